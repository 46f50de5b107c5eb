//! A glTF 2.0 document of an [`Asset`] in one or more levels of detail, and its text form with separate files.
//!
//! One scene; a mesh, a primitive and a node for each level, opaque single-sided materials. Meshes' nodes stand at the scene's root
//! without a transform; with a rig, the root joint stands beside them, joints posed as the rig is, and clips are animations (`rig`).
//! All levels share the rig, the images that are equal, and the material where all of its images are.
//! Attributes are stored separately, little-endian and aligned to 4 bytes (section 3.6.2.4 of the specification):
//!
//! | accessor | type | when |
//! | --- | --- | --- |
//! | indices | u16 up to 65,535 vertices, else u32 | always |
//! | `POSITION`, `NORMAL` | 3 x f32 | always |
//! | `TANGENT` | 4 x f32 | with a normal map |
//! | `TEXCOORD_0` | 2 x f32 | with a texture |
//! | `COLOR_0` | 4 x u16 normalised, linear, alpha 1 | with vertex colours and no texture |
//! | `JOINTS_0` | 4 x u8 | with a rig |
//! | `WEIGHTS_0` | 4 x u16 normalised, sum 65,535 | with a rig |
//!
//! Other [geometries](Geometry) take fewer bits (`quantized`) and compress them (`column`).
//! Colours are left out beside a texture because `COLOR_0` multiplies the base colour (section 3.9.2), and texture
//! coordinates are left out without one because nothing would use them. Vertices keep the asset's order, but for compressed ones.
//! `asset.extras` holds the provenance. Equal assets give equal bytes.

mod column;
mod levels;
mod material;
mod plain;
mod quantized;
mod rig;
mod surface;

use gltf_json::buffer::{Target, View};
use gltf_json::extras::RawValue;
use gltf_json::validation::Checked::Valid;
use gltf_json::{Buffer, Index, Root, Scene};
use serde_json::{Map, json};

use self::material::Materials;
use super::Asset;
use super::check::{AssetError, check};
use super::encoding::{Encoding, Geometry};
use super::images::ImageFault;
use super::meshopt_view;
use super::uri::escaped;

/// What `asset.generator` and the comments of other formats say.
pub const GENERATOR: &str = concat!("portrait-export ", env!("CARGO_PKG_VERSION"));

/// What can go wrong in building a document.
#[derive(Debug, thiserror::Error)]
pub enum GltfError {
    /// The asset is not fit for any format.
    #[error("the asset cannot be exported")]
    Asset(#[from] AssetError),
    /// Nothing to write.
    #[error("expected at least one level of detail, found none")]
    NoLevel,
    /// One file has one skeleton, and what it plays, for all levels.
    #[error(
        "level of detail {level} moves by another rig than the finest one; expected the same joints, pose and clips"
    )]
    Rigs {
        /// Which level, from 0 on.
        level: usize,
    },
    /// An image could not be encoded.
    #[error(transparent)]
    Image(#[from] ImageFault),
    /// The JSON text could not be written.
    #[error("cannot write the glTF document as JSON")]
    Json(#[from] serde_json::Error),
    /// The container's 32-bit length is too small.
    #[error(
        "the asset needs {found} bytes, but a GLB file holds at most {}; simplify the mesh",
        u32::MAX
    )]
    TooLarge {
        /// Bytes needed.
        found: usize,
    },
}

/// Where the document finds its bulk data.
#[derive(Debug, Clone, Copy)]
pub(super) enum Storage<'a> {
    /// In the binary chunk of the same file, images included.
    Embedded,
    /// In files beside it, whose names begin with this (not yet percent-encoded).
    Beside { stem: &'a str },
}

/// A document and what it refers to.
#[derive(Debug)]
pub(super) struct Document {
    pub root: Root,
    /// Contents of buffer 0.
    pub buffer: Vec<u8>,
    /// Names and contents of images that are not part of the buffer.
    pub images: Vec<(String, Vec<u8>)>,
}

/// A document in its files.
#[derive(Debug)]
pub(super) struct GltfFiles {
    /// The `.gltf` file.
    pub json: Vec<u8>,
    /// The buffer that it refers to, `STEM.bin`.
    pub buffer: Vec<u8>,
    /// Names and contents of the images that it refers to.
    pub images: Vec<(String, Vec<u8>)>,
}

/// Encodes levels of detail, the finest first, as JSON that refers to `STEM.bin` and images beside it.
///
/// # Errors
/// [`GltfError`] if a level is not valid or does not fit the others, or an image or the JSON text cannot be encoded.
pub(super) fn encode(
    levels: &[&Asset],
    encoding: &Encoding,
    stem: &str,
) -> Result<GltfFiles, GltfError> {
    let Document {
        root,
        buffer,
        images,
    } = document(levels, encoding, Storage::Beside { stem })?;
    let mut json = root.to_vec_pretty()?;
    json.push(b'\n');
    Ok(GltfFiles {
        json,
        buffer,
        images,
    })
}

