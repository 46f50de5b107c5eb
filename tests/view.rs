//! What `view` shows of whatever it is given, what it refuses, and the site that it exports.
//!
//! Files are a few bytes with the right names: that they can be drawn is no matter here, and the page is tested in a browser elsewhere. Not
//! proved: that a browser opens (there is none), that a machine which loses its power keeps the site, and speed (`tests/bench/view.rs`). Requests:
//! `view_requests`.

#[allow(dead_code, reason = "other tests use more of it")]
#[path = "support/browsing.rs"]
mod browsing;
#[allow(dead_code, reason = "other tests use more of it")]
#[path = "support/program.rs"]
mod program;

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};

use browsing::{Browser, line, put};
use portrait_export::progress::Silent;
use portrait_export::view::Viewed;
use portrait_export::view::contents::contents;
use portrait_export::view::site::{SiteError, export};
use program::{Desk, text};
use serde_json::{Value, json};

/// What there is to see at a path.
fn seen(path: &Path) -> Value {
    let viewed = Viewed::open(path, None).expect("something to see");
    let json = contents(&viewed, true).json().expect("JSON");
    serde_json::from_slice(&json).expect("JSON")
}

fn names(list: &Value) -> Vec<&str> {
    let list = list.as_array().expect("a list").iter();
    list.map(|entry| entry["name"].as_str().expect("a name"))
        .collect()
}

#[test]
fn an_asset_comes_with_its_levels_and_its_report() {
    let desk = Desk::new();
    for name in [
        "my head#1.glb",
        "my head#1_LOD2.glb",
        "my head#1_LOD1.glb",
        "my head#1.json",
        "other.glb",
    ] {
        put(desk.path(), name, b"glTF...");
    }
    let one = seen(&desk.at("my head#1.glb"));
    let expected = json!({
        "version": 1, "program": env!("CARGO_PKG_VERSION"), "title": "my head#1.glb", "live": true, "notes": [], "kind": "asset",
        "asset": {
            "name": "my head#1.glb", "form": null, "file": "files/my%20head%231.glb", "bytes": 7,
            "levels": ["files/my%20head%231_LOD1.glb", "files/my%20head%231_LOD2.glb"],
            "report": "files/my%20head%231.json", "figures": null,
        },
    });
    assert_eq!(one, expected);
    // A level is an asset of its own where it is named.
    let level = seen(&desk.at("my head#1_LOD1.glb"));
    assert_eq!(level["asset"]["levels"], json!([]));
    // A report from elsewhere.
    put(desk.path(), "reports/r.json", "{}");
    let viewed =
        Viewed::open(&desk.at("other.glb"), Some(&desk.at("reports/r.json"))).expect("an asset");
    assert_eq!(seen(&desk.at("other.glb"))["asset"]["report"], Value::Null);
    let told = serde_json::to_value(contents(&viewed, true)).expect("JSON");
    assert_eq!(told["asset"]["report"], "report.json");
    assert!(viewed.file("report.json").is_ok());
}

#[test]
fn people_of_a_batch_have_all_forms_and_figures() {
    let desk = Desk::new();
    let files = [
        "thumbnails/seed_7.png",
        "web/seed_7.glb",
        "unreal/seed_7_LOD2.glb",
        "unreal/seed_7_LOD1.glb",
        "unreal/seed_7.glb",
        "unreal/seed_7_report.json",
        "unreal/seed_7_preview.png",
        "fields/seed_7.safetensors",
    ];
    let figures = json!({ "web": { "triangles": 20_000 }, "unreal": { "charts": 3 } });
    let failed = r#"{"seed":2,"error":"no surface","seconds":0.5,"worker":0}"#;
    let manifest = line(7, &files, figures) + failed + "\n";
    put(desk.path(), "manifest.jsonl", manifest);
    let contents = seen(desk.path());
    assert_eq!(contents["kind"], "people");
    let people = &contents["people"];
    assert_eq!(names(people), ["seed 2", "seed 7"]);
    let failed = json!({
        "name": "seed 2", "seed": 2, "thumbnail": null, "assets": [], "others": [], "error": "no surface", "seconds": 0.5,
    });
    assert_eq!(people[0], failed);
    let person = json!({
        "name": "seed 7", "seed": 7, "thumbnail": "files/thumbnails/seed_7.png", "error": null, "seconds": 1.5,
        "assets": [
            { "name": "seed_7.glb", "form": "web", "file": "files/web/seed_7.glb", "bytes": 7, "levels": [], "report": null,
              "figures": { "triangles": 20_000 } },
            { "name": "seed_7.glb", "form": "unreal", "file": "files/unreal/seed_7.glb", "bytes": 7,
              "levels": ["files/unreal/seed_7_LOD1.glb", "files/unreal/seed_7_LOD2.glb"],
              "report": "files/unreal/seed_7_report.json", "figures": { "charts": 3 } },
        ],
        "others": [
            { "name": "seed_7_preview.png", "file": "files/unreal/seed_7_preview.png", "bytes": 7 },
            { "name": "seed_7.safetensors", "file": "files/fields/seed_7.safetensors", "bytes": 7 },
        ],
    });
    assert_eq!(people[1], person);
}

