//! The folder of a batch: whether it is this batch's, what is finished in it, and how files get into it.

mod error;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

pub use self::error::FolderError;
use super::Made;
use super::layout::{
    SETTINGS, asked, asked_name, check_idle, check_ours, check_settings, locked, manifest_name,
    others, partial_name, remove_temporary,
};
use super::manifest::{self, Entry, FileEntry, Manifest};
use super::shard::Shard;
use super::text::seeds_text;
use crate::digest::sha256;
use crate::export::files::WriteError;

/// A folder that this process works on.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    shard: Shard,
    manifest: Mutex<Manifest>,
    /// From all manifests of the folder.
    known: BTreeMap<u32, Entry>,
    _lock: File,
}

/// A folder, and what a person should know of it.
#[derive(Debug)]
pub struct Opened {
    /// The folder.
    pub folder: Folder,
    /// In a line each.
    pub notes: Vec<String>,
}

/// What there is to do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pending {
    /// Seeds to make, in the order asked for.
    pub todo: Vec<u32>,
    /// How many are finished.
    pub finished: usize,
    /// Those that failed before and are not tried again.
    pub failed: Vec<u32>,
    /// Those whose files are gone or have another size.
    pub damaged: Vec<u32>,
}

impl Folder {
    /// Takes a folder for this process, a new one where there is none. `seeds` are all that are asked for, of all shards.
    ///
    /// # Errors
    /// [`FolderError`].
    pub fn open(
        path: &Path,
        shard: Shard,
        settings: &Value,
        seeds: &[u32],
    ) -> Result<Opened, FolderError> {
        let io = |source| FolderError::Io {
            path: path.into(),
            source,
        };
        if path.exists() && !path.is_dir() {
            return Err(FolderError::NoFolder { path: path.into() });
        }
        fs::create_dir_all(path).map_err(io)?;
        // Who is refused leaves nothing behind.
        if path.join(SETTINGS).exists() {
            check_settings(path, settings)?;
        } else {
            check_ours(path, settings)?;
        }
        others(path, shard)?;
        let lock = locked(path, shard)?;
        if shard.is_whole() {
            check_idle(path)?;
            remove_temporary(path)?;
        }
        let partial = cleared(path, shard)?;
        tell_settings(path, &partial, settings)?;
        let mut notes = Vec::new();
        let own = path.join(manifest_name(shard));
        let (manifest, found) = Manifest::open(&own)?;
        if found.torn > 0 {
            notes.push(format!(
                "the last line of {} was torn ({} bytes) and is cut off",
                own.display(),
                found.torn
            ));
        }
        let mut known = found.entries;
        for file in others(path, shard)? {
            add(&mut known, manifest::read(&file)?.entries);
        }
        let folder = Self {
            path: path.into(),
            shard,
            manifest: Mutex::new(manifest),
            known,
            _lock: lock,
        };
        let asked = asked(path, shard)?.into_iter().chain(seeds.iter().copied());
        folder.write(
            &asked_name(shard),
            &json!({ "seeds": seeds_text(&asked.collect::<Vec<_>>()) }),
        )?;
        Ok(Opened { folder, notes })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Which of `seeds` are to be made: those that no manifest has, those whose files are gone, and with `retry_failed` those that failed.
    pub fn pending(&self, seeds: &[u32], retry_failed: bool) -> Pending {
        let mut pending = Pending::default();
        for &seed in seeds {
            match self.known.get(&seed) {
                None => pending.todo.push(seed),
                Some(entry) if !entry.is_finished() => {
                    if retry_failed {
                        pending.todo.push(seed);
                    } else {
                        pending.failed.push(seed);
                    }
                }
                Some(entry) if is_in_place(&self.path, entry) => pending.finished += 1,
                Some(_) => {
                    pending.damaged.push(seed);
                    pending.todo.push(seed);
                }
            }
        }
        pending
    }

    /// Puts a person's files in their places, each whole, and then notes them.
    ///
    /// # Errors
    /// [`FolderError`]: the disk is full, for instance. Nothing is half written then, and the person is not noted.
    pub fn keep(
        &self,
        seed: u32,
        made: Made,
        seconds: f64,
        worker: usize,
    ) -> Result<Entry, FolderError> {
        let mut files = Vec::with_capacity(made.files.len());
        let mut written = Vec::with_capacity(made.files.len());
        for (number, file) in made.files.iter().enumerate() {
            let partial = self.partial().join(format!("{seed}-{number}"));
            write_whole(&partial, &self.path.join(&file.path), &file.bytes)?;
            written.push(partial);
            files.push(FileEntry {
                path: slashed(&file.path),
                bytes: file.bytes.len() as u64,
                sha256: sha256(&file.bytes),
            });
        }
        for (partial, file) in written.iter().zip(&made.files) {
            let path = self.path.join(&file.path);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent).map_err(|source| WriteError::Create {
                    folder: parent.into(),
                    source,
                })?;
            }
            fs::rename(partial, &path).map_err(|source| WriteError::Rename { path, source })?;
        }
        let entry = Entry {
            seed,
            files,
            thumbnail: made.thumbnail,
            figures: made.figures,
            error: None,
            seconds: rounded(seconds),
            worker,
        };
        self.note(&entry)?;
        Ok(entry)
    }

    /// Notes that a person could not be made.
    ///
    /// # Errors
    /// [`FolderError::Manifest`].
    pub fn give_up(
        &self,
        seed: u32,
        error: String,
        seconds: f64,
        worker: usize,
    ) -> Result<Entry, FolderError> {
        let entry = Entry {
            seed,
            files: Vec::new(),
            thumbnail: None,
            figures: serde_json::Map::new(),
            error: Some(error),
            seconds: rounded(seconds),
            worker,
        };
        self.note(&entry)?;
        Ok(entry)
    }

    fn note(&self, entry: &Entry) -> Result<(), FolderError> {
        let mut manifest = self.manifest.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(manifest.add(entry)?)
    }

    fn partial(&self) -> PathBuf {
        self.path.join(partial_name(self.shard))
    }

    fn write(&self, name: &str, value: &Value) -> Result<(), FolderError> {
        let (partial, path) = (self.partial().join(name), self.path.join(name));
        write_whole(&partial, &path, format!("{value:#}\n").as_bytes())?;
        Ok(fs::rename(&partial, &path).map_err(|source| WriteError::Rename { path, source })?)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Empty unless the work was broken off; then the next process clears it.
        let _ = fs::remove_dir_all(self.partial());
    }
}

