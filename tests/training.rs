//! Adversarial training by the library, on tiny networks: what a step moves and what it leaves, what stages freeze, what a resumed run is.
//!
//! Not proved: that losses are the published ones (`tests/parity_training.rs`), whole runs by the program (`tests/cli_train.rs`), and that anything
//! good is learnt, which takes hours.
#![cfg(feature = "torch")]

#[path = "support/studio.rs"]
mod studio;
#[path = "support/tiny_training.rs"]
mod tiny_training;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use portrait_export::checkpoint::config::Discriminator;
use portrait_export::train::adversarial::learning::Side;
use portrait_export::train::adversarial::settings::Stage;
use portrait_export::train::adversarial::start::Start;
use portrait_export::train::adversarial::trainer::Trainer;
use portrait_export::train::exchange::Exchange;
use portrait_export::train::export::{Origin, checkpoint};
use portrait_export::train::precision::Precision;
use portrait_export::train::snapshot::Snapshot;
use studio::{Studio, copied, settings};
use tch::{Device, Tensor};
use tiny_training::config;

/// Names of the parameters that differ.
fn moved(before: &BTreeMap<String, Tensor>, after: &BTreeMap<String, Tensor>) -> Vec<String> {
    let names = before.keys().filter(|&name| before[name] != after[name]);
    names.cloned().collect()
}

#[test]
fn a_step_moves_everything_that_learns_and_nothing_else() {
    let studio = Studio::new();
    let mut trainer = studio.trainer(|_| ());
    let before =
        [Side::Generator, Side::Discriminator].map(|side| copied(trainer.parameters(side)));
    let reports = studio.steps(&mut trainer, 1);
    assert!(reports[0].not_finite.is_empty());
    assert!(
        reports[0].numbers.contains_key("penalty/loss"),
        "the first step is punished"
    );
    for (side, before) in [Side::Generator, Side::Discriminator]
        .into_iter()
        .zip(&before)
    {
        let after = trainer.parameters(side);
        let moved = moved(before, &after);
        for name in before.keys() {
            // Fixed noise stays; the super-resolution's noise has no strength to learn here.
            let stays = name.ends_with("noise_const")
                || (name.starts_with("superresolution") && name.ends_with("noise_strength"));
            assert_eq!(!stays, moved.contains(name), "{side:?} {name}");
        }
    }
}

#[test]
fn later_stages_leave_the_poses() {
    let studio = Studio::new();
    let mut trainer = studio.trainer(|settings| settings.stage = Stage::Second);
    let before = copied(trainer.parameters(Side::Generator));
    studio.steps(&mut trainer, 1);
    let moved = moved(&before, &trainer.parameters(Side::Generator));
    assert!(moved.iter().all(|name| !name.starts_with("pose_branch")));
    assert!(moved.contains(&"torgb.weight".to_owned()));
}

/// Of the generator's pose branch, which the second stage leaves alone: its mean goes on towards it, and the first stage may follow again.
#[test]
fn what_a_stage_freezes_is_still_averaged_and_can_learn_again() {
    let studio = Studio::new();
    let stage = |stage| studio.trainer(|settings| settings.stage = stage);
    let weight = "pose_branch.net.0.weight";
    let lag = |trainer: &Trainer| {
        let mean = trainer.mean_parameters(Side::Generator);
        let mean = mean.root().tensor(weight).detach();
        let lag = mean - &trainer.parameters(Side::Generator)[weight];
        lag.abs().max().double_value(&[])
    };
    let mut first = stage(Stage::First);
    studio.steps(&mut first, 3);
    let mut second = stage(Stage::Second);
    second.restore(&first.snapshot(), true).expect("fits");
    let before = lag(&second);
    studio.steps(&mut second, 1);
    let after = lag(&second);
    assert!(0.0 < after && after < before, "{before}, then {after}");

    let mut again = stage(Stage::First);
    again.restore(&second.snapshot(), true).expect("fits");
    let begun = copied(again.parameters(Side::Generator));
    studio.steps(&mut again, 1);
    let now = again.parameters(Side::Generator);
    assert!(moved(&begun, &now).iter().any(|name| name == weight));
}

