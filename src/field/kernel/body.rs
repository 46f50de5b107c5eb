//! The kernel itself, generic over the vector unit: gather, hidden layer, softplus, outputs.
//!
//! Features of a handful of points are gathered into a small buffer (channels last, so a corner is two to eight
//! vector loads), then the hidden layer runs with its 64 units across lanes and a few points per pass over the
//! weights, so that accumulators never leave the registers.

use super::lanes::Lanes;
use super::{Decoder, FEATURES, HIDDEN, OUTPUTS, Planes, Wanted};

/// Lanes of the fixed summation order of the outputs: the widest vector of all instruction sets.
const SUM_LANES: usize = 16;
/// Accumulator vectors held at once per point.
const BLOCK: usize = 4;
/// Upper bound of [`Lanes::TILE`].
const MAX_TILE: usize = 6;

/// Corners of the trilinear lookups of one point: three planes of eight.
const CORNERS: usize = 24;

/// Density, and what else is wanted, at every point.
///
/// # Safety
/// The processor must have the instructions of `L`.
#[inline(always)]
pub(super) unsafe fn evaluate<L: Lanes>(
    planes: &Planes,
    decoder: &Decoder,
    points: &[[f32; 3]],
    density: &mut [f32],
    mut wanted: Wanted,
) {
    let mut features = [[0.0f32; FEATURES]; MAX_TILE];
    let mut hidden = [[0.0f32; HIDDEN]; MAX_TILE];
    let mut start = 0;
    while start < points.len() {
        let count = if points.len() - start >= L::TILE {
            L::TILE
        } else {
            1
        };
        for (slot, point) in points[start..start + count].iter().enumerate() {
            // SAFETY: `gather` reads inside the planes: corners are clamped to them.
            unsafe { gather::<L>(planes, *point, &mut features[slot]) };
        }
        // SAFETY: the buffers hold MAX_TILE >= TILE points of the sizes the pointers step over.
        unsafe {
            match count {
                1 => hidden_layer::<L, 1>(decoder, &features, &mut hidden),
                3 => hidden_layer::<L, 3>(decoder, &features, &mut hidden),
                _ => hidden_layer::<L, 6>(decoder, &features, &mut hidden),
            }
            for (slot, units) in hidden[..count].iter().enumerate() {
                density[start + slot] = output::<L>(decoder, units, 0);
                if let Wanted::Color(color) = &mut wanted {
                    color[start + slot] = [
                        output::<L>(decoder, units, 1),
                        output::<L>(decoder, units, 2),
                        output::<L>(decoder, units, 3),
                    ];
                }
            }
            if let Wanted::Features(decoded) = &mut wanted {
                let decoded = &mut decoded[start..start + count];
                match count {
                    1 => feature_layer::<L, 1>(decoder, &hidden, decoded),
                    3 => feature_layer::<L, 3>(decoder, &hidden, decoded),
                    _ => feature_layer::<L, 6>(decoder, &hidden, decoded),
                }
            }
        }
        start += count;
    }
}

/// The two texels along one axis and their weights; texels outside weigh nothing (zero padding).
#[inline(always)]
fn axis(unit: f32, size: usize) -> [(usize, f32); 2] {
    let size_f = size as f32;
    // align_corners = false: -1 and 1 are the outer edges of the outer texels.
    let at = (((unit + 1.0) * size_f - 1.0) * 0.5).clamp(-1.0, size_f);
    let low = at.floor();
    let fraction = at - low;
    let low = low as i32;
    let last = size as i32 - 1;
    let weigh = |texel: i32, weight: f32| {
        let inside = texel >= 0 && texel <= last;
        (
            texel.clamp(0, last) as usize,
            if inside { weight } else { 0.0 },
        )
    };
    [weigh(low, 1.0 - fraction), weigh(low + 1, fraction)]
}

