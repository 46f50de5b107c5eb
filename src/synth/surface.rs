//! A person's surface as a mesh, with a third of the distances that marching cubes on any field would ask for.
//!
//! In: a [`Person`], a region, a spacing. Out: the mesh that [`extract`] makes of the person's own field, or nearly so. Extraction wants values
//! at all points of the bricks near the surface. But a distance d at one point tells the sign at all points within d of it, and more
//! than the sign is only needed where it changes between neighbours. Where distances rise faster than expected, as around the ears
//! under thick hair, bricks may disagree about a sign, which shows as a hole; such people are meshed anew with more distances, in the end with all.
//! Guaranteed: the mesh is closed, and the same on any number of threads.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use glam::Vec3;

use super::{ISO, MOST_DENSITY, Person, SLOPE};
use crate::field::{Bounds, Field};
use crate::mesh::Mesh;
use crate::mesh::extract::{ExtractError, ExtractSettings, extract};
use crate::mesh::topology::Topology;
use crate::progress::Silent;

/// How fast a person's distance is taken to change at most, per metre, at the first try and, where a mesh has holes then, the next ones. An
/// exact distance changes by 1. With 2, three of four people have closed meshes, and nearly all of those are the ones of [`extract`] bit for bit.
const STEEPEST: [f32; 3] = [2.0, 4.0, f32::INFINITY];
/// Points along an edge of the bricks that extraction asks for.
const EDGE: usize = 5;
/// Points of a brick.
const POINTS: usize = EDGE * EDGE * EDGE;
/// Parts of the memory of distances, each with its own lock.
const SHARDS: usize = 64;

/// A person's surface within a region, with lattice points `spacing_m` apart.
///
/// # Errors
/// [`ExtractError`].
pub fn mesh_of_person(
    person: &Person,
    region: Bounds,
    spacing_m: f32,
) -> Result<Mesh, ExtractError> {
    let region = region.intersection(&person.bounds());
    let settings = ExtractSettings {
        iso_level: ISO,
        region,
        resolution: (region.longest_edge() / spacing_m + 1.5) as usize,
    };
    let mut sparse = Sparse::new(person);
    for steepest in STEEPEST {
        // What was measured before is known.
        sparse.steepest = steepest;
        let mesh = extract(&sparse, &settings, &Silent)?.mesh;
        if Topology::of(&mesh).is_closed_manifold() {
            return Ok(mesh);
        }
    }
    Ok(extract(person, &settings, &Silent)?.mesh)
}

/// A person whose densities are right in sign everywhere, and in value next to the surface.
///
/// Elsewhere, unlike those of other fields, they depend on what is asked for together.
struct Sparse<'a> {
    person: &'a Person,
    /// One of [`STEEPEST`].
    steepest: f32,
    /// Distances by the bits of the point's coordinates: neighbouring bricks share points.
    known: [Mutex<HashMap<[u32; 3], f32>>; SHARDS],
}

impl<'a> Sparse<'a> {
    fn new(person: &'a Person) -> Self {
        Self {
            person,
            steepest: STEEPEST[0],
            known: std::array::from_fn(|_| Mutex::default()),
        }
    }

    fn distance(&self, point: [f32; 3]) -> f32 {
        let key = point.map(f32::to_bits);
        let mixed = key.iter().fold(0_u32, |mixed, bits| {
            (mixed ^ bits).wrapping_mul(0x9e37_79b1).rotate_left(13)
        });
        let shard = &self.known[mixed as usize % SHARDS];
        let known = || shard.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(&distance) = known().get(&key) {
            return distance;
        }
        let mut distance = [0.0];
        self.person
            .distances(&[Vec3::from_array(point)], &mut distance);
        known().insert(key, distance[0]);
        distance[0]
    }

    /// Values of points in any places; those far from the surface by the last one that was measured.
    fn scattered(&self, points: &[[f32; 3]], density: &mut [f32]) {
        /// Beyond this distance densities are all the same.
        const FAR_M: f32 = MOST_DENSITY / SLOPE;
        let mut anchor: Option<(Vec3, f32)> = None;
        for (&point, density) in points.iter().zip(density) {
            let at = Vec3::from_array(point);
            let far = anchor.filter(|(from, distance)| {
                distance.abs() > self.steepest * from.distance(at) + FAR_M
            });
            let (_, distance) = far.unwrap_or_else(|| (at, self.distance(point)));
            anchor = far.or(Some((at, distance)));
            *density = density_at(distance);
        }
    }