#[test]
fn a_batch_of_one_profile_or_of_other_formats_is_seen_too() {
    let desk = Desk::new();
    let figures = json!({ "unity": { "triangles": 5 } });
    let gltf = line(
        1,
        &[
            "thumbnails/seed_1.png",
            "seed_1.bin",
            "seed_1.png",
            "seed_1.gltf",
        ],
        figures.clone(),
    );
    let obj = line(
        2,
        &["thumbnails/seed_2.png", "seed_2.mtl", "seed_2.obj"],
        figures,
    );
    put(desk.path(), "manifest.jsonl", gltf + &obj);
    let people = &seen(desk.path())["people"];
    let asset = &people[0]["assets"][0];
    assert_eq!(
        (&asset["form"], &asset["figures"]["triangles"]),
        (&json!("unity"), &json!(5))
    );
    // Its data are a part of it.
    assert_eq!(people[0]["others"], json!([]));
    assert_eq!(people[1]["assets"], json!([]));
    assert_eq!(names(&people[1]["others"]), ["seed_2.mtl", "seed_2.obj"]);
}

#[test]
fn shards_are_joined_and_lines_that_are_none_are_told_of() {
    let desk = Desk::new();
    let person = |seed: u32| {
        line(
            seed,
            &[
                &format!("thumbnails/seed_{seed}.png"),
                &format!("seed_{seed}.glb"),
            ],
            json!({}),
        )
    };
    let failed =
        |seed: u32| format!("{{\"seed\":{seed},\"error\":\"late\",\"seconds\":1,\"worker\":0}}\n");
    put(desk.path(), "asked-001-of-002.json", "{}");
    let begun = seen(desk.path());
    assert_eq!(
        (&begun["kind"], &begun["people"]),
        (&json!("people"), &json!([]))
    );
    assert_eq!(begun["notes"][0], "Nobody is finished yet.");
    assert_eq!(begun["to_come"], Value::Null);
    for (name, seeds) in [("001", "0,4,6,8"), ("002", "1,3,9")] {
        let asked = json!({ "seeds": seeds }).to_string();
        put(desk.path(), &format!("asked-{name}-of-002.json"), asked);
    }
    // The last line of a seed counts, and of several parts the one that has the person.
    put(
        desk.path(),
        "manifest-001-of-002.jsonl",
        failed(4) + &person(4) + &person(0) + &person(6)[..30],
    );
    let outside = person(9).replace("seed_9.glb", "../seed_9.glb");
    let broken = format!(
        "no line\n{}{}{}{}",
        person(3),
        outside,
        failed(0),
        person(1)
    );
    put(desk.path(), "manifest-002-of-002.jsonl", broken);
    put(desk.path(), "manifest-old.jsonl", "none of ours");
    let contents = seen(desk.path());
    assert_eq!(
        names(&contents["people"]),
        ["seed 0", "seed 1", "seed 3", "seed 4"]
    );
    assert_eq!(contents["to_come"], 3, "6, 8 and 9");
    let errors: Vec<&Value> = contents["people"]
        .as_array()
        .expect("people")
        .iter()
        .map(|person| &person["error"])
        .collect();
    assert!(errors.iter().all(|error| error.is_null()), "{errors:?}");
    let notes = contents["notes"].as_array().expect("notes");
    let notes: Vec<&str> = notes.iter().filter_map(Value::as_str).collect();
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(
        notes[0].contains("last line of manifest-001-of-002.jsonl is torn"),
        "{notes:?}"
    );
    assert!(
        notes[1].contains("Line 1 and 1 more of manifest-002-of-002.jsonl"),
        "{notes:?}"
    );
}

