//! Reading features at points without making the planes: the numeric half of [`super::factored`], forwards and backwards.
//!
//! The topmost block of a backbone doubles an image of `3 * 32 * depth` channels by the filter [1, 3, 3, 1] and adds a 1x1 layer of its own,
//! much narrower features. Both are linear, so what a point sees of the sum is what it sees of the parts: of the image before
//! doubling by at most 3 x 3 texels a slice (the filter and the interpolation as one), of the features by 2 x 2. Planes of several ten megabytes are never
//! made. All indices are rows of channels: channels come last.
//!
//! Guaranteed: the same bits on any number of threads: tasks are people and planes, and each adds up its points in order.

use multiversion::multiversion;
use rayon::prelude::*;

use crate::checkpoint::config::{FEATURES, PLANE_AXES, PLANES};
use crate::generator::traced::rows::add;

/// How large everything is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// People.
    pub people: usize,
    /// Points of each.
    pub points: usize,
    /// Slices of a plane.
    pub depth: usize,
    /// Texels along an edge of the image before doubling.
    pub base: usize,
    /// Channels of the features, which have twice as many texels along an edge.
    pub channels: usize,
}

/// What points see.
pub struct Seen {
    /// Of the image before doubling: the mean over planes, `[people][points][32]`.
    pub base: Vec<f32>,
    /// Of the features in each plane, `[people][3][points][channels]`.
    pub top: Vec<f32>,
    /// How much of each slice a point sees in each plane, divided by the number of planes, `[people][3][points][depth]`.
    pub slices: Vec<f32>,
    /// How much of the plane a point sees: less than 1 at the border, `[people][3][points]`.
    pub inside: Vec<f32>,
}

/// Where a point is along one axis of the doubled image: two texels of it, and the three of the image before.
#[derive(Debug, Clone, Copy)]
struct Along {
    /// The lower texel; it and the next one count by `fine`, which is 0 outside.
    texel: i64,
    fine: [f32; 2],
    /// The first of three texels before doubling, which count by `coarse`.
    first: i64,
    coarse: [f32; 3],
}

impl Along {
    /// At a coordinate in [-1, 1] of an axis that has `size` texels after doubling.
    #[inline]
    fn new(unit: f32, size: usize) -> Self {
        let place = ((unit + 1.0) * size as f32 - 1.0) * 0.5;
        let lower = place.floor();
        let texel = lower as i64;
        let share = place - lower;
        let exists = |texel: i64| f32::from(u8::from((0..size as i64).contains(&texel)));
        let fine = [(1.0 - share) * exists(texel), share * exists(texel + 1)];
        // An even texel is 1/4 of the one before and 3/4 of its own; an odd one 3/4 of its own and 1/4 of the next.
        let first = (texel - 1).div_euclid(2);
        let mut coarse = [0.0; 3];
        for (step, weight) in fine.into_iter().enumerate() {
            let texel = texel + step as i64;
            let own = (texel - 1).div_euclid(2);
            let (near, far) = if texel.rem_euclid(2) == 0 {
                (0.25, 0.75)
            } else {
                (0.75, 0.25)
            };
            let at = (own - first) as usize;
            coarse[at] += weight * near;
            coarse[at + 1] += weight * far;
        }
        let half = size as i64 / 2;
        for (at, weight) in coarse.iter_mut().enumerate() {
            if !(0..half).contains(&(first + at as i64)) {
                *weight = 0.0;
            }
        }
        Self {
            texel,
            fine,
            first,
            coarse,
        }
    }
}

/// What one point sees in one plane.
struct Site {
    x: Along,
    y: Along,
}

impl Site {
    #[inline]
    fn new(point: &[f32; 3], plane: usize, scale: f32, sizes: &Sizes) -> Self {
        let [w, h, _] = PLANE_AXES[plane];
        Self {
            x: Along::new(point[w] * scale, 2 * sizes.base),
            y: Along::new(point[h] * scale, 2 * sizes.base),
        }
    }

    /// Rows of the image before doubling that the point sees in a slice, with their weights.
    #[inline]
    fn base_rows(&self, size: usize) -> impl Iterator<Item = (usize, f32)> + '_ {
        let rows = (0..3).flat_map(move |j| (0..3).map(move |i| (i, j)));
        rows.filter_map(move |(i, j)| {
            let weight = self.y.coarse[j] * self.x.coarse[i];
            let (x, y) = (self.x.first + i as i64, self.y.first + j as i64);
            (weight != 0.0).then(|| (y as usize * size + x as usize, weight))
        })
    }

    /// Rows of the features that the point sees, with their weights.
    #[inline]
    fn top_rows(&self, size: usize) -> impl Iterator<Item = (usize, f32)> + '_ {
        let rows = (0..2).flat_map(move |j| (0..2).map(move |i| (i, j)));
        rows.filter_map(move |(i, j)| {
            let weight = self.y.fine[j] * self.x.fine[i];
            let (x, y) = (self.x.texel + i as i64, self.y.texel + j as i64);
            (weight != 0.0).then(|| (y as usize * size + x as usize, weight))
        })
    }
}

