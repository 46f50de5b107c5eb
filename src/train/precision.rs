//! In which precision networks convolve while they learn.

use serde::{Deserialize, Serialize};

/// The precision of convolutions while learning. Parameters, optimisers and everything that is summed up stay in single precision.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// Single precision
    #[default]
    Full,
    /// bf16: on GPUs from Ampere on about twice as fast in half the memory
    Bf16,
}

impl Precision {
    /// Whether it is the usual one.
    #[allow(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub fn is_full(&self) -> bool {
        *self == Self::Full
    }

    /// libtorch's name of it.
    pub fn kind(self) -> tch::Kind {
        match self {
            Self::Full => tch::Kind::Float,
            Self::Bf16 => tch::Kind::BFloat16,
        }
    }
}
