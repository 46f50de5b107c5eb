//! The levels of a conversion, of what an asset holds.

use anyhow::{Result, bail};
use meshopt::{SimplifyOptions, VertexDataAdapter};

use super::images::{Content, reduced};
use crate::export::{Asset, Detail, order};
use crate::rig::{BonePreset, RigJoint};

/// What to make of an asset.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelSettings {
    /// Triangles of the finest level, at most those that the asset has.
    pub triangles: usize,
    /// Triangles of coarser ones, the finest first.
    pub coarser: Vec<usize>,
    /// Texels a side of the base colour, at most those that it has; none without one.
    pub texture_size: Option<u32>,
    /// Texels a side of normal maps; none: no normal maps.
    pub normal_map_size: Option<u32>,
    /// Texels a side of the map of occlusion, at most those that it has; none: no such map.
    pub occlusion_size: Option<u32>,
    /// How bones are called.
    pub bones: BonePreset,
    /// Whether clips stay.
    pub clips: bool,
}

/// Makes the levels of an asset, the finest first. Their vertices are vertices of it, and their images its own, smaller where that is asked for.
///
/// # Errors
/// Fewer triangles than seams allow, or images whose size cannot be had.
pub fn levels(asset: &Asset, settings: &LevelSettings) -> Result<Vec<Asset>> {
    let mut whole = asset.clone();
    // Charts are those of the finest surface, so images are made smaller before it is simplified.
    if let (Some(texture), Some(size)) = (&asset.texture, settings.texture_size) {
        whole.texture = Some(reduced(texture, &asset.mesh, size, Content::Color)?);
    }
    whole.detail = match (&asset.detail, settings.normal_map_size) {
        (Some(detail), Some(size)) => Some(Detail {
            tangents: detail.tangents.clone(),
            normal_map: reduced(&detail.normal_map, &asset.mesh, size, Content::Normals)?,
        }),
        _ => None,
    };
    whole.occlusion = match (&asset.occlusion, settings.occlusion_size) {
        (Some(map), Some(size)) => Some(reduced(map, &asset.mesh, size, Content::Numbers)?),
        (None, Some(_)) => bail!(
            "it holds no map of occlusion; leave --occlusion out, or make one with `mesh --occlusion`"
        ),
        (_, None) => None,
    };
    if let Some(rig) = &mut whole.rig {
        rig.bones = settings.bones;
        if !settings.clips {
            rig.clips.clear();
        }
    }
    let finest = match settings.triangles {
        fewer if fewer < asset.mesh.triangles.len() => coarser(&whole, fewer)?,
        _ => whole.clone(),
    };
    let mut levels = vec![finest];
    for &triangles in &settings.coarser {
        levels.push(coarser(&whole, triangles)?);
    }
    // SEAM: levels without `detail`, where `normal_map_size` is some, get tangents and a normal map here, baked from `asset`.
    Ok(levels)
}

/// The asset with at most so many triangles.
fn coarser(whole: &Asset, triangles: usize) -> Result<Asset> {
    // SEAM: `lod::chain::coarser(whole, triangles)?.asset` goes here, in place of `simplified`.
    let found = simplified(whole, triangles);
    if found.len() > triangles || found.is_empty() {
        bail!(
            "asked for a level of {triangles} triangles, but seams between charts leave no fewer than {}; ask for more, or leave that \
             level out (--lods)",
            found.len()
        );
    }
    let mut level = whole.clone();
    level.detail = None;
    level.mesh.triangles = found;
    order::optimize(&mut level)?;
    Ok(level)
}

/// Triangles after collapses that mind normals, texture coordinates and skin weights (meshopt's quadrics with attributes).
fn simplified(asset: &Asset, target: usize) -> Vec<[u32; 3]> {
    /// What an error of 1 in a normal, in a texture coordinate and in a joint's weight counts as, in extents of the asset.
    const NORMAL_WEIGHT: f32 = 0.02;
    const UV_WEIGHT: f32 = 0.5;
    const JOINT_WEIGHT: f32 = 0.1;
    /// No limit: the triangle count decides. In metres, and its square is still a number.
    const ANY_ERROR_M: f32 = 1e6;
    let mesh = &asset.mesh;
    let mut weights = vec![NORMAL_WEIGHT; 3];
    if !mesh.uvs.is_empty() {
        weights.extend([UV_WEIGHT; 2]);
    }
    if asset.rig.is_some() {
        weights.extend([JOINT_WEIGHT; RigJoint::ALL.len()]);
    }
    let mut values = Vec::with_capacity(weights.len() * mesh.positions.len());
    for vertex in 0..mesh.positions.len() {
        values.extend(mesh.normals[vertex].to_array());
        values.extend(mesh.uvs.get(vertex).iter().flat_map(|uv| uv.to_array()));
        if let Some(rig) = &asset.rig {
            values.extend(rig.skin.of(vertex).map(|weight| weight as f32));
        }
    }
    let bytes = bytemuck::cast_slice(&mesh.positions);
    let Ok(positions) = VertexDataAdapter::new(bytes, size_of::<[f32; 3]>(), 0) else {
        unreachable!("three floats are a multiple of three floats")
    };
    let indices = meshopt::simplify_with_attributes_and_locks(
        mesh.triangles.as_flattened(),
        &positions,
        &values,
        &weights,
        weights.len() * size_of::<f32>(),
        &vec![false; mesh.positions.len()],
        3 * target,
        ANY_ERROR_M,
        SimplifyOptions::ErrorAbsolute,
        None,
    );
    indices.as_chunks::<3>().0.to_vec()
}
