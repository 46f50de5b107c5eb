//! Vertices and normals of a rigged surface in a pose, as an engine computes them: linear blend skinning.
//!
//! In: a [`Skeleton`], a [`Skin`] and positions or normals in the unposed shape. Out: the posed ones, canonical, metres. Sums run in
//! f64; an engine's f32 differ from them by about a micrometre.

use glam::{DMat3, DVec3, Vec3, Vec4};
use rayon::prelude::*;

use super::{Rig, RigJoint, Skeleton, Skin};
use crate::body::Pose;
use crate::body::pose::rotation_matrix;
use crate::body::skinning::JointTransform;
use crate::texture::UnwrappedMesh;

/// Where each joint of [`RigJoint::ALL`] takes unposed points.
pub type JointTransforms = [JointTransform; RigJoint::ALL.len()];

/// Where each joint takes unposed points, once it and those above it are turned.
pub fn joint_transforms(skeleton: &Skeleton, pose: &Pose) -> JointTransforms {
    let mut transforms = [JointTransform {
        rotation: DMat3::IDENTITY,
        translation: DVec3::ZERO,
    }; RigJoint::ALL.len()];
    // Parents stand before their children.
    for (place, joint) in RigJoint::ALL.into_iter().enumerate() {
        let parent = joint.parent().map(|parent| transforms[parent as usize]);
        let center = skeleton.centers[place].as_dvec3();
        let turned = rotation_matrix(joint.turned_by(pose));
        let own = center - turned * center;
        transforms[place] = parent.map_or(
            JointTransform {
                rotation: turned,
                translation: own,
            },
            |parent| JointTransform {
                rotation: parent.rotation * turned,
                translation: parent.apply(own),
            },
        );
    }
    transforms
}

/// Positions as the joints take them.
pub fn posed_positions(skin: &Skin, transforms: &JointTransforms, positions: &[Vec3]) -> Vec<Vec3> {
    blended(skin, positions, |joint, position| {
        transforms[joint].apply(position)
    })
}

/// Unit normals as the joints turn them.
pub fn posed_normals(skin: &Skin, transforms: &JointTransforms, normals: &[Vec3]) -> Vec<Vec3> {
    let turned = blended(skin, normals, |joint, normal| {
        transforms[joint].rotation * normal
    });
    turned
        .into_iter()
        .zip(normals)
        .map(|(turned, &normal)| turned.normalize_or(normal))
        .collect()
}

/// A mesh with normals, posed; texture coordinates stay.
pub fn posed_mesh(rig: &Rig, pose: &Pose, mesh: &UnwrappedMesh) -> UnwrappedMesh {
    let transforms = joint_transforms(&rig.skeleton, pose);
    UnwrappedMesh {
        positions: posed_positions(&rig.skin, &transforms, &mesh.positions),
        normals: posed_normals(&rig.skin, &transforms, &mesh.normals),
        uvs: mesh.uvs.clone(),
        triangles: mesh.triangles.clone(),
    }
}

/// A mesh as [`posed_mesh`] poses it, and its tangents (one a vertex, or none) beside the posed normals.
pub fn posed_with_tangents(
    rig: &Rig,
    pose: &Pose,
    mesh: &UnwrappedMesh,
    tangents: &[Vec4],
) -> (UnwrappedMesh, Vec<Vec4>) {
    let posed = posed_mesh(rig, pose, mesh);
    let transforms = joint_transforms(&rig.skeleton, pose);
    let tangents = tangents_beside(&rig.skin, &transforms, &posed.normals, tangents);
    (posed, tangents)
}

/// Tangents as the joints turn them, at a right angle to `normals`, the posed ones.
pub fn tangents_beside(
    skin: &Skin,
    transforms: &JointTransforms,
    normals: &[Vec3],
    tangents: &[Vec4],
) -> Vec<Vec4> {
    let along: Vec<Vec3> = tangents.iter().map(|tangent| tangent.truncate()).collect();
    let turned = posed_normals(skin, transforms, &along);
    let pairs = turned.iter().zip(normals).zip(tangents);
    pairs
        .map(|((&turned, &normal), tangent)| {
            let beside = turned - normal * normal.dot(turned);
            beside
                .try_normalize()
                .unwrap_or_else(|| normal.any_orthonormal_vector())
                .extend(tangent.w)
        })
        .collect()
}

fn blended(
    skin: &Skin,
    values: &[Vec3],
    moved: impl Fn(usize, DVec3) -> DVec3 + Sync,
) -> Vec<Vec3> {
    values
        .par_iter()
        .with_min_len(1 << 10)
        .enumerate()
        .map(|(vertex, value)| {
            let weights = skin.of(vertex);
            let mut sum = DVec3::ZERO;
            for (joint, weight) in weights.into_iter().enumerate() {
                if weight != 0.0 {
                    sum += weight * moved(joint, value.as_dvec3());
                }
            }
            sum.as_vec3()
        })
        .collect()
}
