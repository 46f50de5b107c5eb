//! The mapping learns what people hang on, without any picture or sample: their traits are known of every latent vector.
//!
//! A mapping that only samples teach leaves most of it to the layers behind (a third of what differs in hair's colour, all but a tenth of whether there is
//! a bun, were no linear function of its w). Here w learns to tell all traits ([`crate::synth::traits`]) by one linear layer, which is thrown away
//! afterwards; it costs minutes, since no field is made. Where the layers behind know people already, w goes on to tell what it told them: their affine
//! layers are then fitted to the new w.

use std::fmt;

use rayon::prelude::*;
use tch::{Kind, Tensor, no_grad};

use super::initial::{MAPPING_RATE, hold_condition_out, only_pictures_teach};
use super::plan::Phase;
use super::supervised::Condition;
use crate::checkpoint::config::Config;
use crate::checkpoint::layout::{Init, Parameter, generator as layout_of};
use crate::draws::Draws;
use crate::generator::Generator;
use crate::generator::parameters::Parameters;
use crate::synth::LATENT;
use crate::synth::traits::traits;
use crate::train::adam::{Adam, AdamSettings};

/// People in a step.
const PEOPLE: usize = 2048;
/// Steps' worth of people whose traits' mean and spread count.
const SPREAD_OVER: usize = 8;
/// Steps' worth of people to whom affine layers are fitted.
const FITTED: u64 = 32;
/// How much the background's and the super-resolution's styles count beside the planes'.
const PICTURE_SHARE: f64 = 0.3;
/// Added to the diagonal of what is solved, as a share of its mean.
const RIDGE: f64 = 1e-6;
/// What is stored as it is computed with, biases and the layer that is thrown away, learns this much slower than equalised weights, which are the root of
/// their inputs' number larger.
const PLAIN_RATE: f64 = 0.06;
/// Which draws are meant.
const STEP_DRAWS: u64 = 1;
const SPREAD_DRAWS: u64 = 2;
const FIT_DRAWS: u64 = 3;

/// What a step leaves to be learnt: root mean squares, as shares of the spread over people.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Left {
    /// Of traits.
    pub traits: f64,
    /// Of what w told the layers behind before; 0 where nothing was to be kept.
    pub styles: f64,
}

impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not told of traits {:.3}", self.traits)?;
        if self.styles > 0.0 {
            write!(f, ", of what was told before {:.3}", self.styles)?;
        }
        Ok(())
    }
}

/// A mapping in the hands of its teacher.
pub struct Taught<'a> {
    config: &'a Config,
    generator: &'a Generator,
    parameters: &'a Parameters,
    condition: &'a Condition,
    /// Its state before, where the layers behind know people.
    before: Option<Before>,
    /// Mean and spread of traits, `[1, traits]`.
    mean: Tensor,
    spread: Tensor,
    readout: Parameters,
    adams: [Adam; 2],
    seed: u64,
}

/// What a mapping told the layers behind.
struct Before {
    generator: Generator,
    /// w to numbers whose squares sum up to those of styles, `[w_dim, w_dim]`; 1 in the mean.
    to_styles: Tensor,
    mean: Tensor,
}

impl<'a> Taught<'a> {
    /// Begins; `knows_people`: whether the layers behind have learnt people with this mapping.
    pub fn new(
        generator: &'a Generator,
        parameters: &'a Parameters,
        condition: &'a Condition,
        knows_people: bool,
        seed: u64,
    ) -> Self {
        let config = generator.config();
        no_grad(|| {
            let device = parameters.device();
            let (z, known) = people(PEOPLE * SPREAD_OVER, &[seed, SPREAD_DRAWS, 0]);
            let (z, known) = (z.to_device(device), known.to_device(device));
            let before =
                knows_people.then(|| Before::new(config, generator, parameters, condition, &z));
            let mean = known.mean_dim(0, true, Kind::Float);
            let spread = known.std_dim(0, true, true).clamp_min(1e-6);
            let told = known.size()[1] + before.as_ref().map_or(0, |_| config.w_dim as i64);
            let readout = readout(config.w_dim, told as usize, parameters);
            let of_mapping = |name: &str| {
                let layer = name.strip_prefix("backbone.mapping.fc")?;
                let plain = layer.ends_with("bias");
                Some(MAPPING_RATE * if plain { PLAIN_RATE } else { 1.0 })
            };
            Self {
                adams: [
                    Adam::new(parameters, AdamSettings::SUPERVISED, of_mapping),
                    Adam::new(&readout, AdamSettings::SUPERVISED, |_| Some(PLAIN_RATE)),
                ],
                config,
                generator,
                parameters,
                condition,
                before,
                mean,
                spread,
                readout,
                seed,
            }
        })
    }

    /// One step.
    pub fn step(&mut self, step: u64, phase: &Phase) -> Left {
        let device = self.parameters.device();
        let (z, known) = people(PEOPLE, &[self.seed, STEP_DRAWS, step]);
        let z = z.to_device(device);
        let traits = (known.to_device(device) - &self.mean) / &self.spread;
        let w = self.w(&z);
        let readout = self.readout.root();
        let told = w.linear(&readout.tensor("weight"), Some(&readout.tensor("bias")));
        let count = traits.size()[1];
        let of_traits = (told.narrow(1, 0, count) - &traits).square();
        let mut loss = of_traits.sum(Kind::Float);
        let mut left = Left {
            traits: root_mean(&of_traits),
            styles: 0.0,
        };
        if let Some(before) = &self.before {
            let styles = no_grad(|| before.styles(self.condition, &z));
            let rest = told.size()[1] - count;
            let of_styles = (told.narrow(1, count, rest) - styles).square();
            left.styles = root_mean(&of_styles);
            loss += of_styles.sum(Kind::Float);
        }
        for adam in &mut self.adams {
            adam.zero_gradients();
        }
        (loss / told.numel() as f64).backward();
        for adam in &mut self.adams {
            adam.step(phase.rate(step));
        }
        no_grad(|| hold_condition_out(self.config, self.parameters));
        left
    }

