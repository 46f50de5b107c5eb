//! `portrait-export inspect` tells what a file holds and what is wrong with it, through the binary: every kind of file, whole
//! and broken, and rubbish without a panic.
//!
//! The files are made by `mesh` (small) or by hand. Not proved: that every possible fault is found, nor anything about files
//! of gigabytes.

#[path = "support/block.rs"]
mod block;
#[path = "support/bodies.rs"]
mod bodies;
#[allow(dead_code, reason = "other tests spoil more of a field file")]
#[path = "support/field_files.rs"]
mod field_files;
#[allow(dead_code, reason = "other tests run more commands")]
#[path = "support/program.rs"]
mod program;

use std::collections::HashMap;
use std::fs;

use block::block_at_the_left;
use field_files::FieldFile;
use program::{Desk, text};
use safetensors::tensor::TensorView;
use safetensors::{Dtype, serialize};
use serde_json::{Value, json};

impl Desk {
    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.at(name), bytes).expect("writable");
    }

    /// What is told of a file, and the exit code; nothing may panic, and an error is told once.
    fn told(&self, name: &str, options: &[&str]) -> (String, String, i32) {
        let output = self.command("inspect").arg(name).args(options).output();
        let output = output.expect("the program starts");
        let (told, error) = (text(&output.stdout), text(&output.stderr));
        let code = output.status.code().expect("no signal");
        assert!(!error.contains("panicked"), "{name}: {error}");
        assert_eq!(
            error.matches("error: ").count(),
            usize::from(code != 0),
            "{name}: {error}"
        );
        (told.to_owned(), error.to_owned(), code)
    }

    /// The facts about a file without a fault.
    fn facts(&self, name: &str) -> Value {
        let (told, error, code) = self.told(name, &["--json"]);
        assert_eq!(code, 0, "{name}: {error} {told}");
        let facts: Value = serde_json::from_str(&told).expect("JSON");
        assert_eq!(facts["faults"], json!([]));
        assert_eq!(facts["file"], name);
        assert_eq!(facts["bytes"], self.read(name).len());
        facts
    }

    /// The faults of a file; the program says that there are some.
    fn faults(&self, name: &str) -> String {
        let (told, error, code) = self.told(name, &["--json"]);
        assert_eq!(code, 1, "{name}: {told}");
        let facts: Value = serde_json::from_str(&told).unwrap_or_else(|_| panic!("{error}"));
        let faults = facts["faults"].as_array().expect("a list");
        assert!(
            error.contains(&format!("{} fault(s)", faults.len())),
            "{error}"
        );
        assert!(!faults.is_empty(), "{name}");
        let (table, ..) = self.told(name, &[]);
        assert!(table.contains("\nfaults "), "{table}");
        facts["faults"].to_string()
    }

    /// What is said of a file that is nothing known.
    fn refusal(&self, name: &str) -> String {
        let (told, error, code) = self.told(name, &[]);
        assert_eq!((told.as_str(), code), ("", 1), "{error}");
        assert!(error.contains(name), "{error}");
        error
    }
}

#[test]
fn a_field_tells_its_sizes_and_what_its_metadata_say() {
    let desk = Desk::new();
    let mut file = block_at_the_left();
    for (key, value) in [("box_m", "0.8"), ("iso_level", "15"), ("licence", "CC0")] {
        file.metadata.push((key.into(), value.into()));
    }
    file.tensors.push(("notes".into(), vec![2], vec![0.0; 2]));
    desk.put("me.safetensors", file.bytes());
    let facts = desk.facts("me.safetensors");
    assert_eq!(facts["kind"], "portrait field");
    assert_eq!(
        facts["planes"],
        json!([{ "name": "planes", "dtype": "F32", "shape": [1, 3, 96, 4, 4] }])
    );
    assert_eq!(
        (&facts["box_m"], &facts["iso_level"]),
        (&json!(0.8), &json!(15.0))
    );
    assert_eq!(facts["texel_mm"], 200.0);
    assert_eq!(facts["plane_range"], json!([0.0, 3.0]));
    assert_eq!(facts["decoder_range"], json!([-500.0, 800.0]));
    assert_eq!(facts["color_from"], "features 0 to 2");
    assert_eq!(facts["color_encoding"], "srgb");
    assert_eq!(facts["region_is_default"], true);
    assert_eq!(facts["other_metadata"], json!({ "licence": "CC0" }));
    assert_eq!(facts["other_tensors"][0]["name"], "notes");
    let (table, ..) = desk.told("me.safetensors", &[]);
    assert!(
        table.contains("\nplanes             planes F32 [1, 3, 96, 4, 4]\n"),
        "{table}"
    );
    assert!(table.contains("\nbox (m)            0.8\n"), "{table}");
}

