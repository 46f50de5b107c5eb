//! Colours from pictures: what cameras around the head see of the surface, made one texture.
//!
//! In: something to look at ([`ViewSource`]), the unwrapped surface with its atlas, and who bakes texels from the field.
//! Out: a texture whose covered texels hold the pictures' colours where a camera sees the surface well, and the field's
//! elsewhere; other texels are black until [`pad::fill`](super::pad::fill). The field is asked only for texels that no camera
//! sees well, and for those that the views are compared at: a bake costs less than one from the field alone would beside it.
//!
//! ```text
//! plan cameras ─▶ look ─▶ trust of every pixel ─▶ offsets that make views agree ─▶ blend texels
//! (greedy)         (source)  (edges, alpha, depth)     (smooth over the surface)          (linear light)
//! ```
//!
//! The pictures are 2D: each may differ a little from the others, in colour all over and in where detail lies. Smooth
//! offsets (after Lempitsky and Ivanov, "Seamless mosaicing of image-based texture maps", CVPR 2007, and Waechter et
//! al., "Let there be color!", ECCV 2014) make them agree in the large, and a few best views share a texel in the
//! small, so that no seam shows and detail stays sharp (the two bands of Burt and Adelson 1983).
//!
//! Guaranteed: weights are continuous over the surface, whatever the charts; equal input gives equal bytes for any
//! number of threads. Not guaranteed: detail that the views place differently comes out sharp where two of them share a texel.

mod blend;
mod distance;
mod graph;
mod harmonise;
mod observe;
pub mod plan;
mod sight;
mod site;
mod trust;

use super::atlas::Atlas;
use super::{Texture, UnwrappedMesh};
use crate::progress::Progress;
use crate::render::raster::RasterError;
use crate::render::view::{ViewError, ViewSource};

use self::blend::{Blend, needed};
use self::graph::Graph;
use self::harmonise::harmonise;
use self::observe::{Picture, observe};
use self::plan::{PlannedCamera, plan};
use self::site::Sites;

/// Points at which views are compared and cameras planned: some ten for each vertex of a usual asset.
const MOST_SAMPLES: usize = 120_000;
/// How widely normals are smoothed before they weigh views, in metres: hair turns normals within millimetres, and with
/// them the best view; smoothed, a few views share it in large patches.
const NORMAL_SMOOTH_M: f32 = 0.013;

/// How to bake from views.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ViewBakeSettings {
    /// Edge of the square pictures in pixels.
    pub size_px: u32,
    /// The most pictures taken.
    pub most_views: usize,
    /// No further camera where it would add less than this share of the whole surface, seen squarely.
    pub least_gain: f32,
}

impl Default for ViewBakeSettings {
    fn default() -> Self {
        Self {
            size_px: 512,
            most_views: 24,
            least_gain: 0.004,
        }
    }
}

/// Why no texture came out of views.
#[derive(Debug, thiserror::Error)]
pub enum ViewBakeError {
    /// The source has no picture from a camera.
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
    /// The source's picture has another size than was asked for.
    #[error(
        "the picture from yaw {yaw_deg} and pitch {pitch_deg} degrees should be {expected} x {expected} pixels, found {found:?}"
    )]
    Size {
        /// Yaw of the camera in degrees.
        yaw_deg: f32,
        /// Pitch of the camera in degrees.
        pitch_deg: f32,
        /// Edge asked for.
        expected: u32,
        /// Width and height found.
        found: [u32; 2],
    },
    /// The surface cannot be drawn.
    #[error(transparent)]
    Raster(#[from] RasterError),
}

/// The surface to paint: the unwrapped mesh and which of its vertices are one.
#[derive(Debug, Clone, Copy)]
pub struct Canvas<'a> {
    /// With texture coordinates; vertices are split along seams.
    pub mesh: &'a UnwrappedMesh,
    /// For every vertex, the one of the uncut surface.
    pub source_vertex: &'a [u32],
    /// The texels' places.
    pub atlas: &'a Atlas,
}

