//! A run's folder: what it was told, what it reports, and its snapshots.
//!
//! ```text
//!  RUN/settings.json   what the run was told; a resumed run must be told the same
//!  RUN/stats.jsonl     one line a tick
//!  RUN/snapshot-NNNNNNNN.safetensors, the last two of them; .broken: set aside, it could not be read
//!  RUN/run.lock        held by the process that works here
//! ```

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use super::export::CHECKPOINT;
use super::snapshot::{Snapshot, SnapshotError};
use crate::differences::{begun_with, differing_entries_but};
use crate::export::files::{OutputFile, WriteError, is_temporary, write_all};
use crate::lock;

/// Snapshots that are kept: the last one, and one more, should the last one's disk have failed.
const KEPT: usize = 2;
const STATS: &str = "stats.jsonl";
const SETTINGS: &str = "settings.json";
const LOCK: &str = "run.lock";
/// What is put behind the name of a snapshot that cannot be read.
const BROKEN: &str = ".broken";

/// Why a folder cannot be used for a run.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// There is a run already.
    #[error("{} already holds a run; continue it with --resume, or name another folder", path.display())]
    Taken {
        /// The folder.
        path: PathBuf,
    },
    /// There is nothing to resume.
    #[error("{} holds no run to go on with; begin it without --resume", path.display())]
    Nothing {
        /// The folder.
        path: PathBuf,
    },
    /// There is nothing to begin with.
    #[error("{} holds no snapshot of a run; name the folder of one that has kept a snapshot", path.display())]
    NoSnapshot {
        /// The folder.
        path: PathBuf,
    },
    /// Another process works there.
    #[error("another process works in {}; wait for it, or name another folder", path.display())]
    Busy {
        /// The folder.
        path: PathBuf,
    },
    /// A resumed run is told something else than it was begun with.
    #[error("{} was begun with other settings: {}; give the same, or start a new run", path.display(), differences.join(", "))]
    OtherSettings {
        /// The settings' file.
        path: PathBuf,
        /// What differs: name, begun with and told now.
        differences: Vec<String>,
    },
    /// A file of the folder cannot be read or written.
    #[error("cannot use {}; check that it may be written and that the disk has room", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A file cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// A snapshot cannot be read.
    #[error(transparent)]
    Snapshot(#[from] SnapshotError),
}

/// A run's folder, which no other process works in as long as this is there.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
    _lock: Arc<File>,
}

/// Entries of the settings that a resumed run may be told otherwise than it was begun with, by their names in JSON.
#[derive(Debug, Clone, Copy, Default)]
pub struct Free<'a> {
    /// No step hangs on them.
    pub always: &'a [&'a str],
    /// No step after the first snapshot hangs on them.
    pub later: &'a [&'a str],
}

/// A run to go on with.
#[derive(Debug)]
pub struct Resumed {
    /// Its folder.
    pub folder: Folder,
    /// The latest snapshot that can be read; none where the run ended before its first.
    pub snapshot: Option<Snapshot>,
    /// What a person should know.
    pub notes: Vec<String>,
}

impl Folder {
    /// A new run's folder, made where there is none, with its settings.
    ///
    /// # Errors
    /// [`FolderError::Taken`] if it holds a run, [`FolderError::Busy`] if one is at work there.
    pub fn begin(path: &Path, settings: &Value) -> Result<Self, FolderError> {
        let io = |source| FolderError::Io {
            path: path.into(),
            source,
        };
        std::fs::create_dir_all(path).map_err(io)?;
        let folder = Self::locked(path)?;
        // A run that never kept a snapshot, or a checkpoint, has nothing to lose.
        if !folder.snapshots()?.is_empty() || path.join(CHECKPOINT).exists() {
            return Err(FolderError::Taken { path: path.into() });
        }
        folder.tell(settings)?;
        Ok(folder)
    }

    /// A begun run, with its latest snapshot that can be read. Later ones are set aside. Settings must be those that it was begun with, but for
    /// those that are `free`, which are noted anew.
    ///
    /// # Errors
    /// [`FolderError`] if there is none, it is at work, the settings differ, or no snapshot can be read.
    pub fn resume(path: &Path, settings: &Value, free: Free) -> Result<Resumed, FolderError> {
        let settings_path = path.join(SETTINGS);
        if !settings_path.is_file() {
            return Err(FolderError::Nothing { path: path.into() });
        }
        let folder = Self::locked(path)?;
        let text = std::fs::read_to_string(&settings_path).map_err(|source| FolderError::Io {
            path: settings_path.clone(),
            source,
        })?;
        let begun = begun_with(&text);
        let mut may_differ = free.always.to_vec();
        if !folder.snapshots()?.is_empty() {
            may_differ.extend(free.later);
        }
        let differences = differing_entries_but(&begun, settings, &may_differ);
        if !differences.is_empty() {
            return Err(FolderError::OtherSettings {
                path: settings_path,
                differences,
            });
        }
        let (snapshot, notes) = folder.latest_whole()?;
        folder.tell(settings)?;
        Ok(Resumed {
            folder,
            snapshot,
            notes,
        })
    }

    /// The latest snapshot of a run, to begin another one with.
    ///
    /// # Errors
    /// [`FolderError::NoSnapshot`] if there is none.
    pub fn latest(path: &Path) -> Result<Snapshot, FolderError> {
        let latest = if path.is_dir() {
            Self::snapshots_in(path)?.pop()
        } else {
            None
        };
        let latest = latest.ok_or_else(|| FolderError::NoSnapshot { path: path.into() })?;
        Ok(Snapshot::read(&latest)?)
    }

