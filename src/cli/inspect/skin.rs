//! What moves a glTF file's meshes: skins, their joints, and whether the weights of every vertex are whole.
//!
//! Rules are those of section 3.7.3 of the specification (glTF 2.0, Khronos, 2021): whole numbers sum to 255 or 65,535 exactly, joints are among
//! the skin's, and none moves a vertex twice. Vertices are counted where a node binds a mesh to a skin.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::facts::Facts;
use super::gltf::{list, named};
use super::gltf_data::{Data, Elements};

/// Weights stored as floats may miss 1 by this.
const FLOAT_TOLERANCE: f64 = 1e-4;
/// Whole numbers may not miss it at all: a step of 1 in 65,535 is 1.5e-5.
const ROUNDING: f64 = 1e-9;

/// Tells of all skins, and what is wrong with the weights bound to them.
pub fn tell(data: &Data, facts: &mut Facts) {
    let nodes: Vec<&Value> = list(data.document, "nodes").collect();
    let number = |value: &Value| usize::try_from(value.as_u64()?).ok();
    let bound: BTreeSet<(usize, usize)> = nodes
        .iter()
        .filter_map(|node| Some((number(&node["skin"])?, number(&node["mesh"])?)))
        .collect();
    let mut told = Vec::new();
    for (i, skin) in list(data.document, "skins").enumerate() {
        let joints: Vec<Option<&Value>> = list(skin, "joints")
            .map(|joint| nodes.get(number(joint)?).copied())
            .collect();
        let names: Vec<&str> = joints.iter().flatten().map(|node| named(node)).collect();
        let mut influences = None;
        for &(_, mesh) in bound.iter().filter(|(skin, _)| *skin == i) {
            let primitives = &data.document["meshes"][mesh];
            for primitive in list(primitives, "primitives") {
                let sets = sets(data, &primitive["attributes"]);
                match sets.and_then(|sets| most_influences(&sets, joints.len())) {
                    Ok(most) => influences = influences.max(most),
                    Err(fault) => facts.fault(format!("mesh {mesh}: {fault}")),
                }
            }
        }
        let line = format!(
            "{}: {} joints ({}){}",
            named(skin),
            joints.len(),
            names.join(", "),
            influences.map_or(String::new(), |most| format!(
                ", at most {most} a vertex, weights whole"
            ))
        );
        let value = json!({
            "name": skin["name"], "joints": joints.len(), "first_joint": names.first(), "joint_names": names,
            "influences": influences,
        });
        told.push((value, line));
    }
    facts.add_list("skins", told);
}

/// One set of attributes: four influences of each vertex.
struct Set<'a> {
    joints: Elements<'a>,
    shares: Elements<'a>,
    /// Bytes of a weight; 4: a float.
    width: usize,
}

/// The sets of a primitive; none where they are too many to look at.
fn sets<'a>(data: &Data<'a>, attributes: &Value) -> Result<Vec<Set<'a>>, String> {
    let mut sets = Vec::new();
    for number in 0.. {
        let [joints, shares] =
            ["JOINTS", "WEIGHTS"].map(|name| &attributes[format!("{name}_{number}")]);
        let (joints, shares) = match (data.accessor(joints), data.accessor(shares)) {
            (Some(joints), Some(shares)) => (joints, shares),
            (None, None) if number > 0 => break,
            _ => {
                return Err(format!(
                    "it is bound to a skin, but has no JOINTS_{number} and WEIGHTS_{number}"
                ));
            }
        };
        let width = match shares["componentType"].as_u64() {
            Some(5121) => 1,
            Some(5123) => 2,
            _ => 4,
        };
        // Elements that do not fit were told of already.
        let [joints, shares] = [joints, shares].map(|a| data.elements(a).unwrap_or_default());
        if !data.may_look(&joints) || !data.may_look(&shares) {
            return Ok(Vec::new());
        }
        sets.push(Set {
            joints,
            shares,
            width,
        });
    }
    Ok(sets)
}

/// The most influences of a vertex, whose joints must be below `joints`; none without vertices.
fn most_influences(sets: &[Set], joints: usize) -> Result<Option<usize>, String> {
    let mut rows: Vec<_> = sets
        .iter()
        .map(|set| (set.width, set.joints.iter().zip(set.shares.iter())))
        .collect();
    let (mut most, mut odd) = (None, Vec::new());
    for vertex in 0_usize.. {
        let mut influences: Vec<(u64, f64)> = Vec::new();
        let (mut is_there, mut is_whole) = (false, true);
        for (width, row) in &mut rows {
            let Some((joints, shares)) = row.next() else {
                continue;
            };
            is_there = true;
            let joints = joints.chunks_exact((joints.len() / 4).max(1)).map(whole);
            let shares = shares.chunks_exact(*width).map(|bytes| match *bytes {
                [a, b, c, d] => f64::from(f32::from_le_bytes([a, b, c, d])),
                _ => whole(bytes) as f64 / ((1_u64 << (8 * bytes.len())) - 1) as f64,
            });
            is_whole &= *width < 4;
            influences.extend(joints.zip(shares).filter(|(_, share)| *share != 0.0));
        }
        if !is_there {
            break;
        }
        if let Some((joint, _)) = influences.iter().find(|(j, _)| *j >= joints as u64) {
            return Err(format!("vertex {vertex} names joint {joint} of {joints}"));
        }
        let distinct: BTreeSet<u64> = influences.iter().map(|(joint, _)| *joint).collect();
        if distinct.len() < influences.len() {
            return Err(format!("vertex {vertex} is moved by one joint twice"));
        }
        let sum: f64 = influences.iter().map(|(_, share)| share).sum();
        let tolerance = if is_whole { ROUNDING } else { FLOAT_TOLERANCE };
        // Written so that a sum that is no number is odd.
        let is_one = (sum - 1.0).abs() <= tolerance;
        if !is_one {
            odd.push((vertex, sum));
        }
        most = most.max(Some(influences.len()));
    }
    match odd.first() {
        Some((vertex, sum)) => Err(format!(
            "expected weights that sum to 1, found {sum} at vertex {vertex} ({} vertices in all)",
            odd.len()
        )),
        None => Ok(most),
    }
}

/// A little-endian number.
fn whole(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .rev()
        .fold(0, |sum, &byte| sum << 8 | u64::from(byte))
}
