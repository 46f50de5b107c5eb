//! A run of direct supervision: steps, measurements, snapshots, and the checkpoint at the end.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};
use tch::{Device, Tensor};

use super::batch::{Batch, drawn, whole};
use super::cache::Stored;
use super::learner::{Accuracy, Learner, PairReport};
use super::pairs::{ViewTensors, Views};
use super::plan::{Kind, PretrainSettings};
use super::supervised::Losses;
use super::tick::Tick;
use crate::checkpoint::config::Config;
use crate::checkpoint::layout::Parameter;
use crate::draws::Draws;
use crate::generator::guard::{Refused, guarded};
use crate::progress::Progress;
use crate::synth::portrait::SitterError;
use crate::train::ended::Ended;
use crate::train::export::Origin;
use crate::train::folder::{Folder, FolderError};
use crate::train::snapshot::{Snapshot, SnapshotError};

/// Time between two snapshots.
const SNAPSHOT_INTERVAL: Duration = Duration::from_secs(300);
/// People over which the mean w of the finished network is taken.
const MEAN_LATENTS: u32 = 4096;
/// What a snapshot says of its run.
pub const KIND: &str = "pretrain";

/// Where a snapshot tells of the checkpoint that all began with.
const BEFORE_KEY: &str = "before";

/// Why a run ended early.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Its folder.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// A snapshot that does not fit.
    #[error(transparent)]
    Snapshot(#[from] SnapshotError),
    /// A person has no surface to be pictured.
    #[error(transparent)]
    Views(#[from] SitterError),
    /// Nobody makes views any more.
    #[error("no more pictures of people were made; resume from the last snapshot")]
    NoViews,
    /// The computation failed, mostly for want of memory.
    #[error(
        "step {step}: out of what this device can do; lower --batch (now {batch}) or --points (now {points}); where snapshots are there \
         already, in another run with --from this one"
    )]
    Refused {
        /// The step.
        step: u64,
        /// People in a step.
        batch: usize,
        /// Samples of each.
        points: usize,
        /// What libtorch says.
        #[source]
        source: Refused,
    },
    /// The mapping's lessons failed, mostly for want of memory.
    #[error(
        "the mapping's lessons are out of what this device can do; begin without --mapping-steps, or on another --device"
    )]
    MappingRefused(#[source] Refused),
    /// The loss is not a number any more.
    #[error(
        "the loss became {loss} in step {step} ({phase:?}); begin another run with --from this one and a lower rate of such steps, or a larger --batch"
    )]
    NotFinite {
        /// The step.
        step: u64,
        /// What the step did.
        phase: Kind,
        /// NaN or infinite.
        loss: f64,
    },
}

/// People to learn from, and people to measure on.
pub struct Known<'a> {
    /// Learnt from.
    pub people: &'a [Stored],
    /// Measured on.
    pub held_out: &'a [Stored],
    /// The truth's pictures of one person for a step; the same for the same step.
    pub views: &'a (dyn Fn(u64) -> Result<Views, SitterError> + Sync),
}

/// Views that are made ahead: enough for the learning not to wait, few enough to be lost.
const AHEAD: usize = 2;

/// What a run works on.
pub struct Run<'a> {
    learner: Learner,
    settings: &'a PretrainSettings,
    known: &'a Known<'a>,
    folder: Folder,
    step: u64,
    /// Whether the mapping has had its lessons: no snapshot is kept before.
    mapped: bool,
    /// Of the checkpoint that all began with, where it was one.
    before: Option<Origin>,
}

impl<'a> Run<'a> {
    /// Begins, or goes on from a snapshot.
    ///
    /// # Errors
    /// [`RunError`] where the snapshot does not fit.
    pub fn new(
        config: &Config,
        device: Device,
        settings: &'a PretrainSettings,
        known: &'a Known<'a>,
        folder: Folder,
        resumed: Option<&Snapshot>,
    ) -> Result<Self, RunError> {
        let mut learner = Learner::new(
            config,
            device,
            settings.seed as i64,
            settings.precision.kind(),
        );
        let mut step = 0;
        if let Some(snapshot) = resumed {
            learner.restore(snapshot)?;
            let stored = snapshot.state.get("step").and_then(Value::as_u64);
            step = stored.unwrap_or(0);
        }
        folder.forget_reports_after(step)?;
        Ok(Self {
            learner,
            settings,
            known,
            folder,
            step,
            mapped: resumed.is_some(),
            before: resumed.and_then(before),
        })
    }

