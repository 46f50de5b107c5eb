//! Where tests of adversarial training meet: a dataset, a body, and trainers of tiny networks that take turns.

#![allow(
    dead_code,
    reason = "each test file uses the part of this module that it needs"
)]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use portrait_export::body::Body;
use portrait_export::dataset::{Dataset, Loader, ReadSettings};
use portrait_export::train::adversarial::measures::labels_of;
use portrait_export::train::adversarial::report::StepReport;
use portrait_export::train::adversarial::settings::Settings;
use portrait_export::train::adversarial::trainer::{Labels, Trainer};
use portrait_export::train::loss::Reals;
use tch::{Device, Tensor};
use tempfile::TempDir;

use super::tiny_training::{config, write_dataset};

/// libtorch has one generator of random numbers: tests that train take turns.
static ALONE: Mutex<()> = Mutex::new(());

/// A dataset and what is made of it.
pub struct Studio {
    _alone: MutexGuard<'static, ()>,
    /// For files.
    pub folder: TempDir,
    /// Twelve discs.
    pub dataset: Arc<Dataset>,
    /// Theirs.
    pub labels: Labels,
    /// Who poses.
    pub body: Body,
}

impl Studio {
    /// Waits for its turn.
    pub fn new() -> Self {
        // Waiting for each other costs small networks more than a second thread gains.
        tch::set_num_threads(1);
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::tempdir().expect("a folder");
        write_dataset(folder.path(), 12);
        let [images, masks] = ["images.zip", "masks.zip"].map(|name| folder.path().join(name));
        let dataset = Dataset::open(&images, &masks, &ReadSettings::default()).expect("a dataset");
        Self {
            _alone: alone,
            folder,
            labels: labels_of(&dataset),
            dataset: Arc::new(dataset),
            body: Body::embedded().clone(),
        }
    }

    /// An untaught trainer with these settings.
    pub fn trainer(&self, change: impl Fn(&mut Settings)) -> Trainer<'_> {
        let settings = settings(change);
        Trainer::new(&config(), &settings, &self.body, Device::Cpu, |_, _| None)
            .expect("a discriminator")
    }

    /// So many steps, and what they report.
    pub fn steps(&self, trainer: &mut Trainer, count: usize) -> Vec<StepReport> {
        let (batch, seed) = (trainer.settings.batch, trainer.settings.seed);
        let dataset = Arc::clone(&self.dataset);
        let batches = Loader::new(dataset, batch, seed, trainer.step).expect("threads");
        let mut step = |batch: &_| {
            let reals = Reals::of(batch, Device::Cpu);
            trainer.step(&reals, &self.labels).expect("a step")
        };
        batches
            .take(count)
            .map(|batch| step(&batch.expect("a batch")))
            .collect()
    }
}

/// A step of them takes a fraction of a second.
pub fn settings(change: impl Fn(&mut Settings)) -> Settings {
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

/// Parameters as they are now.
pub fn copied(parameters: BTreeMap<String, Tensor>) -> BTreeMap<String, Tensor> {
    let copy = |(name, tensor): (String, Tensor)| (name, tensor.detach().copy());
    parameters.into_iter().map(copy).collect()
}
