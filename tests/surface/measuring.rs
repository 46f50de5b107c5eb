//! Closest points against brute force. Does not prove speed; see timing.

use crate::shapes::*;
use glam::{DVec3, Vec3};
use portrait_export::mesh::Mesh;
use portrait_export::mesh::deviation::{area_samples, deviation};
use portrait_export::mesh::nearest::{Nearest, NearestError, TIE_M2};

/// Squared distance to a triangle by a way of its own: the plane if the foot is inside, else the nearest side.
fn squared_distance(p: DVec3, [a, b, c]: [DVec3; 3]) -> f64 {
    let normal = (b - a).cross(c - a);
    let inside = [(a, b), (b, c), (c, a)]
        .iter()
        .all(|(from, to)| normal.dot((*to - *from).cross(p - *from)) >= 0.0);
    if normal.length_squared() > 0.0 && inside {
        return (p - a).dot(normal).powi(2) / normal.length_squared();
    }
    let to_side = |from: DVec3, to: DVec3| {
        let side = to - from;
        let share = if side == DVec3::ZERO {
            0.0
        } else {
            ((p - from).dot(side) / side.length_squared()).clamp(0.0, 1.0)
        };
        (from + side * share - p).length_squared()
    };
    to_side(a, b).min(to_side(b, c)).min(to_side(c, a))
}

fn agrees_with_brute_force(mesh: &Mesh, points: &[Vec3]) {
    let nearest = Nearest::build(mesh).unwrap();
    for (&point, hit) in points.iter().zip(nearest.query_all(points)) {
        let squared: Vec<f64> = (0..mesh.triangles.len())
            .map(|t| squared_distance(point.as_dvec3(), mesh.corners(t).map(|p| p.as_dvec3())))
            .collect();
        let least = squared.iter().copied().fold(f64::INFINITY, f64::min);
        let triangle = squared.iter().position(|d| *d <= least + TIE_M2).unwrap();
        assert_eq!(
            hit.triangle as usize, triangle,
            "{point}: {} or {least}",
            squared[hit.triangle as usize]
        );
        // The answer may be as much farther than the least as ties allow.
        let slack = TIE_M2.sqrt() + 1e-6 * least.sqrt();
        assert!(
            (f64::from(hit.distance) - least.sqrt()).abs() <= slack,
            "{point}"
        );
        let corners = mesh.corners(triangle);
        let blended: Vec3 = (0..3).map(|k| corners[k] * hit.barycentric[k]).sum();
        assert!((blended - hit.point).length() < 1e-6, "{point}");
        assert!(hit.barycentric.iter().all(|w| (0.0..=1.0).contains(w)));
        assert!(((hit.point - point).length() - hit.distance).abs() < 1e-6);
    }
}

#[test]
fn random_triangles_agree_with_brute_force() {
    let mut next = noise(3);
    for triangles in [1, 2, 5, 17, 300] {
        let positions = (0..3 * triangles)
            .map(|_| Vec3::new(next(), next(), next()))
            .collect();
        let corners = (0..triangles)
            .map(|t| [3 * t, 3 * t + 1, 3 * t + 2])
            .collect();
        let mesh = Mesh::new(positions, corners).unwrap();
        let points: Vec<_> = (0..500)
            .map(|_| Vec3::new(next(), next(), next()) * 3.0 - 1.0)
            .collect();
        agrees_with_brute_force(&mesh, &points);
    }
}

#[test]
fn ties_on_edges_and_vertices_go_to_the_lowest_index() {
    let mesh = ball(12);
    let mut points = mesh.positions.clone();
    let outwards = |p: &Vec3| (*p - Vec3::new(0.0, 0.1, 0.0)) * 1.3 + Vec3::new(0.0, 0.1, 0.0);
    points.extend(mesh.positions.iter().map(outwards));
    points.extend(
        mesh.triangles
            .iter()
            .map(|t| (mesh.positions[t[0] as usize] + mesh.positions[t[1] as usize]) / 2.0),
    );
    points.push(Vec3::new(0.0, 0.1, 0.0));
    agrees_with_brute_force(&mesh, &points);
}

#[test]
fn degenerate_triangles_agree_with_brute_force() {
    let mut next = noise(4);
    let mut positions: Vec<_> = (0..30).map(|_| Vec3::new(next(), next(), next())).collect();
    positions.push((positions[0] + positions[1]) / 2.0);
    let mut triangles: Vec<[u32; 3]> = (0..10).map(|t| [t, t, 2 * t]).collect();
    triangles.extend([[0, 1, 30], [30, 0, 1], [5, 5, 5], [0, 30, 1]]);
    let mesh = Mesh::new(positions, triangles).unwrap();
    let points: Vec<_> = (0..500)
        .map(|_| Vec3::new(next(), next(), next()) * 2.0 - 0.5)
        .collect();
    agrees_with_brute_force(&mesh, &points);
}

