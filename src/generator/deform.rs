//! Posed people: [`Deform`] by a body (arXiv 2307.14770, section 3.2; network.md, "Body and deformation").
//!
//! In: a body and a pose for each person. Out: where in canonical space the points around the posed body are; points farther than the
//! thickness stay. The nearest face is always found by [`crate::body::Deformation`] on the processor, and no gradient flows through the
//! choice. Made of a tensor, gradients reach the pose and the points; made of plain poses, the mapping is plain too: faster, and
//! the same numbers as a posed field's.

use glam::Vec3;
use tch::{Kind, Tensor, no_grad};

use super::body::{BodyTensors, carried};
use super::plain_field::plain;
use super::volume::Deform;
use crate::body::deformation::{Deformation, DeformationError, DeformationSettings, Direction};
use crate::body::{Body, Pose};

/// From beside N posed bodies to beside the unposed one.
pub struct BodyDeform {
    people: Vec<Deformation>,
    /// What each face does, `[N, F + 1, 3, 4]`, the last entry for points that stay; none: gradients end here.
    carries: Option<Tensor>,
}

impl BodyDeform {
    /// A pose for each person; gradients end here.
    ///
    /// # Errors
    /// [`DeformationError`].
    pub fn new(
        body: &Body,
        poses: &[Pose],
        settings: &DeformationSettings,
    ) -> Result<Self, DeformationError> {
        let of = |pose| Deformation::new(body, pose, Direction::PosedToCanonical, settings);
        Ok(Self {
            people: poses.iter().map(of).collect::<Result<_, _>>()?,
            carries: None,
        })
    }

    /// A pose for each person, with gradients.
    ///
    /// # Shapes
    /// `pose`: `[N, 6]`, radians, on the body's device.
    ///
    /// # Errors
    /// [`DeformationError`].
    pub fn differentiable(
        body: &BodyTensors,
        pose: &Tensor,
        settings: &DeformationSettings,
    ) -> Result<Self, DeformationError> {
        let posed = body.posed(pose);
        let n = posed.size()[0];
        let plain_body = body.body();
        let person = |person| {
            let vertices = as_points(&posed.select(0, person));
            Deformation::between(plain_body, &vertices, plain_body.vertices(), settings)
        };
        let people = (0..n).map(person).collect::<Result<_, _>>()?;
        let faces = body.carries(&posed, &body.unposed());
        let still = Tensor::eye(4, (Kind::Double, posed.device()));
        let still = still.narrow(0, 0, 3).expand([n, 1, 3, 4], false);
        let carries = Tensor::cat(&[faces, still], 1).to_kind(Kind::Float);
        Ok(Self {
            people,
            carries: Some(carries),
        })
    }

    /// The row of `carries` for every point, all people in one table; `[N * M]`.
    fn rows(&self, points: &Tensor, rows_each: i64) -> Tensor {
        let people = self.people.iter().zip(0..);
        let rows: Vec<i64> = people
            .flat_map(|(deformation, person)| {
                let faces = deformation.faces_of(&as_points(&points.select(0, person)));
                let first = person * rows_each;
                let row = move |face: Option<u32>| face.map_or(rows_each - 1, i64::from);
                faces.into_iter().map(move |face| first + row(face))
            })
            .collect();
        Tensor::from_slice(&rows).to_device(points.device())
    }
}

impl Deform for BodyDeform {
    fn canonical_from_posed(&self, points: &Tensor) -> Tensor {
        let size = points.size();
        if let Some(carries) = &self.carries {
            let rows_each = carries.size()[1];
            let rows = no_grad(|| self.rows(points, rows_each));
            let transforms = carries.view([-1, 3, 4]).index_select(0, &rows);
            return carried(&transforms.view([size[0], size[1], 3, 4]), points);
        }
        let people = self.people.iter().zip(0..);
        let moved: Vec<f32> = people
            .flat_map(|(deformation, person)| {
                let points = as_points(&points.select(0, person));
                deformation.apply_all(&points)
            })
            .flat_map(|point| point.to_array())
            .collect();
        Tensor::from_slice(&moved)
            .view(size.as_slice())
            .to_device(points.device())
    }
}

/// A tensor `[M, 3]` as points.
fn as_points(tensor: &Tensor) -> Vec<Vec3> {
    let values = plain(tensor);
    let (points, _) = values.as_chunks::<3>();
    points.iter().map(|&point| point.into()).collect()
}
