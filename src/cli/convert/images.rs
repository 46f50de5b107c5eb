//! Images with fewer texels.
//!
//! A texel of the result is the mean of those that it takes the place of: of the ones that charts cover, or, where none is, of all, which are padding
//! already. So padding mixes into no chart, and what lies between charts stays a continuation of the nearest one.

use anyhow::{Result, bail};
use rayon::prelude::*;

use crate::texture::atlas::rasterise;
use crate::texture::color::{linear_from_texel, texel_from_linear};
use crate::texture::{Texture, UnwrappedMesh};

/// What texels stand for, which decides what their mean is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Display colours: the mean of their light.
    Color,
    /// Normals in tangent space: the mean direction.
    Normals,
    /// Numbers as they are.
    Numbers,
}

impl Content {
    fn values(self, texel: [u8; 3]) -> [f32; 3] {
        match self {
            Self::Color => linear_from_texel(texel),
            Self::Normals => texel.map(|byte| f32::from(byte) / 127.5 - 1.0),
            Self::Numbers => texel.map(|byte| f32::from(byte) / 255.0),
        }
    }

    fn texel(self, mean: [f32; 3]) -> [u8; 3] {
        let byte = |value: f32| (value.clamp(0.0, 1.0) * 255.0 + 0.5) as u8;
        match self {
            Self::Color => texel_from_linear(mean),
            Self::Normals => {
                let normal = glam::Vec3::from(mean).normalize_or(glam::Vec3::Z);
                (0.5 * normal + 0.5).to_array().map(byte)
            }
            Self::Numbers => mean.map(byte),
        }
    }
}

/// An image of at most `size` texels a side, of the charts of `mesh`.
///
/// # Errors
/// An image that is not square, or whose side is no multiple of `size`.
pub fn reduced(
    texture: &Texture,
    mesh: &UnwrappedMesh,
    size: u32,
    content: Content,
) -> Result<Texture> {
    let Texture { width, height, .. } = *texture;
    if size >= width.max(height) {
        return Ok(texture.clone());
    }
    if width != height || !width.is_multiple_of(size) {
        bail!(
            "expected an image whose sides are multiples of {size} texels, found {width} x {height}; ask for another --texture-size"
        );
    }
    let atlas = rasterise(mesh, width);
    let (from, to) = (width as usize, size as usize);
    let step = from / to;
    let texels = (0..to * to).into_par_iter().map(|texel| {
        let (x, y) = (texel % to * step, texel / to * step);
        let inside = (0..step * step).map(|k| (y + k / step) * from + x + k % step);
        let covered = inside.clone().filter(|&fine| atlas.is_covered(fine));
        let mean = mean(texture, covered, content).or_else(|| mean(texture, inside, content));
        content.texel(mean.unwrap_or_default())
    });
    Ok(Texture {
        width: size,
        height: size,
        texels: texels.collect(),
    })
}

/// None of no texels.
fn mean(
    texture: &Texture,
    texels: impl Iterator<Item = usize>,
    content: Content,
) -> Option<[f32; 3]> {
    let (mut sum, mut count) = ([0.0; 3], 0.0);
    for texel in texels {
        let values = content.values(texture.texels[texel]);
        for (sum, value) in sum.iter_mut().zip(values) {
            *sum += value;
        }
        count += 1.0;
    }
    (count > 0.0).then(|| sum.map(|sum: f32| sum / count))
}

#[cfg(test)]
mod tests {
    use glam::{Vec2, Vec3};

    use super::*;

    /// One triangle over the left upper half.
    fn half() -> UnwrappedMesh {
        UnwrappedMesh {
            positions: vec![Vec3::ZERO, Vec3::X, Vec3::Y],
            normals: vec![Vec3::Z; 3],
            uvs: vec![Vec2::ZERO, Vec2::new(0.0, 1.0), Vec2::new(1.0, 0.0)],
            triangles: vec![[0, 1, 2]],
        }
    }

    fn checkered(size: u32, light: [u8; 3], dark: [u8; 3]) -> Texture {
        let texel = |i: u32| {
            if (i % size + i / size).is_multiple_of(2) {
                light
            } else {
                dark
            }
        };
        Texture {
            width: size,
            height: size,
            texels: (0..size * size).map(texel).collect(),
        }
    }

    #[test]
    fn colours_are_mixed_as_light() {
        let texture = checkered(64, [255; 3], [0; 3]);
        let made = reduced(&texture, &half(), 16, Content::Color).expect("smaller");
        assert_eq!((made.width, made.texels.len()), (16, 256));
        // Half of the light is 188 on a display, not 128.
        assert_eq!(made.texels[0], [188; 3]);
        let numbers = reduced(&texture, &half(), 16, Content::Numbers).expect("smaller");
        assert_eq!(numbers.texels[0], [128; 3]);
    }

    #[test]
    fn padding_does_not_mix_into_charts() {
        // Green where the triangle is, red elsewhere, as no sound padding would be.
        let mesh = half();
        let atlas = rasterise(&mesh, 64);
        let texel = |i| {
            if atlas.is_covered(i) {
                [0, 200, 0]
            } else {
                [200, 0, 0]
            }
        };
        let texture = Texture {
            width: 64,
            height: 64,
            texels: (0..64 * 64).map(texel).collect(),
        };
        let made = reduced(&texture, &mesh, 16, Content::Color).expect("smaller");
        let coarse = |x: usize, y: usize| made.texels[y * 16 + x];
        for y in 0..16 {
            for x in 0..16 - y {
                assert_eq!(coarse(x, y), [0, 200, 0], "{x} {y}");
            }
        }
        assert_eq!(coarse(15, 15), [200, 0, 0]);
    }

    #[test]
    fn normals_keep_their_length() {
        let texture = checkered(64, [255, 128, 128], [128, 128, 255]);
        let made = reduced(&texture, &half(), 32, Content::Normals).expect("smaller");
        let normal = Content::Normals.values(made.texels[0]);
        assert!((glam::Vec3::from(normal).length() - 1.0).abs() < 0.01);
        assert!((normal[0] - normal[2]).abs() < 0.01);
    }

    #[test]
    fn what_cannot_be_divided_is_an_error_and_what_is_small_stays() {
        let texture = checkered(96, [1; 3], [2; 3]);
        assert!(reduced(&texture, &half(), 64, Content::Color).is_err());
        assert_eq!(
            reduced(&texture, &half(), 128, Content::Color).ok(),
            Some(texture)
        );
    }
}