/// An empty folder for a shard's files that are not whole yet; what a killed process left there goes.
fn cleared(path: &Path, shard: Shard) -> Result<PathBuf, FolderError> {
    let partial = path.join(partial_name(shard));
    let cleared = match fs::remove_dir_all(&partial) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => fs::create_dir_all(&partial),
    };
    match cleared {
        Ok(()) => Ok(partial),
        Err(source) => Err(FolderError::Io {
            path: partial,
            source,
        }),
    }
}

/// Joins what manifests say; of two lines for a seed a finished one wins, then the first.
pub(crate) fn add(known: &mut BTreeMap<u32, Entry>, more: BTreeMap<u32, Entry>) {
    for (seed, entry) in more {
        let wins = known
            .get(&seed)
            .is_none_or(|had| !had.is_finished() && entry.is_finished());
        if wins {
            known.insert(seed, entry);
        }
    }
}

/// Whether all files of a person are there and have their sizes.
pub(super) fn is_in_place(folder: &Path, entry: &Entry) -> bool {
    entry.files.iter().all(|file| {
        let found = fs::metadata(folder.join(&file.path));
        found.is_ok_and(|found| found.is_file() && found.len() == file.bytes)
    })
}

/// Notes the settings where there are none, and demands that they are those that are there: of shards that begin at the same moment
/// one is first.
fn tell_settings(path: &Path, partial: &Path, settings: &Value) -> Result<(), FolderError> {
    let file = path.join(SETTINGS);
    if !file.exists() {
        let new = partial.join(SETTINGS);
        write_whole(&new, &file, format!("{settings:#}\n").as_bytes())?;
        // Unlike a renamed file, a link takes no other's place. Some file systems have none.
        let linked = match fs::hard_link(&new, &file) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            Err(_) => fs::rename(&new, &file),
            Ok(()) => Ok(()),
        };
        linked.map_err(|source| FolderError::Io {
            path: file.clone(),
            source,
        })?;
        let _ = fs::remove_file(&new);
    }
    check_settings(path, settings)
}

/// Writes a file in full and flushes it to the disk; `target` is what errors call it.
fn write_whole(partial: &Path, target: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let mut file = File::create(partial).map_err(|source| WriteError::Create {
        folder: partial.parent().unwrap_or(partial).into(),
        source,
    })?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map_err(|source| {
        let _ = fs::remove_file(partial);
        WriteError::Write {
            path: target.into(),
            bytes: bytes.len(),
            source,
        }
    })
}

/// A path within the folder as manifests have it.
fn slashed(path: &Path) -> String {
    let parts = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

fn rounded(seconds: f64) -> f64 {
    (seconds * 1000.0).round() / 1000.0
}
