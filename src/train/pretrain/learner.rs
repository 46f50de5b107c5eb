//! A generator that learns from known people: its parameters, their running mean, the optimiser, and one step of direct supervision.

use serde_json::{Map, Value};
use tch::{Device, Kind, Tensor, no_grad};

use super::batch::Batch;
use super::initial::{fold_condition_in, hold_condition_out, only_pictures_teach, prepare, rate};
use super::mapping::{Left, Taught};
use super::pairs::{self, ViewTensors};
use super::plan::Phase;
use super::supervised::{Condition, Losses, Supervised, colors_of};
use super::supervision::{SLOPE_PER_M, UNIT};
use crate::checkpoint::config::{Config, NoiseMode};
use crate::checkpoint::layout::{self, Parameter};
use crate::draws::Draws;
use crate::generator::Generator;
use crate::generator::parameters::Parameters;
use crate::generator::traced::TracedField;
use crate::train::adam::{Adam, AdamSettings};
use crate::train::average;
use crate::train::snapshot::{Snapshot, SnapshotError};

/// Planes (their coarser half) are kept small by this times their mean square, so that parts of the box that no sample reaches stay empty.
const PLANE_WEIGHT: f64 = 1e-4;
/// That costs a tenth of a step, and is done every so many steps only, with as much more weight.
const PLANE_INTERVAL: u64 = 8;
/// People over which the running mean forgets half.
const HALF_LIFE: f64 = 2000.0;
/// Early on it forgets faster: half of it over this share of all people seen.
const RAMP_UP: f64 = 0.1;

/// Where a snapshot tells the slope of density that its field was taught.
const SLOPE_KEY: &str = "slope_per_m";
/// The slope of those that do not tell.
const FORMER_SLOPE_PER_M: f64 = 20_000.0;

/// What a step beside the truth's pictures reports, see [`pairs::PairLosses`].
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct PairReport {
    /// Of rays.
    pub rays: f64,
    /// Of the finished picture and the background, where there was one.
    pub finished: Option<[f64; 2]>,
}

/// How good a generator is at people it has not seen, measured at samples.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Accuracy {
    /// Mean error of the surface's distance within 4 mm of it, millimetres.
    pub mean_mm: f64,
    /// Root mean square error of colours within 4 mm of the surface, in [0, 1].
    pub color_rmse: f64,
}

/// A generator in training.
pub struct Learner {
    parameters: Parameters,
    mean_parameters: Parameters,
    generator: Generator,
    mean_generator: Generator,
    adam: Adam,
    people_seen: f64,
    steps: u64,
    condition: Condition,
    /// Whether it began with what another one had learnt.
    knows_people: bool,
}

impl Learner {
    /// Untrained networks, drawn from `seed`, whose convolutions are computed in `kind` while they learn.
    pub fn new(config: &Config, device: Device, seed: i64, kind: Kind) -> Self {
        tch::manual_seed(seed);
        let layout = layout::generator(config);
        let parameters = Parameters::initial(&layout, device).convolving_in(kind);
        no_grad(|| prepare(config, &parameters));
        Self::of(config, parameters)
    }

    fn of(config: &Config, parameters: Parameters) -> Self {
        let layout = layout::generator(config);
        let mean_parameters = parameters.copied(&layout);
        let mut adam = Adam::new(&parameters, AdamSettings::SUPERVISED, rate);
        for name in ["weight", "bias"] {
            adam.scale_row(&format!("decoder.net.2.{name}"), 0, UNIT);
        }
        Self {
            condition: Condition::new(parameters.device()),
            generator: Generator::new(config, &parameters),
            mean_generator: Generator::new(config, &mean_parameters),
            parameters,
            mean_parameters,
            adam,
            people_seen: 0.0,
            steps: 0,
            knows_people: false,
        }
    }

    /// The generator that learns.
    pub fn generator(&self) -> &Generator {
        &self.generator
    }

    /// Its running mean.
    pub fn mean_generator(&self) -> &Generator {
        &self.mean_generator
    }

    /// Its parameters.
    pub fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    /// The running mean's parameters.
    pub fn mean_parameters(&self) -> &Parameters {
        &self.mean_parameters
    }

    /// The optimiser.
    pub fn adam_mut(&mut self) -> &mut Adam {
        &mut self.adam
    }

    /// Latents to ws under the condition that people are sampled with.
    ///
    /// # Shapes
    /// `z`: `[N, z_dim]`; result: `[N, latents, w_dim]`.
    pub fn ws(&self, generator: &Generator, z: &Tensor) -> Tensor {
        self.condition.ws(generator, z)
    }

