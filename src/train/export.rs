//! From a run to a checkpoint that people are made with: the running means' parameters, in half precision, with a body.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::body::Body;
use crate::checkpoint::config::Config;
use crate::checkpoint::file::Checkpoint;
use crate::checkpoint::layout::Parameter;
use crate::checkpoint::tensor::Tensor;
use crate::checkpoint::{body, layout};
use crate::generator::parameters::Parameters;
use crate::generator::plain_field::plain;

/// The checkpoint in a run's folder.
pub const CHECKPOINT: &str = "checkpoint.safetensors";

/// Where a checkpoint comes from, and on which terms it may be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The licence.
    pub licence: String,
    /// Data and program that it was made from.
    pub sources: String,
}

impl Origin {
    /// Sources of what was taught further: those before, where there were any, and its own; a run that goes on says its own already.
    pub fn sources_after(before: Option<&str>, own: String) -> String {
        match before {
            Some(before) if before.ends_with(&own) => before.to_owned(),
            Some(before) => format!("{before}; {own}"),
            None => own,
        }
    }
}

/// A generator for sampling, and a discriminator to read poses by, where there is one. What half precision cannot hold stays in single.
pub fn checkpoint(
    config: &Config,
    generator: &Parameters,
    discriminator: Option<&Parameters>,
    body: Option<&Body>,
    origin: &Origin,
) -> Checkpoint {
    let sizes = config.discriminator.clone();
    let config = Config {
        discriminator: discriminator.and(sizes),
        ..config.clone()
    };
    let mut tensors = halved(&layout::generator(&config), generator, "");
    if let (Some(sizes), Some(parameters)) = (&config.discriminator, discriminator) {
        let layout = layout::discriminator(config.img_resolution, sizes);
        tensors.extend(halved(&layout, parameters, layout::DISCRIMINATOR_PREFIX));
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

/// The parameters of a layout by their names behind `prefix`.
fn halved(layout: &[Parameter], parameters: &Parameters, prefix: &str) -> BTreeMap<String, Tensor> {
    let by_name: BTreeMap<&str, &tch::Tensor> = parameters.named().collect();
    let halved = layout.iter().filter_map(|parameter| {
        let values = by_name.get(parameter.name.as_str())?;
        let single = Tensor::from_f32(&parameter.shape, &plain(values));
        let name = format!("{prefix}{}", parameter.name);
        Some((name, single.to_half().unwrap_or(single)))
    });
    halved.collect()
}
