//! Skin weights of a surface, carried over from a body and smoothed.
//!
//! In: a [`Body`], and any mesh in the unposed person's shape, metres, canonical. Out: a [`Skin`] of its vertices, and how far they are
//! from the body.
//!
//! Each vertex takes the body's weights at the body's closest point. Those jump where the closest point does (beside an ear, in
//! the hollow of the neck, in hair), so they are then diffused (`diffusion`) over the surface, the farther from the body the wider.
//! Guaranteed: vertices at one and the same place, as along texture seams, have the same weights to the bit; threads change
//! nothing. Not promised: weights that suit a surface that is not the body's own, such as a hat; the error tells how far it is.

use glam::Vec3;

use super::diffusion::diffused;
use super::weights::JointWeights;
use super::{RigJoint, Skin};
use crate::body::{Body, JOINTS};
use crate::mesh::Mesh;
use crate::mesh::coincident::merged_with_places;
use crate::mesh::nearest::Nearest;

/// The joint of the rig that takes the part of each of a body's joints: arms go to their clavicle, the lower and middle spine to the
/// upper one, pelvis and legs to the root.
pub const RIG_FROM_BODY: [RigJoint; JOINTS] = {
    use RigJoint::{Head, LeftClavicle, Neck, RightClavicle, Root, Spine};
    [
        Root,          // pelvis
        Root,          // left_hip
        Root,          // right_hip
        Spine,         // spine1
        Root,          // left_knee
        Root,          // right_knee
        Spine,         // spine2
        Root,          // left_ankle
        Root,          // right_ankle
        Spine,         // spine3
        Root,          // left_foot
        Root,          // right_foot
        Neck,          // neck
        LeftClavicle,  // left_collar
        RightClavicle, // right_collar
        Head,          // head
        LeftClavicle,  // left_shoulder
        RightClavicle, // right_shoulder
        LeftClavicle,  // left_elbow
        RightClavicle, // right_elbow
        LeftClavicle,  // left_wrist
        RightClavicle, // right_wrist
        LeftClavicle,  // left_hand
        RightClavicle, // right_hand
    ]
};

/// A surface whose vertices are farther from the body than this on average is not around it, in metres: hair that reaches to the
/// shoulders comes to 0.03, a body given in centimetres to 0.2 and more. A body that is upside down may come to less than this; that it
/// stands upright and is as large as people are, `body::faults` checks.
const MOST_MEAN_M: f64 = 0.1;
/// The distance beyond which a body carries nothing (network.md, "thickness"), in metres; half of the vertices may be there.
const REACH_M: f32 = 0.25;

/// How weights are carried over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TransferSettings {
    /// Edge of the cube whose faces of the body take part, in metres; as for deformations.
    pub box_m: f32,
    /// How far weights are diffused on the body itself, in metres.
    pub smoothing_m: f32,
    /// How much farther for each metre between a vertex and the body.
    pub smoothing_per_distance: f32,
}

impl Default for TransferSettings {
    /// Bounded from both sides on the embedded portrait, whose hair falls to the neck, over poses within 30 degrees: unsmoothed weights
    /// stretch edges in the hair up to 16 times, these 4 times; 4 mm and 0.3 only 3 times, but take it farther from the body's deformation, to 21 mm instead of 17
    /// in 99 % of all cases (no weights come below 10).
    fn default() -> Self {
        Self {
            box_m: 1.0,
            smoothing_m: 0.004,
            smoothing_per_distance: 0.1,
        }
    }
}

/// How far a surface is from the body, by its vertices.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct BodyDistance {
    /// Mean in metres.
    pub mean_m: f64,
    /// The largest in metres.
    pub max_m: f64,
}

/// Why a surface cannot take a body's weights.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum TransferError {
    /// There is nothing to give weights to.
    #[error("the mesh has no vertices, expected some to bind to the body `{body}`")]
    Empty {
        /// The body's name.
        body: String,
    },
    /// The body is elsewhere.
    #[error(
        "the body `{body}` has no face inside the box of {box_m} m around its neck joint; is it in metres?"
    )]
    Outside {
        /// The body's name.
        body: String,
        /// Edge of the box.
        box_m: f32,
    },
    /// The surface is elsewhere.
    #[error(
        "the mesh is {:.0} mm from the body `{body}` on average and {:.0} mm at most, {beyond} of its {vertices} vertices beyond {:.0} mm; \
         expected a mean of {:.0} mm at most; take the body that the portrait was made with (`--body`), or leave the rig out (`--no-rig`)",
        distance.mean_m * 1e3, distance.max_m * 1e3, REACH_M * 1e3, MOST_MEAN_M * 1e3
    )]
    TooFar {
        /// The body's name.
        body: String,
        /// How far it is.
        distance: BodyDistance,
        /// Vertices farther than a body reaches.
        beyond: usize,
        /// All vertices.
        vertices: usize,
    },
}

