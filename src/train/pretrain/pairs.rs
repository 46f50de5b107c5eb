//! Pictures of a person beside the truth's pictures: what samples do not teach. Fog along rays, the background, the super-resolution.
//!
//! In: one person's views, made from their known surface, without light. Of every view some rays are rendered with gradients (into the field), and
//! one view whole without (into the super-resolution only, which would otherwise pull the field towards what it can sharpen).

use tch::{Device, Kind, Tensor, no_grad};

use super::supervision::charbonnier;
use crate::checkpoint::config::{CAMERA_LENGTH, NoiseMode};
use crate::draws::Draws;
use crate::generator::Generator;
use crate::generator::layers::resized;
use crate::generator::traced::TracedField;
use crate::generator::volume::{Marched, Rays, Sampling, render};

/// Rays of a view that are rendered with gradients.
const RAYS: usize = 512;
/// The shares of them that go to where the head is, and to the person; the others go anywhere. Heads are what people look at, and a third of a bust.
const ON_HEAD: f64 = 0.5;
const ON_PERSON: f64 = 0.3;
/// Pixels of more coverage than this show what covers them.
const COVERED: f32 = 0.01;
/// Samples of both kinds a ray: fewer than when people are looked at, since their places are drawn anew in every step.
const SAMPLES: i64 = 32;
/// How much the mask's error counts beside the colours'.
const MASK_WEIGHT: f64 = 0.5;
/// How much differences between neighbouring pixels count beside the pixels.
const EDGE_WEIGHT: f64 = 1.0;
/// What pixels are off by counts by Charbonnier's loss times this, which keeps eyes and lips sharp,
const SMALL_ERRORS: f64 = 0.4;
/// and by its square times this: outlines and hair that are half a pixel off are most of what is seen to differ. (Squares alone are worth 0.5 dB after
/// 300 steps, beside Charbonnier's loss alone.)
const LARGE_ERRORS: f64 = 4.0;
/// The backdrop's display values from top to bottom: a light studio grey.
const BACKDROP: [f64; 2] = [0.86, 0.68];

/// Views of one person, without light.
#[derive(Debug, Clone, PartialEq)]
pub struct Views {
    /// The person's latent.
    pub z: Vec<f32>,
    /// Edge of the pictures in pixels.
    pub size_px: u32,
    /// Cameras, as labels have them.
    pub cameras: Vec<[f32; CAMERA_LENGTH]>,
    /// Display-encoded colours in [0, 1] times coverage, rows from the top; one picture a camera.
    pub colors: Vec<Vec<[f32; 3]>>,
    /// Coverage in [0, 1].
    pub masks: Vec<Vec<f32>>,
    /// The part of it that shows the head.
    pub heads: Vec<Vec<f32>>,
}

/// [`Views`] as tensors.
pub struct ViewTensors {
    /// `[1, z_dim]`.
    pub z: Tensor,
    /// `[V, 25]`.
    pub cameras: Tensor,
    /// `[V, 3, S, S]` in [-1, 1], before the studio's backdrop.
    pub images: Tensor,
    /// `[V, 1, S, S]` in [0, 1].
    pub masks: Tensor,
    /// For each view, pixels that the head covers, and pixels that the person does.
    places: Vec<[Vec<i64>; 2]>,
}

