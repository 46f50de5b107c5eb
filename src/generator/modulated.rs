//! Convolutions whose weights a latent scales: Karras et al., "Analyzing and Improving the Image Quality of `StyleGAN`",
//! 2020, section 2.2; network.md, "Modulated conv".
//!
//! For one person the latent scales the weights. For several at once, either each has weights of their own, or what goes in and comes out is
//! scaled, which is the same product and needs one convolution for all. They differ by rounding only (tested).

use std::f64::consts::SQRT_2;

use tch::{Device, Kind, Tensor};

use super::layers::{Linear, clamped, filtered, rectified, size4};
use super::parameters::Scope;
use super::threadless::{convolved, rows_times, times_channels};
use crate::checkpoint::config::NoiseMode;

/// Added to summed squares before their root is taken.
const DEMODULATION_EPSILON: f64 = 1e-8;
/// Weights of a convolution for each pair of channels.
const TAPS: i64 = 9;

/// A 3x3 convolution with style, demodulation, noise, bias and activation; with `up` it doubles the resolution.
pub struct ModulatedConvolution {
    affine: Linear,
    weight: Tensor,
    bias: Tensor,
    noise_const: Tensor,
    noise_strength: Tensor,
    up: bool,
    clamp: Option<f64>,
    kind: Kind,
}

impl ModulatedConvolution {
    /// The layer in `scope`; activations are cut off at `clamp`, where there is one.
    pub fn new(scope: &Scope, up: bool, clamp: Option<f64>) -> Self {
        Self {
            affine: Linear::new(&scope.sub("affine"), 1.0),
            weight: scope.tensor("weight"),
            bias: scope.tensor("bias"),
            noise_const: scope.tensor("noise_const"),
            noise_strength: scope.tensor("noise_strength"),
            up,
            clamp,
            kind: scope.convolving(),
        }
    }

    /// # Shapes
    /// `x`: `[N, inputs, H, W]`, `w`: `[N, w_dim]`; result: `[N, outputs, H, W]`, or twice as high and wide.
    pub fn forward(&self, x: &Tensor, w: &Tensor, noise: NoiseMode) -> Tensor {
        let style = self.affine.forward(w); // (n, inputs)
        let squares =
            self.weight
                .square()
                .sum_dim_intlist([2i64, 3].as_slice(), false, Kind::Float); // (outputs, inputs)
        let sums = rows_times(&style.square(), &squares) + DEMODULATION_EPSILON;
        // The activation's gain comes first, which is the same.
        let scale = sums.rsqrt() * SQRT_2; // (n, outputs)
        let bias = &self.bias * SQRT_2;
        let shifted = if self.scales_weights(x) {
            self.by_weights(x, &style, &scale, &bias)
        } else {
            let scaled = x * style.unsqueeze(-1).unsqueeze(-1);
            let convolved = self.convolved(&scaled, &self.weight, None, 1);
            convolved * scale.unsqueeze(-1).unsqueeze(-1) + bias.view([1, -1, 1, 1])
        };
        let shifted = match self.noise(&shifted, noise) {
            Some(noise) => shifted + noise * SQRT_2,
            None => shifted,
        };
        clamped(rectified(&shifted), self.clamp)
    }

    /// Whether weights for each person are less work than scaled images: for one person always, else where images are larger than
    /// weights. GPUs take grouped convolutions badly.
    fn scales_weights(&self, x: &Tensor) -> bool {
        let (n, inputs, height, width) = size4(x);
        let pixels = height * width * if self.up { 4 } else { 1 };
        n == 1 || (x.device() == Device::Cpu && pixels > TAPS * inputs)
    }

    /// Each person's own weights, side by side as groups of one convolution.
    fn by_weights(&self, x: &Tensor, style: &Tensor, scale: &Tensor, bias: &Tensor) -> Tensor {
        let (n, inputs, height, width) = size4(x);
        let outputs = self.weight.size()[0];
        let factors = scale.unsqueeze(2) * style.unsqueeze(1); // (n, outputs, inputs)
        let own = self.weight.unsqueeze(0) * factors.unsqueeze(-1).unsqueeze(-1);
        let own = own.view([n * outputs, inputs, 3, 3]);
        let side_by_side = x.reshape([1, n * inputs, height, width]);
        let convolved = self.convolved(&side_by_side, &own, Some(&bias.repeat([n])), n);
        let (_, _, height, width) = size4(&convolved);
        convolved.view([n, outputs, height, width])
    }

