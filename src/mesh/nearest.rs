//! The closest point on a surface, exactly.
//!
//! In: a surface with at least one triangle, degenerate ones allowed. Out: for any point the closest triangle, the
//! closest point on it and its barycentric coordinates (Ericson, Real-Time Collision Detection, 5.1.5, in f64).
//! Where several triangles are closest, as along an edge, the one with the lowest index answers: of all whose
//! squared distance is within [`TIE_M2`] of the least; so the answer may be farther than the least distance, but by
//! no more than a micrometre. The answer depends neither on how the hierarchy is built nor
//! on threads. For a point that is not finite the answer is a triangle at a distance that is not finite.
//!
//! The hierarchy is a complete binary tree: triangles are halved by the median of their centres along the longest
//! side, so nodes need no pointers. Surfaces here have triangles of similar size, where medians do as well as areas.

use glam::{DVec3, Vec3};
use rayon::prelude::*;

use super::Mesh;

/// Squared distances (square metres) that differ by no more than this count as equal.
pub const TIE_M2: f64 = 1e-12;

/// Why no hierarchy can be built.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum NearestError {
    /// There is nothing to be close to.
    #[error(
        "expected a surface with triangles to measure against, found one without; check the extraction"
    )]
    Empty,
}

/// The closest point of a surface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The triangle's index in the mesh.
    pub triangle: u32,
    /// The closest point in metres.
    pub point: Vec3,
    /// Weights of the triangle's corners; they sum to 1 and none is negative.
    pub barycentric: [f32; 3],
    /// Distance to the asking point in metres.
    pub distance: f32,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    min: [f32; 3],
    max: [f32; 3],
}

#[derive(Debug, Clone, Copy)]
struct Item {
    center: [f32; 3],
    triangle: u32,
}

/// A surface ready to be asked for closest points.
#[derive(Debug, Clone)]
pub struct Nearest {
    /// A complete tree; the children of node i are 2 i + 1 and 2 i + 2, the last half are leaves.
    nodes: Vec<Node>,
    /// Leaf l holds `items[starts[l]..starts[l + 1]]`.
    starts: Vec<u32>,
    /// Corners and index of each triangle, in the order of the leaves.
    items: Vec<([Vec3; 3], u32)>,
}

/// Most triangles in a leaf.
const LEAF: usize = 4;

impl Nearest {
    /// Builds the hierarchy.
    ///
    /// # Errors
    /// [`NearestError::Empty`] for a surface without triangles.
    pub fn build(mesh: &Mesh) -> Result<Self, NearestError> {
        let triangles = mesh.triangles.len();
        if triangles == 0 {
            return Err(NearestError::Empty);
        }
        let mut order: Vec<Item> = (0..triangles)
            .into_par_iter()
            .map(|triangle| {
                let [a, b, c] = mesh.corners(triangle);
                Item {
                    center: ((a + b + c) / 3.0).to_array(),
                    triangle: triangle as u32,
                }
            })
            .collect();
        let leaves = triangles.div_ceil(LEAF).next_power_of_two();
        let starts: Vec<u32> = (0..=leaves)
            .map(|leaf| (leaf as u64 * triangles as u64 / leaves as u64) as u32)
            .collect();
        split(&mut order, &starts);
        let items: Vec<_> = order
            .par_iter()
            .map(|item| (mesh.corners(item.triangle as usize), item.triangle))
            .collect();
        let nodes = nodes(&items, &starts);
        Ok(Self {
            nodes,
            starts,
            items,
        })
    }

    /// The closest point of the surface.
    pub fn query(&self, point: Vec3) -> Hit {
        self.find(point, f64::INFINITY).unwrap_or_else(|| {
            let (corners, triangle) = self.items[0];
            Hit {
                triangle,
                point: corners[0],
                barycentric: [1.0, 0.0, 0.0],
                distance: (point - corners[0]).length(),
            }
        })
    }

    /// The closest point of the surface, if it is no farther than `max_distance` metres.
    pub fn query_within(&self, point: Vec3, max_distance: f32) -> Option<Hit> {
        let limit = f64::from(max_distance);
        (limit >= 0.0).then(|| self.find(point, limit * limit))?
    }

    /// The closest point for each of many, in parallel.
    pub fn query_all(&self, points: &[Vec3]) -> Vec<Hit> {
        points
            .par_iter()
            .with_min_len(256)
            .map(|&point| self.query(point))
            .collect()
    }

