//! What is known of synthetic people, for `pretrain`: samples of them on the disk, and views of them.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};

use crate::body::Pose;
use crate::checkpoint::config::{CAMERA_LENGTH, Config};
use crate::cli::training_run::check_memory;
use crate::draws::Draws;
use crate::export::files::check_folder_can_be;
use crate::measure::picture::head_mask;
use crate::progress::Progress;
use crate::spaces::display_from_linear;
use crate::synth::portrait::{Shot, SitterError, StillSitter, label};
use crate::synth::{BOX_M, LATENT, People, Samples, latent_of};
use crate::train::pretrain::cache::{
    CacheSettings, KnownPoints, SAMPLE_BYTES, Stored, open_or_make,
};
use crate::train::pretrain::pairs::Views;
use crate::train::pretrain::plan::PretrainSettings;

/// Views of a person in a step.
const VIEWS: usize = 2;
/// Steps that a person sits for: their surface takes seconds, a view some milliseconds.
const SITTING: u64 = 10;
/// People who sit in turn, one a step: ten steps beside the same person would learn that person. Every [`SITTING`] steps one of them is relieved.
const SITTERS: u64 = 16;

/// That a network can hold synthetic people.
pub fn check_holds_people(config: &Config) -> Result<()> {
    if config.z_dim != LATENT {
        bail!(
            "synthetic people have {LATENT} properties, so that the network's z_dim must be {LATENT}; found {}",
            config.z_dim
        );
    }
    let box_m = config.rendering.box_warp;
    if (box_m as f32) < BOX_M {
        bail!(
            "synthetic people fill a box of {BOX_M} m, so that the network's rendering.box_warp must be at least that; found {box_m}"
        );
    }
    Ok(())
}

/// That memory holds the samples of so many people; `lower` names what was told.
///
/// # Errors
/// It does not.
pub fn check_samples_fit(people: usize, samples: usize, lower: &str) -> Result<()> {
    let bytes = (people as u64 * samples as u64).saturating_mul(SAMPLE_BYTES);
    let what = format!("{samples} samples of each of {people} people take");
    check_memory(bytes, &what, lower)
}

/// That the folder for samples that was told, if any, is there or can be made; to be asked before a run's folder is begun.
///
/// # Errors
/// It cannot.
pub fn check_cache(folder: Option<&Path>) -> Result<()> {
    folder
        .map_or(Ok(()), check_folder_can_be)
        .context("--cache")
}

/// Which people.
#[derive(Clone, Copy)]
pub enum Group {
    /// Learnt from.
    Learnt,
    /// Measured on.
    HeldOut,
}

/// Where samples are kept.
pub struct Cache {
    /// Where it was told.
    pub folder: Option<PathBuf>,
    /// Else there.
    pub within: PathBuf,
    /// What people are made of, and by which of their makers.
    pub source: String,
}

impl Cache {
    /// The samples of a group; none where the work was stopped.
    pub fn of(
        &self,
        people: &People,
        config: &Config,
        settings: &PretrainSettings,
        group: Group,
        stop: &AtomicBool,
        progress: &dyn Progress,
    ) -> Result<Option<Vec<Stored>>> {
        let folder = self.folder.as_ref().unwrap_or(&self.within);
        std::fs::create_dir_all(folder).with_context(|| {
            format!(
                "cannot make the folder {}; name another --cache",
                folder.display()
            )
        })?;
        let (first_seed, count) = match group {
            Group::Learnt => (settings.first_person, settings.people),
            Group::HeldOut => (settings.first_held_out, settings.held_out),
        };
        let cache = CacheSettings {
            first_seed,
            people: count,
            samples: settings.samples,
            z_dim: config.z_dim,
            box_m: config.rendering.box_warp as f32,
            source: self.source.clone(),
        };
        let make = |seed: u32, _: &[f32]| {
            let person = people.person(&latent_of(seed));
            let Samples {
                points,
                distances,
                colors,
            } = Samples::draw(&person, settings.samples, u64::from(seed));
            KnownPoints {
                points,
                distances,
                colors,
            }
        };
        Ok(open_or_make(folder, &cache, make, stop, progress)?)
    }
}

/// Who sits for the current steps, by their turn: a person's seed, and their surface.
pub type Sitting = Mutex<[Option<(u32, StillSitter)>; SITTERS as usize]>;

/// Whose turn it is in a step, and the how many-th person takes it; a new one every [`SITTING`] of the turn's steps, and no two turns' at once.
fn turn(step: u64) -> (u64, u64) {
    let turn = step % SITTERS;
    (turn, (step + turn * SITTING) / (SITTERS * SITTING))
}

/// Views of the person of a step, without light.
pub fn pictured(
    people: &People,
    config: &Config,
    settings: &PretrainSettings,
    step: u64,
    sitting: &Sitting,
) -> Result<Views, SitterError> {
    let (turn, relief) = turn(step);
    let mut draws = Draws::new(&[settings.seed, turn, relief]);
    let seed = settings.first_person + draws.index(settings.people) as u32;
    let z = latent_of(seed);
    let mut sitting = sitting.lock().unwrap_or_else(PoisonError::into_inner);
    let place = &mut sitting[turn as usize];
    let sitter = match place.take() {
        Some((sits, sitter)) if sits == seed => sitter,
        _ => StillSitter::of_person(&people.person(&z))?,
    };
    let size_px = config.img_resolution as u32;
    let (mut cameras, mut colors, mut masks, mut heads) = (vec![], vec![], vec![], vec![]);
    for view in 0..VIEWS as u64 {
        let camera = Shot::draw(&[settings.seed, step, view]).camera;
        let seen = sitter.view(&camera, size_px);
        let pixels = seen.color.iter().zip(&seen.alpha);
        let display = |(linear, alpha): (&[f32; 3], &f32)| {
            linear.map(|value| alpha * display_from_linear(value))
        };
        colors.push(pixels.map(display).collect());
        heads.push(head_mask(&seen.to_picture(&camera), &camera));
        masks.push(seen.alpha);
        let label = label(&camera, &Pose::REST);
        let mut own = [0.0; CAMERA_LENGTH];
        own.copy_from_slice(&label[..CAMERA_LENGTH]);
        cameras.push(own);
    }
    *place = Some((seed, sitter));
    Ok(Views {
        z: z.to_vec(),
        size_px,
        cameras,
        colors,
        masks,
        heads,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_take_turns_and_are_relieved_one_at_a_time() {
        let steps = 50 * SITTING * SITTERS;
        let mut seen = std::collections::BTreeMap::new();
        for step in 0..steps {
            assert_eq!(turn(step).0, step % SITTERS);
            *seen.entry(turn(step)).or_insert(0) += 1;
        }
        // Those who were there at the beginning and the end sat for less.
        assert!(seen.values().all(|&sat| sat <= SITTING));
        let whole = seen.values().filter(|&&sat| sat == SITTING).count() as u64;
        assert!(whole >= 49 * SITTERS, "{whole}");
        let firsts = |step: u64| {
            (step..step + SITTING).filter(|&step| {
                let before = turn(step.saturating_sub(SITTERS));
                turn(step) != before
            })
        };
        for step in (SITTERS..steps - SITTING).step_by(7) {
            assert!(firsts(step).count() <= 2, "{step}");
        }
    }
}
