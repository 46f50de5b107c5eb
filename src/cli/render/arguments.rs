//! Arguments of `render`, in the user's units, and their way into checked settings.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::builder::RangedU64ValueParser;
use clap::{Args, value_parser};

use super::super::generator_arguments::{FIELD_HELP, GeneratorArguments};
use super::super::pose::{PoseArguments, PoseChoice};
use super::super::running::RunningArguments;
use super::super::source::Choice;
use super::develop::{Background, What};
use super::outputs::{Format, Outputs};
use super::turn::{Angles, MOST_FRAMES, Turn};

/// Two seconds for the default number of frames.
const DEFAULT_FPS: f64 = 12.0;
/// As fast as a GIF goes: browsers slow down frames of less than two hundredths of a second.
const MOST_FPS: f64 = 50.0;
/// One frame in 100 seconds.
const LEAST_FPS: f64 = 0.01;
/// Frames of a person wait, compressed, until all are there: a byte or two for each of so many pixels.
const MOST_PIXELS: u64 = 1 << 30;

/// Make pictures or animations of a portrait.
#[derive(Debug, Args)]
pub struct RenderArguments {
    /// The picture to write: .png, .apng, .gif or .webp; {frame} and {seed} in its name, or a folder, give one file each
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    /// The portrait field to look at.
    #[arg(long, value_name = "FILE", help = FIELD_HELP)]
    field: Option<PathBuf>,

    /// The asset to look at (.glb, .gltf) in place of a portrait: one that this program wrote
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with_all = ["field", "checkpoint", "seed", "truncation", "noise", "device", "body"]
    )]
    asset: Option<PathBuf>,

    #[command(flatten)]
    generator: GeneratorArguments,

    #[command(flatten)]
    pub pose: PoseArguments,

    #[command(flatten)]
    camera: CameraArguments,

    #[command(flatten)]
    picture: PictureArguments,

    #[command(flatten)]
    pub running: RunningArguments,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Camera")]
struct CameraArguments {
    /// Where the camera stands, or moves from and to, in degrees: 0 is in front, 90 at the person's left
    #[arg(
        long,
        value_name = "A|A..B",
        default_value = "0",
        allow_hyphen_values = true
    )]
    yaw: Angles,

    /// How high it stands, or moves from and to, in degrees: above the person where positive
    #[arg(
        long,
        value_name = "A|A..B",
        default_value = "0",
        allow_hyphen_values = true
    )]
    pitch: Angles,

    /// Go all around, starting at --yaw; the frame that would equal the first one is left out
    #[arg(long)]
    turntable: bool,

    /// Frames of a movement, both ends included, at most 3600 [default: 24]
    #[arg(
        long,
        value_name = "N",
        value_parser = RangedU64ValueParser::<usize>::new().range(1..=MOST_FRAMES as u64),
        allow_negative_numbers = true
    )]
    frames: Option<usize>,

    /// Also go back the same way, so that an animation does not jump
    #[arg(long)]
    bounce: bool,

    /// Frames of an animation a second, 0.01 to 50 [default: 12]
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    fps: Option<f64>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Picture")]
struct PictureArguments {
    /// Width and height in pixels, 8 to 4096
    #[arg(
        long,
        value_name = "N",
        default_value_t = 512,
        value_parser = value_parser!(u32).range(8..=4096),
        allow_negative_numbers = true
    )]
    size: u32,

    /// What to show
    #[arg(long, value_enum, default_value_t = What::Image)]
    what: What,

    /// Compress a .webp with loss, and how much it keeps, 1 to 100 [default: all, without loss]
    #[arg(
        long,
        value_name = "N",
        value_parser = value_parser!(u8).range(1..=100),
        allow_negative_numbers = true
    )]
    image_quality: Option<u8>,

    /// Behind the person: white, black, transparent or #rrggbb [default: white, and a generator's own]
    #[arg(long, value_name = "COLOR")]
    background: Option<Background>,
}

/// What to render, checked.
pub struct Settings {
    /// Whom.
    pub choice: Choice,
    /// An asset in place of them, which has no seed and needs no generator.
    pub asset: Option<PathBuf>,
    /// In which pose.
    pub pose: PoseChoice,
    /// From where.
    pub turn: Turn,
    /// Into which files.
    pub outputs: Outputs,
    /// Width and height in pixels.
    pub size_px: u32,
    /// What is shown.
    pub what: What,
    /// What stands behind the person.
    pub background: Background,
    /// How much a file with loss keeps, of 100; none without loss.
    pub image_quality: Option<u8>,
    /// Whether an animation goes back the same way.
    pub bounce: bool,
    /// Frames a second.
    pub fps: f64,
}

impl RenderArguments {
    /// Checks the values against each other.
    pub fn settings(&self) -> Result<Settings> {
        let CameraArguments {
            yaw,
            pitch,
            turntable,
            frames,
            bounce,
            fps,
        } = self.camera;
        let choice = match self.asset {
            Some(_) => Choice::Field(None),
            None => Choice::of(self.field.as_deref(), &self.generator)?,
        };
        let pose = self.pose.choice(&choice)?;
        let turn = Turn::new(yaw, pitch, turntable, frames)?;
        let outputs = Outputs::new(&self.output, &choice.seeds(), turn.frames())?;
        if let Some(fps) = fps.filter(|fps| !(LEAST_FPS..=MOST_FPS).contains(fps)) {
            bail!("--fps must be from {LEAST_FPS} to {MOST_FPS}, found {fps}");
        }
        for (option, given) in [("--fps", fps.is_some()), ("--bounce", bounce)] {
            if given && !outputs.is_animation {
                bail!(
                    "{option} is about animations; ask for one with a movement (--turntable, --yaw -40..40) and a name that \
                     ends in .apng, .gif or .webp"
                );
            }
        }
        if bounce && turn.is_round() {
            bail!("--bounce: a turntable does not jump; leave one of the two out");
        }
        let PictureArguments {
            size,
            what,
            background,
            image_quality,
        } = self.picture;
        if image_quality.is_some() && outputs.format != Format::Webp {
            bail!(
                "--image-quality is about .webp, the only format here that loses on request; leave it out, or end the name in .webp"
            );
        }
        let pixels = turn.frames() as u64 * u64::from(size) * u64::from(size);
        if pixels > MOST_PIXELS {
            bail!(
                "{} frames of {size} x {size} pixels are {pixels} pixels, and at most {MOST_PIXELS} are kept at a time; ask for \
                 fewer --frames or a smaller --size",
                turn.frames()
            );
        }
        if background.is_some() && matches!(what, What::Depth | What::Mask) {
            bail!("--background is about colours; leave it out for depth and mask");
        }
        let own = match choice {
            Choice::Checkpoint(_) if what != What::Volume => Background::Own,
            Choice::Checkpoint(_) | Choice::Field(_) => Background::Color([255; 3]),
        };
        Ok(Settings {
            choice,
            asset: self.asset.clone(),
            pose,
            turn,
            outputs,
            size_px: size,
            what,
            background: background.unwrap_or(own),
            image_quality,
            bounce,
            fps: fps.unwrap_or(DEFAULT_FPS),
        })
    }
}
