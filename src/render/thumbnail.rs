//! A small picture to tell people apart by: the head from the front, lit, on a plain wall.

use super::Camera;
use super::raster::{self, BaseColor, RasterError};
use super::shade::Shading;
use crate::texture::{Texture, UnwrappedMesh};

/// A little from above, as one meets a person, in degrees.
const PITCH_DEG: f32 = 4.0;
/// Free share of the picture on each side.
const MARGIN: f32 = 0.04;
/// Display colour of the wall.
const WALL: [f32; 3] = [0.46, 0.465, 0.475];

/// A square picture of a mesh, `size_px` wide and high.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn thumbnail(
    mesh: &UnwrappedMesh,
    base: BaseColor,
    unlit: bool,
    size_px: u32,
) -> Result<Texture, RasterError> {
    let view = (0.0, PITCH_DEG.to_radians());
    let shading = if unlit { Shading::Unlit } else { Shading::Lit };
    let settings = raster::Settings {
        shading,
        ..raster::Settings::default()
    };
    let cameras = Camera::framing(&mesh.positions, &[view], 1.0, MARGIN);
    let drawing = raster::draw(mesh, base, &cameras[0], [size_px; 2], &settings)?;
    Ok(drawing.picture.over(|_, _| WALL))
}
