//! `portrait-export mesh` does what its help says: every format, every check, every voice, through the binary.
//!
//! Not proved: that the asset looks like the portrait (see `texture_bake`, `render_mesh`), nor anything at the
//! default resolution; these runs are small to be quick. Bad input has `cli_bad_input`.

#[path = "support/program.rs"]
mod program;
#[path = "support/validator.rs"]
mod validator;

use std::collections::BTreeSet;

use predicates::prelude::*;
use program::{Desk, PORTRAIT, SMALL, text};
use serde_json::Value;

/// Where a PNG tells its width and height, big-endian.
const PNG_SIZE_AT: std::ops::Range<usize> = 16..24;

fn png_size(png: &[u8]) -> [u32; 2] {
    assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
    let bytes = &png[PNG_SIZE_AT];
    let number = |i: usize| u32::from_be_bytes(bytes[i..i + 4].try_into().expect("four bytes"));
    [number(0), number(4)]
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

/// The JSON chunk of a GLB.
fn document(glb: &[u8]) -> Value {
    let gltf::Glb { json: chunk, .. } = gltf::Glb::from_slice(glb).expect("a GLB");
    json(&chunk)
}

/// The value after `key` in a PLY's header, for instance of `element face`.
fn ply_count(ply: &[u8], key: &str) -> usize {
    let header = ply
        .split(|&byte| byte == b'\n')
        .map(String::from_utf8_lossy);
    let mut lines = header.take_while(|line| line != "end_header");
    let line = lines.find(|line| line.starts_with(key)).expect("the key");
    line[key.len()..].trim().parse().expect("a number")
}

#[test]
fn every_format_is_written_whole_and_nothing_else_is() {
    let cases = [
        ("head.glb", vec!["head.glb"]),
        ("head.gltf", vec!["head.bin", "head.gltf", "head.png"]),
        ("head.obj", vec!["head.mtl", "head.obj", "head.png"]),
        ("head.ply", vec!["head.ply"]),
    ];
    for (output, files) in cases {
        let desk = Desk::new();
        desk.make(&["-o", output]);
        assert_eq!(desk.names(), files);
        let bytes = desk.read(output);
        let (triangles, texture) = match output {
            "head.glb" | "head.gltf" => {
                validator::assert_valid(&[desk.at(output)]);
                let (document, _, images) = gltf::import(desk.at(output)).expect("readable");
                let mesh = document.meshes().next().expect("a mesh");
                let indices = mesh
                    .primitives()
                    .map(|p| p.indices().expect("indexed").count());
                (
                    indices.sum::<usize>() / 3,
                    Some([images[0].width, images[0].height]),
                )
            }
            "head.obj" => {
                let (models, materials) =
                    tobj::load_obj(desk.at(output), &tobj::GPU_LOAD_OPTIONS).expect("readable");
                let material = &materials.expect("a material")[0];
                assert_eq!(material.diffuse_texture.as_deref(), Some("head.png"));
                let indices: usize = models.iter().map(|m| m.mesh.indices.len()).sum();
                (indices / 3, Some(png_size(&desk.read("head.png"))))
            }
            _ => (ply_count(&bytes, "element face"), None),
        };
        assert!((1940..=2000).contains(&triangles), "{output}: {triangles}");
        assert!(texture.is_none_or(|size| size == [256; 2]), "{texture:?}");
    }
}

#[test]
fn threads_and_instruction_sets_leave_no_trace_in_the_bytes() {
    let desk = Desk::new();
    for (output, threads) in [("one.glb", "1"), ("two.glb", "2"), ("five.glb", "5")] {
        desk.make(&["-o", output, "--threads", threads]);
    }
    let expected = desk.read("one.glb");
    assert_eq!(desk.read("two.glb"), expected);
    assert_eq!(desk.read("five.glb"), expected);
    for simd in ["portable", "avx2"] {
        let mut command = desk.mesh();
        command.env("PORTRAIT_EXPORT_SIMD", simd);
        command.args(SMALL).args(PORTRAIT).args(["-o", "simd.glb"]);
        command.assert().success();
        assert_eq!(desk.read("simd.glb"), expected, "{simd}");
    }
}

#[test]
fn quiet_is_silent() {
    let desk = Desk::new();
    let output = desk.make(&["-o", "head.glb", "--preview", "p.png", "--quiet"]);
    assert_eq!((text(&output.stdout), text(&output.stderr)), ("", ""));
}

#[test]
fn people_hear_of_stages_and_the_result_on_standard_error_only() {
    let desk = Desk::new();
    let output = desk.make(&["-o", "head.glb"]);
    assert_eq!(text(&output.stdout), "");
    let told = predicate::str::contains("surface")
        .and(predicate::str::contains("bake"))
        .and(predicate::str::is_match("head.glb: .* MB, .* triangles").expect("a pattern"));
    assert!(told.eval(text(&output.stderr)), "{output:?}");
}

/// A log that is full, a `| head -1` that has seen enough: the asset is made all the same, and errors stay errors.
#[cfg(target_os = "linux")]
#[test]
fn nobody_listening_on_standard_error_stops_nothing() {
    use std::process::{Command, Stdio};
    let full = || Stdio::from(std::fs::File::create("/dev/full").expect("a device"));
    // The end to read from is dropped at once.
    let closed = || Stdio::from(std::io::pipe().expect("a pipe").1);
    for deaf in [full as fn() -> Stdio, closed] {
        for (output, code) in [("head.glb", 0), ("missing/head.glb", 1)] {
            let desk = Desk::new();
            let mut command = Command::new(assert_cmd::cargo::cargo_bin!("portrait-export"));
            command.current_dir(desk.path()).arg("mesh").args(SMALL);
            command.args(PORTRAIT);
            let status = command.args(["-o", output]).stderr(deaf()).status();
            assert_eq!(status.expect("the program starts").code(), Some(code));
            assert_eq!(desk.names().len(), 1 - code as usize);
        }
    }
}

#[test]
fn json_is_one_event_a_line_and_nothing_else() {
    let desk = Desk::new();
    let output = desk.make(&["-o", "head.gltf", "--json"]);
    assert_eq!(text(&output.stderr), "");
    let events: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| json(line.as_bytes()))
        .collect();
    let named = |name: &'static str| events.iter().filter(move |event| event["event"] == name);
    let begun: Vec<&Value> = named("stage").map(|event| &event["stage"]).collect();
    let ended: Vec<&Value> = named("stage_done").map(|event| &event["stage"]).collect();
    assert_eq!(begun, ended);
    for stage in ["surface", "simplify", "unwrap", "bake", "write"] {
        assert!(
            begun.iter().any(|name| *name == stage),
            "{stage} of {begun:?}"
        );
    }
    assert!(named("stage_done").all(|event| event["seconds"].as_f64().is_some_and(|s| s >= 0.0)));
    assert_eq!(named("done").count(), 1);
    let done = events.last().expect("events");
    assert_eq!(done["event"], "done");
    let files = done["files"].as_array().expect("files").iter();
    let files: BTreeSet<&str> = files.map(|file| file.as_str().expect("a path")).collect();
    assert_eq!(files, BTreeSet::from(["head.bin", "head.gltf", "head.png"]));
    assert!(done["triangles"].as_u64().is_some_and(|count| count > 0));
}

