//! Files to the disk, and by way of [`parts`](super::parts) assets to files.
//!
//! Files are first written in full under temporary names in their own folders, flushed to the disk, and only then
//! renamed, the main file last. So a full disk leaves nothing behind, and a reader never sees half a file. What is
//! not promised: that several files change in one instant, that a file replaced by a rename comes back where a later
//! rename fails (new ones are removed again), or that a rename survives a power cut.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::NamedTempFile;

pub use super::parts::{
    Contents, ExportError, check_names, companions, encode, encode_levels, paths,
};

/// How the names of files begin and end that are not whole yet. Only a program that was killed leaves one.
pub const TEMPORARY: [&str; 2] = [".portrait-export-", ".tmp"];

/// Whether a file is one that was being written when a program was killed, or is being written now.
pub fn is_temporary(name: &str) -> bool {
    let [begin, end] = TEMPORARY;
    name.starts_with(begin) && name.ends_with(end)
}

/// Temporary files of this process that may be there.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());
/// More of them are looked through for those that are gone.
const MOST_UNFINISHED: usize = 64;

/// Removes files that are being written, for a program that ends at once; what cannot be removed stays. Whoever would begin another one, or put
/// a finished one in its place, waits from now on for that end. Names are random: a file that was finished has another one by then.
pub fn remove_unfinished() {
    let mut unfinished = unfinished();
    for path in unfinished.drain(..) {
        let _ = fs::remove_file(path);
    }
    std::mem::forget(unfinished);
}

/// Held while a file is begun, and while finished ones are put in their places, so that Ctrl-C finds all of them there or none.
fn unfinished() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Where to.
    pub path: PathBuf,
    /// All of its contents.
    pub bytes: Vec<u8>,
}

