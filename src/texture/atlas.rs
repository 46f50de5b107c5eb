//! Which point of the surface each texel shows.
//!
//! In: a surface with texture coordinates. Out: a triangle for every texel whose centre lies in a chart or within
//! [`GUTTER_TEXELS`] of one; a texel outside its triangle stands for the nearest point of it, so that bilinear
//! lookups anywhere inside a chart, up to its edge, see only texels with a meaning. Guaranteed: a centre inside several
//! triangles belongs to the first; the result does not depend on threads. Not guaranteed: anything about
//! triangles of no area in the texture, which own no centre.

use super::UnwrappedMesh;
use glam::{Vec2, Vec3};
use rayon::prelude::*;

/// How far outside its chart a texel still belongs to it. A bilinear lookup reaches less than sqrt(2) texels; two
/// gutters must fit between two charts (default distance 4).
pub const GUTTER_TEXELS: f32 = 1.5;
/// Rows that one task rasterises.
const BAND_ROWS: usize = 32;
/// Marks a texel of no triangle.
const NONE: u32 = u32::MAX;
/// A centre this far (in texels) inside two triangles counts as an overlap, not as a shared edge.
const OVERLAP_TEXELS: f32 = 0.01;

/// A texel's triangle and the place in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SurfacePoint {
    /// Which triangle.
    pub triangle: u32,
    /// Weights of its corners, not negative, with sum 1.
    pub weights: Vec3,
}

/// The triangle of every texel.
#[derive(Debug, Clone, PartialEq)]
pub struct Atlas {
    /// Width and height in texels.
    pub size_texels: u32,
    /// Texels with a centre inside two or more triangles.
    pub overlaps: usize,
    /// Texels with a centre inside a triangle.
    pub inside: usize,
    /// Row by row from the top; `NONE` far from any chart.
    triangle_of_texel: Vec<u32>,
}

impl Atlas {
    /// Whether a texel (row by row from the top) belongs to a chart or its gutter.
    pub fn is_covered(&self, texel: usize) -> bool {
        self.triangle_of_texel[texel] != NONE
    }

    /// Indices of the covered texels, ascending.
    pub fn covered(&self) -> Vec<u32> {
        (0u32..)
            .zip(&self.triangle_of_texel)
            .filter(|&(_, &triangle)| triangle != NONE)
            .map(|(texel, _)| texel)
            .collect()
    }

    /// The point of the surface that a covered texel stands for; `None` for others.
    pub fn surface_point(&self, mesh: &UnwrappedMesh, texel: usize) -> Option<SurfacePoint> {
        let triangle = self.triangle_of_texel[texel];
        if triangle == NONE {
            return None;
        }
        let size = self.size_texels as usize;
        let center = Vec2::new((texel % size) as f32 + 0.5, (texel / size) as f32 + 0.5);
        let corners = corners_in_texels(mesh, triangle as usize, size as f32);
        Some(SurfacePoint {
            triangle,
            weights: nearest(&corners, center).0,
        })
    }
}

/// Rasterises a surface's texture coordinates into a square of `size_texels`.
pub fn rasterise(mesh: &UnwrappedMesh, size_texels: u32) -> Atlas {
    let size = size_texels as usize;
    let bands = size.div_ceil(BAND_ROWS);
    let mut triangles_of_band = vec![Vec::new(); bands];
    for triangle in 0..mesh.triangles.len() {
        let corners = corners_in_texels(mesh, triangle, size as f32);
        let (low, high) = bounds(&corners);
        let first = (low.y - GUTTER_TEXELS).max(0.0) as usize / BAND_ROWS;
        let last = (high.y + GUTTER_TEXELS).max(0.0) as usize / BAND_ROWS;
        for band in &mut triangles_of_band[first.min(bands)..(last + 1).min(bands)] {
            band.push(triangle as u32);
        }
    }
    let mut triangle_of_texel = vec![NONE; size * size];
    let counts: Vec<(usize, usize)> = triangle_of_texel
        .par_chunks_mut((BAND_ROWS * size).max(1))
        .zip(&triangles_of_band)
        .enumerate()
        .map(|(band, (texels, triangles))| {
            let mut band = Band {
                size,
                first_row: band * BAND_ROWS,
                texels,
            };
            let counts = band.fill_insides(mesh, triangles);
            band.fill_gutters(mesh, triangles);
            counts
        })
        .collect();
    Atlas {
        size_texels,
        inside: counts.iter().map(|c| c.0).sum(),
        overlaps: counts.iter().map(|c| c.1).sum(),
        triangle_of_texel,
    }
}

