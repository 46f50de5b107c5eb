//! Direct supervision: what a field should be at points where the truth is known, and how far it is from it.
//!
//! Density is a ramp across the surface: `iso + SLOPE * -distance`, cut off outside and inside. The ramp is steep: where density is neither nothing
//! nor much, volume rendering shows fog, and the colours of what lies below the surface (the eye under its lid).

use tch::{Kind, Tensor};

/// Density per metre of depth: a tenth of a millimetre below the surface, light travels a tenth of a millimetre.
pub const SLOPE_PER_M: f64 = 160_000.0;
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
/// How much colours count far away.
const FAR_COLOR_WEIGHT: f64 = 0.03;
/// Below the root of this, Charbonnier's loss is a square (centimetres and colours alike).
const CHARBONNIER: f64 = 1e-3;

/// How far a field is from the truth: `shape` and `color`, scalars to be summed.
pub struct Distance {
    /// Mean error of the ramp, centimetres.
    pub shape: Tensor,
    /// Mean error of colours near the surface, in [0, 2].
    pub color: Tensor,
}

/// Compares.
///
/// # Shapes
/// `density`: `[N, M, 1]`, `colors` and `true_colors`: `[N, M, 3]` in [-1, 1], `distances`: `[N, M, 1]` in metres.
pub fn compare(
    density: &Tensor,
    colors: &Tensor,
    distances: &Tensor,
    true_colors: &Tensor,
    iso_level: f64,
) -> Distance {
    let [outside, inside] = RAMP_CM;
    let ramp = (distances * -100.0).clamp(outside, inside);
    let far = distances.abs();
    let weight = far.lt(NEAR_M).to_kind(Kind::Float) * (1.0 - FAR_WEIGHT) + FAR_WEIGHT;
    let error = (density - iso_level) / UNIT - ramp;
    let color_weight = (&far / -COLOR_REACH_M).exp() + FAR_COLOR_WEIGHT;
    let color_error = charbonnier(&(colors - true_colors)).mean_dim(-1, true, Kind::Float);
    Distance {
        shape: (charbonnier(&error) * weight).mean(Kind::Float),
        color: (color_error * color_weight).mean(Kind::Float),
    }
}

/// The root of the square and a small number: Charbonnier's loss.
pub fn charbonnier(error: &Tensor) -> Tensor {
    (error.square() + CHARBONNIER).sqrt()
}
