//! `portrait-export merge`: what many machines made of a batch, as one.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;
use serde_json::json;

use super::batch::{people, shown_by};
use super::listener::Listener;
use super::running::RunningArguments;
use crate::batch::merge::{Merged, merge};
use crate::batch::text::seeds_text;
use crate::progress::Progress;
use crate::seeds::SeedList;

/// Join the parts of a batch.
#[derive(Debug, Args)]
pub struct MergeArguments {
    /// The folder that `batch` wrote to
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,

    /// Folders of other machines, whose files are copied into the first one
    #[arg(value_name = "OTHER")]
    others: Vec<PathBuf>,

    /// Who should be there, such as 0-999 [default: whom the runs were asked for]
    #[arg(
        long,
        visible_alias = "seed",
        value_name = "SEEDS",
        value_parser = SeedList::of_many,
        allow_negative_numbers = true
    )]
    seeds: Option<SeedList>,

    #[command(flatten)]
    running: RunningArguments,
}

/// Runs the command; errors are told here.
pub fn run(arguments: &MergeArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match joined(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn joined(arguments: &MergeArguments, listener: &Listener) -> Result<()> {
    arguments.running.start()?;
    let seeds = arguments.seeds.as_ref().map(SeedList::as_slice);
    listener.begin("merge", 1);
    let Merged {
        entries,
        missing,
        failed,
        notes,
    } = merge(&arguments.folder, &arguments.others, seeds)?;
    listener.advance(1);
    listener.end();
    for note in notes {
        listener.note(&note);
    }
    if !failed.is_empty() {
        listener.note(&format!(
            "seeds {} failed; `batch --retry-failed` tries them again",
            seeds_text(&failed)
        ));
    }
    let folder = arguments.folder.display();
    let there = entries.len() - failed.len();
    let event = json!({
        "event": "done",
        "folder": folder.to_string(),
        "people": there,
        "failed": seeds_text(&failed),
        "missing": seeds_text(&missing),
    });
    listener.finish(
        &format!("{folder}: {}; {}", people(there), shown_by(there)),
        event,
    );
    if !missing.is_empty() {
        bail!(
            "{} missing in {folder}: --seeds {}",
            missing.len(),
            seeds_text(&missing)
        );
    }
    Ok(())
}
