//! The lattice of sample points over a region: equal steps per axis, both ends exactly on the region's planes, and one
//! layer of padding around it.
//!
//! The padding layer lies **in** the region's planes (zero thickness) and counts as outside, so that a surface cut by
//! the region closes with a cap that is flat to the bit. Padded index 0 and `points + 1` are padding.

use crate::field::Bounds;

/// Fewest lattice points along the region's longest edge.
pub const RESOLUTION_MIN: usize = 8;
/// Most: a tenth of a millimetre on a portrait, and bricks still fit 32-bit numbers.
pub const RESOLUTION_MAX: usize = 4096;

/// Sample points over a region.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lattice {
    /// The region in metres.
    pub region: Bounds,
    /// Points along each axis, padding not counted.
    pub points: [usize; 3],
    /// Distance between neighbours along each axis, in metres.
    pub step_m: [f32; 3],
}

impl Lattice {
    /// A lattice with `resolution` points along the region's longest edge and nearly cubic cells.
    pub fn new(region: Bounds, resolution: usize) -> Self {
        let size = region.size();
        let step = region.longest_edge() / (resolution - 1) as f32;
        let cells = size.map(|edge| ((edge / step).round() as usize).max(1));
        Self {
            region,
            points: cells.map(|n| n + 1),
            step_m: [0, 1, 2].map(|axis| size[axis] / cells[axis] as f32),
        }
    }

    /// Points along each axis with padding.
    pub fn padded_points(&self) -> [usize; 3] {
        self.points.map(|n| n + 2)
    }

    /// All points, padding not counted.
    pub fn len(&self) -> usize {
        self.points.iter().product()
    }

    /// Whether there is no point (never so for a region that is not empty).
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether a padded index is padding along this axis.
    pub fn is_padding(&self, axis: usize, padded_index: usize) -> bool {
        padded_index == 0 || padded_index > self.points[axis]
    }

    /// Coordinate in metres of a padded index; padding (and anything beyond) lies in the region's planes.
    pub fn coordinate(&self, axis: usize, padded_index: usize) -> f32 {
        if padded_index <= 1 {
            self.region.min[axis]
        } else if padded_index >= self.points[axis] {
            self.region.max[axis]
        } else {
            self.region.min[axis] + (padded_index - 1) as f32 * self.step_m[axis]
        }
    }
}
