//! What a run is measured by at every tick: the same people and the same photographs each time.
//!
//! In: a trainer and photographs, best held out from its training. Out: the pose error of the discriminator's running mean, which
//! checkpoints hold, the kernel distance of what the generator's running mean draws, and a sheet of people. Measuring draws from a seed of its own and changes nothing of the trainer.

use tch::{Kind, Tensor, no_grad};

use super::kernel_distance::KernelDistance;
use super::pose_error::mean_angle_deg;
use super::trainer::{Labels, Trainer};
use crate::body::deformation::DeformationError;
use crate::checkpoint::config::{CAMERA_LENGTH, NoiseMode, POSE_LENGTH};
use crate::dataset::Dataset;
use crate::draws::Draws;
use crate::generator::Rendering;
use crate::generator::layers::resized;
use crate::generator::mapping::Truncation;
use crate::generator::plain_field::plain;
use crate::render::sheet::{SheetError, of_depth, of_mask, sheet};
use crate::texture::Texture;
use crate::train::loss::{Latents, Now, Reals, fake, seen_real};

/// Seed of the people that are measured, whatever the run's.
const SEED: u64 = 0x6d65_6173_7572_6531;
/// People on a sheet.
const SHEET_PEOPLE: i64 = 4;
/// Sheets show depths from this distance in front of the rays' middle to as far behind it, in metres.
const DEPTH_SPAN_M: f32 = 0.3;

/// What a tick tells.
pub struct Measured {
    /// The pose error of the discriminator's running mean on the photographs, in degrees.
    pub pose_error_deg: f64,
    /// What the generator draws; none where it has not moved since it was last looked at: poses were only read.
    pub drawn: Option<Drawn>,
}

/// How people are drawn.
pub struct Drawn {
    /// Kernel distance, in thousandths.
    pub kernel_distance: f64,
    /// People in rows: image, raw image, depth, mask, posed.
    pub sheet: Texture,
}

