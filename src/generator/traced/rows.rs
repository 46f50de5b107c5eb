//! Trilinear features of a tri-grid at points, forwards and backwards: the numeric half of [`super`].
//!
//! Planes have their channels last, so that a texel is one run of memory. Guaranteed: the same bits on any number of threads: each task
//! adds up its points in order. Tasks are compiled for wide registers too: the same bits with either.

use multiversion::multiversion;
use rayon::prelude::*;

use crate::checkpoint::config::{FEATURES, PLANE_AXES, PLANES};

/// Points of a task.
const CHUNK: usize = 512;
/// Sums that a product of rows is added up in, before they are added up themselves.
const LANES: usize = 8;
const _: () = assert!(FEATURES.is_multiple_of(LANES));

/// How large everything is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// Points of each person.
    pub points: usize,
    /// Texels of a plane along (width, height, depth).
    pub texels: [usize; 3],
}

impl Sizes {
    /// Numbers in a plane.
    fn plane(&self) -> usize {
        self.texels.iter().product::<usize>() * FEATURES
    }
}

/// One texel that a point sees in a plane.
struct Corner {
    /// First of the texel's features in the plane.
    first: usize,
    /// How much it counts.
    weight: f32,
    /// How its weight grows along the point's coordinates in the order of the plane, in texels.
    slope: [f32; 3],
}

/// Those of the eight texels around a point that are there.
#[inline]
fn corners(
    point: [f32; 3],
    plane: usize,
    scale: f32,
    texels: [usize; 3],
) -> impl Iterator<Item = Corner> {
    let along: [(i64, f32); 3] = std::array::from_fn(|axis| {
        let unit = point[PLANE_AXES[plane][axis]] * scale;
        let place = ((unit + 1.0) * texels[axis] as f32 - 1.0) * 0.5;
        let lower = place.floor();
        (lower as i64, place - lower)
    });
    (0..8_usize).filter_map(move |corner| {
        let mut first = 0;
        let mut weights = [0.0; 3];
        let mut signs = [0.0; 3];
        // Width varies fastest.
        for axis in [2, 1, 0] {
            let upper = (corner >> axis) & 1;
            let (lower, share) = along[axis];
            let texel = lower + upper as i64;
            if !(0..texels[axis] as i64).contains(&texel) {
                return None;
            }
            first = first * texels[axis] + texel as usize;
            (weights[axis], signs[axis]) = if upper == 1 {
                (share, 1.0)
            } else {
                (1.0 - share, -1.0)
            };
        }
        let [x, y, z] = weights;
        Some(Corner {
            first: first * FEATURES,
            weight: x * y * z,
            slope: [signs[0] * y * z, x * signs[1] * z, x * y * signs[2]],
        })
    })
}

/// Features at points: the mean over planes.
///
/// # Shapes
/// `planes`: `[people][3][depth][height][width][32]`, `points`: `[people][points]`, metres; result: `[people][points][32]`.
pub fn gather(planes: &[f32], points: &[[f32; 3]], scale: f32, sizes: &Sizes) -> Vec<f32> {
    let mut features = vec![0.0; points.len() * FEATURES];
    let tasks = features
        .par_chunks_mut(CHUNK * FEATURES)
        .zip(points.par_chunks(CHUNK));
    tasks.enumerate().for_each(|(task, (features, points))| {
        gather_some(features, planes, points, task * CHUNK, scale, sizes);
    });
    features
}

/// The features of some points, of which the first is number `first`.
#[multiversion(targets("x86_64+avx+avx2"))]
fn gather_some(
    features: &mut [f32],
    planes: &[f32],
    points: &[[f32; 3]],
    first: usize,
    scale: f32,
    sizes: &Sizes,
) {
    let length = sizes.plane();
    for (at, point) in points.iter().enumerate() {
        let person = (first + at) / sizes.points;
        let into = &mut features[at * FEATURES..][..FEATURES];
        for plane in 0..PLANES {
            let own = &planes[(person * PLANES + plane) * length..][..length];
            for corner in corners(*point, plane, scale, sizes.texels) {
                let weight = corner.weight / PLANES as f32;
                add(into, &own[corner.first..][..FEATURES], weight);
            }
        }
    }
}

