//! The generator on libtorch: latents to a person's field and pictures (arXiv 2307.14770; network.md, Generator).
//!
//! ```text
//!  z, camera, pose -> mapping -> ws -> backbone -> planes -> volume -> features -> raw image -> superresolution -> image
//!                                 \-> background ----------------------^
//! ```
//!
//! In: a checked checkpoint. Out: tensors in the shapes that each function states, images in [-1, 1], masks in [0, 1]. Everything
//! is differentiable; callers that only look wrap calls in [`tch::no_grad`]. The networks' numbers are those of the published
//! computation (tests/parity.rs).

pub mod body;
pub mod deform;
pub mod device;
pub mod guard;
pub mod layers;
pub mod loaded;
pub mod mapping;
pub(crate) mod memory;
pub mod modulated;
pub mod parameters;
pub mod person;
pub mod plain_field;
pub mod pose_branch;
pub mod steady;
pub mod superresolution;
pub mod synthesis;
pub mod threadless;
pub mod traced;
pub mod tri_grid;
pub mod volume;

use tch::{Device, Tensor};

use self::layers::resized;
use self::mapping::{Mapping, Truncation};
use self::modulated::ToRgb;
use self::parameters::Parameters;
use self::plain_field::PlainField;
use self::pose_branch::PoseBranch;
use self::superresolution::Superresolution;
use self::synthesis::{Halves, Synthesis};
use self::tri_grid::{Decoder, planes_of, sampled};
use self::volume::{Deform, Evaluate, Rays, Sampling, keeps_graph, render};
use crate::body::deformation::DeformationSettings;
use crate::checkpoint::config::{Config, NoiseMode, SPATIAL_BIAS_FROM};
use crate::checkpoint::layout::POSE_BRANCH;

/// The mask is widened by this on both sides of [0, 1], as published.
const MASK_MARGIN: f64 = 0.001;

/// All networks of a generator.
pub struct Generator {
    config: Config,
    device: Device,
    mapping: Mapping,
    backbone: Synthesis,
    decoder: Decoder,
    background: Synthesis,
    to_rgb: ToRgb,
    superresolution: Superresolution,
    pose_branch: PoseBranch,
}

/// How a person is rendered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Synthesis2d {
    /// Edge of the ray image in pixels.
    pub resolution: i64,
    /// Noise of backbone and background.
    pub noise: NoiseMode,
    /// How rays are sampled.
    pub sampling: Sampling,
}

/// What a generator draws. Images in [-1, 1].
pub struct Rendering {
    /// The finished image, `[N, 3, img_resolution, img_resolution]`.
    pub image: Tensor,
    /// Before super-resolution, `[N, 3, R, R]`.
    pub raw: Tensor,
    /// Distance along the ray in metres, `[N, 1, R, R]`.
    pub depth: Tensor,
    /// Where the person is, `[N, 1, R, R]`, in [-0.001, 1.001].
    pub mask: Tensor,
    /// The raw image's background alone, `[N, 3, R, R]`.
    pub background: Tensor,
}

/// What rays draw, before the super-resolution; as in [`Rendering`].
pub struct RawRendering {
    /// What the finished image is made of, `[N, 32, R, R]`.
    pub features: Tensor,
    /// `[N, 3, R, R]`.
    pub raw: Tensor,
    /// `[N, 1, R, R]`.
    pub depth: Tensor,
    /// `[N, 1, R, R]`.
    pub mask: Tensor,
    /// `[N, 3, R, R]`.
    pub background: Tensor,
}

impl Generator {
    /// The networks of `config` with these parameters.
    pub fn new(config: &Config, parameters: &Parameters) -> Self {
        let root = parameters.root();
        let backbone = root.sub("backbone");
        Self {
            mapping: Mapping::new(&backbone.sub("mapping"), config),
            backbone: Synthesis::new(
                &backbone.sub("synthesis"),
                config.plane_resolution,
                config.spatial_bias.then_some(SPATIAL_BIAS_FROM),
            ),
            decoder: Decoder::new(&root.sub("decoder"), config),
            background: Synthesis::new(
                &root.sub("bcg_synthesis"),
                config.superresolution_input(),
                None,
            ),
            to_rgb: ToRgb::new(&root.sub("torgb"), None),
            superresolution: Superresolution::new(&root.sub("superresolution"), config),
            pose_branch: PoseBranch::new(&root.sub("pose_branch.net"), POSE_BRANCH.len() + 1),
            config: config.clone(),
            device: parameters.device(),
        }
    }

