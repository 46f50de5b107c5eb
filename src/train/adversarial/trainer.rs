//! Networks that play against each other, and one step of their game (arXiv 2307.14770, section 3.4; network.md, Training).
//!
//! In: a batch of photographs, and labels from which fakes are drawn. Out: moved parameters, and what the step reports. Guaranteed: a step
//! depends on the trainer's state, the batch and (seed, step) alone; every phase of every part of a batch seeds libtorch's generator
//! anew. Not promised: equal bits for other numbers of threads, other devices, or other sizes of `micro_batch`.

use tch::{Device, Kind, Tensor};

use super::anchor::Anchor;
use super::learning::{Learning, Side, convolves, first, is_pose_branch};
use super::report::{Gathered, StepError, StepReport};
use super::schedule;
use super::settings::Settings;
use crate::body::Body;
use crate::body::deformation::DeformationError;
use crate::checkpoint::config::{CAMERA_LENGTH, Config, POSE_LENGTH};
use crate::checkpoint::layout;
use crate::draws::Draws;
use crate::generator::Generator;
use crate::generator::body::BodyTensors;
use crate::generator::guard::guarded;
use crate::generator::parameters::Parameters;
use crate::train::adam::{Adam, AdamSettings};
use crate::train::average::{follow, keep};
use crate::train::discriminator::Discriminator;
use crate::train::exchange::{Alone, Exchange, own_parts};
use crate::train::loss::{
    Latents, Networks, Now, Phase, Reals, discriminator_phase, generator_phase, penalty_phase,
    reading_phase,
};

/// The penalty is taken every so many steps.
const PENALTY_INTERVAL: u64 = 16;
/// How much of the first moment stays where poses are only read.
const READING_BETA1: f64 = 0.9;
/// The running mean's half-life is at most this share of the images seen.
const EMA_RAMP_UP: f64 = 0.05;

/// Cameras and poses that fakes are drawn with, `[M, 31]`.
pub struct Labels(pub Tensor);

/// A generator and a discriminator, their running means, and what optimises them.
pub struct Trainer<'a> {
    /// Sizes of the networks.
    pub config: Config,
    /// How the run goes.
    pub settings: Settings,
    /// Steps done.
    pub step: u64,
    /// Images seen.
    pub images: u64,
    /// Images that had been seen when the stage began.
    pub stage_began: u64,
    pub(super) generator: Parameters,
    pub(super) average: Parameters,
    pub(super) discriminator: Parameters,
    pub(super) average_discriminator: Parameters,
    pub(super) adam_generator: Adam,
    pub(super) adam_discriminator: Adam,
    learning: [Learning; 2],
    drawing: Generator,
    sampled: Generator,
    pub(super) judging: Discriminator,
    judging_mean: Discriminator,
    body: BodyTensors<'a>,
    exchange: Box<dyn Exchange>,
    anchor: Option<Anchor>,
    rate_discriminator: f64,
}

impl<'a> Trainer<'a> {
    /// Networks before their first step. `initial` gives parameters of the generator and the discriminator by name, where they are known;
    /// the others are drawn by the settings' seed. None: the configuration has no discriminator.
    pub fn new(
        config: &Config,
        settings: &Settings,
        body: &'a Body,
        device: Device,
        initial: impl Fn(Side, &layout::Parameter) -> Option<Tensor>,
    ) -> Option<Self> {
        let sizes = config.discriminator.as_ref()?;
        tch::manual_seed(Draws::new(&[settings.seed]).bits() as i64);
        let made = |side: Side, layout: &[layout::Parameter]| {
            Parameters::new(layout, device, true, |parameter| {
                initial(side, parameter).unwrap_or_else(|| first(side, parameter, config, settings))
            })
        };
        let kind = settings.precision.kind();
        let layout_g = layout::generator(config);
        let generator = made(Side::Generator, &layout_g).convolving_in(kind);
        let layout_d = layout::discriminator(config.img_resolution, sizes);
        let discriminator = made(Side::Discriminator, &layout_d).convolving_in(kind);
        let average = generator.copied(&layout_g);
        let average_discriminator = discriminator.copied(&layout_d);
        if !settings.stage.learns_poses() {
            let frozen = generator.named().filter(|(name, _)| is_pose_branch(name));
            for (_, tensor) in frozen {
                let _ = tensor.set_requires_grad(false);
            }
        }
        let published = AdamSettings::PUBLISHED;
        let (lazy, rate_discriminator) =
            published.lazy(settings.discriminator_rate, PENALTY_INTERVAL);
        Some(Self {
            adam_generator: Adam::new(&generator, published, |_| Some(1.0)),
            adam_discriminator: Adam::new(&discriminator, lazy, |_| Some(1.0)),
            learning: [Learning::of(&generator), Learning::of(&discriminator)],
            drawing: Generator::new(config, &generator),
            sampled: Generator::new(config, &average),
            judging: Discriminator::new(config, &discriminator)?,
            judging_mean: Discriminator::new(config, &average_discriminator)?,
            body: BodyTensors::new(body, device),
            exchange: Box::new(Alone),
            anchor: None,
            config: config.clone(),
            settings: settings.clone(),
            step: 0,
            images: 0,
            stage_began: 0,
            rate_discriminator,
            generator,
            average,
            discriminator,
            average_discriminator,
        })
    }

