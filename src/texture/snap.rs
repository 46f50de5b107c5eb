//! Moves points along their normals onto a field's surface.
//!
//! In: points near the iso-surface with outward normals. Out: the crossing of the iso level, from outside inwards,
//! that is nearest along the normal. Not guaranteed: features thinner than the distance of two search samples are
//! seen.

use super::shell::{Nearest, ShellSettings};
use crate::field::Field;
use glam::Vec3;

/// A field, asked in batches.
pub(super) struct Probe<'a> {
    field: &'a dyn Field,
    /// Points asked so far.
    pub evaluations: usize,
    points: Vec<[f32; 3]>,
}

impl<'a> Probe<'a> {
    pub fn new(field: &'a dyn Field) -> Self {
        Self {
            field,
            evaluations: 0,
            points: Vec::new(),
        }
    }

    fn density(&mut self, points: impl Iterator<Item = Vec3>) -> Vec<f32> {
        self.points.clear();
        self.points.extend(points.map(|p| p.to_array()));
        self.evaluations += self.points.len();
        let mut density = vec![0.0; self.points.len()];
        self.field.density(&self.points, &mut density);
        density
    }

    pub fn density_and_color(
        &mut self,
        points: impl Iterator<Item = Vec3>,
    ) -> (Vec<f32>, Vec<[f32; 3]>) {
        self.points.clear();
        self.points.extend(points.map(|p| p.to_array()));
        self.evaluations += self.points.len();
        let mut density = vec![0.0; self.points.len()];
        let mut color = vec![[0.0; 3]; self.points.len()];
        self.field
            .density_and_color(&self.points, &mut density, &mut color);
        (density, color)
    }
}

/// A crossing of the iso level between two heights along a normal.
#[derive(Clone, Copy)]
struct Bracket {
    outer: (f32, f32),
    inner: (f32, f32),
}

impl Bracket {
    /// Height at which a straight line between the ends meets `iso`.
    fn crossing(&self, iso: f32) -> f32 {
        let rise = self.inner.1 - self.outer.1;
        let share = if rise > 0.0 {
            (iso - self.outer.1) / rise
        } else {
            0.5
        };
        self.outer.0 + (self.inner.0 - self.outer.0) * share.clamp(0.0, 1.0)
    }
}

/// Moves points onto the surface; returns how many have none along their normal.
pub(super) fn snap(
    probe: &mut Probe,
    surface: &mut [(Vec3, Vec3)],
    settings: &ShellSettings,
    nearest: Option<&Nearest>,
) -> usize {
    let samples = settings.search_samples.max(2);
    let iso = settings.iso_level;
    let height = |i: usize| settings.search_m * (1.0 - 2.0 * i as f32 / (samples - 1) as f32);
    let density = probe.density(
        surface
            .iter()
            .flat_map(|(p, n)| (0..samples).map(move |i| *p + *n * height(i))),
    );
    let mut brackets: Vec<Option<Bracket>> = density
        .chunks_exact(samples)
        .map(|column| {
            (1..samples)
                .filter(|&i| column[i - 1] < iso && column[i] >= iso)
                .map(|i| Bracket {
                    outer: (height(i - 1), column[i - 1]),
                    inner: (height(i), column[i]),
                })
                .min_by(|a, b| a.crossing(iso).abs().total_cmp(&b.crossing(iso).abs()))
        })
        .collect();
    for _ in 0..settings.refinements {
        let density = probe.density(surface.iter().zip(&brackets).filter_map(
            |((p, n), bracket)| bracket.map(|bracket| *p + *n * bracket.crossing(iso)),
        ));
        for (bracket, density) in brackets.iter_mut().flatten().zip(density) {
            let middle = (bracket.crossing(iso), density);
            if density < iso {
                bracket.outer = middle;
            } else {
                bracket.inner = middle;
            }
        }
    }
    let mut misses = 0;
    for ((point, normal), bracket) in surface.iter_mut().zip(&brackets) {
        match bracket {
            Some(bracket) => *point += *normal * bracket.crossing(iso),
            None => {
                misses += 1;
                if let Some(found) = nearest.and_then(|nearest| nearest(*point)) {
                    (*point, *normal) = found;
                }
            }
        }
    }
    misses
}
