//! Ctrl-C, and a system that asks to end: long work is asked to keep what it has and stop, other work ends at once.
//! Files that were being written are removed then, as they are where a second Ctrl-C ends long work.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use anyhow::{Context, Result};

use crate::export::files::remove_unfinished;

/// The exit code of a program that Ctrl-C ended, as shells have it.
const INTERRUPTED: i32 = 130;

/// What long work looks at, once there is some.
static ASKED: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// Whether Ctrl-C is heard.
static HEARS: AtomicBool = AtomicBool::new(false);

/// Hears Ctrl-C from now on, but where whoever started the program has it ignore such signals (`nohup`, a script's background).
pub fn listen() {
    if ctrlc::try_set_handler(heard).is_ok() {
        HEARS.store(true, Ordering::SeqCst);
    }
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

/// A flag that Ctrl-C sets, also where such signals were to be ignored: what listens for it keeps what it has.
///
/// # Errors
/// If the system refuses to tell of it.
pub fn flag() -> Result<Arc<AtomicBool>> {
    let asked = Arc::clone(ASKED.get_or_init(Arc::default));
    if !HEARS.swap(true, Ordering::SeqCst) {
        ctrlc::set_handler(heard).context("cannot listen for Ctrl-C")?;
    }
    Ok(asked)
}
