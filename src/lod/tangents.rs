//! Tangents as `MikkTSpace` makes them, which is what glTF and the engines expect of a normal map.
//!
//! In: an asset with texture coordinates. Out: a tangent for each vertex; where triangles around a vertex disagree (a chart mirrored in the texture,
//! as Mikkelsen's groups tell), the vertex is split. Texture coordinates run up for the algorithm, as glTF's normal maps do (y up) and its
//! texture coordinates do not: the bitangent `w * cross(normal, tangent)` points up in the picture.
//! (Mikkelsen, "Simulation of wrinkled surfaces revisited", 2008; the same computation in meshoptimizer.)

use std::collections::BTreeMap;

use glam::{Vec3, Vec4};
use meshopt::TangentOptions;

use crate::export::Asset;
use crate::texture::UnwrappedMesh;

/// The tangents of an asset, whose vertices are split where that is needed; it loses those that it had.
///
/// # Panics
/// Where indices, normals or texture coordinates do not fit the vertices: check the asset first.
pub fn with_tangents(asset: &mut Asset) -> Vec<Vec4> {
    let corners = corner_tangents(&asset.mesh);
    let mut copies: BTreeMap<(u32, [u32; 4]), u32> = BTreeMap::new();
    let mut source: Vec<u32> = Vec::with_capacity(asset.mesh.positions.len());
    let mut tangents: Vec<Vec4> = Vec::with_capacity(asset.mesh.positions.len());
    let places = asset.mesh.triangles.as_flattened_mut().iter_mut();
    for (vertex, tangent) in places.zip(corners) {
        let key = (*vertex, tangent.to_array().map(f32::to_bits));
        let old = *vertex;
        *vertex = *copies.entry(key).or_insert_with(|| {
            source.push(old);
            tangents.push(tangent);
            source.len() as u32 - 1
        });
    }
    take_vertices(asset, &source);
    tangents
}

/// One tangent for each corner of each triangle.
fn corner_tangents(mesh: &UnwrappedMesh) -> Vec<Vec4> {
    let upwards: Vec<[f32; 2]> = mesh.uvs.iter().map(|uv| [uv.x, 1.0 - uv.y]).collect();
    let indices = mesh.triangles.as_flattened();
    let found = meshopt::generate_tangents(
        Some(indices),
        bytemuck::cast_slice(&mesh.positions),
        bytemuck::cast_slice(&mesh.normals),
        &upwards,
        TangentOptions::Compatible,
    );
    let pairs = found.into_iter().zip(indices);
    pairs
        .map(|(tangent, &vertex)| usable(Vec4::from_array(tangent), mesh.normals[vertex as usize]))
        .collect()
}

/// A unit tangent with a sign; any at a right angle to the normal where the texture gives none.
fn usable(tangent: Vec4, normal: Vec3) -> Vec4 {
    let sign = if tangent.w < 0.0 { -1.0 } else { 1.0 };
    let along = tangent.truncate().try_normalize();
    // Adding 0 makes both zeros the same.
    along
        .unwrap_or_else(|| normal.any_orthonormal_vector())
        .extend(sign)
        + Vec4::ZERO
}

/// Gives an asset other vertices: copies of those that it had.
fn take_vertices(asset: &mut Asset, source: &[u32]) {
    fn taken<T: Copy>(values: &mut Vec<T>, source: &[u32]) {
        *values = source.iter().map(|&old| values[old as usize]).collect();
    }
    taken(&mut asset.mesh.positions, source);
    taken(&mut asset.mesh.normals, source);
    taken(&mut asset.mesh.uvs, source);
    if let Some(colors) = &mut asset.vertex_colors {
        taken(colors, source);
    }
    if let Some(rig) = &mut asset.rig {
        rig.skin = rig.skin.taken(source);
    }
    asset.detail = None;
}

#[cfg(test)]
mod tests {
    use glam::Vec2;

    use super::*;
    use crate::export::Material;

    /// Two squares side by side that face +z; the right one is mirrored in the texture if asked for, with the same coordinates along the middle.
    fn squares(mirrored: bool) -> Asset {
        let corner = |x: f32, y: f32| {
            let u = if mirrored {
                1.0 - (x - 1.0).abs()
            } else {
                0.5 * x
            };
            (Vec3::new(x, y, 0.0), Vec2::new(u, 1.0 - y))
        };
        let places = [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1)];
        let (positions, uvs): (Vec<Vec3>, Vec<Vec2>) = places
            .map(|(x, y)| corner(x as f32, y as f32))
            .into_iter()
            .unzip();
        Asset {
            name: "squares".to_owned(),
            mesh: UnwrappedMesh {
                normals: vec![Vec3::Z; positions.len()],
                positions,
                uvs,
                triangles: vec![[0, 1, 4], [0, 4, 3], [1, 2, 5], [1, 5, 4]],
            },
            texture: None,
            detail: None,
            occlusion: None,
            vertex_colors: None,
            material: Material::default(),
            rig: None,
            provenance: serde_json::Map::new(),
        }
    }

    #[test]
    fn tangents_run_right_and_bitangents_up() {
        let mut asset = squares(false);
        let tangents = with_tangents(&mut asset);
        assert_eq!(tangents.len(), 6);
        for (tangent, normal) in tangents.iter().zip(&asset.mesh.normals) {
            assert!(tangent.truncate().distance(Vec3::X) < 1e-6, "{tangent}");
            let up = tangent.w * normal.cross(tangent.truncate());
            assert!(up.distance(Vec3::Y) < 1e-6, "{up}");
        }
    }

    #[test]
    fn vertices_between_mirrored_charts_are_split() {
        let mut asset = squares(true);
        let tangents = with_tangents(&mut asset);
        assert_eq!(tangents.len(), 8);
        for (triangle, corners) in asset.mesh.triangles.iter().enumerate() {
            let expected = if triangle < 2 { 1.0 } else { -1.0 };
            for &vertex in corners {
                let tangent = tangents[vertex as usize];
                assert!((tangent.x - expected).abs() < 1e-6, "{tangent}");
                assert_eq!(tangent.w, expected);
            }
        }
        assert_eq!(asset.mesh.positions.len(), 8);
    }
}
