//! What each picture says of a place on the surface.

use glam::{Vec2, Vec3};
use rayon::prelude::*;

use super::sight::Sight;
use super::site::Site;
use crate::render::raster::RasterError;
use crate::render::{self, Camera};
use crate::texture::{Texture, UnwrappedMesh};

/// Most lookups along each side of a texel that is coarser than the picture's pixels.
const MOST_LOOKUPS: u32 = 8;

/// A picture of the source with what is known about each of its pixels.
pub(super) struct Picture {
    sight: Sight,
    /// Display values, not clamped; zero where not finite.
    color: Vec<Vec3>,
}

impl Picture {
    pub(super) fn new(
        image: render::Picture,
        camera: &Camera,
        mesh: &UnwrappedMesh,
    ) -> Result<Self, RasterError> {
        Ok(Self {
            sight: Sight::new(mesh, camera, image.width, Some(&image))?,
            color: image.color.into_iter().map(Vec3::from_array).collect(),
        })
    }

    /// How well the picture shows a site, in (0, 1]; none where it does not.
    pub(super) fn quality(&self, site: &Site) -> Option<f32> {
        self.sight.quality(site.point, site.normal, site.broad)
    }

    /// Calls `with` with the display colour at each of the places, spread over the site's texel, that together stand for it.
    /// Only for sites with a quality.
    pub(super) fn colors(&self, site: &Site, mut with: impl FnMut(Vec3)) {
        let [right, down] = site.steps;
        let texel_m = libm::sqrtf(right.length_squared().max(down.length_squared()));
        let lookups = texel_m / self.sight.footprint_m(site.point);
        let lookups = (libm::ceilf(lookups) as u32).clamp(1, MOST_LOOKUPS);
        for place in 0..lookups * lookups {
            let [across, along] = [place % lookups, place / lookups]
                .map(|step| (step as f32 + 0.5) / lookups as f32 - 0.5);
            with(self.color(site.point + across * right + along * down));
        }
    }

    /// Display colour at a point's projection, by bicubic interpolation (Catmull-Rom), within [0, 1].
    fn color(&self, point: Vec3) -> Vec3 {
        let size = self.sight.size_px;
        let seen: Vec2 = self.sight.camera.project(point, [size; 2]).truncate() - 0.5;
        let floor = seen.floor();
        let last = size as i32 - 1;
        let [columns, rows] = floor
            .to_array()
            .map(|first| [-1, 0, 1, 2].map(|step| (first as i32 + step).clamp(0, last) as usize));
        let [across, down] = (seen - floor).to_array().map(catmull_rom);
        let mut sum = Vec3::ZERO;
        for (row, share) in rows.into_iter().zip(down) {
            let pixels = &self.color[row * size as usize..][..size as usize];
            let line: Vec3 = (0..4).map(|i| across[i] * pixels[columns[i]]).sum();
            sum += share * line;
        }
        sum.clamp(Vec3::ZERO, Vec3::ONE)
    }
}

/// Shares of four neighbours at `t` in [0, 1] between the middle two.
fn catmull_rom(t: f32) -> [f32; 4] {
    let (t2, t3) = (t * t, t * t * t);
    [
        0.5 * (2.0 * t2 - t - t3),
        0.5 * (3.0 * t3 - 5.0 * t2 + 2.0),
        0.5 * (t + 4.0 * t2 - 3.0 * t3),
        0.5 * (t3 - t2),
    ]
}

/// A view's word on a sample.
#[derive(Debug, Clone, Copy)]
pub(super) struct Observation {
    /// Which picture; the last, one past the pictures, is the field.
    pub(super) view: usize,
    /// Display values.
    pub(super) color: Vec3,
    /// In (0, 1]; 0 for the field.
    pub(super) quality: f32,
}

/// What all pictures, and last the field, say of each sample: one list a sample, in the order of the views.
pub(super) fn observe(
    pictures: &[Picture],
    samples: &[Site],
    field: &Texture,
) -> Vec<Vec<Observation>> {
    let by_field = |site: &Site| Observation {
        view: pictures.len(),
        color: Vec3::from_array(field.texels[site.texel as usize].map(f32::from)) / 255.0,
        quality: 0.0,
    };
    samples
        .par_iter()
        .map(|site| {
            let seen = pictures.iter().enumerate().filter_map(|(view, picture)| {
                let quality = picture.quality(site)?;
                let (mut sum, mut count) = (Vec3::ZERO, 0.0);
                picture.colors(site, |color| {
                    sum += color;
                    count += 1.0;
                });
                Some(Observation {
                    view,
                    color: sum / count,
                    quality,
                })
            });
            seen.chain([by_field(site)]).collect()
        })
        .collect()
}