    /// Teaches the mapping alone, before anything else is taught ([`super::mapping`]). `each` hears how many steps are done and what the last one left, and
    /// says whether to go on; false where it did not.
    pub fn teach_mapping(
        &mut self,
        phase: &Phase,
        seed: u64,
        mut each: impl FnMut(u64, Left) -> bool,
    ) -> bool {
        let copy_mapping = |from: &Parameters, to: &Parameters| {
            let both = from.named().zip(to.named());
            let mapping = |name: &str| name.starts_with("backbone.mapping.fc");
            no_grad(|| {
                for ((_, from), (_, to)) in both.filter(|((name, _), _)| mapping(name)) {
                    to.shallow_clone().copy_(from);
                }
            });
        };
        let mut taught = Taught::new(
            &self.generator,
            &self.parameters,
            &self.condition,
            self.knows_people,
            seed,
        );
        for step in 0..phase.steps {
            let left = taught.step(step, phase);
            if !each(step + 1, left) {
                copy_mapping(&self.mean_parameters, &self.parameters);
                return false;
            }
        }
        taught.fit(&[&self.parameters, &self.mean_parameters]);
        copy_mapping(&self.parameters, &self.mean_parameters);
        true
    }

    /// One step on planes of `resolution` texels.
    pub fn supervise(&mut self, batch: &Batch, resolution: usize, learning_rate: f64) -> Losses {
        let generator = &self.generator;
        let ws = self.ws(generator, &batch.z);
        let found = Supervised::new(generator, ws, batch, resolution);
        self.adam.zero_gradients();
        let due = self.steps.is_multiple_of(PLANE_INTERVAL);
        found.backward(1.0, due.then_some(PLANE_WEIGHT * PLANE_INTERVAL as f64));
        let (losses, ws) = (Losses::of(&found.distance), found.ws().shallow_clone());
        drop(found);
        self.moved(&ws, learning_rate, false);
        losses
    }

    /// One step beside the truth's pictures of a person, with samples of others as an anchor; `finish`: see [`pairs::compare`].
    pub fn pair(
        &mut self,
        views: &ViewTensors,
        anchor: &Batch,
        learning_rate: f64,
        finish: bool,
        draws: &mut Draws,
    ) -> (Losses, PairReport) {
        let generator = &self.generator;
        let ws = self.ws(generator, &views.z);
        let planes = generator.planes(&ws, NoiseMode::None);
        // Two graphs: pictures of what the field was asked, and on from there ([`TracedField`]).
        let seen_ws = ws.detach().set_requires_grad(true);
        let field = TracedField::new(generator, planes.shallow_clone());
        let seen_planes = planes.detach();
        let pictured = pairs::compare(
            generator,
            &field,
            &seen_planes,
            &seen_ws,
            views,
            finish,
            draws,
        );
        self.adam.zero_gradients();
        let mut pictures = pictured.rays.shallow_clone();
        if let Some(finished) = &pictured.finished {
            pictures = pictures + &finished.image + &finished.background;
        }
        pictures.backward();
        let rest = (&ws * seen_ws.grad()).sum(Kind::Float) + field.rest();
        rest.backward();
        drop((field, planes));
        let finest = generator.config().plane_resolution;
        let anchored = Supervised::new(generator, self.ws(generator, &anchor.z), anchor, finest);
        anchored.backward(1.0, None);
        let losses = Losses::of(&anchored.distance);
        let ws = Tensor::cat(&[&ws, anchored.ws()], 0);
        drop(anchored);
        self.moved(&ws, learning_rate, finish);
        let value = |tensor: &Tensor| tensor.double_value(&[]);
        let report = PairReport {
            rays: value(&pictured.rays),
            finished: pictured
                .finished
                .map(|finished| [finished.image, finished.background].map(|loss| value(&loss))),
        };
        (losses, report)
    }

    /// Moves the parameters along their gradients, and the running means after them; `finished`: also those that only finished pictures teach.
    fn moved(&mut self, ws: &Tensor, learning_rate: f64, finished: bool) {
        let takes = |name: &str| finished || !only_pictures_teach(name);
        self.adam.step_where(learning_rate, takes);
        no_grad(|| hold_condition_out(self.generator.config(), &self.parameters));
        self.generator
            .mapping_mut()
            .update_average(&ws.select(1, 0));
        let people = ws.size()[0] as f64;
        self.people_seen += people;
        self.steps += 1;
        let keep = average::keep(HALF_LIFE, RAMP_UP, self.people_seen, people);
        average::follow(&self.mean_parameters, &self.parameters, keep, |_| false);
    }

    /// Measures the running mean at all samples of people.
    pub fn accuracy(&self, people: &[Batch], resolution: usize) -> Accuracy {
        no_grad(|| {
            let (mut error, mut near) = (0.0, 0.0);
            let mut color_error = 0.0;
            for person in people {
                let generator = &self.mean_generator;
                let ws = self.ws(generator, &person.z);
                let planes = generator.coarse_planes(&ws, NoiseMode::None, resolution);
                let (density, colors) = known(generator, &planes, &ws, &person.points);
                let found_cm = (density - generator.config().iso_level) / UNIT;
                let off_mm = (found_cm + &person.distances * 100.0).abs() * 10.0;
                let sum = |values: Tensor| values.sum(Kind::Double).double_value(&[]);
                let mask = person.distances.abs().lt(0.004).to_kind(Kind::Float);
                error += sum(off_mm * &mask);
                let squares = ((colors - &person.colors) * 0.5).square();
                color_error += sum(squares.mean_dim(-1, true, Kind::Float) * &mask);
                near += sum(mask);
            }
            Accuracy {
                mean_mm: error / near,
                color_rmse: (color_error / near).sqrt(),
            }
        })
    }

