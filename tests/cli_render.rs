//! `portrait-export render` does what its help says, through the binary: every option, every format, read back with other
//! decoders; and bad input ends in one clear error and no file.
//!
//! Not proved: that a picture looks like the portrait (`render_march` compares the renderer with formulas), nor anything at
//! the default size; these pictures are small to be quick. A generator's people are not here: no test has a network.

#[path = "support/block.rs"]
mod block;
#[allow(
    dead_code,
    reason = "other tests spoil field files; here they are whole"
)]
#[path = "support/field_files.rs"]
mod field_files;
#[allow(dead_code, reason = "other tests run `mesh`")]
#[path = "support/program.rs"]
mod program;
#[path = "support/refusing.rs"]
mod refusing;

use std::fs;
use std::io::Cursor;
use std::process::Output;

use block::block_at_the_left;
use field_files::FieldFile;
use image::codecs::{gif::GifDecoder, png::PngDecoder, webp::WebPDecoder};
use image::{AnimationDecoder, DynamicImage, RgbaImage};
use program::{Desk, PORTRAIT, text};
use serde_json::Value;

/// Exit codes: no file was written; the command line was wrong.
const FAILED: i32 = 1;
const MISUSED: i32 = 2;
/// Whether this is the colour of [`block_at_the_left`]: (1, 0, 0.5) in display values, give or take a rounding.
fn is_block(pixel: &[u8]) -> bool {
    pixel[..2] == [255, 0] && [127, 128].contains(&pixel[2])
}

/// Pictures of this width take a fraction of a second.
const SMALL: [&str; 3] = ["--size", "24", "--quiet"];

impl Desk {
    fn rendered(&self, arguments: &[&str]) -> Output {
        let output = self.command("render").args(arguments).output();
        let output = output.expect("the program starts");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        output
    }

    /// A small picture of the embedded portrait.
    fn small(&self, arguments: &[&str]) {
        self.small_of(&PORTRAIT, arguments);
    }

    /// A small picture of whom the options `whom` name.
    fn small_of(&self, whom: &[&str], arguments: &[&str]) {
        let output = self.rendered(&[&SMALL, whom, arguments].concat());
        assert_eq!((text(&output.stdout), text(&output.stderr)), ("", ""));
    }

    /// A small picture of a block at the person's left, which is to the right in a picture from the front.
    fn block(&self, arguments: &[&str]) {
        let bytes = block_at_the_left().bytes();
        fs::write(self.at("block.safetensors"), bytes).expect("writable");
        self.small_of(&["--field", "block.safetensors"], arguments);
    }

    fn picture(&self, name: &str) -> DynamicImage {
        image::load_from_memory(&self.read(name)).expect("a picture")
    }

    /// Frames and how long each stands, in milliseconds.
    fn film(&self, name: &str) -> Vec<(RgbaImage, u32)> {
        let bytes = Cursor::new(self.read(name));
        let frames = if name.ends_with("gif") {
            GifDecoder::new(bytes).expect("a GIF").into_frames()
        } else if name.ends_with("png") {
            let decoder = PngDecoder::new(bytes).expect("a PNG");
            decoder.apng().expect("an animation").into_frames()
        } else {
            WebPDecoder::new(bytes).expect("a WebP").into_frames()
        };
        let frames = frames.collect_frames().expect("whole frames");
        let told = |frame: image::Frame| {
            let (ticks, per) = frame.delay().numer_denom_ms();
            (frame.into_buffer(), ticks / per)
        };
        frames.into_iter().map(told).collect()
    }

    /// Runs with `arguments`, demands a clean failure that says each of `texts` and leaves no file.
    fn refused(&self, code: i32, arguments: &[&str], texts: &[&str]) {
        refusing::refused(self, "render", code, arguments, texts);
    }
}

