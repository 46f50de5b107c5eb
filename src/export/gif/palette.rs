//! The colours that pictures are shown in: exactly those that they have, if they are few, else the few that are nearest to all.
//!
//! Colours that cover much of a picture (a background) are kept exactly. For the others, those seen are counted in cells of 4 values a channel; boxes of cells
//! are divided where they spread most until there are as many as colours (as in Wu, "Efficient statistical computations for optimal color
//! quantization", 1991), and their means are moved to the middle of what is nearest to them (Lloyd, 1982). On turntables of portraits that is 3 dB nearer
//! than what `NeuQuant` learns.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

/// A colour that covers more than this share of a picture is kept exactly: noise in a flat background would be seen first.
const FLAT_SHARE: f64 = 0.02;
/// Most colours that are kept for that.
const MOST_FLAT: usize = 64;
/// Bits of a channel that are not told apart while colours are counted.
const CELL_BITS: u32 = 2;
/// Times that means are moved; more change nothing that can be measured.
const ROUNDS: usize = 6;

/// What was seen in pictures.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// Sums of the colours in each cell, and how many they are.
    cells: BTreeMap<[u8; 3], ([u64; 3], u64)>,
    /// All colours, as long as they are few.
    few: BTreeSet<[u8; 3]>,
    is_many: bool,
    /// Colours that cover much of a picture, and how much in all.
    flat: BTreeMap<[u8; 3], u64>,
    has_holes: bool,
}

/// More than any palette has.
const MANY: usize = 256;

impl Seen {
    /// What is seen in one picture; none are holes.
    pub fn of(pixels: &[Option<[u8; 3]>]) -> Self {
        let mut counts: BTreeMap<[u8; 3], u64> = BTreeMap::new();
        for color in pixels.iter().flatten() {
            *counts.entry(*color).or_default() += 1;
        }
        let mut seen = Self {
            is_many: counts.len() > MANY,
            has_holes: pixels.contains(&None),
            ..Self::default()
        };
        if !seen.is_many {
            seen.few = counts.keys().copied().collect();
        }
        let large = (FLAT_SHARE * pixels.len() as f64) as u64;
        for (color, count) in counts {
            if count > large {
                seen.flat.insert(color, count);
            }
            let cell = color.map(|channel| channel >> CELL_BITS);
            let (sums, all) = seen.cells.entry(cell).or_default();
            for (sum, channel) in sums.iter_mut().zip(color) {
                *sum += u64::from(channel) * count;
            }
            *all += count;
        }
        seen
    }

    /// Adds what was seen in another picture.
    pub fn add(&mut self, other: Self) {
        for (cell, (sums, count)) in other.cells {
            let known = self.cells.entry(cell).or_default();
            for (sum, more) in known.0.iter_mut().zip(sums) {
                *sum += more;
            }
            known.1 += count;
        }
        for (color, count) in other.flat {
            *self.flat.entry(color).or_default() += count;
        }
        self.few.extend(other.few);
        self.is_many |= other.is_many || self.few.len() > MANY;
        if self.is_many {
            self.few.clear();
        }
        self.has_holes |= other.has_holes;
    }

    /// At most `most` colours, less one where there are holes.
    pub fn palette(self, most: usize) -> Palette {
        let most = most - usize::from(self.has_holes);
        let has_holes = self.has_holes;
        if !self.is_many && self.few.len() <= most {
            return Palette {
                colors: self.few.into_iter().collect(),
                is_exact: true,
                has_holes,
            };
        }
        let mut flat: Vec<([u8; 3], u64)> = self.flat.into_iter().collect();
        flat.sort_by_key(|&(color, count)| (std::cmp::Reverse(count), color));
        flat.truncate(MOST_FLAT.min(most));
        let mut colors: Vec<[u8; 3]> = flat.into_iter().map(|(color, _)| color).collect();
        let kept = colors.len();
        let points = self.cells.into_values().filter_map(|(sums, count)| {
            let color = sums.map(|sum| sum as f64 / count as f64);
            // A cell of nothing but a colour that is kept asks for no other.
            let is_kept = colors.iter().any(|kept| kept.map(f64::from) == color);
            (!is_kept).then_some(Point {
                color,
                weight: count as f64,
            })
        });
        let points: Vec<Point> = points.collect();
        colors.extend(centers(&points, most - kept));
        Palette {
            colors,
            is_exact: false,
            has_holes,
        }
    }
}

/// The colours of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    /// At least one, unless everything is a hole.
    pub colors: Vec<[u8; 3]>,
    /// Whether every colour seen is among them; then they are in order.
    pub is_exact: bool,
    /// Whether pixels without a colour were seen.
    pub has_holes: bool,
}

/// A colour, and how often it is seen.
#[derive(Debug, Clone, Copy)]
struct Point {
    color: [f64; 3],
    weight: f64,
}

/// Points of a box, the axis along which they spread most, and how much.
struct Part {
    points: Vec<Point>,
    mean: [f64; 3],
    axis: usize,
    spread: f64,
}

