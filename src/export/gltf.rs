//! A glTF 2.0 document of an [`Asset`], and its text form with separate files.
//!
//! One scene, one mesh, one primitive, one opaque single-sided material. The mesh's node stands at the scene's root without a transform;
//! with a rig, the root joint stands beside it, joints posed as the rig is, and clips are animations (`rig`).
//! Attributes are stored separately, little-endian and aligned to 4 bytes (section 3.6.2.4 of the specification):
//!
//! | accessor | type | when |
//! | --- | --- | --- |
//! | indices | u16 up to 65,535 vertices, else u32 | always |
//! | `POSITION`, `NORMAL` | 3 x f32 | always |
//! | `TEXCOORD_0` | 2 x f32 | with a texture |
//! | `COLOR_0` | 4 x u16 normalised, linear, alpha 1 | with vertex colours and no texture |
//! | `JOINTS_0` | 4 x u8 | with a rig |
//! | `WEIGHTS_0` | 4 x u16 normalised, sum 65,535 | with a rig |
//!
//! Colours are left out beside a texture because `COLOR_0` multiplies the base colour (section 3.9.2), and texture
//! coordinates are left out without one because nothing would use them. Vertices keep the asset's order.
//! `asset.extras` holds the provenance. Equal assets give equal bytes.

mod geometry;
mod material;
mod rig;

use gltf_json::buffer::{Target, View};
use gltf_json::extras::RawValue;
use gltf_json::validation::Checked::Valid;
use gltf_json::{Buffer, Index, Mesh, Node, Root, Scene};

use super::Asset;
use super::check::{AssetError, check};

/// What `asset.generator` and the comments of other formats say.
pub const GENERATOR: &str = concat!("portrait-export ", env!("CARGO_PKG_VERSION"));

/// What can go wrong in building a document.
#[derive(Debug, thiserror::Error)]
pub enum GltfError {
    /// The asset is not fit for any format.
    #[error("the asset cannot be exported")]
    Asset(#[from] AssetError),
    /// The texture could not be encoded.
    #[error("cannot encode the texture as PNG")]
    Image(#[from] image::ImageError),
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
    /// In the binary chunk of the same file, image included.
    Embedded,
    /// In files beside it, by their names (not yet percent-encoded).
    Beside { buffer: &'a str, image: &'a str },
}

/// A document and what it refers to.
#[derive(Debug)]
pub(super) struct Document {
    pub root: Root,
    /// Contents of buffer 0.
    pub buffer: Vec<u8>,
    /// The texture as PNG, where it is not part of the buffer.
    pub image: Option<Vec<u8>>,
}

/// A document in its three files.
#[derive(Debug)]
pub(super) struct GltfFiles {
    /// The `.gltf` file.
    pub json: Vec<u8>,
    /// The buffer that it refers to.
    pub buffer: Vec<u8>,
    /// The PNG image that it refers to, if the asset has a texture.
    pub image: Option<Vec<u8>>,
}

/// Encodes an asset as JSON that refers to `buffer_name` and `image_name` beside it.
///
/// # Errors
/// [`GltfError`] if the asset is not valid, or the texture or the JSON text cannot be encoded.
pub(super) fn encode(
    asset: &Asset,
    buffer_name: &str,
    image_name: &str,
) -> Result<GltfFiles, GltfError> {
    let storage = Storage::Beside {
        buffer: buffer_name,
        image: image_name,
    };
    let Document {
        root,
        buffer,
        image,
    } = document(asset, storage)?;
    let mut json = root.to_vec_pretty()?;
    json.push(b'\n');
    Ok(GltfFiles {
        json,
        buffer,
        image,
    })
}

/// Builds the document of an asset, once that is known to be valid.
pub(super) fn document(asset: &Asset, storage: Storage) -> Result<Document, GltfError> {
    check(asset)?;
    let mut builder = Builder::default();
    let material = Some(builder.material(asset, storage)?);
    let primitive = builder.primitive(asset, material);
    let name = Some(asset.name.clone());
    let mesh = builder.root.push(Mesh {
        extensions: None,
        extras: None,
        name: name.clone(),
        primitives: vec![primitive],
        weights: None,
    });
    let node = builder.root.push(Node {
        mesh: Some(mesh),
        name: name.clone(),
        ..Node::default()
    });
    let mut nodes = vec![node];
    if let Some(rig) = &asset.rig {
        let joints = builder.joints(rig);
        builder.root.nodes[node.value()].skin = Some(builder.skin(rig, &joints, &asset.name));
        builder.animations(rig, &joints);
        nodes.push(joints[0]);
    }
    let scene = builder.root.push(Scene {
        extensions: None,
        extras: None,
        name,
        nodes,
    });
    builder.root.scene = Some(scene);
    builder.root.asset.generator = Some(GENERATOR.to_owned());
    if !asset.provenance.is_empty() {
        let provenance = serde_json::to_string(&asset.provenance)?;
        builder.root.asset.extras = Some(RawValue::from_string(provenance)?);
    }
    Ok(builder.finish(storage))
}

#[derive(Default)]
struct Builder {
    root: Root,
    buffer: Vec<u8>,
    image: Option<Vec<u8>>,
}

impl Builder {
    /// Appends bytes to the buffer, starting at a multiple of 4.
    fn view(&mut self, name: &str, bytes: &[u8], target: Option<Target>) -> Index<View> {
        self.buffer.resize(self.buffer.len().next_multiple_of(4), 0);
        let offset = self.buffer.len();
        self.buffer.extend_from_slice(bytes);
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

    fn finish(mut self, storage: Storage) -> Document {
        self.root.push(Buffer {
            byte_length: self.buffer.len().into(),
            name: None,
            uri: match storage {
                Storage::Embedded => None,
                Storage::Beside { buffer, .. } => Some(uri(buffer)),
            },
            extensions: None,
            extras: None,
        });
        Document {
            root: self.root,
            buffer: self.buffer,
            image: self.image,
        }
    }
}

/// A file name as a relative URI: all but RFC 3986's unreserved characters percent-encoded.
fn uri(file_name: &str) -> String {
    let mut uri = String::new();
    for byte in file_name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uris_hold_no_character_that_needs_encoding() {
        assert_eq!(uri("head.bin"), "head.bin");
        assert_eq!(uri("my head#2 é.png"), "my%20head%232%20%C3%A9.png");
    }
}
