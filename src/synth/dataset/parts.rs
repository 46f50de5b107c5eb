//! Portraits that are finished, kept beside a dataset until all of it is: work that was ended goes on where it was.
//!
//! ```text
//!  DATASET/parts/settings.json         what the dataset was begun with; whoever goes on must be told the same
//!  DATASET/parts/part-00000000.zip     images/NAME, masks/NAME of PICTURES pictures, whole or not there
//! ```
//!
//! Only pictures take time; labels are made anew when parts are joined. Whoever works here holds the dataset's own lock
//! ([`DatasetWriter`](crate::dataset::writer::DatasetWriter)).

use std::fs::{self, File};
use std::io::{self, BufReader, Cursor, Read, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::differences::{begun_with, differing_entries};
use crate::export::files::{OutputFile, WriteError, is_temporary, write_all};

/// Pictures in a part: half a minute of work on two cores at 128 pixels, and 400 MB of memory at 1024.
pub const PICTURES: u64 = 200;
/// The folder within the dataset's.
const FOLDER: &str = "parts";
const SETTINGS: &str = "settings.json";
/// How the names of parts begin and end.
const PART: [&str; 2] = ["part-", ".zip"];

/// Why parts cannot be kept or used.
#[derive(Debug, thiserror::Error)]
pub enum PartError {
    /// What is there is part of another dataset.
    #[error(
        "{} holds part of a dataset with other settings: {}; give the same ones, remove that folder, or choose another --output",
        folder.display(), differences.join(", ")
    )]
    OtherSettings {
        /// The folder of parts.
        folder: PathBuf,
        /// What differs: name, begun with and told now.
        differences: Vec<String>,
    },
    /// The folder or its settings cannot be used.
    #[error("cannot use {} for the finished part of the dataset; remove it or choose another --output", path.display())]
    Io {
        /// The path.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A part is not what was stored.
    #[error("{} is broken; remove it and give the same command again, which makes it anew", path.display())]
    Broken {
        /// The part.
        path: PathBuf,
        /// What is wrong.
        source: ZipError,
    },
    /// A file cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// PNG files of a picture: image and mask.
pub type Encoded = [Vec<u8>; 2];

/// The finished part of a dataset.
#[derive(Debug)]
pub struct Parts {
    folder: PathBuf,
}

impl Parts {
    /// Those of the dataset in `dataset`, begun with `settings`; a new folder where there is none.
    ///
    /// # Errors
    /// [`PartError`].
    pub fn open(dataset: &Path, settings: &Value) -> Result<Self, PartError> {
        let folder = dataset.join(FOLDER);
        let path = folder.join(SETTINGS);
        let io = |path: &Path| {
            let path = path.to_path_buf();
            |source| PartError::Io { path, source }
        };
        if path.is_file() {
            let begun = fs::read_to_string(&path).map_err(io(&path))?;
            let differences = differing_entries(&begun_with(&begun), settings);
            if !differences.is_empty() {
                return Err(PartError::OtherSettings {
                    folder,
                    differences,
                });
            }
            return Ok(Self { folder });
        }
        if !folder.is_dir() {
            fs::create_dir(&folder).map_err(io(&folder))?;
        }
        let parts = Self { folder };
        let told = OutputFile {
            path,
            bytes: format!("{settings:#}\n").into_bytes(),
        };
        if let Err(error) = write_all(&[told]) {
            parts.forget_nothing();
            return Err(error.into());
        }
        Ok(parts)
    }

    /// Where a part is kept.
    fn path(&self, part: u64) -> PathBuf {
        let [begin, end] = PART;
        self.folder.join(format!("{begin}{part:08}{end}"))
    }

    /// Whether a part is finished.
    pub fn has(&self, part: u64) -> bool {
        self.path(part).is_file()
    }

    /// Keeps a part, whole or not at all.
    ///
    /// # Errors
    /// [`PartError::Write`].
    pub fn store<'a>(
        &self,
        part: u64,
        pictures: impl Iterator<Item = (String, &'a Encoded)>,
    ) -> Result<(), PartError> {
        let path = self.path(part);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(DateTime::DEFAULT);
        let stored = || {
            for (name, png) in pictures {
                for (name, bytes) in names(&name).into_iter().zip(png) {
                    zip.start_file(name, options)?;
                    zip.write_all(bytes)?;
                }
            }
            Ok(())
        };
        let stored: Result<(), ZipError> = stored();
        let bytes = stored.and_then(|()| zip.finish());
        let bytes = bytes.map_err(|source| PartError::Broken {
            path: path.clone(),
            source,
        })?;
        Ok(write_all(&[OutputFile {
            path,
            bytes: bytes.into_inner(),
        }])?)
    }

    /// Opens a part.
    ///
    /// # Errors
    /// [`PartError::Broken`].
    pub fn read(&self, part: u64) -> Result<Part, PartError> {
        let path = self.path(part);
        let opened = File::open(&path).map_err(ZipError::from);
        match opened.and_then(|file| ZipArchive::new(BufReader::new(file))) {
            Ok(zip) => Ok(Part { path, zip }),
            Err(source) => Err(PartError::Broken { path, source }),
        }
    }

    /// Removes the folder where no part is finished: there is nothing to go on from.
    pub fn forget_nothing(&self) {
        let mut kept = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        if !kept.any(|entry| is_part(&entry.file_name().to_string_lossy())) {
            self.remove();
        }
    }

    /// Removes all parts: they are in the dataset. What others have put beside them stays.
    pub fn remove(&self) {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        for entry in entries {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name == SETTINGS || is_part(&name) || is_temporary(&name) {
                let _ = fs::remove_file(entry.path());
            }
        }
        let _ = fs::remove_dir(&self.folder);
    }
}

/// A part to read from.
pub struct Part {
    path: PathBuf,
    zip: ZipArchive<BufReader<File>>,
}

impl Part {
    /// A picture by its name in the dataset.
    ///
    /// # Errors
    /// [`PartError::Broken`] where it is not there as it was stored.
    pub fn picture(&mut self, name: &str) -> Result<Encoded, PartError> {
        let mut encoded = Encoded::default();
        for (name, bytes) in names(name).into_iter().zip(&mut encoded) {
            let read = self.zip.by_name(&name).and_then(|mut entry| {
                entry.read_to_end(bytes)?;
                Ok(())
            });
            read.map_err(|source| PartError::Broken {
                path: self.path.clone(),
                source,
            })?;
        }
        Ok(encoded)
    }
}

/// Names of a picture's image and mask within a part.
fn names(picture: &str) -> [String; 2] {
    [format!("images/{picture}"), format!("masks/{picture}")]
}

fn is_part(name: &str) -> bool {
    let [begin, end] = PART;
    name.starts_with(begin) && name.ends_with(end)
}
