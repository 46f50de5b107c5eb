//! Datasets of portraits as files: what is in them, that bytes repeat, also where work was ended and begun again, and that nothing half-made
//! is left.
//!
//! Not proved here: that readers elsewhere take them; that a disk that is full is noticed (`cli_synth_dataset.rs` proves that).
//! Everybody in them is the embedded portrait.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use portrait_export::body::Body;
use portrait_export::dataset::writer::DatasetWriteError;
use portrait_export::field::portrait::Portrait;
use portrait_export::progress::{Progress, Silent};
use portrait_export::synth::dataset::{DatasetError, DatasetSettings, PersonError, write_dataset};
use portrait_export::synth::portrait::{Shot, Sitter, SitterSettings, label, portray};

const SETTINGS: DatasetSettings = DatasetSettings {
    count: 5,
    views_per_person: 2,
    size_px: 32,
    seed_first: 70,
};

fn sitter() -> Sitter {
    let portrait = Portrait::embedded();
    let settings = SitterSettings {
        spacing_m: 0.008,
        ..SitterSettings::new(portrait.info.iso_level)
    };
    Sitter::new(&portrait, Body::embedded().clone(), &settings).expect("a person")
}

type Written = Result<Vec<std::path::PathBuf>, DatasetError>;

fn write(folder: &Path) -> Written {
    let sitter = sitter();
    write_of(folder, &SETTINGS, |_| Ok(sitter.clone()))
}

fn write_of(
    folder: &Path,
    settings: &DatasetSettings,
    sitter_of: impl Fn(u32) -> Result<Sitter, PersonError> + Sync,
) -> Written {
    let never = AtomicBool::new(false);
    write_dataset(folder, settings, "nobody", sitter_of, &never, &Silent)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("text")
        })
        .collect();
    names.sort();
    names
}

fn entry(zip: &Path, name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(File::open(zip).expect("a file")).expect("a zip");
    let mut bytes = Vec::new();
    let mut entry = archive.by_name(name).expect("an entry");
    entry.read_to_end(&mut bytes).expect("its contents");
    bytes
}

#[test]
fn a_dataset_holds_what_was_portrayed() {
    let desk = tempfile::tempdir().expect("a folder");
    let folder = desk.path().join("data");
    let files = write(&folder).expect("a dataset");
    assert_eq!(names(&folder), ["images.zip", "masks.zip", "truth.jsonl"]);
    assert_eq!(files.len(), 3);
    let labels: serde_json::Value =
        serde_json::from_slice(&entry(&files[0], "dataset.json")).expect("JSON");
    let labels = labels["labels"].as_array().expect("a list");
    assert_eq!(labels.len(), 5);
    let truth = fs::read_to_string(&files[2]).expect("text");
    let truth: Vec<serde_json::Value> = truth
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    for (index, (row, truth)) in labels.iter().zip(&truth).enumerate() {
        let name = format!("00000/img{index:08}.png");
        let (seed, view) = (70 + index as u64 / 2, index as u64 % 2);
        let shot = Shot::draw(&[seed, view]);
        let expected = label(&shot.camera, &shot.pose);
        let found: Vec<f32> = serde_json::from_value(row[1].clone()).expect("numbers");
        assert_eq!(row[0], *name);
        assert_eq!(found, expected);
        assert_eq!(truth["name"], *name);
        assert_eq!(truth["seed"], seed);
        let camera: Vec<f32> = serde_json::from_value(truth["camera"].clone()).expect("numbers");
        let pose: Vec<f32> = serde_json::from_value(truth["pose"].clone()).expect("numbers");
        assert_eq!([camera, pose].concat(), expected);
        let portrait = portray(&sitter(), &shot, 32);
        let image = image::load_from_memory(&entry(&files[0], &name)).expect("a PNG");
        let mask = image::load_from_memory(&entry(&files[1], &name)).expect("a PNG");
        let rgb = image.as_rgb8().expect("RGB").as_raw();
        assert_eq!(rgb, portrait.rgb.as_flattened());
        assert_eq!(mask.as_luma8().expect("grey").as_raw(), &portrait.mask);
    }
}

#[test]
fn threads_and_repetition_change_no_byte() {
    let desk = tempfile::tempdir().expect("a folder");
    let made = [1, 3].map(|threads| {
        let folder = desk.path().join(format!("{threads}"));
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        let files = pool.build().expect("threads").install(|| write(&folder));
        let files = files.expect("a dataset");
        files
            .iter()
            .map(|file| fs::read(file).expect("a file"))
            .collect::<Vec<_>>()
    });
    assert_eq!(made[0], made[1]);
    assert!(made[0].iter().all(|bytes| !bytes.is_empty()));
}

#[test]
fn a_person_who_cannot_be_made_leaves_everything_as_it_was() {
    let desk = tempfile::tempdir().expect("a folder");
    let folder = desk.path().join("data");
    write(&folder).expect("a dataset");
    let before = fs::read(folder.join("images.zip")).expect("a file");
    let sitter = sitter();
    let fails = |seed| match seed {
        72 => Err(PersonError::from("nobody")),
        _ => Ok(sitter.clone()),
    };
    let error = write_of(&folder, &SETTINGS, fails).expect_err("nobody");
    assert!(
        matches!(error, DatasetError::Person { seed: 72, .. }),
        "{error}"
    );
    assert_eq!(names(&folder), ["images.zip", "masks.zip", "truth.jsonl"]);
    assert_eq!(fs::read(folder.join("images.zip")).expect("a file"), before);
}

