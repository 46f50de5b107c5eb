//! Where whole-number positions are in space, and which nodes are levels of detail of each other.
//!
//! Positions of fewer bits (`KHR_mesh_quantization`) mean nothing by themselves: a node's transform gives them their place, or for a skinned
//! node the inverse bind matrix of its first joint together with that joint's own place.

use std::collections::BTreeMap;

use glam::{DMat4, DQuat, DVec3};
use serde_json::{Value, json};

use super::facts::Facts;
use super::gltf::{list, named};
use super::gltf_data::Data;

/// As deep as a hierarchy is followed; a broken one may be a circle.
const DEEPEST: usize = 1000;

/// The matrix of the first node that shows a mesh; none where no node does.
pub fn of_mesh(data: &Data, mesh: usize) -> Option<DMat4> {
    let shows = |node: &&Value| node["mesh"].as_u64() == Some(mesh as u64);
    let (place, node) = list(data.document, "nodes")
        .enumerate()
        .find(|(_, node)| shows(node))?;
    if node["skin"].is_null() {
        return global(data, place);
    }
    let skin = &data.document["skins"][usize::try_from(node["skin"].as_u64()?).ok()?];
    let joint = usize::try_from(skin["joints"][0].as_u64()?).ok()?;
    let joint = global(data, joint)?;
    let Some(inverse) = data.accessor(&skin["inverseBindMatrices"]) else {
        return Some(joint);
    };
    let inverse = data.elements(inverse).ok()?.iter().next()?;
    let numbers = inverse.as_chunks::<4>().0.iter();
    let numbers: Vec<f64> = numbers
        .map(|&bytes| f64::from(f32::from_le_bytes(bytes)))
        .collect();
    let inverse: [f64; 16] = numbers.try_into().ok()?;
    Some(joint * DMat4::from_cols_array(&inverse))
}

/// A node's place in the scene.
fn global(data: &Data, node: usize) -> Option<DMat4> {
    let mut parents = BTreeMap::new();
    for (parent, node) in list(data.document, "nodes").enumerate() {
        for child in list(node, "children").filter_map(Value::as_u64) {
            parents.insert(child, parent);
        }
    }
    let (mut place, mut matrix) = (node, DMat4::IDENTITY);
    for _ in 0..DEEPEST {
        matrix = local(data.document["nodes"].get(place)?) * matrix;
        match parents.get(&(place as u64)) {
            Some(&parent) => place = parent,
            None => return Some(matrix),
        }
    }
    None
}

fn local(node: &Value) -> DMat4 {
    fn numbers<const N: usize>(value: &Value) -> Option<[f64; N]> {
        let list = value.as_array().filter(|list| list.len() == N)?;
        let numbers: Option<Vec<f64>> = list.iter().map(Value::as_f64).collect();
        numbers?.try_into().ok()
    }
    if let Some(matrix) = numbers::<16>(&node["matrix"]) {
        return DMat4::from_cols_array(&matrix);
    }
    let scale = numbers(&node["scale"]).map_or(DVec3::ONE, DVec3::from_array);
    let rotation = numbers(&node["rotation"]).map_or(DQuat::IDENTITY, DQuat::from_array);
    let translation = numbers(&node["translation"]).map_or(DVec3::ZERO, DVec3::from_array);
    DMat4::from_scale_rotation_translation(scale, rotation, translation)
}

/// Low and high corner of a box that was moved.
pub fn moved(matrix: &DMat4, [low, high]: [[f64; 3]; 2]) -> [[f64; 3]; 2] {
    let corners = (0..8).map(|corner| {
        let pick = |axis: usize| if corner >> axis & 1 == 0 { low } else { high }[axis];
        matrix.transform_point3(DVec3::new(pick(0), pick(1), pick(2)))
    });
    let start = [DVec3::INFINITY, DVec3::NEG_INFINITY];
    corners
        .fold(start, |[low, high], corner| {
            [low.min(corner), high.max(corner)]
        })
        .map(|end| end.to_array())
}

/// Tells which nodes are levels of detail: those that `MSFT_lod` chains, or those named `NAME_LOD0`, `NAME_LOD1`, ...
pub fn tell_levels(data: &Data, triangles: &[u64], facts: &mut Facts) {
    let nodes: Vec<&Value> = list(data.document, "nodes").collect();
    let chain = nodes.iter().enumerate().find_map(|(finest, node)| {
        let ids = node["extensions"]["MSFT_lod"]["ids"].as_array()?;
        let coarser = ids.iter().filter_map(Value::as_u64);
        let coarser = coarser.filter_map(|id| usize::try_from(id).ok());
        Some(std::iter::once(finest).chain(coarser).collect::<Vec<_>>())
    });
    let by = if chain.is_some() { "MSFT_lod" } else { "names" };
    let named_so = || {
        let with_mesh = nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| !node["mesh"].is_null());
        let levels = with_mesh.filter_map(|(place, node)| {
            let (_, level) = node["name"].as_str()?.rsplit_once("_LOD")?;
            Some((level.parse::<u32>().ok()?, place))
        });
        let mut levels: Vec<(u32, usize)> = levels.collect();
        levels.sort_unstable();
        levels.into_iter().map(|(_, place)| place).collect()
    };
    let levels: Vec<usize> = chain.unwrap_or_else(named_so);
    let told = levels.iter().filter_map(|&place| {
        let node = nodes.get(place)?;
        let mesh = usize::try_from(node["mesh"].as_u64()?).ok()?;
        let triangles = triangles.get(mesh)?;
        let value = json!({ "node": node["name"], "triangles": triangles, "by": by });
        Some((
            value,
            format!("{}: {triangles} triangles (by {by})", named(node)),
        ))
    });
    let told: Vec<_> = told.collect();
    if !told.is_empty() {
        facts.add_list("levels_of_detail", told);
    }
}
