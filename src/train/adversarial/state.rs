//! A trainer's state as a snapshot, and back.
//!
//! Guaranteed: a trainer that takes over a snapshot makes the same steps, bit for bit on a processor with the same number of threads, as the
//! one that it was taken of. Random draws need no state: they hang on seed and step.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use tch::{Device, Kind, Tensor};

use super::learning::{Side, is_pose_branch};
use super::trainer::Trainer;
use crate::checkpoint::layout::Parameter;
use crate::generator::parameters::Parameters;
use crate::train::snapshot::{Snapshot, SnapshotError};

/// What a snapshot says of its run.
pub const KIND: &str = "train";

const GENERATOR: &str = "generator";
const AVERAGE: &str = "average";
const DISCRIMINATOR: &str = "discriminator";
const AVERAGE_DISCRIMINATOR: &str = "average_discriminator";
const ADAM_GENERATOR: &str = "adam.generator";
const ADAM_DISCRIMINATOR: &str = "adam.discriminator";

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counters {
    step: u64,
    images: u64,
    stage_began: u64,
}

impl Counters {
    fn of(state: &Map<String, Value>) -> Option<Self> {
        let count = |name: &str| state.get(name)?.as_u64();
        let counters = Self {
            step: count("step")?,
            images: count("images")?,
            stage_began: count("stage_began")?,
        };
        (counters.stage_began <= counters.images).then_some(counters)
    }
}

/// A parameter of a network's running mean in a run's snapshot.
///
/// # Errors
/// [`SnapshotError::Tensor`]: it is not there in this shape.
pub fn mean_parameter(
    snapshot: &Snapshot,
    side: Side,
    parameter: &Parameter,
) -> Result<Tensor, SnapshotError> {
    let name = format!("{}.{}", mean_in(snapshot, side), parameter.name);
    let shape: Vec<i64> = parameter.shape.iter().map(|&size| size as i64).collect();
    snapshot.tensor(&name, &shape, Kind::Float)
}

/// Under which prefix a snapshot has a network's running mean. Those of earlier versions are without the discriminator's: its parameters take
/// their place.
fn mean_in(snapshot: &Snapshot, side: Side) -> &'static str {
    match side {
        Side::Generator => AVERAGE,
        Side::Discriminator if snapshot.holds(AVERAGE_DISCRIMINATOR) => AVERAGE_DISCRIMINATOR,
        Side::Discriminator => DISCRIMINATOR,
    }
}

impl Trainer<'_> {
    /// Everything that the next step depends on.
    pub fn snapshot(&self) -> Snapshot {
        let mut state = Map::new();
        state.insert("kind".into(), KIND.into());
        state.insert("step".into(), self.step.into());
        state.insert("images".into(), self.images.into());
        state.insert("stage_began".into(), self.stage_began.into());
        state.insert("settings".into(), json!(self.settings));
        let mut snapshot = Snapshot::new(&self.config, state);
        for (name, parameters) in [
            (GENERATOR, &self.generator),
            (AVERAGE, &self.average),
            (DISCRIMINATOR, &self.discriminator),
            (AVERAGE_DISCRIMINATOR, &self.average_discriminator),
        ] {
            snapshot.put_parameters(name, parameters);
        }
        snapshot.put(ADAM_GENERATOR, self.adam_generator.state());
        snapshot.put(ADAM_DISCRIMINATOR, self.adam_discriminator.state());
        snapshot
    }

    /// Goes on where the snapshot's run was. If `begins`, a run with other settings begins there, and what rises and falls over a stage begins with
    /// it, unless the stage is the same.
    ///
    /// # Errors
    /// [`SnapshotError`]: it is of other networks or another kind of run.
    pub fn restore(&mut self, snapshot: &Snapshot, begins: bool) -> Result<(), SnapshotError> {
        snapshot.expect_config(&self.config)?;
        let kind = snapshot.state.get("kind").and_then(Value::as_str);
        let counters = Counters::of(&snapshot.state);
        let counters = match (kind, counters) {
            (Some(KIND), Some(counters)) => counters,
            (found, _) => {
                let found = found.unwrap_or("no kind");
                return Err(snapshot.foreign(format!(
                    "expected the state of a run of `{KIND}`, found {found}"
                )));
            }
        };
        snapshot.restore(GENERATOR, &self.generator)?;
        snapshot.restore(AVERAGE, &self.average)?;
        snapshot.restore(DISCRIMINATOR, &self.discriminator)?;
        let average = mean_in(snapshot, Side::Discriminator);
        snapshot.restore(average, &self.average_discriminator)?;
        for (prefix, adam) in [
            (ADAM_GENERATOR, &mut self.adam_generator),
            (ADAM_DISCRIMINATOR, &mut self.adam_discriminator),
        ] {
            adam.restore(|name, shape, kind| {
                let slot = format!("{prefix}.{name}");
                // Stages in which it stays as it is keep nothing of how it was moved.
                if begins && is_pose_branch(name) && !snapshot.tensors.contains_key(&slot) {
                    return Ok(Tensor::zeros(shape, (kind, Device::Cpu)));
                }
                snapshot.tensor(&slot, shape, kind)
            })?;
        }
        self.step = counters.step;
        self.images = counters.images;
        let own = json!(self.settings);
        let before = snapshot.state.get("settings");
        let is_other = |key: &str| before.and_then(|settings| settings.get(key)) != own.get(key);
        self.stage_began = if begins && (is_other("stage") || is_other("reading_kimg")) {
            counters.images
        } else {
            counters.stage_began
        };
        Ok(())
    }

    /// The parameters of a network's running mean: what is sampled from, and what reads poses.
    pub fn mean_parameters(&self, side: Side) -> &Parameters {
        match side {
            Side::Generator => &self.average,
            Side::Discriminator => &self.average_discriminator,
        }
    }

    /// Every parameter of a network by name, as tests compare them.
    pub fn parameters(&self, side: Side) -> BTreeMap<String, Tensor> {
        let parameters = match side {
            Side::Generator => &self.generator,
            Side::Discriminator => &self.discriminator,
        };
        let named = parameters.named();
        named
            .map(|(name, tensor)| (name.to_owned(), tensor.shallow_clone()))
            .collect()
    }
}
