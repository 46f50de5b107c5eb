//! A picture of people to judge them by: a column a person, and rows from the front, three-quarter, side and back.

use glam::Vec3;
use rayon::prelude::*;

use super::person::Person;
use super::{CHEST_M, ISO, SHOULDERS_M};
use crate::field::Field;
use crate::mesh::extract::{ExtractError, ExtractSettings, extract};
use crate::mesh::normals::from_geometry;
use crate::progress::{Progress, Silent};
use crate::render::Camera;
use crate::render::preview::VIEWS_DEG;
use crate::render::raster::{self, BaseColor, RasterError};
use crate::render::shade::Shading;
use crate::texture::color::linear_u16_from_display;
use crate::texture::{Texture, UnwrappedMesh};

/// Fewest and most lattice points along the box; between, one a pixel. 7 mm keep a face readable, 2 mm show all that there is.
const RESOLUTION: [usize; 2] = [96, 350];
/// What views must hold, half the depth of a bust, metres.
const HALF_DEPTH_M: f32 = 0.16;
/// What views must hold above the neck, metres.
const HEIGHT_M: f32 = 0.32;
/// Free share of a view on each side.
const MARGIN: f32 = 0.02;
/// Display value of the wall behind.
const WALL: f32 = 0.82;

/// Why there is no sheet.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// A person has no surface.
    #[error("a person has no surface")]
    Surface(#[from] ExtractError),
    /// A person cannot be drawn.
    #[error("a person cannot be drawn")]
    Drawing(#[from] RasterError),
}

/// Draws people, `count` of them, each made when its turn comes; a view is `size_px` wide and high.
///
/// # Errors
/// [`SheetError`], which no person of whole data has.
pub fn sheet(
    count: usize,
    person: impl Fn(usize) -> Person + Sync,
    size_px: u32,
    progress: &dyn Progress,
) -> Result<Texture, SheetError> {
    let ends = [-1.0, 1.0];
    let hull: Vec<Vec3> = ends
        .iter()
        .flat_map(|x| ends.map(|z| Vec3::new(x * SHOULDERS_M, 0.0, z * HALF_DEPTH_M)))
        .flat_map(|corner| [CHEST_M, HEIGHT_M].map(|y| Vec3 { y, ..corner }))
        .collect();
    let views = VIEWS_DEG.map(|(yaw, pitch)| (yaw.to_radians(), pitch.to_radians()));
    let cameras = Camera::framing(&hull, &views, 1.0, MARGIN);
    progress.begin("people", count as u64);
    let columns = (0..count).into_par_iter().map(|at| {
        let column = column(&person(at), &cameras, size_px);
        progress.advance(1);
        column
    });
    let columns: Vec<Vec<Texture>> = columns.collect::<Result<_, _>>()?;
    progress.end();
    let mut texels = Vec::new();
    for view in 0..cameras.len() {
        for row in 0..size_px as usize {
            for column in &columns {
                let texture = &column[view];
                texels.extend_from_slice(
                    &texture.texels[row * size_px as usize..][..size_px as usize],
                );
            }
        }
    }
    Ok(Texture {
        width: size_px * count as u32,
        height: size_px * cameras.len() as u32,
        texels,
    })
}

/// All views of a person.
fn column(person: &Person, cameras: &[Camera], size_px: u32) -> Result<Vec<Texture>, SheetError> {
    let [least, most] = RESOLUTION;
    let settings = ExtractSettings {
        iso_level: ISO,
        region: person.bounds(),
        resolution: (size_px as usize).clamp(least, most),
    };
    let mesh = extract(person, &settings, &Silent)?.mesh;
    let mut distances = vec![0.0; mesh.positions.len()];
    let mut colors = vec![[0.0; 3]; mesh.positions.len()];
    person.evaluate(&mesh.positions, &mut distances, &mut colors);
    let colors: Vec<[u16; 3]> = colors
        .iter()
        .map(|c| c.map(linear_u16_from_display))
        .collect();
    let drawn = UnwrappedMesh {
        normals: from_geometry(&mesh),
        positions: mesh.positions,
        uvs: Vec::new(),
        triangles: mesh.triangles,
    };
    let settings = raster::Settings {
        supersampling: 3,
        shading: Shading::Lit,
        cull_backfaces: false,
    };
    let size = [size_px; 2];
    let views = cameras.iter().map(|camera| {
        let base = BaseColor::Vertices(&colors);
        let drawing = raster::draw(&drawn, base, camera, size, &settings)?;
        Ok(drawing.picture.over(|_, _| [WALL; 3]))
    });
    views.collect()
}
