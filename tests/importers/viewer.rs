//! The page of `portrait-export view` in a browser: an asset of each packaging, a folder of a thousand people, a run, and what goes wrong.
//!
//! The scripts say what they saw; what is right is decided here. Not proved: that it looks good (screenshots are left in the folder that
//! `PORTRAIT_SCREENSHOTS` names, to be looked at), and frames per second, which software drawing does not tell.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use super::program::Desk;
use super::viewing::{Viewing, chromium};
use super::{folder, has_three, lines};

/// What a script saw of the page; screenshots go to `pictures`.
fn seen(viewing: &Viewing, script: &str, pictures: &str, arguments: &[&str]) -> Option<Seen> {
    let chromium = has_three().then(chromium).flatten()?;
    let kept = std::env::var_os("PORTRAIT_SCREENSHOTS").map(PathBuf::from);
    let own = tempfile::tempdir().expect("a folder");
    let pictures = kept.as_deref().unwrap_or(own.path()).join(pictures);
    let told = lines(
        Command::new("node")
            .arg(folder("tests/importers").join(script))
            .arg(chromium)
            .arg(&viewing.url)
            .arg(pictures)
            .args(arguments),
    );
    Some(Seen(told))
}

/// Objects that a script printed, by what they call themselves.
struct Seen(Vec<Value>);

impl Seen {
    fn all(&self, name: &str) -> Vec<&Value> {
        let is_it = |told: &&Value| told["check"] == name || told["fact"] == name;
        self.0.iter().filter(is_it).collect()
    }

    fn one(&self, name: &str) -> &Value {
        let all = self.all(name);
        assert!(!all.is_empty(), "{name} of {:?}", self.0);
        all[0]
    }
}

fn number(value: &Value) -> f64 {
    value
        .as_f64()
        .unwrap_or_else(|| panic!("a number: {value}"))
}

fn list(value: &Value) -> &[Value] {
    value
        .as_array()
        .unwrap_or_else(|| panic!("a list: {value}"))
}

/// A browser must be there before anything is made for it.
fn is_possible() -> bool {
    has_three().then(chromium).flatten().is_some()
}

/// Assets of one person in every packaging, and one that is none.
fn people() -> Desk {
    let desk = Desk::new();
    desk.make(&["-o", "whole.glb"]);
    fs::create_dir(desk.at("people")).expect("writable");
    let levels = ["--lods", "1000,500"];
    let made: [(&str, &[&str]); 4] = [
        ("web", &["--profile", "web"]),
        (
            "nodes",
            &[
                "--packaging",
                "nodes",
                "--bones",
                "unreal",
                "--normal-map",
                "256",
            ],
        ),
        ("msft", &["--packaging", "msft-lod", "--bones", "mixamo"]),
        ("files", &["--packaging", "files", "--bones", "smpl"]),
    ];
    for (name, arguments) in made {
        let mut command = desk.command("convert");
        let file = format!("people/{name}.glb");
        command.args(["whole.glb", "-o", &file]).args(arguments);
        if name != "web" {
            command.args(levels);
        }
        let output = command.output().expect("the program starts");
        assert!(output.status.success(), "{name}: {output:?}");
    }
    let whole = desk.read("whole.glb");
    fs::write(desk.at("people/broken.glb"), &whole[..whole.len() / 2]).expect("written");
    fs::write(desk.at("people/no.glb"), "no glTF at all").expect("written");
    for kind in KTX2 {
        quarters(&desk.at("people"), kind);
    }
    desk
}

/// Both kinds of KTX2 that Basis Universal writes. `quarters_KIND.ktx2` are 64 pixels square, each quarter in one of [`QUARTERS`], as its encoder
/// (npm's ktx2-encoder 0.6.0, `isUASTC`, without mipmaps) makes them.
const KTX2: [&str; 2] = ["etc1s", "uastc"];
const QUARTERS: [[f64; 3]; 4] = [
    [220.0, 40.0, 30.0],
    [40.0, 190.0, 60.0],
    [40.0, 70.0, 210.0],
    [230.0, 230.0, 220.0],
];

