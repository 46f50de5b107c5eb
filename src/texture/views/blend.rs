//! Texels from pictures: few of the best views each, mixed in linear light, the field where none sees.

use glam::Vec3;
use rayon::prelude::*;

use super::harmonise::Offsets;
use super::observe::Picture;
use super::site::{Site, Sites};
use super::{ViewStats, smoothstep};
use crate::progress::Progress;
use crate::spaces::linear_from_display;
use crate::texture::Texture;
use crate::texture::color::texel_from_linear;

/// Texels of one task.
const CHUNK: usize = 4096;
/// What the field counts as, against a picture's quality in [0, 1]: it has a say only where pictures fade out.
const FIELD_QUALITY: f32 = 0.1;
/// Qualities of the best view between which even that fades to nothing: below the first the field's share is more than half a hundredth,
/// above the second less than a fifth of that, and need not be known.
const FIELD_FADES: [f32; 2] = [0.38, 0.5];
/// Views below this share of the best one's weight are left out; weights are taken above it, so none drops out at once.
const LEAST_SHARE: f32 = 0.01;

/// How much a view of a quality counts: a power that leaves most places to one or two views, so that details which lie a
/// little apart in different views are not averaged away, and yet passes from one to the next over many texels.
fn weight(quality: f32) -> f32 {
    let squared = quality * quality;
    squared * squared
}

/// Texels, rising, whose field colours are needed: those that no picture shows well, and the `samples`.
pub(super) fn needed(sites: &Sites, pictures: &[Picture], samples: &[Site]) -> Vec<u32> {
    let is_seen_well = |site: &Site| {
        let mut qualities = pictures.iter().filter_map(|picture| picture.quality(site));
        qualities.any(|quality| field_share(weight(quality)) == 0.0)
    };
    let mut needed: Vec<u32> = sites
        .covered
        .par_iter()
        .copied()
        .filter(|&texel| sites.site(texel).is_none_or(|site| !is_seen_well(&site)))
        .chain(samples.par_iter().map(|site| site.texel))
        .collect();
    needed.par_sort_unstable();
    needed.dedup();
    needed
}

/// The field's weight beside views of which the best has this one.
fn field_share(best: f32) -> f32 {
    let [from, to] = FIELD_FADES.map(weight);
    weight(FIELD_QUALITY) * (1.0 - smoothstep(from, to, best))
}

/// Everything that a texel's colour depends on.
pub(super) struct Blend<'a> {
    pub(super) sites: &'a Sites<'a>,
    pub(super) pictures: &'a [Picture],
    pub(super) offsets: &'a Offsets,
    pub(super) field: &'a Texture,
}

impl Blend<'_> {
    /// All covered texels; the others black. `cameras_deg` of the numbers stays empty.
    pub(super) fn texture(&self, progress: &dyn Progress) -> (Texture, ViewStats) {
        let covered = &self.sites.covered;
        progress.begin("blend views", covered.len() as u64);
        let chunks: Vec<(Vec<[u8; 3]>, ViewStats)> = covered
            .par_chunks(CHUNK)
            .map(|texels| {
                let mut stats = ViewStats::default();
                let mut seen = Vec::with_capacity(self.pictures.len());
                let colors = texels
                    .iter()
                    .map(|&texel| self.texel(texel, &mut seen, &mut stats))
                    .collect();
                progress.advance(texels.len() as u64);
                (colors, stats)
            })
            .collect();
        progress.end();
        let size = self.sites.size_texels();
        let mut texels = vec![[0; 3]; size as usize * size as usize];
        let mut stats = ViewStats::default();
        let colors = chunks.iter().flat_map(|(colors, _)| colors);
        for (&texel, &color) in covered.iter().zip(colors) {
            texels[texel as usize] = color;
        }
        for (_, chunk) in &chunks {
            stats.texels += chunk.texels;
            stats.texels_from_views += chunk.texels_from_views;
            stats.texels_without_field += chunk.texels_without_field;
            stats.sightings += chunk.sightings;
        }
        let texture = Texture {
            width: size,
            height: size,
            texels,
        };
        (texture, stats)
    }

    /// A texel's colour; `seen` is room to work in.
    fn texel(&self, texel: u32, seen: &mut Vec<(usize, f32)>, stats: &mut ViewStats) -> [u8; 3] {
        stats.texels += 1;
        let field = self.field.texels[texel as usize];
        let Some(site) = self.sites.site(texel) else {
            return field;
        };
        seen.clear();
        for (view, picture) in self.pictures.iter().enumerate() {
            seen.extend(
                picture
                    .quality(&site)
                    .map(|quality| (view, weight(quality))),
            );
        }
        stats.sightings += seen.len() as u64;
        let best = seen.iter().fold(0.0, |best: f32, seen| best.max(seen.1));
        let (mut sum, mut total) = (Vec3::ZERO, 0.0);
        for &(view, weight) in seen.iter() {
            let weight = weight - LEAST_SHARE * best;
            if weight > 0.0 {
                sum += weight * self.shown(view, &site);
                total += weight;
            }
        }
        let by_field = field_share(best);
        stats.texels_from_views += usize::from(total >= by_field);
        stats.texels_without_field += usize::from(by_field == 0.0);
        if by_field == 0.0 {
            return texel_from_linear((sum / total).to_array());
        }
        let offset = site.interpolated(&self.offsets[self.pictures.len()]);
        let display = Vec3::from_array(field.map(f32::from)) / 255.0 + offset;
        sum += by_field * linear(display);
        texel_from_linear((sum / (total + by_field)).to_array())
    }

    /// Linear colour of a site in a picture, levelled.
    fn shown(&self, view: usize, site: &Site) -> Vec3 {
        let offset = site.interpolated(&self.offsets[view]);
        let (mut sum, mut count) = (Vec3::ZERO, 0.0);
        self.pictures[view].colors(site, |display| {
            sum += linear(display + offset);
            count += 1.0;
        });
        sum / count
    }
}

fn linear(display: Vec3) -> Vec3 {
    Vec3::from_array(display.to_array().map(linear_from_display))
}
