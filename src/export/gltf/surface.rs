//! The vertices and triangles of one level of detail, as a document needs them and in the order that it stores them.

use glam::{Vec2, Vec3, Vec4};

use crate::export::Asset;
use crate::rig::Skin;

/// What of an asset is stored. Lists that there are have V rows.
pub(super) struct Surface {
    pub triangles: Vec<[u32; 3]>,
    pub positions: Vec<Vec3>,
    /// Of length 1.
    pub normals: Vec<Vec3>,
    pub tangents: Option<Vec<Vec4>>,
    pub uvs: Option<Vec<Vec2>>,
    /// How many texels lie along the longer side of the largest image.
    pub texels: u32,
    pub colors: Option<Vec<[u16; 3]>>,
    pub skin: Option<Skin>,
}

impl Surface {
    /// All that the asset's material and rig use, in the asset's order.
    pub fn of(asset: &Asset) -> Self {
        let mesh = &asset.mesh;
        let textured = asset.texture.is_some();
        let detail = asset.detail.as_ref().filter(|_| textured);
        let images = [
            asset.texture.as_ref(),
            detail.map(|detail| &detail.normal_map),
            asset.occlusion.as_ref(),
        ];
        let sides = images.into_iter().flatten();
        let colors = asset.vertex_colors.as_ref().filter(|_| !textured);
        Self {
            triangles: mesh.triangles.clone(),
            positions: mesh.positions.clone(),
            // Unit to the last bit but one: f64 leaves only the final rounding.
            normals: mesh
                .normals
                .iter()
                .map(|normal| normal.as_dvec3().normalize().as_vec3())
                .collect(),
            tangents: detail.map(|detail| detail.tangents.iter().map(unit).collect()),
            uvs: textured.then(|| mesh.uvs.clone()),
            texels: sides
                .map(|image| image.width.max(image.height))
                .max()
                .unwrap_or(1),
            colors: colors.cloned(),
            skin: asset.rig.as_ref().map(|rig| rig.skin.clone()),
        }
    }

    /// The same surface in the order that compresses best: triangles in strips, vertices in the order of their first use.
    pub fn in_strips(self) -> Self {
        let vertices = self.positions.len();
        let corners = meshopt::optimize_vertex_cache_strip(self.triangles.as_flattened(), vertices);
        let mut place = vec![u32::MAX; vertices];
        let mut source = Vec::with_capacity(vertices);
        let corners: Vec<u32> = corners
            .into_iter()
            .map(|vertex| {
                let place = &mut place[vertex as usize];
                if *place == u32::MAX {
                    *place = source.len() as u32;
                    source.push(vertex);
                }
                *place
            })
            .collect();
        Self {
            triangles: corners.as_chunks::<3>().0.to_vec(),
            positions: taken(&self.positions, &source),
            normals: taken(&self.normals, &source),
            tangents: self.tangents.map(|it| taken(&it, &source)),
            uvs: self.uvs.map(|it| taken(&it, &source)),
            texels: self.texels,
            colors: self.colors.map(|it| taken(&it, &source)),
            skin: self.skin.map(|skin| skin.taken(&source)),
        }
    }
}

fn taken<T: Copy>(values: &[T], source: &[u32]) -> Vec<T> {
    let sources = source.iter().map(|&vertex| vertex as usize);
    sources.map(|vertex| values[vertex]).collect()
}

/// A tangent of length 1, its sign as it is.
fn unit(tangent: &Vec4) -> Vec4 {
    let direction = tangent.truncate().as_dvec3().normalize().as_vec3();
    direction.extend(tangent.w)
}
