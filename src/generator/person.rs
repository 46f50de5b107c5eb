//! One person of a generator: from a seed to a field and to pictures from any side.
//!
//! In: a seed. Out: the same person as the published tools make of it ([`crate::seeds`]): the mapping is conditioned on the frontal
//! standard camera and on a pose of zero, noise is constant (conventions.md). Pictures are deterministic and never keep gradients. A
//! pose moves the person ([`Person::pose`]), and changes neither the field nor who it is.

use std::f32::consts::FRAC_PI_2;

use serde_json::{Map, Value, json};
use tch::{Device, Tensor, no_grad};

use super::deform::BodyDeform;
use super::layers::resized;
use super::mapping::Truncation;
use super::plain_field::{decoder_weights, is_supported, plain, planes_of_person};
use super::volume::{Deform, Evaluate, Sampling};
use super::{Generator, Synthesis2d};
use crate::body::deformation::DeformationError;
use crate::body::{Body, Pose};
use crate::checkpoint::config::{CAMERA_LENGTH, Config, NoiseMode, POSE_LENGTH};
use crate::field::portrait::PortraitInfo;
use crate::field::portrait_data::PortraitData;
use crate::field::tri_grid::DecoderWeights;
use crate::render::view::ViewError;
use crate::render::{Camera, Picture, View, ViewSource};
use crate::seeds::latent;

/// How many times as many samples a ray takes as in training: what the published sampling scripts use for their films.
const FINER: i64 = 2;

/// Where rays start at least when people are sampled, in metres from the eye (network.md, Generator, 5).
const SAMPLING_START_M: f64 = 2.35;

/// Pictures are finer than a field where a texel of its planes is wider than so many of their pixels. A field shows more than its texels, since
/// three planes and a decoder make of them what no single one has.
const FINER_PICTURES: f32 = 2.0;

/// Whether finished pictures show finer details than the field: those of large networks do, and blur what fields of small ones know.
fn has_finer_pictures(config: &Config) -> bool {
    let camera = Camera::standard(FRAC_PI_2, FRAC_PI_2);
    let pixel_m = camera.eye.length() / camera.focal / config.img_resolution as f32;
    let texel_m = config.rendering.box_warp as f32 / config.plane_resolution as f32;
    texel_m > FINER_PICTURES * pixel_m
}

/// How a person is drawn from a generator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PersonSettings {
    /// How far people are drawn towards the mean person.
    pub truncation: Truncation,
    /// Noise of the backbone and the background.
    pub noise: NoiseMode,
}

impl Default for PersonSettings {
    fn default() -> Self {
        Self {
            truncation: Truncation::default(),
            noise: NoiseMode::Const,
        }
    }
}

/// Why there is no such person, or no field of them.
#[derive(Debug, thiserror::Error)]
pub enum PersonError {
    /// The network computes nonsense.
    #[error(
        "the network's {what} has {count} values that are NaN or infinite; the checkpoint or the truncation is unusable"
    )]
    NotFinite {
        /// Which result.
        what: &'static str,
        /// How many values.
        count: i64,
    },
    /// A field file knows the published decoder only.
    #[error(
        "this generator cannot be made a portrait field: expected a decoder without activation and planes of 3 slices, found \
         activation {activation} and {slices} slices; `render` works"
    )]
    NoField {
        /// Its decoder's activation.
        activation: String,
        /// Slices of its planes.
        slices: usize,
    },
    /// The body cannot carry the person.
    #[error(transparent)]
    Body(#[from] DeformationError),
}

/// A person, ready to be looked at.
pub struct Person<'a> {
    generator: &'a Generator,
    z: Tensor,
    ws: Tensor,
    planes: Tensor,
    background: Tensor,
    field: Box<dyn Evaluate + 'a>,
    deform: Option<BodyDeform>,
    settings: Synthesis2d,
}

