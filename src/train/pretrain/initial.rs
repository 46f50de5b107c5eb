//! Where learning people directly begins, and how fast each parameter learns.

use tch::Tensor;

use super::supervision::UNIT;
use crate::checkpoint::config::Config;
use crate::generator::parameters::Parameters;

/// The mapping's layers are stored a hundredfold (their learning-rate multiplier is 0.01); here they learn as fast as all others.
pub(super) const MAPPING_RATE: f64 = 100.0;
/// What only pictures teach begins when the field is nearly done, and learns faster than that.
const PICTURE_RATE: f64 = 8.0;
/// First weights of the layers that sum up to the planes, below and from 16 texels: as drawn they would drown what the first steps learn.
const PLANE_LAYER_SCALE: [f64; 2] = [0.5, 0.25];

/// How fast a parameter learns, as a multiple of the learning rate; none: not at all.
pub fn rate(name: &str) -> Option<f64> {
    // The person must not depend on the camera, which direct supervision cannot teach: its embedding rests.
    if name.starts_with("backbone.mapping.embed") || name.starts_with("pose_branch") {
        return None;
    }
    if name.starts_with("backbone.mapping.") {
        return Some(MAPPING_RATE);
    }
    Some(if only_pictures_teach(name) {
        PICTURE_RATE
    } else {
        1.0
    })
}

/// Whether a parameter belongs to what only finished pictures show: the background and the super-resolution.
pub fn only_pictures_teach(name: &str) -> bool {
    name.starts_with("superresolution.") || name.starts_with("bcg_synthesis.")
}

/// Brings drawn parameters to where learning directly begins well.
pub fn prepare(config: &Config, parameters: &Parameters) {
    for (name, parameter) in parameters.named() {
        let mut parameter = parameter.shallow_clone();
        let block = name.strip_prefix("backbone.synthesis.b");
        if let Some((size, "torgb.weight")) = block.and_then(|rest| rest.split_once('.')) {
            let fine = size.parse::<usize>().is_ok_and(|size| size >= 16);
            let _ = parameter.g_mul_scalar_(PLANE_LAYER_SCALE[usize::from(fine)]);
        }
        match name {
            // Everyone keeps to the rest pose until poses are learnt.
            "pose_branch.net.2.weight" => drop(parameter.zero_()),
            "decoder.net.2.weight" => drop(parameter.get(0).g_mul_scalar_(UNIT)),
            "decoder.net.2.bias" => drop(parameter.get(0).fill_(config.iso_level)),
            _ => {}
        }
    }
    hold_condition_out(config, parameters);
}

/// Brings what a mapping makes of the one condition that people are taught with into its first layer's bias, so that nobody changes when the
/// weights for it become zero; `embedded`: `[1, w_dim]`.
pub fn fold_condition_in(config: &Config, parameters: &Parameters, embedded: &Tensor) {
    let layer = parameters.root().sub("backbone.mapping.fc0");
    let (weight, mut bias) = (layer.tensor("weight"), layer.tensor("bias"));
    let (z_dim, inputs) = (config.z_dim as i64, weight.size()[1]);
    let of_condition = weight.narrow(1, z_dim, inputs - z_dim);
    // Weight and bias share the multiplier of the layer's rate.
    let shift = of_condition.matmul(&embedded.tr()).squeeze_dim(1) / (inputs as f64).sqrt();
    let _ = bias.g_add_(&shift);
    hold_condition_out(config, parameters);
}

/// Keeps camera and pose from the mapping: its first layer's weights for them stay zero.
pub fn hold_condition_out(config: &Config, parameters: &Parameters) {
    let weight = parameters.root().tensor("backbone.mapping.fc0.weight");
    let z_dim = config.z_dim as i64;
    let _ = weight.narrow(1, z_dim, weight.size()[1] - z_dim).zero_();
}
