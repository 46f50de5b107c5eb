//! Networks as published, in small, with weights that were never learnt, and people to put in.

#![allow(
    dead_code,
    reason = "each test file uses the part of this module that it needs"
)]

use portrait_export::checkpoint::config::{Config, Rendering};
use portrait_export::checkpoint::layout;
use portrait_export::generator::Generator;
use portrait_export::generator::parameters::Parameters;
use portrait_export::generator::person::camera_tensor;
use portrait_export::render::Camera;
use tch::{Device, Tensor};

/// The published network in small.
pub fn config(img_resolution: usize) -> Config {
    Config {
        z_dim: 16,
        w_dim: 32,
        img_resolution,
        channel_base: 512,
        channel_max: 32,
        plane_resolution: 32,
        neural_rendering_resolution: 16,
        rendering: Rendering {
            depth_resolution: 8,
            depth_resolution_importance: 8,
            ..Rendering::published()
        },
        ..Config::published()
    }
}

/// Untrained networks, the same in every run, whose noise and biases take part.
pub fn network(config: &Config, training: bool) -> (Parameters, Generator) {
    let mut seed = 3;
    let parameters = Parameters::new(
        &layout::generator(config),
        Device::Cpu,
        training,
        |parameter| {
            let deviation = match parameter.init {
                layout::Init::Normal(deviation) => deviation,
                layout::Init::Constant(_) => 0.3,
            };
            let mean = match parameter.init {
                layout::Init::Normal(_) => 0.0,
                layout::Init::Constant(value) => value,
            };
            let count: usize = parameter.shape.iter().product();
            seed += 1;
            let values = portrait_export::seeds::latent(seed, count);
            let values: Vec<f32> = values.iter().map(|v| mean + deviation * v).collect();
            let shape: Vec<i64> = parameter.shape.iter().map(|&size| size as i64).collect();
            Tensor::from_slice(&values).view(shape.as_slice())
        },
    );
    let generator = Generator::new(config, &parameters);
    (parameters, generator)
}

/// Latents, cameras and poses of two people.
pub fn inputs(config: &Config) -> [Tensor; 3] {
    let z = portrait_export::seeds::latent(1, 2 * config.z_dim);
    let pose: Vec<f32> = portrait_export::seeds::latent(2, 12)
        .iter()
        .map(|v| 0.2 * v)
        .collect();
    let cameras = [Camera::orbit(0.3, 0.1), Camera::orbit(-2.0, -0.2)];
    let cameras = cameras.map(|camera| camera_tensor(&camera, Device::Cpu));
    [
        Tensor::from_slice(&z).view([2, -1]),
        Tensor::cat(&cameras, 0),
        Tensor::from_slice(&pose).view([2, 6]),
    ]
}

/// Norm of the difference over norm of what is expected; infinite where a value is not finite.
pub fn relative_error(found: &Tensor, expected: &Tensor) -> f64 {
    let error = ((found - expected).norm() / expected.norm()).double_value(&[]);
    if error.is_finite() {
        error
    } else {
        f64::INFINITY
    }
}
