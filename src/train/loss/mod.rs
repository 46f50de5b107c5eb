//! What adversarial training minimises (arXiv 2307.14770, section 3.4; network.md, Training): one function a phase.
//!
//! In: networks, a batch, and what the schedules say [`Now`]. Out: a loss to be differentiated, and numbers to be reported. The logistic loss
//! is that of Goodfellow et al., 2014; the penalty R1 that of Mescheder et al., arXiv 1801.04406. Random draws
//! come from libtorch's generator. Losses are means over the batch.

mod blur;
mod fake;

use tch::{Kind, Tensor, no_grad};

pub use self::blur::blurred;
pub use self::fake::{Fake, Origin, fake};
use super::discriminator::{Discriminator, Portraits};
use crate::body::deformation::DeformationError;
use crate::generator::body::BodyTensors;
use crate::generator::layers::resized;
use crate::generator::{Generator, Synthesis2d};

/// Weight of the generator's poses' distance from the data set's, as published.
const POSE_PRIOR_WEIGHT: f64 = 0.5;

/// Who plays.
#[derive(Clone, Copy)]
pub struct Networks<'a> {
    /// Draws.
    pub generator: &'a Generator,
    /// Judges.
    pub discriminator: &'a Discriminator,
    /// Poses.
    pub body: &'a BodyTensors<'a>,
}

/// What fakes are drawn from.
pub struct Latents {
    /// `[N, z_dim]`.
    pub z: Tensor,
    /// `[N, 25]`, of the data set.
    pub camera: Tensor,
    /// `[N, 6]`, radians, of the data set.
    pub pose: Tensor,
}

/// Portraits of the data set.
pub struct Reals {
    /// `[N, 3, S, S]`, in [-1, 1].
    pub image: Tensor,
    /// `[N, 1, S, S]`, in [0, 1].
    pub mask: Tensor,
    /// `[N, 25]`.
    pub camera: Tensor,
    /// `[N, 6]`, radians: what the data set says, which may be guesses.
    pub pose: Tensor,
}

impl Reals {
    /// `length` of them from `start` on.
    #[must_use]
    pub fn narrow(&self, start: i64, length: i64) -> Self {
        let cut = |tensor: &Tensor| tensor.narrow(0, start, length);
        Self {
            image: cut(&self.image),
            mask: cut(&self.mask),
            camera: cut(&self.camera),
            pose: cut(&self.pose),
        }
    }
}

/// What the schedules say at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Now {
    /// Blur of what the discriminator sees, in pixels.
    pub blur_sigma_px: f64,
    /// How often the mapping is told the neighbour's camera and pose.
    pub swap_probability: f64,
    /// How often the background is the neighbour's.
    pub background_swap_probability: f64,
    /// How much the data set's poses pull on the generator's, from 1 to 0.
    pub pose_weight: f64,
    /// Extension: how much the data set's poses count, beside those of fakes, where the discriminator learns to read poses. 0: as published.
    pub known_poses: f64,
    /// How fakes are rendered.
    pub render: Synthesis2d,
}

/// A number that a phase reports.
pub type Report = (&'static str, f64);

/// What a phase minimises.
pub struct Phase<'a> {
    /// A scalar, to be differentiated first.
    loss: Tensor,
    /// What is left then.
    later: Option<Later<'a>>,
    /// Numbers by name, the loss among them.
    pub reports: Vec<Report>,
}

/// What is differentiated once the loss of portraits has been.
struct Later<'a> {
    origin: Origin<'a>,
    /// A part of the loss that does not look at portraits.
    loss: Tensor,
}

impl Phase<'_> {
    /// Adds the gradients of the loss, times `share`, to those of the networks' parameters.
    ///
    /// # Panics
    /// Where libtorch cannot differentiate (out of memory).
    pub fn backward(&self, share: f64) {
        (&self.loss * share).backward();
        if let Some(later) = &self.later {
            (later.origin.rest() + &later.loss * share).backward();
        }
    }

    /// Whether the loss is a finite number.
    pub fn is_finite(&self) -> bool {
        let finite = |loss: &Tensor| loss.isfinite().all().int64_value(&[]) != 0;
        finite(&self.loss) && self.later.as_ref().is_none_or(|later| finite(&later.loss))
    }
}

/// The generator's phase: to pass for photographs. Also returns what the mapping made of the latents, `[N, w_dim]`.
///
/// Gradients reach the discriminator too, which is to be left alone.
///
/// # Errors
/// [`DeformationError`].
pub fn generator_phase<'a>(
    networks: &Networks<'a>,
    latents: &Latents,
    now: &Now,
) -> Result<(Phase<'a>, Tensor), DeformationError> {
    let fake = fake(networks, latents, now)?;
    let shown = seen_fake(&fake.portraits, now);
    let score = networks.discriminator.score(&shown, &latents.camera);
    let adversarial = (-&score).softplus().mean(Kind::Float);
    let prior = squared_distance(&fake.pose, &latents.pose) * (POSE_PRIOR_WEIGHT * now.pose_weight);
    let reports = vec![
        ("generator/score_fake", number(&score)),
        ("generator/sign_fake", number(&score.sign())),
        ("generator/adversarial", number(&adversarial)),
        ("generator/pose_prior", number(&prior)),
    ];
    let later = |origin| Later {
        origin,
        loss: prior,
    };
    let phase = Phase {
        loss: adversarial,
        later: fake.origin.map(later),
        reports,
    };
    Ok((phase, fake.w.detach()))
}

