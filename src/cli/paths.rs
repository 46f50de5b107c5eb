//! Names of files, compared.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::export::files::target_of;

/// Checks that no file to read would be overwritten.
///
/// # Errors
/// The first one that would.
pub fn check_inputs_stay(inputs: &[&Path], outputs: &[PathBuf]) -> Result<()> {
    let inputs: Vec<PathBuf> = inputs.iter().map(|input| identity(input)).collect();
    if let Some(path) = outputs.iter().find(|path| inputs.contains(&identity(path))) {
        bail!(
            "{} is a file to read and would be overwritten; give the output another name",
            path.display()
        );
    }
    Ok(())
}

/// One name for one file, however its path is spelt: absolute, links followed, also those to nothing yet.
pub fn identity(path: &Path) -> PathBuf {
    let target = target_of(path).unwrap_or_else(|_| path.into());
    let path = target.as_path();
    let folder = path
        .parent()
        .filter(|folder| *folder != Path::new(""))
        .unwrap_or(Path::new("."));
    let in_folder = || Some(folder.canonicalize().ok()?.join(path.file_name()?));
    let whole = path.canonicalize().ok();
    whole.or_else(in_folder).unwrap_or_else(|| path.into())
}
