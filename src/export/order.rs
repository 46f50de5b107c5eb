//! Vertices and triangles in the order that graphics hardware likes best, without waste.
//!
//! In: a valid [`Asset`]. Out: the same surface, where
//! - no two vertices agree in position, normal, tangent, texture coordinate, colour and skin weights,
//! - no vertex is unused and no triangle names a vertex twice,
//! - triangles follow the vertex cache (meshoptimizer's `optimizeVertexCache`),
//! - vertices stand in the order of their first use (its `optimizeVertexFetch`).
//!
//! Texture coordinates without a texture are dropped, and tangents and occlusion with them: nothing reads them, and they would keep seams open.
//! Overdraw is left alone: a head hides little of itself, and reordering for it costs cache hits.
//! Winding and shape never change. The result depends on the input alone.

use bytemuck::{Pod, Zeroable};
use glam::{Vec2, Vec3, Vec4};

use super::check::{AssetError, check};
use super::dedup::is_degenerate;
use super::{Asset, UnwrappedMesh};
use crate::rig::weights::{INFLUENCES, Skin};

/// All that two vertices must share to be one. No padding: `meshopt` compares bytes.
#[derive(Clone, Copy, Default, Pod, Zeroable)]
#[repr(C)]
struct Vertex {
    position: [f32; 3],
    normal: [f32; 3],
    tangent: [f32; 4],
    uv: [f32; 2],
    color: [u16; 4],
    joints: [u8; INFLUENCES],
    weights: [u16; INFLUENCES],
}

/// Welds equal vertices, drops what is unused, and reorders the rest for the vertex cache and for fetching.
///
/// # Errors
/// [`AssetError`] if the asset is not valid to begin with, or if nothing is left of it.
pub fn optimize(asset: &mut Asset) -> Result<(), AssetError> {
    check(asset)?;
    if asset.texture.is_none() {
        asset.mesh.uvs.clear();
        asset.detail = None;
        asset.occlusion = None;
    }
    let vertices = interleave(asset);
    let indices = asset.mesh.triangles.as_flattened();

    let (count, remap) = meshopt::generate_vertex_remap(&vertices, Some(indices));
    let welded = meshopt::remap_vertex_buffer(&vertices, count, &remap);
    let triangles: Vec<[u32; 3]> = asset
        .mesh
        .triangles
        .iter()
        .map(|corners| corners.map(|vertex| remap[vertex as usize]))
        .filter(|&corners| !is_degenerate(corners))
        .collect();
    if triangles.is_empty() {
        return Err(AssetError::Empty {
            vertices: count,
            triangles: 0,
        });
    }

    let mut indices = meshopt::optimize_vertex_cache(triangles.as_flattened(), count);
    let vertices = meshopt::optimize_vertex_fetch(&mut indices, &welded);
    let (triangles, _) = indices.as_chunks::<3>();
    deinterleave(asset, &vertices, triangles.to_vec());
    Ok(())
}

/// One record per vertex. Adding 0 makes both zeros the same.
fn interleave(asset: &Asset) -> Vec<Vertex> {
    let UnwrappedMesh {
        positions,
        normals,
        uvs,
        triangles: _,
    } = &asset.mesh;
    (0..positions.len())
        .map(|vertex| {
            let [r, g, b] = asset
                .vertex_colors
                .as_ref()
                .map_or([0; 3], |colors| colors[vertex]);
            let (joints, weights) = asset.rig.as_ref().map_or_else(Default::default, |rig| {
                (rig.skin.joints[vertex], rig.skin.weights[vertex])
            });
            let tangent = asset
                .detail
                .as_ref()
                .map_or(Vec4::ZERO, |detail| detail.tangents[vertex]);
            Vertex {
                tangent: (tangent + Vec4::ZERO).to_array(),
                position: (positions[vertex] + Vec3::ZERO).to_array(),
                normal: (normals[vertex] + Vec3::ZERO).to_array(),
                uv: uvs
                    .get(vertex)
                    .map_or([0.0; 2], |&uv| (uv + Vec2::ZERO).to_array()),
                color: [r, g, b, 0],
                joints,
                weights,
            }
        })
        .collect()
}

