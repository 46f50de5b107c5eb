//! Arguments of `mesh`, in the user's units, and their way into checked settings.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::builder::RangedU64ValueParser;
use clap::{Args, ValueEnum, value_parser};

use super::source::Source;
use crate::export::Material;
use crate::export::format::Format;
use crate::field::Bounds;
use crate::mesh::components::ComponentSettings;
use crate::mesh::smooth::SmoothSettings;
use crate::pipeline::{Bake, ColorSettings, Settings, TriangleBudget};
use crate::texture::views::ViewBakeSettings;

/// Far more threads than processors only cost memory, and tens of thousands bring a machine to a halt.
const MOST_THREADS: i64 = 256;

/// Where smoothing rounds have long ceased to improve a surface and only take time.
const MOST_SMOOTHING_ROUNDS: u64 = 1000;

/// Make an asset from a portrait field.
#[derive(Debug, Args)]
pub struct MeshArguments {
    /// The asset to write; its extension chooses the format: .glb, .gltf, .obj or .ply
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,

    /// The portrait field to read (.safetensors); without it, the embedded default portrait
    #[arg(long, value_name = "FILE")]
    pub field: Option<PathBuf>,

    /// Needs a generator, which this build does not have
    #[arg(long, alias = "seeds", value_name = "SEEDS", hide = true)]
    pub seed: Option<String>,

    /// Needs a generator, which this build does not have
    #[arg(long, value_name = "FILE", hide = true)]
    pub checkpoint: Option<PathBuf>,

    #[command(flatten)]
    surface: SurfaceArguments,

    #[command(flatten)]
    color: ColorArguments,

    /// Also draw the exported asset from four sides into a .png
    #[arg(long, value_name = "FILE", help_heading = "Checks")]
    pub preview: Option<PathBuf>,

    /// Also measure the asset against the field and write the figures as JSON
    #[arg(long, value_name = "FILE", help_heading = "Checks")]
    pub report: Option<PathBuf>,

    /// Say nothing but errors
    #[arg(short, long, conflicts_with = "json", help_heading = "Running")]
    pub quiet: bool,

    /// Tell of progress as JSON events on standard output, one a line
    #[arg(long, help_heading = "Running")]
    pub json: bool,

    /// Threads to use, at most 256; the result does not depend on it [default: one per core]
    #[arg(
        long,
        value_name = "N",
        value_parser = value_parser!(u16).range(1..=MOST_THREADS),
        allow_negative_numbers = true,
        help_heading = "Running"
    )]
    pub threads: Option<u16>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Surface")]
struct SurfaceArguments {
    /// Lattice points along the region's longest edge
    #[arg(
        long,
        value_name = "N",
        default_value_t = 512,
        allow_negative_numbers = true
    )]
    resolution: usize,

    /// Triangles of the asset, or `full` for all there are [default: 20000, or all where there are fewer]
    #[arg(long, value_name = "N|full", value_parser = parse_triangles, allow_negative_numbers = true)]
    triangles: Option<TriangleBudget>,

    /// Density on the surface [default: what the field says, else 10]
    #[arg(long, value_name = "LEVEL", allow_negative_numbers = true)]
    iso: Option<f32>,

    /// What to take, in metres from the neck joint (+y up, +z forward) [default: head, neck and shoulders]
    #[arg(long, value_name = "X,Y,Z,X,Y,Z", allow_hyphen_values = true)]
    region: Option<Bounds>,

    /// Smoothing rounds, at most 1000; 0 leaves marching cubes as it is
    #[arg(
        long,
        value_name = "N",
        default_value_t = SmoothSettings::default().iterations,
        value_parser = RangedU64ValueParser::<usize>::new().range(0..=MOST_SMOOTHING_ROUNDS),
        allow_negative_numbers = true
    )]
    smooth: usize,

    /// Keep floating pieces with at least this share of the largest piece's area [default: drop them all]
    #[arg(long, value_name = "SHARE", allow_negative_numbers = true)]
    keep_floaters: Option<f32>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Colour")]
struct ColorArguments {
    /// Texels along a side of the square texture: a power of two, 64 to 8192
    #[arg(
        long,
        value_name = "N",
        default_value_t = 2048,
        allow_negative_numbers = true
    )]
    texture_size: u32,

    /// Where colours go [default: vertices for .ply, texture for the others]
    #[arg(long, value_enum)]
    color: Option<ColorTarget>,

    /// Where a texture's colours come from [default: field]
    #[arg(long, value_enum)]
    bake: Option<BakeChoice>,

    /// Show colours as they are, without light
    #[arg(long)]
    unlit: bool,

    /// Roughness of the surface, 0 to 1
    #[arg(long, value_name = "SHARE", default_value_t = Material::default().roughness, allow_negative_numbers = true)]
    roughness: f32,
}

