//! Small pictures to tell people apart by: the head, lit, on a plain wall; from the front, or from several sides.

use super::Camera;
use super::raster::{self, BaseColor, RasterError};
use super::shade::Shading;
use crate::texture::{Texture, UnwrappedMesh};

/// From the front, a little from above, as one meets a person: yaw and pitch in degrees.
pub const FRONT_DEG: (f32, f32) = (0.0, 4.0);
/// Free share of the picture on each side.
const MARGIN: f32 = 0.04;
/// Display colour of the wall.
const WALL: [f32; 3] = [0.46, 0.465, 0.475];

/// A square picture of a mesh from the front, `size_px` wide and high.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn thumbnail(
    mesh: &UnwrappedMesh,
    base: BaseColor,
    unlit: bool,
    size_px: u32,
) -> Result<Texture, RasterError> {
    // One view, one picture.
    let mut pictures = views(mesh, base, unlit, &[FRONT_DEG], size_px)?;
    Ok(pictures.swap_remove(0))
}

/// Square pictures of a mesh at one scale, one for each yaw and pitch in degrees, `size_px` wide and high.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn views(
    mesh: &UnwrappedMesh,
    base: BaseColor,
    unlit: bool,
    views_deg: &[(f32, f32)],
    size_px: u32,
) -> Result<Vec<Texture>, RasterError> {
    let radians = |&(yaw, pitch): &(f32, f32)| (yaw.to_radians(), pitch.to_radians());
    let views: Vec<(f32, f32)> = views_deg.iter().map(radians).collect();
    let shading = if unlit { Shading::Unlit } else { Shading::Lit };
    let settings = raster::Settings {
        shading,
        ..raster::Settings::default()
    };
    let cameras = Camera::framing(&mesh.positions, &views, 1.0, MARGIN);
    let drawn = cameras.iter().map(|camera| {
        let drawing = raster::draw(mesh, base, camera, [size_px; 2], &settings)?;
        Ok(drawing.picture.over(|_, _| WALL))
    });
    drawn.collect()
}