/// Why nothing was measured.
#[derive(Debug, thiserror::Error)]
pub enum MeasureError {
    /// The body carries nothing.
    #[error(transparent)]
    Body(#[from] DeformationError),
    /// Pictures do not go on a sheet.
    #[error(transparent)]
    Sheet(#[from] SheetError),
}

/// What runs are measured on.
pub struct Measures {
    photographs: Reals,
    distance: KernelDistance,
    latents: Latents,
}

impl Measures {
    /// Takes photographs in, at least two; as many people will be drawn, with cameras and poses of `labels`.
    pub fn new(trainer: &Trainer, photographs: Reals, labels: &Labels) -> Self {
        let n = photographs.image.size()[0];
        let mut draws = Draws::new(&[SEED]);
        let rows: Vec<i64> = (0..n)
            .map(|_| draws.below(labels.0.size()[0] as u64) as i64)
            .collect();
        let z_dim = trainer.config.z_dim as i64;
        let z: Vec<f32> = (0..n * z_dim).map(|_| draws.normal()).collect();
        let device = photographs.image.device();
        let chosen = labels
            .0
            .index_select(0, &Tensor::from_slice(&rows).to_device(labels.0.device()));
        let chosen = chosen.to_device(device);
        Self {
            distance: KernelDistance::new(&photographs.image),
            latents: Latents {
                z: Tensor::from_slice(&z).view([n, z_dim]).to_device(device),
                camera: chosen.narrow(1, 0, CAMERA_LENGTH as i64),
                pose: chosen.narrow(1, CAMERA_LENGTH as i64, POSE_LENGTH as i64),
            },
            photographs,
        }
    }

    /// Measures a trainer as it is.
    ///
    /// # Errors
    /// [`MeasureError`].
    pub fn take(&self, trainer: &Trainer) -> Result<Measured, MeasureError> {
        no_grad(|| {
            let drawn = || -> Result<Drawn, MeasureError> {
                Ok(Drawn {
                    kernel_distance: self.distance.of(&self.drawn(trainer)?),
                    sheet: self.sheet(trainer)?,
                })
            };
            Ok(Measured {
                pose_error_deg: self.pose_error_deg(trainer),
                drawn: (!trainer.only_reads()).then(drawn).transpose()?,
            })
        })
    }

    fn pose_error_deg(&self, trainer: &Trainer) -> f64 {
        let now = trainer.now();
        let micro = trainer.settings.micro_batch as i64;
        let found: Vec<Tensor> = chunks(self.count(), micro)
            .map(|(start, length)| {
                let reals = self.photographs.narrow(start, length);
                trainer
                    .reading()
                    .pose(&seen_real(&reals, &now), &reals.camera)
            })
            .collect();
        mean_angle_deg(
            &plain(&Tensor::cat(&found, 0)),
            &plain(&self.photographs.pose),
        )
    }

    /// Portraits by the running mean, as training draws them but without its noise, `[N, 3, S, S]`.
    fn drawn(&self, trainer: &Trainer) -> Result<Tensor, DeformationError> {
        let micro = trainer.settings.micro_batch as i64;
        let parts: Result<Vec<Tensor>, DeformationError> = chunks(self.count(), micro)
            .map(|(start, length)| {
                let latents = self.people(start, length);
                let fake = fake(&trainer.sampling(), &latents, &quiet(trainer))?;
                Ok(fake.portraits.image)
            })
            .collect();
        Ok(Tensor::cat(&parts?, 0))
    }

    fn sheet(&self, trainer: &Trainer) -> Result<Texture, MeasureError> {
        let now = quiet(trainer);
        let latents = self.people(0, SHEET_PEOPLE.min(self.count()));
        let generator = trainer.sampled();
        let posed = fake(&trainer.sampling(), &latents, &now)?;
        let ws = generator.map(&latents.z, &latents.camera, &posed.pose, Truncation::NONE);
        let drawn = generator.synthesize(&ws, &ws, &latents.camera, None, &now.render);
        let size = trainer.config.img_resolution as i64;
        let middle = 0.5 * (now.render.sampling.start_m + now.render.sampling.end_m) as f32;
        let rows: Vec<Vec<Texture>> = (0..latents.z.size()[0])
            .map(|person| row(&drawn, &posed.portraits.image, person, size, middle))
            .collect();
        Ok(sheet(&rows)?)
    }

    /// How many photographs, and people, there are.
    fn count(&self) -> i64 {
        self.latents.z.size()[0]
    }

    fn people(&self, start: i64, length: i64) -> Latents {
        let cut = |tensor: &Tensor| tensor.narrow(0, start, length);
        Latents {
            z: cut(&self.latents.z),
            camera: cut(&self.latents.camera),
            pose: cut(&self.latents.pose),
        }
    }
}

/// The schedules' say of now, without anything that is drawn at random.
fn quiet(trainer: &Trainer) -> Now {
    let mut now = trainer.now();
    now.swap_probability = 0.0;
    now.background_swap_probability = 0.0;
    now.render.noise = NoiseMode::Const;
    now.render.sampling.random = false;
    now.render.sampling.density_noise = 0.0;
    now
}

/// Starts and lengths of parts of at most `most`.
fn chunks(count: i64, most: i64) -> impl Iterator<Item = (i64, i64)> {
    let starts = (0..count).step_by(most.max(1) as usize);
    starts.map(move |start| (start, most.min(count - start)))
}

/// What is shown of a person: image, raw image, depth, mask, posed.
fn row(drawn: &Rendering, posed: &Tensor, person: i64, size: i64, middle_m: f32) -> Vec<Texture> {
    let of = |image: &Tensor| resized(&image.narrow(0, person, 1), size, false);
    let edge = [size as u32; 2];
    vec![
        picture(&of(&drawn.image)),
        picture(&of(&drawn.raw)),
        of_depth(
            &plain(&of(&drawn.depth)),
            edge,
            middle_m - DEPTH_SPAN_M,
            middle_m + DEPTH_SPAN_M,
        ),
        of_mask(&plain(&of(&drawn.mask)), edge),
        picture(&of(posed)),
    ]
}

/// An image `[1, 3, S, S]` in [-1, 1] as a picture.
fn picture(image: &Tensor) -> Texture {
    let size = image.size();
    let values = plain(image);
    let pixels = (size[2] * size[3]) as usize;
    let code = |value: f32| (value.clamp(-1.0, 1.0) * 127.5 + 128.0) as u8;
    Texture {
        width: size[3] as u32,
        height: size[2] as u32,
        texels: (0..pixels)
            .map(|pixel| [0, 1, 2].map(|channel| code(values[channel * pixels + pixel])))
            .collect(),
    }
}

/// Cameras and poses of a whole dataset, mirrored and repeated ones counted.
pub fn labels_of(dataset: &Dataset) -> Labels {
    let mut values = Vec::new();
    for item in 0..dataset.items() {
        let label = dataset.label(item);
        values.extend(label.camera);
        values.extend(label.pose);
    }
    let length = (CAMERA_LENGTH + POSE_LENGTH) as i64;
    let labels = Tensor::from_slice(&values).view([-1, length]);
    Labels(labels.to_kind(Kind::Float))
}
