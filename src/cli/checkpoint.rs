//! Which checkpoint a command takes: a file, or the one inside the program.

use std::path::{Path, PathBuf};

use crate::checkpoint::file::{Checkpoint, CheckpointError};

#[cfg(feature = "torch")]
use crate::{
    checkpoint::embedded::EMBEDDED_NAME,
    digest,
    generator::loaded::{LoadError, Loaded},
};

/// Where a checkpoint is read from.
#[derive(Debug, Clone, PartialEq)]
pub enum CheckpointSource {
    /// The one inside the program.
    #[cfg(feature = "torch")]
    Embedded,
    /// A file.
    File(PathBuf),
}

impl CheckpointSource {
    /// The file where one is named, else the one inside the program; none where that has none.
    pub fn of(file: Option<&Path>) -> Option<Self> {
        #[cfg(feature = "torch")]
        let embedded = Some(Self::Embedded);
        #[cfg(not(feature = "torch"))]
        let embedded = None;
        file.map(|path| Self::File(path.into())).or(embedded)
    }

    /// The file to read, if it is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            #[cfg(feature = "torch")]
            Self::Embedded => None,
            Self::File(path) => Some(path),
        }
    }

    /// What errors call it.
    pub fn name(&self) -> &Path {
        match self {
            #[cfg(feature = "torch")]
            Self::Embedded => Path::new(EMBEDDED_NAME),
            Self::File(path) => path,
        }
    }

    /// Reads the tensors whose names are `wanted`.
    ///
    /// # Errors
    /// [`CheckpointError`].
    pub fn read_some(&self, wanted: impl Fn(&str) -> bool) -> Result<Checkpoint, CheckpointError> {
        match self {
            #[cfg(feature = "torch")]
            Self::Embedded => Checkpoint::embedded_some(wanted),
            Self::File(path) => Checkpoint::read_some(path, wanted),
        }
    }

    /// Its generator, on a device.
    ///
    /// # Errors
    /// [`LoadError`].
    #[cfg(feature = "torch")]
    pub fn load(&self, device: tch::Device) -> Result<Loaded, LoadError> {
        match self {
            Self::Embedded => Loaded::embedded(device),
            Self::File(path) => Loaded::open(path, device),
        }
    }

    /// Hash of its bytes, in hexadecimal.
    ///
    /// # Errors
    /// What reading says.
    #[cfg(feature = "torch")]
    pub fn sha256(&self) -> std::io::Result<String> {
        match self {
            Self::Embedded => Ok(digest::sha256(Checkpoint::embedded_bytes())),
            Self::File(path) => digest::sha256_of_file(path),
        }
    }
}
