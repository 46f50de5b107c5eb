//! What a batch's folder holds under which names, and what is found there.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::folder::FolderError;
use super::shard::Shard;
use crate::differences::differing_entries;
use crate::export::files::is_temporary;
use crate::lock;
use crate::seeds::SeedList;

/// What all people of the folder are made with.
pub const SETTINGS: &str = "settings.json";
const MANIFEST: [&str; 2] = ["manifest", ".jsonl"];
const ASKED: [&str; 2] = ["asked", ".json"];
const LOCK: [&str; 2] = ["batch", ".lock"];
const PARTIAL: &str = ".partial";

/// The folder of a shard's files that are not whole yet.
pub fn partial_name(shard: Shard) -> String {
    format!("{PARTIAL}{}", shard.suffix())
}

/// The name of a file of a shard.
fn name([stem, extension]: [&str; 2], shard: Shard) -> String {
    format!("{stem}{}{extension}", shard.suffix())
}

/// All files of a folder that are named as those of shards are, with their shards.
fn of_shards(
    path: &Path,
    [stem, extension]: [&str; 2],
) -> Result<Vec<(Shard, PathBuf)>, FolderError> {
    let io = |source| FolderError::Io {
        path: path.into(),
        source,
    };
    let mut found = Vec::new();
    for entry in fs::read_dir(path).map_err(io)? {
        let entry = entry.map_err(io)?;
        let name = entry.file_name();
        let suffix = name
            .to_str()
            .and_then(|name| name.strip_prefix(stem)?.strip_suffix(extension));
        if let Some(shard) = suffix.and_then(Shard::from_suffix) {
            found.push((shard, entry.path()));
        }
    }
    found.sort_by_key(|(shard, _)| (shard.count(), shard.index()));
    Ok(found)
}

/// All manifests of a folder; that of no shard first.
pub fn manifests(path: &Path) -> Result<Vec<(Shard, PathBuf)>, FolderError> {
    of_shards(path, MANIFEST)
}

/// All notes of what was asked for.
pub fn all_asked(path: &Path) -> Result<Vec<(Shard, PathBuf)>, FolderError> {
    of_shards(path, ASKED)
}

/// The name of a shard's manifest.
pub fn manifest_name(shard: Shard) -> String {
    name(MANIFEST, shard)
}

/// The name of the file that says what was asked for.
pub fn asked_name(shard: Shard) -> String {
    name(ASKED, shard)
}

/// What a shard was asked for before.
pub fn asked(path: &Path, shard: Shard) -> Result<Vec<u32>, FolderError> {
    let path = path.join(name(ASKED, shard));
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(FolderError::Io { path, source }),
    };
    // Nothing is lost with it but what `merge` finds missing.
    let told: Value = serde_json::from_str(&text).unwrap_or_default();
    let seeds = told["seeds"].as_str().map(SeedList::of_many);
    Ok(seeds
        .and_then(Result::ok)
        .map(|seeds| seeds.as_slice().to_vec())
        .unwrap_or_default())
}

/// Settings that a folder's people are made with.
pub fn settings(path: &Path) -> Result<Value, FolderError> {
    let file = path.join(SETTINGS);
    match fs::read_to_string(&file) {
        Ok(text) => match serde_json::from_str(&text) {
            Ok(settings @ Value::Object(_)) => Ok(settings),
            Ok(other) => Err(format!("expected an object, found {other}")),
            Err(error) => Err(error.to_string()),
        }
        .map_err(|fault| FolderError::Settings { path: file, fault }),
        Err(error)
            if [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory].contains(&error.kind()) =>
        {
            Err(FolderError::Nothing { path: path.into() })
        }
        Err(source) => Err(FolderError::Io { path: file, source }),
    }
}

/// Takes the lock of a shard.
pub fn locked(path: &Path, shard: Shard) -> Result<File, FolderError> {
    let file = path.join(name(LOCK, shard));
    match lock::take(&file) {
        Ok(Some(held)) => Ok(held),
        Ok(None) => Err(FolderError::Busy {
            path: path.into(),
            lock: file,
        }),
        Err(source) => Err(FolderError::Io { path: file, source }),
    }
}

/// The manifests of a folder but for a shard's own, which must be of the same division.
pub fn others(path: &Path, shard: Shard) -> Result<Vec<PathBuf>, FolderError> {
    let mut others = Vec::new();
    for (other, file) in manifests(path)? {
        if !shard.is_whole() && !other.is_whole() && other.count() != shard.count() {
            return Err(FolderError::OtherParts {
                path: path.into(),
                file,
                other,
                asked: shard,
            });
        }
        if other != shard {
            others.push(file);
        }
    }
    Ok(others)
}

/// Demands that no shard is at work, whose people would be made twice.
pub fn check_idle(path: &Path) -> Result<(), FolderError> {
    let shards = manifests(path)?.into_iter().map(|(shard, _)| shard);
    for shard in shards.filter(|shard| !shard.is_whole()) {
        locked(path, shard)?;
    }
    Ok(())
}

/// Demands that a folder's people are made with these settings.
pub fn check_settings(path: &Path, settings: &Value) -> Result<(), FolderError> {
    let differences = differing_entries(&self::settings(path)?, settings);
    if !differences.is_empty() {
        return Err(FolderError::OtherSettings {
            path: path.into(),
            differences,
        });
    }
    Ok(())
}

/// Removes what [`write_all`](crate::export::files::write_all) leaves where a process is killed. Only who holds the lock of the whole calls that in this folder.
pub fn remove_temporary(path: &Path) -> Result<(), FolderError> {
    let io = |source| FolderError::Io {
        path: path.into(),
        source,
    };
    for entry in fs::read_dir(path).map_err(io)? {
        let entry = entry.map_err(io)?;
        let (name, path) = (entry.file_name(), entry.path());
        let name = name.to_string_lossy();
        if entry.file_type().map_err(io)?.is_dir() {
            if !name.starts_with('.') {
                remove_temporary(&path)?;
            }
        } else if is_temporary(&name) {
            fs::remove_file(&path).map_err(|source| FolderError::Io { path, source })?;
        }
    }
    Ok(())
}

/// A folder without a batch must hold nothing that one with these settings would overwrite or misread.
pub fn check_ours(path: &Path, settings: &Value) -> Result<(), FolderError> {
    let beginnings = [
        "seed_",
        MANIFEST[0],
        "thumbnails",
        "sheet.png",
        "index.html",
    ];
    // Several profiles have a folder each.
    let profiles = settings["assets"].as_object().into_iter().flatten();
    let names = profiles.map(|(name, _)| name.as_str()).chain(["fields"]);
    let names: Vec<&str> = names.collect();
    let io = |source| FolderError::Io {
        path: path.into(),
        source,
    };
    for entry in fs::read_dir(path).map_err(io)? {
        let found = entry.map_err(io)?.file_name();
        let found = found.to_string_lossy().into_owned();
        let clashes = beginnings.iter().any(|name| found.starts_with(name));
        if clashes || names.contains(&found.as_str()) {
            return Err(FolderError::Foreign {
                path: path.into(),
                found,
            });
        }
    }
    Ok(())
}
