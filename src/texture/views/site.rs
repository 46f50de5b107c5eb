//! The places on the surface that texels stand for.

use glam::{Vec2, Vec3};

use super::Canvas;

/// A texel's place on the surface.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site {
    /// Which texel.
    pub(super) texel: u32,
    /// In metres.
    pub(super) point: Vec3,
    /// The surface's unit outward normal.
    pub(super) normal: Vec3,
    /// The normal of its surroundings.
    pub(super) broad: Vec3,
    /// Vertices of the uncut surface around it.
    pub(super) corners: [u32; 3],
    /// Their shares, with sum 1.
    pub(super) weights: [f32; 3],
    /// Metres to the next texel to the right and below.
    pub(super) steps: [Vec3; 2],
}

impl Site {
    /// A value interpolated between vertices of the uncut surface.
    pub(super) fn interpolated(&self, values: &[Vec3]) -> Vec3 {
        (0..3)
            .map(|i| self.weights[i] * values[self.corners[i] as usize])
            .sum()
    }
}

/// All covered texels and how to find their places.
pub(super) struct Sites<'a> {
    canvas: &'a Canvas<'a>,
    /// By vertex of the uncut surface.
    broad_normals: &'a [Vec3],
    /// Ascending.
    pub(super) covered: Vec<u32>,
}

impl<'a> Sites<'a> {
    pub(super) fn new(canvas: &'a Canvas<'a>, broad_normals: &'a [Vec3]) -> Self {
        Self {
            canvas,
            broad_normals,
            covered: canvas.atlas.covered(),
        }
    }

    /// Edge of the texture.
    pub(super) fn size_texels(&self) -> u32 {
        self.canvas.atlas.size_texels
    }

    /// The place of a covered texel; none for others.
    pub(super) fn site(&self, texel: u32) -> Option<Site> {
        let mesh = self.canvas.mesh;
        let at = self.canvas.atlas.surface_point(mesh, texel as usize)?;
        let vertices = mesh.triangles[at.triangle as usize].map(|vertex| vertex as usize);
        let [a, b, c] = vertices.map(|vertex| mesh.positions[vertex]);
        let weights = at.weights.to_array();
        let normal: Vec3 = (0..3).map(|i| weights[i] * mesh.normals[vertices[i]]).sum();
        let corners = vertices.map(|vertex| self.canvas.source_vertex[vertex]);
        let broad: Vec3 = (0..3)
            .map(|i| weights[i] * self.broad_normals[corners[i] as usize])
            .sum();
        let flat = (b - a).cross(c - a).normalize_or(Vec3::Z);
        Some(Site {
            texel,
            point: weights[0] * a + weights[1] * b + weights[2] * c,
            normal: normal.normalize_or(flat),
            broad: broad.normalize_or(flat),
            corners,
            weights,
            steps: steps_m(
                [a, b, c],
                vertices.map(|vertex| mesh.uvs[vertex]),
                self.size_texels(),
            ),
        })
    }

    /// The places of at most `most` covered texels, evenly spread over them.
    pub(super) fn sample(&self, most: usize) -> Vec<Site> {
        // A step that shares no factor with usual widths walks over all columns.
        let step = self.covered.len().div_ceil(most.max(1)) | 1;
        let texels = self.covered.iter().step_by(step);
        texels.filter_map(|&texel| self.site(texel)).collect()
    }
}

/// How far the surface goes, in metres, from one texel to the next along u and v; zero on triangles of no area.
fn steps_m(positions: [Vec3; 3], uvs: [Vec2; 3], size_texels: u32) -> [Vec3; 2] {
    let [p, q] = [positions[1] - positions[0], positions[2] - positions[0]];
    let [s, t] = [uvs[1] - uvs[0], uvs[2] - uvs[0]].map(|uv| uv * size_texels as f32);
    let area = s.perp_dot(t);
    if area == 0.0 {
        return [Vec3::ZERO; 2];
    }
    [(p * t.y - q * s.y) / area, (q * s.x - p * t.x) / area]
}
