//! Direct supervision: what a field should be at points where the truth is known, and how far it is from it.
//!
//! Density is a ramp across the surface: `iso + SLOPE * -distance`, cut off outside and inside. The ramp is steep: where density is neither nothing
//! nor much, volume rendering shows fog, and the colours of what lies below the surface (the eye under its lid).

use tch::{Kind, Tensor};

use super::batch::Batch;
use crate::measure::picture::HEAD_FROM_M;
use crate::measure::surface::{FACE_FRONT_M, FACE_HALF_WIDTH_M, FACE_HEIGHTS_M};

/// Density per metre of depth: of light, 1/e is left 1.8 mm below the surface.
pub const SLOPE_PER_M: f64 = 640_000.0;
/// The ramp's unit: errors are counted in centimetres.
pub const UNIT: f64 = SLOPE_PER_M * 0.01;
/// The ramp ends this far outside and inside, in centimetres: farther away only the side counts, and little is spent on where two surfaces are
/// equally near. Half of it outside leaves crumbs in the air.
const RAMP_CM: [f64; 2] = [-1.0, 0.7];
/// Samples farther from the surface than this count less.
const NEAR_M: f64 = 0.012;
/// How much they count.
const FAR_WEIGHT: f64 = 0.35;
/// Colours fade in importance over this distance from the surface.
const COLOR_REACH_M: f64 = 0.004;
/// Samples of the head beside the face count so often, those of the face and of all below once: hair is as varied as all else together, and its
/// outlines stand out before every backdrop. At 1 they are nearly half of what pictures are off by; far more would let faces blur.
const HAIR_WEIGHT: f64 = 2.5;
/// How much colours count far away.
const FAR_COLOR_WEIGHT: f64 = 0.03;
/// Below the root of this, Charbonnier's loss is a square (centimetres and colours alike).
const CHARBONNIER: f64 = 1e-3;

/// How far a field is from the truth: `shape` and `color`, scalars to be summed.
pub struct Distance {
    /// Mean error of the ramp, centimetres; weighted, as the colours'.
    pub shape: Tensor,
    /// Mean error of colours near the surface, in [0, 2].
    pub color: Tensor,
}

/// Compares.
///
/// # Shapes
/// `density`: `[N, M, 1]`, `colors`: `[N, M, 3]` in [-1, 1], both at the batch's samples.
pub fn compare(density: &Tensor, colors: &Tensor, truth: &Batch, iso_level: f64) -> Distance {
    let [outside, inside] = RAMP_CM;
    let distances = &truth.distances;
    let ramp = (distances * -100.0).clamp(outside, inside);
    let far = distances.abs();
    let part = part_weights(&truth.points);
    let weight = far.lt(NEAR_M).to_kind(Kind::Float) * (1.0 - FAR_WEIGHT) + FAR_WEIGHT;
    let weight = weight * &part;
    let error = (density - iso_level) / UNIT - ramp;
    let color_weight = ((&far / -COLOR_REACH_M).exp() + FAR_COLOR_WEIGHT) * part;
    let color_error = charbonnier(&(colors - &truth.colors)).mean_dim(-1, true, Kind::Float);
    Distance {
        shape: (charbonnier(&error) * weight).mean(Kind::Float),
        color: (color_error * color_weight).mean(Kind::Float),
    }
}

/// How much samples count for the part of the person that they show, `[N, M, 1]`, 1 in the mean; `points`: `[N, M, 3]`, metres.
fn part_weights(points: &Tensor) -> Tensor {
    let [x, y, z] = [0, 1, 2].map(|axis| points.narrow(-1, axis, 1));
    let in_face = x.abs().lt(f64::from(FACE_HALF_WIDTH_M));
    let in_face = in_face.logical_and(&y.lt(f64::from(FACE_HEIGHTS_M[1])));
    let in_face = in_face.logical_and(&z.gt(f64::from(FACE_FRONT_M)));
    let head = y.gt(f64::from(HEAD_FROM_M));
    let hair = head.logical_and(&in_face.logical_not());
    let weights = hair.to_kind(Kind::Float) * (HAIR_WEIGHT - 1.0) + 1.0;
    &weights / weights.mean(Kind::Float)
}

/// The root of the square and a small number: Charbonnier's loss.
pub fn charbonnier(error: &Tensor) -> Tensor {
    (error.square() + CHARBONNIER).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::surface::is_face;

    #[test]
    fn the_head_beside_the_face_counts_most_and_all_samples_one_in_the_mean() {
        let along = |low: f32| (0..12).map(move |step| low + 0.031 * step as f32);
        let places = along(-0.17)
            .flat_map(|x| along(-0.12).flat_map(move |y| along(-0.2).map(move |z| [x, y, z])));
        let places: Vec<[f32; 3]> = places.collect();
        let points = Tensor::from_slice(places.as_flattened()).view([1, -1, 3]);
        let weights = Vec::<f32>::try_from(part_weights(&points).flatten(0, -1)).expect("numbers");
        let mean = weights.iter().sum::<f32>() / weights.len() as f32;
        assert!((mean - 1.0).abs() < 1e-4);
        let least = weights.iter().copied().fold(f32::INFINITY, f32::min);
        for (place, weight) in places.iter().zip(&weights) {
            let hair = place[1] > HEAD_FROM_M && !is_face((*place).into());
            let expected = if hair { HAIR_WEIGHT as f32 } else { 1.0 };
            assert!((weight / least - expected).abs() < 1e-5, "{place:?}");
        }
    }
}
