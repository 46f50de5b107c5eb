//! The file to import: its bytes, unpacked where it is a `.gz`, and what provenance says of it.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;

use crate::digest::sha256;

/// How gzip files begin.
const GZIP: &[u8] = &[0x1f, 0x8b];
/// How zip files begin, among them those of `torch.save`.
const ZIP: &[u8] = b"PK\x03\x04";
/// Weights hardly compress; what unpacks to more than this many times its size is no file of weights.
const MOST_UNPACKED_PER_BYTE: usize = 32;
/// A file smaller than this may be anything else, but it is told better.
const LEAST_BYTES: usize = 2;

/// Why a file cannot be imported before its content is looked at.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The file cannot be read.
    #[error("cannot read {}; check that it exists and may be read", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A compressed file that is faulty.
    #[error("cannot unpack {}, which breaks off or is damaged; fetch it again", path.display())]
    Gzip {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A compressed file that swells.
    #[error(
        "{} unpacks to more than {limit} bytes, {MOST_UNPACKED_PER_BYTE} times its size; expected weights, which hardly compress. If it was cut off, fetch it again",
        path.display()
    )]
    Swells {
        /// Which file.
        path: PathBuf,
        /// Bytes that it may unpack to.
        limit: usize,
    },
    /// Another kind of file.
    #[error("{} is {found}; expected a published network as a Python pickle (.pkl or .pkl.gz)", path.display())]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// What it looks like.
        found: &'static str,
    },
}

/// A file in memory.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its bytes, unpacked.
    pub bytes: Vec<u8>,
    /// File name, without its folders.
    pub name: String,
    /// Hash of the file as it is on the disk, in hexadecimal.
    pub sha256: String,
}

impl Source {
    /// Reads a file, and unpacks it where it begins as a gzip file does.
    ///
    /// # Errors
    /// [`SourceError`].
    pub fn read(path: &Path) -> Result<Self, SourceError> {
        let io = |source| SourceError::Io {
            path: path.into(),
            source,
        };
        // A pipe or a device need not end.
        if !fs::metadata(path).map_err(io)?.is_file() {
            return Err(SourceError::Foreign {
                path: path.into(),
                found: "not a file",
            });
        }
        let bytes = fs::read(path).map_err(io)?;
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        let sha256 = sha256(&bytes);
        let bytes = if bytes.starts_with(GZIP) {
            unpack(&bytes, path)?
        } else {
            bytes
        };
        if let Some(found) = foreign(&bytes) {
            return Err(SourceError::Foreign {
                path: path.into(),
                found,
            });
        }
        Ok(Self {
            bytes,
            name,
            sha256,
        })
    }
}

fn unpack(packed: &[u8], path: &Path) -> Result<Vec<u8>, SourceError> {
    let limit = packed.len().saturating_mul(MOST_UNPACKED_PER_BYTE);
    // The last four bytes claim the size, modulo 2^32; right, it spares the vector's growth, and wrong, it does no harm.
    let claimed = packed
        .last_chunk::<4>()
        .map_or(0, |b| u32::from_le_bytes(*b));
    let mut bytes = Vec::with_capacity((claimed as usize).min(limit));
    let mut decoder = GzDecoder::new(packed).take(limit as u64 + 1);
    decoder
        .read_to_end(&mut bytes)
        .map_err(|source| SourceError::Gzip {
            path: path.into(),
            source,
        })?;
    if bytes.len() > limit {
        return Err(SourceError::Swells {
            path: path.into(),
            limit,
        });
    }
    Ok(bytes)
}

/// What a file looks like that is surely no pickle.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    if bytes.len() < LEAST_BYTES {
        Some("empty")
    } else if bytes.starts_with(ZIP) {
        Some("a zip archive, such as torch.save writes (.pt, .pth)")
    } else if bytes.starts_with(GZIP) {
        Some("compressed twice")
    } else if bytes.get(8) == Some(&b'{') {
        Some("a safetensors file")
    } else if bytes.starts_with(b"<") {
        Some("a web page; the download went wrong")
    } else {
        None
    }
}
