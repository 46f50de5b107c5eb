//! `portrait-export sheet` through the binary: everyone in their place with their label, who cannot be read marked and named, and bad input in one
//! clear error without a file.
//!
//! Not proved: that pictures look like the people (`render_mesh` looks at the rasteriser), nor sheets of thousands.

#[allow(dead_code, reason = "other tests run `mesh` and `render`")]
#[path = "support/program.rs"]
mod program;
#[path = "support/refusing.rs"]
mod refusing;

use std::fs;
use std::process::Output;

use image::{GenericImageView, RgbImage};
use portrait_export::batch::manifest::{Entry, FileEntry, line};
use portrait_export::batch::sheet::sheet as sheet_of_batch;
use portrait_export::export::png;
use portrait_export::render::contact::{Colors, Grid, Sheet};
use portrait_export::texture::Texture;
use program::{Desk, text};
use serde_json::{Map, Value};

const FAILED: i32 = 1;
const MISUSED: i32 = 2;

impl Desk {
    /// An asset in the folder `people`, under each of these names.
    fn people(&self, names: &[&str]) {
        fs::create_dir_all(self.at("people")).expect("writable");
        let small = [
            "--resolution",
            "32",
            "--triangles",
            "500",
            "--texture-size",
            "64",
        ];
        let small = [
            &program::PORTRAIT[..],
            &small,
            &["--quiet", "-o", "one.glb"],
        ]
        .concat();
        self.mesh().args(small).assert().success();
        for name in names {
            fs::copy(self.at("one.glb"), self.at("people").join(name)).expect("writable");
        }
        fs::remove_file(self.at("one.glb")).expect("it is there");
    }

    fn sheet(&self, arguments: &[&str]) -> Output {
        let output = self.command("sheet").args(arguments).output();
        let output = output.expect("the program starts");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        output
    }

    fn picture(&self, name: &str) -> RgbImage {
        image::load_from_memory(&self.read(name))
            .expect("a picture")
            .to_rgb8()
    }

    /// Demands a clean failure that says each of `texts` and leaves no file.
    fn refused(&self, code: i32, arguments: &[&str], texts: &[&str]) {
        refusing::refused(self, "sheet", code, arguments, texts);
    }
}

/// A sheet with nothing but these labels.
fn labelled(grid: &Grid, labels: &[&str]) -> Sheet {
    let mut sheet = Sheet::new(grid.clone(), labels.len());
    for (place, label) in labels.iter().enumerate() {
        sheet.label(place, label);
    }
    sheet
}

/// A cell of a picture, in pixels.
fn cell(picture: &RgbImage, sheet: &Sheet, place: usize, size: [u32; 2]) -> RgbImage {
    let [x, y] = sheet.corner(place);
    picture.view(x, y, size[0], size[1]).to_image()
}

fn is_flat(picture: &RgbImage) -> bool {
    picture
        .pixels()
        .all(|pixel| pixel == picture.get_pixel(0, 0))
}

#[test]
fn everyone_is_in_their_place_with_their_label_and_who_cannot_be_read_is_marked() {
    let desk = Desk::new();
    desk.people(&[
        "seed_12.glb",
        "seed_3.glb",
        "a_name_beyond_the_cell.glb",
        "seed_3_LOD1.glb",
    ]);
    let whole = fs::read(desk.at("people/seed_3.glb")).expect("readable");
    fs::write(desk.at("people/broken.glb"), &whole[..whole.len() / 2]).expect("writable");
    let foreign = r#"{"asset":{"version":"2.0","generator":"another"},"scenes":[]}"#;
    fs::write(desk.at("people/foreign.gltf"), foreign).expect("writable");
    fs::write(desk.at("people/notes.txt"), "nobody").expect("writable");
    let arguments = ["people", "-o", "s.png", "--cell", "64", "--columns", "3"];
    let titled = [
        &arguments[..],
        &["--title", "Some people", "--background", "light"],
    ]
    .concat();
    let output = desk.sheet(&titled);
    let told = text(&output.stderr);
    for name in ["broken.glb", "foreign.gltf"] {
        let lines = told.lines().filter(|line| line.contains(name));
        assert_eq!(lines.count(), 1, "{name} in {told}");
    }
    assert!(told.contains("5 people"), "{told}");
    let grid = Grid {
        columns: Some(3),
        title: Some("Some people".into()),
        colors: Colors::LIGHT,
        ..Grid::of_cells(64)
    };
    // A cut name has dots; the others are whole.
    let labels = ["3", "12", "a_name_beyond_the_cell", "broken", "foreign"];
    let mut expected = labelled(&grid, &labels);
    let found = desk.picture("s.png");
    assert_eq!(
        [found.width(), found.height()],
        [expected.picture.width, expected.picture.height]
    );
    let first = cell(&found, &expected, 0, [64; 2]);
    assert!(!is_flat(&first));
    for place in 0..5 {
        let shown = cell(&found, &expected, place, [64; 2]);
        if place < 3 {
            assert!(shown == first, "{place} is the same asset");
            let texels = shown.pixels().map(|pixel| pixel.0).collect();
            let picture = Texture {
                width: 64,
                height: 64,
                texels,
            };
            expected.put(place, &[picture]);
        } else {
            expected.mark(place);
        }
    }
    // Title, labels, crosses and gaps are where the font and the grid put them.
    assert!(found.as_raw() == expected.picture.texels.as_flattened());
    assert_eq!(desk.names(), ["people", "s.png"]);
}

