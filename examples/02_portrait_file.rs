//! A portrait field to a PLY with a colour at every vertex and every triangle that extraction finds:
//! `cargo run --release --example 02_portrait_file -- [OUTPUT.ply [FIELD.safetensors]]`

use std::path::PathBuf;

use portrait_export::export::{files, format::Format};
use portrait_export::field::portrait::Portrait;
use portrait_export::pipeline::{ColorSettings, Settings, TriangleBudget, make};
use portrait_export::progress::Silent;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let output = arguments
        .next()
        .unwrap_or_else(|| "target/portrait.ply".into());
    let portrait = match arguments.next() {
        Some(field) => Portrait::read(&field)?,
        None => Portrait::embedded(),
    };

    let mut settings = Settings::new(portrait.info.iso_level, portrait.info.region());
    settings.triangles = TriangleBudget::Full;
    settings.color = ColorSettings::Vertices;
    let product = make(&portrait, &settings, &Silent)?;

    files::write_all(&files::encode(&product.asset, Format::Ply, &output)?)?;
    println!(
        "{}: {} triangles {:.2} mm apart",
        output.display(),
        product.surface.triangles.len(),
        1000.0 * product.figures.lattice.step_m[0],
    );
    Ok(())
}
