//! Poses: how far neck and head are turned.
//!
//! A pose is a rotation vector (axis times angle, radians) for each of two joints, in canonical axes: x nods down, y turns to
//! the person's left, z tilts to the person's right (conventions.md). The head's is relative to the neck.

use glam::{DMat3, DVec3, Vec3};

use super::{HEAD, NECK};

/// A joint that turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PoseJoint {
    /// Base of the neck.
    Neck,
    /// Between neck and head.
    Head,
}

impl PoseJoint {
    /// Both, from the root outwards.
    pub const ALL: [Self; 2] = [Self::Neck, Self::Head];

    /// As written on a command line and in a file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Neck => "neck",
            Self::Head => "head",
        }
    }

    /// Its place among the joints of a body.
    pub fn index(self) -> usize {
        match self {
            Self::Neck => NECK,
            Self::Head => HEAD,
        }
    }

    /// How far people turn the joint about each axis, either way, in degrees: half of what neck and head together reach
    /// (flexion 50 to 60, rotation 80, lateral bending 45; AAOS, "Joint Motion", 1965), and a tolerance of 10.
    pub fn range_deg(self) -> Vec3 {
        Vec3::new(40.0, 50.0, 35.0)
    }
}

/// How far neck and head are turned.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Pose {
    /// Rotation vector of the neck in radians.
    pub neck: Vec3,
    /// Rotation vector of the head in radians, relative to the neck.
    pub head: Vec3,
}

impl Pose {
    /// Nothing is turned.
    pub const REST: Self = Self {
        neck: Vec3::ZERO,
        head: Vec3::ZERO,
    };

    /// From six numbers, as networks have them: neck, then head.
    pub fn from_array([a, b, c, d, e, f]: [f32; 6]) -> Self {
        Self {
            neck: Vec3::new(a, b, c),
            head: Vec3::new(d, e, f),
        }
    }

    /// As six numbers: neck, then head.
    pub fn to_array(self) -> [f32; 6] {
        let ([a, b, c], [d, e, f]) = (self.neck.to_array(), self.head.to_array());
        [a, b, c, d, e, f]
    }

    /// The rotation vector of a joint in radians.
    pub fn of(&self, joint: PoseJoint) -> Vec3 {
        match joint {
            PoseJoint::Neck => self.neck,
            PoseJoint::Head => self.head,
        }
    }

    /// The rotation vector of a joint, to be changed.
    pub fn of_mut(&mut self, joint: PoseJoint) -> &mut Vec3 {
        match joint {
            PoseJoint::Neck => &mut self.neck,
            PoseJoint::Head => &mut self.head,
        }
    }

    /// Whether nothing is turned.
    pub fn is_rest(&self) -> bool {
        *self == Self::REST
    }

    /// What is turned farther than people can: joint, axis (0 to 2) and angle in degrees.
    pub fn beyond_range(&self) -> Vec<(PoseJoint, usize, f32)> {
        let axes = PoseJoint::ALL.into_iter().flat_map(|joint| {
            let (angles, range) = (
                self.of(joint) * (180.0 / std::f32::consts::PI),
                joint.range_deg(),
            );
            (0..3).map(move |axis| (joint, axis, angles[axis], range[axis]))
        });
        // A tenth of a degree for the rounding between degrees and radians.
        axes.filter(|(_, _, angle, range)| angle.is_nan() || angle.abs() > range + 0.1)
            .map(|(joint, axis, angle, _)| (joint, axis, angle))
            .collect()
    }

    /// The pose within the joints' range, each axis by itself.
    #[must_use]
    pub fn clamped(mut self) -> Self {
        for joint in PoseJoint::ALL {
            let range = joint.range_deg() * (std::f32::consts::PI / 180.0);
            let turned = self.of_mut(joint);
            *turned = turned.clamp(-range, range);
        }
        self
    }
}

/// The rotation matrix of a rotation vector (Rodrigues), in radians.
pub fn rotation_matrix(vector: Vec3) -> DMat3 {
    let vector = vector.as_dvec3();
    let angle = vector.length();
    if angle < 1e-12 {
        return DMat3::IDENTITY;
    }
    let DVec3 { x, y, z } = vector / angle;
    let (sin, cos) = libm::sincos(angle);
    let rest = 1.0 - cos;
    DMat3::from_cols(
        DVec3::new(
            cos + x * x * rest,
            z * sin + x * y * rest,
            x * z * rest - y * sin,
        ),
        DVec3::new(
            x * y * rest - z * sin,
            cos + y * y * rest,
            x * sin + y * z * rest,
        ),
        DVec3::new(
            y * sin + x * z * rest,
            y * z * rest - x * sin,
            cos + z * z * rest,
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_turn_the_way_the_conventions_say() {
        let turned = |vector: Vec3, point: DVec3| rotation_matrix(vector) * point;
        // Nods down: the crown goes forward.
        assert!(turned(Vec3::X * 0.3, DVec3::Y).z > 0.2);
        // Turns to the person's left: the nose goes to +x.
        assert!(turned(Vec3::Y * 0.3, DVec3::Z).x > 0.2);
        // Tilts to the person's right: the crown goes to -x.
        assert!(turned(Vec3::Z * 0.3, DVec3::Y).x < -0.2);
    }

    #[test]
    fn rotations_keep_lengths_and_their_axis() {
        let vector = Vec3::new(0.4, -0.9, 0.25);
        let matrix = rotation_matrix(vector);
        assert!((matrix.determinant() - 1.0).abs() < 1e-12);
        assert!((matrix * matrix.transpose()).abs_diff_eq(DMat3::IDENTITY, 1e-12));
        assert!((matrix * vector.as_dvec3()).abs_diff_eq(vector.as_dvec3(), 1e-12));
        let half = rotation_matrix(vector * 0.5);
        assert!((half * half).abs_diff_eq(matrix, 1e-7));
    }

    #[test]
    fn what_is_beyond_the_range_is_named_and_can_be_clamped() {
        let mut pose = Pose::REST;
        assert!(pose.beyond_range().is_empty());
        pose.head.y = 70f32.to_radians();
        let found = pose.beyond_range();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].0, found[0].1), (PoseJoint::Head, 1));
        assert!((found[0].2 - 70.0).abs() < 1e-3);
        assert!(pose.clamped().beyond_range().is_empty());
        assert_eq!(pose.clamped().neck, pose.neck);
        pose.neck.x = f32::NAN;
        assert_eq!(pose.beyond_range().len(), 2);
    }

    #[test]
    fn six_numbers_are_neck_then_head() {
        let pose = Pose::from_array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
        assert_eq!(pose.head, Vec3::new(4.0, 5.0, 6.0));
        assert_eq!(Pose::from_array(pose.to_array()), pose);
    }
}