    /// Where the networks are computed.
    pub fn device(&self) -> Device {
        self.device
    }

    /// The size of the networks.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Latents to one w a layer.
    ///
    /// # Shapes
    /// `z`: `[N, z_dim]`, `camera`: `[N, 25]`, `pose`: `[N, 6]`; result: `[N, latents, w_dim]`.
    pub fn map(
        &self,
        z: &Tensor,
        camera: &Tensor,
        pose: &Tensor,
        truncation: Truncation,
    ) -> Tensor {
        let w = self.mapping.w(z, camera, pose);
        self.mapping.broadcast(&w, truncation)
    }

    /// The mapping.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// The mapping, for what training does to it.
    pub fn mapping_mut(&mut self) -> &mut Mapping {
        &mut self.mapping
    }

    /// The tri-grid of canonical space.
    ///
    /// # Shapes
    /// `ws`: `[N, latents, w_dim]`; result: `[N, 3, 32, depth, H, W]`.
    pub fn planes(&self, ws: &Tensor, noise: NoiseMode) -> Tensor {
        planes_of(&self.backbone.forward(ws, noise))
    }

    /// The tri-grid as the blocks up to `resolution` texels make it: coarser, for training from coarse to fine.
    ///
    /// # Shapes
    /// `ws`: `[N, latents, w_dim]`; result: `[N, 3, 32, depth, resolution, resolution]`.
    pub fn coarse_planes(&self, ws: &Tensor, noise: NoiseMode, resolution: usize) -> Tensor {
        let blocks = resolution.ilog2() as usize - 1;
        planes_of(&self.backbone.forward_to(ws, noise, blocks))
    }

