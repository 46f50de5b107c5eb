//! Arguments that choose a generator and its people; the same in every command that can make a person.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::device::DeviceChoice;
use crate::seeds::SeedList;

/// The published tools' default.
pub const DEFAULT_TRUNCATION: f64 = 0.7;

/// Who speaks where neither a field nor a checkpoint is named.
pub const FIELD_HELP: &str = if cfg!(feature = "torch") {
    "The portrait field to take (.safetensors) in place of a generator's person"
} else {
    "The portrait field to take (.safetensors) [default: the embedded portrait]"
};
const CHECKPOINT_HELP: &str = if cfg!(feature = "torch") {
    "The checkpoint of a generator that makes people (.safetensors) [default: the one inside the program]"
} else {
    "The checkpoint of a generator that makes people (.safetensors); needs a build with libtorch, as do all options here"
};

/// Which generator, which people, computed where. The command has an argument `field` beside this group.
#[derive(Debug, Args)]
#[command(next_help_heading = "Generator")]
pub struct GeneratorArguments {
    /// The checkpoint of a generator that makes people.
    #[arg(long, value_name = "FILE", conflicts_with = "field", help = CHECKPOINT_HELP)]
    pub checkpoint: Option<PathBuf>,

    /// Which people to make: numbers up to 4294967295 and ranges, such as 7 or 0-9,42 [default: 0]
    #[arg(
        long,
        visible_alias = "seeds",
        value_name = "SEEDS",
        allow_negative_numbers = true
    )]
    pub seed: Option<SeedList>,

    /// How far people may differ from the average one: 0 is the average itself, 1 all that was learned [default: 0.7]
    #[arg(long, value_name = "PSI", value_parser = parse_finite, allow_negative_numbers = true)]
    pub truncation: Option<f64>,

    /// The network's fine grain: the trained constant one, or none [default: const]
    #[arg(long, value_enum)]
    pub noise: Option<Noise>,

    /// Where the network is computed: auto, cpu or cuda:N; auto takes a GPU where there is one [default: auto]
    #[arg(long, value_name = "DEVICE")]
    pub device: Option<DeviceChoice>,
}

impl GeneratorArguments {
    /// The first of the options given that mean nothing without a generator.
    pub fn about_people(&self) -> Option<&'static str> {
        let given = [
            ("--seed", self.seed.is_some()),
            ("--truncation", self.truncation.is_some()),
            ("--noise", self.noise.is_some()),
            ("--device", self.device.is_some()),
        ];
        given.into_iter().find(|(_, given)| *given).map(|it| it.0)
    }
}

/// The noise that the network adds to its activations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Noise {
    /// The constant one that it was trained with.
    #[default]
    Const,
    /// None.
    None,
}

fn parse_finite(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|value: &f64| value.is_finite())
        .ok_or_else(|| format!("expected a finite number, found `{text}`"))
}
