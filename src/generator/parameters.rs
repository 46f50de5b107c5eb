//! A network's parameters as libtorch variables, found by their published names.
//!
//! In: a [layout](crate::checkpoint::layout) and a value for each of its entries. Out: variables of exactly the stated
//! shapes, which modules share (a clone of a [`Tensor`] handle is the same variable). Guaranteed: every name of the layout is there,
//! and learnt ones alone require gradients, and only while training.

use std::collections::BTreeMap;

use tch::{Device, Kind, Tensor, nn};

use crate::checkpoint::layout::{Init, Parameter};

/// Variables by name.
pub struct Parameters {
    store: nn::VarStore,
    tensors: BTreeMap<String, Tensor>,
    convolving: Kind,
}

impl Parameters {
    /// Variables on `device` with what `value` gives for each entry of the layout.
    ///
    /// # Panics
    /// If a value does not have its entry's shape: checkpoints are checked before (`checkpoint::check`).
    pub fn new(
        layout: &[Parameter],
        device: Device,
        training: bool,
        mut value: impl FnMut(&Parameter) -> Tensor,
    ) -> Self {
        let mut store = nn::VarStore::new(device);
        let mut tensors = BTreeMap::new();
        for parameter in layout {
            let given = value(parameter);
            let shape: Vec<i64> = parameter.shape.iter().map(|&size| size as i64).collect();
            assert_eq!(given.size(), shape, "shape of {}", parameter.name);
            let given = given.detach().to_device(device).to_kind(Kind::Float);
            let variable = add(&store.root(), &parameter.name, given, parameter.learnt);
            tensors.insert(parameter.name.clone(), variable);
        }
        if !training {
            store.freeze();
        }
        Self {
            store,
            tensors,
            convolving: Kind::Float,
        }
    }

    /// Untrained variables: normal values and constants, drawn by libtorch's generator (`tch::manual_seed`).
    pub fn initial(layout: &[Parameter], device: Device) -> Self {
        Self::new(layout, device, true, |parameter| drawn(parameter, device))
    }

    /// The same values once more, in variables of their own without gradients; `layout` is what these were made of.
    #[must_use]
    pub fn copied(&self, layout: &[Parameter]) -> Self {
        Self::new(layout, self.device(), false, |parameter| {
            self.tensors[&parameter.name].detach().copy()
        })
    }

    /// Modules made of these from now on convolve in another precision than f32, in which parameters stay: bf16 on devices that are fast at it.
    #[must_use]
    pub fn convolving_in(mut self, kind: Kind) -> Self {
        self.convolving = kind;
        self
    }

    /// All parameters, to descend from.
    pub fn root(&self) -> Scope<'_> {
        Scope {
            parameters: self,
            prefix: String::new(),
        }
    }

    /// Where the variables live.
    pub fn device(&self) -> Device {
        self.store.device()
    }

    /// The store that an optimiser works on.
    pub fn store(&self) -> &nn::VarStore {
        &self.store
    }

    /// Every variable with its name, in the order of names.
    pub fn named(&self) -> impl Iterator<Item = (&str, &Tensor)> {
        self.tensors
            .iter()
            .map(|(name, tensor)| (name.as_str(), tensor))
    }
}

/// A parameter's values before training, drawn by libtorch's generator on `device`.
pub fn drawn(parameter: &Parameter, device: Device) -> Tensor {
    let shape: Vec<i64> = parameter.shape.iter().map(|&size| size as i64).collect();
    let options = (Kind::Float, device);
    match parameter.init {
        Init::Normal(deviation) => Tensor::randn(shape, options) * f64::from(deviation),
        Init::Constant(value) => Tensor::full(shape, f64::from(value), options),
    }
}

/// Adds a variable under a name with dots, which the store takes apart.
fn add(root: &nn::Path, name: &str, value: Tensor, learnt: bool) -> Tensor {
    let mut path = root.clone();
    let mut parts = name.split('.').peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return path.add(part, value, learnt);
        }
        path = path.sub(part);
    }
    value
}

/// Parameters below a common prefix.
#[derive(Clone)]
pub struct Scope<'a> {
    parameters: &'a Parameters,
    prefix: String,
}

impl Scope<'_> {
    /// One step down.
    #[must_use]
    pub fn sub(&self, name: &str) -> Self {
        Self {
            parameters: self.parameters,
            prefix: format!("{}{name}.", self.prefix),
        }
    }

    /// The precision of convolutions.
    pub fn convolving(&self) -> Kind {
        self.parameters.convolving
    }

    /// The variable of this name.
    ///
    /// # Panics
    /// If the layout has none: layout and modules are written to match, and tests build all of them.
    pub fn tensor(&self, name: &str) -> Tensor {
        let name = format!("{}{name}", self.prefix);
        match self.parameters.tensors.get(&name) {
            Some(tensor) => tensor.shallow_clone(),
            None => panic!("the layout has no parameter {name}"),
        }
    }
}
