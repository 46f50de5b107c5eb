//! What a run begins with: nothing, a generator that was taught before, or another run's networks.
//!
//! In: a checkpoint, or a run's folder. Out: parameters that fit the configuration, or everything that does not fit, at once. Of a folder
//! of adversarial training, the latest snapshot counts, with discriminator and optimisers; of others, the checkpoint in it. Who wants a
//! discriminator alone gets its running mean.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tch::Tensor;

use super::learning::Side;
use super::state::{KIND, mean_parameter};
use crate::body::Body;
use crate::checkpoint::body::CheckpointBodyError;
use crate::checkpoint::check::{Faults, check, expected};
use crate::checkpoint::config::Config;
use crate::checkpoint::file::{Checkpoint, CheckpointError};
use crate::checkpoint::layout::{self, DISCRIMINATOR_PREFIX, Parameter};
use crate::checkpoint::tensor;
use crate::differences::differing_entries;
use crate::train::export::CHECKPOINT;
use crate::train::folder::{Folder, FolderError};
use crate::train::snapshot::{Snapshot, SnapshotError};

/// Why a run cannot begin there.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A folder without a checkpoint and without a snapshot of adversarial training.
    #[error(
        "{} holds neither {CHECKPOINT} nor a snapshot of `train`; name a finished `pretrain` run, a `train` run, or a checkpoint",
        path.display()
    )]
    Nothing {
        /// The folder.
        path: PathBuf,
    },
    /// Nothing there judges.
    #[error(
        "{} has no discriminator; name a checkpoint of `train`, or the folder of its run",
        path.display()
    )]
    NoDiscriminator {
        /// The checkpoint, or the folder.
        path: PathBuf,
    },
    /// A checkpoint that cannot be read.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// A snapshot, which is taken with the run that it belongs to.
    #[error("{} is a snapshot of a run, expected a checkpoint; name the run's folder instead", path.display())]
    IsSnapshot {
        /// The file.
        path: PathBuf,
    },
    /// A checkpoint whose tensors are not those of its configuration.
    #[error("{} is not a usable checkpoint: {faults}", path.display())]
    Tensors {
        /// Which file.
        path: PathBuf,
        /// All that does not fit.
        faults: Box<Faults>,
    },
    /// A checkpoint of other networks.
    #[error("{} is of another configuration; {}; run with the one it was made with (--config)", path.display(), differences.join(", "))]
    OtherConfig {
        /// Which file.
        path: PathBuf,
        /// What differs: name, expected and found.
        differences: Vec<String>,
    },
    /// The checkpoint's body is broken.
    #[error(transparent)]
    Body(#[from] CheckpointBodyError),
    /// A run's folder cannot be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// A snapshot cannot be read.
    #[error(transparent)]
    Snapshot(#[from] SnapshotError),
}

/// Where a run begins; by default with untaught networks.
#[derive(Default)]
pub struct Start {
    /// A checkpoint's generator, and its discriminator where it has one.
    pub taught: Option<Taught>,
    /// Another run's state, which overrides the checkpoint.
    pub run: Option<Snapshot>,
}

/// What a checkpoint holds.
pub struct Taught {
    tensors: BTreeMap<String, tensor::Tensor>,
    /// Its body.
    pub body: Option<Body>,
    /// Its licence.
    pub licence: String,
    /// What it was made from.
    pub sources: String,
}

impl Start {
    /// Opens what is at a path, for networks of `config`.
    ///
    /// # Errors
    /// [`StartError`].
    pub fn open(path: &Path, config: &Config) -> Result<Self, StartError> {
        if !path.is_dir() {
            let taught = match Taught::open(path, config) {
                Err(StartError::Checkpoint(CheckpointError::Metadata { .. }))
                    if Snapshot::read(path).is_ok() =>
                {
                    return Err(StartError::IsSnapshot { path: path.into() });
                }
                opened => Some(opened?),
            };
            return Ok(Self { taught, run: None });
        }
        let mut start = Self {
            taught: None,
            run: run_in(path, config)?,
        };
        let checkpoint = path.join(CHECKPOINT);
        if checkpoint.is_file() {
            start.taught = Some(Taught::open(&checkpoint, config)?);
        }
        if start.taught.is_none() && start.run.is_none() {
            return Err(StartError::Nothing { path: path.into() });
        }
        Ok(start)
    }

    /// Opens what is at a path, for its discriminator alone. Of a folder with a snapshot of adversarial training, nothing else is read.
    ///
    /// # Errors
    /// [`StartError`], also where there is no discriminator.
    pub fn judge(path: &Path, config: &Config) -> Result<Self, StartError> {
        let nobody = || StartError::NoDiscriminator { path: path.into() };
        let run = if path.is_dir() {
            run_in(path, config)?
        } else {
            None
        };
        let Some(run) = run else {
            let start = Self::open(path, config)?;
            return start.judges().then_some(start).ok_or_else(nobody);
        };
        let sizes = config.discriminator.as_ref().ok_or_else(nobody)?;
        layout::discriminator(config.img_resolution, sizes)
            .iter()
            .try_for_each(|it| mean_parameter(&run, Side::Discriminator, it).map(drop))?;
        Ok(Self {
            taught: None,
            run: Some(run),
        })
    }

    /// Images that another run has seen, whose state it is.
    pub fn images(&self) -> u64 {
        let run = self.run.as_ref();
        let images = run.and_then(|run| run.state.get("images")?.as_u64());
        images.unwrap_or(0)
    }

    /// Whether its checkpoint has a discriminator.
    fn judges(&self) -> bool {
        let names = self.taught.iter().flat_map(|taught| taught.tensors.keys());
        names
            .into_iter()
            .any(|name| name.starts_with(DISCRIMINATOR_PREFIX))
    }

    /// A parameter's value, where it is known: that of a running mean.
    pub fn value(&self, side: Side, parameter: &Parameter) -> Option<Tensor> {
        if let Some(run) = &self.run {
            // What it lacks is told where it is taken over.
            return mean_parameter(run, side, parameter).ok();
        }
        let name = match side {
            Side::Generator => parameter.name.clone(),
            Side::Discriminator => format!("{DISCRIMINATOR_PREFIX}{}", parameter.name),
        };
        let values = self.taught.as_ref()?.tensors.get(&name)?.to_f32()?;
        let shape: Vec<i64> = parameter.shape.iter().map(|&size| size as i64).collect();
        Some(Tensor::from_slice(&values).reshape(shape.as_slice()))
    }
}

/// The latest snapshot in a folder, if it is one of adversarial training.
fn run_in(folder: &Path, config: &Config) -> Result<Option<Snapshot>, StartError> {
    let Some(latest) = Folder::snapshots_in(folder)?.pop() else {
        return Ok(None);
    };
    let snapshot = Snapshot::read(&latest)?;
    if snapshot.state.get("kind").and_then(Value::as_str) != Some(KIND) {
        return Ok(None);
    }
    snapshot.expect_config(config)?;
    Ok(Some(snapshot))
}

impl Taught {
    fn open(path: &Path, config: &Config) -> Result<Self, StartError> {
        let checkpoint = Checkpoint::read(path)?;
        let differences = differences(config, &checkpoint.config);
        if !differences.is_empty() {
            return Err(StartError::OtherConfig {
                path: path.into(),
                differences,
            });
        }
        let layout = expected(&checkpoint.config);
        check(&checkpoint.tensors, &layout).map_err(|faults| StartError::Tensors {
            path: path.into(),
            faults: Box::new(faults),
        })?;
        Ok(Self {
            body: checkpoint.body_from(path)?,
            tensors: checkpoint.tensors,
            licence: checkpoint.licence,
            sources: checkpoint.sources,
        })
    }
}

/// In what networks differ; a checkpoint may be without a discriminator, and which pose is read of photographs is not the networks'.
fn differences(wanted: &Config, found: &Config) -> Vec<String> {
    let value = |config: &Config| {
        let config = Config {
            discriminator: found
                .discriminator
                .as_ref()
                .and(config.discriminator.clone()),
            pose_prediction: None,
            ..config.clone()
        };
        serde_json::to_value(config).unwrap_or_default()
    };
    differing_entries(&value(wanted), &value(found))
}