/// Where colours go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorTarget {
    /// An image, by texture coordinates
    Texture,
    /// Every vertex
    Vertices,
}

/// Where a texture's colours come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BakeChoice {
    /// Pictures from cameras all around, the field where none sees
    Views,
    /// The field alone
    Field,
}

impl MeshArguments {
    /// `--seed` and `--checkpoint` are the generator's; without one they are refused in plain words.
    pub fn refuse_what_needs_a_generator(&self) -> Result<()> {
        for (option, given) in [
            ("--seed", self.seed.is_some()),
            ("--checkpoint", self.checkpoint.is_some()),
        ] {
            if given {
                bail!(
                    "{option} needs a generator, and this build has none; give a portrait field with --field, or nothing for the embedded portrait"
                );
            }
        }
        Ok(())
    }

    /// Where colours go in this format.
    pub fn color_of(&self, format: Format) -> ColorTarget {
        self.color.color.unwrap_or(match format {
            Format::Ply => ColorTarget::Vertices,
            _ => ColorTarget::Texture,
        })
    }

    /// Checks the values against each other and the portrait.
    pub fn settings(&self, source: &Source, format: Format) -> Result<Settings> {
        let info = &source.portrait.info;
        let iso_level = self.surface.iso.unwrap_or(info.iso_level);
        if !iso_level.is_finite() {
            bail!("--iso must be a finite number, found {iso_level}");
        }
        let size = self.color.texture_size;
        if !size.is_power_of_two() || !(64..=8192).contains(&size) {
            bail!("--texture-size must be a power of two from 64 to 8192, found {size}");
        }
        let roughness = self.color.roughness;
        if !(0.0..=1.0).contains(&roughness) {
            bail!("--roughness must be from 0 to 1, found {roughness}");
        }
        if let Some(share) = self
            .surface
            .keep_floaters
            .filter(|share| !(0.0..=1.0).contains(share))
        {
            bail!("--keep-floaters must be a share from 0 to 1, found {share}");
        }
        let region = self.surface.region.unwrap_or_else(|| info.region());
        let mut settings = Settings::new(iso_level, region);
        settings.extract.resolution = self.surface.resolution;
        settings.components = ComponentSettings {
            keep_floaters_above: self.surface.keep_floaters,
        };
        settings.smooth.iterations = self.surface.smooth;
        if let Some(triangles) = self.surface.triangles {
            settings.triangles = triangles;
        }
        settings.material = Material {
            roughness,
            unlit: self.color.unlit,
        };
        settings.color = match self.color_of(format) {
            ColorTarget::Texture => ColorSettings::Texture { size },
            ColorTarget::Vertices => ColorSettings::Vertices,
        };
        settings.bake = self.bake(settings.color)?;
        Ok(settings)
    }

    /// Colours come from the field unless views are asked for. A source with a super-resolution shows more than its
    /// field knows: where there is one, views are to be the default for textures.
    fn bake(&self, color: ColorSettings) -> Result<Bake> {
        match (self.color.bake, color) {
            (Some(BakeChoice::Views), ColorSettings::Vertices) => bail!(
                "--bake views needs a texture, and colours go to the vertices; ask for --color texture or --bake field"
            ),
            (Some(BakeChoice::Views), _) => Ok(Bake::Views(ViewBakeSettings::default())),
            (Some(BakeChoice::Field) | None, _) => Ok(Bake::Field),
        }
    }
}

fn parse_triangles(text: &str) -> Result<TriangleBudget, String> {
    if text == "full" {
        return Ok(TriangleBudget::Full);
    }
    match text.replace(['_', ','], "").parse() {
        Ok(count) if count > 0 => Ok(TriangleBudget::Count(count)),
        _ => Err("expected a number of triangles above 0, or `full`".to_owned()),
    }
}

/// As on the command line, but for the default, which cannot be written there.
pub fn triangles_text(budget: TriangleBudget) -> String {
    match budget {
        TriangleBudget::Count(count) => count.to_string(),
        TriangleBudget::AtMost(count) => format!("at most {count}"),
        TriangleBudget::Full => "full".to_owned(),
    }
}
