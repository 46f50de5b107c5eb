//! Training runs: what they were told, their curves, and their sheets of people.

use std::fs;
use std::io::Read;
use std::path::Path;

use serde_json::Value;

use super::asset::within;
use super::people::{self, folders};
use super::{Run, Sheet, address};
use crate::lock;
use crate::view::shared::open_regular;

const SETTINGS: &str = "settings.json";
const STATS: &str = "stats.jsonl";
const LOCK: &str = "run.lock";
const SHEET: [&str; 2] = ["sheet-", ".png"];
/// No run's settings are longer.
const MOST_SETTINGS_BYTES: u64 = 1 << 20;

/// Whether a folder is that of a run; one that has just begun has no statistics yet.
pub fn is_run(path: &Path) -> bool {
    let is_file = |name| path.join(name).is_file();
    is_file(SETTINGS) && (is_file(STATS) || is_file(LOCK))
}

/// Names of all runs in a folder.
pub fn names(root: &Path) -> Vec<String> {
    let mut runs = folders(root);
    runs.retain(|name| is_run(&root.join(name)));
    runs
}

/// All runs in a folder, by name.
pub fn all(root: &Path) -> Vec<Run> {
    let runs = names(root);
    let runs = runs.iter().map(|name| run(root, Some(name), name));
    runs.collect()
}

/// The run in the root, or in a folder of it.
pub fn run(root: &Path, folder: Option<&str>, name: &str) -> Run {
    let path = root.join(folder.unwrap_or_default());
    let address = |name: &str| address(&within(folder.unwrap_or_default(), name));
    let settings = settings(&path.join(SETTINGS)).unwrap_or_default();
    let sheets = people::names(&path).into_iter().filter_map(|name| {
        let step = name.strip_prefix(SHEET[0])?.strip_suffix(SHEET[1])?;
        let is_number = step.bytes().all(|byte| byte.is_ascii_digit());
        let step = step.parse().ok().filter(|_| is_number)?;
        Some(Sheet {
            step,
            file: address(&name),
        })
    });
    let mut sheets: Vec<Sheet> = sheets.collect();
    sheets.sort_by_key(|sheet| sheet.step);
    let lock = path.join(LOCK);
    Run {
        name: name.to_owned(),
        kind: match settings["kind"].as_str() {
            Some("train") => "train",
            Some("pretrain") => "pretrain",
            _ => "other",
        },
        settings,
        stats: address(STATS),
        bytes: fs::metadata(path.join(STATS)).map_or(0, |about| about.len()),
        sheets,
        working: lock.is_file() && lock::is_held(&lock),
    }
}

fn settings(path: &Path) -> Option<Value> {
    let (file, _) = open_regular(path).ok()?;
    let mut text = Vec::new();
    file.take(MOST_SETTINGS_BYTES).read_to_end(&mut text).ok()?;
    serde_json::from_slice(&text).ok()
}
