//! Datasets of portraits as files: what is in them, that bytes repeat, and that nothing half-made is left.
//!
//! Not proved here: that readers elsewhere take them; that a disk that is full is noticed (`cli_synth_dataset.rs` proves that).
//! Everybody in them is the embedded portrait.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use portrait_export::body::Body;
use portrait_export::dataset::writer::DatasetWriteError;
use portrait_export::field::portrait::Portrait;
use portrait_export::progress::Silent;
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

fn write(folder: &Path) -> Result<Vec<std::path::PathBuf>, DatasetError> {
    let sitter = sitter();
    write_dataset(folder, &SETTINGS, |_| Ok(sitter.clone()), &Silent)
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
    let error = write_dataset(&folder, &SETTINGS, fails, &Silent).expect_err("nobody");
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
        let error = write_dataset(&folder, &SETTINGS, never, &Silent).expect_err("no folder");
        assert!(matches!(error, DatasetError::Write(_)), "{error}");
    }
    assert_eq!(names(&taken), ["masks.zip"]);
    let beyond = DatasetSettings {
        seed_first: u32::MAX,
        ..SETTINGS
    };
    let error = write_dataset(desk.path(), &beyond, never, &Silent).expect_err("too far");
    assert!(matches!(error, DatasetError::Seeds { .. }), "{error}");
}
