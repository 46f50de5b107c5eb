//! The checkpoint that ships inside the program, `templates/default.safetensors`: it is whole and free, and its people are closed, as large
//! as people are, and differ.
//!
//! Not proved: that they look like people to anybody, and how far they are from those whom it was taught (`synth measure` with the data that
//! they are made of tells).

#[allow(dead_code, reason = "other tests use more of it")]
#[path = "support/program.rs"]
mod program;

use std::path::{Path, PathBuf};

use portrait_export::checkpoint::check::{check, expected};
use portrait_export::checkpoint::file::Checkpoint;
use program::Desk;
use serde_json::{Value, json};

/// With the embedded portrait and the source, a crate of 10 MB has room for it.
const MOST_BYTES: u64 = 9_000_000;

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/default.safetensors")
}

#[test]
fn it_is_whole_and_free_and_has_a_body() {
    let bytes = std::fs::metadata(path()).expect("the checkpoint").len();
    assert!(bytes <= MOST_BYTES, "{bytes}");
    let checkpoint = Checkpoint::read(&path()).expect("a checkpoint");
    check(&checkpoint.tensors, &expected(&checkpoint.config)).expect("what its layout asks for");
    assert!(checkpoint.body().expect("a whole body").is_some());
    assert_eq!(checkpoint.licence, "CC0-1.0");
    assert!(!checkpoint.sources.is_empty());
    let output = Desk::new()
        .command("inspect")
        .arg(path())
        .arg("--json")
        .output();
    let output = output.expect("the program starts");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let facts: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(
        (&facts["kind"], &facts["faults"]),
        (&json!("checkpoint"), &json!([]))
    );
    assert_eq!(facts["licence"], "CC0-1.0");
    assert!(
        facts["body_vertices"]
            .as_u64()
            .is_some_and(|count| count > 1000),
        "{facts}"
    );
}

#[cfg(feature = "torch")]
mod with_the_generator {
    use super::*;
    use portrait_export::field::Bounds;
    use portrait_export::generator::loaded::Loaded;
    use portrait_export::generator::mapping::Truncation;
    use portrait_export::generator::person::{Person, PersonSettings};
    use portrait_export::measure::head::head_height_m;
    use portrait_export::measure::surface::mean_pairwise_m;
    use portrait_export::measure::{ColoredMesh, largest_share};
    use portrait_export::mesh::Mesh;
    use tch::Device;

    const PEOPLE: u32 = 4;
    /// Twice as coarse as people are measured with; pieces and heads change by less than a per cent.
    const SPACING_M: f32 = 0.004;
    /// What `mesh` makes by default.
    const REGION: Bounds = Bounds {
        min: [-0.275, -0.25, -0.275],
        max: [0.275, 0.35, 0.275],
    };

    #[test]
    fn the_program_carries_this_file() {
        let file = std::fs::read(path()).expect("the checkpoint");
        assert!(Checkpoint::embedded_bytes() == file);
    }

    #[test]
    fn its_people_are_whole_and_human_and_differ() {
        let loaded = Loaded::embedded(Device::Cpu).expect("a generator");
        let settings = PersonSettings {
            truncation: Truncation {
                psi: 0.7,
                cutoff: None,
            },
            ..PersonSettings::default()
        };
        let mesh = |seed| -> Mesh {
            let person = Person::new(&loaded.generator, seed, &settings).expect("a person");
            let data = person.data(serde_json::Map::new()).expect("a field");
            let iso_level = data.info.iso_level;
            let portrait = data.portrait();
            let found = ColoredMesh::of_field(&portrait, iso_level, REGION, SPACING_M);
            found.expect("a surface").mesh
        };
        let meshes: Vec<Mesh> = (0..PEOPLE).map(mesh).collect();
        let shares: Vec<f64> = meshes.iter().map(largest_share).collect();
        let heights: Vec<Option<f32>> = meshes.iter().map(head_height_m).collect();
        let apart = mean_pairwise_m(&meshes, 1000)
            .expect("surfaces")
            .expect("pairs");
        eprintln!("largest shares {shares:?}, heads {heights:?} m, {apart} m apart");
        assert!(shares.iter().all(|&share| share >= 0.99), "{shares:?}");
        let is_human = |height: &Option<f32>| height.is_some_and(|it| (0.18..=0.32).contains(&it));
        assert!(heights.iter().all(is_human), "{heights:?}");
        assert!(apart >= 0.001, "{apart} m apart");
    }
}
