//! The engine of `batch` with a maker that costs nothing: a process that is killed at random moments goes on and ends as if nothing had
//! happened; the number of workers changes no byte; folders and shards that do not fit are refused.
//!
//! The process that is killed is this test itself, started anew with a variable set. Not proved: what a power cut leaves (files are
//! flushed, their names are not), file systems without locks, and the making of people (`cli_batch`).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use portrait_export::batch::folder::{Folder, FolderError, Opened};
use portrait_export::batch::manifest::{self, Entry};
use portrait_export::batch::merge::{MergeError, entries, merge, overview};
use portrait_export::batch::run::{Run, RunError, Tally, run};
use portrait_export::batch::shard::Shard;
use portrait_export::batch::{Made, MakeError, Maker};
use portrait_export::digest::sha256;
use portrait_export::export::files::OutputFile;
use portrait_export::export::png;
use portrait_export::texture::Texture;
use serde_json::{Map, Value, json};

/// Set for the process that is to be killed: the folder, and how many workers.
const CHILD: &str = "PORTRAIT_TEST_BATCH_CHILD";
const PEOPLE: u32 = 60;

/// People of noise, of many small files; every seventh fails.
struct Fake {
    fails: bool,
    pause: Duration,
}

fn noise(seed: u32, bytes: usize) -> Vec<u8> {
    let mut state = u64::from(seed) * 2 + 1;
    let byte = |_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 56) as u8
    };
    (0..bytes).map(byte).collect()
}

impl Maker for Fake {
    fn make(&mut self, seed: u32, _: &(dyn Fn() -> bool + Sync)) -> Result<Made, MakeError> {
        std::thread::sleep(self.pause);
        if self.fails && seed % 7 == 3 {
            return Err("no surface".into());
        }
        let picture = Texture {
            width: 256,
            height: 256,
            texels: vec![[(seed * 40) as u8, 90, 120]; 256 * 256],
        };
        let thumbnail = format!("thumbnails/seed_{seed}.png");
        let mut files = vec![(thumbnail.clone(), png::encode(&picture)?)];
        for profile in ["web", "unreal"] {
            let path = format!("{profile}/seed_{seed}.glb");
            files.push((path, noise(seed, 20_000 + seed as usize)));
        }
        let files = files.into_iter().map(|(path, bytes)| OutputFile {
            path: path.into(),
            bytes,
        });
        Ok(Made {
            files: files.collect(),
            thumbnail: Some(thumbnail),
            figures: Map::from_iter([("web".into(), json!({ "triangles": seed }))]),
        })
    }
}

fn settings() -> Value {
    json!({ "program": "test", "assets": { "web": { "triangles": 20_000 } } })
}

fn opened(path: &Path, shard: Shard, seeds: &[u32]) -> Result<Opened, FolderError> {
    Folder::open(path, shard, &settings(), seeds)
}

/// Makes what is missing; also who was made now.
fn made_by(
    path: &Path,
    shard: Shard,
    seeds: &[u32],
    jobs: usize,
    fake: impl Fn() -> Fake + Sync,
    retry: bool,
) -> (Result<Tally, RunError>, Vec<Entry>) {
    let folder = opened(path, shard, seeds).expect("a folder").folder;
    let todo = folder.pending(&shard.of(seeds), retry).todo;
    let plan = Run {
        folder: &folder,
        seeds: &todo,
        jobs,
        threads: jobs,
    };
    let told = Mutex::new(Vec::new());
    let hear = |entry: &Entry, _: &Tally| told.lock().expect("heard").push(entry.clone());
    let open = |_| Ok(Box::new(fake()) as Box<dyn Maker>);
    let tally = run(&plan, &open, &AtomicBool::new(false), &hear);
    (tally, told.into_inner().expect("heard"))
}

fn made(path: &Path, shard: Shard, seeds: &[u32], jobs: usize) -> Vec<Entry> {
    let fake = || Fake {
        fails: true,
        pause: Duration::ZERO,
    };
    let (tally, entries) = made_by(path, shard, seeds, jobs, fake, false);
    assert_eq!(tally.expect("made").done(), entries.len());
    entries
}

