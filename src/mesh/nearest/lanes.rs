//! Four boxes or triangles at a time, in f32: bounds on their squared distances, to be measured exactly where they matter.
//!
//! Loops over [`LANES`] are written out so that a compiler turns them into vector instructions; the results are the same without.

use glam::Vec3;

use super::lines::Line;

/// How many are judged at a time.
pub const LANES: usize = 4;

/// Squared distances may be greater than exact ones by this share, and by [`absolute_error_m2`].
pub const RELATIVE_ERROR: f64 = 1e-3;

/// Triangles whose sides from the first corner meet at an angle with a sine below a tenth, or that have no area, are not judged in f32: their
/// normal is off by some ulps of the product of these sides, and so by the more ulps of itself the thinner they are.
const MOST_STRETCH: f64 = 10.0;

/// What squared distances to triangles may be greater than exact ones, beside [`RELATIVE_ERROR`], where no side is longer than given. It holds
/// for the triangles that are judged (`MOST_STRETCH`), and where squares do not overflow: within about 1e19 m.
///
/// Points on a triangle are off by e, some ulps of its sides times the stretch, which adds 2 d e to the square of a distance d; and
/// 2 d e <= r d^2 + e^2 / r for any r.
pub fn absolute_error_m2(longest_side_m: f32) -> f64 {
    let off_m = 32.0 * f64::from(f32::EPSILON) * f64::from(longest_side_m);
    off_m * off_m / RELATIVE_ERROR
}

type Lanes = [f32; LANES];

fn each(value: impl Fn(usize) -> f32) -> Lanes {
    std::array::from_fn(value)
}

/// A box; empty where `min` exceeds `max`.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// The least coordinates.
    pub min: Vec3,
    /// The greatest coordinates.
    pub max: Vec3,
}

impl Extent {
    /// Holds nothing.
    pub const EMPTY: Self = Self {
        min: Vec3::INFINITY,
        max: Vec3::NEG_INFINITY,
    };

    /// Around triangles.
    pub fn of(items: &[([Vec3; 3], u32)]) -> Self {
        let mut extent = Self::EMPTY;
        for corner in items.iter().flat_map(|(corners, _)| corners) {
            extent.include(*corner);
        }
        extent
    }

    /// Grows to a point.
    pub fn include(&mut self, point: Vec3) {
        self.min = self.min.min(point);
        self.max = self.max.max(point);
    }

    /// Around both.
    pub fn union(self, other: Self) -> Self {
        Self {
            min: self.min.min(other.min),
            max: self.max.max(other.max),
        }
    }
}

/// The boxes of a node's children.
#[derive(Debug, Clone, Copy)]
pub struct Boxes {
    min: [Lanes; 3],
    max: [Lanes; 3],
}

impl Boxes {
    /// Of four.
    pub fn of(extents: &[Extent; LANES]) -> Self {
        Self {
            min: std::array::from_fn(|axis| each(|lane| extents[lane].min[axis])),
            max: std::array::from_fn(|axis| each(|lane| extents[lane].max[axis])),
        }
    }

    /// Squared distances; infinite for empty boxes.
    pub fn squared_distances(&self, point: Vec3) -> Lanes {
        let mut squared = [0.0; LANES];
        for axis in 0..3 {
            let at = point[axis];
            let sides = self.min[axis].iter().zip(&self.max[axis]);
            for (squared, (min, max)) in squared.iter_mut().zip(sides) {
                let (below, above) = (min - at, at - max);
                let beyond = if below > above { below } else { above };
                let beyond = if beyond > 0.0 { beyond } else { 0.0 };
                *squared += beyond * beyond;
            }
        }
        squared
    }
}

impl Boxes {
    /// Which boxes a line meets between two distances along it; perhaps also some that it just misses.
    pub fn meet(&self, line: &Line, low: f32, high: f32) -> [bool; LANES] {
        /// What rounding may do to distances, relative.
        const SLACK: f32 = 1e-5;
        let (mut enter, mut leave) = ([low; LANES], [high; LANES]);
        for axis in 0..3 {
            let (origin, inverse) = (line.origin[axis], line.inverse[axis]);
            for lane in 0..LANES {
                let a = (self.min[axis][lane] - origin) * inverse;
                let b = (self.max[axis][lane] - origin) * inverse;
                let (near, far) = if a < b { (a, b) } else { (b, a) };
                let (near, far) = (near - SLACK * near.abs(), far + SLACK * far.abs());
                enter[lane] = if near > enter[lane] {
                    near
                } else {
                    enter[lane]
                };
                leave[lane] = if far < leave[lane] { far } else { leave[lane] };
            }
        }
        std::array::from_fn(|lane| enter[lane] <= leave[lane])
    }
}

/// Up to four triangles; places without one repeat the first.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    a: [Lanes; 3],
    ab: [Lanes; 3],
    ac: [Lanes; 3],
}

impl Group {
    /// Of one to four triangles. Those too thin to be judged get a corner that is NaN, and so do all that is computed from it.
    pub fn of(items: &[([Vec3; 3], u32)]) -> Self {
        let corners = |lane: usize| items.get(lane).unwrap_or(&items[0]).0;
        let lanes = |pick: fn([Vec3; 3]) -> Vec3| {
            std::array::from_fn(|axis| each(|lane| pick(corners(lane))[axis]))
        };
        Self {
            a: lanes(|corners| {
                if is_judged(corners) {
                    corners[0]
                } else {
                    Vec3::NAN
                }
            }),
            ab: lanes(|[a, b, _]| b - a),
            ac: lanes(|[a, _, c]| c - a),
        }
    }

