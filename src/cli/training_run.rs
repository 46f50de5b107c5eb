//! Going on with a run of `pretrain` or `train`, and what is told of it.

use std::path::Path;

use serde_json::Value;

use super::listener::Listener;
use crate::progress::Progress;
use crate::train::folder::{Folder, FolderError, Free, Resumed};
use crate::train::snapshot::Snapshot;

/// A begun run's folder, and its latest snapshot; none where it ended before its first.
///
/// # Errors
/// [`FolderError`].
pub fn resumed(
    path: &Path,
    told: &Value,
    free: Free,
    listener: &Listener,
) -> Result<(Folder, Option<Snapshot>), FolderError> {
    let Resumed {
        folder,
        snapshot,
        notes,
    } = Folder::resume(path, told, free)?;
    for note in notes {
        listener.note(&note);
    }
    if snapshot.is_none() {
        listener.note("the run has no snapshot yet and begins with its first step");
    }
    Ok((folder, snapshot))
}
