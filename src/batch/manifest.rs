//! The list of what is finished: JSON, a line for each person, added to and never rewritten.
//!
//! A line is on the disk before the next one is begun. A process that is killed can only leave the last line torn; it is cut off when the
//! manifest is opened again. Where a seed has several lines, the last one counts.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// How the names of a folder's own files begin.
const OURS: [&str; 6] = [
    "settings.json",
    "manifest",
    "asked",
    "batch",
    "sheet.png",
    "index.html",
];

/// A file of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Within the folder, with `/`.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Hash of its bytes, in hexadecimal.
    pub sha256: String,
}

/// A person who is finished, or could not be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Who.
    pub seed: u32,
    /// All files; none where the person could not be made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileEntry>,
    /// Which of them is the thumbnail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<String>,
    /// What is told of the person.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub figures: Map<String, Value>,
    /// Why the person could not be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// How long it took, by the clock.
    pub seconds: f64,
    /// Which worker it was, from 0.
    pub worker: usize,
}

impl Entry {
    /// Whether the person was made.
    pub fn is_finished(&self) -> bool {
        self.error.is_none()
    }

    /// Whether both are the same person's with the same files; how long they took is no matter.
    pub fn agrees_with(&self, other: &Self) -> bool {
        self.seed == other.seed && self.files == other.files
    }

    fn fault(&self) -> Option<String> {
        let stays = |path: &str| {
            let parts = Path::new(path).components();
            !path.is_empty()
                && parts
                    .into_iter()
                    .all(|part| matches!(part, Component::Normal(_)))
        };
        // What the folder itself needs, which `merge` would write over.
        let is_taken =
            |path: &str| path.starts_with('.') || OURS.iter().any(|name| path.starts_with(name));
        let paths = || {
            let files = self.files.iter().map(|file| file.path.as_str());
            files.chain(self.thumbnail.as_deref())
        };
        let (outside, taken) = (
            paths().find(|path| !stays(path)),
            paths().find(|path| is_taken(path)),
        );
        match (outside, taken) {
            (Some(path), _) => Some(format!("`{path}` is no path within the folder")),
            (None, Some(path)) => Some(format!("`{path}` is no file of a person")),
            _ if self.is_finished() == self.files.is_empty() => {
                Some("expected either files or an error".to_owned())
            }
            _ => None,
        }
    }
}

/// Why a manifest cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ManifestError {
    /// It cannot be read or written.
    #[error("cannot use {}; check that it may be written and that the disk has room", path.display())]
    Io {
        /// The manifest.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It holds something else.
    #[error(
        "line {line} of {} is none of a manifest ({fault}); restore the file, or remove the line and its person is made again",
        path.display()
    )]
    Line {
        /// The manifest.
        path: PathBuf,
        /// From 1.
        line: usize,
        /// What is wrong.
        fault: String,
    },
}

/// What a manifest holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Read {
    /// By seed; of several lines the last one.
    pub entries: BTreeMap<u32, Entry>,
    /// Bytes of whole lines.
    whole: u64,
    /// Bytes of a torn last line.
    pub torn: u64,
}

/// Reads a manifest; one that is not there is empty.
///
/// # Errors
/// [`ManifestError`], for any line but a torn last one.
pub fn read(path: &Path) -> Result<Read, ManifestError> {
    lines(path, |line, fault| {
        let path = path.into();
        Err(ManifestError::Line { path, line, fault })
    })
}

/// Reads what can be read of a manifest, to show it; lines that are none are told with their numbers, from 1.
///
/// # Errors
/// [`ManifestError::Io`].
pub fn read_leniently(path: &Path) -> Result<(Read, Vec<(usize, String)>), ManifestError> {
    let mut faults = Vec::new();
    let found = lines(path, |line, fault| {
        faults.push((line, fault));
        Ok(())
    })?;
    Ok((found, faults))
}

/// Reads a manifest's lines; `wrong` says what becomes of one that is none, but for a torn last one.
fn lines(
    path: &Path,
    mut wrong: impl FnMut(usize, String) -> Result<(), ManifestError>,
) -> Result<Read, ManifestError> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Read::default()),
        Err(source) => {
            let path = path.into();
            return Err(ManifestError::Io { path, source });
        }
    };
    let mut found = Read::default();
    let mut rest = bytes.as_slice();
    let mut number = 0;
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let (line, after) = rest.split_at(end + 1);
        number += 1;
        let entry = serde_json::from_slice::<Entry>(line).map_err(|error| error.to_string());
        let entry = entry.and_then(|entry| entry.fault().map_or(Ok(entry), Err));
        match entry {
            Ok(entry) => drop(found.entries.insert(entry.seed, entry)),
            // After a power cut a last line may have its length and not its bytes.
            Err(_) if after.is_empty() => break,
            Err(fault) => wrong(number, fault)?,
        }
        found.whole += line.len() as u64;
        rest = after;
    }
    found.torn = rest.len() as u64;
    Ok(found)
}

