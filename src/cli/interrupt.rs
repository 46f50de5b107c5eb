//! Ctrl-C, and a system that asks to end: long work is asked to keep what it has and stop, other work ends at once. Files that were being written are
//! removed then, as they are where a second Ctrl-C ends long work.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use anyhow::{Result, bail};

use crate::export::files::remove_unfinished;

/// The exit code of a program that Ctrl-C ended, as shells have it.
const INTERRUPTED: i32 = 130;

/// What long work looks at, once there is some.
static ASKED: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// Hears Ctrl-C from now on; whether the system lets it.
pub fn listen() -> bool {
    static HEARS: OnceLock<bool> = OnceLock::new();
    *HEARS.get_or_init(|| ctrlc::set_handler(heard).is_ok())
}

fn heard() {
    let stops = ASKED
        .get()
        .is_some_and(|asked| !asked.swap(true, Ordering::SeqCst));
    if !stops {
        remove_unfinished();
        std::process::exit(INTERRUPTED);
    }
}

/// A flag that Ctrl-C sets.
///
/// # Errors
/// If the system refuses to tell of it.
pub fn flag() -> Result<Arc<AtomicBool>> {
    if !listen() {
        bail!("cannot listen for Ctrl-C");
    }
    Ok(Arc::clone(ASKED.get_or_init(Arc::default)))
}
