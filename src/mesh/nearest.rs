//! The closest point on a surface, exactly.
//!
//! In: a surface with at least one triangle, degenerate ones allowed. Out: for any point the closest triangle, the
//! closest point on it and its barycentric coordinates (Ericson, Real-Time Collision Detection, 5.1.5, in f64).
//! Where several triangles are closest, as along an edge, the one with the lowest index answers: of all whose
//! squared distance is within [`TIE_M2`] of the least; so the answer may be farther than the least distance, but by
//! no more than a micrometre. The answer depends neither on how the hierarchy is built nor
//! on threads. For a point that is not finite the answer is a triangle at a distance that is not finite; points farther than about
//! 1e19 m, whose squares overflow, may find any triangle.
//!
//! The hierarchy is a complete tree of four children a node: triangles are halved by the median of their centres along the longest
//! side, twice a level, so nodes need no pointers. Surfaces here have triangles of similar size, where medians do as well as areas.
//! Boxes and triangles are first judged four at a time in f32; what may be closest is measured in f64.

mod lanes;
mod lines;

use glam::{DVec3, Vec3};
use rayon::prelude::*;

use self::lanes::{Boxes, Extent, Group, LANES};
pub use self::lines::Crossing;
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
struct Item {
    center: [f32; 3],
    triangle: u32,
}

/// A surface ready to be asked for closest points.
#[derive(Debug, Clone)]
pub struct Nearest {
    /// A complete tree of inner nodes, the root first; below node i are nodes 4 i + 1 to 4 i + 4, and below the last ones leaves.
    boxes: Vec<Boxes>,
    /// Leaf l holds the triangles `starts[l]..starts[l + 1]`, whole groups.
    starts: Vec<u32>,
    /// Every [`LANES`] triangles, in the same order.
    groups: Vec<Group>,
    /// Corners and index of each triangle, in the order of the leaves.
    items: Vec<([Vec3; 3], u32)>,
    /// What single precision may get wrong, and [`TIE_M2`], in square metres.
    slack_m2: f64,
}

/// Most triangles in a leaf.
const LEAF: usize = 8;

