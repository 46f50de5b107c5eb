//! The page with all that it shows as a folder of files, for any static host under any prefix.
//!
//! It is written beside its place and renamed when it is whole, so that neither a full disk nor a kill leaves half a site (a process that is
//! killed leaves a hidden folder, whose name begins as those of all unfinished files do). What may be had by the server is copied, and nothing else.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::contents::{asset, contents};
use super::opened::Viewed;
use super::page;
use super::shared::{FILES, Refusal, SharedFile, parts};
use crate::export::files::TEMPORARY;
use crate::export::uri;
use crate::progress::Progress;

/// So much is copied between two looks at whether to stop.
const COPIED_BYTES: usize = 1 << 20;

/// Why there is no site.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// There is something already.
    #[error("{} is not empty; name a new or an empty folder", path.display())]
    NotEmpty {
        /// The site's folder.
        path: PathBuf,
    },
    /// There is something else.
    #[error("{} is not a folder; name a new or an empty folder", path.display())]
    NotAFolder {
        /// What is there.
        path: PathBuf,
    },
    /// There is no place for it.
    #[error("the folder {} does not exist; create it or choose another place for {}", folder.display(), path.display())]
    NoFolder {
        /// The folder that is missing.
        folder: PathBuf,
        /// The site's folder.
        path: PathBuf,
    },
    /// It cannot be written.
    #[error("cannot write {}, so no site was made; choose a folder that you may write to, with room for it", path.display())]
    Write {
        /// What was being written.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file cannot be read to its end.
    #[error("cannot read {} to its end, so no site was made", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It was asked to.
    #[error("stopped; no site was made")]
    Stopped,
}

/// A site that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// All files, the page's among them.
    pub files: usize,
    /// Their sizes in all.
    pub bytes: u64,
    /// What a person should know.
    pub notes: Vec<String>,
}

/// Writes a site of what is viewed into a new or empty folder.
///
/// # Errors
/// [`SiteError`]; nothing is left then.
pub fn export(
    viewed: &Viewed,
    site: &Path,
    progress: &dyn Progress,
    stopping: &dyn Fn() -> bool,
) -> Result<Site, SiteError> {
    let target = target(site)?;
    let folder = match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let write = |path: &Path| {
        let path = path.to_path_buf();
        move |source| SiteError::Write { path, source }
    };
    let made = temporary(folder).map_err(write(&target))?;
    let contents = contents(viewed, false).without_places();
    let mut site = Site {
        files: 0,
        bytes: 0,
        notes: contents.notes.clone(),
    };
    let json = contents.json().map_err(io::Error::from);
    let json = json.map_err(write(&target))?;
    let page = page::FILES.iter().map(|file| (file.name, file.bytes));
    for (name, bytes) in page.chain([("contents.json", &json[..])]) {
        let path = made.path().join(name);
        write_file(&path, |file| file.write_all(bytes)).map_err(write(&target.join(name)))?;
        site.files += 1;
        site.bytes += bytes.len() as u64;
    }
    let addresses = addresses(viewed, &contents.addresses());
    let mut gone = Vec::new();
    progress.begin("copy", addresses.len() as u64);
    for address in &addresses {
        let found = match viewed.file(address) {
            Ok(found) => found,
            Err(Refusal::Missing | Refusal::NotShared | Refusal::Malformed) => {
                gone.push(address);
                continue;
            }
        };
        let path = path_of(address);
        site.bytes += copy(
            found,
            &made.path().join(&path),
            &target.join(&path),
            stopping,
        )?;
        site.files += 1;
        progress.advance(1);
    }
    progress.end();
    if let Some(first) = gone.first() {
        site.notes.push(format!(
            "{} files are gone or may not be had, and were left out, {first} among them",
            gone.len()
        ));
    }
    if cfg!(windows) && target.is_dir() {
        fs::remove_dir(&target).map_err(write(&target))?;
    }
    fs::rename(made.path(), &target).map_err(write(&target))?;
    // It has another name now, and stays.
    let _ = made.keep();
    Ok(site)
}

/// Where the site goes, links followed.
fn target(site: &Path) -> Result<PathBuf, SiteError> {
    let path = || site.to_path_buf();
    match fs::read_dir(site).map(|mut entries| entries.next().is_none()) {
        Ok(true) => fs::canonicalize(site).map_err(|source| SiteError::Write {
            path: path(),
            source,
        }),
        Ok(false) => Err(SiteError::NotEmpty { path: path() }),
        Err(_) if fs::symlink_metadata(site).is_ok() => Err(SiteError::NotAFolder { path: path() }),
        Err(_) => match site.parent() {
            Some(folder) if folder != Path::new("") && !folder.is_dir() => {
                Err(SiteError::NoFolder {
                    folder: folder.into(),
                    path: path(),
                })
            }
            _ => Ok(path()),
        },
    }
}

/// A folder to write into, with the permissions that any new folder gets.
fn temporary(folder: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    let [begin, end] = TEMPORARY;
    builder.prefix(begin).suffix(end);
    #[cfg(unix)]
    {
        // The system takes the umask away from this; the crate's own default is private to the user.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder.tempdir_in(folder)
}

/// All that is told of, and what those files refer to.
fn addresses(viewed: &Viewed, told: &[&str]) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = told.iter().map(|&address| address.to_owned()).collect();
    for address in told {
        let path = path_of(address);
        let is_asset = path
            .file_name()
            .and_then(|name| asset::split(name.to_str()?));
        let Ok(within) = path.strip_prefix(FILES) else {
            continue;
        };
        if is_asset.is_none() || viewed.file(address).is_err() {
            continue;
        }
        let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
        let referred = asset::referred(&viewed.root.join(within)).into_iter();
        all.extend(referred.map(|path| format!("{folder}/{}", uri::escaped_path(&path))));
    }
    all
}

/// Where the file of an address is in the site: hosts undo addresses as this does.
fn path_of(address: &str) -> PathBuf {
    match address.strip_prefix(FILES).map(parts) {
        Some(Ok(parts)) => Path::new(FILES).join(parts.join("/")),
        Some(Err(_)) | None => PathBuf::from(address),
    }
}

fn write_file(path: &Path, contents: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = File::create_new(path)?;
    contents(&mut file)?;
    // Some disks tell only now that they are full.
    file.sync_all()
}

/// Copies a file; `told` is where it will be.
fn copy(
    from: SharedFile,
    to: &Path,
    told: &Path,
    stopping: &dyn Fn() -> bool,
) -> Result<u64, SiteError> {
    let mut failed = None;
    let mut copied = 0;
    let mut source = from.file;
    let written = write_file(to, |file| {
        let mut buffer = vec![0; COPIED_BYTES.min(from.about.len() as usize + 1)];
        loop {
            if stopping() {
                failed = Some(SiteError::Stopped);
                return Ok(());
            }
            let count = match source.read(&mut buffer) {
                Ok(count) => count,
                Err(source) => {
                    let path = from.path.clone();
                    failed = Some(SiteError::Read { path, source });
                    return Ok(());
                }
            };
            if count == 0 {
                return Ok(());
            }
            file.write_all(&buffer[..count])?;
            copied += count as u64;
        }
    });
    match failed {
        Some(error) => Err(error),
        None => written.map(|()| copied).map_err(|source| SiteError::Write {
            path: told.into(),
            source,
        }),
    }
}
