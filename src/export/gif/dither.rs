//! Colours between those of a palette, by a pattern of two of them.
//!
//! A pixel shows one of the two colours whose mixture is nearest to its own; which one, a threshold says that hangs on its place alone (Bayer, "An optimum
//! method for two-level rendition of continuous-tone pictures", 1973). So smooth skin shows no bands, and what stands still in an animation looks the same in
//! every picture, which it does not where errors are passed on to neighbours: there, flat parts of a turntable flicker three times as much.

use std::collections::HashMap;

use super::palette::Palette;

/// The pattern's edge is two to the power of this.
const PATTERN_BITS: u32 = 3;
/// How much a mixture of distant colours costs, as a share of its own variance: more is smoother and shows bands, less is grainy.
/// 0.2 lies where neither error nor size, measured on turntables, gains from a change.
const GRAIN: f64 = 0.2;

/// What a colour is shown as.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Mixture {
    /// Indices of the darker and of the lighter colour.
    pair: [u8; 2],
    /// How much of the lighter one, 0 to 1.
    lighter: f64,
}

/// The index of a palette's colour for every pixel, `hole` where it has none.
pub fn indices(
    palette: &Palette,
    pixels: &[Option<[u8; 3]>],
    width: u32,
    hole: Option<u8>,
) -> Vec<u8> {
    let hole = hole.unwrap_or_default();
    if palette.is_exact {
        let index = |color: [u8; 3]| palette.colors.binary_search(&color).ok();
        return pixels
            .iter()
            .map(|color| color.and_then(index).map_or(hole, |index| index as u8))
            .collect();
    }
    let mut known: HashMap<[u8; 3], Mixture> = HashMap::new();
    let index = |(at, color): (usize, &Option<[u8; 3]>)| {
        let Some(color) = *color else { return hole };
        let mixture = known
            .entry(color)
            .or_insert_with(|| mixture(palette, color));
        let [x, y] = [at as u32 % width, at as u32 / width];
        mixture.pair[usize::from(threshold(x, y) < mixture.lighter)]
    };
    pixels.iter().enumerate().map(index).collect()
}

/// Bayer's pattern: every value of a square comes once, neighbours are far apart.
fn threshold(x: u32, y: u32) -> f64 {
    let mut rank = 0;
    for bit in 0..PATTERN_BITS {
        let [x, y] = [x >> bit & 1, y >> bit & 1];
        rank |= ((x ^ y) << 1 | y) << (2 * (PATTERN_BITS - 1 - bit));
    }
    (f64::from(rank) + 0.5) / f64::from(1 << (2 * PATTERN_BITS))
}

/// The two colours to mix: the nearest, and the one that with it comes closest.
fn mixture(palette: &Palette, color: [u8; 3]) -> Mixture {
    let colors = &palette.colors;
    let wanted = color.map(f64::from);
    let away = |from: [f64; 3], to: [f64; 3]| -> f64 {
        (0..3).map(|c| (from[c] - to[c]) * (from[c] - to[c])).sum()
    };
    let mut nearest = (f64::INFINITY, 0);
    for (at, other) in colors.iter().enumerate() {
        let away = away(other.map(f64::from), wanted);
        if away < nearest.0 {
            nearest = (away, at);
        }
    }
    let first = nearest.1;
    let from = colors[first].map(f64::from);
    // Of the second colour: what is still missing and the grain that it brings, which it is, and how much of it.
    let mut best = (nearest.0, first, 0.0);
    for (at, other) in colors.iter().enumerate() {
        let to = other.map(f64::from);
        let length = away(from, to);
        if length == 0.0 || best.0 == 0.0 {
            continue;
        }
        let along: f64 = (0..3)
            .map(|c| (wanted[c] - from[c]) * (to[c] - from[c]))
            .sum();
        let share = (along / length).clamp(0.0, 1.0);
        let mixed = std::array::from_fn(|c| from[c] + share * (to[c] - from[c]));
        let cost = away(mixed, wanted) + GRAIN * share * (1.0 - share) * length;
        if cost < best.0 {
            best = (cost, at, share);
        }
    }
    let (_, second, share) = best;
    let luma = |at: usize| {
        let [r, g, b] = colors[at].map(u32::from);
        (299 * r + 587 * g + 114 * b, at)
    };
    // Darker first, so that neighbouring colours fill the pattern in the same order.
    if luma(first) <= luma(second) {
        Mixture {
            pair: [first as u8, second as u8],
            lighter: share,
        }
    } else {
        Mixture {
            pair: [second as u8, first as u8],
            lighter: 1.0 - share,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn palette(colors: &[[u8; 3]]) -> Palette {
        Palette {
            colors: colors.to_vec(),
            is_exact: false,
            has_holes: false,
        }
    }

    #[test]
    fn every_threshold_comes_once_in_a_square() {
        let mut all: Vec<f64> = (0..64).map(|i| 64.0 * threshold(i % 8, i / 8)).collect();
        all.sort_by(f64::total_cmp);
        assert!(
            all.iter()
                .zip(0..)
                .all(|(&found, i)| found == f64::from(i) + 0.5)
        );
        assert_eq!(threshold(3, 5), threshold(11, 13));
    }

    #[test]
    fn mixtures_hit_the_mean_and_what_is_there_is_not_mixed() {
        let palette = palette(&[[200; 3], [100, 100, 100], [0, 255, 0], [110; 3]]);
        for (grey, share) in [(100, 0.0), (102, 0.2), (105, 0.5), (108, 0.8), (110, 1.0)] {
            let indices = indices(&palette, &[Some([grey; 3]); 64], 8, None);
            assert!(indices.iter().all(|index| [1, 3].contains(index)));
            let light = indices.iter().filter(|&&index| index == 3).count();
            assert!(
                (light as f64 / 64.0 - share).abs() < 0.02,
                "{grey}: {light}"
            );
        }
        let one = indices(&palette, &[Some([0, 255, 0]), None], 2, Some(4));
        assert_eq!(one, [2, 4]);
    }
}