fn deinterleave(asset: &mut Asset, vertices: &[Vertex], triangles: Vec<[u32; 3]>) {
    let has_uvs = !asset.mesh.uvs.is_empty();
    asset.mesh = UnwrappedMesh {
        positions: vertices.iter().map(|v| Vec3::from(v.position)).collect(),
        normals: vertices.iter().map(|v| Vec3::from(v.normal)).collect(),
        uvs: if has_uvs {
            vertices.iter().map(|v| Vec2::from(v.uv)).collect()
        } else {
            Vec::new()
        },
        triangles,
    };
    if let Some(colors) = &mut asset.vertex_colors {
        *colors = vertices
            .iter()
            .map(
                |Vertex {
                     color: [r, g, b, _],
                     ..
                 }| [*r, *g, *b],
            )
            .collect();
    }
    if let Some(detail) = &mut asset.detail {
        detail.tangents = vertices.iter().map(|v| Vec4::from(v.tangent)).collect();
    }
    if let Some(rig) = &mut asset.rig {
        rig.skin = Skin {
            joints: vertices.iter().map(|v| v.joints).collect(),
            weights: vertices.iter().map(|v| v.weights).collect(),
        };
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::export::Material;

    /// A flat grid as triangle soup, each triangle's vertices its own, in a scattered order, with one vertex
    /// that nothing uses and one triangle without area.
    fn soup(cells: u32) -> Asset {
        let mut mesh = UnwrappedMesh::default();
        let mut corner = |x: u32, y: u32| {
            let at = Vec2::new(x as f32, y as f32) / cells as f32;
            mesh.positions.push(Vec3::new(at.x, at.y, -0.0));
            mesh.normals.push(Vec3::Z);
            mesh.uvs.push(at);
            mesh.positions.len() as u32 - 1
        };
        // 7919 is prime, so this visits every cell once.
        let scattered = (0..cells * cells).map(|i| i * 7919 % (cells * cells));
        let mut triangles = Vec::new();
        for cell in scattered {
            let (x, y) = (cell % cells, cell / cells);
            triangles.push([corner(x, y), corner(x + 1, y), corner(x, y + 1)]);
            triangles.push([corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)]);
        }
        triangles.push([corner(0, 0), corner(0, 0), corner(1, 0)]);
        corner(cells + 1, cells + 1);
        mesh.triangles = triangles;
        let colors = mesh
            .positions
            .iter()
            .map(|p| [(p.x * 60_000.0) as u16, 1, 2]);
        Asset {
            name: "grid".to_owned(),
            detail: None,
            occlusion: None,
            vertex_colors: Some(colors.collect()),
            mesh,
            texture: Some(crate::texture::Texture {
                width: 1,
                height: 1,
                texels: vec![[0; 3]],
            }),
            material: Material::default(),
            rig: None,
            provenance: serde_json::Map::new(),
        }
    }

    /// How often each triangle occurs, by its corners' attributes from the smallest on: winding counts.
    fn census(asset: &Asset) -> BTreeMap<Vec<Vec<u32>>, usize> {
        let vertices = interleave(asset);
        let bits = |vertex: u32| {
            bytemuck::cast_slice(std::slice::from_ref(&vertices[vertex as usize])).to_vec()
        };
        let mut census = BTreeMap::new();
        for &corners in asset.mesh.triangles.iter() {
            let mut corners = corners.map(bits).to_vec();
            let smallest = (0..3).min_by_key(|&i| &corners[i]).unwrap_or(0);
            corners.rotate_left(smallest);
            *census.entry(corners).or_insert(0) += 1;
        }
        census
    }

    #[test]
    fn the_surface_stays_and_the_waste_goes() {
        let before = soup(40);
        let mut after = before.clone();
        optimize(&mut after).expect("a valid asset");
        let mut expected = census(&before);
        expected.retain(|corners, _| corners[0] != corners[1] && corners[1] != corners[2]);
        assert_eq!(census(&after), expected);
        assert_eq!(after.mesh.positions.len(), 41 * 41);
        assert_eq!(after.mesh.triangles.len(), 2 * 40 * 40);
        assert_eq!(after.vertex_colors.as_ref().map(Vec::len), Some(41 * 41));
        let used: BTreeSet<u32> = after
            .mesh
            .triangles
            .as_flattened()
            .iter()
            .copied()
            .collect();
        assert_eq!(used.len(), 41 * 41);
    }

    #[test]
    fn vertices_stand_in_the_order_of_first_use() {
        let mut asset = soup(20);
        optimize(&mut asset).expect("a valid asset");
        let mut next = 0;
        for &vertex in asset.mesh.triangles.as_flattened() {
            assert!(vertex <= next);
            next = next.max(vertex + 1);
        }
    }

    #[test]
    fn the_vertex_cache_misses_less_than_once_a_triangle() {
        let mut asset = soup(100);
        optimize(&mut asset).expect("a valid asset");
        let indices = asset.mesh.triangles.as_flattened();
        let found = meshopt::analyze_vertex_cache(indices, asset.mesh.positions.len(), 16, 0, 0);
        // 0.5 is the least possible on a grid; a scattered one is near 3.
        assert!(found.acmr < 0.75, "{} misses a triangle", found.acmr);
    }

    #[test]
    fn texture_coordinates_go_with_the_texture() {
        let mut asset = soup(4);
        asset.texture = None;
        optimize(&mut asset).expect("a valid asset");
        assert!(asset.mesh.uvs.is_empty());
    }

    #[test]
    fn tangents_keep_vertices_apart_and_follow_them() {
        let mut asset = soup(8);
        // Half of the grid is mirrored: vertices in the middle stay two.
        let tangent = |p: &Vec3| Vec4::new(1.0, 0.0, 0.0, if p.x < 0.5 { 1.0 } else { -1.0 });
        let mut tangents: Vec<Vec4> = asset.mesh.positions.iter().map(tangent).collect();
        for triangle in &asset.mesh.triangles {
            let low = triangle.map(|v| asset.mesh.positions[v as usize].x);
            let side = if low.iter().sum::<f32>() < 1.5 {
                1.0
            } else {
                -1.0
            };
            for &vertex in triangle {
                tangents[vertex as usize].w = side;
            }
        }
        asset.detail = Some(crate::export::Detail {
            tangents,
            normal_map: crate::texture::Texture {
                width: 1,
                height: 1,
                texels: vec![[128, 128, 255]],
            },
        });
        optimize(&mut asset).expect("a valid asset");
        assert_eq!(asset.mesh.positions.len(), 9 * 9 + 9);
        let tangents = &asset.detail.as_ref().expect("kept").tangents;
        for triangle in &asset.mesh.triangles {
            let sum: f32 = triangle
                .map(|v| asset.mesh.positions[v as usize].x)
                .iter()
                .sum();
            let expected = if sum < 1.5 { 1.0 } else { -1.0 };
            assert!(triangle.iter().all(|&v| tangents[v as usize].w == expected));
        }
    }

    #[test]
    fn bad_indices_are_an_error_before_they_reach_the_optimizer() {
        let mut asset = soup(4);
        asset.mesh.triangles[3][1] = 1_000_000;
        let vertices = asset.mesh.positions.len();
        let expected = AssetError::IndexOutOfRange {
            triangle: 3,
            vertex: 1_000_000,
            vertices,
        };
        assert_eq!(optimize(&mut asset), Err(expected));
    }
}
