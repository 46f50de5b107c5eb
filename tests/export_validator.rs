//! What is exported satisfies Khronos' glTF validator without a single message, in every variant.
//!
//! Not proved: that importers agree with the validator, nor anything about the values (see `export_round_trip`).
//! Without the validator installed, only the gate's own absence is reported (see `support/validator.rs`).

#[path = "support/assets.rs"]
mod assets;
#[path = "support/validator.rs"]
mod validator;

use portrait_export::export::format::Format;
use portrait_export::export::{Asset, files, order};

fn variants() -> Vec<(&'static str, Asset)> {
    let mut optimized = assets::sphere(24, 40, true);
    order::optimize(&mut optimized).expect("a valid asset");
    let mut unlit = assets::sphere(24, 40, true);
    unlit.material.unlit = true;
    let mut both = assets::sphere(24, 40, true);
    both.vertex_colors = Some(vec![[1000, 2000, 3000]; both.mesh.positions.len()]);
    let mut plain = assets::sphere(24, 40, false);
    plain.vertex_colors = None;
    plain.mesh.uvs.clear();
    plain.provenance.clear();
    let mut unlit_colors = assets::sphere(24, 40, false);
    unlit_colors.material.unlit = true;
    vec![
        ("textured", assets::sphere(24, 40, true)),
        ("optimized", optimized),
        ("unlit", unlit),
        ("texture and colours", both),
        ("colours", assets::sphere(24, 40, false)),
        ("unlit colours", unlit_colors),
        ("plain", plain),
        ("large #1", assets::sphere(256, 260, true)),
    ]
}

#[test]
fn every_variant_is_valid_without_a_message() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut paths = Vec::new();
    for (name, asset) in variants() {
        for format in [Format::Glb, Format::Gltf] {
            let path = folder.path().join(format!("{name}.{}", format.extension()));
            let files = files::encode(&asset, format, &path).expect("a valid asset");
            files::write_all(&files).expect("a writable folder");
            paths.push(path);
        }
    }
    assert_eq!(paths.len(), 16);
    validator::assert_valid(&paths);
}

#[test]
fn the_gate_closes_for_a_file_with_a_fault() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("broken.glb");
    let mut outputs =
        files::encode(&assets::sphere(8, 12, true), Format::Glb, &path).expect("valid");
    // An attribute the specification does not know: the same length, so only the content is wrong.
    let glb = &mut outputs[0].bytes;
    let at = glb
        .windows(10)
        .position(|w| w == b"TEXCOORD_0")
        .expect("has one");
    glb[at..at + 10].copy_from_slice(b"TEXCOORD_7");
    files::write_all(&outputs).expect("a writable folder");
    if validator::is_installed() {
        let judged = std::panic::catch_unwind(|| validator::assert_valid(&[path]));
        assert!(judged.is_err(), "a fault passed");
    }
}