impl ViewTensors {
    /// On a device.
    pub fn new(views: &Views, device: Device) -> Self {
        let size = i64::from(views.size_px);
        let count = views.cameras.len() as i64;
        let colors: Vec<f32> = views.colors.iter().flatten().flatten().copied().collect();
        let colors = Tensor::from_slice(&colors)
            .view([count, size, size, 3])
            .permute([0, 3, 1, 2]);
        let masks: Vec<f32> = views.masks.iter().flatten().copied().collect();
        let masks = Tensor::from_slice(&masks).view([count, 1, size, size]);
        let behind: Tensor = (1.0 - &masks) * (backdrop(size) * 0.5 + 0.5);
        let images = colors + behind;
        let covered = |mask: &Vec<f32>| -> Vec<i64> {
            let pixels = mask.iter().zip(0..);
            let pixels = pixels.filter(|&(&mask, _)| mask > COVERED);
            pixels.map(|(_, pixel)| pixel).collect()
        };
        let both = views.heads.iter().zip(&views.masks);
        Self {
            places: both
                .map(|(head, mask)| [covered(head), covered(mask)])
                .collect(),
            z: Tensor::from_slice(&views.z).view([1, -1]).to_device(device),
            cameras: Tensor::from_slice(views.cameras.as_flattened())
                .view([count, -1])
                .to_device(device),
            images: (images * 2.0 - 1.0).to_device(device),
            masks: masks.to_device(device),
        }
    }
}

/// What a person stands before, `[1, 1, S, S]` in [-1, 1].
fn backdrop(size: i64) -> Tensor {
    let options = (Kind::Float, Device::Cpu);
    let rows = (Tensor::arange(size, options) + 0.5) / size as f64;
    let display = rows * (BACKDROP[1] - BACKDROP[0]) + BACKDROP[0];
    (display * 2.0 - 1.0)
        .view([1, 1, size, 1])
        .expand([1, 1, size, size], false)
}

/// How far a generator's pictures are from the truth's; scalars to be summed.
pub struct PairLosses {
    /// Of rays.
    pub rays: Tensor,
    /// Where a picture was finished.
    pub finished: Option<FinishedLosses>,
}

/// What only a whole picture shows; scalars to be summed.
pub struct FinishedLosses {
    /// Of the finished picture.
    pub image: Tensor,
    /// Of the background alone.
    pub background: Tensor,
}

/// Renders and compares; `finish`: also a whole picture, a fifth of a step's time on a processor. Without, background and super-resolution are not taught.
///
/// # Shapes
/// `field`: of one person, as are `planes`: `[1, 3, 32, depth, H, W]`, without gradients; `ws`: `[1, latents, w_dim]`.
pub fn compare(
    generator: &Generator,
    field: &TracedField,
    planes: &Tensor,
    ws: &Tensor,
    views: &ViewTensors,
    finish: bool,
    draws: &mut Draws,
) -> PairLosses {
    let config = generator.config();
    let resolution = config.neural_rendering_resolution as i64;
    let last = ws.select(1, -1);
    let behind = || resized(&generator.background(ws, NoiseMode::None), resolution, true);
    let background = if finish { behind() } else { no_grad(behind) };
    let sampling = Sampling {
        samples: SAMPLES,
        importance_samples: SAMPLES,
        random: true,
        ..Sampling::of(&config.rendering)
    };
    let shown = Shown {
        generator,
        background: &background,
        last: &last,
        resolution,
    };
    let background = finish.then(|| shown.background_alone());
    let rays = shown.rays(field, views, &sampling, draws);
    let view = draws.index(views.cameras.size()[0] as usize);
    let finished = background.map(|background| FinishedLosses {
        image: shown.image(planes, views, view),
        background,
    });
    PairLosses { rays, finished }
}

/// What all views of a step have in common.
struct Shown<'a> {
    generator: &'a Generator,
    /// `[1, 32, R, R]`.
    background: &'a Tensor,
    /// `[1, w_dim]`.
    last: &'a Tensor,
    resolution: i64,
}

