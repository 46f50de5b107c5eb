//! Files that one process holds at a time, to tell others that it is at work.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

/// Holds a file, made where there is none, until what is returned is dropped; none where another process holds it. Where a file system knows
/// no locks, there is none to hold.
///
/// # Errors
/// The file cannot be made.
pub fn take(path: &Path) -> io::Result<Option<File>> {
    let file = File::options()
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)?;
    let is_held = matches!(file.try_lock(), Err(TryLockError::WouldBlock));
    Ok((!is_held).then_some(file))
}
