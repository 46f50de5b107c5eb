//! A glTF 2.0 document of an [`Asset`], and its text form with separate files.
//!
//! One scene, one node without a transform, one mesh, one primitive, one opaque single-sided material.
//! Attributes are stored separately, little-endian and aligned to 4 bytes (section 3.6.2.4 of the specification):
//!
//! | accessor | type | when |
//! | --- | --- | --- |
//! | indices | u16 up to 65,535 vertices, else u32 | always |
//! | `POSITION`, `NORMAL` | 3 x f32 | always |
//! | `TEXCOORD_0` | 2 x f32 | with a texture |
//! | `COLOR_0` | 4 x u16 normalised, linear, alpha 1 | with vertex colours and no texture |
//!
//! Colours are left out beside a texture because `COLOR_0` multiplies the base colour (section 3.9.2), and texture
//! coordinates are left out without one because nothing would use them. Vertices keep the asset's order.
//! `asset.extras` holds the provenance. Equal assets give equal bytes.

use gltf_json::accessor::{ComponentType, GenericComponentType, Type};
use gltf_json::buffer::{Target, View};
use gltf_json::extensions::material::Unlit;
use gltf_json::extras::RawValue;
use gltf_json::image::MimeType;
use gltf_json::material::{PbrMetallicRoughness, StrengthFactor};
use gltf_json::mesh::{Mode, Primitive, Semantic};
use gltf_json::texture::{MagFilter, MinFilter, Sampler, WrappingMode};
use gltf_json::validation::Checked::Valid;
use gltf_json::{Accessor, Buffer, Image, Index, Material, Mesh, Node, Root, Scene, Texture};
use serde_json::json;

use super::check::{AssetError, check};
use super::{Asset, png};

/// What `asset.generator` and the comments of other formats say.
pub const GENERATOR: &str = concat!("portrait-export ", env!("CARGO_PKG_VERSION"));

