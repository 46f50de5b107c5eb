//! The joints of a bust, at a body's joint centres.

use glam::Vec3;

use crate::body::{Body, HEAD, NECK, Pose};

/// A joint of the rig.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RigJoint {
    /// The pelvis: what moves the whole person.
    Root,
    /// The upper spine, which carries chest and shoulders.
    Spine,
    /// The left clavicle, with the arm.
    LeftClavicle,
    /// The right clavicle, with the arm.
    RightClavicle,
    /// The base of the neck.
    Neck,
    /// Between neck and head.
    Head,
}

impl RigJoint {
    /// All, parents before children: their order in a [`Skin`](super::Skin) and in a file.
    pub const ALL: [Self; 6] = [
        Self::Root,
        Self::Spine,
        Self::LeftClavicle,
        Self::RightClavicle,
        Self::Neck,
        Self::Head,
    ];

    /// The parent joint; none for the root.
    pub fn parent(self) -> Option<Self> {
        match self {
            Self::Root => None,
            Self::Spine => Some(Self::Root),
            Self::LeftClavicle | Self::RightClavicle | Self::Neck => Some(Self::Spine),
            Self::Head => Some(Self::Neck),
        }
    }

    /// How far a pose turns it: a rotation vector in radians.
    pub fn turned_by(self, pose: &Pose) -> Vec3 {
        match self {
            Self::Neck => pose.neck,
            Self::Head => pose.head,
            _ => Vec3::ZERO,
        }
    }

    /// The joint of a body (SMPL's numbers) whose centre it stands at.
    pub fn body_joint(self) -> usize {
        match self {
            Self::Root => 0,
            Self::Spine => 9,
            Self::LeftClavicle => 13,
            Self::RightClavicle => 14,
            Self::Neck => NECK,
            Self::Head => HEAD,
        }
    }
}

/// Where the joints are.
#[derive(Debug, Clone, PartialEq)]
pub struct Skeleton {
    /// Centres of [`RigJoint::ALL`], canonical, metres. Joints have no rotation of their own.
    pub centers: [Vec3; RigJoint::ALL.len()],
}

impl Skeleton {
    /// The joints of a body.
    pub fn of(body: &Body) -> Self {
        Self {
            centers: RigJoint::ALL.map(|joint| body.joints()[joint.body_joint()]),
        }
    }
}
