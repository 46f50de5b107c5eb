//! `portrait-export view` at work, and the browser to look with.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The program, until this is gone.
pub struct Viewing {
    child: Child,
    /// Where the page is.
    pub url: String,
}

impl Viewing {
    pub fn start(path: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_portrait-export"))
            .args(["view", "--no-open"])
            .arg(path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut url = String::new();
        let out = child.stdout.as_mut().expect("piped");
        BufReader::new(out).read_line(&mut url).expect("an address");
        let url = url.trim().to_owned();
        assert!(url.starts_with("http://127.0.0.1:"), "{url}");
        Self { child, url }
    }
}

impl Drop for Viewing {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The Chromium that `PORTRAIT_CHROMIUM` names, or one in `PATH`; none with a message.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("PORTRAIT_CHROMIUM").map(PathBuf::from);
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let in_path = std::env::split_paths(&folders)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|path| path.is_file());
    let found = named.or(in_path);
    if found.is_none() {
        eprintln!("SKIPPED: no Chromium in PATH, and PORTRAIT_CHROMIUM does not name one");
    }
    found
}
