//! What there is to see, as the page's JSON. Version 1:
//!
//! ```text
//!  version, program, title, live, notes, kind: asset | people | run | runs, and under its name:
//!  asset   name, form, file, bytes, levels, report, figures
//!  people  name, seed, thumbnail, assets, others, error, seconds      by seed rising, those without one last, then by name; beside it
//!          to_come, where a batch was asked for more
//!  run     name, kind, settings, stats, bytes, sheets, working
//! ```
//!
//! Addresses are relative and percent-encoded; names are plain. It is made anew whenever it is asked for, so that a batch or a run at work is
//! seen growing. Files are listed, not opened: whether they can be shown is found by the page.

pub mod asset;
pub mod people;
pub mod runs;

use serde::Serialize;
use serde_json::{Map, Value};

use super::opened::{Kind, Viewed};
use super::shared::{FILES, REPORT};
use crate::export::uri;

/// The form of what is told here.
const VERSION: u32 = 1;

/// Everything that the page knows.
#[derive(Debug, Clone, Serialize)]
pub struct Contents {
    version: u32,
    program: &'static str,
    title: String,
    /// Whether it may change, so that asking again is worth it.
    live: bool,
    /// Sentences that a person should read.
    pub notes: Vec<String>,
    /// What there is.
    #[serde(flatten)]
    pub subject: Subject,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands out references"
)]
fn is_none(count: &usize) -> bool {
    *count == 0
}

/// What there is to see.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Subject {
    /// One asset.
    Asset {
        /// It.
        asset: Asset,
    },
    /// Many people.
    People {
        /// They.
        people: Vec<Person>,
        /// How many more a batch was asked for.
        #[serde(skip_serializing_if = "is_none")]
        to_come: usize,
    },
    /// A training run.
    Run {
        /// It.
        run: Run,
    },
    /// Several training runs.
    Runs {
        /// They, by name.
        runs: Vec<Run>,
    },
}

/// An asset that can be shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Asset {
    /// Its file's name.
    pub name: String,
    /// The profile or the folder that it belongs to.
    pub form: Option<String>,
    /// Its address.
    pub file: String,
    /// Its size.
    pub bytes: u64,
    /// Addresses of coarser levels that are files of their own, the finest first.
    pub levels: Vec<String>,
    /// The address of its report.
    pub report: Option<String>,
    /// What a batch tells of it.
    pub figures: Option<Value>,
}

/// A person, in one or several forms.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Person {
    /// No two have the same.
    pub name: String,
    /// The generator's number.
    pub seed: Option<u32>,
    /// The address of a small picture.
    pub thumbnail: Option<String>,
    /// What can be shown, one of each form; none of a person who could not be made.
    pub assets: Vec<Asset>,
    /// Files that cannot be shown.
    pub others: Vec<Other>,
    /// Why the person could not be made.
    pub error: Option<String>,
    /// How long the making took.
    pub seconds: Option<f64>,
}

/// A file to be had, not shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Other {
    /// Its name.
    pub name: String,
    /// Its address.
    pub file: String,
    /// Its size.
    pub bytes: u64,
}

/// A training run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Run {
    /// Its folder's name.
    pub name: String,
    /// `train`, `pretrain` or `other`.
    pub kind: &'static str,
    /// What it was told.
    pub settings: Value,
    /// The address of its statistics, a JSON object a line.
    pub stats: String,
    /// Their size; 0 before there are any.
    pub bytes: u64,
    /// Pictures of people on the way, by step.
    pub sheets: Vec<Sheet>,
    /// Whether a process works on it.
    pub working: bool,
}

/// A picture of people at a step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheet {
    /// When.
    pub step: u64,
    /// Its address.
    pub file: String,
}

/// What there is to see now.
pub fn contents(viewed: &Viewed, live: bool) -> Contents {
    let mut notes = Vec::new();
    let root = &viewed.root;
    let subject = match &viewed.kind {
        Kind::Asset { name, report } => {
            let mut asset = asset::single(root, name);
            if report.is_some() {
                asset.report = Some(REPORT.to_owned());
            }
            Subject::Asset { asset }
        }
        Kind::Batch => {
            let (mut people, to_come) = people::of_batch(root, &mut notes);
            if people.is_empty() {
                people = people::of_folder(root, &mut notes);
            }
            if people.is_empty() {
                notes.push("Nobody is finished yet.".to_owned());
            }
            Subject::People { people, to_come }
        }
        Kind::Assets => {
            let people = people::of_folder(root, &mut notes);
            let others = runs::names(root);
            if let Some(first) = others.first() {
                notes.push(format!(
                    "Training runs are in this folder too, {first} among them; view one, or a folder that holds only runs."
                ));
            }
            Subject::People { people, to_come: 0 }
        }
        Kind::Run => Subject::Run {
            run: runs::run(root, None, &viewed.title),
        },
        Kind::Runs => Subject::Runs {
            runs: runs::all(root),
        },
    };
    Contents {
        version: VERSION,
        program: env!("CARGO_PKG_VERSION"),
        title: viewed.title.clone(),
        live,
        notes,
        subject,
    }
}

impl Contents {
    /// As JSON, in one line.
    ///
    /// # Errors
    /// None for what is made here.
    pub fn json(&self) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(self)
    }

    /// Addresses of all files that it tells of, none twice.
    pub fn addresses(&self) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        match &self.subject {
            Subject::Asset { asset } => found.extend(asset.addresses()),
            Subject::People { people, .. } => {
                for person in people {
                    found.extend(person.thumbnail.as_deref());
                    found.extend(person.assets.iter().flat_map(Asset::addresses));
                    found.extend(person.others.iter().map(|other| other.file.as_str()));
                }
            }
            Subject::Run { run } => found.extend(run.addresses()),
            Subject::Runs { runs } => found.extend(runs.iter().flat_map(Run::addresses)),
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The same for others' eyes: not live, and without where files are on this machine.
    pub fn without_places(mut self) -> Self {
        self.live = false;
        match &mut self.subject {
            Subject::Run { run } => forget_places(&mut run.settings),
            Subject::Runs { runs } => {
                for run in runs {
                    forget_places(&mut run.settings);
                }
            }
            Subject::Asset { .. } | Subject::People { .. } => {}
        }
        self
    }
}

impl Asset {
    /// Addresses of all of its files that it tells of.
    fn addresses(&self) -> impl Iterator<Item = &str> {
        let levels = self.levels.iter().map(String::as_str);
        levels
            .chain([self.file.as_str()])
            .chain(self.report.as_deref())
    }
}

impl Run {
    fn addresses(&self) -> impl Iterator<Item = &str> {
        let stats = (self.bytes > 0).then_some(self.stats.as_str());
        let sheets = self.sheets.iter().map(|sheet| sheet.file.as_str());
        sheets.chain(stats)
    }
}

/// Shortens absolute paths to their names.
fn forget_places(value: &mut Value) {
    match value {
        Value::String(text) => {
            let path = std::path::Path::new(text.as_str());
            if let (true, Some(name)) = (path.is_absolute(), path.file_name()) {
                *text = name.to_string_lossy().into_owned();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(forget_places),
        Value::Object(entries) => entries.values_mut().for_each(forget_places),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The address of a file below the root, of its path with `/`.
fn address(path: &str) -> String {
    format!("{FILES}{}", uri::escaped_path(path))
}

/// Figures of a form, where there are any.
fn figures_of(figures: &Map<String, Value>, form: Option<&str>) -> Option<Value> {
    form.and_then(|form| figures.get(form)).cloned()
}
