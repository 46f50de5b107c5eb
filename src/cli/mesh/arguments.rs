//! Arguments of `mesh`, in the user's units, and their way into checked settings.

mod told;

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::builder::RangedU64ValueParser;
use clap::{Args, ValueEnum};

pub use self::told::{named, triangles_text};
use super::super::body::Carrier;
use super::super::generator_arguments::{FIELD_HELP, GeneratorArguments};
use super::super::pose::{PoseArguments, PoseChoice};
use super::super::running::RunningArguments;
use super::super::source::{Choice, Source};
use super::form::{FormArguments, check_only_gltf};
use super::outputs::{Form, Outputs};
use crate::body::Pose;
use crate::body::deformation::DeformationSettings;
use crate::export::Material;
use crate::export::files::Contents;
use crate::export::format::Format;
use crate::field::Bounds;
use crate::mesh::components::ComponentSettings;
use crate::mesh::smooth::SmoothSettings;
use crate::pipeline::{Bake, ColorSettings, RigSettings, Settings, TriangleBudget};
use crate::profile::Profile;
use crate::render::ViewSource;
use crate::rig::BonePreset;
use crate::texture::views::ViewBakeSettings;

/// Where smoothing rounds have long ceased to improve a surface and only take time.
const MOST_SMOOTHING_ROUNDS: u64 = 1000;

/// Make an asset of a portrait.
#[derive(Debug, Args)]
pub struct MeshArguments {
    /// The asset to write; its extension chooses the format: .glb, .gltf, .obj or .ply. For several people a name with
    /// {seed}, or a folder
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,

    /// The portrait field to read.
    #[arg(long, value_name = "FILE", help = FIELD_HELP)]
    pub field: Option<PathBuf>,

    #[command(flatten)]
    generator: GeneratorArguments,

    #[command(flatten)]
    pub asset: AssetArguments,

    /// Also write the generated person's portrait field (.safetensors), to mesh it again without the network
    #[arg(long, value_name = "FILE", help_heading = "Generator")]
    pub save_field: Option<PathBuf>,

    /// Also draw the exported asset from four sides into a .png
    #[arg(long, value_name = "FILE", help_heading = "Checks")]
    pub preview: Option<PathBuf>,

    /// Also measure the asset against the field, or the generator's pictures, and write the figures as JSON
    #[arg(long, value_name = "FILE", help_heading = "Checks")]
    pub report: Option<PathBuf>,

    #[command(flatten)]
    pub running: RunningArguments,
}

/// What an asset is like: the same in every command that makes some.
#[derive(Debug, Clone, Args)]
pub struct AssetArguments {
    #[command(flatten)]
    surface: SurfaceArguments,

    #[command(flatten)]
    color: ColorArguments,

    #[command(flatten)]
    rig: RigArguments,

    #[command(flatten)]
    pub form: FormArguments,

    #[command(flatten)]
    pub pose: PoseArguments,
}

#[derive(Debug, Clone, Args)]
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

    /// Triangles of the asset, or `full` for all there are [default: the profile's, 20000 for plain, or all where there are fewer]
    #[arg(long, value_name = "N|full", value_parser = parse_triangles, allow_negative_numbers = true)]
    triangles: Option<TriangleBudget>,

    /// Density on the surface [default: what the field or the checkpoint says, else 10]
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

#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Colour")]
struct ColorArguments {
    /// Texels along a side of the square texture: a power of two, 64 to 8192 [default: the profile's, 2048 for plain]
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    texture_size: Option<u32>,

    /// Where colours go [default: vertices for .ply, texture for the others]
    #[arg(long, value_enum)]
    color: Option<ColorTarget>,

    /// Where a texture's colours come from [default: views where a generator's pictures are finer than its fields, else field]
    #[arg(long, value_enum)]
    bake: Option<BakeChoice>,

    /// Show colours as they are, without light
    #[arg(long)]
    unlit: bool,

    /// Roughness of the surface, 0 to 1 [default: 0.8]
    #[arg(long, value_name = "SHARE", allow_negative_numbers = true)]
    roughness: Option<f32>,
}

#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Rig")]
struct RigArguments {
    /// Leave skeleton and clips out: a .glb that does not move, in its pose
    #[arg(long)]
    no_rig: bool,

    /// How the bones are called [default: the profile's, vrm for plain]
    #[arg(long, value_enum, conflicts_with = "no_rig")]
    bones: Option<BonePreset>,

    /// Leave the animation clips out
    #[arg(long, conflicts_with = "no_rig")]
    no_clips: bool,
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
    /// Whom to make, checked.
    pub fn choice(&self) -> Result<Choice> {
        let choice = Choice::of(self.field.as_deref(), &self.generator)?;
        if self.save_field.is_some() {
            choice.check_generator("--save-field")?;
        }
        Ok(choice)
    }

    /// What is to be written.
    pub fn outputs(&self) -> Outputs {
        Outputs {
            asset: self.output.clone(),
            preview: self.preview.clone(),
            report: self.report.clone(),
            field: self.save_field.clone(),
        }
    }
}

impl AssetArguments {
    /// The same for another profile.
    pub fn for_profile(&self, profile: Profile) -> Self {
        let mut asset = self.clone();
        asset.form.profile = profile;
        asset
    }

    /// Whether an asset of this format moves.
    pub fn is_rigged(&self, format: Format) -> bool {
        format.holds_rigs() && !self.rig.no_rig
    }

