//! Simplification. Does not prove that its error estimate is a bound; deviations are measured at samples.

use crate::shapes::*;
use glam::Vec3;
use portrait_export::field::{Bounds, Field};
use portrait_export::mesh::components::{ComponentSettings, keep_portrait};
use portrait_export::mesh::deviation::deviation;
use portrait_export::mesh::nearest::Nearest;
use portrait_export::mesh::simplify::{SimplifyError, simplify};
use portrait_export::mesh::smooth::{CutPlane, SmoothSettings, smooth};
use portrait_export::mesh::{Mesh, topology::Topology};

fn smooth_bust(n: usize) -> Mesh {
    smooth(&bust(n), &SmoothSettings::default(), &bust_cuts())
}

/// Smallest angles of all triangles in degrees, ascending.
pub fn least_angles(mesh: &Mesh) -> Vec<f32> {
    let mut angles: Vec<f32> = (0..mesh.triangles.len())
        .map(|triangle| {
            let corners = mesh.corners(triangle);
            let angle = |k: usize| {
                let (u, v) = (
                    corners[(k + 1) % 3] - corners[k],
                    corners[(k + 2) % 3] - corners[k],
                );
                libm::atan2f(u.cross(v).length(), u.dot(v)).to_degrees()
            };
            angle(0).min(angle(1)).min(angle(2))
        })
        .collect();
    angles.sort_unstable_by(f32::total_cmp);
    angles
}

/// How many triangles face against the nearest triangle of the original.
pub fn against(mesh: &Mesh, original: &Mesh, nearest: &Nearest) -> usize {
    let centers: Vec<Vec3> = (0..mesh.triangles.len())
        .map(|triangle| mesh.corners(triangle).iter().sum::<Vec3>() / 3.0)
        .collect();
    let hits = nearest.query_all(&centers);
    let faces = hits.iter().enumerate();
    faces
        .filter(|(t, hit)| {
            face_normal(mesh, *t).dot(face_normal(original, hit.triangle as usize)) < 0.0
        })
        .count()
}

#[test]
fn a_simplified_bust_is_closed_close_and_as_large_as_asked() {
    let (mesh, cuts) = (smooth_bust(160), bust_cuts());
    assert_eq!(Topology::of(&mesh).degenerate_triangles, 0);
    let nearest = Nearest::build(&mesh).unwrap();
    for asked in [20_000, 5_000, 1_000] {
        let simplified = simplify(&mesh, asked, &cuts).unwrap();
        let (low, error_m) = (simplified.mesh, simplified.error_m);
        let topology = Topology::of(&low);
        assert!(topology.is_closed_manifold(), "{topology:?}");
        assert_eq!((topology.components, topology.euler_characteristic), (1, 2));
        assert_eq!(topology.degenerate_triangles, 0);
        assert!((asked * 97 / 100..=asked).contains(&low.triangles.len()));
        let change = low.signed_volume() / mesh.signed_volume() - 1.0;
        assert!(change.abs() < 0.01, "{change}");

        let off = deviation(&low, &nearest, 100_000);
        let against = against(&low, &mesh, &nearest);
        let angles = least_angles(&low);
        println!("{asked}: estimate {error_m:.5} m, {off:?}, {against} against");
        println!(
            "  least angles: 1 % {:.1}, 10 % {:.1}",
            angles[angles.len() / 100],
            angles[angles.len() / 10]
        );
        assert!(off.max_m < 3.0 * f64::from(error_m) + 1e-4, "{off:?}");
        assert!(against * 1000 <= low.triangles.len() + 1000, "{against}");
    }
}

#[test]
fn caps_stay_flat_and_whole() {
    let (mesh, cuts) = (smooth_bust(96), bust_cuts());
    let low = simplify(&mesh, 2_000, &cuts).unwrap().mesh;
    for cut in &cuts {
        let change = cap_area(&low, cut) / cap_area(&mesh, cut) - 1.0;
        assert!(change.abs() < 0.01, "{cut:?} {change}");
        // No vertex hovers beside the plane, and none lies past it.
        let inside = if cut.value < 0.0 { 1.0 } else { -1.0 };
        assert!(
            low.positions
                .iter()
                .all(|p| (p[cut.axis] - cut.value) * inside >= 0.0)
        );
    }
}

#[test]
fn counts_out_of_reach_are_refused_with_a_way_out() {
    let mesh = ball(24);
    let available = mesh.triangles.len();
    assert_eq!(
        simplify(&mesh, available + 1, &[]),
        Err(SimplifyError::TooMany {
            asked: available + 1,
            available
        })
    );
    assert!(
        simplify(&mesh, available + 1, &[])
            .unwrap_err()
            .to_string()
            .contains("--triangles full")
    );
    assert_eq!(simplify(&mesh, available, &[]).unwrap().mesh, mesh);
    for asked in [0, 1, 2, 3] {
        let result = simplify(&mesh, asked, &[]);
        assert!(
            matches!(result, Err(SimplifyError::TooFew { .. })),
            "{asked}: {result:?}"
        );
    }
    let mut open = mesh.clone();
    open.triangles.pop();
    assert!(matches!(
        simplify(&open, 100, &[]),
        Err(SimplifyError::NotClosed {
            boundary_edges: 3,
            ..
        })
    ));
}

/// A rough lump with many handles and thin walls, where collapses tend to pinch.
struct Sponge;

impl Field for Sponge {
    fn bounds(&self) -> Bounds {
        Bounds::cube(0.5)
    }
    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        for (&[x, y, z], out) in points.iter().zip(density) {
            let sum = |k: f32| {
                libm::sinf(k * x) * libm::cosf(k * y)
                    + libm::sinf(k * y) * libm::cosf(k * z)
                    + libm::sinf(k * z) * libm::cosf(k * x)
            };
            *out = 10.0
                + (0.4 - sum(90.0).abs() - 0.2 * sum(400.0))
                    .min(60.0 * (0.2 - Vec3::new(x, y, z).length()));
        }
    }
    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], _color: &mut [[f32; 3]]) {
        self.density(points, density);
    }
}

#[test]
fn a_sponge_comes_out_closed_or_not_at_all() {
    let region = Bounds {
        min: [-0.25, -0.05, -0.25],
        ..Bounds::cube(0.5)
    };
    let cuts = [CutPlane {
        axis: 1,
        value: -0.05,
    }];
    let (mesh, _) = keep_portrait(
        &extracted(&Sponge, region, 90),
        &ComponentSettings::default(),
    );
    // More than a thousand handles: far beyond any portrait, so low counts may be refused.
    assert!(Topology::of(&mesh).euler_characteristic < -2_000);
    let mut closed = 0;
    for asked in [30_000, 10_000, 2_000] {
        match simplify(&mesh, asked, &cuts) {
            Ok(low) => {
                let topology = Topology::of(&low.mesh);
                assert!(topology.is_closed_manifold(), "{asked}: {topology:?}");
                assert!((asked * 97 / 100..=asked).contains(&low.mesh.triangles.len()));
                closed += 1;
            }
            Err(error) => println!("{asked}: {error}"),
        }
    }
    assert!(closed >= 2, "{closed}");
}
