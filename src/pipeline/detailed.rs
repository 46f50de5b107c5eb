//! What an asset may have beside itself: coarser levels, normal maps for all, and one map of occlusion.

use super::color::field_normals;
use super::{PipelineError, Settings, Shape, cut_planes, stage, surface_of};
use crate::export::{Asset, Detail, order};
use crate::field::Field;
use crate::lod::LevelFigures;
use crate::lod::chain::{Coarser, coarser};
use crate::lod::silhouettes::Silhouettes;
use crate::lod::tangents::with_tangents;
use crate::mesh::deviation::deviation;
use crate::progress::Progress;
use crate::texture::fine::Fine;
use crate::texture::{atlas, normal_map, occlusion};

/// Points of each level that are measured against the full-resolution surface.
const DEVIATION_SAMPLES: usize = 20_000;
/// How far from a level the full-resolution surface is looked for along the normal, in metres: a few times what the coarsest levels are off.
pub(crate) const REACH_M: f32 = 0.003;

/// Tells which of the levels asked for are none, before the work if that is known.
pub(super) fn check_levels(settings: &Settings, available: usize) -> Result<(), PipelineError> {
    let finer = settings.coarser.iter().find(|&&asked| asked >= available);
    match finer {
        Some(&asked) if !settings.may_leave_out => {
            Err(PipelineError::LevelNotCoarser { asked, available })
        }
        _ => Ok(()),
    }
}

/// Makes coarser levels of a finished asset, and gives all of them the maps that are asked for; figures begin with the asset's own.
pub(super) fn detailed(
    field: &dyn Field,
    shape: &Shape,
    asset: &mut Asset,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<(Vec<Asset>, Vec<LevelFigures>), PipelineError> {
    if !settings.is_detailed() {
        return Ok((Vec::new(), Vec::new()));
    }
    let (mut levels, figures) = chain(shape, asset, settings, progress)?;
    if settings.normal_map_size.is_none() && settings.occlusion_size.is_none() {
        return Ok((levels, figures));
    }
    let normals = stage(progress, "fine normals", || {
        field_normals(field, &shape.full, &shape.lattice)
    });
    let fine = Fine {
        mesh: &shape.full,
        normals: &normals,
        bumps: None,
        tree: &shape.tree,
        cuts: &cut_planes(&shape.lattice),
        reach_m: REACH_M,
    };
    if let Some(size) = settings.occlusion_size {
        progress.begin("occlusion", shape.full.positions.len() as u64);
        let openness = occlusion::openness(&fine, progress);
        let atlas = atlas::rasterise(&asset.mesh, size);
        let map = occlusion::bake(&fine, &openness, &asset.mesh, &atlas);
        for level in levels.iter_mut().chain([&mut *asset]) {
            level.occlusion = Some(map.clone());
        }
        progress.end();
    }
    if let Some(size) = settings.normal_map_size {
        let all = 1 + levels.len() as u64;
        progress.begin("normal maps", all * u64::from(size) * u64::from(size));
        for level in levels.iter_mut().chain([&mut *asset]) {
            add_normal_map(&fine, level, size, progress)?;
        }
        progress.end();
    }
    Ok((levels, figures))
}

/// Coarser levels, and the figures of all.
fn chain(
    shape: &Shape,
    asset: &Asset,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<(Vec<Asset>, Vec<LevelFigures>), PipelineError> {
    let available = asset.mesh.triangles.len();
    let asked = settings.coarser.iter().filter(|&&asked| asked < available);
    let asked: Vec<usize> = asked.copied().collect();
    progress.begin("levels", 1 + asked.len() as u64);
    let silhouettes = Silhouettes::of(&asset.mesh)?;
    let measured = |asset: &Asset| {
        let mesh = &asset.mesh;
        let figures = LevelFigures {
            triangles: mesh.triangles.len(),
            vertices: mesh.positions.len(),
            error_m: 0.0,
            deviation: deviation(&surface_of(mesh), &shape.tree, DEVIATION_SAMPLES),
            topology: shape.topology,
            flipped_uvs: 0,
            silhouette_off: silhouettes.difference(mesh)?,
        };
        progress.advance(1);
        Ok::<_, PipelineError>(figures)
    };
    let mut figures = vec![measured(asset)?];
    let mut levels = Vec::with_capacity(asked.len());
    for asked in asked {
        let found = match coarser(asset, asked) {
            Err(error) if settings.may_leave_out => {
                progress.note(&format!("{error}; it is left out, and so are coarser ones"));
                break;
            }
            found => found?,
        };
        let Coarser {
            asset: mut level,
            error_m,
            topology,
            flipped_uvs,
        } = found;
        order::optimize(&mut level)?;
        figures.push(LevelFigures {
            error_m,
            topology,
            flipped_uvs,
            ..measured(&level)?
        });
        levels.push(level);
    }
    progress.end();
    Ok((levels, figures))
}

/// Gives a level tangents and a map of the full-resolution surface's normals.
pub(crate) fn add_normal_map(
    fine: &Fine,
    level: &mut Asset,
    size: u32,
    progress: &dyn Progress,
) -> Result<(), PipelineError> {
    let tangents = with_tangents(level);
    let atlas = atlas::rasterise(&level.mesh, size);
    let normal_map = normal_map::bake(fine, &level.mesh, &tangents, &atlas, progress);
    level.detail = Some(Detail {
        tangents,
        normal_map,
    });
    Ok(order::optimize(level)?)
}