#[test]
fn a_failure_in_json_is_an_event_and_a_line_on_standard_error() {
    let desk = Desk::new();
    let mut command = desk.mesh();
    command.args(["-o", "head.glb", "--json", "--resolution", "0"]);
    let run = command.args(PORTRAIT).assert();
    let output = run.failure().get_output().clone();
    let event = json(
        text(&output.stdout)
            .lines()
            .last()
            .expect("an event")
            .as_bytes(),
    );
    assert_eq!(event["event"], "error");
    let message = event["message"].as_str().expect("a message");
    assert_eq!(text(&output.stderr), format!("error: {message}\n"));
}

/// The keys that the README documents.
const REPORT_KEYS: [(&str, &[&str]); 7] = [
    (
        "surface",
        &[
            "region_m",
            "lattice_points",
            "lattice_step_mm",
            "field_evaluations",
            "iso_level",
            "full_triangles",
            "removed_floaters",
            "removed_cavities",
            "removed_triangles",
        ],
    ),
    (
        "mesh",
        &[
            "triangles",
            "vertices",
            "exported_vertices",
            "boundary_edges",
            "non_manifold_edges",
            "volume_litres",
            "simplify_error_mm",
            "mean_distance_to_full_mm",
            "p99_distance_to_full_mm",
            "max_distance_to_full_mm",
        ],
    ),
    (
        "texture",
        &[
            "size",
            "charts",
            "sliver_charts",
            "fill",
            "texels_per_metre",
            "texels_per_metre_p1",
            "texels_per_metre_p99",
            "texels",
            "texels_without_a_surface",
            "coverage",
            "field_evaluations",
        ],
    ),
    (
        "held_out_views",
        &["psnr_db", "psnr_db_by_bake", "pixels", "views"],
    ),
    (
        "provenance",
        &[
            "program",
            "generated",
            "input",
            "input_sha256",
            "body",
            "settings",
        ],
    ),
    (
        "rig",
        &[
            "body",
            "joints",
            "clips",
            "mean_distance_to_body_mm",
            "max_distance_to_body_mm",
            "against_deformation",
        ],
    ),
    (
        "cost",
        &["stages", "total_seconds", "threads", "peak_memory_mib"],
    ),
];

