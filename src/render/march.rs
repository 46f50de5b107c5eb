//! Volume rendering of any field, by the published renderer's rules in deterministic mode: stratified samples,
//! importance samples where the weight is, both merged by depth and marched together.
//!
//! Only samples that can matter are evaluated: inside the field's bounds and the region, in occupied cells, and in
//! front of what is already opaque; colours only where they weigh. Against evaluating everything this changes a pixel
//! by less than 1e-4 (tested on a ball). Not guaranteed: rays of which no stratified sample may be seen are empty, so what is
//! thinner than a step at the very edge of the bounds can be missed. Tiles are independent, so threads change nothing, and memory is a few megabytes per thread.

use glam::Vec3;
use rayon::prelude::*;

use super::importance::{importance_depths, stratified_depths};
use super::occupancy::Occupancy;
use super::{Camera, Picture};
use crate::field::cropped::EMPTY_DENSITY;
use crate::field::volume::{interval_alpha, transmitted};
use crate::field::{Bounds, Field};
use crate::progress::Progress;

/// Edge of a tile in pixels: its rays share batches of about four thousand points.
const TILE: u32 = 32;
/// Samples a ray asks for per round. More would be wasted behind the surface, fewer make small batches.
const ROUND: usize = 4;
/// Points per call to the field.
const BATCH: usize = 4096;
/// A ray ends where less light than this passes; all that lies behind weighs no more.
const OPAQUE: f32 = 1e-6;
/// Intervals below this weight take no part in the colour; 384 of them would be 4e-4 of a pixel, of which in
/// practice there are a few.
const NO_COLOR: f32 = 1e-6;

/// How rays are sampled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// Where rays start, in metres from the eye.
    pub start_m: f32,
    /// Where rays end, in metres from the eye.
    pub end_m: f32,
    /// Stratified samples per ray, at least 4.
    pub samples: usize,
    /// Importance samples per ray.
    pub importance_samples: usize,
    /// Outside this box there is nothing, whatever the field says; none: the field's own bounds only.
    pub region: Option<Bounds>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            start_m: 2.25,
            end_m: 3.3,
            samples: 48,
            importance_samples: 48,
            region: None,
        }
    }
}

impl Settings {
    /// Distance between stratified samples in metres.
    pub fn step_m(&self) -> f32 {
        (self.end_m - self.start_m) / (self.samples.max(4) - 1) as f32
    }

    /// Where a field may be seen under these settings.
    pub fn visible_bounds<F: Field + ?Sized>(&self, field: &F) -> Bounds {
        let bounds = field.bounds();
        self.region
            .map_or(bounds, |region| bounds.intersection(&region))
    }
}

/// Renders `field` as seen by `camera`; `size` is `[width, height]` in pixels.
///
/// An `occupancy` built with a reach of at least [`Settings::step_m`] saves most evaluations; one with a shorter reach is
/// not used. Depth is the weighted mean distance along the ray.
pub fn render<F: Field + ?Sized>(
    field: &F,
    camera: &Camera,
    size: [u32; 2],
    settings: &Settings,
    occupancy: Option<&Occupancy>,
    progress: &dyn Progress,
) -> Picture {
    progress.begin("render", tile_count(size));
    let picture = render_quietly(field, camera, size, settings, occupancy, &|| {
        progress.advance(1);
    });
    progress.end();
    picture
}

/// How many tiles a picture has: the steps of [`render_quietly`].
pub(crate) fn tile_count(size: [u32; 2]) -> u64 {
    u64::from(size[0].div_ceil(TILE)) * u64::from(size[1].div_ceil(TILE))
}

/// [`render`] for a caller with a stage of its own; `tile_done` is called from any thread.
pub(super) fn render_quietly<F: Field + ?Sized>(
    field: &F,
    camera: &Camera,
    size: [u32; 2],
    settings: &Settings,
    occupancy: Option<&Occupancy>,
    tile_done: &(dyn Fn() + Sync),
) -> Picture {
    let marcher = Marcher {
        field,
        bounds: settings.visible_bounds(field),
        occupancy: occupancy.filter(|grid| grid.reach_m() >= settings.step_m()),
        coarse: stratified_depths(settings.start_m, settings.end_m, settings.samples.max(4)),
        importance_samples: settings.importance_samples,
    };
    let columns = size[0].div_ceil(TILE);
    let tiles: Vec<Vec<(usize, Pixel)>> = (0..tile_count(size) as u32)
        .into_par_iter()
        .map(|tile| {
            let [left, top] = [tile % columns * TILE, tile / columns * TILE];
            let mut rays = Vec::new();
            for y in top..(top + TILE).min(size[1]) {
                for x in left..(left + TILE).min(size[0]) {
                    let (origin, direction) = camera.ray(x, y, size);
                    let pixel = y as usize * size[0] as usize + x as usize;
                    rays.extend(marcher.first_look(pixel, origin, direction));
                }
            }
            let pixels = marcher.pixels(rays);
            tile_done();
            pixels
        })
        .collect();
    let mut picture = Picture::empty(size);
    for (index, pixel) in tiles.into_iter().flatten() {
        picture.color[index] = pixel.color;
        picture.alpha[index] = pixel.alpha;
        picture.depth[index] = pixel.depth;
    }
    picture
}

