//! What can be drawn: where colours and finer shape come from, and that a mesh has all that its drawing reads.

use glam::Vec4;

use crate::export::{Asset, Detail};
use crate::render::shade::Shading;
use crate::texture::{Texture, UnwrappedMesh};

/// Where a surface's colour comes from.
#[derive(Debug, Clone, Copy)]
pub enum BaseColor<'a> {
    /// A texture, read bilinearly.
    Texture(&'a Texture),
    /// Linear RGB per vertex, 16 bits a channel.
    Vertices(&'a [[u16; 3]]),
    /// One linear RGB everywhere.
    Uniform([f32; 3]),
}

impl<'a> BaseColor<'a> {
    /// What an asset's colours are read from; none where it has none.
    pub fn of(asset: &'a Asset) -> Option<Self> {
        match (&asset.texture, &asset.vertex_colors) {
            (Some(texture), _) => Some(Self::Texture(texture)),
            (None, Some(colors)) => Some(Self::Vertices(colors)),
            (None, None) => None,
        }
    }
}

/// Finer shape than the triangles have, for [`Shading::Lit`].
#[derive(Debug, Clone, Copy)]
pub struct Bumps<'a> {
    /// One a vertex; w is the sign of the bitangent.
    pub tangents: &'a [Vec4],
    /// Normals in tangent space, read bilinearly.
    pub normal_map: &'a Texture,
}

impl<'a> From<&'a Detail> for Bumps<'a> {
    fn from(detail: &'a Detail) -> Self {
        Self {
            tangents: &detail.tangents,
            normal_map: &detail.normal_map,
        }
    }
}

/// What makes a surface impossible to draw.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum RasterError {
    /// An index points past the vertices.
    #[error("triangle {triangle} refers to vertex {vertex}, but there are {vertices} vertices")]
    IndexOutOfRange {
        /// Which triangle.
        triangle: usize,
        /// The index found.
        vertex: u32,
        /// How many vertices there are.
        vertices: usize,
    },
    /// An attribute has not one value per vertex.
    #[error("found {found} {attribute} for {vertices} vertices; they must be as many")]
    Attribute {
        /// What was counted.
        attribute: &'static str,
        /// How many there are.
        found: usize,
        /// How many vertices there are.
        vertices: usize,
    },
    /// A texture has not one texel per place.
    #[error(
        "a texture of {width} x {height} has {found} texels; it must have one per place, and at least one"
    )]
    Texels {
        /// Width in texels.
        width: u32,
        /// Height in texels.
        height: u32,
        /// How many texels there are.
        found: usize,
    },
}

/// That a mesh has all that is read of it: one value per vertex of each attribute, whole textures, no vertex that is not there.
pub fn check(
    mesh: &UnwrappedMesh,
    base: BaseColor,
    bumps: Option<Bumps>,
    shading: Shading,
) -> Result<(), RasterError> {
    let vertices = mesh.positions.len();
    if shading == Shading::Lit {
        count(mesh, "normals", mesh.normals.len())?;
    }
    match base {
        BaseColor::Texture(texture) => check_texture(mesh, texture)?,
        BaseColor::Vertices(colors) => count(mesh, "vertex colours", colors.len())?,
        BaseColor::Uniform(_) => {}
    }
    for (triangle, corners) in mesh.triangles.iter().enumerate() {
        if let Some(&vertex) = corners.iter().find(|&&v| v as usize >= vertices) {
            return Err(RasterError::IndexOutOfRange {
                triangle,
                vertex,
                vertices,
            });
        }
    }
    if let Some(Bumps {
        tangents,
        normal_map,
    }) = bumps
    {
        count(mesh, "tangents", tangents.len())?;
        check_texture(mesh, normal_map)?;
    }
    Ok(())
}

/// Whether an attribute has one value per vertex.
fn count(mesh: &UnwrappedMesh, attribute: &'static str, found: usize) -> Result<(), RasterError> {
    let vertices = mesh.positions.len();
    if found == vertices {
        Ok(())
    } else {
        Err(RasterError::Attribute {
            attribute,
            found,
            vertices,
        })
    }
}

/// That a texture has a texel for each place, and each vertex a place on it.
fn check_texture(mesh: &UnwrappedMesh, texture: &Texture) -> Result<(), RasterError> {
    count(mesh, "texture coordinates", mesh.uvs.len())?;
    let (width, height, found) = (texture.width, texture.height, texture.texels.len());
    if found == 0 || found != width as usize * height as usize {
        return Err(RasterError::Texels {
            width,
            height,
            found,
        });
    }
    Ok(())
}
