//! Shards joined: one manifest over all, what is missing, and everyone at a glance.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::folder::{FolderError, add, is_in_place};
use super::index::index;
use super::layout::{
    all_asked, asked, asked_name, locked, manifest_name, manifests, remove_temporary, settings,
};
use super::manifest::{self, Entry};
use super::shard::Shard;
use super::sheet::sheet;
use super::text::seeds_text;
use crate::differences::differing_entries;
use crate::digest::sha256_of_file;
use crate::export::files::{OutputFile, write_all, write_stream};

/// Why shards cannot be joined.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// A folder cannot be used.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// Two shards made the same person differently.
    #[error(
        "seed {seed} has other files in {} than in {}; remove the lines of one of them, and its files are made again where they are missing",
        second.display(),
        first.display()
    )]
    Contradiction {
        /// Who.
        seed: u32,
        /// A manifest.
        first: PathBuf,
        /// Another one.
        second: PathBuf,
    },
    /// Manifests of two divisions, of which nobody can tell what is missing.
    #[error(
        "{} is part {one} and {} is part {other}, and parts of one division are joined at a time; join each folder by itself first, or take the \
         manifest away that does not belong",
        first.display(),
        second.display()
    )]
    Divisions {
        /// A manifest.
        first: PathBuf,
        /// Its part.
        one: Shard,
        /// One of another division.
        second: PathBuf,
        /// Its part.
        other: Shard,
    },
    /// A file of another folder is not what its manifest says.
    #[error("{} is not the file that its manifest tells of (hash {found}, expected {expected}); remove it and run its `batch` again", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
        /// Its hash.
        found: String,
        /// What it should be.
        expected: String,
    },
    /// The sheet cannot be encoded.
    #[error("cannot encode the sheet as PNG")]
    Sheet(#[from] image::ImageError),
}

/// What joining came to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Merged {
    /// Everyone noted, by seed.
    pub entries: BTreeMap<u32, Entry>,
    /// Seeds that were asked for and are not finished, those that failed among them.
    pub missing: Vec<u32>,
    /// Seeds that failed.
    pub failed: Vec<u32>,
    /// What a person should know, in a line each.
    pub notes: Vec<String>,
}

/// Joins the manifests of a folder, and of `others`, whose files are copied into it. Seeds that were asked for are `seeds` where they are given,
/// else what the folders' runs were asked for. Where nothing is missing, the manifests of shards that are not at work are removed: the joint
/// one says all that they did.
///
/// # Errors
/// [`MergeError`]; what it may have copied by then is whole.
pub fn merge(path: &Path, others: &[PathBuf], seeds: Option<&[u32]>) -> Result<Merged, MergeError> {
    let settings_here = settings(path)?;
    let _lock = locked(path, Shard::WHOLE)?;
    remove_temporary(path)?;
    for other in others {
        let differences = differing_entries(&settings_here, &settings(other)?);
        if !differences.is_empty() {
            let path = other.clone();
            return Err(FolderError::OtherSettings { path, differences }.into());
        }
    }
    let mut folders = vec![path.to_path_buf()];
    folders.extend_from_slice(others);
    let parts = parts(&folders)?;
    let mut merged = Merged::default();
    let mut origin: BTreeMap<u32, PathBuf> = BTreeMap::new();
    for Part { folder, file } in &parts {
        let found = manifest::read(file).map_err(FolderError::from)?;
        if found.torn > 0 {
            merged.notes.push(format!(
                "the last line of {} is torn and does not count",
                file.display()
            ));
        }
        let (mut here, mut gone) = (BTreeMap::new(), Vec::new());
        for (seed, entry) in found.entries {
            if !is_in_place(folder, &entry) {
                gone.push(seed);
                continue;
            }
            let had = merged.entries.get(&seed).filter(|had| had.is_finished());
            if had.is_some_and(|had| entry.is_finished() && !had.agrees_with(&entry)) {
                return Err(MergeError::Contradiction {
                    seed,
                    first: origin[&seed].clone(),
                    second: file.clone(),
                });
            }
            if had.is_none() {
                origin.insert(seed, file.clone());
                if folder != path {
                    copy(folder, path, &entry)?;
                }
            }
            here.insert(seed, entry);
        }
        if !gone.is_empty() {
            merged.notes.push(format!(
                "files of {} are gone or have another size, though {} has them",
                seeds_text(&gone),
                file.display()
            ));
        }
        add(&mut merged.entries, here);
    }
    let all = all_seeds(&folders, &merged)?;
    let asked = seeds.map_or_else(|| all.clone(), |seeds| seeds.iter().copied().collect());
    let is_missing = |seed: &&u32| !merged.entries.get(seed).is_some_and(Entry::is_finished);
    merged.missing = asked.iter().filter(is_missing).copied().collect();
    let failed = merged.entries.values().filter(|entry| !entry.is_finished());
    merged.failed = failed.map(|entry| entry.seed).collect();
    write(path, &merged, &all)?;
    overview(path, &merged.entries)?;
    if merged.missing.is_empty() && merged.failed.is_empty() {
        forget_shards(path, &parts)?;
    }
    Ok(merged)
}

