//! Smooth colour offsets that make the views agree where they overlap, and the field with them.
//!
//! Sought are, for every view, display offsets at the vertices that minimise the weighted squared differences of all
//! views from their common mean, plus the squared gradients of the offsets (as gain compensation and seam levelling do,
//! see [`super`]). Differences are taken sample by sample, so that only what several views see of the *same* place
//! counts, not what one view sees beside it. The field follows the views and does not pull them; where no view sees, its offset
//! goes on smoothly and fades to what it is in the mean.
//!
//! Solved by block descent: the mean, then all offsets, in turns; first one constant a view, then the rest. Offsets
//! are in display values: there a shift that skin needs does no harm to the hair beside it, which it would in linear light.

use glam::Vec3;
use rayon::prelude::*;

use super::graph::Graph;
use super::observe::Observation;
use super::site::Site;

/// Differences wider than this (metres) are levelled, finer ones are left to the blend: about half the width of a
/// transition between views, so that detail, which is finer, never shifts colours around it.
const SMOOTH_M: f32 = 0.02;
/// The same for the field, which only shows where views fade out: as fine as the vertices of a usual asset, so that small
/// places which no view sees (between lips, behind an ear) take up what surrounds them.
const FIELD_SMOOTH_M: f32 = 0.004;
/// The pictures' mean colour is kept at this width, in metres: wide, since it moves by itself where views come and go.
const DRIFT_M: f32 = 0.05;
/// Weight of a vertex' samples below which nothing was seen near it.
const LEAST_SEEN: f32 = 1e-3;
/// Pull of offsets towards their view's constant, against a fully seen vertex' 1: settles what the data leave open, and
/// lets the field's offset fade some centimetres away from all views.
const PULL: f32 = 0.01;
/// Rounds for the constants, and for the rest.
const ROUNDS: [usize; 2] = [24, 16];
/// Sweeps over the vertices in each round of the rest.
const SWEEPS: usize = 12;

/// For each view and last the field, a display offset at every vertex.
pub(super) type Offsets = Vec<Vec<Vec3>>;

/// Offsets for `views` views, the field included, that are added to what each of them shows.
///
/// `observations[i]` are those of `samples[i]`.
pub(super) fn harmonise(
    observations: &[Vec<Observation>],
    samples: &[Site],
    graph: &Graph,
    views: usize,
) -> Offsets {
    let constants = constants(observations, views);
    let mut offsets: Offsets = vec![vec![Vec3::ZERO; graph.vertices()]; views];
    let mean_mass = samples.len() as f32 / graph.vertices().max(1) as f32;
    let stiffness = |view: usize| {
        let smooth_m = if view + 1 == views {
            FIELD_SMOOTH_M
        } else {
            SMOOTH_M
        };
        let edges = smooth_m / graph.mean_edge_m.max(1e-6);
        edges * edges
    };
    for _ in 0..ROUNDS[1] {
        let offset = |site: &Site, view: usize| constants[view] + site.interpolated(&offsets[view]);
        let wanted = wanted(observations, samples, &offset);
        offsets = offsets
            .par_iter()
            .enumerate()
            .map(|(view, before)| {
                let mut pulls = vec![(Vec3::ZERO, 0.0); graph.vertices()];
                for (site, own) in samples.iter().zip(&wanted) {
                    let Some(&(_, change, weight)) = own.iter().find(|own| own.0 == view) else {
                        continue;
                    };
                    for i in 0..3 {
                        let (sum, total) = &mut pulls[site.corners[i] as usize];
                        let share = weight * site.weights[i] / mean_mass;
                        *sum += share * change;
                        *total += share;
                    }
                }
                settled(graph, before, &pulls, stiffness(view))
            })
            .collect();
    }
    for (offsets, constant) in offsets.iter_mut().zip(constants) {
        offsets.iter_mut().for_each(|offset| *offset += constant);
    }
    let drift = drift(observations, samples, graph, &offsets);
    for offsets in &mut offsets {
        for (offset, drift) in offsets.iter_mut().zip(&drift) {
            *offset -= *drift;
        }
    }
    offsets
}

