//! Which files a form takes, what they share, and what cannot be.

use std::path::{Path, PathBuf};

use portrait_export::export::Asset;
use portrait_export::export::encoding::{Encoding, Geometry, ImageFormat, Packaging};
use portrait_export::export::files::{Contents, ExportError, encode, encode_levels, paths};
use portrait_export::export::format::Format;
use portrait_export::export::gltf::GltfError;
use serde_json::json;

use crate::read::File;
use crate::{IMAGES, PACKAGINGS, encoding, people, statues};

const CONTENTS: Contents = Contents {
    levels: 3,
    texture: true,
    normal_map: true,
    occlusion: true,
};

fn names(format: Format, form: &Encoding) -> Vec<String> {
    let people = people();
    let levels: Vec<&Asset> = people.iter().collect();
    let path = PathBuf::from(format!("out/my head.{}", format.extension()));
    let files = encode_levels(&levels, format, &path, form).expect("sound assets");
    let known = paths(&path, format, &CONTENTS, form);
    let found: Vec<PathBuf> = files.into_iter().map(|file| file.path).collect();
    let mut rest = known.iter();
    for path in &found {
        assert!(
            rest.any(|it| it == path),
            "{path:?} in order among {known:?}"
        );
    }
    assert_eq!(found.last(), Some(&path));
    let name = |path: PathBuf| path.file_name().expect("a name").display().to_string();
    found.into_iter().map(name).collect()
}

#[test]
fn files_are_those_foretold() {
    let form = encoding(Geometry::Plain, Packaging::Nodes, IMAGES[1]);
    assert_eq!(
        names(Format::Gltf, &form),
        [
            "my head.bin",
            "my head.jpg",
            "my head_normal.jpg",
            "my head_occlusion.jpg",
            "my head_LOD1_normal.jpg",
            "my head_LOD2_normal.jpg",
            "my head.gltf"
        ]
    );
    let form = encoding(Geometry::Plain, Packaging::Files, ImageFormat::Png);
    let obj = names(Format::Obj, &form);
    assert_eq!(
        obj[..3],
        ["my head_LOD2.mtl", "my head_LOD2.png", "my head_LOD2.obj"]
    );
    assert_eq!(obj[6..], ["my head.mtl", "my head.png", "my head.obj"]);
    assert_eq!(names(Format::Gltf, &form).len(), 15);
    let glb = names(Format::Glb, &form);
    assert_eq!(glb, ["my head_LOD2.glb", "my head_LOD1.glb", "my head.glb"]);
    assert_eq!(names(Format::Glb, &Encoding::PLAIN), ["my head.glb"]);
}

#[test]
fn a_file_of_a_level_is_that_level_alone() {
    let people = people();
    let levels: Vec<&Asset> = people.iter().collect();
    let form = encoding(Geometry::Plain, Packaging::Files, ImageFormat::Png);
    let files = encode_levels(&levels, Format::Glb, Path::new("a.glb"), &form).expect("sound");
    for (file, asset) in files.iter().rev().zip(&people) {
        let alone = encode(asset, Format::Glb, Path::new("a.glb")).expect("sound");
        assert!(file.bytes == alone[0].bytes);
    }
}

#[test]
fn formats_of_one_level_refuse_more_with_a_way_out() {
    let statues = statues();
    let levels: Vec<&Asset> = statues.iter().collect();
    for format in [Format::Obj, Format::Ply] {
        let refused = encode_levels(&levels, format, Path::new("a.x"), &Encoding::PLAIN);
        let told = refused.expect_err("too many").to_string();
        assert!(
            told.contains("found 3") && told.contains("--packaging files"),
            "{told}"
        );
    }
    for (format, packaging) in [
        (Format::Obj, Packaging::Files),
        (Format::Glb, Packaging::Nodes),
    ] {
        let form = encoding(Geometry::Plain, packaging, ImageFormat::Png);
        let refused = encode_levels(&[], format, Path::new("a.x"), &form);
        assert!(matches!(
            refused,
            Err(ExportError::Gltf(GltfError::NoLevel))
        ));
    }
}

#[test]
fn levels_of_different_rigs_are_refused() {
    let mut people = people();
    people[1].rig.as_mut().expect("a rig").clips.clear();
    let levels: Vec<&Asset> = people.iter().collect();
    let refused = encode_levels(&levels, Format::Glb, Path::new("a.glb"), &Encoding::PLAIN);
    assert!(matches!(
        refused,
        Err(ExportError::Gltf(GltfError::Rigs { level: 1 }))
    ));
}

#[test]
fn what_is_equal_is_stored_once() {
    let mut people = people();
    let count = |people: &[Asset], key: &str| {
        let levels: Vec<&Asset> = people.iter().collect();
        let form = encoding(Geometry::Meshopt, Packaging::Nodes, IMAGES[2]);
        let files = encode_levels(&levels, Format::Glb, Path::new("a.glb"), &form).expect("sound");
        File::of(&files).json[key].as_array().map_or(0, Vec::len)
    };
    for (key, number) in [
        ("meshes", 3),
        ("skins", 1),
        ("samplers", 1),
        ("images", 5),
        ("textures", 5),
        ("materials", 3),
        ("animations", 4),
    ] {
        assert_eq!(count(&people, key), number, "{key}");
    }
    let map = people[0]
        .detail
        .as_ref()
        .expect("detail")
        .normal_map
        .clone();
    for level in &mut people {
        level.detail.as_mut().expect("detail").normal_map = map.clone();
    }
    for (key, number) in [("images", 3), ("textures", 3), ("materials", 1)] {
        assert_eq!(count(&people, key), number, "{key}");
    }
}

#[test]
fn levels_are_named_and_chained() {
    let people = people();
    let levels: Vec<&Asset> = people.iter().collect();
    let json = |packaging, levels: &[&Asset]| {
        let form = encoding(Geometry::Plain, packaging, ImageFormat::Png);
        let path = Path::new("a.glb");
        File::of(&encode_levels(levels, Format::Glb, path, &form).expect("sound")).json
    };
    let side_by_side = json(Packaging::Nodes, &levels);
    // Three levels and the root joint.
    assert_eq!(side_by_side["scenes"][0]["nodes"], json!([0, 1, 2, 3]));
    assert_eq!(side_by_side["extensionsUsed"], json!(null));
    let chained = json(Packaging::MsftLod, &levels);
    assert_eq!(chained["scenes"][0]["nodes"], json!([0, 3]));
    let finest = &chained["nodes"][0];
    assert_eq!(finest["extensions"], json!({"MSFT_lod": {"ids": [1, 2]}}));
    let coverage = finest["extras"]["MSFT_screencoverage"]
        .as_array()
        .expect("a list");
    let coverage: Vec<f64> = coverage
        .iter()
        .map(|it| it.as_f64().expect("a number"))
        .collect();
    assert!(
        coverage.is_sorted_by(|a, b| a > b) && coverage[0] < 0.5,
        "{coverage:?}"
    );
    assert_eq!((coverage.len(), coverage[2]), (3, 0.0));
    assert_eq!(chained["extensionsUsed"], json!(["MSFT_lod"]));
    assert_eq!(chained["extensionsRequired"], json!(null));
    for packaging in PACKAGINGS {
        let one = json(packaging, &levels[..1]);
        assert_eq!(one["nodes"][0]["name"], "bust");
        assert_eq!(one["extensionsUsed"], json!(null));
    }
}
