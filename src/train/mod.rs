//! Learning a generator: what optimises, averages and stores its parameters, and the runs that use them.
//!
//! Beside the pipeline: nothing here is needed to make an asset. Steps draw at random from (seed, step), so that a run that was
//! stopped goes on as if it had not been.

pub mod adam;
pub mod adversarial;
pub mod average;
pub mod discriminator;
pub mod ended;
pub mod exchange;
pub mod export;
pub mod folder;
pub mod loss;
pub mod orthogonal;
pub mod precision;
pub mod pretrain;
pub mod snapshot;
