//! What is wrong with a body, all of it at once.
//!
//! Guaranteed of a body without faults: counts fit, numbers are finite, weights sum to 1, joints are a tree in which neither collar bone
//! carries the neck, and the head is above the neck, as large as a person's and wound outwards. Not guaranteed: that it looks like one.

use glam::DVec3;

use super::{BodyData, HEAD, JOINT_NAMES, JOINTS, NECK, PoseShapes};

/// Skin weights of a vertex may miss 1 by this: files in half precision do.
const WEIGHT_TOLERANCE: f32 = 2e-3;
/// So many elements of each kind of fault are named; the rest is counted.
const MOST_NAMED: usize = 3;
/// How far the head joint is above the neck joint, in metres: 0.09 to 0.13 in adults.
const HEAD_JOINT_M: [f64; 2] = [0.04, 0.25];
/// How far the top of the head is above the neck joint, in metres: 0.25 to 0.35 in adults. Half size and double size are out.
const HEAD_TOP_M: [f64; 2] = [0.17, 0.48];
/// The neck landmark, which becomes the origin, is as near to the neck joint, in metres.
const MOST_ORIGIN_M: f64 = 0.1;
/// Collar bones and shoulders nearer to each other than this tell no left and right, in metres.
const LEAST_WIDTH_M: f64 = 0.01;
/// Vertices with more weight than this are a joint's own.
const OWN_WEIGHT: f32 = 0.5;
/// A head of less than this, of the 3 to 5 litres of people's, tells no side.
const LEAST_LITRES: f64 = 0.01;
/// The collar bones' joints, left and right.
const COLLARS: [usize; 2] = [13, 14];
/// The shoulders' joints, left and right.
const SHOULDERS: [usize; 2] = [16, 17];
/// What to do about a body that is turned or scaled.
const AXES: &str = "bodies are in metres, +Y up, facing +Z";

/// Why a body cannot be used: one line a fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the body `{body}` is not usable:{}", self.told())]
pub struct BodyFaults {
    /// The body's name.
    pub body: String,
    /// What was expected and what was found.
    pub lines: Vec<String>,
}

impl BodyFaults {
    /// The faults, each on an indented line of its own after what says whose they are.
    pub fn told(&self) -> String {
        let lines = self.lines.iter();
        lines.map(|line| format!("\n  {line}")).collect()
    }
}

/// Checks everything that [`super::Body`] promises.
pub(super) fn check(data: &BodyData) -> Result<(), BodyFaults> {
    let mut lines = Vec::new();
    lines.extend(counts(data));
    lines.extend(vertices(data));
    lines.extend(faces(data));
    lines.extend(weights(data));
    lines.extend(parents(&data.parents));
    // What is a number, and in range, can be measured.
    if lines.is_empty() {
        lines.extend(places(data));
        lines.extend(own_vertices(data));
        lines.extend(winding(data));
    }
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
        let mut corners = corners.iter();
        let corner = corners.find(|&&corner| corner as usize >= vertices)?;
        Some((face, *corner))
    };
    let found: Vec<(usize, u32)> = data.faces.iter().enumerate().filter_map(beyond).collect();
    let &(face, corner) = found.first()?;
    Some(format!(
        "expected faces of vertices below {vertices} (the first is 0), found {} in face {face}{}; do the faces belong to these vertices?",
        index(corner),
        and_more(found.len(), "faces")
    ))
}

/// An index as its file has it, as far as that is known.
fn index(found: u32) -> String {
    match found {
        // What readers make of a number that counts nothing.
        u32::MAX => "what is no whole number".into(),
        found => (found as i32).to_string(),
    }
}

/// How many were found beside the first.
fn and_more(found: usize, what: &str) -> String {
    match found {
        0 | 1 => String::new(),
        found => format!(" (and more in {} other {what})", found - 1),
    }
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
            "expected skin weights of 0 and above, found others at vertices {}; set them to 0, then divide each vertex's weights by their sum",
            named(&negative)
        ));
    }
    if let Some((vertex, sum)) = off.first() {
        lines.push(format!(
            "expected skin weights that sum to 1 at every vertex, found {sum} at vertex {vertex}{}; divide each vertex's weights by their sum",
            and_more(off.len(), "vertices")
        ));
    }
    lines
}