impl Part {
    fn new(points: Vec<Point>) -> Self {
        let weight: f64 = points.iter().map(|point| point.weight).sum();
        let sum = |of: &dyn Fn(&Point) -> f64| points.iter().map(of).sum::<f64>();
        let mean: [f64; 3] = std::array::from_fn(|c| sum(&|p| p.weight * p.color[c]) / weight);
        let spreads: [f64; 3] = std::array::from_fn(|c| {
            sum(&|p| p.weight * (p.color[c] - mean[c]) * (p.color[c] - mean[c]))
        });
        let axis = (1..3).fold(
            0,
            |most, c| if spreads[c] > spreads[most] { c } else { most },
        );
        Self {
            // A single point cannot be divided, whatever the sums round to.
            spread: if points.len() > 1 { spreads[axis] } else { 0.0 },
            points,
            mean,
            axis,
        }
    }
}

/// At most `most` colours that are near to all points.
fn centers(points: &[Point], most: usize) -> Vec<[u8; 3]> {
    if points.is_empty() || most == 0 {
        return Vec::new();
    }
    let mut parts = vec![Part::new(points.to_vec())];
    while parts.len() < most {
        let widest = (1..parts.len()).fold(0, |most, at| {
            if parts[at].spread > parts[most].spread {
                at
            } else {
                most
            }
        });
        let Part {
            points,
            mean,
            axis,
            spread,
        } = &mut parts[widest];
        if *spread <= 0.0 {
            break;
        }
        let below = |point: &Point| point.color[*axis] <= mean[*axis];
        let (low, high): (Vec<Point>, Vec<Point>) = points.iter().partition(|point| below(point));
        if low.is_empty() || high.is_empty() {
            *spread = 0.0;
            continue;
        }
        parts[widest] = Part::new(low);
        parts.push(Part::new(high));
    }
    let mut centers: Vec<[f64; 3]> = parts.into_iter().map(|part| part.mean).collect();
    for _ in 0..ROUNDS {
        // In parallel to which one, and then in order, so that sums round alike on any number of threads.
        let owners: Vec<usize> = points
            .par_iter()
            .map(|point| nearest(&centers, point.color))
            .collect();
        let mut sums = vec![([0.0; 3], 0.0); centers.len()];
        for (point, &owner) in points.iter().zip(&owners) {
            let (sum, weight) = &mut sums[owner];
            for (sum, channel) in sum.iter_mut().zip(point.color) {
                *sum += point.weight * channel;
            }
            *weight += point.weight;
        }
        for (center, (sum, weight)) in centers.iter_mut().zip(sums) {
            if weight > 0.0 {
                *center = sum.map(|sum| sum / weight);
            }
        }
    }
    let rounded = |center: [f64; 3]| center.map(|channel| (channel + 0.5) as u8);
    centers.into_iter().map(rounded).collect()
}

fn nearest(centers: &[[f64; 3]], color: [f64; 3]) -> usize {
    let mut best = (f64::INFINITY, 0);
    for (at, center) in centers.iter().enumerate() {
        let away: f64 = (0..3)
            .map(|c| (center[c] - color[c]) * (center[c] - color[c]))
            .sum();
        if away < best.0 {
            best = (away, at);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(pictures: &[Vec<Option<[u8; 3]>>]) -> Palette {
        let mut seen = Seen::default();
        for picture in pictures {
            seen.add(Seen::of(picture));
        }
        seen.palette(256)
    }

    #[test]
    fn few_colours_are_kept_as_they_are_and_a_hole_takes_a_place() {
        let greys: Vec<_> = (0..=255).map(|grey| Some([grey; 3])).collect();
        let palette = seen(&[greys[..9].to_vec(), greys.clone()]);
        assert!(palette.is_exact && palette.colors.len() == 256);
        let holed = [greys, vec![None]].concat();
        let palette = seen(&[holed]);
        assert!(!palette.is_exact && palette.has_holes);
        assert!(palette.colors.len() <= 255);
        let nothing = seen(&[vec![None; 4]]);
        assert!(nothing.is_exact && nothing.colors.is_empty());
    }

    #[test]
    fn many_colours_have_one_near_and_a_background_is_exact_wherever_it_was_seen() {
        let cube = |at: u32| Some([at % 32 * 8, at / 32 % 32 * 8, at / 1024 * 8].map(|c| c as u8));
        let wall = Some([131, 132, 133]);
        let pictures = [(0..32_768).map(cube).collect::<Vec<_>>(), vec![wall; 1000]];
        let palette = seen(&pictures);
        assert_eq!(palette.colors[0], [131, 132, 133]);
        assert_eq!(palette.colors.len(), 256);
        let squares = (0..32_768).filter_map(cube).map(|color| {
            let colors = palette.colors.iter().map(|c| c.map(f64::from));
            let colors: Vec<[f64; 3]> = colors.collect();
            let near = colors[nearest(&colors, color.map(f64::from))];
            (0..3)
                .map(|c| (near[c] - f64::from(color[c])).powi(2))
                .sum::<f64>()
        });
        // A cube of 256 by 256 by 256 in 255 cells: an edge of 40, and so an error of 40 / sqrt(12) a channel.
        let rms = (squares.sum::<f64>() / (3.0 * 32_768.0)).sqrt();
        assert!(rms < 13.0, "{rms}");
    }
}
