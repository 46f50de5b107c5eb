//! No other packer makes more of the same asset: a small head of the embedded portrait, with the same images.

use std::fs;

use crate::packers;
use crate::program::{Desk, PORTRAIT};

const HEAD: [&str; 6] = [
    "--resolution",
    "160",
    "--triangles",
    "12000",
    "--texture-size",
    "256",
];
/// What glTF Transform may save of a plain asset.
const MOST_SAVED: f64 = 0.03;

fn bytes(desk: &Desk, name: &str) -> u64 {
    fs::metadata(desk.at(name)).expect("it is there").len()
}

fn make(desk: &Desk, options: &[&str]) {
    let mut command = desk.mesh();
    command.args(PORTRAIT).args(HEAD).args(options);
    command.assert().success();
}

#[test]
fn gltfpack_makes_none_smaller_than_the_web_profile() {
    let desk = Desk::new();
    make(&desk, &["--images", "webp", "-o", "plain.glb"]);
    let [plain, packed] = ["plain.glb", "packed.glb"].map(|name| desk.at(name));
    if !packers::run("gltfpack", &plain, &packed) {
        return;
    }
    make(&desk, &["--profile", "web", "-o", "web.glb"]);
    let [ours, theirs] = ["web.glb", "packed.glb"].map(|name| bytes(&desk, name));
    println!(
        "web {ours}, gltfpack {theirs}, plain {}",
        bytes(&desk, "plain.glb")
    );
    assert!(ours <= theirs, "ours {ours}, gltfpack's {theirs}");
}

#[test]
fn gltf_transform_finds_little_to_mend() {
    let desk = Desk::new();
    make(&desk, &["-o", "plain.glb"]);
    let [plain, optimized] = ["plain.glb", "optimized.glb"].map(|name| desk.at(name));
    if !packers::run("optimize", &plain, &optimized) {
        return;
    }
    let [ours, theirs] = ["plain.glb", "optimized.glb"].map(|name| bytes(&desk, name) as f64);
    let saved = 1.0 - theirs / ours;
    println!("glTF Transform saves {:.2} %", 100.0 * saved);
    assert!(saved <= MOST_SAVED, "ours {ours}, optimized {theirs}");
}