    /// # Shapes
    /// `x`: `[N, groups * inputs, H, W]`, `weight`: `[groups * outputs, inputs, 3, 3]`, `bias`: `[groups * outputs]`.
    fn convolved(&self, x: &Tensor, weight: &Tensor, bias: Option<&Tensor>, groups: i64) -> Tensor {
        let (x, weight) = (x.to_kind(self.kind), weight.to_kind(self.kind));
        if self.up {
            let size = weight.size();
            let weight = weight
                .view([groups, size[0] / groups, size[1], 3, 3])
                .transpose(1, 2)
                .reshape([groups * size[1], size[0] / groups, 3, 3]);
            let doubled = convolved(&x, |x| {
                x.conv_transpose2d(&weight, None::<Tensor>.as_ref(), 2, 0, 0, groups, 1)
            });
            filtered(&doubled.to_kind(Kind::Float), bias)
        } else {
            let bias = bias.map(|bias| bias.to_kind(self.kind));
            let bias = bias.as_ref();
            convolved(&x, |x| x.conv2d(&weight, bias, 1, 1, 1, groups)).to_kind(Kind::Float)
        }
    }

    /// Noise for an image, `[1 or N, 1, H, W]`.
    fn noise(&self, image: &Tensor, mode: NoiseMode) -> Option<Tensor> {
        match mode {
            NoiseMode::None => None,
            NoiseMode::Const => Some(
                (&self.noise_const * &self.noise_strength)
                    .unsqueeze(0)
                    .unsqueeze(0),
            ),
            NoiseMode::Random => {
                let (n, _, height, width) = size4(image);
                let options = (image.kind(), image.device());
                Some(Tensor::randn([n, 1, height, width], options) * &self.noise_strength)
            }
        }
    }
}

/// A 1x1 convolution with style and bias, without demodulation and activation: features to colours.
pub struct ToRgb {
    affine: Linear,
    weight: Tensor,
    bias: Tensor,
    clamp: Option<f64>,
}

impl ToRgb {
    /// The layer in `scope`.
    pub fn new(scope: &Scope, clamp: Option<f64>) -> Self {
        Self {
            affine: Linear::new(&scope.sub("affine"), 1.0),
            weight: scope.tensor("weight"),
            bias: scope.tensor("bias"),
            clamp,
        }
    }

    /// # Shapes
    /// `x`: `[N, inputs, H, W]`, `w`: `[N, w_dim]`; result: `[N, colours, H, W]`.
    pub fn forward(&self, x: &Tensor, w: &Tensor) -> Tensor {
        let (n, inputs, height, width) = size4(x);
        let style = self.style(w);
        let (weight, rows) = (self.matrix(), x.reshape([n, inputs, height * width]));
        // A matrix product, and not libtorch's 1x1 convolution, whose last bits depend on the number of threads.
        let product = if n == 1 {
            times_channels(&(weight * style), &rows.squeeze_dim(0)).unsqueeze(0)
        } else {
            (weight.unsqueeze(0) * style.unsqueeze(1)).bmm(&rows)
        };
        let y = (product + self.bias.unsqueeze(-1)).view([n, -1, height, width]);
        clamped(y, self.clamp)
    }

    /// The layer in parts: weight `[colours, inputs]`, bias `[colours]`, and the style by which inputs are multiplied, `[N, inputs]`.
    ///
    /// # Shapes
    /// `w`: `[N, w_dim]`.
    pub fn parts(&self, w: &Tensor) -> (Tensor, Tensor, Tensor) {
        (self.matrix(), self.bias.shallow_clone(), self.style(w))
    }

    /// The layer as a plain matrix for one latent: weight `[colours, inputs]` and bias `[colours]`.
    ///
    /// # Shapes
    /// `w`: `[1, w_dim]`.
    pub fn folded(&self, w: &Tensor) -> (Tensor, Tensor) {
        (self.matrix() * self.style(w), self.bias.shallow_clone())
    }

    /// `[colours, inputs]`.
    fn matrix(&self) -> Tensor {
        self.weight.squeeze_dim(-1).squeeze_dim(-1)
    }

    fn style(&self, w: &Tensor) -> Tensor {
        let inputs = self.weight.size()[1];
        self.affine.forward(w) / (inputs as f64).sqrt()
    }
}
