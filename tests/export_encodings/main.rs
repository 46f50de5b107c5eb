//! Encodings of assets: levels of detail, fewer bits, compression and image formats.
//!
//! Proved here: every packaging with every geometry and every image format satisfies Khronos' validator, what is unpacked again is what
//! was packed within the stated error, equal parts are stored once, other tools read the files, gltfpack makes none smaller, and glTF
//! Transform finds little to mend. The validator does not know `EXT_meshopt_compression` and `MSFT_lod`, says so, and does not look behind
//! them: what is compressed is checked by unpacking. Of coarser levels under `MSFT_lod`, and of a buffer that holds nothing but compressed
//! bytes, it says that they may be unused; there is no other message. Not proved:
//! that engines agree (see `importers`), nor that a level looks like the finest one.

#[allow(dead_code, reason = "the rig's own tests use more of it")]
#[path = "../rig/bust.rs"]
mod bust;
mod files;
mod images;
#[path = "../support/levels.rs"]
mod levels;
#[path = "../support/packers.rs"]
mod packers;
mod packers_compared;
#[allow(dead_code, reason = "other tests run more commands")]
#[path = "../support/program.rs"]
mod program;
mod read;
mod unpacked;
mod valid;
#[allow(dead_code, reason = "other tests allow no message at all")]
#[path = "../support/validator.rs"]
mod validator;

use portrait_export::export::Asset;
use portrait_export::export::encoding::{Encoding, Geometry, ImageFormat, Packaging};
use portrait_export::texture::Texture;

const PACKAGINGS: [Packaging; 3] = [Packaging::Nodes, Packaging::MsftLod, Packaging::Files];
const GEOMETRIES: [Geometry; 3] = [Geometry::Plain, Geometry::Quantized, Geometry::Meshopt];
const IMAGES: [ImageFormat; 3] = [
    ImageFormat::Png,
    ImageFormat::Jpeg { quality: 92 },
    ImageFormat::Webp { quality: 90 },
];

fn encoding(geometry: Geometry, packaging: Packaging, images: ImageFormat) -> Encoding {
    Encoding {
        base_color: images,
        data: images,
        geometry,
        packaging,
    }
}

/// A rigged bust with three levels, all maps, and clips.
fn people() -> Vec<Asset> {
    let mut finest = bust::asset();
    let size = levels::SIZE;
    finest.texture = Some(Texture {
        width: size,
        height: size,
        texels: (0..size * size)
            .map(|i| [(i % size * 4) as u8, (i / size * 4) as u8, 128])
            .collect(),
    });
    finest.provenance = serde_json::Map::from_iter([("seed".to_owned(), 7.into())]);
    levels::levels(finest, 2)
}

/// The same without what moves it.
fn statues() -> Vec<Asset> {
    let mut levels = people();
    for level in &mut levels {
        level.rig = None;
    }
    levels
}
