//! Who is looked at or made into an asset: a generator's people, a field file, or the embedded portrait.
//!
//! Where the command line names nobody, builds with the generator make people of the checkpoint inside the program, and those without
//! it take the embedded portrait.
//!
//! [`Choice`] is what the command line names, checked; nothing is opened yet. [`Source`] is a field that was read.
//! [`open_generator`] is the one place where a checkpoint is opened.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use safetensors::SafeTensors;
use serde_json::{Map, Value};

use super::checkpoint::CheckpointSource;
use super::generator_arguments::{DEFAULT_TRUNCATION, GeneratorArguments, Noise};
use crate::body::{Body, Pose};
use crate::device::DeviceChoice;
use crate::digest::sha256;
use crate::field::portrait::{EMBEDDED_NAME, Portrait, PortraitError, read_bytes};
use crate::field::portrait_data::PortraitData;
use crate::progress::Progress;
use crate::render::ViewSource;

/// What the command line names.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// A field file; none is the portrait inside the program.
    Field(Option<PathBuf>),
    /// People of a generator.
    Checkpoint(GeneratorChoice),
}

/// A generator and the people it shall make.
#[derive(Debug, Clone, PartialEq)]
pub struct GeneratorChoice {
    /// The checkpoint.
    pub checkpoint: CheckpointSource,
    /// The people, in the order asked for.
    pub seeds: Vec<u32>,
    /// How far people may differ from the average one; finite.
    pub truncation: f64,
    /// The noise that the network adds.
    pub noise: Noise,
    /// Where the network is computed.
    pub device: DeviceChoice,
}

impl Choice {
    /// What `--field` and the generator's options name together.
    ///
    /// # Errors
    /// Options of a generator where none is asked for or can be had.
    pub fn of(field: Option<&Path>, generator: &GeneratorArguments) -> Result<Self> {
        let checkpoint = match field {
            Some(_) => None,
            None => CheckpointSource::of(generator.checkpoint.as_deref()),
        };
        let choice = match checkpoint {
            None => Self::Field(field.map(Path::to_owned)),
            Some(checkpoint) => Self::Checkpoint(GeneratorChoice {
                checkpoint,
                seeds: generator
                    .seed
                    .as_ref()
                    .map_or(vec![0], |seeds| seeds.as_slice().to_vec()),
                truncation: generator.truncation.unwrap_or(DEFAULT_TRUNCATION),
                noise: generator.noise.unwrap_or_default(),
                device: generator.device.unwrap_or_default(),
            }),
        };
        if let Some(option) = generator.about_people() {
            choice.check_generator(option)?;
        }
        Ok(choice)
    }

    /// Checks that an option about a generator's people has one to be about.
    ///
    /// # Errors
    /// A portrait field, which is one person.
    pub fn check_generator(&self, option: &str) -> Result<()> {
        match self {
            Self::Checkpoint(_) => Ok(()),
            Self::Field(Some(path)) => bail!(
                "{option} is about a generator's people, and --field {} is one person; leave one of the two out",
                path.display()
            ),
            Self::Field(None) => bail!(no_generator(option)),
        }
    }

    /// Checks that this build can make whoever is named.
    ///
    /// # Errors
    /// A checkpoint in a build without the generator.
    pub fn check_build(&self) -> Result<()> {
        if cfg!(not(feature = "torch")) && matches!(self, Self::Checkpoint(_)) {
            bail!(no_generator("--checkpoint"));
        }
        Ok(())
    }

    /// The file to read, if it is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Field(path) => path.as_deref(),
            Self::Checkpoint(choice) => choice.checkpoint.path(),
        }
    }

    /// The people's seeds; one person without a seed where there is no generator.
    pub fn seeds(&self) -> Vec<Option<u32>> {
        match self {
            Self::Field(_) => vec![None],
            Self::Checkpoint(choice) => choice.seeds.iter().copied().map(Some).collect(),
        }
    }
}

/// What a build without the feature `torch` says of an option about a generator's people.
fn no_generator(option: &str) -> String {
    format!(
        "{option} needs the generator, which this program was built without (feature `torch`): build it with libtorch, as the README \
         says, or leave the generator's options out and name a portrait field with --field, or nothing for the embedded portrait"
    )
}

/// Someone whom a generator made: to be looked at, or to be taken as a field.
pub trait Someone: ViewSource {
    /// The person's field, canonical.
    ///
    /// # Errors
    /// A generator of a kind that fields cannot hold.
    fn data(&self) -> Result<PortraitData>;

    /// The pose that the generator gives the person, the same for all pictures.
    ///
    /// # Errors
    /// A network whose numbers are not finite.
    fn natural_pose(&self) -> Result<Pose>;

    /// Poses the person in every view from now on.
    ///
    /// # Errors
    /// A body that is elsewhere.
    fn pose(&mut self, pose: &Pose, body: &Body) -> Result<()>;
}

/// A generator that was opened: one person after another.
pub trait People {
    /// The person of a seed.
    ///
    /// # Errors
    /// Whatever stands in the way of a person, such as a network whose numbers are not finite.
    fn person(&self, seed: u32) -> Result<Box<dyn Someone + '_>>;
}

/// Opens the checkpoint of a generator.
///
/// # Errors
/// A checkpoint that cannot be used, or a device that is not there.
#[cfg(feature = "torch")]
pub fn open_generator(
    choice: &GeneratorChoice,
    progress: &dyn Progress,
) -> Result<Box<dyn People>> {
    super::people::open(choice, progress)
}

/// Says that this build has no generator.
///
/// # Errors
/// Always.
#[cfg(not(feature = "torch"))]
pub fn open_generator(_: &GeneratorChoice, _: &dyn Progress) -> Result<Box<dyn People>> {
    bail!(no_generator("--checkpoint"))
}

/// A portrait, and what provenance says of it.
pub struct Source {
    /// The field.
    pub portrait: Portrait,
    /// File name, without its folders.
    pub name: String,
    /// Hash of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// How a generator made the person, where one did.
    pub generator: Option<Map<String, Value>>,
}

impl Source {
    /// Reads the file, or takes the embedded portrait where there is none.
    pub fn open(path: Option<&Path>) -> Result<Self, PortraitError> {
        let Some(path) = path else {
            return Ok(Self {
                portrait: Portrait::embedded(),
                name: EMBEDDED_NAME.to_owned(),
                sha256: sha256(Portrait::embedded_bytes()),
                generator: None,
            });
        };
        let bytes = read_bytes(path)?;
        Ok(Self {
            portrait: Portrait::from_bytes(&bytes, path)?,
            name: path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            sha256: sha256(&bytes),
            generator: generator_of(&bytes),
        })
    }

    /// Someone whom a generator made; their data say how.
    pub fn of_data(data: PortraitData) -> Self {
        let text = |key: &str| {
            let told = data.provenance.get(key).and_then(Value::as_str);
            told.unwrap_or_default().to_owned()
        };
        Self {
            portrait: data.portrait(),
            name: text("checkpoint"),
            sha256: text("checkpoint_sha256"),
            generator: Some(data.provenance),
        }
    }
}

/// What a field file says of the generator that made it ([`PortraitData::file`]).
fn generator_of(file: &[u8]) -> Option<Map<String, Value>> {
    let (_, header) = SafeTensors::read_metadata(file).ok()?;
    serde_json::from_str(header.metadata().as_ref()?.get("provenance")?).ok()
}
