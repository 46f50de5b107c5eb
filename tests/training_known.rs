//! Adversarial training where more is known than photographs tell: poses that are read before and in the game, people whose truth holds the field.
//!
//! Not proved: that any of it helps portraits, which takes hours (the figures are in README.md).
#![cfg(feature = "torch")]

#[path = "support/studio.rs"]
mod studio;
#[path = "support/tiny_training.rs"]
mod tiny_training;

use std::path::Path;
use std::sync::atomic::AtomicBool;

use portrait_export::progress::Silent;
use portrait_export::train::adversarial::anchor::Anchor;
use portrait_export::train::adversarial::learning::Side;
use portrait_export::train::adversarial::report::StepReport;
use portrait_export::train::adversarial::start::{Start, StartError};
use portrait_export::train::adversarial::trainer::Trainer;
use portrait_export::train::pretrain::cache::{CacheSettings, KnownPoints, Stored, open_or_make};
use portrait_export::train::snapshot::{Snapshot, SnapshotError};
use studio::{Studio, copied, settings};
use tch::Device;
use tiny_training::config;

/// Samples of each person.
const SAMPLES: usize = 500;

/// People that are balls of two sizes and colours.
fn balls(folder: &Path) -> Vec<Stored> {
    let settings = CacheSettings {
        first_seed: 5,
        people: 2,
        samples: SAMPLES,
        z_dim: config().z_dim,
        box_m: 1.0,
        source: "balls".into(),
    };
    let ball = |seed: u32, _: &[f32]| {
        let values = portrait_export::seeds::latent(seed, 3 * SAMPLES);
        let mut known = KnownPoints::default();
        for point in values.as_chunks::<3>().0 {
            let point = point.map(|value| (0.15 * value).clamp(-0.45, 0.45));
            let length: f32 = point.iter().map(|v| v * v).sum();
            known.points.push(point);
            known.distances.push(length.sqrt() - 0.03 * seed as f32);
            known.colors.push([40 * (seed - 4) as u8, 100, 100]);
        }
        known
    };
    let never = AtomicBool::new(false);
    let made = open_or_make(folder, &settings, ball, &never, &Silent);
    made.expect("balls").expect("not stopped")
}

/// How far the discriminator's poses are from the labels, as a step reports it.
fn read(report: &StepReport) -> f64 {
    report.numbers["discriminator/pose_real"]
}

#[test]
fn poses_are_read_before_the_game_and_nothing_else_is_learnt() {
    let studio = Studio::new();
    // 12 portraits, 20 times.
    let mut trainer = studio.trainer(|settings| {
        settings.known_poses = 1.0;
        settings.reading_kimg = 0.24;
        settings.blur_px = 0.0;
        settings.discriminator_rate = 0.004;
    });
    let generator = copied(trainer.parameters(Side::Generator));
    let discriminator = copied(trainer.parameters(Side::Discriminator));
    let reports = studio.steps(&mut trainer, 60);
    let mean =
        |reports: &[StepReport]| reports.iter().map(read).sum::<f64>() / reports.len() as f64;
    let (first, last) = (mean(&reports[..10]), mean(&reports[50..]));
    assert!(last < 0.75 * first, "{first} to {last}");
    assert!(
        reports.iter().all(|report| report.numbers.len() == 1),
        "no game"
    );
    assert!(generator == copied(trainer.parameters(Side::Generator)));
    for (name, tensor) in copied(trainer.parameters(Side::Discriminator)) {
        // What only scores hang on.
        let of_scores = ["b4.fc.", "b4.out.", "mapping."]
            .iter()
            .any(|part| name.starts_with(part));
        assert_eq!(of_scores, tensor == discriminator[&name], "{name}");
    }
    // Then the game begins, with its schedules at their beginning.
    assert_eq!(trainer.now().pose_weight, 1.0);
    let reports = studio.steps(&mut trainer, 1);
    assert!(reports[0].numbers.contains_key("generator/adversarial"));
}

