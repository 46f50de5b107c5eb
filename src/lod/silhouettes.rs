//! How far outlines differ: what a level of detail is chosen by.
//!
//! Measured is the symmetric difference: the pixels that one of two surfaces covers and the other does not, as a share of those that the first
//! covers; added area and lost area both count. Holes within an outline that both have do not show.

use crate::render::raster::{self, BaseColor, RasterError};
use crate::render::{Camera, Picture};
use crate::texture::UnwrappedMesh;

/// Yaw and pitch in degrees: all around, a little from above and below in turn.
pub const VIEWS_DEG: [(f32, f32); 8] = [
    (0.0, 5.0),
    (45.0, -5.0),
    (90.0, 5.0),
    (135.0, -5.0),
    (180.0, 5.0),
    (225.0, -5.0),
    (270.0, 5.0),
    (315.0, -5.0),
];
/// Pixels along a side; a bust is about 600 high, so that one along its outline is less than half a percent of it.
const SIZE_PX: u32 = 700;
const MARGIN: f32 = 0.05;

/// The outlines of a surface.
#[derive(Debug, Clone)]
pub struct Silhouettes {
    cameras: Vec<Camera>,
    masks: Vec<Vec<bool>>,
}

impl Silhouettes {
    /// From [`VIEWS_DEG`], which frame it.
    ///
    /// # Errors
    /// [`RasterError`] where the mesh cannot be drawn.
    pub fn of(mesh: &UnwrappedMesh) -> Result<Self, RasterError> {
        let views = VIEWS_DEG.map(|(yaw, pitch)| (yaw.to_radians(), pitch.to_radians()));
        let cameras = Camera::framing(&mesh.positions, &views, 1.0, MARGIN);
        let masks = cameras.iter().map(|camera| mask(mesh, camera));
        Ok(Self {
            masks: masks.collect::<Result<_, _>>()?,
            cameras,
        })
    }

    /// For each view the share of this outline that another surface's differs in.
    ///
    /// # Errors
    /// [`RasterError`] where the mesh cannot be drawn.
    pub fn differences(&self, other: &UnwrappedMesh) -> Result<Vec<f64>, RasterError> {
        let pairs = self.cameras.iter().zip(&self.masks);
        pairs
            .map(|(camera, own)| {
                let other = mask(other, camera)?;
                let differ = own.iter().zip(&other).filter(|(a, b)| a != b).count();
                let covered = own.iter().filter(|&&covered| covered).count();
                Ok(differ as f64 / covered.max(1) as f64)
            })
            .collect()
    }

    /// The mean of [`Self::differences`].
    ///
    /// # Errors
    /// [`RasterError`] where the mesh cannot be drawn.
    pub fn difference(&self, other: &UnwrappedMesh) -> Result<f64, RasterError> {
        let differences = self.differences(other)?;
        Ok(differences.iter().sum::<f64>() / differences.len().max(1) as f64)
    }
}

/// Which pixels' centres a surface covers.
fn mask(mesh: &UnwrappedMesh, camera: &Camera) -> Result<Vec<bool>, RasterError> {
    let settings = raster::Settings {
        supersampling: 1,
        ..raster::Settings::default()
    };
    let base = BaseColor::Uniform([1.0; 3]);
    let Picture { alpha, .. } =
        raster::draw(mesh, base, camera, [SIZE_PX, SIZE_PX], &settings)?.picture;
    Ok(alpha.into_iter().map(|alpha| alpha > 0.0).collect())
}
