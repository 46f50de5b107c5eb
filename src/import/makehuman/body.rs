//! A body in SMPL's format, of `MakeHuman`'s data.
//!
//! In: the data, and a [`Shape`]. Out: a [`BodyData`] of the group `body` (13 380 vertices, 26 756 triangles), with SMPL's 24 joints
//! at the centres of `MakeHuman`'s joint cubes ([`CUBES`]), the weights of the rig [`RIG`] with its bones joined to these joints, and the neck's
//! cube as origin. There are no pose blend shapes: `MakeHuman` has none.

use std::collections::BTreeMap;

use glam::DVec3;

use super::{LICENCE, MakeHumanError, Source};
use crate::body::{BodyData, JOINTS, NECK};

/// The rig whose weights are taken: its bones are SMPL's joints but for fingers, which belong to the hands.
pub const RIG: &str = "game_engine";

/// The group whose centre each of SMPL's joints is at.
pub const CUBES: [&str; JOINTS] = [
    "joint-pelvis",
    "joint-l-upper-leg",
    "joint-r-upper-leg",
    "joint-spine-4",
    "joint-l-knee",
    "joint-r-knee",
    "joint-spine-3",
    "joint-l-ankle",
    "joint-r-ankle",
    "joint-spine-2",
    "joint-l-foot-1",
    "joint-r-foot-1",
    "joint-neck",
    "joint-l-clavicle",
    "joint-r-clavicle",
    "joint-head",
    "joint-l-shoulder",
    "joint-r-shoulder",
    "joint-l-elbow",
    "joint-r-elbow",
    "joint-l-hand",
    "joint-r-hand",
    "joint-l-hand-2",
    "joint-r-hand-2",
];

/// The bones of [`RIG`] that SMPL's joints but the hands are, in their order.
const BONES: [&str; JOINTS - 2] = [
    "pelvis",
    "thigh_l",
    "thigh_r",
    "spine_01",
    "calf_l",
    "calf_r",
    "spine_02",
    "foot_l",
    "foot_r",
    "spine_03",
    "ball_l",
    "ball_r",
    "neck_01",
    "clavicle_l",
    "clavicle_r",
    "head",
    "upperarm_l",
    "upperarm_r",
    "lowerarm_l",
    "lowerarm_r",
    "hand_l",
    "hand_r",
];

/// Fingers are bones named for one of these, with a number and a side.
const FINGERS: [&str; 5] = ["thumb_", "index_", "middle_", "ring_", "pinky_"];
/// SMPL's joints of the hands, which fingers belong to.
const HANDS: [(&str, usize); 2] = [("_l", 22), ("_r", 23)];

/// SMPL's tree.
const PARENTS: [Option<u32>; JOINTS] = [
    None,
    Some(0),
    Some(0),
    Some(0),
    Some(1),
    Some(2),
    Some(3),
    Some(4),
    Some(5),
    Some(6),
    Some(7),
    Some(8),
    Some(9),
    Some(9),
    Some(9),
    Some(12),
    Some(13),
    Some(14),
    Some(16),
    Some(17),
    Some(18),
    Some(19),
    Some(20),
    Some(21),
];

/// What a person looks like: targets, and how much of each.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shape {
    /// Names of targets and their shares; the base mesh without any is a shape of its own.
    pub targets: Vec<(String, f64)>,
}

impl Shape {
    /// An adult of 25 years, the mean of both sexes and of `MakeHuman`'s three ethnicities, with average muscles and weight.
    pub fn average_adult() -> Self {
        let mut targets = Vec::new();
        for sex in ["female", "male"] {
            for ethnicity in ["african", "asian", "caucasian"] {
                let name = format!("macrodetails/{ethnicity}-{sex}-young");
                targets.push((name, 1.0 / 6.0));
            }
            let name = format!("macrodetails/universal-{sex}-young-averagemuscle-averageweight");
            targets.push((name, 0.5));
        }
        Self { targets }
    }
}

/// Makes a body of a shape.
///
/// # Errors
/// [`MakeHumanError`] where a target or a group is missing, or a file is broken.
pub fn body(source: &mut Source, shape: &Shape) -> Result<BodyData, MakeHumanError> {
    let mut vertices = source.base().vertices.clone();
    for (name, share) in &shape.targets {
        source.target(name)?.apply(*share, &mut vertices);
    }
    Ok(Rigging::read(source)?.body(&vertices))
}

