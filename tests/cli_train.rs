//! `portrait-export train` as a person runs it, on tiny networks: what it leaves, that it goes on after a kill and after Ctrl-C as if nothing had
//! been, and what it says of what it cannot use.
//!
//! Not proved: GPUs, and what long runs learn.
#![cfg(feature = "torch")]

#[allow(dead_code, reason = "other test files use the rest")]
#[path = "support/program.rs"]
mod program;
#[path = "support/tiny_training.rs"]
mod tiny_training;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use predicates::prelude::PredicateBooleanExt;
use predicates::str::contains;
use program::Desk;
use serde_json::{Value, json};
use tiny_training::{config, write_changed_dataset, write_dataset};

/// Steps of every run, 2 portraits each.
const STEPS: u64 = 20;
/// A picture that is met in the first epoch, not in its first step, and not measured with.
const BROKEN: usize = 3;
/// Nothing here takes so long.
const PATIENCE: Duration = Duration::from_secs(240);

fn desk() -> Desk {
    let desk = Desk::new();
    write_dataset(&desk.at("data"), 12);
    let config = serde_json::to_vec(&config()).expect("JSON");
    std::fs::write(desk.at("tiny.json"), config).expect("a file");
    desk
}

/// The arguments of a run; a snapshot every 5 steps.
fn arguments(output: &str) -> Vec<String> {
    let text = format!(
        "--images data/images.zip --masks data/masks.zip --config tiny.json --batch 2 --micro-batch 2 --rays 8 --samples 6 \
         --kimg 0.04 --tick 0.01 --measured 4 --threads 1 --device cpu -o {output}"
    );
    text.split_whitespace().map(str::to_owned).collect()
}

fn snapshot(run: &str, step: u64) -> String {
    format!("{run}/snapshot-{step:08}.safetensors")
}