/// What can go wrong with paths and disks. Nothing half-written is left behind.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The folder to write into is not there.
    #[error("the folder {} does not exist; create it or choose another path for {}", folder.display(), path.display())]
    NoFolder {
        /// The folder that is missing.
        folder: PathBuf,
        /// The path that needs it.
        path: PathBuf,
    },
    /// What should be a folder is something else.
    #[error("{} is not a folder; choose another path for {}", folder.display(), path.display())]
    NotAFolder {
        /// What is not a folder.
        folder: PathBuf,
        /// The path that needs it.
        path: PathBuf,
    },
    /// The path is taken by a folder or a device.
    #[error("{} exists and is not a regular file; choose another path", path.display())]
    NotAFile {
        /// The path that is taken.
        path: PathBuf,
    },
    /// The system does not take the path, for instance because a name is too long.
    #[error("cannot use the path {}; choose another one", path.display())]
    Path {
        /// The path.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// No file can be created there.
    #[error("cannot create files in {}; choose a folder you may write to", folder.display())]
    Create {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The contents could not be stored.
    #[error(
        "cannot write the {bytes} bytes of {}, so nothing was changed; free some space or choose another folder",
        path.display()
    )]
    Write {
        /// The file that failed.
        path: PathBuf,
        /// Its size.
        bytes: usize,
        /// What the system says.
        source: io::Error,
    },
    /// The finished file could not take its name. Files of the same call that are new were removed again; those that
    /// replaced an older one before this happened stay.
    #[error("cannot put the finished file at {}; check that nothing else holds it", path.display())]
    Rename {
        /// The name it should have.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// Whether files can be written at these paths, to be asked before long work. Leaves nothing behind.
///
/// # Errors
/// [`WriteError`] names the first path or folder that will not do. Whether the disk has room is not known yet.
pub fn check_writable(paths: &[PathBuf]) -> Result<(), WriteError> {
    paths.iter().try_for_each(|path| {
        let target = check_target(path)?;
        // Dropping the file removes it.
        temporary_beside(&target).map(drop)
    })
}

/// Whether a folder is at `path`, or can be made there, to be asked before long work. Leaves nothing behind.
///
/// # Errors
/// [`WriteError`] names what is in the way.
pub fn check_folder_can_be(path: &Path) -> Result<(), WriteError> {
    use io::ErrorKind::{NotADirectory, NotFound, PermissionDenied};
    if path.is_dir() {
        return Ok(());
    }
    for above in path.ancestors() {
        let folder = if above == Path::new("") {
            PathBuf::from(".")
        } else {
            above.to_path_buf()
        };
        match fs::symlink_metadata(&folder) {
            Ok(_) if folder.is_dir() => return temporary_beside(&folder.join("any")).map(drop),
            Ok(_) => {
                let path = path.to_path_buf();
                return Err(WriteError::NotAFolder { folder, path });
            }
            // What is above tells why.
            Err(error) if matches!(error.kind(), NotFound | NotADirectory | PermissionDenied) => {}
            Err(source) => {
                let path = path.to_path_buf();
                return Err(WriteError::Path { path, source });
            }
        }
    }
    Ok(())
}

/// Writes all files or none: see the module's head for what that means.
///
/// # Errors
/// [`WriteError`] names the path and the cause. Only [`WriteError::Rename`] can leave older files replaced.
pub fn write_all(files: &[OutputFile]) -> Result<(), WriteError> {
    // Temporary files that are not renamed below remove themselves, also when a later one fails.
    let mut written = Vec::with_capacity(files.len());
    for OutputFile { path, bytes } in files {
        let target = check_target(path)?;
        let mut file = temporary_beside(&target)?;
        file.write_all(bytes)
            .and_then(|()| file.flush())
            .and_then(|()| file.as_file().sync_all())
            .map_err(|source| WriteError::Write {
                path: path.clone(),
                bytes: bytes.len(),
                source,
            })?;
        written.push((file, target, path));
    }
    let mut new = Vec::new();
    let _all = unfinished();
    for (file, target, path) in written {
        let is_new = !target.exists();
        if let Err(failed) = file.persist(&target) {
            // As if nothing had been written, as far as that can be had.
            for path in new {
                let _ = fs::remove_file(path);
            }
            return Err(WriteError::Rename {
                path: path.clone(),
                source: failed.error,
            });
        }
        if is_new {
            new.push(target);
        }
    }
    Ok(())
}

/// Writes one file whose bytes come from `contents`, `bytes` in all: whole or not at all, as [`write_all`]. For what
/// should not lie in memory twice.
///
/// # Errors
/// As [`write_all`].
pub fn write_stream(
    path: &Path,
    bytes: usize,
    contents: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), WriteError> {
    let target = check_target(path)?;
    let mut file = io::BufWriter::new(temporary_beside(&target)?);
    let failed = |source| WriteError::Write {
        path: path.to_path_buf(),
        bytes,
        source,
    };
    contents(&mut file).map_err(failed)?;
    let file = file
        .into_inner()
        .map_err(|error| failed(error.into_error()))?;
    file.as_file().sync_all().map_err(failed)?;
    let _whole = unfinished();
    file.persist(&target)
        .map(drop)
        .map_err(|failed| WriteError::Rename {
            path: path.to_path_buf(),
            source: failed.error,
        })
}

/// The folder of a path; that of a bare file name is the current one.
fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

/// Where a file written at `path` goes: symbolic links are followed, also where the last one leads to nothing yet, so
/// that renaming makes or replaces the file and not the link.
///
/// # Errors
/// What the system says of a path that it does not take, or of a circle of links.
pub fn target_of(path: &Path) -> io::Result<PathBuf> {
    /// As many as Linux follows.
    const MOST_LINKS: usize = 40;
    let mut target = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        match fs::symlink_metadata(&target) {
            Ok(found) if found.is_symlink() => {
                target = folder_of(&target).join(fs::read_link(&target)?);
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => return Ok(target),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// Whether a file can be at `path`; returns where that is, links followed.
fn check_target(path: &Path) -> Result<PathBuf, WriteError> {
    check_folder(path, path)?;
    let target = target_of(path).map_err(|source| WriteError::Path {
        path: path.to_path_buf(),
        source,
    })?;
    check_folder(&target, path)?;
    if target.exists() && !target.is_file() {
        return Err(WriteError::NotAFile {
            path: path.to_path_buf(),
        });
    }
    Ok(target)
}

/// Whether the folder of `target` is one; `path` needs it.
fn check_folder(target: &Path, path: &Path) -> Result<(), WriteError> {
    let (folder, path) = (folder_of(target), path.to_path_buf());
    if !folder.exists() {
        return Err(WriteError::NoFolder { folder, path });
    }
    if !folder.is_dir() {
        return Err(WriteError::NotAFolder { folder, path });
    }
    Ok(())
}

/// An empty temporary file in the folder of `target`, with the permissions that any new file gets.
fn temporary_beside(target: &Path) -> Result<NamedTempFile, WriteError> {
    let folder = folder_of(target);
    let mut builder = tempfile::Builder::new();
    let [begin, end] = TEMPORARY;
    builder.prefix(begin).suffix(end);
    #[cfg(unix)]
    {
        // The system takes the umask away from this; the crate's own default is private to the user.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut unfinished = unfinished();
    if unfinished.len() >= MOST_UNFINISHED {
        unfinished.retain(|path| path.exists());
    }
    let file = builder
        .tempfile_in(&folder)
        .map_err(|source| WriteError::Create { folder, source })?;
    unfinished.push(file.path().to_owned());
    Ok(file)
}
