//! The people that hold a generator's field where it is while it learns.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::how::HowArguments;
use crate::checkpoint::config::Config;
use crate::cli::pretrain::known::{Cache, Group, check_samples_fit};
use crate::progress::Progress;
use crate::synth::people::origin;
use crate::synth::{LATENT, People};
use crate::train::pretrain::cache::Stored;
use crate::train::pretrain::plan::PretrainSettings;

/// Samples of people, where there are to be any.
pub enum Anchored {
    /// As they were asked for; none: nobody was.
    Ready(Option<Vec<Stored>>),
    /// The work was stopped while they were made.
    Stopped,
}

/// By what the generator is to be held, as a run's settings tell it; read before a run's folder is begun.
///
/// # Errors
/// The wheel cannot be read, the network is none of synthetic people.
pub fn told(how: &HowArguments, config: &Config) -> Result<Option<Value>> {
    let Some(wheel) = &how.anchor else {
        return Ok(None);
    };
    if config.z_dim != LATENT {
        bail!(
            "--anchor: synthetic people have {LATENT} properties, so that the network's z_dim must be {LATENT}; found {}",
            config.z_dim
        );
    }
    let samples = PretrainSettings::default().samples;
    check_samples_fit(how.anchor_people as usize, samples, "--anchor-people")?;
    People::open(wheel)?;
    let source = origin(wheel).with_context(|| format!("cannot read {}", wheel.display()))?;
    Ok(Some(
        json!({ "source": source, "people": how.anchor_people }),
    ))
}

/// Reads or makes the samples that were asked for.
///
/// # Errors
/// The wheel cannot be read, or samples cannot be kept.
pub fn anchor(
    how: &HowArguments,
    run: &Path,
    config: &Config,
    stop: &AtomicBool,
    progress: &dyn Progress,
) -> Result<Anchored> {
    let Some(wheel) = &how.anchor else {
        return Ok(Anchored::Ready(None));
    };
    let people = People::open(wheel)?;
    let samples = Cache {
        folder: how.cache.clone(),
        within: run.join("samples"),
        source: origin(wheel).with_context(|| format!("cannot read {}", wheel.display()))?,
    };
    let settings = PretrainSettings {
        people: how.anchor_people as usize,
        ..PretrainSettings::default()
    };
    let known = samples.of(&people, config, &settings, Group::Learnt, stop, progress)?;
    Ok(known.map_or(Anchored::Stopped, |known| Anchored::Ready(Some(known))))
}
