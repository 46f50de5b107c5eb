//! A primitive's material and its pictures, each decoded once.

use std::collections::BTreeMap;
use std::io::Cursor;

use glam::Vec3;
use image::{ImageDecoder, ImageReader};
use serde_json::Value;

use super::accessor::Data;
use super::container::Container;
use super::geometry::Placement;
use super::{ReadError, broken, foreign};
use crate::export::Material;
use crate::texture::Texture;

/// Textures of this program are at most so many texels a side.
const MOST_TEXELS: u32 = 8192;
/// Texels that a picture may have whatever its size in bytes.
const FREE_TEXELS: u64 = 1 << 22;
/// Beyond them, texels that a byte may stand for: of a picture of a person it is never more than some tens.
const TEXELS_PER_BYTE: u64 = 1024;

/// A material as this program has them.
pub struct Surface {
    /// How it answers light.
    pub surface: Material,
    /// Base colour.
    pub texture: Option<Texture>,
    /// Normals in tangent space.
    pub normal_map: Option<Texture>,
    /// Ambient occlusion.
    pub occlusion: Option<Texture>,
    /// Where stored texture coordinates are on the pictures.
    pub uv: Placement,
}

/// Pictures that were decoded, by their place in the document.
pub struct Pictures<'a> {
    container: &'a Container,
    decoded: BTreeMap<u64, Texture>,
}

impl<'a> Pictures<'a> {
    /// None so far.
    pub fn new(container: &'a Container) -> Self {
        Self {
            container,
            decoded: BTreeMap::new(),
        }
    }

    /// The picture of a texture.
    fn of(&mut self, data: &Data, texture: &Value, what: &str) -> Result<Texture, ReadError> {
        let texture = data.item("textures", texture)?;
        let webp = &texture["extensions"]["EXT_texture_webp"]["source"];
        let source = if webp.is_null() {
            &texture["source"]
        } else {
            webp
        };
        let image = data.item("images", source)?;
        let key = source.as_u64().unwrap_or_default();
        if let Some(known) = self.decoded.get(&key) {
            return Ok(known.clone());
        }
        let picture = match image["uri"].as_str() {
            Some(uri) => decoded(&self.container.beside(uri)?, what)?,
            None => decoded(data.bytes(&image["bufferView"])?, what)?,
        };
        self.decoded.insert(key, picture.clone());
        Ok(picture)
    }
}

/// Reads the material of a primitive.
pub fn material(
    data: &Data,
    primitive: &Value,
    pictures: &mut Pictures,
) -> Result<Surface, ReadError> {
    let material = data.item("materials", &primitive["material"])?;
    let pbr = &material["pbrMetallicRoughness"];
    let roughness = match &pbr["roughnessFactor"] {
        Value::Null => 1.0,
        value => value
            .as_f64()
            .ok_or_else(|| broken("the material's roughness", "a number", value))?,
    };
    let mut uv = None;
    let mut picture = |info: &Value, what: &str| -> Result<Option<Texture>, ReadError> {
        if info.is_null() {
            return Ok(None);
        }
        let placement = transform(info)?;
        if *uv.get_or_insert(placement) != placement || info["texCoord"].as_u64() > Some(0) {
            return Err(foreign("pictures that lie differently on the surface"));
        }
        pictures.of(data, &info["index"], what).map(Some)
    };
    let texture = picture(&pbr["baseColorTexture"], "base colour")?;
    let normal_map = picture(&material["normalTexture"], "normal map")?;
    let occlusion = picture(&material["occlusionTexture"], "map of occlusion")?;
    Ok(Surface {
        surface: Material {
            roughness: roughness as f32,
            unlit: !material["extensions"]["KHR_materials_unlit"].is_null(),
        },
        texture,
        normal_map,
        // Occlusion is the first channel (section 3.9.3); loss may have changed the others.
        occlusion: occlusion.map(|mut map| {
            for texel in &mut map.texels {
                *texel = [texel[0]; 3];
            }
            map
        }),
        uv: uv.unwrap_or(Placement::IDENTITY),
    })
}

/// `KHR_texture_transform`, where it only undoes quantisation.
fn transform(info: &Value) -> Result<Placement, ReadError> {
    let transform = &info["extensions"]["KHR_texture_transform"];
    if transform["rotation"]
        .as_f64()
        .is_some_and(|turn| turn != 0.0)
    {
        return Err(foreign("a picture that is turned on the surface"));
    }
    let pair = |key: &str, default: f32| match &transform[key] {
        Value::Null => Some([default; 2]),
        value => match value.as_array()?.as_slice() {
            [u, v] => Some([u.as_f64()? as f32, v.as_f64()? as f32]),
            _ => None,
        },
    };
    match (pair("scale", 1.0), pair("offset", 0.0)) {
        (Some([u, v]), Some([right, down])) => Ok(Placement {
            scale: Vec3::new(u, v, 1.0),
            offset: Vec3::new(right, down, 0.0),
        }),
        _ => Err(broken(
            "KHR_texture_transform",
            "pairs of numbers",
            transform,
        )),
    }
}

/// A picture's texels, whose number is checked before they are decoded.
fn decoded(bytes: &[u8], what: &str) -> Result<Texture, ReadError> {
    let failed = |source| ReadError::Image {
        place: what.to_owned(),
        source,
    };
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| failed(error.into()))?;
    let mut decoder = reader.into_decoder().map_err(failed)?;
    let (width, height) = decoder.dimensions();
    let texels = u64::from(width) * u64::from(height);
    let most = FREE_TEXELS.max(TEXELS_PER_BYTE.saturating_mul(bytes.len() as u64));
    if width.max(height) > MOST_TEXELS || texels > most {
        let expected = format!(
            "at most {MOST_TEXELS} texels a side in {} bytes",
            bytes.len()
        );
        return Err(broken(what, expected, format!("{width} x {height}")));
    }
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(16 * texels + (1 << 20));
    decoder.set_limits(limits).map_err(failed)?;
    let picture = image::DynamicImage::from_decoder(decoder).map_err(failed)?;
    let picture = picture.into_rgb8();
    let (texels, _) = picture.as_raw().as_chunks::<3>();
    Ok(Texture {
        width,
        height,
        texels: texels.to_vec(),
    })
}
