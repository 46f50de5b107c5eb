//! What the program tells about an asset: figures as JSON, and the comparison with the field it came from.
//!
//! Every length is in millimetres here, every time in seconds. Timings and memory vary from run to run; everything else is the
//! same for the same input.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::body::Body;
use crate::body::deformation::{DeformationError, DeformationSettings};
use crate::field::Field;
use crate::lod::LevelFigures;
use crate::mesh::deviation::{Deviation, deviation};
use crate::mesh::nearest::{Nearest, NearestError};
use crate::pipeline::{Product, Settings, StageTime, surface_of};
use crate::progress::Progress;
use crate::render::compare::{CompareError, compare, compare_views};
use crate::render::raster::RasterError;
use crate::render::view::ViewSource;
use crate::rig::figures::{POSES, figures};
use crate::rig::transfer::BodyDistance;
use crate::rig::{Rig, RigJoint};
use crate::texture::UnwrappedMesh;
use crate::texture::views::ViewStats;

/// Points of the finished surface that are measured against the full-resolution one.
const DEVIATION_SAMPLES: usize = 100_000;

/// Why no report came out.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The full-resolution surface cannot be searched.
    #[error(transparent)]
    Nearest(#[from] NearestError),
    /// The asset cannot be drawn.
    #[error(transparent)]
    Raster(#[from] RasterError),
    /// The body deforms nothing.
    #[error(transparent)]
    Deformation(#[from] DeformationError),
    /// A picture to compare with cannot be had.
    #[error("cannot compare with held-out views")]
    Views(#[from] CompareError),
}

/// A file of the asset and its size.
#[derive(Debug, Clone)]
pub struct WrittenFile {
    /// Where it is.
    pub path: PathBuf,
    /// Bytes in it.
    pub bytes: usize,
}

/// The asset's figures, its distance from the full-resolution surface and, if textured, its likeness to the held-out
/// views of `views` (none: the field's own rendering), for the bake from views and that from the field alike.
///
/// # Errors
/// [`ReportError`] where a surface cannot be searched or drawn, or a picture not be had.
pub fn report(
    field: &dyn Field,
    views: Option<&dyn ViewSource>,
    settings: &Settings,
    product: &Product,
    files: &[WrittenFile],
    progress: &dyn Progress,
) -> Result<Map<String, Value>, ReportError> {
    progress.begin("measure", 1);
    let to_full = deviation(
        &product.surface,
        &Nearest::build(&product.full)?,
        DEVIATION_SAMPLES,
    );
    progress.advance(1);
    progress.end();
    let held_out = held_out_views(field, views, product, progress)?;
    let mut report = Map::new();
    let mut set = |key: &str, value: Value| report.insert(key.to_owned(), value);
    set(
        "program",
        json!(format!("portrait-export {}", env!("CARGO_PKG_VERSION"))),
    );
    set(
        "provenance",
        Value::Object(product.asset.provenance.clone()),
    );
    set("surface", surface(settings, product));
    set("mesh", mesh(product, &to_full));
    if let Some(texture) = texture(product) {
        set("texture", texture);
    }
    if !product.figures.levels.is_empty() {
        set("levels", levels(&product.figures.levels));
    }
    if let Some(views) = &product.figures.views {
        set("views", view_bake(views));
    }
    if let Some(held_out) = held_out {
        set("held_out_views", held_out);
    }
    let files: Vec<Value> = files
        .iter()
        .map(|f| json!({ "path": f.path.display().to_string(), "bytes": f.bytes }))
        .collect();
    set("files", json!(files));
    Ok(report)
}

/// What was cut out and extracted.
fn surface(settings: &Settings, product: &Product) -> Value {
    let figures = &product.figures;
    let region = figures.lattice.region;
    json!({
        "region_m": { "min": region.min, "max": region.max },
        "lattice_points": figures.lattice.points,
        "lattice_step_mm": figures.lattice.step_m.map(|m| millimetres(f64::from(m))),
        "field_evaluations": figures.evaluations,
        "iso_level": settings.extract.iso_level,
        "full_triangles": product.full.triangles.len(),
        "removed_floaters": figures.removed.floaters,
        "removed_cavities": figures.removed.cavities,
        "removed_triangles": figures.removed.triangles,
    })
}

/// The asset's surface, and how far it is from the full one.
fn mesh(product: &Product, to_full: &Deviation) -> Value {
    let figures = &product.figures;
    json!({
        "triangles": product.surface.triangles.len(),
        "vertices": product.surface.positions.len(),
        "exported_vertices": product.asset.mesh.positions.len(),
        "boundary_edges": figures.topology.boundary_edges,
        "non_manifold_edges": figures.topology.non_manifold_edges,
        "volume_litres": rounded(1000.0 * figures.volume_m3, 4),
        "simplify_error_mm": millimetres(f64::from(figures.simplify_error_m)),
        "mean_distance_to_full_mm": millimetres(to_full.mean_m),
        "p99_distance_to_full_mm": millimetres(to_full.p99_m),
        "max_distance_to_full_mm": millimetres(to_full.max_m),
    })
}

/// Charts and texels; none with vertex colours.
fn texture(product: &Product) -> Option<Value> {
    let (unwrap, bake) = (product.figures.unwrap?, product.figures.bake?);
    Some(json!({
        "size": product.asset.texture.as_ref().map(|texture| texture.width),
        "charts": unwrap.charts,
        "sliver_charts": unwrap.sliver_charts,
        "fill": rounded(f64::from(unwrap.fill), 4),
        "texels_per_metre": rounded(f64::from(unwrap.texels_per_metre), 1),
        "texels_per_metre_p1": rounded(f64::from(unwrap.low_texels_per_metre), 1),
        "texels_per_metre_p99": rounded(f64::from(unwrap.high_texels_per_metre), 1),
        "texels": bake.texels,
        "texels_without_a_surface": bake.misses,
        "coverage": rounded(1.0 - bake.misses as f64 / bake.texels.max(1) as f64, 6),
        "field_evaluations": bake.evaluations,
    }))
}

/// Each level of detail, the finest first.
fn levels(levels: &[LevelFigures]) -> Value {
    let level = |figures: &LevelFigures| {
        json!({
            "triangles": figures.triangles,
            "exported_vertices": figures.vertices,
            "boundary_edges": figures.topology.boundary_edges,
            "non_manifold_edges": figures.topology.non_manifold_edges,
            "flipped_texture_triangles": figures.flipped_uvs,
            "simplify_error_mm": millimetres(f64::from(figures.error_m)),
            "mean_distance_to_full_mm": millimetres(figures.deviation.mean_m),
            "p99_distance_to_full_mm": millimetres(figures.deviation.p99_m),
            "max_distance_to_full_mm": millimetres(figures.deviation.max_m),
            "silhouette_off": rounded(figures.silhouette_off, 6),
        })
    };
    levels.iter().map(level).collect()
}

/// The cameras of a bake from views, and what they see.
fn view_bake(views: &ViewStats) -> Value {
    let cameras: Vec<Value> = views
        .cameras_deg
        .iter()
        .map(|(yaw, pitch)| json!({ "yaw_deg": yaw, "pitch_deg": pitch }))
        .collect();
    let share = rounded(views.share_from_views(), 4);
    json!({
        "count": cameras.len(),
        "cameras": cameras,
        "texels_from_views": share,
        "texels_from_field": rounded(1.0 - share, 4),
        "views_per_texel": rounded(views.views_per_texel(), 2),
    })
}

/// The asset against pictures that no stage has used; none with vertex colours.
fn held_out_views(
    field: &dyn Field,
    views: Option<&dyn ViewSource>,
    product: &Product,
    progress: &dyn Progress,
) -> Result<Option<Value>, ReportError> {
    let Some(texture) = &product.asset.texture else {
        return Ok(None);
    };
    let mut textures = vec![texture];
    textures.extend(&product.field_texture);
    let mesh = &product.asset.mesh;
    let comparisons = match views {
        Some(views) => compare_views(views, mesh, &textures, progress)?,
        None => {
            let region = Some(product.figures.lattice.region);
            compare(field, region, mesh, &textures, progress)?
        }
    };
    let [asset, others @ ..] = comparisons.as_slice() else {
        return Ok(None);
    };
    let bakes = match others {
        [by_field, ..] => {
            json!({ "views": decibels(asset.psnr_db), "field": decibels(by_field.psnr_db) })
        }
        [] => json!({ "field": decibels(asset.psnr_db) }),
    };
    let views: Vec<Value> = asset
        .views
        .iter()
        .map(|view| {
            json!({
                "yaw_deg": view.yaw_deg, "pitch_deg": view.pitch_deg,
                "psnr_db": decibels(view.psnr_db), "pixels": view.pixels,
            })
        })
        .collect();
    Ok(Some(json!({
        "psnr_db": decibels(asset.psnr_db),
        "psnr_db_by_bake": bakes,
        "pixels": asset.pixels,
        "views": views,
    })))
}

/// The rig of an asset against the deformation of the body that it follows.
///
/// # Errors
/// [`ReportError::Deformation`] where the body deforms nothing.
pub fn rig(
    rig: &Rig,
    body: &Body,
    mesh: &UnwrappedMesh,
    distance: BodyDistance,
    deformation: &DeformationSettings,
) -> Result<Value, ReportError> {
    let surface = surface_of(mesh);
    let found = figures(body, &surface, rig, distance, deformation, POSES)?;
    Ok(json!({
        "body": body.name(),
        "joints": RigJoint::ALL.map(|joint| rig.bones.name_of(joint)),
        "clips": rig.clips.iter().map(|clip| &clip.name).collect::<Vec<_>>(),
        "mean_distance_to_body_mm": millimetres(distance.mean_m),
        "max_distance_to_body_mm": millimetres(distance.max_m),
        "against_deformation": {
            "poses": found.poses,
            "vertices": found.vertices,
            "mean_mm": rounded(found.mean_mm, 4),
            "p99_mm": rounded(found.p99_mm, 4),
            "max_mm": rounded(found.max_mm, 4),
            "near_vertices": found.near_vertices,
            "near_mean_mm": rounded(found.near_mean_mm, 4),
            "near_p99_mm": rounded(found.near_p99_mm, 4),
            "face_triangles": found.face_triangles,
            "inverted_face_triangles": found.inverted_triangles,
        },
    }))
}

/// A posed shape against the deformation that it follows: their mean distance, given in metres.
pub fn baked_pose(off_m: f64) -> Value {
    json!({ "mean_distance_to_deformation_mm": millimetres(off_m) })
}

/// Timings and memory of this run, apart from what is the same in every run.
pub fn cost(times: &[StageTime]) -> Value {
    let total: f64 = times.iter().map(|time| time.seconds).sum();
    let stages: Vec<Value> = times
        .iter()
        .map(|t| json!({ "stage": t.stage, "seconds": rounded(t.seconds, 3) }))
        .collect();
    json!({
        "stages": stages,
        "total_seconds": rounded(total, 3),
        "threads": rayon::current_num_threads(),
        "peak_memory_mib": peak_memory().map(|bytes| bytes >> 20),
    })
}

fn decibels(psnr: Option<f64>) -> Option<f64> {
    psnr.map(|db| rounded(db, 2))
}

fn millimetres(metres: f64) -> f64 {
    rounded(1000.0 * metres, 4)
}

fn rounded(value: f64, decimals: i32) -> f64 {
    let scale = 10f64.powi(decimals);
    (value * scale).round() / scale
}

/// Bytes of memory that can be had without swapping; none where the system does not tell.
pub fn available_memory() -> Option<u64> {
    let mut system = sysinfo::System::new();
    system.refresh_memory();
    // A container may be allowed less than its machine has.
    let limit = system
        .cgroup_limits()
        .map_or(u64::MAX, |limits| limits.free_memory);
    Some(system.available_memory().min(limit)).filter(|bytes| *bytes > 0)
}

/// The most bytes this process ever had in memory; none where the system does not tell (only Linux does).
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib << 10)
}
