//! What runs of `pretrain` and `train` have in common on the command line: going on, and what is told at the end.

use std::path::Path;

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::listener::Listener;
use crate::progress::Progress;
use crate::report::available_memory;
use crate::train::ended::Ended;
use crate::train::export::CHECKPOINT;
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
        listener.note("the run has no snapshot yet and begins anew");
    }
    Ok((folder, snapshot))
}

/// That memory holds so many bytes; `what` takes them, and `lower` names what was told.
///
/// # Errors
/// It does not.
pub fn check_memory(bytes: u64, what: &str, lower: &str) -> Result<()> {
    if let Some(free) = available_memory().filter(|&free| bytes > free) {
        bail!(
            "{what} {} MiB of memory, of which {} are free; lower {lower}",
            bytes >> 20,
            free >> 20
        );
    }
    Ok(())
}

/// How a run ended, and what to do now.
pub fn tell_ended(folder: &Path, ended: Ended, listener: &Listener) {
    match ended {
        Ended::Finished => {
            let file = format!("{}/{CHECKPOINT}", folder.display());
            listener.finish(
                &format!("{file}: make people with `portrait-export mesh --checkpoint`"),
                json!({ "event": "done", "files": [file] }),
            );
        }
        Ended::Early => listener.finish(
            "stopped in lessons before the first step, which --resume holds from their beginning",
            json!({ "event": "stopped", "step": 0 }),
        ),
        Ended::Stopped { step } => listener.finish(
            &format!("stopped after step {step}, with a snapshot; go on with --resume"),
            json!({ "event": "stopped", "step": step }),
        ),
    }
}

/// The run was asked to stop before all samples of people were there; `snapshot`: where it goes on.
pub fn tell_unsampled(snapshot: Option<&Snapshot>, listener: &Listener) {
    let step = snapshot.and_then(|snapshot| snapshot.state.get("step")?.as_u64());
    let step = step.unwrap_or(0);
    listener.finish(
        &format!("stopped after step {step}, while people were made; those finished are kept, go on with --resume"),
        json!({ "event": "stopped", "step": step }),
    );
}
