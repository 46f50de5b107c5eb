//! What moves an asset: a skin's joints by their names, the pose they stand in, and animations as clips.

use glam::{DQuat, DVec3, Vec3};
use serde_json::Value;

use super::accessor::Data;
use super::geometry::Placement;
use super::levels::vector;
use super::{ReadError, broken, foreign};
use crate::body::Pose;
use crate::rig::clips::{self, quaternion};
use crate::rig::weights::{INFLUENCES, JointWeights, ONE};
use crate::rig::{BonePreset, Clip, Rig, RigJoint, Skeleton, Skin};

use clap::ValueEnum;

const JOINTS: usize = RigJoint::ALL.len();
/// More than anyone looks through.
const MOST_CLIPS: usize = 64;
/// How far (radians) a stored pose may be from a known one: quantised quaternions miss by 1e-4.
const SAME_POSE: f32 = 5e-3;
/// How much longer or shorter (seconds) a known clip may have become: one that is sampled anew may miss by a key.
const SAME_LENGTH_S: f32 = 0.05;
/// How far (metres) matrices of a skin may be from its joints.
const SAME_PLACE_M: f32 = 1e-3;

/// A skin's joints.
pub struct Bound {
    bones: BonePreset,
    skeleton: Skeleton,
    pose: Pose,
    /// Nodes of [`RigJoint::ALL`].
    nodes: [usize; JOINTS],
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
fn rotation_vector(quaternion: DQuat) -> Option<Vec3> {
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

fn clips_of(data: &Data, bound: &Bound) -> Result<Vec<Clip>, ReadError> {
    let animations = data.json["animations"].as_array();
    let animations = animations.map_or(&[][..], Vec::as_slice);
    if animations.len() > MOST_CLIPS {
        return Err(foreign(format!("{} animations", animations.len())));
    }
    animations
        .iter()
        .map(|animation| {
            let clip = clip(data, bound, animation)?;
            let known = clips::all()
                .into_iter()
                .find(|known| known.name == clip.name);
            Ok(known.filter(|known| is_same(&clip, known)).unwrap_or(clip))
        })
        .collect()
}

/// Rotations at times.
struct Track {
    times_s: Vec<f32>,
    rotations: Vec<DQuat>,
}

impl Track {
    /// As players show it.
    fn at(&self, time_s: f32) -> DQuat {
        let next = self.times_s.partition_point(|&key| key < time_s);
        match (next.checked_sub(1), self.times_s.get(next)) {
            (Some(last), Some(&end)) => {
                let begin = self.times_s[last];
                let share = f64::from((time_s - begin) / (end - begin));
                self.rotations[last].slerp(self.rotations[next], share)
            }
            (None, _) => self.rotations[0],
            (Some(last), None) => self.rotations[last],
        }
    }
}

fn clip(data: &Data, bound: &Bound, animation: &Value) -> Result<Clip, ReadError> {
    let name = animation["name"].as_str().unwrap_or("clip").to_owned();
    let place = || format!("animation {name}");
    let mut tracks: [Option<Track>; 2] = [None, None];
    for channel in animation["channels"].as_array().into_iter().flatten() {
        let target = &channel["target"];
        let node = target["node"].as_u64();
        let is_joint = |joint: RigJoint| node == Some(bound.nodes[joint as usize] as u64);
        let slot = match [RigJoint::Neck, RigJoint::Head].map(is_joint) {
            [true, _] => 0,
            [_, true] => 1,
            _ => return Err(foreign(format!("{} of more than neck and head", place()))),
        };
        let sampler = channel["sampler"].as_u64();
        let sampler = sampler.and_then(|it| animation["samplers"].get(usize::try_from(it).ok()?));
        let sampler = sampler
            .ok_or_else(|| broken(place(), "a sampler for each channel", &channel["sampler"]))?;
        let interpolation = sampler["interpolation"].as_str().unwrap_or("LINEAR");
        if target["path"] != "rotation" || interpolation != "LINEAR" {
            let found = format!("{} of {} ({interpolation})", place(), target["path"]);
            return Err(foreign(found));
        }
        tracks[slot] = Some(track(data, sampler, &place())?);
    }
    let longest = tracks.iter().flatten().max_by_key(|it| it.times_s.len());
    let longest = longest.ok_or_else(|| broken(place(), "channels", "none"))?;
    let start = longest.times_s[0];
    let mut poses = Vec::with_capacity(longest.times_s.len());
    for &time in &longest.times_s {
        let delta = |slot: usize, pose: Vec3| {
            let Some(track) = &tracks[slot] else {
                return Vec3::ZERO;
            };
            let delta = quaternion(pose).inverse() * track.at(time);
            rotation_vector(delta).unwrap_or(Vec3::NAN)
        };
        poses.push(Pose {
            neck: delta(0, bound.pose.neck),
            head: delta(1, bound.pose.head),
        });
    }
    // To the bit, where rounding came between.
    if let [first, .., last] = poses.as_mut_slice()
        && is_near(first, last)
    {
        *last = *first;
    }
    Ok(Clip {
        times_s: longest.times_s.iter().map(|time| time - start).collect(),
        name,
        poses,
    })
}

fn track(data: &Data, sampler: &Value, place: &str) -> Result<Track, ReadError> {
    let times = data.elements::<1>(&sampler["input"], place)?.floats();
    let rotations = data.elements::<4>(&sampler["output"], place)?.floats();
    if times.is_empty() || times.len() != rotations.len() {
        let expected = format!("a rotation for each of {} times", times.len());
        return Err(broken(place, expected, rotations.len()));
    }
    let of = |rotation: [f32; 4]| DQuat::from_array(rotation.map(f64::from));
    Ok(Track {
        times_s: times.into_iter().map(|[time]| time).collect(),
        rotations: rotations.into_iter().map(of).collect(),
    })
}

fn is_near(a: &Pose, b: &Pose) -> bool {
    let pairs = a.to_array().into_iter().zip(b.to_array());
    pairs.into_iter().all(|(a, b)| (a - b).abs() < SAME_POSE)
}

/// Whether a clip that was read is a known one, maybe quantised or sampled anew.
fn is_same(read: &Clip, known: &Clip) -> bool {
    let [Some(end), Some(known_end)] = [read, known].map(|clip| clip.times_s.last().copied())
    else {
        return false;
    };
    let mut keys = read.times_s.iter().zip(&read.poses);
    (end - known_end).abs() < SAME_LENGTH_S
        && keys.all(|(&time, pose)| is_near(pose, &pose_at(known, time)))
}

/// Linear between keys.
fn pose_at(clip: &Clip, time_s: f32) -> Pose {
    let last = clip.times_s.len() - 1;
    let next = clip
        .times_s
        .partition_point(|&key| key < time_s)
        .clamp(1, last);
    let (begin, end) = (clip.times_s[next - 1], clip.times_s[next]);
    let share = ((time_s - begin) / (end - begin)).clamp(0.0, 1.0);
    let (a, b) = (&clip.poses[next - 1], &clip.poses[next]);
    Pose {
        neck: a.neck.lerp(b.neck, share),
        head: a.head.lerp(b.head, share),
    }
}
