//! Broken rigs do not reach a file.

use glam::Vec3;
use portrait_export::export::check::{AssetError, check};
use portrait_export::export::{Asset, glb, order};
use portrait_export::rig::RigJoint;
use portrait_export::rig::faults::RigFault;

use crate::bust;

fn fault(spoil: impl FnOnce(&mut Asset)) -> RigFault {
    let mut asset = bust::asset();
    check(&asset).expect("sound at first");
    spoil(&mut asset);
    assert!(glb::encode(&asset).is_err());
    assert!(order::optimize(&mut asset.clone()).is_err());
    match check(&asset) {
        Err(AssetError::Rig(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

fn influences(joints: [u8; 4], weights: [u16; 4]) -> &'static str {
    let found = fault(|asset| {
        let skin = &mut asset.rig.as_mut().expect("rigged").skin;
        (skin.joints[7], skin.weights[7]) = (joints, weights);
    });
    match found {
        RigFault::Influences {
            vertex: 7, rule, ..
        } => rule,
        other => panic!("{other}"),
    }
}

#[test]
fn every_rule_of_influences_is_kept() {
    let one = 65_535;
    assert!(influences([6, 0, 0, 0], [one, 0, 0, 0]).contains("below 6"));
    assert!(influences([1, 0, 0, 0], [one - 1, 0, 0, 0]).contains("sum"));
    assert!(influences([1, 0, 0, 0], [one, 1, 0, 0]).contains("sum"));
    assert!(influences([1, 2, 0, 0], [1, one - 1, 0, 0]).contains("descending"));
    assert!(influences([1, 2, 0, 0], [one, 0, 0, 0]).contains("joint 0"));
    assert!(influences([4, 4, 0, 0], [one - 1, 1, 0, 0]).contains("once"));
}

#[test]
fn lengths_numbers_and_clips_are_checked() {
    let rig = |spoil: fn(&mut portrait_export::rig::Rig)| {
        fault(|asset| spoil(asset.rig.as_mut().expect("rigged")))
    };
    assert!(matches!(
        rig(|rig| rig.skin.weights.truncate(3)),
        RigFault::Length { weights: 3, .. }
    ));
    assert!(matches!(
        rig(|rig| rig.skeleton.centers[1] = Vec3::NAN),
        RigFault::NotFinite {
            joint: RigJoint::Spine
        }
    ));
    assert!(matches!(
        rig(|rig| rig.pose.head.x = f32::INFINITY),
        RigFault::NotFinite {
            joint: RigJoint::Head
        }
    ));
    let clip = |spoil: fn(&mut portrait_export::rig::Rig)| match rig(spoil) {
        RigFault::Clip { clip, rule } => format!("{clip}: {rule}"),
        other => panic!("{other}"),
    };
    assert!(clip(|rig| rig.clips[1].times_s.truncate(1)).contains("as many times as poses"));
    assert!(clip(|rig| rig.clips[1].times_s[0] = 0.01).contains("from 0"));
    assert!(clip(|rig| rig.clips[1].times_s[3] = 0.01).contains("ascend"));
    assert!(clip(|rig| rig.clips[1].poses[2].neck.x = f32::NAN).contains("key 2"));
    assert!(clip(|rig| rig.clips[0].poses[0].neck.x = 0.1).contains("look: expected the last"));
    assert!(clip(|rig| rig.clips[1].name = "look".into()).contains("twice"));
}
