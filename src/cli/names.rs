//! Names of output files with placeholders for people and frames.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// Where the person's number goes in a name.
pub const SEED: &str = "{seed}";
/// Where the frame's number goes in a name.
pub const FRAME: &str = "{frame}";

/// Whether a path means a folder: it is one, or ends as one.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().as_encoded_bytes().last() == Some(&b'/')
}

/// Refuses placeholders that are not known here.
///
/// # Errors
/// The first unknown one, and those that are known.
pub fn check_placeholders(name: &str, known: &[&str]) -> Result<()> {
    let rest = known
        .iter()
        .fold(name.to_owned(), |rest, known| rest.replace(known, ""));
    if let (Some(open), Some(close)) = (rest.find('{'), rest.find('}'))
        && open < close
    {
        bail!(
            "unknown placeholder {} in the name; known here: {}",
            &rest[open..=close],
            known.join(" and ")
        );
    }
    Ok(())
}

/// `turn.png` as `turn_{frame}.png`.
pub fn beside(path: &Path, placeholder: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}_{placeholder}.{extension}"))
}
