//! What moves an asset: a skin's joints by their names, and the pose they stand in.

use glam::{DQuat, DVec3, Vec3};
use serde_json::Value;

use super::accessor::Data;
use super::clips::clips_of;
use super::geometry::Placement;
use super::levels::vector;
use super::{ReadError, broken, foreign};
use crate::body::Pose;
use crate::rig::weights::{INFLUENCES, JointWeights, ONE};
use crate::rig::{BonePreset, Rig, RigJoint, Skeleton, Skin};

use clap::ValueEnum;

const JOINTS: usize = RigJoint::ALL.len();
/// How far (radians) a stored pose may be from a known one: quantised quaternions miss by 1e-4.
pub(super) const SAME_POSE: f32 = 5e-3;
/// How far (metres) matrices of a skin may be from its joints.
const SAME_PLACE_M: f32 = 1e-3;

/// A skin's joints.
pub struct Bound {
    bones: BonePreset,
    skeleton: Skeleton,
    pub(super) pose: Pose,
    /// Nodes of [`RigJoint::ALL`].
    pub(super) nodes: [usize; JOINTS],
    /// Which joint each of the skin's is.
    joints: [RigJoint; JOINTS],
    /// What undoes quantisation, which the inverse bind matrices hold besides.
    pub placement: Placement,
}

/// Reads a skin.
pub fn bound(data: &Data, skin: &Value) -> Result<Bound, ReadError> {
    let listed = skin["joints"].as_array().map_or(&[][..], Vec::as_slice);
    let listed: &[Value; JOINTS] = listed
        .try_into()
        .map_err(|_| foreign(format!("a skeleton of {} joints", listed.len())))?;
    let mut names = [""; JOINTS];
    let mut indices = [0; JOINTS];
    for (place, index) in listed.iter().enumerate() {
        names[place] = data.item("nodes", index)?["name"]
            .as_str()
            .unwrap_or_default();
        indices[place] = index.as_u64().unwrap_or_default() as usize;
    }
    let place_of = |name: &str| names.iter().position(|found| *found == name);
    let presets = BonePreset::value_variants().iter().copied();
    let found = presets.into_iter().find_map(|preset| {
        let places: Vec<usize> = preset
            .names()
            .iter()
            .map_while(|name| place_of(name))
            .collect();
        Some((preset, <[usize; JOINTS]>::try_from(places).ok()?))
    });
    let (bones, places) =
        found.ok_or_else(|| foreign(format!("a skeleton of bones {}", names.join(", "))))?;
    let mut joints = [RigJoint::Root; JOINTS];
    for joint in RigJoint::ALL {
        joints[places[joint as usize]] = joint;
    }
    let nodes = places.map(|place| indices[place]);
    let (centers, pose) = standing(data, &nodes)?;
    let matrices = data
        .elements::<16>(&skin["inverseBindMatrices"], "inverse bind matrices")?
        .floats();
    let matrices: &[[f32; 16]; JOINTS] = matrices.as_slice().try_into().map_err(|_| {
        let expected = format!("{JOINTS} inverse bind matrices");
        broken("the skin", expected, matrices.len())
    })?;
    let (skeleton, placement) = unbound(&places.map(|place| matrices[place]), &centers)?;
    Ok(Bound {
        bones,
        skeleton,
        pose,
        nodes,
        joints,
        placement,
    })
}

/// Centres by the joints' nodes, which are children of each other, and how far neck and head are turned.
fn standing(data: &Data, nodes: &[usize; JOINTS]) -> Result<([Vec3; JOINTS], Pose), ReadError> {
    let mut centers = [Vec3::ZERO; JOINTS];
    let mut pose = Pose::REST;
    for joint in RigJoint::ALL {
        let node = &data.json["nodes"][nodes[joint as usize]];
        let place = || format!("joint {}", node["name"]);
        let from_parent = match &node["translation"] {
            Value::Null => Vec3::ZERO,
            value => vector(value).ok_or_else(|| broken(place(), "a translation", value))?,
        };
        let origin = joint
            .parent()
            .map_or(Vec3::ZERO, |parent| centers[parent as usize]);
        centers[joint as usize] = origin + from_parent;
        if let Some(parent) = joint.parent() {
            let children = data.json["nodes"][nodes[parent as usize]]["children"].as_array();
            let own = nodes[joint as usize] as u64;
            let is_child = |child: &Value| child.as_u64() == Some(own);
            if !children.is_some_and(|children| children.iter().any(is_child)) {
                return Err(broken(
                    place(),
                    format!("a child of {parent:?}"),
                    "another place",
                ));
            }
        }
        let turn = match &node["rotation"] {
            Value::Null => Vec3::ZERO,
            value => rotation(value).ok_or_else(|| broken(place(), "a rotation", value))?,
        };
        match joint {
            RigJoint::Neck => pose.neck = turn,
            RigJoint::Head => pose.head = turn,
            _ if turn.length() < SAME_POSE => {}
            _ => return Err(foreign(format!("a turned {}", place()))),
        }
    }
    Ok((centers, pose))
}

fn rotation(value: &Value) -> Option<Vec3> {
    let parts = value.as_array()?.as_slice();
    let [x, y, z, w] = <&[Value; 4]>::try_from(parts)
        .ok()?
        .each_ref()
        .map(Value::as_f64);
    rotation_vector(DQuat::from_xyzw(x?, y?, z?, w?))
}