    /// Squared distances, or a little less: to the plane where the point projects into the triangle, else to the nearest side. Within the errors
    /// stated here of exact ones, from above. NaN for triangles too thin for these errors to hold, which must be measured.
    pub fn squared_distances(&self, point: Vec3) -> Lanes {
        let ap: [Lanes; 3] =
            std::array::from_fn(|axis| each(|lane| point[axis] - self.a[axis][lane]));
        let bc: [Lanes; 3] =
            std::array::from_fn(|axis| each(|lane| self.ac[axis][lane] - self.ab[axis][lane]));
        let bp: [Lanes; 3] =
            std::array::from_fn(|axis| each(|lane| ap[axis][lane] - self.ab[axis][lane]));
        let (d00, d01, d11) = (
            dot(&self.ab, &self.ab),
            dot(&self.ab, &self.ac),
            dot(&self.ac, &self.ac),
        );
        let (d20, d21) = (dot(&ap, &self.ab), dot(&ap, &self.ac));
        let normal = cross(&self.ab, &self.ac);
        let (height, area2) = (dot(&ap, &normal), dot(&normal, &normal));
        let to_ab = to_side(&ap, &self.ab, &d20, &d00);
        let to_ac = to_side(&ap, &self.ac, &d21, &d11);
        let to_bc = to_side(&bp, &bc, &dot(&bp, &bc), &dot(&bc, &bc));
        each(|lane| {
            /// What rounding may do to a barycentric coordinate, relative to its terms.
            const ROUNDING: f32 = 1e-5;
            let [v0, v1] = [d11[lane] * d20[lane], d01[lane] * d21[lane]];
            let [w0, w1] = [d00[lane] * d21[lane], d01[lane] * d20[lane]];
            let (v, w) = (v0 - v1, w0 - w1);
            let slack = ROUNDING * (v0.abs() + v1.abs() + w0.abs() + w1.abs());
            let is_inside = (v >= -slack) & (w >= -slack) & (v + w <= area2[lane] + slack);
            let side = least(least(to_ab[lane], to_ac[lane]), to_bc[lane]);
            let plane = height[lane] * height[lane] / area2[lane];
            let is_farther = plane > side;
            if is_inside & !is_farther { plane } else { side }
        })
    }
}

impl Group {
    /// Where a line crosses each triangle: the distance along it, infinite or NaN where it does not, and the weights of the second and third corners
    /// (Möller and Trumbore, "Fast, minimum storage ray/triangle intersection", 1997).
    pub fn crossings(&self, line: &Line) -> [Lanes; 3] {
        let direction: [Lanes; 3] = std::array::from_fn(|axis| [line.direction[axis]; LANES]);
        let from_a: [Lanes; 3] =
            std::array::from_fn(|axis| each(|lane| line.origin[axis] - self.a[axis][lane]));
        let across = cross(&direction, &self.ac);
        let other = cross(&from_a, &self.ab);
        let determinant = dot(&self.ab, &across);
        let (v, w) = (dot(&from_a, &across), dot(&direction, &other));
        let distance = dot(&self.ac, &other);
        let v = each(|lane| v[lane] / determinant[lane]);
        let w = each(|lane| w[lane] / determinant[lane]);
        let distance = each(|lane| {
            let inside = (v[lane] >= 0.0) & (w[lane] >= 0.0) & (v[lane] + w[lane] <= 1.0);
            if inside {
                distance[lane] / determinant[lane]
            } else {
                f32::INFINITY
            }
        });
        [distance, v, w]
    }
}

/// Whether the stated errors hold for a triangle.
fn is_judged(corners: [Vec3; 3]) -> bool {
    let [a, b, c] = corners.map(|corner| corner.as_dvec3());
    let (ab, ac) = (b - a, c - a);
    ab.length() * ac.length() < MOST_STRETCH * ab.cross(ac).length()
}

fn least(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

/// Squared distances to sides that start at the origin of `p`.
fn to_side(p: &[Lanes; 3], side: &[Lanes; 3], along: &Lanes, length2: &Lanes) -> Lanes {
    let share = each(|lane| {
        let share = along[lane] / length2[lane];
        let share = if share > 0.0 { share } else { 0.0 };
        if share < 1.0 { share } else { 1.0 }
    });
    let mut squared = [0.0; LANES];
    for axis in 0..3 {
        for lane in 0..LANES {
            let off = p[axis][lane] - share[lane] * side[axis][lane];
            squared[lane] += off * off;
        }
    }
    squared
}

fn dot(a: &[Lanes; 3], b: &[Lanes; 3]) -> Lanes {
    each(|lane| a[0][lane] * b[0][lane] + a[1][lane] * b[1][lane] + a[2][lane] * b[2][lane])
}

fn cross(a: &[Lanes; 3], b: &[Lanes; 3]) -> [Lanes; 3] {
    let part = |i: usize, j: usize| each(|lane| a[i][lane] * b[j][lane] - a[j][lane] * b[i][lane]);
    [part(1, 2), part(2, 0), part(0, 1)]
}
