//! Whom `mesh` and `render` make where nobody is named, through the binary: seed 0 of the checkpoint that ships inside the program; in a
//! build without the generator, the embedded portrait.
//!
//! Not proved: that these people look like any (`shipped_checkpoint`), and textures from their pictures (`cli_generator`).

#[allow(dead_code, reason = "other tests use more of it")]
#[path = "support/program.rs"]
mod program;

use program::{Desk, PORTRAIT, SMALL, text};
use serde_json::Value;

/// What an asset tells of its making.
fn extras(glb: &[u8]) -> Value {
    let asset = gltf::Gltf::from_slice(glb).expect("a GLB").document;
    let extras = asset.into_json().asset.extras.expect("provenance");
    serde_json::from_str(extras.get()).expect("JSON")
}

#[test]
fn a_field_is_one_person_whatever_the_build() {
    let desk = Desk::new();
    let mut command = desk.mesh();
    command.args(SMALL).args(PORTRAIT);
    let output = command.args(["--seed", "1", "-o", "a.glb"]).output();
    let output = output.expect("the program starts");
    assert!(!output.status.success());
    let told = text(&output.stderr);
    assert!(
        told.contains("--seed") && told.contains("one person"),
        "{told}"
    );
    assert!(desk.names().is_empty());
}

#[cfg(not(feature = "torch"))]
#[test]
fn without_a_generator_it_is_the_embedded_portrait() {
    let desk = Desk::new();
    desk.make_of(&[], &["-o", "default.glb"]);
    desk.make(&["-o", "portrait.glb"]);
    let [default, portrait] = ["default.glb", "portrait.glb"].map(|name| desk.read(name));
    let [mut told, known] = [extras(&default), extras(&portrait)];
    assert_eq!(told["input"], "embedded default portrait");
    told["input"] = known["input"].clone();
    assert_eq!(told, known);
    let accessors = |glb: &[u8]| {
        let document = gltf::Gltf::from_slice(glb).expect("a GLB").document;
        serde_json::to_value(document.into_json().accessors).expect("JSON")
    };
    assert_eq!(accessors(&default), accessors(&portrait));
    let picture = |whom: &[&str]| {
        let mut command = desk.command("render");
        command.args(["--size", "24", "-o", "a.png"]).args(whom);
        command.assert().success();
        desk.read("a.png")
    };
    assert_eq!(picture(&[]), picture(&PORTRAIT));
}

#[cfg(feature = "torch")]
mod with_the_generator {
    use super::*;

    /// The shipped checkpoint as a file.
    const FILE: [&str; 2] = [
        "--checkpoint",
        concat!(env!("CARGO_MANIFEST_DIR"), "/templates/default.safetensors"),
    ];
    const QUICK: [&str; 4] = ["--bake", "field", "--device", "cpu"];

    fn made(desk: &Desk, whom: &[&str], name: &str) -> Vec<u8> {
        desk.make_of(whom, &[&QUICK[..], &["-o", name]].concat());
        desk.read(name)
    }

    #[test]
    fn it_is_the_person_of_seed_0_whom_the_shipped_file_makes() {
        let desk = Desk::new();
        let default = made(&desk, &[], "a.glb");
        assert!(made(&desk, &[&FILE[..], &["--seed", "0"]].concat(), "b.glb") == default);
        let told = extras(&default);
        assert_eq!(told["input"], "default.safetensors");
        let maker = &told["generator"];
        assert_eq!(maker["checkpoint"], "default.safetensors");
        assert_eq!(maker["checkpoint_licence"], "CC0-1.0");
        assert_eq!(maker["checkpoint_sha256"], told["input_sha256"]);
        assert_eq!(maker["checkpoint_sha256"].as_str().map(str::len), Some(64));
        assert!(
            maker["checkpoint_sources"]
                .as_str()
                .is_some_and(|it| !it.is_empty())
        );
        assert_eq!(maker["seed"], 0);
        assert_eq!(told["body"]["name"], "the checkpoint's body");
    }

    #[test]
    fn a_generators_options_need_no_checkpoint() {
        let desk = Desk::new();
        let both = ["--seeds", "0,7", "--save-field", "{seed}.safetensors"];
        desk.make_of(&both, &[&QUICK[..], &["-o", "{seed}.glb"]].concat());
        let names = ["0.glb", "0.safetensors", "7.glb", "7.safetensors"];
        assert_eq!(desk.names(), names);
        let seventh = desk.read("7.glb");
        assert!(desk.read("0.glb") != seventh);
        assert_eq!(extras(&seventh)["generator"]["seed"], 7);
        let options = ["--truncation", "0.5", "--noise", "none", "--pose", "auto"];
        let whom = [&["--seed", "7"], &options[..]].concat();
        let told = extras(&made(&desk, &whom, "posed.glb"));
        assert_eq!(told["generator"]["truncation"], 0.5);
        assert_eq!(told["generator"]["noise"], "none");
        // The field that was saved is a person of their own, to be made again without the network.
        let again = extras(&made_of_field(&desk));
        assert_eq!(again["input"], "7.safetensors");
        assert_eq!(again["generator"], extras(&seventh)["generator"]);
    }

    fn made_of_field(desk: &Desk) -> Vec<u8> {
        desk.make_of(&["--field", "7.safetensors"], &["-o", "again.glb"]);
        desk.read("again.glb")
    }

    /// Its pictures have 128 pixels, and blur what its fields know.
    #[test]
    fn textures_are_the_fields_unless_pictures_are_asked_for() {
        let desk = Desk::new();
        desk.make_of(&["--device", "cpu"], &["-o", "default.glb"]);
        let default = desk.read("default.glb");
        assert!(made(&desk, &[], "field.glb") == default);
        desk.make_of(
            &["--device", "cpu"],
            &["--bake", "views", "-o", "views.glb"],
        );
        let views = desk.read("views.glb");
        let bake = |glb: &[u8]| extras(glb)["settings"]["bake"].clone();
        assert_eq!(
            (bake(&default), bake(&views)),
            ("field".into(), "views".into())
        );
    }

    #[test]
    fn pictures_are_of_the_same_people() {
        let desk = Desk::new();
        let picture = |whom: &[&str]| {
            let mut command = desk.command("render");
            command.args(["--size", "64", "--device", "cpu", "-o", "a.png"]);
            command.args(whom).assert().success();
            desk.read("a.png")
        };
        let default = picture(&[]);
        assert!(picture(&FILE) == default);
        assert!(picture(&["--seed", "0"]) == default);
        assert!(picture(&["--seed", "1"]) != default);
    }
}
