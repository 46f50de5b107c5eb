//! A rasteriser for fine meshes with a colour at each vertex, on one thread: for drawing thousands of small pictures, many at a time.
//!
//! In: posed vertices, linear colours, triangles, a camera. Out: mean linear colour, coverage and depth per pixel. Coverage is exact, as
//! in [`super::raster`], whose snapped corners and edge rule it shares; triangles seen from behind are left out. Colours are interpolated
//! straight across the screen: the error against perspective is below the square of (triangle's depth / distance), nothing for
//! triangles of some millimetres at metres. Not checked: that every triangle's indices are in range; it panics where they are not.

use glam::Vec3;

use super::triangle::{Corner, SUBSAMPLE, Setup, sample_range};
use super::{Camera, Picture};
use crate::spaces::display_from_linear;

/// What was drawn, in linear light; pixels row by row from the top.
#[derive(Debug, Clone, PartialEq)]
pub struct LinearPicture {
    /// Width and height in pixels.
    pub size_px: [u32; 2],
    /// Straight linear colour: the mean of what covers the pixel; zero where nothing does.
    pub color: Vec<[f32; 3]>,
    /// Share of the pixel that is covered, in [0, 1].
    pub alpha: Vec<f32>,
    /// Mean distance along the camera's axis in metres; infinite where nothing covers the pixel.
    pub axial_depth_m: Vec<f32>,
}

/// Draws a mesh.
///
/// # Shapes
/// `positions` (canonical, metres) and `colors` (linear): V each; `triangles`: indices below V, counter-clockwise seen from outside.
/// `supersampling`: samples per pixel along each axis, 1 to 8.
pub fn draw(
    positions: &[Vec3],
    colors: &[Vec3],
    triangles: &[[u32; 3]],
    camera: &Camera,
    size_px: [u32; 2],
    supersampling: u32,
) -> LinearPicture {
    let scale = supersampling.clamp(1, 8);
    let samples = size_px.map(|edge| edge * scale);
    let corners: Vec<Corner> = positions
        .iter()
        .map(|&point| Corner::new(camera.project(point, samples)))
        .collect();
    let mut canvas = Canvas::new(samples);
    for triangle in triangles {
        let at = triangle.map(|vertex| corners[vertex as usize]);
        if let Some(setup) = Setup::new(at, true) {
            canvas.fill(&setup, triangle.map(|vertex| colors[vertex as usize]));
        }
    }
    canvas.resolved(size_px, scale)
}

struct Canvas {
    samples: [u32; 2],
    /// One over the distance along the axis; 0 where nothing is.
    inverse_z: Vec<f32>,
    color: Vec<Vec3>,
}

impl Canvas {
    fn new(samples: [u32; 2]) -> Self {
        let count = samples[0] as usize * samples[1] as usize;
        Self {
            samples,
            inverse_z: vec![0.0; count],
            color: vec![Vec3::ZERO; count],
        }
    }

    /// Draws a triangle seen from the front; `colors` in the mesh's order.
    fn fill(&mut self, setup: &Setup, colors: [Vec3; 3]) {
        let last = self.samples.map(|samples| i64::from(samples) - 1);
        let columns = sample_range(setup.at.map(|place| place[0]), [0, last[0]]);
        let rows = sample_range(setup.at.map(|place| place[1]), [0, last[1]]);
        let (Some(columns), Some(rows)) = (columns, rows) else {
            return;
        };
        // Front faces are stored with their last two corners exchanged.
        let [a, c, b] = colors;
        let inverse_area = 1.0 / setup.area;
        for y in rows[0]..=rows[1] {
            let mut edges = setup.edges(columns[0], y);
            for x in columns[0]..=columns[1] {
                if (0..3).all(|i| edges[i] >= setup.bias[i]) {
                    let [u, v, w] = edges.map(|edge| edge as f64 * inverse_area);
                    let [za, zb, zc] = setup.inverse_z;
                    let inverse_z = (u * za + v * zb + w * zc) as f32;
                    let sample = (y * i64::from(self.samples[0]) + x) as usize;
                    if inverse_z > self.inverse_z[sample] {
                        self.inverse_z[sample] = inverse_z;
                        self.color[sample] = a * u as f32 + b * v as f32 + c * w as f32;
                    }
                }
                for (i, edge) in edges.iter_mut().enumerate() {
                    let (from, to) = (setup.at[(i + 1) % 3], setup.at[(i + 2) % 3]);
                    *edge -= (to[1] - from[1]) * SUBSAMPLE;
                }
            }
        }
    }

