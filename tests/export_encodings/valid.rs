//! Khronos' validator has nothing to say of any form, but for what it does not know.

use std::path::PathBuf;

use portrait_export::export::encoding::{Geometry, Packaging};
use portrait_export::export::files::{OutputFile, encode_levels, write_all};
use portrait_export::export::format::Format;
use portrait_export::export::{Asset, order};
use serde_json::Value;

use crate::{GEOMETRIES, IMAGES, PACKAGINGS, encoding, people, statues, validator};

/// Which messages a form brings, as how they begin.
fn expected(geometry: Geometry, packaging: Packaging, levels: usize) -> Vec<&'static str> {
    let mut expected = Vec::new();
    if geometry == Geometry::Meshopt {
        expected.push("'EXT_meshopt_compression'");
    }
    if packaging == Packaging::MsftLod && levels > 1 {
        expected.push("'MSFT_lod'");
    }
    expected
}

/// Extensions that a report calls unknown; there must be no other message, but that what only they name may be unused: coarser levels, and a
/// buffer of nothing but compressed bytes.
fn unknown(report: &Value, coarser_nodes: &[usize]) -> Vec<String> {
    for severity in ["errors", "warnings", "hints"] {
        assert_eq!(report[severity], 0, "{severity} of {report:#}");
    }
    let messages = report["messages"].as_array().expect("messages");
    let compresses = messages
        .iter()
        .any(|it| it.to_string().contains("'EXT_meshopt_compression'"));
    let messages = messages
        .iter()
        .map(|message| message.as_str().expect("text"));
    let messages = messages.filter(|message| {
        let is_unused = |at: String| message.starts_with(&format!("UNUSED_OBJECT at {at}:"));
        let is_level = coarser_nodes
            .iter()
            .any(|node| is_unused(format!("/nodes/{node}")));
        !is_level && !(compresses && is_unused("/buffers/0".to_owned()))
    });
    messages
        .map(|message| {
            assert!(message.starts_with("UNSUPPORTED_EXTENSION"), "{report:#}");
            let name = message.split('\'').nth(1).expect("a name in quotes");
            format!("'{name}'")
        })
        .collect()
}

#[test]
fn every_form_is_valid() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (people, statues) = (people(), statues());
    let mut written: Vec<(PathBuf, Vec<&str>, Vec<usize>)> = Vec::new();
    for packaging in PACKAGINGS {
        for geometry in GEOMETRIES {
            for images in IMAGES {
                for (who, assets) in [("people", &people), ("statues", &statues)] {
                    for (count, format) in [(3, Format::Glb), (3, Format::Gltf), (1, Format::Glb)] {
                        let levels: Vec<&Asset> = assets[..count].iter().collect();
                        let name = format!("{who}_{}", written.len());
                        let path = folder.path().join(name).with_extension(format.extension());
                        let form = encoding(geometry, packaging, images);
                        let files: Vec<OutputFile> =
                            encode_levels(&levels, format, &path, &form).expect("sound assets");
                        write_all(&files).expect("writable");
                        let coarser = match (packaging, count) {
                            (Packaging::MsftLod, 3) => vec![1, 2],
                            _ => Vec::new(),
                        };
                        let messages = expected(geometry, packaging, count);
                        for file in files {
                            let is_main = file.path.extension() == path.extension();
                            if is_main {
                                written.push((file.path, messages.clone(), coarser.clone()));
                            }
                        }
                    }
                }
            }
        }
    }
    assert_eq!(written.len(), 27 * 2 * 3 + 9 * 2 * 2 * 2);
    let paths: Vec<PathBuf> = written.iter().map(|(path, ..)| path.clone()).collect();
    let reports = validator::reports(&paths);
    for (report, (path, expected, coarser)) in reports.iter().zip(&written) {
        let mut found = unknown(report, coarser);
        found.sort();
        assert_eq!(&found, expected, "{}", path.display());
    }
}

/// Vertex colours, unlit, without a texture: what has no maps takes the other forms as well.
#[test]
fn bare_assets_are_valid_in_every_geometry() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut bare = statues().swap_remove(0);
    (bare.texture, bare.detail, bare.occlusion) = (None, None, None);
    bare.material.unlit = true;
    let colors = vec![[1000, 2000, 3000]; bare.mesh.positions.len()];
    bare.vertex_colors = Some(colors);
    order::optimize(&mut bare).expect("a sound asset");
    let mut paths = Vec::new();
    for geometry in GEOMETRIES {
        let path = folder.path().join(format!("{geometry:?}.glb"));
        let form = encoding(geometry, Packaging::Nodes, IMAGES[0]);
        let files = encode_levels(&[&bare], Format::Glb, &path, &form).expect("sound");
        write_all(&files).expect("writable");
        paths.push(path);
    }
    for (report, geometry) in validator::reports(&paths).iter().zip(GEOMETRIES) {
        assert_eq!(
            unknown(report, &[]),
            expected(geometry, Packaging::Nodes, 1)
        );
    }
}
