//! The materials of a document, and the textures, the sampler and the images that they refer to. What is equal is stored once.

use gltf_json::extensions::material::Unlit;
use gltf_json::extensions::texture::Texture as TextureExtensions;
use gltf_json::image::MimeType;
use gltf_json::material::{NormalTexture, OcclusionTexture, PbrMetallicRoughness, StrengthFactor};
use gltf_json::texture::{Info, MagFilter, MinFilter, Sampler, WrappingMode};
use gltf_json::validation::Checked::Valid;
use gltf_json::{Image, Index, Material, Texture};
use serde_json::{Map, json};

use super::{Builder, GltfError, Storage};
use crate::export::encoding::ImageFormat;
use crate::export::images::{self, Role};
use crate::export::uri::escaped;
use crate::export::{Asset, Material as Look};
use crate::texture::Texture as Texels;

/// WebP images in textures.
const WEBP: &str = "EXT_texture_webp";

/// What of earlier levels can be used again.
#[derive(Default)]
pub(super) struct Materials<'a> {
    sampler: Option<Index<Sampler>>,
    textures: Vec<(Role, &'a Texels, Index<Texture>)>,
    materials: Vec<(Key, Index<Material>)>,
}

/// What tells materials apart.
#[derive(Clone, Copy, PartialEq)]
struct Key {
    look: Look,
    /// Base colour, normals, occlusion.
    textures: [Option<usize>; 3],
}

impl<'a> Builder<'a> {
    pub(super) fn material(
        &mut self,
        asset: &'a Asset,
        level: usize,
    ) -> Result<Index<Material>, GltfError> {
        let textured = asset.texture.is_some();
        let detail = asset.detail.as_ref().filter(|_| textured);
        let occlusion = asset.occlusion.as_ref().filter(|_| textured);
        let mut texture = |role, texels: Option<&'a Texels>| match texels {
            Some(texels) => self.texture(&asset.name, level, role, texels).map(Some),
            None => Ok(None),
        };
        let base_color = texture(Role::BaseColor, asset.texture.as_ref())?;
        let normal = texture(Role::Normal, detail.map(|detail| &detail.normal_map))?;
        let occlusion = texture(Role::Occlusion, occlusion)?;
        let key = Key {
            look: asset.material,
            textures: [base_color, normal, occlusion].map(|it| it.map(|index| index.value())),
        };
        let mut known = self.materials.materials.iter();
        if let Some(&(_, same)) = known.find(|(other, _)| *other == key) {
            return Ok(same);
        }
        let name = match self.materials.materials.len() {
            0 => asset.name.clone(),
            _ => format!("{}_LOD{level}", asset.name),
        };
        if key.look.unlit {
            self.use_extension("KHR_materials_unlit", false);
        }
        let index = self
            .root
            .push(material(name, key.look, base_color, normal, occlusion));
        self.materials.materials.push((key, index));
        Ok(index)
    }

    /// The texture of texels, that of an earlier level where they are the same.
    fn texture(
        &mut self,
        name: &str,
        level: usize,
        role: Role,
        texels: &'a Texels,
    ) -> Result<Index<Texture>, GltfError> {
        let mut known = self.materials.textures.iter();
        if let Some(&(_, _, same)) = known.find(|it| it.0 == role && it.1 == texels) {
            return Ok(same);
        }
        let format = match role {
            Role::BaseColor => self.encoding.base_color,
            Role::Normal | Role::Occlusion => self.encoding.data,
        };
        let bytes = images::encode(texels, role, format)?;
        let name = format!("{name} {}", role.words());
        let source = self.image(&name, level, role, format, bytes);
        let is_webp = matches!(format, ImageFormat::Webp { .. });
        if is_webp {
            self.use_extension(WEBP, true);
        }
        let sampler = self.sampler();
        let others = Map::from_iter([(WEBP.to_owned(), json!({ "source": source.value() }))]);
        let index = self.root.push(Texture {
            name: Some(name),
            sampler: Some(sampler),
            // The greatest index stands for none.
            source: if is_webp {
                Index::new(u32::MAX)
            } else {
                source
            },
            extensions: is_webp.then_some(TextureExtensions { others }),
            extras: None,
        });
        self.materials.textures.push((role, texels, index));
        Ok(index)
    }

    /// Clamped, because texels beyond the edge belong to no chart; trilinear, for the mip chain engines make.
    fn sampler(&mut self) -> Index<Sampler> {
        let root = &mut self.root;
        *self.materials.sampler.get_or_insert_with(|| {
            root.push(Sampler {
                mag_filter: Some(Valid(MagFilter::Linear)),
                min_filter: Some(Valid(MinFilter::LinearMipmapLinear)),
                wrap_s: Valid(WrappingMode::ClampToEdge),
                wrap_t: Valid(WrappingMode::ClampToEdge),
                ..Sampler::default()
            })
        })
    }

    fn image(
        &mut self,
        name: &str,
        level: usize,
        role: Role,
        format: ImageFormat,
        bytes: Vec<u8>,
    ) -> Index<Image> {
        let mut image = Image {
            buffer_view: None,
            mime_type: Some(MimeType(format.mime_type().to_owned())),
            name: Some(name.to_owned()),
            uri: None,
            extensions: None,
            extras: None,
        };
        match self.storage {
            Storage::Embedded => image.buffer_view = Some(self.view("image", &bytes, None)),
            Storage::Beside { stem } => {
                let file = images::file_name(stem, level, role, format);
                image.uri = Some(escaped(&file));
                self.images.push((file, bytes));
            }
        }
        self.root.push(image)
    }
}

fn material(
    name: String,
    look: Look,
    base_color: Option<Index<Texture>>,
    normal: Option<Index<Texture>>,
    occlusion: Option<Index<Texture>>,
) -> Material {
    Material {
        name: Some(name),
        pbr_metallic_roughness: PbrMetallicRoughness {
            base_color_texture: base_color.map(|index| Info {
                index,
                tex_coord: 0,
                extensions: None,
                extras: None,
            }),
            metallic_factor: StrengthFactor(0.0),
            roughness_factor: StrengthFactor(look.roughness),
            ..Default::default()
        },
        normal_texture: normal.map(|index| NormalTexture {
            index,
            scale: 1.0,
            tex_coord: 0,
            extensions: None,
            extras: None,
        }),
        occlusion_texture: occlusion.map(|index| OcclusionTexture {
            index,
            strength: StrengthFactor(1.0),
            tex_coord: 0,
            extensions: None,
            extras: None,
        }),
        extensions: look
            .unlit
            .then(|| gltf_json::extensions::material::Material {
                unlit: Some(Unlit {}),
                ..Default::default()
            }),
        ..Default::default()
    }
}
