//! How an asset is stored in glTF: images, numbers, and where levels of detail go.

use clap::ValueEnum;

/// How much lossy images keep where nothing else is said, of 100.
pub const JPEG_QUALITY: u8 = 92;
/// As [`JPEG_QUALITY`], for maps that are no colours.
pub const JPEG_DATA_QUALITY: u8 = 97;
/// As [`JPEG_QUALITY`], on WebP's own scale; normal maps lose nothing whatever it is.
pub const WEBP_QUALITY: u8 = 90;

/// All choices together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding {
    /// The base colour's format.
    pub base_color: ImageFormat,
    /// The format of normal maps and occlusion, which are numbers and not colours.
    pub data: ImageFormat,
    /// How vertices and indices are stored.
    pub geometry: Geometry,
    /// Where coarser levels of detail go, if there are any.
    pub packaging: Packaging,
}

impl Encoding {
    /// Core glTF 2.0 without loss: what every reader takes.
    pub const PLAIN: Self = Self {
        base_color: ImageFormat::Png,
        data: ImageFormat::Png,
        geometry: Geometry::Plain,
        packaging: Packaging::Nodes,
    };
}

impl Default for Encoding {
    fn default() -> Self {
        Self::PLAIN
    }
}

/// A format of images.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageFormat {
    /// Without loss.
    Png,
    /// With loss.
    Jpeg {
        /// 1 to 100.
        quality: u8,
    },
    /// With loss, smaller than JPEG (`EXT_texture_webp`).
    Webp {
        /// 1 to 100.
        quality: u8,
    },
}

/// How vertices and indices are stored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Geometry {
    /// Floats: core glTF 2.0
    #[default]
    Plain,
    /// Fewer bits a number (`KHR_mesh_quantization`)
    Quantized,
    /// Fewer bits, compressed (`EXT_meshopt_compression`)
    Meshopt,
}

/// Where coarser levels of detail go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Packaging {
    /// Nodes named `NAME_LOD0`, `NAME_LOD1`, ... side by side in one file
    #[default]
    Nodes,
    /// One file, where a reader that knows `MSFT_lod` switches and others see the finest level
    MsftLod,
    /// A file for each: `STEM.glb`, `STEM_LOD1.glb`, ...
    Files,
}