#[test]
fn a_snapshot_goes_on_bit_for_bit() {
    let studio = Studio::new();
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let write = |trainer: &Trainer, name: &str| {
        trainer.snapshot().write(&path(name)).expect("a snapshot");
    };
    let mut whole = studio.trainer(|_| ());
    studio.steps(&mut whole, 4);
    write(&whole, "whole");

    let mut first = studio.trainer(|_| ());
    studio.steps(&mut first, 2);
    write(&first, "half");
    drop(first);
    let mut second = studio.trainer(|_| ());
    let half = Snapshot::read(&path("half")).expect("a snapshot");
    second.restore(&half, false).expect("fits");
    assert_eq!((second.step, second.images), (2, 8));
    studio.steps(&mut second, 2);
    write(&second, "resumed");
    let read = |name: &str| std::fs::read(path(name)).expect("a file");
    assert!(read("whole") == read("resumed"), "equal bytes");
    assert!(read("whole") != read("half"), "steps change something");
}

#[test]
fn the_running_means_lag_behind() {
    let studio = Studio::new();
    let mut trainer = studio.trainer(|_| ());
    studio.steps(&mut trainer, 3);
    for side in [Side::Generator, Side::Discriminator] {
        let current = trainer.parameters(side);
        let mut differ = 0;
        for (name, mean) in trainer.mean_parameters(side).named() {
            if name.ends_with("noise_const") || name.ends_with("w_avg") {
                assert_eq!(*mean, current[name], "{name} is copied");
            } else {
                differ += usize::from(*mean != current[name]);
            }
        }
        assert!(differ > 20, "{side:?}: {differ}");
    }
}

#[test]
fn a_checkpoint_holds_both_means_and_another_run_begins_with_them() {
    let studio = Studio::new();
    let mut trainer = studio.trainer(|_| ());
    studio.steps(&mut trainer, 2);
    let means = [Side::Generator, Side::Discriminator].map(|side| trainer.mean_parameters(side));
    let origin = Origin {
        licence: "anyone's".into(),
        sources: "discs".into(),
    };
    let [generator, discriminator] = means;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("c.safetensors");
    checkpoint(&config(), generator, Some(discriminator), None, &origin)
        .write(&path)
        .expect("written");
    let start = Start::open(&path, &config()).expect("fits");
    let second = Trainer::new(
        &config(),
        &settings(|_| ()),
        &studio.body,
        Device::Cpu,
        |side, parameter| start.value(side, parameter),
    );
    let second = second.expect("a discriminator");
    for (side, mean) in [Side::Generator, Side::Discriminator]
        .into_iter()
        .zip(means)
    {
        let begun = second.parameters(side);
        for (name, mean) in mean.named() {
            let off = (mean - &begun[name]).abs().max().double_value(&[]);
            let most = 1e-3 * mean.abs().max().double_value(&[]);
            assert!(off <= most, "{side:?} {name}: {off}");
        }
    }
}

#[test]
fn a_snapshot_without_the_discriminators_mean_is_taken_over() {
    let studio = Studio::new();
    let mut first = studio.trainer(|_| ());
    studio.steps(&mut first, 1);
    let mut snapshot = first.snapshot();
    snapshot
        .tensors
        .retain(|name, _| !name.starts_with("average_discriminator."));
    let mut second = studio.trainer(|_| ());
    second.restore(&snapshot, false).expect("fits");
    let mean = second.mean_parameters(Side::Discriminator);
    let current = first.parameters(Side::Discriminator);
    assert!(mean.named().all(|(name, mean)| *mean == current[name]));
}