    /// Takes the folder for this process.
    fn locked(path: &Path) -> Result<Self, FolderError> {
        let file = path.join(LOCK);
        match lock::take(&file) {
            Ok(Some(held)) => {
                remove_temporary(path);
                Ok(Self {
                    path: path.into(),
                    _lock: Arc::new(held),
                })
            }
            Ok(None) => Err(FolderError::Busy { path: path.into() }),
            Err(source) => Err(FolderError::Io { path: file, source }),
        }
    }

    /// Notes what the run is told.
    fn tell(&self, settings: &Value) -> Result<(), FolderError> {
        self.write(SETTINGS, format!("{settings:#}\n").into_bytes())
    }

    /// The latest snapshot that can be read, and a note on each that cannot, which is set aside.
    fn latest_whole(&self) -> Result<(Option<Snapshot>, Vec<String>), FolderError> {
        let mut broken: Vec<(PathBuf, SnapshotError)> = Vec::new();
        for path in self.snapshots()?.into_iter().rev() {
            match Snapshot::read(&path) {
                Ok(snapshot) => {
                    let broken = broken.iter();
                    let notes = broken.map(|(broken, _)| set_aside(broken, &path));
                    return Ok((Some(snapshot), notes.collect::<Result<_, _>>()?));
                }
                Err(error @ SnapshotError::Foreign { .. }) => broken.push((path, error)),
                Err(error) => return Err(error.into()),
            }
        }
        match broken.into_iter().next() {
            Some((_, error)) => Err(error.into()),
            None => Ok((None, Vec::new())),
        }
    }

    /// Where the folder is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Snapshots, earliest first.
    ///
    /// # Errors
    /// [`FolderError::Io`].
    pub fn snapshots(&self) -> Result<Vec<PathBuf>, FolderError> {
        Self::snapshots_in(&self.path)
    }

    /// Snapshots in a folder, earliest first.
    ///
    /// # Errors
    /// [`FolderError::Io`].
    pub fn snapshots_in(path: &Path) -> Result<Vec<PathBuf>, FolderError> {
        let io = |source| FolderError::Io {
            path: path.into(),
            source,
        };
        let mut found = Vec::new();
        for entry in std::fs::read_dir(path).map_err(io)? {
            let path = entry.map_err(io)?.path();
            let name = path.file_name().map(|name| name.to_string_lossy());
            let is_snapshot = name.is_some_and(|name| {
                name.starts_with("snapshot-") && name.ends_with(".safetensors")
            });
            if is_snapshot && path.is_file() {
                found.push(path);
            }
        }
        // By number: names have eight digits up to step 99 999 999.
        found.sort_by_key(|path| (step_of(path), path.clone()));
        Ok(found)
    }

    /// Writes a snapshot of a step, and removes those before the one before.
    ///
    /// # Errors
    /// [`FolderError`]; the snapshots that were there stay then.
    pub fn keep(&self, snapshot: &Snapshot, step: u64) -> Result<PathBuf, FolderError> {
        let path = self.path.join(format!("snapshot-{step:08}.safetensors"));
        snapshot.write(&path)?;
        let snapshots = self.snapshots()?;
        for old in snapshots.iter().rev().skip(KEPT) {
            std::fs::remove_file(old).map_err(|source| FolderError::Io {
                path: old.clone(),
                source,
            })?;
        }
        Ok(path)
    }

    /// Adds a line to the statistics.
    ///
    /// # Errors
    /// [`FolderError::Io`].
    pub fn report(&self, line: &Value) -> Result<(), FolderError> {
        let path = self.path.join(STATS);
        let file = OpenOptions::new().create(true).append(true).open(&path);
        file.and_then(|mut file| writeln!(file, "{line}"))
            .map_err(|source| FolderError::Io { path, source })
    }

    /// Drops the lines of the statistics that are of a step after `step`: a resumed run tells them again.
    ///
    /// # Errors
    /// [`FolderError`].
    pub fn forget_reports_after(&self, step: u64) -> Result<(), FolderError> {
        let path = self.path.join(STATS);
        let Ok(text) = std::fs::read_to_string(&path) else {
            return Ok(());
        };
        let kept = text.lines().filter(|line| {
            let told = serde_json::from_str::<Value>(line).ok();
            let told = told.and_then(|line| line.get("step")?.as_u64());
            told.is_some_and(|told| told <= step)
        });
        let kept: String = kept.flat_map(|line| [line, "\n"]).collect();
        self.write(STATS, kept.into_bytes())
    }

    /// Writes a file of the folder, whole or not at all.
    ///
    /// # Errors
    /// [`FolderError::Write`].
    pub fn write(&self, name: &str, bytes: Vec<u8>) -> Result<(), FolderError> {
        let path = self.path.join(name);
        Ok(write_all(&[OutputFile { path, bytes }])?)
    }
}

/// The step that a snapshot's name tells.
fn step_of(path: &Path) -> Option<u64> {
    let name = path.file_stem()?.to_str()?;
    name.strip_prefix("snapshot-")?.parse().ok()
}

/// Removes what a process that was killed while it wrote a snapshot has left; what cannot be removed stays.
fn remove_temporary(path: &Path) {
    for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
        if is_temporary(&entry.file_name().to_string_lossy()) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Gives a snapshot that cannot be read another name, and says so.
fn set_aside(broken: &Path, instead: &Path) -> Result<String, FolderError> {
    let mut name = broken.as_os_str().to_owned();
    name.push(BROKEN);
    std::fs::rename(broken, &name).map_err(|source| FolderError::Io {
        path: broken.into(),
        source,
    })?;
    Ok(format!(
        "{} cannot be read and is now {}; goes on from {}",
        broken.display(),
        Path::new(&name).display(),
        instead.display()
    ))
}
