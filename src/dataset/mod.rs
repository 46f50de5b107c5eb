//! Datasets in the published form: pictures of people with masks, cameras and poses (network.md, "Training", data).
//!
//! ```text
//!  images.zip  NAME.png (RGB) ..., dataset.json = {"labels": [[NAME, [31 numbers]], ...]}
//!  masks.zip   NAME.png (grey), the same names
//! ```
//!
//! A label is a camera's 25 numbers and a pose's 6 (network.md, "Inputs"). [`writer`] makes such files; [`Dataset`] checks and reads
//! them, also those that others made; [`Loader`] makes batches of them.

mod check;
pub mod faults;
pub mod label;
pub mod loader;
mod order;
pub mod picture;
pub mod writer;

use std::path::{Path, PathBuf};

pub use self::faults::{DatasetFaults, Fault};
pub use self::label::Label;
pub use self::loader::{Batch, LoadError, Loader};
pub use crate::checkpoint::config::CAMERA_LENGTH;

/// Numbers in a label: a camera's 25, then a pose's 6.
pub const LABEL_LENGTH: usize = 31;
/// The file of labels inside the images' zip.
pub const LABELS_FILE: &str = "dataset.json";

/// How a dataset is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadSettings {
    /// Pictures in a batch; the dataset must hold as many.
    pub batch: usize,
    /// Also use every picture mirrored left to right.
    pub mirror: bool,
    /// How often pictures from behind are used, at least once: photo collections have few of them.
    pub rear_repeats: u32,
}

impl Default for ReadSettings {
    fn default() -> Self {
        Self {
            batch: 1,
            mirror: false,
            rear_repeats: 1,
        }
    }
}

/// A dataset whose every file was looked at; pictures themselves stay on the disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    images: PathBuf,
    masks: PathBuf,
    size_px: u32,
    entries: Vec<Entry>,
    items: Vec<Item>,
}

/// A picture as the zips have it.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    name: String,
    /// Places in the directories of the images' and the masks' zip.
    places: [usize; 2],
    label: Label,
}

/// A use of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Item {
    entry: u32,
    mirrored: bool,
}

impl Dataset {
    /// Looks at all files and labels, without decoding pictures.
    ///
    /// # Errors
    /// [`DatasetFaults`], everything that is wrong.
    pub fn open(
        images: &Path,
        masks: &Path,
        settings: &ReadSettings,
    ) -> Result<Self, DatasetFaults> {
        let (entries, size_px) = check::entries(images, masks, settings.batch)?;
        let mut items = Vec::new();
        for (entry, of) in entries.iter().enumerate() {
            let times = if of.label.is_rear() {
                settings.rear_repeats.max(1)
            } else {
                1
            };
            for _ in 0..times {
                let entry = entry as u32;
                let mirrored = [false, true];
                let uses = &mirrored[..1 + usize::from(settings.mirror)];
                items.extend(uses.iter().map(|&mirrored| Item { entry, mirrored }));
            }
        }
        Ok(Self {
            images: images.into(),
            masks: masks.into(),
            size_px,
            entries,
            items,
        })
    }

    /// How many different pictures there are; not empty.
    pub fn pictures(&self) -> usize {
        self.entries.len()
    }

    /// How many pictures an epoch has, mirrored and repeated ones counted.
    pub fn items(&self) -> usize {
        self.items.len()
    }

    /// Edge of the pictures in pixels, a power of two.
    pub fn size_px(&self) -> u32 {
        self.size_px
    }

    /// SHA-256 of names, sizes and checksums in the images' and in the masks' zip: equal for equal contents, however they are packed.
    /// Reads the zips' directories.
    ///
    /// # Errors
    /// [`LoadError::Zip`].
    pub fn fingerprints(&self) -> Result<[String; 2], LoadError> {
        let of = |zip: &Path| {
            check::fingerprint(zip).map_err(|source| LoadError::Zip {
                zip: zip.into(),
                source,
            })
        };
        Ok([of(&self.images)?, of(&self.masks)?])
    }

    /// The name of an item's picture.
    ///
    /// # Panics
    /// Where the item is not below [`Self::items`].
    pub fn name(&self, item: usize) -> &str {
        &self.entries[self.items[item].entry as usize].name
    }

    /// The label of an item, mirrored where its picture is.
    ///
    /// # Panics
    /// Where the item is not below [`Self::items`].
    pub fn label(&self, item: usize) -> Label {
        let Item { entry, mirrored } = self.items[item];
        let label = self.entries[entry as usize].label;
        if mirrored { label.mirrored() } else { label }
    }
}