/// Sum over planes and corners of weighted texels (the mean's 1/3 lives in the hidden weights).
#[inline(always)]
unsafe fn gather<L: Lanes>(planes: &Planes, point: [f32; 3], features: &mut [f32; FEATURES]) {
    let [x, y, z] = point.map(|metres| metres * planes.unit_from_metres);
    let mut offsets = [0usize; CORNERS];
    let mut weights = [0.0f32; CORNERS];
    let slice = planes.width * planes.height;
    // (w, h, d) coordinates of the three planes: network.md, section Generator, 3.
    for (plane, [u, v, w]) in [[x, y, z], [x, z, y], [y, z, x]].into_iter().enumerate() {
        let along_w = axis(u, planes.width);
        let along_h = axis(v, planes.height);
        let along_d = axis(w, planes.depth);
        let mut corner = plane * 8;
        for (d, weight_d) in along_d {
            for (h, weight_h) in along_h {
                let row = (plane * planes.depth + d) * slice + h * planes.width;
                for (w, weight_w) in along_w {
                    offsets[corner] = (row + w) * FEATURES;
                    weights[corner] = weight_d * weight_h * weight_w;
                    corner += 1;
                }
            }
        }
    }
    let texels = planes.texels.as_ptr();
    let vectors = FEATURES / L::WIDTH;
    // At most eight vectors (NEON): all accumulators stay in registers once unrolled.
    // SAFETY: offsets are clamped to the planes, whose length the public functions check; the buffer holds FEATURES numbers.
    unsafe {
        let mut sums = [L::splat(0.0); FEATURES / 4];
        for corner in 0..CORNERS {
            let weight = L::splat(weights[corner]);
            let texel = texels.add(offsets[corner]);
            for (v, sum) in sums[..vectors].iter_mut().enumerate() {
                *sum = L::load(texel.add(v * L::WIDTH)).mul_add(weight, *sum);
            }
        }
        for (v, sum) in sums[..vectors].iter().enumerate() {
            sum.store(features.as_mut_ptr().add(v * L::WIDTH));
        }
    }
}

/// softplus(W x + b) of `T` points.
#[inline(always)]
unsafe fn hidden_layer<L: Lanes, const T: usize>(
    decoder: &Decoder,
    features: &[[f32; FEATURES]; MAX_TILE],
    hidden: &mut [[f32; HIDDEN]; MAX_TILE],
) {
    let block_units = BLOCK * L::WIDTH;
    for block in 0..HIDDEN / block_units {
        let first = block * block_units;
        // SAFETY: first + BLOCK * WIDTH <= HIDDEN, the length of every row touched here.
        unsafe {
            let bias: [L; BLOCK] = std::array::from_fn(|v| {
                L::load(decoder.hidden_bias.as_ptr().add(first + v * L::WIDTH))
            });
            let mut sums = [bias; T];
            for (channel, row) in decoder.hidden_weight.iter().enumerate() {
                let weight: [L; BLOCK] =
                    std::array::from_fn(|v| L::load(row.as_ptr().add(first + v * L::WIDTH)));
                for (slot, sum) in sums.iter_mut().enumerate() {
                    let input = L::splat(features[slot][channel]);
                    for v in 0..BLOCK {
                        sum[v] = weight[v].mul_add(input, sum[v]);
                    }
                }
            }
            for (slot, sum) in sums.into_iter().enumerate() {
                for (v, preactivation) in sum.into_iter().enumerate() {
                    softplus(preactivation)
                        .store(hidden[slot].as_mut_ptr().add(first + v * L::WIDTH));
                }
            }
        }
    }
}

/// All colour features of `T` points: W x + b, with the 32 features across lanes.
#[inline(always)]
unsafe fn feature_layer<L: Lanes, const T: usize>(
    decoder: &Decoder,
    hidden: &[[f32; HIDDEN]; MAX_TILE],
    decoded: &mut [[f32; FEATURES]],
) {
    // Two vectors a point leave all accumulators in registers, and two of the widest are all 32 features.
    const VECTORS: usize = 2;
    let step = VECTORS * L::WIDTH;
    for first in (0..FEATURES).step_by(step) {
        // SAFETY: first + VECTORS * WIDTH <= FEATURES, the length of every row touched here.
        unsafe {
            let bias: [L; VECTORS] = std::array::from_fn(|v| {
                L::load(decoder.feature_bias.as_ptr().add(first + v * L::WIDTH))
            });
            let mut sums = [bias; T];
            for (unit, row) in decoder.feature_weight.iter().enumerate() {
                let weight: [L; VECTORS] =
                    std::array::from_fn(|v| L::load(row.as_ptr().add(first + v * L::WIDTH)));
                for (slot, sum) in sums.iter_mut().enumerate() {
                    let input = L::splat(hidden[slot][unit]);
                    for v in 0..VECTORS {
                        sum[v] = weight[v].mul_add(input, sum[v]);
                    }
                }
            }
            for (row, sum) in decoded.iter_mut().zip(sums) {
                for (v, values) in sum.into_iter().enumerate() {
                    values.store(row.as_mut_ptr().add(first + v * L::WIDTH));
                }
            }
        }
    }
}