#[test]
fn views_stand_side_by_side_and_seeds_choose_and_order() {
    let desk = Desk::new();
    desk.people(&["seed_7.glb", "seed_8.glb", "seed_9.gltf.glb"]);
    let front = [
        "--seeds",
        "8,7",
        "--cell",
        "64",
        "--quiet",
        "--columns",
        "1",
    ];
    let views = [
        &["people", "-o", "v.webp", "--views", "front,side,back"],
        &front[..],
    ]
    .concat();
    desk.sheet(&views);
    let grid = Grid {
        views: 3,
        columns: Some(1),
        ..Grid::of_cells(64)
    };
    let expected = labelled(&grid, &["8", "7"]);
    let found = desk.picture("v.webp");
    assert_eq!([found.width(), found.height()], [3 * 64 + 8, 2 * 81 + 4]);
    let [first, second] = [0, 1].map(|place| cell(&found, &expected, place, [192, 64]));
    let view = |at: u32| first.view(64 * at, 0, 64, 64).to_image();
    // From the front and from behind there is hair above; the face is only in front.
    assert!(view(0) != view(1) && view(0) != view(2) && view(1) != view(2));
    let far = |a: &RgbImage, b: &RgbImage| {
        let off = a
            .iter()
            .zip(b.iter())
            .map(|(a, b)| u64::from(a.abs_diff(*b)));
        off.sum::<u64>() / a.len() as u64
    };
    assert!(
        far(&first, &second) < 6,
        "the same asset, compressed with loss"
    );
    desk.sheet(&[&["people", "-o", "a.jpg"], &front[..]].concat());
    assert_eq!(desk.picture("a.jpg").dimensions(), (68 + 4, 2 * 81 + 4));
    let wrong = ["people", "-o", "a.png", "--seeds", "6-9"];
    desk.refused(FAILED, &wrong, &["seeds 6,9", "it holds 7-8"]);
}

