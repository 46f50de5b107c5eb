//! A portrait that turns its head: skin, joints and clips in a GLB, and a preview with two poses.
//! `cargo run --release --example 07_rigged -- [OUTPUT.glb [FIELD.safetensors [BODY.npz]]]`

use std::path::PathBuf;

use portrait_export::body::Body;
use portrait_export::export::{glb, png};
use portrait_export::field::portrait::Portrait;
use portrait_export::import::body_file;
use portrait_export::pipeline::{Settings, Sources, make_from};
use portrait_export::progress::Silent;
use portrait_export::render::preview::{self, preview_rigged};
use portrait_export::render::raster::BaseColor;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let output = arguments.next().unwrap_or("target/rigged.glb".into());
    let portrait = match arguments.next() {
        Some(field) => Portrait::read(&field)?,
        None => Portrait::embedded(),
    };
    let body = match arguments.next() {
        Some(file) => body_file::read(&file)?,
        None => Body::embedded().clone(),
    };

    let settings = Settings::new(portrait.info.iso_level, portrait.info.region());
    let sources = Sources {
        field: &portrait,
        views: None,
        body: Some(&body),
    };
    let asset = make_from(&sources, &settings, &Silent)?.asset;
    std::fs::write(&output, glb::encode(&asset)?)?;

    let (texture, rig) = asset
        .texture
        .as_ref()
        .zip(asset.rig.as_ref())
        .ok_or("bare")?;
    let (base, look) = (BaseColor::Texture(texture), preview::Settings::default());
    let picture = preview_rigged(&asset.mesh, rig, base, &look)?;
    Ok(std::fs::write(
        output.with_extension("png"),
        png::encode(&picture)?,
    )?)
}
