//! Straight lines through a surface: the crossing nearest to a point, and whether anything is in the way.
//!
//! In f32, with the hierarchy that closest points are found in. Not promised: crossings of triangles too thin to be judged there
//! (sides that meet at less than six degrees, or no area), and along edges; ask for the closest point where none is found.

use glam::Vec3;

use super::Nearest;
use super::lanes::LANES;

/// A line, ready to be tested against boxes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub origin: Vec3,
    pub direction: Vec3,
    /// One over the direction, never infinite.
    pub inverse: Vec3,
}

impl Line {
    fn new(origin: Vec3, direction: Vec3) -> Self {
        /// Lines are taken to lean at least so much along each axis.
        const LEAST: f32 = 1e-12;
        let inverse = |part: f32| 1.0 / if part.abs() < LEAST { LEAST } else { part };
        let [x, y, z] = direction.to_array().map(inverse);
        Self {
            origin,
            direction,
            inverse: Vec3::new(x, y, z),
        }
    }
}

/// Where a line crosses a surface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// The triangle's index in the mesh.
    pub triangle: u32,
    /// Weights of the triangle's corners.
    pub barycentric: [f32; 3],
    /// How far from the origin along the direction, negative behind it; in lengths of the direction.
    pub distance: f32,
}

impl Nearest {
    /// Of the crossings within `reach` of `origin` along a line, either way, the nearest one that enters the surface (a triangle whose outside
    /// faces against `inwards`, the line's unit direction); the lowest triangle of several equally near.
    pub fn entry_along(&self, origin: Vec3, inwards: Vec3, reach: f32) -> Option<Crossing> {
        let line = Line::new(origin, inwards);
        let mut best: Option<Crossing> = None;
        self.cast(&line, -reach, reach, |crossing, item, low, high| {
            let [a, b, c] = self.items[item].0;
            if (b - a).cross(c - a).dot(inwards) >= 0.0 {
                return true;
            }
            let rank = |it: &Crossing| (it.distance.abs(), it.triangle);
            if best
                .as_ref()
                .is_none_or(|best| rank(&crossing) < rank(best))
            {
                best = Some(crossing);
                (*low, *high) = (-crossing.distance.abs(), crossing.distance.abs());
            }
            true
        });
        best
    }

    /// Whether a ray meets the surface within `reach`.
    pub fn is_blocked(&self, origin: Vec3, direction: Vec3, reach: f32) -> bool {
        let line = Line::new(origin, direction);
        let mut blocked = false;
        self.cast(&line, 0.0, reach, |_, _, _, _| {
            blocked = true;
            false
        });
        blocked
    }

    /// Calls for every crossing between `low` and `high` with its place among the items, which the callee may narrow; until it says no.
    fn cast(
        &self,
        line: &Line,
        mut low: f32,
        mut high: f32,
        mut call: impl FnMut(Crossing, usize, &mut f32, &mut f32) -> bool,
    ) {
        let mut stack = [0_usize; 3 * 17];
        let mut waiting = 1;
        while waiting > 0 {
            waiting -= 1;
            let node = stack[waiting];
            let Some(boxes) = self.boxes.get(node) else {
                let leaf = node - self.boxes.len();
                let (first, end) = (self.starts[leaf] as usize, self.starts[leaf + 1] as usize);
                for item in (first..end).step_by(LANES) {
                    let [distance, v, w] = self.groups[item / LANES].crossings(line);
                    for lane in 0..LANES.min(end - item) {
                        // Also not where it is NaN.
                        if !(distance[lane] >= low && distance[lane] <= high) {
                            continue;
                        }
                        let crossing = Crossing {
                            triangle: self.items[item + lane].1,
                            barycentric: [1.0 - v[lane] - w[lane], v[lane], w[lane]],
                            distance: distance[lane],
                        };
                        if !call(crossing, item + lane, &mut low, &mut high) {
                            return;
                        }
                    }
                }
                continue;
            };
            let meets = boxes.meet(line, low, high);
            for (lane, &meets) in meets.iter().enumerate() {
                if meets {
                    stack[waiting] = LANES * node + 1 + lane;
                    waiting += 1;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mesh::Mesh;

    /// A box from -1 to 1, each side two triangles, wound outwards.
    fn cube() -> Mesh {
        let positions = (0..8u32).map(|i| {
            let at = |bit: u32| if i >> bit & 1 == 1 { 1.0 } else { -1.0 };
            Vec3::new(at(0), at(1), at(2))
        });
        let sides = [
            [0, 2, 3, 1],
            [4, 5, 7, 6],
            [0, 1, 5, 4],
            [2, 6, 7, 3],
            [0, 4, 6, 2],
            [1, 3, 7, 5],
        ];
        let triangles = sides
            .iter()
            .flat_map(|&[a, b, c, d]| [[a, b, c], [a, c, d]]);
        let mesh = Mesh::new(positions.collect(), triangles.collect()).expect("a box");
        assert!(mesh.signed_volume() > 0.0);
        mesh
    }

    #[test]
    fn lines_enter_where_they_should() {
        let tree = Nearest::build(&cube()).expect("triangles");
        for axis in Vec3::AXES {
            for side in [1.0, -1.0] {
                let outward = axis * side;
                for (x, y) in [(0.3, 0.1), (-0.7, 0.6)] {
                    let (u, v) = axis.any_orthonormal_pair();
                    let at = outward * 1.1 + u * x + v * y;
                    let found = tree.entry_along(at, -outward, 0.5).expect("a side");
                    assert!((found.distance - 0.1).abs() < 1e-5, "{found:?}");
                    // From within, the entry lies behind; the far side is no entry.
                    let found = tree
                        .entry_along(at - 0.3 * outward, -outward, 5.0)
                        .expect("the same");
                    assert!((found.distance + 0.2).abs() < 1e-5, "{found:?}");
                    assert_eq!(tree.entry_along(at, -outward, 0.05), None);
                }
            }
        }
    }

    #[test]
    fn rays_are_blocked_by_what_is_before_them_and_near_enough() {
        let tree = Nearest::build(&cube()).expect("triangles");
        let eye = Vec3::new(0.2, 0.1, 3.0);
        assert!(tree.is_blocked(eye, Vec3::NEG_Z, 2.1));
        assert!(!tree.is_blocked(eye, Vec3::NEG_Z, 1.9));
        assert!(!tree.is_blocked(eye, Vec3::Z, 100.0));
        assert!(!tree.is_blocked(eye, Vec3::new(0.8, 0.0, -0.6), 100.0));
        assert!(tree.is_blocked(Vec3::ZERO, Vec3::new(0.6, 0.0, 0.8), 100.0));
    }
}
