//! `PyTorch` modules within a pickle, by the dictionaries that they are saved as.
//!
//! A module is an object with a state, or a call of the persistence wrapper `_reconstruct_persistent_obj(meta)`, whose
//! meta has `class_name` and `state`. The state holds `_parameters`, `_buffers` and `_modules`, and the module's own
//! attributes. `module_src`, source code beside the state, is never looked at.
//! Guaranteed: modules that contain each other, or share parts many times over, end in a refusal and not in an
//! endless walk.

use std::cell::Cell;

use super::pickle::{Id, Pickle};

/// More modules, tensors, or entries to be looked at than any network has: the published one has some 300, 300 and 20 000.
const MOST_MODULES: usize = 10_000;
const MOST_TENSORS: usize = 10_000;
const MOST_STEPS: usize = 10_000_000;
/// No parameter's name is longer than this, in bytes.
const MOST_NAME: usize = 200;

/// Modules that contain each other, or far more of them than a network has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("its modules contain each other, or there are far more than a network has")]
pub struct Entangled;

/// A module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Its class, without the Python module for wrapped ones.
    pub class: String,
    /// Its `__dict__`.
    pub state: Id,
}

/// Looks modules up; the effort is bounded.
#[derive(Debug)]
pub struct Network<'p, 'a> {
    /// The pickle.
    pub pickle: &'p Pickle<'a>,
    steps_left: Cell<usize>,
}

impl<'p, 'a> Network<'p, 'a> {
    /// The modules of a pickle.
    pub fn new(pickle: &'p Pickle<'a>) -> Self {
        Self {
            pickle,
            steps_left: Cell::new(MOST_STEPS),
        }
    }

    /// Whether the effort has come to its end; from then on nothing is found.
    pub fn is_exhausted(&self) -> bool {
        self.steps_left.get() == 0
    }

    /// The entry of a dictionary, where it is there and not `None`.
    pub fn get(&self, dictionary: Id, key: &str) -> Option<Id> {
        let cost = 1 + self.pickle.entries(dictionary).len();
        let left = self.steps_left.get().saturating_sub(cost);
        self.steps_left.set(left);
        if left == 0 {
            return None;
        }
        let found = self.pickle.get(dictionary, key)?;
        (*self.pickle.value(found) != super::pickle::Value::None).then_some(found)
    }

    /// The module that a value is.
    pub fn module(&self, id: Id) -> Option<Module> {
        let (object, by) = self.pickle.made_by(id)?;
        if by.name != "_reconstruct_persistent_obj" {
            return Some(Module {
                class: by.to_string(),
                state: object.state?,
            });
        }
        let &[meta] = self.pickle.elements(object.args) else {
            return None;
        };
        let class = self.get(meta, "class_name")?;
        Some(Module {
            class: self.pickle.text(class)?.chars().take(MOST_NAME).collect(),
            state: self.get(meta, "state")?,
        })
    }

    /// A module within a module.
    pub fn child(&self, module: &Module, name: &str) -> Option<Module> {
        self.module(self.get(self.get(module.state, "_modules")?, name)?)
    }

    /// The names of the modules within a module.
    pub fn children(&self, module: &Module) -> Vec<&'a str> {
        let modules = self.get(module.state, "_modules");
        let entries = modules.map_or(&[][..], |modules| self.pickle.entries(modules));
        let names = entries.iter().take(MOST_MODULES);
        names
            .filter_map(|(name, _)| self.pickle.text(*name))
            .collect()
    }

    /// A parameter or buffer of a module itself.
    pub fn tensor(&self, module: &Module, name: &str) -> Option<Id> {
        ["_parameters", "_buffers"]
            .into_iter()
            .find_map(|kind| self.get(self.get(module.state, kind)?, name))
    }

    /// All parameters and buffers within a module by their dotted names, in the order saved, without the modules that
    /// `skip` names.
    ///
    /// # Errors
    /// [`Entangled`].
    pub fn tensors(&self, module: &Module, skip: &[&str]) -> Result<Vec<(String, Id)>, Entangled> {
        let mut tensors = Vec::new();
        let mut modules = 0;
        let mut open = vec![(String::new(), module.clone())];
        while let Some((prefix, module)) = open.pop() {
            modules += 1;
            for kind in ["_parameters", "_buffers"] {
                let named = self.named(&prefix, &module, kind)?;
                tensors.extend(named);
            }
            let within = self.named(&prefix, &module, "_modules")?;
            let within = within.into_iter().filter_map(|(name, id)| {
                let module = (!skip.contains(&name.as_str())).then(|| self.module(id))?;
                Some((name + ".", module?))
            });
            let before = open.len();
            open.extend(within);
            open[before..].reverse();
            if modules + open.len() > MOST_MODULES || tensors.len() > MOST_TENSORS {
                return Err(Entangled);
            }
        }
        Ok(tensors)
    }

    /// The entries of one of a module's dictionaries that are not `None`, prefixed.
    fn named(
        &self,
        prefix: &str,
        module: &Module,
        kind: &str,
    ) -> Result<Vec<(String, Id)>, Entangled> {
        let dictionary = self.get(module.state, kind);
        let entries = dictionary.map_or(&[][..], |id| self.pickle.entries(id));
        if self.is_exhausted() || entries.len() > MOST_TENSORS {
            return Err(Entangled);
        }
        let mut named = Vec::with_capacity(entries.len());
        for (name, value) in entries {
            let Some(name) = self.pickle.text(*name) else {
                continue;
            };
            if prefix.len() + name.len() > MOST_NAME {
                return Err(Entangled);
            }
            if *self.pickle.value(*value) != super::pickle::Value::None {
                named.push((format!("{prefix}{name}"), *value));
            }
        }
        Ok(named)
    }
}
