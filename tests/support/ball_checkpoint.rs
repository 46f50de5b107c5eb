//! A checkpoint whose people are balls: every number is chosen so that the network computes a known shape.
//!
//! The last noise image of the backbone is P(u, v) = 1/2 - u^2 - v^2 (metres). As the first feature of all three planes it
//! averages to 1/2 - 2/3 r^2, from which the decoder makes a steep density whose surface is a sphere around the neck joint; the
//! latents scale it by some tenths of a per cent, so that people differ in size. The noise image before it gives stripes of colour. The super-resolution
//! adds nothing, so that images are the raw ones, enlarged. No weight of it was learnt.

#![allow(
    dead_code,
    reason = "each test file uses the part of this module that it needs"
)]

use std::collections::BTreeMap;
use std::path::Path;

use portrait_export::body::Body;
use portrait_export::checkpoint::body as checkpoint_body;
use portrait_export::checkpoint::config::{Config, Rendering};
use portrait_export::checkpoint::file::Checkpoint;
use portrait_export::checkpoint::layout::{self, Init, POSE_BRANCH};
use portrait_export::checkpoint::tensor::Tensor;

/// Radius of the average person in metres.
pub const RADIUS_M: f32 = 0.14;
/// Texels along a plane's edge.
const PLANES: usize = 64;
/// Keeps hidden units where softplus is the identity.
const HIDDEN_BIAS: f32 = 20.0;
/// From the first feature to its hidden unit.
const HIDDEN_GAIN: f32 = 100.0;
/// From that hidden unit to density: 19 000 per metre at the surface.
const DENSITY_GAIN: f32 = 1000.0;
/// Deviation of the latents' influence.
const SPREAD: f32 = 0.003;

/// The sizes of its network.
pub fn config() -> Config {
    Config {
        z_dim: 8,
        w_dim: 16,
        img_resolution: 128,
        channel_base: 512,
        channel_max: 8,
        plane_resolution: PLANES,
        neural_rendering_resolution: 64,
        sr_num_fp16_res: 0,
        rendering: Rendering {
            depth_resolution: 32,
            depth_resolution_importance: 32,
            ..Rendering::published()
        },
        ..Config::published()
    }
}

/// The checkpoint.
pub fn ball_checkpoint() -> Checkpoint {
    let config = config();
    let mut tensors = BTreeMap::new();
    for (index, parameter) in layout::generator(&config).iter().enumerate() {
        let count: usize = parameter.shape.iter().product();
        let is_style = parameter.name.ends_with("affine.bias");
        let values = if parameter.name.starts_with("backbone.mapping") {
            let deviation = match parameter.init {
                Init::Normal(deviation) => deviation,
                Init::Constant(_) => 0.0,
            };
            let draws = portrait_export::seeds::latent(index as u32, count);
            draws.iter().map(|v| deviation * v).collect()
        } else {
            vec![if is_style { 1.0 } else { 0.0 }; count]
        };
        tensors.insert(parameter.name.clone(), (parameter.shape.clone(), values));
    }
    shape(&config, &mut tensors);
    Checkpoint {
        config,
        tensors: tensors
            .into_iter()
            .map(|(name, (shape, values))| (name, Tensor::from_f32(&shape, &values)))
            .collect(),
        licence: "CC0: made by a test".into(),
        sources: "a formula".into(),
    }
}

/// The pose that its pose branch gives everyone before the standard camera, in radians: a turn of the neck, and a nod of the head.
pub const NATURAL_POSE: [f32; 6] = [0.0, 0.3, 0.0, 0.2, 0.0, 0.0];

/// Writes the checkpoint with a body, and with a pose branch that poses people.
pub fn write_posing_checkpoint(path: &Path, body: &Body) {
    let mut checkpoint = ball_checkpoint();
    checkpoint.tensors.extend(checkpoint_body::tensors(body));
    // The network sees the standard camera in the mirror, where turns have the other sign.
    let mirrored = NATURAL_POSE.map(|angle| {
        if angle == NATURAL_POSE[1] {
            -angle
        } else {
            angle
        }
    });
    let bias = Tensor::from_f32(&[6], &mirrored);
    checkpoint
        .tensors
        .insert(format!("pose_branch.net.{}.bias", POSE_BRANCH.len()), bias);
    checkpoint.write(path).expect("a checkpoint is written");
}

