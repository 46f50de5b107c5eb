//! `portrait-export train`: a generator learns from photographs, or portraits made by `synth dataset`, against a discriminator.

mod beginning;
mod held;
mod how;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use clap::{Args, value_parser};
use serde_json::json;

use self::beginning::Beginning;
use self::held::{Anchored, Held};
use self::how::HowArguments;
use super::interrupt;
use super::listener::Listener;
use super::paths::identity;
use super::running::RunningArguments;
use super::training_config::config_of;
use super::training_run::{check_memory, resumed, tell_ended, tell_unsampled};
use crate::checkpoint::config::Config;
use crate::dataset::{Dataset, ReadSettings};
use crate::device::DeviceChoice;
use crate::digest::sha256_of_file;
use crate::generator::guard::guarded;
use crate::generator::memory;
use crate::progress::Progress;
use crate::train::adversarial::anchor::Anchor;
use crate::train::adversarial::run::{Data, Plan, Run};
use crate::train::adversarial::settings::Settings;
use crate::train::ended::Ended;
use crate::train::folder::{Folder, Free};
use crate::train::snapshot::Snapshot;

/// Far beyond the published 16 000.
const MOST_KIMG: f64 = 1e7;
/// More than measuring makes sense with.
const MOST_MEASURED_BYTES: u64 = 8 << 30;
/// What a use of a picture takes: its label twice, its number in the orders of epochs, itself.
const USE_BYTES: u64 = 280;
/// Steps between two reports, where nothing else is said.
const TICK_STEPS: f64 = 125.0;

/// Only the first step hangs on what a run begins with, and none on when it will end.
const FREE: Free = Free {
    always: &["plan"],
    later: &["from", "discriminator"],
};

/// What a person may say about adversarial training.
#[derive(Debug, Args)]
pub struct TrainArguments {
    /// The portraits: a zip of .png files with dataset.json (cameras and poses)
    #[arg(long, value_name = "FILE")]
    images: PathBuf,
    /// Their masks: a zip with the same names
    #[arg(long, value_name = "FILE")]
    masks: PathBuf,
    /// Portraits that are measured with and not learnt from [default: those that are learnt from]
    #[arg(long, value_name = "FILE", requires = "held_out_masks")]
    held_out_images: Option<PathBuf>,
    /// Their masks
    #[arg(long, value_name = "FILE", requires = "held_out_images")]
    held_out_masks: Option<PathBuf>,
    /// Also use every portrait mirrored
    #[arg(long)]
    xflip: bool,
    /// How often portraits from behind are used, which collections have few of
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = value_parser!(u32).range(1..=1000))]
    rear_repeat: u32,
    /// The network: default, published-128, published-256, published-512, or a JSON file of a configuration
    #[arg(long, value_name = "NAME", default_value = "default")]
    config: String,
    /// What to begin with: a checkpoint, or the folder of a `pretrain` or `train` run [default: untaught networks]
    #[arg(long, value_name = "PATH")]
    from: Option<PathBuf>,
    /// Whose discriminator to begin with: a checkpoint, or the folder of a `train` run [default: that of --from, if it has one]
    #[arg(long, value_name = "PATH")]
    discriminator: Option<PathBuf>,
    /// The body that poses people [default: the checkpoint's, else an average adult]
    #[arg(long, value_name = "FILE")]
    body: Option<PathBuf>,
    /// Under which terms the networks may be used [default: the checkpoint's that they begin with]
    #[arg(long, value_name = "TEXT")]
    licence: Option<String>,
    /// The run's folder
    #[arg(short, long, value_name = "FOLDER")]
    output: PathBuf,
    /// Go on from the run's latest snapshot; say otherwise the same
    #[arg(long)]
    resume: bool,
    /// Where the networks are computed: auto, cpu or cuda:N
    #[arg(long, value_name = "DEVICE", default_value_t = DeviceChoice::Auto)]
    device: DeviceChoice,
    #[command(flatten)]
    how: HowArguments,
    #[command(flatten)]
    telling: TellingArguments,
    #[command(flatten)]
    running: RunningArguments,
}

/// What is told meanwhile; no result hangs on it.
#[derive(Debug, Args)]
#[command(next_help_heading = "Telling")]
struct TellingArguments {
    /// Thousands of portraits between two reports [default: 125 steps']
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    tick: Option<f64>,
    /// Reports between two snapshots
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = value_parser!(u64).range(1..))]
    snapshot: u64,
    /// Portraits to measure with at each report
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = value_parser!(u32).range(2..=100_000))]
    measured: u32,
}

