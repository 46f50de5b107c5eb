//! Points carried along by a body: each keeps its place relative to the face of the body that is nearest.
//!
//! In: a body, a pose, and which way to go. Out: for any point its place beside the other of the two bodies; points farther
//! than `thickness_m` from the first body stay where they are (network.md, "Body and deformation"). Exact distances, ties as there.
//! The mapping is rigid for each face, and therefore not continuous between them. Threads change nothing.

use glam::{DMat3, DVec3, Mat3, Vec3};
use rayon::prelude::*;

use super::skinning::posed_vertices;
use super::{Body, Pose};
use crate::field::Bounds;
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
pub(super) struct Carry {
    pub(super) rotation: Mat3,
    pub(super) translation: Vec3,
}

impl Carry {
    /// Where a point goes.
    pub(super) fn apply(&self, point: Vec3) -> Vec3 {
        self.rotation * point + self.translation
    }

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
    pub(super) nearest: Nearest,
    /// The shape that points are beside, and of its faces those that take part.
    pub(super) from: Mesh,
    /// One a face of `from`.
    pub(super) carries: Vec<Carry>,
    faces: Vec<u32>,
    pub(super) thickness_m: f32,
}

/// The point that was asked for last, and a distance within which the body is from it.
#[derive(Debug, Clone, Copy)]
pub struct Last {
    point: Vec3,
    distance_m: f32,
}

impl Default for Last {
    /// Nothing is known yet.
    fn default() -> Self {
        Self {
            point: Vec3::ZERO,
            distance_m: f32::INFINITY,
        }
    }
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
        let from = Mesh {
            positions: from.to_vec(),
            triangles,
        };
        let nearest =
            Nearest::build(&from).map_err(|NearestError::Empty| DeformationError::Outside {
                body: body.name().to_owned(),
                box_m: settings.box_m,
            })?;
        Ok(Self {
            nearest,
            from,
            carries,
            faces,
            thickness_m: settings.thickness_m,
        })
    }

    /// Where a point goes.
    pub fn apply(&self, point: Vec3) -> Vec3 {
        self.apply_after(point, &mut Last::default())
    }

    /// Where a point goes; the same as [`Self::apply`], and faster where the point that was asked for last is near.
    pub fn apply_after(&self, point: Vec3, last: &mut Last) -> Vec3 {
        self.nearest(point, last)
            .map_or(point, |face| self.carries[face as usize].apply(point))
    }

    /// Where points go, in parallel; fastest where neighbours in the list are neighbours in space.
    pub fn apply_all(&self, points: &[Vec3]) -> Vec<Vec3> {
        self.in_order(points, |point, last| self.apply_after(point, last))
    }

    /// The body's face that carries each point; none where a point stays.
    pub fn faces_of(&self, points: &[Vec3]) -> Vec<Option<u32>> {
        self.in_order(points, |point, last| {
            let face = self.nearest(point, last)?;
            Some(self.faces[face as usize])
        })
    }

    /// The face of `from` that is nearest, if it carries the point.
    fn nearest(&self, point: Vec3, last: &mut Last) -> Option<u32> {
        /// More than distances are off by rounding, and than equally near faces differ by.
        const ROUNDING_M: f32 = 1e-5;
        // From point to point, the distance to the body changes by no more than the way between them.
        let known = last.distance_m + (point - last.point).length() + ROUNDING_M;
        let limit_m = self.thickness_m.min(known);
        let hit = self.nearest.query_within(point, limit_m)?;
        *last = Last {
            point,
            distance_m: hit.distance,
        };
        Some(hit.triangle)
    }

    fn in_order<T: Send>(
        &self,
        points: &[Vec3],
        of: impl Fn(Vec3, &mut Last) -> T + Sync,
    ) -> Vec<T> {
        /// Points that one task takes, in order.
        const TOGETHER: usize = 256;
        let tasks = points.par_chunks(TOGETHER).flat_map_iter(|points| {
            let mut last = Last::default();
            let of = &of;
            points.iter().map(move |&point| of(point, &mut last))
        });
        tasks.collect()
    }

    /// A box that holds every point that may go into `target`.
    pub fn source_bounds(&self, target: &Bounds) -> Bounds {
        if target.is_empty() {
            return *target;
        }
        let corners = target.corners().map(Vec3::from_array);
        let mut low = Vec3::from_array(target.min);
        let mut high = Vec3::from_array(target.max);
        for (face, carry) in self.carries.iter().enumerate() {
            // Both within reach of the face, and carried into the target by it.
            let [a, b, c] = self.from.corners(face);
            let back = carry.rotation.transpose();
            let came_from = corners.map(|corner| back * (corner - carry.translation));
            let least = came_from.into_iter().fold(Vec3::INFINITY, Vec3::min);
            let most = came_from.into_iter().fold(Vec3::NEG_INFINITY, Vec3::max);
            let least = least.max(a.min(b).min(c) - self.thickness_m);
            let most = most.min(a.max(b).max(c) + self.thickness_m);
            if least.cmplt(most).all() {
                (low, high) = (low.min(least), high.max(most));
            }
        }
        Bounds {
            min: low.to_array(),
            max: high.to_array(),
        }
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