#[test]
fn what_a_killed_run_left_is_overwritten_and_a_running_one_is_respected() {
    let desk = tempfile::tempdir().expect("a folder");
    let folder = desk.path().join("data");
    fs::create_dir(&folder).expect("a folder");
    let left = folder.join("images.zip.part");
    fs::write(&left, vec![7; 1 << 20]).expect("a file");
    let running = File::open(&left).expect("a file");
    running.lock().expect("a lock");
    let error = write(&folder).expect_err("another run");
    let busy = matches!(error, DatasetError::Write(DatasetWriteError::Busy { .. }));
    assert!(busy, "{error}");
    running.unlock().expect("unlocked");
    write(&folder).expect("a dataset");
    assert_eq!(names(&folder), ["images.zip", "masks.zip", "truth.jsonl"]);
    assert!(
        fs::metadata(folder.join("images.zip"))
            .expect("a file")
            .len()
            < 1 << 20
    );
}

#[test]
fn folders_that_will_not_do_are_told_before_any_work() {
    let desk = tempfile::tempdir().expect("a folder");
    let never = |_| -> Result<Sitter, PersonError> { panic!("work began") };
    let file = desk.path().join("file");
    fs::write(&file, "x").expect("a file");
    let taken = desk.path().join("taken");
    fs::create_dir_all(taken.join("masks.zip")).expect("folders");
    for folder in [file, desk.path().join("no/such"), taken.clone()] {
        let error = write_of(&folder, &SETTINGS, never).expect_err("no folder");
        assert!(matches!(error, DatasetError::Write(_)), "{error}");
    }
    assert_eq!(names(&taken), ["masks.zip"]);
    let beyond = DatasetSettings {
        seed_first: u32::MAX,
        ..SETTINGS
    };
    let error = write_of(desk.path(), &beyond, never).expect_err("too far");
    assert!(matches!(error, DatasetError::Seeds { .. }), "{error}");
}

/// Sets a flag after so many steps.
struct StopAfter {
    steps: AtomicU64,
    flag: AtomicBool,
}

impl Progress for StopAfter {
    fn begin(&self, _stage: &str, _total: u64) {}
    fn advance(&self, steps: u64) {
        let before = self.steps.fetch_add(steps, Ordering::SeqCst);
        self.flag.fetch_or(before + steps > 220, Ordering::SeqCst);
    }
    fn end(&self) {}
    fn note(&self, _message: &str) {}
}

#[test]
fn work_that_was_ended_goes_on_to_the_same_bytes() {
    let desk = tempfile::tempdir().expect("a folder");
    let at = |name: &str| desk.path().join(name);
    // Two parts, the second of which begins within a person.
    let settings = DatasetSettings {
        count: 230,
        views_per_person: 150,
        size_px: 16,
        ..SETTINGS
    };
    let sitter = sitter();
    let made = AtomicU64::new(0);
    let sitter_of = |_| {
        made.fetch_add(1, Ordering::SeqCst);
        Ok(sitter.clone())
    };
    write_of(&at("whole"), &settings, sitter_of).expect("a dataset");
    assert_eq!(made.swap(0, Ordering::SeqCst), 3, "sitters");

    let stop = StopAfter {
        steps: AtomicU64::new(0),
        flag: AtomicBool::new(false),
    };
    let folder = at("ended");
    let error = write_dataset(&folder, &settings, "nobody", sitter_of, &stop.flag, &stop);
    let error = error.expect_err("stopped").to_string();
    assert!(error.contains("200 of 230 portraits kept"), "{error}");
    assert_eq!(names(&folder), ["parts"]);
    assert_eq!(
        names(&at("ended/parts")),
        ["part-00000000.zip", "settings.json"]
    );

    let other = DatasetSettings {
        views_per_person: 100,
        ..settings
    };
    let error = write_of(&folder, &other, sitter_of).expect_err("other settings");
    let expected = "views-per-person: expected 150, found 100";
    assert!(error.to_string().contains(expected), "{error}");
    assert_eq!(names(&folder), ["parts"]);

    // As a kill leaves things.
    fs::write(folder.join("images.zip.part"), "x").expect("a file");
    fs::write(at("ended/parts/.portrait-export-abc.tmp"), "x").expect("a file");
    made.store(0, Ordering::SeqCst);
    write_of(&folder, &settings, sitter_of).expect("a dataset");
    assert_eq!(made.load(Ordering::SeqCst), 1, "only the rest is made");
    assert_eq!(names(&folder), names(&at("whole")));
    for name in names(&folder) {
        let read = |run: &str| fs::read(at(run).join(&name)).expect("a file");
        assert!(read("ended") == read("whole"), "{name}");
    }
}

#[test]
fn a_broken_part_is_named() {
    let desk = tempfile::tempdir().expect("a folder");
    let folder = desk.path().join("data");
    let parts = folder.join("parts");
    fs::create_dir_all(&parts).expect("folders");
    fs::write(parts.join("part-00000000.zip"), "not a zip").expect("a file");
    let error = write(&folder).expect_err("a broken part").to_string();
    assert!(
        error.contains("part-00000000.zip is broken; remove it"),
        "{error}"
    );
    fs::remove_file(parts.join("part-00000000.zip")).expect("removed");
    write(&folder).expect("a dataset");
    assert_eq!(names(&folder), ["images.zip", "masks.zip", "truth.jsonl"]);
}
