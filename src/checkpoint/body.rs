//! The body of a checkpoint: tensors `body.*`, as a [`Body`] and back.
//!
//! Names and shapes are [`body_layout`](super::body_layout)'s.
//! A checkpoint need not have a body. Its licence is the checkpoint's.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use glam::{DVec3, Vec3};

use super::body_layout::{BODY_PREFIX, is_of_body};
use super::check::{Faults, check};
use super::file::{Checkpoint, CheckpointError};
use super::tensor::Tensor;
use crate::body::smpl::{NECK_LANDMARK, POSE_FEATURES, Parts, row_fault};
use crate::body::{Body, BodyData, BodyFaults, HEAD, JOINTS, NECK};

/// Why a checkpoint's body cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CheckpointBodyError {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] CheckpointError),
    /// Tensors are missing or misshaped.
    #[error("the body of the checkpoint{} cannot be used", of(path.as_deref()))]
    Tensors {
        /// Which file; none where it is not from one.
        path: Option<PathBuf>,
        /// What does not fit.
        #[source]
        faults: Box<Faults>,
    },
    /// Its numbers do not make a body.
    #[error("the body of the checkpoint{} is not usable:{}", of(path.as_deref()), faults.told())]
    Body {
        /// Which file; none where it is not from one.
        path: Option<PathBuf>,
        /// Every fault found.
        faults: BodyFaults,
    },
}

/// What the body of a checkpoint in memory is called.
const OWN_NAME: &str = "the checkpoint's body";

fn of(path: Option<&Path>) -> String {
    path.map_or(String::new(), |path| format!(" {}", path.display()))
}

impl Checkpoint {
    /// The body that its field is posed with; none where it has none.
    ///
    /// # Errors
    /// [`CheckpointBodyError`], without a path.
    pub fn body(&self) -> Result<Option<Body>, CheckpointBodyError> {
        from_tensors(&self.tensors, &self.licence, OWN_NAME, None)
    }

    /// As [`Checkpoint::body`]; errors name the file that this checkpoint is from.
    ///
    /// # Errors
    /// [`CheckpointBodyError`].
    pub fn body_from(&self, path: &Path) -> Result<Option<Body>, CheckpointBodyError> {
        from_tensors(&self.tensors, &self.licence, OWN_NAME, Some(path))
    }
}

/// Reads the body of a checkpoint file, and none of its other tensors.
///
/// # Errors
/// [`CheckpointBodyError`].
pub fn read(path: &Path) -> Result<Option<Body>, CheckpointBodyError> {
    let Checkpoint {
        tensors, licence, ..
    } = Checkpoint::read_some(path, is_of_body)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    from_tensors(&tensors, &licence, &name, Some(path))
}

fn from_tensors(
    tensors: &BTreeMap<String, Tensor>,
    licence: &str,
    name: &str,
    path: Option<&Path>,
) -> Result<Option<Body>, CheckpointBodyError> {
    let body: BTreeMap<String, Tensor> = tensors
        .iter()
        .filter(|(name, _)| is_of_body(name))
        .map(|(name, tensor)| (name.clone(), tensor.clone()))
        .collect();
    if body.is_empty() {
        return Ok(None);
    }
    check(&body, &[]).map_err(|faults| CheckpointBodyError::Tensors {
        path: path.map(Path::to_path_buf),
        faults: Box::new(faults),
    })?;
    let data = assemble(&body, name, licence);
    let lines = regressor_faults(&body, data.vertices.len());
    let made = if lines.is_empty() {
        Body::new(data)
    } else {
        Err(BodyFaults {
            body: data.name,
            lines,
        })
    };
    made.map(Some).map_err(|faults| CheckpointBodyError::Body {
        path: path.map(Path::to_path_buf),
        faults,
    })
}

/// Rows of regressors that count and do not sum to 1.
fn regressor_faults(tensors: &BTreeMap<String, Tensor>, vertices: usize) -> Vec<String> {
    let tensor = |name: &str| tensors.get(&format!("{BODY_PREFIX}{name}"));
    let mut lines = Vec::new();
    for (place, name, rows) in [
        ("joints", "J_regressor", 0..JOINTS),
        (
            "origin",
            "joint_regressor",
            NECK_LANDMARK..NECK_LANDMARK + 1,
        ),
    ] {
        let regressor = tensor(name).filter(|_| tensor(place).is_none());
        let numbers = regressor.and_then(Tensor::to_f32).unwrap_or_default();
        let all = numbers.chunks(vertices.max(1)).enumerate();
        let used = all.skip(rows.start).take(rows.len());
        let sums = used.map(|(row, weights)| (row, weights.iter().copied().map(f64::from).sum()));
        lines.extend(row_fault(&format!("{BODY_PREFIX}{name}"), sums));
    }
    lines
}

