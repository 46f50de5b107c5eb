//! The program as a person runs it, in a folder of its own, and what it leaves there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use tempfile::TempDir;

/// Settings that make an asset in a fraction of a second.
pub const SMALL: [&str; 6] = [
    "--resolution",
    "64",
    "--triangles",
    "2000",
    "--texture-size",
    "256",
];

/// The embedded portrait as a file. Whom `mesh` and `render` make without it depends on the build.
pub const PORTRAIT: [&str; 2] = [
    "--field",
    concat!(env!("CARGO_MANIFEST_DIR"), "/templates/portrait.packed"),
];

/// A fresh folder in which the program runs.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.at(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// `portrait-export` with a command, to be run in the folder.
    pub fn command(&self, name: &str) -> Command {
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("portrait-export");
        command.current_dir(self.path()).arg(name);
        command
    }

    /// `portrait-export mesh`, to be run in the folder.
    pub fn mesh(&self) -> Command {
        self.command("mesh")
    }

    /// Names of all there is in the folder, temporary files included, in order.
    pub fn names(&self) -> Vec<String> {
        self.names_in("")
    }

    /// As [`Self::names`], of a folder within.
    pub fn names_in(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.at(folder)).expect("a folder");
        let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
        let mut names: Vec<String> = entries
            .map(|entry| name(entry).into_string().expect("text"))
            .collect();
        names.sort();
        names
    }

    /// Makes an asset of the embedded portrait with small settings plus `arguments`.
    pub fn make(&self, arguments: &[&str]) -> Output {
        self.make_of(&PORTRAIT, arguments)
    }

    /// As [`Self::make`], of whom the options `whom` name; demands success.
    pub fn make_of(&self, whom: &[&str], arguments: &[&str]) -> Output {
        let output = self.mesh().args(SMALL).args(whom).args(arguments).output();
        let output = output.expect("the program starts");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        output
    }
}

/// The text of a stream.
pub fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}
