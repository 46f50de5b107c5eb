//! Weights of a mesh from a body.

use std::collections::BTreeMap;

use glam::Vec3;
use portrait_export::body::Pose;
use portrait_export::body::deformation::DeformationSettings;
use portrait_export::mesh::Mesh;
use portrait_export::rig::skinning::{joint_transforms, posed_positions};
use portrait_export::rig::{
    BonePreset, Rig, RigJoint, TransferError, TransferSettings, faults, figures,
};

use crate::bust;

fn rig() -> Rig {
    let (body, settings) = (bust::body(), TransferSettings::default());
    Rig::new(&body, &bust::mesh(), BonePreset::Vrm, &settings)
        .expect("close enough")
        .0
}

#[test]
fn weights_are_exact_and_equal_at_equal_places() {
    let (rig, mesh) = (rig(), bust::mesh());
    assert_eq!(faults::check(&rig, mesh.positions.len()), Ok(()));
    let mut by_place = BTreeMap::new();
    let mut shared = 0;
    for (vertex, position) in mesh.positions.iter().enumerate() {
        let row = (rig.skin.joints[vertex], rig.skin.weights[vertex]);
        let place = position.to_array().map(f32::to_bits);
        if let Some(other) = by_place.insert(place, row) {
            assert_eq!(other, row, "vertex {vertex} on the seam");
            shared += 1;
        }
    }
    assert_eq!(shared, 81, "one vertex of the seam a ring");
    let moves = |joint: RigJoint| {
        (0..mesh.positions.len()).any(|vertex| rig.skin.of(vertex)[joint as usize] > 0.9)
    };
    assert!([RigJoint::Head, RigJoint::Spine].into_iter().all(moves));
}

#[test]
fn the_crown_follows_the_head_and_the_chest_nothing() {
    let (rig, mesh) = (rig(), bust::mesh());
    for (vertex, position) in mesh.positions.iter().enumerate() {
        let weights = rig.skin.of(vertex);
        if position.y > 0.12 {
            assert!(
                weights[RigJoint::Head as usize] > 0.99,
                "{position} {weights:?}"
            );
        }
        if position.y < -0.12 {
            let moved = weights[RigJoint::Head as usize] + weights[RigJoint::Neck as usize];
            assert!(moved < 1e-3, "{position} {weights:?}");
        }
        if position.x > 0.18 {
            assert!(
                weights[RigJoint::LeftClavicle as usize] > 0.3,
                "{position} {weights:?}"
            );
            assert_eq!(weights[RigJoint::RightClavicle as usize], 0.0);
        }
    }
}

/// A body whose weights jump from neck to head: no edge of the mesh may see more than a small step.
#[test]
fn smoothing_spreads_a_jump_over_its_length_and_keeps_the_sum() {
    let (body, mesh) = (bust::body(), bust::mesh());
    let step = |smoothing_m: f32| {
        let settings = TransferSettings {
            smoothing_m,
            ..TransferSettings::default()
        };
        let (rig, _) = Rig::new(&body, &mesh, BonePreset::Vrm, &settings).expect("close enough");
        let head = |vertex: u32| rig.skin.of(vertex as usize)[RigJoint::Head as usize];
        let edges = mesh.triangles.iter().map(|&[a, b, _]| (a, b));
        edges
            .map(|(a, b)| (head(a) - head(b)).abs())
            .fold(0.0, f64::max)
    };
    assert!(
        step(0.03) < 0.7 * step(0.001),
        "{} {}",
        step(0.03),
        step(0.001)
    );
}

#[test]
fn threads_change_nothing() {
    let one = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .expect("a pool");
    assert_eq!(one.install(rig), rig());
}

#[test]
fn a_turned_head_moves_nothing_below_the_clavicles() {
    let (rig, mesh) = (rig(), bust::mesh());
    for axis in Vec3::AXES {
        let pose = Pose {
            head: axis * 30_f32.to_radians(),
            ..Pose::REST
        };
        let transforms = joint_transforms(&rig.skeleton, &pose);
        let posed = posed_positions(&rig.skin, &transforms, &mesh.positions);
        let moved = |below: bool| {
            let pairs = mesh.positions.iter().zip(&posed);
            pairs
                .filter(|(rest, _)| (rest.y < bust::CLAVICLES_Y) == below)
                .map(|(rest, posed)| rest.distance(*posed))
                .fold(0.0, f32::max)
        };
        assert!(moved(true) < 1e-4, "{}", moved(true));
        assert!(moved(false) > 0.04, "{}", moved(false));
    }
}

/// The lathe's body has no pose blend shapes, so that only what skinning cannot follow is left.
#[test]
fn figures_tell_a_good_rig_from_a_bad_one() {
    let (body, mesh) = (bust::body(), bust::mesh());
    let (rig, distance) =
        Rig::new(&body, &mesh, BonePreset::Vrm, &TransferSettings::default()).expect("close");
    let figures = |rig: &Rig| {
        figures::figures(
            &body,
            &mesh,
            rig,
            distance,
            &DeformationSettings::default(),
            20,
        )
        .expect("a body")
    };
    let good = figures(&rig);
    assert!(good.mean_mm < 2.0 && good.p99_mm < 8.0, "{good:?}");
    assert!(good.mean_mm <= good.p99_mm && good.p99_mm <= good.max_mm);
    assert_eq!(good.inverted_triangles, 0, "{good:?}");
    assert_eq!(figures(&rig), good);
    let mut bad = rig.clone();
    for joints in &mut bad.skin.joints {
        for joint in joints {
            // Neck for head.
            *joint = if *joint == 5 { 4 } else { *joint };
        }
    }
    assert!(figures(&bad).mean_mm > 5.0);
}

#[test]
fn a_mesh_elsewhere_is_refused_with_its_distance() {
    let (body, settings) = (bust::body(), TransferSettings::default());
    let mut mesh = bust::mesh();
    for position in &mut mesh.positions {
        *position += Vec3::new(0.0, 0.0, 0.5);
    }
    let error = Rig::new(&body, &mesh, BonePreset::Vrm, &settings).expect_err("too far");
    let TransferError::TooFar { distance, .. } = &error else {
        panic!("{error}");
    };
    assert!(
        distance.mean_m > 0.2 && distance.max_m < 0.71,
        "{distance:?}"
    );
    assert!(
        error.to_string().contains("mm from the body `lathe`"),
        "{error}"
    );
    let empty = Rig::new(&body, &Mesh::default(), BonePreset::Vrm, &settings);
    assert!(matches!(empty, Err(TransferError::Empty { .. })));
    let nothing = TransferSettings {
        box_m: 0.0,
        ..settings
    };
    let outside = Rig::new(&body, &bust::mesh(), BonePreset::Vrm, &nothing);
    assert!(matches!(outside, Err(TransferError::Outside { .. })));
}