/// As many equally close triangles are kept in mind; where more meet, as at the tip of a fan, they are searched for again.
const MOST_TIES: usize = 12;

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
        let groups = triangles.div_ceil(LANES);
        let mut leaves = LANES;
        while leaves * LEAF < triangles {
            leaves *= LANES;
        }
        // Whole groups, so that no lane idles.
        let start = |leaf| (leaf as u64 * groups as u64 / leaves as u64) as usize * LANES;
        let starts: Vec<u32> = (0..=leaves)
            .map(|leaf| start(leaf).min(triangles) as u32)
            .collect();
        split(&mut order, &starts);
        let items: Vec<_> = order
            .par_iter()
            .map(|item| (mesh.corners(item.triangle as usize), item.triangle))
            .collect();
        let leaves = || {
            starts
                .windows(2)
                .map(|ends| ends[0] as usize..ends[1] as usize)
        };
        let groups = items.chunks(LANES).map(Group::of);
        let longest = items.par_iter().map(|(corners, _)| longest_side(*corners));
        let longest_m = longest.reduce(|| 0.0, f32::max);
        Ok(Self {
            slack_m2: TIE_M2 + lanes::absolute_error_m2(longest_m),
            boxes: boxes(leaves().map(|leaf| Extent::of(&items[leaf])).collect()),
            starts,
            groups: groups.collect(),
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
        // Items that were closest, or equally close, when they were met.
        let mut ties = [(0_usize, f64::INFINITY); MOST_TIES];
        let mut met = 0;
        self.visit(point, limit_m2, |item, reach| {
            let (_, distance) = closest(target, self.items[item].0);
            if distance > limit_m2 || distance > least + TIE_M2 {
                return;
            }
            if distance < least {
                least = distance;
                *reach = distance;
                met = drop_farther(&mut ties, met, least);
            }
            if met < MOST_TIES {
                ties[met] = (item, distance);
            }
            met += 1;
        });
        let by_index = |item: &usize| self.items[*item].1;
        let item = if met > MOST_TIES {
            let mut best = None;
            self.visit(point, least, |item, _| {
                let (_, distance) = closest(target, self.items[item].0);
                if distance <= (least + TIE_M2).min(limit_m2) {
                    best = best.into_iter().chain([item]).min_by_key(by_index);
                }
            });
            best
        } else {
            let close = ties[..met].iter().filter(|(_, d)| *d <= least + TIE_M2);
            close.map(|(item, _)| *item).min_by_key(by_index)
        }?;
        let (corners, triangle) = self.items[item];
        let (barycentric, _) = closest(target, corners);
        let closest = blend(corners, barycentric);
        Some(Hit {
            triangle,
            point: closest.as_vec3(),
            barycentric: barycentric.map(|weight| weight as f32),
            distance: (closest - target).length() as f32,
        })
    }

    /// Calls for every triangle that comes within the squared reach (and [`TIE_M2`]), and for some that do not, near leaves
    /// first. The callee may shorten the reach.
    fn visit(&self, point: Vec3, mut reach: f64, mut call: impl FnMut(usize, &mut f64)) {
        // At most 2^32 triangles are 16 levels deep, and each level leaves three nodes behind.
        let mut stack = [(0.0_f32, 0_usize); 3 * 17];
        let mut waiting = 1;
        while waiting > 0 {
            waiting -= 1;
            let (distance, node) = stack[waiting];
            if !self.may_reach(distance, reach) {
                continue;
            }
            let Some(boxes) = self.boxes.get(node) else {
                let leaf = node - self.boxes.len();
                let (first, end) = (self.starts[leaf] as usize, self.starts[leaf + 1] as usize);
                for item in (first..end).step_by(LANES) {
                    let distances = self.groups[item / LANES].squared_distances(point);
                    for (lane, &distance) in distances.iter().enumerate().take(end - item) {
                        if self.may_reach(distance, reach) {
                            call(item + lane, &mut reach);
                        }
                    }
                }
                continue;
            };
            let distances = boxes.squared_distances(point);
            // The nearest comes to the top of the stack; the order of the others matters little.
            let bottom = waiting;
            for (lane, &distance) in distances.iter().enumerate() {
                if self.may_reach(distance, reach) {
                    stack[waiting] = (distance, LANES * node + 1 + lane);
                    waiting += 1;
                    if waiting - bottom > 1 && stack[waiting - 2].0 < distance {
                        stack.swap(waiting - 1, waiting - 2);
                    }
                }
            }
        }
    }

    /// Whether something at this squared distance, computed in f32, may lie within a squared reach or tie with it.
    fn may_reach(&self, distance: f32, reach: f64) -> bool {
        let at_least = f64::from(distance) * (1.0 - lanes::RELATIVE_ERROR);
        // Also where it is NaN.
        at_least.partial_cmp(&(reach + self.slack_m2)) != Some(std::cmp::Ordering::Greater)
    }
}

fn longest_side([a, b, c]: [Vec3; 3]) -> f32 {
    a.distance(b).max(b.distance(c)).max(c.distance(a))
}

/// Keeps what still ties with the least distance, in place; the new count.
fn drop_farther(ties: &mut [(usize, f64); MOST_TIES], met: usize, least: f64) -> usize {
    if met > MOST_TIES {
        // Some were not kept, and may tie: all are searched for again.
        return met;
    }
    let mut kept = 0;
    for tie in 0..met {
        if ties[tie].1 <= least + TIE_M2 {
            ties[kept] = ties[tie];
            kept += 1;
        }
    }
    kept
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
    let mut bounds = Extent::EMPTY;
    for item in order.iter() {
        bounds.include(item.center.into());
    }
    let size = (bounds.max - bounds.min).to_array();
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

/// The inner nodes over leaves, a power of [`LANES`] of them.
fn boxes(leaves: Vec<Extent>) -> Vec<Boxes> {
    let mut levels = Vec::new();
    let mut below = leaves;
    while below.len() > 1 {
        let (fours, _) = below.as_chunks::<LANES>();
        levels.push(fours.iter().map(Boxes::of).collect::<Vec<_>>());
        let joined = fours
            .iter()
            .map(|four| four.iter().copied().reduce(Extent::union));
        below = joined.flatten().collect();
    }
    levels.into_iter().rev().flatten().collect()
}

pub(crate) fn blend(corners: [Vec3; 3], [u, v, w]: [f64; 3]) -> DVec3 {
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
