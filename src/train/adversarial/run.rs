//! A run of adversarial training: steps, ticks, snapshots, and the checkpoint that people are made with.
//!
//! ```text
//!  RUN/settings.json, stats.jsonl, snapshot-*.safetensors (crate::train::folder)
//!  RUN/events.out.tfevents.*      curves and sheets for TensorBoard
//!  RUN/sheet-NNNNNNNN.png         people at a tick: image, raw image, depth, mask, posed
//!  RUN/checkpoint.safetensors     both networks' running means at the latest snapshot, for `mesh --checkpoint` and to read poses by
//! ```
//!
//! Guaranteed: a resumed run makes the steps that it would have made, on a processor with the same number of threads bit for bit. Statistics
//! tell times too and are not the same bytes.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use serde_json::{Map, Value, json};
use tch::Device;

use super::learning::Side;
use super::measures::{MeasureError, Measures, labels_of};
use super::report::{StepError, StepReport};
use super::trainer::{Labels, Trainer};
use crate::dataset::{Batch, Dataset, LoadError, Loader};
use crate::events::{EventError, Events};
use crate::export::files::WriteError;
use crate::export::png;
use crate::generator::guard::{Refused, guarded};
use crate::progress::Progress;
use crate::train::ended::Ended;
use crate::train::export::{CHECKPOINT, Origin, checkpoint};
use crate::train::folder::{Folder, FolderError};
use crate::train::loss::Reals;

/// So many steps without a finite loss, one after the other, are no accident any more.
const MOST_NOT_FINITE: u32 = 20;
/// The photographs that are measured with are the first in the order of this seed.
const MEASURED_SEED: u64 = 0x6d65_6173_7572_6532;

/// Why a run ended early. Its latest snapshot stays.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Its folder.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The dataset, before the first step.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// Portraits to measure with, before the first step.
    #[error(
        "a portrait to measure with cannot be read; mend the dataset, and give the same command again"
    )]
    Unmeasured(#[source] LoadError),
    /// The dataset, later; a snapshot was kept.
    #[error(
        "no picture to learn from after step {step}, of which a snapshot is kept; mend the dataset and begin another run with --from \
         this one"
    )]
    Starved {
        /// Steps that are done.
        step: u64,
        /// Which picture, and what is wrong.
        #[source]
        source: LoadError,
    },
    /// A step.
    #[error(transparent)]
    Step(#[from] StepError),
    /// A measurement.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// A measurement for which the device is too small.
    #[error(
        "cannot measure; lower --measured, or --rays or --samples in another run with --from this one"
    )]
    Refused(#[from] Refused),
    /// The pose branch's lessons failed, mostly for want of memory.
    #[error(
        "the pose branch's lessons are out of what this device can do; begin without --camera-lessons, or on another --device"
    )]
    LessonsRefused(#[source] Refused),
    /// `TensorBoard`'s file.
    #[error(transparent)]
    Events(#[from] EventError),
    /// The checkpoint.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// A sheet that is no picture.
    #[error("cannot encode a sheet")]
    Sheet(#[from] image::ImageError),
    /// The networks do not recover.
    #[error(
        "the loss of the {phase} was not finite in {MOST_NOT_FINITE} steps up to step {step}; begin another run with --from this one, or \
         what this one began from, and lower learning rates"
    )]
    NotFinite {
        /// The last step.
        step: u64,
        /// The phases.
        phase: String,
    },
}

/// How long a run goes on, and what it tells meanwhile; no result hangs on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan {
    /// Images after which the run ends, those of runs before included.
    pub images: u64,
    /// Images between two ticks.
    pub tick_images: u64,
    /// Ticks between two snapshots.
    pub snapshot_ticks: u64,
    /// Photographs to measure with, and as many people drawn.
    pub measured: usize,
}

/// Photographs.
pub struct Data {
    /// To learn from.
    pub learnt: Arc<Dataset>,
    /// To measure with; none: those that are learnt from.
    pub held_out: Option<Arc<Dataset>>,
}

/// A run at work.
pub struct Run<'a> {
    trainer: Trainer<'a>,
    plan: Plan,
    origin: Origin,
    folder: Folder,
    events: Events,
    batches: Loader,
    labels: Labels,
    measures: Measures,
    device: Device,
    /// Steps without a finite loss, one after the other.
    not_finite: u32,
}

