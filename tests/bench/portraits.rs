//! Portraits a second: of one person, 20 views each, at 128 x 128, on all threads; making the person and encoding not counted.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use portrait_export::body::Body;
use portrait_export::field::portrait::Portrait;
use portrait_export::synth::portrait::{Shot, Sitter, SitterSettings, portray_all};

const VIEWS: u64 = 20;

fn portraits(criterion: &mut Criterion) {
    let field = Portrait::embedded();
    let settings = SitterSettings::new(field.info.iso_level);
    let sitter = || Sitter::new(&field, Body::embedded().clone(), &settings).expect("a person");
    let shots: Vec<Shot> = (0..VIEWS).map(|view| Shot::draw(&[0, view])).collect();
    let mut group = criterion.benchmark_group("portraits");
    group.sample_size(10);
    group.bench_function("a sitter of the embedded portrait", |b| b.iter(sitter));
    let person = sitter();
    group.throughput(Throughput::Elements(VIEWS));
    group.bench_function("20 views of 128 x 128", |b| {
        b.iter(|| portray_all(&person, &shots, 128));
    });
    group.finish();
}

criterion_group!(benches, portraits);
criterion_main!(benches);
