//! What is said of an asset: its provenance, what a person should know, and one line at the end.

use serde_json::{Map, Value, json};

use super::super::body::Carrier;
use super::super::pose::degrees;
use super::super::source::Source;
use super::arguments::{named, triangles_text};
use crate::pipeline::{Bake, ColorSettings, Product, Settings};
use crate::progress::Progress;
use crate::report::WrittenFile;

/// What made the asset; no time and no path, so that equal input gives equal bytes.
pub fn provenance(
    source: &Source,
    settings: &Settings,
    carrier: Option<&Carrier>,
    moves: bool,
    product: &Product,
) -> Map<String, Value> {
    let rig = &settings.rig;
    let extract = &settings.extract;
    let color = match settings.color {
        ColorSettings::Texture { size } => json!({ "texture_size": size }),
        ColorSettings::Vertices => json!("vertices"),
    };
    let mut value = json!({
        "program": format!("portrait-export {}", env!("CARGO_PKG_VERSION")),
        "generated": true,
        "input": source.name,
        "input_sha256": source.sha256,
        "generator": source.generator,
        "body": carrier.map(Carrier::provenance),
        "settings": {
            "iso_level": extract.iso_level,
            "region_m": { "min": extract.region.min, "max": extract.region.max },
            "resolution": extract.resolution,
            "triangles": triangles_text(settings.triangles),
            "smooth_iterations": settings.smooth.iterations,
            "keep_floaters": settings.components.keep_floaters_above,
            "color": color,
            "bake": match settings.bake {
                Bake::Field => "field",
                Bake::Views(_) => "views",
            },
            "roughness": settings.material.roughness,
            "unlit": settings.material.unlit,
            "bones": named(&rig.bones).filter(|_| moves),
            "clips": moves.then_some(rig.clips),
            "pose_deg": (!rig.pose.is_rest()).then(|| degrees(&rig.pose)),
        },
    });
    // Those that could be had: finer ones are left out one by one, and all that follow the first that fails.
    let finest = product.asset.mesh.triangles.len();
    let levels = settings.coarser.iter().filter(|&&asked| asked < finest);
    let levels: Vec<&usize> = levels.take(product.coarser.len()).collect();
    let detail = [
        (
            "levels",
            (!product.coarser.is_empty()).then(|| json!(levels)),
        ),
        ("normal_map_size", settings.normal_map_size.map(Value::from)),
        ("occlusion_size", settings.occlusion_size.map(Value::from)),
    ];
    for (key, asked) in detail {
        if let Some(asked) = asked {
            value["settings"][key] = asked;
        }
    }
    let mut map = match value {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    map.retain(|_, value| !value.is_null());
    map
}

/// What a person should know of a finished asset.
pub fn warn(product: &Product, listener: &dyn Progress) {
    let figures = &product.figures;
    if figures.removed.floaters + figures.removed.cavities > 0 {
        listener.note(&format!(
            "removed {} floating piece(s) and {} enclosed cavity(ies), {} triangles in all",
            figures.removed.floaters, figures.removed.cavities, figures.removed.triangles
        ));
    }
    if let Some(unwrap) = figures.unwrap.filter(|stats| stats.sliver_charts > 0) {
        listener.note(&format!(
            "{} of {} charts are thinner than 8 texels and may blur; a larger --texture-size or fewer --triangles help",
            unwrap.sliver_charts, unwrap.charts
        ));
    }
}

/// One line about what was made.
pub fn summary(product: &Product, files: &[WrittenFile], psnr: Option<f64>) -> String {
    let path = files
        .last()
        .map(|file| file.path.display().to_string())
        .unwrap_or_default();
    let bytes: usize = files.iter().map(|file| file.bytes).sum();
    let mut parts = vec![
        format!("{:.1} MB", bytes as f64 / 1e6),
        format!("{} triangles", product.surface.triangles.len()),
        format!(
            "off by about {:.2} mm by estimate",
            1000.0 * product.figures.simplify_error_m
        ),
    ];
    if let (Some(stats), Some(texture)) = (product.figures.unwrap, &product.asset.texture) {
        parts.push(format!(
            "{} charts on {} x {} texels",
            stats.charts, texture.width, texture.height
        ));
    }
    if let Some(psnr) = psnr {
        parts.push(format!("{psnr:.1} dB on held-out views"));
    }
    format!("{path}: {}", parts.join(", "))
}
