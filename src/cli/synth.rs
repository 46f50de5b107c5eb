//! `portrait-export synth`: synthetic people, and what is made of them.

mod dataset;
#[cfg(feature = "torch")]
mod measure;
mod people;

use std::process::ExitCode;

use clap::Subcommand;

/// What to make.
#[derive(Debug, Subcommand)]
pub enum Synth {
    /// Draw people on a sheet (.png): a column each, from the front, three-quarter, side and back
    People(people::PeopleArguments),
    /// Make a dataset of portraits in the published form (images.zip, masks.zip) to train with
    Dataset(dataset::DatasetArguments),
    /// Measure how well a checkpoint has learnt people, against people that were kept from it
    #[cfg(feature = "torch")]
    Measure(measure::MeasureArguments),
}

/// Runs the command; errors are told here.
pub fn run(synth: &Synth) -> ExitCode {
    match synth {
        Synth::People(arguments) => people::run(arguments),
        Synth::Dataset(arguments) => dataset::run(arguments),
        #[cfg(feature = "torch")]
        Synth::Measure(arguments) => measure::run(arguments),
    }
}
