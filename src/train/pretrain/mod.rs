//! Direct supervision: a generator learns density and colour of people whose truth is known, before it meets a discriminator.
//!
//! ```text
//!  seeds -> people (crate::synth) -> samples on the disk -> mapping -> coarse planes -> fine planes -> paired renderings -> checkpoint
//! ```
//!
//! Not in the paper, which learns from photographs alone; here the truth of every latent is known, and a generator that begins with it
//! learns on two processor cores what would otherwise take a cluster.

pub mod batch;
pub mod cache;
pub mod factored;
pub mod gather;
mod initial;
pub mod learner;
pub mod mapping;
pub mod pairs;
pub mod plan;
pub mod run;
pub mod supervised;
pub mod supervision;
mod tick;
