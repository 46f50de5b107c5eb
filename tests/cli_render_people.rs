//! `portrait-export render` of a generator's people, through the binary, with a checkpoint whose people are balls; and
//! `inspect` of that checkpoint, which needs no generator.
//!
//! Not proved: that a trained network's people look like anything, nor speed at the published size.

#[path = "support/ball_checkpoint.rs"]
mod ball_checkpoint;
#[allow(dead_code, reason = "other tests run more commands")]
#[path = "support/program.rs"]
mod program;

use program::Desk;

#[test]
fn a_whole_checkpoint_has_no_fault() {
    let desk = Desk::new();
    ball_checkpoint::write_ball_checkpoint(&desk.at("balls.safetensors"));
    let mut command = desk.command("inspect");
    let output = command.args(["balls.safetensors", "--json"]).output();
    let output = output.expect("the program starts");
    assert!(output.status.success(), "{output:?}");
    let facts: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(facts["kind"], "checkpoint");
    assert_eq!(facts["config"]["z_dim"], 8);
    assert_eq!(facts["faults"], serde_json::json!([]));
}

#[cfg(feature = "torch")]
mod with_the_generator {
    use super::*;
    use program::text;

    fn rendered(desk: &Desk, arguments: &[&str]) {
        let mut command = desk.command("render");
        command.args([
            "--checkpoint",
            "balls.safetensors",
            "--size",
            "128",
            "--quiet",
        ]);
        command.args(["--device", "cpu"]);
        let output = command
            .args(arguments)
            .output()
            .expect("the program starts");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        assert_eq!((text(&output.stdout), text(&output.stderr)), ("", ""));
    }

    fn picture(desk: &Desk, name: &str) -> image::DynamicImage {
        image::load_from_memory(&desk.read(name)).expect("a picture")
    }

    #[test]
    fn every_person_gets_a_file_and_the_same_one_alone() {
        let desk = Desk::new();
        ball_checkpoint::write_ball_checkpoint(&desk.at("balls.safetensors"));
        rendered(&desk, &["--seed", "2,7", "-o", "p{seed}.png"]);
        rendered(&desk, &["--seed", "7", "-o", "alone.png"]);
        assert!(desk.read("p7.png") == desk.read("alone.png"));
        assert!(desk.read("p7.png") != desk.read("p2.png"));
        rendered(&desk, &["-o", "default.png"]);
        rendered(
            &desk,
            &["--seed", "0", "--truncation", "0.7", "-o", "zero.png"],
        );
        assert!(desk.read("default.png") == desk.read("zero.png"));
    }

    #[test]
    fn depth_mask_and_raw_show_the_ball() {
        let desk = Desk::new();
        ball_checkpoint::write_ball_checkpoint(&desk.at("balls.safetensors"));
        rendered(&desk, &["--what", "depth", "-o", "depth.png"]);
        rendered(&desk, &["--what", "mask", "-o", "mask.png"]);
        rendered(&desk, &["--what", "raw", "-o", "raw.png"]);
        rendered(&desk, &["--background", "transparent", "-o", "cut.png"]);
        let middle = picture(&desk, "depth.png").to_luma16().get_pixel(64, 64).0[0];
        let expected = f64::from(2.7 - ball_checkpoint::RADIUS_M);
        // The picture's middle looks 6.5 cm above the ball's centre; people differ by about a per cent.
        let found = f64::from(middle) / 10_000.0;
        assert!(
            (found - expected).abs() < 0.03,
            "{found} m for {expected} m"
        );
        assert!(picture(&desk, "mask.png").to_luma8().get_pixel(64, 64).0[0] > 250);
        assert_eq!(picture(&desk, "raw.png").width(), 64);
        assert!(picture(&desk, "cut.png").to_rgba8().get_pixel(64, 64).0[3] > 250);
    }

    #[test]
    fn the_volume_is_the_field_that_assets_are_made_of() {
        let desk = Desk::new();
        ball_checkpoint::write_ball_checkpoint(&desk.at("balls.safetensors"));
        let made = desk
            .command("mesh")
            .args("--checkpoint balls.safetensors --seed 3 --triangles 500 --texture-size 64 --save-field field.safetensors -o ball.glb".split(' '))
            .output();
        assert!(made.expect("the program starts").status.success());
        for (turn, name) in [("0,0,0", "rest"), ("0,25,0", "turned")] {
            let pose = format!("head={turn}");
            let own = format!("{name}.png");
            rendered(
                &desk,
                &[
                    "--seed", "3", "--what", "volume", "--pose", &pose, "-o", &own,
                ],
            );
            let mut command = desk.command("render");
            command.args(["--field", "field.safetensors", "--pose", &pose]);
            command.args(["--size", "128", "--quiet", "-o", "of_field.png"]);
            assert!(
                command
                    .output()
                    .expect("the program starts")
                    .status
                    .success()
            );
            assert!(desk.read(&own) == desk.read("of_field.png"), "{name}");
        }
        assert!(desk.read("rest.png") != desk.read("turned.png"));
    }

    #[test]
    fn a_person_turns_in_an_animation() {
        let desk = Desk::new();
        ball_checkpoint::write_ball_checkpoint(&desk.at("balls.safetensors"));
        rendered(
            &desk,
            &["--yaw", "-20..20", "--frames", "2", "-o", "turn.webp"],
        );
        assert_eq!(picture(&desk, "turn.webp").width(), 128);
        assert_eq!(desk.names(), ["balls.safetensors", "turn.webp"]);
    }
}