/// A run in the background.
fn spawn(desk: &Desk, output: &str) -> Child {
    Command::new(assert_cmd::cargo::cargo_bin!("portrait-export"))
        .arg("train")
        .args(arguments(output))
        .current_dir(desk.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program")
}

/// Waits for a file.
fn await_file(desk: &Desk, name: &str) {
    let began = Instant::now();
    while !desk.at(name).exists() {
        assert!(began.elapsed() < PATIENCE, "{name} does not come");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn runs_that_were_ended_go_on_as_if_they_had_not_been() {
    let desk = desk();
    let run = |output: &str, resume: bool| {
        let mut command = desk.command("train");
        command
            .args(arguments(output))
            .args(resume.then_some("--resume"));
        command.assert().success();
    };
    run("whole", false);
    let expected = desk.read(&snapshot("whole", STEPS));

    let mut killed = spawn(&desk, "killed");
    await_file(&desk, &snapshot("killed", 10));
    killed.kill().expect("killed");
    killed.wait().expect("ended");
    assert!(
        !desk.at(&snapshot("killed", STEPS)).exists(),
        "killed in time"
    );
    run("killed", true);
    assert!(
        desk.read(&snapshot("killed", STEPS)) == expected,
        "after a kill"
    );

    let mut stopped = spawn(&desk, "stopped");
    await_file(&desk, &snapshot("stopped", 5));
    let pid = stopped.id().to_string();
    let sent = Command::new("kill").args(["-INT", &pid]).status();
    assert!(sent.expect("kill").success());
    assert!(
        stopped.wait().expect("ended").success(),
        "Ctrl-C is no error"
    );
    assert!(
        !desk.at(&snapshot("stopped", STEPS)).exists(),
        "stopped in time"
    );
    run("stopped", true);
    assert!(
        desk.read(&snapshot("stopped", STEPS)) == expected,
        "after Ctrl-C"
    );

    leaves_what_it_promises(&desk);
    later_stages_begin_from_it(&desk);
}

fn leaves_what_it_promises(desk: &Desk) {
    let stats = String::from_utf8(desk.read("killed/stats.jsonl")).expect("text");
    let lines: Vec<Value> = stats
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let steps: Vec<u64> = lines
        .iter()
        .filter_map(|line| line["step"].as_u64())
        .collect();
    assert_eq!(steps, [5, 10, 15, 20], "every tick once, also after a kill");
    for name in [
        "kimg",
        "generator/adversarial",
        "discriminator/adversarial",
        "discriminator/pose",
        "rate/generator",
        "measured/pose_error_deg",
        "measured/kernel_distance",
        "speed/images_per_second",
    ] {
        assert!(lines.iter().all(|line| line[name].is_f64()), "{name}");
    }
    // The penalty is taken in steps 0 and 16.
    assert!(lines[0]["penalty/loss"].is_f64() && lines[1]["penalty/loss"].is_null());
    let sheet = image::load_from_memory(&desk.read("whole/sheet-00000020.png")).expect("a PNG");
    assert_eq!([sheet.width(), sheet.height()], [5 * 128 + 8, 4 * 128 + 6]);
    let events = std::fs::read_dir(desk.at("whole")).expect("a folder");
    let events = events.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    assert_eq!(events.filter(|name| name.contains("tfevents")).count(), 1);
    // A session that starts after the step of the snapshot: readers forget from there on, and keep that step's point of every curve.
    let resumed = desk.read("killed/events.out.tfevents.000001");
    let starts_at = |step: u8| {
        let start = [0x10, step, 0x3a, 2, 0x08, 1];
        resumed.windows(start.len()).any(|bytes| bytes == start)
    };
    assert!(starts_at(11) || starts_at(16), "after step 10 or 15");
    desk.command("inspect")
        .arg("whole/checkpoint.safetensors")
        .assert()
        .success();
    desk.command("render")
        .args(
            "--checkpoint whole/checkpoint.safetensors --seed 3 --size 64 -o person.png".split(' '),
        )
        .assert()
        .success();
}

fn later_stages_begin_from_it(desk: &Desk) {
    let mut arguments = arguments("second");
    arguments.extend(
        "--from whole --stage 2 --kimg 0.042"
            .split(' ')
            .map(str::to_owned),
    );
    // clap takes an option once.
    let first = arguments
        .iter()
        .position(|argument| argument == "--kimg")
        .expect("there");
    arguments.drain(first..first + 2);
    desk.command("train").args(&arguments).assert().success();
    assert!(
        desk.at(&snapshot("second", STEPS + 1)).exists(),
        "goes on counting"
    );
}

#[test]
fn lessons_before_the_first_step_are_held_again_after_they_were_stopped() {
    let desk = desk();
    let reading = |output: &str, kimg: &str| {
        let mut arguments = with(arguments(output), "--kimg", kimg);
        let more = "--known-poses 1 --reading-kimg 0.01 --small-kimg 0.01 --camera-lessons 150";
        arguments.extend(more.split_whitespace().map(str::to_owned));
        arguments
    };
    desk.command("train")
        .args(reading("whole", "0.01"))
        .assert()
        .success()
        .stderr(contains("cameras, lesson 150").and(contains("--small-kimg is left out")));

    let mut stopped = Command::new(assert_cmd::cargo::cargo_bin!("portrait-export"))
        .args(["train", "--json"])
        .args(reading("stopped", "0.01"))
        .current_dir(desk.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let told = BufReader::new(stopped.stdout.take().expect("piped")).lines();
    let mut told =
        told.map(|line| -> Value { serde_json::from_str(&line.expect("text")).expect("JSON") });
    let first = told.find(|event| event["event"] == "stage" && event["stage"] == "cameras");
    assert!(first.is_some(), "lessons are told of");
    let pid = stopped.id().to_string();
    let sent = Command::new("kill").args(["-INT", &pid]).status();
    assert!(sent.expect("kill").success());
    let end = told.last().expect("an end");
    assert_eq!(
        [&end["event"], &end["step"]],
        [&json!("stopped"), &json!(0)]
    );
    assert!(stopped.wait().expect("ended").success(), "no error");
    assert!(!desk.at(&snapshot("stopped", 0)).exists(), "in lessons");
    desk.command("train")
        .args(reading("stopped", "0.01"))
        .arg("--resume")
        .assert()
        .success()
        .stderr(contains("begins anew"));
    assert!(desk.read(&snapshot("stopped", 5)) == desk.read(&snapshot("whole", 5)));

    // Who reads already is not taught again, which is said.
    for begun in ["--from", "--discriminator"] {
        desk.command("train")
            .args(reading(&begun[2..], "0.012"))
            .args([begun, "whole"])
            .assert()
            .success()
            .stderr(contains("no camera lessons are held").and(contains("cameras, lesson").not()));
    }
}

#[test]
fn what_cannot_be_used_is_told_before_work() {
    let desk = desk();
    let refused = |change: &dyn Fn(&mut Vec<String>), told: &str| {
        let mut arguments = arguments("run");
        change(&mut arguments);
        desk.command("train")
            .args(arguments)
            .assert()
            .failure()
            .stderr(contains(told));
        assert!(!desk.at("run").exists(), "nothing is written: {told}");
    };
    let set = |name: &'static str, value: &'static str| {
        move |arguments: &mut Vec<String>| match arguments
            .iter()
            .position(|argument| argument == name)
        {
            Some(at) => arguments[at + 1] = value.to_owned(),
            None => arguments.extend([name.to_owned(), value.to_owned()]),
        }
    };
    refused(
        &set("--micro-batch", "3"),
        "expected a multiple of --micro-batch (3), found 2",
    );
    refused(
        &set("--batch", "16"),
        "12 pictures, expected at least 16 (a batch, or --measured)",
    );
    refused(&set("--images", "data/masks.zip"), "has no dataset.json");
    refused(&set("--config", "large"), "expected default, published-128");
    refused(&set("--kimg", "0"), "expected a number above 0");
    refused(&set("--stage", "4"), "4 is not in 1..=3");
    refused(
        &set("--from", "data"),
        "holds neither checkpoint.safetensors nor a snapshot",
    );
    refused(
        &set("--config", "published-256"),
        "expected portraits of 256 x 256 pixels",
    );
    refused(&set("--micro-batch", "1"), "expected 2 or more, found 1");
    refused(&set("--measured", "90000"), "MiB of memory");
    refused(&set("--known-poses", "-1"), "expected 0 to 10000, found -1");
    refused(&set("--micro-batch", "0"), "expected 1 or more");
    refused(&set("--anchor-weight", "1"), "--anchor <WHEEL>");
    refused(&set("--camera-lessons", "3"), "--reading-kimg <N>");
    refused(&set("--small-kimg", "3"), "--reading-kimg <N>");
    refused(&set("--anchor", "tiny.json"), "z_dim must be 64; found 8");
    let mut people = config();
    people.z_dim = 64;
    let people = serde_json::to_vec(&people).expect("JSON");
    std::fs::write(desk.at("people.json"), people).expect("a file");
    refused(
        &|arguments| {
            set("--config", "people.json")(arguments);
            set("--anchor", "nowhere.whl")(arguments);
            set("--cache", "tiny.json/samples")(arguments);
        },
        "--cache: tiny.json is not a folder; choose another path for tiny.json/samples",
    );
    refused(
        &set("--discriminator", "data"),
        "holds neither checkpoint.safetensors nor a snapshot",
    );
    refused(
        &|arguments| arguments.push("--resume".into()),
        "holds no run to go on with",
    );
}

#[test]
fn another_configuration_and_other_settings_are_told_with_what_differs() {
    let desk = desk();
    let mut short = arguments("run");
    let kimg = short
        .iter()
        .position(|argument| argument == "--kimg")
        .expect("there");
    short[kimg + 1] = "0.002".into();
    desk.command("train").args(&short).assert().success();
    desk.command("train")
        .args(&short)
        .assert()
        .failure()
        .stderr(contains("already holds a run; continue it with --resume"));
    desk.command("train")
        .args(&short)
        .args(["--resume", "--gamma", "2"])
        .assert()
        .failure()
        .stderr(contains("settings.gamma"));
    let begins = |from: &str, kimg: &str, told: &str| {
        desk.command("train")
            .args(with(arguments("next"), "--kimg", kimg))
            .args(["--from", from])
            .assert()
            .failure()
            .stderr(contains(told));
        assert!(!desk.at("next").exists(), "nothing is written: {told}");
    };
    begins(
        "run",
        "0.002",
        "has seen, 0.002 thousand portraits; expected more",
    );
    begins(&snapshot("run", 1), "0.01", "name the run's folder instead");
    // What the settings' file says of options that came after the run was begun is nothing.
    let mut told: Value = serde_json::from_slice(&desk.read("run/settings.json")).expect("JSON");
    for (of, name) in [("/settings", "anchor"), ("", "discriminator")] {
        let of = told.pointer_mut(of).and_then(Value::as_object_mut);
        assert!(of.expect("there").remove(name).is_some(), "{name}");
    }
    std::fs::write(desk.at("run/settings.json"), told.to_string()).expect("a file");
    desk.command("train")
        .args(&short)
        .arg("--resume")
        .assert()
        .success();
    std::fs::write(desk.at("run/settings.json"), "{").expect("a file");
    desk.command("train")
        .args(&short)
        .arg("--resume")
        .assert()
        .failure()
        .stderr(contains("kind: expected none, found \"train\""));
    let mut other = config();
    other.w_dim = 32;
    std::fs::write(
        desk.at("tiny.json"),
        serde_json::to_vec(&other).expect("JSON"),
    )
    .expect("a file");
    let mut from = arguments("other");
    from.extend(["--from".to_owned(), "run".to_owned()]);
    desk.command("train")
        .args(&from)
        .assert()
        .failure()
        .stderr(contains("w_dim: expected 32, found 16"));
}

/// The arguments with another value.
fn with(mut arguments: Vec<String>, name: &str, value: &str) -> Vec<String> {
    let at = arguments.iter().position(|argument| argument == name);
    arguments[at.expect("there") + 1] = value.to_owned();
    arguments
}

#[test]
fn a_snapshot_is_enough_where_the_checkpoint_is_broken() {
    let desk = desk();
    let short = with(arguments("run"), "--kimg", "0.002");
    let licence = ["--licence", "anyone's"];
    desk.command("train")
        .args(&short)
        .args(licence)
        .assert()
        .success();
    let own = desk.at("run/checkpoint.safetensors");
    let whole = desk.read("run/checkpoint.safetensors");
    std::fs::write(&own, &whole[..whole.len() / 2]).expect("a file");
    desk.command("train")
        .args(with(arguments("next"), "--kimg", "0.002"))
        .args(["--discriminator", "run"])
        .assert()
        .success();
    let resumed = || {
        let mut command = desk.command("train");
        command.args(&short).args(licence).arg("--resume").assert()
    };
    resumed()
        .success()
        .stderr(contains("checkpoint.safetensors cannot be read"))
        .stderr(contains(
            "with the embedded body and the licence `anyone's`",
        ));
    assert!(desk.read("run/checkpoint.safetensors") == whole, "anew");
    std::fs::remove_file(&own).expect("removed");
    resumed()
        .success()
        .stderr(contains("(it is gone) and is written anew"));
    assert!(desk.read("run/checkpoint.safetensors") == whole, "anew");
    std::fs::remove_file(desk.at(&snapshot("run", 1))).expect("removed");
    std::fs::write(&own, &whole[..whole.len() / 2]).expect("a file");
    resumed()
        .failure()
        .stderr(contains("is not a complete safetensors file"));
}

#[test]
fn a_broken_picture_is_named_and_the_work_before_it_kept() {
    let desk = desk();
    let spoilt = |mut png: Vec<u8>| {
        let middle = png.len() / 2;
        png[middle..].fill(0);
        png
    };
    let one = |index: usize, png| if index == BROKEN { spoilt(png) } else { png };
    write_changed_dataset(&desk.at("data"), 12, one);
    write_changed_dataset(&desk.at("all"), 4, |_, png| spoilt(png));
    desk.command("train")
        .args(arguments("run"))
        .assert()
        .failure()
        .stderr(contains(format!("cannot read 00000/img{BROKEN:08}.png")))
        .stderr(contains("of which a snapshot is kept"));
    desk.command("train")
        .args(arguments("measured"))
        .args([
            "--held-out-images",
            "all/images.zip",
            "--held-out-masks",
            "all/masks.zip",
        ])
        .assert()
        .failure()
        .stderr(contains(
            "a portrait to measure with cannot be read; mend the dataset",
        ))
        .stderr(contains("of all/images.zip"));
    let kept = desk.at("run/checkpoint.safetensors");
    assert!(kept.exists(), "the steps before");
    // Mended, the data are others.
    write_dataset(&desk.at("data"), 12);
    desk.command("train")
        .args(arguments("run"))
        .arg("--resume")
        .assert()
        .failure()
        .stderr(contains("data.contents_of_images"))
        .stderr(contains("data.contents_of_masks").not());
    desk.command("train")
        .args(with(arguments("other"), "--kimg", "0.01"))
        .args(["--from", "run"])
        .assert()
        .success();
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_the_snapshot_before() {
    let desk = desk();
    let short = with(arguments("run"), "--kimg", "0.002");
    desk.command("train").args(&short).assert().success();
    let before = desk.read(&snapshot("run", 1));
    // A limit on the size of files stands in for a full disk; ignoring the signal turns it into an error of writing.
    let blocks = before.len() / 1024 - 8;
    let run = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let output = Command::new("bash")
        .args(["-c", &run, env!("CARGO_BIN_EXE_portrait-export"), "train"])
        .args(with(arguments("run"), "--kimg", "0.02"))
        .arg("--resume")
        .current_dir(desk.path())
        .output()
        .expect("the program starts");
    let told = program::text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    let expected = "snapshot-00000005.safetensors, so nothing was changed; free some space";
    assert!(told.contains(expected), "{told}");
    assert!(desk.read(&snapshot("run", 1)) == before);
    let run = desk.names_in("run");
    assert!(
        run.iter().all(|name| !name.contains("portrait-export")),
        "{run:?}"
    );
}

#[test]
fn two_processes_do_not_work_in_one_folder() {
    let desk = desk();
    let mut first = spawn(&desk, "run");
    await_file(&desk, "run/settings.json");
    desk.command("train")
        .args(arguments("run"))
        .arg("--resume")
        .assert()
        .failure()
        .stderr(contains("another process works in run"));
    first.kill().expect("killed");
    first.wait().expect("ended");
}