#[test]
fn the_packed_portrait_is_told_of_as_what_it_unpacks_to() {
    let desk = Desk::new();
    let packed = portrait_export::field::portrait::Portrait::embedded_bytes();
    desk.put("portrait.packed", packed);
    let facts = desk.facts("portrait.packed");
    assert_eq!(facts["kind"], "packed portrait field");
    assert_eq!(facts["packed_planes"][0]["dtype"], "I8");
    assert_eq!(facts["planes"][0]["shape"][2], 96);
    assert!(facts["extent_m"].is_array());
    desk.put("cut.packed", &packed[..packed.len() / 2]);
    assert!(desk.refusal("cut.packed").contains("cannot be unpacked"));
}

#[test]
fn every_fault_of_a_field_is_told() {
    let desk = Desk::new();
    let mut file = FieldFile::flat();
    file.values("planes")[7] = f32::NAN;
    file.reshape("decoder.net.0.bias", &[63]);
    file.metadata.push(("box_m".into(), "-1".into()));
    desk.put("bad.safetensors", file.bytes());
    let faults = desk.faults("bad.safetensors");
    for expected in [
        "`planes`: 1 of",
        "NaN",
        "`decoder.net.0.bias`",
        "[63]",
        "box_m",
    ] {
        assert!(faults.contains(expected), "{expected} in {faults}");
    }
    let whole = FieldFile::flat().bytes();
    desk.put("cut.safetensors", &whole[..whole.len() - 5]);
    assert!(desk.faults("cut.safetensors").contains("fetch it again"));
    desk.put("header.safetensors", &whole[..100]);
    assert!(
        desk.refusal("header.safetensors")
            .contains("does not fit into 100 bytes")
    );
}

#[test]
fn an_asset_tells_who_made_it_and_what_is_in_it() {
    let desk = Desk::new();
    for output in ["head.glb", "head.gltf"] {
        desk.make(&["-o", output, "--unlit", "--roughness", "0.5"]);
        let facts = desk.facts(output);
        assert!(
            facts["generator"]
                .as_str()
                .is_some_and(|made| made.starts_with("portrait-export "))
        );
        assert_eq!(facts["provenance"]["settings"]["resolution"], 64);
        let triangles = facts["triangles"].as_u64().expect("a number");
        assert!((1940..=2000).contains(&triangles), "{triangles}");
        assert_eq!(facts["meshes"][0]["triangles"], triangles);
        assert_eq!(facts["meshes"][0]["vertices"], facts["vertices"]);
        assert_eq!(facts["images"][0]["size_px"], json!([256, 256]));
        assert_eq!(facts["images"][0]["type"], "PNG");
        assert_eq!(facts["materials"][0]["roughness"], 0.5);
        assert_eq!(facts["materials"][0]["unlit"], true);
        assert_eq!(facts["extensions_used"], json!(["KHR_materials_unlit"]));
        assert_eq!(facts["skins"][0]["joints"], 6);
        let influences = facts["skins"][0]["influences"].as_u64();
        assert!(influences.is_some_and(|most| (1..=4).contains(&most)));
        let clips = facts["animations"].as_array().expect("a list");
        let clips: Vec<&str> = clips
            .iter()
            .filter_map(|clip| clip["name"].as_str())
            .collect();
        assert_eq!(clips, ["look", "nod", "tilt", "idle"]);
        let low = facts["bounds_m"]["min"][1].as_f64().expect("a number");
        assert!((-0.26..-0.2).contains(&low), "{low}");
        let (table, ..) = desk.told(output, &[]);
        assert!(table.contains(&format!("{triangles} triangles")), "{table}");
    }
    fs::remove_file(desk.at("head.bin")).expect("there");
    fs::remove_file(desk.at("head.png")).expect("there");
    let faults = desk.faults("head.gltf");
    assert!(faults.contains("head.bin is not beside it"), "{faults}");
    assert!(faults.contains("head.png is not beside it"), "{faults}");
}