impl Shown<'_> {
    /// Colours and coverage along some rays of every view, all as one picture of one row. Rays go through the pixels of the truth's pictures, which
    /// are finer than those that are finished from rays: a coarse pixel's colour is a mean over what its one ray does not see.
    fn rays(
        &self,
        field: &TracedField,
        views: &ViewTensors,
        sampling: &Sampling,
        draws: &mut Draws,
    ) -> Tensor {
        let (count, size) = (views.cameras.size()[0], views.images.size()[3]);
        let device = views.cameras.device();
        let truth = Tensor::cat(&[&views.images, &views.masks], 1).reshape([count, 4, -1]);
        let all = Rays::through_pixels(&views.cameras, size);
        let background = resized(self.background, size, false).reshape([1, -1, size * size]);
        let (mut origins, mut directions, mut behind, mut known) = (vec![], vec![], vec![], vec![]);
        for (view, places) in (0..count).zip(&views.places) {
            let pixels = drawn_pixels(places, size * size, draws);
            let pixels = Tensor::from_slice(&pixels).to_device(device);
            origins.push(all.origins.select(0, view).index_select(0, &pixels));
            directions.push(all.directions.select(0, view).index_select(0, &pixels));
            behind.push(background.index_select(2, &pixels));
            known.push(truth.select(0, view).index_select(1, &pixels));
        }
        let chosen = Rays {
            origins: Tensor::cat(&origins, 0).unsqueeze(0),
            directions: Tensor::cat(&directions, 0).unsqueeze(0),
        };
        let Marched {
            features, opacity, ..
        } = render(field, None, &chosen, sampling);
        let opacity = opacity.transpose(1, 2); // (1, 1, m)
        let behind: Tensor = (1.0 - &opacity) * Tensor::cat(&behind, 2);
        let features = features.transpose(1, 2) + behind;
        let colors = self
            .generator
            .heads()
            .1
            .forward(&features.unsqueeze(-1), self.last);
        let known = Tensor::cat(&known, 1).unsqueeze(0); // (1, 4, m)
        let color_error = visible(&(colors.squeeze_dim(-1) - known.narrow(1, 0, 3)));
        let mask_error = (opacity - known.narrow(1, 3, 1)).abs();
        color_error + mask_error.mean(Kind::Float) * MASK_WEIGHT
    }

    /// The background beside the studio's backdrop.
    fn background_alone(&self) -> Tensor {
        let plain = self.generator.heads().1.forward(self.background, self.last);
        let error = &plain - backdrop(self.resolution).to_device(plain.device());
        charbonnier(&error).mean(Kind::Float)
    }

    /// The finished picture of one view; the planes get no gradients (what all of a person hangs on, their w, gets some).
    fn image(&self, planes: &Tensor, views: &ViewTensors, view: usize) -> Tensor {
        let view = view as i64;
        let camera = views.cameras.narrow(0, view, 1);
        let sampling = self.generator.settings().sampling;
        let seen = no_grad(|| {
            let rays = Rays::through_pixels(&camera, self.resolution);
            let field = self.generator.field(planes.shallow_clone());
            render(field.as_ref(), None, &rays, &sampling)
        });
        let as_image = |rows: &Tensor| {
            rows.transpose(1, 2)
                .reshape([1, -1, self.resolution, self.resolution])
        };
        let opacity = as_image(&seen.opacity);
        let features = as_image(&seen.features) + (1.0 - opacity) * self.background;
        let image = self.generator.finished(&features, self.last);
        let error = image - views.images.narrow(0, view, 1);
        let edges = |dim: i64| {
            let size = error.size()[dim as usize];
            visible(&(error.narrow(dim, 1, size - 1) - error.narrow(dim, 0, size - 1)))
        };
        visible(&error) + (edges(2) + edges(3)) * EDGE_WEIGHT
    }
}

/// How much errors of colours in [-1, 1] are seen, in the mean.
fn visible(error: &Tensor) -> Tensor {
    let loss = charbonnier(error) * SMALL_ERRORS + error.square() * LARGE_ERRORS;
    loss.mean(Kind::Float)
}

/// Pixels of a picture of `count`: most of them at the `[head, person]`.
fn drawn_pixels([head, person]: &[Vec<i64>; 2], count: i64, draws: &mut Draws) -> Vec<i64> {
    let pixel = |_| {
        let share = draws.unit();
        let places = if share < ON_HEAD { head } else { person };
        if share < ON_HEAD + ON_PERSON && !places.is_empty() {
            places[draws.index(places.len())]
        } else {
            draws.index(count as usize) as i64
        }
    };
    (0..RAYS).map(pixel).collect()
}