/// Where the colours of a bake from views came from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ViewStats {
    /// Yaw and pitch in degrees of the pictures, in the order they were taken.
    pub cameras_deg: Vec<(f32, f32)>,
    /// Covered texels.
    pub texels: usize,
    /// Texels that owe at least half of their colour to pictures.
    pub texels_from_views: usize,
    /// Texels in which the field has no say.
    pub texels_without_field: usize,
    /// How often a picture shows a texel, over all texels.
    pub sightings: u64,
}

impl ViewStats {
    /// The share of covered texels that owe at least half of their colour to pictures.
    pub fn share_from_views(&self) -> f64 {
        self.texels_from_views as f64 / self.texels.max(1) as f64
    }

    /// How many pictures show a texel, in the mean.
    pub fn views_per_texel(&self) -> f64 {
        self.sightings as f64 / self.texels.max(1) as f64
    }
}

/// A texture from views and where it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct ViewBaked {
    /// Colours of the covered texels; the others are black.
    pub texture: Texture,
    /// Numbers for reports.
    pub stats: ViewStats,
}

/// Texels of the atlas, rising, to a texture that holds the field's colours there (and any elsewhere).
pub type FieldTexels<'a> = dyn FnOnce(&[u32]) -> Texture + 'a;

/// Plans cameras, takes their pictures and blends them over the field's colours, for which `field` is called once.
///
/// # Errors
/// [`ViewBakeError`] where a picture cannot be had or the mesh not be drawn.
pub fn bake_views(
    source: &dyn ViewSource,
    canvas: &Canvas,
    field: Box<FieldTexels>,
    settings: &ViewBakeSettings,
    progress: &dyn Progress,
) -> Result<ViewBaked, ViewBakeError> {
    let graph = Graph::new(canvas.mesh, canvas.source_vertex);
    let broad_normals = graph.smoothed_normals(canvas, NORMAL_SMOOTH_M);
    let sites = Sites::new(canvas, &broad_normals);
    let samples = sites.sample(MOST_SAMPLES);
    let cameras = plan(canvas.mesh, &samples, settings, progress)?;
    let pictures = take(source, canvas.mesh, &cameras, settings.size_px, progress)?;
    let field = field(&needed(&sites, &pictures, &samples));
    progress.begin("match views", 1);
    let observations = observe(&pictures, &samples, &field);
    let offsets = harmonise(&observations, &samples, &graph, pictures.len() + 1);
    progress.advance(1);
    progress.end();
    let blend = Blend {
        sites: &sites,
        pictures: &pictures,
        offsets: &offsets,
        field: &field,
    };
    let (texture, mut stats) = blend.texture(progress);
    stats.cameras_deg = cameras.iter().map(|c| (c.yaw_deg, c.pitch_deg)).collect();
    Ok(ViewBaked { texture, stats })
}

/// Takes the pictures, one after another.
fn take(
    source: &dyn ViewSource,
    mesh: &UnwrappedMesh,
    cameras: &[PlannedCamera],
    size_px: u32,
    progress: &dyn Progress,
) -> Result<Vec<Picture>, ViewBakeError> {
    progress.begin("look", cameras.len() as u64);
    let mut pictures = Vec::with_capacity(cameras.len());
    for planned in cameras {
        let PlannedCamera {
            yaw_deg, pitch_deg, ..
        } = *planned;
        let view = source
            .view(&planned.camera, size_px)
            .map_err(|source| ViewBakeError::View {
                yaw_deg,
                pitch_deg,
                source,
            })?;
        let found = [view.image.width, view.image.height];
        if found != [size_px; 2] {
            return Err(ViewBakeError::Size {
                yaw_deg,
                pitch_deg,
                expected: size_px,
                found,
            });
        }
        pictures.push(Picture::new(view.image, &planned.camera, mesh)?);
        progress.advance(1);
    }
    progress.end();
    Ok(pictures)
}

/// From 0 at and below `low` to 1 at and above `high`, with level ends.
fn smoothstep(low: f32, high: f32, value: f32) -> f32 {
    let t = ((value - low) / (high - low)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
