//! Checkpoint files: safetensors with the configuration as metadata (README, "Checkpoints").
//!
//! Reading takes the header first and then one tensor after the other, so that a file takes its own size in memory and a claim
//! beyond its end takes none. Writing is deterministic (equal checkpoints give equal bytes) and atomic. What is
//! checked on reading: that the file is whole and the metadata is understood. Whether the tensors fit the
//! configuration is [`check`](super::check::check)'s to tell.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};

use safetensors::tensor::{Metadata, TensorInfo};
use serde_json::Map;

use super::config::Config;
use super::tensor::Tensor;
use crate::export::files::{WriteError, write_stream};
use crate::export::safetensors::header;

/// The `format` that this program reads and writes.
pub const FORMAT: &str = "portrait-checkpoint/1";

/// A header larger than this is no header: the published network's takes 60 kB.
const MOST_HEADER_BYTES: u64 = 16 << 20;

/// Why a file is not a checkpoint.
#[derive(Debug, thiserror::Error)]
pub enum CheckpointError {
    /// The file cannot be read.
    #[error("cannot read the checkpoint {}; check that it exists and may be read", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// Not a safetensors file, or one that was cut off.
    #[error(
        "{} is not a complete safetensors file ({size} bytes found): {fault}; expected a checkpoint ({FORMAT}). \
         If it was copied or downloaded, fetch it again; a published .pkl goes through `portrait-export import` first",
        path.display()
    )]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// Bytes in it.
        size: u64,
        /// What is wrong.
        fault: String,
    },
    /// A safetensors file of something else, or of a configuration that is not understood.
    #[error("{} is not a usable checkpoint ({FORMAT}):\n  {}", path.display(), faults.join("\n  "))]
    Metadata {
        /// Which file.
        path: PathBuf,
        /// Every fault found.
        faults: Vec<String>,
    },
}

/// A trained network.
#[derive(Debug, Clone, PartialEq)]
pub struct Checkpoint {
    /// Its size and options.
    pub config: Config,
    /// Parameters under their published names; those of the discriminator and the body with their prefixes.
    pub tensors: BTreeMap<String, Tensor>,
    /// Under which terms it may be used.
    pub licence: String,
    /// What it was made from.
    pub sources: String,
}

impl Checkpoint {
    /// Reads a checkpoint file.
    ///
    /// # Errors
    /// [`CheckpointError`], with all faults of the metadata at once.
    pub fn read(path: &Path) -> Result<Self, CheckpointError> {
        Self::read_some(path, |_| true)
    }

    /// As [`Checkpoint::read`], but only the tensors whose names are `wanted`.
    ///
    /// # Errors
    /// As [`Checkpoint::read`].
    pub fn read_some(path: &Path, wanted: impl Fn(&str) -> bool) -> Result<Self, CheckpointError> {
        let io = |source| CheckpointError::Io {
            path: path.into(),
            source,
        };
        let about = std::fs::metadata(path).map_err(io)?;
        let size = about.len();
        if !about.is_file() {
            return Err(CheckpointError::Foreign {
                path: path.into(),
                size,
                fault: "not a file".into(),
            });
        }
        let file = File::open(path).map_err(io)?;
        Self::take(BufReader::new(file), size, path, wanted)
    }

    /// Reads the bytes of a checkpoint file; `name` is what errors call it.
    ///
    /// # Errors
    /// As [`Checkpoint::read`].
    pub fn from_bytes(bytes: &[u8], name: &str) -> Result<Self, CheckpointError> {
        let size = bytes.len() as u64;
        Self::take(Cursor::new(bytes), size, Path::new(name), |_| true)
    }