#[test]
fn the_report_has_the_documented_keys_and_tells_of_a_closed_surface() {
    let desk = Desk::new();
    // Half of the head: what is smaller is compared sooner.
    let region = ["--region", "-0.12,0.15,-0.15,0.12,0.35,0.15"];
    desk.make(&[&["-o", "head.glb", "--report", "head.json"], &region[..]].concat());
    let report = json(&desk.read("head.json"));
    let keys = |value: &Value| -> BTreeSet<String> {
        value
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect()
    };
    for (section, expected) in REPORT_KEYS {
        let expected: BTreeSet<String> = expected.iter().map(|key| (*key).to_owned()).collect();
        assert_eq!(keys(&report[section]), expected, "{section}");
    }
    let mut sections: BTreeSet<String> = REPORT_KEYS.map(|(key, _)| key.to_owned()).into();
    sections.extend(["program", "files"].map(str::to_owned));
    assert_eq!(keys(&report), sections);
    let mesh = &report["mesh"];
    assert_eq!(
        (&mesh["boundary_edges"], &mesh["non_manifold_edges"]),
        (&0.into(), &0.into())
    );
    assert!(
        mesh["volume_litres"]
            .as_f64()
            .is_some_and(|litres| litres > 1.0)
    );
    assert_eq!(
        report["held_out_views"]["views"].as_array().map(Vec::len),
        Some(8)
    );
    assert_eq!(report["files"][0]["bytes"], desk.read("head.glb").len());
    assert_eq!(
        report["provenance"],
        document(&desk.read("head.glb"))["asset"]["extras"]
    );
    assert_eq!(desk.names(), ["head.glb", "head.json"]);
}

#[test]
fn a_bake_from_views_is_told_in_the_asset_and_changes_its_texture() {
    let desk = Desk::new();
    // Nose and mouth: what is smaller is seen sooner.
    let region = ["--region", "-0.04,0.08,0.05,0.04,0.16,0.15"];
    let bakes = ["field", "views"].map(|bake| {
        desk.make(&[&["--bake", bake, "-o", "head.gltf"], &region[..]].concat());
        let extras = json(&desk.read("head.gltf"))["asset"]["extras"].clone();
        assert_eq!(extras["settings"]["bake"], bake);
        desk.read("head.png")
    });
    assert_ne!(bakes[0], bakes[1]);
}

#[test]
fn the_preview_is_a_picture_of_four_views_twice() {
    let desk = Desk::new();
    desk.make(&["-o", "head.ply", "--preview", "head.png"]);
    let png = desk.read("head.png");
    assert_eq!(png_size(&png), [2560, 1600]);
    let picture = image::load_from_memory(&png).expect("readable").to_rgb8();
    let front = picture.get_pixel(320, 400);
    assert_ne!(
        front,
        picture.get_pixel(5, 5),
        "a head in the middle, a wall in the corner"
    );
    assert_eq!(desk.names(), ["head.ply", "head.png"]);
}

#[test]
fn full_takes_every_triangle_there_is() {
    let desk = Desk::new();
    desk.make(&["-o", "few.ply", "--report", "few.json"]);
    let mut command = desk.mesh();
    command.args(["--resolution", "64", "--triangles", "full", "-o", "all.ply"]);
    command.args(PORTRAIT).assert().success();
    let there_are = json(&desk.read("few.json"))["surface"]["full_triangles"].clone();
    assert_eq!(ply_count(&desk.read("all.ply"), "element face"), there_are);
}

/// The default is a limit and no demand; `cli_bad_input` proves that a count asked for is one.
#[test]
fn the_default_takes_all_triangles_where_there_are_few() {
    let desk = Desk::new();
    let mut command = desk.mesh();
    command.args([
        "--resolution",
        "64",
        "-o",
        "few.ply",
        "--report",
        "few.json",
    ]);
    command.args(PORTRAIT).assert().success();
    let report = json(&desk.read("few.json"));
    let there_are = &report["surface"]["full_triangles"];
    assert!(there_are.as_u64().is_some_and(|count| count < 20_000));
    assert_eq!(ply_count(&desk.read("few.ply"), "element face"), *there_are);
    assert_eq!(
        report["provenance"]["settings"]["triangles"],
        "at most 20000"
    );
}

