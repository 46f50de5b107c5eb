//! The pose that a person takes by themself: arXiv 2307.14770, section 3.3 (network.md, Generator, 9).
//!
//! Left-right symmetry is built in: cameras on one side are mirrored before the network sees them, and its pose is
//! mirrored back.

use std::f64::consts::FRAC_PI_2;

use tch::{Kind, Tensor};

use super::layers::{Linear, activate};
use super::parameters::Scope;
use crate::dataset::label::{CAMERA_MIRRORED, POSE_MIRRORED};

/// Fully connected layers from z and camera to a pose.
pub struct PoseBranch {
    layers: Vec<Linear>,
}

impl PoseBranch {
    /// The `layers` layers in `scope`.
    pub fn new(scope: &Scope, layers: usize) -> Self {
        Self {
            layers: (0..layers)
                .map(|layer| Linear::new(&scope.sub(&layer.to_string()), 1.0))
                .collect(),
        }
    }

    /// Neck and head as rotation vectors.
    ///
    /// # Shapes
    /// `z`: `[N, z_dim]`, `camera`: `[N, 25]`; result: `[N, 6]`, radians.
    pub fn forward(&self, z: &Tensor, camera: &Tensor) -> Tensor {
        let mirrored = is_mirrored(camera);
        let camera = camera.where_self(
            &mirrored.logical_not(),
            &(camera * signs(camera, &CAMERA_MIRRORED)),
        );
        let mut x = Tensor::cat(&[z.shallow_clone(), camera], 1);
        for (index, layer) in self.layers.iter().enumerate() {
            x = layer.forward(&x);
            if index + 1 < self.layers.len() {
                x = activate(&x);
            }
        }
        mirrored_pose(&x).where_self(&mirrored, &x)
    }
}

/// Which cameras stand where the network would see the mirror image, as `[N, 1]`.
///
/// In single precision, as published: the frontal camera's x of -1e-7 still counts as 0.
///
/// # Shapes
/// `camera`: `[N, 25]`.
pub fn is_mirrored(camera: &Tensor) -> Tensor {
    let (x, z) = (camera.narrow(1, 3, 1), camera.narrow(1, 11, 1));
    let side = z.to_kind(Kind::Float).atan2(&x.to_kind(Kind::Float));
    side.ge(-FRAC_PI_2).logical_and(&side.le(FRAC_PI_2))
}

/// A pose as the mirror image of the person has it.
///
/// # Shapes
/// `pose`: `[N, 6]`; result alike.
pub fn mirrored_pose(pose: &Tensor) -> Tensor {
    pose * signs(pose, &POSE_MIRRORED)
}

/// A row of ones, -1 at the given places, as long as the rows of `like`.
fn signs(like: &Tensor, negative: &[usize]) -> Tensor {
    let length = like.size()[1] as usize;
    let row: Vec<f32> = (0..length)
        .map(|i| if negative.contains(&i) { -1.0 } else { 1.0 })
        .collect();
    Tensor::from_slice(&row).to_device(like.device())
}
