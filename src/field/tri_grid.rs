//! A tri-grid and its decoder as plain arrays: the raw network function, density and display colour at any point.
//!
//! In: planes `[3][32][depth][height][width]` and equalised decoder weights (network.md, section Generator, 3 and 4).
//! Out: values as the published decoder computes them, without the renderer's crop (that is
//! [`Portrait`](super::portrait::Portrait)'s part). Weights are folded once at construction, so evaluation is the
//! kernel alone.

use super::kernel::{self, Decoder, FEATURES, HIDDEN, Isa, OUTPUTS, Planes};

/// Decoder and colour head as stored: weights equalised, that is scaled by 1/sqrt(fan-in) in use.
#[derive(Debug, Clone, PartialEq)]
pub struct DecoderWeights {
    /// `decoder.net.0.weight`, `[64, 32]`.
    pub hidden_weight: Vec<f32>,
    /// `decoder.net.0.bias`, `[64]`.
    pub hidden_bias: Vec<f32>,
    /// `decoder.net.2.weight`, `[33, 64]`: density, then 32 features.
    pub output_weight: Vec<f32>,
    /// `decoder.net.2.bias`, `[33]`.
    pub output_bias: Vec<f32>,
    /// `rgb.weight` `[3, 32]` and `rgb.bias` `[3]`, plain; without them features 0..3 are the colour.
    pub rgb: Option<(Vec<f32>, Vec<f32>)>,
}

/// Sizes of the published decoder: 32 features in, 64 hidden units, density and 32 features out.
pub const DECODER_OUTPUTS: usize = 33;

/// A tri-grid field, evaluated by the vectorised kernel.
#[derive(Debug, Clone)]
pub struct TriGrid {
    planes: Planes,
    decoder: Decoder,
    isa: Isa,
}

impl TriGrid {
    /// Arranges planes channels last and folds the weights.
    ///
    /// # Shapes
    /// `planes`: `[3][32][depth][height][width]`, row-major, as in the field file (channel = c * depth + slice).
    ///
    /// # Panics
    /// If a length does not fit its shape; files are checked before ([`super::portrait`]).
    pub fn new(
        planes: &[f32],
        [depth, height, width]: [usize; 3],
        weights: &DecoderWeights,
        box_m: f32,
    ) -> Self {
        let slice = height * width;
        assert_eq!(
            planes.len(),
            3 * FEATURES * depth * slice,
            "planes of the stated shape"
        );
        let mut texels = vec![0.0f32; planes.len()];
        for plane in 0..3 {
            for channel in 0..FEATURES {
                for layer in 0..depth {
                    let from =
                        &planes[((plane * FEATURES + channel) * depth + layer) * slice..][..slice];
                    let to = &mut texels[(plane * depth + layer) * slice * FEATURES..]
                        [..slice * FEATURES];
                    for (texel, value) in from.iter().enumerate() {
                        to[texel * FEATURES + channel] = *value;
                    }
                }
            }
        }
        let planes = Planes {
            texels,
            width,
            height,
            depth,
            unit_from_metres: 2.0 / box_m,
        };
        Self {
            planes,
            decoder: fold(weights),
            isa: Isa::fastest(),
        }
    }

    /// Whether all folded weights are finite numbers; extreme factors may overflow although each was one.
    pub fn has_finite_weights(&self) -> bool {
        let Decoder {
            hidden_weight,
            hidden_bias,
            output_weight,
            output_bias,
            feature_weight,
            feature_bias,
        } = &self.decoder;
        let features = feature_weight.iter().chain([feature_bias]).flatten();
        let rows = hidden_weight
            .iter()
            .chain([hidden_bias])
            .chain(output_weight);
        rows.flatten()
            .chain(output_bias)
            .chain(features)
            .all(|weight| weight.is_finite())
    }

    /// The same field on another instruction set, to compare; the results do not differ.
    #[must_use]
    pub fn with_isa(self, isa: Isa) -> Self {
        Self { isa, ..self }
    }

    /// Raw density at each point; `density` is overwritten.
    pub fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        kernel::density(self.isa, &self.planes, &self.decoder, points, density);
    }

    /// Raw density and display colour (nominally [0, 1], not clamped) at each point; both are overwritten.
    pub fn density_and_color(
        &self,
        points: &[[f32; 3]],
        density: &mut [f32],
        color: &mut [[f32; 3]],
    ) {
        kernel::density_and_color(
            self.isa,
            &self.planes,
            &self.decoder,
            points,
            density,
            color,
        );
    }

    /// Raw density and the decoder's 32 colour features, as they are, at each point; both are overwritten.
    pub fn density_and_features(
        &self,
        points: &[[f32; 3]],
        density: &mut [f32],
        features: &mut [[f32; FEATURES]],
    ) {
        kernel::density_and_features(
            self.isa,
            &self.planes,
            &self.decoder,
            points,
            density,
            features,
        );
    }
}

/// Folds equalisation, the mean over three planes, the colour head and [-1, 1] -> [0, 1] into plain weights.
fn fold(weights: &DecoderWeights) -> Decoder {
    // In double precision, rounded once.
    let hidden_gain = 1.0 / ((FEATURES as f64).sqrt() * 3.0);
    let output_gain = 1.0 / (HIDDEN as f64).sqrt();
    let hidden_weight = (0..FEATURES)
        .map(|channel| {
            std::array::from_fn(|unit| {
                (f64::from(weights.hidden_weight[unit * FEATURES + channel]) * hidden_gain) as f32
            })
        })
        .collect();
    let decoded = |row: usize, unit: usize| {
        f64::from(weights.output_weight[row * HIDDEN + unit]) * output_gain
    };
    let bias = |row: usize| f64::from(weights.output_bias[row]);
    // A colour channel as weights over the 32 decoded features, plus a constant.
    let mix = |channel: usize| -> (Vec<f64>, f64) {
        match &weights.rgb {
            Some((weight, bias)) => {
                let row = weight[channel * 32..][..32]
                    .iter()
                    .map(|w| f64::from(*w))
                    .collect();
                (row, f64::from(bias[channel]))
            }
            None => (
                (0..32)
                    .map(|feature| f64::from(u8::from(feature == channel)))
                    .collect(),
                0.0,
            ),
        }
    };
    let mut output_weight = [[0.0f32; HIDDEN]; OUTPUTS];
    let mut output_bias = [bias(0) as f32, 0.0, 0.0, 0.0];
    output_weight[0] = std::array::from_fn(|unit| decoded(0, unit) as f32);
    for channel in 0..3 {
        let (row, constant) = mix(channel);
        output_weight[channel + 1] = std::array::from_fn(|unit| {
            let sum: f64 = row
                .iter()
                .enumerate()
                .map(|(f, w)| w * decoded(f + 1, unit))
                .sum();
            (0.5 * sum) as f32
        });
        let sum: f64 = row.iter().enumerate().map(|(f, w)| w * bias(f + 1)).sum();
        output_bias[channel + 1] = (0.5 * (sum + constant) + 0.5) as f32;
    }
    let hidden_bias = std::array::from_fn(|unit| weights.hidden_bias[unit]);
    let feature_weight = (0..HIDDEN)
        .map(|unit| std::array::from_fn(|feature| decoded(feature + 1, unit) as f32))
        .collect();
    Decoder {
        hidden_weight,
        hidden_bias,
        output_weight,
        output_bias,
        feature_weight,
        feature_bias: std::array::from_fn(|feature| weights.output_bias[feature + 1]),
    }
}
