//! Snapshots of a run: everything that its next step depends on, in one safetensors file.
//!
//! In: tensors by name and a state as JSON. Out: a file that is written whole or not at all, equal snapshots as equal bytes, and
//! read back with checks: of which run kind and configuration it is, and that every tensor asked for is there in its shape. Tensors
//! are stored in the precision they have, so that a resumed run goes on bit for bit.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use safetensors::{Dtype, SafeTensors};
use serde_json::{Map, Value};
use tch::{Device, Kind, Tensor, no_grad};

use crate::checkpoint::config::Config;
use crate::differences::differing_entries;
use crate::export::files::{WriteError, write_stream};
use crate::export::safetensors::header;
use crate::generator::parameters::Parameters;

/// The `format` of a snapshot's metadata.
pub const FORMAT: &str = "portrait-training/1";

/// Why a snapshot cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// The file cannot be read.
    #[error("cannot read the snapshot {}", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// Not a snapshot, or one that was cut off.
    #[error(
        "{} is not a complete snapshot ({FORMAT}): {fault}; remove it to go on from the one before, or start a new run",
        path.display()
    )]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        fault: String,
    },
    /// A snapshot of networks of other sizes.
    #[error(
        "{} is of another configuration; {}; run with the configuration it was made with, or start a new run",
        path.display(), differences.join(", ")
    )]
    OtherConfig {
        /// Which file.
        path: PathBuf,
        /// What differs: name, expected and found.
        differences: Vec<String>,
    },
    /// A tensor is missing or misshaped.
    #[error(
        "{}: tensor `{name}`: expected {expected}, found {found}; take another snapshot, or start a new run",
        path.display()
    )]
    Tensor {
        /// Which file.
        path: PathBuf,
        /// Which tensor.
        name: String,
        /// Type and shape.
        expected: String,
        /// Type and shape, or nothing.
        found: String,
    },
}

/// What a run was at a step.
#[derive(Debug)]
pub struct Snapshot {
    /// The networks' configuration.
    pub config: Config,
    /// What the run knows beside its tensors: its kind, steps, settings.
    pub state: Map<String, Value>,
    /// Parameters, means and moments.
    pub tensors: BTreeMap<String, Tensor>,
    /// Where it was read from; empty for a new one.
    path: PathBuf,
}

impl Snapshot {
    /// An empty snapshot of a run.
    pub fn new(config: &Config, state: Map<String, Value>) -> Self {
        Self {
            config: config.clone(),
            state,
            tensors: BTreeMap::new(),
            path: PathBuf::new(),
        }
    }

    /// Adds tensors under `prefix.`.
    pub fn put(&mut self, prefix: &str, tensors: impl IntoIterator<Item = (String, Tensor)>) {
        let named = tensors.into_iter();
        self.tensors
            .extend(named.map(|(name, tensor)| (format!("{prefix}.{name}"), tensor)));
    }

    /// Adds the parameters of a network under `prefix.`.
    pub fn put_parameters(&mut self, prefix: &str, parameters: &Parameters) {
        let named = parameters.named();
        self.put(
            prefix,
            named.map(|(name, tensor)| (name.to_owned(), tensor.shallow_clone())),
        );
    }

    /// A tensor by its full name.
    ///
    /// # Errors
    /// [`SnapshotError::Tensor`] if it is missing or not of this type and shape.
    pub fn tensor(&self, name: &str, shape: &[i64], kind: Kind) -> Result<Tensor, SnapshotError> {
        let found = self.tensors.get(name);
        match found {
            Some(tensor) if tensor.size() == shape && tensor.kind() == kind => {
                Ok(tensor.shallow_clone())
            }
            _ => Err(SnapshotError::Tensor {
                path: self.path.clone(),
                name: name.to_owned(),
                expected: format!("{kind:?} {shape:?}"),
                found: found.map_or("none".into(), |tensor| {
                    format!("{:?} {:?}", tensor.kind(), tensor.size())
                }),
            }),
        }
    }

    /// Whether there are tensors under `prefix.`.
    pub fn holds(&self, prefix: &str) -> bool {
        let prefix = format!("{prefix}.");
        self.tensors.keys().any(|name| name.starts_with(&prefix))
    }

    /// Copies the tensors under `prefix.` into a network's parameters.
    ///
    /// # Errors
    /// As [`Self::tensor`].
    pub fn restore(&self, prefix: &str, parameters: &Parameters) -> Result<(), SnapshotError> {
        for (name, parameter) in parameters.named() {
            let stored =
                self.tensor(&format!("{prefix}.{name}"), &parameter.size(), Kind::Float)?;
            no_grad(|| parameter.shallow_clone().copy_(&stored));
        }
        Ok(())
    }

