//! The stages of `mesh` and the whole, on the embedded portrait or the field file named by `PORTRAIT_FIELD`.
//!
//! `cargo bench --bench stages`. Extraction is compared with evaluating the whole lattice, in the same run.

use criterion::{Criterion, criterion_group, criterion_main};
use portrait_export::field::Field;
use portrait_export::field::portrait::Portrait;
use portrait_export::mesh::extract::{ExtractSettings, extract};
use portrait_export::pipeline::{ColorSettings, Settings, TriangleBudget, make};
use portrait_export::progress::Silent;
use rayon::prelude::*;

fn portrait() -> Portrait {
    match std::env::var_os("PORTRAIT_FIELD") {
        Some(path) => Portrait::read(path.as_ref()).expect("a portrait field"),
        None => Portrait::embedded(),
    }
}

fn extraction(criterion: &mut Criterion) {
    let portrait = portrait();
    let region = portrait.info.region();
    let mut group = criterion.benchmark_group("extraction");
    group.sample_size(10);
    for resolution in [256, 512] {
        let settings = ExtractSettings {
            iso_level: portrait.info.iso_level,
            region,
            resolution,
        };
        group.bench_function(format!("field to welded mesh, {resolution}"), |b| {
            b.iter(|| extract(&portrait, &settings, &Silent).expect("a surface"));
        });
    }
    group.bench_function("densities alone on the whole lattice, 256", |b| {
        let settings = ExtractSettings {
            iso_level: portrait.info.iso_level,
            region,
            resolution: 256,
        };
        let lattice = extract(&portrait, &settings, &Silent)
            .expect("a surface")
            .lattice;
        let [nx, ny, nz] = lattice.points;
        b.iter(|| {
            let rows = (0..ny * nz).into_par_iter().map(|row| {
                let (y, z) = (
                    lattice.coordinate(1, row % ny + 1),
                    lattice.coordinate(2, row / ny + 1),
                );
                let points: Vec<[f32; 3]> =
                    (1..=nx).map(|x| [lattice.coordinate(0, x), y, z]).collect();
                let mut density = vec![0.0f32; nx];
                portrait.density(&points, &mut density);
                density.into_iter().fold(f32::MIN, f32::max)
            });
            rows.reduce(|| f32::MIN, f32::max)
        });
    });
    group.finish();
}

fn whole(criterion: &mut Criterion) {
    let portrait = portrait();
    let mut group = criterion.benchmark_group("mesh");
    group.sample_size(10);
    let defaults = Settings::new(portrait.info.iso_level, portrait.info.region());
    let vertices = Settings {
        color: ColorSettings::Vertices,
        ..defaults.clone()
    };
    let full = Settings {
        triangles: TriangleBudget::Full,
        ..vertices.clone()
    };
    for (name, settings) in [
        ("defaults: 512, 20 000 triangles, 2048 x 2048", defaults),
        ("vertex colours, 20 000 triangles", vertices),
        ("vertex colours, all triangles", full),
    ] {
        group.bench_function(name, |b| {
            b.iter(|| make(&portrait, &settings, &Silent).expect("an asset"));
        });
    }
    group.finish();
}

criterion_group!(benches, extraction, whole);
criterion_main!(benches);
