//! A body on libtorch: its vertices as a differentiable function of poses.
//!
//! In: a checked [`Body`]. Out: posed vertices and the frames of faces, with gradients to the pose. Formulas and conventions are those of
//! [`crate::body::skinning`] and [`crate::body::deformation`], which do the same without gradients; all is computed in double precision,
//! since a face of a few millimetres carries points of a quarter of a metre away. Not promised: frames of faces without area.

use tch::{Device, Kind, Tensor};

use crate::body::pose::PoseJoint;
use crate::body::{Body, JOINTS};

/// Keeps the root of a squared angle, and of a squared length, away from 0, where it has no slope; far below any angle and length that matters.
const TINY: f64 = 1e-24;

/// A body's numbers as tensors of double precision on a device; V vertices, F faces.
pub struct BodyTensors<'a> {
    body: &'a Body,
    /// `[V, 3]`, canonical, metres.
    vertices: Tensor,
    /// `[V, 24]`.
    weights: Tensor,
    /// Neck and head, `[18, 3 V]`.
    pose_shapes: Option<Tensor>,
    /// `[F, 3]`.
    faces: Tensor,
}

impl<'a> BodyTensors<'a> {
    /// Copies a body.
    pub fn new(body: &'a Body, device: Device) -> Self {
        let vertices = body.vertices().len() as i64;
        let tensor = |values: &[f32]| Tensor::from_slice(values).to_kind(Kind::Double);
        let flat: Vec<f32> = body.vertices().iter().flat_map(|v| v.to_array()).collect();
        let faces: Vec<i64> = body.faces().iter().flatten().map(|&v| v.into()).collect();
        let pose_shapes = body.pose_shapes().map(|shapes| {
            let parts = [&shapes.neck, &shapes.head].map(|shape| {
                let flat: Vec<f32> = shape.iter().flatten().flat_map(|d| d.to_array()).collect();
                tensor(&flat)
                    .view([vertices, 9, 3])
                    .transpose(0, 1)
                    .reshape([9, -1])
            });
            Tensor::cat(&parts, 0).to_device(device)
        });
        Self {
            body,
            vertices: tensor(&flat).view([-1, 3]).to_device(device),
            weights: tensor(body.weights().as_flattened())
                .view([-1, JOINTS as i64])
                .to_device(device),
            pose_shapes,
            faces: Tensor::from_slice(&faces).view([-1, 3]).to_device(device),
        }
    }

