//! Many people, one after another: a folder of assets that is finished whatever happens on the way.
//!
//! ```text
//!  OUT/settings.json                  what the folder's people are made with; later runs must be told the same
//!  OUT/manifest.jsonl                 a line for each person: files, hashes, figures, seconds; or why there is none
//!  OUT/manifest-003-of-016.jsonl      the same, of one shard
//!  OUT/asked.json, asked-003-of-016.json    the seeds that were asked for
//!  OUT/batch.lock, batch-003-of-016.lock    held by the process that works on it
//!  OUT/.partial, .partial-003-of-016/       files that are not whole yet
//!  OUT/seed_7.glb, thumbnails/seed_7.png    the people
//!  OUT/sheet.png, index.html                all of them at a glance
//! ```
//!
//! The manifests are the truth: a line is added only after all files of its person are whole and in their places. So a run that is
//! killed at any moment and started again makes what is missing, and nothing twice. [`run`] makes people on several workers by a
//! [`Maker`], which need not be `Sync`; it knows nothing of generators and assets. Guaranteed: files do not depend on
//! the number of workers, provided that the maker's do not. Not promised: the order of lines, and their seconds.

pub mod folder;
pub mod index;
pub(crate) mod layout;
pub mod manifest;
pub mod merge;
pub mod run;
pub mod shard;
pub mod sheet;
pub mod text;

use serde_json::{Map, Value};

use crate::export::files::OutputFile;

/// Why a person could not be made.
pub type MakeError = Box<dyn std::error::Error + Send + Sync>;

/// A person's files, ready to be written.
#[derive(Debug, Clone, Default)]
pub struct Made {
    /// Paths within the folder, in the order of writing.
    pub files: Vec<OutputFile>,
    /// Which of them is the thumbnail, a PNG.
    pub thumbnail: Option<String>,
    /// What is told of the person.
    pub figures: Map<String, Value>,
}

/// Makes people, on one thread.
pub trait Maker {
    /// The files of a seed's person; equal seeds give equal files. `stopping` says whether nobody waits for them any more.
    ///
    /// # Errors
    /// Whatever stands in this person's way; others are made nevertheless.
    fn make(&mut self, seed: u32, stopping: &(dyn Fn() -> bool + Sync)) -> Result<Made, MakeError>;
}
