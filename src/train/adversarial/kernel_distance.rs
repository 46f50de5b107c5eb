//! How far drawn portraits are from photographs: the kernel distance (KID) of Binkowski et al., "Demystifying MMD GANs", arXiv 1801.01401.
//!
//! In: two sets of images. Out: the unbiased estimate of the squared maximum mean discrepancy under the kernel `(x . y / d + 1)^3`, times
//! 1000. Features are those of a fixed convolution net whose weights are drawn from a seed, and not of a taught one, which cannot be had
//! freely: means and deviations of every channel after each of four layers, in units of their spread over the photographs. Random features tell
//! textures and colours apart, identities hardly; numbers compare within this program only, never with published ones.

use tch::{Device, Kind, Tensor, no_grad};

use crate::draws::Draws;

/// Channels after each layer; each halves the resolution.
const CHANNELS: [usize; 5] = [3, 32, 64, 96, 128];
/// The weights' seed. Numbers of other seeds do not compare.
const SEED: u64 = 0x6b69_645f_3030_3031;
/// Images through the net at once.
const CHUNK: i64 = 32;
/// What hardly varies over the photographs is not enlarged further: less than a step of 8 bits.
const LEAST_SPREAD: f64 = 2e-3;
/// Features farther than so many spreads from the photographs' mean count as this far: an untaught generator's differ by millions.
const MOST_SPREADS: f64 = 5.0;
/// The estimate is told in thousandths.
const UNIT: f64 = 1000.0;

/// Photographs to compare with.
pub struct KernelDistance {
    layers: Vec<Tensor>,
    mean: Tensor,
    spread: Tensor,
    /// `[N, d]`, in units of the spread.
    reals: Tensor,
}

impl KernelDistance {
    /// Takes at least two photographs in.
    ///
    /// # Shapes
    /// `reals`: `[N, 3, S, S]` in [-1, 1].
    pub fn new(reals: &Tensor) -> Self {
        let layers = layers(reals.device());
        let features = features(&layers, reals);
        let mean = features.mean_dim(0, true, Kind::Float);
        let spread = features.std_dim(0, true, true).clamp_min(LEAST_SPREAD);
        Self {
            reals: in_spreads(&features, &mean, &spread),
            layers,
            mean,
            spread,
        }
    }

    /// How far at least two images are from the photographs; about 0, and perhaps below, for more photographs of the same kind.
    ///
    /// # Shapes
    /// `fakes`: `[M, 3, S, S]` in [-1, 1].
    pub fn of(&self, fakes: &Tensor) -> f64 {
        let fakes = in_spreads(&features(&self.layers, fakes), &self.mean, &self.spread);
        squared_discrepancy(&self.reals, &fakes) * UNIT
    }
}

fn in_spreads(features: &Tensor, mean: &Tensor, spread: &Tensor) -> Tensor {
    ((features - mean) / spread).clamp(-MOST_SPREADS, MOST_SPREADS)
}

/// Weights `[outputs, inputs, 3, 3]`, normal with the variance that keeps that of what passes (He et al., arXiv 1502.01852).
fn layers(device: Device) -> Vec<Tensor> {
    let mut draws = Draws::new(&[SEED]);
    let pairs = CHANNELS.iter().zip(&CHANNELS[1..]);
    pairs
        .map(|(&inputs, &outputs)| {
            let deviation = (2.0 / (9 * inputs) as f32).sqrt();
            let count = outputs * inputs * 9;
            let values: Vec<f32> = (0..count).map(|_| draws.normal() * deviation).collect();
            Tensor::from_slice(&values)
                .view([outputs as i64, inputs as i64, 3, 3])
                .to_device(device)
        })
        .collect()
}

/// `[N, 3, S, S]` to `[N, d]`.
fn features(layers: &[Tensor], images: &Tensor) -> Tensor {
    no_grad(|| {
        let chunks: Vec<Tensor> = images
            .split(CHUNK, 0)
            .iter()
            .map(|chunk| {
                // As pictures show them.
                let mut x = chunk.to_kind(Kind::Float).clamp(-1.0, 1.0);
                let mut found = Vec::new();
                for weight in layers {
                    x = x.conv2d(weight, None::<Tensor>, 2, 1, 1, 1).relu();
                    let flat = x.flatten(2, 3);
                    found.push(flat.mean_dim(2, false, Kind::Float));
                    found.push(flat.std_dim(2, false, false));
                }
                Tensor::cat(&found, 1)
            })
            .collect();
        Tensor::cat(&chunks, 0)
    })
}

/// The unbiased estimate between two sets `[N, d]` and `[M, d]` (Gretton et al., 2012, lemma 6).
fn squared_discrepancy(x: &Tensor, y: &Tensor) -> f64 {
    let (x, y) = (x.to_kind(Kind::Double), y.to_kind(Kind::Double));
    let (n, m, d) = (x.size()[0] as f64, y.size()[0] as f64, x.size()[1] as f64);
    let kernel = |a: &Tensor, b: &Tensor| (a.matmul(&b.tr()) / d + 1.0).pow_tensor_scalar(3);
    let sum = |k: &Tensor| k.sum(Kind::Double).double_value(&[]);
    let within = |k: &Tensor, n: f64| (sum(k) - sum(&k.diag(0))) / (n * (n - 1.0));
    within(&kernel(&x, &x), n) + within(&kernel(&y, &y), m) - 2.0 * sum(&kernel(&x, &y)) / (n * m)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Noise of a deviation.
    fn images(seed: u64, deviation: f64) -> Tensor {
        let mut draws = Draws::new(&[seed]);
        let values: Vec<f32> = (0..60 * 3 * 32 * 32).map(|_| draws.normal()).collect();
        Tensor::from_slice(&values).view([60, 3, 32, 32]) * deviation
    }

    #[test]
    fn images_of_one_kind_are_near_and_of_others_the_farther_the_more_they_differ() {
        let distance = KernelDistance::new(&images(1, 0.3));
        let same = distance.of(&images(2, 0.3));
        let near = distance.of(&images(2, 0.31));
        let far = distance.of(&images(2, 0.4));
        assert!(same.abs() < 0.2 * near, "{same} of {near}");
        assert!(near < 0.2 * far, "{near} of {far}");
    }

    #[test]
    fn two_points_give_what_the_formula_says() {
        let x = Tensor::from_slice(&[1.0f32, 0.0, 0.0, 1.0]).view([2, 2]);
        let y = Tensor::from_slice(&[2.0f32, 0.0, 2.0, 0.0]).view([2, 2]);
        // Within x: k = (0 / 2 + 1)^3; within y: (4 / 2 + 1)^3; between: (2 / 2 + 1)^3 twice, 1 twice.
        let expected = 1.0 + 27.0 - 2.0 * (8.0 + 8.0 + 1.0 + 1.0) / 4.0;
        assert!((squared_discrepancy(&x, &y) - expected).abs() < 1e-9);
    }
}
