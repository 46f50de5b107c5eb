//! Ambient occlusion: how much of the hemisphere above a place is free.
//!
//! In: the full-resolution surface, a mesh and its [`Atlas`]. Out: a grey texture, 255 where nothing is within [`REACH_M`]. Rays leave every vertex of the full-resolution surface,
//! spread by the cosine (a Hammersley set, turned differently at each vertex); what they find is smoothed over the surface, so that neither banding nor
//! grain remain, and texels interpolate it. So neither charts nor the texture's size show. The cut is part of the surface like any other.

use glam::Vec3;
use rayon::prelude::*;

use super::atlas::Atlas;
use super::fine::{Fine, Site};
use super::{Texture, UnwrappedMesh, pad};
use crate::mesh::Mesh;
use crate::progress::Progress;

/// How far rays look, in metres: about a head's width, so that the chin darkens the neck and a room does not matter.
pub const REACH_M: f32 = 0.15;
/// Rays from each vertex.
const RAYS: u32 = 32;
/// Where rays begin above the surface, in metres: a part of the lattice's step, so that its own triangles are not in the way.
const LIFT_M: f32 = 5e-4;
/// Rounds in which a vertex takes half of its neighbours' mean; each spreads over about a lattice's step.
const SMOOTHING_ROUNDS: usize = 4;
/// Vertices that one task takes.
const CHUNK: usize = 1024;

/// How free each vertex of the full-resolution surface is, from 0 to 1; the progress advances by one a vertex.
pub fn openness(fine: &Fine, progress: &dyn Progress) -> Vec<f32> {
    let rays = hemisphere();
    let found: Vec<Vec<f32>> = fine
        .mesh
        .positions
        .par_chunks(CHUNK)
        .zip(fine.normals.par_chunks(CHUNK))
        .enumerate()
        .map(|(chunk, (positions, normals))| {
            let places = (chunk * CHUNK..).zip(positions.iter().zip(normals));
            let open = places.map(|(vertex, (&position, &normal))| {
                let [right, up] = turned(normal, vertex as u32);
                let origin = position + LIFT_M * normal;
                let free = rays.iter().filter(|ray| {
                    let direction = right * ray.x + up * ray.y + normal * ray.z;
                    !fine.tree.is_blocked(origin, direction, REACH_M)
                });
                free.count() as f32 / RAYS as f32
            });
            let open = open.collect();
            progress.advance(positions.len() as u64);
            open
        })
        .collect();
    smoothed(fine.mesh, found.concat())
}

/// The texture of a mesh, as many texels a side as its atlas, of what [`openness`] found.
pub fn bake(fine: &Fine, openness: &[f32], mesh: &UnwrappedMesh, atlas: &Atlas) -> Texture {
    let covered = atlas.covered();
    let values: Vec<u8> = covered
        .par_iter()
        .with_min_len(CHUNK)
        .map(|&texel| {
            let open = atlas.surface_point(mesh, texel as usize).and_then(|at| {
                let site = Site::of(mesh, &at);
                let place = fine.place(site.position, site.normal)?;
                Some(fine.mixed(&place, openness))
            });
            (255.0 * open.unwrap_or(1.0).clamp(0.0, 1.0) + 0.5) as u8
        })
        .collect();
    let size = atlas.size_texels;
    let mut texture = Texture {
        width: size,
        height: size,
        texels: vec![[255; 3]; size as usize * size as usize],
    };
    for (&texel, value) in covered.iter().zip(values) {
        texture.texels[texel as usize] = [value; 3];
    }
    pad::fill_numbers(&mut texture, atlas);
    texture
}

/// Unit directions around +z, spread by the cosine: those of a Hammersley set on the disc, lifted.
fn hemisphere() -> Vec<Vec3> {
    let rays = 0..RAYS;
    rays.map(|ray| {
        let out = (ray as f32 + 0.5) / RAYS as f32;
        let around = f64::from(ray.reverse_bits()) / f64::from(u32::MAX) * std::f64::consts::TAU;
        let (sin, cos) = libm::sincos(around);
        let radius = out.sqrt();
        Vec3::new(
            radius * cos as f32,
            radius * sin as f32,
            (1.0 - out).max(0.0).sqrt(),
        )
    })
    .collect()
}

/// Two axes beside a normal, turned about it by an angle of the vertex' own.
fn turned(normal: Vec3, vertex: u32) -> [Vec3; 2] {
    let (right, up) = normal.any_orthonormal_pair();
    let share = f64::from(vertex.wrapping_mul(0x9E37_79B1)) / f64::from(u32::MAX);
    let (sin, cos) = libm::sincos(share * std::f64::consts::TAU);
    let (sin, cos) = (sin as f32, cos as f32);
    [cos * right + sin * up, cos * up - sin * right]
}

/// Values at vertices, smoothed over the surface.
fn smoothed(mesh: &Mesh, mut values: Vec<f32>) -> Vec<f32> {
    for _ in 0..SMOOTHING_ROUNDS {
        let mut sums = vec![(0.0_f32, 0.0_f32); values.len()];
        for corners in &mesh.triangles {
            let [a, b, c] = corners.map(|vertex| values[vertex as usize]);
            let others = [b + c, c + a, a + b];
            for (&vertex, other) in corners.iter().zip(others) {
                let (sum, count) = &mut sums[vertex as usize];
                *sum += other;
                *count += 2.0;
            }
        }
        for (value, (sum, count)) in values.iter_mut().zip(sums) {
            if count > 0.0 {
                *value = 0.5 * (*value + sum / count);
            }
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_spread_by_the_cosine() {
        let rays = hemisphere();
        let mean = rays.iter().sum::<Vec3>() / RAYS as f32;
        assert!(
            rays.iter()
                .all(|ray| (ray.length() - 1.0).abs() < 1e-5 && ray.z > 0.0)
        );
        // The mean of the cosine, when directions are spread by it, is 2/3.
        assert!((mean.z - 2.0 / 3.0).abs() < 0.01, "{mean}");
        assert!(mean.truncate().length() < 0.03, "{mean}");
    }
}
