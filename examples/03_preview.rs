//! A picture of a portrait's asset without a window or an engine: front, three-quarter, side and back, textured
//! and as clay, and two poses. `cargo run --release --example 03_preview -- [OUTPUT.png [FIELD.safetensors]]`

use std::path::PathBuf;

use portrait_export::body::Body;
use portrait_export::export::png;
use portrait_export::field::portrait::Portrait;
use portrait_export::pipeline::{Settings, Sources, make_from};
use portrait_export::progress::Silent;
use portrait_export::render::preview::{self, preview_rigged};
use portrait_export::render::raster::BaseColor;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let output = arguments.next().unwrap_or("target/portrait.png".into());
    let portrait = match arguments.next() {
        Some(field) => Portrait::read(&field)?,
        None => Portrait::embedded(),
    };

    let settings = Settings::new(portrait.info.iso_level, portrait.info.region());
    let sources = Sources {
        field: &portrait,
        views: None,
        body: Some(Body::embedded()),
    };
    let asset = make_from(&sources, &settings, &Silent)?.asset;
    let texture = asset.texture.as_ref().ok_or("no texture")?;
    let rig = asset.rig.as_ref().ok_or("no rig")?;
    let look = preview::Settings {
        view_px: [300, 375],
        ..preview::Settings::default()
    };
    let picture = preview_rigged(&asset.mesh, rig, BaseColor::Texture(texture), &look)?;
    Ok(std::fs::write(output, png::encode(&picture)?)?)
}