/// Runs the command; errors are told here.
pub fn run(arguments: &TrainArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match train(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn train(arguments: &TrainArguments, listener: &Listener) -> Result<()> {
    arguments.running.start()?;
    memory::keep_freed();
    let config = config_of(&arguments.config)?;
    if config.discriminator.is_none() {
        bail!(
            "{} has no `discriminator`; add its sizes to the configuration",
            arguments.config
        );
    }
    let device = guarded(|| arguments.device.resolve())??;
    let beginning = Beginning::open(arguments, &config, listener)?;
    let taught = arguments.from.is_some();
    let settings = arguments.how.settings(&config, taught)?;
    let plan = plan(arguments, &settings)?;
    beginning.check_ahead(arguments, &plan)?;
    let data = data(arguments, &config, &settings, plan.measured)?;
    let body = beginning.body(arguments)?;
    let held = held::opened(&arguments.how, &config)?;
    let how = (&settings, &plan, held.as_ref());
    let (folder, snapshot) = folder(arguments, &config, how, &data, listener)?;
    let stop = interrupt::flag()?;
    let (cache, output) = (arguments.how.cache.as_ref(), &arguments.output);
    let anchor = held::anchor(held, cache, output, &config, &stop, listener)?;
    let Anchored::Ready(known) = anchor else {
        tell_unsampled(snapshot.as_ref(), listener);
        return Ok(());
    };
    let origin = beginning.origin(arguments, &data);
    let ended = guarded(|| -> Result<Ended> {
        let mut trainer = beginning.trainer(&config, &settings, &body, device)?;
        if let Some(snapshot) = &snapshot {
            trainer.restore(snapshot, false)?;
        } else if settings.camera_lessons > 0 && !trainer.is_to_learn_cameras() {
            listener.note("no camera lessons are held: they are for a discriminator that reads no poses yet, and this run's is begun already");
        }
        if trainer.images < settings.small_images() && trainer.reading_edge().is_none() {
            listener.note("--small-kimg is left out, and all portraits are read at their size: it is for a discriminator whose first blocks have learnt nothing yet and have at least 7 channels");
        }
        if let Some(known) = known {
            trainer = trainer.held_by(Anchor::new(known, device));
        }
        let mut run = Run::new(trainer, &data, plan, origin, folder)?;
        Ok(run.work(&stop, listener)?)
    })
    .context("networks and what they are measured with do not fit; lower --measured, or take a smaller --config")??;
    tell_ended(&arguments.output, ended, listener);
    Ok(())
}

fn plan(arguments: &TrainArguments, settings: &Settings) -> Result<Plan> {
    let telling = &arguments.telling;
    let images = |name: &str, kimg: f64| {
        if kimg > 0.0 && kimg <= MOST_KIMG {
            Ok((1000.0 * kimg).round().max(1.0) as u64)
        } else {
            bail!("{name}: expected a number above 0, at most {MOST_KIMG}, found {kimg}")
        }
    };
    let usual = TICK_STEPS * settings.batch as f64 / 1000.0;
    Ok(Plan {
        images: images("--kimg", arguments.how.kimg)?,
        tick_images: images("--tick", telling.tick.unwrap_or(usual))?,
        snapshot_ticks: telling.snapshot,
        measured: telling.measured as usize,
    })
}

/// Opens and checks the zips: all of them, before anything is written.
fn data(
    arguments: &TrainArguments,
    config: &Config,
    settings: &Settings,
    measured: usize,
) -> Result<Data> {
    // Photographs, as many drawn ones, and both once more for a moment: 4 channels of 4 bytes each.
    let bytes = 4 * 16 * measured as u64 * (config.img_resolution as u64).pow(2);
    if bytes > MOST_MEASURED_BYTES {
        let (found, most) = (bytes >> 20, MOST_MEASURED_BYTES >> 20);
        bail!(
            "--measured {measured} takes {found} MiB of memory, expected at most {most}; lower it"
        );
    }
    check_memory(bytes, &format!("--measured {measured} takes"), "it")?;
    let held_out = arguments.held_out_images.as_ref();
    let held_out = held_out.zip(arguments.held_out_masks.as_ref());
    let least = settings
        .batch
        .max(if held_out.is_some() { 1 } else { measured });
    let read = ReadSettings {
        batch: least,
        mirror: arguments.xflip,
        rear_repeats: arguments.rear_repeat,
    };
    let learnt = Dataset::open(&arguments.images, &arguments.masks, &read)?;
    let uses = learnt.items() as u64;
    let told = format!("{uses} uses of pictures take");
    check_memory(
        USE_BYTES * uses,
        &told,
        "--rear-repeat, or leave out --xflip",
    )?;
    let held_out = held_out
        .map(|(images, masks)| {
            let read = ReadSettings {
                batch: measured,
                ..ReadSettings::default()
            };
            Dataset::open(images, masks, &read)
        })
        .transpose()?;
    for (dataset, path) in std::iter::once((&learnt, &arguments.images))
        .chain(held_out.iter().zip(&arguments.held_out_images))
    {
        let (found, expected) = (dataset.size_px() as usize, config.img_resolution);
        if found != expected {
            bail!(
                "{}: expected portraits of {expected} x {expected} pixels, as the configuration draws, found {found} x {found}",
                path.display()
            );
        }
    }
    Ok(Data {
        learnt: Arc::new(learnt),
        held_out: held_out.map(Arc::new),
    })
}

/// The run's folder, and the snapshot that it goes on from.
fn folder(
    arguments: &TrainArguments,
    config: &Config,
    (settings, plan, held): (&Settings, &Plan, Option<&Held>),
    data: &Data,
    listener: &Listener,
) -> Result<(Folder, Option<Snapshot>)> {
    let body = arguments.body.as_deref().map(sha256_of_file).transpose();
    let [images, masks] = data.learnt.fingerprints()?;
    let told = json!({
        "kind": "train",
        "config": config,
        "settings": settings,
        // Who watches the run wants to know when it ends.
        "plan": { "images": plan.images },
        "from": arguments.from.as_ref().map(|path| identity(path)),
        "discriminator": arguments.discriminator.as_ref().map(|path| identity(path)),
        "anchor": held.map(Held::told),
        "data": {
            "portraits": data.learnt.pictures(),
            "used": data.learnt.items(),
            "contents_of_images": images,
            "contents_of_masks": masks,
        },
        "body_sha256": body.context("cannot read the body")?,
    });
    if !arguments.resume {
        return Ok((Folder::begin(&arguments.output, &told)?, None));
    }
    Ok(resumed(&arguments.output, &told, FREE, listener)?)
}
