//! A rasteriser for textured meshes: exact coverage, perspective-correct interpolation, supersampling in linear light.
//!
//! Vertices are snapped to 1/256 of a sample and edges tested in integers with the top-left rule, so neighbours that share
//! an edge leave no hole and hit no sample twice (Pineda, "A parallel algorithm for polygon rasterization", 1988).
//! Triangles that reach behind the camera are left out, not clipped: it is made for cameras around a bust.
//! Bands of rows are independent and draw triangles in order, so threads change nothing; of two triangles at equal depth
//! the first is seen.

use glam::{Vec2, Vec3, Vec4};
use rayon::prelude::*;

use super::shade::{Shading, Studio, bilinear, linear_table, sampled};
use super::triangle::{Corner, SUBSAMPLE, Setup, sample_range};
use super::{Camera, Picture};
use crate::export::{Asset, Detail};
use crate::spaces::display_from_linear;
use crate::texture::normal_map::{decoded, frame};
use crate::texture::{Texture, UnwrappedMesh};

/// Rows of pixels per band.
const BAND: u32 = 8;
const NOTHING: u32 = u32::MAX;

/// What makes a surface impossible to draw.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum RasterError {
    /// An index points past the vertices.
    #[error("triangle {triangle} refers to vertex {vertex}, but there are {vertices} vertices")]
    IndexOutOfRange {
        /// Which triangle.
        triangle: usize,
        /// The index found.
        vertex: u32,
        /// How many vertices there are.
        vertices: usize,
    },
    /// An attribute has not one value per vertex.
    #[error("found {found} {attribute} for {vertices} vertices; they must be as many")]
    Attribute {
        /// What was counted.
        attribute: &'static str,
        /// How many there are.
        found: usize,
        /// How many vertices there are.
        vertices: usize,
    },
    /// A texture has not one texel per place.
    #[error(
        "a texture of {width} x {height} has {found} texels; it must have one per place, and at least one"
    )]
    Texels {
        /// Width in texels.
        width: u32,
        /// Height in texels.
        height: u32,
        /// How many texels there are.
        found: usize,
    },
}

/// Where a surface's colour comes from.
#[derive(Debug, Clone, Copy)]
pub enum BaseColor<'a> {
    /// A texture, read bilinearly.
    Texture(&'a Texture),
    /// Linear RGB per vertex, 16 bits a channel.
    Vertices(&'a [[u16; 3]]),
    /// One linear RGB everywhere.
    Uniform([f32; 3]),
}

impl<'a> BaseColor<'a> {
    /// What an asset's colours are read from; none where it has none.
    pub fn of(asset: &'a Asset) -> Option<Self> {
        match (&asset.texture, &asset.vertex_colors) {
            (Some(texture), _) => Some(Self::Texture(texture)),
            (None, Some(colors)) => Some(Self::Vertices(colors)),
            (None, None) => None,
        }
    }
}

/// Finer shape than the triangles have, for [`Shading::Lit`].
#[derive(Debug, Clone, Copy)]
pub struct Bumps<'a> {
    /// One a vertex; w is the sign of the bitangent.
    pub tangents: &'a [Vec4],
    /// Normals in tangent space, read bilinearly.
    pub normal_map: &'a Texture,
}

impl<'a> From<&'a Detail> for Bumps<'a> {
    fn from(detail: &'a Detail) -> Self {
        Self {
            tangents: &detail.tangents,
            normal_map: &detail.normal_map,
        }
    }
}

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
    check(mesh, base, settings.shading)?;
    if let Some(Bumps {
        tangents,
        normal_map,
    }) = bumps
    {
        count(mesh, "tangents", tangents.len())?;
        check_texture(mesh, normal_map)?;
    }
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

/// Whether an attribute has one value per vertex.
fn count(mesh: &UnwrappedMesh, attribute: &'static str, found: usize) -> Result<(), RasterError> {
    let vertices = mesh.positions.len();
    if found == vertices {
        Ok(())
    } else {
        Err(RasterError::Attribute {
            attribute,
            found,
            vertices,
        })
    }
}

fn check_texture(mesh: &UnwrappedMesh, texture: &Texture) -> Result<(), RasterError> {
    count(mesh, "texture coordinates", mesh.uvs.len())?;
    let (width, height, found) = (texture.width, texture.height, texture.texels.len());
    if found == 0 || found != width as usize * height as usize {
        return Err(RasterError::Texels {
            width,
            height,
            found,
        });
    }
    Ok(())
}

fn check(mesh: &UnwrappedMesh, base: BaseColor, shading: Shading) -> Result<(), RasterError> {
    let vertices = mesh.positions.len();
    if shading == Shading::Lit {
        count(mesh, "normals", mesh.normals.len())?;
    }
    match base {
        BaseColor::Texture(texture) => check_texture(mesh, texture)?,
        BaseColor::Vertices(colors) => count(mesh, "vertex colours", colors.len())?,
        BaseColor::Uniform(_) => {}
    }
    for (triangle, corners) in mesh.triangles.iter().enumerate() {
        if let Some(&vertex) = corners.iter().find(|&&v| v as usize >= vertices) {
            return Err(RasterError::IndexOutOfRange {
                triangle,
                vertex,
                vertices,
            });
        }
    }
    Ok(())
}

struct Painter<'a> {
    mesh: &'a UnwrappedMesh,
    base: BaseColor<'a>,
    bumps: Option<Bumps<'a>>,
    camera: &'a Camera,
    shading: Shading,
    studio: Studio,
    setups: &'a [Option<Setup>],
    table: [f32; 256],
    size: [u32; 2],
    scale: u32,
}

