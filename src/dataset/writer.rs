//! Writes a dataset: two zips and a file of truth, into a folder.
//!
//! Files grow under names that end in `.part`, locked against a second writer, and take their own names when all is stored. What is left
//! after a kill is overwritten by the next start; an error or a drop before the end removes it. Guaranteed: equal calls give equal
//! bytes (all times in the zips are 1 January 1980). Not promised: that the three files change in one instant.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{LABEL_LENGTH, LABELS_FILE};

/// Images and labels.
pub const IMAGES_ZIP: &str = "images.zip";
/// Masks.
pub const MASKS_ZIP: &str = "masks.zip";
/// One JSON object a line for each image: what the zips cannot say.
pub const TRUTH_FILE: &str = "truth.jsonl";

/// Why a dataset could not be written. Nothing half-written is left behind.
#[derive(Debug, thiserror::Error)]
pub enum DatasetWriteError {
    /// The folder is missing and cannot be made, or is something else.
    #[error("cannot use {} as a folder for the dataset; its parent must exist, and it must not be a file", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file that would be replaced is none.
    #[error("{} exists and is not a regular file; choose another folder", path.display())]
    NotAFile {
        /// The path that is taken.
        path: PathBuf,
    },
    /// No file can be created there.
    #[error("cannot create {}; choose a folder you may write to", path.display())]
    Create {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Another process writes the same dataset.
    #[error("{} is being written by another run; wait for it or choose another folder", path.display())]
    Busy {
        /// The file that is locked.
        path: PathBuf,
    },
    /// Contents could not be stored.
    #[error("cannot write {}, so no dataset was made; free some space or choose another folder", path.display())]
    Write {
        /// The file that failed.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A finished file could not take its name.
    #[error("cannot put the finished file at {}; check that nothing else holds it", path.display())]
    Rename {
        /// The name it should have.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// A dataset being written.
pub struct DatasetWriter {
    images: Part<Archive>,
    masks: Part<Archive>,
    truth: Part<BufWriter<File>>,
    labels: Labels,
}

/// The file of labels, as published.
#[derive(Serialize, Default)]
struct Labels {
    labels: Vec<(String, [f32; LABEL_LENGTH])>,
}

type Archive = ZipWriter<BufWriter<File>>;

impl DatasetWriter {
    /// Whether a dataset could be written into `folder`, to be asked before long work. Leaves nothing behind.
    ///
    /// # Errors
    /// As [`Self::create`].
    pub fn check(folder: &Path) -> Result<(), DatasetWriteError> {
        let is_new = !folder.is_dir();
        let created = Self::create(folder).map(drop);
        if is_new && created.is_ok() {
            let _ = fs::remove_dir(folder);
        }
        created
    }

    /// Makes the folder, where only its parent exists, and opens the files; older ones of the same names stay until the end.
    ///
    /// # Errors
    /// [`DatasetWriteError`]: the folder or a file in it is not to be had.
    pub fn create(folder: &Path) -> Result<Self, DatasetWriteError> {
        if !folder.is_dir() {
            fs::create_dir(folder).map_err(|source| DatasetWriteError::Folder {
                folder: folder.into(),
                source,
            })?;
        }
        let archive = |file| ZipWriter::new(BufWriter::new(file));
        Ok(Self {
            images: Part::open(folder.join(IMAGES_ZIP), archive)?,
            masks: Part::open(folder.join(MASKS_ZIP), archive)?,
            truth: Part::open(folder.join(TRUTH_FILE), BufWriter::new)?,
            labels: Labels::default(),
        })
    }

    /// Adds a picture: PNG files of image and mask, its label, and a line of truth.
    ///
    /// # Errors
    /// [`DatasetWriteError::Write`]; nothing can be added after that.
    pub fn add(
        &mut self,
        name: &str,
        image_png: &[u8],
        mask_png: &[u8],
        label: &[f32; LABEL_LENGTH],
        truth: &impl Serialize,
    ) -> Result<(), DatasetWriteError> {
        self.images.store(name, image_png)?;
        self.masks.store(name, mask_png)?;
        let line = serde_json::to_writer(&mut *self.truth.writer, truth);
        self.truth.told(line)?;
        let line = self.truth.writer.write_all(b"\n");
        self.truth.told(line)?;
        self.labels.labels.push((name.to_owned(), *label));
        Ok(())
    }

    /// Stores the labels, and gives the files their names; their paths.
    ///
    /// # Errors
    /// [`DatasetWriteError`]. Only [`DatasetWriteError::Rename`] can leave some of the older files replaced.
    pub fn finish(mut self) -> Result<Vec<PathBuf>, DatasetWriteError> {
        let labels = self.images.told(serde_json::to_vec(&self.labels))?;
        self.images.store(LABELS_FILE, &labels)?;
        let Self {
            images,
            masks,
            truth,
            ..
        } = self;
        let parts = [images.closed()?, masks.closed()?, truth.flushed()?];
        parts.into_iter().map(Unnamed::named).collect()
    }
}

/// A file that grows under another name.
struct Part<W> {
    writer: std::mem::ManuallyDrop<W>,
    unnamed: Unnamed,
}

/// A file without its name yet; dropped, it is removed.
struct Unnamed {
    /// Where it is, until it has its name.
    part: Option<PathBuf>,
    path: PathBuf,
    /// Its lock, held until then too.
    file: Option<File>,
}

impl<W> Part<W> {
    fn open(path: PathBuf, writer: impl FnOnce(File) -> W) -> Result<Self, DatasetWriteError> {
        if path.exists() && !path.is_file() {
            return Err(DatasetWriteError::NotAFile { path });
        }
        let mut name = path.clone().into_os_string();
        name.push(".part");
        let part = PathBuf::from(name);
        let create = |source| DatasetWriteError::Create {
            path: part.clone(),
            source,
        };
        let options = File::options()
            .write(true)
            .create(true)
            .truncate(false)
            .open(&part);
        let file = options.map_err(create)?;
        if let Err(fs::TryLockError::WouldBlock) = file.try_lock() {
            return Err(DatasetWriteError::Busy { path });
        }
        // Only now: what is there may have been another's until the lock was had.
        file.set_len(0).map_err(create)?;
        Ok(Self {
            // A zip that is dropped writes on, and complains on standard error where it cannot: it is forgotten instead.
            writer: std::mem::ManuallyDrop::new(writer(file)),
            unnamed: Unnamed {
                part: Some(part),
                path,
                file: None,
            },
        })
    }

    fn told<T, E: Into<io::Error>>(&self, result: Result<T, E>) -> Result<T, DatasetWriteError> {
        result.map_err(|error| DatasetWriteError::Write {
            path: self.unnamed.path.clone(),
            source: error.into(),
        })
    }
}

impl Part<Archive> {
    /// Adds a file as it is: PNG is compressed already.
    fn store(&mut self, name: &str, bytes: &[u8]) -> Result<(), DatasetWriteError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(DateTime::DEFAULT)
            .large_file(u32::try_from(bytes.len()).is_err());
        let started = self.writer.start_file(name, options);
        self.told(started)?;
        let written = self.writer.write_all(bytes);
        self.told(written)
    }

    fn closed(self) -> Result<Unnamed, DatasetWriteError> {
        let Self { writer, unnamed } = self;
        let finished = std::mem::ManuallyDrop::into_inner(writer).finish();
        let writer = finished.map_err(|error| DatasetWriteError::Write {
            path: unnamed.path.clone(),
            source: error.into(),
        })?;
        stored(writer, unnamed)
    }
}

impl Part<BufWriter<File>> {
    fn flushed(self) -> Result<Unnamed, DatasetWriteError> {
        let Self { writer, unnamed } = self;
        stored(std::mem::ManuallyDrop::into_inner(writer), unnamed)
    }
}

/// Flushes a file to the disk.
fn stored(writer: BufWriter<File>, mut unnamed: Unnamed) -> Result<Unnamed, DatasetWriteError> {
    let file = writer.into_inner().map_err(io::IntoInnerError::into_error);
    match file.and_then(|file| file.sync_all().map(|()| file)) {
        Ok(file) => {
            unnamed.file = Some(file);
            Ok(unnamed)
        }
        Err(source) => Err(DatasetWriteError::Write {
            path: unnamed.path.clone(),
            source,
        }),
    }
}

impl Unnamed {
    fn named(mut self) -> Result<PathBuf, DatasetWriteError> {
        let path = self.path.clone();
        if let Some(part) = &self.part {
            fs::rename(part, &path).map_err(|source| DatasetWriteError::Rename {
                path: path.clone(),
                source,
            })?;
        }
        self.part = None;
        self.file = None;
        Ok(path)
    }
}

impl Drop for Unnamed {
    fn drop(&mut self) {
        if let Some(part) = &self.part {
            let _ = fs::remove_file(part);
        }
    }
}
