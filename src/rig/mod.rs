//! What makes an asset move: a skeleton, skin weights and clips.
//!
//! ```text
//!  Body ──▶ skeleton ─────────────┐
//!  Body, surface ──▶ weights ─────┼──▶ Rig ──▶ export
//!  clips ─────────────────────────┘
//! ```
//!
//! In: a [`Body`](crate::body::Body) and a surface in its unposed shape. Out: a [`Rig`]. Bones are named at export only, by a
//! [preset](bones).

pub mod bones;
pub mod clips;
pub mod posed;
pub mod skeleton;
pub mod weights;

use crate::body::Pose;

pub use self::bones::BonePreset;
pub use self::clips::Clip;
pub use self::skeleton::{RigJoint, Skeleton};
pub use self::weights::Skin;

/// A skeleton bound to a surface, and what it can play.
#[derive(Debug, Clone, PartialEq)]
pub struct Rig {
    /// The joints, unposed.
    pub skeleton: Skeleton,
    /// How its joints are called in files.
    pub bones: BonePreset,
    /// How much each joint moves each vertex.
    pub skin: Skin,
    /// How the joints stand when the asset is opened; the surface itself stays unposed.
    pub pose: Pose,
    /// Movements, relative to that pose.
    pub clips: Vec<Clip>,
}
