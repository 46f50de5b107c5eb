//! Adam (Kingma and Ba, arXiv 1412.6980), with a state that can be stored.
//!
//! In: variables with gradients. Out: moved variables, and two moments for each. Guaranteed: a parameter without a gradient stays as
//! it is, moments included; gradients that are not finite never reach a parameter (network.md, Training). The state
//! by name is complete: what is restored goes on bit for bit.

use std::collections::BTreeMap;

use tch::{Kind, Tensor, no_grad};

use super::orthogonal::orthogonalized;
use crate::generator::parameters::Parameters;

/// Gradients are cut off here, as published.
const MOST_GRADIENT: f64 = 1e5;

/// Share of the first moment that stays in an orthogonal step.
const MOMENTUM: f64 = 0.95;
/// Root mean square of what an orthogonal step moves parameters by, in learning rates, at most (directions that hardly any gradient has move less).
const STEP: f64 = 1.0;

/// How fast the moments forget.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AdamSettings {
    /// Share of the first moment that stays in a step.
    pub beta1: f64,
    /// Share of the second moment that stays in a step.
    pub beta2: f64,
    /// Added to the root of the second moment.
    pub epsilon: f64,
}

impl AdamSettings {
    /// As published for adversarial training.
    pub const PUBLISHED: Self = Self {
        beta1: 0.0,
        beta2: 0.99,
        epsilon: 1e-8,
    };

    /// With a first moment: supervision has little noise.
    pub const SUPERVISED: Self = Self {
        beta1: 0.9,
        beta2: 0.99,
        epsilon: 1e-8,
    };

    /// For a network whose loss is regularised every `interval` steps only: learning rate and betas for steps of both kinds
    /// (`StyleGAN2`, arXiv 1912.04958, appendix B, "Lazy regularization").
    #[must_use]
    pub fn lazy(self, learning_rate: f64, interval: u64) -> (Self, f64) {
        let share = interval as f64 / (interval + 1) as f64;
        let settings = Self {
            beta1: libm::pow(self.beta1, share),
            beta2: libm::pow(self.beta2, share),
            ..self
        };
        (settings, learning_rate * share)
    }
}

/// One parameter and its moments.
struct Slot {
    parameter: Tensor,
    /// The learning rate is multiplied by this, and by `rows` where there are such.
    multiplier: f64,
    /// Multipliers that broadcast over the parameter.
    rows: Option<Tensor>,
    first: Tensor,
    second: Tensor,
    /// Steps that this parameter took.
    steps: u64,
}

impl Slot {
    /// The gradient, finite.
    fn gradient(&self) -> Tensor {
        self.parameter
            .grad()
            .nan_to_num(0.0, MOST_GRADIENT, -MOST_GRADIENT)
            .clamp(-MOST_GRADIENT, MOST_GRADIENT)
    }

    /// An orthogonal step of what the parameter does as a matrix of outputs and all that they sum up.
    fn steadily(&mut self, learning_rate: f64, beta2: f64) {
        let gradient = self.gradient();
        self.steps += 1;
        // Not used here, but by Adam afterwards.
        let _ = self.second.lerp_(&gradient.square(), 1.0 - beta2);
        let _ = self.first.lerp_(&gradient, 1.0 - MOMENTUM);
        let ahead = self.first.lerp(&gradient, 1.0 - MOMENTUM);
        let step = orthogonalized(&ahead.flatten(1, -1));
        let longer = step.size().into_iter().max().unwrap_or(1) as f64;
        let rate = learning_rate * self.multiplier * STEP * longer.sqrt();
        let _ = self
            .parameter
            .g_sub_(&(step.view_as(&self.parameter) * rate));
    }
}

/// The optimiser of a set of parameters.
pub struct Adam {
    settings: AdamSettings,
    slots: BTreeMap<String, Slot>,
}

impl Adam {
    /// For all learnt parameters, at rest. `multiplier` scales the learning rate of a parameter by its name; where it is none, the parameter
    /// is left alone.
    pub fn new(
        parameters: &Parameters,
        settings: AdamSettings,
        multiplier: impl Fn(&str) -> Option<f64>,
    ) -> Self {
        let learnt = parameters
            .named()
            .filter(|(_, tensor)| tensor.requires_grad());
        let slots = learnt.filter_map(|(name, tensor)| {
            let slot = Slot {
                multiplier: multiplier(name)?,
                first: tensor.detach().zeros_like(),
                second: tensor.detach().zeros_like(),
                parameter: tensor.shallow_clone(),
                rows: None,
                steps: 0,
            };
            Some((name.to_owned(), slot))
        });
        Self {
            settings,
            slots: slots.collect(),
        }
    }

    /// Multiplies the learning rate of one row of a parameter: of an output whose unit is larger than the others'.
    pub fn scale_row(&mut self, name: &str, row: i64, factor: f64) {
        let Some(slot) = self.slots.get_mut(name) else {
            return;
        };
        let size = slot.parameter.size();
        let mut shape = vec![1; size.len()];
        shape[0] = size[0];
        let rows = Tensor::ones(shape.as_slice(), (Kind::Float, slot.parameter.device()));
        let _ = rows.get(row).fill_(factor);
        slot.rows = Some(rows);
    }