/// Builds the document of levels of detail, once they are known to be valid and to fit each other.
pub(super) fn document(
    levels: &[&Asset],
    encoding: &Encoding,
    storage: Storage,
) -> Result<Document, GltfError> {
    let Some(&finest) = levels.first() else {
        return Err(GltfError::NoLevel);
    };
    for (level, asset) in levels.iter().enumerate() {
        check(asset)?;
        if !has_rig_of(asset, finest) {
            return Err(GltfError::Rigs { level });
        }
    }
    let mut builder = Builder::new(*encoding, storage);
    let nodes = builder.levels(levels)?;
    let scene = builder.root.push(Scene {
        extensions: None,
        extras: None,
        name: Some(finest.name.clone()),
        nodes,
    });
    builder.root.scene = Some(scene);
    builder.root.asset.generator = Some(GENERATOR.to_owned());
    if !finest.provenance.is_empty() {
        let provenance = serde_json::to_string(&finest.provenance)?;
        builder.root.asset.extras = Some(RawValue::from_string(provenance)?);
    }
    Ok(builder.finish())
}

/// Whether two levels are moved by the same joints in the same way.
fn has_rig_of(asset: &Asset, other: &Asset) -> bool {
    match (&asset.rig, &other.rig) {
        (Some(a), Some(b)) => {
            a.skeleton == b.skeleton && a.bones == b.bones && a.pose == b.pose && a.clips == b.clips
        }
        (None, None) => true,
        _ => false,
    }
}

struct Builder<'a> {
    encoding: Encoding,
    storage: Storage<'a>,
    root: Root,
    buffer: Vec<u8>,
    /// Bytes of what is compressed, once it is unpacked.
    unpacked: usize,
    images: Vec<(String, Vec<u8>)>,
    materials: Materials<'a>,
}

impl<'a> Builder<'a> {
    fn new(encoding: Encoding, storage: Storage<'a>) -> Self {
        Self {
            encoding,
            storage,
            root: Root::default(),
            buffer: Vec::new(),
            unpacked: 0,
            images: Vec::new(),
            materials: Materials::default(),
        }
    }

    /// Whether views are compressed.
    fn compresses(&self) -> bool {
        self.encoding.geometry == Geometry::Meshopt
    }

    /// Tells readers of an extension; those who do not know a required one refuse the file.
    fn use_extension(&mut self, name: &str, required: bool) {
        let lists = [
            Some(&mut self.root.extensions_used),
            required.then_some(&mut self.root.extensions_required),
        ];
        for list in lists.into_iter().flatten() {
            if !list.iter().any(|known| known == name) {
                list.push(name.to_owned());
            }
        }
    }

    /// Appends bytes to the buffer, starting at a multiple of 4; returns where.
    fn append(&mut self, bytes: &[u8]) -> usize {
        self.buffer.resize(self.buffer.len().next_multiple_of(4), 0);
        let offset = self.buffer.len();
        self.buffer.extend_from_slice(bytes);
        offset
    }

    fn view(&mut self, name: &str, bytes: &[u8], target: Option<Target>) -> Index<View> {
        let offset = self.append(bytes);
        self.root.push(View {
            buffer: Index::new(0),
            byte_length: bytes.len().into(),
            byte_offset: (offset > 0).then(|| offset.into()),
            byte_stride: None,
            name: Some(name.to_owned()),
            target: target.map(Valid),
            extensions: None,
            extras: None,
        })
    }

    fn finish(mut self) -> Document {
        let mut buffer = |bytes: usize, uri, extensions| {
            self.root.push(Buffer {
                byte_length: bytes.into(),
                name: None,
                uri,
                extensions,
                extras: None,
            })
        };
        let beside = match self.storage {
            Storage::Embedded => None,
            Storage::Beside { stem } => Some(escaped(&buffer_name(stem))),
        };
        buffer(self.buffer.len(), beside, None);
        if self.unpacked > 0 {
            // Without data: whoever reads the file fills it by unpacking.
            let fallback = json!({ "fallback": true });
            let others = Map::from_iter([(meshopt_view::EXTENSION.to_owned(), fallback)]);
            let extensions = gltf_json::extensions::buffer::Buffer { others };
            buffer(self.unpacked, None, Some(extensions));
            self.use_extension(meshopt_view::EXTENSION, true);
        }
        Document {
            root: self.root,
            buffer: self.buffer,
            images: self.images,
        }
    }
}

/// The buffer's file.
pub(super) fn buffer_name(stem: &str) -> String {
    format!("{stem}.bin")
}
