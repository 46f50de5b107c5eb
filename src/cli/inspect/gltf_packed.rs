//! Compressed buffer views (`EXT_meshopt_compression`) of a document, unpacked into the buffers without data that they belong to.

use serde_json::{Value, json};

use super::facts::Facts;
use super::gltf::list;
use crate::export::meshopt_view::{EXTENSION, Mode, decode};

/// More is not unpacked.
const MOST_BYTES: usize = 1 << 30;

/// Whether a buffer has no data because its views are compressed elsewhere.
pub fn is_placeholder(buffer: &Value) -> bool {
    buffer["extensions"][EXTENSION]["fallback"] == true
}

/// Fills placeholders; tells of sizes, and of views that cannot be unpacked.
pub fn unpack(document: &Value, buffers: &mut [Option<Vec<u8>>], facts: &mut Facts) {
    let (mut packed_bytes, mut unpacked_bytes, mut views) = (0, 0, 0_usize);
    for (i, view) in list(document, "bufferViews").enumerate() {
        if view["extensions"][EXTENSION].is_null() {
            continue;
        }
        match unpack_view(document, view, buffers) {
            Ok([packed, unpacked]) => {
                packed_bytes += packed;
                unpacked_bytes += unpacked;
                views += 1;
            }
            Err(fault) => facts.fault(format!("buffer view {i}: {fault}")),
        }
    }
    let told = (views > 0).then(|| {
        json!({
            "extension": EXTENSION, "views": views, "bytes": packed_bytes, "unpacked_bytes": unpacked_bytes,
        })
    });
    facts.add_some("compression", told);
}

/// Unpacks one view into its buffer; returns its bytes before and after.
fn unpack_view(
    document: &Value,
    view: &Value,
    buffers: &mut [Option<Vec<u8>>],
) -> Result<[usize; 2], String> {
    let number = |object: &Value, key: &str| match &object[key] {
        Value::Null => Ok(0),
        value => value
            .as_u64()
            .and_then(|value| usize::try_from(value).ok())
            .ok_or_else(|| format!("{key}: expected a whole number, found {value}")),
    };
    let packed = &view["extensions"][EXTENSION];
    let (from, to) = (number(packed, "buffer")?, number(view, "buffer")?);
    let (start, length) = (number(packed, "byteOffset")?, number(packed, "byteLength")?);
    let source = match buffers.get(from) {
        Some(Some(bytes)) => start
            .checked_add(length)
            .and_then(|end| bytes.get(start..end))
            .ok_or_else(|| format!("ends beyond its buffer of {} bytes", bytes.len()))?,
        // Not there, or not read: told of already.
        Some(None) => return Ok([0; 2]),
        None => return Err(format!("names buffer {from}, which is not there")),
    };
    let mode = packed["mode"]
        .as_str()
        .and_then(|mode| Mode::named(mode, packed["filter"].as_str()))
        .ok_or_else(|| {
            let (mode, filter) = (&packed["mode"], &packed["filter"]);
            format!("unknown mode {mode} with filter {filter}")
        })?;
    let (count, stride) = (number(packed, "count")?, number(packed, "byteStride")?);
    let unpacked = decode(mode, count, stride, source).map_err(|fault| fault.to_string())?;
    let promised = number(view, "byteLength")?;
    if unpacked.len() != promised {
        return Err(format!(
            "expected {promised} bytes unpacked, found {}",
            unpacked.len()
        ));
    }
    let sizes = [length, unpacked.len()];
    let place = number(view, "byteOffset")?;
    let end = place
        .checked_add(promised)
        .filter(|&end| end <= MOST_BYTES)
        .ok_or_else(|| format!("unpacks beyond the {MOST_BYTES} bytes that are read"))?;
    let told = number(&document["buffers"][to], "byteLength")?;
    let buffer = buffers
        .get_mut(to)
        .filter(|_| end <= told)
        .ok_or_else(|| format!("unpacks beyond its buffer of {told} bytes"))?;
    if is_placeholder(&document["buffers"][to]) || buffer.is_none() {
        let bytes = buffer.get_or_insert_default();
        if bytes.len() < end {
            bytes.resize(end, 0);
        }
        bytes[place..end].copy_from_slice(&unpacked);
    }
    Ok(sizes)
}
