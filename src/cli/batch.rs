//! `portrait-export batch`: many people of a generator to finished assets, whatever happens on the way.

mod arguments;
mod maker;

use std::process::ExitCode;

use anyhow::{Result, bail};
use serde_json::{Value, json};

pub use self::arguments::BatchArguments;
use self::arguments::Jobs;
use self::maker::{PeopleMaker, Plan};
use super::generator_arguments::Noise;
use super::interrupt;
use super::listener::Listener;
use super::mesh::named;
use super::source::{Choice, GeneratorChoice, open_generator};
use crate::batch::Maker;
use crate::batch::folder::{Folder, Opened, Pending};
use crate::batch::manifest::Entry;
use crate::batch::merge::{entries, overview};
use crate::batch::run::{Run, Tally, run as run_all};
use crate::batch::shard::Shard;
use crate::batch::text::seeds_text;
use crate::progress::{Progress, Silent};
use crate::report::available_memory;

/// Measured with defaults: 0.85 GB at the most, when a texture is baked.
const JOB_BYTES: u64 = 1 << 30;

/// Runs the command; errors are told here.
pub fn run(arguments: &BatchArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match batch(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn batch(arguments: &BatchArguments, listener: &Listener) -> Result<()> {
    let generator = arguments.generator()?;
    let (shard, variable) = arguments.shard()?;
    let plan = plan(arguments, &generator)?;
    arguments.running.start()?;
    let settings = settings(&plan, &generator)?;
    let Opened { folder, notes } =
        Folder::open(&arguments.out, shard, &settings, &generator.seeds)?;
    for note in notes {
        listener.note(&note);
    }
    if let Some(variable) = variable {
        listener.note(&format!("part {shard}, as {variable} says"));
    }
    let seeds = shard.of(&generator.seeds);
    let pending = folder.pending(&seeds, arguments.retry_failed);
    tell_pending(&pending, listener);
    let threads = arguments.running.threads();
    let jobs = jobs(arguments.jobs, threads, pending.todo.len());
    if !pending.todo.is_empty() {
        let threads_text = if threads > jobs {
            format!(", {threads} threads")
        } else {
            String::new()
        };
        listener.note(&format!(
            "{} to make, {jobs} at a time{threads_text}",
            pending.todo.len()
        ));
    }
    let tally = made(
        &folder,
        &pending.todo,
        jobs,
        threads,
        (&plan, &generator),
        listener,
    )?;
    if shard.is_whole() {
        overview(folder.path(), &entries(folder.path())?)?;
    }
    finish(arguments, shard, &pending, &tally, &seeds, listener)
}

/// `1 person`, `7 people`.
pub(in crate::cli) fn people(count: usize) -> String {
    match count {
        1 => "1 person".to_owned(),
        _ => format!("{count} people"),
    }
}

/// Where people can be seen.
pub(super) fn shown_by(people: usize) -> &'static str {
    match people {
        0 => "index.html says why",
        _ => "sheet.png and index.html show them",
    }
}

/// What is to be made of everyone, checked.
fn plan(arguments: &BatchArguments, generator: &GeneratorChoice) -> Result<Plan> {
    let format = arguments.format;
    let mut profiles = Vec::new();
    for (profile, asset) in arguments.assets.each()? {
        asset.check_values(format)?;
        profiles.push((named(&profile).unwrap_or_default(), asset));
    }
    let asset = &profiles[0].1;
    let choice = Choice::Checkpoint(generator.clone());
    let pose = asset.pose.choice(&choice)?;
    Ok(Plan {
        carrier: asset.carrier(&choice, &pose, format)?,
        profiles,
        format,
        pose,
        previews: arguments.previews,
        reports: arguments.reports,
        fields: arguments.fields,
    })
}

/// All that changes bytes.
fn settings(plan: &Plan, generator: &GeneratorChoice) -> Result<Value> {
    let assets = plan.profiles.iter();
    let assets = assets.map(|(name, asset)| (name.clone(), asset.told(plan.format)));
    Ok(json!({
        "program": format!("portrait-export {}", env!("CARGO_PKG_VERSION")),
        "generator": generator_told(generator)?,
        "pose": plan.pose.told(),
        "clamp_pose": plan.profiles[0].1.pose.clamps(),
        "body": plan.carrier.as_ref().map(super::body::Carrier::provenance),
        "assets": Value::Object(assets.collect()),
        "previews": plan.previews,
        "reports": plan.reports,
        "fields": plan.fields,
    }))
}

#[cfg(feature = "torch")]
fn generator_told(generator: &GeneratorChoice) -> Result<Value> {
    use anyhow::Context;
    let checkpoint = &generator.checkpoint;
    let sha256 = checkpoint.sha256();
    let sha256 = sha256.with_context(|| format!("cannot read {}", checkpoint.name().display()))?;
    let device = match generator.device.resolve()? {
        tch::Device::Cuda(_) => "cuda",
        _ => "cpu",
    };
    let noise = match generator.noise {
        Noise::Const => "const",
        Noise::None => "none",
    };
    Ok(json!({
        "checkpoint_sha256": sha256,
        "truncation": generator.truncation,
        "noise": noise,
        "device": device,
    }))
}

#[cfg(not(feature = "torch"))]
fn generator_told(generator: &GeneratorChoice) -> Result<Value> {
    let _: Noise = generator.noise;
    bail!("this program was built without the generator (feature `torch`)")
}

fn tell_pending(pending: &Pending, listener: &Listener) {
    if pending.finished > 0 {
        listener.note(&format!("{} finished already", pending.finished));
    }
    if !pending.damaged.is_empty() {
        listener.note(&format!(
            "files of seeds {} are gone or have another size, so they are made again",
            seeds_text(&pending.damaged)
        ));
    }
    if !pending.failed.is_empty() {
        listener.note(&format!(
            "seeds {} failed before and are left out; --retry-failed tries them again",
            seeds_text(&pending.failed)
        ));
    }
}

/// Workers: as many as there are threads and people, and memory for.
fn jobs(asked: Jobs, threads: usize, people: usize) -> usize {
    let jobs = match asked {
        Jobs::Count(count) => count,
        Jobs::Auto => {
            let fit = available_memory().map_or(usize::MAX, |bytes| (bytes / JOB_BYTES) as usize);
            threads.min(fit)
        }
    };
    jobs.min(people).max(1)
}

/// Makes everyone.
fn made(
    folder: &Folder,
    seeds: &[u32],
    jobs: usize,
    threads: usize,
    (plan, generator): (&Plan, &GeneratorChoice),
    listener: &Listener,
) -> Result<Tally> {
    if seeds.is_empty() {
        return Ok(Tally::default());
    }
    let stop = interrupt::flag()?;
    let open = |threads: usize| {
        computes_with(threads);
        let people = open_generator(generator, &Silent)?;
        Ok(Box::new(PeopleMaker { people, plan }) as Box<dyn Maker>)
    };
    let told = |entry: &Entry, tally: &Tally| {
        listener.advance(1);
        listener.tell(&line(entry, tally), &event(entry, tally));
    };
    let run = Run {
        folder,
        seeds,
        jobs,
        threads,
    };
    listener.begin("people", seeds.len() as u64);
    let tally = run_all(&run, &open, &stop, &told)?;
    listener.end();
    Ok(tally)
}

/// Has libtorch take so many threads for what this thread asks of it.
fn computes_with(threads: usize) {
    #[cfg(feature = "torch")]
    tch::set_num_threads(i32::try_from(threads).unwrap_or(1));
    #[cfg(not(feature = "torch"))]
    let _: usize = threads;
}

/// `seed 7: 2.2 MB in 9.1 s (12 of 1000, 13.1 a minute, 1 h 15 min left)`.
fn line(entry: &Entry, tally: &Tally) -> String {
    let what = match &entry.error {
        Some(error) => format!("failed: {error}"),
        None => {
            let bytes: u64 = entry.files.iter().map(|file| file.bytes).sum();
            format!("{:.1} MB in {:.1} s", bytes as f64 / 1e6, entry.seconds)
        }
    };
    let seconds = tally.left().as_secs();
    let left = match (seconds / 3600, seconds / 60 % 60) {
        (0, 0) => format!("{seconds} s"),
        (0, minutes) => format!("{minutes} min"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    };
    format!(
        "seed {}: {what} ({} of {}, {:.1} a minute, {left} left)",
        entry.seed,
        tally.done(),
        tally.total,
        tally.per_minute()
    )
}

fn event(entry: &Entry, tally: &Tally) -> Value {
    let mut event = serde_json::to_value(entry).unwrap_or_default();
    event["event"] = json!("person");
    event["done"] = json!(tally.done());
    event["total"] = json!(tally.total);
    event["per_minute"] = json!((tally.per_minute() * 100.0).round() / 100.0);
    event["seconds_left"] = json!(tally.left().as_secs());
    event
}

/// Tells what came of it; an error where someone asked for is not there.
fn finish(
    arguments: &BatchArguments,
    shard: Shard,
    pending: &Pending,
    tally: &Tally,
    seeds: &[u32],
    listener: &Listener,
) -> Result<()> {
    let failed = pending.failed.len() + tally.failed;
    let out = arguments.out.display();
    let event = json!({
        "event": "done",
        "folder": out.to_string(),
        "people": seeds.len(),
        "made": tally.finished,
        "finished_before": pending.finished,
        "failed": failed,
        "seconds": (tally.elapsed.as_secs_f64() * 1000.0).round() / 1000.0,
    });
    let there = seeds.len() - failed;
    let rest = if shard.is_whole() {
        shown_by(there)
    } else {
        "`merge` joins the parts"
    };
    let summary = format!(
        "{out}: {}, {} of them new; {rest}",
        people(there),
        tally.finished
    );
    listener.finish(&summary, event);
    if failed > 0 {
        bail!(
            "{failed} of {} could not be made; the manifest in {out} says why, and --retry-failed tries them again",
            people(seeds.len())
        );
    }
    Ok(())
}
