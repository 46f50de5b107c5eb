//! The bytes behind a glTF document, with every reference checked: a document may claim anything.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::facts::Facts;
use super::gltf_packed::{is_placeholder, unpack};
use crate::export::uri::unescaped;

/// Faults that are told one by one.
const MOST_FAULTS: usize = 20;
/// Values that are looked at; a small document may claim the same data a million times.
const MOST_VALUES: u64 = 1 << 28;

/// The buffers of a document, compressed views unpacked; none where a buffer is kept as text within it, or is not there.
pub struct Buffers(Vec<Option<Vec<u8>>>);

impl Buffers {
    /// Takes the binary chunk, and reads the files beside the document.
    pub fn open(
        document: &Value,
        path: &Path,
        mut bin: Option<Vec<u8>>,
        facts: &mut Facts,
    ) -> Self {
        let mut buffers = Vec::new();
        for (i, buffer) in document["buffers"]
            .as_array()
            .into_iter()
            .flatten()
            .enumerate()
        {
            let promised = buffer["byteLength"].as_u64().unwrap_or(0);
            if is_placeholder(buffer) && buffer["uri"].is_null() {
                buffers.push(None);
                continue;
            }
            let found = match buffer["uri"].as_str() {
                None if i == 0 => bin.take(),
                None => None,
                Some(uri) => match beside(path, uri) {
                    Some(file) => match std::fs::read(&file) {
                        Ok(bytes) => Some(bytes),
                        Err(_) => {
                            facts.fault(format!("buffer {i}: its file {uri} is not beside it"));
                            buffers.push(None);
                            continue;
                        }
                    },
                    // Kept as text: not read.
                    None => {
                        buffers.push(None);
                        continue;
                    }
                },
            };
            let length = found.as_ref().map_or(0, |bytes| bytes.len() as u64);
            if length < promised {
                facts.fault(format!(
                    "buffer {i}: expected {promised} bytes, found {length}"
                ));
            }
            buffers.push(found);
        }
        unpack(document, &mut buffers, facts);
        Self(buffers)
    }
}

/// The file that a URI names; none for data within the document and for the net.
pub fn beside(path: &Path, uri: &str) -> Option<PathBuf> {
    let is_relative = !uri.contains(':') && !uri.starts_with('/') && !uri.is_empty();
    is_relative.then(|| path.with_file_name(unescaped(uri)))
}

/// A document and its buffers.
pub struct Data<'a> {
    /// The JSON.
    pub document: &'a Value,
    /// What it refers to.
    pub buffers: &'a Buffers,
    /// How many values have been looked at.
    pub values: Cell<u64>,
}

/// The elements of an accessor, which fit into its bytes.
#[derive(Default)]
pub struct Elements<'a> {
    bytes: &'a [u8],
    start: usize,
    stride: usize,
    size: usize,
    count: usize,
}

impl<'a> Elements<'a> {
    /// The bytes of each element.
    pub fn iter(&self) -> impl Iterator<Item = &'a [u8]> {
        let (bytes, start, stride, size) = (self.bytes, self.start, self.stride, self.size);
        (0..self.count).map(move |i| &bytes[start + i * stride..][..size])
    }
}