/// Every file of a folder with its hash; manifests without what no two runs have in common.
fn contents(path: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![path.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let file = entry.expect("an entry").path();
            if file.is_dir() {
                folders.push(file);
                continue;
            }
            let name = file
                .strip_prefix(path)
                .expect("within")
                .to_string_lossy()
                .into_owned();
            let told = if name.starts_with("manifest") {
                let read = manifest::read(&file).expect("a manifest");
                assert_eq!(read.torn, 0);
                let plain = |mut entry: Entry| {
                    (entry.seconds, entry.worker) = (0.0, 0);
                    format!("{entry:?}")
                };
                read.entries.into_values().map(plain).collect()
            } else {
                sha256(&fs::read(&file).expect("a file"))
            };
            found.insert(name, told);
        }
    }
    found
}

fn all() -> Vec<u32> {
    (0..PEOPLE).collect()
}

/// What the child does; nothing where this is no child.
#[test]
fn child() {
    let Ok(told) = std::env::var(CHILD) else {
        return;
    };
    let (jobs, path) = told.split_once(' ').expect("jobs and a folder");
    let fake = || Fake {
        fails: true,
        pause: Duration::from_millis(8),
    };
    let jobs = jobs.parse().expect("a number");
    let (tally, _) = made_by(Path::new(path), Shard::WHOLE, &all(), jobs, fake, false);
    tally.expect("made");
}

fn start(path: &Path, jobs: usize) -> std::process::Child {
    let program = std::env::current_exe().expect("this test");
    let mut command = Command::new(program);
    command.args(["--exact", "child", "--test-threads", "1"]);
    command.env(CHILD, format!("{jobs} {}", path.display()));
    command.stdout(Stdio::null()).stderr(Stdio::inherit());
    command.spawn().expect("starts")
}

#[test]
fn killed_at_any_moment_it_goes_on_and_repeats_nothing() {
    let reference = tempfile::tempdir().expect("a folder");
    made(reference.path(), Shard::WHOLE, &all(), 1);
    let whole = contents(reference.path());
    for jobs in [1, 2] {
        let (mut kills, mut moment) = (0, 12345_u64);
        while kills < 20 {
            let killed_before = kills;
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path();
            let (mut patience, mut before) = (5, 0);
            loop {
                let mut child = start(path, jobs);
                moment = moment
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(99);
                // Everyone together takes half a second. Starting takes time too, more with libtorch: where nothing was done, the next one lives longer.
                std::thread::sleep(Duration::from_millis(patience + (moment >> 33) % 60));
                if let Some(status) = child.try_wait().expect("a child") {
                    assert!(status.success());
                    break;
                }
                // SIGKILL.
                child.kill().expect("killed");
                child.wait().expect("over");
                kills += 1;
                // Every file that the manifest names is whole, whatever else is there.
                let noted = manifest::read(&path.join("manifest.jsonl")).expect("a manifest");
                if noted.entries.len() == before {
                    patience += 3;
                }
                before = noted.entries.len();
                for file in noted.entries.values().flat_map(|entry| &entry.files) {
                    let bytes = fs::read(path.join(&file.path)).expect("a file");
                    assert_eq!(sha256(&bytes), file.sha256);
                }
                assert!(kills < 2000, "it never gets anywhere");
            }
            assert!(
                kills >= killed_before + 5,
                "killed {} times only",
                kills - killed_before
            );
            let text = fs::read_to_string(path.join("manifest.jsonl")).expect("a manifest");
            assert_eq!(
                text.lines().count(),
                PEOPLE as usize,
                "someone was made twice"
            );
            let found = contents(path);
            let differ = found
                .iter()
                .filter(|(name, told)| whole.get(*name) != Some(told));
            let differ: Vec<&String> = differ.map(|(name, _)| name).collect();
            assert!(found == whole, "{jobs} jobs: {differ:?}");
            assert!(!path.join(".partial").exists());
        }
        eprintln!("{jobs} jobs: killed {kills} times");
    }
}

#[test]
fn workers_change_no_byte_and_share_the_work() {
    let [one, four] = [1, 4].map(|jobs| {
        let folder = tempfile::tempdir().expect("a folder");
        let made = made(folder.path(), Shard::WHOLE, &all(), jobs);
        assert_eq!(made.len(), PEOPLE as usize);
        let failed = made.iter().filter(|entry| !entry.is_finished());
        assert_eq!(failed.count(), 9);
        contents(folder.path())
    });
    assert!(one == four);
}