    /// Makes the running mean whole: its mean w is computed anew over `latents` people.
    pub fn finish(&self, latents: u32) {
        no_grad(|| {
            let z_dim = self.generator.config().z_dim;
            let rows = (0..latents).flat_map(|seed| crate::seeds::latent(seed, z_dim));
            let z = Tensor::from_slice(&rows.collect::<Vec<f32>>()).view([-1, z_dim as i64]);
            let z = z.to_device(self.parameters.device());
            let w = self.ws(&self.mean_generator, &z).select(1, 0);
            let mean = w.mean_dim(0, false, Kind::Float);
            let mut stored = self.mean_parameters.root().tensor("backbone.mapping.w_avg");
            stored.copy_(&mean);
        });
    }

    /// Everything that the next step depends on.
    pub fn snapshot(&self, mut state: Map<String, Value>) -> Snapshot {
        state.insert("people_seen".into(), self.people_seen.into());
        state.insert("steps".into(), self.steps.into());
        state.insert(SLOPE_KEY.into(), SLOPE_PER_M.into());
        let mut snapshot = Snapshot::new(self.generator.config(), state);
        snapshot.put_parameters("g", &self.parameters);
        snapshot.put_parameters("g_ema", &self.mean_parameters);
        snapshot.put("adam", self.adam.state());
        snapshot
    }

    /// Takes over the running mean of a snapshot, as parameters and as their mean. A surface that was learnt with another slope of density stays
    /// where it is.
    ///
    /// # Errors
    /// [`SnapshotError`] where it does not fit.
    pub fn begin_with(&mut self, snapshot: &Snapshot) -> Result<(), SnapshotError> {
        snapshot.expect_config(self.generator.config())?;
        snapshot.restore("g_ema", &self.parameters)?;
        snapshot.restore("g_ema", &self.mean_parameters)?;
        self.steepen(snapshot);
        self.knows_people = true;
        Ok(())
    }

    /// Takes over the generator of a checkpoint, as parameters and as their mean: `value` gives a parameter's. People are those of the condition that
    /// all are taught with. The field must have been taught this version's slope of density, since checkpoints do not tell.
    pub fn begin_with_values(&mut self, value: impl Fn(&Parameter) -> Option<Tensor>) {
        self.knows_people = true;
        no_grad(|| {
            for parameter in &layout::generator(self.generator.config()) {
                let Some(mut value) = value(parameter) else {
                    continue;
                };
                // Nothing that is taught here draws with noise, or moves this.
                if parameter.name.ends_with("noise_strength") {
                    value = value.zeros_like();
                }
                for parameters in [&self.parameters, &self.mean_parameters] {
                    parameters.root().tensor(&parameter.name).copy_(&value);
                }
            }
            let embedded = self.condition.embedded(&self.generator);
            for parameters in [&self.parameters, &self.mean_parameters] {
                fold_condition_in(self.generator.config(), parameters, &embedded);
            }
        });
    }

    /// Brings a field that was taught another slope of density to this version's: its surface stays.
    fn steepen(&self, snapshot: &Snapshot) {
        let taught = snapshot.state.get(SLOPE_KEY).and_then(Value::as_f64);
        let steeper = SLOPE_PER_M / taught.unwrap_or(FORMER_SLOPE_PER_M);
        if steeper == 1.0 {
            return;
        }
        let iso_level = self.generator.config().iso_level;
        no_grad(|| {
            for parameters in [&self.parameters, &self.mean_parameters] {
                let head = parameters.root().sub("decoder.net.2");
                let _ = head.tensor("weight").get(0).g_mul_scalar_(steeper);
                let mut level = head.tensor("bias").get(0);
                level.copy_(&((&level - iso_level) * steeper + iso_level));
            }
        });
    }

    /// Goes on from a snapshot.
    ///
    /// # Errors
    /// [`SnapshotError`] where it does not fit.
    pub fn restore(&mut self, snapshot: &Snapshot) -> Result<(), SnapshotError> {
        snapshot.expect_config(self.generator.config())?;
        snapshot.restore("g", &self.parameters)?;
        snapshot.restore("g_ema", &self.mean_parameters)?;
        self.steepen(snapshot);
        self.adam
            .restore(|name, shape, kind| snapshot.tensor(&format!("adam.{name}"), shape, kind))?;
        let seen = snapshot.state.get("people_seen");
        self.people_seen = seen.and_then(Value::as_f64).unwrap_or(0.0);
        let steps = snapshot.state.get("steps");
        self.steps = steps.and_then(Value::as_u64).unwrap_or(0);
        Ok(())
    }
}

/// Density `[N, M, 1]` and colours `[N, M, 3]` of a field at points `[N, M, 3]`.
pub fn known(
    generator: &Generator,
    planes: &Tensor,
    ws: &Tensor,
    points: &Tensor,
) -> (Tensor, Tensor) {
    let (density, features) = generator.sample(planes, points);
    let colors = colors_of(generator.heads().1, &features, ws);
    (density, colors)
}