/// The rotation vector (radians, at most half a turn) of a quaternion; none where it is not one.
pub(super) fn rotation_vector(quaternion: DQuat) -> Option<Vec3> {
    let length = quaternion.length();
    let is_unit = (length - 1.0).abs() < 0.01;
    if !is_unit {
        return None;
    }
    let DQuat { x, y, z, w } = if quaternion.w < 0.0 {
        -quaternion
    } else {
        quaternion
    };
    let axis = DVec3::new(x, y, z);
    let sine = axis.length();
    if sine < 1e-12 {
        return Some(Vec3::ZERO);
    }
    let angle = 2.0 * libm::atan2(sine, w);
    Some((axis * (angle / sine)).as_vec3())
}

/// What inverse bind matrices hold: the way from a joint's centre, after what undoes quantisation. Where that is nothing, centres are the matrices' own,
/// to the bit; else those of the nodes.
fn unbound(
    matrices: &[[f32; 16]; JOINTS],
    centers: &[Vec3; JOINTS],
) -> Result<(Skeleton, Placement), ReadError> {
    let column = |matrix: &[f32; 16], k: usize| Vec3::from([0, 1, 2].map(|i| matrix[4 * k + i]));
    let root = &matrices[RigJoint::Root as usize];
    let scale = Vec3::from([0, 1, 2].map(|k| root[5 * k]));
    let offset = column(root, 3) + centers[RigJoint::Root as usize];
    let straight = [Vec3::X * scale.x, Vec3::Y * scale.y, Vec3::Z * scale.z];
    let mut found = *centers;
    for joint in RigJoint::ALL {
        let matrix = &matrices[joint as usize];
        let is_straight = (0..3).all(|k| column(matrix, k) == straight[k]);
        if !is_straight || scale.min_element() <= 0.0 || !scale.is_finite() {
            let found = "inverse bind matrices that turn or mirror";
            return Err(foreign(found));
        }
        let center = offset - column(matrix, 3);
        let off = center.distance(centers[joint as usize]);
        if off.is_nan() || off > SAME_PLACE_M {
            let expected = format!("its inverse bind matrix at {}", centers[joint as usize]);
            return Err(broken(format!("joint {joint:?}"), expected, center));
        }
        if scale == Vec3::ONE && offset.length() < SAME_PLACE_M {
            found[joint as usize] = -column(matrix, 3);
        }
    }
    let placement = if scale == Vec3::ONE && offset.length() < SAME_PLACE_M {
        Placement::IDENTITY
    } else {
        Placement { scale, offset }
    };
    Ok((Skeleton { centers: found }, placement))
}

/// Reads weights and clips besides.
pub fn rig(
    data: &Data,
    bound: Bound,
    primitive: &Value,
    vertices: usize,
) -> Result<Rig, ReadError> {
    Ok(Rig {
        skin: skin(data, &bound, primitive, vertices)?,
        clips: clips_of(data, &bound)?,
        skeleton: bound.skeleton,
        bones: bound.bones,
        pose: bound.pose,
    })
}

fn skin(data: &Data, bound: &Bound, primitive: &Value, vertices: usize) -> Result<Skin, ReadError> {
    let attributes = &primitive["attributes"];
    let joints = data.elements::<4>(&attributes["JOINTS_0"], "JOINTS_0")?;
    let shares = data.elements::<4>(&attributes["WEIGHTS_0"], "WEIGHTS_0")?;
    if joints.count != vertices || shares.count != vertices {
        let found = format!("{} and {}", joints.count, shares.count);
        return Err(broken(
            "JOINTS_0 and WEIGHTS_0",
            format!("{vertices} of each"),
            found,
        ));
    }
    let listed = joints
        .whole()
        .ok_or_else(|| broken("JOINTS_0", "whole numbers", "others"))?;
    let (whole, floats) = (shares.shares(), shares.floats());
    let mut skin = Skin::default();
    for (vertex, listed) in listed.into_iter().enumerate() {
        let mut row = JointWeights::default();
        let mut joints = [0; INFLUENCES];
        for (k, &joint) in listed.iter().enumerate() {
            let share = floats[vertex][k];
            let known = bound.joints.get(joint as usize);
            let Some(&known) = known.filter(|_| (0.0..=1.0).contains(&share)) else {
                let place = format!("vertex {vertex}");
                let expected = format!("weights of {JOINTS} joints");
                return Err(broken(place, expected, format!("{share} of joint {joint}")));
            };
            row[known as usize] += f64::from(share);
            joints[k] = if share == 0.0 { 0 } else { known as u8 };
        }
        let stored = whole.as_ref().map(|rows| rows[vertex]);
        match stored.filter(|weights| is_whole(joints, *weights)) {
            Some(weights) => {
                skin.joints.push(joints);
                skin.weights.push(weights);
            }
            None => {
                let made = Skin::quantized(&[row]);
                skin.joints.extend(made.joints);
                skin.weights.extend(made.weights);
            }
        }
    }
    Ok(skin)
}

/// Whether a row can stay as it is: see [`Skin`].
fn is_whole(joints: [u8; INFLUENCES], weights: [u16; INFLUENCES]) -> bool {
    let sum: u32 = weights.iter().map(|&weight| u32::from(weight)).sum();
    let is_double = |k: usize| weights[k] > 0 && joints[..k].contains(&joints[k]);
    sum == u32::from(ONE) && weights.is_sorted_by(|a, b| a >= b) && !(0..INFLUENCES).any(is_double)
}
