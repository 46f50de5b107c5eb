//! `portrait-export mesh`: a generator's people, or a portrait field, to finished assets.

mod arguments;
pub mod form;
mod outputs;
mod telling;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

pub(super) use self::arguments::{AssetArguments, named};
pub use self::arguments::{ColorTarget, MeshArguments};
use self::outputs::Form;
pub(super) use self::outputs::Outputs;
pub(super) use self::telling::warn;
use self::telling::{provenance, summary};
use super::body::Carrier;
use super::listener::Listener;
use super::pose::PoseChoice;
use super::source::{Choice, People, Source, open_generator};
use crate::body::Pose;
use crate::export::Asset;
use crate::export::files::{OutputFile, encode_levels, write_all};
use crate::export::format::Format;
use crate::export::png;
use crate::field::Field;
use crate::pipeline::{Product, Settings, Sources, Timed, make_from, pose_baked};
use crate::progress::Progress;
use crate::render::ViewSource;
use crate::render::preview::{self, preview_detailed};
use crate::render::raster::{BaseColor, Bumps};
use crate::report::{self, WrittenFile, cost, report};

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

/// What is the same for everyone that a run makes.
pub(super) struct Making<'a> {
    pub(super) asset: &'a AssetArguments,
    pub(super) format: Format,
    /// The body that moves people; none where nobody moves and nobody is posed.
    pub(super) carrier: Option<&'a Carrier>,
    /// Whether reports tell what the making cost, which no two runs have in common.
    pub(super) tells_cost: bool,
    /// Whether reports are asked for.
    pub(super) reports: bool,
}

/// Whom to make an asset of.
pub(super) struct Subject<'a> {
    pub(super) source: &'a Source,
    /// Pictures of more than the field.
    pub(super) views: Option<&'a dyn ViewSource>,
    pub(super) pose: Pose,
}

/// An asset's files, ready to be written, and what is told of it.
pub(super) struct Made {
    pub(super) product: Product,
    /// Where its shape is posed: as files show it.
    posed: Option<Asset>,
    /// In the order of writing.
    pub(super) outputs: Vec<OutputFile>,
    /// Those of the asset itself.
    pub(super) asset_files: Vec<WrittenFile>,
    /// Where a report is asked for.
    pub(super) psnr: Option<f64>,
}

impl Made {
    /// The asset as files show it.
    pub(super) fn shown(&self) -> &Asset {
        self.posed.as_ref().unwrap_or(&self.product.asset)
    }
}

fn mesh(arguments: &MeshArguments, listener: &Listener) -> Result<()> {
    let asset = &arguments.asset;
    let choice = arguments.choice()?;
    #[cfg(feature = "torch")]
    if matches!(choice, Choice::Checkpoint(_)) {
        crate::generator::steady::wait_asleep();
    }
    let pose = asset.pose.choice(&choice)?;
    arguments.running.start()?;
    let seeds = choice.seeds();
    let outputs = Outputs::new(arguments.outputs(), &seeds)?;
    let format = Format::from_path(&outputs.asset)?;
    asset.check_values(format)?;
    let mut inputs = asset.pose.inputs();
    inputs.extend(choice.path());
    outputs.check(&asset.form_of(format), &seeds, &inputs)?;
    choice.check_build()?;
    let carrier = asset.carrier(&choice, &pose, format)?;
    let making = Making {
        asset,
        format,
        carrier: carrier.as_ref(),
        tells_cost: true,
        reports: outputs.report.is_some(),
    };
    match &choice {
        Choice::Field(_) => {
            let source = Source::open(choice.path())?;
            let subject = Subject {
                source: &source,
                views: None,
                pose: asset.pose.settle(pose.given()?, listener),
            };
            make_one(&making, &subject, &outputs, listener)
        }
        Choice::Checkpoint(choice) => {
            let people = open_generator(choice, listener)?;
            for &seed in &choice.seeds {
                let files = outputs.of(Some(seed));
                make_person(&making, &*people, (seed, pose), &files, listener)
                    .with_context(|| format!("seed {seed}"))?;
            }
            Ok(())
        }
    }
}

/// A generator's person: their field is saved where that is asked for, then it is made into an asset like any other.
fn make_person(
    making: &Making,
    people: &dyn People,
    (seed, pose): (u32, PoseChoice),
    files: &Outputs,
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
    let subject = Subject {
        source: &Source::of_data(data),
        views: making.asset.views(&*person),
        pose: making
            .asset
            .pose
            .settle(pose.of_person(&*person)?, listener),
    };
    make_one(making, &subject, files, listener)
}

/// A field to the files of an asset.
fn make_one(
    making: &Making,
    subject: &Subject,
    files: &Outputs,
    listener: &Listener,
) -> Result<()> {
    let timed = Timed::new(listener);
    let settings = making.settings(subject);
    let product = making.product(subject, &settings, &timed)?;
    warn(&product, listener);
    let made = making.files(product, subject, &settings, files, &timed)?;
    timed.begin("write", 1);
    write_all(&made.outputs)?;
    timed.end();

    let (product, outputs) = (&made.product, &made.outputs);
    let event = json!({
        "event": "done",
        "files": outputs.iter().map(|file| file.path.display().to_string()).collect::<Vec<_>>(),
        "triangles": product.surface.triangles.len(),
        "charts": product.figures.unwrap.map(|stats| stats.charts),
        "psnr_db": made.psnr,
        "cost": cost(&timed.times()),
    });
    listener.finish(&summary(product, &made.asset_files, made.psnr), event);
    Ok(())
}

