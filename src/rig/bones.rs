//! How engines call the joints.

/// A naming convention for bones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BonePreset {
    /// VRM 1.0's humanoid bones: `hips`, `spine`, `leftShoulder`, `neck`, `head`.
    #[default]
    Vrm,
    /// Unity's humanoid: `Hips`, `Spine`, `LeftShoulder`, `Neck`, `Head`.
    Unity,
    /// Unreal's Manny: `pelvis`, `spine_05`, `clavicle_l`, `neck_01`, `head`.
    Unreal,
    /// Mixamo's: `mixamorig:Hips`, `mixamorig:Neck`.
    Mixamo,
    /// Godot's humanoid profile: `Hips`, `UpperChest`, `LeftShoulder`, `Neck`, `Head`.
    Godot,
    /// SMPL's: `pelvis`, `spine3`, `left_collar`, `neck`, `head`.
    Smpl,
}