impl<'a> Data<'a> {
    /// The accessor of an index, if there is one.
    pub fn accessor(&self, index: &Value) -> Option<&'a Value> {
        self.document["accessors"].get(usize::try_from(index.as_u64()?).ok()?)
    }

    /// The bytes of a buffer view; those of a buffer that could not be read are none.
    ///
    /// # Errors
    /// What does not exist or does not fit.
    pub fn view(&self, index: &Value) -> Result<&'a [u8], String> {
        let view = index
            .as_u64()
            .and_then(|index| self.document["bufferViews"].get(usize::try_from(index).ok()?))
            .ok_or_else(|| format!("names buffer view {index}, which is not there"))?;
        let number = |key: &str| view[key].as_u64().unwrap_or(0);
        let (start, length) = (number("byteOffset"), number("byteLength"));
        let buffer = usize::try_from(number("buffer"))
            .ok()
            .and_then(|i| self.buffers.0.get(i));
        let buffer =
            buffer.ok_or_else(|| format!("names buffer {}, which is not there", view["buffer"]))?;
        let Some(bytes) = buffer else {
            return Ok(&[]);
        };
        let place = |at: u64| usize::try_from(at).ok();
        start
            .checked_add(length)
            .and_then(|end| bytes.get(place(start)?..place(end)?))
            .ok_or_else(|| format!("ends beyond its buffer of {} bytes", bytes.len()))
    }

    /// Tells whatever does not fit: accessors beyond their views, positions that are not finite, indices beyond the vertices.
    pub fn check(&self, facts: &mut Facts) {
        let mut faults = Vec::new();
        let accessors = self.document["accessors"].as_array();
        for (i, accessor) in accessors.into_iter().flatten().enumerate() {
            if let Err(fault) = self.elements(accessor) {
                faults.push(format!("accessor {i}: {fault}"));
            }
        }
        for (i, mesh) in self.document["meshes"]
            .as_array()
            .into_iter()
            .flatten()
            .enumerate()
        {
            for primitive in mesh["primitives"].as_array().into_iter().flatten() {
                let fault = self.primitive_fault(primitive);
                faults.extend(fault.map(|fault| format!("mesh {i}: {fault}")));
            }
        }
        let more = faults.len().saturating_sub(MOST_FAULTS);
        faults.truncate(MOST_FAULTS);
        if more > 0 {
            faults.push(format!("and {more} more"));
        }
        facts.faults.extend(faults);
    }

    /// The elements of an accessor, tightly or not packed; empty where it has no data of its own.
    ///
    /// # Errors
    /// What does not exist or does not fit.
    pub fn elements(&self, accessor: &Value) -> Result<Elements<'a>, String> {
        let component = match accessor["componentType"].as_u64() {
            Some(5120 | 5121) => 1,
            Some(5122 | 5123) => 2,
            Some(5125 | 5126) => 4,
            _ => {
                return Err(format!(
                    "unknown component type {}",
                    accessor["componentType"]
                ));
            }
        };
        let components = match accessor["type"].as_str() {
            Some("SCALAR") => 1,
            Some("VEC2") => 2,
            Some("VEC3") => 3,
            Some("VEC4" | "MAT2") => 4,
            Some("MAT3") => 9,
            Some("MAT4") => 16,
            _ => return Err(format!("unknown type {}", accessor["type"])),
        };
        let size = component * components;
        if accessor["bufferView"].is_null() {
            return Ok(Elements::default());
        }
        let bytes = self.view(&accessor["bufferView"])?;
        if bytes.is_empty() {
            return Ok(Elements::default());
        }
        let view = accessor["bufferView"]
            .as_u64()
            .map(|i| &self.document["bufferViews"][i as usize]);
        let stride = view
            .and_then(|view| view["byteStride"].as_u64())
            .unwrap_or(size)
            .max(1);
        let count = accessor["count"].as_u64().unwrap_or(0);
        let start = accessor["byteOffset"].as_u64().unwrap_or(0);
        let end = count
            .saturating_sub(1)
            .checked_mul(stride)
            .and_then(|last| last.checked_add(start)?.checked_add(size));
        if end.is_none_or(|end| end > bytes.len() as u64) {
            return Err(format!(
                "{count} elements do not fit into {} bytes",
                bytes.len()
            ));
        }
        // All fit: the last one ends within the bytes.
        Ok(Elements {
            bytes,
            start: start as usize,
            stride: stride as usize,
            size: size as usize,
            count: count as usize,
        })
    }

    /// Whether so many more values may be looked at.
    pub fn may_look(&self, elements: &Elements) -> bool {
        let values = self.values.get().saturating_add(elements.count as u64);
        self.values.set(values);
        values <= MOST_VALUES
    }

    fn primitive_fault(&self, primitive: &Value) -> Option<String> {
        let position = &primitive["attributes"]["POSITION"];
        let Some(positions) = self.accessor(position) else {
            return Some(format!("positions: accessor {position} is not there"));
        };
        // Elements that do not fit were told of already.
        let points = self.elements(positions).unwrap_or_default();
        let is_finite = |bytes: &[u8; 4]| f32::from_le_bytes(*bytes).is_finite();
        if positions["componentType"] == 5126
            && self.may_look(&points)
            && !points
                .iter()
                .all(|point| point.as_chunks::<4>().0.iter().all(is_finite))
        {
            return Some("some positions are NaN or infinite".to_owned());
        }
        if primitive["indices"].is_null() {
            return None;
        }
        let Some(indices) = self.accessor(&primitive["indices"]) else {
            return Some(format!(
                "indices: accessor {} is not there",
                primitive["indices"]
            ));
        };
        let vertices = positions["count"].as_u64().unwrap_or(0);
        let elements = self.elements(indices).unwrap_or_default();
        if !self.may_look(&elements) {
            return None;
        }
        let value = |element: &[u8]| {
            element
                .iter()
                .rev()
                .fold(0u64, |sum, &b| sum << 8 | u64::from(b))
        };
        let highest = elements.iter().map(value).max()?;
        (highest >= vertices).then(|| format!("index {highest} is beyond its {vertices} vertices"))
    }
}