#[test]
fn failures_are_kept_and_tried_again_only_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    let first = made(path, Shard::WHOLE, &all(), 2);
    let failed = first.iter().find(|entry| entry.seed == 3).expect("told");
    assert_eq!(failed.error.as_deref(), Some("no surface"));
    assert!(made(path, Shard::WHOLE, &all(), 2).is_empty());
    let works = || Fake {
        fails: false,
        pause: Duration::ZERO,
    };
    let (tally, again) = made_by(path, Shard::WHOLE, &all(), 2, works, true);
    assert_eq!(tally.expect("made").finished, 9);
    assert!(again.iter().all(|entry| entry.seed % 7 == 3));
    assert!(
        entries(path)
            .expect("read")
            .values()
            .all(Entry::is_finished)
    );
    // More seeds may come later.
    assert_eq!(made(path, Shard::WHOLE, &[5, 60, 61], 1).len(), 2);
}

#[test]
fn what_was_lost_is_made_again_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    made(path, Shard::WHOLE, &all(), 2);
    let whole = contents(path);
    fs::remove_file(path.join("web/seed_11.glb")).expect("removed");
    fs::write(path.join("unreal/seed_12.glb"), b"short").expect("written");
    fs::write(path.join(".partial"), b"").ok();
    let pending = opened(path, Shard::WHOLE, &all());
    assert!(pending.is_err(), "a file is where a folder should be");
    fs::remove_file(path.join(".partial")).expect("removed");
    fs::create_dir(path.join(".partial")).expect("made");
    fs::write(path.join(".partial/4-0"), b"left by a killed process").expect("written");
    let again = made(path, Shard::WHOLE, &all(), 1);
    assert_eq!(
        again.iter().map(|entry| entry.seed).collect::<Vec<_>>(),
        [11, 12]
    );
    assert!(contents(path) == whole);
}

#[test]
fn folders_of_other_batches_and_of_processes_at_work_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    let held = opened(path, Shard::WHOLE, &[1]).expect("new").folder;
    let busy = opened(path, Shard::WHOLE, &[1]).expect_err("held");
    assert!(matches!(busy, FolderError::Busy { .. }), "{busy}");
    let part = |index, count| Shard::new(index, count).expect("a part");
    let one = opened(path, part(1, 4), &[1]).expect("another lock").folder;
    opened(path, part(2, 4), &[1]).expect("another lock");
    let other = opened(path, part(1, 3), &[1]).expect_err("other parts");
    assert!(
        other.to_string().contains("1/4") && other.to_string().contains("1/3"),
        "{other}"
    );
    drop(held);
    let early = opened(path, Shard::WHOLE, &[1]).expect_err("a part is at work");
    assert!(matches!(early, FolderError::Busy { .. }), "{early}");
    drop(one);
    let changed = json!({ "program": "test", "assets": { "web": { "triangles": 5 } } });
    let differs = Folder::open(path, Shard::WHOLE, &changed, &[1]).expect_err("differs");
    let told = differs.to_string();
    assert!(
        told.contains("assets.web.triangles: expected 20000, found 5"),
        "{told}"
    );
    let foreign = tempfile::tempdir().expect("a folder");
    fs::write(foreign.path().join("seed_7.glb"), b"dear to somebody").expect("written");
    let refused = opened(foreign.path(), Shard::WHOLE, &[1]).expect_err("foreign");
    assert!(refused.to_string().contains("seed_7.glb"), "{refused}");
    assert_eq!(fs::read_dir(foreign.path()).expect("a folder").count(), 1);
}

#[test]
fn who_is_refused_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    let part = |index, count| Shard::new(index, count).expect("a part");
    made(path, part(1, 2), &all(), 1);
    let before = contents(path);
    opened(path, part(2, 3), &all()).expect_err("other parts");
    let changed = json!({ "program": "test", "assets": { "unity": { "triangles": 20_000 } } });
    let differs = Folder::open(path, part(2, 2), &changed, &[1]).expect_err("differs");
    let told = differs.to_string();
    assert!(
        told.contains("assets.unity: expected none, found some, assets.web: expected some"),
        "{told}"
    );
    assert!(contents(path) == before);
    assert!(!fs::exists(path.join(".partial-002-of-003")).expect("told"));
    made(path, part(2, 2), &all(), 1);
    // What an earlier version left behind, or a run that was killed at once.
    fs::write(path.join("manifest-002-of-003.jsonl"), "").expect("written");
    assert_eq!(merge(path, &[], None).expect("joined").missing.len(), 9);
    let another = tempfile::tempdir().expect("a folder");
    made(another.path(), part(3, 3), &all(), 1);
    let error = merge(path, &[another.path().into()], None).expect_err("two divisions");
    assert!(matches!(error, MergeError::Divisions { .. }), "{error}");
}

