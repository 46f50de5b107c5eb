//! What other programs make of an asset of each profile: three.js in node and in a browser, Blender.
//!
//! They must find the triangles, bones and bounds that this program's own reader finds, turn the head by the bone called so, and show something. Each is
//! skipped with a message where it is not installed: `npm ci` in `tests/importers` for three.js; a Chromium (`PORTRAIT_CHROMIUM`, or one in `PATH`) besides
//! for the page; the package `bpy` in `python3` (or in the interpreter `PORTRAIT_BLENDER_PYTHON`) for Blender. Not proved: game engines, which cannot run here.

#[path = "../support/blender.rs"]
mod blender;
#[allow(dead_code, reason = "other tests use more of it")]
#[path = "../support/program.rs"]
mod program;
mod viewer;
#[path = "../support/viewing.rs"]
mod viewing;

use std::path::{Path, PathBuf};
use std::process::Command;

use glam::Vec3;
use portrait_export::export::Asset;
use portrait_export::profile::Profile;
use portrait_export::read::read;
use program::Desk;
use serde_json::Value;
use viewing::chromium;

/// All profiles, and the options that make small assets of theirs: with coarser levels and normal maps where they have some.
const PROFILES: [(&str, Profile); 8] = [
    ("plain", Profile::Plain),
    ("web", Profile::Web),
    ("mobile", Profile::Mobile),
    ("unreal", Profile::Unreal),
    ("unity", Profile::Unity),
    ("godot", Profile::Godot),
    ("roblox", Profile::Roblox),
    ("vrchat", Profile::Vrchat),
];

/// An asset's file and what this program reads of it, the finest level first.
struct Made {
    name: &'static str,
    path: PathBuf,
    levels: Vec<Asset>,
}