/// A square with a KTX2 image, as another program would write it.
fn quarters(folder: &Path, kind: &str) {
    let name = format!("quarters_{kind}.ktx2");
    let image = super::folder("tests/importers").join(&name);
    fs::copy(image, folder.join(&name)).expect("copied");
    let corners: [[f32; 5]; 4] = [
        [-0.2, -0.2, 0.0, 0.0, 1.0],
        [0.2, -0.2, 0.0, 1.0, 1.0],
        [-0.2, 0.2, 0.0, 0.0, 0.0],
        [0.2, 0.2, 0.0, 1.0, 0.0],
    ];
    let floats = corners.as_flattened().iter();
    let mut bytes: Vec<u8> = floats.flat_map(|float| float.to_le_bytes()).collect();
    bytes.extend([0, 1, 2, 2, 1, 3]);
    fs::write(folder.join(format!("{kind}.bin")), bytes).expect("written");
    let uses = ["KHR_texture_basisu"];
    let document = json!({
        "asset": {"version": "2.0"},
        "extensionsUsed": uses,
        "extensionsRequired": uses,
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0, "TEXCOORD_0": 1}, "indices": 2, "material": 0}]}],
        "materials": [{"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}}],
        "textures": [{"extensions": {"KHR_texture_basisu": {"source": 0}}}],
        "images": [{"uri": name, "mimeType": "image/ktx2"}],
        "accessors": [
            {"bufferView": 0, "componentType": 5126, "count": 4, "type": "VEC3", "min": [-0.2, -0.2, 0.0], "max": [0.2, 0.2, 0.0]},
            {"bufferView": 0, "byteOffset": 12, "componentType": 5126, "count": 4, "type": "VEC2"},
            {"bufferView": 1, "componentType": 5121, "count": 6, "type": "SCALAR"},
        ],
        "bufferViews": [
            {"buffer": 0, "byteLength": 80, "byteStride": 20},
            {"buffer": 0, "byteOffset": 80, "byteLength": 6},
        ],
        "buffers": [{"uri": format!("{kind}.bin"), "byteLength": 86}],
    });
    let path = folder.join(format!("{kind}.gltf"));
    fs::write(path, document.to_string()).expect("written");
}