#[test]
fn one_view_becomes_one_picture_in_every_format() {
    let desk = Desk::new();
    for name in ["front.png", "front.apng", "front.gif", "front.webp"] {
        desk.small(&["-o", name]);
        let picture = desk.picture(name);
        assert_eq!([picture.width(), picture.height()], [24; 2], "{name}");
    }
    let [png, apng, gif, webp] = ["front.png", "front.apng", "front.gif", "front.webp"]
        .map(|name| desk.picture(name).to_rgb8());
    assert!(png == webp && png == apng, "these are lossless");
    // 24 x 24 pixels may have more than 256 colours, so a few may be off by a little.
    let off = png
        .iter()
        .zip(gif.iter())
        .map(|(a, b)| a.abs_diff(*b))
        .max();
    assert!(off.is_some_and(|off| off < 32), "{off:?}");
    assert_eq!(png.get_pixel(0, 0).0, [255; 3], "the background is white");
    assert_ne!(png.get_pixel(12, 12).0, [255; 3], "the face is not");
    let names = ["front.apng", "front.gif", "front.png", "front.webp"];
    assert_eq!(desk.names(), names);
}

#[test]
fn the_default_is_a_frontal_picture_of_512_pixels_that_tells_of_itself() {
    let desk = Desk::new();
    let bytes = block_at_the_left().bytes();
    fs::write(desk.at("block.safetensors"), bytes).expect("writable");
    let output = desk.rendered(&["--field", "block.safetensors", "-o", "a.png"]);
    assert_eq!(text(&output.stdout), "");
    let told = text(&output.stderr);
    assert!(
        told.contains("render") && told.contains("a.png: "),
        "{told}"
    );
    let picture = desk.picture("a.png").to_rgb8();
    assert_eq!([picture.width(), picture.height()], [512; 2]);
    // The picture spans 0.416 m: the block fills its right half up to the border.
    assert_eq!(picture.get_pixel(100, 300).0, [255; 3]);
    assert!(is_block(&picture.get_pixel(400, 300).0));
}

/// The person's left is +x. From the front it is to the right; a camera at the person's left has it in front.
#[test]
fn positive_yaw_moves_the_camera_to_the_persons_left_and_positive_pitch_up() {
    let desk = Desk::new();
    let nearest = |yaw: &str| {
        desk.block(&["--what", "depth", "--yaw", yaw, "-o", "d.png"]);
        let depth = desk.picture("d.png").to_luma16();
        let seen = depth.pixels().map(|pixel| pixel.0[0]).filter(|&d| d > 0);
        f64::from(seen.min().expect("the block is seen")) / 10_000.0
    };
    let (left, right) = (nearest("90"), nearest("-90"));
    // The block ends about 0.2 m before the eye's sphere at the left, and at about 0 m at the right.
    assert!((2.45..2.55).contains(&left), "{left}");
    assert!((2.65..2.75).contains(&right), "{right}");
    assert!((nearest("450") - left).abs() < 1e-3, "a turn more");
    // From above, the block's top is nearer than the origin; from the front, its lowest pixels are below the neck.
    let top_rows = |pitch: &str| {
        desk.block(&["--what", "mask", "--pitch", pitch, "-o", "m.png"]);
        let mask = desk.picture("m.png").to_luma8();
        (0..24)
            .filter(|&y| mask.get_pixel(18, y).0[0] > 128)
            .count()
    };
    assert!(top_rows("0") > 0);
    desk.block(&["--what", "depth", "--pitch", "60", "-o", "above.png"]);
    desk.block(&["--what", "depth", "--pitch", "-60", "-o", "below.png"]);
    let row = |name: &str, y: u32| desk.picture(name).to_luma16().get_pixel(18, y).0[0];
    // Looking down, what is low in the picture is nearer; looking up, what is high.
    assert!(row("above.png", 20) < row("above.png", 14), "above");
    assert!(row("below.png", 4) < row("below.png", 10), "below");
}