struct Pixel {
    color: [f32; 3],
    alpha: f32,
    depth: f32,
}

/// One ray with its samples, sorted by depth, and how far it has been marched.
struct Ray {
    pixel: usize,
    origin: Vec3,
    direction: Vec3,
    depths: Vec<f32>,
    /// NaN where nothing is known yet.
    density: Vec<f32>,
    /// Samples before this one are known, or asked for in this round.
    cursor: usize,
    /// The samples asked for in this round, ascending; the first `asks` count.
    asked: [u32; ROUND],
    asks: usize,
    /// Weights of the intervals marched so far.
    weights: Vec<f32>,
    transmittance: f32,
}

impl Ray {
    fn point(&self, sample: usize) -> [f32; 3] {
        (self.origin + self.depths[sample] * self.direction).to_array()
    }

    /// Moves the cursor over what is known or empty until a round is full, and adds what must be asked to `points`.
    fn ask(&mut self, may_be_seen: impl Fn([f32; 3]) -> bool, points: &mut Vec<[f32; 3]>) {
        self.asks = 0;
        if self.transmittance < OPAQUE {
            return;
        }
        while self.cursor < self.depths.len() && self.asks < ROUND {
            if self.density[self.cursor].is_nan() {
                let point = self.point(self.cursor);
                if may_be_seen(point) {
                    self.asked[self.asks] = self.cursor as u32;
                    self.asks += 1;
                    points.push(point);
                } else {
                    self.density[self.cursor] = EMPTY_DENSITY;
                }
            }
            self.cursor += 1;
        }
    }

    /// Marches through all intervals whose two ends are known, until nothing passes any more.
    fn advance(&mut self) {
        for i in self.weights.len()..self.cursor.saturating_sub(1) {
            if self.transmittance < OPAQUE {
                break;
            }
            let ends = [self.density[i], self.density[i + 1]];
            // Far below, the published arithmetic in f32 rounds to zero too.
            let alpha = if 0.5 * (ends[0] + ends[1]) < -40.0 {
                0.0
            } else {
                interval_alpha(ends, self.depths[i + 1] - self.depths[i])
            };
            self.weights.push(alpha * self.transmittance);
            self.transmittance = transmitted(self.transmittance, alpha);
        }
    }

    /// The samples at the ends of intervals that weigh enough to have a colour, ascending.
    fn colored_samples(&self) -> Vec<u32> {
        let mut samples = Vec::new();
        for (i, &weight) in self.weights.iter().enumerate() {
            if weight >= NO_COLOR {
                if samples.last() != Some(&(i as u32)) {
                    samples.push(i as u32);
                }
                samples.push(i as u32 + 1);
            }
        }
        samples
    }
}

struct Marcher<'a, F: ?Sized> {
    field: &'a F,
    bounds: Bounds,
    occupancy: Option<&'a Occupancy>,
    coarse: Vec<f32>,
    importance_samples: usize,
}

