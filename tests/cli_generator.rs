//! A checkpoint's people through the binary: assets, pictures and fields by seed, the same bytes for the same seed, and one clear
//! error for what cannot be.
//!
//! The people are balls (`support/ball_checkpoint.rs`). Not proved: that a learnt person looks like one, and GPUs.
#![cfg(feature = "torch")]

#[path = "support/ball_checkpoint.rs"]
mod ball_checkpoint;
#[allow(dead_code, reason = "other tests use more of it")]
#[path = "support/program.rs"]
mod program;
#[path = "support/tube_body.rs"]
mod tube_body;
#[allow(dead_code, reason = "other tests use more of it")]
#[path = "support/validator.rs"]
mod validator;

use std::fs;

use ball_checkpoint::{
    NATURAL_POSE, RADIUS_M, ball_checkpoint, write_ball_checkpoint, write_posing_checkpoint,
};
use portrait_export::body::Body;
use portrait_export::checkpoint::tensor::{Dtype, Tensor};
use program::{Desk, text};
use serde_json::Value;

/// A desk with the checkpoint `balls.safetensors`.
fn desk() -> Desk {
    let desk = Desk::new();
    write_ball_checkpoint(&desk.at("balls.safetensors"));
    desk
}

const CHECKPOINT: [&str; 4] = ["--checkpoint", "balls.safetensors", "--device", "cpu"];

/// Runs `mesh` on the balls with small settings.
fn make(desk: &Desk, arguments: &[&str]) {
    desk.make_of(&CHECKPOINT, arguments);
}

/// The one line of an error, after checking that nothing but `left` is in the folder.
fn refusal(desk: &Desk, command: &str, arguments: &[&str], left: &[&str]) -> String {
    let output = desk.command(command).args(arguments).output();
    let output = output.expect("the program starts");
    assert!(!output.status.success(), "{arguments:?}");
    assert_eq!(desk.names(), left, "{arguments:?}");
    let told = text(&output.stderr).to_owned();
    assert!(!told.contains("panicked"), "{told}");
    told
}

fn extras(glb: &[u8]) -> Value {
    let asset = gltf::Gltf::from_slice(glb)
        .expect("a GLB")
        .document
        .into_json()
        .asset;
    let extras = asset.extras.expect("provenance");
    serde_json::from_str(extras.get()).expect("JSON")
}

/// Distance of every vertex from the neck joint: least and most, in metres.
fn radii(glb: &[u8]) -> (f32, f32) {
    let (document, buffers, _) = gltf::import_slice(glb).expect("a GLB");
    let mesh = document.meshes().next().expect("a mesh");
    let primitive = mesh.primitives().next().expect("a primitive");
    let reader = primitive.reader(|buffer| Some(&buffers[buffer.index()]));
    let positions = reader.read_positions().expect("positions");
    let lengths = positions.map(|p| (p[0] * p[0] + p[1] * p[1] + p[2] * p[2]).sqrt());
    lengths.fold((f32::INFINITY, 0.0), |(low, high), length| {
        (low.min(length), high.max(length))
    })
}

#[test]
fn a_seed_becomes_the_asset_that_the_numbers_say() {
    let desk = desk();
    make(
        &desk,
        &[
            "--seed", "7", "-o", "a.glb", "--bake", "field", "--report", "a.json",
        ],
    );
    let glb = desk.read("a.glb");
    let (low, high) = radii(&glb);
    // Lattice steps of 9 mm cut corners; bilinear planes and the latents move the surface by a few millimetres.
    assert!(
        (low - RADIUS_M).abs() < 0.03 && (high - RADIUS_M).abs() < 0.03,
        "{low} {high}"
    );
    assert!(high - low < 0.012, "a ball: {low} to {high}");
    validator::assert_valid(&[desk.at("a.glb")]);
    let told = extras(&glb);
    assert_eq!(told["input"], "balls.safetensors");
    assert_eq!(told["generator"]["seed"], 7);
    assert_eq!(
        told["generator"]["truncation"]
            .as_f64()
            .map(|psi| (psi * 10.0).round()),
        Some(7.0)
    );
    assert_eq!(
        told["generator"]["checkpoint_licence"],
        "CC0: made by a test"
    );
    let report: Value = serde_json::from_slice(&desk.read("a.json")).expect("JSON");
    assert_eq!(report["provenance"]["generator"]["seed"], 7);
}