#[test]
fn a_thousand_people_come_in_order() {
    let desk = Desk::new();
    let lines = (0..1000).rev().map(|seed| {
        line(
            seed,
            &[
                &format!("thumbnails/seed_{seed}.png"),
                &format!("web/seed_{seed}.glb"),
                &format!("unity/seed_{seed}.glb"),
            ],
            json!({}),
        )
    });
    put(desk.path(), "manifest.jsonl", lines.collect::<String>());
    let contents = seen(desk.path());
    let people = contents["people"].as_array().expect("people");
    let seeds: Vec<u64> = people
        .iter()
        .filter_map(|person| person["seed"].as_u64())
        .collect();
    assert!(seeds.into_iter().eq(0..1000));
    assert!(
        people
            .iter()
            .all(|person| person["assets"].as_array().map(Vec::len) == Some(2))
    );
}

#[test]
fn any_folder_of_assets_is_one_of_people() {
    let desk = Desk::new();
    for name in [
        "seed_10.glb",
        "seed_9.glb",
        "seed_9.obj",
        "zoe.gltf",
        "zoe.glb",
        "zoe_LOD1.glb",
        "seed_010.glb",
        "web/zoe.glb",
        "web/only.GLB",
        "small/zoe.glb",
        "small/other.glb",
        "thumbnails/zoe.png",
        ".hidden/x.glb",
        "deep/deeper/y.glb",
        "notes.txt",
    ] {
        put(desk.path(), name, b"glTF...");
    }
    let contents = seen(desk.path());
    assert_eq!(contents["notes"], json!([]));
    let people = &contents["people"];
    assert_eq!(
        names(people),
        [
            "seed_9",
            "seed_10",
            "only",
            "seed_010",
            "small/other",
            "zoe"
        ]
    );
    assert_eq!(
        (&people[0]["seed"], &people[3]["seed"]),
        (&json!(9), &Value::Null)
    );
    assert_eq!(names(&people[0]["others"]), ["seed_9.obj"]);
    let zoe = &people[5];
    assert_eq!(zoe["thumbnail"], "files/thumbnails/zoe.png");
    let forms: Vec<&Value> = zoe["assets"]
        .as_array()
        .expect("assets")
        .iter()
        .map(|asset| &asset["form"])
        .collect();
    assert_eq!(
        forms,
        [&Value::Null, &json!("gltf"), &json!("web"), &json!("small")]
    );
    assert_eq!(zoe["assets"][0]["levels"], json!(["files/zoe_LOD1.glb"]));
    assert_eq!(people[4]["assets"][0]["file"], "files/small/other.glb");
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_of_a_folder_are_told_of_and_not_followed() {
    let desk = Desk::new();
    put(desk.path(), "store/a.glb", b"glTF...");
    put(desk.path(), "in/b.glb", b"glTF...");
    std::os::unix::fs::symlink("../store/a.glb", desk.at("in/a.glb")).expect("a link");
    std::os::unix::fs::symlink("../store", desk.at("in/store")).expect("a link");
    let contents = seen(&desk.at("in"));
    assert_eq!(names(&contents["people"]), ["b"]);
    assert!(
        contents["notes"][0]
            .as_str()
            .is_some_and(|note| note.starts_with("1 avatar is a link")),
        "{contents}"
    );
    // Who names a link means what it leads to.
    let viewed = Viewed::open(&desk.at("in/a.glb"), None).expect("an asset");
    assert!(viewed.file("files/a.glb").is_ok());
}

/// A run's folder.
fn run(folder: &Path, kind: &str) {
    let settings =
        json!({ "kind": kind, "from": "/elsewhere/runs/p1", "settings": { "batch": 2 } });
    put(folder, "settings.json", settings.to_string());
    put(folder, "stats.jsonl", "{\"step\":1}\n");
    put(folder, "run.lock", "");
    put(folder, "snapshot-00000200.safetensors", "network");
    for name in [
        "sheet-00000200.png",
        "sheet-00000100.png",
        "sheet-new.png",
        "sheet-.png",
    ] {
        put(folder, name, b"PNG");
    }
}

#[test]
fn runs_are_seen_with_their_sheets_and_whether_they_are_at_work() {
    let desk = Desk::new();
    run(&desk.at("00002"), "train");
    run(&desk.at("00001"), "pretrain");
    put(desk.path(), "00003/settings.json", "{");
    put(desk.path(), "00003/run.lock", "");
    put(desk.path(), "notes/a.txt", "none");
    let contents = seen(desk.path());
    assert_eq!(contents["kind"], "runs");
    let runs = &contents["runs"];
    assert_eq!(names(runs), ["00001", "00002", "00003"]);
    let kinds = [0, 1, 2].map(|index| &runs[index]["kind"]);
    assert_eq!(
        kinds,
        [&json!("pretrain"), &json!("train"), &json!("other")]
    );
    assert_eq!(runs[1]["stats"], "files/00002/stats.jsonl");
    assert_eq!(runs[1]["settings"]["settings"]["batch"], 2);
    assert_eq!(
        (&runs[1]["bytes"], &runs[2]["bytes"]),
        (&json!(11), &json!(0))
    );
    let lock = portrait_export::lock::take(&desk.at("00002/run.lock")).expect("a lock");
    let one = seen(&desk.at("00002"));
    assert_eq!(
        (&one["kind"], &one["title"]),
        (&json!("run"), &json!("00002"))
    );
    assert_eq!(one["run"]["working"], true);
    let sheets = json!([
        { "step": 100, "file": "files/sheet-00000100.png" },
        { "step": 200, "file": "files/sheet-00000200.png" },
    ]);
    assert_eq!(one["run"]["sheets"], sheets);
    // Whatever other tests start has the open file too, for a moment: closing it here would not be enough.
    lock.expect("free").unlock().expect("free again");
    assert_eq!(seen(&desk.at("00002"))["run"]["working"], false);
    // Beside avatars, runs are not forgotten.
    put(desk.path(), "a.glb", b"glTF...");
    let both = seen(desk.path());
    assert_eq!(both["kind"], "people");
    assert!(
        both["notes"][0]
            .as_str()
            .is_some_and(|note| note.contains("00001")),
        "{both}"
    );
}

#[test]
fn what_cannot_be_looked_at_is_told_with_the_way_out() {
    let desk = Desk::new();
    fs::create_dir(desk.at("empty")).expect("made");
    put(desk.path(), "head.obj", "v 0 0 0\n");
    put(desk.path(), "head.ply", "ply\n");
    put(desk.path(), "ply_by_content", "ply\nformat ascii 1.0\n");
    put(desk.path(), "notes.txt", "none");
    put(desk.path(), "others/notes.txt", "none");
    put(desk.path(), "objs/head.obj", "v 0 0 0\n");
    put(desk.path(), "a.glb", "broken");
    let mut cases: Vec<(&[&str], &[&str])> = vec![
        (&["nowhere"], &["nowhere does not exist", ".glb"]),
        (&["a.glb/b.glb"], &["a.glb/b.glb does not exist"]),
        (&["empty"], &["empty is empty", "portrait-export batch"]),
        (
            &["others"],
            &["others holds neither avatars", "one folder deeper"],
        ),
        (
            &["objs"],
            &["objs holds neither", ".obj and .ply files cannot be viewed"],
        ),
        (
            &["head.obj"],
            &[
                "only glTF can be viewed",
                "head.obj is an OBJ",
                "mesh -o avatar.glb",
            ],
        ),
        (&["head.ply"], &["head.ply is a PLY"]),
        (&["ply_by_content"], &["is a PLY"]),
        (
            &["notes.txt"],
            &["found another file: notes.txt", "inspect"],
        ),
        (
            &["a.glb", "--report", "nowhere.json"],
            &["the report nowhere.json is not a file"],
        ),
        (
            &["objs", "--report", "notes.txt"],
            &["a report is of one asset"],
        ),
        (
            &["a.glb", "--export", "others"],
            &["others is not empty", "new or an empty folder"],
        ),
        (
            &["a.glb", "--export", "notes.txt"],
            &["notes.txt is not a folder"],
        ),
        (
            &["a.glb", "--export", "no/site"],
            &["the folder no does not exist"],
        ),
    ];
    #[cfg(unix)]
    {
        let pipe = Command::new("mkfifo").arg(desk.at("pipe.glb")).status();
        assert!(pipe.expect("mkfifo").success());
        cases.push((&["pipe.glb"], &["found another file: pipe.glb"]));
    }
    // Elsewhere no file can be called so.
    #[cfg(target_os = "linux")]
    let latin = {
        use std::os::unix::ffi::OsStrExt;
        put(desk.path(), "latin/notes.txt", "none");
        let name = std::ffi::OsStr::from_bytes(b"latin/\xe9.glb");
        fs::write(desk.path().join(name), "broken").expect("written");
        cases.push((&["latin"], &["latin holds neither avatars"]));
        name
    };
    let before = desk.names();
    for (arguments, expected) in cases {
        let output = desk
            .command("view")
            .args(arguments)
            .output()
            .expect("the program starts");
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {told}");
        assert!(
            told.starts_with("error: ") && told.lines().count() == 1,
            "{told}"
        );
        assert!(output.stdout.is_empty());
        for expected in expected {
            assert!(told.contains(expected), "no `{expected}` in {told}");
        }
    }
    assert_eq!(desk.names(), before);
    #[cfg(target_os = "linux")]
    {
        let output = desk
            .command("view")
            .arg(latin)
            .args(["--export", "s"])
            .output()
            .expect("the program starts");
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(
            told.contains("is not UTF-8") && told.contains("rename"),
            "{told}"
        );
    }
    for wrong in [
        &["a.glb", "--port", "0"][..],
        &["a.glb", "--port", "70000"],
        &["a.glb", "--export", "s", "--port", "1"],
        &[],
    ] {
        let output = desk
            .command("view")
            .args(wrong)
            .output()
            .expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
    }
}

#[cfg(unix)]
#[test]
fn the_program_tells_its_address_and_ends_by_ctrl_c() {
    let desk = Desk::new();
    put(desk.path(), "a.glb", "broken");
    let view = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portrait-export"));
        command
            .args(["view", "a.glb"])
            .args(more)
            .current_dir(desk.path());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        // No screen, and no attempt at one.
        command
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WSL_DISTRO_NAME");
        command
    };
    let mut running = view(&[]).spawn().expect("the program starts");
    let mut out = BufReader::new(running.stdout.take().expect("a stream"));
    let mut address = String::new();
    out.read_line(&mut address).expect("a line");
    let port = address
        .trim_end()
        .strip_prefix("http://127.0.0.1:")
        .and_then(|rest| rest.strip_suffix('/'));
    let port: u16 = port
        .and_then(|port| port.parse().ok())
        .unwrap_or_else(|| panic!("{address}"));
    let browser = Browser { port };
    assert_eq!(browser.get("/files/a.glb").body, b"broken");
    assert_eq!(browser.contents()["title"], "a.glb");
    // The port is taken now.
    let refused = view(&["--no-open", "--port", &port.to_string()])
        .output()
        .expect("the program starts");
    let told = text(&refused.stderr);
    assert_eq!(refused.status.code(), Some(1), "{told}");
    assert!(
        told.contains(&format!("port {port} is in use")) && told.contains("--port"),
        "{told}"
    );
    let interrupt = Command::new("kill")
        .args(["-INT", &running.id().to_string()])
        .status();
    assert!(interrupt.expect("kill").success());
    let status = running.wait().expect("an end");
    let mut told = String::new();
    running
        .stderr
        .take()
        .expect("a stream")
        .read_to_string(&mut told)
        .expect("text");
    assert_eq!(status.code(), Some(0), "{told}");
    assert!(
        told.contains("Ctrl-C ends it") && told.lines().count() == 1,
        "{told}"
    );
    let mut rest = String::new();
    out.read_to_string(&mut rest).expect("text");
    assert_eq!(rest, "");
}