#[test]
fn known_poses_are_learnt_in_the_game_only_where_they_are_asked_for() {
    let studio = Studio::new();
    let after = |known_poses: f64| {
        let mut trainer = studio.trainer(|settings| settings.known_poses = known_poses);
        let report = studio.steps(&mut trainer, 1).remove(0);
        (
            report.numbers.contains_key("discriminator/pose_real"),
            copied(trainer.parameters(Side::Discriminator)),
        )
    };
    let [(told_as_published, published), (told, known)] = [0.0, 1.0].map(after);
    assert!(!told_as_published && told);
    assert!(published != known, "they count");
}

/// As its checkpoint would give it, which need not be there.
#[test]
fn a_runs_snapshot_gives_the_discriminators_mean_to_another_run() {
    let studio = Studio::new();
    let mut first = studio.trainer(|_| ());
    studio.steps(&mut first, 2);
    let run = studio.folder.path().join("run");
    std::fs::create_dir(&run).expect("a folder");
    let path = run.join("snapshot-00000002.safetensors");
    let mut snapshot = first.snapshot();
    snapshot.write(&path).expect("a snapshot");
    std::fs::write(run.join("checkpoint.safetensors"), "broken").expect("a file");
    let judge = Start::judge(&run, &config()).expect("judges");
    let value = |side, parameter: &_| match side {
        Side::Generator => None,
        Side::Discriminator => judge.value(side, parameter),
    };
    let settings = settings(|_| ());
    let second = Trainer::new(&config(), &settings, &studio.body, Device::Cpu, value);
    let second = second.expect("a discriminator");
    let begun = second.parameters(Side::Discriminator);
    let mean = first.mean_parameters(Side::Discriminator);
    assert!(mean.named().all(|(name, mean)| *mean == begun[name]));
    assert!(begun != copied(first.parameters(Side::Discriminator)));
    let drawn = copied(studio.trainer(|_| ()).parameters(Side::Generator));
    assert!(
        drawn == copied(second.parameters(Side::Generator)),
        "its own"
    );

    let mut names = snapshot.tensors.keys();
    let name = names.find(|name| name.starts_with("average_discriminator."));
    let name = name.expect("there").clone();
    snapshot.tensors.remove(&name);
    snapshot.write(&path).expect("a snapshot");
    let told = Start::judge(&run, &config()).err().expect("incomplete");
    let StartError::Snapshot(SnapshotError::Tensor { name: found, .. }) = told else {
        panic!("{told}");
    };
    assert_eq!(found, name);
}

/// By its colours: the shapes of an untaught network are too far from the truth to move in a few steps.
#[test]
fn an_anchor_pulls_the_field_towards_the_truth() {
    let studio = Studio::new();
    let colors = |weight: f64| {
        let trainer = studio.trainer(|settings| settings.anchor = weight);
        let mut trainer = trainer.held_by(Anchor::new(balls(studio.folder.path()), Device::Cpu));
        let reports = studio.steps(&mut trainer, 6);
        let of = |report: &StepReport| report.numbers["anchor/color"];
        (of(&reports[0]), of(&reports[5]))
    };
    let ((first, loose), (same, held)) = (colors(0.0), colors(100.0));
    assert_eq!(first, same, "equal beginnings");
    assert!(
        held < 0.9 * first && held < 0.9 * loose,
        "{first}: {loose} or {held}"
    );
}

