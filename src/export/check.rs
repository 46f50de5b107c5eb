//! What every writer takes for granted about an [`Asset`], checked once before it is reordered or encoded.

use super::Asset;
use crate::rig::faults::{self, RigFault};
use crate::texture::Texture;

/// How far from 1 the length of a normal may be. Writers normalise again, so this only has to tell a
/// rounding error (1e-6) from a normal that nobody computed (0).
const UNIT_TOLERANCE: f32 = 1e-3;

/// What makes an asset impossible to export.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum AssetError {
    /// There is nothing to write.
    #[error(
        "the asset has {vertices} vertices and {triangles} triangles, expected at least one triangle"
    )]
    Empty {
        /// How many vertices there are.
        vertices: usize,
        /// How many triangles there are.
        triangles: usize,
    },
    /// An attribute is missing or does not cover every vertex.
    #[error("the asset has {found} {attribute}, expected {expected}, one per vertex")]
    Length {
        /// Which attribute.
        attribute: &'static str,
        /// The number of vertices.
        expected: usize,
        /// The number of values found.
        found: usize,
    },
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
    /// A value is NaN or infinite.
    #[error("vertex {vertex} has a value among its {attribute} that is not finite")]
    NotFinite {
        /// Which attribute.
        attribute: &'static str,
        /// Which vertex.
        vertex: usize,
    },
    /// A normal is not of length 1.
    #[error("the normal of vertex {vertex} has length {length}, expected 1")]
    NotUnit {
        /// Which vertex.
        vertex: usize,
        /// The length found.
        length: f32,
    },
    /// A tangent is not of length 1, or its sign not 1 or -1.
    #[error("the tangent of vertex {vertex} is {found:?}, expected length 1 and a sign of 1 or -1")]
    Tangent {
        /// Which vertex.
        vertex: usize,
        /// The tangent found.
        found: [f32; 4],
    },
    /// A map that needs texture coordinates, without a texture that gives them.
    #[error("the asset has a {map} but no texture, expected both or none")]
    MapWithoutTexture {
        /// Which map.
        map: &'static str,
    },
    /// Width, height and the number of texels disagree.
    #[error("a {width} x {height} texture has {found} texels, expected {expected}")]
    TextureSize {
        /// Width in texels.
        width: u32,
        /// Height in texels.
        height: u32,
        /// `width * height`, at least 1.
        expected: u64,
        /// The number of texels found.
        found: usize,
    },
    /// Its rig cannot move it.
    #[error("the asset's rig is not usable")]
    Rig(#[from] RigFault),
    /// The roughness is not a fraction.
    #[error("the material's roughness is {found}, expected 0 to 1")]
    Roughness {
        /// The value found.
        found: f32,
    },
}

/// Checks lengths, indices and values. A texture demands texture coordinates; without one, they may be absent.
///
/// # Errors
/// [`AssetError`] names the first thing that is wrong.
pub fn check(asset: &Asset) -> Result<(), AssetError> {
    check_lengths(asset)?;
    check_values(asset)?;
    let normal_map = asset.detail.as_ref().map(|detail| &detail.normal_map);
    let maps = [
        ("normal map", normal_map),
        ("map of occlusion", asset.occlusion.as_ref()),
    ];
    for (map, texture) in maps {
        if texture.is_some() && asset.texture.is_none() {
            return Err(AssetError::MapWithoutTexture { map });
        }
    }
    for texture in asset
        .texture
        .iter()
        .chain(maps.iter().filter_map(|(_, texture)| *texture))
    {
        check_texture(texture)?;
    }
    let found = asset.material.roughness;
    if !(0.0..=1.0).contains(&found) {
        return Err(AssetError::Roughness { found });
    }
    if let Some(rig) = &asset.rig {
        faults::check(rig, asset.mesh.positions.len())?;
    }
    Ok(())
}

fn check_texture(texture: &Texture) -> Result<(), AssetError> {
    let expected = u64::from(texture.width) * u64::from(texture.height);
    if expected == 0 || expected != texture.texels.len() as u64 {
        return Err(AssetError::TextureSize {
            width: texture.width,
            height: texture.height,
            expected: expected.max(1),
            found: texture.texels.len(),
        });
    }
    Ok(())
}

fn check_lengths(asset: &Asset) -> Result<(), AssetError> {
    let mesh = &asset.mesh;
    let expected = mesh.positions.len();
    if expected == 0 || mesh.triangles.is_empty() {
        return Err(AssetError::Empty {
            vertices: expected,
            triangles: mesh.triangles.len(),
        });
    }
    let uvs_may_be_absent = asset.texture.is_none() && mesh.uvs.is_empty();
    let lengths = [
        ("normals", Some(mesh.normals.len())),
        (
            "texture coordinates",
            (!uvs_may_be_absent).then_some(mesh.uvs.len()),
        ),
        ("vertex colours", asset.vertex_colors.as_ref().map(Vec::len)),
        (
            "tangents",
            asset.detail.as_ref().map(|detail| detail.tangents.len()),
        ),
    ];
    for (attribute, found) in lengths {
        if let Some(found) = found.filter(|&found| found != expected) {
            return Err(AssetError::Length {
                attribute,
                expected,
                found,
            });
        }
    }
    Ok(())
}

