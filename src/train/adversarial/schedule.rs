//! What fades in and out while a run goes on (network.md, Training).
//!
//! In: settings and how many images were seen, by the whole run and since its stage began. Out: [`Now`]. Between two points schedules are
//! straight lines.

use super::settings::{Settings, Stage};
use crate::checkpoint::config::{Config, NoiseMode};
use crate::checkpoint::layout::DISCRIMINATOR_INPUTS;
use crate::generator::Synthesis2d;
use crate::generator::volume::Sampling;
use crate::train::loss::Now;

/// Thousands of images until the blur is gone, and the noise on densities; and until the data set's poses begin to let go.
const FADE_KIMG: f64 = 200.0;
/// Thousands of images until the mapping is told its own camera as often as it ever is, and until the third stage has all its rays.
const SLOW_KIMG: f64 = 1000.0;
/// Deviation of the noise on densities at first.
const DENSITY_NOISE: f64 = 1.0;
/// How often a background is the neighbour's.
const BACKGROUND_SWAP: f64 = 0.2;
/// The third stage ends with so many times the rays along each edge.
const FINER: f64 = 2.0;

/// Which share of the portraits that are read small is read at a quarter of the size; the others are at half of it.
const SMALLEST_SHARE: f64 = 2.0 / 3.0;

/// What the schedules say after `images` images of a run, `stage_images` of its stage.
pub fn now(config: &Config, settings: &Settings, images: u64, stage_images: u64) -> Now {
    let pace = 1000.0 * settings.pace;
    let kimg = images as f64 / pace;
    let left = (1.0 - kimg / FADE_KIMG).clamp(0.0, 1.0);
    let slow = (kimg / SLOW_KIMG).min(1.0);
    let swap = config.rendering.gpc_reg_prob;
    let finer = match settings.stage {
        Stage::Third => 1.0 + (FINER - 1.0) * (stage_images as f64 / pace / SLOW_KIMG).min(1.0),
        Stage::First | Stage::Second => 1.0,
    };
    Now {
        blur_sigma_px: settings.blur_px * left,
        swap_probability: 1.0 + (swap - 1.0) * slow,
        background_swap_probability: BACKGROUND_SWAP,
        pose_weight: (2.0 - kimg / FADE_KIMG).clamp(0.0, 1.0),
        known_poses: settings.known_poses,
        render: Synthesis2d {
            resolution: (settings.rays as f64 * finer).round() as i64,
            noise: NoiseMode::Random,
            sampling: Sampling {
                samples: settings.samples as i64,
                importance_samples: settings.importance_samples as i64,
                random: true,
                density_noise: DENSITY_NOISE * left,
                ..Sampling::of(&config.rendering)
            },
        },
    }
}

/// The edge in pixels of the portraits that are read after `images` images; none: they are read as they are, always so where a discriminator's first
/// channels are too few to let portraits through.
pub fn reading_edge(config: &Config, settings: &Settings, images: u64) -> Option<i64> {
    let small = settings.small_images();
    let size = config.img_resolution as i64;
    let sizes = config.discriminator.as_ref()?;
    if sizes.channels(config.img_resolution) < DISCRIMINATOR_INPUTS {
        return None;
    }
    let quarter = SMALLEST_SHARE * small as f64;
    (images < small).then_some(if (images as f64) < quarter {
        size / 4
    } else {
        size / 2
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(kimg: u64, change: impl Fn(&mut Settings)) -> Now {
        let config = Config::published_for(512);
        let mut settings = Settings::of(&config, false);
        change(&mut settings);
        now(&config, &settings, 1000 * kimg, 1000 * kimg)
    }

    #[test]
    fn schedules_are_the_published_ones() {
        let numbers = |now: Now| {
            [
                now.blur_sigma_px,
                now.render.sampling.density_noise,
                now.pose_weight,
                now.swap_probability,
            ]
        };
        let close = |found: [f64; 4], expected: [f64; 4]| {
            for (found, expected) in found.into_iter().zip(expected) {
                assert!((found - expected).abs() < 1e-12, "{found}, not {expected}");
            }
        };
        close(numbers(at(0, |_| ())), [10.0, 1.0, 1.0, 1.0]);
        close(numbers(at(100, |_| ())), [5.0, 0.5, 1.0, 0.97]);
        close(numbers(at(300, |_| ())), [0.0, 0.0, 0.5, 0.91]);
        close(numbers(at(5000, |_| ())), [0.0, 0.0, 0.0, 0.7]);
        // A tenth of the pace: the same after a tenth of the images.
        close(numbers(at(10, |s| s.pace = 0.1)), [5.0, 0.5, 1.0, 0.97]);
    }

    #[test]
    fn portraits_that_are_read_small_become_larger() {
        let config = Config::small();
        let mut settings = Settings::of(&config, false);
        settings.small_kimg = 0.3;
        let at = |images| reading_edge(&config, &settings, images);
        assert_eq!([at(0), at(199)], [Some(32); 2]);
        assert_eq!([at(200), at(299)], [Some(64); 2]);
        assert_eq!(at(300), None);
        settings.small_kimg = 0.0;
        assert_eq!(reading_edge(&config, &settings, 0), None);
    }

    #[test]
    fn only_the_third_stage_draws_more_rays() {
        let rays = |kimg, stage| at(kimg, |s| s.stage = stage).render.resolution;
        assert_eq!(rays(5000, Stage::First), 64);
        assert_eq!(rays(5000, Stage::Second), 64);
        assert_eq!(rays(0, Stage::Third), 64);
        assert_eq!(rays(500, Stage::Third), 96);
        assert_eq!(rays(5000, Stage::Third), 128);
    }
}