    /// Fits the layers behind to the new w, where they know people: all affine layers in `all`.
    pub fn fit(&self, all: &[&Parameters]) {
        let Some(before) = &self.before else { return };
        no_grad(|| {
            let w_dim = self.config.w_dim as i64;
            let options = (Kind::Double, self.parameters.device());
            let mut squares = Tensor::zeros([w_dim + 1, w_dim + 1], options);
            let mut products = Tensor::zeros([w_dim + 1, w_dim], options);
            for part in 0..FITTED {
                let z =
                    as_rows(&latents(PEOPLE, &[self.seed, FIT_DRAWS, part])).to_device(options.1);
                let w = self.w(&z).to_kind(Kind::Double);
                let w = Tensor::cat(&[&w, &w.narrow(1, 0, 1).ones_like()], 1);
                let old = before.w(self.condition, &z).to_kind(Kind::Double);
                squares += w.tr().matmul(&w);
                products += w.tr().matmul(&old);
            }
            let ridge = squares.trace().double_value(&[]) / w_dim as f64 * RIDGE;
            let ridge = Tensor::eye(w_dim + 1, options) * ridge;
            let solved = Tensor::linalg_solve(&(squares + ridge), &products, true);
            let turned = solved.narrow(0, 0, w_dim).tr().to_kind(Kind::Float); // (old, new)
            let shift = solved.get(w_dim).to_kind(Kind::Float); // (old)
            for parameters in all {
                for (name, weight) in parameters.named() {
                    let Some(layer) = name.strip_suffix("affine.weight") else {
                        continue;
                    };
                    let mut bias = parameters.root().tensor(&format!("{layer}affine.bias"));
                    let gain = 1.0 / (w_dim as f64).sqrt();
                    let _ = bias.g_add_(&(weight.matmul(&shift) * gain));
                    weight.shallow_clone().copy_(&weight.matmul(&turned));
                }
            }
        });
    }

    /// # Shapes
    /// `z`: `[N, z_dim]`; result: `[N, w_dim]`.
    fn w(&self, z: &Tensor) -> Tensor {
        self.condition.ws(self.generator, z).select(1, 0)
    }
}

impl Before {
    fn new(
        config: &Config,
        generator: &Generator,
        parameters: &Parameters,
        condition: &Condition,
        z: &Tensor,
    ) -> Self {
        let affine: Vec<Tensor> = parameters
            .named()
            .filter(|(name, _)| name.ends_with("affine.weight"))
            .map(|(name, weight)| {
                weight
                    * if only_pictures_teach(name) {
                        PICTURE_SHARE
                    } else {
                        1.0
                    }
            })
            .collect();
        let affine = Tensor::cat(&affine, 0).to_kind(Kind::Double); // (styles, w_dim)
        let squares = affine.tr().matmul(&affine);
        let w_dim = config.w_dim as i64;
        let ridge = squares.trace().double_value(&[]) / w_dim as f64 * RIDGE;
        let ridge = Tensor::eye(w_dim, (Kind::Double, squares.device())) * ridge;
        let factor = (squares + ridge)
            .linalg_cholesky(false)
            .to_kind(Kind::Float);
        let w = condition.ws(generator, z).select(1, 0);
        let mean = w.mean_dim(0, true, Kind::Float);
        let size = root_mean(&(&w - &mean).matmul(&factor).square());
        let copied = parameters.copied(&layout_of(config));
        Self {
            generator: Generator::new(config, &copied),
            to_styles: factor / size,
            mean,
        }
    }

    fn w(&self, condition: &Condition, z: &Tensor) -> Tensor {
        condition.ws(&self.generator, z).select(1, 0)
    }

    fn styles(&self, condition: &Condition, z: &Tensor) -> Tensor {
        (self.w(condition, z) - &self.mean).matmul(&self.to_styles)
    }
}

/// The layer from w to what is told: zero at first.
fn readout(w_dim: usize, told: usize, like: &Parameters) -> Parameters {
    let entry = |name: &str, shape: &[usize]| Parameter {
        name: name.into(),
        shape: shape.to_vec(),
        init: Init::Constant(0.0),
        learnt: true,
    };
    let layout = [entry("weight", &[told, w_dim]), entry("bias", &[told])];
    Parameters::initial(&layout, like.device())
}

/// People drawn by a key: `[N, LATENT]` latent vectors, and their traits.
fn people(count: usize, key: &[u64]) -> (Tensor, Tensor) {
    let drawn = latents(count, key);
    let known: Vec<f32> = drawn.par_iter().flat_map_iter(traits).collect();
    let known = Tensor::from_slice(&known).view([count as i64, -1]);
    (as_rows(&drawn), known)
}

fn latents(count: usize, key: &[u64]) -> Vec<[f32; LATENT]> {
    let mut draws = Draws::new(key);
    let one = |_| std::array::from_fn(|_| draws.normal());
    (0..count).map(one).collect()
}

fn as_rows(latents: &[[f32; LATENT]]) -> Tensor {
    Tensor::from_slice(latents.as_flattened()).view([-1, LATENT as i64])
}

/// Of squares.
fn root_mean(squares: &Tensor) -> f64 {
    squares.mean(Kind::Double).double_value(&[]).sqrt()
}
