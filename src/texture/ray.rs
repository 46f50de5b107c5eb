//! Short rays through a field's volume, composited as the published renderer does.
//!
//! Weights are those of [`crate::field::volume`], between neighbouring samples. Colours are mixed in the network's own display-encoded space, as it does
//! itself. Steps grow with depth, so that both sharp and foggy fields are met with few samples.

use glam::Vec3;

use super::shell::ShellSettings;
use super::snap::Probe;
use crate::field::volume::{interval_alpha, transmitted};

/// Samples fetched at once for every ray that still sees something.
const BLOCK_SAMPLES: usize = 3;
/// Below this total weight a ray met nothing, and the colour at the surface counts.
const TINY_WEIGHT: f32 = 1e-3;
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
            let alpha = interval_alpha([last_density, density], length);
            let weight = alpha * self.transmittance;
            self.transmittance = transmitted(self.transmittance, alpha);
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
