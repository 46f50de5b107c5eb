//! Portraits as the generator draws them in training: posed by its own pose branch (arXiv 2307.14770, section 3.3).

use tch::{Kind, Tensor};

use super::{Latents, Networks, Now};
use crate::body::Pose;
use crate::body::deformation::DeformationError;
use crate::generator::deform::BodyDeform;
use crate::generator::mapping::Truncation;
use crate::generator::plain_field::plain;
use crate::generator::traced::TracedField;
use crate::generator::volume::{Deform, Evaluate, keeps_graph};
use crate::train::discriminator::Portraits;

/// N drawn portraits.
pub struct Fake<'a> {
    /// What was drawn, not blurred.
    pub portraits: Portraits,
    /// Distances along the rays in metres, `[N, 1, R, R]`.
    pub depth: Tensor,
    /// How the people stand, `[N, 6]`, radians.
    pub pose: Tensor,
    /// What the mapping made of the latents, `[N, w_dim]`.
    pub w: Tensor,
    /// How gradients go on from the portraits; none where none are kept.
    pub origin: Option<Origin<'a>>,
}

/// Where portraits come from: their graph ends at what the field was asked, and at the latents that they were drawn with.
pub struct Origin<'a> {
    field: TracedField<'a>,
    /// As the mapping made them, and as a leaf.
    ws: [Tensor; 2],
}

impl Origin<'_> {
    /// A scalar whose gradients are those of the loss that was differentiated, along everything that the portraits come from.
    pub fn rest(&self) -> Tensor {
        let [ws, seen] = &self.ws;
        self.field.rest() + (ws * seen.grad()).sum(Kind::Float)
    }
}

/// Draws a batch. Gradients reach every network of the generator in two steps: those of the portraits the image networks, those of
/// [`Origin::rest`] all others, the pose branch through body and conditioning.
///
/// # Errors
/// [`DeformationError`].
pub fn fake<'a>(
    networks: &Networks<'a>,
    latents: &Latents,
    now: &Now,
) -> Result<Fake<'a>, DeformationError> {
    let generator = networks.generator;
    let Latents { z, camera, .. } = latents;
    let pose = generator.pose(z, camera);
    let swapped = chosen(z, now.swap_probability);
    let of_neighbour = |own: &Tensor| own.roll(1, 0).where_self(&swapped, own);
    let ws = generator.map(
        z,
        &of_neighbour(camera),
        &of_neighbour(&pose),
        Truncation::NONE,
    );
    let learns = keeps_graph();
    let seen_ws = ws.detach().set_requires_grad(learns);
    let swapped = chosen(z, now.background_swap_probability).unsqueeze(-1);
    let background_ws = seen_ws.roll(1, 0).where_self(&swapped, &seen_ws);
    let background = generator.background(&background_ws, now.render.noise);
    let deform = deform(networks, &pose)?;
    let deform: Option<&dyn Deform> = Some(&deform);
    let planes = generator.planes(&ws, now.render.noise);
    let draw = |field: &dyn Evaluate| {
        generator.draw(field, &background, &seen_ws, camera, deform, &now.render)
    };
    let (drawn, field) = if learns {
        let field = TracedField::new(generator, planes);
        (draw(&field), Some(field))
    } else {
        (draw(generator.field(planes).as_ref()), None)
    };
    Ok(Fake {
        portraits: Portraits {
            image: drawn.image,
            raw: drawn.raw,
            mask: drawn.mask,
        },
        depth: drawn.depth,
        pose,
        w: ws.select(1, 0),
        origin: field.map(|field| Origin {
            field,
            ws: [ws, seen_ws],
        }),
    })
}

/// The body's deformation by these poses, with gradients where they are kept.
fn deform(networks: &Networks, pose: &Tensor) -> Result<BodyDeform, DeformationError> {
    let reach = networks.generator.deformation();
    if keeps_graph() {
        return BodyDeform::differentiable(networks.body, pose, &reach);
    }
    let values = plain(pose);
    let (poses, _) = values.as_chunks::<6>();
    let poses: Vec<Pose> = poses.iter().map(|&six| Pose::from_array(six)).collect();
    BodyDeform::new(networks.body.body(), &poses, &reach)
}

/// For each person of `z`, true with a probability; `[N, 1]`.
fn chosen(z: &Tensor, probability: f64) -> Tensor {
    Tensor::rand([z.size()[0], 1], (Kind::Float, z.device())).lt(probability)
}
