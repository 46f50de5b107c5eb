//! Whatever a body is read from, its head turns, and nothing below the collar bones follows.
//!
//! The embedded body always; the shared one of SMPL's format, and the same as a checkpoint, where it is there; and what `MAKEHUMAN` and
//! `SMPL` name, where they are set: `MakeHuman`'s data and a pickle in SMPL's format. With `PICTURES` set to a folder, the turned bodies
//! are written there as PLY, to be looked at. Does not prove that a posed body looks natural, nor anything about portraits: those
//! are the deformation's and the rig's.
use std::path::Path;

use glam::Vec3;
use portrait_export::body::skinning::posed_vertices;
use portrait_export::body::{Body, HEAD, Pose};
use portrait_export::checkpoint::body::tensors;
use portrait_export::checkpoint::config::Config;
use portrait_export::checkpoint::file::Checkpoint;
use portrait_export::import::body_file::read;

const TURN_RAD: f32 = std::f32::consts::FRAC_PI_6;
/// So far below the collar bones the shared body's pose blend shapes, which are made up, swell its chest by half a millimetre.
const POSE_SHAPES_M: f32 = 0.031;
/// The collar bones' inner ends.
const COLLARS: [usize; 2] = [13, 14];

/// Turns the head about each axis, and looks at what follows.
fn turn(body: &Body, name: &str) {
    let collar = COLLARS.map(|joint| body.joints()[joint].y);
    let reach_m = body.pose_shapes().map_or(0.0, |_| POSE_SHAPES_M);
    let collar = collar[0].min(collar[1]) - reach_m;
    let is_below = |vertex: &&(Vec3, Vec3)| vertex.0.y < collar;
    for axis in [Vec3::X, Vec3::Y, Vec3::Z] {
        let pose = Pose {
            head: axis * TURN_RAD,
            ..Pose::REST
        };
        let posed = posed_vertices(body, &pose);
        let both: Vec<(Vec3, Vec3)> = body.vertices().iter().copied().zip(posed).collect();
        let below: Vec<f32> = both
            .iter()
            .filter(is_below)
            .map(|(a, b)| a.distance(*b))
            .collect();
        let most = below.iter().copied().fold(0.0, f32::max);
        assert!(
            below.len() > 100 && most < 1e-6,
            "{name}, {axis}: {most} m below the collar bones"
        );
        // What belongs to the head alone goes round its joint.
        let rows = body.weights().iter().zip(&both);
        let heads: Vec<f32> = rows
            .filter(|(row, _)| row[HEAD] > 0.999)
            .map(|(_, (from, to))| {
                let center = body.joints()[HEAD];
                let arm = |p: Vec3| (p - center).reject_from(axis);
                arm(*from).angle_between(arm(*to))
            })
            .filter(|angle| angle.is_finite())
            .collect();
        let mean = heads.iter().sum::<f32>() / heads.len() as f32;
        assert!(
            heads.len() > 1000 && (mean - TURN_RAD).abs() < 0.02,
            "{name}, {axis}: {mean} rad"
        );
        if let Some(folder) = std::env::var_os("PICTURES") {
            let points: Vec<Vec3> = both.iter().map(|(_, to)| *to).collect();
            write_ply(
                &Path::new(&folder).join(format!("{name}{axis}.ply")),
                &points,
                body.faces(),
            );
        }
    }
}

fn write_ply(path: &Path, points: &[Vec3], faces: &[[u32; 3]]) {
    let mut text = format!(
        "ply\nformat ascii 1.0\nelement vertex {}\nproperty float x\nproperty float y\nproperty float z\nelement face {}\n\
         property list uchar uint vertex_indices\nend_header\n",
        points.len(),
        faces.len()
    );
    for Vec3 { x, y, z } in points {
        text += &format!("{x} {y} {z}\n");
    }
    for [a, b, c] in faces {
        text += &format!("3 {a} {b} {c}\n");
    }
    std::fs::write(path, text).expect("writable");
}

#[test]
fn the_embedded_bodys_head_turns_alone() {
    turn(Body::embedded(), "embedded");
}

#[test]
fn heads_of_bodies_from_files_turn_alone() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/parity/body_smpl.npz");
    if !shared.is_file() {
        eprintln!("skipped: no shared material");
        return;
    }
    let npz = read(&shared).expect("readable");
    turn(&npz, "npz");
    let desk = tempfile::tempdir().expect("writable");
    let path = desk.path().join("net.safetensors");
    let checkpoint = Checkpoint {
        config: Config::published(),
        tensors: tensors(&npz),
        licence: "CC0".into(),
        sources: "a test".into(),
    };
    checkpoint.write(&path).expect("writable");
    let found = read(&path).expect("readable");
    assert_eq!(found.vertices(), npz.vertices());
    assert_eq!(found.pose_shapes(), npz.pose_shapes());
    turn(&found, "checkpoint");
    for (variable, name) in [("MAKEHUMAN", "makehuman"), ("SMPL", "pickle")] {
        if let Some(path) = std::env::var_os(variable) {
            turn(&read(Path::new(&path)).expect("readable"), name);
        }
    }
}
