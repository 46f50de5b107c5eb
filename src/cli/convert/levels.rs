//! The levels of a conversion, of what an asset holds.

use anyhow::Result;
use glam::Vec3;

use super::images::{Content, reduced};
use crate::export::{Asset, Detail, order};
use crate::lod::chain::coarser;
use crate::lod::tangents::with_tangents;
use crate::mesh::Mesh;
use crate::mesh::coincident::merged_with_places;
use crate::mesh::nearest::Nearest;
use crate::pipeline::surface_of;
use crate::progress::Silent;
use crate::rig::BonePreset;
use crate::texture::atlas::rasterise;
use crate::texture::fine::Fine;
use crate::texture::{UnwrappedMesh, normal_map, occlusion};

/// How far from a level the file's shape is looked for along the normal, in metres: a few times what the coarsest levels are off.
const REACH_M: f32 = 0.003;

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
    /// Texels a side of the map of occlusion, made where the asset has none; none: no such map.
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
    let (surface, normals) = joined(&asset.mesh);
    let tree = Nearest::build(&surface)?;
    let fine = Fine {
        mesh: &surface,
        normals: &normals,
        tree: &tree,
        // Cut planes are not known; their rims are as smooth as the file shows them.
        cuts: &[],
        reach_m: REACH_M,
    };
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
        (None, Some(size)) if asset.texture.is_some() => {
            let openness = occlusion::openness(&fine, &Silent);
            let atlas = rasterise(&asset.mesh, size);
            Some(occlusion::bake(&fine, &openness, &asset.mesh, &atlas))
        }
        (None, Some(_)) => None,
        (_, None) => None,
    };
    if let Some(rig) = &mut whole.rig {
        rig.bones = settings.bones;
        if !settings.clips {
            rig.clips.clear();
        }
    }
    let finest = match settings.triangles {
        fewer if fewer < asset.mesh.triangles.len() => coarser_than(&whole, fewer)?,
        _ => whole.clone(),
    };
    let mut levels = vec![finest];
    for &triangles in &settings.coarser {
        levels.push(coarser_than(&whole, triangles)?);
    }
    if let (Some(size), Some(_)) = (settings.normal_map_size, &asset.texture) {
        add_normal_maps(&fine, &mut levels, size)?;
    }
    Ok(levels)
}

/// The asset with at most so many triangles, without a normal map: its own would be that of other triangles.
fn coarser_than(whole: &Asset, triangles: usize) -> Result<Asset> {
    let mut level = coarser(whole, triangles)?.asset;
    level.detail = None;
    order::optimize(&mut level)?;
    Ok(level)
}

/// The shape that a file holds, with its vertices joined along the seams of charts, and a normal for each.
fn joined(mesh: &UnwrappedMesh) -> (Mesh, Vec<Vec3>) {
    let (surface, place_of) = merged_with_places(&surface_of(mesh));
    let mut normals = vec![Vec3::Z; surface.positions.len()];
    for (&place, &normal) in place_of.iter().zip(&mesh.normals) {
        normals[place as usize] = normal;
    }
    (surface, normals)
}

/// Gives levels that are coarser than the file's shape tangents and a map of its normals.
fn add_normal_maps(fine: &Fine, levels: &mut [Asset], size: u32) -> Result<()> {
    let held = fine.mesh.triangles.len();
    let lacking = |level: &&mut Asset| level.detail.is_none() && level.mesh.triangles.len() < held;
    for level in levels.iter_mut().filter(lacking) {
        let tangents = with_tangents(level);
        let atlas = rasterise(&level.mesh, size);
        let normal_map = normal_map::bake(fine, &level.mesh, &tangents, &atlas, &Silent);
        level.detail = Some(Detail {
            tangents,
            normal_map,
        });
        order::optimize(level)?;
    }
    Ok(())
}
