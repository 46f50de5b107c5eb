//! What a step of the game reports, or why there is none.

use std::collections::BTreeMap;

use crate::body::deformation::DeformationError;
use crate::generator::guard::Refused;
use crate::train::loss::{Phase, Report};

/// What a step did.
#[derive(Debug, Clone, Default)]
pub struct StepReport {
    /// Means over the batch, by name.
    pub numbers: BTreeMap<&'static str, f64>,
    /// Phases whose loss was not finite; their gradients were taken as 0 where they were not a number.
    pub not_finite: Vec<&'static str>,
}

/// Why there is no next step.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// The body carries nothing.
    #[error(transparent)]
    Body(#[from] DeformationError),
    /// The computation failed, mostly for want of memory.
    #[error(
        "step {step}: out of what this device can do; lower --micro-batch (now {micro_batch}), --rays or --samples; where snapshots are \
         there already, in another run with --from this one"
    )]
    Refused {
        /// Which step.
        step: u64,
        /// Portraits in memory at once.
        micro_batch: usize,
        /// What libtorch says.
        #[source]
        source: Refused,
    },
}

/// A step's report under construction.
#[derive(Default)]
pub(super) struct Gathered(StepReport);

impl Gathered {
    /// A number of the whole batch.
    pub fn tell(&mut self, name: &'static str, number: f64) {
        self.0.numbers.insert(name, number);
    }

    /// What one of `parts` equal parts of the batch reports.
    pub fn add(&mut self, name: &'static str, phase: &Phase, parts: usize) {
        for &(of, number) in &phase.reports as &[Report] {
            *self.0.numbers.entry(of).or_default() += number / parts as f64;
        }
        if !phase.is_finite() && !self.0.not_finite.contains(&name) {
            self.0.not_finite.push(name);
        }
    }

    /// All of it.
    pub fn done(self) -> StepReport {
        self.0
    }
}
