//! One picture to judge an asset by: front, three-quarter, side and back, textured above and as clay below.

use rayon::prelude::*;

use super::raster::{self, BaseColor, RasterError};
use super::shade::Shading;
use super::{Camera, Picture};
use crate::spaces::display_from_linear;
use crate::texture::{Texture, UnwrappedMesh};

/// Yaw and pitch in degrees: front, three-quarter, side, back; a little from above, as one meets a person.
pub const VIEWS_DEG: [(f32, f32); 4] = [(0.0, 4.0), (40.0, 4.0), (90.0, 4.0), (180.0, 4.0)];
/// Linear colour of the clay: light enough for shadows to read, warm enough to look like matter.
const CLAY: [f32; 3] = [0.52, 0.49, 0.46];
/// Linear background in the middle and in the corners of a view.
const BACKDROP: [[f32; 3]; 2] = [[0.26, 0.265, 0.275], [0.085, 0.088, 0.094]];
/// Free share of a view on each side.
const MARGIN: f32 = 0.07;

/// What a preview shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// Width and height of one view in pixels.
    pub view_px: [u32; 2],
    /// Show the base colour as it is instead of lit.
    pub unlit: bool,
    /// Add a row of the same views as clay.
    pub clay: bool,
    /// Samples per pixel along each axis.
    pub supersampling: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            view_px: [640, 800],
            unlit: false,
            clay: true,
            supersampling: 3,
        }
    }
}

/// The preview of a textured mesh with default settings: 2560 x 1600 pixels.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn preview(
    mesh: &UnwrappedMesh,
    texture: &Texture,
    unlit: bool,
) -> Result<Texture, RasterError> {
    let settings = Settings {
        unlit,
        ..Settings::default()
    };
    preview_with(mesh, BaseColor::Texture(texture), &settings)
}

/// The preview of a mesh: views side by side at one scale, the clay row below.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn preview_with(
    mesh: &UnwrappedMesh,
    base: BaseColor,
    settings: &Settings,
) -> Result<Texture, RasterError> {
    let [width, height] = settings.view_px.map(|edge| edge.max(1));
    let views = VIEWS_DEG.map(|(yaw, pitch)| (yaw.to_radians(), pitch.to_radians()));
    let aspect = height as f32 / width as f32;
    let cameras = Camera::framing(&mesh.positions, &views, aspect, MARGIN);
    let shading = if settings.unlit {
        Shading::Unlit
    } else {
        Shading::Lit
    };
    let mut rows = vec![(base, shading)];
    if settings.clay {
        rows.push((BaseColor::Uniform(CLAY), Shading::Lit));
    }
    let backdrop = Backdrop::new([width, height]);
    let mut sheet = Vec::with_capacity(rows.len() * cameras.len() * (width * height) as usize);
    for &(base, shading) in &rows {
        let raster = raster::Settings {
            supersampling: settings.supersampling,
            shading,
            cull_backfaces: false,
        };
        let panels = cameras
            .iter()
            .map(|camera| {
                let drawing = raster::draw(mesh, base, camera, [width, height], &raster)?;
                Ok(backdrop.behind(&drawing.picture))
            })
            .collect::<Result<Vec<Texture>, RasterError>>()?;
        for y in 0..height as usize {
            for panel in &panels {
                sheet.extend_from_slice(&panel.texels[y * width as usize..][..width as usize]);
            }
        }
    }
    Ok(Texture {
        width: width * cameras.len() as u32,
        height: height * rows.len() as u32,
        texels: sheet,
    })
}

/// A softly lit wall: brightest a little above the middle of a view, darker towards its corners.
struct Backdrop {
    width: u32,
    display: Vec<[f32; 3]>,
}

impl Backdrop {
    fn new(size: [u32; 2]) -> Self {
        let [width, height] = size;
        let display = (0..width * height)
            .into_par_iter()
            .map(|pixel| {
                let across = (pixel % width) as f32 / width as f32 - 0.5;
                let down = (pixel / width) as f32 / height as f32 - 0.42;
                // Fades to the edges alike in every view, so that neighbours join without a seam.
                let away = (1.1 * across * across + 2.0 * down * down).min(1.0);
                let [middle, corner] = BACKDROP;
                std::array::from_fn(|c| {
                    display_from_linear(middle[c] + away * (corner[c] - middle[c]))
                })
            })
            .collect();
        Self { width, display }
    }

    fn behind(&self, picture: &Picture) -> Texture {
        picture.over(|x, y| self.display[(y * self.width + x) as usize])
    }
}
