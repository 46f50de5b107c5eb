//! What is wrong with a body, all of it at once.

use super::{BodyData, JOINT_NAMES, JOINTS, PoseShapes};

/// Skin weights of a vertex may miss 1 by this: files in half precision do.
const WEIGHT_TOLERANCE: f32 = 2e-3;
/// So many elements of each kind of fault are named; the rest is counted.
const MOST_NAMED: usize = 3;

/// Why a body cannot be used: one line a fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the body `{body}` is not usable:{}", self.lines.iter().map(|line| format!("\n  {line}")).collect::<String>())]
pub struct BodyFaults {
    /// The body's name.
    pub body: String,
    /// What was expected and what was found.
    pub lines: Vec<String>,
}

/// Checks everything that [`super::Body`] promises.
pub(super) fn check(data: &BodyData) -> Result<(), BodyFaults> {
    let mut lines = Vec::new();
    lines.extend(counts(data));
    lines.extend(vertices(data));
    lines.extend(faces(data));
    lines.extend(weights(data));
    lines.extend(parents(&data.parents));
    if lines.is_empty() {
        Ok(())
    } else {
        Err(BodyFaults {
            body: data.name.clone(),
            lines,
        })
    }
}

fn counts(data: &BodyData) -> Vec<String> {
    let vertices = data.vertices.len();
    let mut lines = Vec::new();
    if vertices == 0 || data.faces.is_empty() {
        lines.push(format!(
            "expected vertices and faces, found {vertices} and {}",
            data.faces.len()
        ));
    }
    let mut expect = |what: &str, found: usize| {
        if found != vertices {
            lines.push(format!(
                "expected {what} for each of {vertices} vertices, found {found}"
            ));
        }
    };
    expect("skin weights", data.weights.len());
    if let Some(PoseShapes { neck, head }) = &data.pose_shapes {
        expect("pose blend shapes of the neck", neck.len());
        expect("pose blend shapes of the head", head.len());
    }
    lines
}

fn vertices(data: &BodyData) -> Vec<String> {
    let not_finite = |(index, found): (usize, &glam::DVec3)| (!found.is_finite()).then_some(index);
    let shapes = data
        .pose_shapes
        .iter()
        .flat_map(|shapes| [&shapes.neck, &shapes.head]);
    let odd_shape = |(vertex, shape): (usize, &super::PoseShape)| {
        shape.iter().any(|d| !d.is_finite()).then_some(vertex)
    };
    [
        (
            "vertices",
            data.vertices
                .iter()
                .enumerate()
                .filter_map(not_finite)
                .collect::<Vec<_>>(),
        ),
        (
            "joint centres",
            data.joints
                .iter()
                .enumerate()
                .filter_map(not_finite)
                .collect(),
        ),
        (
            "origins",
            [data.origin]
                .iter()
                .enumerate()
                .filter_map(not_finite)
                .collect(),
        ),
        (
            "pose blend shapes",
            shapes
                .flat_map(|s| s.iter().enumerate().filter_map(odd_shape))
                .collect(),
        ),
    ]
    .into_iter()
    .filter(|(_, found)| !found.is_empty())
    .map(|(what, found)| format!("expected finite {what}, found others at {}", named(&found)))
    .collect()
}

fn faces(data: &BodyData) -> Option<String> {
    let vertices = data.vertices.len();
    let beyond = |(face, corners): (usize, &[u32; 3])| {
        corners
            .iter()
            .any(|&corner| corner as usize >= vertices)
            .then_some(face)
    };
    let found: Vec<usize> = data.faces.iter().enumerate().filter_map(beyond).collect();
    (!found.is_empty()).then(|| {
        format!(
            "expected faces of vertices below {vertices}, found others in faces {}",
            named(&found)
        )
    })
}

fn weights(data: &BodyData) -> Vec<String> {
    let rows = || data.weights.iter().enumerate();
    let negative: Vec<usize> = rows()
        .filter(|(_, row)| {
            row.iter()
                .any(|weight| weight.is_nan() || *weight < -WEIGHT_TOLERANCE)
        })
        .map(|(vertex, _)| vertex)
        .collect();
    let sums = rows().map(|(vertex, row)| (vertex, row.iter().sum::<f32>()));
    let off: Vec<(usize, f32)> = sums
        .filter(|(_, sum)| sum.is_nan() || (sum - 1.0).abs() > WEIGHT_TOLERANCE)
        .collect();
    let mut lines = Vec::new();
    if !negative.is_empty() {
        lines.push(format!(
            "expected skin weights of 0 and above, found others at vertices {}",
            named(&negative)
        ));
    }
    if let Some((vertex, sum)) = off.first() {
        lines.push(format!(
            "expected skin weights that sum to 1 at every vertex, found {sum} at vertex {vertex} ({} vertices in all)",
            off.len()
        ));
    }
    lines
}

/// Every joint leads to a root: no parent is beyond the joints, and none is its own ancestor.
fn parents(parents: &[Option<u32>; JOINTS]) -> Vec<String> {
    let mut lines = Vec::new();
    for (joint, name) in JOINT_NAMES.iter().enumerate() {
        if let Some(parent) = parents[joint].filter(|&parent| parent as usize >= JOINTS) {
            lines.push(format!(
                "expected parents below {JOINTS}, found {parent} at joint {joint} ({name})"
            ));
        }
    }
    if !lines.is_empty() {
        return lines;
    }
    let is_rooted = |joint: usize| {
        let mut at = Some(joint as u32);
        for _ in 0..=JOINTS {
            match at {
                Some(joint) => at = parents[joint as usize],
                None => return true,
            }
        }
        false
    };
    let circling: Vec<usize> = (0..JOINTS).filter(|&joint| !is_rooted(joint)).collect();
    if !circling.is_empty() {
        lines.push(format!(
            "expected a tree of joints, found parents in a circle at joints {}",
            named(&circling)
        ));
    }
    lines
}

fn named(found: &[usize]) -> String {
    let mut told: Vec<String> = found
        .iter()
        .take(MOST_NAMED)
        .map(usize::to_string)
        .collect();
    if found.len() > MOST_NAMED {
        told.push(format!("and {} more", found.len() - MOST_NAMED));
    }
    told.join(", ")
}
