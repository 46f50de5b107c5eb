//! `mesh` makes portraits that move: a rig in glTF, the pose in every format, and one clear error for a pose that cannot be.
//!
//! Not proved: that the movement looks right (previews are looked at by people), how closely a rig follows the body (`rig`
//! tests), the `auto` pose (`cli_people_pose`), importers.

#[allow(dead_code, reason = "other tests use more of it")]
#[path = "support/program.rs"]
mod program;
#[path = "support/validator.rs"]
mod validator;

use std::fs;

use glam::Vec3;
use portrait_export::body::Body;
use program::{Desk, PORTRAIT, SMALL, text};
use serde_json::Value;

/// Less than the default, to be quick: shape counts here, not colour.
const QUICK: [&str; 2] = ["--color", "vertices"];

fn make(desk: &Desk, arguments: &[&str]) -> String {
    let output = desk.make(arguments);
    text(&output.stderr).to_owned()
}

fn refusal(desk: &Desk, arguments: &[&str]) -> String {
    let before = desk.names();
    let output = desk
        .mesh()
        .args(SMALL)
        .args(PORTRAIT)
        .args(arguments)
        .output();
    let output = output.expect("the program starts");
    assert!(!output.status.success(), "{arguments:?}");
    assert_eq!(desk.names(), before, "{arguments:?}");
    let told = text(&output.stderr).to_owned();
    assert!(!told.contains("panicked"), "{told}");
    told
}

fn document(desk: &Desk, name: &str) -> gltf::Document {
    gltf::import(desk.at(name)).expect("readable").0
}

fn bones(document: &gltf::Document) -> Vec<String> {
    let skins = document.skins();
    let joints = skins.flat_map(|skin| skin.joints().collect::<Vec<_>>());
    joints
        .map(|joint| joint.name().unwrap_or_default().to_owned())
        .collect()
}

/// How the joint `head` stands in its parent, as a quaternion.
fn head_rotation(desk: &Desk, name: &str) -> [f32; 4] {
    let document = document(desk, name);
    let head = document
        .nodes()
        .find(|node| node.name() == Some("head"))
        .expect("a head");
    head.transform().decomposed().1
}

/// The positions of an OBJ, one a vertex, in the order of the file.
fn positions(desk: &Desk, name: &str) -> Vec<Vec3> {
    let (models, _) =
        tobj::load_obj(desk.at(name), &tobj::LoadOptions::default()).expect("readable");
    let (chunks, _) = models[0].mesh.positions.as_chunks::<3>();
    chunks.iter().copied().map(Vec3::from).collect()
}

#[test]
fn a_glb_moves_unless_told_otherwise_and_is_valid() {
    let desk = Desk::new();
    make(&desk, &["-o", "moving.glb"]);
    make(&desk, &["-o", "still.glb", "--no-rig"]);
    make(
        &desk,
        &["-o", "quiet.gltf", "--no-clips", "--bones", "mixamo"],
    );
    validator::assert_valid(&["moving.glb", "still.glb", "quiet.gltf"].map(|name| desk.at(name)));
    let moving = document(&desk, "moving.glb");
    assert_eq!(bones(&moving).len(), 6);
    assert!(bones(&moving).contains(&"head".to_owned()));
    assert_eq!(moving.animations().count(), 4);
    let still = document(&desk, "still.glb");
    assert_eq!((bones(&still).len(), still.animations().count()), (0, 0));
    let quiet = document(&desk, "quiet.gltf");
    assert!(bones(&quiet).contains(&"mixamorig:Head".to_owned()));
    assert_eq!(quiet.animations().count(), 0);
}

#[test]
fn an_obj_carries_the_pose_and_only_head_and_neck_follow_it() {
    let desk = Desk::new();
    make(&desk, &["-o", "rest.obj"]);
    make(
        &desk,
        &[
            "-o",
            "posed.obj",
            "--pose",
            "neck=0,20,0",
            "--pose",
            "head=-10,15,5",
        ],
    );
    let (rest, posed) = (positions(&desk, "rest.obj"), positions(&desk, "posed.obj"));
    assert_eq!(rest.len(), posed.len());
    let moved = |keep: fn(&Vec3) -> bool| -> f32 {
        let pairs = rest.iter().zip(&posed).filter(|(a, _)| keep(a));
        pairs.map(|(a, b)| a.distance(*b)).fold(0.0, f32::max)
    };
    // The nose, 12 cm in front of the axis, turned by 35 degrees.
    assert!(moved(|p| p.z > 0.1 && p.y > 0.1) > 0.05);
    // The bottom of the bust.
    assert!(moved(|p| p.y < -0.2) < 0.001);
    // Towards the person's left.
    let nose = (0..rest.len())
        .max_by(|&a, &b| rest[a].z.total_cmp(&rest[b].z))
        .expect("a nose");
    assert!(
        posed[nose].x - rest[nose].x > 0.05,
        "{} {}",
        rest[nose],
        posed[nose]
    );
}

