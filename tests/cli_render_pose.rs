//! `portrait-export render --pose`, through the binary: of the embedded portrait, and with libtorch of a checkpoint whose people are balls.
//!
//! Not proved: that the deformation is the published one (`tests/body_parity.rs`, `tests/parity.rs`), and that posed people look well.

#[cfg(feature = "torch")]
#[path = "support/ball_checkpoint.rs"]
mod ball_checkpoint;
#[allow(dead_code, reason = "other tests run more commands")]
#[path = "support/program.rs"]
mod program;
#[cfg(feature = "torch")]
#[path = "support/tube_body.rs"]
mod tube_body;

use std::fs;
use std::path::Path;
use std::process::Output;

use program::{Desk, PORTRAIT, text};

/// A whole body in SMPL's format, cut off at the borders of the box.
const BODY: &str = "tests/fixtures/parity_small/body.npz";
/// Pictures of this width take a second.
const SIZE: u32 = 48;

impl Desk {
    /// A small picture of the embedded portrait.
    fn render(&self, arguments: &[&str]) -> Output {
        self.render_of(&PORTRAIT, arguments)
    }

    /// A small picture of whom the options `whom` name.
    fn render_of(&self, whom: &[&str], arguments: &[&str]) -> Output {
        let mut command = self.command("render");
        command.args(["--size", &SIZE.to_string()]);
        let output = command.args(whom).args(arguments).output();
        output.expect("the program starts")
    }

    /// A picture, and what was said beside it.
    fn shot(&self, whom: &[&str], arguments: &[&str]) -> (Vec<u8>, String) {
        let output = self.render_of(whom, &[arguments, &["-o", "shot.png"]].concat());
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        (self.read("shot.png"), text(&output.stderr).to_owned())
    }

    fn picture(&self, arguments: &[&str]) -> Vec<u8> {
        self.shot(&PORTRAIT, arguments).0
    }

    fn refusal(&self, arguments: &[&str]) -> String {
        let output = self.render(&[arguments, &["-o", "refused.png"]].concat());
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {output:?}");
        assert!(!self.at("refused.png").exists());
        text(&output.stderr).to_owned()
    }

    /// Columns of the nearest pixel above the chin, and of the middle of the upper quarter of the picture.
    fn nose_and_crown(&self, yaw: &str, pose: &str) -> [f32; 2] {
        let bytes = self.picture(&["--what", "depth", "--yaw", yaw, "--pose", pose]);
        let picture = image::load_from_memory(&bytes)
            .expect("a picture")
            .to_luma16();
        let above = |end: u32| {
            let pixels = picture.enumerate_pixels();
            pixels.filter(move |(_, row, depth)| depth.0[0] > 0 && *row < end)
        };
        let nose = above(SIZE * 11 / 20).min_by_key(|(.., depth)| depth.0[0]);
        let crown: Vec<f32> = above(SIZE / 4).map(|(column, ..)| column as f32).collect();
        let middle = crown.iter().sum::<f32>() / crown.len() as f32;
        [nose.expect("a nose").0 as f32, middle]
    }
}

fn body() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(BODY);
    path.to_str().expect("a name").to_owned()
}

#[test]
fn the_head_turns_the_way_the_conventions_say() {
    let desk = Desk::new();
    let [nose, crown] = desk.nose_and_crown("0", "head=0,0,0");
    let [left, _] = desk.nose_and_crown("0", "head=0,30,0");
    assert!(
        left > nose + 2.0,
        "turned to the person's left: {left} from {nose}"
    );
    let [_, tilted] = desk.nose_and_crown("0", "head=0,0,25");
    assert!(
        tilted + 2.0 < crown,
        "the crown goes to the person's right: {tilted} from {crown}"
    );
    // From the person's left side, where the face looks to the picture's left.
    let [_, crown] = desk.nose_and_crown("90", "head=0,0,0");
    let [_, nodding] = desk.nose_and_crown("90", "head=25,0,0");
    assert!(
        nodding + 2.0 < crown,
        "the crown goes forward: {nodding} from {crown}"
    );
}

#[test]
fn poses_come_from_arguments_and_files_and_rest_is_no_pose() {
    let desk = Desk::new();
    let canonical = desk.picture(&[]);
    assert!(desk.picture(&["--pose", "head=0,0,0"]) == canonical);
    let posed = desk.picture(&["--pose", "head=-10,15,5", "--pose", "neck=0,20,0"]);
    assert!(posed != canonical);
    let json = r#"{"neck": [0, 20, 0], "head": [-10, 15, 5]}"#;
    fs::write(desk.at("pose.json"), json).expect("writable");
    assert!(desk.picture(&["--pose", "pose.json"]) == posed);
    assert!(desk.picture(&["--pose", "pose.json", "--threads", "1"]) == posed);
}

#[test]
fn another_body_poses_another_way() {
    let desk = Desk::new();
    let pose = ["--pose", "head=0,25,0"];
    let own = desk.picture(&pose);
    let other = desk.picture(&[&pose[..], &["--body", &body()]].concat());
    assert!(own != other && other != desk.picture(&[]));
}

#[test]
fn what_people_cannot_do_is_warned_of_and_clamped_when_asked() {
    let desk = Desk::new();
    let (wide, said) = desk.shot(&PORTRAIT, &["--pose", "head=0,80,0"]);
    assert!(
        said.contains("80 degrees") && said.contains("--clamp-pose"),
        "{said}"
    );
    let clamping = ["--pose", "head=0,80,0", "--clamp-pose"];
    let (clamped, said) = desk.shot(&PORTRAIT, &clamping);
    assert!(
        said.contains("so far it is turned") && !said.contains("--clamp-pose"),
        "{said}"
    );
    assert!(clamped == desk.picture(&["--pose", "head=0,50,0"]) && clamped != wide);
}

#[test]
fn what_cannot_be_posed_is_refused() {
    let desk = Desk::new();
    assert!(
        desk.refusal(&["--pose", "auto"])
            .contains("asks a generator")
    );
    assert!(
        desk.refusal(&["--pose", "jaw=1,2,3"])
            .contains("neck, head")
    );
    fs::write(desk.at("no_body.npz"), b"nonsense").expect("writable");
    let refused = desk.refusal(&["--pose", "head=0,5,0", "--body", "no_body.npz"]);
    assert!(refused.contains("no_body.npz"), "{refused}");
    // A body is read even where nothing is to be moved.
    assert!(
        desk.refusal(&["--body", "no_body.npz"])
            .contains("no_body.npz")
    );
    fs::copy(body(), desk.at("body.png")).expect("writable");
    let output = desk.render(&["--body", "body.png", "-o", "body.png"]);
    assert!(text(&output.stderr).contains("overwritten"), "{output:?}");
    assert!(desk.read("body.png") == fs::read(body()).expect("a body"));
}

#[cfg(feature = "torch")]
mod with_the_generator {
    use super::*;
    use portrait_export::body::Body;

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
        let [a, b] =
            [a, b].map(|bytes| image::load_from_memory(bytes).expect("a picture").to_rgb8());
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
}