#[test]
fn skins_and_animations_are_counted() {
    let desk = Desk::new();
    let document = json!({
        "asset": { "version": "2.0" },
        "accessors": [{ "componentType": 5126, "type": "SCALAR", "count": 2, "max": [1.5], "min": [0.0] }],
        "nodes": [{ "name": "Neck" }, { "name": "Head" }],
        "skins": [{ "name": "bones", "joints": [0, 1] }],
        "animations": [{ "name": "nod", "channels": [{}, {}], "samplers": [{ "input": 0, "output": 0 }] }],
    });
    desk.put("rig.gltf", document.to_string());
    let facts = desk.facts("rig.gltf");
    assert_eq!(
        facts["skins"],
        json!([{ "name": "bones", "joints": 2, "first_joint": "Neck", "joint_names": ["Neck", "Head"], "influences": null }])
    );
    assert_eq!(
        facts["animations"],
        json!([{ "name": "nod", "channels": 2, "seconds": 1.5 }])
    );
}

#[test]
fn skin_weights_are_looked_at() {
    let desk = Desk::new();
    let vertex = |joints: [u8; 4], weights: [u16; 4]| {
        let mut bin = vec![0; 12];
        bin.extend(joints);
        bin.extend(weights.iter().flat_map(|weight| weight.to_le_bytes()));
        let document = json!({
            "asset": { "version": "2.0" },
            "buffers": [{ "byteLength": 24 }],
            "bufferViews": [
                { "buffer": 0, "byteLength": 12 },
                { "buffer": 0, "byteOffset": 12, "byteLength": 4 },
                { "buffer": 0, "byteOffset": 16, "byteLength": 8 },
            ],
            "accessors": [
                { "bufferView": 0, "componentType": 5126, "type": "VEC3", "count": 1 },
                { "bufferView": 1, "componentType": 5121, "type": "VEC4", "count": 1 },
                { "bufferView": 2, "componentType": 5123, "type": "VEC4", "count": 1, "normalized": true },
            ],
            "meshes": [{ "primitives": [{ "attributes": { "POSITION": 0, "JOINTS_0": 1, "WEIGHTS_0": 2 } }] }],
            "nodes": [{ "name": "Neck" }, { "name": "Head" }, { "mesh": 0, "skin": 0 }],
            "skins": [{ "name": "bones", "joints": [0, 1] }],
        });
        desk.put("rig.glb", glb(&document, &bin));
    };
    vertex([1, 0, 0, 0], [65_000, 535, 0, 0]);
    assert_eq!(desk.facts("rig.glb")["skins"][0]["influences"], 2);
    let (table, ..) = desk.told("rig.glb", &[]);
    assert!(
        table.contains("bones: 2 joints (Neck, Head), at most 2 a vertex"),
        "{table}"
    );
    vertex([1, 0, 0, 0], [65_000, 534, 0, 0]);
    assert!(desk.faults("rig.glb").contains("weights that sum to 1"));
    vertex([2, 0, 0, 0], [65_000, 535, 0, 0]);
    assert!(desk.faults("rig.glb").contains("names joint 2 of 2"));
    vertex([1, 1, 0, 0], [65_000, 535, 0, 0]);
    assert!(desk.faults("rig.glb").contains("one joint twice"));
}

/// A GLB of a document and binary data.
fn glb(document: &Value, bin: &[u8]) -> Vec<u8> {
    let mut json = document.to_string().into_bytes();
    json.resize(json.len().next_multiple_of(4), b' ');
    let mut bytes = b"glTF\x02\0\0\0".to_vec();
    let length = 12 + 8 + json.len() + 8 + bin.len();
    bytes.extend((length as u32).to_le_bytes());
    for (kind, chunk) in [(b"JSON", json.as_slice()), (b"BIN\0", bin)] {
        bytes.extend((chunk.len() as u32).to_le_bytes());
        bytes.extend(kind);
        bytes.extend(chunk);
    }
    bytes
}

