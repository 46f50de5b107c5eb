//! Which files make an asset: by their names the levels and the report beside it, by its content the files that it refers to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;

use serde_json::Value;

use super::{Asset, address};
use crate::export::uri;
use crate::view::shared::open_regular;

/// Extensions of what can be shown.
const SHOWN: [&str; 2] = [".glb", ".gltf"];
/// How reports are called beside an asset.
const REPORTS: [&str; 2] = [".json", "_report.json"];
/// How files end that hold parts of a glTF. A foreign file may name anything beside it: what is no part is neither shared nor exported for that.
const PARTS: [&str; 6] = [".bin", ".png", ".jpg", ".jpeg", ".webp", ".ktx2"];
/// More JSON than this is not read to find what it refers to: a glTF of that size carries its data in itself.
const MOST_JSON_BYTES: u64 = 64 << 20;

/// A name without the extension of what can be shown, and that extension as it is written; none for other names.
pub fn split(name: &str) -> Option<(&str, &str)> {
    let dot = name.rfind('.')?;
    let (stem, extension) = name.split_at(dot);
    let is_shown = SHOWN.contains(&extension.to_lowercase().as_str());
    (is_shown && !stem.is_empty()).then_some((stem, extension))
}

/// `head_LOD2` as `head` and 2.
pub fn level_of(stem: &str) -> Option<(&str, u32)> {
    let (base, level) = stem.rsplit_once("_LOD")?;
    let number: u32 = level.parse().ok()?;
    (number > 0 && number.to_string() == level && !base.is_empty()).then_some((base, number))
}

/// Files of one folder by their names, with whatever is known of them.
pub type Names<T> = BTreeMap<String, T>;

/// The assets among a folder's files: names with, of each, the names of its coarser levels, the finest first.
pub fn assets<T>(names: &Names<T>) -> BTreeMap<&str, Vec<&str>> {
    let mut found: BTreeMap<&str, Vec<(u32, &str)>> = BTreeMap::new();
    for name in names.keys() {
        let Some((stem, extension)) = split(name) else {
            continue;
        };
        let finest = level_of(stem).and_then(|(base, level)| {
            let (finest, _) = names.get_key_value(&format!("{base}{extension}"))?;
            Some((finest.as_str(), level))
        });
        match finest {
            Some((finest, level)) => found.entry(finest).or_default().push((level, name)),
            None => drop(found.entry(name).or_default()),
        }
    }
    let ordered = found.into_iter().map(|(name, mut levels)| {
        levels.sort_unstable();
        (name, levels.into_iter().map(|(_, name)| name).collect())
    });
    ordered.collect()
}

/// The name of an asset's report among a folder's files.
pub fn report<'a, T>(names: &'a Names<T>, stem: &str) -> Option<&'a str> {
    let mut candidates = REPORTS.iter().map(|end| format!("{stem}{end}"));
    candidates.find_map(|name| names.get_key_value(&name).map(|(name, _)| name.as_str()))
}