#[test]
fn ranges_become_animations_that_loop() {
    let desk = Desk::new();
    for name in ["turn.gif", "turn.webp", "turn.apng"] {
        let swing = ["--yaw", "-40..40", "--frames", "5", "-o", name];
        desk.small(&swing);
        let film = desk.film(name);
        assert_eq!(film.len(), 5);
        assert!(film.iter().all(|(frame, _)| frame.dimensions() == (24, 24)));
        assert_eq!(
            film.iter().map(|(_, ms)| ms).sum::<u32>().div_ceil(10),
            42,
            "5 at 12 a second"
        );
        let bouncing = ["--size", "24", "--bounce", "--fps", "50"];
        let output = desk.rendered(&[&PORTRAIT[..], &swing, &bouncing].concat());
        let told = text(&output.stderr);
        assert!(told.contains("8 frames at 50 a second"), "{told}");
        let there_and_back = desk.film(name);
        assert_eq!(there_and_back.len(), 8);
        assert!(there_and_back.iter().all(|(_, ms)| *ms == 20));
        for (back, there) in [(5, 3), (6, 2), (7, 1)] {
            assert!(there_and_back[back].0 == film[there].0, "{back}");
        }
    }
    let exact = desk.film("turn.webp");
    let apng = desk.film("turn.apng");
    assert!(exact == apng, "both are lossless, and last as long");
    desk.small(&["--yaw", "-40", "-o", "first.png"]);
    desk.small(&["--yaw", "40", "-o", "last.png"]);
    for (name, frame) in [("first.png", 0), ("last.png", 4)] {
        assert!(desk.picture(name).to_rgba8() == exact[frame].0, "{name}");
    }
}

#[test]
fn a_turntable_goes_all_around_without_the_first_frame_at_the_end() {
    let desk = Desk::new();
    desk.small(&["--turntable", "--frames", "4", "-o", "t.webp"]);
    let film = desk.film("t.webp");
    assert_eq!(film.len(), 4);
    for (frame, yaw) in ["0", "90", "180", "270"].into_iter().enumerate() {
        desk.small(&["--yaw", yaw, "-o", "still.png"]);
        assert!(
            desk.picture("still.png").to_rgba8() == film[frame].0,
            "{yaw}"
        );
    }
    desk.small(&[
        "--turntable",
        "--yaw",
        "90",
        "--frames",
        "4",
        "-o",
        "t.webp",
    ]);
    assert!(desk.film("t.webp")[0].0 == film[1].0);
    desk.small(&["--turntable", "-o", "t.gif"]);
    assert_eq!(desk.film("t.gif").len(), 24);
    desk.small(&["--pitch", "-30..30", "-o", "nod.webp"]);
    assert_eq!(desk.film("nod.webp").len(), 24);
}

#[test]
fn frames_go_to_a_pattern_or_a_folder() {
    let desk = Desk::new();
    desk.small(&["--yaw", "0..90", "--frames", "11", "-o", "a{frame}.png"]);
    let names: Vec<String> = (0..11).map(|frame| format!("a{frame:02}.png")).collect();
    assert_eq!(desk.names(), names);
    desk.small(&["--yaw", "90", "-o", "b.png"]);
    assert_eq!(desk.read("a10.png"), desk.read("b.png"));
    let desk = Desk::new();
    fs::create_dir(desk.at("d")).expect("writable");
    desk.small(&["--turntable", "--frames", "2", "-o", "d"]);
    assert_ne!(desk.read("d/frame_0.png"), desk.read("d/frame_1.png"));
    desk.small(&["--turntable", "--frames", "2", "-o", "d/{frame}.webp"]);
    assert_eq!(
        desk.picture("d/1.webp").to_rgb8(),
        desk.picture("d/frame_1.png").to_rgb8()
    );
}

#[test]
fn backgrounds_are_as_asked() {
    let desk = Desk::new();
    for (name, expected) in [
        ("white", [255; 3]),
        ("black", [0; 3]),
        ("#0a80FF", [10, 128, 255]),
    ] {
        desk.block(&["--background", name, "-o", "b.png"]);
        let picture = desk.picture("b.png").to_rgb8();
        assert_eq!(picture.get_pixel(3, 12).0, expected);
        assert!(is_block(&picture.get_pixel(20, 12).0), "{name}");
    }
    for name in ["t.png", "t.webp", "t.gif"] {
        desk.block(&["--background", "transparent", "-o", name]);
        let picture = desk.picture(name).to_rgba8();
        assert_eq!(picture.get_pixel(3, 12).0[3], 0, "{name}");
        let block = picture.get_pixel(20, 12).0;
        assert!(is_block(&block) && block[3] == 255, "{name}: {block:?}");
    }
    for name in ["t2.webp", "t2.gif", "t2.apng"] {
        let turn = [
            "--turntable",
            "--frames",
            "4",
            "--background",
            "transparent",
        ];
        desk.block(&[&turn[..], &["-o", name]].concat());
        for (frame, _) in desk.film(name) {
            assert!(
                frame.pixels().any(|p| is_block(&p.0) && p.0[3] == 255),
                "{name}"
            );
            assert_eq!(
                frame.get_pixel(12, 0).0[3],
                0,
                "{name}: nothing of another frame is left"
            );
        }
    }
}