/// Some rows of the atlas.
struct Band<'a> {
    size: usize,
    first_row: usize,
    texels: &'a mut [u32],
}

impl Band<'_> {
    /// Calls `visit` with the band's index and the centre of every texel in a triangle's box, grown by `margin`.
    fn each_texel(
        &mut self,
        corners: &[Vec2; 3],
        margin: f32,
        mut visit: impl FnMut(&mut u32, usize, Vec2),
    ) {
        let (low, high) = bounds(corners);
        let range = |low: f32, high: f32, end: usize| {
            let first = (low - margin - 0.5).ceil().max(0.0) as usize;
            let last = (high + margin - 0.5).floor();
            if last < 0.0 {
                first..first
            } else {
                first..(last as usize).saturating_add(1).min(end)
            }
        };
        let rows = self.texels.len() / self.size;
        for y in range(low.y, high.y, self.first_row + rows) {
            let Some(row) = y.checked_sub(self.first_row) else {
                continue;
            };
            for x in range(low.x, high.x, self.size) {
                let index = row * self.size + x;
                let center = Vec2::new(x as f32 + 0.5, y as f32 + 0.5);
                visit(&mut self.texels[index], index, center);
            }
        }
    }

    /// Centres inside triangles: how many, and how many inside two.
    fn fill_insides(&mut self, mesh: &UnwrappedMesh, triangles: &[u32]) -> (usize, usize) {
        let (mut inside, mut overlaps) = (0, 0);
        let mut depth = vec![0f32; self.texels.len()];
        for &triangle in triangles {
            let corners = corners_in_texels(mesh, triangle as usize, self.size as f32);
            self.each_texel(&corners, 0.0, |owner, index, center| {
                let center_depth = depth_inside(&corners, center);
                if center_depth < 0.0 {
                    return;
                }
                if *owner == NONE {
                    *owner = triangle;
                    depth[index] = center_depth;
                    inside += 1;
                } else if center_depth.min(depth[index]) > OVERLAP_TEXELS {
                    overlaps += 1;
                    depth[index] = 0.0;
                }
            });
        }
        (inside, overlaps)
    }

    /// Centres outside, but near enough; the nearest triangle wins, then the first.
    fn fill_gutters(&mut self, mesh: &UnwrappedMesh, triangles: &[u32]) {
        let mut distance = vec![f32::INFINITY; self.texels.len()];
        for (distance, owner) in distance.iter_mut().zip(self.texels.iter()) {
            if *owner != NONE {
                *distance = -1.0;
            }
        }
        for &triangle in triangles {
            let corners = corners_in_texels(mesh, triangle as usize, self.size as f32);
            self.each_texel(&corners, GUTTER_TEXELS, |owner, index, center| {
                if distance[index] < 0.0 {
                    return;
                }
                let found = nearest(&corners, center).1;
                if found <= GUTTER_TEXELS && found < distance[index] {
                    distance[index] = found;
                    *owner = triangle;
                }
            });
        }
    }
}

fn corners_in_texels(mesh: &UnwrappedMesh, triangle: usize, size: f32) -> [Vec2; 3] {
    mesh.triangles[triangle].map(|vertex| mesh.uvs[vertex as usize] * size)
}

fn bounds(corners: &[Vec2; 3]) -> (Vec2, Vec2) {
    let [a, b, c] = *corners;
    (a.min(b).min(c), a.max(b).max(c))
}

/// Distance of a point to the nearest side, negative outside; of a triangle of any winding.
fn depth_inside(corners: &[Vec2; 3], point: Vec2) -> f32 {
    let [a, b, c] = *corners;
    let winding = (b - a).perp_dot(c - a);
    if winding == 0.0 {
        return -1.0;
    }
    let sign = winding.signum();
    [(a, b), (b, c), (c, a)]
        .map(|(from, to)| {
            // The same operations from either side of an edge, so that no centre falls between two triangles.
            let (sign, low, high) = if (from.x, from.y) < (to.x, to.y) {
                (sign, from, to)
            } else {
                (-sign, to, from)
            };
            sign * (high - low).perp_dot(point - low) / (high - low).length()
        })
        .into_iter()
        .fold(f32::INFINITY, f32::min)
}

