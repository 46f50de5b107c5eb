//! Surfaces: indexed triangle meshes and the stages that make and improve them.
//!
//! [`Mesh`] is checked at construction and trusted afterwards. Triangles are counter-clockwise seen from outside.

pub mod coincident;
pub mod components;
pub mod deviation;
pub mod extract;
pub mod lattice;
pub mod nearest;
pub mod normals;
pub mod simplify;
pub mod smooth;
pub mod topology;
pub mod weld;

use glam::Vec3;

/// What makes a set of vertices and triangles unusable.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum MeshError {
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
    /// A coordinate is NaN or infinite.
    #[error("vertex {vertex} has a coordinate that is not finite: {position:?}")]
    NotFinite {
        /// Which vertex.
        vertex: usize,
        /// Its position.
        position: [f32; 3],
    },
}

/// An indexed triangle mesh in canonical space (metres), vertices shared between triangles.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mesh {
    /// Vertex positions in metres.
    pub positions: Vec<Vec3>,
    /// Vertex indices, counter-clockwise seen from outside.
    pub triangles: Vec<[u32; 3]>,
}

impl Mesh {
    /// Checks indices and coordinates.
    ///
    /// # Errors
    /// [`MeshError`] names the first bad element.
    pub fn new(positions: Vec<Vec3>, triangles: Vec<[u32; 3]>) -> Result<Self, MeshError> {
        let vertices = positions.len();
        if let Some((vertex, position)) = positions.iter().enumerate().find(|(_, p)| !p.is_finite())
        {
            return Err(MeshError::NotFinite {
                vertex,
                position: position.to_array(),
            });
        }
        for (triangle, corners) in triangles.iter().enumerate() {
            if let Some(&vertex) = corners.iter().find(|&&v| v as usize >= vertices) {
                return Err(MeshError::IndexOutOfRange {
                    triangle,
                    vertex,
                    vertices,
                });
            }
        }
        Ok(Self {
            positions,
            triangles,
        })
    }

    /// The three corners of a triangle.
    pub fn corners(&self, triangle: usize) -> [Vec3; 3] {
        self.triangles[triangle].map(|vertex| self.positions[vertex as usize])
    }

    /// Enclosed volume in cubic metres; positive when closed and wound outwards.
    pub fn signed_volume(&self) -> f64 {
        let six_volumes: f64 = (0..self.triangles.len())
            .map(|triangle| {
                let [a, b, c] = self.corners(triangle).map(|p| p.as_dvec3());
                a.dot(b.cross(c))
            })
            .sum();
        six_volumes / 6.0
    }

    /// Surface area in square metres.
    pub fn area(&self) -> f64 {
        (0..self.triangles.len())
            .map(|triangle| {
                let [a, b, c] = self.corners(triangle).map(|p| p.as_dvec3());
                0.5 * (b - a).cross(c - a).length()
            })
            .sum()
    }
}
