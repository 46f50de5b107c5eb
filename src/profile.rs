//! What each engine takes as it is: budgets, bone names, extensions and packaging, as one table.
//!
//! A profile is a set of defaults; whatever is asked for besides wins over it.
//!
//! | profile | for | levels (triangles) | images | storage | source |
//! | --- | --- | --- | --- | --- | --- |
//! | `plain` | any reader of glTF 2.0 | 20 000 | 2048, PNG | core glTF | glTF 2.0 specification |
//! | `web` | three.js, Babylon.js | 20 000 | 1024, WebP | `EXT_meshopt_compression`, `KHR_mesh_quantization`, `EXT_texture_webp` | loaders of three.js and Babylon.js |
//! | `mobile` | apps that read core glTF | 10 000, 5 000, 2 500 | 1024, JPEG, normal maps | core glTF, levels as nodes | VRChat's limits for phones: 10 000 triangles are "good" |
//! | `unreal` | Unreal Engine 5 | 20 000, 10 000, 5 000, 2 500 | 2048, PNG; normal maps of 1024 | core glTF, a file a level | Interchange's list of glTF extensions: no compression, no WebP; levels are imported one by one |
//! | `unity` | Unity, by glTFast or `UnityGLTF` | 20 000, 10 000, 5 000, 2 500 | 2048, PNG; normal maps of 1024 | core glTF, nodes `_LOD0..3` | Unity's convention for LOD groups |
//! | `godot` | Godot 4 | 20 000 | 2048, PNG; normal map of 1024 | core glTF | Godot makes levels of its own on import |
//! | `roblox` | Roblox Studio | 20 000 | 1024, PNG, normal map | core glTF, no clips | Roblox's mesh specifications: at most 20 000 triangles a mesh, closed, transforms frozen |
//! | `vrchat` | VRChat on PC | 20 000 | 2048, PNG; normal map of 1024 | core glTF | performance ranks: 32 000 triangles, 40 MB of textures and one material slot are "excellent" |

use clap::ValueEnum;

use crate::export::encoding::{
    Encoding, Geometry, ImageFormat, JPEG_DATA_QUALITY, JPEG_QUALITY, Packaging, WEBP_QUALITY,
};
use crate::rig::BonePreset;

/// Texels a side of normal maps. Against the full-resolution surface's shading, twice as many gain 0.1 to 1.5 dB of 50, for four times the bytes.
const MAP_TEXELS: u32 = 1024;

/// Where an asset is going.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, ValueEnum)]
pub enum Profile {
    /// Any reader of glTF 2.0: no extensions, images without loss
    #[default]
    Plain,
    /// Web pages: small to load (meshopt, WebP)
    Web,
    /// Phones: few triangles, small images, no extensions
    Mobile,
    /// Unreal Engine 5: a file for each level of detail
    Unreal,
    /// Unity: levels of detail as nodes
    Unity,
    /// Godot 4, which makes levels of detail of its own
    Godot,
    /// Roblox Studio
    Roblox,
    /// `VRChat` on PC
    Vrchat,
}

/// A profile's defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProfileSettings {
    /// Triangles of each level of detail, the finest first.
    pub levels: &'static [usize],
    /// Texels a side of the base colour.
    pub texture_size: u32,
    /// Texels a side of normal maps; none: no normal map.
    pub normal_map_size: Option<u32>,
    /// How all that is stored.
    pub encoding: Encoding,
    /// How bones are called.
    pub bones: BonePreset,
    /// Whether animation clips come along.
    pub clips: bool,
}

impl Profile {
    /// What the profile stands for.
    pub const fn settings(self) -> ProfileSettings {
        const FINE: &[usize] = &[20_000];
        const CHAIN: &[usize] = &[20_000, 10_000, 5_000, 2_500];
        const PLAIN: ProfileSettings = ProfileSettings {
            levels: FINE,
            texture_size: 2048,
            normal_map_size: None,
            encoding: Encoding::PLAIN,
            bones: BonePreset::Vrm,
            clips: true,
        };
        const MAPPED: ProfileSettings = ProfileSettings {
            normal_map_size: Some(MAP_TEXELS),
            ..PLAIN
        };
        match self {
            Self::Plain => PLAIN,
            Self::Web => ProfileSettings {
                texture_size: 1024,
                encoding: Encoding {
                    base_color: ImageFormat::Webp {
                        quality: WEBP_QUALITY,
                    },
                    data: ImageFormat::Webp {
                        quality: WEBP_QUALITY,
                    },
                    geometry: Geometry::Meshopt,
                    packaging: Packaging::MsftLod,
                },
                ..PLAIN
            },
            Self::Mobile => ProfileSettings {
                levels: &[10_000, 5_000, 2_500],
                texture_size: 1024,
                normal_map_size: Some(MAP_TEXELS),
                encoding: Encoding {
                    base_color: ImageFormat::Jpeg {
                        quality: JPEG_QUALITY,
                    },
                    data: ImageFormat::Jpeg {
                        quality: JPEG_DATA_QUALITY,
                    },
                    ..Encoding::PLAIN
                },
                ..PLAIN
            },
            Self::Unreal => ProfileSettings {
                levels: CHAIN,
                encoding: Encoding {
                    packaging: Packaging::Files,
                    ..Encoding::PLAIN
                },
                bones: BonePreset::Unreal,
                ..MAPPED
            },
            Self::Unity => ProfileSettings {
                levels: CHAIN,
                bones: BonePreset::Unity,
                ..MAPPED
            },
            Self::Godot => ProfileSettings {
                bones: BonePreset::Godot,
                ..MAPPED
            },
            Self::Roblox => ProfileSettings {
                texture_size: 1024,
                normal_map_size: Some(MAP_TEXELS),
                bones: BonePreset::Mixamo,
                clips: false,
                ..PLAIN
            },
            Self::Vrchat => ProfileSettings {
                bones: BonePreset::Unity,
                ..MAPPED
            },
        }
    }
}