#[test]
fn an_avatar_is_shown_moved_and_taken_apart() {
    if !is_possible() {
        return;
    }
    let desk = people();
    let viewing = Viewing::start(&desk.at("people"));
    let seen = seen(
        &viewing,
        "viewer_page.mjs",
        "asset",
        &[
            "#/asset/web",
            "--levels",
            "#/asset/nodes",
            "--levels",
            "#/asset/msft",
            "--levels",
            "#/asset/files",
            "--images",
            "#/asset/etc1s",
            "--images",
            "#/asset/uastc",
            "--broken",
            "#/asset/broken",
            "--broken",
            "#/asset/no",
        ],
    );
    let Some(seen) = seen else { return };
    for told in &seen.0 {
        assert_eq!(told["errors"], json!([]), "{told}");
    }

    let load = seen.one("load");
    assert!(number(&load["firstPictureMs"]) > 0.0, "{load}");
    assert!(number(&load["covered"]) > 0.05, "{load}");
    assert_eq!(load["transcoder"], false, "nothing here needs it: {load}");
    assert_eq!(seen.one("rest")["framesInASecond"], 0, "nothing moves");
    assert_eq!(seen.one("rest")["controlsWithoutAName"], 0);

    // Every slider turns its own joint about its own axis, by the degrees that it says, and the picture changes.
    let joints = list(&seen.one("pose")["joints"]);
    assert_eq!(joints.len(), 6);
    for (place, told) in joints.iter().enumerate() {
        assert!(number(&told["changed"]) > 0.002, "{told}");
        let half = number(&told["degrees"]).to_radians() / 2.0;
        assert!(half > 0.1, "{told}");
        for (axis, found) in list(&told["quaternion"])[..3].iter().enumerate() {
            let expected = if axis == place % 3 { half.sin() } else { 0.0 };
            assert!((number(found) - expected).abs() < 1e-4, "{told}");
        }
    }
    assert_eq!(seen.one("pose")["afterReset"], 0.0);

    let clips = seen.one("clips");
    assert_eq!(clips["names"], json!(["look", "nod", "tilt", "idle"]));
    assert!(number(&clips["moved"]) > 0.001, "{clips}");
    assert_eq!(clips["playing"], "look");
    assert_eq!(clips["afterSlider"], Value::Null, "a slider ends the clip");

    let looks = list(&seen.one("looks")["looks"]);
    let names: Vec<&Value> = looks.iter().map(|it| &it["look"]).collect();
    assert_eq!(
        names[..6],
        ["clay", "wire", "normals", "checker", "weights", "textured"]
    );
    for told in looks {
        assert_eq!(told["calls"], 1, "{told}");
        let is_as_before = told["look"] == "textured" || told["light"] == "studio";
        assert_eq!(number(&told["changed"]) < 0.001, is_as_before, "{told}");
    }

    // The web profile has one level here; the others three, however they are packed.
    let levels = seen.all("levels");
    assert_eq!(levels.len(), 4);
    for (told, count) in levels.iter().zip([1, 3, 3, 3]) {
        let levels = list(&told["levels"]);
        assert_eq!(levels.len(), count, "{told}");
        for (level, most) in levels.iter().zip([2000.0, 1000.0, 500.0]) {
            let triangles = number(&level["triangles"]);
            assert!(triangles <= most && triangles > 0.9 * most, "{told}");
            assert_eq!(level["told"], level["triangles"], "{told}");
            assert_eq!(level["materials"], 1, "{told}");
            assert_eq!(level["calls"], 1, "at most one a material: {told}");
            assert!(number(&level["covered"]) > 0.05, "{told}");
        }
        for coarser in levels.iter().skip(1) {
            let changed = number(&coarser["changed"]);
            assert!(changed > 0.0 && changed < 0.2, "{told}");
        }
    }

    let textures = seen.one("textures");
    assert_eq!(list(&textures["images"]).len(), 1);
    assert!(number(&textures["layout"]) > 0.02, "{textures}");
    let figures = seen.one("figures").to_string();
    for part in [
        "EXT_meshopt_compression",
        "2 000",
        "this person does not exist",
    ] {
        let plain = figures.replace(['\u{202f}', '\u{a0}'], " ");
        assert!(plain.contains(part), "{part} in {plain}");
    }
    let keys = &seen.one("keys")["changed"];
    for key in ["ArrowRight", "ArrowUp", "+", "-"] {
        assert!(number(&keys[key]) > 0.01, "{key}: {keys}");
    }
    assert_eq!(keys["0"], 0.0, "as before");

    assert_eq!(seen.one("links")["looks"], json!(["clay", "textured"]));
    assert_eq!(seen.all("image").len(), KTX2.len());
    for told in seen.all("image") {
        assert!(
            told["text"].to_string().contains("64 × 64 · KTX2"),
            "{told}"
        );
        assert!(number(&told["covered"]) > 0.1, "{told}");
        for (color, expected) in list(&told["colors"]).iter().zip(QUARTERS) {
            let off = expected.iter().zip(list(color));
            let off = off.map(|(expected, found)| (expected - number(found)).abs());
            assert!(off.fold(0.0, f64::max) < 16.0, "{told}");
        }
    }
    for told in seen.all("broken") {
        let message = list(&told["message"]);
        assert!(message.len() >= 2, "what failed and what to try: {told}");
        assert_eq!(told["triangles"], 0, "the stage is empty: {told}");
    }
    assert_eq!(seen.all("broken").len(), 2);
    let back = seen.one("back");
    assert_eq!((&back["message"], &back["calls"]), (&json!(0), &json!(1)));
    assert_eq!(seen.one("phone")["overflow"], 0);
    assert_eq!(
        seen.one("requests")["hosts"],
        json!([viewing
            .url
            .trim_start_matches("http://")
            .trim_end_matches('/')])
    );
}

