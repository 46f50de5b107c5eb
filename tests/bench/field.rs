//! Density evaluation: every instruction set and all threads, against the plain loops that the formula suggests.
//!
//! `cargo bench --bench field`. Throughput is in points; ratios between the rows of one run are what counts.

use criterion::{
    BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime,
};
use portrait_export::field::Field;
use portrait_export::field::kernel::Isa;
use portrait_export::field::portrait::Portrait;
use rayon::prelude::*;

/// Points along each axis of the cube of samples: head and neck at 2.5 mm.
const EDGE: usize = 128;

/// Lattice points in grid order, x fastest, as extraction visits them.
fn grid() -> Vec<[f32; 3]> {
    let at = |i: usize| 0.0025 * (i as f32 - 0.5 * EDGE as f32);
    (0..EDGE * EDGE * EDGE)
        .map(|i| [at(i % EDGE), at(i / EDGE % EDGE) + 0.1, at(i / EDGE / EDGE)])
        .collect()
}

/// A tri-grid network of the portrait's sizes, evaluated by plain loops: one point, one feature, one unit at a time.
struct Plain {
    planes: Vec<f32>,
    hidden: Vec<f32>,
    output: Vec<f32>,
}

impl Plain {
    const SIZE: usize = 128;

    fn new() -> Self {
        let fill = |n: usize| {
            (0..n)
                .map(|i| ((i * 2_654_435_761) % 1000) as f32 / 500.0 - 1.0)
                .collect()
        };
        Self {
            planes: fill(3 * 96 * Self::SIZE * Self::SIZE),
            hidden: fill(64 * 32),
            output: fill(64),
        }
    }

    fn density(&self, p: [f32; 3]) -> f32 {
        let [x, y, z] = p.map(|v| 2.0 * v);
        let axis = |u: f32, n: usize| {
            let at = ((u + 1.0) * n as f32 - 1.0) / 2.0;
            (at.floor() as i32, at - at.floor())
        };
        let mut features = [0.0f32; 32];
        for (plane, [u, v, w]) in [[x, y, z], [x, z, y], [y, z, x]].into_iter().enumerate() {
            let ((iu, fu), (iv, fv), (iw, fw)) =
                (axis(u, Self::SIZE), axis(v, Self::SIZE), axis(w, 3));
            for (channel, feature) in features.iter_mut().enumerate() {
                for corner in 0..8 {
                    let (du, dv, dw) = (corner & 1, corner >> 1 & 1, corner >> 2);
                    let (a, b, c) = (iu + du, iv + dv, iw + dw);
                    let size = Self::SIZE as i32;
                    if !(0..size).contains(&a) || !(0..size).contains(&b) || !(0..3).contains(&c) {
                        continue;
                    }
                    let share = |d: i32, f: f32| if d == 1 { f } else { 1.0 - f };
                    let row = ((plane * 32 + channel) * 3 + c as usize) * Self::SIZE + b as usize;
                    *feature += share(du, fu)
                        * share(dv, fv)
                        * share(dw, fw)
                        * self.planes[row * Self::SIZE + a as usize];
                }
            }
        }
        (0..64)
            .map(|unit| {
                let sum: f32 = (0..32)
                    .map(|c| self.hidden[unit * 32 + c] * features[c])
                    .sum();
                sum.exp().ln_1p() * self.output[unit]
            })
            .sum()
    }
}

fn density(criterion: &mut Criterion) {
    let portrait = Portrait::embedded();
    let points = grid();
    let mut values = vec![0.0f32; points.len()];
    let mut group = criterion.benchmark_group("density");
    group.sample_size(10);

    let few = &points[..points.len() / 64];
    group.throughput(Throughput::Elements(few.len() as u64));
    let plain = Plain::new();
    group.bench_function("plain loops, 1 thread", |b| {
        b.iter(|| few.iter().map(|p| plain.density(*p)).sum::<f32>());
    });
    group.throughput(Throughput::Elements(points.len() as u64));
    for isa in Isa::available()
        .into_iter()
        .filter(|isa| *isa != Isa::Portable)
    {
        let grid = portrait.grid.clone().with_isa(isa);
        group.bench_function(format!("{}, 1 thread", isa.name()), |b| {
            b.iter(|| grid.density(&points, &mut values));
        });
    }
    all_threads(&mut group, &portrait, &points, &mut values);
    group.finish();
}

fn all_threads(
    group: &mut BenchmarkGroup<'_, WallTime>,
    portrait: &Portrait,
    points: &[[f32; 3]],
    values: &mut [f32],
) {
    let name = format!(
        "{}, {} threads",
        Isa::fastest().name(),
        rayon::current_num_threads()
    );
    group.bench_function(name, |b| {
        b.iter(|| {
            let tasks = points.par_chunks(4096).zip(values.par_chunks_mut(4096));
            tasks.for_each(|(points, values)| portrait.density(points, values));
        });
    });
}

criterion_group!(benches, density);
criterion_main!(benches);