#[test]
fn a_seed_is_one_person_whatever_else_is_made() {
    let desk = desk();
    // Colours from the generator's own pictures, which is the default.
    make(&desk, &["--seed", "7", "-o", "alone.glb", "--threads", "1"]);
    make(
        &desk,
        &["--seeds", "6-7", "-o", "{seed}.glb", "--threads", "2"],
    );
    assert_eq!(desk.read("alone.glb"), desk.read("7.glb"));
    assert_ne!(desk.read("6.glb"), desk.read("7.glb"));
    assert_eq!(extras(&desk.read("7.glb"))["settings"]["bake"], "views");
    let folder = [
        "-o",
        "./",
        "--preview",
        "look_{seed}.png",
        "--bake",
        "field",
    ];
    make(&desk, &[&["--seed", "6,7"], &folder[..]].concat());
    assert_eq!(
        extras(&desk.read("seed_7.glb"))["settings"]["bake"],
        "field"
    );
    assert!(desk.at("look_6.png").is_file() && desk.at("seed_6.glb").is_file());
    // Seed 0 without being asked for; a .ply has no texture.
    make(&desk, &["-o", "default.ply"]);
    make(&desk, &["--seed", "0", "-o", "zero.ply"]);
    assert_eq!(desk.read("default.ply"), desk.read("zero.ply"));
}