/// The discriminator's phase: to tell fakes from photographs, and to read the fakes' poses (and the photographs', [`Now::known_poses`]).
///
/// # Errors
/// [`DeformationError`].
pub fn discriminator_phase(
    networks: &Networks,
    latents: &Latents,
    reals: &Reals,
    now: &Now,
) -> Result<Phase<'static>, DeformationError> {
    let fake = no_grad(|| fake(networks, latents, now))?;
    let shown = no_grad(|| seen_fake(&fake.portraits, now));
    let judged = networks.discriminator.judge(&shown, &latents.camera);
    let on_fake = judged.score.softplus().mean(Kind::Float);
    let pose = squared_distance(&judged.pose, &fake.pose);
    let shown = no_grad(|| seen_real(reals, now));
    let (score, read) = if now.known_poses > 0.0 {
        let judged = networks.discriminator.judge(&shown, &reals.camera);
        let distance = squared_distance(&judged.pose, &reals.pose);
        (judged.score, Some(distance))
    } else {
        let score = networks.discriminator.score(&shown, &reals.camera);
        (score, None)
    };
    let on_real = (-&score).softplus().mean(Kind::Float);
    let adversarial = &on_fake + &on_real;
    let mut reports = vec![
        ("discriminator/score_fake", number(&judged.score)),
        ("discriminator/sign_fake", number(&judged.score.sign())),
        ("discriminator/score_real", number(&score)),
        ("discriminator/sign_real", number(&score.sign())),
        ("discriminator/on_fake", number(&on_fake)),
        ("discriminator/on_real", number(&on_real)),
        ("discriminator/adversarial", number(&adversarial)),
        ("discriminator/pose", number(&pose)),
    ];
    let mut loss = adversarial + pose;
    if let Some(read) = read {
        reports.push(("discriminator/pose_real", number(&read)));
        loss += read * now.known_poses;
    }
    Ok(Phase {
        reports,
        loss,
        later: None,
    })
}

/// What the discriminator may learn before the game: to read the poses of photographs, where the data set knows them; of photographs that
/// are `edge` pixels large, if any.
pub fn reading_phase(
    discriminator: &Discriminator,
    reals: &Reals,
    now: &Now,
    edge: Option<i64>,
) -> Phase<'static> {
    let shown = no_grad(|| seen_real(reals, now));
    let pose = match edge {
        Some(edge) => discriminator.small_pose(&shown, &reals.camera, edge),
        None => discriminator.pose(&shown, &reals.camera),
    };
    let loss = squared_distance(&pose, &reals.pose);
    Phase {
        reports: vec![("discriminator/pose_real", number(&loss))],
        loss,
        later: None,
    }
}

/// How strongly the discriminator's slope at photographs is punished.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gammas {
    /// For image and raw image.
    pub image: f64,
    /// For the mask.
    pub mask: f64,
}

/// The discriminator's regularisation: the penalty R1 on what it is given of photographs.
///
/// # Panics
/// Where libtorch cannot differentiate (out of memory).
pub fn penalty_phase(
    discriminator: &Discriminator,
    reals: &Reals,
    gammas: Gammas,
    now: &Now,
) -> Phase<'static> {
    let shown = no_grad(|| seen_real(reals, now));
    let leaf = |image: &Tensor| image.detach().set_requires_grad(true);
    let shown = Portraits {
        image: leaf(&shown.image),
        raw: leaf(&shown.raw),
        mask: leaf(&shown.mask),
    };
    let score = discriminator.score(&shown, &reals.camera);
    let inputs = [&shown.image, &shown.raw, &shown.mask];
    let slopes = Tensor::run_backward(&[score.sum(Kind::Float)], &inputs, true, true);
    let squares: Vec<Tensor> = slopes
        .iter()
        .map(|slope| {
            slope
                .square()
                .sum_dim_intlist([1i64, 2, 3].as_slice(), false, Kind::Float)
        })
        .collect();
    let on_image = &squares[0] + &squares[1];
    let on_mask = &squares[2];
    let loss = &on_image * (0.5 * gammas.image) + on_mask * (0.5 * gammas.mask);
    let loss = loss.mean(Kind::Float);
    Phase {
        reports: vec![
            ("penalty/score_real", number(&score)),
            ("penalty/sign_real", number(&score.sign())),
            ("penalty/image", number(&on_image)),
            ("penalty/mask", number(on_mask)),
            ("penalty/loss", number(&loss)),
        ],
        loss,
        later: None,
    }
}

/// A fake as the discriminator sees it: its finished image blurred.
pub fn seen_fake(fake: &Portraits, now: &Now) -> Portraits {
    Portraits {
        image: blurred(&fake.image, now.blur_sigma_px),
        raw: fake.raw.shallow_clone(),
        mask: fake.mask.shallow_clone(),
    }
}

/// A photograph as the discriminator sees it: with a raw image made of it, both blurred at their own sizes, and the mask as rays would draw it.
pub fn seen_real(reals: &Reals, now: &Now) -> Portraits {
    let rays = now.render.resolution;
    Portraits {
        raw: blurred(&resized(&reals.image, rays, true), now.blur_sigma_px),
        image: blurred(&reals.image, now.blur_sigma_px),
        mask: resized(&reals.mask, rays, true),
    }
}

/// Squared differences of poses, summed over their components; the mean over the batch.
fn squared_distance(a: &Tensor, b: &Tensor) -> Tensor {
    (a - b)
        .square()
        .sum_dim_intlist(1i64, false, Kind::Float)
        .mean(Kind::Float)
}

/// The mean as a number.
fn number(tensor: &Tensor) -> f64 {
    tensor.detach().mean(Kind::Double).double_value(&[])
}