#[test]
fn what_is_no_folder_of_a_batch_is_told_as_what_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    let refused = |path: &Path| {
        let refused = opened(path, Shard::WHOLE, &[1]).expect_err("refused");
        refused.to_string()
    };
    // Files of somebody's, where those of a profile or fields would go.
    for name in ["web", "fields"] {
        fs::create_dir(path.join(name)).expect("a folder");
        let told = refused(path);
        assert!(told.contains(&format!("holds `{name}`")), "{told}");
        fs::remove_dir(path.join(name)).expect("removed");
    }
    let file = path.join("settings.json");
    for text in ["", "{", "null"] {
        fs::write(&file, text).expect("written");
        let told = refused(path);
        assert!(told.contains("settings.json does not say"), "{told}");
        assert!(merge(path, &[], None).is_err());
    }
    let told = refused(&file);
    assert!(told.contains("settings.json is a file"), "{told}");
}

#[test]
fn a_list_of_everybody_takes_no_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    drop(opened(path, Shard::WHOLE, &[1]).expect("new"));
    fs::write(path.join("asked.json"), r#"{"seeds": "0-4294967295"}"#).expect("written");
    drop(opened(path, Shard::WHOLE, &[1]).expect("opens"));
    assert_eq!(merge(path, &[], None).expect("joined").missing, [1]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_takes_no_more_ends_the_run_and_nothing_is_half_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    made(path, Shard::WHOLE, &[0, 1], 1);
    // Stands for a full disk: names cannot be given any more.
    fs::create_dir_all(path.join("unreal/seed_20.glb/taken")).expect("made");
    let fake = || Fake {
        fails: false,
        pause: Duration::ZERO,
    };
    let (result, told) = made_by(path, Shard::WHOLE, &all(), 2, fake, false);
    let error = result.expect_err("ends").to_string();
    assert!(error.contains("seed_20.glb"), "{error}");
    assert!(told.len() < 40, "the others went on");
    let noted = entries(path).expect("read");
    assert!(!noted.contains_key(&20));
    for file in noted.values().flat_map(|entry| &entry.files) {
        assert_eq!(
            sha256(&fs::read(path.join(&file.path)).expect("whole")),
            file.sha256
        );
    }
    fs::remove_dir_all(path.join("unreal/seed_20.glb")).expect("removed");
    assert_eq!(
        made_by(path, Shard::WHOLE, &all(), 2, fake, false)
            .0
            .expect("made")
            .failed,
        0
    );
}

/// Panics for one seed, and asks to stop at another.
struct Odd<'a>(&'a AtomicBool, &'a AtomicUsize);

impl Maker for Odd<'_> {
    fn make(&mut self, seed: u32, stopping: &(dyn Fn() -> bool + Sync)) -> Result<Made, MakeError> {
        assert!(seed != 2, "a fault");
        if seed == 4 {
            self.0.store(true, Ordering::Relaxed);
            assert!(stopping());
        }
        self.1.fetch_add(1, Ordering::Relaxed);
        let mut fake = Fake {
            fails: false,
            pause: Duration::ZERO,
        };
        fake.make(seed, stopping)
    }
}

