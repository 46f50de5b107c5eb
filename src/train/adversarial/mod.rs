//! Adversarial training (arXiv 2307.14770): a generator learns from photographs what a discriminator tells apart.
//!
//! ```text
//!  dataset -> loader -> trainer (one step: generator, discriminator, every 16th time the penalty, running mean)
//!                          |-> ticks: statistics, curves, sample sheets, pose error, kernel distance, snapshots, checkpoint
//! ```

pub mod anchor;
pub mod kernel_distance;
pub mod learning;
pub mod lessons;
pub mod measures;
mod photographs;
pub mod pose_error;
pub mod report;
pub mod run;
pub mod schedule;
pub mod settings;
pub mod start;
pub mod state;
pub mod trainer;
