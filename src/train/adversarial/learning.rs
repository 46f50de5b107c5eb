//! The two networks that play: which of their parameters do what, and which learn.

use tch::{Device, Tensor};

use crate::checkpoint::layout;
use crate::generator::parameters::{Parameters, drawn};

/// Either network's pose branch.
const POSE_BRANCH_PREFIX: &str = "pose_branch.";

/// The variables of a network that learn.
pub struct Learning(Vec<Tensor>);

impl Learning {
    /// Those of a network whose gradients are kept now.
    pub fn of(parameters: &Parameters) -> Self {
        let learning = parameters
            .named()
            .filter(|(_, tensor)| tensor.requires_grad());
        Self(learning.map(|(_, tensor)| tensor.shallow_clone()).collect())
    }

    /// Keeps their gradients, or leaves them alone.
    pub fn set(&self, learns: bool) {
        for tensor in &self.0 {
            let _ = tensor.set_requires_grad(learns);
        }
    }
}

/// One of the two networks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Draws.
    Generator,
    /// Judges.
    Discriminator,
}

/// A parameter before the first step; `reads`: known poses are read before the game.
pub fn first(side: Side, parameter: &layout::Parameter, reads: bool) -> Tensor {
    let value = drawn(parameter, Device::Cpu);
    if reads && side == Side::Discriminator && makes_poses(&parameter.name) {
        // Drawn poses are tenfold too wide, and what first shrinks them shuts the layers before this one.
        return value.zeros_like();
    }
    value
}

/// Whether a discriminator's parameter makes the poses that it reads.
fn makes_poses(name: &str) -> bool {
    let last = layout::DISCRIMINATOR_POSE_BRANCH.len();
    name.strip_prefix(POSE_BRANCH_PREFIX)
        .is_some_and(|rest| rest.starts_with(&format!("net.{last}.")))
}

/// Whether a generator's parameter belongs to its pose branch.
pub fn is_pose_branch(name: &str) -> bool {
    name.starts_with(POSE_BRANCH_PREFIX)
}