#[test]
fn a_webp_with_loss_is_smaller_and_close() {
    let desk = Desk::new();
    let turn = [
        "--turntable",
        "--frames",
        "3",
        "--size",
        "64",
        "--background",
        "transparent",
    ];
    for (name, quality) in [
        ("a.webp", None),
        ("b.webp", Some("90")),
        ("c.webp", Some("20")),
    ] {
        let quality = quality.map_or(vec![], |quality| vec!["--image-quality", quality]);
        desk.rendered(&[&PORTRAIT, &turn[..], &quality, &["-q", "-o", name]].concat());
    }
    let [a, b, c] = ["a.webp", "b.webp", "c.webp"].map(|name| desk.read(name).len());
    assert!(c < b && b < a, "{c} {b} {a}");
    let [exact, close] = ["a.webp", "b.webp"].map(|name| desk.film(name));
    for ((exact, _), (close, _)) in exact.iter().zip(&close) {
        let mut squares = 0.0;
        for (exact, close) in exact.pixels().zip(close.pixels()) {
            assert_eq!(exact.0[3], close.0[3], "alpha loses nothing");
            if exact.0[3] == 255 {
                let off = (0..3).map(|c| f64::from(exact.0[c].abs_diff(close.0[c])));
                squares += off.map(|off| off * off).sum::<f64>();
            }
        }
        let rms = (squares / f64::from(3 * 64 * 64)).sqrt();
        assert!(rms < 6.0, "{rms}");
    }
    for name in ["a.png", "a.apng", "a.gif"] {
        let arguments = ["--image-quality", "90", "-o", name];
        desk.refused(
            FAILED,
            &[&PORTRAIT, &arguments[..]].concat(),
            &["--image-quality", ".webp"],
        );
    }
}

/// The same person, once as a field and once as what was made of it.
#[test]
fn an_asset_is_shown_where_its_field_is_and_turns_its_head() {
    let desk = Desk::new();
    desk.make(&["-o", "rigged.glb", "--quiet"]);
    desk.make(&["-o", "still.glb", "--quiet", "--no-rig"]);
    let of = |whom: &[&str], name: &str, more: &[&str]| {
        desk.rendered(&[whom, &["--size", "64", "-q", "-o", name], more].concat());
        desk.picture(name)
    };
    let asset = ["--asset", "rigged.glb"];
    let mask = ["--what", "mask", "--yaw", "30"];
    let [shown, expected] = [&asset, &PORTRAIT].map(|whom| of(whom, "m.png", &mask).to_luma8());
    let off = shown.iter().zip(expected.iter());
    let off: u32 = off.map(|(a, b)| u32::from(a.abs_diff(*b) > 128)).sum();
    assert!(off < 40, "{off} pixels of 4096 differ");
    let still = of(&["--asset", "still.glb"], "s.png", &[]);
    let at_rest = of(&asset, "r.png", &[]);
    assert_eq!(still, at_rest, "the same surface");
    assert_ne!(of(&asset, "h.png", &["--pose", "head=0,30,0"]), at_rest);
    let turn = ["--turntable", "--frames", "3", "-o", "t.apng"];
    desk.small_of(&asset, &turn);
    assert_eq!(desk.film("t.apng").len(), 3);
    fs::write(desk.at("broken.glb"), "glTF").expect("writable");
    for (code, arguments, texts) in [
        (FAILED, &["--asset", "broken.glb"][..], &["broken.glb"][..]),
        (FAILED, &["--asset", "no.glb"], &["cannot read", "no.glb"]),
        (
            FAILED,
            &["--asset", "still.glb", "--pose", "head=0,9,0"],
            &["no skeleton", "--pose"],
        ),
        (
            FAILED,
            &["--asset", "still.glb", "--pose", "auto"],
            &["--pose auto"],
        ),
        (
            MISUSED,
            &["--asset", "still.glb", "--seed", "7"],
            &["--asset", "--seed"],
        ),
    ] {
        desk.refused(code, &[arguments, &["-o", "a.png"]].concat(), texts);
    }
    fs::copy(desk.at("still.glb"), desk.at("me.png")).expect("writable");
    let itself = ["--asset", "me.png", "-o", "./me.png"];
    desk.refused(FAILED, &itself, &["would be overwritten"]);
}