    fn find(&self, point: Vec3, limit_m2: f64) -> Option<Hit> {
        let target = point.as_dvec3();
        let mut least = f64::INFINITY;
        let mut runner_up = f64::INFINITY;
        let mut best = None;
        self.visit(point, limit_m2, |item, reach| {
            let (barycentric, distance) = closest(target, self.items[item].0);
            if distance < least {
                runner_up = least;
                least = distance;
                if distance <= limit_m2 {
                    best = Some((item, barycentric));
                    *reach = distance;
                }
            } else if distance < runner_up {
                runner_up = distance;
            }
        });
        let (mut item, mut barycentric) = best?;
        if runner_up <= least + TIE_M2 {
            self.visit(point, least, |other, _| {
                if self.items[other].1 < self.items[item].1 {
                    let (weights, distance) = closest(target, self.items[other].0);
                    if distance <= least + TIE_M2 && distance <= limit_m2 {
                        (item, barycentric) = (other, weights);
                    }
                }
            });
        }
        let (corners, triangle) = self.items[item];
        let closest = blend(corners, barycentric);
        Some(Hit {
            triangle,
            point: closest.as_vec3(),
            barycentric: barycentric.map(|weight| weight as f32),
            distance: (closest - target).length() as f32,
        })
    }

    /// Calls for every triangle whose leaf comes within the squared reach (and [`TIE_M2`]), near ones first. The
    /// callee may shorten the reach.
    fn visit(&self, point: Vec3, mut reach: f64, mut call: impl FnMut(usize, &mut f64)) {
        /// Shrinks squared distances to boxes, computed in f32, by more than their rounding.
        const ROUNDING: f64 = 1.0 - 1e-6;
        let inner = self.nodes.len() / 2;
        // A complete tree over at most 2^32 triangles is 31 levels deep, and each level leaves one node behind.
        let mut stack = [(0.0_f32, 0_usize); 40];
        let mut waiting = 1;
        while waiting > 0 {
            waiting -= 1;
            let (distance, mut node) = stack[waiting];
            if f64::from(distance) * ROUNDING > reach + TIE_M2 {
                continue;
            }
            while node < inner {
                let [left, right] = [2 * node + 1, 2 * node + 2];
                let to_left = self.nodes[left].squared_distance(point);
                let to_right = self.nodes[right].squared_distance(point);
                let (near, far, to_near, to_far) = if to_left <= to_right {
                    (left, right, to_left, to_right)
                } else {
                    (right, left, to_right, to_left)
                };
                if f64::from(to_far) * ROUNDING <= reach + TIE_M2 {
                    stack[waiting] = (to_far, far);
                    waiting += 1;
                }
                if f64::from(to_near) * ROUNDING > reach + TIE_M2 {
                    break;
                }
                node = near;
            }
            if node >= inner {
                let leaf = node - inner;
                for item in self.starts[leaf]..self.starts[leaf + 1] {
                    call(item as usize, &mut reach);
                }
            }
        }
    }
}

/// Orders triangles so that each half of the leaves holds one side of a median, and so on within each half.
fn split(order: &mut [Item], starts: &[u32]) {
    /// Below this many triangles another thread is not worth waking.
    const SERIAL: usize = 1 << 12;
    let leaves = starts.len() - 1;
    if leaves <= 1 {
        return;
    }
    let middle = (starts[leaves / 2] - starts[0]) as usize;
    let mut bounds = Node::EMPTY;
    for item in order.iter() {
        bounds.include(item.center);
    }
    let size = [0, 1, 2].map(|axis| bounds.max[axis] - bounds.min[axis]);
    let mut axis = usize::from(size[1] > size[0]);
    if size[2] > size[axis] {
        axis = 2;
    }
    if middle < order.len() {
        order.select_nth_unstable_by(middle, |a, b| {
            let by_center = a.center[axis].total_cmp(&b.center[axis]);
            by_center.then(a.triangle.cmp(&b.triangle))
        });
    }
    let parallel = order.len() > SERIAL;
    let (low, high) = order.split_at_mut(middle);
    let (low_starts, high_starts) = (&starts[..=leaves / 2], &starts[leaves / 2..]);
    if parallel {
        rayon::join(|| split(low, low_starts), || split(high, high_starts));
    } else {
        split(low, low_starts);
        split(high, high_starts);
    }
}

/// The boxes of all nodes, from the leaves up.
fn nodes(items: &[([Vec3; 3], u32)], starts: &[u32]) -> Vec<Node> {
    let leaves = starts.len() - 1;
    let mut nodes = vec![Node::EMPTY; 2 * leaves - 1];
    nodes[leaves - 1..]
        .par_iter_mut()
        .with_min_len(1 << 10)
        .enumerate()
        .for_each(|(leaf, node)| {
            for (corners, _) in &items[starts[leaf] as usize..starts[leaf + 1] as usize] {
                corners
                    .iter()
                    .for_each(|corner| node.include(corner.to_array()));
            }
        });
    for parent in (0..leaves - 1).rev() {
        let (left, right) = (nodes[2 * parent + 1], nodes[2 * parent + 2]);
        nodes[parent] = left.union(right);
    }
    nodes
}

