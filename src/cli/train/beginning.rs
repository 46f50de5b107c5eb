//! What the networks of `train` begin with, or go on with: values of their parameters, the body that poses, the terms.
//!
//! A run that goes on has its networks in its snapshot, and body and terms in its own checkpoint, which is written with every snapshot. Where that
//! cannot be read, they are those that the run would begin with.

use std::fmt::Display;
use std::path::Path;

use anyhow::{Context, Result, bail};
use tch::Device;

use super::TrainArguments;
use crate::body::Body;
use crate::checkpoint::config::Config;
use crate::cli::listener::Listener;
use crate::import::body_file;
use crate::progress::Progress;
use crate::train::adversarial::learning::Side;
use crate::train::adversarial::run::{Data, Plan};
use crate::train::adversarial::settings::Settings;
use crate::train::adversarial::start::{Start, StartError};
use crate::train::adversarial::trainer::Trainer;
use crate::train::export::{CHECKPOINT, Origin};
use crate::train::folder::Folder;

/// What is begun with, opened.
pub struct Beginning {
    start: Start,
    /// Whose discriminator is taken instead.
    judge: Option<Start>,
}

impl Beginning {
    /// Opens what was named, before the run's folder is begun.
    ///
    /// # Errors
    /// It cannot be read, or is of other networks.
    pub fn open(arguments: &TrainArguments, config: &Config, listener: &Listener) -> Result<Self> {
        let own = arguments.output.join(CHECKPOINT);
        let snapshots = Folder::snapshots_in(&arguments.output);
        let goes_on = arguments.resume && snapshots.is_ok_and(|found| !found.is_empty());
        if arguments.resume && own.is_file() {
            let start = match Start::open(&own, config) {
                Err(error) if goes_on && !matches!(error, StartError::OtherConfig { .. }) => {
                    in_place_of(&own, &error, arguments, config, listener)?
                }
                opened => opened?,
            };
            return Ok(Self { start, judge: None });
        }
        // A run that goes on has its own networks.
        if goes_on {
            let start = in_place_of(&own, &"it is gone", arguments, config, listener)?;
            return Ok(Self { start, judge: None });
        }
        let start = named(arguments, config)?;
        let judge = judge(arguments, config, &start)?;
        Ok(Self { start, judge })
    }

    /// That there is something to do: runs before are counted.
    ///
    /// # Errors
    /// There is not.
    pub fn check_ahead(&self, arguments: &TrainArguments, plan: &Plan) -> Result<()> {
        let seen = self.start.images();
        if !arguments.resume && seen >= plan.images {
            bail!(
                "--kimg counts what the run in --from has seen, {} thousand portraits; expected more, found {}",
                seen as f64 / 1000.0,
                arguments.how.kimg
            );
        }
        Ok(())
    }

    /// The body named, else that of the checkpoint begun with, else the embedded one.
    ///
    /// # Errors
    /// The one named cannot be read.
    pub fn body(&self, arguments: &TrainArguments) -> Result<Body> {
        if let Some(path) = &arguments.body {
            return Ok(body_file::read(path)?);
        }
        let taught = self.start.taught.as_ref();
        let own = taught.and_then(|taught| taught.body.clone());
        Ok(own.unwrap_or_else(|| Body::embedded().clone()))
    }

    /// Where the networks come from.
    pub fn origin(&self, arguments: &TrainArguments, data: &Data) -> Origin {
        let own = format!(
            "{} portraits, learnt by portrait-export {} train",
            data.learnt.pictures(),
            env!("CARGO_PKG_VERSION")
        );
        let before = self.start.taught.as_ref();
        Origin {
            licence: licence(arguments, &self.start).to_owned(),
            sources: Origin::sources_after(before.map(|taught| taught.sources.as_str()), own),
        }
    }

    /// A trainer that begins so; what was read is let go.
    ///
    /// # Errors
    /// The state of the run in `--from` does not fit.
    pub fn trainer<'a>(
        self,
        config: &Config,
        settings: &Settings,
        body: &'a Body,
        device: Device,
    ) -> Result<Trainer<'a>> {
        let value = |side, parameter: &_| match (&self.judge, side) {
            (Some(judge), Side::Discriminator) => judge.value(side, parameter),
            _ => self.start.value(side, parameter),
        };
        let trainer = Trainer::new(config, settings, body, device, value);
        let mut trainer = trainer.context("a configuration without a discriminator")?;
        if let Some(before) = &self.start.run {
            trainer.restore(before, true)?;
        }
        Ok(trainer)
    }
}

/// What a run begins with.
fn named(arguments: &TrainArguments, config: &Config) -> Result<Start> {
    match &arguments.from {
        Some(path) => Ok(Start::open(path, config)?),
        None => Ok(Start::default()),
    }
}

/// Whose discriminator a run begins with instead.
fn judge(arguments: &TrainArguments, config: &Config, start: &Start) -> Result<Option<Start>> {
    let Some(path) = &arguments.discriminator else {
        return Ok(None);
    };
    if start.run.is_some() {
        bail!(
            "--from goes on with a run of `train` and its discriminator, --discriminator names another; leave that out, or name the run's \
             {CHECKPOINT} in --from"
        );
    }
    Ok(Some(Start::judge(path, config)?))
}

/// Under which terms the networks may be used.
fn licence<'a>(arguments: &'a TrainArguments, start: &'a Start) -> &'a str {
    let taught = start.taught.as_ref();
    let own = taught.map_or("not stated", |taught| &taught.licence);
    arguments.licence.as_deref().unwrap_or(own)
}

/// What is taken in place of a run's own checkpoint that cannot be read: what it would begin with. Networks are in the snapshot.
fn in_place_of(
    own: &Path,
    fault: &dyn Display,
    arguments: &TrainArguments,
    config: &Config,
    listener: &Listener,
) -> Result<Start> {
    let own = own.display();
    let start = named(arguments, config).with_context(|| {
        format!(
            "{own} cannot be read ({fault}), and body and licence are those of --from then: mend that, or leave it out for the embedded body"
        )
    })?;
    let has_body = start
        .taught
        .as_ref()
        .is_some_and(|taught| taught.body.is_some());
    let from = arguments.from.as_ref();
    let body = match arguments.body.as_ref().or(from.filter(|_| has_body)) {
        Some(path) => format!("the body of {}", path.display()),
        None => "the embedded body".to_owned(),
    };
    let again = match from {
        Some(_) => "",
        None => "; a run that was begun with --from wants that again",
    };
    listener.note(&format!(
        "{own} cannot be read ({fault}) and is written anew; goes on from the snapshot with {body} and the licence `{}`{again}",
        licence(arguments, &start)
    ));
    Ok(start)
}
