//! Triangles on the screen: snapped corners, integer edge functions with the top-left rule, perspective weights.
//!
//! Guaranteed: a sample on an edge that two triangles share belongs to exactly one of them.

use glam::Vec3;

/// Positions per sample along each axis: 8 bits, as graphics processors do.
pub(super) const SUBSAMPLE: i64 = 256;
/// Vertices farther out than this many samples are not drawn; keeps edge functions far inside 64 bits.
const FARTHEST: f32 = 4_194_304.0;
/// Triangles nearer than this to the camera's plane are not drawn, in metres.
const NEAREST_M: f32 = 1e-3;

/// A vertex on the screen: place in subsamples and one over its distance along the axis; absent if it cannot be drawn.
#[derive(Clone, Copy)]
pub(super) struct Corner(Option<([i64; 2], f64)>);

impl Corner {
    pub(super) fn new(seen: Vec3) -> Self {
        let usable = seen.z > NEAREST_M && seen.x.abs() < FARTHEST && seen.y.abs() < FARTHEST;
        let snapped = |place: f32| libm::round(f64::from(place) * SUBSAMPLE as f64) as i64;
        Self(usable.then(|| ([snapped(seen.x), snapped(seen.y)], 1.0 / f64::from(seen.z))))
    }
}

/// A triangle ready to be tested against samples: corners clockwise on the screen (y down).
pub(super) struct Setup {
    pub(super) at: [[i64; 2]; 3],
    pub(super) inverse_z: [f64; 3],
    pub(super) area: f64,
    pub(super) backfacing: bool,
    /// Subtracted from the edge functions of edges that do not own their samples.
    pub(super) bias: [i64; 3],
}

impl Setup {
    pub(super) fn new(corners: [Corner; 3], cull_backfaces: bool) -> Option<Self> {
        let [a, b, c] = corners;
        let ((mut at_b, mut z_b), (mut at_c, mut z_c)) = (b.0?, c.0?);
        let (at_a, z_a) = a.0?;
        let mut area = edge(at_a, at_b, at_c);
        let backfacing = area > 0;
        if area == 0 || backfacing && cull_backfaces {
            return None;
        }
        if !backfacing {
            std::mem::swap(&mut at_b, &mut at_c);
            std::mem::swap(&mut z_b, &mut z_c);
            area = -area;
        }
        let at = [at_a, at_b, at_c];
        // The edge opposite to each corner; clockwise, left edges go up and top edges go right.
        let bias = [0, 1, 2].map(|corner| {
            let (from, to) = (at[(corner + 1) % 3], at[(corner + 2) % 3]);
            let owns = to[1] < from[1] || to[1] == from[1] && to[0] > from[0];
            i64::from(!owns)
        });
        Some(Self {
            at,
            inverse_z: [z_a, z_b, z_c],
            area: area as f64,
            backfacing,
            bias,
        })
    }

    /// First and last row of samples whose centres may be inside, within a picture of `height` rows.
    pub(super) fn rows(&self, height: u32) -> Option<[i64; 2]> {
        sample_range(self.at.map(|place| place[1]), [0, i64::from(height) - 1])
    }

    /// Twice the areas opposite to each corner, which sum to `area`.
    pub(super) fn edges(&self, x: i64, y: i64) -> [i64; 3] {
        let place = [x, y].map(|sample| sample * SUBSAMPLE + SUBSAMPLE / 2);
        [0, 1, 2].map(|corner| edge(self.at[(corner + 1) % 3], self.at[(corner + 2) % 3], place))
    }

    /// Perspective-correct weights of the mesh's corners (in its own order) and the distance along the camera's axis.
    pub(super) fn weights(&self, x: i64, y: i64) -> ([f32; 3], f64) {
        let edges = self.edges(x, y);
        let terms = [0, 1, 2].map(|i| edges[i] as f64 * self.inverse_z[i]);
        let sum = terms[0] + terms[1] + terms[2];
        let [a, b, c] = terms.map(|term| (term / sum) as f32);
        let weights = if self.backfacing {
            [a, b, c]
        } else {
            [a, c, b]
        };
        (weights, self.area / sum)
    }
}

fn edge(from: [i64; 2], to: [i64; 2], place: [i64; 2]) -> i64 {
    (to[0] - from[0]) * (place[1] - from[1]) - (to[1] - from[1]) * (place[0] - from[0])
}

/// The samples whose centres lie between the least and the greatest place, within `limits`.
pub(super) fn sample_range(places: [i64; 3], limits: [i64; 2]) -> Option<[i64; 2]> {
    let [a, b, c] = places;
    let half = SUBSAMPLE / 2;
    let first = (a.min(b).min(c) - half + SUBSAMPLE - 1).div_euclid(SUBSAMPLE);
    let last = (a.max(b).max(c) - half).div_euclid(SUBSAMPLE);
    let (first, last) = (first.max(limits[0]), last.min(limits[1]));
    (first <= last).then_some([first, last])
}