/// What all offsets together change in the mean of the pictures, broadly: the data leave it open, and differences that
/// look alike all around (slanted views show what lies deeper) would add up from the face to the back.
fn drift(
    observations: &[Vec<Observation>],
    samples: &[Site],
    graph: &Graph,
    offsets: &Offsets,
) -> Vec<Vec3> {
    let mut sums = vec![Vec3::ZERO; graph.vertices()];
    let mut totals = vec![Vec3::ZERO; graph.vertices()];
    for (own, site) in observations.iter().zip(samples) {
        let total: f32 = own.iter().map(|o| o.quality).sum();
        let sum: Vec3 = own
            .iter()
            .map(|o| o.quality * site.interpolated(&offsets[o.view]))
            .sum();
        for i in 0..3 {
            let corner = site.corners[i] as usize;
            sums[corner] += site.weights[i] * sum;
            totals[corner] += Vec3::splat(site.weights[i] * total);
        }
    }
    let (sums, totals) = rayon::join(
        || graph.smoothed(sums, DRIFT_M),
        || graph.smoothed(totals, DRIFT_M),
    );
    let mean = |(sum, total): (Vec3, Vec3)| sum / (total + LEAST_SEEN);
    sums.into_iter().zip(totals).map(mean).collect()
}

/// One offset for each view.
fn constants(observations: &[Vec<Observation>], views: usize) -> Vec<Vec3> {
    let mut constants = vec![Vec3::ZERO; views];
    for _ in 0..ROUNDS[0] {
        let mut sums = vec![(Vec3::ZERO, 0.0f32); views];
        for own in observations {
            changes(
                own,
                |view| constants[view],
                |view, change, weight| {
                    sums[view].0 += weight * change;
                    sums[view].1 += weight;
                },
            );
        }
        for (constant, (sum, total)) in constants.iter_mut().zip(sums) {
            if total > 0.0 {
                *constant += sum / total;
            }
        }
    }
    constants
}

/// For every sample, each view's missing offset and how much it counts.
fn wanted(
    observations: &[Vec<Observation>],
    samples: &[Site],
    offset: &(dyn Fn(&Site, usize) -> Vec3 + Sync),
) -> Vec<Vec<(usize, Vec3, f32)>> {
    observations
        .par_iter()
        .zip(samples)
        .map(|(own, site)| {
            let mut wanted = Vec::with_capacity(own.len());
            changes(
                own,
                |view| offset(site, view),
                |view, change, weight| {
                    wanted.push((view, change, weight));
                },
            );
            wanted
        })
        .collect()
}

/// Tells, for each view of a sample that a picture sees, what its offset lacks to reach the pictures' mean.
fn changes(
    own: &[Observation],
    offset: impl Fn(usize) -> Vec3,
    mut tell: impl FnMut(usize, Vec3, f32),
) {
    let total: f32 = own.iter().map(|o| o.quality).sum();
    if total <= 0.0 {
        return;
    }
    let shown = |o: &Observation| o.color + offset(o.view);
    let mean = own.iter().map(|o| o.quality * shown(o)).sum::<Vec3>() / total;
    for o in own {
        // The field has no quality of its own: it counts as far as the pictures know better.
        let weight = if o.quality > 0.0 {
            o.quality
        } else {
            total.min(1.0)
        };
        tell(o.view, mean - shown(o), weight);
    }
}

/// Offsets after some sweeps towards `before` plus what is wanted (sum and weight a vertex), smoothly.
fn settled(graph: &Graph, before: &[Vec3], pulls: &[(Vec3, f32)], stiffness: f32) -> Vec<Vec3> {
    let mut offsets = before.to_vec();
    for _ in 0..SWEEPS {
        offsets = (0..offsets.len())
            .map(|vertex| {
                let (sum, total) = pulls[vertex];
                let target = sum + total * before[vertex];
                (target + stiffness * graph.mean_around(&offsets, vertex))
                    / (total + stiffness + PULL)
            })
            .collect();
    }
    offsets
}
