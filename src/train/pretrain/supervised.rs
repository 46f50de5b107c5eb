//! What a generator says at samples of people, beside the truth: a loss, and its way back in two steps.

use std::f32::consts::FRAC_PI_2;

use tch::{Device, Kind, Tensor};

use super::batch::Batch;
use super::factored::Factored;
use super::supervision::{self, Distance};
use crate::checkpoint::config::{NoiseMode, POSE_LENGTH};
use crate::generator::Generator;
use crate::generator::mapping::Truncation;
use crate::generator::modulated::ToRgb;
use crate::generator::person::camera_tensor;
use crate::generator::synthesis::Halves;
use crate::render::Camera;

/// The condition that people are sampled with, [`Person`](crate::generator::person::Person): the frontal camera, and rest.
pub struct Condition([Tensor; 2]);

impl Condition {
    /// On a device.
    pub fn new(device: Device) -> Self {
        let frontal = camera_tensor(&Camera::standard(FRAC_PI_2, FRAC_PI_2), device);
        let rest = Tensor::zeros([1, POSE_LENGTH as i64], (Kind::Float, device));
        Self([frontal, rest])
    }

    /// What a mapping makes of it, `[1, w_dim]`.
    pub fn embedded(&self, generator: &Generator) -> Tensor {
        let [camera, pose] = &self.0;
        generator.mapping().embedded(camera, pose)
    }

    /// Latents to ws, without truncation.
    ///
    /// # Shapes
    /// `z`: `[N, z_dim]`; result: `[N, latents, w_dim]`.
    pub fn ws(&self, generator: &Generator, z: &Tensor) -> Tensor {
        let n = z.size()[0];
        let [camera, pose] = &self.0;
        let (camera, pose) = (camera.expand([n, -1], false), pose.expand([n, -1], false));
        generator.map(z, &camera, &pose, Truncation::NONE)
    }
}

/// What a step reports.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Losses {
    /// Mean error of the density ramp, centimetres.
    pub shape: f64,
    /// Mean error of colours near the surface, in [0, 2].
    pub color: f64,
}

impl Losses {
    /// As plain numbers.
    pub fn of(distance: &Distance) -> Self {
        Self {
            shape: distance.shape.double_value(&[]),
            color: distance.color.double_value(&[]),
        }
    }
}

/// People at samples. Two graphs: up to what points see, and on from there ([`Factored`]).
pub struct Supervised<'a> {
    ws: Tensor,
    own_ws: Tensor,
    halves: Halves<'a>,
    factored: Factored,
    /// How far the generator is from the truth.
    pub distance: Distance,
}

impl<'a> Supervised<'a> {
    /// Looks at the samples, on planes of `resolution` texels.
    ///
    /// # Shapes
    /// `ws`: `[N, latents, w_dim]`, of the batch's people.
    pub fn new(generator: &'a Generator, ws: Tensor, batch: &Batch, resolution: usize) -> Self {
        let config = generator.config();
        let halves = generator.plane_halves(&ws, NoiseMode::None, resolution);
        let own_ws = ws.detach().set_requires_grad(true);
        let box_m = config.rendering.box_warp;
        let factored = Factored::new(&halves, &ws, &batch.points, box_m);
        let (decoder, to_rgb) = generator.heads();
        let (density, features) = decoder.forward(factored.features());
        let colors = colors_of(to_rgb, &features, &own_ws);
        let distance = supervision::compare(&density, &colors, batch, config.iso_level);
        Self {
            ws,
            own_ws,
            halves,
            factored,
            distance,
        }
    }

    /// Adds the gradients of both distances, times `share`, to those of the parameters, and of the mean square of the planes' coarser half, times
    /// `plane_weight`.
    pub fn backward(&self, share: f64, plane_weight: Option<f64>) {
        let distance = &self.distance;
        ((&distance.shape + &distance.color) * share).backward();
        let own = (&self.ws * self.own_ws.grad()).sum(Kind::Float);
        let mut rest = self.factored.backward() + own;
        if let Some(weight) = plane_weight {
            rest += self.halves.image.square().mean(Kind::Float) * weight;
        }
        rest.backward();
    }

    /// The people's ws.
    pub fn ws(&self) -> &Tensor {
        &self.ws
    }
}

/// Colours `[N, M, 3]` of features `[N, M, 32]`.
pub fn colors_of(to_rgb: &ToRgb, features: &Tensor, ws: &Tensor) -> Tensor {
    let rows = features.transpose(1, 2).unsqueeze(-1); // (n, 32, m, 1)
    let colors = to_rgb.forward(&rows, &ws.select(1, -1));
    colors.squeeze_dim(-1).transpose(1, 2)
}
