//! Where a field may be seen at all: a coarse grid of cells, so that rays need not ask in empty space.
//!
//! Guaranteed: every point within `reach_m` (along each axis) of a cell with a corner at or above the threshold is
//! occupied. Not guaranteed: features that pass between the corners of the lattice and touch none.

use rayon::prelude::*;

use crate::field::{Bounds, Field};

/// Density below which a sample weighs nothing: softplus(-12 - 1) = 2e-6 per metre, so a whole ray (1.05 m) through it
/// gains less than 3e-6 of alpha. Lower thresholds only grow the grid, and saturating fields end near -20.
pub const EMPTY_BELOW: f32 = -12.0;
/// Cells along the longest edge: 6 to 10 mm for a portrait, a few texels of its tri-grid. Finer costs more than it saves.
const CELLS: f32 = 96.0;

/// A coarse, dilated grid of where a field is not empty.
#[derive(Debug, Clone)]
pub struct Occupancy {
    min: [f32; 3],
    cells_per_m: f32,
    cells: [usize; 3],
    occupied: Vec<bool>,
    reach_m: f32,
}

impl Occupancy {
    /// Samples the density at the corners of a coarse lattice over `bounds` and keeps the cells that have a corner at or
    /// above `threshold`, and everything within `reach_m` of them. Outside `bounds` nothing is occupied.
    ///
    /// To march with it, `reach_m` must be at least the distance of two coarse samples
    /// ([`march::Settings::step_m`](super::march::Settings::step_m)).
    pub fn build<F: Field + ?Sized>(
        field: &F,
        bounds: Bounds,
        threshold: f32,
        reach_m: f32,
    ) -> Self {
        let edge = if bounds.is_empty() {
            1.0
        } else {
            bounds.longest_edge()
        };
        let cell_m = edge / CELLS;
        let cells = bounds
            .size()
            .map(|edge| (libm::ceilf(edge / cell_m - 1e-3)).clamp(1.0, CELLS) as usize);
        let [nx, ny, nz] = cells;
        let filled: Vec<bool> = (0..=nz)
            .into_par_iter()
            .flat_map_iter(|k| {
                let points: Vec<[f32; 3]> = (0..=ny)
                    .flat_map(|j| (0..=nx).map(move |i| [i, j, k]))
                    .map(|index| {
                        [0, 1, 2].map(|axis| bounds.min[axis] + index[axis] as f32 * cell_m)
                    })
                    .collect();
                let mut density = vec![0.0; points.len()];
                for (points, density) in points.chunks(4096).zip(density.chunks_mut(4096)) {
                    field.density(points, density);
                }
                // A density that is not a number counts as filled: nothing is known.
                density
                    .into_iter()
                    .map(move |d| d.is_nan() || d >= threshold)
            })
            .collect();
        let corner = |i: usize, j: usize, k: usize| filled[(k * (ny + 1) + j) * (nx + 1) + i];
        let mut occupied = Vec::with_capacity(nx * ny * nz);
        for k in 0..nz {
            for j in 0..ny {
                for i in 0..nx {
                    occupied
                        .push((0..8).any(|c| corner(i + (c & 1), j + (c >> 1 & 1), k + (c >> 2))));
                }
            }
        }
        let reach_cells = libm::ceilf(reach_m / cell_m).max(0.0) as usize;
        for (stride, count) in [(1, nx), (nx, ny), (nx * ny, nz)] {
            occupied = dilated(&occupied, stride, count, reach_cells);
        }
        Self {
            min: bounds.min,
            cells_per_m: 1.0 / cell_m,
            cells,
            occupied,
            reach_m,
        }
    }

    /// How far around detected matter cells are occupied, in metres.
    pub fn reach_m(&self) -> f32 {
        self.reach_m
    }

    /// The share of cells that are occupied, in [0, 1].
    pub fn share(&self) -> f32 {
        self.occupied.iter().filter(|&&cell| cell).count() as f32 / self.occupied.len() as f32
    }

    /// Whether the point lies in an occupied cell.
    pub fn contains(&self, point: [f32; 3]) -> bool {
        let mut cell = [0; 3];
        for axis in 0..3 {
            let place = (point[axis] - self.min[axis]) * self.cells_per_m;
            // The upper boundary belongs to the last cell.
            if !(place >= 0.0 && place <= self.cells[axis] as f32 + 1e-3) {
                return false;
            }
            cell[axis] = (place as usize).min(self.cells[axis] - 1);
        }
        self.occupied[(cell[2] * self.cells[1] + cell[1]) * self.cells[0] + cell[0]]
    }
}

/// Every cell that has an occupied one within `reach` cells along the axis of the given stride and count.
fn dilated(occupied: &[bool], stride: usize, count: usize, reach: usize) -> Vec<bool> {
    (0..occupied.len())
        .into_par_iter()
        .map(|cell| {
            let place = cell / stride % count;
            let first = cell - place.min(reach) * stride;
            let last = cell + (count - 1 - place).min(reach) * stride;
            (first..=last).step_by(stride).any(|other| occupied[other])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::analytic::Ball;

    #[test]
    fn everything_within_reach_of_matter_is_occupied_and_the_corner_is_not() {
        let ball = Ball::default();
        let reach = 0.02;
        let grid = Occupancy::build(&ball, ball.bounds(), EMPTY_BELOW, reach);
        for i in 0..1000 {
            let direction = glam::Vec3::new(
                libm::sinf(i as f32),
                libm::cosf(1.7 * i as f32),
                libm::sinf(2.3 * i as f32 + 1.0),
            )
            .normalize();
            let point = glam::Vec3::from_array(ball.center) + (ball.radius + reach) * direction;
            assert!(grid.contains(point.to_array()), "{point}");
        }
        assert!(!grid.contains(ball.bounds().min));
        assert!(!grid.contains([5.0, 0.0, 0.0]));
        assert!(grid.share() < 0.5);
    }
}
