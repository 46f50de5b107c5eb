//! From a texel to the full-resolution surface that it stands for.
//!
//! In: the full-resolution surface with a normal at each vertex, and a point of a coarser surface with its normal. Out: the place on the full one straight
//! above or below, else the closest one, if it faces the same way. Straight first: neighbouring texels then meet neighbouring places, where closest points leap.

use glam::{Vec2, Vec3, Vec4};

use super::atlas::SurfacePoint;
use super::normal_map::{decoded, frame};
use super::{Texture, UnwrappedMesh};
use crate::mesh::Mesh;
use crate::mesh::nearest::Nearest;
use crate::mesh::smooth::{CutPlane, cap_of};

/// Least cosine between the two surfaces' normals at one place: beyond, the place is on another sheet.
const LEAST_COSINE: f32 = 0.1;

/// A full-resolution surface, ready to be looked up.
#[derive(Clone, Copy)]
pub struct Fine<'a> {
    /// The surface.
    pub mesh: &'a Mesh,
    /// One unit normal a vertex of it.
    pub normals: &'a [Vec3],
    /// What its normals are still turned by.
    pub bumps: Option<Bumps<'a>>,
    /// The hierarchy of it.
    pub tree: &'a Nearest,
    /// The planes that it was cut along.
    pub cuts: &'a [CutPlane],
    /// How far along the normal it is looked for, in metres.
    pub reach_m: f32,
}

/// A normal map of a surface.
#[derive(Clone, Copy)]
pub struct Bumps<'a> {
    /// One tangent a vertex, as [`Detail`](crate::export::Detail) has them.
    pub tangents: &'a [Vec4],
    /// One texture coordinate a vertex.
    pub uvs: &'a [Vec2],
    /// The map.
    pub map: &'a Texture,
}

/// A place on the full-resolution surface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The triangle's index.
    pub triangle: u32,
    /// Weights of its corners.
    pub weights: [f32; 3],
}

impl Fine<'_> {
    /// The place that a point of a coarser surface stands for; none where nothing near faces the same way.
    pub fn place(&self, point: Vec3, normal: Vec3) -> Option<Place> {
        let along = self.tree.entry_along(point, -normal, self.reach_m);
        let along = along.map(|found| Place {
            triangle: found.triangle,
            weights: found.barycentric,
        });
        let faces = |place: &Place| self.normal(place).dot(normal) >= LEAST_COSINE;
        along.filter(faces).or_else(|| {
            let found = self.tree.query(point);
            let closest = Place {
                triangle: found.triangle,
                weights: found.barycentric,
            };
            Some(closest).filter(faces)
        })
    }

    /// The smooth unit normal at a place; that of the plane on caps, up to their rim.
    pub fn normal(&self, place: &Place) -> Vec3 {
        let corners = self.mesh.corners(place.triangle as usize);
        plane_normal(self.cuts, corners)
            .or_else(|| self.mixed(place, self.normals).try_normalize())
            .map_or(Vec3::Z, |normal| self.turned(place, normal))
    }

    /// A smooth normal as the map has it, at the nearest texel.
    fn turned(&self, place: &Place, normal: Vec3) -> Vec3 {
        let Some(Bumps { tangents, uvs, map }) = self.bumps else {
            return normal;
        };
        let uv = self.mixed(place, uvs);
        let texel = |share: f32, size: u32| ((share * size as f32) as u32).min(size - 1) as usize;
        let (column, row) = (texel(uv.x, map.width), texel(uv.y, map.height));
        let seen = decoded(map.texels[row * map.width as usize + column]);
        let turned = frame(normal, self.mixed(place, tangents)) * seen;
        turned.try_normalize().unwrap_or(normal)
    }

    /// A quantity of the vertices at a place.
    pub fn mixed<T>(&self, place: &Place, values: &[T]) -> T
    where
        T: Copy + std::ops::Mul<f32, Output = T> + std::iter::Sum,
    {
        let corners = self.mesh.triangles[place.triangle as usize];
        let pairs = corners.iter().zip(place.weights);
        pairs
            .map(|(&vertex, weight)| values[vertex as usize] * weight)
            .sum()
    }
}

/// The normal of the plane that a triangle lies in, if it is part of a cap.
pub(super) fn plane_normal(cuts: &[CutPlane], [a, b, c]: [Vec3; 3]) -> Option<Vec3> {
    cap_of(cuts, [a, b, c])?;
    (b - a).cross(c - a).try_normalize()
}

/// What a texel's point is on its own surface.
pub(super) struct Site {
    /// The corners' places among the vertices.
    pub corners: [usize; 3],
    pub weights: [f32; 3],
    pub position: Vec3,
    /// Unit.
    pub normal: Vec3,
}

impl Site {
    pub fn of(mesh: &UnwrappedMesh, at: &SurfacePoint) -> Self {
        let corners = mesh.triangles[at.triangle as usize].map(|vertex| vertex as usize);
        let weights = at.weights.to_array();
        let mix =
            |values: &[Vec3]| -> Vec3 { (0..3).map(|i| values[corners[i]] * weights[i]).sum() };
        let [a, b, c] = corners.map(|vertex| mesh.positions[vertex]);
        let normal = mix(&mesh.normals)
            .try_normalize()
            .or_else(|| (b - a).cross(c - a).try_normalize())
            .unwrap_or(Vec3::Z);
        Self {
            position: mix(&mesh.positions),
            corners,
            weights,
            normal,
        }
    }
}
