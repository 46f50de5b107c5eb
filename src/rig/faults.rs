//! What every writer takes for granted about a [`Rig`].

use std::collections::BTreeSet;

use super::weights::{INFLUENCES, ONE};
use super::{Clip, Rig, RigJoint};

/// What makes a rig impossible to export.
#[derive(Debug, Clone, thiserror::Error, PartialEq)]
pub enum RigFault {
    /// Not every vertex has influences.
    #[error(
        "expected joints and weights for each of {expected} vertices, found {joints} and {weights}"
    )]
    Length {
        /// The number of vertices.
        expected: usize,
        /// Rows of joints found.
        joints: usize,
        /// Rows of weights found.
        weights: usize,
    },
    /// A vertex's influences break a rule of glTF (3.7.3.1 of the specification) or of ours.
    #[error("vertex {vertex} has joints {joints:?} with weights {weights:?}: {rule}")]
    Influences {
        /// Which vertex.
        vertex: usize,
        /// Its joints.
        joints: [u8; INFLUENCES],
        /// Its weights.
        weights: [u16; INFLUENCES],
        /// What was expected.
        rule: &'static str,
    },
    /// A joint is nowhere.
    #[error("the centre or the pose of joint {joint:?} is not finite")]
    NotFinite {
        /// Which joint.
        joint: RigJoint,
    },
    /// A clip cannot be played.
    #[error("clip {clip:?}: {rule}")]
    Clip {
        /// Its name.
        clip: String,
        /// What was expected.
        rule: String,
    },
}

/// Checks a rig of a mesh with so many vertices.
///
/// # Errors
/// [`RigFault`] names the first thing that is wrong.
pub fn check(rig: &Rig, vertices: usize) -> Result<(), RigFault> {
    let Rig {
        skeleton,
        bones: _,
        skin,
        pose,
        clips,
    } = rig;
    if skin.joints.len() != vertices || skin.weights.len() != vertices {
        return Err(RigFault::Length {
            expected: vertices,
            joints: skin.joints.len(),
            weights: skin.weights.len(),
        });
    }
    for (vertex, (&joints, &weights)) in skin.joints.iter().zip(&skin.weights).enumerate() {
        if let Some(rule) = broken_rule(joints, weights) {
            return Err(RigFault::Influences {
                vertex,
                joints,
                weights,
                rule,
            });
        }
    }
    for joint in RigJoint::ALL {
        let numbers = [skeleton.centers[joint as usize], joint.turned_by(pose)];
        if !numbers.into_iter().all(glam::Vec3::is_finite) {
            return Err(RigFault::NotFinite { joint });
        }
    }
    let mut names = BTreeSet::new();
    for clip in clips {
        let fault = |rule: String| RigFault::Clip {
            clip: clip.name.clone(),
            rule,
        };
        if !names.insert(&clip.name) {
            return Err(fault(
                "expected names of clips to differ, found it twice".to_owned(),
            ));
        }
        check_clip(clip).map_err(fault)?;
    }
    Ok(())
}

fn broken_rule(joints: [u8; INFLUENCES], weights: [u16; INFLUENCES]) -> Option<&'static str> {
    let used = |place: usize| weights[place] > 0;
    if joints
        .iter()
        .any(|&joint| usize::from(joint) >= RigJoint::ALL.len())
    {
        return Some("expected joints below 6");
    }
    if weights.iter().map(|&weight| u32::from(weight)).sum::<u32>() != u32::from(ONE) {
        return Some("expected weights that sum to 65535");
    }
    if !weights.is_sorted_by(|a, b| a >= b) {
        return Some("expected weights in descending order");
    }
    if (0..INFLUENCES).any(|place| !used(place) && joints[place] != 0) {
        return Some("expected joint 0 where the weight is 0");
    }
    let twice = |place: usize| used(place) && joints[..place].contains(&joints[place]);
    (0..INFLUENCES)
        .any(twice)
        .then_some("expected each joint once")
}

fn check_clip(clip: &Clip) -> Result<(), String> {
    let Clip {
        name: _,
        times_s,
        poses,
    } = clip;
    let (times, keys) = (times_s.len(), poses.len());
    if times != keys || keys < 2 {
        return Err(format!(
            "expected as many times as poses, at least 2, found {times} and {keys}"
        ));
    }
    let is_ascending = times_s.is_sorted_by(|a, b| a < b) && times_s.iter().all(|t| t.is_finite());
    if times_s[0] != 0.0 || !is_ascending {
        return Err("expected times that ascend from 0".to_owned());
    }
    if let Some(key) = poses
        .iter()
        .position(|pose| !pose.to_array().iter().all(|angle| angle.is_finite()))
    {
        return Err(format!("the pose of key {key} is not finite"));
    }
    if poses.first() != poses.last() {
        return Err("expected the last pose to be the first again".to_owned());
    }
    Ok(())
}
