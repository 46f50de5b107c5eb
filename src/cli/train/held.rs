//! The people that hold a generator's field where it is while it learns.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::how::HowArguments;
use crate::checkpoint::config::Config;
use crate::cli::pretrain::known::{
    Cache, Group, check_cache, check_holds_people, check_samples_fit,
};
use crate::progress::Progress;
use crate::synth::People;
use crate::synth::people::origin;
use crate::train::pretrain::cache::Stored;
use crate::train::pretrain::plan::PretrainSettings;

/// Samples of people, where there are to be any.
pub enum Anchored {
    /// As they were asked for; none: nobody was.
    Ready(Option<Vec<Stored>>),
    /// The work was stopped while they were made.
    Stopped,
}

/// What people are made of, opened.
pub struct Held {
    people: People,
    /// What they are made of, and by which of their makers.
    source: String,
    count: usize,
}

/// By whom the generator is to be held; opened before a run's folder is begun.
///
/// # Errors
/// The wheel cannot be read, samples cannot be kept, the network is none of synthetic people.
pub fn opened(how: &HowArguments, config: &Config) -> Result<Option<Held>> {
    let Some(wheel) = &how.anchor else {
        return Ok(None);
    };
    check_holds_people(config).context("--anchor")?;
    let samples = PretrainSettings::default().samples;
    let count = how.anchor_people as usize;
    check_samples_fit(count, samples, "--anchor-people")?;
    check_cache(how.cache.as_deref())?;
    Ok(Some(Held {
        people: People::open(wheel)?,
        source: origin(wheel).with_context(|| format!("cannot read {}", wheel.display()))?,
        count,
    }))
}

impl Held {
    /// As a run's settings tell it.
    pub fn told(&self) -> Value {
        json!({ "source": self.source, "people": self.count })
    }
}

/// Reads or makes the samples that were asked for.
///
/// # Errors
/// Samples cannot be kept.
pub fn anchor(
    held: Option<Held>,
    cache: Option<&PathBuf>,
    run: &Path,
    config: &Config,
    stop: &AtomicBool,
    progress: &dyn Progress,
) -> Result<Anchored> {
    let Some(held) = held else {
        return Ok(Anchored::Ready(None));
    };
    let samples = Cache {
        folder: cache.cloned(),
        within: run.join("samples"),
        source: held.source,
    };
    let settings = PretrainSettings {
        people: held.count,
        ..PretrainSettings::default()
    };
    let known = samples.of(
        &held.people,
        config,
        &settings,
        Group::Learnt,
        stop,
        progress,
    )?;
    Ok(known.map_or(Anchored::Stopped, |known| Anchored::Ready(Some(known))))
}
