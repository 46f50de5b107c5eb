//! The levels of a conversion, of what an asset holds.

use anyhow::Result;
use glam::Vec3;

use super::images::{Content, reduced};
use crate::export::{Asset, Detail, order};
use crate::lod::chain;
use crate::mesh::coincident::merged_with_places;
use crate::mesh::nearest::Nearest;
use crate::pipeline::{REACH_M, add_normal_map, surface_of};
use crate::progress::Silent;
use crate::rig::BonePreset;
use crate::texture::atlas::rasterise;
use crate::texture::fine::{Bumps, Fine};
use crate::texture::{Texture, occlusion};

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
        (None, Some(size)) => Some(occlusion_of(asset, size)?),
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
    if let Some(size) = settings.normal_map_size {
        add_normal_maps(asset, &mut levels, size)?;
    }
    Ok(levels)
}

/// Gives levels with fewer triangles than the asset a map of its normals, its own map included. (With all triangles such a map would be flat.)
fn add_normal_maps(asset: &Asset, levels: &mut [Asset], size: u32) -> Result<()> {
    let surface = surface_of(&asset.mesh);
    let tree = Nearest::build(&surface)?;
    let fine = Fine {
        mesh: &surface,
        normals: &asset.mesh.normals,
        bumps: asset.detail.as_ref().map(|detail| Bumps {
            tangents: &detail.tangents,
            uvs: &asset.mesh.uvs,
            map: &detail.normal_map,
        }),
        tree: &tree,
        cuts: &[],
        reach_m: REACH_M,
    };
    let all = asset.mesh.triangles.len();
    let without = levels
        .iter_mut()
        .filter(|level| level.mesh.triangles.len() < all && level.detail.is_none());
    for level in without {
        add_normal_map(&fine, level, size, &Silent)?;
    }
    Ok(())
}

/// A map of occlusion of the shape that a file holds; its vertices are joined along the seams of charts first.
fn occlusion_of(asset: &Asset, size: u32) -> Result<Texture> {
    let (surface, place_of) = merged_with_places(&surface_of(&asset.mesh));
    let mut normals = vec![Vec3::Z; surface.positions.len()];
    for (&place, &normal) in place_of.iter().zip(&asset.mesh.normals) {
        normals[place as usize] = normal;
    }
    let tree = Nearest::build(&surface)?;
    let fine = Fine {
        mesh: &surface,
        normals: &normals,
        bumps: None,
        tree: &tree,
        cuts: &[],
        reach_m: REACH_M,
    };
    let openness = occlusion::openness(&fine, &Silent);
    let atlas = rasterise(&asset.mesh, size);
    Ok(occlusion::bake(&fine, &openness, &asset.mesh, &atlas))
}

/// The asset with at most so many triangles.
fn coarser(whole: &Asset, triangles: usize) -> Result<Asset> {
    let mut level = chain::coarser(whole, triangles)?.asset;
    level.detail = None;
    order::optimize(&mut level)?;
    Ok(level)
}