impl Node {
    const EMPTY: Self = Self {
        min: [f32::INFINITY; 3],
        max: [f32::NEG_INFINITY; 3],
    };

    fn include(&mut self, point: [f32; 3]) {
        for (axis, &coordinate) in point.iter().enumerate() {
            self.min[axis] = self.min[axis].min(coordinate);
            self.max[axis] = self.max[axis].max(coordinate);
        }
    }

    fn union(mut self, other: Self) -> Self {
        if other.min[0] <= other.max[0] {
            self.include(other.min);
            self.include(other.max);
        }
        self
    }

    fn squared_distance(&self, point: Vec3) -> f32 {
        let outside = (Vec3::from_array(self.min) - point).max(point - Vec3::from_array(self.max));
        outside.max(Vec3::ZERO).length_squared()
    }
}

pub(super) fn blend(corners: [Vec3; 3], [u, v, w]: [f64; 3]) -> DVec3 {
    let [a, b, c] = corners.map(|p| p.as_dvec3());
    a * u + b * v + c * w
}

/// Barycentric coordinates of the closest point of a triangle, and the squared distance to it.
fn closest(p: DVec3, corners: [Vec3; 3]) -> ([f64; 3], f64) {
    let weights = closest_weights(p, corners.map(|p| p.as_dvec3()));
    (weights, (blend(corners, weights) - p).length_squared())
}

/// Ericson 5.1.5: finds the corner, edge or face whose Voronoi region holds the point. Letters are the book's; the
/// strict comparisons after them keep sides without length from dividing by zero.
fn closest_weights(p: DVec3, [a, b, c]: [DVec3; 3]) -> [f64; 3] {
    let (ab, ac) = (b - a, c - a);
    let ap = p - a;
    let (d1, d2) = (ab.dot(ap), ac.dot(ap));
    if d1 <= 0.0 && d2 <= 0.0 {
        return [1.0, 0.0, 0.0];
    }
    let bp = p - b;
    let (d3, d4) = (ab.dot(bp), ac.dot(bp));
    if d3 >= 0.0 && d4 <= d3 {
        return [0.0, 1.0, 0.0];
    }
    let cp = p - c;
    let (d5, d6) = (ab.dot(cp), ac.dot(cp));
    if d6 >= 0.0 && d5 <= d6 {
        return [0.0, 0.0, 1.0];
    }
    let vc = d1 * d4 - d3 * d2;
    if vc <= 0.0 && d1 >= 0.0 && d3 <= 0.0 && d1 > d3 {
        let v = d1 / (d1 - d3);
        return [1.0 - v, v, 0.0];
    }
    let vb = d5 * d2 - d1 * d6;
    if vb <= 0.0 && d2 >= 0.0 && d6 <= 0.0 && d2 > d6 {
        let w = d2 / (d2 - d6);
        return [1.0 - w, 0.0, w];
    }
    let va = d3 * d6 - d5 * d4;
    let (along_b, along_c) = (d4 - d3, d5 - d6);
    if va <= 0.0 && along_b >= 0.0 && along_c >= 0.0 && along_b + along_c > 0.0 {
        let w = along_b / (along_b + along_c);
        return [0.0, 1.0 - w, w];
    }
    let sum = va + vb + vc;
    let (v, w) = (vb / sum, vc / sum);
    if sum > 0.0 && v >= 0.0 && w >= 0.0 && v + w <= 1.0 {
        [1.0 - v - w, v, w]
    } else {
        closest_on_sides(p, [a, b, c])
    }
}

/// For triangles so thin that rounding decides the region: the closest point of the three sides.
fn closest_on_sides(p: DVec3, corners: [DVec3; 3]) -> [f64; 3] {
    let mut best = ([1.0, 0.0, 0.0], f64::INFINITY);
    for k in 0..3 {
        let (from, to) = (corners[k], corners[(k + 1) % 3]);
        let side = to - from;
        let length2 = side.length_squared();
        let share = if length2 > 0.0 {
            ((p - from).dot(side) / length2).clamp(0.0, 1.0)
        } else {
            0.0
        };
        let distance2 = (from + side * share - p).length_squared();
        if distance2 < best.1 {
            let mut weights = [0.0; 3];
            weights[k] = 1.0 - share;
            weights[(k + 1) % 3] = share;
            best = (weights, distance2);
        }
    }
    best.0
}