    fn resolved(&self, size_px: [u32; 2], scale: u32) -> LinearPicture {
        let mut picture = LinearPicture {
            size_px,
            color: Vec::with_capacity(self.color.len()),
            alpha: Vec::with_capacity(self.color.len()),
            axial_depth_m: Vec::with_capacity(self.color.len()),
        };
        for y in 0..size_px[1] {
            for x in 0..size_px[0] {
                let (mut sum, mut depth, mut covered) = (Vec3::ZERO, 0.0, 0_u32);
                for row in y * scale..(y + 1) * scale {
                    let first = (row * self.samples[0] + x * scale) as usize;
                    for sample in first..first + scale as usize {
                        if self.inverse_z[sample] > 0.0 {
                            sum += self.color[sample];
                            depth += 1.0 / self.inverse_z[sample];
                            covered += 1;
                        }
                    }
                }
                let share = 1.0 / covered.max(1) as f32;
                picture.color.push((sum * share).to_array());
                let alpha = covered as f32 / (scale * scale) as f32;
                picture.alpha.push(alpha);
                let depth = if covered > 0 {
                    depth * share
                } else {
                    f32::INFINITY
                };
                picture.axial_depth_m.push(depth);
            }
        }
        picture
    }
}

impl LinearPicture {
    /// The same in display colours, with distances along the rays of `camera`, which drew it.
    pub fn to_picture(&self, camera: &Camera) -> Picture {
        let mut picture = Picture::empty(self.size_px);
        for y in 0..self.size_px[1] {
            for x in 0..self.size_px[0] {
                let pixel = picture.index(x, y);
                picture.color[pixel] = self.color[pixel].map(display_from_linear);
                picture.alpha[pixel] = self.alpha[pixel];
                let center = [x as f32 + 0.5, y as f32 + 0.5];
                let slant = camera.direction_in_camera(center, self.size_px).length();
                picture.depth[pixel] = self.axial_depth_m[pixel] * slant;
            }
        }
        picture
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::{Field, analytic::Ball};
    use crate::mesh::extract::{ExtractSettings, extract};
    use crate::progress::Silent;
    use crate::render::raster::{self, BaseColor};
    use crate::texture::UnwrappedMesh;

    #[test]
    fn it_draws_what_the_other_rasteriser_draws() {
        let ball = Ball::default();
        let settings = ExtractSettings {
            iso_level: ball.iso,
            region: ball.bounds(),
            resolution: 48,
        };
        let mesh = extract(&ball, &settings, &Silent).expect("a ball").mesh;
        let colors: Vec<[u16; 3]> = mesh
            .positions
            .iter()
            .map(|p| (p.to_array()).map(|c| (32768.0 + 65535.0 * c) as u16))
            .collect();
        let linear: Vec<Vec3> = colors
            .iter()
            .map(|c| Vec3::from_array(c.map(f32::from)) / 65535.0)
            .collect();
        let camera = Camera::orbit(0.6, 0.2);
        let size = [96, 80];
        let found = draw(&mesh.positions, &linear, &mesh.triangles, &camera, size, 2);
        let unwrapped = UnwrappedMesh {
            positions: mesh.positions.clone(),
            triangles: mesh.triangles.clone(),
            ..Default::default()
        };
        let settings = raster::Settings {
            supersampling: 2,
            cull_backfaces: true,
            ..Default::default()
        };
        let expected = raster::draw(
            &unwrapped,
            BaseColor::Vertices(&colors),
            &camera,
            size,
            &settings,
        )
        .expect("draws")
        .picture;
        let found = found.to_picture(&camera);
        assert_eq!(found.alpha, expected.alpha);
        assert!(found.alpha.contains(&1.0) && found.alpha.contains(&0.0));
        for pixel in (0..found.color.len()).filter(|&p| found.alpha[p] > 0.0) {
            for channel in 0..3 {
                let off = found.color[pixel][channel] - expected.color[pixel][channel];
                assert!(off.abs() < 2e-3, "{off}");
            }
            assert!((found.depth[pixel] - expected.depth[pixel]).abs() < 1e-4);
        }
    }
}