/// Adds a row times a weight to another.
#[inline]
pub fn add(into: &mut [f32], row: &[f32], weight: f32) {
    for (sum, value) in into.iter_mut().zip(row) {
        *sum += weight * value;
    }
}

/// From slopes along features to slopes along the planes that they were gathered from; added to `planes`.
///
/// # Shapes
/// As of [`gather`]; `slopes`: `[people][points][32]`.
pub fn scatter(planes: &mut [f32], slopes: &[f32], points: &[[f32; 3]], scale: f32, sizes: &Sizes) {
    let tasks = planes.par_chunks_mut(sizes.plane()).enumerate();
    tasks.for_each(|(task, own)| {
        let first = task / PLANES * sizes.points;
        let points = &points[first..][..sizes.points];
        let slopes = &slopes[first * FEATURES..][..sizes.points * FEATURES];
        scatter_plane(own, slopes, points, task % PLANES, scale, sizes);
    });
}

/// To one plane of one person.
#[multiversion(targets("x86_64+avx+avx2"))]
fn scatter_plane(
    own: &mut [f32],
    slopes: &[f32],
    points: &[[f32; 3]],
    plane: usize,
    scale: f32,
    sizes: &Sizes,
) {
    for (point, slope) in points.iter().zip(slopes.chunks_exact(FEATURES)) {
        for corner in corners(*point, plane, scale, sizes.texels) {
            let weight = corner.weight / PLANES as f32;
            add(&mut own[corner.first..][..FEATURES], slope, weight);
        }
    }
}

/// From slopes along features to slopes along the points, per metre: `[people][points]`.
///
/// # Shapes
/// As of [`scatter`].
pub fn point_slopes(
    planes: &[f32],
    slopes: &[f32],
    points: &[[f32; 3]],
    scale: f32,
    sizes: &Sizes,
) -> Vec<[f32; 3]> {
    let mut found = vec![[0.0; 3]; points.len()];
    let tasks = found.par_chunks_mut(CHUNK).zip(points.par_chunks(CHUNK));
    tasks.enumerate().for_each(|(task, (found, points))| {
        some_point_slopes(found, (planes, slopes), points, task * CHUNK, scale, sizes);
    });
    found
}

/// Those of some points, of which the first is number `first`.
#[multiversion(targets("x86_64+avx+avx2"))]
fn some_point_slopes(
    found: &mut [[f32; 3]],
    (planes, slopes): (&[f32], &[f32]),
    points: &[[f32; 3]],
    first: usize,
    scale: f32,
    sizes: &Sizes,
) {
    let length = sizes.plane();
    let texels_per_metre = sizes
        .texels
        .map(|texels| 0.5 * scale * texels as f32 / PLANES as f32);
    for (at, (along, point)) in found.iter_mut().zip(points).enumerate() {
        let index = first + at;
        let slope = &slopes[index * FEATURES..][..FEATURES];
        for (plane, order) in PLANE_AXES.iter().enumerate() {
            let first = (index / sizes.points * PLANES + plane) * length;
            let own = &planes[first..][..length];
            let mut moved = [0.0; 3];
            for corner in corners(*point, plane, scale, sizes.texels) {
                let product = product(&own[corner.first..][..FEATURES], slope);
                for (sum, slope) in moved.iter_mut().zip(corner.slope) {
                    *sum += product * slope;
                }
            }
            for axis in 0..3 {
                along[order[axis]] += moved[axis] * texels_per_metre[axis];
            }
        }
    }
}

/// The sum of two rows' products, by lanes.
#[inline]
fn product(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0; LANES];
    let rows = a
        .as_chunks::<LANES>()
        .0
        .iter()
        .zip(b.as_chunks::<LANES>().0);
    for (a, b) in rows {
        for lane in 0..LANES {
            sums[lane] += a[lane] * b[lane];
        }
    }
    sums.iter().sum()
}
