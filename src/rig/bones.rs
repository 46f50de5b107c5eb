//! How engines call the joints.
//!
//! | preset | root | spine | clavicles | neck | head | source |
//! | --- | --- | --- | --- | --- | --- | --- |
//! | `vrm` | hips | spine | `leftShoulder`, `rightShoulder` | neck | head | VRM 1.0, `humanoid.humanBones` |
//! | `unity` | Hips | Spine | `LeftShoulder`, `RightShoulder` | Neck | Head | `UnityEngine.HumanBodyBones` |
//! | `unreal` | pelvis | `spine_05` | `clavicle_l`, `clavicle_r` | `neck_01` | head | the skeleton of UE 5's Manny |
//! | `mixamo` | `mixamorig:Hips` | `mixamorig:Spine2` | `mixamorig:LeftShoulder`, `...Right...` | `mixamorig:Neck` | `mixamorig:Head` | Adobe Mixamo's auto-rigger |
//! | `godot` | Hips | `UpperChest` | `LeftShoulder`, `RightShoulder` | Neck | Head | `SkeletonProfileHumanoid` |
//! | `smpl` | pelvis | spine3 | `left_collar`, `right_collar` | neck | head | SMPL (Loper et al., 2015) |
//!
//! Presets name the six joints and add none: a bust with VRM's names is not a VRM file, which needs arms and legs, and Unity makes a
//! generic rig of it, not a humanoid one. Where a convention has several bones along the spine, the joint takes the name of the one
//! that neck and shoulders hang on, but for VRM and Unity, whose only bone there that every rig must have is the spine.

use super::RigJoint;

/// A naming convention for bones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum BonePreset {
    /// VRM 1.0's humanoid bones
    #[default]
    Vrm,
    /// Unity's humanoid bones
    Unity,
    /// The skeleton of Unreal Engine 5's Manny
    Unreal,
    /// Mixamo's auto-rigger
    Mixamo,
    /// Godot's humanoid skeleton profile
    Godot,
    /// SMPL's joints
    Smpl,
}

impl BonePreset {
    /// Names of [`RigJoint::ALL`].
    pub fn names(self) -> [&'static str; RigJoint::ALL.len()] {
        match self {
            Self::Vrm => [
                "hips",
                "spine",
                "leftShoulder",
                "rightShoulder",
                "neck",
                "head",
            ],
            Self::Unity => [
                "Hips",
                "Spine",
                "LeftShoulder",
                "RightShoulder",
                "Neck",
                "Head",
            ],
            Self::Unreal => [
                "pelvis",
                "spine_05",
                "clavicle_l",
                "clavicle_r",
                "neck_01",
                "head",
            ],
            Self::Mixamo => [
                "mixamorig:Hips",
                "mixamorig:Spine2",
                "mixamorig:LeftShoulder",
                "mixamorig:RightShoulder",
                "mixamorig:Neck",
                "mixamorig:Head",
            ],
            Self::Godot => [
                "Hips",
                "UpperChest",
                "LeftShoulder",
                "RightShoulder",
                "Neck",
                "Head",
            ],
            Self::Smpl => [
                "pelvis",
                "spine3",
                "left_collar",
                "right_collar",
                "neck",
                "head",
            ],
        }
    }

    /// The name of a joint.
    pub fn name_of(self, joint: RigJoint) -> &'static str {
        self.names()[joint as usize]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::ValueEnum;

    use super::*;

    #[test]
    fn no_two_joints_share_a_name() {
        for preset in BonePreset::value_variants() {
            let names: BTreeSet<&str> = preset.names().into_iter().collect();
            assert_eq!(names.len(), RigJoint::ALL.len(), "{preset:?}");
        }
    }

    #[test]
    fn sides_and_ends_have_the_names_that_engines_look_for() {
        use BonePreset::*;
        let joints = [RigJoint::LeftClavicle, RigJoint::Neck, RigJoint::Head];
        let found = |preset: BonePreset| joints.map(|joint| preset.name_of(joint));
        assert_eq!(found(Vrm), ["leftShoulder", "neck", "head"]);
        assert_eq!(found(Unity), ["LeftShoulder", "Neck", "Head"]);
        assert_eq!(found(Unreal), ["clavicle_l", "neck_01", "head"]);
        assert_eq!(found(Godot), ["LeftShoulder", "Neck", "Head"]);
        assert_eq!(found(Smpl), ["left_collar", "neck", "head"]);
        assert_eq!(
            found(Mixamo).map(|name| name.strip_prefix("mixamorig:")),
            ["LeftShoulder", "Neck", "Head"].map(Some)
        );
    }
}
