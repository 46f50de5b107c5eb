//! Portraits as the generator draws them in training: posed by its own pose branch (arXiv 2307.14770, section 3.3).

use tch::{Kind, Tensor};

use super::{Latents, Networks, Now};
use crate::body::Pose;
use crate::body::deformation::DeformationError;
use crate::generator::deform::BodyDeform;
use crate::generator::mapping::Truncation;
use crate::generator::plain_field::plain;
use crate::generator::volume::{Deform, keeps_graph};
use crate::train::discriminator::Portraits;

/// N drawn portraits.
pub struct Fake {
    /// What was drawn, not blurred.
    pub portraits: Portraits,
    /// Distances along the rays in metres, `[N, 1, R, R]`.
    pub depth: Tensor,
    /// How the people stand, `[N, 6]`, radians.
    pub pose: Tensor,
    /// What the mapping made of the latents, `[N, w_dim]`.
    pub w: Tensor,
}

/// Draws a batch; gradients reach every network of the generator, the pose branch through body and conditioning.
///
/// # Errors
/// [`DeformationError`].
pub fn fake(networks: &Networks, latents: &Latents, now: &Now) -> Result<Fake, DeformationError> {
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
    let swapped = chosen(z, now.background_swap_probability).unsqueeze(-1);
    let background_ws = ws.roll(1, 0).where_self(&swapped, &ws);
    let deform = deform(networks, &pose)?;
    let deform: &dyn Deform = &deform;
    let drawn = generator.synthesize(&ws, &background_ws, camera, Some(deform), &now.render);
    Ok(Fake {
        portraits: Portraits {
            image: drawn.image,
            raw: drawn.raw,
            mask: drawn.mask,
        },
        depth: drawn.depth,
        pose,
        w: ws.select(1, 0),
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