#[test]
fn a_glb_keeps_its_shape_and_turns_its_joints() {
    let desk = Desk::new();
    make(&desk, &["-o", "rest.glb"]);
    make(&desk, &["-o", "posed.glb", "--pose", "head=0,30,0"]);
    let head = |name| head_rotation(&desk, name);
    assert_eq!(head("rest.glb"), [0.0, 0.0, 0.0, 1.0]);
    let half = 15f32.to_radians();
    let expected = [0.0, half.sin(), 0.0, half.cos()];
    let found = head("posed.glb");
    assert!(
        found
            .iter()
            .zip(expected)
            .all(|(a, b)| (a - b).abs() < 1e-6),
        "{found:?}"
    );
    let bounds = |name| {
        let document = document(&desk, name);
        let mesh = document.meshes().next().expect("a mesh");
        mesh.primitives()
            .next()
            .expect("a primitive")
            .bounding_box()
    };
    assert_eq!(bounds("rest.glb").min, bounds("posed.glb").min);
    // Baked in, it is another shape.
    make(
        &desk,
        &["-o", "baked.glb", "--pose", "head=0,30,0", "--no-rig"],
    );
    assert_ne!(bounds("baked.glb").max, bounds("rest.glb").max);
}

#[test]
fn a_pose_file_says_the_same_as_the_command_line() {
    let desk = Desk::new();
    fs::write(desk.at("pose.json"), r#"{"neck": [0, 20, 0]}"#).expect("written");
    let rest: Vec<&str> = [&["-o", "a.ply"], &QUICK[..]].concat();
    make(&desk, &[&rest[..], &["--pose", "pose.json"]].concat());
    let from_file = desk.read("a.ply");
    make(&desk, &[&rest[..], &["--pose", "neck=0,20,0"]].concat());
    assert_eq!(desk.read("a.ply"), from_file);
}

#[test]
fn threads_leave_no_trace_in_a_posed_asset() {
    let desk = Desk::new();
    let mut made = ["1", "2", "5"].iter().map(|threads| {
        make(
            &desk,
            &["-o", "a.obj", "--pose", "head=5,20,5", "--threads", threads],
        );
        make(&desk, &["-o", "a.glb", "--threads", threads]);
        (desk.read("a.obj"), desk.read("a.glb"))
    });
    let first = made.next().expect("a run");
    assert!(made.all(|other| other == first));
}

#[test]
fn the_report_tells_how_closely_the_rig_follows() {
    let desk = Desk::new();
    make(
        &desk,
        &[&["-o", "a.glb", "--report", "a.json"], &QUICK[..]].concat(),
    );
    let report: Value = serde_json::from_slice(&desk.read("a.json")).expect("JSON");
    let rig = &report["rig"];
    assert_eq!(rig["joints"].as_array().map(Vec::len), Some(6));
    let against = &rig["against_deformation"];
    assert_eq!(against["poses"], 100);
    assert!(against["vertices"].as_u64().expect("a count") > 500);
    let mean = against["mean_mm"].as_f64().expect("a length");
    assert!(mean > 0.0 && mean <= 2.0, "{against}");
    assert_eq!(against["inverted_face_triangles"], 0);
    assert_eq!(report["provenance"]["settings"]["bones"], "vrm");
    assert!(report["provenance"]["body"]["licence"].is_string());
    make(&desk, &["-o", "a.ply", "--report", "a.json"]);
    let report: Value = serde_json::from_slice(&desk.read("a.json")).expect("JSON");
    assert!(report.get("rig").is_none());
}

#[test]
fn a_pose_beyond_what_people_do_is_warned_of_and_clamped_when_asked() {
    let desk = Desk::new();
    let wide = ["--pose", "head=0,120,0"];
    let told = make(&desk, &[&["-o", "wide.glb"], &wide[..]].concat());
    assert!(
        told.contains("120 degrees about y") && told.contains("--clamp-pose"),
        "{told}"
    );
    let told = make(
        &desk,
        &[&["-o", "clamped.glb", "--clamp-pose"], &wide[..]].concat(),
    );
    assert!(
        told.contains("120 degrees about y") && told.contains("so far it is turned"),
        "{told}"
    );
    assert!(!told.contains("--clamp-pose"), "{told}");
    make(&desk, &["-o", "limit.glb", "--pose", "head=0,50,0"]);
    let turned = |name| head_rotation(&desk, name);
    assert_eq!(turned("clamped.glb"), turned("limit.glb"));
    assert_ne!(turned("wide.glb"), turned("limit.glb"));
}

#[test]
fn no_file_to_read_is_overwritten() {
    let desk = Desk::new();
    let pose = r#"{"neck": [0, 20, 0]}"#;
    fs::write(desk.at("pose.json"), pose).expect("written");
    let told = refusal(
        &desk,
        &[
            "-o",
            "a.glb",
            "--pose",
            "pose.json",
            "--report",
            "pose.json",
        ],
    );
    assert!(told.contains("would be overwritten"), "{told}");
    assert_eq!(desk.read("pose.json"), pose.as_bytes());
    fs::write(desk.at("body.glb"), Body::embedded_bytes()).expect("written");
    let told = refusal(&desk, &["-o", "body.glb", "--body", "body.glb"]);
    assert!(told.contains("would be overwritten"), "{told}");
    let told = refusal(&desk, &["-o", "a.glb", "--pose", "/dev/zero"]);
    assert!(!cfg!(unix) || told.contains("no regular file"), "{told}");
}

#[test]
fn a_posed_shape_tells_how_near_the_deformation_it_is() {
    let desk = Desk::new();
    make(
        &desk,
        &["-o", "a.ply", "--pose", "head=0,30,0", "--report", "a.json"],
    );
    let report: Value = serde_json::from_slice(&desk.read("a.json")).expect("JSON");
    let off = report["pose"]["mean_distance_to_deformation_mm"].as_f64();
    assert!(off.is_some_and(|off| off > 0.0 && off < 5.0), "{off:?}");
    // The body of a file is told by its hash.
    fs::write(desk.at("body.packed"), Body::embedded_bytes()).expect("written");
    make(
        &desk,
        &["-o", "b.ply", "--body", "body.packed", "--report", "b.json"],
    );
    let report: Value = serde_json::from_slice(&desk.read("b.json")).expect("JSON");
    let hash = report["provenance"]["body"]["sha256"]
        .as_str()
        .map(str::len);
    assert_eq!(hash, Some(64));
    assert!(report.get("pose").is_none());
}

#[test]
fn what_cannot_be_posed_is_refused_before_any_work() {
    let desk = Desk::new();
    let told = refusal(&desk, &["-o", "a.glb", "--pose", "jaw=0,10,0"]);
    assert!(
        told.contains("unknown joint `jaw`") && told.contains("neck, head"),
        "{told}"
    );
    let told = refusal(&desk, &["-o", "a.glb", "--pose", "auto"]);
    assert!(told.contains("asks a generator"), "{told}");
    let told = refusal(&desk, &["-o", "a.glb", "--pose", "missing.json"]);
    assert!(told.contains("missing.json"), "{told}");
    let told = refusal(&desk, &["-o", "a.glb", "--body", "missing.npz"]);
    assert!(told.contains("missing.npz"), "{told}");
    fs::write(desk.at("text.npz"), "no body").expect("written");
    let told = refusal(&desk, &["-o", "a.glb", "--body", "text.npz"]);
    assert!(told.contains("text.npz"), "{told}");
    let told = refusal(&desk, &["-o", "a.obj", "--body", "text.npz"]);
    assert!(told.contains("text.npz"), "a body that is named is read");
    let told = refusal(&desk, &["-o", "a.obj", "--bones", "unity"]);
    assert!(told.contains("--bones") && told.contains(".glb"), "{told}");
    let told = refusal(&desk, &["-o", "a.glb", "--bones", "max"]);
    assert!(told.contains("mixamo"), "{told}");
    let told = refusal(&desk, &["-o", "a.glb", "--no-rig", "--bones", "vrm"]);
    assert!(told.contains("--no-rig"), "{told}");
}
