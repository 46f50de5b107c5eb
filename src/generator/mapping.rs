//! Latent, camera and pose to the intermediate latents w (`StyleGAN2`'s mapping network; network.md, Generator, 1).

use tch::{Kind, Tensor};

use super::layers::{Linear, activate, normalized};
use super::parameters::Scope;
use crate::checkpoint::config::Config;
use crate::checkpoint::layout::MAPPING_LR_MUL;

/// How far a person is drawn towards the mean person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Truncation {
    /// 1 leaves w as it is, 0 makes everyone the mean person.
    pub psi: f64,
    /// Only the first latents are truncated; none: all of them.
    pub cutoff: Option<usize>,
}

impl Default for Truncation {
    fn default() -> Self {
        Self {
            psi: 0.7,
            cutoff: None,
        }
    }
}

impl Truncation {
    /// Leaves w as it is.
    pub const NONE: Self = Self {
        psi: 1.0,
        cutoff: None,
    };
}

/// How fast the running mean of w forgets while training.
const W_AVG_BETA: f64 = 0.998;

/// The mapping network.
pub struct Mapping {
    embed: Linear,
    layers: Vec<Linear>,
    w_avg: Tensor,
    latents: i64,
    camera_scale: f64,
}

impl Mapping {
    /// The network in `scope`.
    pub fn new(scope: &Scope, config: &Config) -> Self {
        Self {
            embed: Linear::new(&scope.sub("embed"), 1.0),
            layers: (0..config.mapping_layers)
                .map(|layer| {
                    Linear::new(&scope.sub(&format!("fc{layer}")), f64::from(MAPPING_LR_MUL))
                })
                .collect(),
            w_avg: scope.tensor("w_avg"),
            latents: config.latents() as i64,
            camera_scale: config.rendering.c_scale,
        }
    }

    /// w before truncation.
    ///
    /// # Shapes
    /// `z`: `[N, z_dim]`, `camera`: `[N, 25]`, `pose`: `[N, 6]`; result: `[N, w_dim]`.
    pub fn w(&self, z: &Tensor, camera: &Tensor, pose: &Tensor) -> Tensor {
        let mut x = Tensor::cat(&[normalized(z), self.embedded(camera, pose)], 1);
        for layer in &self.layers {
            x = activate(&layer.forward(&x));
        }
        x
    }

    /// What the first layer sees of camera and pose, beside the latent.
    ///
    /// # Shapes
    /// As of [`Self::w`]; result: `[N, w_dim]`.
    pub fn embedded(&self, camera: &Tensor, pose: &Tensor) -> Tensor {
        let condition = Tensor::cat(&[camera * self.camera_scale, pose.shallow_clone()], 1);
        normalized(&self.embed.forward(&condition))
    }

    /// One truncated w a layer.
    ///
    /// # Shapes
    /// `w`: `[N, w_dim]`; result: `[N, latents, w_dim]`.
    pub fn broadcast(&self, w: &Tensor, truncation: Truncation) -> Tensor {
        let (n, w_dim) = (w.size()[0], w.size()[1]);
        let repeated = w.unsqueeze(1).expand([n, self.latents, w_dim], false);
        if truncation.psi == 1.0 {
            return repeated;
        }
        let truncated = &self.w_avg + (&repeated - &self.w_avg) * truncation.psi;
        match truncation.cutoff.map(|cutoff| cutoff as i64) {
            Some(cutoff) if cutoff < self.latents => {
                let kept = repeated.narrow(1, cutoff, self.latents - cutoff);
                Tensor::cat(&[truncated.narrow(1, 0, cutoff), kept], 1)
            }
            _ => truncated,
        }
    }

    /// Moves the running mean of w towards a batch, as training does.
    ///
    /// # Shapes
    /// `w`: `[N, w_dim]`.
    pub fn update_average(&mut self, w: &Tensor) {
        tch::no_grad(|| {
            let mean = w.detach().mean_dim(0, false, Kind::Float);
            let moved = mean.lerp(&self.w_avg, W_AVG_BETA);
            self.w_avg.copy_(&moved);
        });
    }
}
