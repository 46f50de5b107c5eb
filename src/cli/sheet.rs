//! `portrait-export sheet`: everyone in a folder on one picture, with seeds or names below.
//!
//! Who cannot be shown is named, has a cross on the sheet, and stands in nobody's way.

mod drawing;
mod format;
mod people;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum, value_parser};
use rayon::prelude::*;
use serde_json::json;

use self::drawing::{View, pictures};
use self::format::Format;
use self::people::{Person, people};
use super::batch::people as counted;
use super::listener::Listener;
use super::paths::check_inputs_stay;
use super::running::RunningArguments;
use crate::batch::sheet::cell_px;
use crate::export::files::{OutputFile, check_writable, write_all};
use crate::progress::Progress;
use crate::render::contact::{Colors, Grid, Sheet};
use crate::seeds::SeedList;

/// People who are drawn at a time: enough for all threads, few enough that their pictures need no memory to speak of.
const AT_A_TIME: usize = 64;

/// Show everyone in a folder on one picture.
#[derive(Debug, Args)]
pub struct SheetArguments {
    /// The folder of a batch, or one with assets (.glb, .gltf) of this program
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,

    /// The picture to write: .png, .jpg or .webp
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    /// Who, such as 0-9,42, in this order [default: everyone]
    #[arg(
        long,
        visible_alias = "seed",
        value_name = "SEEDS",
        allow_negative_numbers = true
    )]
    seeds: Option<SeedList>,

    /// Draw the assets of this subfolder, such as a batch's profile
    #[arg(long, value_name = "NAME")]
    form: Option<String>,

    /// People in a row [default: as many as make the sheet about square]
    #[arg(
        long,
        value_name = "N",
        value_parser = value_parser!(u32).range(1..=10_000),
        allow_negative_numbers = true
    )]
    columns: Option<u32>,

    /// Width and height of a picture in pixels, 64 to 512 [default: 256, and less of more than 256 pictures]
    #[arg(
        long,
        value_name = "PX",
        value_parser = value_parser!(u32).range(64..=512),
        allow_negative_numbers = true
    )]
    cell: Option<u32>,

    /// Draw everyone from these sides, such as front,side,back [default: the thumbnails of a batch, else the front]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "VIEWS")]
    views: Option<Vec<View>>,

    /// What to write above
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,

    /// Behind the pictures
    #[arg(long, value_enum, default_value_t = Background::Dark)]
    background: Background,

    #[command(flatten)]
    running: RunningArguments,
}

/// What stands behind the pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Background {
    Dark,
    Light,
}

/// Runs the command; errors are told here.
pub fn run(arguments: &SheetArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match sheet(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn sheet(arguments: &SheetArguments, listener: &Listener) -> Result<()> {
    arguments.running.start()?;
    let SheetArguments { folder, output, .. } = arguments;
    let format = Format::of(output)?;
    let found = people(folder, arguments.form.as_deref(), arguments.seeds.as_ref())?;
    let people = found.people;
    let inputs: Vec<&Path> = people.iter().flat_map(Person::files).collect();
    check_inputs_stay(&inputs, std::slice::from_ref(output))?;
    check_writable(std::slice::from_ref(output))?;
    let grid = arguments.grid(people.len());
    format.check(&grid, people.len(), output)?;
    for note in &found.notes {
        listener.note(note);
    }
    let cell = grid.cell_px;
    let mut sheet = Sheet::new(grid, people.len());
    let mut faults = Vec::new();
    listener.begin("draw", people.len() as u64);
    for (chunk, people) in people.chunks(AT_A_TIME).enumerate() {
        let drawn: Vec<Result<_>> = people
            .par_iter()
            .map(|person| {
                let pictures = pictures(person, arguments.views.as_deref(), cell);
                listener.advance(1);
                pictures
            })
            .collect();
        for (number, (person, drawn)) in people.iter().zip(drawn).enumerate() {
            let place = chunk * AT_A_TIME + number;
            match drawn {
                Ok(pictures) => sheet.put(place, &pictures),
                Err(error) => {
                    sheet.mark(place);
                    faults.push(format!("{}: {error:#}", person.shown().display()));
                }
            }
            sheet.label(place, &person.label);
        }
    }
    listener.end();
    if let (Some(first), true) = (faults.first(), faults.len() == people.len()) {
        bail!(
            "none of the {} people in {} can be drawn; the first: {first}",
            people.len(),
            folder.display()
        );
    }
    for fault in &faults {
        listener.note(&format!("a cross on the sheet: {fault}"));
    }
    let size = [sheet.picture.width, sheet.picture.height];
    let bytes = format.encode(&sheet.picture)?;
    let event = json!({
        "event": "done",
        "files": [output.display().to_string()],
        "people": people.len(),
        "faults": faults.len(),
        "width": size[0],
        "height": size[1],
        "bytes": bytes.len(),
    });
    let summary = format!(
        "{}: {}, {} x {} pixels, {:.1} MB",
        output.display(),
        counted(people.len()),
        size[0],
        size[1],
        bytes.len() as f64 / 1e6
    );
    let path = output.clone();
    write_all(&[OutputFile { path, bytes }])?;
    listener.finish(&summary, event);
    Ok(())
}

impl SheetArguments {
    fn grid(&self, people: usize) -> Grid {
        let views = self.views.as_ref().map_or(1, Vec::len);
        Grid {
            cell_px: self.cell.unwrap_or_else(|| cell_px(people * views)),
            views: views as u32,
            columns: self.columns.map(|columns| columns as usize),
            title: self.title.clone(),
            colors: match self.background {
                Background::Dark => Colors::DARK,
                Background::Light => Colors::LIGHT,
            },
        }
    }
}