    /// Plays as one of several from now on; all must begin from equal states.
    #[must_use]
    pub fn among(mut self, exchange: Box<dyn Exchange>) -> Self {
        self.exchange = exchange;
        self
    }

    /// Holds the generator's field by what is known of people, as much as the settings say.
    #[must_use]
    pub fn held_by(mut self, anchor: Anchor) -> Self {
        self.anchor = Some(anchor);
        self
    }

    /// The running mean of the generator: what is sampled from.
    pub fn sampled(&self) -> &Generator {
        &self.sampled
    }

    /// The running mean of the discriminator: what poses are read by.
    pub fn reading(&self) -> &Discriminator {
        &self.judging_mean
    }

    /// The body that poses.
    pub fn body(&self) -> &BodyTensors<'a> {
        &self.body
    }

    /// Who plays when nothing is learnt: the running mean draws.
    pub fn sampling(&self) -> Networks<'_> {
        Networks {
            generator: &self.sampled,
            ..self.networks()
        }
    }

    /// What the schedules say of the next step.
    pub fn now(&self) -> Now {
        let game_began = self.settings.reading_images();
        let images = self.images.saturating_sub(game_began);
        let stage_images = self.images.saturating_sub(self.stage_began.max(game_began));
        let mut now = schedule::now(&self.config, &self.settings, images, stage_images);
        if self.only_reads() {
            // Blur is for the game; poses are told by millimetres.
            now.blur_sigma_px = 0.0;
        }
        now
    }

    /// Whether the next step is before the game: the generator stays as it is.
    pub fn only_reads(&self) -> bool {
        self.images < self.settings.reading_images()
    }

    /// The edge in pixels of the portraits that the next step reads, where they are made smaller and the discriminator can read such.
    pub fn reading_edge(&self) -> Option<i64> {
        schedule::reading_edge(&self.config, &self.settings, self.images)
            .filter(|&edge| self.judging.lets_through(edge))
    }

    /// Learning rates of generator and discriminator.
    pub fn rates(&self) -> [f64; 2] {
        [self.settings.generator_rate, self.rate_discriminator]
    }

    /// Plays once. `reals`: `settings.batch` photographs, on the networks' device.
    ///
    /// # Errors
    /// [`StepError`].
    pub fn step(&mut self, reals: &Reals, labels: &Labels) -> Result<StepReport, StepError> {
        let (step, micro_batch) = (self.step, self.settings.micro_batch);
        let played = guarded(|| self.play(reals, labels));
        let report = played.map_err(|source| StepError::Refused {
            step,
            micro_batch,
            source,
        })??;
        self.step += 1;
        self.images += self.settings.batch as u64;
        Ok(report)
    }

    fn play(&mut self, reals: &Reals, labels: &Labels) -> Result<StepReport, DeformationError> {
        let now = self.now();
        let mut report = Gathered::default();
        if self.only_reads() {
            self.read(reals, &now, &mut report)?;
        } else {
            self.play_generator(labels, &now, &mut report)?;
            self.play_discriminator(reals, labels, &now, &mut report)?;
            if self.step.is_multiple_of(PENALTY_INTERVAL) {
                self.punish_discriminator(reals, &now, &mut report)?;
            }
        }
        let batch = self.settings.batch as f64;
        let half_life = 1000.0 * self.settings.ema_kimg;
        let kept = keep(half_life, EMA_RAMP_UP, self.images as f64, batch);
        // What learns is averaged, the rest copied.
        self.learns(Side::Discriminator);
        follow(
            &self.average_discriminator,
            &self.discriminator,
            kept,
            |_| false,
        );
        self.learns(Side::Generator);
        follow(&self.average, &self.generator, kept, is_pose_branch);
        Ok(report.done())
    }

    /// Before the game: the discriminator reads poses that are known.
    fn read(
        &mut self,
        reals: &Reals,
        now: &Now,
        report: &mut Gathered,
    ) -> Result<(), DeformationError> {
        self.learns(Side::Discriminator);
        let edge = self.reading_edge();
        self.judge_parts("discriminator", 1.0, report, |trainer, part| {
            let reals = trainer.part_of(reals, part);
            Ok(reading_phase(&trainer.judging, &reals, now, edge))
        })?;
        self.adam_discriminator
            .step_steadily(self.rate_discriminator, READING_BETA1, convolves);
        Ok(())
    }

    fn play_generator(
        &mut self,
        labels: &Labels,
        now: &Now,
        report: &mut Gathered,
    ) -> Result<(), DeformationError> {
        self.learns(Side::Generator);
        self.adam_generator.zero_gradients();
        let parts = self.parts();
        let mut seen = Vec::new();
        for part in own_parts(&*self.exchange, parts) {
            let latents = self.latents(labels, 0, part);
            let (phase, w) = generator_phase(&self.networks(), &latents, now)?;
            report.add("generator", &phase, parts);
            phase.backward(1.0 / parts as f64);
            seen.push((part, w.mean_dim(0, false, Kind::Float)));
        }
        // Gradients are summed up: one of several holds for all.
        if let Some(anchor) = self.anchor.as_ref().filter(|_| self.exchange.rank() == 0) {
            let key = [self.settings.seed, self.step];
            let losses = anchor.pull(&self.drawing, key, self.settings.anchor);
            report.tell("anchor/shape", losses.shape);
            report.tell("anchor/color", losses.color);
        }
        self.follow_w(parts, &seen);
        self.exchange.sum(&mut self.adam_generator.gradients());
        self.adam_generator.step(self.settings.generator_rate);
        Ok(())
    }

    fn play_discriminator(
        &mut self,
        reals: &Reals,
        labels: &Labels,
        now: &Now,
        report: &mut Gathered,
    ) -> Result<(), DeformationError> {
        self.learns(Side::Discriminator);
        self.judge_parts("discriminator", 1.0, report, |trainer, part| {
            let latents = trainer.latents(labels, 1, part);
            let reals = trainer.part_of(reals, part);
            discriminator_phase(&trainer.networks(), &latents, &reals, now)
        })?;
        self.adam_discriminator.step(self.rate_discriminator);
        Ok(())
    }

    fn punish_discriminator(
        &mut self,
        reals: &Reals,
        now: &Now,
        report: &mut Gathered,
    ) -> Result<(), DeformationError> {
        let weight = PENALTY_INTERVAL as f64;
        self.judge_parts("penalty", weight, report, |trainer, part| {
            let reals = trainer.part_of(reals, part);
            let gammas = trainer.settings.gammas();
            Ok(penalty_phase(&trainer.judging, &reals, gammas, now))
        })?;
        self.adam_discriminator.step(self.rate_discriminator);
        Ok(())
    }

    /// Gathers the discriminator's gradients in a phase of all ranks' parts, times `weight`.
    fn judge_parts(
        &mut self,
        name: &'static str,
        weight: f64,
        report: &mut Gathered,
        phase: impl Fn(&Self, usize) -> Result<Phase<'static>, DeformationError>,
    ) -> Result<(), DeformationError> {
        self.adam_discriminator.zero_gradients();
        let parts = self.parts();
        for part in own_parts(&*self.exchange, parts) {
            let phase = phase(self, part)?;
            report.add(name, &phase, parts);
            phase.backward(weight / parts as f64);
        }
        self.exchange.sum(&mut self.adam_discriminator.gradients());
        Ok(())
    }

    /// Moves the mean w after the means `seen` of this rank's parts, in the order of all parts.
    fn follow_w(&mut self, parts: usize, seen: &[(usize, Tensor)]) {
        let options = (Kind::Float, self.drawing.device());
        let width = self.config.w_dim as i64;
        let mut all = [Tensor::zeros([parts as i64, width], options)];
        for (part, w) in seen {
            all[0].get(*part as i64).copy_(w);
        }
        self.exchange.sum(&mut all);
        for part in 0..parts as i64 {
            let mean = all[0].narrow(0, part, 1);
            self.drawing.mapping_mut().update_average(&mean);
        }
    }

    /// Who plays.
    pub fn networks(&self) -> Networks<'_> {
        Networks {
            generator: &self.drawing,
            discriminator: &self.judging,
            body: &self.body,
        }
    }

    /// Into how many parts a batch is cut.
    fn parts(&self) -> usize {
        self.settings.batch / self.settings.micro_batch
    }

    fn learns(&self, side: Side) {
        let [generator, discriminator] = &self.learning;
        generator.set(side == Side::Generator);
        discriminator.set(side == Side::Discriminator);
    }

    /// Draws what fakes are drawn from; seeds libtorch's generator for the whole phase.
    fn latents(&self, labels: &Labels, phase: u64, part: usize) -> Latents {
        let key = [self.settings.seed, self.step, phase, part as u64];
        tch::manual_seed(Draws::new(&key).bits() as i64);
        let n = self.settings.micro_batch as i64;
        let device = self.drawing.device();
        let rows = Tensor::randint(labels.0.size()[0], [n], (Kind::Int64, Device::Cpu));
        let chosen = labels.0.index_select(0, &rows.to_device(labels.0.device()));
        let chosen = chosen.to_device(device);
        let [camera, pose] = [CAMERA_LENGTH as i64, POSE_LENGTH as i64];
        Latents {
            z: Tensor::randn([n, self.config.z_dim as i64], (Kind::Float, device)),
            camera: chosen.narrow(1, 0, camera),
            pose: chosen.narrow(1, camera, pose),
        }
    }

    fn part_of(&self, reals: &Reals, part: usize) -> Reals {
        let n = self.settings.micro_batch as i64;
        reals.narrow(n * part as i64, n)
    }
}
