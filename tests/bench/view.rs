//! How long it takes to tell what there is to see of a batch of 1000 and of 5000 people in four forms: `cargo bench --bench view`.
//!
//! Files are not there: manifests tell of them. What a browser makes of it is measured elsewhere.

use std::fmt::Write;

use criterion::{Criterion, criterion_group, criterion_main};
use flate2::Compression;
use portrait_export::view::Viewed;
use portrait_export::view::contents::contents;
use portrait_export::view::page::Body;
use serde_json::json;

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

criterion_group!(benches, telling);
criterion_main!(benches);
