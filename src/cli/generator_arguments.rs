//! Arguments that choose a generator and its people; the same in every command that can make a person.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, ValueEnum};

use crate::seeds::SeedList;

/// The published tools' default.
pub const DEFAULT_TRUNCATION: f32 = 0.7;

/// Which generator, which people, computed where. The command has an argument `field` beside this group.
#[derive(Debug, Args)]
#[command(next_help_heading = "Generator")]
pub struct GeneratorArguments {
    /// The checkpoint of a generator that makes people (.safetensors)
    #[arg(long, value_name = "FILE", conflicts_with = "field")]
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
    pub truncation: Option<f32>,

    /// The network's fine grain: the trained constant one, or none [default: const]
    #[arg(long, value_enum)]
    pub noise: Option<Noise>,

    /// Where the network is computed: auto, cpu or cuda:N; auto takes a GPU where there is one [default: auto]
    #[arg(long, value_name = "DEVICE")]
    pub device: Option<Device>,
}

impl GeneratorArguments {
    /// The first of the options given that mean nothing without a checkpoint.
    pub fn needs_a_checkpoint(&self) -> Option<&'static str> {
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

/// Where the network is computed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Device {
    /// The first CUDA device where libtorch finds one, else the processor.
    #[default]
    Auto,
    /// The processor.
    Cpu,
    /// The CUDA device of this number.
    Cuda(usize),
}

impl FromStr for Device {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let unknown = || format!("expected auto, cpu or cuda:N (N from 0), found `{text}`");
        match text {
            "auto" => Ok(Self::Auto),
            "cpu" => Ok(Self::Cpu),
            "cuda" => Ok(Self::Cuda(0)),
            _ => {
                let number = text.strip_prefix("cuda:").ok_or_else(unknown)?;
                // Libtorch counts devices in 8 bits.
                let number: i8 = number.parse().map_err(|_| unknown())?;
                usize::try_from(number)
                    .map(Self::Cuda)
                    .map_err(|_| unknown())
            }
        }
    }
}

fn parse_finite(text: &str) -> Result<f32, String> {
    text.parse()
        .ok()
        .filter(|value: &f32| value.is_finite())
        .ok_or_else(|| format!("expected a finite number, found `{text}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_read_or_refused() {
        assert_eq!("auto".parse(), Ok(Device::Auto));
        assert_eq!("cpu".parse(), Ok(Device::Cpu));
        assert_eq!("cuda".parse(), Ok(Device::Cuda(0)));
        assert_eq!("cuda:3".parse(), Ok(Device::Cuda(3)));
        for text in ["", "gpu", "cuda:", "cuda:-1", "cuda:x", "cuda:999", "CPU "] {
            assert!(text.parse::<Device>().is_err(), "{text}");
        }
    }
}