    /// Values of a brick, whose points are `step_m` apart.
    fn brick(&self, points: &[[f32; 3]], step_m: f32, density: &mut [f32]) {
        let mut brick = Brick::default();
        let measured = |at: usize| self.distance(points[at]);
        for at in ORDER {
            brick.settle(at, self.steepest * step_m, &measured);
        }
        // Where the sign changes, values decide on where the surface is. A measured value may move the change.
        let mut changes = true;
        while changes {
            changes = false;
            for (from, to) in edges() {
                let is_crossed = (brick.value[from] < 0.0) != (brick.value[to] < 0.0);
                for at in [from, to] {
                    if is_crossed && !brick.is_measured[at] {
                        brick.measure(at, measured(at));
                        changes = true;
                    }
                }
            }
        }
        for (density, &distance) in density.iter_mut().zip(&brick.value) {
            *density = density_at(distance);
        }
    }
}

/// A person's density at a distance, as its field has it.
fn density_at(distance: f32) -> f32 {
    ISO + (-SLOPE * distance).clamp(-MOST_DENSITY, MOST_DENSITY)
}

impl Field for Sparse<'_> {
    fn bounds(&self) -> Bounds {
        self.person.bounds()
    }

    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        let bricks = points.chunks(POINTS).zip(density.chunks_mut(POINTS));
        for (points, density) in bricks {
            match step_of_brick(points) {
                Some(step_m) => self.brick(points, step_m, density),
                None => self.scattered(points, density),
            }
        }
    }

    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.person.density_and_color(points, density, color);
    }
}

/// The distance between neighbours, if these are the points of a brick.
fn step_of_brick(points: &[[f32; 3]]) -> Option<f32> {
    let (first, last) = (points.first()?, points.last()?);
    let step_m = points.get(1)?[0] - first[0];
    let across = (EDGE - 1) as f32 * step_m;
    let fits = |axis: usize| ((last[axis] - first[axis]) - across).abs() < 0.01 * step_m;
    (points.len() == POINTS && step_m > 0.0 && (0..3).all(fits)).then_some(step_m)
}

/// What is known of a brick.
struct Brick {
    /// A distance, or something of its sign.
    value: [f32; POINTS],
    is_measured: [bool; POINTS],
    /// Measured points: their places and distances.
    anchors: Vec<([i32; 3], f32)>,
}

impl Default for Brick {
    fn default() -> Self {
        Self {
            value: [0.0; POINTS],
            is_measured: [false; POINTS],
            anchors: Vec::with_capacity(POINTS),
        }
    }
}

impl Brick {
    fn measure(&mut self, at: usize, distance: f32) {
        self.value[at] = distance;
        self.is_measured[at] = true;
        self.anchors.push((place(at), distance));
    }

    /// Finds the sign of a point: from a measured one, or by measuring. Between neighbours, distances change by at most `reach`.
    fn settle(&mut self, at: usize, reach: f32, measured: &dyn Fn(usize) -> f32) {
        let here = place(at);
        let sure = self.anchors.iter().find(|(place, distance)| {
            let squared: i32 = (0..3).map(|axis| (here[axis] - place[axis]).pow(2)).sum();
            distance * distance > reach * reach * squared as f32
        });
        match sure {
            Some(&(_, distance)) => self.value[at] = distance,
            None => self.measure(at, measured(at)),
        }
    }
}

fn place(at: usize) -> [i32; 3] {
    [at % EDGE, at / EDGE % EDGE, at / EDGE / EDGE].map(|place| place as i32)
}

/// Pairs of neighbours in a brick.
fn edges() -> impl Iterator<Item = (usize, usize)> {
    (0..POINTS).flat_map(|at| {
        [1, EDGE, EDGE * EDGE]
            .into_iter()
            .enumerate()
            .filter(move |&(axis, _)| place(at)[axis] + 1 < EDGE as i32)
            .map(move |(_, stride)| (at, at + stride))
    })
}

/// The order in which points are settled: the middles of the brick's eight parts, then the rest.
const ORDER: [usize; POINTS] = {
    let mut order = [0; POINTS];
    let (mut count, mut pass) = (0, 0);
    while pass < 2 {
        let mut at = 0;
        while at < POINTS {
            let is_middle =
                at % EDGE % 2 == 1 && at / EDGE % EDGE % 2 == 1 && at / EDGE / EDGE % 2 == 1;
            if is_middle == (pass == 0) {
                order[count] = at;
                count += 1;
            }
            at += 1;
        }
        pass += 1;
    }
    order
};
