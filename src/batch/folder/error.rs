//! Why the folder of a batch cannot be used.

use std::io;
use std::path::PathBuf;

use super::super::layout::SETTINGS;
use super::super::manifest::ManifestError;
use super::super::shard::Shard;
use crate::export::files::WriteError;

/// Why a folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// It holds other things that might be overwritten.
    #[error(
        "{} holds `{found}` and no batch ({SETTINGS}); name a new folder, or an empty one",
        path.display()
    )]
    Foreign {
        /// The folder.
        path: PathBuf,
        /// What was found.
        found: String,
    },
    /// It is no folder.
    #[error("{} is a file, and people need a folder; name another one", path.display())]
    NoFolder {
        /// The path.
        path: PathBuf,
    },
    /// What says how its people are made cannot be read.
    #[error(
        "{} does not say what its people are made with ({fault}); restore it, or name another folder",
        path.display()
    )]
    Settings {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        fault: String,
    },
    /// There is no batch.
    #[error("{} holds no batch (no {SETTINGS}); name the folder that `batch` wrote to", path.display())]
    Nothing {
        /// The folder.
        path: PathBuf,
    },
    /// Another process works there.
    #[error("another process works on {} (it holds {}); wait for it, or name another folder", path.display(), lock.display())]
    Busy {
        /// The folder.
        path: PathBuf,
        /// The file that it holds.
        lock: PathBuf,
    },
    /// Its people are made with other settings.
    #[error("{} was begun with other settings: {}; give the same, or name another folder", path.display(), differences.join(", "))]
    OtherSettings {
        /// The folder.
        path: PathBuf,
        /// What differs.
        differences: Vec<String>,
    },
    /// It holds shards of another division.
    #[error(
        "{} holds {} of other parts ({other}), and this one is {asked}; give the same number of parts, or join those with `merge` once they are complete; an empty manifest may be deleted",
        path.display(),
        file.display()
    )]
    OtherParts {
        /// The folder.
        path: PathBuf,
        /// The manifest found.
        file: PathBuf,
        /// Its part.
        other: Shard,
        /// The part that was asked for.
        asked: Shard,
    },
    /// A file of the folder cannot be read or written.
    #[error("cannot use {}; check that it may be read and written and that the disk has room", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A manifest cannot be read or written.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// A person's file cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}
