//! The coarse pass: one sample per brick corner, and from these which bricks may hold a part of the surface.

use rayon::prelude::*;

use super::{BRICK_CELLS, ExtractError};
use crate::field::Field;
use crate::mesh::lattice::Lattice;
use crate::progress::Progress;

/// A brick is skipped only if the surface is farther from all its corners than this many times the largest density
/// step between neighbouring coarse samples there. A crest of a wave of 16 lattice steps rises above its brick's corners by at most 0.92 of that
/// step (a product of three cosines, corners 45 degrees off the crest); the rest is reserve.
const SAFETY: f32 = 1.25;

/// Up to this many lattice points everything is evaluated: it costs a second at most, and bricks of coarse lattices are
/// larger than a nose.
const DENSE_UP_TO_POINTS: usize = 1 << 20;

/// A brick, by its place in z, y, x order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct BrickId(pub u32);

/// How bricks tile the padded lattice.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// Bricks along each axis.
    pub bricks: [usize; 3],
}

impl Layout {
    fn new(lattice: &Lattice) -> Self {
        // Cells of the padded lattice: one more than points.
        Self {
            bricks: lattice.points.map(|n| (n + 1).div_ceil(BRICK_CELLS)),
        }
    }

    fn count(&self) -> usize {
        self.bricks.iter().product()
    }

    /// Place of a brick along each axis.
    pub fn place(&self, BrickId(id): BrickId) -> [usize; 3] {
        let [nx, ny, _] = self.bricks;
        let id = id as usize;
        [id % nx, id / nx % ny, id / nx / ny]
    }

    fn id(&self, [x, y, z]: [usize; 3]) -> BrickId {
        BrickId(((z * self.bricks[1] + y) * self.bricks[0] + x) as u32)
    }

    /// The bricks behind the marked faces (lower and upper face of x, then y, then z).
    pub fn neighbours(&self, id: BrickId, faces: [bool; 6]) -> impl Iterator<Item = BrickId> + '_ {
        let place = self.place(id);
        (0..6)
            .filter(move |face| faces[*face])
            .filter_map(move |face| {
                let (axis, upper) = (face / 2, face % 2 == 1);
                let mut other = place;
                other[axis] = if upper {
                    place[axis] + 1
                } else {
                    place[axis].checked_sub(1)?
                };
                (other[axis] < self.bricks[axis]).then(|| self.id(other))
            })
    }
}

/// Which bricks were taken up already.
pub struct Visited(Vec<bool>);

impl Visited {
    /// Marks bricks; returns those that were new, each once, in order.
    pub fn insert_all(&mut self, bricks: Vec<BrickId>) -> Vec<BrickId> {
        let mut new: Vec<BrickId> = bricks
            .into_iter()
            .filter(|id| !std::mem::replace(&mut self.0[id.0 as usize], true))
            .collect();
        new.sort_unstable();
        new
    }
}

/// Densities at all brick corners.
pub struct Coarse {
    /// Density per corner, x fastest.
    pub values: Vec<f32>,
    /// How bricks tile the lattice; there is one corner more than bricks along each axis.
    pub layout: Layout,
    dense: bool,
}

/// Samples the field at the corners of all bricks.
pub fn sample(
    field: &dyn Field,
    lattice: &Lattice,
    progress: &dyn Progress,
) -> Result<Coarse, ExtractError> {
    let layout = Layout::new(lattice);
    let [nx, ny, nz] = layout.bricks.map(|n| n + 1);
    let mut values = vec![0.0f32; nx * ny * nz];
    progress.begin("scan", (ny * nz) as u64);
    let at = |axis: usize, corner: usize| lattice.coordinate(axis, corner * BRICK_CELLS);
    values
        .par_chunks_mut(nx)
        .enumerate()
        .try_for_each(|(row, values)| {
            let (y, z) = (at(1, row % ny), at(2, row / ny));
            let points: Vec<[f32; 3]> = (0..nx).map(|x| [at(0, x), y, z]).collect();
            field.density(&points, values);
            progress.advance(1);
            check_finite(&points, values)
        })?;
    progress.end();
    Ok(Coarse {
        values,
        layout,
        dense: lattice.len() <= DENSE_UP_TO_POINTS,
    })
}

/// Tells of the first value that is not a number.
pub fn check_finite(points: &[[f32; 3]], values: &[f32]) -> Result<(), ExtractError> {
    match values.iter().position(|value| !value.is_finite()) {
        Some(bad) => Err(ExtractError::NotFinite {
            point: points[bad],
            value: values[bad],
        }),
        None => Ok(()),
    }
}

impl Coarse {
    /// Least and greatest density sampled.
    pub fn range(&self) -> (f32, f32) {
        self.values
            .iter()
            .fold((f32::INFINITY, f32::NEG_INFINITY), |(min, max), v| {
                (min.min(*v), max.max(*v))
            })
    }

    /// The bricks that may hold surface, in order, and the record of them.
    pub fn near_surface(&self, iso_level: f32) -> (Vec<BrickId>, Visited) {
        let variation = self.variation();
        let [nx, ny, _] = self.layout.bricks.map(|n| n + 1);
        let near: Vec<bool> = (0..self.layout.count())
            .into_par_iter()
            .map(|id| {
                if self.dense {
                    return true;
                }
                let [x, y, z] = self.layout.place(BrickId(id as u32));
                let corners: [usize; 8] = std::array::from_fn(|corner| {
                    let (dx, dy, dz) = (corner & 1, corner >> 1 & 1, corner >> 2);
                    ((z + dz) * ny + y + dy) * nx + x + dx
                });
                let step = corners.iter().map(|c| variation[*c]).fold(0.0, f32::max);
                let low = corners
                    .iter()
                    .map(|c| self.values[*c])
                    .fold(f32::INFINITY, f32::min);
                let high = corners
                    .iter()
                    .map(|c| self.values[*c])
                    .fold(f32::NEG_INFINITY, f32::max);
                // The padding outside the region is empty, so a full brick at its border holds a cap.
                let at_border = [x, y, z]
                    .iter()
                    .zip(self.layout.bricks)
                    .any(|(at, n)| *at == 0 || at + 1 == n);
                let reach = SAFETY * step;
                high + reach >= iso_level && (at_border || low - reach < iso_level)
            })
            .collect();
        let todo = (0..near.len())
            .filter(|id| near[*id])
            .map(|id| BrickId(id as u32))
            .collect();
        (todo, Visited(near))
    }

    /// The largest density step from each corner to its six neighbours.
    fn variation(&self) -> Vec<f32> {
        let sizes @ [nx, ny, _] = self.layout.bricks.map(|n| n + 1);
        let strides = [1, nx, nx * ny];
        (0..self.values.len())
            .into_par_iter()
            .map(|at| {
                let place = [at % nx, at / nx % ny, at / nx / ny];
                let mut largest = 0.0f32;
                for axis in 0..3 {
                    if place[axis] > 0 {
                        largest =
                            largest.max((self.values[at] - self.values[at - strides[axis]]).abs());
                    }
                    if place[axis] + 1 < sizes[axis] {
                        largest =
                            largest.max((self.values[at] - self.values[at + strides[axis]]).abs());
                    }
                }
                largest
            })
            .collect()
    }
}