    pub(super) fn take(
        mut file: impl Read + Seek,
        size: u64,
        path: &Path,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<Self, CheckpointError> {
        let io = |source| CheckpointError::Io {
            path: path.into(),
            source,
        };
        let foreign = |fault: String| CheckpointError::Foreign {
            path: path.into(),
            size,
            fault,
        };
        let (header, data_bytes) = read_header(&mut file, size).map_err(foreign)?;
        let parts = parse_metadata(header.metadata().as_ref());
        let (config, licence, sources) = parts.map_err(|faults| CheckpointError::Metadata {
            path: path.into(),
            faults,
        })?;
        let places = places(&header, data_bytes).map_err(foreign)?;
        let mut tensors = BTreeMap::new();
        for (name, info) in places {
            let bytes = info.data_offsets.1 - info.data_offsets.0;
            if !wanted(&name) {
                file.seek_relative(bytes as i64).map_err(io)?;
                continue;
            }
            let mut data = vec![0; bytes];
            file.read_exact(&mut data).map_err(io)?;
            let tensor = Tensor {
                dtype: info.dtype,
                shape: info.shape.clone(),
                data,
            };
            tensors.insert(name, tensor);
        }
        Ok(Self {
            config,
            tensors,
            licence,
            sources,
        })
    }

    /// Writes a checkpoint file: whole or not at all, equal checkpoints as equal bytes. Wider elements come first, so
    /// that all are aligned, and equally wide ones in the order of their names.
    ///
    /// # Errors
    /// [`WriteError`] names the path and the cause.
    pub fn write(&self, path: &Path) -> Result<(), WriteError> {
        let mut order: Vec<(&String, &Tensor)> = self.tensors.iter().collect();
        order.sort_by_key(|(_, tensor)| std::cmp::Reverse(tensor.dtype.bitsize()));
        let header = self.header(&order);
        let bytes: usize = order.iter().map(|(_, tensor)| tensor.data.len()).sum();
        write_stream(path, header.len() + bytes, |file| {
            file.write_all(&header)?;
            order
                .iter()
                .try_for_each(|(_, tensor)| file.write_all(&tensor.data))
        })
    }

    /// The file up to the tensors' bytes.
    fn header(&self, order: &[(&String, &Tensor)]) -> Vec<u8> {
        let config = serde_json::to_string(&self.config).unwrap_or_default();
        let mut metadata = Map::new();
        for (key, text) in [
            ("format", FORMAT),
            ("config", &config),
            ("licence", &self.licence),
            ("sources", &self.sources),
        ] {
            metadata.insert(key.to_owned(), text.into());
        }
        let tensors = order
            .iter()
            .map(|(name, tensor)| (name.as_str(), tensor.dtype, tensor.shape.as_slice()));
        header(&metadata, tensors)
    }
}

/// The header, and how many bytes follow it.
fn read_header(file: &mut impl Read, size: u64) -> Result<(Metadata, u64), String> {
    let mut length = [0; 8];
    if size < 8 {
        return Err("expected at least 8 bytes".into());
    }
    let failed = |error: std::io::Error| error.to_string();
    file.read_exact(&mut length).map_err(failed)?;
    let length = u64::from_le_bytes(length);
    if length > (size - 8).min(MOST_HEADER_BYTES) {
        return Err(format!("it claims a header of {length} bytes"));
    }
    let mut header = vec![0; length as usize];
    file.read_exact(&mut header).map_err(failed)?;
    let header = serde_json::from_slice(&header)
        .map_err(|error| format!("its header is not understood ({error})"))?;
    Ok((header, size - 8 - length))
}

/// The tensors in the order of their bytes, which must fill the file without gaps.
fn places(header: &Metadata, data_bytes: u64) -> Result<Vec<(String, TensorInfo)>, String> {
    let mut places: Vec<(String, TensorInfo)> = header
        .tensors()
        .into_iter()
        .map(|(name, info)| (name, info.clone()))
        .collect();
    places.sort_by(|a, b| (a.1.data_offsets, &a.0).cmp(&(b.1.data_offsets, &b.0)));
    let mut at = 0usize;
    for (name, info) in &places {
        let count = info
            .shape
            .iter()
            .try_fold(1usize, |n, &size| n.checked_mul(size));
        let bits = count.and_then(|count| count.checked_mul(info.dtype.bitsize()));
        let end = bits.and_then(|bits| (bits % 8 == 0).then(|| at.checked_add(bits / 8))?);
        if end.map(|end| (at, end)) != Some(info.data_offsets) {
            return Err(format!(
                "tensor `{name}` of shape {:?} claims the bytes {:?}, which do not fit",
                info.shape, info.data_offsets
            ));
        }
        at = info.data_offsets.1;
    }
    if at as u64 != data_bytes {
        return Err(format!(
            "its tensors take {at} bytes, but {data_bytes} follow its header"
        ));
    }
    Ok(places)
}

fn parse_metadata(
    metadata: Option<&std::collections::HashMap<String, String>>,
) -> Result<(Config, String, String), Vec<String>> {
    let text = |key: &str| metadata.and_then(|metadata| metadata.get(key));
    let mut faults = Vec::new();
    if text("format").map(String::as_str) != Some(FORMAT) {
        let found = text("format").map_or("none".to_owned(), |found| format!("`{found}`"));
        faults.push(format!(
            "metadata `format`: expected `{FORMAT}`, found {found}"
        ));
        return Err(faults);
    }
    let config = match text("config").map(|config| serde_json::from_str::<Config>(config)) {
        None => {
            faults.push("metadata `config`: missing".to_owned());
            None
        }
        Some(Err(error)) => {
            faults.push(format!("metadata `config`: not understood ({error})"));
            None
        }
        Some(Ok(config)) => {
            let contradictions = config.faults();
            faults.extend(
                contradictions
                    .into_iter()
                    .map(|fault| format!("metadata `config`: {fault}")),
            );
            Some(config)
        }
    };
    let given = |key: &str| {
        text(key)
            .cloned()
            .unwrap_or_else(|| "not stated".to_owned())
    };
    match config {
        Some(config) if faults.is_empty() => Ok((config, given("licence"), given("sources"))),
        _ => Err(faults),
    }
}