#[test]
fn depth_and_mask_have_the_documented_scale() {
    let desk = Desk::new();
    desk.block(&["--what", "mask", "-o", "m.png"]);
    desk.block(&["--what", "depth", "-o", "d.png"]);
    desk.block(&["--what", "depth", "-o", "d.webp"]);
    let DynamicImage::ImageLuma8(mask) = desk.picture("m.png") else {
        panic!("8-bit grey expected");
    };
    let DynamicImage::ImageLuma16(depth) = desk.picture("d.png") else {
        panic!("16-bit grey expected");
    };
    let near = desk.picture("d.webp").to_luma8();
    let at = [[3, 12], [20, 12]].map(|[x, y]| {
        [
            u16::from(mask.get_pixel(x, y).0[0]),
            depth.get_pixel(x, y).0[0],
            u16::from(near.get_pixel(x, y).0[0]),
        ]
    });
    assert_eq!(at[0], [0; 3]);
    let [covered, tenths_of_mm, nearness] = at[1];
    assert_eq!(covered, 255);
    // The block is cropped 0.4 m before the neck joint, that is 2.3 m from the eye and a little more off the axis.
    let metres = f64::from(tenths_of_mm) / 10_000.0;
    assert!((2.28..2.36).contains(&metres), "{metres}");
    let expected = 1.0 + 254.0 * (3.1 - metres) / 0.8;
    assert!(
        (f64::from(nearness) - expected).abs() <= 1.0,
        "{nearness} for {expected}"
    );
    desk.small(&[
        "--what",
        "mask",
        "--turntable",
        "--frames",
        "3",
        "-o",
        "m.gif",
    ]);
    for (frame, _) in desk.film("m.gif") {
        assert!(frame.pixels().all(|p| p.0[0] == p.0[1] && p.0[1] == p.0[2]));
        assert!(frame.pixels().any(|p| p.0[0] == 255));
    }
}

#[test]
fn the_raw_picture_of_a_field_is_its_picture() {
    let desk = Desk::new();
    desk.small(&["-o", "image.png"]);
    desk.small(&["--what", "raw", "-o", "raw.png"]);
    assert_eq!(desk.read("image.png"), desk.read("raw.png"));
}

#[test]
fn threads_and_instruction_sets_leave_no_trace_in_the_bytes() {
    let desk = Desk::new();
    for name in ["a.gif", "a.webp", "a.apng", "a.png"] {
        // Four tiles a picture.
        let mut view = [&PORTRAIT[..], &["--size", "40", "--quiet", "-o", name]].concat();
        if name != "a.png" {
            view.extend(["--turntable", "--frames", "2"]);
        }
        desk.rendered(&[&view[..], &["--threads", "1"]].concat());
        let expected = desk.read(name);
        desk.rendered(&[&view[..], &["--threads", "5"]].concat());
        assert!(desk.read(name) == expected, "{name} on 5 threads");
        let mut command = desk.command("render");
        let isa = if name == "a.png" { "portable" } else { "avx2" };
        command.env("PORTRAIT_EXPORT_SIMD", isa);
        command.args(view).assert().success();
        assert!(desk.read(name) == expected, "{name} with {isa}");
    }
}

#[test]
fn a_packed_field_gives_the_same_picture_as_the_plain_one() {
    let desk = Desk::new();
    let bytes = portrait_export::field::packed::unpack(
        portrait_export::field::portrait::Portrait::embedded_bytes(),
    );
    fs::write(desk.at("me.safetensors"), bytes.expect("packed")).expect("writable");
    desk.small_of(&["--field", "me.safetensors"], &["-o", "a.png"]);
    desk.small(&["-o", "b.png"]);
    assert_eq!(desk.read("a.png"), desk.read("b.png"));
}

