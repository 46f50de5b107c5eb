//! How closely a rig follows the body's own deformation.
//!
//! In: a body, the unposed surface, its rig. Out: over random poses, the distances between where the rig takes vertices and where the
//! body's deformation does ([`Direction::CanonicalToPosed`]), and how many of the face's triangles turn over. Seeded: equal input gives equal
//! figures, whatever the threads. The deformation jumps between the body's faces and follows its pose blend shapes, skinning does
//! neither; so figures do not reach 0 for any weights. Jumps grow with the distance to the body: hair that falls to the shoulders is
//! torn by the deformation itself, so vertices near the body are also told of by themselves.

use glam::Vec3;
use rayon::prelude::*;

use super::face::{face_triangles, normal};
use super::skinning::{joint_transforms, posed_positions};
use super::{BodyDistance, Rig, RigJoint};
use crate::body::deformation::{DeformationError, DeformationSettings, Direction};
use crate::body::{Body, Deformation, Pose};
use crate::mesh::Mesh;

/// So many poses give figures to quote.
pub const POSES: usize = 100;
/// Vertices count that neck and head move by more than this together.
const LEAST_SHARE: f64 = 0.05;
/// Poses are uniform within this angle either way for each axis of both joints, in degrees.
const MOST_DEG: f32 = 30.0;
/// As far from the body as this vertices count as near, in metres: skin, clothes and short hair.
const NEAR_M: f32 = 0.03;
/// Seed of the poses.
const SEED: u64 = 4;

/// How closely a rig follows a body.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RigFigures {
    /// Poses looked at.
    pub poses: usize,
    /// Vertices that neck and head move.
    pub vertices: usize,
    /// Mean distance over poses and those vertices, in millimetres.
    pub mean_mm: f64,
    /// 99 % of the distances are at most this, in millimetres.
    pub p99_mm: f64,
    /// The largest distance in millimetres.
    pub max_mm: f64,
    /// How many of the vertices are within 30 mm of the unposed body.
    pub near_vertices: usize,
    /// The mean of those, in millimetres.
    pub near_mean_mm: f64,
    /// 99 % of those are at most this, in millimetres.
    pub near_p99_mm: f64,
    /// Triangles of the [face](face_triangles).
    pub face_triangles: usize,
    /// How many of them turn over in some pose.
    pub inverted_triangles: usize,
    /// How far the unposed surface is from the body.
    pub distance: BodyDistance,
}

/// Measures a rig over random poses; `mesh` is what the rig is bound to, unposed, and `distance` how far that is from the body,
/// which carries as far as `settings` say.
///
/// # Errors
/// [`DeformationError`] where the body cannot deform.
pub fn figures(
    body: &Body,
    mesh: &Mesh,
    rig: &Rig,
    distance: BodyDistance,
    settings: &DeformationSettings,
    poses: usize,
) -> Result<RigFigures, DeformationError> {
    let Rig { skeleton, skin, .. } = rig;
    let moved: Vec<u32> = (0..mesh.positions.len() as u32)
        .filter(|&vertex| {
            let weights = skin.of(vertex as usize);
            weights[RigJoint::Neck as usize] + weights[RigJoint::Head as usize] > LEAST_SHARE
        })
        .collect();
    let positions: Vec<Vec3> = moved
        .iter()
        .map(|&vertex| mesh.positions[vertex as usize])
        .collect();
    let skin_of_moved = skin.taken(&moved);
    let is_near = near(body, &positions, settings)?;
    let face = face_triangles(mesh, skeleton);
    let mut turned_over = vec![false; face.len()];
    let (mut all, mut near) = (Vec::with_capacity(poses * moved.len()), Vec::new());
    for pose in random_poses(poses) {
        let transforms = joint_transforms(skeleton, &pose);
        let deformation = Deformation::new(body, &pose, Direction::CanonicalToPosed, settings)?;
        let learned = deformation.apply_all(&positions);
        let skinned = posed_positions(&skin_of_moved, &transforms, &positions);
        let apart = learned.iter().zip(&skinned);
        let apart_mm = apart.map(|(a, b)| 1e3 * a.distance(*b));
        for (distance_mm, &is_near) in apart_mm.zip(&is_near) {
            all.push(distance_mm);
            if is_near {
                near.push(distance_mm);
            }
        }
        let posed = Mesh {
            positions: posed_positions(skin, &transforms, &mesh.positions),
            triangles: mesh.triangles.clone(),
        };
        let head = transforms[RigJoint::Head as usize].rotation.as_mat3();
        for (&triangle, is_over) in face.iter().zip(&mut turned_over) {
            *is_over |= (head * normal(mesh, triangle)).dot(normal(&posed, triangle)) < 0.0;
        }
    }
    let [(mean_mm, p99_mm, max_mm), (near_mean_mm, near_p99_mm, _)] = [all, near].map(told);
    Ok(RigFigures {
        poses,
        vertices: moved.len(),
        mean_mm,
        p99_mm,
        max_mm,
        near_vertices: is_near.iter().filter(|&&is_near| is_near).count(),
        near_mean_mm,
        near_p99_mm,
        face_triangles: face.len(),
        inverted_triangles: turned_over.iter().filter(|&&over| over).count(),
        distance,
    })
}

/// Whether positions are near the unposed body.
fn near(
    body: &Body,
    positions: &[Vec3],
    settings: &DeformationSettings,
) -> Result<Vec<bool>, DeformationError> {
    let settings = DeformationSettings {
        thickness_m: NEAR_M,
        ..*settings
    };
    let within = Deformation::new(body, &Pose::REST, Direction::CanonicalToPosed, &settings)?;
    let faces = within.faces_of(positions);
    Ok(faces.iter().map(Option::is_some).collect())
}

/// Mean, 99th percentile (the least value that at least 99 % are not above) and greatest value; 0 of none.
fn told(mut values: Vec<f32>) -> (f64, f64, f64) {
    let count = values.len().max(1);
    let mean = values.iter().map(|&value| f64::from(value)).sum::<f64>() / count as f64;
    values.par_sort_unstable_by(f32::total_cmp);
    let at = |place: usize| values.get(place).copied().unwrap_or(0.0).into();
    (mean, at((count * 99).div_ceil(100) - 1), at(count - 1))
}

/// Poses uniform in all six angles.
fn random_poses(poses: usize) -> impl Iterator<Item = Pose> {
    let mut state = SEED;
    let mut angle = move || {
        // SplitMix64 (Steele, Lea and Flood, 2014).
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let unit = ((z ^ (z >> 31)) >> 40) as f32 / (1 << 24) as f32;
        (2.0 * unit - 1.0) * MOST_DEG * (std::f32::consts::PI / 180.0)
    };
    (0..poses).map(move |_| Pose::from_array(std::array::from_fn(|_| angle())))
}