    /// Takes over what another run has learnt: its running mean, with an optimiser at rest.
    ///
    /// # Errors
    /// [`RunError`] where the snapshot does not fit.
    pub fn begin_with(&mut self, snapshot: &Snapshot) -> Result<(), RunError> {
        self.before = before(snapshot);
        Ok(self.learner.begin_with(snapshot)?)
    }

    /// Takes over the generator of a checkpoint, see [`Learner::begin_with_values`]; `before`: where that comes from.
    pub fn begin_with_values(
        &mut self,
        value: impl Fn(&Parameter) -> Option<Tensor>,
        before: Origin,
    ) {
        self.learner.begin_with_values(value);
        self.before = Some(before);
    }

    /// Where what it has learnt comes from: its own origin, and before that the checkpoint's that this run or an earlier one began with, whose licence
    /// stays.
    pub fn origin(&self, own: Origin) -> Origin {
        let before = self.before.as_ref();
        Origin {
            sources: Origin::sources_after(
                before.map(|before| before.sources.as_str()),
                own.sources,
            ),
            licence: before.map_or(own.licence, |before| before.licence.clone()),
        }
    }

    /// What learns.
    pub fn learner(&self) -> &Learner {
        &self.learner
    }

    /// Works until all steps are done or `stop` is set; snapshots either way, but where the mapping's lessons before the first step are stopped.
    ///
    /// # Errors
    /// [`RunError`].
    pub fn work(&mut self, stop: &AtomicBool, progress: &dyn Progress) -> Result<Ended, RunError> {
        if !self.mapped && !self.map(stop, progress)? {
            return Ok(Ended::Early);
        }
        let make = self.known.views;
        let steps = self.settings.pair_steps_from(self.step);
        std::thread::scope(|scope| {
            // Dropped at the end of this closure, which ends the thread.
            let (send, views) = sync_channel(AHEAD);
            scope.spawn(move || {
                for step in steps {
                    if send.send(make(step)).is_err() {
                        break;
                    }
                }
            });
            self.steps(&views, stop, progress)
        })
    }

    /// Teaches the mapping; false where that was to stop, after which all of it is to be done again.
    fn map(&mut self, stop: &AtomicBool, progress: &dyn Progress) -> Result<bool, RunError> {
        let phase = self.settings.mapping;
        if phase.steps == 0 {
            return Ok(true);
        }
        progress.begin("mapping", phase.steps);
        let tick = self.settings.tick;
        let taught = guarded(|| {
            self.learner
                .teach_mapping(&phase, self.settings.seed, |done, left| {
                    progress.advance(1);
                    if done.is_multiple_of(tick) || done == phase.steps {
                        progress.note(&format!("mapping, step {done}: {left}"));
                    }
                    !stop.load(Ordering::Relaxed)
                })
        });
        progress.end();
        self.mapped = taught.map_err(RunError::MappingRefused)?;
        if self.mapped {
            self.keep()?;
        }
        Ok(self.mapped)
    }

    fn refused(&self, source: Refused) -> RunError {
        RunError::Refused {
            step: self.step,
            batch: self.settings.batch,
            points: self.settings.points,
            source,
        }
    }

    fn steps(
        &mut self,
        views: &Receiver<Result<Views, SitterError>>,
        stop: &AtomicBool,
        progress: &dyn Progress,
    ) -> Result<Ended, RunError> {
        let steps = self.settings.steps();
        let mut phase = 0..0;
        let mut kept = Instant::now();
        let mut tick = Tick::default();
        while self.step < steps {
            if stop.load(Ordering::Relaxed) {
                self.keep()?;
                progress.end();
                return Ok(Ended::Stopped { step: self.step });
            }
            if !phase.contains(&self.step) {
                progress.end();
                let (kind, own) = self.settings.phase(self.step);
                progress.begin(kind.name(), own.end - own.start);
                progress.stand(self.step - own.start);
                phase = own;
            }
            let done = guarded(|| self.one(views));
            let (losses, pictured) = done.map_err(|source| self.refused(source))??;
            tick.add(losses, pictured);
            self.step += 1;
            progress.advance(1);
            if self.step.is_multiple_of(self.settings.tick) || self.step == steps {
                self.report(&tick, progress)?;
                tick = Tick::default();
            }
            if kept.elapsed() > SNAPSHOT_INTERVAL {
                self.keep()?;
                kept = Instant::now();
            }
        }
        progress.end();
        self.learner.finish(MEAN_LATENTS);
        self.keep()?;
        Ok(Ended::Finished)
    }