/// Weights of the triangle's point nearest to `point`, and its distance.
fn nearest(corners: &[Vec2; 3], point: Vec2) -> (Vec3, f32) {
    let [a, b, c] = *corners;
    let winding = (b - a).perp_dot(c - a);
    if winding != 0.0 {
        let weights = Vec3::new(
            (b - point).perp_dot(c - point),
            (c - point).perp_dot(a - point),
            (a - point).perp_dot(b - point),
        ) / winding;
        if weights.min_element() >= 0.0 {
            return (weights / weights.element_sum(), 0.0);
        }
    }
    let mut best = (Vec3::X, f32::INFINITY);
    for side in 0..3 {
        let (from, to) = (corners[side], corners[(side + 1) % 3]);
        let along = to - from;
        let length2 = along.length_squared();
        let t = if length2 > 0.0 {
            ((point - from).dot(along) / length2).clamp(0.0, 1.0)
        } else {
            0.0
        };
        let distance = (from + along * t).distance(point);
        if distance < best.1 {
            let mut weights = Vec3::ZERO;
            weights[side] = 1.0 - t;
            weights[(side + 1) % 3] = t;
            best = (weights, distance);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_triangles() -> UnwrappedMesh {
        let uvs = [(0.2, 0.2), (0.8, 0.25), (0.75, 0.8), (0.3, 0.7)]
            .map(Vec2::from)
            .to_vec();
        UnwrappedMesh {
            positions: vec![Vec3::ZERO; 4],
            normals: vec![Vec3::Z; 4],
            uvs,
            triangles: vec![[0, 1, 2], [0, 2, 3]],
        }
    }

    #[test]
    fn charts_beyond_the_texture_are_cut_off() {
        let mesh = UnwrappedMesh {
            positions: vec![Vec3::ZERO, Vec3::X, Vec3::Y],
            normals: vec![Vec3::Z; 3],
            uvs: vec![Vec2::ZERO, Vec2::new(f32::MAX, 0.0), Vec2::new(0.0, 1e30)],
            triangles: vec![[0, 1, 2]],
        };
        assert_eq!(rasterise(&mesh, 64).triangle_of_texel.len(), 64 * 64);
    }

    #[test]
    fn every_centre_inside_has_one_owner() {
        let atlas = rasterise(&two_triangles(), 100);
        assert_eq!(atlas.overlaps, 0);
        let mesh = two_triangles();
        for texel in 0..100 * 100 {
            let center = Vec2::new((texel % 100) as f32 + 0.5, (texel / 100) as f32 + 0.5);
            let distance = (0..2)
                .map(|t| nearest(&corners_in_texels(&mesh, t, 100.0), center).1)
                .fold(f32::INFINITY, f32::min);
            assert_eq!(
                atlas.is_covered(texel),
                distance <= GUTTER_TEXELS,
                "{center}"
            );
        }
    }

    #[test]
    fn weights_give_back_the_centre_or_the_nearest_point() {
        let mesh = two_triangles();
        let atlas = rasterise(&mesh, 64);
        for texel in atlas.covered() {
            let texel = texel as usize;
            let found = atlas.surface_point(&mesh, texel).expect("covered");
            let corners = corners_in_texels(&mesh, found.triangle as usize, 64.0);
            let point: Vec2 = (0..3).map(|i| corners[i] * found.weights[i]).sum();
            let center = Vec2::new((texel % 64) as f32 + 0.5, (texel / 64) as f32 + 0.5);
            assert!(point.distance(center) <= GUTTER_TEXELS + 1e-4);
            assert!((found.weights.element_sum() - 1.0).abs() < 1e-5);
        }
    }

    #[test]
    fn overlaps_are_counted() {
        let mut mesh = two_triangles();
        mesh.triangles.push([0, 1, 3]);
        assert!(rasterise(&mesh, 64).overlaps > 100);
    }

    #[test]
    fn coordinates_outside_the_texture_do_no_harm() {
        let mut mesh = two_triangles();
        for uv in &mut mesh.uvs {
            *uv = *uv * 4.0 - 1.5;
        }
        assert!(rasterise(&mesh, 16).inside > 0);
    }
}
