//! Bodies: a surface that turns its neck and head, and carries whatever stands around it along.
//!
//! ```text
//!  files (.npz .pkl .safetensors .whl), embedded ──▶ BodyData ──▶ Body ──▶ skinning (pose ──▶ vertices) ──▶ deformation (points ──▶ points)
//! ```
//!
//! A body is one in the format of SMPL (Loper et al. 2015, "SMPL: A Skinned Multi-Person Linear Model"): 24 joints in a tree, skin weights,
//! and shapes that follow the joints' rotations. Its shape is fixed; only the joints [`NECK`] and [`HEAD`] turn (network.md, "Body
//! and deformation"). [`Body`] is checked at construction and trusted afterwards. Space: canonical, metres, the neck joint at the origin.

pub mod deformation;
pub mod faults;
pub mod packed;
pub mod pose;
pub mod posed_field;
pub mod rigid_parts;
pub mod skinning;
pub mod smpl;

use glam::{DVec3, Vec3};

pub use self::deformation::Deformation;
pub use self::faults::BodyFaults;
pub use self::pose::Pose;

/// Joints of the skeleton.
pub const JOINTS: usize = 24;
/// The joint at the base of the neck; it is the origin of canonical space.
pub const NECK: usize = 12;
/// The joint between neck and head.
pub const HEAD: usize = 15;

/// SMPL's joints by name, in order.
pub const JOINT_NAMES: [&str; JOINTS] = [
    "pelvis",
    "left_hip",
    "right_hip",
    "spine1",
    "left_knee",
    "right_knee",
    "spine2",
    "left_ankle",
    "right_ankle",
    "spine3",
    "left_foot",
    "right_foot",
    "neck",
    "left_collar",
    "right_collar",
    "head",
    "left_shoulder",
    "right_shoulder",
    "left_elbow",
    "right_elbow",
    "left_wrist",
    "right_wrist",
    "left_hand",
    "right_hand",
];

/// How far a vertex moves for each element of a joint's rotation matrix less the identity, row by row; metres.
pub type PoseShape = [Vec3; 9];

/// Where a vertex moves as neck and head turn, beside being skinned.
#[derive(Debug, Clone, PartialEq)]
pub struct PoseShapes {
    /// For the rotation of [`NECK`], one a vertex.
    pub neck: Vec<PoseShape>,
    /// For the rotation of [`HEAD`], one a vertex.
    pub head: Vec<PoseShape>,
}

/// A body as its file tells it, unchecked; V vertices, all lengths in metres, axes as in canonical space, any origin.
#[derive(Debug, Clone, PartialEq)]
pub struct BodyData {
    /// What to call it in messages and provenance: for instance a file's name.
    pub name: String,
    /// Under which licence it is used, where that is known.
    pub licence: Option<String>,
    /// V unposed vertices.
    pub vertices: Vec<DVec3>,
    /// Vertices of each triangle, counter-clockwise seen from outside.
    pub faces: Vec<[u32; 3]>,
    /// V rows: how much each joint moves a vertex; a row sums to 1.
    pub weights: Vec<[f32; JOINTS]>,
    /// The parent of each joint; none for a root.
    pub parents: [Option<u32>; JOINTS],
    /// Joint centres of the unposed body.
    pub joints: [DVec3; JOINTS],
    /// What becomes the origin: the neck landmark.
    pub origin: DVec3,
    /// What follows the joints' rotations; none: only skinning.
    pub pose_shapes: Option<PoseShapes>,
}

/// A checked body in canonical space.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    name: String,
    licence: Option<String>,
    vertices: Vec<Vec3>,
    faces: Vec<[u32; 3]>,
    weights: Vec<[f32; JOINTS]>,
    parents: [Option<u32>; JOINTS],
    joints: [Vec3; JOINTS],
    pose_shapes: Option<PoseShapes>,
}

impl Body {
    /// Checks a body and moves it to canonical space.
    ///
    /// # Errors
    /// [`BodyFaults`], all that were found.
    pub fn new(data: BodyData) -> Result<Self, BodyFaults> {
        faults::check(&data)?;
        let BodyData {
            name,
            licence,
            vertices,
            faces,
            weights,
            parents,
            joints,
            origin,
            pose_shapes,
        } = data;
        let shifted = |point: &DVec3| (*point - origin).as_vec3();
        Ok(Self {
            name,
            licence,
            vertices: vertices.iter().map(shifted).collect(),
            faces,
            weights,
            parents,
            joints: std::array::from_fn(|joint| shifted(&joints[joint])),
            pose_shapes,
        })
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Under which licence it is used, where that is known.
    pub fn licence(&self) -> Option<&str> {
        self.licence.as_deref()
    }

    /// Unposed vertices, canonical, metres.
    pub fn vertices(&self) -> &[Vec3] {
        &self.vertices
    }

    /// Vertices of each triangle.
    pub fn faces(&self) -> &[[u32; 3]] {
        &self.faces
    }

    /// How much each joint moves each vertex.
    pub fn weights(&self) -> &[[f32; JOINTS]] {
        &self.weights
    }

    /// The parent of each joint.
    pub fn parents(&self) -> &[Option<u32>; JOINTS] {
        &self.parents
    }

    /// Joint centres of the unposed body, canonical, metres.
    pub fn joints(&self) -> &[Vec3; JOINTS] {
        &self.joints
    }

    /// What follows the joints' rotations.
    pub fn pose_shapes(&self) -> Option<&PoseShapes> {
        self.pose_shapes.as_ref()
    }

    /// The faces that take part in deformations: those whose three unposed vertices lie strictly inside a cube of edge `box_m` around the
    /// origin.
    pub fn faces_in_box(&self, box_m: f32) -> Vec<u32> {
        let is_inside =
            |vertex: u32| self.vertices[vertex as usize].abs().max_element() < 0.5 * box_m;
        let faces = self.faces.iter().enumerate();
        faces
            .filter(|(_, corners)| corners.iter().all(|&corner| is_inside(corner)))
            .map(|(face, _)| face as u32)
            .collect()
    }
}
