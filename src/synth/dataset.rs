//! A dataset of made people: many portraits of each, in the published form, with the truth beside it.
//!
//! In: who a seed is (a [`Sitter`] for it), how many pictures. Out: the files of [`crate::dataset::writer`]. View k of a person is the
//! same whatever else is in the dataset. Guaranteed: equal settings give equal bytes on any number of threads. Held-out people have seeds
//! of their own, below those of training.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Serialize;

use super::portrait::{Portrait, Shot, Sitter, label, portray_all};
use crate::dataset::writer::{DatasetWriteError, DatasetWriter};
use crate::dataset::{CAMERA_LENGTH, LABEL_LENGTH};
use crate::export::frame::{Frame, FrameError, Pixels};
use crate::export::png::encode_frame;
use crate::progress::Progress;

/// Seeds of people to learn from begin here.
pub const TRAINING_SEED: u32 = 1_000_000;
/// Seeds of people to be measured with begin here, and end where those of training begin.
pub const HELD_OUT_SEED: u32 = 900_000;
/// Pictures in one folder of the zips.
const FOLDER: u64 = 1000;

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatasetSettings {
    /// How many pictures; the last person has fewer views where it must be.
    pub count: u64,
    /// Pictures of each person.
    pub views_per_person: u64,
    /// Edge of the pictures in pixels.
    pub size_px: u32,
    /// Seed of the first person; the others follow.
    pub seed_first: u32,
}

impl DatasetSettings {
    /// How many people are portrayed.
    pub fn people(&self) -> u64 {
        self.count.div_ceil(self.views_per_person.max(1))
    }

    /// Whether there are seeds for all people.
    ///
    /// # Errors
    /// [`DatasetError::Seeds`].
    pub fn check(&self) -> Result<(), DatasetError> {
        let (people, first) = (self.people(), self.seed_first);
        if u64::from(first) + people > 1 << 32 {
            return Err(DatasetError::Seeds { people, first });
        }
        Ok(())
    }
}

/// Why a seed is nobody.
pub type PersonError = Box<dyn std::error::Error + Send + Sync>;

/// Why no dataset was made.
#[derive(Debug, thiserror::Error)]
pub enum DatasetError {
    /// Seeds have 32 bits.
    #[error(
        "{people} people from seed {first} on go beyond the last seed, {}",
        u32::MAX
    )]
    Seeds {
        /// How many people.
        people: u64,
        /// The first one's seed.
        first: u32,
    },
    /// A person could not be made.
    #[error("cannot make the person of seed {seed}")]
    Person {
        /// The seed.
        seed: u32,
        /// What was in the way.
        source: PersonError,
    },
    /// A picture could not be encoded.
    #[error("cannot encode a portrait")]
    Picture(#[from] FrameError),
    /// The files could not be written.
    #[error(transparent)]
    Write(#[from] DatasetWriteError),
}

/// The name of a picture in both zips.
pub fn picture_name(index: u64) -> String {
    format!("{:05}/img{index:08}.png", index / FOLDER)
}

/// Makes people, portrays them and writes the dataset into `folder`; the files' paths.
///
/// `sitter_of` is called from many threads at once, once for each person.
///
/// # Errors
/// [`DatasetError`]; no file is left behind then.
pub fn write_dataset(
    folder: &Path,
    settings: &DatasetSettings,
    sitter_of: impl Fn(u32) -> Result<Sitter, PersonError> + Sync,
    progress: &dyn Progress,
) -> Result<Vec<PathBuf>, DatasetError> {
    settings.check()?;
    let mut writer = DatasetWriter::create(folder)?;
    let all: Vec<u64> = (0..settings.people()).collect();
    progress.begin("portraits", settings.count);
    for some in all.chunks(rayon::current_num_threads().max(1)) {
        let made: Vec<Vec<Entry>> = some
            .par_iter()
            .map(|&person| entries_of(person, settings, &sitter_of))
            .collect::<Result<_, _>>()?;
        for entry in made.iter().flatten() {
            let [image, mask] = &entry.png;
            writer.add(&entry.name, image, mask, &entry.label, &entry.truth)?;
            progress.advance(1);
        }
    }
    progress.end();
    Ok(writer.finish()?)
}

/// A picture ready to be stored.
struct Entry {
    name: String,
    /// Image and mask.
    png: [Vec<u8>; 2],
    label: [f32; LABEL_LENGTH],
    truth: Truth,
}

/// A line of the file of truth.
#[derive(Serialize)]
struct Truth {
    name: String,
    /// Whose picture it is.
    seed: u32,
    /// Which of the person's pictures.
    view: u64,
    pose: Vec<f32>,
    camera: Vec<f32>,
}

fn entries_of(
    person: u64,
    settings: &DatasetSettings,
    sitter_of: impl Fn(u32) -> Result<Sitter, PersonError>,
) -> Result<Vec<Entry>, DatasetError> {
    let seed = settings.seed_first + person as u32;
    let sitter = sitter_of(seed).map_err(|source| DatasetError::Person { seed, source })?;
    let begin = person * settings.views_per_person;
    let views = settings.views_per_person.min(settings.count - begin);
    let shots: Vec<Shot> = (0..views)
        .map(|view| Shot::draw(&[u64::from(seed), view]))
        .collect();
    let portraits = portray_all(&sitter, &shots, settings.size_px);
    let entries = portraits.into_par_iter().zip(&shots).enumerate();
    entries
        .map(|(view, (portrait, shot))| {
            let name = picture_name(begin + view as u64);
            let label = label(&shot.camera, &shot.pose);
            let (camera, pose) = label.split_at(CAMERA_LENGTH);
            let truth = Truth {
                name: name.clone(),
                seed,
                view: view as u64,
                pose: pose.to_vec(),
                camera: camera.to_vec(),
            };
            Ok(Entry {
                truth,
                label,
                name,
                png: encoded(portrait)?,
            })
        })
        .collect()
}

/// PNG files of image and mask.
fn encoded(portrait: Portrait) -> Result<[Vec<u8>; 2], FrameError> {
    let Portrait { size_px, rgb, mask } = portrait;
    let frame = |pixels| Frame {
        width: size_px,
        height: size_px,
        pixels,
    };
    Ok([
        encode_frame(&frame(Pixels::Rgb(rgb)))?,
        encode_frame(&frame(Pixels::Grey(mask)))?,
    ])
}