impl Making<'_> {
    /// What to make of someone.
    pub(super) fn settings(&self, subject: &Subject) -> Settings {
        let Subject {
            source,
            views,
            pose,
        } = *subject;
        let mut settings = self.asset.settings(source, self.format, views.is_some());
        settings.compare_bakes = self.reports;
        if let Some(carrier) = self.carrier {
            settings.rig = self.asset.rig(pose, carrier.deformation);
        }
        settings
    }

    /// The stages up to an asset in memory.
    pub(super) fn product(
        &self,
        subject: &Subject,
        settings: &Settings,
        progress: &dyn Progress,
    ) -> Result<Product> {
        let covered = subject.source.portrait.bounds();
        if let Some(note) = self.asset.cut_region(covered) {
            progress.note(&note);
        }
        let sources = Sources {
            field: &subject.source.portrait,
            views: subject.views,
            body: self.carrier.map(|carrier| &carrier.body),
        };
        Ok(make_from(&sources, settings, progress)?)
    }

    /// An asset in memory to the bytes of its files.
    pub(super) fn files(
        &self,
        mut product: Product,
        subject: &Subject,
        settings: &Settings,
        files: &Outputs,
        timed: &Timed,
    ) -> Result<Made> {
        let carrier = self.carrier;
        let moves = self.asset.is_rigged(self.format);
        let made_by = provenance(subject.source, settings, carrier, moves, &product);
        for level in std::iter::once(&mut product.asset).chain(&mut product.coarser) {
            level.provenance.clone_from(&made_by);
        }
        let levels = || std::iter::once(&product.asset).chain(&product.coarser);
        let (posed, off_m) = match carrier.filter(|_| !moves) {
            Some(it) => {
                let baked = levels().map(|level| pose_baked(level, &it.body, &it.deformation));
                let (posed, off_m): (Vec<Asset>, Vec<f64>) =
                    baked.collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
                (posed, off_m.first().copied())
            }
            None => (Vec::new(), None),
        };
        let shown: Vec<&Asset> = if posed.is_empty() {
            levels().collect()
        } else {
            posed.iter().collect()
        };
        let finished = Finished {
            product: &product,
            shown: &shown,
            body: carrier.filter(|_| moves),
            off_m: off_m.filter(|_| !subject.pose.is_rest()),
            tells_cost: self.tells_cost,
        };
        let form = self.asset.form_of(self.format);
        let (outputs, asset_files, psnr) =
            encoded(&finished, subject, settings, files, &form, timed)?;
        Ok(Made {
            product,
            posed: posed.into_iter().next(),
            outputs,
            asset_files,
            psnr,
        })
    }
}

/// A product, and the asset as files show it.
struct Finished<'a> {
    product: &'a Product,
    /// Its levels of detail, the finest first, with a rig or in its pose.
    shown: &'a [&'a Asset],
    /// The body that its rig follows, where it has one.
    body: Option<&'a Carrier>,
    /// Where its shape is posed: the mean distance from the learned deformation, in metres.
    off_m: Option<f64>,
    /// Whether its report tells what the making cost.
    tells_cost: bool,
}

/// All files in the order of writing, the sizes of the asset's own, and the PSNR where a report is asked for.
fn encoded(
    finished: &Finished,
    subject: &Subject,
    settings: &Settings,
    files: &Outputs,
    form: &Form,
    timed: &Timed,
) -> Result<(Vec<OutputFile>, Vec<WrittenFile>, Option<f64>)> {
    let Finished {
        product,
        shown,
        body,
        off_m,
        tells_cost,
    } = *finished;
    let mut outputs = encode_levels(shown, form.format, &files.asset, &form.encoding)?;
    let asset_files: Vec<WrittenFile> = outputs
        .iter()
        .map(|file| WrittenFile {
            path: file.path.clone(),
            bytes: file.bytes.len(),
        })
        .collect();
    if let (Some(path), Some(finest)) = (&files.preview, shown.first()) {
        timed.begin("preview", 1);
        outputs.insert(
            0,
            OutputFile {
                path: path.clone(),
                bytes: preview(finest)?,
            },
        );
        timed.advance(1);
        timed.end();
    }
    let mut psnr = None;
    if let Some(path) = &files.report {
        let mut told = report(
            &subject.source.portrait,
            subject.views,
            settings,
            product,
            &asset_files,
            timed,
        )?;
        psnr = told
            .get("held_out_views")
            .and_then(|views| views["psnr_db"].as_f64());
        if let Some(rig) = rig_figures(product, body, timed)? {
            told.insert("rig".into(), rig);
        }
        if let Some(off_m) = off_m {
            told.insert("pose".into(), report::baked_pose(off_m));
        }
        if tells_cost {
            told.insert("cost".into(), cost(&timed.times()));
        }
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

/// How closely the rig follows the body.
fn rig_figures(
    product: &Product,
    body: Option<&Carrier>,
    progress: &dyn Progress,
) -> Result<Option<Value>> {
    let (Some(rig), Some(body), Some(distance)) = (&product.asset.rig, body, product.figures.body)
    else {
        return Ok(None);
    };
    progress.begin("measure the rig", 1);
    let told = report::rig(
        rig,
        &body.body,
        &product.asset.mesh,
        distance,
        &body.deformation,
    )?;
    progress.advance(1);
    progress.end();
    Ok(Some(told))
}

fn preview(asset: &Asset) -> Result<Vec<u8>> {
    let Some(base) = BaseColor::of(asset) else {
        bail!("the asset has no colours to preview");
    };
    let settings = preview::Settings {
        unlit: asset.material.unlit,
        ..preview::Settings::default()
    };
    let bumps = asset.detail.as_ref().map(Bumps::from);
    let sheet = preview_detailed(&asset.mesh, asset.rig.as_ref(), base, bumps, &settings)?;
    Ok(png::encode(&sheet)?)
}
