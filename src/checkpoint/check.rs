//! One check of a checkpoint's tensors against a layout: everything that does not fit, at once.
//!
//! In: tensors by name, and what a network needs ([`layout`]). Out: nothing, or every missing, unused and
//! misshaped tensor, every one that is not F32 or F16, and every one that holds NaN or infinity. Tensors of the body
//! (`body.*`) are not parameters and are passed over.

use std::collections::{BTreeMap, HashMap};

use super::config::Config;
use super::layout::{self, DISCRIMINATOR_PREFIX, Parameter};
use super::tensor::{Dtype, Tensor};

/// Prefix of the body's tensors in a checkpoint.
pub const BODY_PREFIX: &str = "body.";

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
    /// Neither F32 nor F16: name and type.
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
        let lists = [
            ("missing", list(&self.missing, with_shape)),
            ("unused", list(&self.unused, with_shape)),
            (
                "misshaped",
                list(&self.misshaped, |(name, expected, found)| {
                    format!("{name} (expected {expected:?}, found {found:?})")
                }),
            ),
            (
                "neither F32 nor F16",
                list(&self.mistyped, |(name, dtype)| {
                    format!("{name} ({dtype:?})")
                }),
            ),
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
    let wanted: HashMap<&str, &Parameter> = layout
        .iter()
        .map(|parameter| (parameter.name.as_str(), parameter))
        .collect();
    for (name, tensor) in tensors {
        if name.starts_with(BODY_PREFIX) {
            continue;
        }
        let Some(parameter) = wanted.get(name.as_str()) else {
            faults.unused.push((name.clone(), tensor.shape.clone()));
            continue;
        };
        if parameter.shape != tensor.shape {
            let (expected, found) = (parameter.shape.clone(), tensor.shape.clone());
            faults.misshaped.push((name.clone(), expected, found));
        }
        if !matches!(tensor.dtype, Dtype::F32 | Dtype::F16) {
            faults.mistyped.push((name.clone(), tensor.dtype));
        }
        let not_finite = tensor.not_finite();
        if not_finite > 0 {
            faults.not_finite.push((name.clone(), not_finite));
        }
    }
    let missing = layout
        .iter()
        .filter(|parameter| !tensors.contains_key(&parameter.name));
    faults.missing = missing
        .map(|parameter| (parameter.name.clone(), parameter.shape.clone()))
        .collect();
    faults.missing.sort();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}
