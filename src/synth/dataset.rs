//! A dataset of made people: many portraits of each, in the published form, with the truth beside it.
//!
//! In: who a seed is (a [`Sitter`] for it), how many pictures. Out: the files of [`crate::dataset::writer`]. View k of a person is the
//! same whatever else is in the dataset. Guaranteed: equal settings give equal bytes on any number of threads, and also where work was
//! ended, however often, and begun again: pictures are finished in parts, and joined when all are there. Held-out people have seeds of
//! their own, below those of training.

mod parts;

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

pub use self::parts::PartError;
use self::parts::{Encoded, PICTURES, Parts};
use super::portrait::{Portrait, Shot, Sitter, label, portray_all};
use crate::dataset::CAMERA_LENGTH;
use crate::dataset::writer::{DatasetWriteError, DatasetWriter};
use crate::export::frame::{Frame, FrameError, Pixels};
use crate::export::png::encode_frame;
use crate::progress::Progress;

/// Seeds of people to learn from begin here.
pub const TRAINING_SEED: u32 = 1_000_000;
/// Seeds of people to be measured with begin here, and end where those of training begin.
pub const HELD_OUT_SEED: u32 = 900_000;
/// Pictures in one folder of the zips.
const FOLDER: u64 = 1000;
/// Views of a person that are drawn before they are encoded: they take 4 bytes a pixel until then.
const AT_ONCE: u64 = 8;

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatasetSettings {
    /// How many pictures; the last person has fewer views where it must be.
    pub count: u64,
    /// Pictures of each person, at least one.
    pub views_per_person: u64,
    /// Edge of the pictures in pixels.
    pub size_px: u32,
    /// Seed of the first person; the others follow.
    pub seed_first: u32,
}

