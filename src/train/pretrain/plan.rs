//! What a run of direct supervision does when: phases of steps, from coarse to fine.
//!
//! Steps are counted through all phases, and everything that depends on a step depends on its number only.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::synth::dataset::{HELD_OUT_SEED, TRAINING_SEED};
use crate::train::precision::Precision;

/// Steps over which each phase's learning rate rises.
const WARM_UP: f64 = 60.0;
/// The share of a learning rate that is left at the end of a phase.
const LEAST_RATE: f64 = 0.03;

/// How a generator is taught.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PretrainSettings {
    /// Seeds everything that is drawn.
    pub seed: u64,
    /// Seed of the first person to learn from.
    pub first_person: u32,
    /// How many people are learnt from.
    pub people: usize,
    /// Seed of the first person that is kept from learning.
    pub first_held_out: u32,
    /// How many people are measured on and never learnt from.
    pub held_out: usize,
    /// Samples that are made of each person.
    pub samples: usize,
    /// People in a step.
    pub batch: usize,
    /// Samples of each person in a step.
    pub points: usize,
    /// What the mapping is taught of people's traits before all else: steps, and their highest learning rate.
    #[serde(default, skip_serializing_if = "Phase::is_none")]
    pub mapping: Phase,
    /// Planes of half the resolution.
    pub coarse: Phase,
    /// Planes of full resolution.
    pub fine: Phase,
    /// Pictures beside the truth's pictures: field, background and super-resolution; samples of `batch` other people keep the field where it is.
    pub pairs: Phase,
    /// A whole picture is finished in one of so many of those steps, which teaches background and super-resolution.
    #[serde(default = "every", skip_serializing_if = "is_every")]
    pub finish_every: u64,
    /// Steps between two measurements.
    pub tick: u64,
    /// The precision of convolutions.
    #[serde(default, skip_serializing_if = "Precision::is_full")]
    pub precision: Precision,
}

/// Steps of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// How many.
    pub steps: u64,
    /// The highest learning rate, for equalised weights.
    pub learning_rate: f64,
}

impl Default for PretrainSettings {
    fn default() -> Self {
        Self {
            seed: 0,
            first_person: TRAINING_SEED,
            people: 6000,
            first_held_out: HELD_OUT_SEED,
            held_out: 32,
            samples: 14_000,
            batch: 2,
            points: 6000,
            mapping: Phase {
                steps: 0,
                learning_rate: 0.05,
            },
            coarse: Phase {
                steps: 12_000,
                learning_rate: 0.02,
            },
            fine: Phase {
                steps: 24_000,
                learning_rate: 0.012,
            },
            pairs: Phase {
                steps: 4000,
                learning_rate: 0.0015,
            },
            finish_every: 1,
            tick: 250,
            precision: Precision::Full,
        }
    }
}

fn every() -> u64 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn is_every(steps: &u64) -> bool {
    *steps == every()
}

/// What is done in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Samples, on planes of half the resolution.
    Coarse,
    /// Samples, on whole planes.
    Fine,
    /// Pictures.
    Pairs,
}

impl Kind {
    /// As reports name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Coarse => "coarse",
            Self::Fine => "fine",
            Self::Pairs => "pairs",
        }
    }
}

impl PretrainSettings {
    /// Steps in all, but for those of the mapping alone, which come before the first.
    pub fn steps(&self) -> u64 {
        self.coarse.steps + self.fine.steps + self.pairs.steps
    }

    /// Steps beside pictures that are still to be done after `step` steps.
    pub fn pair_steps_from(&self, step: u64) -> Range<u64> {
        let first = self.coarse.steps + self.fine.steps;
        first.max(step)..self.steps()
    }

    /// What a step does, and all steps that do the same; those after the last are like it.
    pub fn phase(&self, step: u64) -> (Kind, Range<u64>) {
        let coarse = self.coarse.steps;
        let fine = coarse + self.fine.steps;
        if step < coarse {
            (Kind::Coarse, 0..coarse)
        } else if step < fine {
            (Kind::Fine, coarse..fine)
        } else {
            (Kind::Pairs, fine..self.steps())
        }
    }

    /// Whether a step beside pictures finishes one.
    pub fn finishes(&self, step: u64) -> bool {
        let first = self.coarse.steps + self.fine.steps;
        step.saturating_sub(first).is_multiple_of(self.finish_every)
    }

    /// What a step does, and its learning rate.
    pub fn at(&self, step: u64) -> (Kind, f64) {
        let (kind, steps) = self.phase(step);
        let phase = match kind {
            Kind::Coarse => self.coarse,
            Kind::Fine => self.fine,
            Kind::Pairs => self.pairs,
        };
        (kind, phase.rate(step - steps.start))
    }
}

impl Phase {
    fn is_none(&self) -> bool {
        self.steps == 0
    }

    /// Rises over [`WARM_UP`] steps, falls along half a cosine; none after the last.
    pub(super) fn rate(&self, step: u64) -> f64 {
        if step >= self.steps {
            return 0.0;
        }
        let share = step as f64 / self.steps as f64;
        let cosine = 0.5 * (1.0 + libm::cos(std::f64::consts::PI * share));
        let warm = ((step + 1) as f64 / WARM_UP).min(1.0);
        self.learning_rate * warm * (LEAST_RATE + (1.0 - LEAST_RATE) * cosine)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_follow_each_other_and_their_rates_rise_and_fall() {
        let settings = PretrainSettings::default();
        let (coarse, fine) = (settings.coarse.steps, settings.fine.steps);
        assert_eq!(settings.at(coarse - 1).0, Kind::Coarse);
        assert_eq!(settings.at(coarse).0, Kind::Fine);
        assert_eq!(settings.at(coarse + fine).0, Kind::Pairs);
        let rate = |step| settings.at(step).1;
        assert!(rate(0) < rate(59) && rate(59) > rate(coarse - 1));
        assert!(rate(coarse + 100) > rate(coarse - 1));
    }
}
