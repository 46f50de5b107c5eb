//! Colours from a field to texels and vertices.
//!
//! In: a field, the simplified surface and its [`Atlas`]. Out: a texture whose covered texels hold the colour of the
//! field's full-resolution surface ([`shell`](super::shell)) above or below their point; other texels are black until
//! [`pad::fill`](super::pad::fill). Guaranteed: the same bytes for any number of threads, and memory that does not grow
//! with the samples a texel takes. Not guaranteed: colours that only a slanted view sees.

use super::atlas::Atlas;
use super::color::{byte_from_display, linear_u16_from_display};
use super::shell::{Nearest, ShellSettings, shell_colors};
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
    /// Texels that were asked for.
    pub texels: usize,
    /// Texels whose normal met no surface within the search.
    pub misses: usize,
    /// Evaluations of the field.
    pub evaluations: usize,
}

/// What texels' colours are made of.
#[derive(Clone, Copy)]
pub struct Bake<'a> {
    /// Where colours come from.
    pub field: &'a dyn Field,
    /// The surface.
    pub mesh: &'a UnwrappedMesh,
    /// Where its texels are: made from `mesh`.
    pub atlas: &'a Atlas,
    /// Added to what is found, interpolated; one a vertex, see [`super::seen`].
    pub offsets: Option<&'a [[f32; 3]]>,
    /// How to find the surface.
    pub settings: &'a ShellSettings,
    /// Asked where a normal misses the surface.
    pub nearest: Option<&'a Nearest<'a>>,
}

impl Bake<'_> {
    /// Bakes all covered texels into a texture of the atlas' size.
    pub fn all(&self, progress: &dyn Progress) -> Baked {
        self.texels(&self.atlas.covered(), progress)
    }

    /// Bakes only these texels, in this order, each covered by a triangle; the others stay black. A texel's colour does not
    /// depend on which others are asked for.
    pub fn texels(&self, covered: &[u32], progress: &dyn Progress) -> Baked {
        let &Self {
            field,
            mesh,
            atlas,
            offsets,
            settings,
            nearest,
        } = self;
        progress.begin("bake", covered.len() as u64);
        let chunks: Vec<(Vec<[u8; 3]>, BakeStats)> = covered
            .par_chunks(CHUNK_POINTS)
            .map(|texels| {
                let places: Vec<Place> = texels
                    .iter()
                    .filter_map(|&texel| place(mesh, atlas, offsets, texel as usize))
                    .collect();
                let points: Vec<Vec3> = places.iter().map(|place| place.position).collect();
                let normals: Vec<Vec3> = places.iter().map(|place| place.normal).collect();
                let found = shell_colors(field, &points, &normals, settings, nearest);
                progress.advance(texels.len() as u64);
                let stats = BakeStats {
                    texels: texels.len(),
                    misses: found.misses,
                    evaluations: found.evaluations,
                };
                let colors = found.colors.iter().zip(&places);
                let colors = colors
                    .map(|(color, place)| (Vec3::from_array(*color) + place.offset).to_array());
                (
                    colors.map(|color| color.map(byte_from_display)).collect(),
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
}

/// **Linear** 16-bit colours of a surface's vertices, for formats without textures; `offsets` and `nearest` as in [`Bake`].
///
/// # Shapes
/// `positions` (metres), `normals` (unit, outwards), `offsets`: n; result: n.
pub fn vertex_colors(
    field: &dyn Field,
    positions: &[Vec3],
    normals: &[Vec3],
    offsets: Option<&[[f32; 3]]>,
    settings: &ShellSettings,
    nearest: Option<&Nearest>,
) -> Vec<[u16; 3]> {
    let chunks: Vec<Vec<[f32; 3]>> = positions
        .par_chunks(CHUNK_POINTS)
        .zip(normals.par_chunks(CHUNK_POINTS))
        .map(|(points, normals)| shell_colors(field, points, normals, settings, nearest).colors)
        .collect();
    let offset =
        |vertex: usize| offsets.map_or(Vec3::ZERO, |offsets| Vec3::from_array(offsets[vertex]));
    let colors = chunks.into_iter().flatten().enumerate();
    colors
        .map(|(vertex, color)| {
            (Vec3::from_array(color) + offset(vertex))
                .to_array()
                .map(linear_u16_from_display)
        })
        .collect()
}

/// What a covered texel stands for.
struct Place {
    position: Vec3,
    normal: Vec3,
    offset: Vec3,
}

fn place(
    mesh: &UnwrappedMesh,
    atlas: &Atlas,
    offsets: Option<&[[f32; 3]]>,
    texel: usize,
) -> Option<Place> {
    let at = atlas.surface_point(mesh, texel)?;
    let corners = mesh.triangles[at.triangle as usize].map(|vertex| vertex as usize);
    let mix = |value: &dyn Fn(usize) -> Vec3| -> Vec3 {
        (0..3).map(|i| value(corners[i]) * at.weights[i]).sum()
    };
    let [a, b, c] = corners.map(|vertex| mesh.positions[vertex]);
    let normal = mix(&|vertex| mesh.normals[vertex])
        .try_normalize()
        .or_else(|| (b - a).cross(c - a).try_normalize())
        .unwrap_or(Vec3::Z);
    let offset = offsets.map_or(Vec3::ZERO, |offsets| {
        mix(&|vertex| Vec3::from_array(offsets[vertex]))
    });
    Some(Place {
        position: mix(&|vertex| mesh.positions[vertex]),
        normal,
        offset,
    })
}
