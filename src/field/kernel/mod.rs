//! The inner loop of a tri-grid field: trilinear gathering, then a two-layer decoder as a small matrix product in
//! registers, on whatever vector unit the processor has.
//!
//! Every instruction set gives the same bits: all of them run one generic body, whose sums are fused
//! multiply-adds in one fixed order (features: plane, then corner; hidden units: input channel; outputs: sixteen
//! interleaved partial sums, then a fixed tree). A processor without fused multiply-adds emulates them, slowly.
//! What it does not promise: agreement to the bit with other implementations of the same network (see
//! `tests/field_reference.rs` for how close it is).
#![expect(
    unsafe_code,
    reason = "vector instructions and their pointers; each block says why it is sound"
)]

mod body;
mod isa;
mod lanes;
#[cfg(target_arch = "aarch64")]
mod neon;
#[cfg(target_arch = "x86_64")]
mod x86;

pub use isa::{Isa, LIMIT_VARIABLE};

/// Feature channels per plane and depth slice of the published form (network.md, section Generator, 3).
pub const FEATURES: usize = 32;
/// Hidden units of the published decoder.
pub const HIDDEN: usize = 64;
/// Density and three colour channels.
pub const OUTPUTS: usize = 4;

/// Decoder weights, ready for the inner loop: equalisation, the mean over planes and the colour head folded in.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoder {
    /// `[FEATURES][HIDDEN]`: input channel slow, hidden unit fast.
    pub hidden_weight: Vec<[f32; HIDDEN]>,
    /// `[HIDDEN]`.
    pub hidden_bias: [f32; HIDDEN],
    /// `[OUTPUTS][HIDDEN]`: density, then red, green, blue.
    pub output_weight: [[f32; HIDDEN]; OUTPUTS],
    /// `[OUTPUTS]`.
    pub output_bias: [f32; OUTPUTS],
    /// `[HIDDEN][FEATURES]`: hidden unit slow, colour feature fast; what generators render instead of colours.
    pub feature_weight: Vec<[f32; FEATURES]>,
    /// `[FEATURES]`.
    pub feature_bias: [f32; FEATURES],
}

