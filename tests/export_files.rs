//! Files reach the disk whole or not at all, and problems show before the long work where they can.
//!
//! Not proved: what a power cut leaves, and a disk that is truly full (a size limit on the process stands in for it).

#[path = "support/assets.rs"]
mod assets;

use std::fs;
use std::path::{Path, PathBuf};

use portrait_export::export::files::{self, OutputFile, WriteError};
use portrait_export::export::format::Format;

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

fn output(folder: &Path, name: &str, bytes: &[u8]) -> OutputFile {
    OutputFile {
        path: folder.join(name),
        bytes: bytes.to_vec(),
    }
}

#[test]
fn companions_are_known_before_anything_is_encoded() {
    for format in Format::ALL {
        for textured in [true, false] {
            let path = PathBuf::from(format!("some/head.{}", format.extension()));
            let asset = assets::sphere(4, 6, textured);
            let encoded = files::encode(&asset, format, &path).expect("a valid asset");
            let mut expected = files::companions(&path, format, textured);
            expected.push(path);
            let found: Vec<PathBuf> = encoded.into_iter().map(|file| file.path).collect();
            assert_eq!(found, expected);
        }
    }
}

#[test]
fn writing_replaces_old_files_and_leaves_nothing_else() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("b"), "old").expect("writable");
    let outputs = [
        output(folder.path(), "a", b"1"),
        output(folder.path(), "b", b"new"),
    ];
    files::check_writable(&outputs.each_ref().map(|file| file.path.clone())).expect("writable");
    assert_eq!(
        names(folder.path()),
        ["b"],
        "checking leaves nothing behind"
    );
    files::write_all(&outputs).expect("writable");
    assert_eq!(names(folder.path()), ["a", "b"]);
    assert_eq!(fs::read(folder.path().join("b")).expect("readable"), b"new");
}

#[test]
fn one_bad_path_keeps_all_files_from_being_written() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let outputs = [
        output(folder.path(), "a", b"1"),
        output(folder.path(), "missing/b", b"2"),
    ];
    let error = files::write_all(&outputs).expect_err("no such folder");
    assert!(matches!(error, WriteError::NoFolder { .. }));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn unusable_targets_are_named_beforehand() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    fs::write(at("file"), "x").expect("writable");
    fs::create_dir(at("taken.glb")).expect("writable");
    let error = |path: PathBuf| files::check_writable(&[path]).expect_err("unusable");
    let missing = error(at("missing/head.glb"));
    assert!(matches!(missing, WriteError::NoFolder { .. }));
    assert!(
        missing
            .to_string()
            .contains(at("missing").to_str().expect("text"))
    );
    assert!(matches!(
        error(at("file/head.glb")),
        WriteError::NotAFolder { .. }
    ));
    assert!(matches!(
        error(at("taken.glb")),
        WriteError::NotAFile { .. }
    ));
    assert_eq!(names(folder.path()), ["file", "taken.glb"]);
}

/// Links of links, with folders between: the file is made where the last one leads, and every link stays.
#[cfg(unix)]
#[test]
fn a_link_to_nothing_yet_is_followed() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("sub")).expect("writable");
    symlink("sub/second", at("first")).expect("links work");
    symlink("../file", at("sub/second")).expect("links work");
    files::check_writable(&[at("first")]).expect("writable");
    assert_eq!(names(folder.path()), ["first", "sub"]);
    files::write_all(&[output(folder.path(), "first", b"1")]).expect("writable");
    assert_eq!(names(folder.path()), ["file", "first", "sub"]);
    assert!(at("first").is_symlink() && at("sub/second").is_symlink());
    assert_eq!(fs::read(at("file")).expect("readable"), b"1");
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_are_named_beforehand() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    symlink("missing/file", at("astray")).expect("links work");
    symlink("circle", at("circle")).expect("links work");
    let error = |name: &str| files::check_writable(&[at(name)]).expect_err("unusable");
    assert!(matches!(error("astray"), WriteError::NoFolder { .. }));
    assert!(matches!(error("circle"), WriteError::Path { .. }));
}

#[test]
fn a_name_too_long_is_told_beforehand() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("h".repeat(300));
    let error = files::check_writable(std::slice::from_ref(&path)).expect_err("too long");
    assert!(matches!(&error, WriteError::Path { path: told, .. } if *told == path));
    assert!(names(folder.path()).is_empty());
}

#[cfg(unix)]
#[test]
fn a_device_is_not_replaced() {
    let error = files::check_writable(&[PathBuf::from("/dev/null")]).expect_err("a device");
    assert!(matches!(error, WriteError::NotAFile { .. }));
}

#[cfg(unix)]
#[test]
fn permissions_are_those_of_any_new_file_and_links_stay_links() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    fs::write(at("ordinary"), "x").expect("writable");
    std::os::unix::fs::symlink(at("ordinary"), at("link")).expect("links work");
    files::write_all(&[
        output(folder.path(), "ours", b"1"),
        output(folder.path(), "link", b"2"),
    ])
    .expect("writable");
    let mode = |name: &str| fs::metadata(at(name)).expect("there").permissions().mode();
    fs::write(at("another"), "x").expect("writable");
    assert_eq!(mode("ours"), mode("another"));
    assert!(at("link").is_symlink());
    assert_eq!(fs::read(at("ordinary")).expect("readable"), b"2");
}

/// Names the folder in which the child process of the next test is to write.
#[cfg(unix)]
const LIMITED_FOLDER: &str = "PORTRAIT_TEST_LIMITED_FOLDER";

/// The first file fits the limit, the second does not; neither may stay, and old files must.
#[cfg(unix)]
#[test]
fn running_out_of_space_changes_nothing() {
    if let Some(folder) = std::env::var_os(LIMITED_FOLDER) {
        let folder = PathBuf::from(folder);
        let outputs = [
            output(&folder, "small", b"1"),
            output(&folder, "big", &vec![7; 1 << 20]),
        ];
        let error = files::write_all(&outputs).expect_err("more than the limit");
        assert!(
            matches!(
                error,
                WriteError::Write {
                    bytes: 1_048_576,
                    ..
                }
            ),
            "{error:?}"
        );
        assert!(error.to_string().contains("free some space"));
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("big"), "old").expect("writable");
    // A file-size limit whose signal is ignored makes write() fail as a full disk does, without privileges.
    let this = std::env::current_exe().expect("a path");
    let run = "trap '' XFSZ; ulimit -f 8; exec \"$0\" --exact running_out_of_space_changes_nothing";
    let child = std::process::Command::new("sh")
        .args(["-c", run])
        .arg(this)
        .env(LIMITED_FOLDER, folder.path())
        .output()
        .expect("sh runs");
    assert!(
        child.status.success(),
        "{}",
        String::from_utf8_lossy(&child.stdout)
    );
    assert!(String::from_utf8_lossy(&child.stdout).contains("1 passed"));
    assert_eq!(names(folder.path()), ["big"]);
    assert_eq!(
        fs::read(folder.path().join("big")).expect("readable"),
        b"old"
    );
}