    /// Forgets all gradients.
    pub fn zero_gradients(&mut self) {
        for slot in self.slots.values_mut() {
            slot.parameter.zero_grad();
        }
    }

    /// All gradients that there are, in the order of names: handles, by which they can be changed.
    pub fn gradients(&self) -> Vec<Tensor> {
        let all = self.slots.values().map(|slot| slot.parameter.grad());
        all.filter(Tensor::defined).collect()
    }

    /// Multiplies all gradients, for instance by one over the batches that they were summed over.
    pub fn scale_gradients(&mut self, factor: f64) {
        no_grad(|| {
            for slot in self.slots.values() {
                let mut gradient = slot.parameter.grad();
                if gradient.defined() {
                    let _ = gradient.g_mul_scalar_(factor);
                }
            }
        });
    }

    /// Moves every parameter that has a gradient.
    pub fn step(&mut self, learning_rate: f64) {
        self.step_where(learning_rate, |_| true);
    }

    /// As [`Self::step`], for parameters whose name `takes` part: the others keep their moments too. (A gradient that is zero is still one.)
    pub fn step_where(&mut self, learning_rate: f64, takes: impl Fn(&str) -> bool) {
        self.moved(learning_rate, self.settings.beta1, takes);
    }

    /// For a task without an opponent, whose gradients keep their direction: with another share of the first moment that stays, and parameters
    /// whose name is `hidden` moved by orthogonal steps (`orthogonal`).
    pub fn step_steadily(&mut self, learning_rate: f64, beta1: f64, hidden: impl Fn(&str) -> bool) {
        self.moved(learning_rate, beta1, |name| !hidden(name));
        let beta2 = self.settings.beta2;
        no_grad(|| {
            for slot in self.of_gradients(&hidden) {
                slot.steadily(learning_rate, beta2);
            }
        });
    }

    /// The parameters that have a gradient, of those that are `taken`.
    fn of_gradients(&mut self, taken: impl Fn(&str) -> bool) -> impl Iterator<Item = &mut Slot> {
        let named = self.slots.iter_mut();
        named.filter_map(move |(name, slot)| {
            let takes = slot.parameter.grad().defined() && taken(name);
            takes.then_some(slot)
        })
    }

    fn moved(&mut self, learning_rate: f64, beta1: f64, takes: impl Fn(&str) -> bool) {
        let AdamSettings { beta2, epsilon, .. } = self.settings;
        no_grad(|| {
            for slot in self.of_gradients(takes) {
                let gradient = slot.gradient();
                slot.steps += 1;
                let steps = slot.steps as f64;
                let (unbias1, unbias2) =
                    (1.0 - libm::pow(beta1, steps), 1.0 - libm::pow(beta2, steps));
                let _ = slot.first.lerp_(&gradient, 1.0 - beta1);
                let _ = slot.second.lerp_(&gradient.square(), 1.0 - beta2);
                let root = (&slot.second / unbias2).sqrt() + epsilon;
                let rate = learning_rate * slot.multiplier / unbias1;
                let mut by = &slot.first / root * rate;
                if let Some(rows) = &slot.rows {
                    by *= rows;
                }
                let _ = slot.parameter.g_sub_(&by);
            }
        });
    }

    /// Everything that the next step depends on, by name: `NAME.first`, `NAME.second` and `NAME.steps`.
    pub fn state(&self) -> BTreeMap<String, Tensor> {
        let named = self.slots.iter().flat_map(|(name, slot)| {
            let steps = Tensor::from_slice(&[slot.steps as i64]).view([1]);
            [
                (format!("{name}.first"), slot.first.shallow_clone()),
                (format!("{name}.second"), slot.second.shallow_clone()),
                (format!("{name}.steps"), steps),
            ]
        });
        named.collect()
    }

    /// Takes over a stored state; `stored` gives a tensor by its name in [`Self::state`], of the shape given.
    ///
    /// # Errors
    /// What `stored` returns for a tensor that is missing or misshaped.
    pub fn restore<E>(
        &mut self,
        mut stored: impl FnMut(&str, &[i64], Kind) -> Result<Tensor, E>,
    ) -> Result<(), E> {
        for (name, slot) in &mut self.slots {
            let shape = slot.first.size();
            let first = stored(&format!("{name}.first"), &shape, Kind::Float)?;
            let second = stored(&format!("{name}.second"), &shape, Kind::Float)?;
            let steps = stored(&format!("{name}.steps"), &[1], Kind::Int64)?;
            no_grad(|| {
                slot.first.copy_(&first);
                slot.second.copy_(&second);
            });
            slot.steps = steps.int64_value(&[0]).max(0) as u64;
        }
        Ok(())
    }
}