/// The joints are one tree, in which the head hangs on the neck, and the neck on neither collar bone.
fn parents(parents: &[Option<u32>; JOINTS]) -> Vec<String> {
    let beyond = |(joint, parent): (usize, &Option<u32>)| {
        let parent = parent.filter(|&parent| parent as usize >= JOINTS)?;
        Some(format!(
            "expected parents below {JOINTS}, and -1 for the root, found {} at joint {joint} ({})",
            index(parent),
            JOINT_NAMES[joint]
        ))
    };
    let mut lines: Vec<String> = parents.iter().enumerate().filter_map(beyond).collect();
    if !lines.is_empty() {
        return lines;
    }
    let ancestors = |joint: usize| {
        let parent = |joint: &usize| parents[*joint].map(|parent| parent as usize);
        std::iter::successors(parent(&joint), parent).take(JOINTS)
    };
    let circling: Vec<usize> = (0..JOINTS)
        .filter(|&joint| ancestors(joint).count() == JOINTS)
        .collect();
    if !circling.is_empty() {
        lines.push(format!(
            "expected a tree of joints, found parents in a circle at joints {}; use SMPL's tree",
            named(&circling)
        ));
        return lines;
    }
    let is_root = |joint: &usize| parents[*joint].is_none();
    let roots: Vec<usize> = (0..JOINTS).filter(is_root).collect();
    if roots.len() != 1 {
        lines.push(format!(
            "expected one root of the joints, found {}: joints {}; use SMPL's tree",
            roots.len(),
            named(&roots)
        ));
        return lines;
    }
    if !ancestors(HEAD).any(|joint| joint == NECK) {
        let on = parents[HEAD].map_or("none", |parent| JOINT_NAMES[parent as usize]);
        lines.push(format!(
            "expected the head (joint {HEAD}) to hang on the neck (joint {NECK}), found its parent {on}; use SMPL's tree"
        ));
    }
    if let Some(collar) = ancestors(NECK).find(|joint| COLLARS.contains(joint)) {
        lines.push(format!(
            "expected the neck (joint {NECK}) to hang on the spine, found it on {}; use SMPL's tree",
            JOINT_NAMES[collar]
        ));
    }
    lines
}

/// Where the joints are that turn, and on which side the left one is.
fn places(data: &BodyData) -> Vec<String> {
    let mut lines = Vec::new();
    let [neck, head] = [NECK, HEAD].map(|joint| data.joints[joint]);
    let up = head - neck;
    let [least, most] = HEAD_JOINT_M;
    if !(least..=most).contains(&up.y) || up.y < up.x.abs().max(up.z.abs()) {
        lines.push(format!(
            "expected the head joint {least} to {most} m straight above the neck joint, found it {:.3}, {:.3}, {:.3} m from there; {AXES}",
            up.x, up.y, up.z
        ));
    }
    let off_m = neck.distance(data.origin);
    if off_m > MOST_ORIGIN_M {
        lines.push(format!(
            "expected the neck joint within {MOST_ORIGIN_M} m of the origin (the neck landmark), found {off_m:.3} m; do regressors and vertices belong together?"
        ));
    }
    let width = |[left, right]: [usize; 2]| data.joints[left].x - data.joints[right].x;
    let width_m = width(COLLARS) + width(SHOULDERS);
    if width_m < -LEAST_WIDTH_M {
        lines.push(format!(
            "expected the left collar bone and shoulder at +X of the right ones, found them {:.3} m at -X; is the body backwards or mirrored? {AXES}",
            -width_m / 2.0
        ));
    }
    lines
}

/// What the head carries is above the neck, and as large as a head; and the neck carries something.
fn own_vertices(data: &BodyData) -> Vec<String> {
    let mut lines = Vec::new();
    let neck_y = data.joints[NECK].y;
    let of_head = || {
        let all = data.vertices.iter().zip(&data.weights);
        all.filter(|(_, row)| row[HEAD] > OWN_WEIGHT)
            .map(|(vertex, _)| vertex.y - neck_y)
    };
    let count = of_head().count();
    let mean = of_head().sum::<f64>() / count.max(1) as f64;
    let top = of_head().fold(f64::MIN, f64::max);
    let [least, most] = HEAD_TOP_M;
    if count == 0 {
        lines.push(format!(
            "expected vertices with more than half of their weight on the head (joint {HEAD}), found none; are the weights' columns SMPL's joints?"
        ));
    } else if mean <= 0.0 {
        lines.push(format!(
            "expected the head's vertices above the neck joint, found them {:.3} m below on average; is the body upside down? {AXES}",
            -mean
        ));
    } else if !(least..=most).contains(&top) {
        lines.push(format!(
            "expected the top of the head {least} to {most} m above the neck joint, found {top:.3} m; {AXES}"
        ));
    }
    if !data.weights.iter().any(|row| row[NECK] > 0.0) {
        lines.push(format!(
            "expected vertices with weight on the neck (joint {NECK}), found none; are the weights' columns SMPL's joints?"
        ));
    }
    lines
}

/// The head's faces enclose a volume, once every border is closed by a fan from their middle; its sign tells the side that they face.
fn winding(data: &BodyData) -> Option<String> {
    let is_of_head = |corner: &u32| data.weights[*corner as usize][HEAD] > OWN_WEIGHT;
    let of_head = data.faces.iter();
    let faces: Vec<_> = of_head
        .filter(|corners| corners.iter().any(is_of_head))
        .map(|corners| corners.map(|corner| data.vertices[corner as usize]))
        .collect();
    let middle = faces.iter().flatten().sum::<DVec3>() / (3 * faces.len().max(1)) as f64;
    let volume = |corners: &[DVec3; 3]| {
        let [a, b, c] = corners.map(|corner| corner - middle);
        a.dot(b.cross(c)) / 6.0
    };
    let litres = 1000.0 * faces.iter().map(volume).sum::<f64>();
    (litres < -LEAST_LITRES).then(|| {
        format!(
            "expected faces counter-clockwise seen from outside, found the head inside out ({litres:.3} litres); swap two corners of every face, or is the body mirrored? {AXES}"
        )
    })
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
