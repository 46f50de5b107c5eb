//! Topology, components and smoothing. Does not prove that a portrait's field needs them.

use crate::shapes::*;
use glam::Vec3;
use portrait_export::field::{Bounds, Field, analytic::Ball};
use portrait_export::mesh::components::{ComponentSettings, components, keep_portrait};
use portrait_export::mesh::smooth::{SmoothSettings, smooth};
use portrait_export::mesh::{Mesh, topology::Topology};

fn mesh(vertices: u32, triangles: &[[u32; 3]]) -> Mesh {
    let mut next = noise(1);
    let positions = (0..vertices)
        .map(|_| Vec3::new(next(), next(), next()))
        .collect();
    Mesh::new(positions, triangles.to_vec()).unwrap()
}

const TETRAHEDRON: [[u32; 3]; 4] = [[0, 2, 1], [0, 1, 3], [1, 2, 3], [2, 0, 3]];

#[test]
fn a_tetrahedron_is_a_closed_ball() {
    let topology = Topology::of(&mesh(4, &TETRAHEDRON));
    let expected = Topology {
        components: 1,
        euler_characteristic: 2,
        ..Topology::default()
    };
    assert_eq!(topology, expected);
    assert!(topology.is_closed_manifold());
}

#[test]
fn each_fault_is_counted_once() {
    let open = Topology::of(&mesh(4, &TETRAHEDRON[..3]));
    assert_eq!((open.boundary_edges, open.euler_characteristic), (3, 1));
    let mut turned = TETRAHEDRON;
    turned[0].swap(0, 1);
    assert_eq!(Topology::of(&mesh(4, &turned)).inconsistent_edges, 3);
    let fan = Topology::of(&mesh(5, &[[0, 1, 2], [1, 0, 3], [0, 1, 4]]));
    assert_eq!((fan.non_manifold_edges, fan.boundary_edges), (1, 6));
    let bow_tie = Topology::of(&mesh(5, &[[0, 1, 2], [0, 3, 4]]));
    assert_eq!((bow_tie.non_manifold_vertices, bow_tie.components), (1, 1));
    let twice = Topology::of(&mesh(4, &[TETRAHEDRON.as_slice(), &[[0, 0, 1]]].concat()));
    assert_eq!(
        (twice.degenerate_triangles, twice.euler_characteristic),
        (1, 2)
    );
    assert!(twice.is_closed_manifold());
    assert_eq!(Topology::of(&Mesh::default()), Topology::default());
}

#[test]
fn extracted_shapes_are_closed_with_their_cuts() {
    let topology = Topology::of(&bust(96));
    assert!(topology.is_closed_manifold(), "{topology:?}");
    assert_eq!((topology.components, topology.euler_characteristic), (1, 2));
    assert!(bust(96).signed_volume() > 0.0);
}

#[test]
fn the_portrait_is_kept_without_floaters_and_cavities() {
    let ball = ball(40);
    let floater = placed(&ball, 0.3, Vec3::new(0.5, 0.0, 0.0));
    let cavity = flipped(&placed(&ball, 0.5, Vec3::new(0.0, 0.05, 0.0)));
    let all = joined(&[&floater, &ball, &cavity]);
    assert_eq!(components(&all).parts.len(), 3);
    let (kept, removed) = keep_portrait(&all, &ComponentSettings::default());
    assert_eq!(kept, ball);
    assert_eq!((removed.floaters, removed.cavities), (1, 1));
    assert_eq!(removed.triangles, 2 * ball.triangles.len());
    assert!((removed.area_m2 - 0.34 * ball.area()).abs() < 1e-6);

    // The floater has 0.09 of the ball's area, the cavity 0.25: no share brings the cavity back.
    let sharing = |share| ComponentSettings {
        keep_floaters_above: Some(share),
    };
    assert_eq!(
        keep_portrait(&all, &sharing(0.08)).0,
        joined(&[&floater, &ball])
    );
    assert_eq!(keep_portrait(&all, &sharing(0.1)).0, ball);
    assert_eq!(
        keep_portrait(&Mesh::default(), &sharing(0.1)).0,
        Mesh::default()
    );
}

/// Root mean square angle between triangles and the ball they approximate, in radians, by area.
fn roughness(mesh: &Mesh) -> f64 {
    let center = Vec3::from_array(Ball::default().center);
    let (mut sum, mut areas) = (0.0, 0.0);
    for triangle in 0..mesh.triangles.len() {
        let [a, b, c] = mesh.corners(triangle);
        let area = f64::from((b - a).cross(c - a).length());
        let radial = ((a + b + c) / 3.0 - center).normalize();
        sum += area * f64::from((face_normal(mesh, triangle) - radial).length_squared());
        areas += area;
    }
    (sum / areas).sqrt()
}

/// A ball whose density rises so steeply that crossings fall between lattice points without regard to depth:
/// marching cubes makes terraces of it.
struct Terraced;

impl Field for Terraced {
    fn bounds(&self) -> Bounds {
        Ball::default().bounds()
    }
    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        Ball::default().density(points, density);
        density.iter_mut().for_each(|d| *d = d.clamp(0.0, 20.0));
    }
    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], _color: &mut [[f32; 3]]) {
        self.density(points, density);
    }
}

#[test]
fn smoothing_takes_noise_and_terraces_and_leaves_volume() {
    let clean = ball(64);
    let terraced = extracted(&Terraced, Terraced.bounds(), 64);
    let mut noisy = clean.clone();
    let mut next = noise(2);
    for position in &mut noisy.positions {
        *position += (Vec3::new(next(), next(), next()) - 0.5) * 0.002;
    }
    // An exact ball has nothing to gain; it may lose a little, as vertices slide along it.
    for (name, mesh, share) in [
        ("noisy", noisy, 0.4),
        ("terraced", terraced, 0.6),
        ("clean", clean, 2.0),
    ] {
        let smoothed = smooth(&mesh, &SmoothSettings::default(), &[]);
        let (before, after) = (roughness(&mesh), roughness(&smoothed));
        let change = smoothed.signed_volume() / mesh.signed_volume() - 1.0;
        println!(
            "{name}: normals off by {before:.4} before, {after:.4} after, volume {change:+.2e}"
        );
        assert!(after < share * before, "{name}: {before} to {after}");
        assert!(change.abs() < 1e-3, "{name}: {change}");
    }
}

#[test]
fn smoothing_keeps_cuts_flat_and_rims_sharp() {
    let (mesh, cuts) = (bust(96), bust_cuts());
    let smoothed = smooth(&mesh, &SmoothSettings::default(), &cuts);
    for (before, after) in mesh.positions.iter().zip(&smoothed.positions) {
        for cut in &cuts {
            assert_eq!(cut.holds(*before), cut.holds(*after), "{before} to {after}");
        }
    }
    for cut in &cuts {
        let change = cap_area(&smoothed, cut) / cap_area(&mesh, cut) - 1.0;
        assert!(change.abs() < 2e-3, "{cut:?} {change}");
    }
    let change = smoothed.signed_volume() / mesh.signed_volume() - 1.0;
    assert!(change.abs() < 1e-3, "{change}");
}

#[test]
fn smoothing_gives_the_same_bytes_on_one_thread() {
    let mesh = bust(64);
    let run = || smooth(&mesh, &SmoothSettings::default(), &bust_cuts());
    let alone = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    assert_eq!(run(), alone.install(run));
}