#[test]
fn a_run_with_all_of_it_goes_on_bit_for_bit() {
    let studio = Studio::new();
    let made = || {
        let trainer = studio.trainer(|settings| {
            settings.known_poses = 0.5;
            settings.reading_kimg = 0.012;
            settings.camera_lessons = 5;
            settings.anchor = 1.0;
        });
        trainer.held_by(Anchor::new(balls(studio.folder.path()), Device::Cpu))
    };
    let never = AtomicBool::new(false);
    let teach = |trainer: &Trainer| trainer.learn_cameras(&studio.labels, &never, &Silent);
    let path = |name: &str| studio.folder.path().join(name);
    // Has lessons and reads for three steps; goes on after the lessons, and after two steps.
    let mut whole = made();
    let begun = copied(whole.parameters(Side::Discriminator));
    assert!(teach(&whole).expect("lessons"));
    assert!(begun != copied(whole.parameters(Side::Discriminator)));
    studio.steps(&mut whole, 4);
    whole.snapshot().write(&path("whole")).expect("a snapshot");
    let read = |name: &str| std::fs::read(path(name)).expect("a file");
    let expected = read("whole");
    for done in [0, 2] {
        let mut first = made();
        assert!(teach(&first).expect("lessons"));
        studio.steps(&mut first, done);
        first.snapshot().write(&path("part")).expect("a snapshot");
        let mut second = made();
        let part = Snapshot::read(&path("part")).expect("a snapshot");
        second.restore(&part, false).expect("fits");
        assert!(teach(&second).expect("none"));
        let kept = copied(first.parameters(Side::Discriminator));
        assert!(
            kept == copied(second.parameters(Side::Discriminator)),
            "no lessons for the second time"
        );
        studio.steps(&mut second, 4 - done);
        second.snapshot().write(&path("resumed")).expect("written");
        assert!(read("resumed") == expected, "equal bytes after {done}");
    }
}

#[test]
fn lessons_teach_the_pose_branch_alone_what_cameras_do() {
    let studio = Studio::new();
    let made = |camera_lessons: u64| {
        studio.trainer(|settings| {
            settings.reading_kimg = 0.24;
            settings.camera_lessons = camera_lessons;
        })
    };
    assert!(made(0).camera_lessons(&studio.labels).is_none());
    let mut unread = settings(|_| ());
    unread.camera_lessons = 60;
    // None, and less than one portrait.
    for kimg in [0.0, 0.0001] {
        unread.reading_kimg = kimg;
        let faults = unread.faults();
        assert!(
            faults.len() == 1
                && faults[0].contains("--reading-kimg")
                && faults[0].contains(&format!("found {kimg};")),
            "{faults:?}"
        );
    }
    let stopped = made(60);
    let before = copied(stopped.parameters(Side::Discriminator));
    let done = stopped.learn_cameras(&studio.labels, &AtomicBool::new(true), &Silent);
    assert!(!done.expect("stopped"));
    assert!(before == copied(stopped.parameters(Side::Discriminator)));
    let taught = |trainer: &Trainer| {
        let after = copied(trainer.parameters(Side::Discriminator));
        let mean = trainer.mean_parameters(Side::Discriminator);
        assert!(mean.named().all(|(name, mean)| *mean == after[name]));
        after
    };
    let trainer = made(60);
    let mut lessons = trainer.camera_lessons(&studio.labels).expect("lessons");
    let errors: Vec<f64> = (0..60).map(|step| lessons.step(step)).collect();
    let mean = |errors: &[f64]| errors.iter().sum::<f64>() / errors.len() as f64;
    let (first, last) = (mean(&errors[..3]), mean(&errors[55..]));
    assert!(last < 0.6 * first, "{first} to {last} degrees");
    trainer.begin_mean();
    let after = taught(&trainer);
    for (name, tensor) in &after {
        let of_branch = name.starts_with("pose_branch.");
        assert_eq!(of_branch, *tensor != before[name], "{name}");
    }
    // Who can read is not taught from the beginning again.
    assert!(trainer.camera_lessons(&studio.labels).is_none());
    // And so a run does it.
    let run = made(60);
    let never = AtomicBool::new(false);
    let done = run.learn_cameras(&studio.labels, &never, &Silent);
    assert!(done.expect("held"));
    assert!(after == taught(&run), "equal lessons");
}
