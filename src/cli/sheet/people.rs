//! Who is in a folder: a batch's people by its manifests, or a person for each asset.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::batch::manifest::Entry;
use crate::batch::merge::entries;
use crate::batch::text::seeds_text;
use crate::export::format::Format;
use crate::seeds::SeedList;
use crate::view::contents::asset::level_of;
use crate::view::contents::people::seed_of;

/// More people than a sheet can show.
const MOST_PEOPLE: usize = 100_000;

/// Somebody to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// None where the name of the file has none.
    pub seed: Option<u32>,
    /// The seed, or the file's name.
    pub label: String,
    /// A small picture of a batch.
    pub thumbnail: Option<PathBuf>,
    /// What can be drawn.
    pub asset: Option<PathBuf>,
}

/// Everyone, and what is to be told of those who are not here.
#[derive(Debug)]
pub struct Found {
    /// At least one.
    pub people: Vec<Person>,
    /// In a line each.
    pub notes: Vec<String>,
}

impl Person {
    /// The files that may be read.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        [&self.asset, &self.thumbnail]
            .into_iter()
            .flatten()
            .map(PathBuf::as_path)
    }

    /// What errors are about.
    pub fn shown(&self) -> &Path {
        self.files().next().unwrap_or(Path::new(&self.label))
    }
}

/// Finds everyone in a folder, or in its subfolder `form`; of them `seeds`, in their order.
///
/// # Errors
/// A folder that cannot be read, with nobody in it, or without one of the seeds.
pub fn people(folder: &Path, form: Option<&str>, seeds: Option<&SeedList>) -> Result<Found> {
    let subfolder = form.map(|form| folder.join(form));
    let folder = subfolder.as_deref().unwrap_or(folder);
    if !folder.is_dir() {
        let kind = if folder.exists() {
            "is not"
        } else {
            "does not exist as"
        };
        bail!(
            "{} {kind} a folder; name one with assets (.glb, .gltf), or that of a batch",
            folder.display()
        );
    }
    let noted = entries(folder)?;
    let mut notes = Vec::new();
    let mut people = if noted.is_empty() {
        assets(folder)?
    } else {
        let failed: Vec<u32> = noted
            .values()
            .filter(|entry| !entry.is_finished())
            .map(|entry| entry.seed)
            .collect();
        if !failed.is_empty() {
            notes.push(format!(
                "left out, since `batch` could not make them: seeds {}",
                seeds_text(&failed)
            ));
        }
        let finished = noted.values().filter(|entry| entry.is_finished());
        finished.map(|entry| of_entry(folder, entry)).collect()
    };
    if people.is_empty() {
        bail!("{}", nobody(folder, !noted.is_empty()));
    }
    if let Some(seeds) = seeds {
        people = chosen(people, seeds).with_context(|| folder.display().to_string())?;
        notes.clear();
    }
    if people.len() > MOST_PEOPLE {
        bail!(
            "{} people are too many for a sheet; name at most {MOST_PEOPLE} (--seeds)",
            people.len()
        );
    }
    Ok(Found { people, notes })
}

/// A person as a manifest has it.
fn of_entry(folder: &Path, entry: &Entry) -> Person {
    let mut files = entry.files.iter().map(|file| folder.join(&file.path));
    let thumbnail = entry.thumbnail.as_ref().map(|path| folder.join(path));
    Person {
        seed: Some(entry.seed),
        label: entry.seed.to_string(),
        thumbnail: thumbnail.filter(|path| path.is_file()),
        asset: files.find(|path| stem(path).is_some()),
    }
}

/// The name of an asset that is a person's own: none of other files, and of coarser levels.
fn stem(path: &Path) -> Option<&str> {
    let holds_person = Format::from_path(path).is_ok_and(Format::holds_rigs);
    let stem = path.file_stem().filter(|_| holds_person)?.to_str()?;
    level_of(stem).is_none().then_some(stem)
}

