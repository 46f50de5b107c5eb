//! Portraits a second: of one person, 20 views each, at 128 x 128, on all threads, making the person and encoding not counted; and how long
//! it takes to make a person ready for them, a made one where `MAKEHUMAN` names the wheel.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use portrait_export::body::Body;
use portrait_export::field::portrait::Portrait;
use portrait_export::synth::portrait::{Shot, Sitter, SitterSettings, portray_all};
use portrait_export::synth::{LATENT, People};

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
    let Some(wheel) = std::env::var_os("MAKEHUMAN") else {
        println!("MAKEHUMAN names no wheel: no made person");
        return;
    };
    let people = People::open(wheel.as_ref()).expect("whole data");
    let made = people.person(&[0.5; LATENT]);
    group.bench_function("a sitter of a made person", |b| {
        b.iter(|| Sitter::of_person(&made).expect("a person"));
    });
    group.finish();
}

criterion_group!(benches, portraits);
criterion_main!(benches);
