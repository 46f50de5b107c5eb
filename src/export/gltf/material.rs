//! The material of a document, and the texture, sampler and image that it refers to.

use gltf_json::extensions::material::Unlit;
use gltf_json::image::MimeType;
use gltf_json::material::{PbrMetallicRoughness, StrengthFactor};
use gltf_json::texture::{MagFilter, MinFilter, Sampler, WrappingMode};
use gltf_json::validation::Checked::Valid;
use gltf_json::{Image, Index, Material, Texture};

use super::{Builder, GltfError, Storage, uri};
use crate::export::{Asset, png};

impl Builder {
    pub(super) fn material(
        &mut self,
        asset: &Asset,
        storage: Storage,
    ) -> Result<Index<Material>, GltfError> {
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
}