/// A triangle: three positions, then three indices of 16 bits and two bytes of padding.
fn triangle(positions: [f32; 9], indices: [u16; 3]) -> (Value, Vec<u8>) {
    let mut bin: Vec<u8> = positions.iter().flat_map(|v| v.to_le_bytes()).collect();
    bin.extend(indices.iter().flat_map(|v| v.to_le_bytes()));
    bin.extend([0, 0]);
    let document = json!({
        "asset": { "version": "2.0" },
        "buffers": [{ "byteLength": 44 }],
        "bufferViews": [
            { "buffer": 0, "byteLength": 36 },
            { "buffer": 0, "byteOffset": 36, "byteLength": 6 },
        ],
        "accessors": [
            { "bufferView": 0, "componentType": 5126, "type": "VEC3", "count": 3, "min": [0, 0, 0], "max": [1, 1, 0] },
            { "bufferView": 1, "componentType": 5123, "type": "SCALAR", "count": 3 },
        ],
        "meshes": [{ "primitives": [{ "attributes": { "POSITION": 0 }, "indices": 1 }] }],
    });
    (document, bin)
}

#[test]
fn faults_of_gltf_data_are_told() {
    const PLACES: [f32; 9] = [0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0];
    let desk = Desk::new();
    let (whole, bin) = triangle(PLACES, [0, 1, 2]);
    desk.put("a.glb", glb(&whole, &bin));
    assert_eq!(desk.facts("a.glb")["triangles"], 1);

    let (document, bad) = triangle(PLACES, [0, 1, 3]);
    desk.put("a.glb", glb(&document, &bad));
    assert!(
        desk.faults("a.glb")
            .contains("index 3 is beyond its 3 vertices")
    );

    let mut places = PLACES;
    places[4] = f32::NAN;
    let (document, bad) = triangle(places, [0, 1, 2]);
    desk.put("a.glb", glb(&document, &bad));
    assert!(desk.faults("a.glb").contains("NaN or infinite"));

    let spoilt = |pointer: &str, value: Value| {
        let mut document = whole.clone();
        *document.pointer_mut(pointer).expect("there") = value;
        desk.put("a.glb", glb(&document, &bin));
        desk.faults("a.glb")
    };
    let huge = json!(u64::MAX);
    assert!(spoilt("/accessors/0/count", huge.clone()).contains("do not fit"));
    assert!(spoilt("/accessors/0/componentType", json!(1)).contains("component type 1"));
    assert!(spoilt("/accessors/0/bufferView", huge.clone()).contains("not there"));
    assert!(spoilt("/bufferViews/0/buffer", huge.clone()).contains("not there"));
    assert!(spoilt("/bufferViews/1/byteOffset", huge.clone()).contains("beyond its buffer"));
    assert!(spoilt("/buffers/0/byteLength", json!(99)).contains("expected 99 bytes, found 44"));
    assert!(spoilt("/meshes/0/primitives/0/indices", huge).contains("not there"));
    assert!(spoilt("/asset/version", json!("1.0")).contains("asset.version"));

    let bytes = glb(&whole, &bin);
    desk.put("cut.glb", &bytes[..bytes.len() - 20]);
    assert!(desk.faults("cut.glb").contains("fetch it again"));
    desk.put("head.glb", &bytes[..30]);
    assert!(desk.refusal("head.glb").contains("JSON is broken"));
}

