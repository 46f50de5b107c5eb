//! The small parts of every network here: equalised linear layers, the activation, normalisation, resampling.
//!
//! Equalised learning rate: Karras et al., "Progressive Growing of GANs", 2018, section 4.1; the resampling filter:
//! Karras et al., "A Style-Based Generator", 2019, appendix C. Formulas: network.md, "Equalised layers". All functions are
//! differentiable and work on any device.

use tch::{Device, Kind, Tensor};

use super::parameters::Scope;
use super::threadless::{many_rows_times, rows_times};

/// Slope of the activation below zero.
const SLOPE: f64 = 0.2;
/// Added to mean squares before their root is taken.
const RMS_EPSILON: f64 = 1e-8;

/// A linear layer whose stored weights are scaled in use: `y = x (W lr_mul / sqrt(inputs))^T + b lr_mul`.
pub struct Linear {
    weight: Tensor,
    bias: Tensor,
    weight_gain: f64,
    bias_gain: f64,
}

impl Linear {
    /// The layer whose `weight` `[outputs, inputs]` and `bias` `[outputs]` are in `scope`.
    pub fn new(scope: &Scope, lr_mul: f64) -> Self {
        let weight = scope.tensor("weight");
        let inputs = weight.size()[1];
        Self {
            bias: scope.tensor("bias"),
            weight_gain: lr_mul / (inputs as f64).sqrt(),
            bias_gain: lr_mul,
            weight,
        }
    }

    /// # Shapes
    /// `x`: `[..., inputs]`; result: `[..., outputs]`.
    pub fn forward(&self, x: &Tensor) -> Tensor {
        if x.size()[..x.dim() - 1].iter().all(|&rows| rows == 1) {
            let row = rows_times(&x.view([1, -1]), &self.scaled_weight()) + self.scaled_bias();
            let mut size = x.size();
            size[x.dim() - 1] = -1;
            return row.view(size.as_slice());
        }
        x.linear(&self.scaled_weight(), Some(&self.scaled_bias()))
    }

    /// [`Self::forward`] of many rows, for pictures.
    pub fn forward_rows(&self, x: &Tensor) -> Tensor {
        many_rows_times(x, &self.scaled_weight(), &self.scaled_bias())
    }

    /// The weight as it is multiplied, `[outputs, inputs]`.
    pub fn scaled_weight(&self) -> Tensor {
        &self.weight * self.weight_gain
    }

    /// The bias as it is added, `[outputs]`.
    pub fn scaled_bias(&self) -> Tensor {
        &self.bias * self.bias_gain
    }
}

/// Leaky `ReLU`, then a gain, then a clamp at its size if there is one.
pub fn leaky(x: &Tensor, gain: f64, clamp: Option<f64>) -> Tensor {
    clamped(rectified(x).g_mul_scalar_(gain), clamp)
}

/// Leaky `ReLU`.
///
/// Written as its own derivative (which is linear in the slope that comes in, and that slope is `x` here): tch has the function itself
/// without a slope to choose, and `prelu` computes the slope's gradient too, which takes longer than everything else.
pub fn rectified(x: &Tensor) -> Tensor {
    x.detach().leaky_relu_backward(x, SLOPE, false)
}

/// The activation of every layer: leaky `ReLU` times sqrt(2).
pub fn activate(x: &Tensor) -> Tensor {
    leaky(x, std::f64::consts::SQRT_2, None)
}

/// Values beyond the clamp's size are cut off.
pub fn clamped(x: Tensor, clamp: Option<f64>) -> Tensor {
    match clamp {
        Some(limit) => x.clamp(-limit, limit),
        None => x,
    }
}

/// Every row divided by its root mean square.
///
/// # Shapes
/// `x`: `[N, length]`; result alike.
pub fn normalized(x: &Tensor) -> Tensor {
    let mean_square = x.square().mean_dim(1, true, Kind::Float);
    x * (mean_square + RMS_EPSILON).rsqrt()
}

/// Images with fewer channels are upsampled by libtorch in a way whose last bits depend on the number of threads.
const CHANNELS_OF_STEADY_BILINEAR: i64 = 4;
/// On a processor, several images up to this size are doubled by matrices: there the few operations too many take less time than the
/// borders. One image is not, since the last bits of a product depend on the number of threads.
const MOST_BY_MATRIX: i64 = 64;