#[test]
fn provenance_tells_every_setting_that_changes_the_asset() {
    let desk = Desk::new();
    desk.make(&["-o", "plain.glb"]);
    let asked = ["--keep-floaters", "0.25", "--roughness", "0.5", "--unlit"];
    desk.make(&[&["-o", "asked.glb"], &asked[..]].concat());
    let told = |name: &str| {
        let settings = document(&desk.read(name))["asset"]["extras"]["settings"].clone();
        ["keep_floaters", "roughness", "unlit"].map(|key| settings[key].clone())
    };
    let expected: [Value; 3] = [0.25.into(), 0.5.into(), true.into()];
    assert_eq!(told("asked.glb"), expected);
    let plain = told("plain.glb");
    assert_eq!(plain[0], Value::Null);
    assert_eq!(plain[2], false);
}

#[test]
fn unlit_is_said_in_the_document() {
    let desk = Desk::new();
    desk.make(&["-o", "lit.glb"]);
    desk.make(&["-o", "unlit.glb", "--unlit"]);
    validator::assert_valid(&[desk.at("unlit.glb")]);
    let used = |name: &str| document(&desk.read(name))["extensionsUsed"].clone();
    assert_eq!(used("lit.glb"), Value::Null);
    assert_eq!(
        used("unlit.glb"),
        serde_json::json!(["KHR_materials_unlit"])
    );
}

#[test]
fn the_material_is_never_metallic_and_as_rough_as_asked() {
    let desk = Desk::new();
    desk.make(&["-o", "head.glb", "--roughness", "0.25"]);
    let material = &document(&desk.read("head.glb"))["materials"][0]["pbrMetallicRoughness"];
    assert_eq!(material["metallicFactor"], 0.0);
    assert_eq!(material["roughnessFactor"], 0.25);
}

#[test]
fn a_region_cuts_the_portrait() {
    let desk = Desk::new();
    let told = desk.make(&["-o", "head.glb", "--region", "-0.12,0,-0.15,0.12,0.3,0.15"]);
    assert!(!text(&told.stderr).contains("--region"));
    let (document, ..) = gltf::import(desk.at("head.glb")).expect("readable");
    let mesh = document.meshes().next().expect("a mesh");
    let bounds = mesh
        .primitives()
        .next()
        .expect("a primitive")
        .bounding_box();
    assert_eq!(
        bounds.min[1], 0.0,
        "the cut through the neck is flat and in its plane"
    );
    assert!(
        bounds.min[0] >= -0.12 && bounds.max[0] <= 0.12,
        "{bounds:?}"
    );
    assert!(bounds.max[1] > 0.2, "the crown is inside: {bounds:?}");
}

#[test]
fn a_region_beyond_the_field_is_told_what_there_is() {
    let desk = Desk::new();
    let told = desk.make(&["-o", "head.ply", "--region", "-0.12,0.2,-0.15,0.12,9,0.15"]);
    let told = text(&told.stderr);
    assert!(
        told.contains("the field ends within --region")
            && told.contains("-0.12,0.2,-0.15,0.12,0.33,0.15"),
        "{told}"
    );
}

#[test]
fn colours_go_where_they_are_asked_to() {
    let desk = Desk::new();
    desk.make(&["-o", "head.glb", "--color", "vertices"]);
    let found = document(&desk.read("head.glb"));
    assert!(found["meshes"][0]["primitives"][0]["attributes"]["COLOR_0"].is_u64());
    assert_eq!(found["images"], Value::Null);
    validator::assert_valid(&[desk.at("head.glb")]);
    desk.make(&["-o", "head.ply", "--color", "texture"]);
    assert_eq!(desk.names(), ["head.glb", "head.ply", "head.png"]);
}

#[test]
fn an_old_file_is_replaced() {
    let desk = Desk::new();
    std::fs::write(desk.at("head.glb"), "old").expect("writable");
    desk.make(&["-o", "head.glb"]);
    assert!(desk.read("head.glb").starts_with(b"glTF"));
    assert_eq!(desk.names(), ["head.glb"]);
}

/// The same field, packed and not, gives the same geometry.
#[test]
fn a_field_file_is_read_and_named_without_its_folders() {
    let desk = Desk::new();
    let bytes = portrait_export::field::packed::unpack(
        portrait_export::field::portrait::Portrait::embedded_bytes(),
    );
    std::fs::create_dir(desk.at("fields")).expect("writable");
    std::fs::write(desk.at("fields/me.safetensors"), bytes.expect("packed")).expect("writable");
    desk.make_of(&["--field", "fields/me.safetensors"], &["-o", "plain.glb"]);
    desk.make(&["-o", "packed.glb"]);
    let [plain, packed] = ["plain.glb", "packed.glb"].map(|name| document(&desk.read(name)));
    let told = &plain["asset"]["extras"];
    assert_eq!(told["input"], "me.safetensors");
    assert_eq!(told["input_sha256"].as_str().map(str::len), Some(64));
    assert_eq!(packed["asset"]["extras"]["input"], "portrait.packed");
    assert_eq!(plain["accessors"], packed["accessors"]);
}
