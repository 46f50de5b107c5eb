//! People of a folder: of a batch, as its manifests have them, or by the names of files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use clap::ValueEnum;

use super::asset::{Names, asset, assets, report, split, within};
use super::{Asset, Other, Person, address, figures_of};
use crate::batch::folder::add;
use crate::batch::layout;
use crate::batch::manifest::{self, Entry};
use crate::profile::Profile;
use crate::view::shared::is_hidden;

pub use super::asset::belongings;

/// Where batches put small pictures.
const THUMBNAILS: &str = "thumbnails";
/// How batches call files of a person.
const SEED: &str = "seed_";
/// Formats of assets that cannot be shown.
const OTHER_FORMATS: [&str; 2] = [".obj", ".ply"];

/// Whether a name, in lower case, is that of an asset that can be shown.
pub fn is_asset(name: &str) -> bool {
    split(name).is_some()
}

/// Whether a name, in lower case, is that of an asset that cannot be shown.
pub fn is_other_format(name: &str) -> bool {
    OTHER_FORMATS.iter().any(|end| name.ends_with(end))
}

/// Whether a batch is made into the folder, or was.
pub fn is_batch(path: &Path) -> bool {
    let has = |found: Result<Vec<_>, _>| found.is_ok_and(|found| !found.is_empty());
    has(layout::manifests(path)) || has(layout::all_asked(path))
}

/// People whom the manifests of a batch's folder tell of, and how many more it was asked for; what is wrong with a manifest is noted, and the rest counts.
pub fn of_batch(root: &Path, notes: &mut Vec<String>) -> (Vec<Person>, usize) {
    let mut entries = BTreeMap::new();
    for (_, file) in layout::manifests(root).unwrap_or_default() {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        match manifest::read_leniently(&file) {
            Ok((found, faults)) => {
                if found.torn > 0 {
                    notes.push(format!(
                        "The last line of {name} is torn and was left out; the batch, started again, makes its person anew."
                    ));
                }
                if let [(line, fault), others @ ..] = &faults[..] {
                    let others = match others.len() {
                        0 => String::new(),
                        others => format!(" and {others} more"),
                    };
                    notes.push(format!(
                        "Line {line}{others} of {name} cannot be read and was left out ({fault})."
                    ));
                }
                add(&mut entries, found.entries);
            }
            Err(_) => notes.push(format!("{name} cannot be read.")),
        }
    }
    let shards = layout::all_asked(root).unwrap_or_default();
    let asked = shards
        .into_iter()
        .filter_map(|(shard, _)| layout::asked(root, shard).ok());
    let asked: BTreeSet<u32> = asked.flatten().collect();
    let to_come = asked
        .iter()
        .filter(|seed| !entries.contains_key(seed))
        .count();
    (entries.into_values().map(person).collect(), to_come)
}

fn person(entry: Entry) -> Person {
    // A batch of one profile has no folder for it.
    let mut profiles = entry.figures.keys();
    let only = profiles.next().filter(|_| profiles.next().is_none());
    let mut folders: Vec<(&str, Names<u64>)> = Vec::new();
    for file in &entry.files {
        if Some(&file.path) == entry.thumbnail.as_ref() {
            continue;
        }
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        let (name, bytes) = (name.to_owned(), file.bytes);
        match folders.iter_mut().find(|(had, _)| *had == folder) {
            Some((_, names)) => drop(names.insert(name, bytes)),
            None => folders.push((folder, [(name, bytes)].into())),
        }
    }
    let (mut shown, mut others) = (Vec::new(), Vec::new());
    for (folder, names) in &folders {
        let mut known = Vec::new();
        for (name, levels) in assets(names) {
            let mut asset = asset(names, folder, name, &levels, names[name]);
            if asset.form.is_none() {
                asset.form = only.cloned();
            }
            asset.figures = figures_of(&entry.figures, asset.form.as_deref());
            known.push(name);
            known.extend(levels);
            let stem = split(name).map_or(name, |(stem, _)| stem);
            known.extend(report(names, stem));
            if !name.to_lowercase().ends_with(".glb") {
                known.extend(
                    names
                        .keys()
                        .map(String::as_str)
                        .filter(|name| is_side_file(name)),
                );
            }
            shown.push(asset);
        }
        let rest = names
            .iter()
            .filter(|(name, _)| !known.contains(&name.as_str()));
        others.extend(rest.map(|(name, bytes)| other(folder, name, *bytes)));
    }
    distinguish(&mut shown);
    Person {
        name: format!("seed {}", entry.seed),
        seed: Some(entry.seed),
        thumbnail: entry.thumbnail.as_deref().map(address),
        assets: shown,
        others,
        error: entry.error,
        seconds: Some(entry.seconds),
    }
}

/// Whether a file beside a `.gltf` of the same person is a part of it: its data or an image, but not a preview.
fn is_side_file(name: &str) -> bool {
    let name = name.to_lowercase();
    let ends = [".bin", ".png", ".jpg", ".webp"];
    ends.iter().any(|end| name.ends_with(end)) && !name.contains("_preview.")
}

fn other(folder: &str, name: &str, bytes: u64) -> Other {
    Other {
        name: name.to_owned(),
        file: address(&within(folder, name)),
        bytes,
    }
}

