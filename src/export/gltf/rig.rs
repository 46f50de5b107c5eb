//! The rig of a document: joint nodes, the skin, and a clip as an animation.
//!
//! Joints have a translation, and a rotation where the rig's pose turns them; at rest their axes are those of the scene, so inverse
//! bind matrices are translations alone. An animation has one accessor of times, and a channel for each joint that the clip moves;
//! its rotations are those of the rig's pose with the clip's deltas ([`turned`]), linear between keys, each the nearer of the two quaternions
//! that mean it, as players may interpolate without looking for the nearer one.

use glam::{DMat4, DQuat, Vec3};
use gltf_json::accessor::{ComponentType, Type};
use gltf_json::animation::{Animation, Channel, Interpolation, Property, Sampler, Target};
use gltf_json::scene::UnitQuaternion;
use gltf_json::validation::Checked::Valid;
use gltf_json::{Accessor, Index, Node, Skin};
use serde_json::json;

use super::Builder;
use super::column::Column;
use super::quantized::Grid;
use crate::export::encoding::Geometry;
use crate::export::meshopt_view::Filter;
use crate::rig::clips::{quaternion, turned};
use crate::rig::{Clip, Rig, RigJoint};

/// Bits of a component of a compressed rotation: a hundredth of a degree.
const ROTATION_BITS: i32 = 14;

/// Nodes of [`RigJoint::ALL`].
type JointNodes = [Index<Node>; RigJoint::ALL.len()];

impl Builder<'_> {
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

    /// Pushes the skin; positions on a grid come to their places in space by its matrices.
    pub(super) fn skin(
        &mut self,
        rig: &Rig,
        joints: &JointNodes,
        name: &str,
        grid: Option<&Grid>,
    ) -> Index<Skin> {
        let inverse_bind = rig.skeleton.centers.map(|center| match grid {
            None => glam::Mat4::from_translation(-center).to_cols_array(),
            Some(grid) => {
                let bind = DMat4::from_translation(-center.as_dvec3()) * grid.matrix();
                bind.as_mat4().to_cols_array()
            }
        });
        let column = Column::floats(None, "inverse bind matrices", &inverse_bind, Type::Mat4);
        let inverse_bind = self.column(&column);
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
        let tracks: Vec<Tracks> = rig
            .clips
            .iter()
            .map(|clip| self.tracks(rig, clip))
            .filter(|tracks| !tracks.rotations.is_empty())
            .collect();
        let mut stored = self.stored(&tracks);
        for Tracks { clip, moving, .. } in &tracks {
            let Some((input, outputs)) = stored.next() else {
                return;
            };
            self.animation(
                clip,
                input,
                &outputs,
                moving.iter().map(|&joint| joints[joint as usize]),
            );
        }
    }

    /// What a clip plays.
    fn tracks<'c>(&self, rig: &Rig, clip: &'c Clip) -> Tracks<'c> {
        let moving: Vec<RigJoint> = RigJoint::ALL
            .into_iter()
            .filter(|joint| {
                let moves = |pose| joint.turned_by(pose) != Vec3::ZERO;
                clip.poses.iter().any(moves)
            })
            .collect();
        let times: Vec<[f32; 1]> = clip.times_s.iter().map(|&time| [time]).collect();
        let end = |time: Option<&f32>| json!([f64::from(time.copied().unwrap_or(0.0))]);
        let label = format!("{} times", clip.name);
        let rotations = moving.iter().map(|&joint| {
            let label = format!("{} of {}", clip.name, rig.bones.name_of(joint));
            self.rotation_column(&label, &rotations(rig, clip, joint))
        });
        Tracks {
            clip,
            times: Column {
                bounds: Some([end(clip.times_s.first()), end(clip.times_s.last())]),
                ..Column::floats(None, &label, &times, Type::Scalar)
            },
            rotations: rotations.collect(),
            moving,
        }
    }

    /// Quaternions as floats, or in 16 bits.
    fn rotation_column(&self, label: &str, rotations: &[[f32; 4]]) -> Column {
        let short = |elements: &[[i16; 4]]| {
            Column::new(None, label, elements, ComponentType::I16, Type::Vec4).normalized()
        };
        match self.encoding.geometry {
            Geometry::Plain => Column::floats(None, label, rotations, Type::Vec4),
            Geometry::Quantized => {
                let one = f32::from(i16::MAX);
                let rows = rotations.iter();
                let rows = rows.map(|row| row.map(|c| (c * one).round().clamp(-one, one) as i16));
                short(&rows.collect::<Vec<_>>())
            }
            Geometry::Meshopt => short(&meshopt::encode_filter_quat(rotations, ROTATION_BITS))
                .filtered(Filter::Quaternion),
        }
    }

    /// Times and rotations of every clip, stored: each in a view of its own, or where each view costs, in one for all times and one for
    /// all rotations.
    fn stored(
        &mut self,
        tracks: &[Tracks],
    ) -> impl Iterator<Item = (Index<Accessor>, Vec<Index<Accessor>>)> + use<> {
        let stored: Vec<_> = if self.encoding.geometry == Geometry::Plain {
            let each = tracks.iter().map(|tracks| {
                let input = self.column(&tracks.times);
                let outputs = tracks.rotations.iter().map(|it| self.column(it));
                (input, outputs.collect())
            });
            each.collect()
        } else {
            let inputs = self.columns("times", tracks.iter().map(|it| &it.times));
            let outputs = self.columns("rotations", tracks.iter().flat_map(|it| &it.rotations));
            let mut outputs = outputs.into_iter();
            let each = inputs.into_iter().zip(tracks).map(|(input, tracks)| {
                let outputs = outputs.by_ref().take(tracks.rotations.len());
                (input, outputs.collect())
            });
            each.collect()
        };
        stored.into_iter()
    }

    /// An animation of nodes, which take the outputs in their order.
    fn animation(
        &mut self,
        clip: &Clip,
        input: Index<Accessor>,
        outputs: &[Index<Accessor>],
        nodes: impl Iterator<Item = Index<Node>>,
    ) {
        let samplers = outputs.iter().map(|&output| Sampler {
            extensions: None,
            extras: None,
            input,
            interpolation: Valid(Interpolation::Linear),
            output,
        });
        let channels = nodes.enumerate().map(|(sampler, node)| Channel {
            sampler: Index::new(sampler as u32),
            target: Target {
                extensions: None,
                extras: None,
                node,
                path: Valid(Property::Rotation),
            },
            extensions: None,
            extras: None,
        });
        self.root.push(Animation {
            extensions: None,
            extras: None,
            channels: channels.collect(),
            name: Some(clip.name.clone()),
            samplers: samplers.collect(),
        });
    }
}

/// What a clip plays, as columns.
struct Tracks<'c> {
    clip: &'c Clip,
    times: Column,
    moving: Vec<RigJoint>,
    /// Of each moving joint.
    rotations: Vec<Column>,
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
