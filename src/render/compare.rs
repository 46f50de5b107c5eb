//! How well a textured mesh shows what it was made of, a field or any other source of views: both rendered from cameras
//! that no stage has used.

use super::march::{self, tile_count};
use super::psnr::{Difference, difference};
use super::raster::{self, BaseColor, RasterError};
use super::view::{ViewError, ViewSource};
use super::{Camera, FieldViews, Picture};
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
    /// How the reference is marched: with four times the usual stratified samples, and twice the importance samples. Set its `region` to what the
    /// mesh was cut to.
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
                importance_samples: 2 * usual.importance_samples,
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
#[derive(Debug, Clone, Default, PartialEq)]
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

/// Why a source could not be compared with.
#[derive(Debug, thiserror::Error)]
pub enum CompareError {
    /// The mesh cannot be drawn.
    #[error(transparent)]
    Raster(#[from] RasterError),
    /// The source has no picture from a held-out camera.
    #[error("no picture from yaw {yaw_deg} and pitch {pitch_deg} degrees")]
    View {
        /// Yaw of the camera in degrees.
        yaw_deg: f32,
        /// Pitch of the camera in degrees.
        pitch_deg: f32,
        /// What stood in the way.
        #[source]
        source: ViewError,
    },
}

/// Compares an unlit textured mesh with the field over the eight held-out views, with default settings, within `region`
/// (what the mesh was cut to; none: all of the field): once for each of `textures`.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn compare<F: Field + ?Sized>(
    field: &F,
    region: Option<Bounds>,
    mesh: &UnwrappedMesh,
    textures: &[&Texture],
    progress: &dyn Progress,
) -> Result<Vec<Comparison>, RasterError> {
    let mut settings = Settings::default();
    settings.march.region = region;
    compare_with(&settings, field, mesh, textures, progress, |_, _, _| {})
}

/// [`compare`] with settings; `seen(view, reference, drawn)` is shown every pair of pictures, a view's with the first texture first.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn compare_with<F: Field + ?Sized>(
    settings: &Settings,
    field: &F,
    mesh: &UnwrappedMesh,
    textures: &[&Texture],
    progress: &dyn Progress,
    seen: impl FnMut(usize, &Picture, &Picture),
) -> Result<Vec<Comparison>, RasterError> {
    let size = [settings.size_px; 2];
    let source = FieldViews::new(field, settings.march);
    progress.begin(
        "compare",
        HELD_OUT_VIEWS_DEG.len() as u64 * tile_count(size),
    );
    let reference = |camera: &Camera, _| {
        let tile_done = || progress.advance(1);
        Ok::<_, RasterError>(source.picture_told(camera, size, &tile_done))
    };
    let compared = compare_pictures(settings, reference, mesh, textures, seen);
    progress.end();
    compared
}

/// [`compare`] with a source of views instead of a field.
///
/// What the mesh was cut from may be in the source's pictures, and then counts against the mesh wherever both cover a pixel.
///
/// # Errors
/// [`CompareError`] where the mesh cannot be drawn or a picture not be had.
pub fn compare_views(
    source: &dyn ViewSource,
    mesh: &UnwrappedMesh,
    textures: &[&Texture],
    progress: &dyn Progress,
) -> Result<Vec<Comparison>, CompareError> {
    let settings = Settings::default();
    progress.begin("compare", HELD_OUT_VIEWS_DEG.len() as u64);
    let reference = |camera: &Camera, (yaw_deg, pitch_deg)| {
        let view = source.view(camera, settings.size_px);
        progress.advance(1);
        view.map(|view| view.image)
            .map_err(|source| CompareError::View {
                yaw_deg,
                pitch_deg,
                source,
            })
    };
    let compared = compare_pictures(&settings, reference, mesh, textures, |_, _, _| {});
    progress.end();
    compared
}

/// Draws the mesh with each texture from every held-out camera, and compares with the references.
fn compare_pictures<E: From<RasterError>>(
    settings: &Settings,
    mut reference: impl FnMut(&Camera, (f32, f32)) -> Result<Picture, E>,
    mesh: &UnwrappedMesh,
    textures: &[&Texture],
    mut seen: impl FnMut(usize, &Picture, &Picture),
) -> Result<Vec<Comparison>, E> {
    let mut comparisons = vec![Comparison::default(); textures.len()];
    let mut pooled = vec![Difference::default(); textures.len()];
    let cameras = held_out_cameras();
    for (view, (camera, (yaw_deg, pitch_deg))) in cameras.iter().zip(HELD_OUT_VIEWS_DEG).enumerate()
    {
        let reference = reference(camera, (yaw_deg, pitch_deg))?;
        for (index, &texture) in textures.iter().enumerate() {
            let base = BaseColor::Texture(texture);
            let drawing =
                raster::draw(mesh, base, camera, [settings.size_px; 2], &settings.raster)?;
            seen(view, &reference, &drawing.picture);
            let difference = difference(&reference, &drawing.picture).unwrap_or_default();
            pooled[index] = pooled[index].pooled(difference);
            comparisons[index].backfacing_samples += drawing.backfacing_samples;
            comparisons[index].views.push(ViewComparison {
                yaw_deg,
                pitch_deg,
                psnr_db: difference.psnr_db(),
                pixels: difference.pixels,
            });
        }
    }
    for (comparison, pooled) in comparisons.iter_mut().zip(pooled) {
        comparison.psnr_db = pooled.psnr_db();
        comparison.pixels = pooled.pixels;
    }
    Ok(comparisons)
}
