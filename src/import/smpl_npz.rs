//! Bodies as `NumPy` archives (`.npz`): a zip of one array file for each array.
//!
//! In: an archive with the arrays that [`super::smpl`] lists, each as `NAME.npy`, stored or deflated. Arrays are read as streams and
//! never held whole, so that neither a compressed flood nor a false size takes memory.

use std::path::Path;

use super::tables::{Table, Tables};
use super::zip_file::ZipFile;
use super::{npy, zip_file};

/// An archive of arrays.
pub struct Npz(ZipFile);

impl Npz {
    /// Opens a file.
    ///
    /// # Errors
    /// As the `zip` crate tells them.
    pub fn open(path: &Path) -> Result<Self, zip::result::ZipError> {
        zip_file::open(path).map(Self)
    }

    /// An archive that is open already.
    pub fn new(archive: ZipFile) -> Self {
        Self(archive)
    }

    /// Names of the arrays, in the order of the archive.
    pub fn names(&self) -> Vec<String> {
        let names = self.0.file_names().flatten();
        names
            .filter_map(|name| Some(name.strip_suffix(".npy")?.to_owned()))
            .collect()
    }
}

impl Tables for Npz {
    fn open(&mut self, name: &str) -> Result<Option<Table<'_>>, String> {
        let entry = format!("{name}.npy");
        if self.0.index_for_name(&entry).is_none() {
            return Ok(None);
        }
        let stream = self.0.by_name(&entry).map_err(|error| error.to_string())?;
        npy::open(stream).map(Some)
    }
}

/// A single array file, for a regressor of landmarks: under whatever name it is asked for.
pub struct SingleArray(std::fs::File);

impl SingleArray {
    /// Opens a file.
    ///
    /// # Errors
    /// As the system tells them.
    pub fn open(path: &Path) -> std::io::Result<Self> {
        std::fs::File::open(path).map(Self)
    }
}

impl Tables for SingleArray {
    fn open(&mut self, _name: &str) -> Result<Option<Table<'_>>, String> {
        npy::open(&self.0).map(Some)
    }
}
