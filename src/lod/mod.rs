//! Levels of detail: the same asset with fewer triangles, on the same texture.
//!
//! In: a finished [`Asset`](crate::export::Asset) with a texture. Out: coarser assets whose vertices are vertices of it (position, normal, texture
//! coordinate and skin weights are exact copies), so that one texture and one rig serve all of them; and the tangents that a normal map needs.
//! Textures are another stage's part ([`texture::normal_map`](crate::texture::normal_map), [`texture::occlusion`](crate::texture::occlusion)).

pub mod chain;
mod faults;
pub mod silhouettes;
pub mod tangents;

use crate::mesh::deviation::Deviation;
use crate::mesh::topology::Topology;

/// What a level came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LevelFigures {
    /// Triangles.
    pub triangles: usize,
    /// Vertices, counted on both sides of a seam.
    pub vertices: usize,
    /// The simplifier's own estimate of its error in metres, attributes included; 0 for the finest level.
    pub error_m: f32,
    /// How far the level is from the full-resolution surface.
    pub deviation: Deviation,
    /// How its surface hangs together, vertices at one place taken as one.
    pub topology: Topology,
    /// Triangles whose texture coordinates run the other way round than in the finest level.
    pub flipped_uvs: usize,
    /// Mean share of the finest level's silhouette that this one's differs in, over [`silhouettes::VIEWS_DEG`].
    pub silhouette_off: f64,
}
