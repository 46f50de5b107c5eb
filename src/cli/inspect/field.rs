//! What a portrait field holds: its planes, its decoder, and what it says about itself.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::read::ZlibDecoder;
use safetensors::tensor::Metadata;
use safetensors::{Dtype, SafeTensors};
use serde_json::{Map, Value, json};

use super::facts::{Facts, number};
use super::tensors::described;
use crate::body::packed as body_packed;
use crate::field::portrait::{Portrait, PortraitError, PortraitInfo, read_bytes};
use crate::field::{Bounds, packed};

/// What the reader understands; everything else is shown as it is.
const KNOWN_METADATA: [&str; 7] = [
    "format",
    "box_m",
    "iso_level",
    "color_encoding",
    "region_m",
    "crop_margin_m",
    "extent_m",
];
const DECODER: [&str; 4] = [
    "decoder.net.0.weight",
    "decoder.net.0.bias",
    "decoder.net.2.weight",
    "decoder.net.2.bias",
];

/// Tells of a portrait field.
pub fn tell(path: &Path, header: &Metadata, facts: &mut Facts) -> Result<()> {
    facts.kind = "portrait field".into();
    tell_bytes(&read_bytes(path)?, path, header, facts);
    Ok(())
}

/// Tells of a packed portrait, or of a packed body.
pub fn tell_packed(path: &Path, facts: &mut Facts) -> Result<()> {
    let compressed = File::open(path).context("cannot open it")?;
    let mut inner = Vec::new();
    ZlibDecoder::new(compressed)
        .take(packed::MOST_UNPACKED_BYTES)
        .read_to_end(&mut inner)
        .context("it looks like compressed data, but cannot be unpacked")?;
    let (_, header) = SafeTensors::read_metadata(&inner)
        .context("it is compressed data, but not a packed portrait or body")?;
    let format = header.metadata().as_ref().and_then(|m| m.get("format"));
    if format.is_some_and(|format| format == body_packed::FORMAT) {
        return Ok(super::body::tell(path, "packed body", facts)?);
    }
    facts.kind = "packed portrait field".into();
    let packed = ["differences.0", "differences.1", "differences.2"];
    facts.add_list("packed_planes", described(&header, packed));
    drop(inner);
    let bytes = std::fs::read(path).context("cannot read it")?;
    match packed::unpack(&bytes) {
        Ok(bytes) => {
            let (_, header) =
                SafeTensors::read_metadata(&bytes).context("it unpacks to nonsense")?;
            tell_bytes(&bytes, path, &header, facts);
        }
        Err(error) => facts.fault(format!("cannot be unpacked: {error}")),
    }
    Ok(())
}

fn tell_bytes(bytes: &[u8], path: &Path, header: &Metadata, facts: &mut Facts) {
    let read = Portrait::from_bytes(bytes, path);
    facts.add_list("planes", described(header, ["planes"]));
    if let Some([.., height, width]) = header.info("planes").map(|info| info.shape.as_slice()) {
        let box_m = read.as_ref().map_or(1.0, |portrait| portrait.info.box_m);
        facts.add("plane_texels", vec![*width, *height]);
        facts.add("texel_mm", number(1000.0 * box_m / *width.max(&1) as f32));
    }
    facts.add_list("decoder", described(header, DECODER));
    let has_rgb = header.info("rgb.weight").is_some();
    facts.add(
        "color_from",
        if has_rgb {
            "rgb.weight and rgb.bias"
        } else {
            "features 0 to 2"
        },
    );
    if let Ok(tensors) = SafeTensors::deserialize(bytes) {
        facts.add_some("plane_range", range(&tensors, &["planes"]));
        facts.add_some("decoder_range", range(&tensors, &DECODER));
    }
    let metadata = header.metadata().clone().unwrap_or_default();
    let encoding = metadata
        .get("color_encoding")
        .map_or("srgb", String::as_str);
    facts.add("color_encoding", encoding);
    match read {
        Ok(portrait) => tell_info(&portrait.info, facts),
        Err(PortraitError::Faults { faults, .. }) => facts.faults.extend(faults),
        // The header was told of already; what remains is a wrong length.
        Err(error) if facts.faults.is_empty() => facts.fault(error.to_string()),
        Err(_) => {}
    }
    let known =
        |name: &str| DECODER.contains(&name) || name == "planes" || name.starts_with("rgb.");
    let names = header.offset_keys();
    let others = names.iter().map(String::as_str).filter(|name| !known(name));
    let others = described(header, others);
    if !others.is_empty() {
        facts.add_list("other_tensors", others);
    }
    let others: Map<String, Value> = metadata
        .into_iter()
        .filter(|(key, _)| !KNOWN_METADATA.contains(&key.as_str()))
        .map(|(key, value)| (key, value.into()))
        .collect();
    facts.add_some("other_metadata", Some(others));
}

fn tell_info(info: &PortraitInfo, facts: &mut Facts) {
    facts.add("box_m", number(info.box_m));
    facts.add("iso_level", number(info.iso_level));
    facts.add("crop_margin_m", number(info.crop_margin_m));
    facts.add("region_m", corners(&info.region()));
    facts.add("region_is_default", info.region_m.is_none());
    facts.add_some("extent_m", info.extent_m.map(|extent| corners(&extent)));
}

/// Lowest corner, then highest.
fn corners(bounds: &Bounds) -> Value {
    let all: Vec<Value> = [bounds.min, bounds.max]
        .concat()
        .into_iter()
        .map(number)
        .collect();
    all.into()
}

/// Smallest and largest finite value of some tensors.
fn range(tensors: &SafeTensors, names: &[&str]) -> Option<Value> {
    let mut ends: Option<[f32; 2]> = None;
    for name in names {
        let view = tensors.tensor(name).ok()?;
        let mut widen = |value: f32| {
            if value.is_finite() {
                let [low, high] = ends.unwrap_or([value; 2]);
                ends = Some([low.min(value), high.max(value)]);
            }
        };
        match view.dtype() {
            Dtype::F32 => view
                .data()
                .as_chunks::<4>()
                .0
                .iter()
                .for_each(|b| widen(f32::from_le_bytes(*b))),
            Dtype::F16 => view
                .data()
                .as_chunks::<2>()
                .0
                .iter()
                .for_each(|b| widen(half::f16::from_le_bytes(*b).to_f32())),
            _ => return None,
        }
    }
    ends.map(|ends| json!(ends.map(number)))
}