impl DatasetSettings {
    /// How many people are portrayed.
    pub fn people(&self) -> u64 {
        self.count.div_ceil(self.views_per_person)
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

    /// All that bytes hang on, as it is compared when work goes on.
    fn told(&self, source: &str) -> Value {
        json!({
            "program": env!("CARGO_PKG_VERSION"),
            "source": source,
            "count": self.count,
            "views-per-person": self.views_per_person,
            "size": self.size_px,
            "seed-first": self.seed_first,
        })
    }

    /// Pictures of a part.
    fn pictures_of(&self, part: u64) -> Range<u64> {
        let first = part * PICTURES;
        first..(first + PICTURES).min(self.count)
    }

    /// Whose picture it is: the seed, and which of the person's views.
    fn view(&self, picture: u64) -> (u32, u64) {
        let person = picture / self.views_per_person;
        let view = picture % self.views_per_person;
        (self.seed_first + person as u32, view)
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
    /// What is finished could not be kept, or cannot be used.
    #[error(transparent)]
    Part(#[from] PartError),
    /// The work was asked to stop.
    #[error(
        "stopped with {kept} of {count} portraits kept, and no dataset yet; give the same command again to go on"
    )]
    Stopped {
        /// Finished pictures that are kept.
        kept: u64,
        /// Pictures in all.
        count: u64,
    },
}

/// The name of a picture in both zips.
pub fn picture_name(index: u64) -> String {
    format!("{:05}/img{index:08}.png", index / FOLDER)
}

/// Makes people, portrays them and writes the dataset into `folder`; the files' paths. Goes on from what was finished there by earlier
/// work with the same settings and `source`, which says what people are made of. Stops soon after `stop` is set.
///
/// `sitter_of` is called from many threads at once, some times for each person.
///
/// # Errors
/// [`DatasetError`]; finished parts stay then, and nothing else.
pub fn write_dataset(
    folder: &Path,
    settings: &DatasetSettings,
    source: &str,
    sitter_of: impl Fn(u32) -> Result<Sitter, PersonError> + Sync,
    stop: &AtomicBool,
    progress: &dyn Progress,
) -> Result<Vec<PathBuf>, DatasetError> {
    settings.check()?;
    // Its lock keeps others from the parts too.
    let mut writer = DatasetWriter::create(folder)?;
    let parts = Parts::open(folder, &settings.told(source))?;
    let work = Work {
        settings,
        sitter_of,
        stop,
        progress,
    };
    if let Err(error) = work.make(&parts) {
        parts.forget_nothing();
        return Err(error);
    }
    work.join(&parts, &mut writer)?;
    let files = writer.finish()?;
    parts.remove();
    Ok(files)
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

/// A dataset being made.
struct Work<'a, F> {
    settings: &'a DatasetSettings,
    sitter_of: F,
    stop: &'a AtomicBool,
    progress: &'a dyn Progress,
}

impl<F: Fn(u32) -> Result<Sitter, PersonError> + Sync> Work<'_, F> {
    fn parts(&self) -> u64 {
        self.settings.count.div_ceil(PICTURES)
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Makes the parts that are not there.
    fn make(&self, parts: &Parts) -> Result<(), DatasetError> {
        let (missing, there): (Vec<u64>, Vec<u64>) =
            (0..self.parts()).partition(|&part| !parts.has(part));
        let length = |part: u64| self.settings.pictures_of(part).count() as u64;
        let mut kept: u64 = there.into_iter().map(length).sum();
        self.progress.begin("portraits", self.settings.count);
        if kept > 0 {
            let count = self.settings.count;
            self.progress
                .note(&format!("goes on after {kept} of {count} portraits"));
            self.progress.stand(kept);
        }
        for part in missing {
            let made = self.portrayed(self.settings.pictures_of(part))?;
            if self.is_stopped() {
                let count = self.settings.count;
                return Err(DatasetError::Stopped { kept, count });
            }
            let names = self.settings.pictures_of(part).map(picture_name);
            parts.store(part, names.zip(&made))?;
            kept += length(part);
        }
        self.progress.end();
        Ok(())
    }

    /// These pictures; fewer where the work is stopped.
    fn portrayed(&self, pictures: Range<u64>) -> Result<Vec<Encoded>, DatasetError> {
        let views = self.settings.views_per_person;
        let people = pictures.start / views..pictures.end.div_ceil(views);
        let made = people.into_par_iter().map(|person| {
            let own = person * views..(person + 1) * views;
            let (first, end) = (own.start.max(pictures.start), own.end.min(pictures.end));
            self.portrayed_of_one(first..end)
        });
        let made: Vec<Vec<Encoded>> = made.collect::<Result<_, _>>()?;
        Ok(made.into_iter().flatten().collect())
    }

    /// These pictures, all of one person.
    fn portrayed_of_one(&self, pictures: Range<u64>) -> Result<Vec<Encoded>, DatasetError> {
        let mut made = Vec::new();
        if self.is_stopped() {
            return Ok(made);
        }
        let (seed, _) = self.settings.view(pictures.start);
        let sitter =
            (self.sitter_of)(seed).map_err(|source| DatasetError::Person { seed, source })?;
        let all: Vec<u64> = pictures.collect();
        for some in all.chunks(AT_ONCE as usize) {
            if self.is_stopped() {
                break;
            }
            let shots: Vec<Shot> = some.iter().map(|&picture| self.shot(picture)).collect();
            let portraits = portray_all(&sitter, &shots, self.settings.size_px);
            let encoded: Vec<Encoded> = portraits
                .into_par_iter()
                .map(encoded)
                .collect::<Result<_, _>>()?;
            self.progress.advance(encoded.len() as u64);
            made.extend(encoded);
        }
        Ok(made)
    }

    fn shot(&self, picture: u64) -> Shot {
        let (seed, view) = self.settings.view(picture);
        Shot::draw(&[u64::from(seed), view])
    }

    /// Puts all parts into the dataset, with labels and truth.
    fn join(&self, parts: &Parts, writer: &mut DatasetWriter) -> Result<(), DatasetError> {
        let count = self.settings.count;
        self.progress.begin("join", count);
        for part in 0..self.parts() {
            if self.is_stopped() {
                return Err(DatasetError::Stopped { kept: count, count });
            }
            let pictures = self.settings.pictures_of(part);
            let mut stored = parts.read(part)?;
            for picture in pictures {
                let name = picture_name(picture);
                let [image, mask] = stored.picture(&name)?;
                let shot = self.shot(picture);
                let label = label(&shot.camera, &shot.pose);
                let (camera, pose) = label.split_at(CAMERA_LENGTH);
                let (seed, view) = self.settings.view(picture);
                let truth = Truth {
                    name: name.clone(),
                    seed,
                    view,
                    pose: pose.to_vec(),
                    camera: camera.to_vec(),
                };
                writer.add(&name, &image, &mask, &label, &truth)?;
                self.progress.advance(1);
            }
        }
        self.progress.end();
        Ok(())
    }
}

/// PNG files of image and mask.
fn encoded(portrait: Portrait) -> Result<Encoded, FrameError> {
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
