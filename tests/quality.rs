//! How close finished assets come to the truth: distances to the surface that a field was fitted to, and likeness to
//! the field's own renderings.
//!
//! Needs the portrait field `adult_01` for the distances (says so and is skipped where it is missing); the folder is taken from
//! the variable `PORTRAIT_FIELDS`, default `../shared/fields`. Does not prove that other fields come out as well, nor that a face pleases.

use std::path::{Path, PathBuf};

use glam::Vec3;
use portrait_export::field::Bounds;
use portrait_export::field::portrait::Portrait;
use portrait_export::mesh::Mesh;
use portrait_export::mesh::deviation::area_samples;
use portrait_export::mesh::nearest::Nearest;
use portrait_export::pipeline::{ColorSettings, Product, Settings, TriangleBudget, make};
use portrait_export::progress::Silent;
use portrait_export::render::compare::{self, compare_with};
use safetensors::SafeTensors;

fn adult() -> Option<PathBuf> {
    let folder = std::env::var("PORTRAIT_FIELDS").unwrap_or_else(|_| "../shared/fields".into());
    let path = Path::new(&folder).join("adult_01.safetensors");
    if !path.exists() {
        eprintln!("SKIPPED: the portrait field {} is not here", path.display());
        return None;
    }
    Some(path)
}

/// The surface that the field was fitted to.
fn truth(path: &Path) -> Mesh {
    let bytes = std::fs::read(path).expect("the field file");
    let file = SafeTensors::deserialize(&bytes).expect("safetensors");
    let numbers = |name: &str| -> Vec<[u8; 4]> {
        let view = file.tensor(name).expect(name);
        view.data().as_chunks::<4>().0.to_vec()
    };
    let floats: Vec<f32> = numbers("truth_vertices")
        .into_iter()
        .map(f32::from_le_bytes)
        .collect();
    let indices: Vec<u32> = numbers("truth_faces")
        .into_iter()
        .map(u32::from_le_bytes)
        .collect();
    let positions = floats
        .as_chunks::<3>()
        .0
        .iter()
        .map(|p| Vec3::from_array(*p))
        .collect();
    Mesh::new(positions, indices.as_chunks::<3>().0.to_vec()).expect("a valid mesh")
}

/// Mean distance in millimetres from points of the asset's surface, those near the cut left out, to the truth.
fn mean_distance_mm(surface: &Mesh, truth: &Mesh, region: &Bounds) -> f64 {
    /// What counts as near the cut, in metres: caps, and the few triangles that reach them.
    const RIM_M: f32 = 0.01;
    let nearest = Nearest::build(truth).expect("a mesh");
    let inside =
        |p: &Vec3| (0..3).all(|a| p[a] > region.min[a] + RIM_M && p[a] < region.max[a] - RIM_M);
    let points: Vec<Vec3> = area_samples(surface, 100_000)
        .into_iter()
        .filter(inside)
        .collect();
    assert!(
        points.len() > 50_000,
        "only {} points away from the cut",
        points.len()
    );
    let hits = nearest.query_all(&points);
    1000.0 * hits.iter().map(|hit| f64::from(hit.distance)).sum::<f64>() / points.len() as f64
}

fn product(
    portrait: &Portrait,
    resolution: usize,
    triangles: TriangleBudget,
    color: ColorSettings,
) -> Product {
    let mut settings = Settings::new(portrait.info.iso_level, portrait.info.region());
    settings.extract.resolution = resolution;
    settings.triangles = triangles;
    settings.color = color;
    make(portrait, &settings, &Silent).expect("an asset")
}

#[test]
fn the_surface_is_as_close_to_the_truth_as_promised() {
    let Some(path) = adult() else { return };
    let portrait = Portrait::read(&path).expect("a portrait field");
    let truth = truth(&path);
    let product = product(
        &portrait,
        512,
        TriangleBudget::Count(20_000),
        ColorSettings::Vertices,
    );
    let region = product.figures.lattice.region;
    let full = mean_distance_mm(&product.full, &truth, &region);
    let simplified = mean_distance_mm(&product.surface, &truth, &region);
    eprintln!(
        "mean distance to the truth: {full:.3} mm in full, {simplified:.3} mm at 20 000 triangles"
    );
    assert!(full <= 0.8, "{full} mm at full resolution");
    assert!(simplified <= 1.2, "{simplified} mm at 20 000 triangles");
}

/// Pooled PSNR over the held-out views of an asset at half the default lattice and texture, at half the views' size to
/// save time (the difference is below 0.3 dB).
fn psnr_db(portrait: &Portrait) -> f64 {
    let color = ColorSettings::Texture { size: 1024 };
    let product = product(portrait, 256, TriangleBudget::Count(20_000), color);
    let mut settings = compare::Settings {
        size_px: 256,
        ..compare::Settings::default()
    };
    settings.march.region = Some(product.figures.lattice.region);
    let texture = product.asset.texture.as_ref().expect("a texture");
    let mesh = &product.asset.mesh;
    let comparison = compare_with(&settings, portrait, mesh, texture, &Silent, |_, _, _| {});
    comparison
        .expect("drawable")
        .psnr_db
        .expect("pixels to compare")
}

#[test]
fn the_texture_of_the_default_portrait_is_like_its_renderings() {
    let psnr = psnr_db(&Portrait::embedded());
    eprintln!("default portrait: {psnr:.2} dB");
    assert!(psnr >= 35.0, "{psnr} dB");
}

/// `adult_01` renders as fog: colours come from centimetres below the surface and differ between views by more than any
/// texture can follow. Even the mean of the held-out renderings themselves, painted on the surface, reaches only
/// 30.2 dB, so the 35 dB asked of sharp fields is out of reach here; this holds what is within it.
#[test]
fn the_texture_of_a_foggy_portrait_is_close_to_the_best_there_is() {
    let Some(path) = adult() else { return };
    let psnr = psnr_db(&Portrait::read(&path).expect("a portrait field"));
    eprintln!("adult_01: {psnr:.2} dB");
    assert!(psnr >= 29.5, "{psnr} dB");
}