#[test]
fn obj_and_ply_are_counted() {
    let desk = Desk::new();
    desk.make(&["-o", "head.obj"]);
    let obj = desk.facts("head.obj");
    desk.make(&["-o", "head.ply"]);
    let ply = desk.facts("head.ply");
    assert_eq!(
        (&obj["kind"], &ply["kind"]),
        (&json!("OBJ asset"), &json!("PLY asset"))
    );
    assert_eq!(obj["triangles"], ply["faces"]);
    assert_eq!(obj["vertices"], ply["vertices"]);
    assert_eq!(obj["materials"], json!(["portrait"]));
    assert!(
        obj["comments"][0]
            .as_str()
            .is_some_and(|made| made.contains("portrait-export"))
    );
    assert_eq!(ply["format"], "binary_little_endian 1.0");
    assert!(
        ply["comments"][0]
            .as_str()
            .is_some_and(|made| made.contains("portrait-export"))
    );
    let bytes = desk.read("head.ply");
    desk.put("cut.ply", &bytes[..bytes.len() / 2]);
    assert!(
        desk.faults("cut.ply")
            .contains("the header promises at least")
    );
    fs::remove_file(desk.at("head.mtl")).expect("there");
    assert!(
        desk.faults("head.obj")
            .contains("head.mtl is not beside it")
    );
}

#[test]
fn faults_of_obj_and_ply_are_told_by_their_place() {
    let desk = Desk::new();
    desk.put(
        "a.obj",
        "v 0 0 0\nv 1 0 0\nv 0 nan 0\nf 1 2 3\nf 1 2 4\nf 1/1 2 3\nf -1 -2 -3\nf 1 2\n",
    );
    let faults = desk.faults("a.obj");
    for expected in [
        "line 3",
        "0 nan 0",
        "line 5: corner `4`",
        "line 6: corner `1/1`",
        "line 8",
    ] {
        assert!(faults.contains(expected), "{expected} in {faults}");
    }
    assert!(!faults.contains("line 7"), "{faults}");
    let header = "ply\nformat ascii 2.0\nelement vertex many\nproperty float x\nelement face 1\nproperty list uchar x y\nnonsense\n";
    desk.put("a.ply", format!("{header}end_header\n"));
    let faults = desk.faults("a.ply");
    for expected in ["ascii 2.0", "`many`", "list uchar x y", "`nonsense`"] {
        assert!(faults.contains(expected), "{expected} in {faults}");
    }
    desk.put("b.ply", header);
    assert!(desk.refusal("b.ply").contains("end_header"));
    desk.put("c.ply", "ply\nformat binary_little_endian 1.0\nelement vertex 18446744073709551615\nproperty double x\nend_header\n");
    assert!(desk.faults("c.ply").contains("more than any file holds"));
}

#[test]
fn a_body_tells_its_joints_and_faults() {
    let desk = Desk::new();
    desk.put("tiny.npz", bodies::npz(&bodies::arrays()));
    desk.put(
        "tiny.pkl",
        bodies::pkl(&bodies::arrays(), bodies::Style::Chumpy),
    );
    for file in ["tiny.npz", "tiny.pkl"] {
        let facts = desk.facts(file);
        assert_eq!(facts["kind"], "body");
        assert_eq!(
            (&facts["vertices"], &facts["faces"]),
            (&json!(6), &json!(8))
        );
        assert_eq!(
            (&facts["faces_in_box"], &facts["pose_shapes"]),
            (&json!(8), &json!(true))
        );
        assert_eq!(facts["licence"], "not stated");
        let head = json!({ "name": "head", "at_m": [0.0, 0.125, 0.0], "vertices": 1 });
        assert_eq!(facts["joints"][15], head);
        let (table, ..) = desk.told(file, &[]);
        assert!(
            table.contains("neck at 0, 0, 0 moves 4 vertices"),
            "{table}"
        );
    }
    let mut faulty = bodies::arrays();
    faulty.retain(|array| array.name != "f");
    desk.put("bad.npz", bodies::npz(&faulty));
    assert!(desk.faults("bad.npz").contains("`f`: missing"));
    faulty = bodies::arrays();
    if let bodies::Numbers::F64(vertices) = &mut faulty[0].numbers {
        vertices.iter_mut().for_each(|v| *v *= 100.0);
    }
    desk.put("bad.pkl", bodies::pkl(&faulty, bodies::Style::Bytes));
    assert!(desk.faults("bad.pkl").contains("bodies are in metres"));
    desk.put("body.packed", portrait_export::body::Body::embedded_bytes());
    let facts = desk.facts("body.packed");
    assert_eq!(
        (&facts["kind"], &facts["faces"]),
        (&json!("packed body"), &json!(16_654))
    );
    assert!(
        facts["licence"]
            .as_str()
            .is_some_and(|licence| licence.contains("CC0"))
    );
}