/// Writes the checkpoint.
pub fn write_ball_checkpoint(path: &Path) {
    ball_checkpoint()
        .write(path)
        .expect("a checkpoint is written");
}

/// Changes the values of the tensor of a name.
type Set<'a> = dyn FnMut(&str, &dyn Fn(&mut [f32])) + 'a;
type Tensors = BTreeMap<String, (Vec<usize>, Vec<f32>)>;

/// Sets the numbers that make the ball and its stripes.
fn shape(config: &Config, tensors: &mut Tensors) {
    let mut set = |name: &str, change: &dyn Fn(&mut [f32])| {
        let (_, values) = tensors.get_mut(name).unwrap_or_else(|| panic!("no {name}"));
        change(values);
    };
    let metres = |texel: usize, size: usize| (texel as f32 + 0.5) / size as f32 - 0.5;
    let image = |values: &mut [f32], size: usize, pattern: &dyn Fn(f32, f32) -> f32| {
        for (at, value) in values.iter_mut().enumerate() {
            *value = pattern(metres(at % size, size), metres(at / size, size));
        }
    };
    let top = format!("backbone.synthesis.b{PLANES}");
    let below = format!("backbone.synthesis.b{}", PLANES / 2);
    set(&format!("{top}.conv1.noise_const"), &|values| {
        image(values, PLANES, &|u, v| 0.5 - u * u - v * v);
    });
    set(&format!("{below}.conv1.noise_const"), &|values| {
        image(values, PLANES / 2, &|u, v| {
            0.5 + 0.25 * (libm::sinf(30.0 * u) + libm::cosf(24.0 * v))
        });
    });
    for block in [&top, &below] {
        set(&format!("{block}.conv1.noise_strength"), &|values| {
            values[0] = 1.0;
        });
    }
    // The activation's gain is sqrt(2), the colour layer's 1/sqrt(inputs).
    let inputs = config.channels(PLANES);
    let gain = (inputs as f32 / 2.0).sqrt();
    // Rows of the colour layer are plane, feature, slice; the first input channel is taken.
    let everywhere = |values: &mut [f32], inputs: usize, feature: usize, gain: f32| {
        for (plane, slice) in (0..9).map(|i| (i / 3, i % 3)) {
            values[(plane * 96 + feature * 3 + slice) * inputs] = gain;
        }
    };
    set(&format!("{top}.torgb.weight"), &|values| {
        everywhere(values, inputs, 0, gain);
    });
    let spread = SPREAD / (config.w_dim as f32).sqrt();
    set(&format!("{top}.torgb.affine.weight"), &|values| {
        for (w, value) in values[..config.w_dim].iter_mut().enumerate() {
            *value = spread * if w % 2 == 0 { 1.0 } else { -1.0 };
        }
    });
    let inputs_below = config.channels(PLANES / 2);
    let gain_below = (inputs_below as f32 / 2.0).sqrt();
    set(&format!("{below}.torgb.weight"), &|values| {
        for (color, share) in [1.0, 0.6, 0.3].into_iter().enumerate() {
            everywhere(values, inputs_below, color + 1, share * gain_below);
        }
    });
    decoder(&mut set);
}

/// Hidden unit k is feature k; the first is density, the next three are the colour.
fn decoder(set: &mut Set) {
    let [hidden, output] = [32f32.sqrt(), 64f32.sqrt()];
    let threshold = 0.5 - RADIUS_M * RADIUS_M * 2.0 / 3.0;
    set("decoder.net.0.weight", &|values| {
        values[0] = HIDDEN_GAIN * hidden;
        for color in 1..4 {
            values[color * 32 + color] = hidden;
        }
    });
    set("decoder.net.0.bias", &|values| values.fill(HIDDEN_BIAS));
    set("decoder.net.2.weight", &|values| {
        values[0] = DENSITY_GAIN * output;
        for color in 1..4 {
            values[color * 64 + color] = 2.0 * output;
        }
    });
    set("decoder.net.2.bias", &|values| {
        values[0] = 15.0 - DENSITY_GAIN * (HIDDEN_BIAS + HIDDEN_GAIN * threshold);
        values[1..4].fill(-2.0 * HIDDEN_BIAS - 1.0);
    });
    // The feature image's first three channels are shown as they are.
    set("torgb.weight", &|values| {
        for color in 0..3 {
            values[color * 32 + color] = hidden;
        }
    });
}
