//! Samples along rays to what is seen (Max, "Optical Models for Direct Volume Rendering", 1995; the exact rules:
//! network.md, Generator, 5). The same formula without libtorch is [`crate::field::volume`].

use tch::{Kind, Tensor};

use crate::generator::threadless::softplus;

/// Keeps the transmittance of an opaque interval above zero, as published.
const LEAK: f64 = 1e-10;

/// What rays see.
pub struct Marched {
    /// Features, `[N, M, C]`.
    pub features: Tensor,
    /// Weighted mean distance, `[N, M, 1]`, metres; not clamped, and NaN where nothing is seen.
    pub depth: Tensor,
    /// Sum of the weights, `[N, M, 1]`.
    pub opacity: Tensor,
}

/// Weights of the intervals between neighbouring samples.
///
/// # Shapes
/// `depths`, `density`: `[N, M, S]`; result: `[N, M, S - 1]`.
pub fn weights(depths: &Tensor, density: &Tensor) -> Tensor {
    let lengths = depths.diff_along(2);
    let sigma = softplus(&(density.means_along(2) - 1.0));
    let passed = (-(sigma * lengths)).exp(); // 1 - alpha
    let light = (&passed + LEAK).cumprod(2, Kind::Float);
    let before = Tensor::cat(
        &[
            light.narrow(2, 0, 1).ones_like(),
            light.narrow(2, 0, light.size()[2] - 1),
        ],
        2,
    );
    (1.0 - passed) * before
}

/// Features and distance, weighed and summed up.
///
/// # Shapes
/// `depths`: `[N, M, S]`, ascending; `density`: `[N, M, S]`; `features`: `[N, M, S, C]`.
pub fn march(depths: &Tensor, density: &Tensor, features: &Tensor) -> Marched {
    let weights = weights(depths, density);
    // A sum over intervals of the means of both ends is one over samples of the means of both neighbours' weights.
    let zero = weights.narrow(2, 0, 1).zeros_like();
    let of_samples =
        (Tensor::cat(&[&zero, &weights], 2) + Tensor::cat(&[&weights, &zero], 2)) * 0.5;
    let seen = of_samples.unsqueeze(2).matmul(features).squeeze_dim(2);
    let opacity = weights.sum_dim_intlist(2i64, true, Kind::Float);
    let depth = (of_samples * depths).sum_dim_intlist(2i64, true, Kind::Float) / &opacity;
    Marched {
        features: seen,
        depth,
        opacity,
    }
}

/// Neighbours along a dimension, subtracted or averaged.
trait Neighbours {
    /// Each entry less the one before; one entry fewer.
    fn diff_along(&self, dim: i64) -> Tensor;
    /// The mean of each entry and the one before; one entry fewer.
    fn means_along(&self, dim: i64) -> Tensor;
}

impl Neighbours for Tensor {
    fn diff_along(&self, dim: i64) -> Tensor {
        let count = self.size()[dim as usize] - 1;
        self.narrow(dim, 1, count) - self.narrow(dim, 0, count)
    }

    fn means_along(&self, dim: i64) -> Tensor {
        let count = self.size()[dim as usize] - 1;
        (self.narrow(dim, 1, count) + self.narrow(dim, 0, count)) * 0.5
    }
}
