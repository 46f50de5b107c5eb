//! Adversarial training by the library, on tiny networks: what a step moves and what it leaves, what stages freeze, what a resumed run is.
//!
//! Not proved: that losses are the published ones (`tests/parity_training.rs`), whole runs by the program (`tests/cli_train.rs`), and that anything
//! good is learnt, which takes hours.
#![cfg(feature = "torch")]

#[path = "support/tiny_training.rs"]
mod tiny_training;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use portrait_export::body::Body;
use portrait_export::dataset::{Dataset, Loader, ReadSettings};
use portrait_export::train::adversarial::measures::{Known, labels_of};
use portrait_export::train::adversarial::settings::{Settings, Stage};
use portrait_export::train::adversarial::trainer::{Labels, Side, StepReport, Trainer};
use portrait_export::train::snapshot::Snapshot;
use tch::{Device, Tensor};
use tempfile::TempDir;
use tiny_training::{config, write_dataset};

/// libtorch has one generator of random numbers: tests that train take turns.
static ALONE: Mutex<()> = Mutex::new(());

/// A dataset and what is made of it.
struct Studio {
    _alone: MutexGuard<'static, ()>,
    _folder: TempDir,
    dataset: Arc<Dataset>,
    labels: Labels,
    body: Body,
}

impl Studio {
    fn new() -> Self {
        // Waiting for each other costs small networks more than a second thread gains.
        tch::set_num_threads(1);
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::tempdir().expect("a folder");
        write_dataset(folder.path(), 12);
        let [images, masks] = ["images.zip", "masks.zip"].map(|name| folder.path().join(name));
        let dataset = Dataset::open(&images, &masks, &ReadSettings::default()).expect("a dataset");
        Self {
            _alone: alone,
            _folder: folder,
            labels: labels_of(&dataset),
            dataset: Arc::new(dataset),
            body: Body::embedded().clone(),
        }
    }

    fn trainer(&self, change: impl Fn(&mut Settings)) -> Trainer<'_> {
        let settings = settings(change);
        Trainer::new(&config(), &settings, &self.body, Device::Cpu, |_, _| None)
            .expect("a discriminator")
    }

    fn steps(&self, trainer: &mut Trainer, count: usize) -> Vec<StepReport> {
        let (batch, seed) = (trainer.settings.batch, trainer.settings.seed);
        let dataset = Arc::clone(&self.dataset);
        let batches = Loader::new(dataset, batch, seed, trainer.step).expect("threads");
        let mut step = |batch: &_| {
            let known = Known::new(batch, Device::Cpu);
            trainer.step(&known.reals, &self.labels).expect("a step")
        };
        batches
            .take(count)
            .map(|batch| step(&batch.expect("a batch")))
            .collect()
    }
}

fn settings(change: impl Fn(&mut Settings)) -> Settings {
    let mut settings = Settings {
        batch: 4,
        micro_batch: 2,
        rays: 8,
        samples: 6,
        importance_samples: 6,
        ..Settings::of(&config(), false)
    };
    change(&mut settings);
    assert_eq!(settings.faults(), Vec::<String>::new());
    settings
}

/// Names of the parameters that differ.
fn moved(before: &BTreeMap<String, Tensor>, after: &BTreeMap<String, Tensor>) -> Vec<String> {
    let names = before.keys().filter(|&name| before[name] != after[name]);
    names.cloned().collect()
}

fn copied(parameters: BTreeMap<String, Tensor>) -> BTreeMap<String, Tensor> {
    let copy = |(name, tensor): (String, Tensor)| (name, tensor.detach().copy());
    parameters.into_iter().map(copy).collect()
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
fn the_running_mean_lags_behind() {
    let studio = Studio::new();
    let mut trainer = studio.trainer(|_| ());
    studio.steps(&mut trainer, 3);
    let current = trainer.parameters(Side::Generator);
    let mut differ = 0;
    for (name, mean) in trainer.mean_parameters().named() {
        if name.ends_with("noise_const") || name.ends_with("w_avg") {
            assert_eq!(*mean, current[name], "{name} is copied");
        } else {
            differ += usize::from(*mean != current[name]);
        }
    }
    assert!(differ > 20, "{differ}");
}

/// Normalisation within groups aside, a batch is its parts: the same draws are not made, but losses of untaught networks are alike.
#[test]
fn losses_do_not_hang_on_how_a_batch_is_cut() {
    let studio = Studio::new();
    let report = |micro_batch| {
        let mut trainer = studio.trainer(|settings| settings.micro_batch = micro_batch);
        studio.steps(&mut trainer, 1).remove(0).numbers
    };
    let (parts, whole) = (report(2), report(4));
    let real = "discriminator/on_real";
    assert!(
        (parts[real] - whole[real]).abs() < 0.05,
        "{parts:?} {whole:?}"
    );
    assert_eq!(parts.len(), whole.len());
}
