//! `portrait-export import` as a person runs it: what it writes and says, and how each fault of an input ends.
//!
//! Does not prove that the weights are right: `import_network.rs` does.

#[path = "support/pickle_text.rs"]
mod pickle_text;
#[path = "support/program.rs"]
#[allow(dead_code, reason = "what only the tests of `mesh` need")]
mod program;

use std::fs;
use std::path::Path;
use std::process::Output;

use pickle_text::pickle;
use portrait_export::checkpoint::file::Checkpoint;
use portrait_export::checkpoint::tensor::Dtype;
use portrait_export::import::source::Source;
use program::{Desk, text};

const FIXTURE: &str = "tests/fixtures/tiny_network.pkl.gz";
const POSE: &str = r#"{"neural_rendering_resolution": 64, "blur_sigma": 2.5, "resample_filter": [1, 3, 3, 1], "filter_mode": "antialiased"}"#;

fn fixture() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(FIXTURE)
}

fn import(desk: &Desk, arguments: &[&str]) -> Output {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("portrait-export");
    let output = command
        .current_dir(desk.path())
        .arg("import")
        .args(arguments)
        .output();
    output.expect("the program starts")
}

/// A folder with the tiny network as `net.pkl.gz`.
fn with_network() -> Desk {
    let desk = Desk::new();
    fs::copy(fixture(), desk.at("net.pkl.gz")).expect("writable");
    desk
}

fn success(desk: &Desk, arguments: &[&str]) -> (Checkpoint, String) {
    let output = import(desk, arguments);
    assert!(output.status.success(), "{output:?}");
    let told = text(&output.stderr).to_owned();
    (
        Checkpoint::read(&desk.at("c.safetensors")).expect("a checkpoint"),
        told,
    )
}

/// Demands a clean failure that says `texts`, and that nothing was written.
fn refusal(desk: &Desk, arguments: &[&str], texts: &[&str]) -> String {
    let before = desk.names();
    let output = import(desk, arguments);
    let error = text(&output.stderr).to_owned();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert_eq!(error.matches("error: ").count(), 1, "{error}");
    assert!(!error.contains("panicked"), "{error}");
    for expected in texts {
        assert!(error.contains(expected), "no `{expected}` in: {error}");
    }
    assert_eq!(desk.names(), before, "a file was left or lost");
    error
}

fn refusal_of(bytes: &[u8], texts: &[&str]) -> String {
    let desk = Desk::new();
    fs::write(desk.at("net.pkl"), bytes).expect("writable");
    let all = [&["net.pkl"][..], texts].concat();
    refusal(&desk, &["net.pkl", "-o", "c.safetensors", "--quiet"], &all)
}

#[test]
fn a_network_becomes_a_checkpoint_that_tells_where_it_is_from() {
    let desk = with_network();
    let (checkpoint, told) = success(&desk, &["net.pkl.gz", "-o", "c.safetensors"]);
    assert_eq!(checkpoint.config.img_resolution, 128);
    assert_eq!(checkpoint.tensors.len(), 153 + 8);
    let hash = Source::read(&fixture()).expect("readable").sha256;
    assert_eq!(checkpoint.sources, format!("net.pkl.gz, sha256 {hash}"));
    assert!(checkpoint.licence.contains("non-commercial"));
    for part in [
        "note: the file has no discriminator",
        "153 tensors of the generator",
        "a body of 5 vertices",
        "left out: training_set_kwargs, 25 resampling filters",
        "licence: as published",
    ] {
        assert!(told.contains(part), "no `{part}` in: {told}");
    }
    assert_eq!(desk.names(), ["c.safetensors", "net.pkl.gz"]);
}

#[test]
fn unpacked_and_packed_networks_give_the_same_tensors_and_equal_runs_equal_bytes() {
    let desk = with_network();
    let unpacked = Source::read(&fixture()).expect("readable").bytes;
    fs::write(desk.at("net.pkl"), unpacked).expect("writable");
    let (packed, _) = success(&desk, &["net.pkl.gz", "-o", "c.safetensors"]);
    let bytes = desk.read("c.safetensors");
    success(&desk, &["net.pkl.gz", "-o", "c.safetensors"]);
    assert!(desk.read("c.safetensors") == bytes);
    let (unpacked, _) = success(&desk, &["net.pkl", "-o", "c.safetensors"]);
    assert!(unpacked.tensors == packed.tensors);
}

#[test]
fn the_licence_can_be_told_better() {
    let desk = with_network();
    let arguments = [
        "net.pkl.gz",
        "-o",
        "c.safetensors",
        "--licence",
        "CC0-1.0",
        "-q",
    ];
    let (checkpoint, told) = success(&desk, &arguments);
    assert_eq!(
        (checkpoint.licence.as_str(), told.as_str()),
        ("CC0-1.0", "")
    );
}

#[test]
fn half_precision_leaves_the_body_alone() {
    let desk = with_network();
    let arguments = ["net.pkl.gz", "-o", "c.safetensors", "--half", "-q"];
    let (checkpoint, _) = success(&desk, &arguments);
    for (name, tensor) in &checkpoint.tensors {
        let is_half = tensor.dtype == Dtype::F16;
        assert_eq!(is_half, !name.starts_with("body."), "{name}");
    }
}

