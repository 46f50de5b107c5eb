//! How well a textured mesh shows the field it was made of: both rendered from cameras that no stage has used.

use super::march::{self, render_quietly, tile_count};
use super::occupancy::{EMPTY_BELOW, Occupancy};
use super::psnr::{Difference, difference};
use super::raster::{self, BaseColor, RasterError};
use super::{Camera, Picture};
use crate::field::{Bounds, Field};
use crate::progress::Progress;
use crate::texture::{Texture, UnwrappedMesh};

/// Yaw and pitch of the held-out cameras in degrees: between the usual views, from above and below in turn.
pub const HELD_OUT_VIEWS_DEG: [(f32, f32); 8] = [
    (22.5, 10.0),
    (67.5, -10.0),
    (112.5, 10.0),
    (157.5, -10.0),
    (202.5, 10.0),
    (247.5, -10.0),
    (292.5, 10.0),
    (337.5, -10.0),
];

/// The cameras at [`HELD_OUT_VIEWS_DEG`].
pub fn held_out_cameras() -> [Camera; 8] {
    HELD_OUT_VIEWS_DEG.map(|(yaw, pitch)| Camera::orbit(yaw.to_radians(), pitch.to_radians()))
}

/// What the comparison renders.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// Edge of the square pictures in pixels.
    pub size_px: u32,
    /// How the reference is marched; four times the usual samples. Set its `region` to what the mesh was cut to.
    pub march: march::Settings,
    /// How the mesh is drawn.
    pub raster: raster::Settings,
}

impl Default for Settings {
    fn default() -> Self {
        let usual = march::Settings::default();
        Self {
            size_px: 512,
            march: march::Settings {
                samples: 4 * usual.samples,
                importance_samples: 4 * usual.importance_samples,
                ..usual
            },
            raster: raster::Settings::default(),
        }
    }
}

/// One view of a comparison.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ViewComparison {
    /// Yaw of the camera in degrees, positive towards the person's left.
    pub yaw_deg: f32,
    /// Pitch of the camera in degrees, positive from above.
    pub pitch_deg: f32,
    /// Peak signal-to-noise ratio in decibels; none if nothing was seen by both.
    pub psnr_db: Option<f64>,
    /// How many pixels were compared.
    pub pixels: u64,
}

/// All views of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Each view.
    pub views: Vec<ViewComparison>,
    /// Ratio of the squared error pooled over all views, in decibels; none if nothing was compared.
    pub psnr_db: Option<f64>,
    /// How many pixels were compared in all views.
    pub pixels: u64,
    /// Samples of the mesh that showed the back of a triangle; none for a closed mesh wound outwards.
    pub backfacing_samples: u64,
}

/// Compares an unlit textured mesh with the field over the eight held-out views, with default settings, within `region`
/// (what the mesh was cut to; none: all of the field).
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn compare<F: Field + ?Sized>(
    field: &F,
    region: Option<Bounds>,
    mesh: &UnwrappedMesh,
    texture: &Texture,
    progress: &dyn Progress,
) -> Result<Comparison, RasterError> {
    let mut settings = Settings::default();
    settings.march.region = region;
    compare_with(&settings, field, mesh, texture, progress, |_, _, _| {})
}

/// [`compare`] with settings; `seen(view, reference, drawn)` is shown every pair of pictures.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn compare_with<F: Field + ?Sized>(
    settings: &Settings,
    field: &F,
    mesh: &UnwrappedMesh,
    texture: &Texture,
    progress: &dyn Progress,
    mut seen: impl FnMut(usize, &Picture, &Picture),
) -> Result<Comparison, RasterError> {
    let size = [settings.size_px; 2];
    let cameras = held_out_cameras();
    progress.begin("compare", cameras.len() as u64 * tile_count(size));
    let bounds = settings.march.visible_bounds(field);
    let occupancy = Occupancy::build(field, bounds, EMPTY_BELOW, settings.march.step_m());
    let mut views = Vec::with_capacity(cameras.len());
    let mut pooled = Difference::default();
    let mut backfacing_samples = 0;
    for (view, (camera, (yaw_deg, pitch_deg))) in cameras.iter().zip(HELD_OUT_VIEWS_DEG).enumerate()
    {
        let base = BaseColor::Texture(texture);
        let drawing = raster::draw(mesh, base, camera, size, &settings.raster)?;
        let reference = render_quietly(
            field,
            camera,
            size,
            &settings.march,
            Some(&occupancy),
            &|| {
                progress.advance(1);
            },
        );
        seen(view, &reference, &drawing.picture);
        let difference = difference(&reference, &drawing.picture).unwrap_or_default();
        pooled = pooled.pooled(difference);
        backfacing_samples += drawing.backfacing_samples;
        views.push(ViewComparison {
            yaw_deg,
            pitch_deg,
            psnr_db: difference.psnr_db(),
            pixels: difference.pixels,
        });
    }
    progress.end();
    Ok(Comparison {
        views,
        psnr_db: pooled.psnr_db(),
        pixels: pooled.pixels,
        backfacing_samples,
    })
}
