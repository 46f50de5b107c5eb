//! One check of a checkpoint's tensors against a layout: everything that does not fit, at once.
//!
//! In: tensors by name, and what a network needs ([`layout`]). Out: nothing, or every missing, unused and
//! misshaped tensor, every one that is not F32 or F16 (indices of a body: I32), and every one that holds NaN or infinity. A body's
//! tensors (`body.*`) are checked beside the layout, where there are any ([`mod@body_layout`]); whether its numbers make a
//! body is for [`Checkpoint::body`](super::file::Checkpoint::body) to tell.

use std::collections::{BTreeMap, HashMap};

use super::body_layout::{self, is_indices, is_of_body};
use super::config::Config;
use super::layout::{self, DISCRIMINATOR_PREFIX, Parameter};
use super::tensor::{Dtype, Tensor};

/// So many tensors of each kind of fault are named; the rest is counted.
const MOST_NAMED: usize = 6;

/// What does not fit, each list in the order of names.
#[derive(Debug, Clone, Default, PartialEq, Eq, thiserror::Error)]
#[error("the tensors do not fit the configuration:{}", self.lines())]
pub struct Faults {
    /// Needed, but not there: name and shape.
    pub missing: Vec<(String, Vec<usize>)>,
    /// There, but not needed: name and shape.
    pub unused: Vec<(String, Vec<usize>)>,
    /// Of another shape: name, expected, found.
    pub misshaped: Vec<(String, Vec<usize>, Vec<usize>)>,
    /// Neither F32 nor F16, or not I32 where indices are expected: name and type.
    pub mistyped: Vec<(String, Dtype)>,
    /// With NaN or infinity: name and how many.
    pub not_finite: Vec<(String, usize)>,
}

impl Faults {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    fn lines(&self) -> String {
        let with_shape = |(name, shape): &(String, Vec<usize>)| format!("{name} {shape:?}");
        let with_type = |(name, dtype): &&(String, Dtype)| format!("{name} ({dtype:?})");
        let mistyped = self.mistyped.iter();
        let (indices, numbers): (Vec<_>, Vec<_>) = mistyped.partition(|(name, _)| is_indices(name));
        let lists = [
            ("missing", list(&self.missing, with_shape)),
            ("unused", list(&self.unused, with_shape)),
            (
                "misshaped",
                list(&self.misshaped, |(name, expected, found)| {
                    format!("{name} (expected {expected:?}, found {found:?})")
                }),
            ),
            ("neither F32 nor F16", list(&numbers, with_type)),
            ("not I32", list(&indices, with_type)),
            (
                "not finite",
                list(&self.not_finite, |(name, count)| {
                    format!("{name} ({count} values)")
                }),
            ),
        ];
        let told = lists.iter().filter(|(_, list)| !list.is_empty());
        told.map(|(kind, list)| format!("\n  {kind}: {list}"))
            .collect()
    }
}

fn list<T>(faults: &[T], tell: impl Fn(&T) -> String) -> String {
    let mut told: Vec<String> = faults.iter().take(MOST_NAMED).map(tell).collect();
    if faults.len() > MOST_NAMED {
        told.push(format!("and {} more", faults.len() - MOST_NAMED));
    }
    told.join(", ")
}

/// All that a checkpoint of this configuration holds besides the body: the generator's parameters, and the
/// discriminator's with [`DISCRIMINATOR_PREFIX`].
pub fn expected(config: &Config) -> Vec<Parameter> {
    let mut parameters = layout::generator(config);
    if let Some(discriminator) = &config.discriminator {
        let list = layout::discriminator(config.img_resolution, discriminator);
        parameters.extend(list.into_iter().map(|parameter| Parameter {
            name: format!("{DISCRIMINATOR_PREFIX}{}", parameter.name),
            ..parameter
        }));
    }
    parameters
}

/// Compares tensors with a layout.
///
/// # Errors
/// [`Faults`], all of them.
pub fn check(tensors: &BTreeMap<String, Tensor>, layout: &[Parameter]) -> Result<(), Faults> {
    let mut faults = Faults::default();
    let of_body = if tensors.keys().any(|name| is_of_body(name)) {
        body_layout::expected(|name| tensors.get(name).map(|tensor| tensor.shape.as_slice()))
    } else {
        Vec::new()
    };
    let parameters = layout
        .iter()
        .map(|parameter| (&parameter.name, &parameter.shape));
    let of_body = of_body.iter().map(|(name, shape)| (name, shape));
    let wanted: HashMap<&String, &Vec<usize>> = parameters.chain(of_body).collect();
    for (name, tensor) in tensors {
        let Some(&shape) = wanted.get(name) else {
            faults.unused.push((name.clone(), tensor.shape.clone()));
            continue;
        };
        if *shape != tensor.shape {
            let (expected, found) = (shape.clone(), tensor.shape.clone());
            faults.misshaped.push((name.clone(), expected, found));
        }
        let fits = match tensor.dtype {
            Dtype::I32 => is_indices(name),
            Dtype::F32 | Dtype::F16 => !is_indices(name),
            _ => false,
        };
        if !fits {
            faults.mistyped.push((name.clone(), tensor.dtype));
        }
        let not_finite = tensor.not_finite();
        if not_finite > 0 {
            faults.not_finite.push((name.clone(), not_finite));
        }
    }
    let missing = wanted
        .iter()
        .filter(|(name, _)| !tensors.contains_key(**name));
    faults.missing = missing
        .map(|(name, shape)| ((*name).clone(), (*shape).clone()))
        .collect();
    faults.missing.sort();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}