/// How much of each slice a point sees, divided by the number of planes.
#[inline]
fn slices(point: &[f32; 3], plane: usize, scale: f32, into: &mut [f32]) {
    let depth = into.len() as f32;
    let place = ((point[PLANE_AXES[plane][2]] * scale + 1.0) * depth - 1.0) * 0.5;
    for (slice, weight) in into.iter_mut().enumerate() {
        *weight = (1.0 - (place - slice as f32).abs()).max(0.0) / PLANES as f32;
    }
}

/// Row `index` of rows of `length`.
#[inline]
fn row(values: &[f32], index: usize, length: usize) -> &[f32] {
    &values[index * length..(index + 1) * length]
}

/// As [`row`], to be changed.
#[inline]
fn row_mut(values: &mut [f32], index: usize, length: usize) -> &mut [f32] {
    &mut values[index * length..(index + 1) * length]
}

/// What points see.
///
/// # Shapes
/// `base`: `[people][3][depth][base][base][32]`, `top`: `[people][2 base][2 base][channels]`, `points`: `[people][points]` in metres.
pub fn gather(base: &[f32], top: &[f32], points: &[[f32; 3]], box_m: f32, sizes: &Sizes) -> Seen {
    let scale = 2.0 / box_m;
    let (channels, depth, edge) = (sizes.channels, sizes.depth, sizes.base);
    let count = sizes.people * sizes.points;
    let mut seen = Seen {
        base: vec![0.0; count * FEATURES],
        top: vec![0.0; count * PLANES * channels],
        slices: vec![0.0; count * PLANES * depth],
        inside: vec![0.0; count * PLANES],
    };
    let of_planes = (
        seen.top.par_chunks_mut(sizes.points * channels),
        seen.slices.par_chunks_mut(sizes.points * depth),
        seen.inside.par_chunks_mut(sizes.points),
    );
    let tasks = of_planes.into_par_iter().enumerate();
    tasks.for_each(|(task, (of_top, of_slices, of_inside))| {
        let (person, plane) = (task / PLANES, task % PLANES);
        let own_top = row(top, person, 4 * edge * edge * channels);
        let own = &points[person * sizes.points..(person + 1) * sizes.points];
        let into = (of_top, of_slices, of_inside);
        gather_top(into, own_top, own, plane, scale, sizes);
    });
    let of_slices = &seen.slices;
    let chunk = 512;
    let tasks = seen.base.par_chunks_mut(chunk * FEATURES).enumerate();
    tasks.for_each(|(task, of_base)| {
        gather_base(
            of_base,
            (base, of_slices),
            points,
            task * chunk,
            scale,
            sizes,
        );
    });
    seen
}

/// What one person's points see of the features in one plane, and how much of each slice and of the plane.
#[multiversion(targets("x86_64+avx+avx2"))]
fn gather_top(
    (of_top, of_slices, of_inside): (&mut [f32], &mut [f32], &mut [f32]),
    own_top: &[f32],
    own: &[[f32; 3]],
    plane: usize,
    scale: f32,
    sizes: &Sizes,
) {
    let (channels, depth, edge) = (sizes.channels, sizes.depth, sizes.base);
    for (at, point) in own.iter().enumerate() {
        slices(point, plane, scale, row_mut(of_slices, at, depth));
        let site = Site::new(point, plane, scale, sizes);
        let into = row_mut(of_top, at, channels);
        for (texel, share) in site.top_rows(2 * edge) {
            add(into, row(own_top, texel, channels), share);
            of_inside[at] += share;
        }
    }
}

/// What some points, of which the first is number `first`, see of the image before doubling.
#[multiversion(targets("x86_64+avx+avx2"))]
fn gather_base(
    of_base: &mut [f32],
    (base, of_slices): (&[f32], &[f32]),
    points: &[[f32; 3]],
    first: usize,
    scale: f32,
    sizes: &Sizes,
) {
    let (depth, edge) = (sizes.depth, sizes.base);
    for (at, into) in of_base.chunks_mut(FEATURES).enumerate() {
        let index = first + at;
        let (person, own) = (index / sizes.points, index % sizes.points);
        for plane in 0..PLANES {
            let site = Site::new(&points[index], plane, scale, sizes);
            let first = person * PLANES + plane;
            let weights = row(of_slices, first * sizes.points + own, depth);
            for (slice, &weight) in weights.iter().enumerate().filter(|(_, w)| **w != 0.0) {
                let texels = row(base, first * depth + slice, edge * edge * FEATURES);
                for (texel, share) in site.base_rows(edge) {
                    add(into, row(texels, texel, FEATURES), share * weight);
                }
            }
        }
    }
}

