//! A person's field handed over from libtorch: planes and weights as plain arrays, for the evaluator without it.
//!
//! From here on threads may share it, which a libtorch handle forbids, and on a processor it is many times faster than libtorch's own
//! sampling (README, "Performance"). Not differentiable.

use rayon::prelude::*;
use tch::{Device, Kind, Tensor};

use super::Generator;
use super::volume::Evaluate;
use crate::checkpoint::config::{DecoderActivation, FEATURES};
use crate::field::tri_grid::{DecoderWeights, TriGrid};

/// Points that one task evaluates.
const CHUNK_POINTS: usize = 4096;

/// Whether the plain evaluator knows this decoder: it has no activation.
pub fn is_supported(activation: DecoderActivation) -> bool {
    activation == DecoderActivation::None
}

/// The fields of N people.
pub struct PlainField(Vec<TriGrid>);

impl PlainField {
    /// Takes over the planes.
    ///
    /// # Shapes
    /// `planes`: `[N, 3, 32, depth, H, W]`.
    pub fn new(generator: &Generator, planes: &Tensor) -> Self {
        let weights = decoder_weights(generator);
        let box_m = generator.config().rendering.box_warp as f32;
        let grids = (0..planes.size()[0]).map(|person| {
            let (values, size) = planes_of_person(planes, person);
            TriGrid::new(&values, size, &weights, box_m)
        });
        Self(grids.collect())
    }
}

/// One person's planes `[3][32][depth][height][width]`, and the last three sizes.
///
/// # Shapes
/// `planes`: `[N, 3, 32, depth, H, W]`.
pub fn planes_of_person(planes: &Tensor, person: i64) -> (Vec<f32>, [usize; 3]) {
    let size = planes.size();
    let sizes = [3, 4, 5].map(|dim: usize| size[dim] as usize);
    (plain(&planes.select(0, person)), sizes)
}

/// The decoder as stored: weights that are scaled in use. Without a colour head.
pub fn decoder_weights(generator: &Generator) -> DecoderWeights {
    let [hidden, output] = generator.heads().0.layers();
    // The plain evaluator scales by 1/sqrt(inputs) itself; a learning-rate multiplier is folded in here.
    let stored = |layer: &super::layers::Linear| {
        let weight = layer.scaled_weight();
        let inputs = weight.size()[1] as f64;
        (
            plain(&(weight * inputs.sqrt())),
            plain(&layer.scaled_bias()),
        )
    };
    let ((hidden_weight, hidden_bias), (output_weight, output_bias)) =
        (stored(hidden), stored(output));
    DecoderWeights {
        hidden_weight,
        hidden_bias,
        output_weight,
        output_bias,
        rgb: None,
    }
}

/// A tensor's values, row by row.
pub fn plain(tensor: &Tensor) -> Vec<f32> {
    let flat = tensor
        .detach()
        .to_device(Device::Cpu)
        .to_kind(Kind::Float)
        .reshape([-1])
        .contiguous();
    let mut values = vec![0.0; flat.numel()];
    flat.copy_data(&mut values, flat.numel());
    values
}

impl Evaluate for PlainField {
    fn evaluate(&self, points: &Tensor) -> (Tensor, Tensor) {
        let (n, m) = (points.size()[0], points.size()[1]);
        let mut density = vec![0.0; (n * m) as usize];
        let mut features = vec![[0.0; FEATURES]; (n * m) as usize];
        let each = m as usize;
        for (person, grid) in self.0.iter().enumerate() {
            let values = plain(&points.select(0, person as i64));
            let (points, _) = values.as_chunks::<3>();
            let of_person = person * each..(person + 1) * each;
            density[of_person.clone()]
                .par_chunks_mut(CHUNK_POINTS)
                .zip(features[of_person].par_chunks_mut(CHUNK_POINTS))
                .zip(points.par_chunks(CHUNK_POINTS))
                .for_each(|((density, features), points)| {
                    grid.density_and_features(points, density, features);
                });
        }
        (
            Tensor::from_slice(&density).view([n, m, 1]),
            Tensor::from_slice(features.as_flattened()).view([n, m, FEATURES as i64]),
        )
    }
}