/// What is evaluated besides the density; as long as the points.
enum Wanted<'a> {
    /// Nothing.
    Nothing,
    /// Red, green, blue.
    Color(&'a mut [[f32; 3]]),
    /// The decoder's colour features.
    Features(&'a mut [[f32; FEATURES]]),
}

/// The three planes, channels last.
#[derive(Debug, Clone, PartialEq)]
pub struct Planes {
    /// `[3][depth][height][width][FEATURES]`.
    pub texels: Vec<f32>,
    /// Texels along the first coordinate of a plane.
    pub width: usize,
    /// Texels along the second.
    pub height: usize,
    /// Slices along the third.
    pub depth: usize,
    /// 2 / box edge: canonical metres to [-1, 1].
    pub unit_from_metres: f32,
}

impl Planes {
    /// The kernel reads without looking: lengths must fit.
    fn check(&self) {
        let texels = 3 * self.depth * self.height * self.width;
        assert!(texels > 0, "planes of at least one texel");
        assert_eq!(
            self.texels.len(),
            texels * FEATURES,
            "as many numbers as the planes' sizes say"
        );
        assert!(
            self.width.max(self.height).max(self.depth) < 1 << 24,
            "texel indices that a float can hold"
        );
    }
}

impl Decoder {
    fn check(&self) {
        assert_eq!(
            self.hidden_weight.len(),
            FEATURES,
            "one row of hidden weights per feature"
        );
        assert_eq!(
            self.feature_weight.len(),
            HIDDEN,
            "one row of feature weights per hidden unit"
        );
    }
}

/// Density only, into `density`.
///
/// # Panics
/// If a length does not fit the sizes.
pub fn density(
    isa: Isa,
    planes: &Planes,
    decoder: &Decoder,
    points: &[[f32; 3]],
    density: &mut [f32],
) {
    planes.check();
    decoder.check();
    assert_eq!(points.len(), density.len(), "one density per point");
    isa.run(planes, decoder, points, density, Wanted::Nothing);
}

/// Density and colour.
///
/// # Panics
/// If a length does not fit the sizes.
pub fn density_and_color(
    isa: Isa,
    planes: &Planes,
    decoder: &Decoder,
    points: &[[f32; 3]],
    density: &mut [f32],
    color: &mut [[f32; 3]],
) {
    planes.check();
    decoder.check();
    assert_eq!(points.len(), density.len(), "one density per point");
    assert_eq!(points.len(), color.len(), "one colour per point");
    isa.run(planes, decoder, points, density, Wanted::Color(color));
}

/// Density and the decoder's colour features.
///
/// # Panics
/// If a length does not fit the sizes.
pub fn density_and_features(
    isa: Isa,
    planes: &Planes,
    decoder: &Decoder,
    points: &[[f32; 3]],
    density: &mut [f32],
    features: &mut [[f32; FEATURES]],
) {
    planes.check();
    decoder.check();
    assert_eq!(points.len(), density.len(), "one density per point");
    assert_eq!(
        points.len(),
        features.len(),
        "one row of features per point"
    );
    isa.run(planes, decoder, points, density, Wanted::Features(features));
}

#[cfg(test)]
mod tests {
    //! These prove that the instruction sets agree with each other, and with a plain double-precision evaluation;
    //! they do not prove that the weights were read rightly.

    use super::*;

    fn noise(seed: &mut u64) -> f32 {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 40) as f32 / (1u64 << 23) as f32 - 1.0
    }

    fn random_network() -> (Planes, Decoder) {
        let mut seed = 7;
        let (width, height, depth) = (9, 7, 3);
        let mut fill = || noise(&mut seed);
        let planes = Planes {
            texels: (0..3 * depth * height * width * FEATURES)
                .map(|_| fill())
                .collect(),
            width,
            height,
            depth,
            unit_from_metres: 2.0,
        };
        let decoder = Decoder {
            hidden_weight: (0..FEATURES)
                .map(|_| std::array::from_fn(|_| fill()))
                .collect(),
            hidden_bias: std::array::from_fn(|_| 3.0 * fill()),
            output_weight: std::array::from_fn(|_| std::array::from_fn(|_| fill())),
            output_bias: std::array::from_fn(|_| fill()),
            feature_weight: (0..HIDDEN)
                .map(|_| std::array::from_fn(|_| fill()))
                .collect(),
            feature_bias: std::array::from_fn(|_| fill()),
        };
        (planes, decoder)
    }

    fn random_points(count: usize) -> Vec<[f32; 3]> {
        let mut seed = 11;
        (0..count)
            .map(|_| std::array::from_fn(|_| 0.8 * noise(&mut seed)))
            .collect()
    }

    /// One axis of a trilinear lookup with zero padding: the two texels and their weights.
    fn axis(unit: f64, size: usize) -> [(isize, f64); 2] {
        let at = ((unit + 1.0) * size as f64 - 1.0) / 2.0;
        let low = at.floor();
        [
            (low as isize, 1.0 - (at - low)),
            (low as isize + 1, at - low),
        ]
    }

    fn reference(
        planes: &Planes,
        decoder: &Decoder,
        point: [f32; 3],
    ) -> ([f64; OUTPUTS], [f64; FEATURES]) {
        let q = point.map(|v| f64::from(v) * 2.0);
        let mut features = [0.0f64; FEATURES];
        let coordinates = [[q[0], q[1], q[2]], [q[0], q[2], q[1]], [q[1], q[2], q[0]]];
        for (plane, [u, v, w]) in coordinates.into_iter().enumerate() {
            for (z, wz) in axis(w, planes.depth) {
                for (y, wy) in axis(v, planes.height) {
                    for (x, wx) in axis(u, planes.width) {
                        let inside = |i: isize, n: usize| (0..n as isize).contains(&i);
                        if inside(x, planes.width)
                            && inside(y, planes.height)
                            && inside(z, planes.depth)
                        {
                            let slice = plane * planes.depth + z as usize;
                            let texel =
                                (slice * planes.height + y as usize) * planes.width + x as usize;
                            for (c, feature) in features.iter_mut().enumerate() {
                                *feature +=
                                    wx * wy * wz * f64::from(planes.texels[texel * FEATURES + c]);
                            }
                        }
                    }
                }
            }
        }
        let hidden: Vec<f64> = (0..HIDDEN)
            .map(|h| {
                let sum: f64 = (0..FEATURES)
                    .map(|c| f64::from(decoder.hidden_weight[c][h]) * features[c])
                    .sum();
                (1.0 + (sum + f64::from(decoder.hidden_bias[h])).exp()).ln()
            })
            .collect();
        let outputs = std::array::from_fn(|o| {
            let sum: f64 = (0..HIDDEN)
                .map(|h| f64::from(decoder.output_weight[o][h]) * hidden[h])
                .sum();
            sum + f64::from(decoder.output_bias[o])
        });
        let features = std::array::from_fn(|f| {
            let sum: f64 = (0..HIDDEN)
                .map(|h| f64::from(decoder.feature_weight[h][f]) * hidden[h])
                .sum();
            sum + f64::from(decoder.feature_bias[f])
        });
        (outputs, features)
    }

    #[test]
    fn every_instruction_set_agrees_with_double_precision() {
        let (planes, decoder) = random_network();
        let points = random_points(999);
        for isa in Isa::available() {
            let mut sigma = vec![0.0; points.len()];
            let mut color = vec![[0.0; 3]; points.len()];
            density_and_color(isa, &planes, &decoder, &points, &mut sigma, &mut color);
            let mut features = vec![[0.0; FEATURES]; points.len()];
            density_and_features(isa, &planes, &decoder, &points, &mut sigma, &mut features);
            for (i, point) in points.iter().enumerate() {
                let (expected, expected_features) = reference(&planes, &decoder, *point);
                let found = [sigma[i], color[i][0], color[i][1], color[i][2]];
                let features = expected_features.iter().zip(features[i]);
                for (e, f) in expected.iter().zip(found).chain(features) {
                    // 64 products of magnitude up to about 5 in single precision.
                    assert!(
                        (e - f64::from(f)).abs() < 3e-5,
                        "{isa:?} at {point:?}: {expected:?} {found:?}"
                    );
                }
            }
        }
    }

    #[test]
    #[should_panic(expected = "as many numbers as the planes' sizes say")]
    fn planes_of_another_length_are_refused_before_they_are_read() {
        let (mut planes, decoder) = random_network();
        planes.height = 4096;
        density(Isa::fastest(), &planes, &decoder, &[[0.0; 3]], &mut [0.0]);
    }

    #[test]
    fn every_instruction_set_and_batch_size_gives_the_same_bits() {
        let (planes, decoder) = random_network();
        let points = random_points(257);
        let mut expected = vec![0.0; points.len()];
        let mut expected_color = vec![[0.0; 3]; points.len()];
        let mut expected_features = vec![[0.0; FEATURES]; points.len()];
        density_and_features(
            Isa::Portable,
            &planes,
            &decoder,
            &points,
            &mut expected,
            &mut expected_features,
        );
        density_and_color(
            Isa::Portable,
            &planes,
            &decoder,
            &points,
            &mut expected,
            &mut expected_color,
        );
        for isa in Isa::available() {
            for batch in [1, 2, 5, 64, 257] {
                let mut sigma = vec![0.0; points.len()];
                let mut sigma_alone = vec![0.0; points.len()];
                let mut color = vec![[0.0; 3]; points.len()];
                let mut features = vec![[0.0; FEATURES]; points.len()];
                for start in (0..points.len()).step_by(batch) {
                    let range = start..(start + batch).min(points.len());
                    let chunk = &points[range.clone()];
                    density(
                        isa,
                        &planes,
                        &decoder,
                        chunk,
                        &mut sigma_alone[range.clone()],
                    );
                    let (s, c) = (&mut sigma[range.clone()], &mut color[range.clone()]);
                    density_and_color(isa, &planes, &decoder, chunk, s, c);
                    let (s, f) = (&mut sigma[range.clone()], &mut features[range]);
                    density_and_features(isa, &planes, &decoder, chunk, s, f);
                }
                let bits = |v: &[f32]| v.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
                assert_eq!(bits(&sigma), bits(&expected), "{isa:?}, batches of {batch}");
                assert_eq!(
                    bits(&sigma_alone),
                    bits(&expected),
                    "{isa:?}, batches of {batch}"
                );
                assert_eq!(
                    bits(color.as_flattened()),
                    bits(expected_color.as_flattened())
                );
                assert_eq!(
                    bits(features.as_flattened()),
                    bits(expected_features.as_flattened())
                );
            }
        }
    }
}
