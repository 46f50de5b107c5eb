//! Colours from a field to texels and vertices.
//!
//! In: a field, the simplified surface and its [`Atlas`]. Out: a texture whose covered texels hold the colour of the
//! field's full-resolution surface ([`shell`](super::shell)) above or below their point; other texels are black until
//! [`pad::fill`](super::pad::fill). Guaranteed: the same bytes for any number of threads, and memory that does not grow
//! with the samples a texel takes. Not guaranteed: colours that only a slanted view sees.

use super::atlas::Atlas;
use super::color::{byte_from_display, linear_u16_from_display};
use super::shell::{Nearest, ShellColors, ShellSettings, shell_colors};
use super::{Texture, UnwrappedMesh};
use crate::field::Field;
use crate::progress::Progress;
use glam::Vec3;
use rayon::prelude::*;

/// Points that one task takes through the field at once: large enough for batched evaluation, a few megabytes of samples.
const CHUNK_POINTS: usize = 4096;

/// A texture and what it took.
#[derive(Debug, Clone, PartialEq)]
pub struct Baked {
    /// Colours of the covered texels; the others are black.
    pub texture: Texture,
    /// Numbers for reports.
    pub stats: BakeStats,
}

/// Numbers about a bake.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct BakeStats {
    /// Texels with a colour from the field.
    pub texels: usize,
    /// Texels whose normal met no surface within the search.
    pub misses: usize,
    /// Evaluations of the field.
    pub evaluations: usize,
}

/// Bakes the field's colours into a texture of the atlas' size.
///
/// `mesh` is the one that `atlas` was made from. `nearest` helps where a normal misses the surface.
pub fn bake(
    field: &dyn Field,
    mesh: &UnwrappedMesh,
    atlas: &Atlas,
    settings: &ShellSettings,
    nearest: Option<&Nearest>,
    progress: &dyn Progress,
) -> Baked {
    let covered = atlas.covered();
    progress.begin("bake", covered.len() as u64);
    let chunks: Vec<(Vec<[u8; 3]>, BakeStats)> = covered
        .par_chunks(CHUNK_POINTS)
        .map(|texels| {
            let (points, normals): (Vec<Vec3>, Vec<Vec3>) = texels
                .iter()
                .filter_map(|&texel| place(mesh, atlas, texel as usize))
                .unzip();
            let found = shell_colors(field, &points, &normals, settings, nearest);
            progress.advance(texels.len() as u64);
            let stats = BakeStats {
                texels: texels.len(),
                misses: found.misses,
                evaluations: found.evaluations,
            };
            (
                found
                    .colors
                    .iter()
                    .map(|color| color.map(byte_from_display))
                    .collect(),
                stats,
            )
        })
        .collect();
    let size = atlas.size_texels;
    let mut texels = vec![[0; 3]; size as usize * size as usize];
    let mut stats = BakeStats::default();
    let colors = chunks.iter().flat_map(|(colors, _)| colors);
    for (&texel, &color) in covered.iter().zip(colors) {
        texels[texel as usize] = color;
    }
    for (_, chunk) in &chunks {
        stats.texels += chunk.texels;
        stats.misses += chunk.misses;
        stats.evaluations += chunk.evaluations;
    }
    progress.end();
    Baked {
        texture: Texture {
            width: size,
            height: size,
            texels,
        },
        stats,
    }
}

/// **Linear** 16-bit colours of a surface's vertices, for formats without textures.
///
/// # Shapes
/// `positions` (metres), `normals` (unit, outwards): n; result: n.
pub fn vertex_colors(
    field: &dyn Field,
    positions: &[Vec3],
    normals: &[Vec3],
    settings: &ShellSettings,
    nearest: Option<&Nearest>,
) -> Vec<[u16; 3]> {
    let chunks: Vec<ShellColors> = positions
        .par_chunks(CHUNK_POINTS)
        .zip(normals.par_chunks(CHUNK_POINTS))
        .map(|(points, normals)| shell_colors(field, points, normals, settings, nearest))
        .collect();
    chunks
        .iter()
        .flat_map(|chunk| &chunk.colors)
        .map(|color| color.map(linear_u16_from_display))
        .collect()
}

/// Position and unit normal that a covered texel stands for.
fn place(mesh: &UnwrappedMesh, atlas: &Atlas, texel: usize) -> Option<(Vec3, Vec3)> {
    let at = atlas.surface_point(mesh, texel)?;
    let corners = mesh.triangles[at.triangle as usize].map(|vertex| vertex as usize);
    let mix =
        |values: &[Vec3]| -> Vec3 { (0..3).map(|i| values[corners[i]] * at.weights[i]).sum() };
    let [a, b, c] = corners.map(|vertex| mesh.positions[vertex]);
    let normal = mix(&mesh.normals)
        .try_normalize()
        .or_else(|| (b - a).cross(c - a).try_normalize())
        .unwrap_or(Vec3::Z);
    Some((mix(&mesh.positions), normal))
}
