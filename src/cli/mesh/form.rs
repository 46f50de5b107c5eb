//! What form an asset takes: a profile, and what is asked for besides.

use anyhow::{Result, bail};
use clap::builder::RangedI64ValueParser;
use clap::{Args, ValueEnum};

use super::arguments::ColorTarget;
use crate::export::encoding::{
    Encoding, Geometry, ImageFormat, JPEG_DATA_QUALITY, JPEG_QUALITY, Packaging, WEBP_QUALITY,
};
use crate::export::format::Format;
use crate::profile::{Profile, ProfileSettings};

#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Form")]
pub struct FormArguments {
    /// Where the asset is going: levels of detail, images, extensions and bone names as that takes them; other options win over it
    #[arg(long, value_enum, default_value_t)]
    pub profile: Profile,

    /// Triangles of coarser levels of detail, such as 10000,5000,2500, or none [default: the profile's]
    #[arg(long, value_name = "N,N|none", value_parser = parse_levels)]
    pub lods: Option<Coarser>,

    /// Where coarser levels go [default: the profile's]
    #[arg(long, value_enum)]
    pub packaging: Option<Packaging>,

    /// Texels along a side of the normal map, a power of two, or none [default: the profile's]
    #[arg(long, value_name = "N|none", value_parser = parse_map)]
    pub normal_map: Option<Map>,

    /// Texels along a side of a map of ambient occlusion, a power of two, or none [default: none]
    #[arg(long, value_name = "N|none", value_parser = parse_map)]
    pub occlusion: Option<Map>,

    /// The format of images in a .glb or .gltf [default: the profile's]
    #[arg(long, value_enum)]
    pub images: Option<ImageChoice>,

    /// How much lossy images keep, of 100 [default: 92 for JPEG, 97 for its maps, 90 for WebP]
    #[arg(long, value_name = "N", value_parser = RangedI64ValueParser::<u8>::new().range(1..=100))]
    pub image_quality: Option<u8>,

    /// How vertices are stored in a .glb or .gltf [default: the profile's]
    #[arg(long, value_enum)]
    pub geometry: Option<Geometry>,
}

/// Triangles of coarser levels, the finest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coarser(pub Vec<usize>);

/// Texels along a side of a map; none: no map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Map(pub Option<u32>);

/// A format of images.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImageChoice {
    /// Without loss
    Png,
    /// With loss, read everywhere
    Jpeg,
    /// With loss, smaller (`EXT_texture_webp`)
    Webp,
}

impl FormArguments {
    /// The profile's defaults.
    pub fn profile(&self) -> ProfileSettings {
        self.profile.settings()
    }

    /// Triangles of coarser levels: none where colours are at vertices or the format holds one mesh, unless they are asked for.
    pub fn coarser(&self, format: Format, color: ColorTarget) -> Vec<usize> {
        match &self.lods {
            Some(Coarser(levels)) => levels.clone(),
            None if color == ColorTarget::Texture && format.holds_rigs() => {
                self.profile().levels[1..].to_vec()
            }
            None => Vec::new(),
        }
    }

    /// Texels along a side of the normal map.
    pub fn normal_map_size(&self, format: Format, color: ColorTarget) -> Option<u32> {
        let shown = color == ColorTarget::Texture && format.holds_rigs();
        match self.normal_map {
            Some(Map(size)) => size,
            None => self.profile().normal_map_size.filter(|_| shown),
        }
    }

    /// Texels along a side of the map of ambient occlusion.
    pub fn occlusion_size(&self) -> Option<u32> {
        self.occlusion.and_then(|Map(size)| size)
    }

