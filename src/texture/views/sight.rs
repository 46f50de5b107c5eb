//! What a camera sees of the surface, and how well.

use glam::{Vec2, Vec3};

use super::smoothstep;
use super::trust::{footprint_m, trust};
use crate::render::raster::{self, BaseColor, RasterError};
use crate::render::{Camera, Picture};
use crate::texture::UnwrappedMesh;

/// Cosine of 75 degrees: more oblique views show colours smeared over a quarter of the pixels, and the wrong ones
/// where the surface is a little off.
pub(super) const LEAST_COSINE: f32 = 0.26;
/// From this cosine (58 degrees) on, obliqueness alone no longer fades a view out.
const FULL_COSINE: f32 = 0.53;
/// A point this far behind what is drawn is hidden, in metres; pixels round by less within trusted slopes.
const HIDDEN_M: f32 = 0.002;

/// Views from level with the head count more than those from above and below, by the fourth power of the pitch's
/// cosine: most pictures that networks learn from were taken there, and people look from there. On a foggy field that is
/// worth 1.5 dB against counting all alike, the square half a decibel less; a sharp one does not mind.
fn worth(camera: &Camera) -> f32 {
    let height = camera.eye.normalize_or_zero().y;
    let cosine2 = 1.0 - height * height;
    cosine2 * cosine2
}

/// A camera and what it sees of a mesh.
pub(super) struct Sight {
    pub(super) camera: Camera,
    pub(super) size_px: u32,
    /// Distance along the ray, by pixel; infinite beside the mesh.
    depth: Vec<f32>,
    /// In [0, 1], by pixel.
    trust: Vec<f32>,
    /// What a picture from this height is worth, in (0, 1].
    pub(super) worth: f32,
}

impl Sight {
    /// Draws the mesh's depth, and judges every pixel of it (and of the source's picture, if there is one).
    pub(super) fn new(
        mesh: &UnwrappedMesh,
        camera: &Camera,
        size_px: u32,
        image: Option<&Picture>,
    ) -> Result<Self, RasterError> {
        let settings = raster::Settings {
            supersampling: 1,
            ..raster::Settings::default()
        };
        let base = BaseColor::Uniform([0.0; 3]);
        let drawn = raster::draw(mesh, base, camera, [size_px; 2], &settings)?.picture;
        Ok(Self {
            camera: *camera,
            size_px,
            trust: trust(&drawn, image, camera),
            worth: worth(camera),
            depth: drawn.depth,
        })
    }

    /// How well a surface point is seen, in (0, 1]; none where it is not. `normal` is the surface's own, `broad` that of
    /// its surroundings: both unit.
    pub(super) fn quality(&self, point: Vec3, normal: Vec3, broad: Vec3) -> Option<f32> {
        let to_eye = self.camera.eye - point;
        let distance = to_eye.length();
        let cosine = normal.dot(to_eye) / distance;
        if cosine <= LEAST_COSINE {
            return None;
        }
        let seen = self.camera.project(point, [self.size_px; 2]);
        let (corners, shares) = self.around(seen.truncate())?;
        let trust: f32 = (0..4).map(|i| shares[i] * self.trust[corners[i]]).sum();
        let deepest = corners.map(|c| self.depth[c]).into_iter().reduce(f32::max);
        if trust <= 0.0 || deepest.is_some_and(|deepest| distance > deepest + HIDDEN_M) {
            return None;
        }
        let squarely = (broad.dot(to_eye) / distance).max(LEAST_COSINE);
        Some(trust * smoothstep(LEAST_COSINE, FULL_COSINE, cosine) * squarely * self.worth)
    }

    /// Metres between pixels at a surface point.
    pub(super) fn footprint_m(&self, point: Vec3) -> f32 {
        footprint_m(&self.camera, self.size_px, self.camera.eye.distance(point))
    }

    /// The four pixels around a place and their bilinear shares; none near or beyond the border.
    fn around(&self, place_px: Vec2) -> Option<([usize; 4], [f32; 4])> {
        let size = self.size_px as usize;
        let from = place_px - 0.5;
        if !(from.min_element() >= 0.0 && from.max_element() < (size - 1) as f32) {
            return None;
        }
        let (x, y) = (from.x as usize, from.y as usize);
        let (across, down) = (from.x - x as f32, from.y - y as f32);
        let first = y * size + x;
        Some((
            [first, first + 1, first + size, first + size + 1],
            [
                (1.0 - across) * (1.0 - down),
                across * (1.0 - down),
                (1.0 - across) * down,
                across * down,
            ],
        ))
    }
}
