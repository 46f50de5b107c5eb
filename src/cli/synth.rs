//! `portrait-export synth`: synthetic people, and what is made of them.

mod people;

use std::process::ExitCode;

use clap::Subcommand;

/// What to make.
#[derive(Debug, Subcommand)]
pub enum Synth {
    /// Draw people on a sheet (.png): a column each, from the front, three-quarter, side and back
    People(people::PeopleArguments),
}

/// Runs the command; errors are told here.
pub fn run(synth: &Synth) -> ExitCode {
    match synth {
        Synth::People(arguments) => people::run(arguments),
    }
}
