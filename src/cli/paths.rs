//! Names of files, compared.

use std::path::{Path, PathBuf};

use crate::export::files::target_of;

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
