//! `portrait-export render --pose` of a checkpoint whose people are balls, through the binary. Needs libtorch.
//!
//! Not proved: that the deformation is the published one (`tests/body_parity.rs`, `tests/parity.rs`), and that posed people look well.
#![cfg(feature = "torch")]

#[path = "support/ball_checkpoint.rs"]
mod ball_checkpoint;
#[allow(dead_code, reason = "other tests run more commands")]
#[path = "support/program.rs"]
mod program;
#[path = "support/small_pictures.rs"]
mod small_pictures;
#[path = "support/tube_body.rs"]
mod tube_body;

use portrait_export::body::Body;

use program::Desk;
use small_pictures::{SIZE, body};

fn desk() -> Desk {
    let desk = Desk::new();
    let body = Body::new(tube_body::tube_body()).expect("a body");
    ball_checkpoint::write_posing_checkpoint(&desk.at("balls.safetensors"), &body);
    desk
}

const PEOPLE: [&str; 4] = ["--checkpoint", "balls.safetensors", "--device", "cpu"];

fn posed(desk: &Desk, arguments: &[&str]) -> Vec<u8> {
    desk.shot(&PEOPLE, arguments).0
}

/// The share of pixels, from a row on downwards, that differ by more than rounding.
fn differing(a: &[u8], b: &[u8], rows: std::ops::Range<u32>) -> f64 {
    let [a, b] = [a, b].map(|bytes| image::load_from_memory(bytes).expect("a picture").to_rgb8());
    let pixels = a.enumerate_pixels().zip(b.pixels());
    let pixels = pixels.filter(|((_, row, _), _)| rows.contains(row));
    let (mut differ, mut all) = (0, 0);
    for ((.., a), b) in pixels {
        all += 1;
        differ += usize::from((0..3).any(|c| a.0[c].abs_diff(b.0[c]) > 8));
    }
    f64::from(differ as u32) / f64::from(all)
}

#[test]
fn people_are_posed_by_the_checkpoints_own_body() {
    let desk = desk();
    let canonical = posed(&desk, &[]);
    let turned = posed(&desk, &["--pose", "neck=0,40,0"]);
    assert!(differing(&turned, &canonical, 0..SIZE / 2) > 0.05);
    // Below the neck nothing moves.
    let low = SIZE * 3 / 4..SIZE;
    assert!(differing(&turned, &canonical, low) < 0.005);
    let named = posed(
        &desk,
        &["--pose", "neck=0,40,0", "--body", "balls.safetensors"],
    );
    assert!(named == turned);
    let other = posed(&desk, &["--pose", "neck=0,40,0", "--body", &body()]);
    assert!(other != turned);
}

#[test]
fn auto_is_the_pose_branchs_own_whatever_the_camera() {
    let desk = desk();
    let [_, turn, _, nod, ..] = ball_checkpoint::NATURAL_POSE.map(f32::to_degrees);
    let neck = format!("neck=0,{turn},0");
    let head = format!("head={nod},0,0");
    for yaw in ["0", "35", "-35"] {
        let auto = posed(&desk, &["--yaw", yaw, "--pose", "auto"]);
        let given = posed(&desk, &["--yaw", yaw, "--pose", &neck, "--pose", &head]);
        let share = differing(&auto, &given, 0..SIZE);
        assert!(share < 0.002, "{yaw}: {share}");
        assert!(differing(&auto, &posed(&desk, &["--yaw", yaw]), 0..SIZE) > 0.02);
    }
}
