//! Which meshes a file holds: one, or levels of detail as nodes named `..._LODn` or by `MSFT_lod`.

use glam::Vec3;
use serde_json::Value;

use super::accessor::Data;
use super::geometry::Placement;
use super::{ReadError, broken, foreign};

/// More levels than any profile has.
const MOST_LEVELS: usize = 16;

/// A mesh of one primitive and where it is bound.
pub struct Level<'a> {
    /// The asset's name: the node's without its level.
    pub name: String,
    /// The primitive.
    pub primitive: &'a Value,
    /// The skin, if it moves.
    pub skin: Option<&'a Value>,
    /// Where its node puts it.
    pub placement: Placement,
}

/// All levels, the finest first.
pub fn levels<'a>(data: &Data<'a>) -> Result<Vec<Level<'a>>, ReadError> {
    let nodes = data.json["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    let with_mesh: Vec<usize> = (0..nodes.len())
        .filter(|&node| !nodes[node]["mesh"].is_null())
        .collect();
    if with_mesh.is_empty() {
        return Err(broken("nodes", "one with a mesh", "none"));
    }
    if with_mesh.len() > MOST_LEVELS {
        let found = format!("{} meshes in a scene", with_mesh.len());
        return Err(foreign(found));
    }
    let mut parents = vec![None; nodes.len()];
    for (parent, node) in nodes.iter().enumerate() {
        for child in node["children"].as_array().into_iter().flatten() {
            let child = child.as_u64().and_then(|child| usize::try_from(child).ok());
            if let Some(slot) = child.and_then(|child| parents.get_mut(child)) {
                *slot = Some(parent);
            }
        }
    }
    let mut found: Vec<(usize, Level)> = Vec::new();
    for &node in &with_mesh {
        let (name, by_name) = named_level(nodes, &parents, node);
        let level = match (by_name, by_extension(nodes, node)) {
            (_, Some(level)) | (Some(level), None) => level,
            (None, None) => 0,
        };
        found.push((level, of_node(data, nodes, &parents, node, name)?));
    }
    found.sort_by_key(|(level, _)| *level);
    if let Some(pair) = found.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        let found = format!("two meshes ({} and {})", pair[0].1.name, pair[1].1.name);
        return Err(foreign(found));
    }
    Ok(found.into_iter().map(|(_, level)| level).collect())
}

/// The name of a node, its parent's where it has none, and the level at its end: `portrait_LOD2` is level 2 of `portrait`.
fn named_level(nodes: &[Value], parents: &[Option<usize>], node: usize) -> (String, Option<usize>) {
    let name = nodes[node]["name"].as_str();
    let name = name.or_else(|| nodes[parents[node]?]["name"].as_str());
    let name = name.unwrap_or("portrait");
    let split = name.rsplit_once("_LOD");
    let level = split.and_then(|(stem, level)| Some((stem, level.parse().ok()?)));
    match level {
        Some((stem, level)) => (stem.to_owned(), Some(level)),
        None => (name.to_owned(), None),
    }
}

/// The place of a node in the list of another one's `MSFT_lod`, from 1 on.
fn by_extension(nodes: &[Value], node: usize) -> Option<usize> {
    nodes.iter().find_map(|other| {
        let ids = other["extensions"]["MSFT_lod"]["ids"].as_array()?;
        let place = ids.iter().position(|id| id.as_u64() == Some(node as u64))?;
        Some(place + 1)
    })
}

fn of_node<'a>(
    data: &Data<'a>,
    nodes: &'a [Value],
    parents: &[Option<usize>],
    node: usize,
    name: String,
) -> Result<Level<'a>, ReadError> {
    let mesh = data.item("meshes", &nodes[node]["mesh"])?;
    let primitives = mesh["primitives"].as_array().map_or(&[][..], Vec::as_slice);
    let [primitive] = primitives else {
        let found = format!("a mesh of {} parts", primitives.len());
        return Err(foreign(found));
    };
    if primitive["mode"].as_u64().unwrap_or(4) != 4 {
        return Err(foreign("a mesh that is not of triangles"));
    }
    let skin = &nodes[node]["skin"];
    let skin = (!skin.is_null()).then(|| data.item("skins", skin));
    // From the node to the root, which is as far as there are nodes at most.
    let mut placement = Placement::IDENTITY;
    let mut at = Some(node);
    for _ in 0..=nodes.len() {
        let Some(here) = at else { break };
        placement = placement.within(&placed(&nodes[here], here)?);
        at = parents[here];
    }
    if at.is_some() {
        return Err(broken("nodes", "a tree", "a circle"));
    }
    Ok(Level {
        name,
        primitive,
        skin: skin.transpose()?,
        placement,
    })
}

/// A node's own transform, which only undoes quantisation.
fn placed(node: &Value, place: usize) -> Result<Placement, ReadError> {
    let is_turned = match node["rotation"].as_array() {
        Some(turn) => turn.iter().take(3).any(|part| part.as_f64() != Some(0.0)),
        None => false,
    };
    if is_turned || !node["matrix"].is_null() {
        return Err(foreign("a mesh that a node turns"));
    }
    let vector = |key: &str, default: Vec3| match &node[key] {
        Value::Null => Ok(default),
        value => vector(value)
            .ok_or_else(|| broken(format!("{key} of node {place}"), "three numbers", value)),
    };
    Ok(Placement {
        scale: vector("scale", Vec3::ONE)?,
        offset: vector("translation", Vec3::ZERO)?,
    })
}

/// Three finite numbers.
pub fn vector(value: &Value) -> Option<Vec3> {
    let [x, y, z] = value.as_array()?.as_slice() else {
        return None;
    };
    let vector = Vec3::from([x.as_f64()? as f32, y.as_f64()? as f32, z.as_f64()? as f32]);
    vector.is_finite().then_some(vector)
}
