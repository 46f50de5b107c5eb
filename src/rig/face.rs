//! Which triangles are the face's: what turns over there is seen at once.

use glam::Vec3;

use super::{RigJoint, Skeleton};
use crate::mesh::Mesh;

/// A chin is above the base of the neck by this share of the way to the head joint (0.27 and 0.35 on the people of the tests); below
/// it the skin between chin and neck folds, as it does in people.
const CHIN: f32 = 0.35;
/// Cheeks end and hair begins about so far before the head joint, in metres.
const CHEEKS_M: f32 = 0.06;
/// Least cosine between a face's triangle and straight ahead.
const AHEAD: f32 = 0.5;
/// Edge of a cell of the grid that finds what stands before a triangle, in metres; no result depends on it.
const CELL_M: f32 = 0.005;

/// The triangles of an unposed surface that look ahead (within 60 degrees), stand above the chin and before the cheeks' ends, and are seen from
/// the front: no triangle is before their centre. By rising index.
pub fn face_triangles(mesh: &Mesh, skeleton: &Skeleton) -> Vec<usize> {
    let [neck, head] = [RigJoint::Neck, RigJoint::Head].map(|j| skeleton.centers[j as usize]);
    let (chin, cheeks) = (neck.y + CHIN * (head.y - neck.y), head.z + CHEEKS_M);
    let is_there = |corner: Vec3| corner.y > chin && corner.z > cheeks;
    let mut face: Vec<usize> = (0..mesh.triangles.len())
        .filter(|&triangle| {
            mesh.corners(triangle).into_iter().all(is_there)
                && normal(mesh, triangle).normalize_or_zero().z > AHEAD
        })
        .collect();
    let front = Front::of(mesh, cheeks);
    face.retain(|&triangle| front.sees(mesh, triangle));
    face
}

/// A triangle's normal, twice its area long.
pub(super) fn normal(mesh: &Mesh, triangle: usize) -> Vec3 {
    let [a, b, c] = mesh.corners(triangle);
    (b - a).cross(c - a)
}

/// Triangles by the cells of the x-y plane that they touch.
struct Front {
    low: [f32; 2],
    size: [usize; 2],
    cells: Vec<Vec<u32>>,
}

impl Front {
    /// Of all triangles that reach before a depth.
    fn of(mesh: &Mesh, depth: f32) -> Self {
        let reaching: Vec<u32> = (0..mesh.triangles.len() as u32)
            .filter(|&t| mesh.corners(t as usize).iter().any(|p| p.z > depth))
            .collect();
        let corners = || reaching.iter().flat_map(|&t| mesh.corners(t as usize));
        let low = corners().fold(Vec3::INFINITY, Vec3::min);
        let high = corners().fold(Vec3::NEG_INFINITY, Vec3::max);
        let size = [0, 1].map(|axis| ((high[axis] - low[axis]).max(0.0) / CELL_M) as usize + 1);
        let mut front = Self {
            low: [low.x, low.y],
            size,
            cells: vec![Vec::new(); size[0] * size[1]],
        };
        for triangle in reaching {
            let corners = mesh.corners(triangle as usize);
            let ends = |axis: usize| {
                let cells = corners.map(|corner| front.cell(corner, axis));
                let least = cells.into_iter().fold(usize::MAX, usize::min);
                least..=cells.into_iter().fold(0, usize::max)
            };
            let (across, up) = (ends(0), ends(1));
            for y in up {
                for x in across.clone() {
                    front.cells[y * size[0] + x].push(triangle);
                }
            }
        }
        front
    }

    fn cell(&self, point: Vec3, axis: usize) -> usize {
        let cell = ((point[axis] - self.low[axis]) / CELL_M).max(0.0) as usize;
        cell.min(self.size[axis] - 1)
    }

    /// Whether no other triangle is before a triangle's centre.
    fn sees(&self, mesh: &Mesh, triangle: usize) -> bool {
        let [a, b, c] = mesh.corners(triangle);
        let center = (a + b + c) / 3.0;
        let cell = self.cell(center, 1) * self.size[0] + self.cell(center, 0);
        !self.cells[cell].iter().any(|&other| {
            other as usize != triangle && is_before(mesh.corners(other as usize), center)
        })
    }
}

/// Whether a triangle covers a point, seen from the front.
fn is_before([a, b, c]: [Vec3; 3], point: Vec3) -> bool {
    let side = |from: Vec3, to: Vec3| (to - from).truncate().perp_dot((point - from).truncate());
    let sides = [side(b, c), side(c, a), side(a, b)];
    let sum = sides[0] + sides[1] + sides[2];
    let is_inside = sides.iter().all(|s| *s > 0.0) || sides.iter().all(|s| *s < 0.0);
    is_inside && (sides[0] * a.z + sides[1] * b.z + sides[2] * c.z) / sum > point.z
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two triangles, counter-clockwise seen from the front, in a square of 4 cm around a point.
    fn square(mesh: &mut Mesh, center: Vec3, is_ahead: bool) {
        let first = mesh.positions.len() as u32;
        for (x, y) in [(-0.02, -0.02), (0.02, -0.02), (0.02, 0.02), (-0.02, 0.02)] {
            mesh.positions.push(center + Vec3::new(x, y, 0.0));
        }
        for [a, b, c] in [[0, 1, 2], [0, 2, 3]] {
            let corners = if is_ahead { [a, b, c] } else { [a, c, b] };
            mesh.triangles.push(corners.map(|corner| first + corner));
        }
    }

    #[test]
    fn a_face_is_what_is_seen_from_the_front_above_the_chin() {
        let skeleton = Skeleton {
            centers: RigJoint::ALL.map(|joint| match joint {
                RigJoint::Head => Vec3::new(0.0, 0.1, 0.0),
                _ => Vec3::ZERO,
            }),
        };
        let mut mesh = Mesh::default();
        // The face, the back of its mouth, what looks backwards, a chest, an ear.
        square(&mut mesh, Vec3::new(0.0, 0.1, 0.15), true);
        square(&mut mesh, Vec3::new(0.0, 0.1, 0.09), true);
        square(&mut mesh, Vec3::new(0.1, 0.1, 0.1), false);
        square(&mut mesh, Vec3::new(0.0, -0.1, 0.15), true);
        square(&mut mesh, Vec3::new(-0.1, 0.1, 0.01), true);
        assert_eq!(face_triangles(&mesh, &skeleton), [0, 1]);
        assert!(face_triangles(&Mesh::default(), &skeleton).is_empty());
    }
}
