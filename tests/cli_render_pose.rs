//! `portrait-export render --pose`, through the binary: of the embedded portrait (a generator's people: `cli_render_people_pose.rs`).
//!
//! Not proved: that the deformation is the published one (`tests/body_parity.rs`, `tests/parity.rs`), and that posed people look well.

#[allow(dead_code, reason = "other tests run more commands")]
#[path = "support/program.rs"]
mod program;
#[path = "support/small_pictures.rs"]
mod small_pictures;

use std::fs;
use std::process::Output;

use program::{Desk, PORTRAIT, text};
use small_pictures::{SIZE, body};

impl Desk {
    /// A small picture of the embedded portrait.
    fn render(&self, arguments: &[&str]) -> Output {
        self.render_of(&PORTRAIT, arguments)
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