/// One output: sixteen interleaved partial sums in a fixed order, whatever the width, then a tree.
#[inline(always)]
unsafe fn output<L: Lanes>(decoder: &Decoder, hidden: &[f32; HIDDEN], output: usize) -> f32 {
    let weights = &decoder.output_weight[output];
    let mut partial = [0.0f32; SUM_LANES];
    for part in 0..SUM_LANES / L::WIDTH {
        // SAFETY: every offset is below HIDDEN, a multiple of SUM_LANES, and inside `partial`.
        unsafe {
            let mut sum = L::splat(0.0);
            for group in 0..HIDDEN / SUM_LANES {
                let at = group * SUM_LANES + part * L::WIDTH;
                sum = L::load(weights.as_ptr().add(at))
                    .mul_add(L::load(hidden.as_ptr().add(at)), sum);
            }
            sum.store(partial.as_mut_ptr().add(part * L::WIDTH));
        }
    }
    let mut width = SUM_LANES / 2;
    while width > 0 {
        for lane in 0..width {
            partial[lane] += partial[lane + width];
        }
        width /= 2;
    }
    partial[0] + decoder.output_bias[output]
}

/// log(1 + exp(x)) = max(x, 0) + log1p(exp(-|x|)), to about 1e-7 of the result.
///
/// Both polynomials are near-minimax fits: exp(r) - 1 - r over r^2 on |r| <= ln(2)/2 (6e-8), log1p(t)/t on
/// [0, 1] (3e-8).
#[expect(
    clippy::excessive_precision,
    reason = "coefficients as fitted, before rounding to single precision"
)]
#[inline(always)]
unsafe fn softplus<L: Lanes>(x: L) -> L {
    const EXP: [f32; 5] = [
        0.0013941202778369188,
        0.00836323481053114,
        0.04166637361049652,
        0.16666576266288757,
        0.5,
    ];
    const LOG1P: [f32; 9] = [
        0.005383781157433987,
        -0.03010985255241394,
        0.07920894771814346,
        -0.1374647319316864,
        0.19145047664642334,
        -0.24852928519248962,
        0.33320340514183044,
        -0.49999552965164185,
        1.0,
    ];
    /// 1.5 * 2^23: adding it rounds to an integer in the low mantissa bits.
    const MAGIC: f32 = 12_582_912.0;
    /// exp(-87) is the smallest power that stays a normal number.
    const LOWEST: f32 = -87.0;
    // SAFETY: the contract of `Lanes` is the caller's.
    unsafe {
        let negative_abs = x.min(L::splat(0.0).sub(x)).max(L::splat(LOWEST));
        let magic = negative_abs.mul_add(L::splat(std::f32::consts::LOG2_E), L::splat(MAGIC));
        let power = magic.sub(L::splat(MAGIC));
        // ln 2 in two parts, the first with few bits, so that power * high is exact (Cody and Waite 1980).
        let remainder = power.mul_add(L::splat(-0.693_359_375), negative_abs);
        let remainder = power.mul_add(L::splat(2.121_944_4e-4), remainder);
        let mut tail = L::splat(EXP[0]);
        for coefficient in &EXP[1..] {
            tail = tail.mul_add(remainder, L::splat(*coefficient));
        }
        let one_plus = remainder.add(L::splat(1.0));
        let exponential = tail
            .mul_add(remainder.mul(remainder), one_plus)
            .scale_by_power(magic);
        let mut ratio = L::splat(LOG1P[0]);
        for coefficient in &LOG1P[1..] {
            ratio = ratio.mul_add(exponential, L::splat(*coefficient));
        }
        ratio.mul_add(exponential, x.max(L::splat(0.0)))
    }
}

const _: () =
    assert!(HIDDEN.is_multiple_of(SUM_LANES) && OUTPUTS == 4 && FEATURES.is_multiple_of(32));
