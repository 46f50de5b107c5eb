//! A run's folder: what it was told, what it reports, and its snapshots.
//!
//! ```text
//!  RUN/settings.json   what the run was told; a resumed run must be told the same
//!  RUN/stats.jsonl     one line a tick
//!  RUN/snapshot-NNNNNNNN.safetensors, the last two of them
//! ```

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::snapshot::{Snapshot, SnapshotError};
use crate::export::files::{OutputFile, WriteError, write_all};

/// Snapshots that are kept: the last one, and one more, should the last one's disk have failed.
const KEPT: usize = 2;
const STATS: &str = "stats.jsonl";
const SETTINGS: &str = "settings.json";

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
    #[error("{} holds no snapshot of a run", path.display())]
    Nothing {
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

/// A run's folder.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// A new run's folder, made where there is none, with its settings.
    ///
    /// # Errors
    /// [`FolderError::Taken`] if it holds a run.
    pub fn begin(path: &Path, settings: &Value) -> Result<Self, FolderError> {
        let io = |source| FolderError::Io {
            path: path.into(),
            source,
        };
        std::fs::create_dir_all(path).map_err(io)?;
        let folder = Self { path: path.into() };
        // A run that never kept a snapshot has nothing to lose.
        if !folder.snapshots()?.is_empty() {
            return Err(FolderError::Taken { path: path.into() });
        }
        folder.write(SETTINGS, format!("{settings:#}\n").into_bytes())?;
        Ok(folder)
    }

    /// A begun run's folder and its latest snapshot.
    ///
    /// # Errors
    /// [`FolderError`] if there is none, or the settings differ.
    pub fn resume(path: &Path, settings: &Value) -> Result<(Self, Snapshot), FolderError> {
        let snapshot = Self::latest(path)?;
        let settings_path = path.join(SETTINGS);
        let text = std::fs::read_to_string(&settings_path).map_err(|source| FolderError::Io {
            path: settings_path.clone(),
            source,
        })?;
        let begun: Value = serde_json::from_str(&text).unwrap_or_default();
        let differences = super::snapshot::differing_entries(&begun, settings);
        if !differences.is_empty() {
            return Err(FolderError::OtherSettings {
                path: settings_path,
                differences,
            });
        }
        Ok((Self { path: path.into() }, snapshot))
    }

    /// The latest snapshot of a run, to begin another one with.
    ///
    /// # Errors
    /// [`FolderError::Nothing`] if there is none.
    pub fn latest(path: &Path) -> Result<Snapshot, FolderError> {
        let folder = Self { path: path.into() };
        let snapshots = if path.is_dir() {
            folder.snapshots()?
        } else {
            Vec::new()
        };
        let latest = snapshots.last();
        let latest = latest.ok_or_else(|| FolderError::Nothing { path: path.into() })?;
        Ok(Snapshot::read(latest)?)
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
            if name
                .is_some_and(|name| name.starts_with("snapshot-") && name.ends_with(".safetensors"))
            {
                found.push(path);
            }
        }
        found.sort();
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