/// A line of a manifest.
///
/// # Errors
/// None for entries that this program makes.
pub fn line(entry: &Entry) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(entry)?;
    line.push(b'\n');
    Ok(line)
}

/// A manifest to be added to.
#[derive(Debug)]
pub struct Manifest {
    path: PathBuf,
    file: File,
    whole: u64,
}

impl Manifest {
    /// Opens a manifest, a new one where there is none; a torn last line is cut off.
    ///
    /// # Errors
    /// [`ManifestError`].
    pub fn open(path: &Path) -> Result<(Self, Read), ManifestError> {
        let found = read(path)?;
        let io = |source| ManifestError::Io {
            path: path.into(),
            source,
        };
        let file = OpenOptions::new().create(true).append(true).open(path);
        let file = file.map_err(io)?;
        if found.torn > 0 {
            file.set_len(found.whole).map_err(io)?;
            file.sync_all().map_err(io)?;
        }
        let manifest = Self {
            path: path.into(),
            file,
            whole: found.whole,
        };
        Ok((manifest, found))
    }

    /// Adds a line, which is on the disk then, or not there at all.
    ///
    /// # Errors
    /// [`ManifestError::Io`].
    pub fn add(&mut self, entry: &Entry) -> Result<(), ManifestError> {
        let added = line(entry).and_then(|line| {
            self.file.write_all(&line)?;
            self.file.sync_data()?;
            Ok(line.len() as u64)
        });
        match added {
            Ok(bytes) => {
                self.whole += bytes;
                Ok(())
            }
            Err(source) => {
                // What is left of the line would be cut off later as well.
                let _ = self.file.set_len(self.whole);
                Err(ManifestError::Io {
                    path: self.path.clone(),
                    source,
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(seed: u32) -> Entry {
        Entry {
            seed,
            files: vec![FileEntry {
                path: format!("web/seed_{seed}.glb"),
                bytes: 7,
                sha256: "00".repeat(32),
            }],
            thumbnail: None,
            figures: Map::new(),
            error: None,
            seconds: 1.5,
            worker: 0,
        }
    }

    #[test]
    fn a_line_torn_anywhere_is_cut_off_and_the_others_stay() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("manifest.jsonl");
        let (mut manifest, found) = Manifest::open(&path).expect("new");
        assert_eq!(found, Read::default());
        for seed in [4, 2] {
            manifest.add(&entry(seed)).expect("added");
        }
        let whole = std::fs::read(&path).expect("read");
        let last = line(&entry(9)).expect("a line");
        for length in 0..last.len() {
            let torn = [&whole[..], &last[..length]].concat();
            std::fs::write(&path, torn).expect("written");
            let (mut manifest, found) = Manifest::open(&path).expect("repaired");
            assert_eq!(found.torn, length as u64);
            assert!(found.entries.keys().eq(&[2, 4]));
            manifest.add(&entry(9)).expect("added");
            let now = std::fs::read(&path).expect("read");
            assert_eq!(now, [&whole[..], &last].concat());
        }
        // A line whose bytes never reached the disk.
        std::fs::write(&path, [&whole[..], &[0; 50], b"\n"].concat()).expect("written");
        assert_eq!(Manifest::open(&path).expect("repaired").1.torn, 51);
        assert_eq!(std::fs::read(&path).expect("read"), whole);
    }

    #[test]
    fn what_is_no_line_is_named_and_the_last_line_of_a_seed_counts() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("manifest.jsonl");
        let mut failed = entry(4);
        failed.files.clear();
        failed.error = Some("no surface".into());
        let [first, second] = [&failed, &entry(4)].map(|entry| line(entry).expect("a line"));
        std::fs::write(&path, [first.clone(), second.clone()].concat()).expect("written");
        assert!(read(&path).expect("read").entries[&4].is_finished());
        let refusal = |middle: &str| {
            let text = [&first[..], middle.as_bytes(), b"\n", &second].concat();
            std::fs::write(&path, text).expect("written");
            read(&path).expect_err("refused").to_string()
        };
        assert!(refusal("{}").contains("line 2"));
        let (found, faults) = read_leniently(&path).expect("read");
        assert!(found.entries[&4].is_finished());
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].0, 2);
        assert!(
            refusal(r#"{"seed":1,"seconds":1,"worker":0}"#).contains("either files or an error")
        );
        for outside in ["/etc/passwd", "../a", ""] {
            let mut entry = entry(1);
            entry.files[0].path = outside.into();
            let line = serde_json::to_string(&entry).expect("JSON");
            assert!(refusal(&line).contains("no path within"), "{outside}");
        }
        for taken in [
            "settings.json",
            "manifest.jsonl",
            "asked-001-of-002.json",
            ".partial/a",
        ] {
            let mut entry = entry(1);
            entry.files[0].path = taken.into();
            let line = serde_json::to_string(&entry).expect("JSON");
            assert!(refusal(&line).contains("no file of a person"), "{taken}");
        }
    }
}