    /// The body that was copied.
    pub fn body(&self) -> &'a Body {
        self.body
    }

    /// The unposed vertices, `[1, V, 3]`.
    pub fn unposed(&self) -> Tensor {
        self.vertices.unsqueeze(0)
    }

    /// The posed vertices.
    ///
    /// # Shapes
    /// `pose`: `[N, 6]`, radians, any kind; result: `[N, V, 3]`, double precision, metres.
    pub fn posed(&self, pose: &Tensor) -> Tensor {
        let n = pose.size()[0];
        let pose = pose.to_kind(Kind::Double);
        let rotations = [0, 3].map(|start| rotation_matrices(&pose.narrow(1, start, 3)));
        let points = match &self.pose_shapes {
            Some(shapes) => {
                let unturned = Tensor::eye(3, (Kind::Double, pose.device()));
                let features = rotations.each_ref().map(|r| (r - &unturned).view([n, 9]));
                let moved = Tensor::cat(&features, 1).matmul(shapes);
                self.unposed() + moved.view([n, -1, 3])
            }
            None => self.unposed(),
        };
        // The mean of the joints' transforms, weighed at every vertex.
        let transforms = self.joint_transforms(&rotations).view([n, -1, 12]);
        let transforms = self.weights.matmul(&transforms).view([n, -1, 3, 4]);
        carried(&transforms, &points)
    }

    /// Where each joint takes unposed points, `[N, 24, 3, 4]`; `rotations`: of neck and head, `[N, 3, 3]` each.
    fn joint_transforms(&self, rotations: &[Tensor; 2]) -> Tensor {
        let n = rotations[0].size()[0];
        let options = (Kind::Double, rotations[0].device());
        let still = Tensor::eye(4, options).expand([n, 4, 4], false);
        let own = PoseJoint::ALL.map(|joint| {
            let rotation = &rotations[usize::from(joint == PoseJoint::Head)];
            let center = self.body.joints()[joint.index()].to_array();
            let center = Tensor::from_slice(&center.map(f64::from))
                .to_device(rotation.device())
                .view([1, 3, 1]);
            let shift = &center - rotation.matmul(&center);
            let rows = Tensor::cat(&[rotation, &shift], 2);
            Tensor::cat(&[rows, still.narrow(1, 3, 1)], 1)
        });
        let of_joint = |joint: usize| {
            let mut transform = still.shallow_clone();
            let mut at = Some(joint);
            while let Some(joint) = at {
                let turned = PoseJoint::ALL.iter().position(|j| j.index() == joint);
                if let Some(turned) = turned {
                    transform = own[turned].matmul(&transform);
                }
                at = self.body.parents()[joint].map(|parent| parent as usize);
            }
            transform.narrow(1, 0, 3)
        };
        let all: Vec<Tensor> = (0..JOINTS).map(of_joint).collect();
        Tensor::stack(&all, 1)
    }

    /// What takes points from beside each face of one shape of the body to beside the same face of another.
    ///
    /// # Shapes
    /// `from`, `to`: `[N, V, 3]`, one of them perhaps `[1, V, 3]`; result: `[N, F, 3, 4]`.
    pub fn carries(&self, from: &Tensor, to: &Tensor) -> Tensor {
        let [(from_axes, from_origin), (to_axes, to_origin)] =
            [from, to].map(|vertices| self.frames(vertices));
        let rotation = to_axes.matmul(&from_axes.transpose(2, 3));
        let translation = to_origin - rotation.matmul(&from_origin);
        Tensor::cat(&[rotation, translation], 3)
    }

    /// Axes in columns, `[N, F, 3, 3]`, and origins, `[N, F, 3, 1]` (network.md, "Body and deformation").
    fn frames(&self, vertices: &Tensor) -> (Tensor, Tensor) {
        let corner = |k: i64| vertices.index_select(1, &self.faces.select(1, k));
        let (a, b, c) = (corner(0), corner(1), corner(2));
        let side = b - &a;
        let unit = |v: &Tensor| {
            let squared = v.square().sum_dim_intlist(-1i64, true, Kind::Double);
            v / (squared + TINY).sqrt()
        };
        let y = unit(&side.linalg_cross(&(c - &a), -1));
        let x = unit(&side);
        let z = x.linalg_cross(&y, -1);
        (Tensor::stack(&[x, y, z], -1), a.unsqueeze(-1))
    }
}

/// Points, each by its own transform.
///
/// # Shapes
/// `transforms`: `[N, M, 3, 4]`; `points`: `[N, M, 3]` or `[1, M, 3]`; result: `[N, M, 3]`.
pub fn carried(transforms: &Tensor, points: &Tensor) -> Tensor {
    let kind = transforms.kind();
    let turned = transforms.narrow(-1, 0, 3) * points.unsqueeze(2);
    turned.sum_dim_intlist(-1i64, false, kind) + transforms.select(-1, 3)
}

/// Rodrigues' formula, with a slope everywhere.
///
/// # Shapes
/// `vectors`: `[N, 3]`, radians; result: `[N, 3, 3]`.
fn rotation_matrices(vectors: &Tensor) -> Tensor {
    let n = vectors.size()[0];
    let squared = vectors.square().sum_dim_intlist(1i64, true, Kind::Double) + TINY;
    let angle = squared.sqrt().view([n, 1, 1]);
    let component = |axis: i64| vectors.select(1, axis);
    let (x, y, z) = (component(0), component(1), component(2));
    let zero = x.zeros_like();
    // The matrix of the cross product with the vector.
    let cross = [&zero, &-&z, &y, &z, &zero, &-&x, &-&y, &x, &zero];
    let cross = Tensor::stack(&cross, 1).view([n, 3, 3]);
    let sine = angle.sin() / &angle;
    // 1 - cos as twice the square of the half angle's sine, which small angles do not cancel.
    let versine = ((&angle * 0.5).sin() / &angle).square() * 2.0;
    let unturned = Tensor::eye(3, (Kind::Double, vectors.device()));
    unturned + sine * &cross + versine * cross.matmul(&cross)
}
