//! Triangles to pixels, a band of rows at a time: who is seen at each sample, and in which colour.

use glam::{Vec2, Vec3, Vec4};

use super::surface::{BaseColor, Bumps};
use crate::render::shade::{Shading, Studio, bilinear, sampled};
use crate::render::triangle::{SUBSAMPLE, Setup, sample_range};
use crate::render::{Camera, Picture};
use crate::spaces::display_from_linear;
use crate::texture::UnwrappedMesh;
use crate::texture::normal_map::{decoded, frame};

/// Rows of pixels per band.
pub const BAND: u32 = 8;
const NOTHING: u32 = u32::MAX;

/// A surface to be painted, whose indices and attributes fit, and how.
pub struct Painter<'a> {
    /// The surface.
    pub mesh: &'a UnwrappedMesh,
    /// Its colours.
    pub base: BaseColor<'a>,
    /// Finer shape, where light falls on it.
    pub bumps: Option<Bumps<'a>>,
    /// Who looks.
    pub camera: &'a Camera,
    /// How light falls on it.
    pub shading: Shading,
    /// Where light comes from.
    pub studio: Studio,
    /// One a triangle; none: it cannot be seen.
    pub setups: &'a [Option<Setup>],
    /// Linear values of a texture's bytes.
    pub table: [f32; 256],
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// Samples per pixel along each axis.
    pub scale: u32,
}

impl Painter<'_> {
    /// The band of pixels that begins at row `top`, and how many of its samples are backfacing.
    pub fn band(&self, top: u32, triangles: &[u32]) -> (Picture, u64) {
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