/// All files below a folder, by their paths.
fn all_files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(
                    path.strip_prefix(folder)
                        .expect("below")
                        .to_str()
                        .expect("text")
                        .to_owned(),
                );
            }
        }
    }
    found.sort();
    found
}

#[test]
fn a_site_holds_the_page_and_the_same_bytes_and_no_more() {
    let desk = Desk::new();
    let files = [
        "thumbnails/seed_7.png",
        "we b/seed_7.gltf",
        "we b/seed_7.bin",
        "web/seed_7.glb",
        "web/seed_7_LOD1.glb",
    ];
    let gone = line(8, &["thumbnails/seed_8.png", "web/seed_8.glb"], json!({}));
    put(
        desk.path(),
        "in/manifest.jsonl",
        line(7, &files, json!({})) + &gone,
    );
    for name in files {
        put(&desk.at("in"), name, name.as_bytes());
    }
    put(
        &desk.at("in"),
        "we b/seed_7.gltf",
        json!({ "buffers": [{ "uri": "seed_7.bin" }] }).to_string(),
    );
    put(&desk.at("in"), "thumbnails/seed_8.png", b"PNG");
    put(&desk.at("in"), "web/private.glb", b"not of the batch");
    fs::create_dir(desk.at("site")).expect("made");
    let output = desk
        .command("view")
        .args(["in", "--export", "site"])
        .output()
        .expect("the program starts");
    let told = text(&output.stderr);
    assert!(
        output.status.success() && output.stdout.is_empty(),
        "{told}"
    );
    assert!(
        told.contains("1 files are gone") && told.contains("files/web/seed_8.glb"),
        "{told}"
    );
    let page = [
        "LICENSES.txt",
        "basis/basis_transcoder.js",
        "basis/basis_transcoder.wasm",
        "contents.json",
    ];
    let copied = [
        "files/thumbnails/seed_7.png",
        "files/thumbnails/seed_8.png",
        "files/we b/seed_7.bin",
        "files/we b/seed_7.gltf",
        "files/web/seed_7.glb",
        "files/web/seed_7_LOD1.glb",
    ];
    let rest = ["index.html", "viewer.css", "viewer.js"];
    assert_eq!(
        all_files(&desk.at("site")),
        [&page[..], &copied, &rest].concat()
    );
    for file in copied {
        let original = file.replacen("files", "in", 1);
        assert!(
            desk.read(&format!("site/{file}")) == desk.read(&original),
            "{file}"
        );
    }
    // The same as the server says, but for what changes.
    let browser = Browser::of(&desk.at("in"));
    let contents: Value = serde_json::from_slice(&desk.read("site/contents.json")).expect("JSON");
    let mut live = browser.contents();
    assert_eq!(live["live"], true);
    live["live"] = json!(false);
    assert_eq!(contents, live);
    for name in ["index.html", "viewer.js", "basis/basis_transcoder.wasm"] {
        assert!(desk.read(&format!("site/{name}")) == browser.get(&format!("/{name}")).body);
    }
    let all = String::from_utf8(desk.read("site/contents.json")).expect("text");
    let place = desk.path().to_str().expect("text");
    assert!(
        !all.contains("://") && !all.contains(place) && !all.contains("\"/"),
        "{all}"
    );
}

