//! `portrait-export import`: a published network to a checkpoint.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::json;

use super::listener::{Listener, Voice};
use crate::checkpoint::body_layout::BODY_PREFIX;
use crate::checkpoint::config::PosePrediction;
use crate::checkpoint::file::Checkpoint;
use crate::checkpoint::tensor::Dtype;
use crate::export::files::{check_writable, target_of};
use crate::import::official::{Imported, import as take_network};
use crate::import::pose_json;
use crate::import::source::Source;
use crate::progress::Progress;

/// What a person may say about an import.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The published network, a Python pickle (.pkl or .pkl.gz); nothing in it is executed
    #[arg(value_name = "FILE")]
    input: PathBuf,
    /// The checkpoint to write (.safetensors)
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// How poses are predicted from photographs [default: NAME.json beside the network, if there is one]
    #[arg(long, value_name = "FILE")]
    pose_json: Option<PathBuf>,
    /// Under which terms the network may be used, where you know better than what is noted by default
    #[arg(long, value_name = "TEXT")]
    licence: Option<String>,
    /// Store parameters in half precision: half the size, and no longer bit for bit
    #[arg(long)]
    half: bool,
    /// Say nothing but errors
    #[arg(short, long, conflicts_with = "json")]
    quiet: bool,
    /// Tell progress as JSON events on standard output, one a line
    #[arg(long)]
    json: bool,
}

/// Runs the command; errors are told here.
pub fn run(arguments: &ImportArguments) -> ExitCode {
    let listener = Listener::new(Voice::of(arguments.json, arguments.quiet));
    match import(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn import(arguments: &ImportArguments, listener: &Listener) -> Result<()> {
    check_output(arguments)?;
    let pose = pose_prediction(arguments, listener)?;
    listener.begin("read", 1);
    let source = Source::read(&arguments.input)?;
    listener.end();
    let mut imported = take_network(&source.bytes, listener)
        .with_context(|| format!("cannot import {}", arguments.input.display()))?;
    let Source { name, sha256, .. } = source;
    for note in &imported.notes {
        listener.note(note);
    }
    let checkpoint = &mut imported.checkpoint;
    checkpoint.config.pose_prediction = pose;
    checkpoint.sources = format!("{name}, sha256 {sha256}");
    if let Some(licence) = &arguments.licence {
        checkpoint.licence.clone_from(licence);
    }
    if arguments.half {
        halve(checkpoint, listener);
    }
    listener.begin("write", 1);
    checkpoint.write(&arguments.output)?;
    listener.end();
    tell(&imported, arguments, listener);
    Ok(())
}

/// The output must be writable, named as what it is, and not the input, before the work begins.
fn check_output(arguments: &ImportArguments) -> Result<()> {
    let (input, output) = (&arguments.input, &arguments.output);
    let is_safetensors =
        |extension: &std::ffi::OsStr| extension.eq_ignore_ascii_case("safetensors");
    if !output.extension().is_some_and(is_safetensors) {
        bail!(
            "a checkpoint's name must end in .safetensors; found {}",
            output.display()
        );
    }
    let same = |a: &Path, b: &Path| {
        let place = |path: &Path| target_of(path).and_then(|path| path.canonicalize()).ok();
        place(a).is_some_and(|a| Some(a) == place(b))
    };
    let mut inputs = std::iter::once(input).chain(&arguments.pose_json);
    if let Some(overwritten) = inputs.find(|input| same(input, output)) {
        bail!(
            "{} is to be read and would be overwritten; give the output another name",
            overwritten.display()
        );
    }
    Ok(check_writable(std::slice::from_ref(output))?)
}

/// What was named must be right; what merely lies beside the network may be something else.
fn pose_prediction(
    arguments: &ImportArguments,
    listener: &Listener,
) -> Result<Option<PosePrediction>> {
    if let Some(path) = &arguments.pose_json {
        return Ok(Some(pose_json::read(path)?));
    }
    let path = pose_json::beside(&arguments.input);
    if !path.is_file() {
        return Ok(None);
    }
    let read = pose_json::read(&path);
    if let Err(error) = &read {
        listener.note(&format!("{error}; it is left out"));
    }
    Ok(read.ok())
}

/// Parameters in half precision; those that would overflow stay, and so does the body.
fn halve(checkpoint: &mut Checkpoint, listener: &Listener) {
    let mut kept = 0;
    for (name, tensor) in &mut checkpoint.tensors {
        if name.starts_with(BODY_PREFIX) || tensor.dtype != Dtype::F32 {
            continue;
        }
        match tensor.to_half() {
            Some(half) => *tensor = half,
            None => kept += 1,
        }
    }
    if kept > 0 {
        listener.note(&format!(
            "{kept} tensor(s) hold values beyond half precision and stay in single"
        ));
    }
}

fn tell(imported: &Imported, arguments: &ImportArguments, listener: &Listener) {
    let checkpoint = &imported.checkpoint;
    let config = &checkpoint.config;
    let of_parameters =
        (checkpoint.tensors.iter()).filter(|(name, _)| !name.starts_with(BODY_PREFIX));
    let parameters: usize = of_parameters.map(|(_, tensor)| tensor.len()).sum();
    let bytes = std::fs::metadata(&arguments.output).map_or(0, |file| file.len());
    let path = arguments.output.display().to_string();
    let left_out = imported.left_out.join(", ");
    let predicts = if config.pose_prediction.is_some() {
        ", how poses are predicted"
    } else {
        ""
    };
    let summary = format!(
        "{path}: {:.1} MB, {:.1} million parameters ({} tensors of the generator, {} of the discriminator), \
         images of {} x {}, rays of {} x {}, a body of {} vertices{predicts}\n\
         left out: {left_out}\n\
         licence: {}",
        bytes as f64 / 1e6,
        parameters as f64 / 1e6,
        imported.generator_tensors,
        imported.discriminator_tensors,
        config.img_resolution,
        config.img_resolution,
        config.neural_rendering_resolution,
        config.neural_rendering_resolution,
        imported.body_vertices,
        checkpoint.licence,
    );
    let event = json!({
        "event": "done",
        "files": [path],
        "parameters": parameters,
        "generator_tensors": imported.generator_tensors,
        "discriminator_tensors": imported.discriminator_tensors,
        "body_vertices": imported.body_vertices,
        "config": config,
        "left_out": imported.left_out,
        "licence": checkpoint.licence,
        "sources": checkpoint.sources,
    });
    listener.finish(&summary, event);
}