impl<'a> Run<'a> {
    /// Prepares a run with a trainer that is new or was restored.
    ///
    /// # Errors
    /// [`RunError`].
    pub fn new(
        trainer: Trainer<'a>,
        data: &Data,
        plan: Plan,
        origin: Origin,
        folder: Folder,
    ) -> Result<Self, RunError> {
        let device = trainer.sampled().device();
        let labels = labels_of(&data.learnt);
        let shown = data.held_out.as_ref().unwrap_or(&data.learnt);
        let photographs = Reals::first(shown, plan.measured, MEASURED_SEED, device)
            .map_err(RunError::Unmeasured)?;
        let measures = Measures::new(&trainer, photographs, &labels);
        let settings = &trainer.settings;
        let learnt = Arc::clone(&data.learnt);
        folder.forget_reports_after(trainer.step)?;
        Ok(Self {
            // What was told at this step stays, as in the statistics; a run that begins has told nothing.
            events: match trainer.step {
                0 => Events::create(folder.path())?,
                step => Events::resume(folder.path(), step + 1)?,
            },
            batches: Loader::new(learnt, settings.batch, settings.seed, trainer.step)?,
            trainer,
            plan,
            origin,
            folder,
            labels,
            measures,
            device,
            not_finite: 0,
        })
    }

