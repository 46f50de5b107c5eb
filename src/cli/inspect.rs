//! `portrait-export inspect`: what a file holds.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

/// Tell what a file holds.
#[derive(Debug, Args)]
pub struct InspectArguments {
    /// A file
    file: PathBuf,
}

/// Runs the command; errors are told here.
pub fn run(_arguments: &InspectArguments) -> ExitCode {
    ExitCode::SUCCESS
}
