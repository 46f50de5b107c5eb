//! Which files below what is looked at may be had, and how they are opened.
//!
//! An address is undone once, and each of its parts must be a plain name. What it leads to, symbolic links followed, must be a regular file
//! below the root with no hidden part. Of a single asset only the files that belong to it are shared, not their neighbours.

use std::fs::{self, File, Metadata, OpenOptions};
use std::path::{Component, Path, PathBuf};

use super::contents::people;
use super::opened::{Kind, Viewed};
use crate::export::uri;

/// The address of a report that was named from elsewhere.
pub const REPORT: &str = "report.json";
/// What addresses of shared files begin with.
pub const FILES: &str = "files/";

/// Why an address is not answered with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is no address of a file.
    #[error("not an address of a file")]
    Malformed,
    /// It may not be had.
    #[error("not shared")]
    NotShared,
    /// It is not there, or is no regular file; it may have been a moment ago.
    #[error("no file that can be read; it may be gone since the page was loaded")]
    Missing,
}

/// A file that may be had.
#[derive(Debug)]
pub struct SharedFile {
    /// Open for reading.
    pub file: File,
    /// What the system tells of it.
    pub about: Metadata,
    /// Its name in its address, for its type.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
}

impl Viewed {
    /// The file at an address of the page, as `files/web/seed_7.glb` or `report.json`.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn file(&self, address: &str) -> Result<SharedFile, Refusal> {
        if let (REPORT, Kind::Asset { report, .. }) = (address, &self.kind) {
            let path = report.as_ref().ok_or(Refusal::Missing)?;
            return opened(path, REPORT.to_owned());
        }
        let address = address.strip_prefix(FILES).ok_or(Refusal::Malformed)?;
        let parts = parts(address)?;
        if parts.iter().any(|part| is_hidden(part)) {
            return Err(Refusal::NotShared);
        }
        let path = parts.join("/");
        let mut is_named = false;
        if let Kind::Asset { name, .. } = &self.kind {
            // Who named a link has said that it may leave the folder.
            is_named = path == *name;
            if !is_named && !people::belongings(&self.root, name).contains(&path) {
                return Err(Refusal::NotShared);
            }
        }
        let found = fs::canonicalize(self.root.join(&path)).map_err(|_| Refusal::Missing)?;
        if !is_named {
            let within = found.strip_prefix(&self.root);
            let within = within.map_err(|_| Refusal::NotShared)?;
            let mut within = within.components();
            if within.any(|part| is_hidden(&part.as_os_str().to_string_lossy())) {
                return Err(Refusal::NotShared);
            }
        }
        opened(&found, parts.last().cloned().unwrap_or_default())
    }
}

fn opened(path: &Path, name: String) -> Result<SharedFile, Refusal> {
    let (file, about) = open_regular(path)?;
    Ok(SharedFile {
        file,
        about,
        name,
        path: path.into(),
    })
}

/// The parts of an address, plain names all.
pub fn parts(address: &str) -> Result<Vec<String>, Refusal> {
    let part = |part| {
        let part = uri::part(part).ok_or(Refusal::Malformed)?;
        let mut components = Path::new(&part).components();
        let is_plain = matches!(
            (components.next(), components.next()),
            (Some(Component::Normal(name)), None) if name.to_str() == Some(&part)
        );
        let is_odd = |character: char| "/\\".contains(character) || character.is_control();
        // A drive or a second stream of a file.
        let is_odd_here = cfg!(windows) && part.contains(':');
        if !is_plain || part.contains(is_odd) || is_odd_here {
            return Err(Refusal::Malformed);
        }
        Ok(part)
    };
    address.split('/').map(part).collect()
}

/// Whether a name is nobody's to see: hidden ones, locks, and what a run keeps of its networks.
pub fn is_hidden(name: &str) -> bool {
    let name = name.to_lowercase();
    let is_network = name.contains(".safetensors")
        && ["snapshot", "checkpoint"]
            .iter()
            .any(|kind| name.starts_with(kind));
    name.starts_with('.') || name.ends_with(".lock") || is_network
}

/// Opens a file for reading, if it is a regular one; never waits, as for who writes into a pipe.
///
/// # Errors
/// [`Refusal::Missing`].
pub fn open_regular(path: &Path) -> Result<(File, Metadata), Refusal> {
    let missing = |_| Refusal::Missing;
    if !fs::metadata(path).map_err(missing)?.is_file() {
        return Err(Refusal::Missing);
    }
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(libc::O_NONBLOCK);
    }
    let file = options.open(path).map_err(missing)?;
    // It may have become something else meanwhile.
    let about = file.metadata().map_err(missing)?;
    if about.is_file() {
        Ok((file, about))
    } else {
        Err(Refusal::Missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_plain_names_between_slashes() {
        assert_eq!(
            parts("we%20b/a%23.glb"),
            Ok(vec!["we b".into(), "a#.glb".into()])
        );
        assert_eq!(parts("%252e%252e"), Ok(vec!["%2e%2e".into()]));
        for wrong in [
            "", "/", "a/", "/a", "a//b", ".", "..", "a/../b", "%2e%2e", "%2E.", "a%2fb", "a%5Cb",
            "a\\b", "%00", "a%0a", "%", "%f", "%ff", "a/./b",
        ] {
            assert_eq!(parts(wrong), Err(Refusal::Malformed), "{wrong}");
        }
    }

    #[test]
    fn networks_and_locks_are_hidden() {
        for hidden in [
            ".git",
            "run.lock",
            "snapshot-00000010.safetensors",
            "snapshot-1.safetensors.broken",
            "Checkpoint.safetensors",
        ] {
            assert!(is_hidden(hidden), "{hidden}");
        }
        for shared in ["seed_7.safetensors", "stats.jsonl", "a.glb", "snapshot.png"] {
            assert!(!is_hidden(shared), "{shared}");
        }
    }
}