/// A skin, and how well the body fitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Transferred {
    /// Weights of the mesh's vertices.
    pub skin: Skin,
    /// How far they are from the body.
    pub distance: BodyDistance,
}

/// Carries a body's weights over to a mesh.
///
/// # Errors
/// [`TransferError`]: no vertices, no body, or not around each other.
pub fn transferred(
    body: &Body,
    mesh: &Mesh,
    settings: &TransferSettings,
) -> Result<Transferred, TransferError> {
    let (welded, place_of) = merged_with_places(mesh);
    let (weights, distances_m) = nearest_weights(body, &welded.positions, settings)?;
    let distance = check_distance(body, &place_of, &distances_m)?;
    let lengths_m: Vec<f64> = distances_m
        .iter()
        .map(|&distance_m| {
            f64::from(settings.smoothing_m + settings.smoothing_per_distance * distance_m)
        })
        .collect();
    let weights = diffused(&welded, &weights, &lengths_m);
    let skin = Skin::quantized(&weights).taken(&place_of);
    Ok(Transferred { skin, distance })
}

/// The body's weights at the closest point to each position, folded to the rig's joints, and the distances in metres.
fn nearest_weights(
    body: &Body,
    positions: &[Vec3],
    settings: &TransferSettings,
) -> Result<(Vec<JointWeights>, Vec<f32>), TransferError> {
    let faces = body.faces_in_box(settings.box_m);
    let surface = Mesh {
        positions: body.vertices().to_vec(),
        triangles: faces
            .iter()
            .map(|&face| body.faces()[face as usize])
            .collect(),
    };
    let nearest = Nearest::build(&surface).map_err(|_| TransferError::Outside {
        body: body.name().to_owned(),
        box_m: settings.box_m,
    })?;
    let folded: Vec<JointWeights> = body.weights().iter().map(folded).collect();
    let hits = nearest.query_all(positions);
    let weights = hits.iter().map(|hit| {
        let corners = surface.triangles[hit.triangle as usize];
        let mut blended = JointWeights::default();
        for (corner, share) in corners.into_iter().zip(hit.barycentric) {
            for (sum, weight) in blended.iter_mut().zip(folded[corner as usize]) {
                *sum += f64::from(share) * weight;
            }
        }
        blended
    });
    Ok((
        weights.collect(),
        hits.iter().map(|hit| hit.distance).collect(),
    ))
}

/// A body's weights as the rig's, which sum to 1.
fn folded(weights: &[f32; JOINTS]) -> JointWeights {
    let mut folded = JointWeights::default();
    for (joint, &weight) in RIG_FROM_BODY.iter().zip(weights) {
        folded[*joint as usize] += f64::from(weight.max(0.0));
    }
    let sum: f64 = folded.iter().sum();
    folded.map(|weight| weight / sum)
}

fn check_distance(
    body: &Body,
    place_of: &[u32],
    distances_m: &[f32],
) -> Result<BodyDistance, TransferError> {
    let vertices = place_of.len();
    if vertices == 0 {
        return Err(TransferError::Empty {
            body: body.name().to_owned(),
        });
    }
    let of_vertices = || place_of.iter().map(|&place| distances_m[place as usize]);
    let distance = BodyDistance {
        mean_m: of_vertices().map(f64::from).sum::<f64>() / vertices as f64,
        max_m: of_vertices().map(f64::from).fold(0.0, f64::max),
    };
    let beyond = of_vertices().filter(|&distance| distance > REACH_M).count();
    let is_near = distance.mean_m <= MOST_MEAN_M && 2 * beyond <= vertices;
    if !is_near {
        return Err(TransferError::TooFar {
            body: body.name().to_owned(),
            distance,
            beyond,
            vertices,
        });
    }
    Ok(distance)
}