/// The body of tensors whose names, shapes and types are right.
fn assemble(tensors: &BTreeMap<String, Tensor>, name: &str, licence: &str) -> BodyData {
    let tensor = |name: &str| tensors.get(&format!("{BODY_PREFIX}{name}"));
    let numbers = |name: &str| tensor(name).and_then(Tensor::to_f32);
    let indices = |name: &str| tensor(name).and_then(Tensor::to_i32).unwrap_or_default();
    let points = |name: &str| -> Option<Vec<DVec3>> {
        let numbers = numbers(name)?;
        let points = numbers.as_chunks::<3>().0.iter();
        Some(points.map(|&p| Vec3::from(p).as_dvec3()).collect())
    };
    let vertices = points("v_template").unwrap_or_default();
    let count = vertices.len();
    let mut parts = Parts::new(name.to_owned(), Some(licence.to_owned()), vertices);
    if let Some(weights) = numbers("lbs_weights") {
        parts.data.weights = weights.as_chunks::<JOINTS>().0.to_vec();
    }
    for (parent, index) in parts.data.parents.iter_mut().zip(indices("parents")) {
        *parent = (index != -1).then_some(index as u32);
    }
    let faces = indices("faces");
    let faces = faces.as_chunks::<3>().0.iter();
    parts.data.faces = faces.map(|face| face.map(|index| index as u32)).collect();
    if let Some(joints) = points("joints") {
        for (joint, place) in parts.data.joints.iter_mut().zip(joints) {
            *joint = place;
        }
    } else if let Some(regressor) = numbers("J_regressor") {
        for (at, &weight) in regressor.iter().enumerate() {
            parts.add_to_joint(at / count, at % count, weight.into());
        }
    }
    if let Some(origin) = points("origin") {
        parts.data.origin = origin.first().copied().unwrap_or_default();
    } else if let Some(regressor) = numbers("joint_regressor") {
        let row = regressor.iter().skip(NECK_LANDMARK * count).take(count);
        for (vertex, &weight) in row.enumerate() {
            parts.add_to_origin(vertex, weight.into());
        }
    }
    if let Some(shapes) = numbers("posedirs") {
        for (at, &metres) in shapes.iter().enumerate() {
            let (feature, place) = (at / (3 * count), at % (3 * count));
            parts.set_pose_shape(feature, place / 3, place % 3, metres.into());
        }
    }
    parts.data
}

/// A body as tensors, in the small form: places in place of regressors. What [`Checkpoint::body`] makes of them is the body again;
/// its licence is the checkpoint's to tell.
pub fn tensors(body: &Body) -> BTreeMap<String, Tensor> {
    let count = body.vertices().len();
    let numbers = |shape: &[usize], values: &[f32]| Tensor::from_f32(shape, values);
    let points = |points: &[Vec3]| -> Vec<f32> { points.iter().flat_map(Vec3::to_array).collect() };
    let parents = body
        .parents()
        .map(|parent| parent.map_or(-1, |joint| joint as i32));
    let faces: Vec<i32> = body
        .faces()
        .as_flattened()
        .iter()
        .map(|&v| v as i32)
        .collect();
    let weights = body.weights().as_flattened();
    let mut tensors = vec![
        ("v_template", numbers(&[count, 3], &points(body.vertices()))),
        ("lbs_weights", numbers(&[count, JOINTS], weights)),
        ("parents", Tensor::from_i32(&[JOINTS], &parents)),
        ("faces", Tensor::from_i32(&[faces.len() / 3, 3], &faces)),
        ("joints", numbers(&[JOINTS, 3], &points(body.joints()))),
        ("origin", numbers(&[3], &[0.0; 3])),
    ];
    if let Some(shapes) = body.pose_shapes() {
        let mut values = vec![0.0; POSE_FEATURES * 3 * count];
        for (joint, of_joint) in [(NECK, &shapes.neck), (HEAD, &shapes.head)] {
            for (vertex, shape) in of_joint.iter().enumerate() {
                for (element, direction) in shape.iter().enumerate() {
                    let feature = 9 * (joint - 1) + element;
                    let at = 3 * (feature * count + vertex);
                    values[at..at + 3].copy_from_slice(&direction.to_array());
                }
            }
        }
        tensors.push(("posedirs", numbers(&[POSE_FEATURES, 3 * count], &values)));
    }
    let named = tensors.into_iter();
    named
        .map(|(name, tensor)| (format!("{BODY_PREFIX}{name}"), tensor))
        .collect()
}