/// Gives assets of one form, as a `.glb` and a `.gltf` side by side, forms of their own.
fn distinguish(assets: &mut [Asset]) {
    for index in 1..assets.len() {
        let (before, rest) = assets.split_at_mut(index);
        let asset = &mut rest[0];
        let mut form = asset.form.clone();
        let mut number = 1;
        while before.iter().any(|other| other.form == form) {
            let extension = asset.name.rsplit('.').next().unwrap_or_default();
            let own = asset
                .form
                .as_deref()
                .map_or_else(|| extension.to_owned(), |own| format!("{own} {extension}"));
            form = Some(if number == 1 {
                own
            } else {
                format!("{own} {number}")
            });
            number += 1;
        }
        asset.form = form;
    }
}

/// People of any folder, whose path is canonical: a file is a person, and so are the files of the same name in folders that are called as profiles are, or that are forms of
/// a person of those. Other folders, one deep, have people of their own.
pub fn of_folder(root: &Path, notes: &mut Vec<String>) -> Vec<Person> {
    let mut outside = 0;
    let mut deeper: Vec<String> = folders(root);
    // Whoever is in a folder of a profile can be recognised in others.
    deeper.sort_by_cached_key(|folder| (!is_profile(folder), folder.clone()));
    let thumbnails = names(&root.join(THUMBNAILS));
    let mut people: BTreeMap<String, Person> = BTreeMap::new();
    for folder in std::iter::once(String::new()).chain(deeper) {
        let found = names(&root.join(&folder));
        let found: Names<()> = found.into_iter().map(|name| (name, ())).collect();
        let is_form = folder.is_empty() || is_profile(&folder);
        for (name, levels) in assets(&found) {
            let path = root.join(&folder).join(name);
            let Some(bytes) = size(root, &path, &mut outside) else {
                continue;
            };
            let asset = asset(&found, &folder, name, &levels, bytes);
            let stem = split(name).map_or(name, |(stem, _)| stem);
            let of_same_name = if is_form || people.contains_key(stem) {
                stem.to_owned()
            } else {
                within(&folder, stem)
            };
            let person = people
                .entry(of_same_name)
                .or_insert_with_key(|name| Person {
                    name: name.clone(),
                    seed: seed_of(stem),
                    thumbnail: None,
                    assets: Vec::new(),
                    others: Vec::new(),
                    error: None,
                    seconds: None,
                });
            let others = OTHER_FORMATS.iter().map(|end| format!("{stem}{end}"));
            for name in others.filter(|name| found.contains_key(name)) {
                let about = fs::metadata(root.join(&folder).join(&name));
                let other = other(&folder, &name, about.map_or(0, |about| about.len()));
                if !person.others.contains(&other) {
                    person.others.push(other);
                }
            }
            let thumbnail = format!("{stem}.png");
            if thumbnails.binary_search(&thumbnail).is_ok() {
                person.thumbnail = Some(address(&within(THUMBNAILS, &thumbnail)));
            }
            person.assets.push(asset);
        }
    }
    if outside > 0 {
        let are = if outside == 1 {
            "avatar is a link that leads"
        } else {
            "avatars are links that lead"
        };
        notes.push(format!(
            "{outside} {are} out of the folder, and not shown; view the folder with the files themselves."
        ));
    }
    let mut people: Vec<Person> = people.into_values().collect();
    for person in &mut people {
        distinguish(&mut person.assets);
    }
    people.sort_by(|a, b| {
        let key = |person: &Person| (person.seed.is_none(), person.seed);
        key(a).cmp(&key(b)).then_with(|| a.name.cmp(&b.name))
    });
    people
}

/// `seed_7` as 7.
pub fn seed_of(stem: &str) -> Option<u32> {
    let digits = stem.strip_prefix(SEED)?;
    let seed: u32 = digits.parse().ok()?;
    (seed.to_string() == digits).then_some(seed)
}

fn is_profile(folder: &str) -> bool {
    Profile::from_str(folder, false).is_ok()
}

/// Names of what is in a folder and may be seen, in order; none of a folder that cannot be read.
pub fn names(folder: &Path) -> Vec<String> {
    listed(folder, |_| true)
}

/// Names of the folders in a folder, in order.
pub fn folders(folder: &Path) -> Vec<String> {
    listed(folder, |entry| {
        entry.file_type().is_ok_and(|kind| {
            kind.is_dir()
                || kind.is_symlink() && stays(folder, &entry.path()) && entry.path().is_dir()
        })
    })
}

/// Whether what a link leads to is below a folder, whose path is canonical.
fn stays(root: &Path, link: &Path) -> bool {
    fs::canonicalize(link).is_ok_and(|found| found.starts_with(root))
}

/// The size of a regular file; none of others, and of links that lead out of the root, which are counted.
fn size(root: &Path, path: &Path, outside: &mut usize) -> Option<u64> {
    if fs::symlink_metadata(path).ok()?.is_symlink() && !stays(root, path) {
        *outside += 1;
        return None;
    }
    let about = fs::metadata(path).ok()?;
    about.is_file().then_some(about.len())
}

fn listed(folder: &Path, wanted: impl Fn(&fs::DirEntry) -> bool) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter(wanted).map(|entry| entry.file_name());
    // A name that is no UTF-8 has no address.
    let names = names.filter_map(|name| name.into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !is_hidden(name)).collect();
    names.sort_unstable();
    names
}
