//! What cameras all around see of a surface point, against what the straight look inwards finds there.
//!
//! A soft field is a fog: its renderings show, at a surface point, colours from centimetres below along each
//! camera's own ray. A texture has one colour for all of them; the best is their mean. That mean varies slowly over the surface, so it is taken at vertices only
//! and enters a texture as an offset to the straight look, which keeps the detail between vertices. On sharp fields the offset
//! vanishes. Occlusion by other parts of the person is not considered.

use glam::Vec3;
use rayon::prelude::*;

use super::ray::{Ray, integrate};
use super::shell::{Nearest, ShellSettings};
use super::snap::{Probe, snap};
use crate::field::Field;

/// Cameras on the ring: closer than the width of what a camera sees squarely, and none of the held-out views'.
const CAMERAS: usize = 12;
/// Radius of the ring, that of the standard camera, in metres.
const RING_RADIUS_M: f32 = 2.7;
/// Views more oblique than this cosine add noise, not information.
const LEAST_COSINE: f32 = 0.1;
/// Vertices of one task.
const CHUNK: usize = 512;

/// Per vertex, the mean display colour over all cameras that face it (weighed by their cosine) less the colour straight inwards.
///
/// # Shapes
/// `positions` (metres), `normals` (unit, outwards): n; result: n, zero where no camera faces the vertex.
pub fn seen_offsets(
    field: &dyn Field,
    positions: &[Vec3],
    normals: &[Vec3],
    settings: &ShellSettings,
    nearest: Option<&Nearest>,
) -> Vec<[f32; 3]> {
    let chunks: Vec<Vec<[f32; 3]>> = positions
        .par_chunks(CHUNK)
        .zip(normals.par_chunks(CHUNK))
        .map(|(positions, normals)| {
            let mut surface: Vec<(Vec3, Vec3)> = positions
                .iter()
                .copied()
                .zip(normals.iter().copied())
                .collect();
            let mut probe = Probe::new(field);
            snap(&mut probe, &mut surface, settings, nearest);
            offsets(&mut probe, &surface, settings)
        })
        .collect();
    chunks.concat()
}

/// Offsets of points on the surface with their normals.
fn offsets(probe: &mut Probe, surface: &[(Vec3, Vec3)], settings: &ShellSettings) -> Vec<[f32; 3]> {
    let straight = surface
        .iter()
        .map(|&(point, normal)| Ray::new(point, -normal))
        .collect();
    let straight = integrate(probe, straight, settings);
    let mut rays = Vec::new();
    let mut shares: Vec<(usize, f32)> = Vec::new();
    for (index, &(point, normal)) in surface.iter().enumerate() {
        for eye in ring() {
            let along = (point - eye).normalize();
            let cosine = -along.dot(normal);
            if cosine >= LEAST_COSINE {
                rays.push(Ray::new(point, along));
                shares.push((index, cosine));
            }
        }
    }
    let mut sums = vec![(Vec3::ZERO, 0.0f32); surface.len()];
    for (color, (index, share)) in integrate(probe, rays, settings).into_iter().zip(shares) {
        let (sum, total) = &mut sums[index];
        *sum += share * Vec3::from_array(color);
        *total += share;
    }
    let offset = |((sum, total), straight): ((Vec3, f32), [f32; 3])| {
        if total > 0.0 {
            (sum / total - Vec3::from_array(straight)).to_array()
        } else {
            [0.0; 3]
        }
    };
    sums.into_iter().zip(straight).map(offset).collect()
}

/// The cameras' places, level with the neck joint.
fn ring() -> [Vec3; CAMERAS] {
    std::array::from_fn(|camera| {
        let yaw = std::f32::consts::TAU * camera as f32 / CAMERAS as f32;
        RING_RADIUS_M * Vec3::new(libm::sinf(yaw), 0.0, libm::cosf(yaw))
    })
}

#[cfg(test)]
mod tests {
    //! These prove that offsets vanish where nothing depends on the view, and follow the fog where something does; how
    //! much closer a portrait comes to its renderings is measured by the report.

    use super::*;
    use crate::field::analytic::Ball;

    fn sphere(ball: &Ball) -> (Vec<Vec3>, Vec<Vec3>) {
        let normals: Vec<Vec3> = (0..60)
            .map(|i| {
                Vec3::new(
                    libm::sinf(i as f32),
                    0.3 * libm::cosf(2.0 * i as f32),
                    libm::cosf(i as f32),
                )
                .normalize()
            })
            .collect();
        (
            normals
                .iter()
                .map(|n| Vec3::from(ball.center) + ball.radius * *n)
                .collect(),
            normals,
        )
    }

    fn largest(ball: &Ball) -> f32 {
        let (positions, normals) = sphere(ball);
        let offsets = seen_offsets(ball, &positions, &normals, &ShellSettings::default(), None);
        offsets
            .into_iter()
            .flatten()
            .fold(0.0, |largest, v| largest.max(v.abs()))
    }

    #[test]
    fn offsets_shrink_with_the_depth_of_the_fog() {
        // Light ends after about sqrt(2 / slope) metres: 41, 10 and 1 mm.
        let [foggy, soft, sharp] = [1_200.0, 20_000.0, 2_000_000.0].map(|slope| {
            largest(&Ball {
                slope,
                ..Ball::default()
            })
        });
        assert!(
            foggy > 3.0 * soft && soft > 3.0 * sharp,
            "{foggy} {soft} {sharp}"
        );
        // Colours change by up to 8 a metre: a millimetre is worth 0.01.
        assert!(sharp < 0.01, "{sharp}");
    }
}