/// A batch's folder of a thousand people, all with the same files, and one who could not be made.
fn batch(desk: &Desk) {
    let asset = desk.read("people/web.glb");
    let picture =
        image::RgbImage::from_fn(64, 64, |x, y| image::Rgb([x as u8 * 3, y as u8 * 3, 90]));
    picture.save(desk.at("picture.png")).expect("written");
    let picture = desk.read("picture.png");
    for name in ["batch", "batch/web", "batch/thumbnails"] {
        fs::create_dir(desk.at(name)).expect("writable");
    }
    let mut manifest = String::new();
    for seed in 0..1000 {
        let [file, thumbnail] = [
            format!("web/seed_{seed}.glb"),
            format!("thumbnails/seed_{seed}.png"),
        ];
        for (path, bytes) in [(&file, &asset), (&thumbnail, &picture)] {
            fs::write(desk.at("batch").join(path), bytes).expect("written");
        }
        let entry = json!({
            "seed": seed,
            "files": [
                { "path": file, "bytes": asset.len(), "sha256": "" },
                { "path": thumbnail, "bytes": picture.len(), "sha256": "" },
            ],
            "thumbnail": thumbnail,
            "figures": { "web": { "triangles": 2000 + seed, "bytes": asset.len() } },
            "seconds": 12.5, "worker": 0,
        });
        manifest += &format!("{entry}\n");
    }
    let failed =
        json!({ "seed": 1000, "error": "no surface: <b>nothing</b>", "seconds": 1.0, "worker": 0 });
    manifest += &format!("{failed}\n");
    fs::write(desk.at("batch/manifest.jsonl"), manifest).expect("written");
    fs::write(desk.at("batch/settings.json"), "{}").expect("written");
    let asked = json!({ "seeds": "0-1200" });
    fs::write(desk.at("batch/asked.json"), asked.to_string()).expect("written");
}

#[test]
fn a_thousand_people_are_searched_and_come_back_to() {
    if !is_possible() {
        return;
    }
    let desk = people();
    batch(&desk);
    let viewing = Viewing::start(&desk.at("batch"));
    let searches = [
        "people",
        "7",
        "10-20",
        "triangles>2995",
        "failed",
        "998-999",
    ];
    let Some(seen) = seen(&viewing, "viewer_folder.mjs", "people", &searches) else {
        return;
    };
    assert_eq!(seen.one("grid")["cards"], 1001);
    let told = seen.one("grid")["told"].to_string();
    assert!(
        told.contains("1 failed") && told.contains("200 to come"),
        "{told}"
    );
    let requested = number(&seen.one("thumbnails")["requested"]);
    assert!((1.0..200.0).contains(&requested), "lazily: {requested}");
    let seeds = |range: std::ops::RangeInclusive<u32>| -> Value {
        range.map(|seed| format!("seed {seed}")).collect()
    };
    let expected = [
        seeds(7..=7),
        seeds(10..=20),
        seeds(996..=999),
        seeds(1000..=1000),
        seeds(998..=999),
    ];
    let searched = seen.all("search");
    assert_eq!(searched.len(), expected.len());
    for (told, expected) in searched.iter().zip(&expected) {
        assert_eq!(&told["shown"], expected, "{told}");
        assert_eq!(told["cards"], list(expected).len(), "{told}");
        assert_eq!(told["announced"], told["told"], "{told}");
    }
    assert_eq!(seen.one("reloaded")["shown"], expected[4], "a search stays");
    assert_eq!(seen.one("cleared")["cards"], 1001);
    let failed = seen.one("failed");
    assert_eq!(failed["shown"], json!(["seed 1000"]));
    assert!(
        failed["errors"].to_string().contains("<b>nothing</b>"),
        "as text: {failed}"
    );
    let moves = list(&seen.one("keys")["moves"]);
    let focus = |place: usize| &moves[place][1];
    assert_eq!(
        [focus(0), focus(1), focus(2), focus(3)],
        ["seed 0", "seed 1", "seed 2", "seed 1"]
    );
    assert_eq!([focus(6), focus(7)], ["seed 1000", "seed 0"]);
    let back = seen.one("back");
    assert_eq!(back["before"]["focus"], back["after"]["focus"], "{back}");
    let page = seen.one("page");
    assert_eq!(page["foreign"], json!([]));
    assert_eq!(page["errors"], json!([]));
    assert_eq!(page["missing"], json!([]));
}

