//! `portrait-export mesh`: a portrait field to a finished asset.

mod arguments;
mod source;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

pub use self::arguments::MeshArguments;
use self::source::Source;
use super::listener::{Listener, Voice};
use crate::export::Asset;
use crate::export::files::{
    OutputFile, check_names, check_writable, companions, encode, target_of, write_all,
};
use crate::export::format::Format;
use crate::export::png;
use crate::field::kernel::{Isa, LIMIT_VARIABLE};
use crate::pipeline::{Bake, ColorSettings, Product, Settings, Timed, make_with_views};
use crate::progress::Progress;
use crate::render::preview::{self, preview_with};
use crate::render::raster::BaseColor;
use crate::report::{WrittenFile, cost, report};

/// Runs the command; errors are told here.
pub fn run(arguments: &MeshArguments) -> ExitCode {
    let voice = match (arguments.json, arguments.quiet) {
        (true, _) => Voice::Json,
        (false, true) => Voice::Quiet,
        (false, false) => Voice::Human,
    };
    let listener = Listener::new(voice);
    match mesh(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn mesh(arguments: &MeshArguments, listener: &Listener) -> Result<()> {
    arguments.refuse_what_needs_a_generator()?;
    check_instruction_limit()?;
    if let Some(threads) = arguments.threads {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads.into())
            .build_global()
            .context("cannot start the threads")?;
    }
    let format = Format::from_path(&arguments.output)?;
    check_outputs(arguments, format)?;
    let source = Source::open(arguments.field.as_deref())?;
    let settings = arguments.settings(&source, format)?;
    let timed = Timed::new(listener);
    let mut product = make_with_views(&source.portrait, None, &settings, &timed)?;
    product.asset.provenance = provenance(&source, &settings);
    warn(&product, listener);

    let mut outputs = encode(&product.asset, format, &arguments.output)?;
    let asset_files: Vec<WrittenFile> = outputs
        .iter()
        .map(|file| WrittenFile {
            path: file.path.clone(),
            bytes: file.bytes.len(),
        })
        .collect();
    if let Some(path) = &arguments.preview {
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
    if let Some(path) = &arguments.report {
        let mut told = report(
            &source.portrait,
            None,
            &settings,
            &product,
            &asset_files,
            &timed,
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

/// A misspelt limit would silently be none.
fn check_instruction_limit() -> Result<()> {
    let limit = std::env::var(LIMIT_VARIABLE).unwrap_or_default();
    if !limit.is_empty() && !Isa::NAMES.contains(&limit.to_lowercase().as_str()) {
        let known = Isa::NAMES.join(", ");
        bail!("the variable {LIMIT_VARIABLE} must be one of {known}, found `{limit}`");
    }
    Ok(())
}

/// Every file must be writable under a fitting name, no two the same, and none the field to read, before the work begins.
fn check_outputs(arguments: &MeshArguments, format: Format) -> Result<()> {
    let textured = arguments.color_of(format) == arguments::ColorTarget::Texture;
    let mut paths: Vec<PathBuf> = companions(&arguments.output, format, textured);
    paths.push(arguments.output.clone());
    paths.extend(arguments.preview.clone());
    paths.extend(arguments.report.clone());
    let mut files: Vec<(PathBuf, &PathBuf)> =
        paths.iter().map(|path| (identity(path), path)).collect();
    files.sort();
    if let Some(twice) = files.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        bail!(
            "{} would be written twice; give the preview or the report another name",
            twice[0].1.display()
        );
    }
    if let Some(field) = arguments.field.as_deref().map(identity)
        && let Some((_, path)) = files.iter().find(|(file, _)| *file == field)
    {
        bail!(
            "{} is the portrait field to read and would be overwritten; give the output another name",
            path.display()
        );
    }
    if let Some(preview) = &arguments.preview {
        check_preview_name(preview)?;
    }
    check_names(&arguments.output, format)?;
    Ok(check_writable(&paths)?)
}

/// The preview is a PNG; under another extension, readers would take it for what it is not.
fn check_preview_name(path: &Path) -> Result<()> {
    let is_png = |extension: &std::ffi::OsStr| extension.eq_ignore_ascii_case("png");
    if !path.extension().is_some_and(is_png) {
        bail!(
            "the preview is a PNG, so its name must end in .png; found {}",
            path.display()
        );
    }
    Ok(())
}

/// One name for one file, however its path is spelt: absolute, links followed, also those to nothing yet.
fn identity(path: &Path) -> PathBuf {
    let target = target_of(path).unwrap_or_else(|_| path.into());
    let path = target.as_path();
    let folder = path
        .parent()
        .filter(|folder| *folder != Path::new(""))
        .unwrap_or(Path::new("."));
    let in_folder = || Some(folder.canonicalize().ok()?.join(path.file_name()?));
    let whole = path.canonicalize().ok();
    whole.or_else(in_folder).unwrap_or_else(|| path.into())
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
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
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
        parts.push(format!("{psnr:.1} dB against the field"));
    }
    format!("{path}: {}", parts.join(", "))
}