#[test]
fn the_file_beside_says_how_poses_are_predicted() {
    let desk = with_network();
    fs::write(desk.at("net.json"), POSE).expect("writable");
    fs::write(desk.at("other.json"), POSE.replace("2.5", "4")).expect("writable");
    let blur = |checkpoint: Checkpoint| {
        checkpoint
            .config
            .pose_prediction
            .map(|pose| pose.blur_sigma)
    };
    let (checkpoint, _) = success(&desk, &["net.pkl.gz", "-o", "c.safetensors"]);
    assert_eq!(blur(checkpoint), Some(2.5));
    let named = [
        "net.pkl.gz",
        "-o",
        "c.safetensors",
        "--pose-json",
        "other.json",
    ];
    assert_eq!(blur(success(&desk, &named).0), Some(4.0));

    fs::write(desk.at("net.json"), "{\"zoom\": 1}").expect("writable");
    let (checkpoint, told) = success(&desk, &["net.pkl.gz", "-o", "c.safetensors"]);
    assert_eq!(blur(checkpoint), None);
    assert!(
        told.contains("note: net.json does not say how poses are predicted"),
        "{told}"
    );
    fs::remove_file(desk.at("c.safetensors")).expect("there");
    let named = [
        "net.pkl.gz",
        "-o",
        "c.safetensors",
        "--pose-json",
        "net.json",
    ];
    refusal(
        &desk,
        &named,
        &[
            "net.json does not say",
            "blur_sigma",
            "neural_rendering_resolution",
        ],
    );
    let missing = [
        "net.pkl.gz",
        "-o",
        "c.safetensors",
        "--pose-json",
        "none.json",
    ];
    refusal(&desk, &missing, &["cannot read none.json"]);
}

#[test]
fn events_are_json() {
    let desk = with_network();
    let output = import(&desk, &["net.pkl.gz", "-o", "c.safetensors", "--json"]);
    assert!(output.status.success(), "{output:?}");
    let events: Vec<serde_json::Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let done = events.last().expect("events");
    assert_eq!(done["event"], "done");
    assert_eq!(done["files"][0], "c.safetensors");
    assert_eq!(done["config"]["z_dim"], 4);
    let stages = events.iter().filter(|event| event["event"] == "stage_done");
    let stages: Vec<&str> = stages.filter_map(|event| event["stage"].as_str()).collect();
    assert_eq!(stages, ["read", "take", "write"]);
}

#[test]
fn outputs_that_will_not_do_are_told_before_the_input_is_read() {
    let desk = Desk::new();
    let told = |output: &str, texts: &[&str]| {
        refusal(&desk, &["missing.pkl", "-o", output], texts);
    };
    told("c.pkl", &["must end in .safetensors", "c.pkl"]);
    told("nowhere/c.safetensors", &["folder nowhere does not exist"]);
    told("c.safetensors", &["cannot read missing.pkl"]);
    fs::write(desk.at("me.safetensors"), "x").expect("writable");
    let same = ["me.safetensors", "-o", "./me.safetensors"];
    refusal(&desk, &same, &["is to be read and would be overwritten"]);
}

#[test]
fn a_pickle_that_would_run_code() {
    let bytes = pickle()
        .global("posix", "system")
        .text("id")
        .raw(b"\x85R")
        .end();
    refusal_of(&bytes, &["would call posix.system", "Nothing was run"]);
}

#[test]
fn a_pickle_cut_off_or_claiming_too_much() {
    let whole = Source::read(&fixture()).expect("readable").bytes;
    refusal_of(&whole[..whole.len() / 2], &["breaks off at byte", "left"]);
    let claim = [&b"\x80\x04\x8e"[..], &(1u64 << 40).to_le_bytes()].concat();
    refusal_of(&claim, &["1099511627776 more byte(s) expected, 0 left"]);
    let packed = fs::read(fixture()).expect("readable");
    refusal_of(
        &packed[..packed.len() / 2],
        &["cannot unpack", "fetch it again"],
    );
}

#[test]
fn files_of_other_kinds() {
    let network = "expected a published network as a Python pickle";
    refusal_of(b"", &["is empty", network]);
    refusal_of(b"PK\x03\x04rest", &["zip archive", "torch.save", network]);
    refusal_of(b"\x10\0\0\0\0\0\0\0{}", &["a safetensors file", network]);
    refusal_of(b"<!DOCTYPE html>", &["a web page", network]);
    refusal_of(b"\xff\xd8\xff\xe0", &["byte 0", "0xff", "no instruction"]);
}

#[test]
fn a_compressed_file_that_swells() {
    use std::io::Write;
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(&vec![0; 10 << 20]).expect("memory");
    refusal_of(
        &packer.finish().expect("memory"),
        &["unpacks to more than", "32 times its size"],
    );
}

#[test]
fn pickles_of_other_networks() {
    let expected = "expected a published 3DPortraitGAN network";
    let plain = pickle()
        .raw(b"}")
        .text("state_dict")
        .raw(b"}s")
        .text("epoch")
        .int(3)
        .raw(b"s");
    refusal_of(
        &plain.end(),
        &["a dictionary of state_dict, epoch", expected],
    );
    refusal_of(&pickle().int(3).end(), &["holds an integer", expected]);
    let object = pickle().global("models", "Net").raw(b")\x81}b").end();
    refusal_of(&object, &["an object of models.Net", expected]);
    let wrapped = pickle()
        .raw(b"}")
        .text("G_ema")
        .global("torch_utils.persistence", "_reconstruct_persistent_obj")
        .raw(b"}(")
        .text("class_name")
        .text("Generator")
        .text("state")
        .raw(b"}")
        .text("_modules")
        .raw(b"}(")
        .text("synthesis")
        .raw(b"}")
        .text("mapping")
        .raw(b"}usu\x85Rs")
        .end();
    let texts = [
        "`G_ema` of class Generator with modules synthesis, mapping, without renderer, backbone",
        expected,
    ];
    refusal_of(&wrapped, &texts);
}
