//! From a simplified surface to a textured one: unwrap, rasterise the charts, bake colours from the field or from views, pad.

pub mod atlas;
pub mod bake;
mod chartable;
pub mod color;
pub mod fine;
pub mod normal_map;
pub mod occlusion;
mod pack;
pub mod pad;
mod ray;
pub mod seen;
pub mod shell;
mod snap;
pub mod unwrap;
pub mod views;
mod xatlas;

use glam::{Vec2, Vec3};

/// An RGB texture in display (sRGB-encoded) values, 8 bits a channel, rows from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texture {
    /// Width in texels.
    pub width: u32,
    /// Height in texels.
    pub height: u32,
    /// `height * width` texels, row by row from the top.
    pub texels: Vec<[u8; 3]>,
}

/// A surface with texture coordinates: vertices are split along chart seams, so several may share a position.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnwrappedMesh {
    /// Vertex positions in metres.
    pub positions: Vec<Vec3>,
    /// Unit outward normals, equal on both sides of a seam.
    pub normals: Vec<Vec3>,
    /// glTF texture coordinates in [0, 1], v down.
    pub uvs: Vec<Vec2>,
    /// Vertex indices, counter-clockwise seen from outside.
    pub triangles: Vec<[u32; 3]>,
}
