//! What a checkpoint holds, from its header alone: configuration, parameters by part, body, licence and sources; and whether
//! every parameter that the configuration asks for is there in its shape. Only the body is read.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use safetensors::Dtype;
use safetensors::tensor::{Metadata, TensorInfo};
use serde_json::{Value, json};

use super::body::tell_counts;
use super::facts::Facts;
use super::tensors::described;
use crate::body::deformation::DeformationSettings;
use crate::checkpoint::body::{self, CheckpointBodyError};
use crate::checkpoint::body_layout::{self, is_indices, is_of_body};
use crate::checkpoint::check::expected;
use crate::checkpoint::config::Config;
use crate::checkpoint::layout::Parameter;

/// Faults of one sort that are told one by one.
const MOST_FAULTS: usize = 20;

/// Tells of a checkpoint.
pub fn tell(path: &Path, header: &Metadata, facts: &mut Facts) {
    facts.kind = "checkpoint".into();
    let metadata = header.metadata().clone().unwrap_or_default();
    for key in ["licence", "sources"] {
        match metadata.get(key) {
            Some(text) => facts.add(key, json_or_text(text)),
            None => facts.fault(format!("metadata `{key}`: missing")),
        }
    }
    let tensors: BTreeMap<String, TensorInfo> = header
        .tensors()
        .into_iter()
        .map(|(name, info)| (name, info.clone()))
        .collect();
    let learnt = tensors.iter().filter(|(name, _)| !is_of_body(name));
    facts.add(
        "parameters",
        learnt.map(|(_, info)| count(info)).sum::<u64>(),
    );
    facts.add_list("parts", parts(&tensors));
    let body = tensors
        .keys()
        .map(String::as_str)
        .filter(|name| is_of_body(name));
    facts.add_list("body", described(header, body));
    let config = metadata.get("config");
    tell_body(path, &tensors, config, facts);
    tell_config(config, &tensors, facts);
    let known = ["format", "config", "licence", "sources"];
    let others: serde_json::Map<String, Value> = metadata
        .into_iter()
        .filter(|(key, _)| !known.contains(&key.as_str()))
        .map(|(key, value)| (key, json_or_text(&value)))
        .collect();
    facts.add_some("other_metadata", Some(others));
}

/// How many values a tensor has; the header was checked for sizes that are none.
fn count(info: &TensorInfo) -> u64 {
    info.shape.iter().map(|&size| size as u64).product()
}

/// Numbers of tensors and values by part, and their types.
fn parts(tensors: &BTreeMap<String, TensorInfo>) -> Vec<(Value, String)> {
    let mut parts: BTreeMap<String, (u64, u64, BTreeSet<String>)> = BTreeMap::new();
    for (name, info) in tensors {
        let mut names = name.split('.');
        let first = names.next().unwrap_or_default();
        // The backbone is most of a generator: its mapping and its synthesis apart.
        let part = match (first, names.next()) {
            ("backbone", Some(second)) => format!("{first}.{second}"),
            _ => first.to_owned(),
        };
        let (tensors, values, types) = parts.entry(part).or_default();
        *tensors += 1;
        *values += count(info);
        types.insert(format!("{:?}", info.dtype));
    }
    let told = parts.into_iter().map(|(part, (tensors, values, types))| {
        let kinds = types.iter().cloned().collect::<Vec<_>>().join(", ");
        let line = format!("{part}: {values} in {tensors} tensors, {kinds}");
        let value =
            json!({ "part": part, "parameters": values, "tensors": tensors, "dtypes": types });
        (value, line)
    });
    told.collect()
}

/// The configuration, and what does not fit it.
fn tell_config(text: Option<&String>, tensors: &BTreeMap<String, TensorInfo>, facts: &mut Facts) {
    let Some(text) = text else {
        facts.fault("metadata `config`: missing");
        return;
    };
    facts.add("config", json_or_text(text));
    let config: Config = match serde_json::from_str(text) {
        Ok(config) => config,
        Err(error) => {
            facts.fault(format!("metadata `config`: {error}"));
            return;
        }
    };
    let faults = config.faults();
    if !faults.is_empty() {
        facts.faults.extend(
            faults
                .iter()
                .map(|fault| format!("metadata `config`: {fault}")),
        );
        return;
    }
    compare(&expected(&config), tensors, facts);
}