impl<'a> Person<'a> {
    /// The person of a seed.
    ///
    /// # Errors
    /// [`PersonError::NotFinite`].
    pub fn new(
        generator: &'a Generator,
        seed: u32,
        settings: &PersonSettings,
    ) -> Result<Self, PersonError> {
        no_grad(|| {
            let device = generator.device();
            let z = latent(seed, generator.config().z_dim);
            let z = Tensor::from_slice(&z).view([1, -1]).to_device(device);
            let frontal = camera_tensor(&Camera::standard(FRAC_PI_2, FRAC_PI_2), device);
            let pose = Tensor::zeros([1, POSE_LENGTH as i64], (z.kind(), device));
            let ws = generator.map(&z, &frontal, &pose, settings.truncation);
            let planes = generator.planes(&ws, settings.noise);
            let background = generator.background(&ws, settings.noise);
            for (what, tensor) in [("tri-grid", &planes), ("background", &background)] {
                check_finite(what, tensor)?;
            }
            let usual = generator.settings();
            let start_m = usual.sampling.start_m.max(SAMPLING_START_M);
            Ok(Self {
                generator,
                z,
                deform: None,
                field: generator.field(planes.shallow_clone()),
                ws,
                planes,
                background,
                settings: Synthesis2d {
                    noise: settings.noise,
                    sampling: Sampling {
                        start_m: start_m.min(usual.sampling.end_m - 0.1),
                        ..usual.sampling.finer(FINER)
                    },
                    ..usual
                },
            })
        })
    }

    /// The pose that the pose branch gives this person before the frontal standard camera. The branch would give another one before every
    /// camera; this one is the person's in all pictures, so that they do not move as the camera does.
    ///
    /// # Errors
    /// [`PersonError::NotFinite`].
    pub fn natural_pose(&self) -> Result<Pose, PersonError> {
        no_grad(|| {
            let frontal = camera_tensor(&Camera::standard(FRAC_PI_2, FRAC_PI_2), self.z.device());
            let pose = self.generator.pose(&self.z, &frontal);
            check_finite("pose", &pose)?;
            let mut six = [0.0; POSE_LENGTH];
            six.copy_from_slice(&plain(&pose));
            Ok(Pose::from_array(six))
        })
    }

    /// Poses the person in every picture from now on; [`Self::data`] stays canonical.
    ///
    /// # Errors
    /// [`PersonError::Body`].
    pub fn pose(&mut self, pose: &Pose, body: &Body) -> Result<(), PersonError> {
        // A body at rest carries every point to where it is.
        self.deform = if pose.is_rest() {
            None
        } else {
            let settings = self.generator.deformation();
            Some(BodyDeform::new(
                body,
                std::slice::from_ref(pose),
                &settings,
            )?)
        };
        Ok(())
    }

    /// The person as rays alone draw them, one a pixel: what the field shows, without the super-resolution's help.
    ///
    /// # Errors
    /// [`PersonError::NotFinite`].
    pub fn volume(&self, camera: &Camera, size_px: u32) -> Result<Picture, PersonError> {
        no_grad(|| {
            let settings = Synthesis2d {
                resolution: i64::from(size_px),
                ..self.settings
            };
            let camera = camera_tensor(camera, self.generator.device());
            let drawn = self.generator.draw_raw(
                self.field.as_ref(),
                &self.background,
                &self.ws,
                &camera,
                self.deform(),
                &settings,
            );
            check_finite("volume", &drawn.raw)?;
            let (alpha, depth) = (plain(&drawn.mask), plain(&drawn.depth));
            Ok(assembled(size_px, &plain(&drawn.raw), alpha, depth))
        })
    }

    /// How the person is posed.
    fn deform(&self) -> Option<&dyn Deform> {
        self.deform.as_ref().map(|deform| deform as &dyn Deform)
    }

