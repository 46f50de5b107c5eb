//! Points carried along by a body: each keeps its place relative to the face of the body that is nearest.
//!
//! In: a body, a pose, and which way to go. Out: for any point its place beside the other of the two bodies; points farther
//! than `thickness_m` from the first body stay where they are (network.md, "Body and deformation"). Exact distances, ties as there.
//! The mapping is rigid for each face, and therefore not continuous between them. Threads change nothing.

use glam::{DMat3, DVec3, Mat3, Vec3};
use rayon::prelude::*;

use super::skinning::posed_vertices;
use super::{Body, Pose};
use crate::mesh::Mesh;
use crate::mesh::nearest::{Nearest, NearestError};

/// Which way points go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From beside the unposed body to beside the posed one: what poses a mesh.
    CanonicalToPosed,
    /// From beside the posed body to beside the unposed one: what a renderer asks of a canonical field.
    PosedToCanonical,
}

/// How far a body carries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DeformationSettings {
    /// Edge of the cube whose faces take part, in metres.
    pub box_m: f32,
    /// Points farther than this from the body stay, in metres.
    pub thickness_m: f32,
}

impl Default for DeformationSettings {
    /// As published.
    fn default() -> Self {
        Self {
            box_m: 1.0,
            thickness_m: 0.25,
        }
    }
}

/// Why a body cannot carry anything.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum DeformationError {
    /// It is elsewhere.
    #[error(
        "the body `{body}` has no face inside the box of {box_m} m around its neck joint; is it in metres?"
    )]
    Outside {
        /// The body's name.
        body: String,
        /// Edge of the box.
        box_m: f32,
    },
}

/// The two places of a face's frame: `rotation * point + translation` goes from the first to the second.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Carry {
    rotation: Mat3,
    translation: Vec3,
}

impl Carry {
    /// Between two places of a face's corners; exactly nothing where they are the same.
    fn between(corners: [[Vec3; 2]; 3]) -> Self {
        let [from, to] = [0, 1].map(|shape| corners.map(|corner| corner[shape]));
        if from == to {
            return Self {
                rotation: Mat3::IDENTITY,
                translation: Vec3::ZERO,
            };
        }
        let [(from_axes, from_origin), (to_axes, to_origin)] =
            [from, to].map(|corners| frame(corners.map(|corner| corner.as_dvec3())));
        let rotation = to_axes * from_axes.transpose();
        Self {
            rotation: rotation.as_mat3(),
            translation: (to_origin - rotation * from_origin).as_vec3(),
        }
    }
}

/// A body that carries points from beside one of its shapes to beside another.
#[derive(Debug, Clone)]
pub struct Deformation {
    nearest: Nearest,
    carries: Vec<Carry>,
    faces: Vec<u32>,
    thickness_m: f32,
}

impl Deformation {
    /// Between the unposed body and a pose of it.
    ///
    /// # Errors
    /// [`DeformationError::Outside`].
    pub fn new(
        body: &Body,
        pose: &Pose,
        direction: Direction,
        settings: &DeformationSettings,
    ) -> Result<Self, DeformationError> {
        let posed = posed_vertices(body, pose);
        let (from, to) = match direction {
            Direction::CanonicalToPosed => (body.vertices(), posed.as_slice()),
            Direction::PosedToCanonical => (posed.as_slice(), body.vertices()),
        };
        Self::between(body, from, to, settings)
    }

    /// Between any two shapes of a body, given by its vertices.
    ///
    /// # Errors
    /// [`DeformationError::Outside`].
    pub fn between(
        body: &Body,
        from: &[Vec3],
        to: &[Vec3],
        settings: &DeformationSettings,
    ) -> Result<Self, DeformationError> {
        let faces = body.faces_in_box(settings.box_m);
        let triangles: Vec<[u32; 3]> = faces
            .iter()
            .map(|&face| body.faces()[face as usize])
            .collect();
        let carries = triangles
            .iter()
            .map(|corners| Carry::between(corners.map(|c| [from, to].map(|at| at[c as usize]))));
        let carries = carries.collect();
        let mesh = Mesh {
            positions: from.to_vec(),
            triangles,
        };
        let nearest =
            Nearest::build(&mesh).map_err(|NearestError::Empty| DeformationError::Outside {
                body: body.name().to_owned(),
                box_m: settings.box_m,
            })?;
        Ok(Self {
            nearest,
            carries,
            faces,
            thickness_m: settings.thickness_m,
        })
    }

    /// Where a point goes.
    pub fn apply(&self, point: Vec3) -> Vec3 {
        match self.nearest.query_within(point, self.thickness_m) {
            Some(hit) => {
                let Carry {
                    rotation,
                    translation,
                } = self.carries[hit.triangle as usize];
                rotation * point + translation
            }
            None => point,
        }
    }

    /// Where points go, in parallel.
    pub fn apply_all(&self, points: &[Vec3]) -> Vec<Vec3> {
        let points = points.par_iter().with_min_len(256);
        points.map(|&point| self.apply(point)).collect()
    }

    /// The body's face that carries each point; none where a point stays.
    pub fn faces_of(&self, points: &[Vec3]) -> Vec<Option<u32>> {
        let points = points.par_iter().with_min_len(256);
        points
            .map(|&point| {
                let hit = self.nearest.query_within(point, self.thickness_m)?;
                Some(self.faces[hit.triangle as usize])
            })
            .collect()
    }
}

/// A face's frame, as axes in columns and an origin (network.md): x along the first side, y along the normal, z = x cross y.
fn frame([a, b, c]: [DVec3; 3]) -> (DMat3, DVec3) {
    let x = (b - a).normalize_or(DVec3::X);
    let y = (b - a).cross(c - a).normalize_or_zero();
    let y = if y == DVec3::ZERO {
        x.any_orthonormal_vector()
    } else {
        y
    };
    (DMat3::from_cols(x, y, x.cross(y)), a)
}
