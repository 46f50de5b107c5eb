//! The mapping's own lessons: it learns to tell what people hang on, keeps what it told before, and stops when asked; and steps beside pictures that finish
//! none leave alone what only finished pictures teach. Not proved here: that portraits become better by it (the shipped checkpoint's figures do).
#![cfg(feature = "torch")]

#[path = "support/grey_views.rs"]
mod grey_views;
#[path = "support/tiny_training.rs"]
mod tiny_training;

use std::sync::{Mutex, MutexGuard, PoisonError};

use grey_views::grey_views;
use portrait_export::checkpoint::config::{Config, NoiseMode};
use portrait_export::draws::Draws;
use portrait_export::generator::parameters::Parameters;
use portrait_export::seeds::latent;
use portrait_export::synth::LATENT;
use portrait_export::train::pretrain::batch::Batch;
use portrait_export::train::pretrain::learner::Learner;
use portrait_export::train::pretrain::mapping::Left;
use portrait_export::train::pretrain::pairs::ViewTensors;
use portrait_export::train::pretrain::plan::Phase;
use serde_json::Map;
use tch::{Device, Kind, Tensor, no_grad};

/// Networks are drawn from libtorch's one generator, which tests beside each other would share; and the number of threads is one for all.
fn alone() -> MutexGuard<'static, ()> {
    static DRAWING: Mutex<()> = Mutex::new(());
    let alone = DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
    tch::set_num_threads(1);
    alone
}

fn config() -> Config {
    Config {
        z_dim: LATENT,
        w_dim: 48,
        discriminator: None,
        ..tiny_training::config()
    }
}

fn learner(seed: i64) -> Learner {
    Learner::new(&config(), Device::Cpu, seed, Kind::Float)
}

/// A learner whose layers behind the mapping know people, as far as it is concerned.
fn knowing() -> Learner {
    let mut knowing = learner(5);
    let snapshot = learner(7).snapshot(Map::new());
    knowing.begin_with(&snapshot).expect("one configuration");
    knowing
}

/// Teaches for some steps; what the first and the last left.
fn taught(learner: &mut Learner, steps: u64, seed: u64) -> [Left; 2] {
    let phase = Phase {
        steps,
        learning_rate: 0.05,
    };
    let mut all = Vec::new();
    let finished = learner.teach_mapping(&phase, seed, |done, left| {
        all.push(left);
        assert_eq!(done, all.len() as u64);
        true
    });
    assert!(finished && all.len() as u64 == steps);
    [all[0], all[all.len() - 1]]
}

fn people(count: u32) -> Tensor {
    let rows: Vec<f32> = (0..count).flat_map(|seed| latent(seed, LATENT)).collect();
    Tensor::from_slice(&rows).view([i64::from(count), -1])
}

/// The running mean's planes of people, in one row.
fn planes(learner: &Learner, z: &Tensor) -> Tensor {
    no_grad(|| {
        let generator = learner.mean_generator();
        generator
            .planes(&learner.ws(generator, z), NoiseMode::None)
            .reshape([-1])
    })
}

fn size(tensor: &Tensor) -> f64 {
    tensor.square().mean(Kind::Double).double_value(&[]).sqrt()
}

/// Every parameter by name, as it is now.
fn values(parameters: &Parameters) -> Vec<(String, Tensor)> {
    let named = parameters.named();
    named
        .map(|(name, value)| (name.to_owned(), value.detach().copy()))
        .collect()
}

#[test]
fn a_fresh_mapping_learns_to_tell_traits() {
    let _alone = alone();
    let mut learner = learner(3);
    let [first, last] = taught(&mut learner, 150, 1);
    assert!(first.traits > 0.95, "{first:?}");
    assert!(last.traits < 0.75, "{last:?}");
    // Nobody is known yet, so that there is nothing to keep.
    assert_eq!([first.styles, last.styles], [0.0; 2]);
    // The running mean has learnt it too.
    let z = people(3);
    let [own, mean] =
        [learner.generator(), learner.mean_generator()].map(|generator| learner.ws(generator, &z));
    assert_eq!(own, mean);
}

#[test]
fn what_is_known_of_people_stays() {
    let _alone = alone();
    let z = people(8);
    let mut learner = knowing();
    let before = planes(&learner, &z);
    let spread = size(
        &(&before
            - before
                .view([8, -1])
                .mean_dim(0, true, Kind::Float)
                .repeat([8, 1])
                .view([-1])),
    );
    let ws = learner.ws(learner.mean_generator(), &z);
    let [first, last] = taught(&mut learner, 150, 1);
    assert!(last.traits < 0.85 && first.traits > 0.95, "{last:?}");
    assert!(last.styles < 0.5 && first.styles > 0.9, "{last:?}");
    // w is another, and people are nearly the same.
    let other = learner.ws(learner.mean_generator(), &z);
    assert!(size(&(&other - &ws)) > 0.1);
    let moved = size(&(planes(&learner, &z) - before)) / spread;
    assert!(moved < 0.5, "moved by {moved} of how people differ");
}

#[test]
fn the_same_seed_teaches_the_same_and_another_one_something_else() {
    let _alone = alone();
    let [a, b, c] = [1, 1, 2].map(|seed| {
        let mut learner = knowing();
        taught(&mut learner, 3, seed);
        values(learner.mean_parameters())
    });
    assert_eq!(a, b);
    assert_ne!(a, c);
}

#[test]
fn a_lesson_that_is_stopped_leaves_what_was_known() {
    let _alone = alone();
    let mut learner = knowing();
    let known = |learner: &Learner| {
        (
            values(learner.parameters()),
            values(learner.mean_parameters()),
        )
    };
    let before = known(&learner);
    let phase = Phase {
        steps: 4,
        learning_rate: 0.05,
    };
    assert!(!learner.teach_mapping(&phase, 1, |done, _| done < 2));
    assert_eq!(before, known(&learner));
}

#[test]
fn steps_that_finish_no_picture_teach_the_field_alone() {
    let _alone = alone();
    let z = people(2);
    let anchor = Batch {
        points: Tensor::from_slice(&latent(9, 2 * 50 * 3)).view([2, 50, 3]) * 0.1,
        distances: Tensor::from_slice(&latent(10, 2 * 50)).view([2, 50, 1]) * 0.01,
        colors: Tensor::zeros([2, 50, 3], (Kind::Float, Device::Cpu)),
        z,
    };
    let mut learner = knowing();
    let mut draws = Draws::new(&[1]);
    let views = ViewTensors::new(&grey_views(latent(1, LATENT)), Device::Cpu);
    let mut changed = |finish: bool| {
        let before = values(learner.parameters());
        let (_, report) = learner.pair(&views, &anchor, 0.001, finish, &mut draws);
        assert_eq!(report.finished.is_some(), finish);
        assert!(report.rays.is_finite() && report.rays > 0.0);
        let both = before.into_iter().zip(values(learner.parameters()));
        both.filter(|(before, after)| before.1 != after.1)
            .map(|(before, _)| before.0)
            .collect::<Vec<_>>()
    };
    let among = |names: &[String], prefix: &str| names.iter().any(|name| name.starts_with(prefix));
    // The last one after one that finished a picture: what it set in motion stands still.
    for finish in [false, true, false] {
        let names = changed(finish);
        for field in [
            "backbone.synthesis",
            "backbone.mapping.fc",
            "decoder",
            "torgb",
        ] {
            assert!(among(&names, field), "{field} learns");
        }
        for picture in ["superresolution", "bcg_synthesis"] {
            assert_eq!(among(&names, picture), finish, "{picture}");
        }
    }
}
