//! A rasteriser for textured meshes: exact coverage, perspective-correct interpolation, supersampling in linear light.
//!
//! Vertices are snapped to 1/256 of a sample and edges tested in integers with the top-left rule, so neighbours that share
//! an edge leave no hole and hit no sample twice (Pineda, "A parallel algorithm for polygon rasterization", 1988).
//! Triangles that reach behind the camera are left out, not clipped: it is made for cameras around a bust.
//! Bands of rows are independent and draw triangles in order, so threads change nothing; of two triangles at equal depth
//! the first is seen.

mod painter;
mod surface;

use rayon::prelude::*;

use self::painter::{BAND, Painter};
pub use self::surface::{BaseColor, Bumps, RasterError};
use super::shade::{Shading, Studio, linear_table};
use super::triangle::{Corner, Setup};
use super::{Camera, Picture};
use crate::texture::UnwrappedMesh;

/// How a mesh is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// Samples per pixel along each axis, 1 to 8; averaged in linear light.
    pub supersampling: u32,
    /// How light falls on it.
    pub shading: Shading,
    /// Leave out triangles seen from behind.
    pub cull_backfaces: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            supersampling: 3,
            shading: Shading::Unlit,
            cull_backfaces: false,
        }
    }
}

/// A drawn mesh and what was noticed on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The picture; `alpha` is the share of covered samples, `depth` their mean distance.
    pub picture: Picture,
    /// How many samples show the back of a triangle; none for a closed mesh wound outwards.
    pub backfacing_samples: u64,
}

/// Draws `mesh` as seen by `camera`; `size` is `[width, height]` in pixels.
///
/// # Errors
/// [`RasterError`] names the first attribute or index that does not fit the vertices. Only what the settings use is checked.
pub fn draw(
    mesh: &UnwrappedMesh,
    base: BaseColor,
    camera: &Camera,
    size: [u32; 2],
    settings: &Settings,
) -> Result<Drawing, RasterError> {
    draw_with(mesh, base, None, camera, size, settings)
}

/// As [`draw`], shaded by a normal map where there is one.
///
/// # Errors
/// As [`draw`].
pub fn draw_with(
    mesh: &UnwrappedMesh,
    base: BaseColor,
    bumps: Option<Bumps>,
    camera: &Camera,
    size: [u32; 2],
    settings: &Settings,
) -> Result<Drawing, RasterError> {
    let bumps = bumps.filter(|_| settings.shading == Shading::Lit);
    surface::check(mesh, base, bumps, settings.shading)?;
    let scale = settings.supersampling.clamp(1, 8);
    let samples = [size[0] * scale, size[1] * scale];
    let corners: Vec<Corner> = mesh
        .positions
        .iter()
        .map(|&point| Corner::new(camera.project(point, samples)))
        .collect();
    let setups: Vec<Option<Setup>> = mesh
        .triangles
        .iter()
        .map(|triangle| {
            Setup::new(
                triangle.map(|vertex| corners[vertex as usize]),
                settings.cull_backfaces,
            )
        })
        .collect();
    let band_samples = i64::from(BAND * scale);
    let bands = size[1].div_ceil(BAND) as usize;
    let mut members = vec![Vec::new(); bands];
    for (triangle, setup) in setups.iter().enumerate() {
        if let Some([first, last]) = setup.as_ref().and_then(|setup| setup.rows(samples[1])) {
            for band in
                &mut members[(first / band_samples) as usize..=(last / band_samples) as usize]
            {
                band.push(triangle as u32);
            }
        }
    }
    let painter = Painter {
        mesh,
        base,
        bumps,
        camera,
        shading: settings.shading,
        studio: Studio::new(&camera.world_from_camera),
        setups: &setups,
        table: linear_table(),
        size,
        scale,
    };
    let rows: Vec<(Picture, u64)> = members
        .par_iter()
        .enumerate()
        .map(|(band, triangles)| painter.band(band as u32 * BAND, triangles))
        .collect();
    let mut picture = Picture::empty([size[0], 0]);
    picture.height = size[1];
    let mut backfacing_samples = 0;
    for (band, backfacing) in rows {
        picture.color.extend(band.color);
        picture.alpha.extend(band.alpha);
        picture.depth.extend(band.depth);
        backfacing_samples += backfacing;
    }
    Ok(Drawing {
        picture,
        backfacing_samples,
    })
}
