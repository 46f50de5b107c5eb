//! What holds a taught generator's field where it is while it plays: samples of people whose truth is known.
//!
//! An extension of the published training, which knows no truth. In: samples, as `pretrain` learns from them. Out: gradients that are added to
//! those of the generator's phase. Which samples a step sees hangs on the run's seed and the step alone.

use crate::draws::Draws;
use crate::generator::Generator;
use crate::train::pretrain::batch::drawn;
use crate::train::pretrain::cache::Stored;
use crate::train::pretrain::supervised::{Condition, Losses, Supervised};

/// Tells the anchor's draws from others of the same step.
const KEY: u64 = 0x616e_6368_6f72;
/// People in a step.
const PEOPLE: usize = 2;
/// Samples of each.
const SAMPLES: usize = 4000;

/// People whose truth is known.
pub struct Anchor {
    people: Vec<Stored>,
    condition: Condition,
}

impl Anchor {
    /// Of these people, at least one; for networks on `device`.
    pub fn new(people: Vec<Stored>, device: tch::Device) -> Self {
        Self {
            people,
            condition: Condition::new(device),
        }
    }

    /// Adds the gradients of a step's samples, times `weight`.
    ///
    /// # Panics
    /// Where libtorch cannot differentiate (out of memory).
    pub fn pull(&self, generator: &Generator, [seed, step]: [u64; 2], weight: f64) -> Losses {
        let mut draws = Draws::new(&[seed, step, KEY]);
        let batch = drawn(&self.people, PEOPLE, SAMPLES, &mut draws).on(generator.device());
        let ws = self.condition.ws(generator, &batch.z);
        let finest = generator.config().plane_resolution;
        let found = Supervised::new(generator, ws, &batch, finest);
        found.backward(weight, None);
        Losses::of(&found.distance)
    }
}