    /// What learns.
    pub fn trainer(&self) -> &Trainer<'a> {
        &self.trainer
    }

    /// Works until all images are seen or `stop` is set; snapshots either way, but where lessons before the first step are stopped.
    ///
    /// # Errors
    /// [`RunError`].
    pub fn work(&mut self, stop: &AtomicBool, progress: &dyn Progress) -> Result<Ended, RunError> {
        let batch_size = self.trainer.settings.batch as u64;
        let tick_steps = (self.plan.tick_images / batch_size).max(1);
        let lessons = self.trainer.learn_cameras(&self.labels, stop, progress);
        if !lessons.map_err(RunError::LessonsRefused)? {
            return Ok(Ended::Early);
        }
        progress.begin("train", self.plan.images);
        progress.stand(self.trainer.images.min(self.plan.images));
        let mut tick = Tick::new();
        let mut kept = None;
        while self.trainer.images < self.plan.images {
            if stop.load(Ordering::Relaxed) {
                self.keep(&mut kept)?;
                progress.end();
                let step = self.trainer.step;
                return Ok(Ended::Stopped { step });
            }
            let Some(batch) = self.batches.next() else {
                return Err(LoadError::Thread(None).into());
            };
            let batch = match batch {
                Ok(batch) => batch,
                Err(source) => {
                    self.keep(&mut kept)?;
                    let step = self.trainer.step;
                    return Err(RunError::Starved { step, source });
                }
            };
            let report = self.one(&batch, progress)?;
            tick.add(&report);
            progress.advance(batch_size);
            let done = self.trainer.images >= self.plan.images;
            if done || self.trainer.step.is_multiple_of(tick_steps) {
                self.tick(&tick, progress)?;
                let ticks = self.trainer.step / tick_steps;
                if done || ticks.is_multiple_of(self.plan.snapshot_ticks.max(1)) {
                    self.keep(&mut kept)?;
                }
                tick = Tick::new();
            }
        }
        self.keep(&mut kept)?;
        progress.end();
        Ok(Ended::Finished)
    }

    /// A step.
    fn one(&mut self, batch: &Batch, progress: &dyn Progress) -> Result<StepReport, RunError> {
        let step = self.trainer.step;
        let reals = Reals::of(batch, self.device);
        let report = self.trainer.step(&reals, &self.labels)?;
        if report.not_finite.is_empty() {
            self.not_finite = 0;
            return Ok(report);
        }
        let phase = report.not_finite.join(" and the ");
        progress.note(&format!(
            "step {step}: the loss of the {phase} is not finite; what is not a number in its gradients counts as 0"
        ));
        self.not_finite += 1;
        if self.not_finite >= MOST_NOT_FINITE {
            return Err(RunError::NotFinite { step, phase });
        }
        Ok(report)
    }

    /// Measures and tells.
    fn tick(&mut self, tick: &Tick, progress: &dyn Progress) -> Result<(), RunError> {
        let images = tick.steps * self.trainer.settings.batch as u64;
        let per_second = images as f64 / tick.began.elapsed().as_secs_f64();
        let measured = guarded(|| self.measures.take(&self.trainer))??;
        let mut numbers = tick.means();
        numbers.insert("measured/pose_error_deg".into(), measured.pose_error_deg);
        numbers.insert("speed/images_per_second".into(), per_second);
        if let Some(drawn) = &measured.drawn {
            let distance = drawn.kernel_distance;
            numbers.insert("measured/kernel_distance".into(), distance);
        }
        self.add_schedules(&mut numbers);
        let (step, kimg) = (self.trainer.step, self.trainer.images as f64 / 1000.0);
        let mut line = Map::new();
        line.insert("step".into(), step.into());
        line.insert("kimg".into(), kimg.into());
        line.insert("stage".into(), json!(self.trainer.settings.stage));
        let told = numbers
            .iter()
            .map(|(name, value)| (name.clone(), json!(value)));
        line.extend(told);
        self.folder.report(&Value::Object(line))?;
        for (name, value) in &numbers {
            self.events.scalar(name, step, *value as f32)?;
        }
        let mut distance = String::new();
        if let Some(drawn) = &measured.drawn {
            let sheet = png::encode(&drawn.sheet)?;
            self.events.image("people", step, &sheet)?;
            self.folder.write(&format!("sheet-{step:08}.png"), sheet)?;
            distance = format!(", kernel distance {:.1}", drawn.kernel_distance);
        }
        self.events.flush()?;
        progress.note(&format!(
            "step {step}, {kimg:.2} kimg: pose error {:.1} degrees{distance}, {per_second:.2} images a second",
            measured.pose_error_deg
        ));
        Ok(())
    }

    /// What the schedules say, and the learning rates.
    fn add_schedules(&self, numbers: &mut BTreeMap<String, f64>) {
        let now = self.trainer.now();
        let [generator, discriminator] = self.trainer.rates();
        for (name, value) in [
            ("rate/generator", generator),
            ("rate/discriminator", discriminator),
            ("schedule/blur_px", now.blur_sigma_px),
            ("schedule/density_noise", now.render.sampling.density_noise),
            ("schedule/swap_probability", now.swap_probability),
            ("schedule/pose_weight", now.pose_weight),
            ("schedule/rays", now.render.resolution as f64),
        ] {
            numbers.insert(name.into(), value);
        }
    }

    /// Writes snapshot and checkpoint, unless `kept` says that this step's are written.
    fn keep(&self, kept: &mut Option<u64>) -> Result<(), RunError> {
        let step = self.trainer.step;
        if kept.replace(step) == Some(step) {
            return Ok(());
        }
        self.folder.keep(&self.trainer.snapshot(), step)?;
        let trainer = &self.trainer;
        let [generator, discriminator] =
            [Side::Generator, Side::Discriminator].map(|side| trainer.mean_parameters(side));
        let body = Some(trainer.body().body());
        let checkpoint = checkpoint(
            &trainer.config,
            generator,
            Some(discriminator),
            body,
            &self.origin,
        );
        Ok(checkpoint.write(&self.folder.path().join(CHECKPOINT))?)
    }
}

/// What was reported since the last tick.
struct Tick {
    began: Instant,
    steps: u64,
    /// Sums and how often they were reported.
    sums: BTreeMap<&'static str, (f64, u64)>,
    not_finite: u64,
}

impl Tick {
    fn new() -> Self {
        Self {
            began: Instant::now(),
            steps: 0,
            sums: BTreeMap::new(),
            not_finite: 0,
        }
    }

    fn add(&mut self, report: &StepReport) {
        self.steps += 1;
        self.not_finite += u64::from(!report.not_finite.is_empty());
        for (name, number) in &report.numbers {
            let (sum, count) = self.sums.entry(name).or_default();
            *sum += number;
            *count += 1;
        }
    }

    /// The mean of every number over the steps that reported it.
    fn means(&self) -> BTreeMap<String, f64> {
        let sums = self.sums.iter();
        let mut means: BTreeMap<String, f64> = sums
            .map(|(name, (sum, count))| ((*name).to_owned(), sum / *count as f64))
            .collect();
        means.insert("steps_not_finite".into(), self.not_finite as f64);
        means
    }
}
