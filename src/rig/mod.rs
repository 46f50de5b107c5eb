//! What makes an asset move: a skeleton, skin weights and clips.
//!
//! ```text
//!  Body ──▶ skeleton ─────────────┐
//!  Body, surface ──▶ weights ─────┼──▶ Rig ──▶ export
//!  clips ─────────────────────────┘
//! ```
//!
//! In: a [`Body`] and a surface in its unposed shape. Out: a [`Rig`]. Bones are named at export only, by a [preset](bones). How closely
//! the rig follows the body's own deformation, [`figures`](figures::figures) tells.

pub mod bones;
pub mod clips;
mod diffusion;
pub mod face;
pub mod faults;
pub mod figures;
pub mod posed;
pub mod skeleton;
pub mod skinning;
pub mod transfer;
pub mod weights;

use crate::body::{Body, Pose};
use crate::mesh::Mesh;

pub use self::bones::BonePreset;
pub use self::clips::Clip;
pub use self::skeleton::{RigJoint, Skeleton};
pub use self::transfer::{BodyDistance, TransferError, TransferSettings};
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

impl Rig {
    /// Binds a mesh (unposed, canonical, metres; vertices may be split along texture seams) to a body's joints, at rest and without
    /// clips; also tells how far it is from the body.
    ///
    /// # Errors
    /// [`TransferError`] where the two are not around each other.
    pub fn new(
        body: &Body,
        mesh: &Mesh,
        bones: BonePreset,
        settings: &TransferSettings,
    ) -> Result<(Self, BodyDistance), TransferError> {
        let transfer::Transferred { skin, distance } = transfer::transferred(body, mesh, settings)?;
        let rig = Self {
            skeleton: Skeleton::of(body),
            bones,
            skin,
            pose: Pose::REST,
            clips: Vec::new(),
        };
        Ok((rig, distance))
    }
}
