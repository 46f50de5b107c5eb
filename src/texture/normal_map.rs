//! Normal maps: the normals of the full-resolution surface, as seen from a coarser one.
//!
//! In: a mesh with tangents, its [`Atlas`] and the full-resolution surface. Out: a texture that holds, for every covered texel, the fine surface's smooth normal in the
//! frame of the mesh there; other texels continue the charts. The frame is the one that a glTF reader builds: normal and tangent
//! interpolated and normalised, the bitangent `w * cross(normal, tangent)`; the normal is `normalize(x * tangent + y * bitangent + z * normal)`. As this inverts it
//! exactly, what is shaded is the fine normal, but for 8 bits and for filtering. Caps are as flat as they are. The result does not depend on threads.

use glam::{Mat3, Vec3, Vec4};
use rayon::prelude::*;

use super::atlas::Atlas;
use super::fine::{Fine, Site, plane_normal};
use super::{Texture, UnwrappedMesh, pad};
use crate::progress::Progress;

/// The byte that stands for 0.
const ZERO: u8 = 128;
/// Least part along the mesh's own normal: glTF's maps hold no others, and a normal that lies in the surface sends every filter astray.
const LEAST_Z: f32 = 0.1;
/// Texels that one task takes.
const CHUNK: usize = 4096;

/// Bakes the map of a mesh, as many texels a side as its atlas; `tangents` are one a vertex.
pub fn bake(
    fine: &Fine,
    mesh: &UnwrappedMesh,
    tangents: &[Vec4],
    atlas: &Atlas,
    progress: &dyn Progress,
) -> Texture {
    let covered = atlas.covered();
    let chunks: Vec<Vec<[u8; 3]>> = covered
        .par_chunks(CHUNK)
        .map(|texels| {
            let baked = texels.iter().map(|&texel| {
                let at = atlas.surface_point(mesh, texel as usize);
                at.map_or([ZERO, ZERO, 255], |at| {
                    encoded(seen(fine, mesh, tangents, &Site::of(mesh, &at)))
                })
            });
            let baked = baked.collect();
            progress.advance(texels.len() as u64);
            baked
        })
        .collect();
    let size = atlas.size_texels;
    let mut texture = Texture {
        width: size,
        height: size,
        texels: vec![[ZERO, ZERO, 255]; size as usize * size as usize],
    };
    for (&texel, value) in covered.iter().zip(chunks.into_iter().flatten()) {
        texture.texels[texel as usize] = value;
    }
    pad::fill_numbers(&mut texture, atlas);
    texture
}

/// The fine normal in the frame of a place.
fn seen(fine: &Fine, mesh: &UnwrappedMesh, tangents: &[Vec4], site: &Site) -> Vec3 {
    let flat = plane_normal(fine.cuts, site.corners.map(|vertex| mesh.positions[vertex]));
    let normal = flat.or_else(|| {
        let place = fine.place(site.position, site.normal)?;
        Some(fine.normal(&place))
    });
    let tangent: Vec4 = (0..3)
        .map(|i| tangents[site.corners[i]] * site.weights[i])
        .sum();
    let frame = frame(site.normal, tangent);
    normal
        .filter(|_| frame.determinant().abs() > 1e-3)
        .map(|normal| frame.inverse() * normal)
        .filter(|seen| seen.is_finite())
        .map_or(Vec3::Z, |seen| {
            let seen = seen.normalize_or(Vec3::Z);
            seen.with_z(seen.z.max(LEAST_Z)).normalize_or(Vec3::Z)
        })
}

/// World axes from a map's: tangent, bitangent and normal of a place; `tangent` is interpolated, `normal` of unit length.
pub fn frame(normal: Vec3, tangent: Vec4) -> Mat3 {
    let sign = if tangent.w < 0.0 { -1.0 } else { 1.0 };
    let along = tangent.truncate().normalize_or_zero();
    Mat3::from_cols(along, sign * normal.cross(along), normal)
}

/// A unit vector as bytes.
pub fn encoded(normal: Vec3) -> [u8; 3] {
    normal
        .to_array()
        .map(|part| (255.0 * (0.5 * part + 0.5) + 0.5) as u8)
}

/// What bytes stand for, each a number in [-1, 1].
pub fn decoded(texel: [u8; 3]) -> Vec3 {
    Vec3::from_array(texel.map(|byte| f32::from(byte) / 127.5 - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_as_the_nearest_direction() {
        for normal in [
            Vec3::Z,
            Vec3::new(0.6, 0.0, 0.8),
            Vec3::new(-0.48, 0.64, 0.6),
        ] {
            let back = decoded(encoded(normal)).normalize();
            assert!(back.distance(normal) < 0.006, "{back}");
        }
        assert_eq!(encoded(Vec3::Z), [ZERO, ZERO, 255]);
    }

    #[test]
    fn frames_are_right_handed_unless_mirrored() {
        let tangent = Vec3::X.extend(1.0);
        assert_eq!(frame(Vec3::Z, tangent), Mat3::IDENTITY);
        let mirrored = frame(Vec3::Z, Vec3::X.extend(-1.0));
        assert_eq!(mirrored.y_axis, Vec3::NEG_Y);
    }
}