#[test]
fn a_saved_field_gives_the_same_asset_without_the_network() {
    let desk = desk();
    let options = ["--bake", "field", "--save-field", "field.safetensors"];
    make(
        &desk,
        &[&["--seed", "3", "-o", "a.obj"], &options[..]].concat(),
    );
    desk.make_of(&["--field", "field.safetensors"], &["-o", "b.obj"]);
    assert_eq!(desk.read("a.png"), desk.read("b.png"));
    let geometry = |name| -> Vec<String> {
        let obj = desk.read(name);
        let lines = text(&obj)
            .lines()
            .filter(|line| !line.starts_with(['#', 'm', 'u']));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(geometry("a.obj"), geometry("b.obj"));
    desk.make_of(&["--field", "field.safetensors"], &["-o", "b.glb"]);
    let told = extras(&desk.read("b.glb"));
    assert_eq!(told["generator"]["seed"], 3);
    assert_eq!(told["generator"]["checkpoint"], "balls.safetensors");
}

#[test]
fn auto_poses_the_rig_as_the_generator_poses_the_person() {
    let desk = Desk::new();
    let body = Body::new(tube_body::tube_body()).expect("a body");
    write_posing_checkpoint(&desk.at("balls.safetensors"), &body);
    let rest = ["--bake", "field", "-o"];
    make(
        &desk,
        &[&rest[..], &["auto.glb", "--pose", "auto"]].concat(),
    );
    make(&desk, &[&rest[..], &["rest.glb"]].concat());
    validator::assert_valid(&[desk.at("auto.glb")]);
    let turned = |name: &str, joint: &str| {
        let (document, ..) = gltf::import(desk.at(name)).expect("readable");
        let node = document.nodes().find(|node| node.name() == Some(joint));
        node.expect("a joint").transform().decomposed().1
    };
    let [_, turn, _, nod, ..] = NATURAL_POSE.map(|angle| 0.5 * angle);
    let expected = [
        ("neck", [0.0, turn.sin(), 0.0, turn.cos()]),
        ("head", [nod.sin(), 0.0, 0.0, nod.cos()]),
    ];
    for (joint, rotation) in expected {
        let found = turned("auto.glb", joint);
        let is_near = found
            .iter()
            .zip(rotation)
            .all(|(a, b)| (a - b).abs() < 1e-4);
        assert!(is_near, "{joint}: {found:?}");
        assert_eq!(turned("rest.glb", joint), [0.0, 0.0, 0.0, 1.0]);
    }
    // The joints are those of the checkpoint's own body.
    let (document, ..) = gltf::import(desk.at("auto.glb")).expect("readable");
    let head = document.nodes().find(|node| node.name() == Some("head"));
    let above_neck = head.expect("a head").transform().decomposed().0[1];
    assert!(
        (f64::from(above_neck) - tube_body::HEAD_Y_M).abs() < 1e-3,
        "{above_neck}"
    );
}

#[test]
fn truncation_decides_how_far_people_differ() {
    let desk = desk();
    let size = |seed: &str, psi: &str| {
        make(
            &desk,
            &[
                "--seed",
                seed,
                "--truncation",
                psi,
                "-o",
                "a.glb",
                "--bake",
                "field",
            ],
        );
        radii(&desk.read("a.glb")).1
    };
    let (one, other) = (size("1", "0"), size("2", "0"));
    assert_eq!(one, other, "the mean person");
    let spread: Vec<f32> = ["1", "2", "3", "4"]
        .iter()
        .map(|seed| size(seed, "1"))
        .collect();
    let widest = spread
        .iter()
        .fold(0.0f32, |most, size| most.max((size - one).abs()));
    assert!(widest > 5e-4, "{spread:?}");
}

#[test]
fn pictures_are_taken_from_any_side() {
    let desk = desk();
    let render = |arguments: &[&str]| {
        let arguments = [&CHECKPOINT[..], &["--size", "96"], arguments].concat();
        let output = desk.command("render").args(&arguments).output();
        let output = output.expect("the program starts");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    };
    render(&["--seed", "7", "--what", "mask", "-o", "mask.png"]);
    let mask = image::open(desk.at("mask.png"))
        .expect("a picture")
        .into_luma8();
    let covered = mask.pixels().filter(|pixel| pixel.0[0] > 127).count() as f32 / (96.0 * 96.0);
    // A disc of 0.14 m seen through 6.48 picture widths from 2.7 m.
    let disc = std::f32::consts::PI
        * (RADIUS_M * 6.484_79 / (2.7f32 * 2.7 - RADIUS_M * RADIUS_M).sqrt()).powi(2);
    assert!(
        (covered - disc).abs() < 0.04,
        "{covered} of the picture, expected {disc}"
    );
    render(&["--seed", "7", "--what", "depth", "-o", "depth.png"]);
    let depth = image::open(desk.at("depth.png"))
        .expect("a picture")
        .into_luma16();
    let middle = f32::from(depth.get_pixel(48, 48).0[0]) / 10_000.0;
    assert!((middle - (2.7 - RADIUS_M)).abs() < 0.03, "{middle} m");
    render(&[
        "--seed",
        "7-8",
        "--yaw",
        "-40..40",
        "--frames",
        "3",
        "-o",
        "turn_{seed}.gif",
    ]);
    render(&["--seed", "7", "--what", "raw", "-o", "raw.png"]);
    render(&["--seed", "7", "-o", "a.png", "--threads", "1"]);
    render(&["--seed", "7", "-o", "b.png", "--threads", "2"]);
    assert_eq!(desk.read("a.png"), desk.read("b.png"));
    let names = desk.names();
    assert!(names.contains(&"turn_7.gif".into()) && names.contains(&"turn_8.gif".into()));
}

#[test]
fn checkpoints_of_another_kind_are_refused_with_every_fault() {
    let desk = Desk::new();
    let name = "bad.safetensors";
    let arguments = ["--checkpoint", name, "-o", "a.glb"];
    let refused = |change: &dyn Fn(&mut portrait_export::checkpoint::file::Checkpoint)| {
        let mut checkpoint = ball_checkpoint();
        change(&mut checkpoint);
        checkpoint.write(&desk.at(name)).expect("written");
        refusal(&desk, "mesh", &arguments, &[name])
    };
    let told = refused(&|checkpoint| {
        checkpoint.tensors.remove("torgb.bias");
        checkpoint
            .tensors
            .insert("extra".into(), Tensor::from_f32(&[1], &[0.0]));
        let wrong = Tensor::from_f32(&[2], &[0.0; 2]);
        checkpoint
            .tensors
            .insert("decoder.net.2.bias".into(), wrong);
    });
    for part in [
        "torgb.bias",
        "extra",
        "decoder.net.2.bias",
        "[33]",
        "[2]",
        name,
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let told = refused(&|checkpoint| checkpoint.config.channel_max = 16);
    assert!(told.contains("misshaped") && told.contains(name), "{told}");
    let told = refused(&|checkpoint| {
        let data = vec![0; 8 * 3];
        let double = Tensor {
            dtype: Dtype::F64,
            shape: vec![3],
            data,
        };
        checkpoint.tensors.insert("torgb.bias".into(), double);
        let data = vec![0; 2 * 33];
        let brain = Tensor {
            dtype: Dtype::BF16,
            shape: vec![33],
            data,
        };
        checkpoint
            .tensors
            .insert("decoder.net.2.bias".into(), brain);
    });
    assert!(told.contains("F64") && told.contains("BF16"), "{told}");
    let told = refused(&|checkpoint| {
        let wrong = Tensor::from_f32(&[3], &[f32::NAN; 3]);
        checkpoint.tensors.insert("torgb.bias".into(), wrong);
    });
    assert!(told.contains("not finite"), "{told}");
    // All weights are finite, and what comes of them is not.
    let told = refused(&|checkpoint| {
        let shape = checkpoint.tensors["backbone.synthesis.b64.torgb.weight"]
            .shape
            .clone();
        let count = shape.iter().product();
        let huge = Tensor::from_f32(&shape, &vec![3e38; count]);
        let name = "backbone.synthesis.b64.torgb.weight".to_owned();
        checkpoint.tensors.insert(name, huge);
    });
    assert!(
        told.contains("seed 0") && told.contains("infinite"),
        "{told}"
    );
}

#[test]
fn what_cannot_be_is_told_in_one_line() {
    let desk = desk();
    let left = ["balls.safetensors"];
    for (arguments, part) in [
        (&["--seed", "4294967296", "-o", "a.glb"][..], "4294967295"),
        (
            &["--device", "cuda:0", "-o", "a.glb"],
            "cuda:0 was asked for",
        ),
        (&["--seeds", "1,2", "-o", "a.glb"], "a_{seed}.glb"),
        (&["--truncation", "nan", "-o", "a.glb"], "finite"),
        (
            &["--save-field", "field.bin", "-o", "a.glb"],
            ".safetensors",
        ),
        (&["-o", "balls.safetensors"], ".glb"),
    ] {
        let arguments = [&["--checkpoint", "balls.safetensors"], arguments].concat();
        if cfg!(feature = "torch") && tch::Cuda::is_available() && part.starts_with("cuda") {
            continue;
        }
        let told = refusal(&desk, "mesh", &arguments, &left);
        assert!(told.contains(part), "{arguments:?}: {told}");
    }
    let bytes = desk.read("balls.safetensors");
    fs::write(desk.at("cut.safetensors"), &bytes[..bytes.len() / 2]).expect("written");
    let left = ["balls.safetensors", "cut.safetensors"];
    let arguments = ["--checkpoint", "cut.safetensors", "-o", "a.glb"];
    let told = refusal(&desk, "mesh", &arguments, &left);
    assert!(
        told.contains("cut.safetensors") && told.contains("not a complete"),
        "{told}"
    );
    let arguments = ["--checkpoint", "missing.safetensors", "-o", "a.glb"];
    assert!(refusal(&desk, "mesh", &arguments, &left).contains("missing.safetensors"));
}