#[test]
fn a_panic_is_a_failure_and_a_stop_ends_the_run_at_once() {
    let path = tempfile::tempdir().expect("a folder");
    let folder = opened(path.path(), Shard::WHOLE, &all())
        .expect("new")
        .folder;
    let (stop, count) = (AtomicBool::new(false), AtomicUsize::new(0));
    let plan = Run {
        folder: &folder,
        seeds: &all(),
        jobs: 1,
        threads: 1,
    };
    let open = |_| Ok(Box::new(Odd(&stop, &count)) as Box<dyn Maker + '_>);
    let stopped = run(&plan, &open, &stop, &|_, _| ()).expect_err("stopped");
    assert!(
        matches!(stopped, RunError::Stopped { done: 4, total: 60 }),
        "{stopped}"
    );
    let noted = entries(path.path()).expect("read");
    assert_eq!(noted.keys().copied().collect::<Vec<_>>(), [0, 1, 2, 3]);
    assert!(
        noted[&2]
            .error
            .as_deref()
            .is_some_and(|error| error.contains("panicked"))
    );
    assert!(!path.path().join("web/seed_4.glb").exists());
}

#[test]
fn shards_join_to_what_one_machine_makes() {
    let [whole, parts] = [(), ()].map(|()| tempfile::tempdir().expect("a folder"));
    made(whole.path(), Shard::WHOLE, &all(), 2);
    overview(whole.path(), &entries(whole.path()).expect("read")).expect("written");
    let path = parts.path();
    let part = |index| Shard::new(index, 3).expect("a part");
    made(path, part(1), &all(), 1);
    made(path, part(3), &all(), 1);
    let early = merge(path, &[], None).expect("joined");
    let second: Vec<u32> = (0..PEOPLE)
        .filter(|seed| seed % 3 == 1 || seed % 7 == 3)
        .collect();
    assert_eq!(
        early.missing, second,
        "those of the shard that never began, and those that failed"
    );
    made(path, part(2), &all(), 1);
    let joined = merge(path, &[], Some(&all())).expect("joined");
    assert_eq!(joined.failed, joined.missing);
    assert_eq!(joined.missing.len(), 9);
    assert_eq!(merge(path, &[], Some(&all())).expect("again"), joined);
    let works = || Fake {
        fails: false,
        pause: Duration::ZERO,
    };
    for path in [path, whole.path()] {
        made_by(path, Shard::WHOLE, &all(), 1, works, true)
            .0
            .expect("made");
        assert!(merge(path, &[], None).expect("joined").missing.is_empty());
    }
    // Nothing of the shards is left but their locks, and both folders say and show the same.
    let told = |path: &Path| {
        let mut told = contents(path);
        told.retain(|name, _| !name.ends_with(".lock") && name != "index.html");
        told
    };
    assert!(told(path) == told(whole.path()));
    let page = fs::read_to_string(path.join("index.html")).expect("a page");
    assert_eq!(page.matches("<img ").count(), PEOPLE as usize);
    let sheet = image::open(path.join("sheet.png")).expect("a picture");
    assert_eq!([sheet.width(), sheet.height()], [9 * 260 + 4, 7 * 282 + 4]);
    assert_eq!(sheet.to_rgb8().get_pixel(4 + 260 * 3, 4).0, [120, 90, 120]);
    // Another division is welcome now.
    opened(path, Shard::new(1, 2).expect("a part"), &all()).expect("no other parts");
}

#[test]
fn folders_of_several_machines_are_copied_together_unless_they_contradict() {
    let [first, second] = [(), ()].map(|()| tempfile::tempdir().expect("a folder"));
    let part = |index| Shard::new(index, 2).expect("a part");
    made(first.path(), part(1), &all(), 1);
    made(second.path(), part(2), &all(), 1);
    let others = [second.path().to_path_buf()];
    let spoilt = second.path().join("web/seed_1.glb");
    let good = fs::read(&spoilt).expect("a file");
    fs::write(&spoilt, vec![0; good.len()]).expect("written");
    let error = merge(first.path(), &others, None).expect_err("spoilt");
    assert!(matches!(error, MergeError::Changed { .. }), "{error}");
    fs::write(&spoilt, good).expect("written");
    let joined = merge(first.path(), &others, None).expect("joined");
    assert_eq!(joined.entries.len(), PEOPLE as usize);
    assert_eq!(joined.missing, joined.failed);
    assert!(first.path().join("unreal/seed_1.glb").exists());
    // The same person with other files.
    let file = second.path().join("manifest-002-of-002.jsonl");
    let text = fs::read_to_string(&file).expect("a manifest");
    let hash = sha256(&noise(1, 20_001));
    assert!(text.contains(&hash));
    fs::write(&file, text.replace(&hash, &"0".repeat(64))).expect("written");
    let error = merge(first.path(), &others, None)
        .expect_err("contradicts")
        .to_string();
    assert!(error.contains("seed 1 "), "{error}");
    let settings = second.path().join("settings.json");
    fs::write(settings, r#"{"program": "other"}"#).expect("written");
    let error = merge(first.path(), &others, None)
        .expect_err("differs")
        .to_string();
    assert!(
        error.contains("program: expected \"test\", found \"other\""),
        "{error}"
    );
    let nothing = tempfile::tempdir().expect("a folder");
    let error = merge(nothing.path(), &[], None)
        .expect_err("nothing")
        .to_string();
    assert!(error.contains("holds no batch"), "{error}");
}
