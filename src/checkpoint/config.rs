//! The size of a network and how its field is rendered: all that the parameters do not say themselves.
//!
//! In: JSON, from a checkpoint's metadata. Out: a [`Config`] whose numbers fit together ([`Config::faults`]). Names are those
//! of the published options where there is one (network.md, section Generator). What no published network varies is a constant here.

mod faults;

use serde::{Deserialize, Serialize};

/// Length of a camera: cam2world `[4, 4]` row by row, then intrinsics `[3, 3]`.
pub const CAMERA_LENGTH: usize = 25;
/// Length of a pose: axis-angle of the neck joint, then of the head joint.
pub const POSE_LENGTH: usize = 6;
/// Features of the tri-grid per plane and depth, and of a rendered ray.
pub const FEATURES: usize = 32;
/// Planes of the tri-grid: (x, y), (x, z), (y, z).
pub const PLANES: usize = 3;
/// Which coordinates are (width, height, depth) in each plane (network.md, Generator, 3).
pub const PLANE_AXES: [[usize; 3]; PLANES] = [[0, 1, 2], [0, 2, 1], [1, 2, 0]];
/// Width of the decoder's hidden layer.
pub const DECODER_HIDDEN: usize = 64;
/// The lowest resolution of the backbone that a spatial bias is added to, in texels.
pub const SPATIAL_BIAS_FROM: usize = 16;

/// A generator, and its discriminator where the checkpoint has one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Length of the latent z.
    pub z_dim: usize,
    /// Length of the intermediate latent w.
    pub w_dim: usize,
    /// Edge of the finished image in pixels: 128, 256 or 512; it decides the super-resolution.
    pub img_resolution: usize,
    /// The backbone has `min(channel_base / resolution, channel_max)` channels; the background half of the base.
    pub channel_base: usize,
    /// See `channel_base`.
    pub channel_max: usize,
    /// Fully connected layers of the mapping after the embedding.
    pub mapping_layers: usize,
    /// Edge of the tri-grid's planes in texels.
    #[serde(default = "published::plane_resolution")]
    pub plane_resolution: usize,
    /// Extension of the published form: whether each resolution of the backbone from [`SPATIAL_BIAS_FROM`] up adds a learnt image to
    /// its features, before `conv1`. A network that is shown where things are learns people directly; one without does not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub spatial_bias: bool,
    /// Edge of the ray image in pixels.
    pub neural_rendering_resolution: usize,
    /// How many of the super-resolution's blocks were trained in half precision; above 0, its activations are
    /// clamped at 256 in size, on any device.
    #[serde(default = "published::sr_num_fp16_res")]
    pub sr_num_fp16_res: usize,
    /// How the field is sampled and rendered.
    pub rendering: Rendering,
    /// Points farther than this from the body are not deformed by it, in metres.
    #[serde(default = "published::thickness")]
    pub thickness: f64,
    /// Density on the surface.
    #[serde(default = "published::iso_level")]
    pub iso_level: f64,
    /// The discriminator, whose parameters are prefixed `discriminator.`; none: the checkpoint is for sampling only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discriminator: Option<Discriminator>,
    /// How a pose is predicted from a photograph, as published beside a network.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pose_prediction: Option<PosePrediction>,
}

/// How the field is sampled and rendered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rendering {
    /// Stratified samples per ray.
    pub depth_resolution: usize,
    /// Importance samples per ray.
    pub depth_resolution_importance: usize,
    /// Where rays start, in metres from the eye.
    pub ray_start: f64,
    /// Where rays end, in metres from the eye.
    pub ray_end: f64,
    /// Edge of the cube that the planes span, in metres.
    pub box_warp: f64,
    /// Width of the box's margin along x and z where nothing is, in metres; 0.1 in published networks, whose box is 1 m.
    #[serde(
        default = "published::crop_margin",
        skip_serializing_if = "published::is_crop_margin"
    )]
    pub crop_margin: f64,
    /// Slices of every plane.
    pub triplane_depth: usize,
    /// The camera is multiplied by this before it conditions the mapping.
    pub c_scale: f64,
    /// What becomes of the decoder's features.
    pub decoder_activation: DecoderActivation,
    /// Learning-rate multiplier of the decoder's layers.
    pub decoder_lr_mul: f64,
    /// Noise of the super-resolution's layers.
    pub superresolution_noise_mode: NoiseMode,
    /// Whether the super-resolution's input is resized with a filter against aliasing.
    pub sr_antialias: bool,
    /// Probability of conditioning the mapping on the neighbour's camera and pose while training.
    pub gpc_reg_prob: f64,
}

impl Rendering {
    /// As published with arXiv 2307.14770.
    pub fn published() -> Self {
        Self {
            depth_resolution: 48,
            depth_resolution_importance: 48,
            ray_start: 2.25,
            ray_end: 3.3,
            box_warp: 1.0,
            crop_margin: published::crop_margin(),
            triplane_depth: 3,
            c_scale: 1.0,
            decoder_activation: DecoderActivation::None,
            decoder_lr_mul: 1.0,
            superresolution_noise_mode: NoiseMode::None,
            sr_antialias: true,
            gpc_reg_prob: 0.7,
        }
    }
}

/// What becomes of the decoder's 32 features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DecoderActivation {
    /// Nothing: raw.
    None,
    /// `sigmoid(x) * 1.002 - 0.001`.
    Sigmoid,
    /// Leaky `ReLU` of slope 0.2, times sqrt(2).
    Lrelu,
}

/// Where the noise that convolutions add comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoiseMode {
    /// The checkpoint's own constants.
    Const,
    /// A fresh normal draw: for training.
    Random,
    /// None.
    None,
}

