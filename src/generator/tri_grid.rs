//! The canonical field by libtorch: the tri-grid sampled at points, and its decoder (`PanoHead`'s tri-grid; network.md,
//! Generator, 3 and 4). Differentiable; the same function without libtorch is [`crate::field::tri_grid`].

use tch::Tensor;

use super::layers::{Linear, leaky};
use super::parameters::Scope;
use super::threadless::{sigmoid, softplus};
use crate::checkpoint::config::{Config, DecoderActivation, FEATURES, PLANE_AXES, PLANES};

/// libtorch's numbers for trilinear interpolation and zero padding.
const TRILINEAR: i64 = 0;
const ZERO_PADDING: i64 = 0;
/// A sigmoid is widened by this on both sides, so that 0 and 1 can be reached.
const SIGMOID_MARGIN: f64 = 0.001;

/// The backbone's image as planes.
///
/// # Shapes
/// `image`: `[N, 3 * 32 * depth, H, W]`; result: `[N, 3, 32, depth, H, W]`.
pub fn planes_of(image: &Tensor) -> Tensor {
    let (n, channels, height, width) = super::layers::size4(image);
    let [planes, features] = [PLANES as i64, FEATURES as i64];
    image.view([
        n,
        planes,
        features,
        channels / (planes * features),
        height,
        width,
    ])
}

/// Features of the tri-grid at points: the mean over the three planes.
///
/// # Shapes
/// `planes`: `[N, 3, 32, depth, H, W]`, `points`: `[N, M, 3]` in metres; result: `[N, M, 32]`.
pub fn sampled(planes: &Tensor, points: &Tensor, box_m: f64) -> Tensor {
    let size = planes.size();
    let (n, m) = (points.size()[0], points.size()[1]);
    let unit = points * (2.0 / box_m);
    let coordinates = PLANE_AXES.map(|axes| {
        let order = Tensor::from_slice(&axes.map(|axis| axis as i64)).to_device(points.device());
        unit.index_select(2, &order)
    });
    let grid = Tensor::stack(&coordinates, 1) // (n, planes, m, 3)
        .view([n * size[1], 1, 1, m, 3]);
    planes
        .reshape([n * size[1], size[2], size[3], size[4], size[5]])
        .grid_sampler(&grid, TRILINEAR, ZERO_PADDING, false) // (n * planes, c, 1, 1, m)
        .view([n, size[1], size[2], m])
        .mean_dim(1, false, None) // (n, c, m)
        .transpose(1, 2)
}

/// Features to density and colour features.
pub struct Decoder {
    hidden: Linear,
    output: Linear,
    activation: DecoderActivation,
}

impl Decoder {
    /// The network in `scope`.
    pub fn new(scope: &Scope, config: &Config) -> Self {
        let lr_mul = config.rendering.decoder_lr_mul;
        Self {
            hidden: Linear::new(&scope.sub("net.0"), lr_mul),
            output: Linear::new(&scope.sub("net.2"), lr_mul),
            activation: config.rendering.decoder_activation,
        }
    }

    /// Density and features.
    ///
    /// # Shapes
    /// `features`: `[N, M, 32]`; results: `[N, M, 1]` and `[N, M, 32]`.
    pub fn forward(&self, features: &Tensor) -> (Tensor, Tensor) {
        let hidden = softplus(&self.hidden.forward_rows(features));
        let output = self.output.forward_rows(&hidden);
        let density = output.narrow(-1, 0, 1);
        let features = output.narrow(-1, 1, FEATURES as i64);
        let features = match self.activation {
            DecoderActivation::None => features,
            DecoderActivation::Sigmoid => {
                sigmoid(&features) * (1.0 + 2.0 * SIGMOID_MARGIN) - SIGMOID_MARGIN
            }
            DecoderActivation::Lrelu => leaky(&features, std::f64::consts::SQRT_2, None),
        };
        (density, features)
    }

    /// Weight and bias of both layers as they are applied, for the evaluator without libtorch.
    pub fn layers(&self) -> [&Linear; 2] {
        [&self.hidden, &self.output]
    }
}
