//! How a run of adversarial training goes: sizes of batches, rates, weights, lengths of schedules.
//!
//! In: a configuration, and whether its generator was taught before. Out: [`Settings`] with the published numbers (network.md, Training), or
//! with those for a network that two processor cores train. They are stored with the run; what changes results is in here.

use serde::{Deserialize, Serialize};

use crate::checkpoint::config::Config;
use crate::train::loss::Gammas;
use crate::train::precision::Precision;

/// Part of the published training (network.md, Training).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Stage {
    /// Everything learns.
    First,
    /// The generator's pose branch stays as it is.
    Second,
    /// As the second, while the rays become twice as many along each edge.
    Third,
}

impl TryFrom<u8> for Stage {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        match number {
            1 => Ok(Self::First),
            2 => Ok(Self::Second),
            3 => Ok(Self::Third),
            _ => Err(format!("a stage is 1, 2 or 3, found {number}")),
        }
    }
}

impl From<Stage> for u8 {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::First => 1,
            Stage::Second => 2,
            Stage::Third => 3,
        }
    }
}

impl Stage {
    /// Whether the generator learns how people pose.
    pub fn learns_poses(self) -> bool {
        self == Self::First
    }
}

/// How a run goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Part of the published training.
    pub stage: Stage,
    /// Portraits a step.
    pub batch: usize,
    /// Portraits in memory at once; divides `batch`. What is swapped between portraits (cameras and poses that the mapping is told,
    /// backgrounds) is swapped between these; a batch of one goes without.
    pub micro_batch: usize,
    /// Decides every random draw.
    pub seed: u64,
    /// Learning rate of the generator.
    pub generator_rate: f64,
    /// Learning rate of the discriminator.
    pub discriminator_rate: f64,
    /// Weight of R1 on images.
    pub gamma: f64,
    /// Weight of R1 on masks.
    pub gamma_mask: f64,
    /// Every schedule takes this times as many images as published.
    pub pace: f64,
    /// Blur of what the discriminator sees at first, in pixels.
    pub blur_px: f64,
    /// Edge of the ray image in pixels, before the third stage.
    pub rays: usize,
    /// Stratified samples a ray.
    pub samples: usize,
    /// Importance samples a ray.
    pub importance_samples: usize,
    /// The precision of convolutions while learning.
    #[serde(default)]
    pub precision: Precision,
    /// Half-life of both networks' running means, in thousands of images.
    pub ema_kimg: f64,
    /// Extension: how much the data set's poses count where the discriminator learns to read poses; 0: as published, fakes' only.
    #[serde(default)]
    pub known_poses: f64,
    /// Extension: thousands of images of which the discriminator first learns to read the known poses, before the game.
    #[serde(default)]
    pub reading_kimg: f64,
    /// Extension: thousands of those images that are read small, before the others.
    #[serde(default)]
    pub small_kimg: f64,
    /// Extension: lessons in which the discriminator's pose branch alone learns what cameras do to poses, before it reads any.
    #[serde(default)]
    pub camera_lessons: u64,
    /// Extension: how much samples of known people count beside the generator's phase; 0: as published.
    #[serde(default)]
    pub anchor: f64,
}

/// A taught generator is moved this much slower, so that it does not forget (people.md).
const TAUGHT_RATE: f64 = 0.1;
/// Networks with at most this many channels are small: trained on a processor.
const SMALL_CHANNELS: usize = 128;

impl Settings {
    /// The defaults for a configuration; `taught`: its generator begins as one that knows people.
    pub fn of(config: &Config, taught: bool) -> Self {
        let small = config.channel_max <= SMALL_CHANNELS;
        let rendering = &config.rendering;
        Self {
            stage: Stage::First,
            batch: if small { 8 } else { 32 },
            micro_batch: if small { 4 } else { 8 },
            seed: 0,
            generator_rate: 0.0025 * if taught { TAUGHT_RATE } else { 1.0 },
            discriminator_rate: 0.002,
            gamma: 1.0,
            gamma_mask: 1.0,
            pace: if small { 0.05 } else { 1.0 },
            blur_px: if small { 2.0 } else { 10.0 },
            rays: config
                .neural_rendering_resolution
                .min(if small { 32 } else { 64 }),
            samples: rendering.depth_resolution / if small { 2 } else { 1 },
            importance_samples: rendering.depth_resolution_importance / if small { 2 } else { 1 },
            precision: Precision::Full,
            ema_kimg: if small { 2.0 } else { 10.0 },
            known_poses: 0.0,
            reading_kimg: 0.0,
            small_kimg: 0.0,
            camera_lessons: 0,
            anchor: 0.0,
        }
    }

    /// Images of which poses are read before the game.
    pub fn reading_images(&self) -> u64 {
        (1000.0 * self.reading_kimg).round() as u64
    }

    /// Images that are read small, before the others that are read.
    pub fn small_images(&self) -> u64 {
        (1000.0 * self.small_kimg).round() as u64
    }

    /// Weights of the penalty.
    pub fn gammas(&self) -> Gammas {
        Gammas {
            image: self.gamma,
            mask: self.gamma_mask,
        }
    }

    /// Every contradiction, one a line; none: the settings can be used.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut expect = |fits: bool, fault: String| {
            if !fits {
                faults.push(fault);
            }
        };
        let (batch, micro) = (self.batch, self.micro_batch);
        expect(
            batch > 0 && micro > 0,
            format!("--batch and --micro-batch: expected 1 or more, found {batch} and {micro}"),
        );
        expect(
            batch == 0 || micro == 0 || batch.is_multiple_of(micro),
            format!("--batch: expected a multiple of --micro-batch ({micro}), found {batch}"),
        );
        // A part of one portrait has no neighbour whose camera, pose and background it could be told.
        expect(
            micro != 1 || batch == 1,
            "--micro-batch: expected 2 or more, found 1; portraits trade cameras, poses and backgrounds within it (1 goes with --batch 1 \
             alone)"
                .into(),
        );
        for (name, value) in [
            ("--generator-rate", self.generator_rate),
            ("--discriminator-rate", self.discriminator_rate),
            ("--pace", self.pace),
            ("--ema-kimg", self.ema_kimg),
        ] {
            let fits = value > 0.0 && value.is_finite();
            expect(
                fits,
                format!("{name}: expected a number above 0, found {value}"),
            );
        }
        for (name, value) in [
            ("--gamma", self.gamma),
            ("--gamma-mask", self.gamma_mask),
            ("--blur", self.blur_px),
            ("--known-poses", self.known_poses),
            ("--reading-kimg", self.reading_kimg),
            ("--small-kimg", self.small_kimg),
            ("--anchor-weight", self.anchor),
        ] {
            let fits = (0.0..=1e4).contains(&value);
            expect(fits, format!("{name}: expected 0 to 10000, found {value}"));
        }
        expect(
            self.camera_lessons == 0 || self.reading_images() > 0,
            format!(
                "--camera-lessons: expected --reading-kimg of a portrait or more with it, found {}; lessons are for reading poses",
                self.reading_kimg
            ),
        );
        expect(
            self.small_images() <= self.reading_images(),
            format!(
                "--small-kimg: expected at most --reading-kimg ({}), of which they are the first, found {}",
                self.reading_kimg, self.small_kimg
            ),
        );
        let (rays, samples) = (self.rays, self.samples);
        expect(
            (4..=512).contains(&rays),
            format!("--rays: expected 4 to 512, found {rays}"),
        );
        expect(
            (4..=1024).contains(&samples),
            format!("--samples: expected 4 to 1024, found {samples}"),
        );
        faults
    }
}
