//! Which tensors the body of a checkpoint has, and their shapes.
//!
//! For V vertices, F faces, R landmarks and B shapes; numbers F32 or F16, indices I32:
//!
//! | tensor | shape | |
//! | --- | --- | --- |
//! | `body.v_template` | `[V, 3]` | unposed vertices, metres |
//! | `body.lbs_weights` | `[V, 24]` | skin weights |
//! | `body.parents` | `[24]` | parent of each joint, -1 for the root |
//! | `body.faces` | `[F, 3]` | vertices of each triangle |
//! | `body.joints`, or `body.J_regressor` | `[24, 3]`, or `[24, V]` | joint centres, or how they follow from the vertices |
//! | `body.origin`, or `body.joint_regressor` | `[3]`, or `[R, V]` | the origin, or landmarks from vertices, of which row 12 is it |
//! | `body.posedirs` | `[207, 3 V]` | pose blend shapes; may be missing |
//! | `body.shapedirs` | `[V, 3, B]` | may be there, and is not used |
//!
//! Published networks bring the regressors (`import::body`), own checkpoints the places themselves; with both, the places count.
//! A checkpoint with any of these tensors has all that are needed.

use crate::body::JOINTS;
use crate::body::smpl::{MOST_FACES, MOST_VERTICES, NECK_LANDMARK, POSE_FEATURES};

/// Prefix of the body's tensors in a checkpoint.
pub const BODY_PREFIX: &str = "body.";
/// Far more landmarks, or shapes, than any body has.
const MOST_LANDMARKS: usize = 256;
const MOST_SHAPES: usize = 1024;

/// The tensors that a body must have beside those that are there, and the shapes that all of them must have.
/// `shape_of` gives the shape of a tensor that is there.
pub fn expected<'t>(shape_of: impl Fn(&str) -> Option<&'t [usize]>) -> Vec<(String, Vec<usize>)> {
    let found = |name: &str| shape_of(&format!("{BODY_PREFIX}{name}"));
    let size = |name: &str, axis: usize, least: usize, most: usize| {
        let size = found(name).and_then(|shape| shape.get(axis).copied());
        size.unwrap_or(least).clamp(least, most)
    };
    let vertices = size("v_template", 0, 3, MOST_VERTICES);
    let mut tensors = Vec::new();
    let mut push = |name: &str, shape: &[usize]| {
        tensors.push((format!("{BODY_PREFIX}{name}"), shape.to_vec()));
    };
    push("v_template", &[vertices, 3]);
    push("lbs_weights", &[vertices, JOINTS]);
    push("parents", &[JOINTS]);
    push("faces", &[size("faces", 0, 1, MOST_FACES), 3]);
    let landmarks = size("joint_regressor", 0, NECK_LANDMARK + 1, MOST_LANDMARKS);
    for (place, shape, regressor, rows) in [
        ("joints", &[JOINTS, 3][..], "J_regressor", JOINTS),
        ("origin", &[3], "joint_regressor", landmarks),
    ] {
        if found(place).is_some() {
            push(place, shape);
        }
        if found(regressor).is_some() || found(place).is_none() {
            push(regressor, &[rows, vertices]);
        }
    }
    if found("posedirs").is_some() {
        push("posedirs", &[POSE_FEATURES, 3 * vertices]);
    }
    if found("shapedirs").is_some() {
        let shapes = size("shapedirs", 2, 0, MOST_SHAPES);
        push("shapedirs", &[vertices, 3, shapes]);
    }
    tensors
}

/// Whether a tensor holds indices (I32) and not numbers.
pub fn is_indices(name: &str) -> bool {
    let name = name.strip_prefix(BODY_PREFIX);
    name.is_some_and(|name| matches!(name, "parents" | "faces"))
}

/// Whether a tensor is a body's.
pub fn is_of_body(name: &str) -> bool {
    name.starts_with(BODY_PREFIX)
}