/// The penalty draws nothing at random and, with groups of one, no portrait hangs on another: after the first step, of which it is the last
/// part, the discriminator's gradients are its. The other phases add up their parts in the same way, but draw people for each.
#[test]
fn gradients_do_not_hang_on_how_a_batch_is_cut() {
    let studio = Studio::new();
    let mut config = config();
    config.discriminator = config.discriminator.map(|sizes| Discriminator {
        mbstd_group_size: 1,
        ..sizes
    });
    let gradients = |micro_batch| {
        let settings = settings(|settings| {
            settings.micro_batch = micro_batch;
            // The discriminator that is punished is the one that was drawn.
            settings.discriminator_rate = 1e-12;
        });
        let trainer = Trainer::new(&config, &settings, &studio.body, Device::Cpu, |_, _| None);
        let mut trainer = trainer.expect("a discriminator");
        studio.steps(&mut trainer, 1);
        let parameters = trainer.parameters(Side::Discriminator).into_iter();
        let gradients = parameters.map(|(name, tensor)| (name, tensor.grad()));
        gradients.collect::<BTreeMap<String, Tensor>>()
    };
    let (parts, whole) = (gradients(2), gradients(4));
    let mut compared = 0;
    for (name, whole) in &whole {
        if !whole.defined() {
            continue;
        }
        let norm = whole.norm().double_value(&[]);
        let off = (&parts[name] - whole).norm().double_value(&[]);
        assert!(off <= 1e-4 * norm + 1e-9, "{name}: {off} of {norm}");
        compared += usize::from(norm > 1e-6);
    }
    assert!(compared > 20, "{compared}");
}

/// Listens to what one of several ranks would tell the others, and tells it nothing.
struct Overheard {
    rank: usize,
    ranks: usize,
    told: Rc<RefCell<Vec<Vec<Tensor>>>>,
}

impl Exchange for Overheard {
    fn rank(&self) -> usize {
        self.rank
    }

    fn ranks(&self) -> usize {
        self.ranks
    }

    fn sum(&self, tensors: &mut [Tensor]) {
        let copies = tensors.iter().map(|tensor| tensor.detach().copy());
        self.told.borrow_mut().push(copies.collect());
    }
}

/// Of the first step: what the exchange is asked to sum first (the mean w of parts) and second (the generator's gradients). Later sums hang on these.
#[test]
fn what_two_ranks_tell_each_other_sums_up_to_what_one_computes() {
    let studio = Studio::new();
    let told_by = |rank, ranks| {
        let told = Rc::new(RefCell::new(Vec::new()));
        let exchange = Overheard {
            rank,
            ranks,
            told: Rc::clone(&told),
        };
        let mut trainer = studio.trainer(|_| ()).among(Box::new(exchange));
        studio.steps(&mut trainer, 1);
        let first: Vec<Tensor> = told.borrow_mut().drain(..2).flatten().collect();
        first
    };
    let whole = told_by(0, 1);
    let [one, other] = [0, 1].map(|rank| told_by(rank, 2));
    assert!(whole.len() > 10 && whole.len() == one.len() && whole.len() == other.len());
    let norm = |tensor: &Tensor| tensor.norm().double_value(&[]);
    for ((whole, one), other) in whole.iter().zip(&one).zip(&other) {
        assert!(norm(&(one + other - whole)) <= 1e-4 * norm(whole) + 1e-7);
    }
    let differ = one.iter().zip(&other).filter(|(one, other)| one != other);
    assert!(differ.count() > 10, "each rank has portraits of its own");
}

#[test]
fn bf16_gives_nearly_the_losses_of_full_precision() {
    let studio = Studio::new();
    let numbers = |precision| {
        let mut trainer = studio.trainer(|settings| settings.precision = precision);
        let report = studio.steps(&mut trainer, 1).remove(0);
        assert_eq!(report.not_finite, Vec::<&str>::new());
        report.numbers
    };
    let full = numbers(Precision::Full);
    let half = numbers(Precision::Bf16);
    assert_ne!(full, half, "the precision is used");
    for name in [
        "generator/adversarial",
        "discriminator/adversarial",
        "discriminator/pose",
    ] {
        let (full, half) = (full[name], half[name]);
        assert!(
            (full - half).abs() < 0.03 * full.abs() + 0.01,
            "{name}: {full} {half}"
        );
    }
}