    /// How it is stored.
    pub fn encoding(&self) -> Encoding {
        let mut encoding = self.profile().encoding;
        if let Some(choice) = self.images {
            let of = |jpeg| match choice {
                ImageChoice::Png => ImageFormat::Png,
                ImageChoice::Jpeg => ImageFormat::Jpeg { quality: jpeg },
                ImageChoice::Webp => ImageFormat::Webp {
                    quality: WEBP_QUALITY,
                },
            };
            encoding.base_color = of(JPEG_QUALITY);
            encoding.data = of(JPEG_DATA_QUALITY);
        }
        if let Some(asked) = self.image_quality {
            for format in [&mut encoding.base_color, &mut encoding.data] {
                if let ImageFormat::Jpeg { quality } | ImageFormat::Webp { quality } = format {
                    *quality = asked;
                }
            }
        }
        encoding.geometry = self.geometry.unwrap_or(encoding.geometry);
        encoding.packaging = self.packaging.unwrap_or(encoding.packaging);
        encoding
    }

    /// Checks what does not depend on the portrait.
    pub fn check(&self, format: Format, color: ColorTarget) -> Result<()> {
        let levels = self.coarser(format, color).len();
        let packaging = self.encoding().packaging;
        if levels > 0 && packaging != Packaging::Files && !format.holds_rigs() {
            bail!(
                "a .{} holds one level of detail, and --lods asks for {levels} more; ask for --packaging files, for .glb or .gltf, or leave it out",
                format.extension()
            );
        }
        let own_packaging = self.packaging.filter(|&it| it != Packaging::Files);
        let only_gltf = [
            ("--packaging", own_packaging.is_some()),
            ("--images", self.images.is_some()),
            ("--image-quality", self.image_quality.is_some()),
            ("--geometry", self.geometry.is_some()),
            (
                "--normal-map",
                matches!(self.normal_map, Some(Map(Some(_)))),
            ),
            ("--occlusion", self.occlusion_size().is_some()),
            ("--profile", self.profile != Profile::Plain),
        ];
        check_only_gltf(format, &only_gltf)?;
        let maps = [
            (
                "--normal-map",
                matches!(self.normal_map, Some(Map(Some(_)))),
            ),
            ("--occlusion", self.occlusion_size().is_some()),
            (
                "--lods",
                matches!(&self.lods, Some(Coarser(levels)) if !levels.is_empty()),
            ),
            ("--images", self.images.is_some()),
            ("--image-quality", self.image_quality.is_some()),
        ];
        for (option, given) in maps {
            if given && color == ColorTarget::Vertices {
                bail!(
                    "{option} needs a texture, and colours are at the vertices; leave it out, or make the asset with `mesh --color texture`"
                );
            }
        }
        let lossless = |format| format == ImageFormat::Png;
        let Encoding {
            base_color, data, ..
        } = self.encoding();
        if self.image_quality.is_some() && lossless(base_color) && lossless(data) {
            bail!(
                "--image-quality is about JPEG and WebP, and images are PNG; ask for --images jpeg or webp, or leave it out"
            );
        }
        Ok(())
    }
}

/// That nothing is given which only glTF holds, where the output is none: options, and whether they are given.
pub(super) fn check_only_gltf(format: Format, options: &[(&str, bool)]) -> Result<()> {
    for (option, _) in options.iter().filter(|(_, given)| *given) {
        if !format.holds_rigs() {
            bail!(
                "{option} is about glTF, and the output is .{}; ask for .glb or .gltf, or leave it out",
                format.extension()
            );
        }
    }
    Ok(())
}

fn parse_levels(text: &str) -> Result<Coarser, String> {
    if text == "none" {
        return Ok(Coarser(Vec::new()));
    }
    let wrong =
        || "expected numbers of triangles that fall, such as 10000,5000,2500, or `none`".to_owned();
    let levels: Vec<usize> = text
        .split(',')
        .map(|level| level.trim().replace('_', "").parse().map_err(|_| wrong()))
        .collect::<Result<_, _>>()?;
    if levels.contains(&0) || !levels.is_sorted_by(|finer, coarser| finer > coarser) {
        return Err(wrong());
    }
    Ok(Coarser(levels))
}

fn parse_map(text: &str) -> Result<Map, String> {
    if text == "none" {
        return Ok(Map(None));
    }
    text.parse()
        .ok()
        .filter(|size: &u32| size.is_power_of_two() && (64..=8192).contains(size))
        .map(|size| Map(Some(size)))
        .ok_or_else(|| "expected a power of two from 64 to 8192, or `none`".to_owned())
}