/// The transpose of [`gather`]: from slopes along what points saw to slopes along `base` and `top`, in their shapes.
///
/// # Shapes
/// `of_base`: `[people][points][32]`, `of_top`: `[people][3][points][channels]`.
pub fn scatter(
    of_base: &[f32],
    of_top: &[f32],
    points: &[[f32; 3]],
    box_m: f32,
    sizes: &Sizes,
) -> (Vec<f32>, Vec<f32>) {
    let scale = 2.0 / box_m;
    let (channels, depth, edge) = (sizes.channels, sizes.depth, sizes.base);
    let of = |person: usize| &points[person * sizes.points..(person + 1) * sizes.points];
    let mut base = vec![0.0; sizes.people * PLANES * depth * edge * edge * FEATURES];
    let mut top = vec![0.0; sizes.people * 4 * edge * edge * channels];
    rayon::join(
        || {
            let tasks = base
                .par_chunks_mut(depth * edge * edge * FEATURES)
                .enumerate();
            tasks.for_each(|(task, into)| {
                let (person, plane) = (task / PLANES, task % PLANES);
                let slopes = row(of_base, person, sizes.points * FEATURES);
                scatter_base(into, slopes, of(person), plane, scale, sizes);
            });
        },
        || {
            let tasks = top.par_chunks_mut(4 * edge * edge * channels).enumerate();
            tasks.for_each(|(person, into)| {
                let slopes = row(of_top, person, PLANES * sizes.points * channels);
                scatter_top(into, slopes, of(person), scale, sizes);
            });
        },
    );
    (base, top)
}

/// To one plane of one person's image before doubling.
#[multiversion(targets("x86_64+avx+avx2"))]
fn scatter_base(
    into: &mut [f32],
    slopes: &[f32],
    own: &[[f32; 3]],
    plane: usize,
    scale: f32,
    sizes: &Sizes,
) {
    let (depth, edge) = (sizes.depth, sizes.base);
    let mut weights = vec![0.0; depth];
    for (point, slope) in own.iter().zip(slopes.chunks_exact(FEATURES)) {
        let site = Site::new(point, plane, scale, sizes);
        slices(point, plane, scale, &mut weights);
        for (slice, &weight) in weights.iter().enumerate().filter(|(_, w)| **w != 0.0) {
            let texels = row_mut(into, slice, edge * edge * FEATURES);
            for (texel, share) in site.base_rows(edge) {
                add(row_mut(texels, texel, FEATURES), slope, share * weight);
            }
        }
    }
}

/// To one person's features.
#[multiversion(targets("x86_64+avx+avx2"))]
fn scatter_top(into: &mut [f32], slopes: &[f32], own: &[[f32; 3]], scale: f32, sizes: &Sizes) {
    let channels = sizes.channels;
    for plane in 0..PLANES {
        let slopes = row(slopes, plane, sizes.points * channels);
        for (at, point) in own.iter().enumerate() {
            let site = Site::new(point, plane, scale, sizes);
            for (texel, share) in site.top_rows(2 * sizes.base) {
                add(
                    row_mut(into, texel, channels),
                    row(slopes, at, channels),
                    share,
                );
            }
        }
    }
}

/// Adds to `features` what the topmost block's layer makes of what points see: of each slice as much as a point sees of it.
///
/// # Shapes
/// `made`: `[people][3][points][depth][32]`, without the layer's `bias`: `[3][depth][32]`; `features`: `[people][points][32]`.
pub fn blend(features: &mut [f32], made: &[f32], bias: &[f32], seen: &Seen, sizes: &Sizes) {
    let (points, depth) = (sizes.points, sizes.depth);
    let tasks = features.par_chunks_mut(FEATURES).enumerate();
    tasks.with_min_len(256).for_each(|(index, into)| {
        let (person, own) = (index / points, index % points);
        for plane in 0..PLANES {
            let site = (person * PLANES + plane) * points + own;
            let weights = row(&seen.slices, site, depth);
            for (slice, &weight) in weights.iter().enumerate().filter(|(_, w)| **w != 0.0) {
                add(into, row(made, site * depth + slice, FEATURES), weight);
                let bias = row(bias, plane * depth + slice, FEATURES);
                add(into, bias, weight * seen.inside[site]);
            }
        }
    });
}

/// The transpose of [`blend`]: from slopes along the features to slopes along `made` and `bias`, in their shapes.
pub fn unblend(of_features: &[f32], seen: &Seen, sizes: &Sizes) -> (Vec<f32>, Vec<f32>) {
    let (points, depth) = (sizes.points, sizes.depth);
    let mut made = vec![0.0; of_features.len() * PLANES * depth];
    let tasks = made.par_chunks_mut(points * depth * FEATURES).enumerate();
    let biases: Vec<Vec<f32>> = tasks
        .map(|(task, into)| {
            let mut bias = vec![0.0; depth * FEATURES];
            for own in 0..points {
                let site = task * points + own;
                let slope = row(of_features, task / PLANES * points + own, FEATURES);
                let weights = row(&seen.slices, site, depth);
                for (slice, &weight) in weights.iter().enumerate().filter(|(_, w)| **w != 0.0) {
                    add(row_mut(into, own * depth + slice, FEATURES), slope, weight);
                    let weight = weight * seen.inside[site];
                    add(row_mut(&mut bias, slice, FEATURES), slope, weight);
                }
            }
            bias
        })
        .collect();
    let mut bias = vec![0.0; PLANES * depth * FEATURES];
    for (task, own) in biases.iter().enumerate() {
        add(
            row_mut(&mut bias, task % PLANES, depth * FEATURES),
            own,
            1.0,
        );
    }
    (made, bias)
}