/// What all bodies have in common: faces, weights, and where joints are found.
#[derive(Debug, Clone, PartialEq)]
pub struct Rigging {
    /// Triangles of the group `body`, whose vertices are the first of the base mesh.
    pub faces: Vec<[u32; 3]>,
    /// How much each joint moves each vertex of the body.
    pub weights: Vec<[f32; JOINTS]>,
    /// Vertices of the base mesh in whose middle each joint is.
    pub cubes: [Vec<u32>; JOINTS],
}

impl Rigging {
    /// Reads the weights of [`RIG`] and finds the joints.
    ///
    /// # Errors
    /// [`MakeHumanError`] where a group is missing, or a file is broken.
    pub fn read(source: &mut Source) -> Result<Self, MakeHumanError> {
        let bones = source.weights(RIG)?.bones;
        let in_base = |fault: String| source.broken(super::files::BASE_MESH, fault);
        let mut cubes = [const { Vec::new() }; JOINTS];
        for (vertices, group) in cubes.iter_mut().zip(CUBES) {
            let of_group = source.base().group_vertices(group);
            *vertices = of_group.ok_or_else(|| in_base(format!("it has no group `{group}`")))?;
        }
        let group = source.base().groups.get("body");
        let group = group.ok_or_else(|| in_base("it has no group `body`".into()))?;
        let of_body = group.vertices();
        // The body comes first, so that its vertices keep their numbers.
        if of_body.last().copied() != Some(of_body.len() as u32 - 1) {
            return Err(in_base("its body is not made of its first vertices".into()));
        }
        let weights = weights(&bones, of_body.len()).map_err(|fault| {
            let file = format!("rigs/standard/weights.{RIG}.json");
            source.broken(&file, fault)
        })?;
        Ok(Self {
            faces: group.triangles(),
            weights,
            cubes,
        })
    }

    /// Where the joints of a shaped base mesh are, all its vertices given.
    pub fn joints(&self, vertices: &[DVec3]) -> [DVec3; JOINTS] {
        std::array::from_fn(|joint| {
            let cube = &self.cubes[joint];
            let places = cube.iter().map(|&vertex| vertices[vertex as usize]);
            places.sum::<DVec3>() / cube.len() as f64
        })
    }

    /// The body of a shaped base mesh, all its vertices given.
    pub fn body(&self, vertices: &[DVec3]) -> BodyData {
        let joints = self.joints(vertices);
        self.posed_body(vertices[..self.weights.len()].to_vec(), joints)
    }

    /// The body of its own vertices and joints, for bodies that stand differently from the base mesh.
    pub fn posed_body(&self, vertices: Vec<DVec3>, joints: [DVec3; JOINTS]) -> BodyData {
        BodyData {
            name: "MakeHuman".into(),
            licence: Some(LICENCE.into()),
            vertices,
            faces: self.faces.clone(),
            weights: self.weights.clone(),
            parents: PARENTS,
            joints,
            origin: joints[NECK],
            pose_shapes: None,
        }
    }
}

/// The joint that a bone belongs to; none for one that moves no vertex of a body.
fn joint_of(bone: &str) -> Option<usize> {
    if FINGERS.iter().any(|finger| bone.starts_with(finger)) {
        let hand = HANDS.iter().find(|(side, _)| bone.ends_with(side));
        return hand.map(|&(_, joint)| joint);
    }
    BONES.iter().position(|&name| name == bone)
}

/// Weights of the first `count` vertices, each row normalised.
fn weights(
    bones: &BTreeMap<String, Vec<(u32, f64)>>,
    count: usize,
) -> Result<Vec<[f32; JOINTS]>, String> {
    let mut rows = vec![[0.0f64; JOINTS]; count];
    for (bone, list) in bones {
        let on_body = list
            .iter()
            .filter(|(vertex, weight)| (*vertex as usize) < count && *weight > 0.0);
        for &(vertex, weight) in on_body {
            let joint = joint_of(bone);
            let joint = joint.ok_or_else(|| format!("bone `{bone}` is none of SMPL's joints"))?;
            rows[vertex as usize][joint] += weight;
        }
    }
    let normalised = rows.iter().enumerate().map(|(vertex, row)| {
        let sum: f64 = row.iter().sum();
        if sum > 0.0 {
            Ok(row.map(|weight| (weight / sum) as f32))
        } else {
            Err(format!("vertex {vertex} of the body has no weight"))
        }
    });
    normalised.collect()
}
