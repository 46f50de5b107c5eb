//! `portrait-export mesh`: a generator's people, or a portrait field, to finished assets.

mod arguments;
pub mod form;
mod outputs;
mod telling;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

pub use self::arguments::{ColorTarget, MeshArguments};
use self::outputs::{Form, Outputs};
use self::telling::{provenance, summary, warn};
use super::body::Carrier;
use super::listener::Listener;
use super::pose::PoseChoice;
use super::source::{Choice, People, Source, open_generator};
use crate::body::Pose;
use crate::export::Asset;
use crate::export::files::{OutputFile, encode_levels, write_all};
use crate::export::format::Format;
use crate::export::png;
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
struct Making<'a> {
    arguments: &'a MeshArguments,
    format: Format,
    /// The body that moves people; none where nobody moves and nobody is posed.
    carrier: Option<Carrier>,
    pose: PoseChoice,
    listener: &'a Listener,
}

/// Whom to make an asset of.
struct Subject<'a> {
    source: &'a Source,
    /// Pictures of more than the field.
    views: Option<&'a dyn ViewSource>,
    pose: Pose,
}

fn mesh(arguments: &MeshArguments, listener: &Listener) -> Result<()> {
    let choice = arguments.choice()?;
    let pose = arguments.pose.choice(&choice)?;
    arguments.running.start()?;
    let seeds = choice.seeds();
    let outputs = Outputs::new(arguments.outputs(), &seeds)?;
    let format = Format::from_path(&outputs.asset)?;
    arguments.check_values(format)?;
    let mut inputs = arguments.pose.inputs();
    inputs.extend(choice.path());
    outputs.check(&arguments.form_of(format), &seeds, &inputs)?;
    choice.check_build()?;
    let moves = arguments.is_rigged(format) || !pose.is_rest() || arguments.pose.body.is_some();
    let carrier = moves.then(|| Carrier::open(&choice, arguments.pose.body.as_deref()));
    let making = Making {
        arguments,
        format,
        carrier: carrier.transpose()?,
        pose,
        listener,
    };
    match &choice {
        Choice::Field(_) => {
            let source = Source::open(choice.path())?;
            let subject = Subject {
                source: &source,
                views: None,
                pose: arguments.pose.settle(pose.given()?, listener),
            };
            make_one(&making, &subject, &outputs)
        }
        Choice::Checkpoint(choice) => {
            let people = open_generator(choice, listener)?;
            for &seed in &choice.seeds {
                let files = outputs.of(Some(seed));
                make_person(&making, &*people, seed, &files)
                    .with_context(|| format!("seed {seed}"))?;
            }
            Ok(())
        }
    }
}

/// A generator's person: their field is saved where that is asked for, then it is made into an asset like any other.
fn make_person(making: &Making, people: &dyn People, seed: u32, files: &Outputs) -> Result<()> {
    let listener = making.listener;
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
    let pose = match making.pose {
        PoseChoice::Given(pose) => pose,
        PoseChoice::Auto => person.natural_pose()?,
    };
    let subject = Subject {
        source: &Source::of_data(data),
        views: Some(&*person),
        pose: making.arguments.pose.settle(pose, listener),
    };
    make_one(making, &subject, files)
}

/// A field to the files of an asset.
fn make_one(making: &Making, subject: &Subject, files: &Outputs) -> Result<()> {
    let Making {
        arguments,
        format,
        ref carrier,
        listener,
        ..
    } = *making;
    let Subject {
        source,
        views,
        pose,
    } = *subject;
    let carrier = carrier.as_ref();
    let mut settings = arguments.settings(source, format, views.is_some());
    if let Some(carrier) = carrier {
        settings.rig = arguments.rig(pose, carrier.deformation);
    }
    let timed = Timed::new(listener);
    let sources = Sources {
        field: &source.portrait,
        views,
        body: carrier.map(|carrier| &carrier.body),
    };
    let mut product = make_from(&sources, &settings, &timed)?;
    let moves = arguments.is_rigged(format);
    let made_by = provenance(source, &settings, carrier, moves);
    for level in std::iter::once(&mut product.asset).chain(&mut product.coarser) {
        level.provenance.clone_from(&made_by);
    }
    warn(&product, listener);

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
        off_m: off_m.filter(|_| !pose.is_rest()),
    };
    let (outputs, asset_files, psnr) = encoded(
        &finished,
        subject,
        &settings,
        files,
        &arguments.form_of(format),
        &timed,
    )?;
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

/// A product, and the asset as files show it.
struct Finished<'a> {
    product: &'a Product,
    /// Its levels of detail, the finest first, with a rig or in its pose.
    shown: &'a [&'a Asset],
    /// The body that its rig follows, where it has one.
    body: Option<&'a Carrier>,
    /// Where its shape is posed: the mean distance from the learned deformation, in metres.
    off_m: Option<f64>,
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
    let base = match (&asset.texture, &asset.vertex_colors) {
        (Some(texture), _) => BaseColor::Texture(texture),
        (None, Some(colors)) => BaseColor::Vertices(colors),
        (None, None) => bail!("the asset has no colours to preview"),
    };
    let settings = preview::Settings {
        unlit: asset.material.unlit,
        ..preview::Settings::default()
    };
    let bumps = asset.detail.as_ref().map(Bumps::from);
    let sheet = preview_detailed(&asset.mesh, asset.rig.as_ref(), base, bumps, &settings)?;
    Ok(png::encode(&sheet)?)
}
