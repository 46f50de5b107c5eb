//! What every file in SMPL's format has in common: how its arrays become a [`BodyData`].
//!
//! Arrays differ from file to file in name, element type and order, so that values come in one by one, each with its place.
//! Of the pose blend shapes only those of [`NECK`] and [`HEAD`] are kept. Sums run in f64, in the order in which values come.

use glam::{DVec3, Vec3};

use super::{BodyData, HEAD, JOINTS, NECK, PoseShapes};

/// Pose features: the nine elements of each joint's rotation but the root's.
pub const POSE_FEATURES: usize = 9 * (JOINTS - 1);
/// The landmark at the origin, as a row of a separate regressor of landmarks.
pub const NECK_LANDMARK: usize = 12;
/// More vertices than any body of this format has (6890, or 13 380 for `MakeHuman`'s): what bounds the memory.
pub const MOST_VERTICES: usize = 1 << 18;
/// As [`MOST_VERTICES`].
pub const MOST_FACES: usize = 1 << 19;

/// A body while its arrays are read.
#[derive(Debug, Clone)]
pub struct Parts {
    /// Goes out as it is; vertices and faces are set by the reader.
    pub data: BodyData,
}

impl Parts {
    /// Without anything yet but vertices.
    pub fn new(name: String, licence: Option<String>, vertices: Vec<DVec3>) -> Self {
        Self {
            data: BodyData {
                name,
                licence,
                weights: vec![[0.0; JOINTS]; vertices.len()],
                vertices,
                faces: Vec::new(),
                parents: [None; JOINTS],
                joints: [DVec3::ZERO; JOINTS],
                origin: DVec3::ZERO,
                pose_shapes: None,
            },
        }
    }

    /// An element of the regressor of joints.
    pub fn add_to_joint(&mut self, joint: usize, vertex: usize, weight: f64) {
        if weight != 0.0 {
            self.data.joints[joint] += weight * self.data.vertices[vertex];
        }
    }

    /// An element of the origin's row of a regressor of landmarks.
    pub fn add_to_origin(&mut self, vertex: usize, weight: f64) {
        if weight != 0.0 {
            self.data.origin += weight * self.data.vertices[vertex];
        }
    }

    /// An element of the pose blend shapes.
    pub fn set_pose_shape(&mut self, feature: usize, vertex: usize, axis: usize, metres: f64) {
        let joint = 1 + feature / 9;
        if joint != NECK && joint != HEAD {
            return;
        }
        let count = self.data.vertices.len();
        let shapes = self.data.pose_shapes.get_or_insert_with(|| PoseShapes {
            neck: vec![[Vec3::ZERO; 9]; count],
            head: vec![[Vec3::ZERO; 9]; count],
        });
        let of_joint = if joint == NECK {
            &mut shapes.neck
        } else {
            &mut shapes.head
        };
        of_joint[vertex][feature % 9][axis] = metres as f32;
    }
}

/// Rows of regressors may miss 1 by this: files in half precision do.
const ROW_TOLERANCE: f64 = 1e-2;

/// Which of a regressor's rows, numbered and summed, does not sum to 1: a place from these would depend on where the vertices' own origin is.
pub fn row_fault(name: &str, sums: impl IntoIterator<Item = (usize, f64)>) -> Option<String> {
    let is_off = |sum: f64| sum.is_nan() || (sum - 1.0).abs() > ROW_TOLERANCE;
    let off: Vec<(usize, f64)> = sums.into_iter().filter(|&(_, sum)| is_off(sum)).collect();
    let &(row, sum) = off.first()?;
    let more = match off.len() {
        1 => String::new(),
        found => format!(" (and others in {} more rows)", found - 1),
    };
    Some(format!(
        "`{name}`: expected rows that sum to 1, found {sum:.4} in row {row}{more}; divide each row by its sum"
    ))
}
