//! Textures of an asset to image files, as its encoding wants them.
//!
//! PNG is without loss; occlusion is one channel of it. JPEG keeps colour at full resolution (4:4:4), as baseline JPEG does.
//! WebP halves the resolution of colour (4:2:0): base colours are subsampled so that luma stays sharp, and normal maps, whose channels
//! are not colours, are stored without loss instead. Encoders run on one thread, so bytes do not depend on their number.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageError};
use webp::{Encoder, WebPConfig};

use super::encoding::ImageFormat;
use super::frame::{Frame, FrameError, Pixels};
use super::png;
use crate::texture::Texture;

/// What an image means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Display colour.
    BaseColor,
    /// Normals in tangent space.
    Normal,
    /// A share in the first channel; the others are the same.
    Occlusion,
}

/// Why an image cannot be encoded.
#[derive(Debug, thiserror::Error)]
pub enum ImageFault {
    /// What the encoder of PNG or JPEG says.
    #[error("cannot encode the texture as an image")]
    Encoder(#[from] ImageError),
    /// As [`Self::Encoder`], for one channel.
    #[error("cannot encode the map as an image")]
    Frame(#[from] FrameError),
    /// The encoder of WebP does not take it.
    #[error(
        "cannot encode a {width} x {height} texture as WebP, which holds up to 16383 texels a side; ask for another format"
    )]
    Webp {
        /// Texels in a row.
        width: u32,
        /// Rows.
        height: u32,
    },
}

impl Role {
    /// For names within a document.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::BaseColor => "base colour",
            Self::Normal => "normals",
            Self::Occlusion => "occlusion",
        }
    }

    /// For names of files.
    fn suffix(self) -> &'static str {
        match self {
            Self::BaseColor => "",
            Self::Normal => "_normal",
            Self::Occlusion => "_occlusion",
        }
    }
}

impl ImageFormat {
    /// The extension of files of this format.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg { .. } => "jpg",
            Self::Webp { .. } => "webp",
        }
    }

    pub(super) fn mime_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg { .. } => "image/jpeg",
            Self::Webp { .. } => "image/webp",
        }
    }
}

/// The file of an image beside a document: `STEM.png`, `STEM_normal.png`, of a coarser level `STEM_LOD1_normal.png`.
pub(super) fn file_name(stem: &str, level: usize, role: Role, format: ImageFormat) -> String {
    let (suffix, extension) = (role.suffix(), format.extension());
    match level {
        0 => format!("{stem}{suffix}.{extension}"),
        _ => format!("{stem}_LOD{level}{suffix}.{extension}"),
    }
}

/// The bytes of an image. Equal textures give equal bytes.
///
/// # Errors
/// [`ImageFault`] if the texture is empty, its size and its texels disagree, or the format cannot hold it.
pub(super) fn encode(
    texture: &Texture,
    role: Role,
    format: ImageFormat,
) -> Result<Vec<u8>, ImageFault> {
    match (format, role) {
        (ImageFormat::Png, Role::BaseColor) => Ok(png::encode(texture)?),
        (ImageFormat::Png, Role::Normal) => Ok(png::encode_numbers(&frame(
            texture,
            Pixels::Rgb(texture.texels.clone()),
        ))?),
        (ImageFormat::Png, Role::Occlusion) => Ok(png::encode_numbers(&frame(
            texture,
            Pixels::Grey(reds(texture)),
        ))?),
        (ImageFormat::Jpeg { quality }, role) => jpeg(texture, role, quality),
        (ImageFormat::Webp { quality }, role) => webp(texture, role, quality),
    }
}

/// The bytes of a picture in display colours. Equal pictures give equal bytes.
///
/// # Errors
/// [`ImageFault`] if the picture is empty, its size and its pixels disagree, or the format cannot hold it.
pub fn encode_picture(picture: &Texture, format: ImageFormat) -> Result<Vec<u8>, ImageFault> {
    encode(picture, Role::BaseColor, format)
}

fn frame(texture: &Texture, pixels: Pixels) -> Frame {
    Frame {
        width: texture.width,
        height: texture.height,
        pixels,
    }
}

fn reds(texture: &Texture) -> Vec<u8> {
    texture.texels.iter().map(|&[red, ..]| red).collect()
}

fn jpeg(texture: &Texture, role: Role, quality: u8) -> Result<Vec<u8>, ImageFault> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    let (width, height) = (texture.width, texture.height);
    match role {
        Role::Occlusion => encoder.encode(&reds(texture), width, height, ExtendedColorType::L8)?,
        Role::BaseColor | Role::Normal => encoder.encode(
            texture.texels.as_flattened(),
            width,
            height,
            ExtendedColorType::Rgb8,
        )?,
    }
    Ok(bytes)
}

/// How hard the encoder tries, 0 to 6.
const WEBP_EFFORT: i32 = 5;

fn webp(texture: &Texture, role: Role, quality: u8) -> Result<Vec<u8>, ImageFault> {
    let (width, height) = (texture.width, texture.height);
    let fault = ImageFault::Webp { width, height };
    let texels = texture.texels.as_flattened();
    if u64::from(width) * u64::from(height) != texture.texels.len() as u64 {
        return Err(fault);
    }
    let Ok(mut config) = WebPConfig::new() else {
        return Err(fault);
    };
    config.quality = f32::from(quality);
    config.method = WEBP_EFFORT;
    config.thread_level = 0;
    if role == Role::Normal {
        config.lossless = 1;
    } else {
        config.use_sharp_yuv = 1;
    }
    let encoded = Encoder::from_rgb(texels, width, height).encode_advanced(&config);
    encoded.map(|bytes| bytes.to_vec()).map_err(|_| fault)
}