/// A person for each asset, by seeds and then by names. Of the same asset in two formats, one is shown.
fn assets(folder: &Path) -> Result<Vec<Person>> {
    let told = || format!("cannot read the folder {}", folder.display());
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(told)? {
        let path = entry.with_context(told)?.path();
        let Some(stem) = stem(&path).map(str::to_owned).filter(|_| path.is_file()) else {
            continue;
        };
        let seed: Option<u32> = seed_of(&stem);
        let label = seed.map_or_else(|| stem.clone(), |seed| seed.to_string());
        // Whoever has no seed comes last; `.glb` comes before `.gltf`.
        let key = (seed.map_or(u64::MAX, u64::from), stem);
        let asset = found.get(&key).map(|known: &Person| known.asset.clone());
        let asset = asset
            .flatten()
            .map_or(path.clone(), |known| known.min(path));
        let person = Person {
            seed,
            label,
            thumbnail: None,
            asset: Some(asset),
        };
        found.insert(key, person);
    }
    Ok(found.into_values().collect())
}

/// Those who are asked for, in the order asked.
fn chosen(people: Vec<Person>, seeds: &SeedList) -> Result<Vec<Person>> {
    let known: BTreeMap<u32, Person> = people
        .into_iter()
        .filter_map(|person| Some((person.seed?, person)))
        .collect();
    let seeds = seeds.as_slice();
    let missing: BTreeSet<u32> = seeds
        .iter()
        .filter(|seed| !known.contains_key(seed))
        .copied()
        .collect();
    if !missing.is_empty() {
        let missing: Vec<u32> = missing.into_iter().collect();
        bail!(
            "asked for seeds {}, which are not there ({}); name others, or make them with `batch` or `mesh`",
            seeds_text(&missing),
            match known.len() {
                0 => "no file is called seed_N.glb".to_owned(),
                _ => {
                    let all: Vec<u32> = known.keys().copied().collect();
                    format!("it holds {}", seeds_text(&all))
                }
            }
        );
    }
    Ok(seeds.iter().map(|seed| known[seed].clone()).collect())
}

/// What is wrong with a folder without people, and where they may be.
fn nobody(folder: &Path, is_batch: bool) -> String {
    let told = folder.display();
    if is_batch {
        return format!("the batch in {told} has nobody who is finished; run it again");
    }
    let within = |path: &Path| assets(path).is_ok_and(|people| !people.is_empty());
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir() && within(path))
        .collect();
    folders.sort();
    match folders.first().and_then(|path| path.file_name()) {
        Some(name) => format!(
            "{told} holds no assets, but its folder {name} does: ask for --form {name}",
            name = name.display()
        ),
        None => format!(
            "{told} holds no assets (.glb, .gltf) and no batch; make some with `mesh` or `batch`, or name another folder"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coarser_levels_and_other_files_are_nobody() {
        let is = |name: &'static str| stem(Path::new(name));
        assert_eq!(is("a/seed_7.glb"), Some("seed_7"));
        assert_eq!(is("Ada.GLTF"), Some("Ada"));
        assert_eq!(is("me_LOD.glb"), Some("me_LOD"));
        assert_eq!(is("me_LODGE2.glb"), Some("me_LODGE2"));
        for name in ["me_LOD1.glb", "seed_7_LOD12.gltf", "me.obj", "me", "me.png"] {
            assert_eq!(is(name), None, "{name}");
        }
    }

    #[test]
    fn people_stand_in_the_order_of_seeds_and_then_of_names() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in [
            "seed_10.glb",
            "seed_9.glb",
            "zoe.gltf",
            "ada.gltf",
            "ada.glb",
            "seed_9_LOD1.glb",
            "ada.png",
            "seed_x.glb",
        ] {
            fs::write(folder.path().join(name), "").expect("writable");
        }
        let labels = |seeds: Option<&str>| {
            let seeds = seeds.map(|text| text.parse().expect("seeds"));
            people(folder.path(), None, seeds.as_ref()).map(|found| {
                found
                    .people
                    .into_iter()
                    .map(|it| it.label)
                    .collect::<Vec<_>>()
            })
        };
        assert_eq!(
            labels(None).expect("people"),
            ["9", "10", "ada", "seed_x", "zoe"]
        );
        assert_eq!(labels(Some("10,9")).expect("people"), ["10", "9"]);
        let error = format!("{:#}", labels(Some("8-10")).expect_err("one is missing"));
        assert!(
            error.contains("seeds 8,") && error.contains("9-10"),
            "{error}"
        );
        let ada = assets(folder.path()).expect("people").swap_remove(2);
        assert!(ada.asset.is_some_and(|path| path.ends_with("ada.glb")));
    }
}
