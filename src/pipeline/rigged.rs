//! The last part of the making: a surface bound to a body, and its pose baked in where a format has no skeleton.

use super::{PipelineError, Settings, stage};
use crate::body::deformation::{DeformationSettings, Direction};
use crate::body::{Body, Deformation, Pose};
use crate::export::{Asset, Detail};
use crate::mesh::Mesh;
use crate::progress::Progress;
use crate::rig::posed::posed;
use crate::rig::skinning::{joint_transforms, posed_positions, tangents_beside};
use crate::rig::transfer::{BodyDistance, TransferSettings};
use crate::rig::{BonePreset, Rig, clips};
use crate::texture::UnwrappedMesh;

/// How an asset is bound to a body.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RigSettings {
    /// How its bones are called.
    pub bones: BonePreset,
    /// Whether it can play clips.
    pub clips: bool,
    /// How neck and head stand.
    pub pose: Pose,
    /// How far the body carries.
    pub deformation: DeformationSettings,
}

impl Default for RigSettings {
    /// At rest, with clips.
    fn default() -> Self {
        Self {
            bones: BonePreset::default(),
            clips: true,
            pose: Pose::REST,
            deformation: DeformationSettings::default(),
        }
    }
}

/// Binds a mesh to a body.
pub(super) fn rigged(
    body: &Body,
    mesh: &UnwrappedMesh,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<(Rig, BodyDistance), PipelineError> {
    let RigSettings {
        bones,
        clips,
        pose,
        deformation,
    } = settings.rig;
    let transfer = TransferSettings {
        box_m: deformation.box_m,
        ..TransferSettings::default()
    };
    let surface = surface_of(mesh);
    let (mut rig, distance) = stage(progress, "rig", || {
        Rig::new(body, &surface, bones, &transfer)
    })?;
    rig.pose = pose;
    if clips {
        rig.clips = clips::all();
    }
    Ok((rig, distance))
}

/// The mesh without what only pictures need.
pub(crate) fn surface_of(mesh: &UnwrappedMesh) -> Mesh {
    Mesh {
        positions: mesh.positions.clone(),
        triangles: mesh.triangles.clone(),
    }
}

/// An asset in its pose, without a skeleton, and the mean distance of its vertices from where the learned deformation takes them,
/// in metres; as it is where it has no rig or is at rest.
///
/// # Errors
/// [`PipelineError::Deformation`] where the body carries nothing.
pub fn pose_baked(
    asset: &Asset,
    body: &Body,
    deformation: &DeformationSettings,
) -> Result<(Asset, f64), PipelineError> {
    let mut baked = asset.clone();
    let Some(rig) = baked.rig.take() else {
        return Ok((baked, 0.0));
    };
    if rig.pose.is_rest() {
        return Ok((baked, 0.0));
    }
    let transforms = joint_transforms(&rig.skeleton, &rig.pose);
    let skinned = posed_positions(&rig.skin, &transforms, &asset.mesh.positions);
    let direction = Direction::CanonicalToPosed;
    let deformation = Deformation::new(body, &rig.pose, direction, deformation)?;
    let shape = posed(&asset.mesh, &skinned, &deformation);
    baked.mesh = shape.mesh;
    if let Some(Detail { tangents, .. }) = &mut baked.detail {
        *tangents = tangents_beside(&rig.skin, &transforms, &baked.mesh.normals, tangents);
    }
    Ok((baked, shape.off_m))
}