/// The size of a discriminator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discriminator {
    /// Channels are `min(channel_base / resolution, channel_max)`.
    pub channel_base: usize,
    /// See `channel_base`.
    pub channel_max: usize,
    /// Fully connected layers of its mapping after the embedding.
    pub mapping_layers: usize,
    /// Samples over which the minibatch standard deviation is taken.
    pub mbstd_group_size: usize,
}

impl Discriminator {
    /// How many channels there are at a resolution.
    pub fn channels(&self, resolution: usize) -> usize {
        (self.channel_base / resolution).min(self.channel_max)
    }
}

/// How a pose is predicted from a photograph: what the discriminator must be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PosePrediction {
    /// Edge of the raw image in pixels.
    pub neural_rendering_resolution: usize,
    /// Blur of the photograph, in pixels.
    pub blur_sigma: f64,
    /// Filter by which images are resampled.
    pub resample_filter: serde_json::Value,
    /// How that filter is applied.
    pub filter_mode: String,
}

/// What published networks have where their options do not say.
mod published {
    pub fn plane_resolution() -> usize {
        256
    }
    pub fn sr_num_fp16_res() -> usize {
        4
    }
    pub fn crop_margin() -> f64 {
        0.1
    }
    #[allow(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub fn is_crop_margin(margin: &f64) -> bool {
        *margin == crop_margin()
    }
    pub fn thickness() -> f64 {
        0.25
    }
    pub fn iso_level() -> f64 {
        15.0
    }
}

impl Config {
    /// The size that was published with arXiv 2307.14770: images of 512 pixels from 128 rays a side.
    pub fn published() -> Self {
        Self {
            z_dim: 512,
            w_dim: 512,
            img_resolution: 512,
            channel_base: 32768,
            channel_max: 512,
            mapping_layers: 2,
            plane_resolution: published::plane_resolution(),
            spatial_bias: false,
            neural_rendering_resolution: 128,
            sr_num_fp16_res: published::sr_num_fp16_res(),
            rendering: Rendering::published(),
            thickness: published::thickness(),
            iso_level: published::iso_level(),
            discriminator: None,
            pose_prediction: None,
        }
    }

    /// The network that ships: small enough to be carried in the program, and for two processor cores to learn. It differs
    /// from the published form by its sizes, a spatial bias, and a box that is as large as a portrait.
    pub fn small() -> Self {
        Self {
            z_dim: 64,
            w_dim: 256,
            img_resolution: 128,
            channel_base: 4096,
            channel_max: 96,
            plane_resolution: 128,
            spatial_bias: true,
            neural_rendering_resolution: 64,
            sr_num_fp16_res: 0,
            rendering: Rendering {
                ray_end: 3.15,
                box_warp: 0.7,
                crop_margin: 0.06,
                ..Rendering::published()
            },
            iso_level: 10.0,
            discriminator: Some(Discriminator {
                channel_base: 4096,
                channel_max: 128,
                mapping_layers: 2,
                mbstd_group_size: 4,
            }),
            ..Self::published()
        }
    }

    /// The published sizes: images of 128, 256 or 512 pixels, with their discriminators.
    pub fn published_for(img_resolution: usize) -> Self {
        Self {
            img_resolution,
            neural_rendering_resolution: 64,
            discriminator: Some(Discriminator {
                channel_base: 32768,
                channel_max: 512,
                mapping_layers: 8,
                mbstd_group_size: 4,
            }),
            ..Self::published()
        }
    }

    /// A configuration by the name that the command line takes: `default`, `published-128`, `published-256`, `published-512`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "default" => Some(Self::small()),
            "published-128" => Some(Self::published_for(128)),
            "published-256" => Some(Self::published_for(256)),
            "published-512" => Some(Self::published_for(512)),
            _ => None,
        }
    }

    /// Channels of the backbone at a resolution.
    pub fn channels(&self, resolution: usize) -> usize {
        (self.channel_base / resolution).min(self.channel_max)
    }

    /// Channels of the background network at a resolution.
    pub fn background_channels(&self, resolution: usize) -> usize {
        (self.channel_base / 2 / resolution).min(self.channel_max)
    }

    /// Channels of the backbone's output: planes, times features, times depth.
    pub fn plane_channels(&self) -> usize {
        PLANES * FEATURES * self.rendering.triplane_depth
    }

    /// Edge of the super-resolution's input, and of the background, in pixels.
    pub fn superresolution_input(&self) -> usize {
        if self.img_resolution <= 128 { 64 } else { 128 }
    }

    /// The blocks of the super-resolution.
    pub fn superresolution_blocks(&self) -> [SuperresolutionBlock; 2] {
        let input = self.superresolution_input();
        let (first, second) = if self.img_resolution <= 256 {
            (128, 64)
        } else {
            (256, 128)
        };
        let up = self.img_resolution == 4 * input;
        [
            SuperresolutionBlock {
                inputs: FEATURES,
                outputs: first,
                resolution: if up { 2 * input } else { input },
                up,
            },
            SuperresolutionBlock {
                inputs: first,
                outputs: second,
                resolution: self.img_resolution,
                up: true,
            },
        ]
    }

    /// Latents w of a person: what the backbone takes (one a convolution, and one for the last colour layer), or the background
    /// where it takes more.
    pub fn latents(&self) -> usize {
        let of = |resolution: usize| 2 * (resolution.ilog2() as usize - 1);
        of(self.plane_resolution).max(of(self.superresolution_input()))
    }
}

/// One block of the super-resolution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SuperresolutionBlock {
    /// Channels that come in.
    pub inputs: usize,
    /// Channels that go out.
    pub outputs: usize,
    /// Edge of what goes out, in pixels.
    pub resolution: usize,
    /// Whether the block doubles the resolution.
    pub up: bool,
}