/// The most vertices that u16 indices can name: 65,535 itself is reserved for primitive restart
/// (specification, section 3.7.2.1).
const MAX_U16_VERTICES: usize = 65_535;

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
    let scene = builder.root.push(Scene {
        extensions: None,
        extras: None,
        name,
        nodes: vec![node],
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
    fn primitive(&mut self, asset: &Asset, material: Option<Index<Material>>) -> Primitive {
        let mesh = &asset.mesh;
        let mut attributes = std::collections::BTreeMap::new();
        let indices = self.indices(&mesh.triangles, mesh.positions.len());
        attributes.insert(Valid(Semantic::Positions), self.positions(&mesh.positions));
        // Unit to the last bit but one: f64 leaves only the final rounding.
        let normals: Vec<[f32; 3]> = mesh
            .normals
            .iter()
            .map(|normal| normal.as_dvec3().normalize().as_vec3().to_array())
            .collect();
        let normals = self.floats("normals", &normals, Type::Vec3);
        attributes.insert(Valid(Semantic::Normals), normals);
        if asset.texture.is_some() {
            let uvs: Vec<[f32; 2]> = mesh.uvs.iter().map(|uv| uv.to_array()).collect();
            let uvs = self.floats("uvs", &uvs, Type::Vec2);
            attributes.insert(Valid(Semantic::TexCoords(0)), uvs);
        } else if let Some(colors) = &asset.vertex_colors {
            attributes.insert(Valid(Semantic::Colors(0)), self.colors(colors));
        }
        Primitive {
            attributes,
            extensions: None,
            extras: None,
            indices: Some(indices),
            material,
            mode: Valid(Mode::Triangles),
            targets: None,
        }
    }

    fn indices(&mut self, triangles: &[[u32; 3]], vertices: usize) -> Index<Accessor> {
        let indices = triangles.as_flattened();
        let (bytes, component): (Vec<u8>, _) = if vertices <= MAX_U16_VERTICES {
            let narrow = indices.iter().flat_map(|&i| (i as u16).to_le_bytes());
            (narrow.collect(), ComponentType::U16)
        } else {
            let wide = indices.iter().flat_map(|&i| i.to_le_bytes());
            (wide.collect(), ComponentType::U32)
        };
        let view = self.view("indices", &bytes, Some(Target::ElementArrayBuffer));
        self.accessor(view, indices.len(), component, Type::Scalar)
    }

    fn positions(&mut self, positions: &[glam::Vec3]) -> Index<Accessor> {
        let values: Vec<[f32; 3]> = positions.iter().map(|p| p.to_array()).collect();
        let start = positions[0];
        let min = positions.iter().fold(start, |a, &b| a.min(b));
        let max = positions.iter().fold(start, |a, &b| a.max(b));
        let index = self.floats("positions", &values, Type::Vec3);
        let accessor = &mut self.root.accessors[index.value()];
        // As f64, so that the text names exactly the stored f32.
        accessor.min = Some(json!(min.as_dvec3().to_array()));
        accessor.max = Some(json!(max.as_dvec3().to_array()));
        index
    }

    fn floats<const N: usize>(
        &mut self,
        name: &str,
        values: &[[f32; N]],
        type_: Type,
    ) -> Index<Accessor> {
        let floats = values.as_flattened().iter();
        let bytes: Vec<u8> = floats.flat_map(|value| value.to_le_bytes()).collect();
        let view = self.view(name, &bytes, Some(Target::ArrayBuffer));
        self.accessor(view, values.len(), ComponentType::F32, type_)
    }

    /// RGBA rather than RGB, since elements must be aligned to 4 bytes and three u16 are not.
    fn colors(&mut self, colors: &[[u16; 3]]) -> Index<Accessor> {
        let bytes: Vec<u8> = colors
            .iter()
            .flat_map(|&[r, g, b]| [r, g, b, u16::MAX])
            .flat_map(u16::to_le_bytes)
            .collect();
        let view = self.view("colors", &bytes, Some(Target::ArrayBuffer));
        let index = self.accessor(view, colors.len(), ComponentType::U16, Type::Vec4);
        self.root.accessors[index.value()].normalized = true;
        index
    }

    fn accessor(
        &mut self,
        view: Index<View>,
        count: usize,
        component: ComponentType,
        type_: Type,
    ) -> Index<Accessor> {
        self.root.push(Accessor {
            buffer_view: Some(view),
            byte_offset: None,
            count: count.into(),
            component_type: Valid(GenericComponentType(component)),
            extensions: None,
            extras: None,
            type_: Valid(type_),
            min: None,
            max: None,
            name: None,
            normalized: false,
            sparse: None,
        })
    }

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

    fn material(&mut self, asset: &Asset, storage: Storage) -> Result<Index<Material>, GltfError> {
        let base_color_texture = match &asset.texture {
            Some(texture) => Some(gltf_json::texture::Info {
                index: self.texture(&asset.name, texture, storage)?,
                tex_coord: 0,
                extensions: None,
                extras: None,
            }),
            None => None,
        };
        let extensions = asset.material.unlit.then(|| {
            self.root
                .extensions_used
                .push("KHR_materials_unlit".to_owned());
            gltf_json::extensions::material::Material {
                unlit: Some(Unlit {}),
                ..Default::default()
            }
        });
        Ok(self.root.push(Material {
            name: Some(asset.name.clone()),
            pbr_metallic_roughness: PbrMetallicRoughness {
                base_color_texture,
                metallic_factor: StrengthFactor(0.0),
                roughness_factor: StrengthFactor(asset.material.roughness),
                ..Default::default()
            },
            extensions,
            ..Default::default()
        }))
    }

    /// Clamped, because texels beyond the edge belong to no chart; trilinear, for the mip chain engines make.
    fn texture(
        &mut self,
        name: &str,
        texture: &crate::texture::Texture,
        storage: Storage,
    ) -> Result<Index<Texture>, GltfError> {
        let source = self.image(name, png::encode(texture)?, storage);
        let sampler = self.root.push(Sampler {
            mag_filter: Some(Valid(MagFilter::Linear)),
            min_filter: Some(Valid(MinFilter::LinearMipmapLinear)),
            wrap_s: Valid(WrappingMode::ClampToEdge),
            wrap_t: Valid(WrappingMode::ClampToEdge),
            ..Sampler::default()
        });
        Ok(self.root.push(Texture {
            name: Some(format!("{name} base colour")),
            sampler: Some(sampler),
            source,
            extensions: None,
            extras: None,
        }))
    }

    fn image(&mut self, name: &str, png: Vec<u8>, storage: Storage) -> Index<Image> {
        let mut image = Image {
            buffer_view: None,
            mime_type: Some(MimeType("image/png".to_owned())),
            name: Some(format!("{name} base colour")),
            uri: None,
            extensions: None,
            extras: None,
        };
        match storage {
            Storage::Embedded => image.buffer_view = Some(self.view("image", &png, None)),
            Storage::Beside { image: file, .. } => {
                image.uri = Some(uri(file));
                self.image = Some(png);
            }
        }
        self.root.push(image)
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