#[test]
fn threads_leave_no_trace_in_the_bytes() {
    let desk = Desk::new();
    let names: Vec<String> = (0..9).map(|seed| format!("seed_{seed}.glb")).collect();
    desk.people(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let bytes = ["1", "5"].map(|threads| {
        desk.sheet(&[
            "people",
            "-o",
            "s.png",
            "--cell",
            "64",
            "-q",
            "--threads",
            threads,
        ]);
        desk.read("s.png")
    });
    assert!(bytes[0] == bytes[1]);
}

#[test]
fn a_batch_is_shown_by_its_thumbnails_as_it_shows_itself() {
    let desk = Desk::new();
    desk.people(&["seed_2.glb"]);
    fs::create_dir(desk.at("people/thumbnails")).expect("writable");
    let entry = |seed: u32, has_thumbnail: bool| {
        let thumbnail = format!("thumbnails/seed_{seed}.png");
        if has_thumbnail {
            let picture = Texture {
                width: 256,
                height: 256,
                texels: vec![[40 * seed as u8, 90, 120]; 256 * 256],
            };
            let bytes = png::encode(&picture).expect("a PNG");
            fs::write(desk.at("people").join(&thumbnail), bytes).expect("writable");
        }
        Entry {
            seed,
            files: vec![FileEntry {
                path: format!("seed_{seed}.glb"),
                bytes: 1,
                sha256: "00".repeat(32),
            }],
            thumbnail: Some(thumbnail),
            figures: Map::new(),
            error: None,
            seconds: 1.0,
            worker: 0,
        }
    };
    let mut entries = [entry(1, true), entry(5, true), entry(3, true)];
    let write = |name: &str, entries: &[Entry]| {
        let lines = entries.iter().map(|entry| line(entry).expect("a line"));
        fs::write(
            desk.at("people").join(name),
            lines.collect::<Vec<_>>().concat(),
        )
        .expect("writable");
    };
    // Of two shards.
    write("manifest-001-of-002.jsonl", &entries[..2]);
    write("manifest-002-of-002.jsonl", &entries[2..]);
    desk.sheet(&["people", "-o", "s.png", "--quiet"]);
    entries.sort_by_key(|entry| entry.seed);
    let own = sheet_of_batch(&desk.at("people"), entries.iter());
    assert!(Some(desk.read("s.png")) == own.expect("a sheet"));

    // A thumbnail that is gone is drawn; nobody else's is. Who failed is left out, and told.
    let mut failed = entry(9, false);
    failed.files.clear();
    failed.thumbnail = None;
    failed.error = Some("no surface".into());
    write("manifest.jsonl", &[entry(2, false), failed]);
    let output = desk.sheet(&["people", "-o", "s.png", "--cell", "64"]);
    assert!(text(&output.stderr).contains("seeds 9"));
    let grid = labelled(&Grid::of_cells(64), &["1", "2", "3", "5"]);
    let found = desk.picture("s.png");
    let shown = [0, 1, 2, 3].map(|place| cell(&found, &grid, place, [64; 2]));
    assert_eq!(
        [0, 2, 3].map(|place| shown[place].get_pixel(5, 5).0[0]),
        [40, 120, 200]
    );
    assert!(!is_flat(&shown[1]));
    // Views are drawn from assets, of which one is there.
    let output = desk.sheet(&["people", "-o", "v.png", "--cell", "64", "--views", "side"]);
    assert_eq!(
        text(&output.stderr).matches("a cross on the sheet").count(),
        3
    );
}

#[test]
fn pipelines_hear_events_in_json() {
    let desk = Desk::new();
    desk.people(&["seed_1.glb"]);
    fs::write(desk.at("people/b.glb"), "").expect("writable");
    let output = desk.sheet(&["people", "-o", "s.png", "--cell", "64", "--json"]);
    assert_eq!(text(&output.stderr), "");
    let events: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(
        (&events[0]["event"], &events[0]["total"]),
        (&"stage".into(), &2.into())
    );
    let done = events.last().expect("events");
    assert_eq!(done["event"], "done");
    assert_eq!([&done["people"], &done["faults"]], [2, 1]);
    assert_eq!(done["bytes"], desk.read("s.png").len());
    assert!(events.iter().any(|event| event["event"] == "note"));
}

#[test]
fn what_cannot_be_shown_or_written() {
    let desk = Desk::new();
    desk.people(&["seed_1.glb"]);
    for folder in ["empty", "out", "broken", "batch/web"] {
        fs::create_dir_all(desk.at(folder)).expect("writable");
    }
    fs::write(desk.at("file"), "").expect("writable");
    fs::write(desk.at("broken/a.glb"), "glTF").expect("writable");
    fs::write(desk.at("broken/b.glb"), "").expect("writable");
    fs::copy(
        desk.at("people/seed_1.glb"),
        desk.at("batch/web/seed_1.glb"),
    )
    .expect("writable");
    let png = ["-o", "a.png"];
    for (arguments, texts) in [
        (&["nowhere"][..], &["nowhere does not exist", ".glb"][..]),
        (&["file"], &["file is not a folder"]),
        (&["empty"], &["empty holds no assets", "`mesh` or `batch`"]),
        (&["batch"], &["--form web"]),
        (&["batch", "--form", "unreal"], &["unreal does not exist"]),
        (&["broken"], &["none of the 2 people in broken", "a.glb"]),
        (&["people", "--seeds", "4"], &["seeds 4", "it holds 1"]),
    ] {
        desk.refused(FAILED, &[arguments, &png].concat(), texts);
    }
    for (output, texts) in [
        ("out", &["without an extension"][..]),
        ("a.gif", &[".gif", ".png, .jpg or .webp"]),
        ("nowhere/a.png", &["nowhere does not exist"]),
        ("people/seed_1.glb/a.png", &["is not a folder"]),
    ] {
        desk.refused(FAILED, &["people", "-o", output], texts);
    }
    fs::create_dir(desk.at("taken.png")).expect("writable");
    desk.refused(
        FAILED,
        &["people", "-o", "taken.png"],
        &["not a regular file"],
    );
    for (arguments, texts) in [
        (&["--cell", "63"][..], &["--cell", "64..=512"][..]),
        (&["--columns", "0"], &["--columns"]),
        (&["--views", "above"], &["--views", "three-quarter"]),
        (&["--background", "beige"], &["--background", "light"]),
        (&["--seeds", "1,1"], &["twice"]),
    ] {
        desk.refused(MISUSED, &[&["people"], &png[..], arguments].concat(), texts);
    }
    desk.sheet(&[
        "batch", "--form", "web", "-o", "web.png", "--cell", "64", "-q",
    ]);
    assert_eq!(desk.picture("web.png").dimensions(), (72, 85));
}
