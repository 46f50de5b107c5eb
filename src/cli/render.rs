//! `portrait-export render`: a portrait, looked at, into pictures and animations.
//!
//! The files of one person are written together or not at all; of several people, those finished before an error stay.

mod arguments;
mod asset;
mod develop;
mod outputs;
mod poser;
mod turn;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Error, Result};
use serde_json::json;

pub use self::arguments::RenderArguments;
use self::arguments::Settings;
use self::asset::AssetViews;
use self::develop::{What, develop};
use self::outputs::{Compressed, Format, assemble};
use self::poser::Poser;
use super::listener::Listener;
use super::paths::check_inputs_stay;
use super::pose::PoseArguments;
use super::source::{Choice, Source, open_generator};
use crate::body::deformation::Deformation;
use crate::body::posed_field::PosedField;
use crate::export::files::{OutputFile, write_all};
use crate::field::Field;
use crate::field::portrait::Portrait;
use crate::progress::Progress;
use crate::render::field_view::FieldViews;
use crate::render::view::ViewError;
use crate::render::{Camera, View, ViewSource, march};

/// How fields are looked at: twice the published numbers of samples, as the published samplers use for their films, over a
/// span that holds the whole box less its corners from above and below too.
const MARCH: march::Settings = march::Settings {
    start_m: 2.15,
    end_m: 3.35,
    samples: 110,
    importance_samples: 96,
    region: None,
};

/// Runs the command; errors are told here.
pub fn run(arguments: &RenderArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match render(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn render(arguments: &RenderArguments, listener: &Listener) -> Result<()> {
    let settings = arguments.settings()?;
    arguments.running.start()?;
    check_outputs(&settings, &arguments.pose)?;
    settings.choice.check_build()?;
    let mut written = Written::default();
    if let Some(asset) = &settings.asset {
        let pose = settings.pose.given()?;
        let pose = arguments
            .pose
            .is_named()
            .then(|| arguments.pose.settle(pose, listener));
        let views = AssetViews::open(asset, pose)?;
        listener.begin("render", pictures(&settings));
        written.write(films(&views, None, &settings, &|| listener.advance(1))?)?;
        return told(&settings, &written, listener);
    }
    let poser = Poser::open(arguments, &settings, listener)?;
    let tiles = march::tile_count([settings.size_px; 2]);
    match &settings.choice {
        Choice::Checkpoint(choice) => {
            let people = open_generator(choice, listener)?;
            let by_field = settings.what == What::Volume;
            let parts = if by_field { tiles } else { 1 };
            listener.begin("render", pictures(&settings) * parts);
            for &seed in &choice.seeds {
                let person = || -> Result<Vec<OutputFile>> {
                    let mut person = people.person(seed)?;
                    if by_field {
                        let Source { portrait, .. } = Source::of_data(person.data()?);
                        let deformation = poser.deformation(Some(&*person))?;
                        return field_films(
                            &portrait,
                            deformation,
                            Some(seed),
                            &settings,
                            listener,
                        );
                    }
                    poser.pose(&mut *person)?;
                    films(&*person, Some(seed), &settings, &|| listener.advance(1))
                };
                let files = person().with_context(|| format!("seed {seed}"))?;
                written.write(files)?;
            }
        }
        Choice::Field(_) => {
            let portrait = Source::open(settings.choice.path())?.portrait;
            let deformation = poser.deformation(None)?;
            listener.begin("render", pictures(&settings) * tiles);
            let files = field_films(&portrait, deformation, None, &settings, listener)?;
            written.write(files)?;
        }
    }
    told(&settings, &written, listener)
}

/// All is done.
fn told(settings: &Settings, written: &Written, listener: &Listener) -> Result<()> {
    listener.end();
    let event = json!({
        "event": "done",
        "files": written.paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
        "people": settings.choice.seeds().len(),
        "frames": settings.turn.frames(),
        "bytes": written.bytes,
    });
    listener.finish(&summary(settings, written), event);
    Ok(())
}

/// The files that were written.
#[derive(Default)]
struct Written {
    paths: Vec<PathBuf>,
    bytes: usize,
}

impl Written {
    fn write(&mut self, files: Vec<OutputFile>) -> Result<()> {
        write_all(&files)?;
        self.bytes += files.iter().map(|file| file.bytes.len()).sum::<usize>();
        self.paths.extend(files.into_iter().map(|file| file.path));
        Ok(())
    }
}

/// A field's views that tell of every tile, so that a single picture has a bar too.
struct ToldViews<'a> {
    views: FieldViews<'a, dyn Field + 'a>,
    listener: &'a Listener,
}

impl ViewSource for ToldViews<'_> {
    fn is_finer_than_field(&self) -> bool {
        self.views.is_finer_than_field()
    }

    fn view(&self, camera: &Camera, size_px: u32) -> Result<View, ViewError> {
        let tile_done = || self.listener.advance(1);
        Ok(View {
            image: self.views.picture_told(camera, [size_px; 2], &tile_done),
            raw: None,
        })
    }
}

