//! Blender as an importer: it turns the head bone and moves what this program moves.
//!
//! Needs `python3` (or the interpreter in `PORTRAIT_BLENDER_PYTHON`) with the package `bpy` (Blender 4.2 or later); says so and is
//! skipped without.

use std::path::Path;
use std::process::Command;

use glam::Vec3;
use portrait_export::body::Pose;
use portrait_export::export::glb;
use portrait_export::rig::BonePreset;
use portrait_export::rig::skinning::{joint_transforms, posed_positions};
use serde_json::Value;

use crate::bust;
use crate::python::python;

#[test]
fn blender_turns_the_head_and_nothing_below_the_clavicles() {
    let Some(python) = python() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("bust.glb");
    let asset = bust::asset();
    std::fs::write(&path, glb::encode(&asset).expect("a sound asset")).expect("writable");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/importers/blender_rig.py");
    let output = Command::new(python)
        .arg(script)
        .arg(&path)
        .output()
        .expect("it starts");
    let text = String::from_utf8_lossy(&output.stdout);
    let line = text.lines().find(|line| line.starts_with('{'));
    let told = line.unwrap_or_else(|| panic!("{text}{}", String::from_utf8_lossy(&output.stderr)));
    let told: Value = serde_json::from_str(told).expect("JSON");
    let number = |key: &str| told[key].as_f64().expect(key);
    assert_eq!(told["bones"], serde_json::json!(BonePreset::Vrm.names()));
    assert_eq!(told["clips"].as_array().map(Vec::len), Some(4));
    assert!((number("clavicles_y") - f64::from(bust::CLAVICLES_Y)).abs() < 1e-5);
    assert!(number("below") < 1e-4 && number("above") > 0.04, "{told}");
    // Each vertex where this program poses it; Blender may have its own order of vertices.
    let rig = asset.rig.as_ref().expect("rigged");
    let pose = Pose {
        head: Vec3::X * 30_f32.to_radians(),
        ..Pose::REST
    };
    let expected = posed_positions(
        &rig.skin,
        &joint_transforms(&rig.skeleton, &pose),
        &asset.mesh.positions,
    );
    let points = |key: &str| -> Vec<Vec3> {
        let points = told[key].as_array().expect("a list").iter();
        points
            .map(|p| Vec3::from([0, 1, 2].map(|axis| p[axis].as_f64().expect("a number") as f32)))
            .collect()
    };
    let pairs: Vec<(Vec3, Vec3)> = points("rest").into_iter().zip(points("posed")).collect();
    assert!(pairs.len() > 50);
    for (rest, posed) in pairs {
        let places = asset.mesh.positions.iter().zip(&expected);
        let (found, expected) = places
            .min_by(|a, b| a.0.distance(rest).total_cmp(&b.0.distance(rest)))
            .expect("vertices");
        assert!(
            found.distance(rest) < 1e-5 && expected.distance(posed) < 1e-5,
            "{rest} {posed} {expected}"
        );
    }
}
