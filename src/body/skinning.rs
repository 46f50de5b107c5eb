//! Linear blend skinning with pose blend shapes.
//!
//! In: a [`Body`] and a [`Pose`]. Out: the vertices of the posed body, in canonical space (its origin stays where the unposed neck
//! joint is). Formulas are those of SMPL (Loper et al. 2015, equations 2 to 9) with a fixed shape: joints stay where they are as the
//! pose changes. Sums run in f64, so that results do not depend on the order of a vector unit.

use glam::{DMat3, DVec3, Vec3};
use rayon::prelude::*;

use super::pose::{Pose, PoseJoint, rotation_matrix};
use super::{Body, HEAD, JOINTS, NECK};

/// Where a joint takes what it moves: `rotation * point + translation`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct JointTransform {
    /// A rotation.
    pub rotation: DMat3,
    /// Metres.
    pub translation: DVec3,
}

impl JointTransform {
    const IDENTITY: Self = Self {
        rotation: DMat3::IDENTITY,
        translation: DVec3::ZERO,
    };

    /// Where a point goes.
    pub fn apply(&self, point: DVec3) -> DVec3 {
        self.rotation * point + self.translation
    }
}

/// Where each joint takes unposed points.
pub fn joint_transforms(body: &Body, pose: &Pose) -> [JointTransform; JOINTS] {
    let rotations = PoseJoint::ALL.map(|joint| (joint.index(), rotation_matrix(pose.of(joint))));
    let own = |joint: usize| {
        let turned = rotations.iter().find(|(index, _)| *index == joint);
        turned.map_or(JointTransform::IDENTITY, |&(_, rotation)| {
            let center = body.joints()[joint].as_dvec3();
            JointTransform {
                rotation,
                translation: center - rotation * center,
            }
        })
    };
    std::array::from_fn(|joint| {
        let mut transform = own(joint);
        let mut at = body.parents()[joint];
        while let Some(parent) = at {
            let outer = own(parent as usize);
            transform = JointTransform {
                rotation: outer.rotation * transform.rotation,
                translation: outer.apply(transform.translation),
            };
            at = body.parents()[parent as usize];
        }
        transform
    })
}

/// The vertices of the posed body.
pub fn posed_vertices(body: &Body, pose: &Pose) -> Vec<Vec3> {
    if pose.is_rest() {
        return body.vertices().to_vec();
    }
    let transforms = joint_transforms(body, pose);
    let features = [NECK, HEAD].map(|joint| {
        let turned = if joint == NECK { pose.neck } else { pose.head };
        (rotation_matrix(turned) - DMat3::IDENTITY)
            .transpose()
            .to_cols_array()
    });
    (0..body.vertices().len())
        .into_par_iter()
        .with_min_len(512)
        .map(|vertex| {
            let mut point = body.vertices()[vertex].as_dvec3();
            if let Some(shapes) = body.pose_shapes() {
                for (shape, feature) in [&shapes.neck, &shapes.head].into_iter().zip(features) {
                    for (direction, amount) in shape[vertex].iter().zip(feature) {
                        point += direction.as_dvec3() * amount;
                    }
                }
            }
            let mut skinned = DVec3::ZERO;
            for (transform, &weight) in transforms.iter().zip(&body.weights()[vertex]) {
                if weight != 0.0 {
                    skinned += transform.apply(point) * f64::from(weight);
                }
            }
            skinned.as_vec3()
        })
        .collect()
}