fn check_values(asset: &Asset) -> Result<(), AssetError> {
    let mesh = &asset.mesh;
    let vertices = mesh.positions.len();
    for (triangle, corners) in mesh.triangles.iter().enumerate() {
        if let Some(&vertex) = corners.iter().find(|&&v| v as usize >= vertices) {
            return Err(AssetError::IndexOutOfRange {
                triangle,
                vertex,
                vertices,
            });
        }
    }
    let not_finite = |attribute, vertex| AssetError::NotFinite { attribute, vertex };
    if let Some(vertex) = mesh.positions.iter().position(|p| !p.is_finite()) {
        return Err(not_finite("positions", vertex));
    }
    if let Some(vertex) = mesh.uvs.iter().position(|uv| !uv.is_finite()) {
        return Err(not_finite("texture coordinates", vertex));
    }
    for (vertex, normal) in mesh.normals.iter().enumerate() {
        let length = normal.length();
        if !length.is_finite() || (length - 1.0).abs() > UNIT_TOLERANCE {
            return Err(AssetError::NotUnit { vertex, length });
        }
    }
    let tangents = asset.detail.iter().flat_map(|detail| &detail.tangents);
    for (vertex, tangent) in tangents.enumerate() {
        let off = (tangent.truncate().length() - 1.0).abs();
        if off.is_nan() || off > UNIT_TOLERANCE || tangent.w.abs() != 1.0 {
            let found = tangent.to_array();
            return Err(AssetError::Tangent { vertex, found });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use glam::{Vec2, Vec3, Vec4};

    use super::*;
    use crate::export::{Detail, Material};
    use crate::texture::UnwrappedMesh;

    fn triangle() -> Asset {
        Asset {
            name: "triangle".to_owned(),
            mesh: UnwrappedMesh {
                positions: vec![Vec3::ZERO, Vec3::X, Vec3::Y],
                normals: vec![Vec3::Z; 3],
                uvs: vec![Vec2::ZERO, Vec2::X, Vec2::Y],
                triangles: vec![[0, 1, 2]],
            },
            texture: Some(Texture {
                width: 2,
                height: 1,
                texels: vec![[0; 3]; 2],
            }),
            detail: None,
            occlusion: None,
            vertex_colors: Some(vec![[0; 3]; 3]),
            material: Material::default(),
            rig: None,
            provenance: serde_json::Map::new(),
        }
    }

    fn error(spoil: impl FnOnce(&mut Asset)) -> AssetError {
        let mut asset = triangle();
        check(&asset).expect("valid at first");
        spoil(&mut asset);
        check(&asset).expect_err("no longer valid")
    }

    #[test]
    fn every_way_to_be_invalid_is_told_apart() {
        use AssetError::*;
        let found = error(|a| a.mesh.triangles.clear());
        assert!(matches!(found, Empty { triangles: 0, .. }));
        let found = error(|a| a.mesh.normals.truncate(2));
        assert!(matches!(
            found,
            Length {
                attribute: "normals",
                expected: 3,
                found: 2
            }
        ));
        let found = error(|a| a.mesh.uvs.clear());
        assert!(matches!(
            found,
            Length {
                attribute: "texture coordinates",
                found: 0,
                ..
            }
        ));
        let found = error(|a| a.vertex_colors = Some(vec![[0; 3]; 4]));
        assert!(matches!(
            found,
            Length {
                attribute: "vertex colours",
                found: 4,
                ..
            }
        ));
        let found = error(|a| a.mesh.triangles[0][2] = 3);
        assert!(matches!(
            found,
            IndexOutOfRange {
                triangle: 0,
                vertex: 3,
                vertices: 3
            }
        ));
        let found = error(|a| a.mesh.positions[1].y = f32::NAN);
        assert!(matches!(
            found,
            NotFinite {
                attribute: "positions",
                vertex: 1
            }
        ));
        let found = error(|a| a.mesh.uvs[2].x = f32::INFINITY);
        assert!(matches!(found, NotFinite { vertex: 2, .. }));
        let found = error(|a| a.mesh.normals[0] = Vec3::ZERO);
        assert!(matches!(found, NotUnit { vertex: 0, .. }));
        let found = error(|a| a.mesh.normals[1] = Vec3::NAN);
        assert!(matches!(found, NotUnit { vertex: 1, .. }));
        let found = error(|a| a.texture.as_mut().expect("textured").height = 2);
        assert!(matches!(
            found,
            TextureSize {
                expected: 4,
                found: 2,
                ..
            }
        ));
        let detail = |tangents| {
            Some(Detail {
                tangents,
                normal_map: Texture {
                    width: 1,
                    height: 1,
                    texels: vec![[128, 128, 255]],
                },
            })
        };
        let right = Vec4::new(1.0, 0.0, 0.0, -1.0);
        let found = error(|a| a.detail = detail(vec![right; 2]));
        assert!(matches!(
            found,
            Length {
                attribute: "tangents",
                found: 2,
                ..
            }
        ));
        let found = error(|a| a.detail = detail(vec![right, right.with_w(0.5), right]));
        assert!(matches!(found, Tangent { vertex: 1, .. }));
        let found = error(|a| {
            a.occlusion = a.texture.take();
        });
        assert!(matches!(
            found,
            MapWithoutTexture {
                map: "map of occlusion"
            }
        ));
        let found = error(|a| a.material.roughness = 1.5);
        assert!(matches!(found, Roughness { .. }));
    }

    #[test]
    fn texture_coordinates_may_be_absent_without_a_texture() {
        let mut asset = triangle();
        asset.texture = None;
        asset.mesh.uvs.clear();
        assert_eq!(check(&asset), Ok(()));
    }
}
