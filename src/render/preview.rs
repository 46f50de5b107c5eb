//! One picture to judge an asset by: front, three-quarter, side and back, textured above and as clay below; and, where it has a rig,
//! two poses.

use glam::{Vec3, Vec4};
use rayon::prelude::*;

use super::raster::{self, BaseColor, Bumps, RasterError};
use super::shade::Shading;
use super::{Camera, Picture};
use crate::body::Pose;
use crate::rig::Rig;
use crate::rig::skinning::posed_with_tangents;
use crate::spaces::display_from_linear;
use crate::texture::{Texture, UnwrappedMesh};

/// Yaw and pitch in degrees: front, three-quarter, side, back; a little from above, as one meets a person.
pub const VIEWS_DEG: [(f32, f32); 4] = [(0.0, 4.0), (40.0, 4.0), (90.0, 4.0), (180.0, 4.0)];
/// Two poses in degrees, neck then head, within what people can and far enough to show what a rig does badly: a look to the person's left with a
/// tilt, and a look down to the right.
pub const POSES_DEG: [[f32; 6]; 2] = [
    [0.0, 15.0, 5.0, -5.0, 25.0, 10.0],
    [15.0, -10.0, 0.0, 20.0, -15.0, 0.0],
];
/// Each pose is seen from the front and from the side.
const POSED_VIEWS: [usize; 2] = [0, 2];
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
    preview_detailed(mesh, None, base, None, settings)
}

/// The preview of a rigged mesh (unposed, as its rig expects): as [`preview_with`], in the rig's pose, and below it a row of the poses [`POSES_DEG`], as an engine
/// skins them, each from two sides.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn preview_rigged(
    mesh: &UnwrappedMesh,
    rig: &Rig,
    base: BaseColor,
    settings: &Settings,
) -> Result<Texture, RasterError> {
    preview_detailed(mesh, Some(rig), base, None, settings)
}

/// The preview of a mesh with whatever it has: as [`preview_rigged`] with a rig, shaded by a normal map where there is one.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub fn preview_detailed(
    mesh: &UnwrappedMesh,
    rig: Option<&Rig>,
    base: BaseColor,
    bumps: Option<Bumps>,
    settings: &Settings,
) -> Result<Texture, RasterError> {
    let as_is = || Posed {
        mesh: mesh.clone(),
        tangents: bumps.map_or_else(Vec::new, |bumps| bumps.tangents.to_vec()),
    };
    let (shown, others) = match rig {
        None => (as_is(), Vec::new()),
        Some(rig) => {
            let in_pose = |pose: &Pose| {
                let tangents = bumps.map_or(&[][..], |bumps| bumps.tangents);
                let (mesh, tangents) = posed_with_tangents(rig, pose, mesh, tangents);
                Posed { mesh, tangents }
            };
            let own = if rig.pose.is_rest() {
                as_is()
            } else {
                in_pose(&rig.pose)
            };
            let poses = POSES_DEG.map(|degrees| Pose::from_array(degrees.map(f32::to_radians)));
            (own, poses.iter().map(in_pose).collect())
        }
    };
    sheet(&shown, base, bumps, &others, settings)
}

/// A mesh in a pose, and its tangents, if it has any.
struct Posed {
    mesh: UnwrappedMesh,
    tangents: Vec<Vec4>,
}

/// Rows of panels: the mesh, the mesh as clay, and two views of each of two posed meshes.
fn sheet(
    mesh: &Posed,
    base: BaseColor,
    bumps: Option<Bumps>,
    posed: &[Posed],
    settings: &Settings,
) -> Result<Texture, RasterError> {
    let [width, height] = settings.view_px.map(|edge| edge.max(1));
    let views = VIEWS_DEG.map(|(yaw, pitch)| (yaw.to_radians(), pitch.to_radians()));
    let aspect = height as f32 / width as f32;
    let shown = std::iter::once(mesh).chain(posed);
    let positions: Vec<Vec3> = shown
        .flat_map(|posed| &posed.mesh.positions)
        .copied()
        .collect();
    let cameras = Camera::framing(&positions, &views, aspect, MARGIN);
    let shading = if settings.unlit {
        Shading::Unlit
    } else {
        Shading::Lit
    };
    let mut panels: Vec<_> = cameras.iter().map(|c| (mesh, base, shading, c)).collect();
    if settings.clay {
        let clay = BaseColor::Uniform(CLAY);
        panels.extend(cameras.iter().map(|c| (mesh, clay, Shading::Lit, c)));
    }
    for mesh in posed {
        let seen = POSED_VIEWS.map(|view| (mesh, base, shading, &cameras[view]));
        panels.extend(seen);
    }
    let backdrop = Backdrop::new([width, height]);
    let mut texels = Vec::with_capacity(panels.len() * (width * height) as usize);
    for row in panels.chunks(cameras.len()) {
        let row = row.iter().map(|&(posed, base, shading, camera)| {
            let raster = raster::Settings {
                supersampling: settings.supersampling,
                shading,
                cull_backfaces: false,
            };
            let bumps = bumps.map(|bumps| Bumps {
                tangents: &posed.tangents,
                ..bumps
            });
            let size = [width, height];
            let drawing = raster::draw_with(&posed.mesh, base, bumps, camera, size, &raster)?;
            Ok(backdrop.behind(&drawing.picture))
        });
        let row = row.collect::<Result<Vec<Texture>, RasterError>>()?;
        for y in 0..height as usize {
            for panel in &row {
                texels.extend_from_slice(&panel.texels[y * width as usize..][..width as usize]);
            }
        }
    }
    Ok(Texture {
        width: width * cameras.len() as u32,
        height: height * panels.len().div_ceil(cameras.len()) as u32,
        texels,
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
