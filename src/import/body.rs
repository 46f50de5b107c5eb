//! The body that a published network deforms its field with, as tensors of a checkpoint.
//!
//! In: the modules `renderer.aligned_SMPL` and `renderer.aligned_SMPL.model` (network.md, "Body and deformation"). Out, as F32
//! and I32, for V vertices, F faces and R joints of the regressor:
//!
//! | tensor | shape | |
//! | --- | --- | --- |
//! | `body.v_template` | `[V, 3]` | vertices unposed, in metres, not yet shifted to the neck joint |
//! | `body.shapedirs` | `[V, 3, B]` | shape blend shapes; left out where the shape is folded into the template |
//! | `body.posedirs` | `[207, 3 V]` | pose blend shapes |
//! | `body.J_regressor` | `[24, V]` | joints from vertices |
//! | `body.lbs_weights` | `[V, 24]` | skin weights |
//! | `body.parents` | `[24]` | parent of each joint, -1 for the root |
//! | `body.faces` | `[F, 3]` | vertices of each triangle |
//! | `body.joint_regressor` | `[R, V]` | landmarks from vertices; row 12, the neck, gives the origin |
//!
//! Guaranteed: shapes fit each other, and indices are in range. What follows from these is left out (`face_mask`,
//! `align_points`, `shaped_smpl`), after the last was compared with them.

use super::network::{Module, Network};
use super::pickle::Id;
use super::taker::Taker;
use super::torch::Element;
use crate::checkpoint::body_layout::BODY_PREFIX;
use crate::checkpoint::tensor::Tensor;

/// Joints of the skeleton.
const JOINTS: usize = 24;
/// Pose features: the nine elements of each joint's rotation but the root's.
const POSE_FEATURES: usize = 9 * (JOINTS - 1);
/// The landmark at the origin.
const NECK: usize = 12;
/// The unposed body may differ from its template by this in metres, from sums in single precision.
const ROUNDING_M: f64 = 1e-5;

/// What was found of a body.
#[derive(Debug, Default)]
pub struct Body {
    /// The tensors, named.
    pub tensors: Vec<(String, Tensor)>,
    /// Number of vertices.
    pub vertices: usize,
    /// Whether the network's body has a shape of its own, which is now in the template.
    pub is_shaped: bool,
}

/// Takes the body out of a generator; faults go to `taker`.
pub fn take<'p, 'a>(
    network: &Network<'p, 'a>,
    renderer: &Module,
    taker: &mut Taker<'p, 'a>,
) -> Body {
    let mut reader = Reader {
        network,
        taker,
        body: Body::default(),
    };
    let aligned = network.child(renderer, "aligned_SMPL");
    let model = aligned.as_ref().and_then(|it| network.child(it, "model"));
    let (Some(aligned), Some(model)) = (aligned, model) else {
        reader
            .taker
            .fault("renderer.aligned_SMPL.model: the body is missing".into());
        return reader.body;
    };
    let template = reader.numbers(&model, "v_template", &[0, 3]);
    let vertices = template.shape.first().copied().unwrap_or_default();
    reader.body.vertices = vertices;
    let posedirs = reader.numbers(&model, "posedirs", &[POSE_FEATURES, 3 * vertices]);
    let joints = reader.numbers(&model, "J_regressor", &[JOINTS, vertices]);
    let weights = reader.numbers(&model, "lbs_weights", &[vertices, JOINTS]);
    let shapedirs = reader.numbers(&model, "shapedirs", &[vertices, 3, 0]);
    let regressor = reader.numbers(&aligned, "smpl_joint_regressor", &[0, vertices]);
    let parents = reader.indices(&model, "parents", &[JOINTS], JOINTS);
    let faces = reader.indices(&aligned, "faces", &[0, 3], vertices);
    let shaped = reader.shaped(renderer, &template, &regressor);
    reader.body.is_shaped = shaped.is_some();
    let mut named = vec![
        ("posedirs", posedirs),
        ("J_regressor", joints),
        ("lbs_weights", weights),
        ("joint_regressor", regressor),
        ("parents", parents),
        ("faces", faces),
    ];
    match shaped {
        Some(shaped) => named.push(("v_template", shaped)),
        None => named.extend([("v_template", template), ("shapedirs", shapedirs)]),
    }
    let named = named.into_iter();
    reader.body.tensors = named
        .map(|(name, tensor)| (format!("{BODY_PREFIX}{name}"), tensor))
        .collect();
    reader.body
}

struct Reader<'n, 'p, 'a, 't> {
    network: &'n Network<'p, 'a>,
    taker: &'t mut Taker<'p, 'a>,
    body: Body,
}

impl Reader<'_, '_, '_, '_> {
    fn find(&mut self, module: &Module, name: &str) -> Option<Id> {
        let found = self.network.tensor(module, name);
        if found.is_none() {
            self.taker.fault(format!("the body's `{name}` is missing"));
        }
        found
    }

