//! How long it takes to tell what there is to see of a batch of 1000 and of 5000 people in four forms, and a browser to show the first picture of a
//! `web` avatar (20 000 triangles, 1024 x 1024 texels): `cargo bench --bench view`.
//!
//! The people's files are not there: manifests tell of them. The picture needs a Chromium (`PORTRAIT_CHROMIUM`, or `chromium` in `PATH`) and
//! `npm ci` in `tests/importers`; software draws it, and the browser's own start is not counted.

#[path = "../support/viewing.rs"]
mod viewing;

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use criterion::{Criterion, criterion_group, criterion_main};
use flate2::Compression;
use portrait_export::view::Viewed;
use portrait_export::view::contents::contents;
use portrait_export::view::page::Body;
use serde_json::json;
use viewing::{Viewing, chromium};

/// A manifest as `batch --profile web,unreal,unity,mobile` writes it.
fn manifest(people: u32) -> String {
    let mut text = String::new();
    for seed in 0..people {
        let forms = [
            "web/seed_N",
            "unreal/seed_N_LOD3",
            "unreal/seed_N_LOD2",
            "unreal/seed_N_LOD1",
            "unreal/seed_N",
            "unity/seed_N",
            "mobile/seed_N",
        ];
        let paths = forms.map(|form| form.replace('N', &seed.to_string()) + ".glb");
        let thumbnail = format!("thumbnails/seed_{seed}.png");
        let files = paths.iter().chain([&thumbnail]);
        let files: Vec<_> = files
            .map(|path| json!({ "path": path, "bytes": 2_340_000, "sha256": "0123456789abcdef".repeat(4) }))
            .collect();
        let told = json!({ "bytes": 1_814_840, "charts": 71, "triangles": 10_000,
            "notes": ["12 of 71 charts are thinner than 8 texels and may blur; a larger --texture-size or fewer --triangles help"] });
        let figures = json!({ "web": told, "unreal": told, "unity": told, "mobile": told });
        let entry = json!({ "seed": seed, "files": files, "thumbnail": thumbnail, "figures": figures, "seconds": 88.751, "worker": 1 });
        // Writing to a string does not fail.
        let _ = writeln!(text, "{entry}");
    }
    text
}

fn telling(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("contents");
    group.sample_size(10);
    for people in [1000, 5000] {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("manifest.jsonl"), manifest(people)).expect("written");
        let viewed = Viewed::open(folder.path(), None).expect("a batch");
        let json = || contents(&viewed, true).json().expect("JSON");
        let bytes = json();
        println!("{people} people: {} bytes", bytes.len());
        group.bench_function(format!("{people} people"), |bencher| bencher.iter(json));
        group.bench_function(format!("{people} people, packed and tagged"), |bencher| {
            bencher.iter(|| Body::new(bytes.clone(), Compression::fast()).expect("packed"));
        });
    }
}

/// Loads of a browser that has seen nothing yet.
const LOADS: usize = 7;

/// Prints the milliseconds of the first picture.
fn first_picture(_: &mut Criterion) {
    let importers = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/importers");
    let Some(chromium) = chromium() else {
        return;
    };
    if !importers.join("node_modules/playwright-core").is_dir() {
        eprintln!("SKIPPED: the first picture needs `npm ci` in tests/importers");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let program = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portrait-export"));
        command.current_dir(folder.path());
        command
    };
    let field = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/portrait.packed");
    let arguments = [
        "mesh",
        "--field",
        field,
        "--profile",
        "web",
        "-q",
        "-o",
        "avatar.glb",
    ];
    let made = program()
        .args(arguments)
        .status()
        .expect("the program starts");
    assert!(made.success(), "an avatar to look at");
    let viewing = Viewing::start(&folder.path().join("avatar.glb"));
    let output = Command::new("node")
        .arg("../bench/first_picture.mjs")
        .arg(chromium)
        .args([&viewing.url, &LOADS.to_string()])
        .current_dir(&importers)
        .output();
    let told = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let told = told.unwrap_or_default();
    let mut times: Vec<f64> = told.lines().filter_map(|line| line.parse().ok()).collect();
    if times.len() != LOADS {
        eprintln!("SKIPPED: the browser shows no picture");
        return;
    }
    times.sort_by(f64::total_cmp);
    let [least, median, most] = [times[0], times[LOADS / 2], times[LOADS - 1]];
    println!(
        "first picture of a web avatar: {median:.0} ms ({least:.0} to {most:.0}, {LOADS} loads)"
    );
}

criterion_group!(benches, telling, first_picture);
criterion_main!(benches);