/// Where a file of a folder is, within the root.
pub fn within(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// An asset in a folder within the root.
pub fn asset<T>(names: &Names<T>, folder: &str, name: &str, levels: &[&str], bytes: u64) -> Asset {
    let address = |name: &str| address(&within(folder, name));
    let stem = split(name).map_or(name, |(stem, _)| stem);
    Asset {
        name: name.to_owned(),
        form: (!folder.is_empty()).then(|| folder.to_owned()),
        file: address(name),
        bytes,
        levels: levels.iter().map(|name| address(name)).collect(),
        report: report(names, stem).map(address),
        figures: None,
    }
}

/// One asset in a folder of whatever else.
pub fn single(root: &Path, name: &str) -> Asset {
    let names = beside(root, name);
    let levels = assets(&names).remove(name).unwrap_or_default();
    let bytes = fs::metadata(root.join(name)).map_or(0, |about| about.len());
    asset(&names, "", name, &levels, bytes)
}

/// Names of files that may belong to an asset: those that begin as it does.
fn beside(root: &Path, name: &str) -> Names<()> {
    let stem = split(name).map_or(name, |(stem, _)| stem);
    let names = super::people::names(root).into_iter();
    let mut names: Names<()> = names
        .filter(|name| name.starts_with(stem))
        .map(|name| (name, ()))
        .collect();
    names.insert(name.to_owned(), ());
    names
}

/// Paths, within the root, of all files that belong to an asset of the root: itself, levels, report, and what its files refer to.
pub fn belongings(root: &Path, name: &str) -> BTreeSet<String> {
    let names = beside(root, name);
    let stem = split(name).map_or(name, |(stem, _)| stem);
    let levels = assets(&names).remove(name).unwrap_or_default();
    let mut found: BTreeSet<String> = [name]
        .into_iter()
        .chain(levels)
        .map(str::to_owned)
        .collect();
    let referred = found.iter().flat_map(|name| referred(&root.join(name)));
    let referred: Vec<String> = referred.collect();
    found.extend(referred);
    found.extend(report(&names, stem).map(str::to_owned));
    found
}

/// Paths, relative to its folder, of the data and images that a glTF file refers to; none of a file that cannot be read.
pub fn referred(path: &Path) -> Vec<String> {
    let document = json(path).unwrap_or_default();
    let lists = ["buffers", "images"].map(|list| document[list].as_array().cloned());
    let entries = lists.into_iter().flatten().flatten();
    let uris = entries.filter_map(|entry| entry["uri"].as_str().map(uri::unescaped));
    // With a scheme (data:, https:) it is no file beside.
    uris.filter(|uri| !uri.contains(':') && is_part(uri))
        .map(|uri| uri.strip_prefix("./").unwrap_or(&uri).to_owned())
        .collect()
}

fn is_part(uri: &str) -> bool {
    let uri = uri.to_lowercase();
    PARTS.iter().any(|end| uri.ends_with(end))
}

/// The JSON of a `.gltf`, or of a `.glb`'s first chunk.
fn json(path: &Path) -> Option<Value> {
    let (mut file, about) = open_regular(path).ok()?;
    let mut head = [0; 20];
    file.read_exact(&mut head).ok()?;
    let mut text = Vec::new();
    if head.starts_with(b"glTF") {
        let bytes = u32::from_le_bytes(head[12..16].try_into().ok()?);
        let bytes = u64::from(bytes).min(about.len());
        file.take(bytes.min(MOST_JSON_BYTES))
            .read_to_end(&mut text)
            .ok()?;
    } else {
        text.extend(head);
        file.take(MOST_JSON_BYTES).read_to_end(&mut text).ok()?;
    }
    serde_json::from_slice(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_data_and_images_are_parts_whatever_a_file_names() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.gltf");
        let uris = [
            "id_rsa",
            "./a.bin",
            "B%20b.PNG",
            "tax.pdf",
            "data:x.png",
            "https://x/y.png",
        ];
        let named = |uris: &[&str]| -> Vec<Value> {
            uris.iter()
                .map(|uri| serde_json::json!({"uri": uri}))
                .collect()
        };
        let text = serde_json::json!({"buffers": named(&uris[..2]), "images": named(&uris[2..])});
        fs::write(&path, text.to_string()).expect("writable");
        assert_eq!(referred(&path), ["a.bin", "B b.PNG"]);
    }

    #[test]
    fn levels_go_to_the_asset_whose_name_they_have() {
        let names = [
            "a.glb",
            "a_LOD10.glb",
            "a_LOD2.glb",
            "a_LOD02.glb",
            "a_LOD1.gltf",
            "b_LOD1.glb",
            "c.GLB",
            "a.json",
            "a_report.json",
            ".glb",
        ];
        let names: Names<()> = names.map(|name| (name.to_owned(), ())).into();
        let found = assets(&names);
        assert_eq!(found["a.glb"], ["a_LOD2.glb", "a_LOD10.glb"]);
        let assets: Vec<&str> = found.into_keys().collect();
        assert_eq!(
            assets,
            ["a.glb", "a_LOD02.glb", "a_LOD1.gltf", "b_LOD1.glb", "c.GLB"]
        );
        assert_eq!(report(&names, "a"), Some("a.json"));
        assert_eq!(report(&names, "b"), None);
    }
}
