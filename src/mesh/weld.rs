//! Joins the pieces that bricks produced, by the lattice edge that each vertex lies on.
//!
//! Two vertices are one if and only if they lie on the same lattice edge, so welding needs no tolerance, and the
//! result does not depend on the order or number of pieces.

use glam::Vec3;
use rayon::prelude::*;

use super::Mesh;
use super::lattice::Lattice;

/// A lattice edge, as one number: the padded index of its lower end, and its axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EdgeKey(u64);

impl EdgeKey {
    /// The edge from the point at `lower` (padded indices) one step along `axis`.
    pub fn new(lattice: &Lattice, lower: [usize; 3], axis: usize) -> Self {
        let [nx, ny, _] = lattice.padded_points().map(|n| n as u64);
        let [x, y, z] = lower.map(|i| i as u64);
        Self(((z * ny + y) * nx + x) * 3 + axis as u64)
    }

    /// The padded index of the lower end, and the axis.
    fn parts(self, lattice: &Lattice) -> ([usize; 3], usize) {
        let [nx, ny, _] = lattice.padded_points().map(|n| n as u64);
        let (point, axis) = (self.0 / 3, self.0 % 3);
        (
            [
                (point % nx) as usize,
                (point / nx % ny) as usize,
                (point / nx / ny) as usize,
            ],
            axis as usize,
        )
    }
}

/// A vertex before welding: its edge, and where the surface crosses it (0 at the lower end, 1 at the upper).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// The lattice edge.
    pub edge: EdgeKey,
    /// Share of the edge below the surface.
    pub fraction: f32,
}

/// What one brick produced.
#[derive(Debug, Clone, Default)]
pub struct Piece {
    /// Its vertices, each edge once.
    pub crossings: Vec<Crossing>,
    /// Indices into `crossings`, counter-clockwise seen from outside.
    pub triangles: Vec<[u32; 3]>,
}

/// One mesh of all pieces: vertices in the order of their edges, triangles in the order of the pieces.
pub fn weld(lattice: &Lattice, pieces: &[Piece]) -> Mesh {
    let total = pieces.iter().map(|piece| piece.crossings.len()).sum();
    let mut order: Vec<(Crossing, u32)> = Vec::with_capacity(total);
    for piece in pieces {
        for crossing in &piece.crossings {
            order.push((*crossing, order.len() as u32));
        }
    }
    order.par_sort_unstable_by_key(|(crossing, at)| (crossing.edge, *at));

    let mut vertex_of = vec![0u32; total];
    let mut unique: Vec<Crossing> = Vec::new();
    for (crossing, at) in &order {
        if unique.last().is_none_or(|last| last.edge != crossing.edge) {
            unique.push(*crossing);
        }
        vertex_of[*at as usize] = unique.len() as u32 - 1;
    }
    let positions = unique
        .par_iter()
        .map(|crossing| position(lattice, crossing))
        .collect();

    let mut triangles = Vec::with_capacity(pieces.iter().map(|piece| piece.triangles.len()).sum());
    let mut first = 0;
    for piece in pieces {
        let vertices = &vertex_of[first..first + piece.crossings.len()];
        triangles.extend(
            piece
                .triangles
                .iter()
                .map(|corners| corners.map(|c| vertices[c as usize])),
        );
        first += piece.crossings.len();
    }
    Mesh {
        positions,
        triangles,
    }
}

/// Where the surface crosses an edge, in metres.
fn position(lattice: &Lattice, crossing: &Crossing) -> Vec3 {
    let (lower, axis) = crossing.edge.parts(lattice);
    let mut position = [0, 1, 2].map(|a| lattice.coordinate(a, lower[a]));
    let upper = lattice.coordinate(axis, lower[axis] + 1);
    // On padding edges both ends are one: the vertex lies exactly in the region's plane.
    position[axis] += crossing.fraction * (upper - position[axis]);
    Vec3::from_array(position)
}
