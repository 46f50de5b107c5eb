//! What a path holds that can be looked at: its content decides.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::contents::{people, runs};
use super::shared;

/// How a binary glTF file begins.
const GLB_MAGIC: &[u8; 4] = b"glTF";

/// Why there is nothing to look at.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is nothing.
    #[error("{} does not exist; name a .glb, a .gltf, a folder of avatars, or a training run", path.display())]
    Missing {
        /// The path.
        path: PathBuf,
    },
    /// The system does not give it.
    #[error("cannot read {}; check that it may be read", path.display())]
    Io {
        /// The path.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file in a format that has no colours, movement or levels as glTF has them.
    #[error(
        "only glTF can be viewed, and {} is {found}; make the avatar as .glb (`portrait-export mesh -o avatar.glb`) and view that",
        path.display()
    )]
    OtherFormat {
        /// The file.
        path: PathBuf,
        /// What it is.
        found: &'static str,
    },
    /// A file of another kind.
    #[error(
        "expected a .glb or .gltf, a folder of avatars or a training run, found another file: {}; `portrait-export inspect` tells what it holds",
        path.display()
    )]
    OtherFile {
        /// The file.
        path: PathBuf,
    },
    /// A name that no address can stand for.
    #[error("the name {} is not UTF-8, which addresses in a browser are; rename the file", path.display())]
    Name {
        /// The file.
        path: PathBuf,
    },
    /// A folder with nothing in it.
    #[error("the folder {} is empty; make avatars into it first (`portrait-export batch --seeds 0-9 --out FOLDER`)", path.display())]
    Empty {
        /// The folder.
        path: PathBuf,
    },
    /// A folder with other things in it.
    #[error(
        "{} holds neither avatars (a batch, .glb or .gltf) nor training runs, not one folder deeper either{}; name the folder that does, or a file",
        path.display(),
        if *other_formats { ": its .obj and .ply files cannot be viewed, make them as .glb" } else { "" }
    )]
    Nothing {
        /// The folder.
        path: PathBuf,
        /// Whether there are assets in formats that cannot be viewed.
        other_formats: bool,
    },
    /// A report is of one asset.
    #[error("a report is of one asset, and {} is a folder; reports beside a folder's avatars are found without being named", path.display())]
    ReportOfFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The report is not there.
    #[error("the report {} is not a file; make it with `portrait-export mesh --report`", path.display())]
    NoReport {
        /// The report.
        path: PathBuf,
    },
}

/// What is looked at. It may grow meanwhile, but stays of its kind.
#[derive(Debug, Clone)]
pub struct Viewed {
    /// The folder that addresses are below of, in its canonical form.
    pub root: PathBuf,
    /// For the page's heading.
    pub title: String,
    /// What it is.
    pub kind: Kind,
}

/// What there is to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One asset.
    Asset {
        /// Its name in the root.
        name: String,
        /// A report that was named, from wherever it is.
        report: Option<PathBuf>,
    },
    /// A folder that a batch is made into.
    Batch,
    /// Any folder with assets.
    Assets,
    /// A training run.
    Run,
    /// A folder of training runs.
    Runs,
}

impl Viewed {
    /// Finds out what there is at `path`. An asset's `report` may be named where it is not beside it.
    ///
    /// # Errors
    /// [`OpenError`]; a broken asset is none.
    pub fn open(path: &Path, report: Option<&Path>) -> Result<Self, OpenError> {
        let io = |source: io::Error| match source.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                OpenError::Missing { path: path.into() }
            }
            _ => OpenError::Io {
                path: path.into(),
                source,
            },
        };
        let about = fs::metadata(path).map_err(io)?;
        let canonical = fs::canonicalize(path).map_err(io)?;
        if about.is_dir() {
            if report.is_some() {
                return Err(OpenError::ReportOfFolder { path: path.into() });
            }
            return Ok(Self {
                kind: folder(path)?,
                title: name_of(&canonical),
                root: canonical,
            });
        }
        check_asset(path)?;
        let name = name_of(path);
        if path.file_name().is_some_and(|name| name.to_str().is_none()) {
            return Err(OpenError::Name { path: path.into() });
        }
        let folder = match path.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        let report = report.map(|path| {
            let found = fs::canonicalize(path).ok().filter(|path| path.is_file());
            found.ok_or_else(|| OpenError::NoReport { path: path.into() })
        });
        Ok(Self {
            root: fs::canonicalize(folder).map_err(io)?,
            title: name.clone(),
            kind: Kind::Asset {
                name,
                report: report.transpose()?,
            },
        })
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// Whether a file is glTF, by its name or by how it begins: one that is spoilt is for the page to tell of.
fn check_asset(path: &Path) -> Result<(), OpenError> {
    let io = |source| OpenError::Io {
        path: path.into(),
        source,
    };
    // A pipe would be waited for.
    if !path.is_file() {
        return Err(OpenError::OtherFile { path: path.into() });
    }
    let mut head = Vec::new();
    let file = File::open(path).map_err(io)?;
    file.take(64).read_to_end(&mut head).map_err(io)?;
    let name = name_of(path).to_lowercase();
    if people::is_asset(&name) || head.starts_with(GLB_MAGIC) {
        return Ok(());
    }
    let found = if name.ends_with(".obj") {
        "an OBJ"
    } else if name.ends_with(".ply") || head.starts_with(b"ply\n") || head.starts_with(b"ply\r") {
        "a PLY"
    } else {
        return Err(OpenError::OtherFile { path: path.into() });
    };
    Err(OpenError::OtherFormat {
        path: path.into(),
        found,
    })
}

fn folder(path: &Path) -> Result<Kind, OpenError> {
    let io = |source| OpenError::Io {
        path: path.into(),
        source,
    };
    if people::is_batch(path) {
        return Ok(Kind::Batch);
    }
    if runs::is_run(path) {
        return Ok(Kind::Run);
    }
    let (mut is_empty, mut other_formats) = (true, false);
    let (mut assets, mut runs_deeper, mut assets_deeper) = (false, false, false);
    for entry in fs::read_dir(path).map_err(io)? {
        let entry = entry.map_err(io)?;
        is_empty = false;
        // A name that is no UTF-8 has no address.
        let Some(name) = entry.file_name().to_str().map(str::to_lowercase) else {
            continue;
        };
        if shared::is_hidden(&name) {
            continue;
        }
        other_formats |= people::is_other_format(&name);
        if people::is_asset(&name) {
            assets |= entry.path().is_file();
        } else if entry.path().is_dir() {
            runs_deeper |= runs::is_run(&entry.path());
            let names = people::names(&entry.path());
            assets_deeper |= names.iter().any(|name| people::is_asset(name));
            other_formats |= names.iter().any(|name| people::is_other_format(name));
        }
    }
    match () {
        () if assets => Ok(Kind::Assets),
        () if runs_deeper => Ok(Kind::Runs),
        () if assets_deeper => Ok(Kind::Assets),
        () if is_empty => Err(OpenError::Empty { path: path.into() }),
        () => Err(OpenError::Nothing {
            path: path.into(),
            other_formats,
        }),
    }
}