    fn one(
        &mut self,
        views: &Receiver<Result<Views, SitterError>>,
    ) -> Result<(Losses, PairReport), RunError> {
        let (kind, learning_rate) = self.settings.at(self.step);
        let mut draws = Draws::new(&[self.settings.seed, self.step]);
        let finest = self.learner.generator().config().plane_resolution;
        let settings = self.settings;
        let device = self.learner.generator().device();
        let mut batch =
            |people| drawn(self.known.people, people, settings.points, &mut draws).on(device);
        let (losses, pictured) = match kind {
            Kind::Coarse | Kind::Fine => {
                let batch = batch(settings.batch);
                let resolution = if kind == Kind::Coarse {
                    finest / 2
                } else {
                    finest
                };
                let losses = self.learner.supervise(&batch, resolution, learning_rate);
                (losses, PairReport::default())
            }
            Kind::Pairs => {
                let anchor = batch(settings.batch);
                let views = views.recv().map_err(|_| RunError::NoViews)??;
                let views = ViewTensors::new(&views, device);
                // Depths of rays are drawn by libtorch.
                tch::manual_seed((settings.seed ^ self.step) as i64);
                let finish = settings.finishes(self.step);
                self.learner
                    .pair(&views, &anchor, learning_rate, finish, &mut draws)
            }
        };
        let [image, _] = pictured.finished.unwrap_or_default();
        let loss = losses.shape + losses.color + pictured.rays + image;
        if loss.is_finite() {
            return Ok((losses, pictured));
        }
        Err(RunError::NotFinite {
            step: self.step,
            phase: kind,
            loss,
        })
    }

    fn report(&self, tick: &Tick, progress: &dyn Progress) -> Result<(), RunError> {
        let (kind, learning_rate) = self.settings.at(self.step - 1);
        let finest = self.learner.generator().config().plane_resolution;
        let resolution = if kind == Kind::Coarse {
            finest / 2
        } else {
            finest
        };
        let held_out: Vec<Batch> = {
            let device = self.learner.generator().device();
            let held_out = self.known.held_out.iter();
            held_out.map(|person| whole(person).on(device)).collect()
        };
        let Accuracy {
            mean_mm,
            color_rmse,
        } = self.learner.accuracy(&held_out, resolution);
        let (Losses { shape, color }, pictured) = tick.mean();
        let [image, background] = pictured.finished.unwrap_or_default();
        let seconds = tick.began.elapsed().as_secs_f64();
        let people = (self.settings.batch as u64 * tick.steps) as f64 / seconds;
        self.folder.report(&json!({
            "step": self.step,
            "phase": kind.name(),
            "learning_rate": learning_rate,
            "loss_shape": shape,
            "loss_color": color,
            "loss_rays": pictured.rays,
            "loss_image": image,
            "loss_background": background,
            "held_out_mm": mean_mm,
            "held_out_color_rmse": color_rmse,
            "people_per_second": people,
        }))?;
        progress.note(&format!(
            "step {}: losses {shape:.4} {color:.4} {:.4} {image:.4}, held out {mean_mm:.2} mm, colour {color_rmse:.3}, {people:.1} people/s",
            self.step, pictured.rays
        ));
        Ok(())
    }

    fn keep(&self) -> Result<(), RunError> {
        let mut state = Map::new();
        state.insert("kind".into(), KIND.into());
        state.insert("step".into(), self.step.into());
        if let Some(before) = &self.before {
            state.insert(BEFORE_KEY.into(), json!(before));
        }
        self.folder.keep(&self.learner.snapshot(state), self.step)?;
        Ok(())
    }

    /// The run's folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// The checkpoint that all began with, as a snapshot tells.
fn before(snapshot: &Snapshot) -> Option<Origin> {
    let stored = snapshot.state.get(BEFORE_KEY)?;
    serde_json::from_value(stored.clone()).ok()
}
