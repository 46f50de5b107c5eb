//! Short rays through a field's volume, composited as the published renderer does.
//!
//! Weights follow network.md, section Generator, 5: means of neighbouring samples, `sigma = softplus(mean - 1)`,
//! `alpha = 1 - exp(-sigma * delta)`. Colours are mixed in the network's own display-encoded space, as it does
//! itself. Steps grow with depth, so that both sharp and foggy fields are met with few samples.

use glam::Vec3;

use super::shell::ShellSettings;
use super::snap::Probe;

/// Samples fetched at once for every ray that still sees something.
const BLOCK_SAMPLES: usize = 3;
/// Below this total weight a ray met nothing, and the colour at the surface counts.
const TINY_WEIGHT: f32 = 1e-3;
/// Added to `1 - alpha` in the product, as in the published renderer.
const TRANSMITTANCE_FLOOR: f32 = 1e-10;
/// Above this, softplus(x) = x + exp(-x) to float precision.
const SOFTPLUS_SIMPLE: f32 = 8.0;

/// A ray on its way.
#[derive(Clone)]
pub(super) struct Ray {
    origin: Vec3,
    along: Vec3,
    transmittance: f32,
    weight: f32,
    color: [f32; 3],
    last: Option<(f32, [f32; 3])>,
}

impl Ray {
    /// A ray that passes the surface at `origin` in the unit direction `along`.
    pub fn new(origin: Vec3, along: Vec3) -> Self {
        Self {
            origin,
            along,
            transmittance: 1.0,
            weight: 0.0,
            color: [0.0; 3],
            last: None,
        }
    }

    /// Composites the stretch from the last sample to this one.
    fn step(&mut self, length: f32, density: f32, color: [f32; 3]) {
        if let Some((last_density, last_color)) = self.last.replace((density, color)) {
            let sigma = softplus(0.5 * (last_density + density) - 1.0);
            let alpha = 1.0 - libm::expf(-sigma * length);
            let weight = alpha * self.transmittance;
            self.transmittance *= 1.0 - alpha + TRANSMITTANCE_FLOOR;
            self.weight += weight;
            self.color =
                std::array::from_fn(|i| self.color[i] + weight * 0.5 * (last_color[i] + color[i]));
        }
    }
}

/// Composited colours of rays through the field, by the published marching formula.
pub(super) fn integrate(
    probe: &mut Probe,
    mut rays: Vec<Ray>,
    settings: &ShellSettings,
) -> Vec<[f32; 3]> {
    let samples = if settings.samples < 2 {
        0
    } else {
        settings.samples
    };
    let mut depths = Vec::with_capacity(samples);
    let (mut depth, mut step) = (-settings.start_m, settings.first_step_m);
    for _ in 0..samples {
        depths.push((depth, step / settings.step_growth));
        depth += step;
        step *= settings.step_growth;
    }
    let mut alive: Vec<u32> = (0..rays.len() as u32).collect();
    // One sample alone makes no stretch: the first block is longer by one.
    let (first, rest) = depths.split_at(depths.len().min(BLOCK_SAMPLES + 1));
    for block in std::iter::once(first).chain(rest.chunks(BLOCK_SAMPLES)) {
        if alive.is_empty() || block.is_empty() {
            break;
        }
        let (density, color) = probe.density_and_color(alive.iter().flat_map(|&ray| {
            let ray = &rays[ray as usize];
            block
                .iter()
                .map(|(depth, _)| ray.origin + ray.along * *depth)
        }));
        for (i, &ray) in alive.iter().enumerate() {
            for (j, (_, length)) in block.iter().enumerate() {
                let sample = i * block.len() + j;
                rays[ray as usize].step(*length, density[sample], color[sample]);
            }
        }
        alive.retain(|&ray| rays[ray as usize].transmittance >= settings.min_transmittance);
    }
    let thin: Vec<usize> = (0..rays.len())
        .filter(|&i| rays[i].weight < TINY_WEIGHT)
        .collect();
    let (_, color) = probe.density_and_color(thin.iter().map(|&i| rays[i].origin));
    for (&i, color) in thin.iter().zip(color) {
        (rays[i].weight, rays[i].color) = (1.0, color);
    }
    rays.iter()
        .map(|ray| ray.color.map(|c| c / ray.weight))
        .collect()
}

/// `ln(1 + exp(x))`.
fn softplus(x: f32) -> f32 {
    if x > SOFTPLUS_SIMPLE {
        x + libm::expf(-x)
    } else {
        libm::log1pf(libm::expf(x))
    }
}
