//! Weights of a rig: how much each of its bones moves each vertex.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Weights by bone: vertices, and how much the bone moves them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RigWeights {
    /// Bones by name.
    #[serde(rename = "weights")]
    pub bones: BTreeMap<String, Vec<(u32, f64)>>,
}

impl RigWeights {
    /// Reads JSON of an object `weights`.
    pub fn parse(text: &str, vertices: usize) -> Result<Self, String> {
        let read: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let fits = |&(vertex, weight): &(u32, f64)| {
            (vertex as usize) < vertices && (0.0..=1e3).contains(&weight)
        };
        match read.bones.iter().find(|(_, list)| !list.iter().all(fits)) {
            Some((bone, _)) => Err(format!(
                "bone `{bone}`: expected vertices below {vertices} and weights from 0"
            )),
            None => Ok(read),
        }
    }
}