/// A checkpoint of two tensors, with this metadata.
fn checkpoint(metadata: &[(&str, &str)]) -> Vec<u8> {
    let data = [0u8; 64];
    let view = |shape: &[usize]| {
        let bytes = 4 * shape.iter().product::<usize>();
        TensorView::new(Dtype::F32, shape.to_vec(), &data[..bytes]).expect("fits")
    };
    let tensors = [
        ("backbone.mapping.w_avg", view(&[8])),
        ("body.faces", view(&[2, 3])),
    ];
    let metadata = metadata
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    let metadata: HashMap<String, String> = metadata.collect();
    serialize(tensors, Some(metadata)).expect("serialisable")
}

#[test]
fn a_checkpoint_tells_its_parts_terms_and_what_is_missing() {
    let desk = Desk::new();
    let config = json!({
        "z_dim": 8, "w_dim": 8, "img_resolution": 128, "channel_base": 1024, "channel_max": 8, "mapping_layers": 2,
        "plane_resolution": 16, "neural_rendering_resolution": 16,
        "rendering": {
            "depth_resolution": 4, "depth_resolution_importance": 4, "ray_start": 2.25, "ray_end": 3.3, "box_warp": 1.0,
            "triplane_depth": 3, "c_scale": 1.0, "decoder_activation": "none", "decoder_lr_mul": 1.0,
            "superresolution_noise_mode": "none", "sr_antialias": true, "gpc_reg_prob": 0.7,
        },
    });
    let terms = [
        ("format", "portrait-checkpoint/1"),
        ("licence", "CC0"),
        ("sources", "made by hand"),
    ];
    let config = config.to_string();
    desk.put(
        "net.safetensors",
        checkpoint(&[&terms[..], &[("config", &config)]].concat()),
    );
    let (told, ..) = desk.told("net.safetensors", &["--json"]);
    let facts: Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(facts["kind"], "checkpoint");
    assert_eq!(
        (&facts["licence"], &facts["sources"]),
        (&json!("CC0"), &json!("made by hand"))
    );
    assert_eq!(facts["parameters"], 8, "the body is not learnt");
    assert_eq!(facts["parts"][0]["part"], "backbone.mapping");
    assert_eq!(facts["body"][0]["shape"], json!([2, 3]));
    assert_eq!(facts["config"]["z_dim"], 8);
    let faults = desk.faults("net.safetensors");
    assert!(
        faults.contains("`backbone.mapping.embed.weight`: missing"),
        "{faults}"
    );
    assert!(faults.contains("more tensors"), "{faults}");
    assert!(!faults.contains("w_avg"), "{faults}");
    assert!(faults.contains("`body.lbs_weights`: missing"), "{faults}");
    assert!(
        faults.contains("`body.faces`: expected I32, found F32"),
        "{faults}"
    );

    desk.put("net.safetensors", checkpoint(&terms[..2]));
    let faults = desk.faults("net.safetensors");
    assert!(faults.contains("`sources`: missing") && faults.contains("`config`: missing"));
    desk.put(
        "net.safetensors",
        checkpoint(&[&terms[..], &[("config", "{}")]].concat()),
    );
    assert!(desk.faults("net.safetensors").contains("missing field"));
    let absurd = config.replace("\"img_resolution\":128", "\"img_resolution\":129");
    desk.put(
        "net.safetensors",
        checkpoint(&[&terms[..], &[("config", &absurd)]].concat()),
    );
    assert!(desk.faults("net.safetensors").contains("img_resolution"));
}