impl Painter<'_> {
    /// The band of pixels that begins at row `top`, and how many of its samples are backfacing.
    fn band(&self, top: u32, triangles: &[u32]) -> (Picture, u64) {
        let height = BAND.min(self.size[1] - top);
        let mut picture = Picture::empty([self.size[0], height]);
        if triangles.is_empty() {
            return (picture, 0);
        }
        let seen = self.visible(top, height, triangles);
        let width = (self.size[0] * self.scale) as usize;
        let mut backfacing = 0;
        for y in 0..height {
            for x in 0..self.size[0] {
                let (mut sum, mut distance, mut covered) = (Vec3::ZERO, 0.0, 0);
                for sample in 0..self.scale * self.scale {
                    let column = x * self.scale + sample % self.scale;
                    let row = y * self.scale + sample / self.scale;
                    let triangle = seen[row as usize * width + column as usize];
                    if triangle == NOTHING {
                        continue;
                    }
                    let place = [column, top * self.scale + row];
                    if let Some(hit) = self.shaded(triangle as usize, place) {
                        sum += hit.0;
                        distance += hit.1;
                        covered += 1;
                        backfacing += u64::from(hit.2);
                    }
                }
                if covered > 0 {
                    let pixel = picture.index(x, y);
                    let mean = sum / covered as f32;
                    picture.color[pixel] = mean.to_array().map(display_from_linear);
                    picture.alpha[pixel] = covered as f32 / (self.scale * self.scale) as f32;
                    picture.depth[pixel] = distance / covered as f32;
                }
            }
        }
        (picture, backfacing)
    }

    /// The nearest triangle of each sample in a band.
    fn visible(&self, top: u32, height: u32, triangles: &[u32]) -> Vec<u32> {
        let width = i64::from(self.size[0] * self.scale);
        let first = i64::from(top * self.scale);
        let limits = [first, first + i64::from(height * self.scale) - 1];
        let samples = (width * (limits[1] - limits[0] + 1)) as usize;
        let mut seen = vec![NOTHING; samples];
        let mut nearest = vec![0.0_f32; samples];
        for &triangle in triangles {
            let Some(setup) = &self.setups[triangle as usize] else {
                continue;
            };
            let rows = sample_range(setup.at.map(|place| place[1]), limits);
            let columns = sample_range(setup.at.map(|place| place[0]), [0, width - 1]);
            let (Some(rows), Some(columns)) = (rows, columns) else {
                continue;
            };
            for y in rows[0]..=rows[1] {
                let mut edges = setup.edges(columns[0], y);
                for x in columns[0]..=columns[1] {
                    if (0..3).all(|i| edges[i] >= setup.bias[i]) {
                        let [a, b, c] = [0, 1, 2].map(|i| edges[i] as f64 * setup.inverse_z[i]);
                        let inverse_z = ((a + b + c) / setup.area) as f32;
                        let sample = ((y - first) * width + x) as usize;
                        if inverse_z > nearest[sample] {
                            nearest[sample] = inverse_z;
                            seen[sample] = triangle;
                        }
                    }
                    for (i, edge) in edges.iter_mut().enumerate() {
                        let (from, to) = (setup.at[(i + 1) % 3], setup.at[(i + 2) % 3]);
                        *edge -= (to[1] - from[1]) * SUBSAMPLE;
                    }
                }
            }
        }
        seen
    }

    /// Linear colour, distance along the ray and whether it is the back, of a triangle at a sample.
    fn shaded(&self, triangle: usize, place: [u32; 2]) -> Option<(Vec3, f32, bool)> {
        let setup = self.setups[triangle].as_ref()?;
        let (weights, along_axis) = setup.weights(i64::from(place[0]), i64::from(place[1]));
        let corners = self.mesh.triangles[triangle].map(|vertex| vertex as usize);
        let uv = || -> Vec2 { (0..3).map(|i| weights[i] * self.mesh.uvs[corners[i]]).sum() };
        let albedo = match self.base {
            BaseColor::Texture(texture) => sampled(texture, &self.table, uv()),
            BaseColor::Vertices(colors) => (0..3)
                .map(|i| weights[i] * Vec3::from_array(colors[corners[i]].map(f32::from)) / 65535.0)
                .sum(),
            BaseColor::Uniform(color) => Vec3::from_array(color),
        };
        let samples = self.size.map(|pixels| pixels * self.scale);
        let center = place.map(|sample| sample as f32 + 0.5);
        let in_camera = self.camera.direction_in_camera(center, samples);
        let length = in_camera.length();
        let color = match self.shading {
            Shading::Unlit => albedo,
            Shading::Lit => {
                let to_eye = self.camera.world_from_camera * (-in_camera / length);
                let normal: Vec3 = (0..3)
                    .map(|i| weights[i] * self.mesh.normals[corners[i]])
                    .sum();
                let normal = self.bumps.map_or(normal, |bumps| {
                    let tangent: Vec4 = (0..3)
                        .map(|i| weights[i] * bumps.tangents[corners[i]])
                        .sum();
                    frame(normal.normalize_or_zero(), tangent)
                        * bilinear(bumps.normal_map, uv(), decoded)
                });
                let outward = if setup.backfacing { -normal } else { normal };
                self.studio
                    .lit(albedo, outward.normalize_or(to_eye), to_eye)
            }
        };
        Some((color, along_axis as f32 * length, setup.backfacing))
    }
}
