//! Points carried by a body, against a search through all of its faces in the same run.
//!
//! `cargo bench --bench body`; the embedded body, or the file that `PORTRAIT_BODY` names.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use glam::Vec3;
use portrait_export::body::deformation::{DeformationSettings, Direction};
use portrait_export::body::{Body, Deformation, Pose};
use portrait_export::import::body_file;
use rayon::prelude::*;

/// Points of each set.
const POINTS: usize = 100_000;

fn body() -> Body {
    match std::env::var_os("PORTRAIT_BODY") {
        Some(path) => body_file::read(path.as_ref()).expect("a body"),
        None => Body::embedded().clone(),
    }
}

/// Numbers in [0, 1) (Knuth's 64-bit linear congruential generator).
fn uniform(state: &mut u64) -> f32 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 40) as f32 / (1 << 24) as f32
}

/// Points 2 mm, 3 cm and 12 cm from the faces in the box, in turn.
fn points_around(body: &Body) -> Vec<Vec3> {
    let faces = body.faces_in_box(1.0);
    let mut state = 1;
    (0..POINTS)
        .map(|index| {
            let face = faces[(uniform(&mut state) * faces.len() as f32) as usize];
            let [a, b, c] =
                body.faces()[face as usize].map(|vertex| body.vertices()[vertex as usize]);
            let (v, w) = (uniform(&mut state), uniform(&mut state));
            let (v, w) = if v + w > 1.0 {
                (1.0 - v, 1.0 - w)
            } else {
                (v, w)
            };
            let normal = (b - a).cross(c - a).normalize_or_zero();
            a + v * (b - a) + w * (c - a) + [0.002, 0.03, 0.12][index % 3] * normal
        })
        .collect()
}

/// Points of rays through the box, one centimetre apart.
fn points_of_rays() -> Vec<Vec3> {
    let at = |index: usize, count: usize| (index as f32 + 0.5) / count as f32 - 0.5;
    let rays = (0..POINTS / 100).map(|ray| (at(ray % 32, 32), at(ray / 32, 32)));
    rays.flat_map(|(x, y)| (0..100).map(move |z| Vec3::new(x, y, at(99 - z, 100))))
        .collect()
}

/// The squared distance to a triangle: to its plane above it, to the nearest side elsewhere.
fn squared_distance(p: Vec3, corners: &[Vec3; 3]) -> f32 {
    let [a, b, c] = *corners;
    let normal = (b - a).cross(c - a);
    let sides = [(a, b), (b, c), (c, a)];
    if sides
        .iter()
        .all(|&(from, to)| (to - from).cross(normal).dot(p - from) <= 0.0)
    {
        let height = normal.dot(p - a);
        return height * height / normal.length_squared();
    }
    let to_side = |(from, to): (Vec3, Vec3)| {
        let share = (p - from).dot(to - from) / (to - from).length_squared();
        (from + (to - from) * share.clamp(0.0, 1.0)).distance_squared(p)
    };
    sides.map(to_side).into_iter().fold(f32::INFINITY, f32::min)
}

/// The nearest face by looking at each.
fn brute_force(faces: &[[Vec3; 3]], point: Vec3) -> usize {
    let distances = faces
        .iter()
        .map(|face| squared_distance(point, face))
        .enumerate();
    distances
        .fold((0, f32::INFINITY), |best, next| {
            if next.1 < best.1 { next } else { best }
        })
        .0
}

fn deformation(criterion: &mut Criterion) {
    let body = body();
    let pose = Pose::from_array([0.2, 0.3, -0.1, 0.1, 0.3, 0.1]);
    let settings = DeformationSettings::default();
    let direction = Direction::PosedToCanonical;
    let carried = Deformation::new(&body, &pose, direction, &settings).expect("a body");
    let mut group = criterion.benchmark_group("deformation");
    group.sample_size(10);
    for (name, points) in [
        ("around the body", points_around(&body)),
        ("along rays", points_of_rays()),
    ] {
        group.throughput(Throughput::Elements(points.len() as u64));
        group.bench_function(name, |b| b.iter(|| carried.apply_all(&points)));
    }
    let points: Vec<Vec3> = points_around(&body).into_iter().step_by(500).collect();
    let faces = body.faces_in_box(1.0).into_iter();
    let corners =
        |face: u32| body.faces()[face as usize].map(|vertex| body.vertices()[vertex as usize]);
    let faces: Vec<[Vec3; 3]> = faces.map(corners).collect();
    group.throughput(Throughput::Elements(points.len() as u64));
    group.bench_function("every face, around the body", |b| {
        b.iter(|| -> Vec<usize> {
            points
                .par_iter()
                .map(|&point| brute_force(&faces, point))
                .collect()
        });
    });
    group.bench_function("hierarchy of a pose", |b| {
        b.iter(|| Deformation::new(&body, &pose, direction, &settings).expect("a body"));
    });
    group.finish();
}

criterion_group!(benches, deformation);
criterion_main!(benches);