#[test]
fn other_files_are_named_for_what_they_look_like() {
    let desk = Desk::new();
    for (name, bytes, look) in [
        ("empty", &b""[..], "an empty file"),
        ("a.png", b"\x89PNG\r\n\x1a\n0000", "a PNG picture"),
        ("a.webp", b"RIFF\x10\0\0\0WEBPVP8L", "a WebP picture"),
        ("a.zip", b"PK\x03\x04\0\0", "a zip archive"),
        ("a.pkl.gz", b"\x1F\x8B\x08\0", "unpack it first"),
        ("a.fbx", b"Kaydara FBX Binary  \0", "an FBX file"),
        ("a.txt", b"dear diary\n", "some other text"),
        ("a.bin", &[7; 100], "unknown data, beginning with 07 07"),
        ("a.json", b"{\"a\": 1}", "not glTF"),
        ("b.json", b"{\"a\": ", "JSON is broken"),
        ("a.obj", b"\x00\x01\x02", "unknown data"),
        (
            "c.safetensors",
            &checkpoint(&[("format", "other/2")]),
            "\"other/2\"",
        ),
    ] {
        desk.put(name, bytes);
        let error = desk.refusal(name);
        assert!(error.contains(look), "{name}: {error}");
    }
    assert!(desk.refusal("missing.glb").contains("check that it exists"));
    fs::create_dir(desk.at("folder")).expect("writable");
    assert!(desk.refusal("folder").contains("MakeHuman"));
}

/// A network's pickle is for `import`; one that breaks off or would run something is faulty.
#[test]
fn pickles_that_are_no_bodies_are_told_apart() {
    let desk = Desk::new();
    desk.put("net.pkl", b"\x80\x04}(U\x05G_ema]u.");
    desk.put("other.pkl", b"}q\0(U\x05colorU\x03redu.");
    for (file, protocol) in [("net.pkl", 4), ("other.pkl", 1)] {
        let facts = desk.facts(file);
        assert_eq!(
            (&facts["kind"], &facts["protocol"]),
            (&json!("Python pickle"), &json!(protocol))
        );
        let hint = facts["hint"].as_str();
        assert!(hint.is_some_and(|hint| hint.contains("import")));
    }
    let whole = bodies::pkl(&bodies::arrays(), bodies::Style::Chumpy);
    desk.put("cut.pkl", &whole[..whole.len() / 2]);
    assert!(desk.faults("cut.pkl").contains("breaks off"));
    desk.put("run.pkl", b"\x80\x02}(U\x01fcos\nsystem\nU\x02ls\x85Ru.");
    let faults = desk.faults("run.pkl");
    assert!(faults.contains("os.system") && faults.contains("Nothing was run"));
    assert!(!desk.faults("run.pkl").contains("published networks come"));
    // Before protocol 2 none is stated, and a body begins with its dictionary.
    desk.put("old.pkl", &whole[2..]);
    let facts = desk.facts("old.pkl");
    assert_eq!(
        (&facts["kind"], &facts["protocol"]),
        (&json!("body"), &json!(1))
    );
}

/// Every kind of file with bytes changed and cut, told or refused, but never with a panic.
#[test]
fn rubbish_never_ends_in_a_panic() {
    const PLACES: [f32; 9] = [0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0];
    let desk = Desk::new();
    let (document, bin) = triangle(PLACES, [0, 1, 2]);
    let seeds = [
        glb(&document, &bin),
        document.to_string().into_bytes(),
        checkpoint(&[("format", "portrait-checkpoint/1"), ("config", "{}")]),
        b"ply\nformat ascii 1.0\nelement vertex 1\nproperty float x\nend_header\n1\n".to_vec(),
        b"v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1/1/1 2//2 3\n".to_vec(),
    ];
    let mut state = 1u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for seed in seeds {
        for _ in 0..24 {
            let mut bytes = seed.clone();
            for _ in 0..=random(4) {
                let at = random(bytes.len());
                bytes[at] = [0, 255, b'9', b'-', b'"', b'{', random(256) as u8][random(7)];
            }
            if random(4) == 0 {
                bytes.truncate(random(bytes.len()) + 1);
            }
            desk.put("x", &bytes);
            let (told, _, code) = desk.told("x", &["--json"]);
            assert!(code == 0 || code == 1);
            assert!(told.is_empty() || serde_json::from_str::<Value>(&told).is_ok());
        }
    }
}