/// Pictures in all.
fn pictures(settings: &Settings) -> u64 {
    settings.choice.seeds().len() as u64 * settings.turn.frames() as u64
}

/// Every file must be writable, and none one to read, before the work begins.
fn check_outputs(settings: &Settings, pose: &PoseArguments) -> Result<()> {
    let seeds = settings.choice.seeds();
    let mut inputs = pose.inputs();
    inputs.extend(settings.choice.path());
    inputs.extend(settings.asset.as_deref());
    let outputs = seeds.iter().flat_map(|&seed| settings.outputs.paths(seed));
    check_inputs_stay(&inputs, &outputs.collect::<Vec<_>>())?;
    settings.outputs.check(&seeds)
}

/// The files of a field.
fn field_films(
    portrait: &Portrait,
    deformation: Option<Deformation>,
    seed: Option<u32>,
    settings: &Settings,
    listener: &Listener,
) -> Result<Vec<OutputFile>> {
    let posed = deformation.map(|it| PosedField::new(portrait, it));
    let field: &dyn Field = posed.as_ref().map_or(portrait, |posed| posed);
    let views = ToldViews {
        views: FieldViews::new(field, MARCH),
        listener,
    };
    films(&views, seed, settings, &|| ())
}

/// The files of one person; `frame_done` is called after each picture.
fn films(
    views: &dyn ViewSource,
    seed: Option<u32>,
    settings: &Settings,
    frame_done: &dyn Fn(),
) -> Result<Vec<OutputFile>> {
    let Settings { turn, outputs, .. } = settings;
    let mut frames: Vec<Compressed> = Vec::with_capacity(turn.frames());
    for frame in 0..turn.frames() {
        let view = views
            .view(&turn.camera(frame), settings.size_px)
            .map_err(Error::from_boxed)?;
        let deep = outputs.format == Format::Png;
        let picture = develop(&view, settings.what, settings.background, deep);
        frames.push(outputs.compress(&picture, settings.image_quality)?);
        frame_done();
    }
    let file = |path: PathBuf, frames: &[&Compressed]| -> Result<OutputFile> {
        let bytes = assemble(frames, settings.fps)?;
        Ok(OutputFile { path, bytes })
    };
    if outputs.is_animation {
        let mut film: Vec<&Compressed> = frames.iter().collect();
        if settings.bounce {
            // Back again, without the last frame, which is on show, and the first one, which comes next.
            film.extend(frames[1..frames.len() - 1].iter().rev());
        }
        return Ok(vec![file(outputs.path(seed, 0), &film)?]);
    }
    let stills = frames.iter().enumerate();
    stills
        .map(|(frame, still)| file(outputs.path(seed, frame), &[still]))
        .collect()
}

/// One line about what was made.
fn summary(settings: &Settings, written: &Written) -> String {
    let Written { paths, bytes } = written;
    let first = paths.first().map(|path| path.display().to_string());
    let mut line = first.unwrap_or_default();
    if paths.len() > 1 {
        line += &format!(" and {} more", paths.len() - 1);
    }
    line += &format!(": {:.1} MB", *bytes as f64 / 1e6);
    if settings.outputs.is_animation {
        let drawn = settings.turn.frames();
        let back = if settings.bounce {
            drawn.saturating_sub(2)
        } else {
            0
        };
        line += &format!(", {} frames at {} a second", drawn + back, settings.fps);
    }
    line
}