impl<F: Field + ?Sized> Marcher<'_, F> {
    fn may_be_seen(&self, point: [f32; 3]) -> bool {
        self.bounds.contains(point) && self.occupancy.is_none_or(|grid| grid.contains(point))
    }

    /// The ray with its coarse samples, unless all of them are in empty space.
    fn first_look(&self, pixel: usize, origin: Vec3, direction: Vec3) -> Option<Ray> {
        let [near, far] = span(&self.bounds, origin, direction)?;
        let first = self.coarse.partition_point(|&depth| depth < near);
        let last = self.coarse.partition_point(|&depth| depth <= far);
        let seen = (first..last).find(|&sample| {
            self.may_be_seen((origin + self.coarse[sample] * direction).to_array())
        })?;
        let mut density = vec![EMPTY_DENSITY; self.coarse.len()];
        density[seen..last].fill(f32::NAN);
        Some(Ray {
            pixel,
            origin,
            direction,
            depths: self.coarse.clone(),
            density,
            cursor: 0,
            asked: [0; ROUND],
            asks: 0,
            weights: Vec::with_capacity(self.coarse.len() + self.importance_samples),
            transmittance: 1.0,
        })
    }

    fn pixels(&self, mut rays: Vec<Ray>) -> Vec<(usize, Pixel)> {
        self.march(&mut rays);
        let mut fine = Vec::with_capacity(self.importance_samples);
        for ray in &mut rays {
            self.refine(ray, &mut fine);
        }
        self.march(&mut rays);
        self.colored(&rays)
    }

    /// Asks for densities front to back, a few per ray and round, until every ray is through or opaque.
    fn march(&self, rays: &mut [Ray]) {
        let mut points = Vec::new();
        let mut densities = Vec::new();
        loop {
            points.clear();
            for ray in rays.iter_mut() {
                ray.ask(|point| self.may_be_seen(point), &mut points);
            }
            densities.resize(points.len(), 0.0);
            for (points, densities) in points.chunks(BATCH).zip(densities.chunks_mut(BATCH)) {
                self.field.density(points, densities);
            }
            let mut answers = densities.iter();
            for ray in rays.iter_mut() {
                for (sample, &density) in ray.asked[..ray.asks].iter().zip(answers.by_ref()) {
                    // A field that answers NaN is taken to be empty there.
                    ray.density[*sample as usize] = if density.is_nan() {
                        EMPTY_DENSITY
                    } else {
                        density
                    };
                }
                ray.advance();
            }
            if points.is_empty() {
                return;
            }
        }
    }

    /// Adds importance samples where the coarse weights say, and starts the ray again.
    fn refine(&self, ray: &mut Ray, fine: &mut Vec<f32>) {
        ray.weights.resize(ray.depths.len() - 1, 0.0);
        fine.clear();
        importance_depths(&ray.depths, &ray.weights, self.importance_samples, fine);
        let total = ray.depths.len() + fine.len();
        let mut depths = Vec::with_capacity(total);
        let mut density = Vec::with_capacity(total);
        let mut fine = fine.iter().copied().peekable();
        for (&depth, &known) in ray.depths.iter().zip(&ray.density) {
            while let Some(finer) = fine.next_if(|&finer| finer < depth) {
                depths.push(finer);
                density.push(f32::NAN);
            }
            depths.push(depth);
            density.push(known);
        }
        depths.extend(fine);
        density.resize(total, f32::NAN);
        (ray.depths, ray.density) = (depths, density);
        ray.cursor = 0;
        ray.weights.clear();
        ray.transmittance = 1.0;
    }

    /// Asks for the colours that weigh, and sums up.
    fn colored(&self, rays: &[Ray]) -> Vec<(usize, Pixel)> {
        let samples: Vec<Vec<u32>> = rays.iter().map(Ray::colored_samples).collect();
        let points: Vec<[f32; 3]> = rays
            .iter()
            .zip(&samples)
            .flat_map(|(ray, own)| own.iter().map(|&sample| ray.point(sample as usize)))
            .collect();
        let mut densities = vec![0.0; BATCH.min(points.len())];
        let mut colors = vec![[0.0; 3]; points.len()];
        for (points, colors) in points.chunks(BATCH).zip(colors.chunks_mut(BATCH)) {
            self.field
                .density_and_color(points, &mut densities[..points.len()], colors);
        }
        let mut rest = colors.as_slice();
        rays.iter()
            .zip(&samples)
            .map(|(ray, own)| {
                let (colors, others) = rest.split_at(own.len());
                rest = others;
                (ray.pixel, summed(ray, own, colors))
            })
            .collect()
    }
}

/// The pixel of a marched ray; `samples` are those with a colour, ascending, `colors` their colours.
fn summed(ray: &Ray, samples: &[u32], colors: &[[f32; 3]]) -> Pixel {
    let mut color = [0.0; 3];
    let (mut color_weight, mut alpha, mut depth) = (0.0, 0.0, 0.0);
    for (i, &weight) in ray.weights.iter().enumerate() {
        alpha += weight;
        depth += weight * 0.5 * (ray.depths[i] + ray.depths[i + 1]);
    }
    for (sample, color_of) in samples.windows(2).zip(colors.windows(2)) {
        let weight = ray.weights.get(sample[0] as usize).copied().unwrap_or(0.0);
        if sample[1] == sample[0] + 1 && weight >= NO_COLOR {
            color_weight += weight;
            for channel in 0..3 {
                color[channel] += weight * 0.5 * (color_of[0][channel] + color_of[1][channel]);
            }
        }
    }
    if color_weight > 0.0 {
        color = color.map(|sum| sum / color_weight);
    }
    Pixel {
        color,
        alpha: alpha.min(1.0),
        depth: if alpha > 0.0 {
            depth / alpha
        } else {
            f32::INFINITY
        },
    }
}

/// Where a ray is inside a box, in metres from its origin, a little widened against rounding.
fn span(bounds: &Bounds, origin: Vec3, direction: Vec3) -> Option<[f32; 2]> {
    const WIDENED_M: f32 = 1e-4;
    if bounds.is_empty() {
        return None;
    }
    let (low, high) = (Vec3::from_array(bounds.min), Vec3::from_array(bounds.max));
    let (a, b) = ((low - origin) / direction, (high - origin) / direction);
    let near = a.min(b).max_element() - WIDENED_M;
    let far = a.max(b).min_element() + WIDENED_M;
    (near <= far).then_some([near, far])
}