/// A manifest, and the folder that its paths are in.
struct Part {
    folder: PathBuf,
    file: PathBuf,
}

/// All manifests, which must be of one division where they hold anything.
fn parts(folders: &[PathBuf]) -> Result<Vec<Part>, MergeError> {
    let mut found: Option<(Shard, PathBuf)> = None;
    let mut parts = Vec::new();
    for folder in folders {
        for (shard, file) in manifests(folder)? {
            let is_empty = fs::metadata(&file).is_ok_and(|told| told.len() == 0);
            if !shard.is_whole() && !is_empty {
                let (one, first) = found.get_or_insert_with(|| (shard, file.clone()));
                if one.count() != shard.count() {
                    return Err(MergeError::Divisions {
                        first: first.clone(),
                        one: *one,
                        second: file,
                        other: shard,
                    });
                }
            }
            let folder = folder.clone();
            parts.push(Part { folder, file });
        }
    }
    Ok(parts)
}

/// Everyone whom the folders' runs were asked for, and everyone who is there besides.
fn all_seeds(folders: &[PathBuf], merged: &Merged) -> Result<BTreeSet<u32>, FolderError> {
    let mut seeds: BTreeSet<u32> = merged.entries.keys().copied().collect();
    for folder in folders {
        for (shard, _) in all_asked(folder)? {
            seeds.extend(asked(folder, shard)?);
        }
    }
    Ok(seeds)
}

/// Copies a person's files from one folder into another, each whole and as its manifest has it.
fn copy(from: &Path, to: &Path, entry: &Entry) -> Result<(), MergeError> {
    for file in &entry.files {
        let (source, target) = (from.join(&file.path), to.join(&file.path));
        let io = |path: &Path| {
            let path = path.to_path_buf();
            move |source| FolderError::Io { path, source }
        };
        let found = sha256_of_file(&source).map_err(io(&source))?;
        if found != file.sha256 {
            return Err(MergeError::Changed {
                path: source,
                found,
                expected: file.sha256.clone(),
            });
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(io(parent))?;
        }
        let mut reader = fs::File::open(&source).map_err(io(&source))?;
        let copied = write_stream(&target, file.bytes as usize, |writer| {
            std::io::copy(&mut reader, writer).map(drop)
        });
        copied.map_err(FolderError::from)?;
    }
    Ok(())
}

fn write(path: &Path, merged: &Merged, asked: &BTreeSet<u32>) -> Result<(), FolderError> {
    let file = path.join(manifest_name(Shard::WHOLE));
    let io = |source| FolderError::Io {
        path: file.clone(),
        source,
    };
    let lines = merged.entries.values().map(manifest::line);
    let lines: Vec<Vec<u8>> = lines.collect::<Result<_, _>>().map_err(io)?;
    let asked: Vec<u32> = asked.iter().copied().collect();
    let told: Value = json!({ "seeds": seeds_text(&asked) });
    Ok(write_all(&[
        OutputFile {
            path: path.join(asked_name(Shard::WHOLE)),
            bytes: format!("{told:#}\n").into_bytes(),
        },
        OutputFile {
            path: file,
            bytes: lines.concat(),
        },
    ])?)
}

/// Removes what only shards need, but for those at work.
fn forget_shards(path: &Path, parts: &[Part]) -> Result<(), FolderError> {
    for (shard, file) in manifests(path)? {
        let is_joined = parts.iter().any(|part| part.file == file);
        if shard.is_whole() || !is_joined {
            continue;
        }
        match locked(path, shard) {
            Ok(_lock) => {
                for path in [file, path.join(asked_name(shard))] {
                    if path.exists() {
                        fs::remove_file(&path)
                            .map_err(|source| FolderError::Io { path, source })?;
                    }
                }
            }
            Err(FolderError::Busy { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Everyone whom the manifests of a folder note, finished or not.
///
/// # Errors
/// [`FolderError`].
pub fn entries(path: &Path) -> Result<BTreeMap<u32, Entry>, FolderError> {
    let mut entries = BTreeMap::new();
    for (_, file) in manifests(path)? {
        add(&mut entries, manifest::read(&file)?.entries);
    }
    Ok(entries)
}

/// Writes `sheet.png` and `index.html` of everyone.
///
/// # Errors
/// [`MergeError`].
pub fn overview(path: &Path, entries: &BTreeMap<u32, Entry>) -> Result<(), MergeError> {
    let name = path
        .canonicalize()
        .ok()
        .and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let title = name.unwrap_or_else(|| "People".to_owned());
    let mut files = vec![OutputFile {
        path: path.join("index.html"),
        bytes: index(&title, entries.values()).into_bytes(),
    }];
    if let Some(bytes) = sheet(path, entries.values())? {
        let path = path.join("sheet.png");
        files.insert(0, OutputFile { path, bytes });
    }
    Ok(write_all(&files).map_err(FolderError::from)?)
}