    /// The person's field as plain numbers; the colour head is folded in with the person's last w.
    ///
    /// # Errors
    /// [`PersonError::NoField`].
    pub fn data(&self, provenance: Map<String, Value>) -> Result<PortraitData, PersonError> {
        let config = self.generator.config();
        let rendering = &config.rendering;
        if !is_supported(rendering.decoder_activation) || rendering.triplane_depth != 3 {
            return Err(PersonError::NoField {
                activation: json!(rendering.decoder_activation).to_string(),
                slices: rendering.triplane_depth,
            });
        }
        no_grad(|| {
            let (planes, sizes) = planes_of_person(&self.planes, 0);
            let (weight, bias) = self.generator.heads().1.folded(&self.ws.select(1, -1));
            Ok(PortraitData {
                planes,
                sizes,
                weights: DecoderWeights {
                    rgb: Some((plain(&weight), plain(&bias))),
                    ..decoder_weights(self.generator)
                },
                info: PortraitInfo {
                    box_m: rendering.box_warp as f32,
                    iso_level: config.iso_level as f32,
                    region_m: None,
                    crop_margin_m: rendering.crop_margin as f32,
                    extent_m: None,
                },
                provenance,
            })
        })
    }
}

impl ViewSource for Person<'_> {
    fn is_finer_than_field(&self) -> bool {
        has_finer_pictures(self.generator.config())
    }

    fn view(&self, camera: &Camera, size_px: u32) -> Result<View, ViewError> {
        no_grad(|| {
            let camera = camera_tensor(camera, self.generator.device());
            let drawn = self.generator.draw(
                self.field.as_ref(),
                &self.background,
                &self.ws,
                &camera,
                self.deform(),
                &self.settings,
            );
            check_finite("image", &drawn.image)?;
            let raw_size = self.settings.resolution as u32;
            let at = |image: &Tensor, size: u32| plain(&resized(image, i64::from(size), true));
            let picture = |image: &Tensor, size: u32| {
                let color = at(image, size);
                let (alpha, depth) = (at(&drawn.mask, size), at(&drawn.depth, size));
                assembled(size, &color, alpha, depth)
            };
            Ok(View {
                image: picture(&drawn.image, size_px),
                raw: Some(picture(&drawn.raw, raw_size)),
            })
        })
    }
}

/// A picture of a colour image `[3][H][W]` in [-1, 1], a mask and distances.
fn assembled(size_px: u32, color: &[f32], alpha: Vec<f32>, depth: Vec<f32>) -> Picture {
    let pixels = alpha.len();
    let alpha: Vec<f32> = alpha
        .into_iter()
        .map(|alpha| alpha.clamp(0.0, 1.0))
        .collect();
    let depth = depth.iter().zip(&alpha);
    Picture {
        width: size_px,
        height: size_px,
        color: (0..pixels)
            .map(|pixel| [0, 1, 2].map(|c| 0.5 * (color[c * pixels + pixel] + 1.0)))
            .collect(),
        depth: depth
            .map(|(&depth, &alpha)| if alpha > 0.0 { depth } else { f32::INFINITY })
            .collect(),
        alpha,
    }
}

/// A camera as the networks take it, `[1, 25]`: cam2world row by row, then intrinsics.
pub fn camera_tensor(camera: &Camera, device: Device) -> Tensor {
    let [x, y, z] = [
        camera.world_from_camera.x_axis,
        camera.world_from_camera.y_axis,
        camera.world_from_camera.z_axis,
    ];
    let mut values = Vec::with_capacity(CAMERA_LENGTH);
    for row in 0..3 {
        values.extend([x[row], y[row], z[row], camera.eye[row]]);
    }
    values.extend([0.0, 0.0, 0.0, 1.0]);
    values.extend([
        camera.focal,
        0.0,
        0.5,
        0.0,
        camera.focal,
        0.5,
        0.0,
        0.0,
        1.0,
    ]);
    Tensor::from_slice(&values).view([1, -1]).to_device(device)
}

fn check_finite(what: &'static str, tensor: &Tensor) -> Result<(), PersonError> {
    let count = tensor
        .isfinite()
        .logical_not()
        .sum(tch::Kind::Int64)
        .int64_value(&[]);
    if count == 0 {
        return Ok(());
    }
    Err(PersonError::NotFinite { what, count })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_of_large_networks_are_finer_than_fields() {
        assert!(has_finer_pictures(&Config::published_for(512)));
        assert!(has_finer_pictures(&Config::published_for(256)));
        assert!(!has_finer_pictures(&Config::published_for(128)));
        assert!(!has_finer_pictures(&Config::small()));
    }
}
