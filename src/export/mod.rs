//! Assets to bytes to files: glTF 2.0 (binary or with separate files), OBJ + MTL and PLY; pictures and animations to PNG (also animated),
//! GIF and WebP.
//!
//! The same [`Asset`] gives the same bytes, and so does the same [`Frame`](frame::Frame). Files are written beside their target and renamed, so a reader
//! never sees half of one.

pub mod apng;
pub mod check;
mod dedup;
pub mod encoding;
pub mod files;
pub mod format;
pub mod frame;
pub mod gif;
pub mod glb;
pub mod gltf;
pub mod images;
pub mod meshopt_view;
pub mod obj;
pub mod order;
pub mod packed;
pub mod parts;
pub mod ply;
pub mod png;
pub mod safetensors;
pub mod uri;
pub mod webp;

use glam::Vec4;

use crate::rig::Rig;
use crate::texture::{Texture, UnwrappedMesh};

/// How the surface answers light.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Material {
    /// Perceptual roughness in [0, 1]; metallic is always 0.
    pub roughness: f32,
    /// Show the base colour as it is (`KHR_materials_unlit`).
    pub unlit: bool,
}

impl Default for Material {
    fn default() -> Self {
        Self {
            roughness: 0.8,
            unlit: false,
        }
    }
}

/// The normals of a finer surface, relative to an asset's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Detail {
    /// A tangent for each vertex, as `MikkTSpace` makes them: unit length and, in w, the sign of the bitangent `w * cross(normal, tangent)`.
    pub tangents: Vec<Vec4>,
    /// Normals in tangent space, **linear**: a channel holds `255 * (0.5 * n + 0.5)`, x right, y up, z outwards (glTF 2.0, section 3.9.3).
    pub normal_map: Texture,
}

/// A finished asset, independent of the format that stores it.
#[derive(Debug, Clone, PartialEq)]
pub struct Asset {
    /// Name of the mesh, its node and its material, for instance `portrait`.
    pub name: String,
    /// Geometry in canonical space, which is glTF's own.
    pub mesh: UnwrappedMesh,
    /// Base colour; absent where only vertex colours are wanted.
    pub texture: Option<Texture>,
    /// Finer shape than the triangles have, for shading; only beside a texture.
    pub detail: Option<Detail>,
    /// How much of the surroundings each texel sees, **linear**, equal in all channels (255: all of it); only beside a texture.
    pub occlusion: Option<Texture>,
    /// **Linear** RGB per vertex, 16 bits a channel; absent where only a texture is wanted.
    pub vertex_colors: Option<Vec<[u16; 3]>>,
    /// How the surface answers light.
    pub material: Material,
    /// What moves it, in glTF; the geometry stays unposed. OBJ and PLY leave it out: give them a posed shape.
    pub rig: Option<Rig>,
    /// What made it (program version, input hash, settings), stored as `asset.extras` or as comments.
    pub provenance: serde_json::Map<String, serde_json::Value>,
}