/// Long thin triangles in all directions, asked on them, beside them and far away.
#[test]
fn slivers_agree_with_brute_force() {
    let mut next = noise(9);
    for aspect in [10.0, 1e2, 1e3, 1e4, 1e5] {
        let mut positions = Vec::new();
        let mut points = Vec::new();
        for _ in 0..120 {
            let mut draw = || Vec3::new(next(), next(), next()) - 0.5;
            let (from, along, aside) = (0.3 * draw(), 0.1 * draw().normalize(), draw());
            let across = along.cross(aside).normalize() * (0.1 / aspect);
            // The short side is opposite to any corner, or the third corner lies within the long side.
            let third = along * (next() * 1.2 - 0.1) + across;
            let corners = [from, from + along, from + third];
            let first = (next() * 3.0) as usize % 3;
            positions.extend([0, 1, 2].map(|k| corners[(first + k) % 3]));
            for off_m in [0.0, 1e-6, 1e-4, 1e-2] {
                let on = corners[0] + next() * along + next() * across;
                let mut draw = || next() - 0.5;
                points.push(on + off_m * Vec3::new(draw(), draw(), draw()));
            }
        }
        let triangles = (0..120).map(|t| [3 * t, 3 * t + 1, 3 * t + 2]).collect();
        agrees_with_brute_force(&Mesh::new(positions, triangles).unwrap(), &points);
    }
}

#[test]
fn within_a_distance_answers_as_without_or_not_at_all() {
    let nearest = Nearest::build(&ball(24)).unwrap();
    let mut next = noise(5);
    let mut found = 0;
    for _ in 0..2_000 {
        let point = (Vec3::new(next(), next(), next()) - 0.5) * 0.8;
        let hit = nearest.query(point);
        let within = nearest.query_within(point, 0.1);
        assert_eq!(within, (hit.distance <= 0.1).then_some(hit));
        found += usize::from(within.is_some());
    }
    assert!((100..1_900).contains(&found));
    assert_eq!(nearest.query_within(Vec3::ZERO, -1.0), None);
    assert_eq!(nearest.query_within(Vec3::ZERO, f32::NAN), None);
    assert!(nearest.query(Vec3::NAN).distance.is_nan());
    assert_eq!(
        Nearest::build(&Mesh::default()).unwrap_err(),
        NearestError::Empty
    );
}

#[test]
fn deviation_of_a_grown_ball_is_its_growth() {
    let mesh = placed(&ball(64), 1.0, Vec3::new(0.0, -0.1, 0.0));
    let grown = placed(&mesh, 1.01, Vec3::ZERO);
    let off = deviation(&grown, &Nearest::build(&mesh).unwrap(), 20_000);
    for distance in [off.mean_m, off.p99_m, off.max_m] {
        assert!((distance / 0.0012 - 1.0).abs() < 0.02, "{off:?}");
    }
    let same = deviation(&mesh, &Nearest::build(&mesh).unwrap(), 5_000);
    // Ties may answer with a triangle a micrometre away.
    assert!(same.max_m < 1.1e-6 && same.mean_m < 1e-7, "{same:?}");
    assert_eq!(
        deviation(&mesh, &Nearest::build(&mesh).unwrap(), 0).max_m,
        0.0
    );
}

#[test]
fn samples_are_spread_by_area() {
    // Two triangles, one three times as large as the other.
    let corners = [
        [0., 0., 0.],
        [1., 0., 0.],
        [0., 1., 0.],
        [0., 0., 5.],
        [3., 0., 5.],
        [0., 1., 5.],
    ];
    let mesh = Mesh::new(
        corners.map(Vec3::from_array).to_vec(),
        vec![[0, 1, 2], [3, 4, 5]],
    )
    .unwrap();
    let samples = area_samples(&mesh, 4_000);
    let small: Vec<_> = samples.iter().filter(|p| p.z == 0.0).collect();
    assert_eq!((samples.len(), small.len()), (4_000, 1_000));
    let mean = small.iter().copied().sum::<Vec3>() / 1_000.0;
    assert!(
        (mean - Vec3::new(1.0, 1.0, 0.0) / 3.0).length() < 0.005,
        "{mean}"
    );
}
