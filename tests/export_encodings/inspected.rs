//! `inspect` tells of such files what it tells of plain ones, and of their levels and sizes; broken streams are faults.

use portrait_export::export::Asset;
use portrait_export::export::encoding::{Geometry, Packaging};
use portrait_export::export::files::{encode_levels, write_all};
use portrait_export::export::format::Format;
use serde_json::{Value, json};

use crate::program::{Desk, text};
use crate::{GEOMETRIES, IMAGES, PACKAGINGS, encoding, people, statues};

/// What is told, and whether it is without a fault.
fn told(desk: &Desk, name: &str) -> (Value, bool) {
    let mut command = desk.command("inspect");
    let output = command.args([name, "--json"]).output().expect("it starts");
    let error = text(&output.stderr);
    assert!(!error.contains("panicked"), "{error}");
    let facts = serde_json::from_str(text(&output.stdout)).unwrap_or_else(|_| panic!("{error}"));
    (facts, output.status.success())
}

fn corners(facts: &Value) -> Vec<f64> {
    let ends = ["min", "max"].into_iter();
    ends.flat_map(|end| facts["bounds_m"][end].as_array().expect("bounds").clone())
        .map(|number| number.as_f64().expect("a number"))
        .collect()
}

#[test]
fn every_form_is_told_of_as_it_is() {
    for (who, assets) in [("people", people()), ("statues", statues())] {
        let levels: Vec<&Asset> = assets.iter().collect();
        let triangles: Vec<usize> = assets.iter().map(|it| it.mesh.triangles.len()).collect();
        let mut plain: Option<Vec<f64>> = None;
        for (place, geometry) in GEOMETRIES.into_iter().enumerate() {
            for (format, packaging) in [(Format::Glb, PACKAGINGS[0]), (Format::Gltf, PACKAGINGS[1])]
            {
                let desk = Desk::new();
                let name = format!("{who}.{}", format.extension());
                let form = encoding(geometry, packaging, IMAGES[place]);
                let files = encode_levels(&levels, format, &desk.at(&name), &form).expect("sound");
                write_all(&files).expect("writable");
                let (facts, whole) = told(&desk, &name);
                assert!(whole, "{facts:#}");
                assert_eq!(facts["triangles"], triangles.iter().sum::<usize>());
                let told = facts["levels_of_detail"].as_array().expect("levels");
                let by = match packaging {
                    Packaging::MsftLod => "MSFT_lod",
                    _ => "names",
                };
                for (level, (told, triangles)) in told.iter().zip(&triangles).enumerate() {
                    let node = format!("bust_LOD{level}");
                    assert_eq!(
                        *told,
                        json!({"node": node, "triangles": triangles, "by": by})
                    );
                }
                let found = corners(&facts);
                let expected = plain.get_or_insert_with(|| found.clone());
                for (a, b) in found.iter().zip(&*expected) {
                    assert!((a - b).abs() < 1e-4, "{found:?}, plain {expected:?}");
                }
                let compression = &facts["compression"];
                assert_eq!(compression.is_null(), geometry != Geometry::Meshopt);
                if let Some(bytes) = compression["bytes"].as_u64() {
                    assert!(bytes < compression["unpacked_bytes"].as_u64().expect("a number"));
                }
                let material = &facts["materials"][0];
                assert_eq!(
                    [&material["normal_map"], &material["occlusion"]],
                    [true, true]
                );
                assert_eq!(facts["images"].as_array().map(Vec::len), Some(5));
            }
        }
    }
}

#[test]
fn a_broken_stream_is_a_fault() {
    let desk = Desk::new();
    let statues = statues();
    let form = encoding(Geometry::Meshopt, Packaging::Nodes, IMAGES[0]);
    let path = desk.at("a.gltf");
    let mut files = encode_levels(&[&statues[0]], Format::Gltf, &path, &form).expect("sound");
    // The indices' stream comes first; its version becomes another.
    files[0].bytes[0] ^= 0x0F;
    write_all(&files).expect("writable");
    let (facts, whole) = told(&desk, "a.gltf");
    assert!(!whole);
    let faults = facts["faults"].to_string();
    assert!(
        faults.contains("buffer view") && faults.contains("broken"),
        "{faults}"
    );
}