    /// Writes the snapshot, whole or not at all.
    ///
    /// # Errors
    /// [`WriteError`] names the path and the cause.
    pub fn write(&self, path: &Path) -> Result<(), WriteError> {
        let mut metadata = Map::new();
        let config = serde_json::to_string(&self.config).unwrap_or_default();
        metadata.insert("format".into(), FORMAT.into());
        metadata.insert("config".into(), config.into());
        let state = Value::Object(self.state.clone()).to_string();
        metadata.insert("state".into(), state.into());
        // Wider elements first, so that all are aligned.
        let mut order: Vec<(&String, Dtype, Vec<usize>, &Tensor)> = self
            .tensors
            .iter()
            .map(|(name, tensor)| {
                let shape = tensor.size().iter().map(|&size| size as usize).collect();
                let dtype = if tensor.kind() == Kind::Int64 {
                    Dtype::I64
                } else {
                    Dtype::F32
                };
                (name, dtype, shape, tensor)
            })
            .collect();
        order.sort_by_key(|(_, dtype, _, _)| std::cmp::Reverse(dtype.bitsize()));
        let named = order
            .iter()
            .map(|(name, dtype, shape, _)| (name.as_str(), *dtype, shape.as_slice()));
        let header = header(&metadata, named);
        let elements = order
            .iter()
            .map(|(_, dtype, _, tensor)| tensor.numel() * dtype.bitsize() / 8);
        write_stream(path, header.len() + elements.sum::<usize>(), |file| {
            file.write_all(&header)?;
            order
                .iter()
                .try_for_each(|(_, dtype, _, tensor)| file.write_all(&bytes(tensor, *dtype)))
        })
    }

    /// Reads a snapshot.
    ///
    /// # Errors
    /// [`SnapshotError::Io`] and [`SnapshotError::Foreign`].
    pub fn read(path: &Path) -> Result<Self, SnapshotError> {
        let data = std::fs::read(path).map_err(|source| SnapshotError::Io {
            path: path.into(),
            source,
        })?;
        let foreign = |fault: String| SnapshotError::Foreign {
            path: path.into(),
            fault,
        };
        let (_, header) =
            SafeTensors::read_metadata(&data).map_err(|error| foreign(error.to_string()))?;
        let text = |key: &str| header.metadata().as_ref()?.get(key).cloned();
        let found = text("format").unwrap_or_else(|| "none".into());
        if found != FORMAT {
            return Err(foreign(format!(
                "metadata `format`: expected `{FORMAT}`, found `{found}`"
            )));
        }
        let config = text("config").unwrap_or_default();
        let config = serde_json::from_str(&config)
            .map_err(|error| foreign(format!("metadata `config`: {error}")))?;
        let state = text("state").unwrap_or_default();
        let state = serde_json::from_str(&state)
            .map_err(|error| foreign(format!("metadata `state`: {error}")))?;
        let file = SafeTensors::deserialize(&data).map_err(|error| foreign(error.to_string()))?;
        let mut tensors = BTreeMap::new();
        for (name, view) in file.tensors() {
            let shape: Vec<i64> = view.shape().iter().map(|&size| size as i64).collect();
            let tensor = read_tensor(view.dtype(), view.data())
                .ok_or_else(|| foreign(format!("tensor `{name}` is of type {:?}", view.dtype())))?;
            tensors.insert(name, tensor.reshape(shape.as_slice()));
        }
        Ok(Self {
            config,
            state,
            tensors,
            path: path.into(),
        })
    }

    /// The error that the snapshot is not what was expected of it.
    pub fn foreign(&self, fault: String) -> SnapshotError {
        SnapshotError::Foreign {
            path: self.path.clone(),
            fault,
        }
    }

    /// Checks that the snapshot is of networks like `expected`.
    ///
    /// # Errors
    /// [`SnapshotError::OtherConfig`] with everything that differs.
    pub fn expect_config(&self, expected: &Config) -> Result<(), SnapshotError> {
        let differences = differences(expected, &self.config);
        if differences.is_empty() {
            return Ok(());
        }
        Err(SnapshotError::OtherConfig {
            path: self.path.clone(),
            differences,
        })
    }
}

/// Every entry in which two configurations differ.
fn differences(expected: &Config, found: &Config) -> Vec<String> {
    let value = |config: &Config| serde_json::to_value(config).unwrap_or_default();
    differing_entries(&value(expected), &value(found))
}

/// A tensor's elements, little-endian.
fn bytes(tensor: &Tensor, dtype: Dtype) -> Vec<u8> {
    let flat = tensor
        .detach()
        .to_device(Device::Cpu)
        .reshape([-1])
        .contiguous();
    let count = flat.numel();
    if dtype == Dtype::I64 {
        let mut values = vec![0i64; count];
        flat.copy_data(&mut values, count);
        return values
            .iter()
            .flat_map(|value| value.to_le_bytes())
            .collect();
    }
    let mut values = vec![0f32; count];
    flat.to_kind(Kind::Float).copy_data(&mut values, count);
    values
        .iter()
        .flat_map(|value| value.to_le_bytes())
        .collect()
}

/// A flat tensor of little-endian elements; none where the type is not one that snapshots have.
fn read_tensor(dtype: Dtype, data: &[u8]) -> Option<Tensor> {
    match dtype {
        Dtype::F32 => {
            let values = data.as_chunks::<4>().0.iter();
            let values: Vec<f32> = values.map(|bytes| f32::from_le_bytes(*bytes)).collect();
            Some(Tensor::from_slice(&values))
        }
        Dtype::I64 => {
            let values = data.as_chunks::<8>().0.iter();
            let values: Vec<i64> = values.map(|bytes| i64::from_le_bytes(*bytes)).collect();
            Some(Tensor::from_slice(&values))
        }
        _ => None,
    }
}