#[test]
fn pipelines_hear_events_in_json() {
    let desk = Desk::new();
    let turn = [
        "--turntable",
        "--frames",
        "2",
        "--size",
        "40",
        "-o",
        "t{frame}.png",
    ];
    let output = desk.rendered(&[&PORTRAIT, &turn[..], &["--json"]].concat());
    assert_eq!(text(&output.stderr), "");
    let events: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(events[0]["event"], "stage");
    // Two pictures of 2 x 2 tiles.
    assert_eq!(events[0]["total"], 8);
    let done = events.last().expect("events");
    assert_eq!(done["event"], "done");
    assert_eq!(done["files"], serde_json::json!(["t0.png", "t1.png"]));
    assert_eq!((&done["frames"], &done["people"]), (&2.into(), &1.into()));
    let bytes = desk.read("t0.png").len() + desk.read("t1.png").len();
    assert_eq!(done["bytes"], bytes);
}

#[test]
fn an_old_file_is_replaced_and_nothing_else_touched() {
    let desk = Desk::new();
    fs::write(desk.at("a.gif"), "old").expect("writable");
    fs::write(desk.at("b.gif"), "mine").expect("writable");
    desk.small(&["-o", "a.gif"]);
    assert!(desk.read("a.gif").starts_with(b"GIF89a"));
    assert_eq!(desk.read("b.gif"), b"mine");
    assert_eq!(desk.names(), ["a.gif", "b.gif"]);
}

#[test]
fn names_that_do_not_fit() {
    let desk = Desk::new();
    fs::create_dir(desk.at("folder")).expect("writable");
    fs::write(desk.at("file"), "").expect("writable");
    for (arguments, texts) in [
        (
            &["-o", "a.jpg"][..],
            &["extension .jpg", ".png, .apng, .gif or .webp", "a.jpg"][..],
        ),
        (&["-o", "a"], &["without an extension"]),
        (&["-o", "folder"], &["folder is a folder", "name a file"]),
        (&["-o", "nowhere/a.png"], &["nowhere does not exist"]),
        (&["-o", "file/a.png"], &["is not a folder"]),
        (&["-o", "a{yaw}.png"], &["{yaw}", "{seed} and {frame}"]),
        (&["-o", "a{seed}.png"], &["{seed}", "one person"]),
        (
            &["--turntable", "-o", "a.png"],
            &["24 frames", "a_{frame}.png", ".apng, .gif or .webp"],
        ),
        (
            &["--turntable", "-o", "nowhere/"],
            &["nowhere does not exist"],
        ),
    ] {
        desk.refused(FAILED, &[&PORTRAIT, arguments].concat(), texts);
    }
    desk.refused(MISUSED, &[], &["--output"]);
}

#[test]
fn the_field_is_not_overwritten() {
    let desk = Desk::new();
    fs::write(desk.at("me.png"), block_at_the_left().bytes()).expect("writable");
    let arguments = ["--field", "me.png", "-o", "./me.png"];
    desk.refused(
        FAILED,
        &arguments,
        &["would be overwritten", "another name"],
    );
}

#[test]
fn fields_that_cannot_be_read() {
    let desk = Desk::new();
    let field = |name| ["--field", name, "-o", "a.png"];
    desk.refused(
        FAILED,
        &field("no.safetensors"),
        &["cannot read", "no.safetensors"],
    );
    fs::write(desk.at("cut.safetensors"), &FieldFile::flat().bytes()[..99]).expect("writable");
    desk.refused(
        FAILED,
        &field("cut.safetensors"),
        &["not a complete safetensors file"],
    );
}

/// The flat field has no surface; unlike a mesh, a picture of nothing is one.
#[test]
fn a_field_without_a_surface_gives_the_background() {
    let desk = Desk::new();
    let mut file = FieldFile::flat();
    file.values("decoder.net.2.bias")[0] = -30.0;
    fs::write(desk.at("flat.safetensors"), file.bytes()).expect("writable");
    desk.small_of(&["--field", "flat.safetensors"], &["-o", "a.png"]);
    assert!(
        desk.picture("a.png")
            .to_rgb8()
            .pixels()
            .all(|p| p.0 == [255; 3])
    );
}