/// Twice the size by the filter [1, 3, 3, 1] and zero padding.
///
/// Along each axis, even pixels are 1/4 of the neighbour before and 3/4 of their own, odd ones 3/4 and 1/4 of the next: with zeros
/// around the image, bilinear interpolation.
///
/// # Shapes
/// `image`: `[N, C, H, W]`; result: `[N, C, 2 H, 2 W]`.
pub fn upsampled(image: &Tensor) -> Tensor {
    let (n, channels, height, width) = size4(image);
    if channels < CHANNELS_OF_STEADY_BILINEAR {
        return doubled(&doubled(image, 2), 3);
    }
    if n > 1 && image.device() == Device::Cpu && height.max(width) <= MOST_BY_MATRIX {
        let along = |length| doubling(length).to_kind(image.kind());
        return along(height).matmul(&image.matmul(&along(width).tr()));
    }
    let padded = image.constant_pad_nd([1, 1, 1, 1]);
    padded
        .upsample_bilinear2d([2 * height + 4, 2 * width + 4], false, None, None)
        .narrow(2, 2, 2 * height)
        .narrow(3, 2, 2 * width)
}

/// The matrix that doubles a row of pixels, `[2 length, length]`.
fn doubling(length: i64) -> Tensor {
    let mut rows = vec![0.0_f32; (2 * length * length) as usize];
    for out in 0..2 * length {
        let (own, other) = (
            out / 2,
            if out % 2 == 0 {
                out / 2 - 1
            } else {
                out / 2 + 1
            },
        );
        let first = (out * length) as usize;
        rows[first + own as usize] = 0.75;
        if (0..length).contains(&other) {
            rows[first + other as usize] = 0.25;
        }
    }
    Tensor::from_slice(&rows).view([2 * length, length])
}

/// Twice as long along one axis.
fn doubled(image: &Tensor, dim: i64) -> Tensor {
    let mut size = image.size();
    let length = size[dim as usize];
    let near = image * 0.75;
    let far = image * 0.25;
    let zero = far.narrow(dim, 0, 1).zeros_like();
    let before = Tensor::cat(&[&zero, &far.narrow(dim, 0, length - 1)], dim);
    let after = Tensor::cat(&[&far.narrow(dim, 1, length - 1), &zero], dim);
    size[dim as usize] = 2 * length;
    Tensor::stack(&[&near + before, near + after], dim + 1).view(size.as_slice())
}

/// The filter [1, 3, 3, 1] with gain 4 over one pixel of zero padding, then a bias if there is one: what follows a transposed convolution.
///
/// # Shapes
/// `x`: `[N, C, H + 1, W + 1]`, `bias`: `[C]`; result: `[N, C, H, W]`.
pub fn filtered(x: &Tensor, bias: Option<&Tensor>) -> Tensor {
    let channels = x.size()[1];
    let taps = Tensor::from_slice(&[0.25f32, 0.75, 0.75, 0.25])
        .to_device(x.device())
        .to_kind(x.kind());
    let along_x = taps.view([1, 1, 1, 4]).expand([channels, 1, 1, 4], false);
    let along_y = taps.view([1, 1, 4, 1]).expand([channels, 1, 4, 1], false);
    let none = None::<Tensor>;
    x.conv2d(&along_x, none.as_ref(), [1, 1], [0, 1], [1, 1], channels)
        .conv2d(&along_y, bias, [1, 1], [1, 0], [1, 1], channels)
}

/// Bilinear resize with a filter against aliasing, to `size` pixels a side; nothing where it has that size.
///
/// # Shapes
/// `image`: `[N, C, H, W]`; result: `[N, C, size, size]`.
pub fn resized(image: &Tensor, size: i64, antialias: bool) -> Tensor {
    let (_, _, height, width) = size4(image);
    if (height, width) == (size, size) {
        return image.shallow_clone();
    }
    if antialias {
        image.internal_upsample_bilinear2d_aa([size, size], false, None, None)
    } else {
        image.upsample_bilinear2d([size, size], false, None, None)
    }
}

/// The four sizes of an image.
///
/// # Panics
/// If it has not four dimensions.
pub fn size4(image: &Tensor) -> (i64, i64, i64, i64) {
    match image.size()[..] {
        [n, c, h, w] => (n, c, h, w),
        ref other => panic!("expected an image [N, C, H, W], found {other:?}"),
    }
}

/// Single precision on a device.
pub fn float_on(device: Device) -> (Kind, Device) {
    (Kind::Float, device)
}
