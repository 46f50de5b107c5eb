//! A body made of rings: shoulders, a neck around the origin, and a head of a bust, which turn as its weights say.

#![allow(
    dead_code,
    reason = "each test file uses the part of this module that it needs"
)]

use glam::{DVec3, Vec3};
use portrait_export::body::{BodyData, HEAD, JOINTS, NECK, PoseShapes};

/// What neither neck nor head turns hangs on this joint, the neck's parent.
const SPINE: usize = 9;
/// Vertices a ring.
const AROUND: usize = 24;
/// Heights of the lowest and the highest ring, and from ring to ring, in centimetres.
const LOWEST_CM: i32 = -30;
const HIGHEST_CM: i32 = 32;
const STEP_CM: i32 = 2;
/// Where the head joint is, in metres above the neck joint.
pub const HEAD_Y_M: f64 = 0.1;

/// The body, without pose blend shapes.
pub fn tube_body() -> BodyData {
    let heights: Vec<f64> = heights_cm().map(|cm| f64::from(cm) / 100.0).collect();
    let ring = |&y: &f64| {
        (0..AROUND).map(move |k| {
            let angle = k as f64 / AROUND as f64 * std::f64::consts::TAU;
            let (sin, cos) = libm::sincos(angle);
            DVec3::new(radius(y) * sin, y, radius(y) * cos)
        })
    };
    let vertices: Vec<DVec3> = heights.iter().flat_map(ring).collect();
    let rings = heights.len();
    let faces = (0..rings - 1).flat_map(|level| {
        (0..AROUND).flat_map(move |k| {
            let at = |level: usize, k: usize| (level * AROUND + k % AROUND) as u32;
            let [a, b] = [at(level, k), at(level, k + 1)];
            let [c, d] = [at(level + 1, k), at(level + 1, k + 1)];
            [[a, b, d], [a, d, c]]
        })
    });
    let mut joints = [DVec3::new(0.0, -0.2, 0.0); JOINTS];
    joints[NECK] = DVec3::ZERO;
    joints[HEAD] = DVec3::Y * HEAD_Y_M;
    BodyData {
        name: "tube".into(),
        licence: Some("CC0: made by a test".into()),
        weights: vertices.iter().map(|v| weights(v.y as f32)).collect(),
        faces: faces.collect(),
        vertices,
        parents: parents(),
        joints,
        origin: DVec3::ZERO,
        pose_shapes: None,
    }
}

/// The body with small pose blend shapes, the same in every run.
pub fn tube_body_with_shapes() -> BodyData {
    let data = tube_body();
    let shapes = |seed: u32| {
        let draws = portrait_export::seeds::latent(seed, data.vertices.len() * 27);
        let (rows, _) = draws.as_chunks::<27>();
        let row = |row: &[f32; 27]| {
            std::array::from_fn(|k| 0.002 * Vec3::new(row[3 * k], row[3 * k + 1], row[3 * k + 2]))
        };
        rows.iter().map(row).collect()
    };
    let pose_shapes = Some(PoseShapes {
        neck: shapes(11),
        head: shapes(12),
    });
    BodyData {
        pose_shapes,
        ..data
    }
}

fn heights_cm() -> impl Iterator<Item = i32> {
    (LOWEST_CM..=HIGHEST_CM).step_by(STEP_CM as usize)
}

/// Metres: wide shoulders, a slim neck, a round head.
fn radius(y: f64) -> f64 {
    let head = 0.09 * (1.0 - ((y - 0.2) / 0.13).powi(2)).max(0.0).sqrt();
    let shoulders = 0.06 + 0.15 * (-y / 0.3).clamp(0.0, 1.0);
    if y > 0.1 { head.max(0.02) } else { shoulders }
}

fn weights(y: f32) -> [f32; JOINTS] {
    let share = |from: f32, to: f32| ((y - from) / (to - from)).clamp(0.0, 1.0);
    let (above_neck, above_head) = (share(-0.04, 0.04), share(0.06, 0.14));
    let mut row = [0.0; JOINTS];
    row[HEAD] = above_head;
    row[NECK] = above_neck - above_head;
    row[SPINE] = 1.0 - above_neck;
    row
}

fn parents() -> [Option<u32>; JOINTS] {
    let parent = |joint| match joint {
        0 => None,
        HEAD => Some(NECK as u32),
        NECK => Some(SPINE as u32),
        _ => Some(0),
    };
    std::array::from_fn(parent)
}