    /// The two parts of [`Self::coarse_planes`], of which its tri-grid is the sum.
    ///
    /// # Shapes
    /// `ws`: `[N, latents, w_dim]`.
    pub fn plane_halves(&self, ws: &Tensor, noise: NoiseMode, resolution: usize) -> Halves<'_> {
        let blocks = resolution.ilog2() as usize - 1;
        self.backbone.halves(ws, noise, blocks)
    }

    /// Density and features at points, without the renderer's empty margin.
    ///
    /// # Shapes
    /// `planes`: `[N, 3, 32, depth, H, W]`, `points`: `[N, M, 3]` in canonical metres; results: `[N, M, 1]` and
    /// `[N, M, 32]`.
    pub fn sample(&self, planes: &Tensor, points: &Tensor) -> (Tensor, Tensor) {
        let features = sampled(planes, points, self.config.rendering.box_warp);
        self.decoder.forward(&features)
    }

    /// The pose that a person takes by themself before a camera.
    ///
    /// # Shapes
    /// `z`: `[N, z_dim]`, `camera`: `[N, 25]`; result: `[N, 6]`, radians.
    pub fn pose(&self, z: &Tensor, camera: &Tensor) -> Tensor {
        self.pose_branch.forward(z, camera)
    }

    /// The decoder, and the layer from features to colours.
    pub fn heads(&self) -> (&Decoder, &ToRgb) {
        (&self.decoder, &self.to_rgb)
    }

    /// How a person is rendered as the network was trained, deterministic.
    pub fn settings(&self) -> Synthesis2d {
        Synthesis2d {
            resolution: self.config.neural_rendering_resolution as i64,
            noise: NoiseMode::Const,
            sampling: Sampling::of(&self.config.rendering),
        }
    }

    /// How far a body carries points: as the network was trained.
    pub fn deformation(&self) -> DeformationSettings {
        DeformationSettings {
            box_m: self.config.rendering.box_warp as f32,
            thickness_m: self.config.thickness as f32,
        }
    }

    /// Renders people from latents.
    ///
    /// # Shapes
    /// `ws`, `background_ws`: `[N, latents, w_dim]` (equal but in training), `camera`: `[N, 25]`.
    pub fn synthesize(
        &self,
        ws: &Tensor,
        background_ws: &Tensor,
        camera: &Tensor,
        deform: Option<&dyn Deform>,
        settings: &Synthesis2d,
    ) -> Rendering {
        let planes = self.planes(ws, settings.noise);
        let field = self.field(planes);
        let background = self.background(background_ws, settings.noise);
        self.draw(field.as_ref(), &background, ws, camera, deform, settings)
    }

    /// The finished image of a feature image, without noise.
    ///
    /// # Shapes
    /// `features`: `[N, 32, R, R]`, `w`: `[N, w_dim]`, a person's last latent; result: `[N, 3, img_resolution, img_resolution]`.
    pub fn finished(&self, features: &Tensor, w: &Tensor) -> Tensor {
        let raw = self.to_rgb.forward(features, w);
        self.superresolution
            .forward(&raw, features, w, NoiseMode::None)
    }

    /// Planes as a field to be rendered: the plain evaluator where no gradients are kept and the planes are in main memory, else
    /// libtorch's operations.
    ///
    /// # Shapes
    /// `planes`: `[N, 3, 32, depth, H, W]`.
    pub fn field(&self, planes: Tensor) -> Box<dyn Evaluate + '_> {
        let known = plain_field::is_supported(self.config.rendering.decoder_activation);
        if known && planes.device() == Device::Cpu && !keeps_graph() {
            return Box::new(PlainField::new(self, &planes));
        }
        Box::new(SampledField {
            generator: self,
            planes,
        })
    }

    /// The background's features, at the super-resolution's input size.
    ///
    /// # Shapes
    /// `ws`: `[N, latents, w_dim]`; result: `[N, 32, S, S]`.
    pub fn background(&self, ws: &Tensor, noise: NoiseMode) -> Tensor {
        self.background.forward(ws, noise)
    }

    /// Renders a field that was made before; the rest of [`Self::synthesize`].
    ///
    /// # Shapes
    /// `background`: `[N, 32, S, S]`, `ws`: `[N, latents, w_dim]`, `camera`: `[N, 25]`.
    pub fn draw(
        &self,
        field: &dyn Evaluate,
        background: &Tensor,
        ws: &Tensor,
        camera: &Tensor,
        deform: Option<&dyn Deform>,
        settings: &Synthesis2d,
    ) -> Rendering {
        let drawn = self.draw_raw(field, background, ws, camera, deform, settings);
        let last = ws.select(1, -1);
        Rendering {
            image: self
                .superresolution
                .forward(&drawn.raw, &drawn.features, &last, settings.noise),
            raw: drawn.raw,
            depth: drawn.depth,
            mask: drawn.mask,
            background: drawn.background,
        }
    }

    /// As [`Self::draw`], before the super-resolution.
    pub fn draw_raw(
        &self,
        field: &dyn Evaluate,
        background: &Tensor,
        ws: &Tensor,
        camera: &Tensor,
        deform: Option<&dyn Deform>,
        settings: &Synthesis2d,
    ) -> RawRendering {
        let (n, resolution) = (camera.size()[0], settings.resolution);
        let rays = Rays::through_pixels(camera, resolution);
        let seen = render(field, deform, &rays, &settings.sampling);
        let as_image = |rows: &Tensor| {
            rows.transpose(1, 2)
                .reshape([n, -1, resolution, resolution])
        };
        let opacity = as_image(&seen.opacity);
        let background = resized(background, resolution, true);
        let features = as_image(&seen.features) + (1.0 - &opacity) * &background;
        let last = ws.select(1, -1);
        RawRendering {
            depth: as_image(&seen.depth),
            mask: opacity * (1.0 + 2.0 * MASK_MARGIN) - MASK_MARGIN,
            background: self.to_rgb.forward(&background, &last),
            raw: self.to_rgb.forward(&features, &last),
            features,
        }
    }
}

/// Planes and decoder by libtorch.
struct SampledField<'a> {
    generator: &'a Generator,
    planes: Tensor,
}

impl Evaluate for SampledField<'_> {
    fn evaluate(&self, points: &Tensor) -> (Tensor, Tensor) {
        self.generator.sample(&self.planes, points)
    }
}
