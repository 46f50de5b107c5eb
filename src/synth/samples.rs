//! Points at which a network learns a person: most near the surface, most of these in the face.
//!
//! Half of the candidates lie around the surface (there the face counts more than the chest, eyes and lips most), three in ten in the head's box, two in ten
//! anywhere; of twice as many candidates those close to the surface are preferred. Same person, count and seed: same samples.

use glam::Vec3;
use rand_mt::Mt64;

use super::maths::ramp;
use super::person::Person;
use super::{BOX_M, CHEST_M, SHOULDERS_M};

/// Candidates a sample.
const CANDIDATES: usize = 2;
/// Share of the candidates around the surface, and in the head's box.
const AROUND: f64 = 0.5;
const HEAD: f64 = 0.3;
/// The head's box: its middle and half its edges, metres.
const HEAD_CENTER: Vec3 = Vec3::new(0.0, 0.05, 0.02);
const HEAD_HALF: Vec3 = Vec3::new(0.17, 0.29, 0.19);
/// How far points scatter around the surface, half of them each, metres.
const SCATTER_M: [f32; 2] = [0.003, 0.012];

/// Points in metres, with the signed distance (metres, negative inside) and the display-encoded colour at each.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Samples {
    /// Where.
    pub points: Vec<[f32; 3]>,
    /// Signed distances.
    pub distances: Vec<f32>,
    /// Colours, 255 is 1.
    pub colors: Vec<[u8; 3]>,
}

impl Samples {
    /// Draws samples of a person.
    pub fn draw(person: &Person, count: usize, seed: u64) -> Self {
        let mut draws = Draws(Mt64::new(seed));
        let candidates = count * CANDIDATES;
        let around = (candidates as f64 * AROUND) as usize;
        let head = (candidates as f64 * HEAD) as usize;
        let surface = Surface::new(person);
        let points: Vec<Vec3> = (0..candidates)
            .map(|at| {
                let point = if at < around {
                    surface.point(&mut draws)
                } else if at < around + head {
                    HEAD_CENTER + HEAD_HALF * draws.cube()
                } else {
                    0.5 * BOX_M * draws.cube()
                };
                point.clamp(Vec3::splat(-0.5 * BOX_M), Vec3::splat(0.5 * BOX_M))
            })
            .collect();
        let chosen = person.evaluate_chosen(&points, |distances| {
            let mut keys: Vec<(f32, usize)> = distances
                .iter()
                .enumerate()
                .map(|(at, distance)| {
                    let anywhere = if at < around + head { 0.06 } else { 0.16 };
                    let weight = 1.0 / (1.0 + (distance / 0.006).powi(2)) + anywhere;
                    // Efraimidis and Spirakis 2006: the greatest of these are a weighted sample without repetition.
                    (libm::logf(draws.unit().max(1e-30)) / weight, at)
                })
                .collect();
            keys.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            keys.truncate(count);
            keys.into_iter().map(|(_, at)| at).collect()
        });
        let code = |c: f32| (c * 255.0 + 0.5) as u8;
        Self {
            points: chosen
                .iter()
                .map(|&(at, _, _)| points[at].to_array())
                .collect(),
            distances: chosen.iter().map(|&(_, distance, _)| distance).collect(),
            colors: chosen.iter().map(|(_, _, color)| color.map(code)).collect(),
        }
    }
}

/// Uniform and normal draws.
struct Draws(Mt64);

impl Draws {
    /// From 0 to below 1.
    fn unit(&mut self) -> f32 {
        (self.0.next_u64() >> 40) as f32 / (1_u64 << 24) as f32
    }

    /// From -1 to 1 along each axis.
    fn cube(&mut self) -> Vec3 {
        Vec3::from_array(std::array::from_fn(|_| 2.0 * self.unit() - 1.0))
    }

    /// Normally distributed along each axis, as the sum of four uniform draws is closely enough.
    fn normal(&mut self) -> Vec3 {
        let sum = self.cube() + self.cube() + self.cube() + self.cube();
        sum * 0.75_f32.sqrt()
    }
}

/// The bust's triangles, by how much they count.
struct Surface<'a> {
    person: &'a Person,
    /// Sums of the weights up to and with each triangle.
    sums: Vec<f32>,
}

impl<'a> Surface<'a> {
    fn new(person: &'a Person) -> Self {
        let mut sum = 0.0;
        let weights = (0..person.triangles().len()).map(|triangle| {
            sum += weight(person, triangle);
            sum
        });
        Self {
            sums: weights.collect(),
            person,
        }
    }

    fn point(&self, draws: &mut Draws) -> Vec3 {
        let total = self.sums.last().copied().unwrap_or_default();
        let place = draws.unit() * total;
        let triangle = self.sums.partition_point(|&sum| sum <= place);
        let triangle = triangle.min(self.sums.len().saturating_sub(1));
        let [a, b, c] = self.person.corners(triangle);
        let (mut u, mut v) = (draws.unit(), draws.unit());
        if u + v > 1.0 {
            (u, v) = (1.0 - u, 1.0 - v);
        }
        let normal = (b - a).cross(c - a).normalize_or_zero();
        let place = self.person.canonical_middle(triangle);
        let outwards = self.person.thickness(place) * draws.unit();
        let scatter = SCATTER_M[usize::from(draws.unit() < 0.5)];
        a + u * (b - a) + v * (c - a) + normal * outwards + scatter * draws.normal()
    }
}

/// A triangle's area times how much its place counts; none where the bust is cut away.
fn weight(person: &Person, triangle: usize) -> f32 {
    let [a, b, c] = person.corners(triangle);
    let beyond = |p: Vec3| p.y < CHEST_M - 0.01 || p.x.abs() > SHOULDERS_M + 0.01;
    if beyond(a) && beyond(b) && beyond(c) {
        return 0.0;
    }
    let place = person.canonical_middle(triangle);
    let head = ramp(-0.01, 0.01, place.y);
    let face = head * ramp(0.075, 0.09, place.z) * ramp(0.21, 0.19, place.y);
    let close = |x: f32, y: f32, reach: f32| {
        let away = (place.x.abs() - x).powi(2) + (place.y - y).powi(2);
        ramp(reach, 0.0, away.sqrt()) * ramp(0.085, 0.1, place.z)
    };
    let favour = 1.0 + 2.0 * head + 8.0 * face;
    let favour =
        favour * (1.0 + 8.0 * close(0.031, 0.139, 0.03)) * (1.0 + 4.0 * close(0.0, 0.077, 0.03));
    0.5 * (b - a).cross(c - a).length() * favour
}
