//! One brick: its lattice values, marching cubes on their signs, and the crossings placed by linear interpolation.
//!
//! `mcubes` sees only +1 (inside) and -1 (outside) at level 0: every crossing then lies exactly in the middle of a
//! lattice edge, so which edge it is can be read off its position, and where the surface truly crosses is computed
//! here, once per edge, always from the lower end.

use lin_alg::f32::Vec3 as McVec3;
use mcubes::{MarchingCubes, MeshSide};

use super::coarse::{BrickId, Layout, check_finite};
use super::{BRICK_CELLS, ExtractError};
use crate::field::Field;
use crate::mesh::lattice::Lattice;
use crate::mesh::weld::{Crossing, EdgeKey, Piece};

/// Lattice points along a brick's edge.
const EDGE: usize = BRICK_CELLS + 1;
/// Lattice points of a brick.
pub const POINTS: usize = EDGE * EDGE * EDGE;

/// No crossing has this edge yet.
const NONE: u32 = u32::MAX;

/// What a brick holds.
pub struct Evaluated {
    /// Its part of the surface.
    pub piece: Piece,
    /// Faces (lower and upper of x, then y, then z) that the surface passes through.
    pub open_faces: [bool; 6],
}

/// Evaluates bricks in one batch.
pub fn evaluate(
    field: &dyn Field,
    lattice: &Lattice,
    layout: &Layout,
    iso_level: f32,
    bricks: &[BrickId],
) -> Result<Vec<Evaluated>, ExtractError> {
    let mut points = Vec::with_capacity(bricks.len() * POINTS);
    for brick in bricks {
        let origin = layout.place(*brick).map(|at| at * BRICK_CELLS);
        let line = |axis: usize| -> [f32; EDGE] {
            std::array::from_fn(|i| lattice.coordinate(axis, origin[axis] + i))
        };
        let [xs, ys, zs] = [line(0), line(1), line(2)];
        for z in zs {
            for y in ys {
                points.extend(xs.map(|x| [x, y, z]));
            }
        }
    }
    let mut values = vec![0.0f32; points.len()];
    field.density(&points, &mut values);
    check_finite(&points, &values)?;
    let evaluated = bricks
        .iter()
        .zip(values.chunks_exact(POINTS))
        .map(|(brick, values)| {
            let origin = layout.place(*brick).map(|at| at * BRICK_CELLS);
            let signs = signs(lattice, origin, values, iso_level);
            if signs.iter().all(|sign| *sign == signs[0]) {
                return Evaluated {
                    piece: Piece::default(),
                    open_faces: [false; 6],
                };
            }
            let open_faces = open_faces(&signs);
            Evaluated {
                piece: march(lattice, origin, values, signs, iso_level),
                open_faces,
            }
        });
    Ok(evaluated.collect())
}

/// +1 where inside, -1 where outside or padding.
fn signs(lattice: &Lattice, origin: [usize; 3], values: &[f32], iso_level: f32) -> Vec<f32> {
    let padding = |axis: usize| -> [bool; EDGE] {
        std::array::from_fn(|i| lattice.is_padding(axis, origin[axis] + i))
    };
    let [px, py, pz] = [padding(0), padding(1), padding(2)];
    let sign = |at: usize| {
        let outside = px[at % EDGE] || py[at / EDGE % EDGE] || pz[at / EDGE / EDGE];
        if !outside && values[at] >= iso_level {
            1.0
        } else {
            -1.0
        }
    };
    (0..POINTS).map(sign).collect()
}

/// Which faces have both signs.
fn open_faces(signs: &[f32]) -> [bool; 6] {
    let mut seen = [[false; 2]; 6];
    for (at, sign) in signs.iter().enumerate() {
        let place = [at % EDGE, at / EDGE % EDGE, at / EDGE / EDGE];
        for axis in 0..3 {
            for (side, end) in [0, EDGE - 1].into_iter().enumerate() {
                if place[axis] == end {
                    seen[2 * axis + side][usize::from(*sign > 0.0)] = true;
                }
            }
        }
    }
    seen.map(|[outside, inside]| outside && inside)
}

/// Marching cubes on the signs, crossings from the values.
fn march(
    lattice: &Lattice,
    origin: [usize; 3],
    values: &[f32],
    signs: Vec<f32>,
    iso_level: f32,
) -> Piece {
    let cells = BRICK_CELLS as f32;
    let size = (cells, cells, cells);
    // Equal size and interval: positions come in voxels. Values run x fastest (the crate's text says otherwise).
    let Ok(cubes) = MarchingCubes::new(
        (EDGE, EDGE, EDGE),
        size,
        size,
        McVec3::new_zero(),
        signs,
        0.0,
    ) else {
        unreachable!("the brick has as many values as its size says");
    };
    // `InsideOnly` is the side whose triangles wind outwards where inside is above the level.
    let soup = cubes.generate(MeshSide::InsideOnly);
    let mut piece = Piece::default();
    let mut slots = [NONE; 3 * POINTS];
    let mut corner = |vertex: usize| -> u32 {
        let position = soup.vertices[vertex].posit;
        // Twice a coordinate is a whole number; odd along the crossing's axis.
        let doubled = [position.x, position.y, position.z].map(|v| (2.0 * v) as usize);
        let axis = doubled.iter().position(|v| v % 2 == 1).unwrap_or_default();
        let lower = doubled.map(|v| v / 2);
        let at = (lower[2] * EDGE + lower[1]) * EDGE + lower[0];
        let slot = &mut slots[3 * at + axis];
        if *slot == NONE {
            *slot = piece.crossings.len() as u32;
            let stride = [1, EDGE, EDGE * EDGE][axis];
            let (below, above) = (values[at], values[at + stride]);
            let global = [0, 1, 2].map(|a| origin[a] + lower[a]);
            piece.crossings.push(Crossing {
                edge: EdgeKey::new(lattice, global, axis),
                fraction: fraction(below, above, iso_level),
            });
        }
        *slot
    };
    piece.triangles = soup
        .indices
        .chunks_exact(3)
        .map(|t| [corner(t[0]), corner(t[1]), corner(t[2])])
        .collect();
    piece
}

/// Where a line through two values meets the level; on padding edges, whose ends coincide, it does not matter.
fn fraction(below: f32, above: f32, iso_level: f32) -> f32 {
    let fraction = (iso_level - below) / (above - below);
    if fraction.is_finite() {
        fraction.clamp(0.0, 1.0)
    } else {
        0.5
    }
}
