//! What makes posed fields fast, with a body made of rings: parts that move as one, searches that begin where the last one ended, and
//! bounds; all against the deformation itself.
//!
//! Not proved: the deformation (`tests/body_parity.rs`), and speed.

#[path = "support/tube_body.rs"]
mod tube_body;

use glam::Vec3;
use portrait_export::body::deformation::{DeformationSettings, Direction, Last};
use portrait_export::body::posed_field::PosedField;
use portrait_export::body::rigid_parts::{RigidParts, TOLERANCE_M};
use portrait_export::body::{Body, Deformation, Pose};
use portrait_export::field::{Bounds, Field};
use tube_body::{tube_body, tube_body_with_shapes};

const POSE: [f32; 6] = [0.1, -0.25, 0.05, 0.15, 0.3, -0.12];

fn deformation(pose: [f32; 6]) -> Deformation {
    let body = Body::new(tube_body()).expect("a body");
    let settings = DeformationSettings::default();
    let pose = Pose::from_array(pose);
    Deformation::new(&body, &pose, Direction::PosedToCanonical, &settings).expect("in the box")
}

/// Points around the body, the same in every run.
fn points(count: usize, spread_m: f32) -> Vec<Vec3> {
    let draws = portrait_export::seeds::latent(5, 3 * count);
    let (points, _) = draws.as_chunks::<3>();
    points.iter().map(|&p| spread_m * Vec3::from(p)).collect()
}

#[test]
fn rigid_parts_move_points_as_the_deformation_does() {
    for pose in [POSE, [0.0, 0.6, 0.0, -0.4, 0.0, 0.3]] {
        let deformation = deformation(pose);
        let parts = RigidParts::new(deformation.clone(), Bounds::cube(0.6));
        // Not for nothing: most of the space around shoulders and head is known.
        let known = parts.known_share();
        assert!(known > 0.4 && known < 1.0, "{known}");
        for point in points(100_000, 0.17) {
            let off = (parts.apply_after(point, &mut Last::default()) - deformation.apply(point))
                .length();
            assert!(off <= 1.1 * TOLERANCE_M, "{point} is off by {off:e} m");
        }
    }
}

#[test]
fn bounds_may_be_of_any_size() {
    let deformation = deformation(POSE);
    for bounds_m in [100.0, 1e30] {
        let parts = RigidParts::new(deformation.clone(), Bounds::cube(bounds_m));
        let known = parts.known_share();
        assert!(known > 0.1 && known < 1.0, "{known}");
        // Most are beside the body, and some tens of metres away.
        let near = points(10_000, 0.17);
        let far = points(10_000, 20.0);
        for point in near.into_iter().chain(far) {
            let off = (parts.apply_after(point, &mut Last::default()) - deformation.apply(point))
                .length();
            assert!(off <= 1.1 * TOLERANCE_M, "{point} is off by {off:e} m");
        }
    }
    let field = Full(Bounds::cube(100.0));
    let posed = PosedField::new(&field, deformation);
    let mut density = [0.0; 2];
    posed.density(&[[0.0; 3], [40.0, -30.0, 20.0]], &mut density);
    assert_eq!(density, [1.0; 2]);
}

#[test]
fn a_body_that_bends_everywhere_has_no_parts() {
    // Its pose blend shapes move every vertex another way.
    let body = Body::new(tube_body_with_shapes()).expect("a body");
    let settings = DeformationSettings::default();
    let pose = Pose::from_array(POSE);
    let direction = Direction::PosedToCanonical;
    let deformation = Deformation::new(&body, &pose, direction, &settings).expect("in the box");
    let parts = RigidParts::new(deformation.clone(), Bounds::cube(0.6));
    for point in points(1000, 0.2) {
        assert_eq!(
            parts.apply_after(point, &mut Last::default()),
            deformation.apply(point)
        );
    }
}

#[test]
fn the_last_point_changes_no_answer() {
    let deformation = deformation(POSE);
    let mut last = Last::default();
    let points = points(20_000, 0.15);
    for (index, &point) in points.iter().enumerate() {
        // Steps of a millimetre, of centimetres, and jumps.
        let point = match index % 3 {
            0 => point,
            1 => points[index - 1] + 0.01 * point,
            _ => points[index - 2] + 0.001 * point,
        };
        let found = deformation.apply_after(point, &mut last);
        assert_eq!(found, deformation.apply(point), "{point}");
    }
    let one_by_one: Vec<Vec3> = points.iter().map(|&p| deformation.apply(p)).collect();
    assert_eq!(deformation.apply_all(&points), one_by_one);
}

/// Full within its bounds, and nothing outside.
struct Full(Bounds);

impl Field for Full {
    fn bounds(&self) -> Bounds {
        self.0
    }

    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        for (point, density) in points.iter().zip(density) {
            *density = if self.0.contains(*point) { 1.0 } else { 0.0 };
        }
    }

    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.density(points, density);
        color.fill([1.0; 3]);
    }
}

#[test]
fn bounds_hold_all_that_was_carried() {
    let canonical = Bounds {
        min: [-0.15, -0.25, -0.1],
        max: [0.15, 0.33, 0.12],
    };
    let field = Full(canonical);
    let posed = PosedField::new(&field, deformation([0.3, 0.2, 0.4, 0.2, 0.3, 0.3]));
    let points: Vec<[f32; 3]> = points(100_000, 0.25).iter().map(Vec3::to_array).collect();
    let mut density = vec![0.0; points.len()];
    posed.density(&points, &mut density);
    let full = points.iter().zip(&density).filter(|(_, d)| **d > 0.0);
    let (inside, beyond): (Vec<_>, Vec<_>) = full.partition(|(p, _)| canonical.contains(**p));
    // Not for nothing: some of it has left the canonical bounds.
    assert!(
        inside.len() > 1000 && beyond.len() > 1000,
        "{} and {}",
        inside.len(),
        beyond.len()
    );
    let bounds = posed.bounds();
    let outside = beyond.iter().find(|(point, _)| !bounds.contains(**point));
    assert!(outside.is_none(), "{outside:?} of {bounds:?}");
    // And not the whole world.
    assert!(bounds.longest_edge() < 1.0);
}