#[test]
fn views_that_contradict_themselves() {
    let desk = Desk::new();
    let gif = ["-o", "a.gif"];
    for (arguments, texts) in [
        (
            &["--frames", "5"][..],
            &["5 frames of one view", "--turntable"][..],
        ),
        (&["--yaw", "0..9", "--frames", "1"], &["at least 2 frames"]),
        (&["--turntable", "--yaw", "0..9"], &["--turntable", "0..9"]),
        (&["--turntable", "--bounce"], &["--bounce"]),
        (&["--yaw", "4000"], &["--yaw", "3600", "4000"]),
        (&["--pitch", "-91"], &["--pitch", "90", "-91"]),
        (&["--pitch", "0..100"], &["--pitch", "100"]),
        (&["--fps", "10"], &["--fps", "animation"]),
        (&["--bounce"], &["--bounce", "animation"]),
        (&["--turntable", "--fps", "0"], &["--fps", "found 0"]),
        (&["--turntable", "--fps", "nan"], &["--fps"]),
        (&["--turntable", "--fps", "51"], &["--fps", "50"]),
        (
            &["--what", "depth", "--background", "black"],
            &["--background", "colours"],
        ),
        (
            &["--turntable", "--size", "4096", "--frames", "3600"],
            &["fewer --frames"],
        ),
        (
            &["--seed", "7"],
            &["--seed is about a generator's people", "--field"],
        ),
        (&["--seeds", "0-9,42"], &["--seed is about"]),
        (&["--truncation", "0.5"], &["--truncation is about"]),
        (&["--noise", "none"], &["--noise is about"]),
        (&["--device", "cuda:1"], &["--device is about"]),
    ] {
        desk.refused(FAILED, &[&PORTRAIT, arguments, &gif].concat(), texts);
    }
}

#[test]
fn values_that_are_none() {
    let desk = Desk::new();
    let gif = ["-o", "a.gif"];
    for (arguments, texts) in [
        (
            &["--yaw", "left"][..],
            &["--yaw", "expected degrees", "left"][..],
        ),
        (&["--yaw", "1..2..3"], &["--yaw", "1..2..3"]),
        (&["--pitch", "inf"], &["--pitch", "inf"]),
        (&["--frames", "0"], &["--frames", "1..=3600"]),
        (&["--image-quality", "0"], &["--image-quality", "1..=100"]),
        (&["--frames", "-3"], &["--frames"]),
        (&["--frames", "3601"], &["--frames", "3600"]),
        (&["--size", "7"], &["--size", "8..=4096"]),
        (&["--size", "5000"], &["--size", "4096"]),
        (&["--what", "normals"], &["--what", "depth"]),
        (
            &["--background", "beige"],
            &["--background", "#rrggbb", "beige"],
        ),
        (
            &["--seed", "4294967296"],
            &["--seed", "4294967295", "NumPy"],
        ),
        (&["--seed", "9-0"], &["--seed", "backwards", "0-9"]),
        (&["--seed", ""], &["--seed", "found nothing"]),
        (&["--seed", "-1"], &["--seed", "whole number", "-1"]),
        (&["--seed", "1,1"], &["--seed", "twice"]),
        (&["--seed", "0-99999"], &["--seed", "10000"]),
        (&["--truncation", "nan"], &["--truncation", "finite"]),
        (&["--device", "gpu"], &["--device", "cuda:N or auto"]),
        (
            &["--field", "a", "--checkpoint", "b"],
            &["--field", "--checkpoint"],
        ),
        (&["--threads", "0"], &["--threads", "1..=256"]),
        (&["--quiet", "--json"], &["--quiet", "--json"]),
    ] {
        desk.refused(MISUSED, &[arguments, &gif].concat(), texts);
    }
}

/// Until the build has a generator, every checkpoint is refused in plain words, after names were checked.
#[cfg(not(feature = "torch"))]
#[test]
fn a_checkpoint_without_a_generator() {
    let desk = Desk::new();
    let many = ["--checkpoint", "c.safetensors", "--seed", "0-9"];
    desk.refused(
        FAILED,
        &[&many[..], &["-o", "{seed}.png"]].concat(),
        &["built without", "--field"],
    );
    desk.refused(
        FAILED,
        &[&many[..], &["-o", "a.png"]].concat(),
        &["10 people", "a_{seed}.png"],
    );
    let one = ["--checkpoint", "c.safetensors", "-o", "c.safetensors/a.png"];
    desk.refused(FAILED, &one, &["c.safetensors"]);
    let nobody = ["--seed", "7", "-o", "a.png"];
    desk.refused(FAILED, &nobody, &["--seed", "built without", "--field"]);
}
