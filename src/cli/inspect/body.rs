//! What a body holds: a file of its own, or the tensors of a checkpoint.

use std::path::Path;

use serde_json::{Value, json};

use super::facts::{Facts, number, short};
use crate::body::deformation::DeformationSettings;
use crate::body::{Body, JOINT_NAMES};
use crate::import::body_file::{BodyFileError, read};

/// Tells of a file of this kind if it is a body's.
///
/// # Errors
/// Why it cannot be read, or what else it is.
pub fn tell(path: &Path, kind: &str, facts: &mut Facts) -> Result<(), BodyFileError> {
    facts.kind = kind.into();
    match read(path) {
        Ok(body) => tell_body(&body, facts),
        Err(BodyFileError::Arrays { faults, .. }) => facts.faults.extend(faults),
        Err(BodyFileError::Body { faults, .. }) => facts.faults.extend(faults.lines),
        Err(error) => return Err(error),
    }
    Ok(())
}

/// All about a body.
fn tell_body(body: &Body, facts: &mut Facts) {
    let licence = body.licence().unwrap_or("not stated");
    facts.add("licence", licence);
    let DeformationSettings { box_m, .. } = DeformationSettings::default();
    tell_counts(body, "", box_m, facts);
    facts.add("pose_shapes", body.pose_shapes().is_some());
    let mut bounds = [body.vertices()[0]; 2];
    for &vertex in body.vertices() {
        bounds = [bounds[0].min(vertex), bounds[1].max(vertex)];
    }
    let [min, max] = bounds.map(|corner| corner.to_array().map(number));
    facts.add("bounds_m", json!({ "min": min, "max": max }));
    let joints = JOINT_NAMES.iter().enumerate().map(|(joint, name)| {
        let place = body.joints()[joint].to_array();
        let moved = body.weights().iter().filter(|row| row[joint] > 0.0).count();
        // Hundredths of a millimetre; and adding zero takes the sign off a zero.
        let rounded = place.map(|metres| (f64::from(metres) * 1e5).round() / 1e5 + 0.0);
        let told = rounded.map(short).join(", ");
        let value: Value = json!({ "name": name, "at_m": place.map(number), "vertices": moved });
        (value, format!("{name} at {told} moves {moved} vertices"))
    });
    facts.add_list("joints", joints.collect());
}

/// How large a body is, and how much of it is in the box that it is used in; keys begin with `prefix`.
pub fn tell_counts(body: &Body, prefix: &str, box_m: f32, facts: &mut Facts) {
    let inside = body.faces_in_box(box_m).len();
    facts.add(&format!("{prefix}vertices"), body.vertices().len());
    facts.add(&format!("{prefix}faces"), body.faces().len());
    facts.add(&format!("{prefix}faces_in_box"), inside);
    if inside == 0 {
        facts.fault(format!(
            "expected faces of the body inside the box of {box_m} m around its neck joint, found none; is it in metres?"
        ));
    }
}
