//! A checkpoint file as a generator on a device.
//!
//! In: a path, or the checkpoint inside the program, and a device. Out: networks whose every parameter came from the file, checked by name, shape, type and value before
//! one was copied. The discriminator and the body are read and checked too, and left out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tch::{Device, Tensor};

use super::Generator;
use super::parameters::Parameters;
use crate::checkpoint::check::{Faults, check, expected};
use crate::checkpoint::config::Config;
use crate::checkpoint::embedded::EMBEDDED_NAME;
use crate::checkpoint::file::{Checkpoint, CheckpointError};
use crate::checkpoint::{layout, tensor};

/// Why a checkpoint is no generator.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file is not a checkpoint.
    #[error(transparent)]
    File(#[from] CheckpointError),
    /// Its tensors are not those of its configuration.
    #[error("{} is not a usable checkpoint: {faults}", path.display())]
    Tensors {
        /// Which file.
        path: PathBuf,
        /// All that does not fit.
        faults: Box<Faults>,
    },
}

/// A generator and where it comes from.
pub struct Loaded {
    /// The networks.
    pub generator: Generator,
    /// Under which terms the checkpoint may be used.
    pub licence: String,
    /// What the checkpoint was made from.
    pub sources: String,
}

impl Loaded {
    /// Reads and checks a checkpoint file, and builds its generator for sampling (no gradients).
    ///
    /// # Errors
    /// [`LoadError`], with all faults at once.
    pub fn open(path: &Path, device: Device) -> Result<Self, LoadError> {
        Self::of(Checkpoint::read(path)?, path, device)
    }

    /// As [`Loaded::open`], of the checkpoint that ships inside the program.
    ///
    /// # Errors
    /// None in a program whose tests passed.
    pub fn embedded(device: Device) -> Result<Self, LoadError> {
        Self::of(Checkpoint::embedded()?, Path::new(EMBEDDED_NAME), device)
    }

    /// As [`Loaded::open`], of a checkpoint that was read; `path` is what errors call it.
    ///
    /// # Errors
    /// [`LoadError::Tensors`].
    pub fn of(checkpoint: Checkpoint, path: &Path, device: Device) -> Result<Self, LoadError> {
        let Checkpoint {
            config,
            tensors,
            licence,
            sources,
        } = checkpoint;
        check(&tensors, &expected(&config)).map_err(|faults| LoadError::Tensors {
            path: path.into(),
            faults: Box::new(faults),
        })?;
        Ok(Self {
            generator: Generator::new(&config, &parameters(&config, tensors, device)),
            licence,
            sources,
        })
    }
}

/// The generator's variables; what each tensor took in main memory is freed as it is copied.
fn parameters(
    config: &Config,
    mut tensors: BTreeMap<String, tensor::Tensor>,
    device: Device,
) -> Parameters {
    Parameters::new(&layout::generator(config), device, false, |parameter| {
        let values = tensors
            .remove(&parameter.name)
            .and_then(|tensor| tensor.to_f32())
            .unwrap_or_default();
        let shape: Vec<i64> = parameter.shape.iter().map(|&size| size as i64).collect();
        Tensor::from_slice(&values).reshape(shape.as_slice())
    })
}
