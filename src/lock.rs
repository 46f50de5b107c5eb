//! Files that one process holds at a time, to tell others that it is at work.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::time::Duration;

/// Who asks [`is_held`] has the file for some microseconds; whoever wants to hold it comes again after this time.
const AGAIN: Duration = Duration::from_millis(20);

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
    let is_held = || matches!(file.try_lock(), Err(TryLockError::WouldBlock));
    let is_taken = is_held() && {
        std::thread::sleep(AGAIN);
        is_held()
    };
    Ok((!is_taken).then_some(file))
}

/// Whether a process holds the file. It is not made where there is none, and nobody is kept from taking it.
pub fn is_held(path: &Path) -> bool {
    let file = File::open(path);
    file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asking_neither_makes_nor_holds_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("run.lock");
        assert!(!is_held(&path) && !path.exists());
        let held = take(&path).expect("made").expect("free");
        assert!(is_held(&path));
        assert!(take(&path).expect("made").is_none());
        held.unlock().expect("free again");
        assert!(!is_held(&path));
        // Somebody who asks at the same moment is no reason to give up.
        let asked = File::open(&path).expect("there");
        asked.lock_shared().expect("free");
        let asking = std::thread::spawn(move || {
            std::thread::sleep(AGAIN / 4);
            asked.unlock().expect("free again");
        });
        assert!(take(&path).expect("made").is_some());
        asking.join().expect("no panic");
    }
}