/// One asset of each profile that `wanted` takes.
fn made(desk: &Desk, wanted: impl Fn(Profile) -> bool) -> Vec<Made> {
    desk.make(&["-o", "whole.glb"]);
    std::fs::create_dir(desk.at("profiles")).expect("writable");
    let wanted = PROFILES.into_iter().filter(|(_, profile)| wanted(*profile));
    let made = wanted.map(|(name, profile)| {
        let file = format!("profiles/{name}.glb");
        let mut arguments = vec!["whole.glb", "--profile", name, "-o", &file];
        if profile.settings().levels.len() > 1 {
            arguments.extend(["--lods", "1000,500"]);
        }
        if profile.settings().normal_map_size.is_some() {
            arguments.extend(["--normal-map", "256"]);
        }
        let output = desk.command("convert").args(arguments).output();
        let output = output.expect("the program starts");
        assert!(output.status.success(), "{name}: {output:?}");
        let path = desk.at(&file);
        let levels = read(&path).expect("readable");
        Made { name, path, levels }
    });
    made.collect()
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Runs a program that prints one JSON object a line.
fn lines(command: &mut Command) -> Vec<Value> {
    let output = command.output().expect("it starts");
    let text = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}{errors}");
    let objects = text.lines().filter(|line| line.starts_with('{'));
    objects
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

fn vector(value: &Value) -> Vec3 {
    Vec3::from([0, 1, 2].map(|axis| value[axis].as_f64().expect("a number") as f32))
}

/// Bounds, bones and the head's turn, as this program has them.
fn check(made: &Made, told: &Value) {
    let Made { name, levels, .. } = made;
    let finest = &levels[0];
    let rig = finest.rig.as_ref().expect("rigged");
    let names: Vec<&str> = told["bones"]
        .as_array()
        .expect("bones")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    for bone in rig.bones.names() {
        assert!(names.contains(&bone), "{name}: {bone} of {names:?}");
    }
    assert_eq!(names.len(), rig.bones.names().len(), "{name}");
    let ends = |pick: fn(Vec3, Vec3) -> Vec3| finest.mesh.positions.iter().copied().reduce(pick);
    for (key, expected) in [("min", ends(Vec3::min)), ("max", ends(Vec3::max))] {
        let (found, expected) = (vector(&told[key]), expected.expect("vertices"));
        assert!(
            found.distance(expected) < 1e-4,
            "{name} {key}: {found} {expected}"
        );
    }
}

/// Of each mesh, the most first.
fn triangles(meshes: &Value) -> Vec<usize> {
    let meshes = meshes.as_array().expect("meshes").iter();
    let mut counts: Vec<usize> = meshes
        .map(|mesh| mesh["triangles"].as_u64().expect("a number") as usize)
        .collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    counts
}

fn own_triangles(levels: &[Asset]) -> Vec<usize> {
    levels
        .iter()
        .map(|level| level.mesh.triangles.len())
        .collect()
}

fn has_three() -> bool {
    let is_there = folder("tests/importers/node_modules/three").is_dir();
    if !is_there {
        eprintln!("SKIPPED: three.js is not installed: run `npm ci` in tests/importers");
    }
    is_there
}

#[test]
fn three_js_reads_every_profile() {
    if !has_three() {
        return;
    }
    let desk = Desk::new();
    let made = made(&desk, |_| true);
    let script = folder("tests/importers/threejs_parse.mjs");
    let paths = made.iter().map(|made| &made.path);
    let told = lines(Command::new("node").arg(script).args(paths));
    assert_eq!(told.len(), 8);
    for (made, told) in made.iter().zip(&told) {
        check(made, told);
        let (found, own) = (triangles(&told["meshes"]), own_triangles(&made.levels));
        assert_eq!(found, own, "{}", made.name);
        let moved = told["moved"].as_f64().expect("a number");
        assert!((0.02..0.3).contains(&moved), "{}: {moved} m", made.name);
        let clips = &made.levels[0].rig.as_ref().expect("rigged").clips;
        let told_clips = told["clips"].as_array().expect("clips");
        assert_eq!(told_clips.len(), clips.len(), "{}", made.name);
        for (told, clip) in told_clips.iter().zip(clips) {
            assert_eq!(told["name"], clip.name.as_str());
            let seconds = told["seconds"].as_f64().expect("a number");
            let end = f64::from(*clip.times_s.last().expect("keys"));
            assert!((seconds - end).abs() < 0.05, "{}", clip.name);
        }
        assert_eq!(told["extras"]["generated"], true, "{}", made.name);
    }
}

/// Pixels of a screenshot.
fn screenshot(made: &Made, name: &str) -> image::RgbImage {
    let path = made.path.with_extension(format!("{name}.png"));
    image::open(path).expect("a screenshot").into_rgb8()
}

#[test]
fn the_page_shows_every_profile_and_turns_its_head() {
    let Some(chromium) = has_three().then(chromium).flatten() else {
        return;
    };
    let desk = Desk::new();
    let made = made(&desk, |_| true);
    let told = lines(
        Command::new("node")
            .arg(folder("tests/importers/threejs_page.mjs"))
            .arg(chromium)
            .arg(folder("templates/engines/threejs"))
            .args(made.iter().map(|made| &made.path)),
    );
    assert_eq!(told.len(), 8);
    for (made, told) in made.iter().zip(&told) {
        let name = made.name;
        assert_eq!(told["errors"], serde_json::json!([]), "{name}");
        check(made, told);
        let meshes = told["meshes"].as_array().expect("meshes");
        let shown: Vec<&Value> = meshes
            .iter()
            .filter(|mesh| mesh["visible"] == true)
            .collect();
        assert_eq!(shown.len(), 1, "{name}: only the finest level is shown");
        assert_eq!(
            shown[0]["triangles"],
            made.levels[0].mesh.triangles.len(),
            "{name}"
        );
        assert_eq!(shown[0]["map"], true, "{name}");
        let [front, turned] = ["front", "turned"].map(|view| screenshot(made, view));
        let all = (front.width() * front.height()) as f64;
        let is_white = |pixel: &image::Rgb<u8>| pixel.0.iter().all(|&channel| channel > 250);
        let person = front.pixels().filter(|pixel| !is_white(pixel)).count() as f64 / all;
        assert!(
            (0.05..0.9).contains(&person),
            "{name}: {person} of the picture"
        );
        let differ = |(a, b): &(&image::Rgb<u8>, &image::Rgb<u8>)| {
            a.0.iter().zip(b.0).any(|(&a, b)| a.abs_diff(b) > 24)
        };
        let moved = front.pixels().zip(turned.pixels()).filter(differ).count() as f64 / all;
        assert!(moved > 0.01, "{name}: {moved} of the picture moved");
    }
}

#[test]
fn blender_arranges_a_folder_and_turns_heads() {
    let Some(python) = blender::python() else {
        return;
    };
    let desk = Desk::new();
    // Blender reads no meshopt compression.
    let made = made(&desk, |profile| profile != Profile::Web);
    let picture = desk.at("grid.png");
    let script = folder("tests/importers/blender_portraits.py");
    let told = lines(
        Command::new(python)
            .arg(script)
            .arg(desk.at("profiles"))
            .arg(&picture),
    );
    assert_eq!(told.len(), 7);
    for told in &told {
        let is_it = |made: &&Made| told["name"] == made.name;
        let made = made.iter().find(is_it).expect("a profile's name");
        check(made, told);
        assert_eq!(
            triangles(&told["meshes"]),
            own_triangles(&made.levels),
            "{}",
            made.name
        );
        // The levels and the skeleton, and nothing that Blender keeps for itself.
        assert_eq!(told["objects"], made.levels.len() + 1, "{}", made.name);
        let hidden = told["meshes"].as_array().expect("meshes").iter();
        let hidden = hidden.filter(|mesh| mesh["hidden"] == true).count();
        assert_eq!(hidden, made.levels.len() - 1, "{}", made.name);
        let moved = told["moved"].as_f64().expect("a number");
        assert!((0.02..0.3).contains(&moved), "{}: {moved} m", made.name);
        assert_eq!(told["textured"], true, "{}", made.name);
        let extras = told["extras"].as_array().expect("keys");
        assert!(extras.contains(&"generated".into()), "{extras:?}");
    }
    let picture = image::open(picture).expect("a picture").into_rgb8();
    let background = *picture.get_pixel(0, 0);
    let people = picture.pixels().filter(|pixel| {
        pixel
            .0
            .iter()
            .zip(background.0)
            .any(|(&a, b)| a.abs_diff(b) > 24)
    });
    let share = people.count() as f64 / f64::from(picture.width() * picture.height());
    assert!((0.05..0.9).contains(&share), "{share} of the picture");
}