#[test]
fn a_run_is_exported_without_where_it_was_and_without_its_networks() {
    let desk = Desk::new();
    run(&desk.at("runs/00001"), "train");
    let viewed = Viewed::open(&desk.at("runs"), None).expect("runs");
    let site = export(&viewed, &desk.at("site"), &Silent, &|| false).expect("a site");
    let files = all_files(&desk.at("site"));
    let runs: Vec<&String> = files
        .iter()
        .filter(|name| name.starts_with("files/"))
        .collect();
    assert_eq!(
        runs,
        [
            "files/00001/sheet-00000100.png",
            "files/00001/sheet-00000200.png",
            "files/00001/stats.jsonl"
        ]
    );
    assert_eq!((site.files, site.notes.len()), (files.len(), 0));
    let contents: Value = serde_json::from_slice(&desk.read("site/contents.json")).expect("JSON");
    assert_eq!(contents["runs"][0]["settings"]["from"], "p1");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |name: &str| {
            fs::metadata(desk.at(name))
                .expect("there")
                .permissions()
                .mode()
                & 0o777
        };
        assert_eq!(mode("site"), mode("runs"));
        assert_eq!(mode("site/contents.json"), mode("runs/00001/stats.jsonl"));
    }
}

#[test]
fn a_site_that_is_stopped_or_finds_no_room_leaves_nothing() {
    let desk = Desk::new();
    put(desk.path(), "a.glb", vec![0; 3 << 20]);
    let viewed = Viewed::open(&desk.at("a.glb"), None).expect("an asset");
    let stopped = export(&viewed, &desk.at("site"), &Silent, &|| true);
    assert!(matches!(stopped, Err(SiteError::Stopped)), "{stopped:?}");
    assert_eq!(desk.names(), ["a.glb"]);
    #[cfg(unix)]
    {
        // No file may be longer than 2 MiB, which fails as a full disk does: in the middle of writing.
        let program = env!("CARGO_BIN_EXE_portrait-export");
        let script =
            format!("trap '' XFSZ; ulimit -f 2048; exec '{program}' view a.glb --export site");
        let output = Command::new("bash")
            .args(["-c", &script])
            .current_dir(desk.path())
            .output();
        let output = output.expect("bash");
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(
            told.contains("error: cannot write") && told.contains("no site was made"),
            "{told}"
        );
        assert_eq!(desk.names(), ["a.glb"]);
    }
}
