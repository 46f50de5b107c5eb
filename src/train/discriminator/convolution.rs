//! Equalised convolutions that keep or halve the resolution (network.md, "Equalised layers"), and how an image is made smaller.
//!
//! All functions can be differentiated twice, which the gradient penalty needs.

use std::f64::consts::SQRT_2;

use tch::{Kind, Tensor};

use crate::generator::layers::rectified;
use crate::generator::parameters::Scope;

/// The resampling filter along one axis: [1, 3, 3, 1], normalised.
const FILTER: [f32; 4] = [0.125, 0.375, 0.375, 0.125];

/// A convolution whose stored weights are scaled by the root of what they sum up, of odd size.
pub struct Convolution {
    weight: Tensor,
    bias: Option<Tensor>,
    weight_gain: f64,
    kernel: i64,
    down: bool,
    kind: Kind,
    /// What comes out is multiplied by this, after the activation.
    gain: f64,
}

impl Convolution {
    /// The layer whose `weight` `[outputs, inputs, k, k]` and `bias` `[outputs]` are in `scope`, with the activation.
    pub fn new(scope: &Scope, down: bool, gain: f64) -> Self {
        Self {
            bias: Some(scope.tensor("bias")),
            ..Self::linear(scope, down, gain)
        }
    }

    /// A layer without bias and activation.
    pub fn linear(scope: &Scope, down: bool, gain: f64) -> Self {
        let weight = scope.tensor("weight");
        let size = weight.size();
        let summed = size[1] * size[2] * size[3];
        Self {
            weight_gain: 1.0 / (summed as f64).sqrt(),
            kernel: size[2],
            weight,
            bias: None,
            down,
            kind: scope.convolving(),
            gain,
        }
    }

    /// # Shapes
    /// `x`: `[N, inputs, H, W]`; result: `[N, outputs, H, W]`, or half as high and wide.
    pub fn forward(&self, x: &Tensor) -> Tensor {
        // Gains come first, which is the same for the activation too.
        let Some(bias) = &self.bias else {
            return self.convolved(x, None, self.gain);
        };
        let gain = SQRT_2 * self.gain;
        rectified(&self.convolved(x, Some(&(bias * gain)), gain))
    }

    /// A linear layer that keeps the resolution whatever it is for, given its first channels alone: the others count as 0.
    ///
    /// # Shapes
    /// `x`: `[N, at most inputs, H, W]`; result: `[N, outputs, H, W]`.
    pub fn of_first_channels(&self, x: &Tensor) -> Tensor {
        let weight = self.weight.narrow(1, 0, x.size()[1]) * (self.weight_gain * self.gain);
        let none = None::<Tensor>;
        x.to_kind(self.kind)
            .conv2d(&weight.to_kind(self.kind), none, 1, self.kernel / 2, 1, 1)
            .to_kind(Kind::Float)
    }

    /// Whether all that comes out is 0.
    pub fn is_silent(&self) -> bool {
        let tensors = [Some(&self.weight), self.bias.as_ref()];
        tensors.into_iter().flatten().all(super::is_zero)
    }

    /// With the bias, before the activation.
    fn convolved(&self, x: &Tensor, bias: Option<&Tensor>, gain: f64) -> Tensor {
        let weight = &self.weight * (self.weight_gain * gain);
        let half = self.kernel / 2;
        let (x, stride, padding) = match (self.down, self.kernel) {
            (false, _) => (x.shallow_clone(), 1, half),
            (true, 1) => (smoothed(x, 1, 2), 1, 0),
            (true, _) => (smoothed(x, half + 1, 1), 2, 0),
        };
        let bias = bias.map(|bias| bias.to_kind(self.kind));
        x.to_kind(self.kind)
            .conv2d(&weight.to_kind(self.kind), bias, stride, padding, 1, 1)
            .to_kind(Kind::Float)
    }
}

/// An image through the resampling filter, with zeros around it, every `step`th pixel.
///
/// # Shapes
/// `x`: `[N, C, H, W]`; result: `[N, C, (H + 2 padding - 4) / step + 1, ...]`.
pub fn smoothed(x: &Tensor, padding: i64, step: i64) -> Tensor {
    let channels = x.size()[1];
    let taps = Tensor::from_slice(&FILTER)
        .to_device(x.device())
        .to_kind(x.kind());
    let along_x = taps.view([1, 1, 1, 4]).expand([channels, 1, 1, 4], false);
    let along_y = taps.view([1, 1, 4, 1]).expand([channels, 1, 4, 1], false);
    let none = None::<Tensor>;
    x.conv2d(
        &along_x,
        none.as_ref(),
        [1, step],
        [0, padding],
        [1, 1],
        channels,
    )
    .conv2d(
        &along_y,
        none.as_ref(),
        [step, 1],
        [padding, 0],
        [1, 1],
        channels,
    )
}
