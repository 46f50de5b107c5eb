//! The generator against the published computation: weights filled from their names, inputs and expected outputs from the
//! parity cases. Cases are the folders in `PARITY_CASES` (separated by `:`), else those of `../shared/parity`; without any,
//! the tests say so and are skipped. `tests/parity_extract.rs` repeats a part of them from the repository alone.
//!
//! Not proved: that a file published elsewhere is read rightly (tests/import_official.rs), posed renderings (there is no
//! body yet), and training.
#![cfg(feature = "torch")]

#[path = "support/parity.rs"]
mod parity;

use parity::{Case, cases, relative_error, run};
use portrait_export::checkpoint::config::NoiseMode;
use portrait_export::generator::mapping::Truncation;
use portrait_export::generator::volume::{Sampling};
use tch::Tensor;

/// Norm of the difference over norm of what is expected, in single precision on a processor.
const TOLERANCE: f64 = 1e-4;

#[test]
fn every_case_agrees() {
    for case in cases() {
        run(&case, TOLERANCE);
    }
}
