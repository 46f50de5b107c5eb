//! Features and raw image to the finished image (EG3D's super-resolution; network.md, Generator, 8).

use tch::Tensor;

use super::layers::resized;
use super::parameters::Scope;
use super::synthesis::Block;
use crate::checkpoint::config::{Config, NoiseMode};

/// Size at which activations are cut off in networks trained in half precision (Karras et al., "Training Generative
/// Adversarial Networks with Limited Data", 2020, appendix D.1).
const HALF_PRECISION_CLAMP: f64 = 256.0;

/// Two blocks of modulated convolutions.
pub struct Superresolution {
    blocks: [Block; 2],
    input: i64,
    /// A raw image larger than the input is taken as it is (256 pixels), or made smaller (the others).
    only_enlarges: bool,
    antialias: bool,
    noise: NoiseMode,
}

impl Superresolution {
    /// The network in `scope`.
    pub fn new(scope: &Scope, config: &Config) -> Self {
        let clamp = (config.sr_num_fp16_res > 0).then_some(HALF_PRECISION_CLAMP);
        let [first, second] = config.superresolution_blocks();
        Self {
            blocks: [
                Block::new(&scope.sub("block0"), first.up, clamp),
                Block::new(&scope.sub("block1"), second.up, clamp),
            ],
            input: config.superresolution_input() as i64,
            only_enlarges: config.img_resolution == 256,
            antialias: config.rendering.sr_antialias,
            noise: config.rendering.superresolution_noise_mode,
        }
    }

    /// Noise is what the configuration says; where that is `random`, there is none unless `random` noise is asked for, as in
    /// training.
    ///
    /// # Shapes
    /// `raw`: `[N, 3, R, R]`, `features`: `[N, 32, R, R]`, `w`: the last latent `[N, w_dim]`; result:
    /// `[N, 3, img_resolution, img_resolution]`.
    pub fn forward(&self, raw: &Tensor, features: &Tensor, w: &Tensor, asked: NoiseMode) -> Tensor {
        let noise = match (self.noise, asked) {
            (NoiseMode::Random, NoiseMode::Const | NoiseMode::None) => NoiseMode::None,
            (noise, _) => noise,
        };
        let resolution = raw.size()[3];
        let keeps = self.only_enlarges && resolution >= self.input;
        let size = if keeps { resolution } else { self.input };
        let mut image = resized(raw, size, self.antialias);
        let mut x = resized(features, size, self.antialias);
        let ws = w.unsqueeze(1).repeat([1, 3, 1]);
        for block in &self.blocks {
            (x, image) = block.forward(&x, Some(&image), &ws, noise);
        }
        image
    }
}