#[test]
fn a_run_is_watched() {
    if !is_possible() {
        return;
    }
    let desk = Desk::new();
    fs::create_dir(desk.at("run")).expect("writable");
    let settings = json!({ "kind": "train", "settings": { "batch": 8, "seed": 0 } });
    fs::write(desk.at("run/settings.json"), settings.to_string()).expect("written");
    let mut stats = String::new();
    for tick in 1..=60 {
        let step = 10 * tick;
        let loss = 2.0 / f64::from(tick);
        // JSON has no NaN; the program writes null in its place.
        let other = if tick == 30 {
            Value::Null
        } else {
            json!(1.0 - loss)
        };
        let line = json!({
            "step": step, "kimg": f64::from(step) * 8e-3, "stage": 1, "G/loss": loss, "D/loss": other,
            "measured/pose_error_deg": 20.0 * loss, "speed/images_per_second": 3.5,
        });
        stats += &format!("{line}\n");
    }
    // Torn, as it may be while the run writes.
    stats += r#"{"step": 610, "G/lo"#;
    fs::write(desk.at("run/stats.jsonl"), stats).expect("written");
    for step in [200, 400, 600] {
        let sheet = image::RgbImage::from_pixel(50, 20, image::Rgb([step as u8, 40, 80]));
        let path = desk.at(&format!("run/sheet-{step:08}.png"));
        sheet.save(path).expect("written");
    }
    let viewing = Viewing::start(&desk.at("run"));
    let Some(seen) = seen(&viewing, "viewer_folder.mjs", "run", &["run"]) else {
        return;
    };
    let curves = list(&seen.one("curves")["shown"]);
    let named = |name: &str| {
        let is_it = |curve: &&Value| curve["curve"] == name;
        let found = curves.iter().find(is_it);
        found.unwrap_or_else(|| panic!("{name} of {curves:?}"))
    };
    for name in [
        "G/loss",
        "measured/pose_error_deg",
        "speed/images_per_second",
    ] {
        assert_eq!(
            named(name)["points"],
            60,
            "without the torn line: {}",
            named(name)
        );
        assert_eq!(named(name)["lines"], 1);
    }
    let read = list(&seen.one("read")["read"]);
    assert_ne!(read[0][1], read[2][1], "keys read the curve out");
    let sheets = list(&seen.one("sheets")["sheets"]);
    assert_eq!(sheets.len(), 3);
    for (sheet, step) in sheets.iter().zip(["200", "400", "600"]) {
        assert!(sheet["told"].to_string().contains(step), "{sheet}");
        assert_eq!(sheet["size"], json!([50, 20]), "{sheet}");
        assert_eq!(sheet["lost"], Value::Null);
    }
    let page = seen.one("page");
    assert_eq!(page["foreign"], json!([]));
    assert_eq!(page["errors"], json!([]));
    assert_eq!(page["missing"], json!([]));
}

/// `templates/viewer/dist` is what its sources make, and small enough to travel in the program.
#[test]
fn the_page_is_built_from_its_sources() {
    let viewer = folder("templates/viewer");
    if !viewer.join("node_modules/esbuild").is_dir() {
        eprintln!("SKIPPED: the page's builder is not installed: run `npm ci` in templates/viewer");
        return;
    }
    let output = Command::new("node")
        .args(["build.mjs", "--check"])
        .current_dir(&viewer)
        .output()
        .expect("node starts");
    assert!(output.status.success(), "{output:?}");
    let output = Command::new("node")
        .args(["--test", "test/"])
        .current_dir(&viewer)
        .output()
        .expect("node starts");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{told}");
}

#[test]
fn page_and_libraries_are_at_most_a_megabyte_compressed() {
    use std::io::Write;
    let mut compressed = 0;
    let dist = folder("templates/viewer/dist");
    let files = [
        "index.html",
        "viewer.js",
        "viewer.css",
        "basis/basis_transcoder.js",
        "basis/basis_transcoder.wasm",
    ];
    for name in files {
        let bytes = fs::read(dist.join(name)).expect("part of the page");
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(&bytes).expect("in memory");
        compressed += packer.finish().expect("in memory").len();
    }
    eprintln!("{compressed} bytes compressed");
    assert!(compressed <= 1_000_000, "{compressed}");
}