/// The body's size, or what does not fit.
fn tell_body(
    path: &Path,
    tensors: &BTreeMap<String, TensorInfo>,
    config: Option<&String>,
    facts: &mut Facts,
) {
    if !tensors.keys().any(|name| is_of_body(name)) {
        return;
    }
    let expected =
        body_layout::expected(|name| tensors.get(name).map(|info| info.shape.as_slice()));
    let before = facts.faults.len();
    for (name, info) in tensors.iter().filter(|(name, _)| is_of_body(name)) {
        if !expected.iter().any(|(wanted, _)| wanted == name) {
            facts.fault(format!("tensor `{name}`: not part of a body"));
            continue;
        }
        let (types, fits) = match is_indices(name) {
            true => ("I32", info.dtype == Dtype::I32),
            false => ("F32 or F16", matches!(info.dtype, Dtype::F32 | Dtype::F16)),
        };
        if !fits {
            let found = info.dtype;
            facts.fault(format!(
                "tensor `{name}`: expected {types}, found {found:?}"
            ));
        }
    }
    for (name, shape) in expected {
        match tensors.get(&name) {
            None => facts.fault(format!(
                "tensor `{name}`: missing (expected shape {shape:?})"
            )),
            Some(info) if info.shape != shape => {
                let found = &info.shape;
                facts.fault(format!(
                    "tensor `{name}`: expected shape {shape:?}, found {found:?}"
                ));
            }
            Some(_) => {}
        }
    }
    if facts.faults.len() > before {
        return;
    }
    match body::read(path) {
        Ok(body) => {
            let config = config.and_then(|text| serde_json::from_str::<Config>(text).ok());
            let box_m = config.map_or(DeformationSettings::default().box_m, |config| {
                config.rendering.box_warp as f32
            });
            if let Some(body) = body {
                tell_counts(&body, "body_", box_m, facts);
            }
        }
        Err(CheckpointBodyError::Body { faults, .. }) => facts.faults.extend(faults.lines),
        Err(CheckpointBodyError::Tensors { faults, .. }) => facts.fault(format!("body: {faults}")),
        // A file that is cut off, or a configuration that is not understood, is told elsewhere.
        Err(CheckpointBodyError::File(_)) => {}
    }
}

/// Missing, misshaped, unused and mistyped parameters.
fn compare(expected: &[Parameter], tensors: &BTreeMap<String, TensorInfo>, facts: &mut Facts) {
    let mut faults = Vec::new();
    for Parameter { name, shape, .. } in expected {
        match tensors.get(name) {
            None => faults.push(format!(
                "tensor `{name}`: missing (expected shape {shape:?})"
            )),
            Some(info) if info.shape != *shape => {
                faults.push(format!(
                    "tensor `{name}`: expected shape {shape:?}, found {:?}",
                    info.shape
                ));
            }
            Some(_) => {}
        }
    }
    let wanted: HashMap<&str, ()> = expected.iter().map(|p| (p.name.as_str(), ())).collect();
    for (name, info) in tensors.iter().filter(|(name, _)| !is_of_body(name)) {
        if !wanted.contains_key(name.as_str()) {
            faults.push(format!(
                "tensor `{name}` of shape {:?}: not part of this configuration",
                info.shape
            ));
        } else if !matches!(info.dtype, Dtype::F32 | Dtype::F16) {
            faults.push(format!(
                "tensor `{name}`: expected F32 or F16, found {:?}",
                info.dtype
            ));
        }
    }
    let more = faults.len().saturating_sub(MOST_FAULTS);
    faults.truncate(MOST_FAULTS);
    if more > 0 {
        faults.push(format!(
            "and {more} more tensors that do not fit the configuration"
        ));
    }
    facts.faults.extend(faults);
}

/// Text that is JSON, as such.
fn json_or_text(text: &str) -> Value {
    match serde_json::from_str(text) {
        Ok(value @ (Value::Object(_) | Value::Array(_))) => value,
        _ => text.into(),
    }
}