    /// A tensor of the expected shape, where 0 stands for any size; nothing and a fault otherwise.
    fn take(&mut self, module: &Module, name: &str, shape: &[usize]) -> Option<(Element, Tensor)> {
        let id = self.find(module, name)?;
        let label = format!("the body's `{name}`");
        let view = self.taker.view(&label, id)?;
        let fits = view.shape.len() == shape.len()
            && (view.shape.iter().zip(shape)).all(|(&found, &size)| size == 0 || found == size);
        if !fits {
            let expected: Vec<String> = shape
                .iter()
                .map(|&size| {
                    if size == 0 {
                        "_".into()
                    } else {
                        size.to_string()
                    }
                })
                .collect();
            self.taker.fault(format!(
                "{label}: expected shape [{}], found {:?}",
                expected.join(", "),
                view.shape
            ));
            return None;
        }
        let element = view.element();
        Some((element, self.taker.copy(&view)?))
    }

    /// A tensor of single or double precision, in single precision.
    fn numbers(&mut self, module: &Module, name: &str, shape: &[usize]) -> Tensor {
        let nothing = Tensor::from_f32(&[0], &[]);
        let Some((element, tensor)) = self.take(module, name, shape) else {
            return nothing;
        };
        let tensor = match element {
            Element::F32 => tensor,
            Element::F16 => Tensor::from_f32(&tensor.shape, &tensor.to_f32().unwrap_or_default()),
            Element::F64 => {
                let values: Vec<f32> = chunks(&tensor.data)
                    .map(|bytes| f64::from_le_bytes(bytes) as f32)
                    .collect();
                Tensor::from_f32(&tensor.shape, &values)
            }
            other => {
                self.taker.fault(format!(
                    "the body's `{name}`: expected numbers, found {other}"
                ));
                return nothing;
            }
        };
        if tensor.not_finite() > 0 {
            self.taker
                .fault(format!("the body's `{name}` holds NaN or infinity"));
        }
        tensor
    }

    /// A tensor of indices below `end`; the root's parent may be -1 (or what that is without a sign).
    fn indices(&mut self, module: &Module, name: &str, shape: &[usize], end: usize) -> Tensor {
        let nothing = Tensor::from_i32(&[0], &[]);
        let Some((element, tensor)) = self.take(module, name, shape) else {
            return nothing;
        };
        let wide: Vec<i64> = match element {
            Element::I64 => chunks(&tensor.data).map(i64::from_le_bytes).collect(),
            Element::I32 => chunks(&tensor.data)
                .map(|bytes| i32::from_le_bytes(bytes).into())
                .collect(),
            other => {
                self.taker.fault(format!(
                    "the body's `{name}`: expected indices, found {other}"
                ));
                return nothing;
            }
        };
        let is_root = |at: usize| name == "parents" && at == 0;
        let fits = |(at, &index): (usize, &i64)| {
            (0..end as i64).contains(&index) || (is_root(at) && matches!(index, -1 | 0xffff_ffff))
        };
        if !wide.iter().enumerate().all(fits) {
            self.taker
                .fault(format!("the body's `{name}`: expected indices below {end}"));
        }
        let narrow: Vec<i32> = wide.iter().map(|&index| index as i32).collect();
        Tensor::from_i32(&tensor.shape, &narrow)
    }

    /// The unposed body that the network was trained with, where the template alone does not give it: a body with a
    /// shape. Shifted back by the neck, so that it can take the template's place.
    fn shaped(
        &mut self,
        renderer: &Module,
        template: &Tensor,
        regressor: &Tensor,
    ) -> Option<Tensor> {
        let id = self.network.tensor(renderer, "shaped_smpl")?;
        let view = self.taker.view("renderer.shaped_smpl", id)?;
        let vertices = self.body.vertices;
        if !matches!(view.shape[..], [copies, found, 3] if copies > 0 && found == vertices)
            || view.element() != Element::F32
        {
            self.taker.fault(format!(
                "renderer.shaped_smpl: expected F32 [_, {vertices}, 3], found {} {:?}",
                view.element(),
                view.shape
            ));
            return None;
        }
        let template = template.to_f32()?;
        let regressor = regressor.to_f32()?;
        let neck_row = regressor.get(NECK * vertices..(NECK + 1) * vertices)?;
        let mut neck = [0.0f64; 3];
        for (&weight, vertex) in neck_row.iter().zip(template.as_chunks::<3>().0) {
            for (sum, &coordinate) in neck.iter_mut().zip(vertex) {
                *sum += f64::from(weight) * f64::from(coordinate);
            }
        }
        let shaped = self.taker.copy(&view)?.to_f32()?;
        let unshifted = shaped.as_chunks::<3>().0.iter().take(vertices);
        let unshifted: Vec<f32> = unshifted
            .flat_map(|vertex| [0, 1, 2].map(|axis| (f64::from(vertex[axis]) + neck[axis]) as f32))
            .collect();
        let differs = (unshifted.iter().zip(&template))
            .any(|(&found, &given)| f64::from((found - given).abs()) > ROUNDING_M);
        differs.then(|| Tensor::from_f32(&[vertices, 3], &unshifted))
    }
}

fn chunks<const N: usize>(data: &[u8]) -> impl Iterator<Item = [u8; N]> + '_ {
    data.as_chunks::<N>().0.iter().copied()
}
