//! Arguments of `batch`: those of `mesh` about an asset, for several profiles, and how the work is done.

use std::path::PathBuf;
use std::str::FromStr;

use anyhow::{Result, bail};
use clap::builder::{EnumValueParser, Resettable};
use clap::error::ErrorKind;
use clap::{ArgAction, ArgMatches, Args, Command, FromArgMatches};

use super::super::generator_arguments::GeneratorArguments;
use super::super::mesh::AssetArguments;
use super::super::running::RunningArguments;
use super::super::source::{Choice, GeneratorChoice};
use crate::batch::shard::Shard;
use crate::export::format::Format;
use crate::profile::Profile;

/// More workers than processors only cost memory.
const MOST_JOBS: usize = 256;

/// Make assets of many people.
#[derive(Debug, Args)]
#[command(mut_arg("seed", |seed| {
    let seed = seed.visible_alias(Resettable::Reset).visible_alias("seed");
    seed.long("seeds").required(true).help(
        "Which people to make: numbers up to 4294967295 and ranges, such as 0-999,2000; at most 10000 at a time",
    )
}))]
pub struct BatchArguments {
    /// The folder to write to: a new one, or one that a batch with the same settings was begun in, which goes on
    #[arg(short, long, visible_alias = "output", value_name = "FOLDER")]
    pub out: PathBuf,

    /// A portrait field is one person: `mesh` takes it
    #[arg(long, value_name = "FILE", hide = true)]
    field: Option<PathBuf>,

    #[command(flatten)]
    generator: GeneratorArguments,

    #[command(flatten)]
    pub assets: AssetsArguments,

    /// The files of an asset
    #[arg(long, value_name = "glb|gltf|obj|ply", default_value = "glb", value_parser = parse_format)]
    pub format: Format,

    /// Also draw every asset from four sides (.png)
    #[arg(long, help_heading = "Checks")]
    pub previews: bool,

    /// Also measure every asset, and write the figures as JSON
    #[arg(long, help_heading = "Checks")]
    pub reports: bool,

    /// Also write everyone's portrait field (.safetensors)
    #[arg(long, help_heading = "Generator")]
    pub fields: bool,

    /// Workers that make people at the same time; auto: as many as threads, fewer where memory is short. Files do not depend on it
    #[arg(
        long,
        value_name = "N|auto",
        default_value = "auto",
        help_heading = "Batch"
    )]
    pub jobs: Jobs,

    /// Make one part of so many, such as 3/16 [default: what Slurm's array or Kubernetes' Indexed Job says, else all]
    #[arg(long, value_name = "I/N", help_heading = "Batch")]
    pub shard: Option<Shard>,

    /// Try those again that failed before
    #[arg(long, help_heading = "Batch")]
    pub retry_failed: bool,

    #[command(flatten)]
    pub running: RunningArguments,
}

impl BatchArguments {
    /// The generator and the people.
    pub fn generator(&self) -> Result<GeneratorChoice> {
        if let Some(path) = &self.field {
            bail!(
                "--field {} is one person, and a batch makes a generator's people; take `mesh` for it",
                path.display()
            );
        }
        if cfg!(not(feature = "torch")) {
            bail!(
                "a batch makes a generator's people, and this program was built without the generator (feature `torch`): build it with libtorch, as the README says"
            );
        }
        match Choice::of(None, &self.generator)? {
            Choice::Checkpoint(choice) => Ok(choice),
            Choice::Field(_) => bail!("a batch makes a generator's people; name its --checkpoint"),
        }
    }

    /// Which part to make, and which variable said so, if one did.
    pub fn shard(&self) -> Result<(Shard, Option<&'static str>)> {
        if let Some(shard) = self.shard {
            return Ok((shard, None));
        }
        let found = Shard::from_variables(|name| std::env::var(name).ok())?;
        Ok(found.map_or((Shard::WHOLE, None), |(shard, variable)| {
            (shard, Some(variable))
        }))
    }
}

/// What assets are like, for one profile or several.
#[derive(Debug, Clone)]
pub struct AssetsArguments {
    profiles: Vec<Profile>,
    asset: AssetArguments,
}

impl AssetsArguments {
    /// Each profile with what its assets are like.
    ///
    /// # Errors
    /// A profile that is named twice.
    pub fn each(&self) -> Result<Vec<(Profile, AssetArguments)>> {
        let mut each: Vec<(Profile, AssetArguments)> = Vec::new();
        for &profile in &self.profiles {
            if each.iter().any(|(known, _)| *known == profile) {
                bail!("--profile names a profile twice; name each once");
            }
            each.push((profile, self.asset.for_profile(profile)));
        }
        Ok(each)
    }
}

/// As those of an asset, but `--profile` takes several.
impl Args for AssetsArguments {
    fn augment_args(command: Command) -> Command {
        AssetArguments::augment_args(command).mut_arg("profile", |profile| {
            profile
                .action(ArgAction::Append)
                .value_delimiter(',')
                .value_parser(EnumValueParser::<Profile>::new())
                .value_name("PROFILE,PROFILE")
                .help(
                    "Where assets are going, such as web,unreal: levels of detail, images, extensions and bone names as that takes \
                     them; other options win over it. Several have a folder each",
                )
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for AssetsArguments {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Self::from_arg_matches_mut(&mut matches.clone())
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, clap::Error> {
        let profiles = matches.get_many::<Profile>("profile");
        let profiles =
            profiles.ok_or_else(|| clap::Error::new(ErrorKind::MissingRequiredArgument))?;
        Ok(Self {
            profiles: profiles.copied().collect(),
            asset: AssetArguments::from_arg_matches_mut(matches)?,
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// How many workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jobs {
    /// As many as the machine can feed.
    Auto,
    /// So many.
    Count(usize),
}

impl FromStr for Jobs {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "auto" {
            return Ok(Self::Auto);
        }
        let count = text
            .parse()
            .ok()
            .filter(|count| (1..=MOST_JOBS).contains(count));
        count
            .map(Self::Count)
            .ok_or_else(|| format!("expected 1 to {MOST_JOBS}, or auto"))
    }
}

fn parse_format(text: &str) -> Result<Format, String> {
    let found = Format::ALL
        .into_iter()
        .find(|format| format.extension() == text);
    found.ok_or_else(|| {
        let known = Format::ALL.map(Format::extension).join(", ");
        format!("expected one of {known}")
    })
}