    /// The body that moves people, where one is needed.
    pub fn carrier(
        &self,
        choice: &Choice,
        pose: &PoseChoice,
        format: Format,
    ) -> Result<Option<Carrier>> {
        let body = self.pose.body.as_deref();
        let moves = self.is_rigged(format) || !pose.is_rest() || body.is_some();
        moves.then(|| Carrier::open(choice, body)).transpose()
    }

    /// How the asset is bound to a body that carries so far.
    pub fn rig(&self, pose: Pose, deformation: DeformationSettings) -> RigSettings {
        RigSettings {
            bones: self.rig.bones.unwrap_or(self.form.profile().bones),
            clips: !self.rig.no_clips && self.form.profile().clips,
            pose,
            deformation,
        }
    }

    /// Where colours go in this format.
    pub fn color_of(&self, format: Format) -> ColorTarget {
        self.color.color.unwrap_or(match format {
            Format::Ply => ColorTarget::Vertices,
            _ => ColorTarget::Texture,
        })
    }

    /// What the asset's files will be.
    pub fn form_of(&self, format: Format) -> Form {
        let target = self.color_of(format);
        let texture = target == ColorTarget::Texture;
        Form {
            format,
            encoding: self.form.encoding(),
            contents: Contents {
                levels: 1 + self.form.coarser(format, target).len(),
                texture,
                normal_map: self.form.normal_map_size(format, target).is_some(),
                occlusion: self.form.occlusion_size().is_some(),
            },
        }
    }

    /// Checks all values that do not depend on the portrait.
    pub fn check_values(&self, format: Format) -> Result<()> {
        let to_vertices = self.color_of(format) == ColorTarget::Vertices;
        if self.color.bake == Some(BakeChoice::Views) && to_vertices {
            bail!(
                "--bake views needs a texture, and colours go to the vertices; ask for --color texture or --bake field"
            );
        }
        let RigArguments {
            bones, no_clips, ..
        } = self.rig;
        for (option, given) in [("--bones", bones.is_some()), ("--no-clips", no_clips)] {
            if given && !format.holds_rigs() {
                bail!(
                    "{option} is about assets that move, and .{} holds no skeleton; ask for .glb or .gltf, or leave it out",
                    format.extension()
                );
            }
        }
        let ColorArguments {
            unlit, roughness, ..
        } = self.color;
        check_only_gltf(
            format,
            &[("--unlit", unlit), ("--roughness", roughness.is_some())],
        )?;
        if let Some(level) = self.surface.iso.filter(|level| !level.is_finite()) {
            bail!("--iso must be a finite number, found {level}");
        }
        self.form.check(format, self.color_of(format))?;
        let size = self.texture_size();
        if !size.is_power_of_two() || !(64..=8192).contains(&size) {
            bail!("--texture-size must be a power of two from 64 to 8192, found {size}");
        }
        let roughness = self.roughness();
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
        Ok(())
    }

    /// The settings for a portrait, which a generator can draw where it `has_views`; values are those that [`Self::check_values`] let pass.
    pub fn settings(&self, source: &Source, format: Format, has_views: bool) -> Settings {
        let info = &source.portrait.info;
        let iso_level = self.surface.iso.unwrap_or(info.iso_level);
        let region = self.surface.region.unwrap_or_else(|| info.region());
        let mut settings = Settings::new(iso_level, region);
        settings.extract.resolution = self.surface.resolution;
        settings.components = ComponentSettings {
            keep_floaters_above: self.surface.keep_floaters,
        };
        settings.smooth.iterations = self.surface.smooth;
        let finest = TriangleBudget::AtMost(self.form.profile().levels[0]);
        settings.triangles = self.surface.triangles.unwrap_or(finest);
        let target = self.color_of(format);
        settings.coarser = self.form.coarser(format, target);
        // A profile's levels are an offer, those on the command line a wish.
        settings.may_leave_out = self.form.lods.is_none();
        settings.normal_map_size = self.form.normal_map_size(format, target);
        settings.occlusion_size = self.form.occlusion_size();
        settings.material = Material {
            roughness: self.roughness(),
            unlit: self.color.unlit,
        };
        settings.color = match target {
            ColorTarget::Texture => ColorSettings::Texture {
                size: self.texture_size(),
            },
            ColorTarget::Vertices => ColorSettings::Vertices,
        };
        settings.bake = self.bake(settings.color, has_views);
        settings
    }

    /// Of the surface, from 0 to 1.
    fn roughness(&self) -> f32 {
        let usual = Material::default().roughness;
        self.color.roughness.unwrap_or(usual)
    }

    /// Texels a side of the texture.
    pub fn texture_size(&self) -> u32 {
        let profile = self.form.profile();
        self.color.texture_size.unwrap_or(profile.texture_size)
    }

    /// A generator's pictures of a person, where the asset is made of them and measured against them: where they are asked for, or show more than the
    /// field.
    pub fn views<'a>(&self, of: &'a dyn ViewSource) -> Option<&'a dyn ViewSource> {
        let asked = self.color.bake == Some(BakeChoice::Views);
        (asked || of.is_finer_than_field()).then_some(of)
    }

    /// Colours come from the field unless views are asked for, or there are some that show more.
    fn bake(&self, color: ColorSettings, has_views: bool) -> Bake {
        let views = match self.color.bake {
            Some(choice) => choice == BakeChoice::Views,
            None => has_views,
        };
        if views && matches!(color, ColorSettings::Texture { .. }) {
            Bake::Views(ViewBakeSettings::default())
        } else {
            Bake::Field
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
