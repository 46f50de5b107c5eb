//! `portrait-export mesh`: a portrait field to a finished asset.

mod arguments;
mod outputs;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

pub use self::arguments::MeshArguments;
use self::outputs::Outputs;
use super::listener::Listener;
use super::source::{Choice, People, Source, open_generator};
use crate::export::Asset;
use crate::export::files::{OutputFile, encode, write_all};
use crate::export::format::Format;
use crate::export::png;
use crate::pipeline::{Bake, ColorSettings, Product, Settings, Timed, make_with_views};
use crate::progress::Progress;
use crate::render::ViewSource;
use crate::render::preview::{self, preview_with};
use crate::render::raster::BaseColor;
use crate::report::{WrittenFile, cost, report};

/// Runs the command; errors are told here.
pub fn run(arguments: &MeshArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match mesh(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn mesh(arguments: &MeshArguments, listener: &Listener) -> Result<()> {
    let choice = arguments.choice()?;
    arguments.running.start()?;
    let seeds = choice.seeds();
    let outputs = Outputs::new(arguments.outputs(), &seeds)?;
    let format = Format::from_path(&outputs.asset)?;
    arguments.check_values(format)?;
    let textured = arguments.color_of(format) == arguments::ColorTarget::Texture;
    outputs.check(format, textured, &seeds, choice.path())?;
    match &choice {
        Choice::Embedded | Choice::Field(_) => {
            let source = Source::open(choice.path())?;
            make_one(arguments, &source, None, &outputs, format, listener)
        }
        Choice::Checkpoint(choice) => {
            let people = open_generator(choice, listener)?;
            for &seed in &choice.seeds {
                let files = outputs.of(Some(seed));
                make_person(arguments, &*people, seed, &files, format, listener)
                    .with_context(|| format!("seed {seed}"))?;
            }
            Ok(())
        }
    }
}

/// A generator's person: their field is saved where that is asked for, then it is made into an asset like any other.
fn make_person(
    arguments: &MeshArguments,
    people: &dyn People,
    seed: u32,
    files: &Outputs,
    format: Format,
    listener: &Listener,
) -> Result<()> {
    listener.begin("generate", 1);
    let person = people.person(seed)?;
    let data = person.data()?;
    listener.advance(1);
    listener.end();
    if let Some(path) = &files.field {
        write_all(&[OutputFile {
            path: path.clone(),
            bytes: data.file(),
        }])?;
    }
    let source = Source::of_data(data);
    // Only here are there views of more than the field.
    let views: &dyn ViewSource = &*person;
    make_one(arguments, &source, Some(views), files, format, listener)
}

/// A field to the files of an asset.
fn make_one(
    arguments: &MeshArguments,
    source: &Source,
    views: Option<&dyn ViewSource>,
    files: &Outputs,
    format: Format,
    listener: &Listener,
) -> Result<()> {
    let settings = arguments.settings(source, format, views.is_some());
    let timed = Timed::new(listener);
    let mut product = make_with_views(&source.portrait, views, &settings, &timed)?;
    product.asset.provenance = provenance(source, &settings);
    warn(&product, listener);

    let (outputs, asset_files, psnr) =
        encoded(&product, source, views, &settings, files, format, &timed)?;
    timed.begin("write", 1);
    write_all(&outputs)?;
    timed.end();

    let event = json!({
        "event": "done",
        "files": outputs.iter().map(|file| file.path.display().to_string()).collect::<Vec<_>>(),
        "triangles": product.surface.triangles.len(),
        "charts": product.figures.unwrap.map(|stats| stats.charts),
        "psnr_db": psnr,
        "cost": cost(&timed.times()),
    });
    listener.finish(&summary(&product, &asset_files, psnr), event);
    Ok(())
}

/// All files in the order of writing, the sizes of the asset's own, and the PSNR where a report is asked for.
fn encoded(
    product: &Product,
    source: &Source,
    views: Option<&dyn ViewSource>,
    settings: &Settings,
    files: &Outputs,
    format: Format,
    timed: &Timed,
) -> Result<(Vec<OutputFile>, Vec<WrittenFile>, Option<f64>)> {
    let mut outputs = encode(&product.asset, format, &files.asset)?;
    let asset_files: Vec<WrittenFile> = outputs
        .iter()
        .map(|file| WrittenFile {
            path: file.path.clone(),
            bytes: file.bytes.len(),
        })
        .collect();
    if let Some(path) = &files.preview {
        timed.begin("preview", 1);
        outputs.insert(
            0,
            OutputFile {
                path: path.clone(),
                bytes: preview(&product.asset)?,
            },
        );
        timed.advance(1);
        timed.end();
    }
    let mut psnr = None;
    if let Some(path) = &files.report {
        let mut told = report(
            &source.portrait,
            views,
            settings,
            product,
            &asset_files,
            timed,
        )?;
        psnr = told
            .get("held_out_views")
            .and_then(|views| views["psnr_db"].as_f64());
        told.insert("cost".into(), cost(&timed.times()));
        let mut bytes =
            serde_json::to_vec_pretty(&told).context("cannot write the report as JSON")?;
        bytes.push(b'\n');
        outputs.insert(
            0,
            OutputFile {
                path: path.clone(),
                bytes,
            },
        );
    }
    Ok((outputs, asset_files, psnr))
}

/// What made the asset; no time and no path, so that equal input gives equal bytes.
fn provenance(source: &Source, settings: &Settings) -> Map<String, Value> {
    let extract = &settings.extract;
    let color = match settings.color {
        ColorSettings::Texture { size } => json!({ "texture_size": size }),
        ColorSettings::Vertices => json!("vertices"),
    };
    let value = json!({
        "program": format!("portrait-export {}", env!("CARGO_PKG_VERSION")),
        "generated": true,
        "input": source.name,
        "input_sha256": source.sha256,
        "generator": source.generator,
        "settings": {
            "iso_level": extract.iso_level,
            "region_m": { "min": extract.region.min, "max": extract.region.max },
            "resolution": extract.resolution,
            "triangles": arguments::triangles_text(settings.triangles),
            "smooth_iterations": settings.smooth.iterations,
            "keep_floaters": settings.components.keep_floaters_above,
            "color": color,
            "bake": match settings.bake {
                Bake::Field => "field",
                Bake::Views(_) => "views",
            },
            "roughness": settings.material.roughness,
            "unlit": settings.material.unlit,
        },
    });
    let mut map = match value {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    map.retain(|_, value| !value.is_null());
    map
}

/// What a person should know of a finished asset.
fn warn(product: &Product, listener: &Listener) {
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

fn preview(asset: &Asset) -> Result<Vec<u8>> {
    let base = match (&asset.texture, &asset.vertex_colors) {
        (Some(texture), _) => BaseColor::Texture(texture),
        (None, Some(colors)) => BaseColor::Vertices(colors),
        (None, None) => bail!("the asset has no colours to preview"),
    };
    let settings = preview::Settings {
        unlit: asset.material.unlit,
        ..preview::Settings::default()
    };
    Ok(png::encode(&preview_with(&asset.mesh, base, &settings)?)?)
}

/// One line about what was made.
fn summary(product: &Product, files: &[WrittenFile], psnr: Option<f64>) -> String {
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
