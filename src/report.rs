//! What the program tells about an asset: figures as JSON, and the comparison with the field it came from.
//!
//! Every length is in millimetres here, every time in seconds. Timings and memory vary from run to run; everything else is the
//! same for the same input.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::field::Field;
use crate::mesh::deviation::deviation;
use crate::mesh::nearest::{Nearest, NearestError};
use crate::pipeline::{Product, Settings, StageTime};
use crate::progress::Progress;
use crate::render::compare::{Comparison, compare};
use crate::render::raster::RasterError;

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
}

/// A file of the asset and its size.
#[derive(Debug, Clone)]
pub struct WrittenFile {
    /// Where it is.
    pub path: PathBuf,
    /// Bytes in it.
    pub bytes: usize,
}

/// The asset's figures, its distance from the full-resolution surface and, if textured, its likeness to the
/// field's own rendering from the held-out views.
///
/// # Errors
/// [`ReportError`] where a surface cannot be searched or drawn.
pub fn report(
    field: &dyn Field,
    settings: &Settings,
    product: &Product,
    files: &[WrittenFile],
    progress: &dyn Progress,
) -> Result<serde_json::Map<String, Value>, ReportError> {
    let figures = &product.figures;
    progress.begin("measure", 1);
    let to_full = deviation(
        &product.surface,
        &Nearest::build(&product.full)?,
        DEVIATION_SAMPLES,
    );
    progress.advance(1);
    progress.end();
    let comparison = match &product.asset.texture {
        Some(texture) => Some(compare(
            field,
            Some(figures.lattice.region),
            &product.asset.mesh,
            texture,
            progress,
        )?),
        None => None,
    };
    let millimetres = |metres: f64| rounded(1000.0 * metres, 4);
    let region = figures.lattice.region;
    let mut report = serde_json::Map::new();
    let mut set = |key: &str, value: Value| report.insert(key.to_owned(), value);
    set(
        "program",
        json!(format!("portrait-export {}", env!("CARGO_PKG_VERSION"))),
    );
    set(
        "provenance",
        Value::Object(product.asset.provenance.clone()),
    );
    set(
        "surface",
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
        }),
    );
    set(
        "mesh",
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
        }),
    );
    if let (Some(unwrap), Some(bake)) = (figures.unwrap, figures.bake) {
        set(
            "texture",
            json!({
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
            }),
        );
    }
    if let Some(comparison) = comparison {
        set("held_out_views", views(&comparison));
    }
    let files: Vec<Value> = files
        .iter()
        .map(|f| json!({ "path": f.path.display().to_string(), "bytes": f.bytes }))
        .collect();
    set("files", json!(files));
    Ok(report)
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

fn views(comparison: &Comparison) -> Value {
    let decibels = |psnr: Option<f64>| psnr.map(|db| rounded(db, 2));
    let views: Vec<Value> = comparison
        .views
        .iter()
        .map(|view| {
            json!({
                "yaw_deg": view.yaw_deg, "pitch_deg": view.pitch_deg,
                "psnr_db": decibels(view.psnr_db), "pixels": view.pixels,
            })
        })
        .collect();
    json!({ "psnr_db": decibels(comparison.psnr_db), "pixels": comparison.pixels, "views": views })
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
