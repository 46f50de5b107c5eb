//! From a run to a checkpoint that people are made with: the running mean's parameters, in half precision, with a body.

use std::collections::BTreeMap;

use crate::body::Body;
use crate::checkpoint::config::Config;
use crate::checkpoint::file::Checkpoint;
use crate::checkpoint::tensor::Tensor;
use crate::checkpoint::{body, layout};
use crate::generator::parameters::Parameters;
use crate::generator::plain_field::plain;

/// Where a checkpoint comes from, and on which terms it may be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The licence.
    pub licence: String,
    /// Data and program that it was made from.
    pub sources: String,
}

/// A generator for sampling: without discriminator. What half precision cannot hold stays in single.
pub fn checkpoint(
    config: &Config,
    parameters: &Parameters,
    body: Option<&Body>,
    origin: &Origin,
) -> Checkpoint {
    let config = Config {
        discriminator: None,
        ..config.clone()
    };
    let by_name: BTreeMap<&str, &tch::Tensor> = parameters.named().collect();
    let mut tensors = BTreeMap::new();
    for parameter in layout::generator(&config) {
        if let Some(values) = by_name.get(parameter.name.as_str()) {
            let single = Tensor::from_f32(&parameter.shape, &plain(values));
            tensors.insert(parameter.name, single.to_half().unwrap_or(single));
        }
    }
    for (name, tensor) in body.map(body::tensors).unwrap_or_default() {
        tensors.insert(name, tensor);
    }
    Checkpoint {
        config,
        tensors,
        licence: origin.licence.clone(),
        sources: origin.sources.clone(),
    }
}
