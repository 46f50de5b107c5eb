//! The rig of a document: joint nodes, the skin, and a clip as an animation.
//!
//! Joints have a translation, and a rotation where the rig's pose turns them; at rest their axes are those of the scene, so inverse
//! bind matrices are translations alone. An animation has one accessor of times, and a channel for each joint that the clip moves;
//! its rotations are those of the rig's pose with the clip's deltas ([`turned`]), linear between keys, each the nearer of the two quaternions
//! that mean it, as players may interpolate without looking for the nearer one.

use glam::{DQuat, Vec3};
use gltf_json::accessor::Type;
use gltf_json::animation::{Animation, Channel, Interpolation, Property, Sampler, Target};
use gltf_json::scene::UnitQuaternion;
use gltf_json::validation::Checked::Valid;
use gltf_json::{Index, Node, Skin};
use serde_json::json;

use super::Builder;
use crate::rig::clips::{quaternion, turned};
use crate::rig::{Clip, Rig, RigJoint};

/// Nodes of [`RigJoint::ALL`].
type JointNodes = [Index<Node>; RigJoint::ALL.len()];

impl Builder {
    /// Pushes the joints' nodes.
    pub(super) fn joints(&mut self, rig: &Rig) -> JointNodes {
        let first = self.root.nodes.len() as u32;
        let nodes: JointNodes = std::array::from_fn(|place| Index::new(first + place as u32));
        for joint in RigJoint::ALL {
            let center = rig.skeleton.centers[joint as usize];
            let parent = joint.parent();
            let origin = parent.map_or(Vec3::ZERO, |parent| rig.skeleton.centers[parent as usize]);
            let children: Vec<Index<Node>> = RigJoint::ALL
                .into_iter()
                .filter(|child| child.parent() == Some(joint))
                .map(|child| nodes[child as usize])
                .collect();
            let turn = joint.turned_by(&rig.pose);
            self.root.push(Node {
                children: (!children.is_empty()).then_some(children),
                name: Some(rig.bones.name_of(joint).to_owned()),
                rotation: (turn != Vec3::ZERO).then(|| UnitQuaternion(stored(quaternion(turn)))),
                translation: Some((center - origin).to_array()),
                ..Node::default()
            });
        }
        nodes
    }

    /// Pushes the skin.
    pub(super) fn skin(&mut self, rig: &Rig, joints: &JointNodes, name: &str) -> Index<Skin> {
        let inverse_bind = rig
            .skeleton
            .centers
            .map(|center| glam::Mat4::from_translation(-center).to_cols_array());
        let inverse_bind =
            self.floats_for(None, "inverse bind matrices", &inverse_bind, Type::Mat4);
        self.root.push(Skin {
            extensions: None,
            extras: None,
            inverse_bind_matrices: Some(inverse_bind),
            joints: joints.to_vec(),
            name: Some(format!("{name} rig")),
            skeleton: Some(joints[0]),
        })
    }

    /// Pushes the clips; one that moves nothing is left out, as an animation without channels is not allowed.
    pub(super) fn animations(&mut self, rig: &Rig, joints: &JointNodes) {
        for clip in &rig.clips {
            let moving: Vec<RigJoint> = RigJoint::ALL
                .into_iter()
                .filter(|joint| {
                    let moves = |pose| joint.turned_by(pose) != Vec3::ZERO;
                    clip.poses.iter().any(moves)
                })
                .collect();
            if !moving.is_empty() {
                self.animation(rig, clip, &moving, joints);
            }
        }
    }

    fn animation(&mut self, rig: &Rig, clip: &Clip, moving: &[RigJoint], joints: &JointNodes) {
        let times: Vec<[f32; 1]> = clip.times_s.iter().map(|&time| [time]).collect();
        let label = format!("{} times", clip.name);
        let input = self.floats_for(None, &label, &times, Type::Scalar);
        let accessor = &mut self.root.accessors[input.value()];
        let end = |time: Option<&f32>| json!([f64::from(time.copied().unwrap_or(0.0))]);
        accessor.min = Some(end(clip.times_s.first()));
        accessor.max = Some(end(clip.times_s.last()));
        let (mut channels, mut samplers) = (Vec::new(), Vec::new());
        for &joint in moving {
            let label = format!("{} of {}", clip.name, rig.bones.name_of(joint));
            let rotations = rotations(rig, clip, joint);
            let output = self.floats_for(None, &label, &rotations, Type::Vec4);
            channels.push(Channel {
                sampler: Index::new(samplers.len() as u32),
                target: Target {
                    extensions: None,
                    extras: None,
                    node: joints[joint as usize],
                    path: Valid(Property::Rotation),
                },
                extensions: None,
                extras: None,
            });
            samplers.push(Sampler {
                extensions: None,
                extras: None,
                input,
                interpolation: Valid(Interpolation::Linear),
                output,
            });
        }
        self.root.push(Animation {
            extensions: None,
            extras: None,
            channels,
            name: Some(clip.name.clone()),
            samplers,
        });
    }
}

/// A joint's rotations at the keys of a clip, each on the side of the one before it.
fn rotations(rig: &Rig, clip: &Clip, joint: RigJoint) -> Vec<[f32; 4]> {
    let mut before = DQuat::IDENTITY;
    let poses = clip.poses.iter();
    poses
        .map(|delta| {
            let rotation = turned(joint.turned_by(&rig.pose), joint.turned_by(delta));
            before = if rotation.dot(before) < 0.0 {
                -rotation
            } else {
                rotation
            };
            stored(before)
        })
        .collect()
}

fn stored(rotation: DQuat) -> [f32; 4] {
    rotation.normalize().as_quat().to_array()
}
