//! Packed portraits, such as the one that ships inside the program: a field, cropped to its region, quantised and compressed.
//!
//! Planes are rounded to 1/127 of their largest magnitude and stored as differences to their left and upper neighbours, 8 bits
//! each, in a zlib-compressed safetensors file. What unpacking gives back is an ordinary field of format
//! `portrait-field/1`; outside the region its planes are zero. Lossy: on the portrait that ships, the surface moves by
//! some hundredths of a millimetre and colours by about 1/1000.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::ops::Range;

use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};
use safetensors::tensor::TensorView;
use safetensors::{Dtype, SafeTensorError, SafeTensors};

use super::Bounds;
use super::kernel::FEATURES;

/// Texels kept around the region, so that trilinear lookups at its border see the true neighbours.
const MARGIN_TEXELS: f32 = 1.5;

const DEPTH: usize = 3;

/// Texels along a side of a plane that is unpacked: 1.2 GB as it is. Published planes have 256.
const MOST_TEXELS: usize = 1024;

/// A packed portrait unpacks to some ten megabytes; far more is an attack or something else.
pub const MOST_UNPACKED_BYTES: u64 = 1 << 28;

/// Why a field cannot be packed or a packed one not unpacked.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The container is broken.
    #[error("not a packed portrait: {0}")]
    Container(#[from] SafeTensorError),
    /// Compressed data are broken.
    #[error("the compressed stream is broken: {0}")]
    Stream(#[from] std::io::Error),
    /// The field is of another shape.
    #[error("expected planes of shape [1, 3, 96, H, W], packed as I8 differences, found {0}")]
    Shape(String),
}

/// Texel windows of the region along x, y, z on planes of `size` texels over a box.
fn windows(region: &Bounds, box_m: f32, size: usize) -> [Range<usize>; 3] {
    [0, 1, 2].map(|axis| {
        let texel = |metres: f32| (metres / box_m + 0.5) * size as f32 - 0.5;
        let first = (texel(region.min[axis]) - MARGIN_TEXELS).floor().max(0.0) as usize;
        let last = (texel(region.max[axis]) + MARGIN_TEXELS)
            .ceil()
            .min(size as f32 - 1.0) as usize;
        first..last + 1
    })
}

/// The (w, h) windows of a plane: planes hold (x, y), (x, z) and (y, z).
fn plane_window(windows: &[Range<usize>; 3], plane: usize) -> (Range<usize>, Range<usize>) {
    let [w, h] = [[0, 1], [0, 2], [1, 2]][plane];
    (windows[w].clone(), windows[h].clone())
}

/// Packs a field given as square planes `[3][96][size][size]` in single precision and its decoder tensors (`F32`).
///
/// # Errors
/// [`PackError::Container`] if the tensors do not have the sizes their shapes say.
pub fn pack(
    planes: &[f32],
    size: usize,
    region: &Bounds,
    box_m: f32,
    decoder: &[(String, Vec<usize>, Vec<f32>)],
    mut metadata: HashMap<String, String>,
) -> Result<Vec<u8>, PackError> {
    let windows = windows(region, box_m, size);
    let largest = planes
        .iter()
        .fold(0.0f32, |largest, v| largest.max(v.abs()));
    let step = largest.max(f32::MIN_POSITIVE) / 127.0;
    let mut tensors: Vec<(String, Dtype, Vec<usize>, Vec<u8>)> = Vec::new();
    for plane in 0..3 {
        let (w, h) = plane_window(&windows, plane);
        let mut bytes = Vec::with_capacity(FEATURES * DEPTH * w.len() * h.len());
        for channel in 0..FEATURES * DEPTH {
            let from = &planes[(plane * FEATURES * DEPTH + channel) * size * size..][..size * size];
            let quantum = |x: usize, y: usize| (from[y * size + x] / step).round() as i8;
            for y in h.clone() {
                for x in w.clone() {
                    let left = if x > w.start { quantum(x - 1, y) } else { 0 };
                    let up = if y > h.start { quantum(x, y - 1) } else { 0 };
                    let corner = if x > w.start && y > h.start {
                        quantum(x - 1, y - 1)
                    } else {
                        0
                    };
                    // Modulo 256, as PNG's filters do: nothing is lost to overflow.
                    let predicted = left.wrapping_add(up).wrapping_sub(corner);
                    bytes.push(quantum(x, y).wrapping_sub(predicted) as u8);
                }
            }
        }
        let shape = vec![FEATURES, DEPTH, h.len(), w.len()];
        tensors.push((format!("differences.{plane}"), Dtype::I8, shape, bytes));
    }
    for (name, shape, values) in decoder {
        let bytes = bytemuck::cast_slice(values).to_vec();
        tensors.push((name.clone(), Dtype::F32, shape.clone(), bytes));
    }
    metadata.insert("size".into(), size.to_string());
    metadata.insert("step".into(), step.to_string());
    let starts: Vec<String> = windows.iter().map(|w| w.start.to_string()).collect();
    metadata.insert("starts".into(), starts.join(","));
    let file = serialize(&tensors, metadata)?;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&file)?;
    Ok(encoder.finish()?)
}

/// Whether a file looks like a packed portrait: compressed, and no safetensors file that begins alike.
pub fn is_packed(bytes: &[u8]) -> bool {
    // A zlib stream of deflated data: its first two bytes are a multiple of 31 (RFC 1950, section 2.2).
    let is_compressed =
        matches!(*bytes, [0x78, flags, ..] if (0x7800 + u16::from(flags)) % 31 == 0);
    is_compressed && bytes.get(4..9) != Some(b"\0\0\0\0{")
}

/// Unpacks into the bytes of an ordinary field file.
///
/// # Errors
/// [`PackError`] if the bytes are not what [`pack`] wrote.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, PackError> {
    let mut file = Vec::new();
    ZlibDecoder::new(packed)
        .take(MOST_UNPACKED_BYTES)
        .read_to_end(&mut file)?;
    let (_, header) = SafeTensors::read_metadata(&file)?;
    let from = SafeTensors::deserialize(&file)?;
    let mut metadata = header.metadata().clone().unwrap_or_default();
    let shape = |text: &str| PackError::Shape(format!("metadata `{text}` missing or not numbers"));
    let size: usize = metadata
        .remove("size")
        .and_then(|s| s.parse().ok())
        .ok_or_else(|| shape("size"))?;
    let step: f32 = metadata
        .remove("step")
        .and_then(|s| s.parse().ok())
        .ok_or_else(|| shape("step"))?;
    let starts = metadata.remove("starts").ok_or_else(|| shape("starts"))?;
    let starts: Vec<usize> = starts.split(',').filter_map(|s| s.parse().ok()).collect();
    if size > MOST_TEXELS {
        return Err(shape("size"));
    }
    let mut planes = vec![0.0f32; 3 * FEATURES * DEPTH * size * size];
    for plane in 0..3 {
        let view = from.tensor(&format!("differences.{plane}"))?;
        let &[FEATURES, DEPTH, height, width] = view.shape() else {
            return Err(PackError::Shape(format!("{:?}", view.shape())));
        };
        if view.dtype() != Dtype::I8 || height == 0 || width == 0 {
            let found = format!("{:?} of shape {:?}", view.dtype(), view.shape());
            return Err(PackError::Shape(found));
        }
        let [w, h] = [[0, 1], [0, 2], [1, 2]][plane]
            .map(|axis: usize| starts.get(axis).copied().unwrap_or(size));
        let fits =
            |start: usize, length: usize| start.checked_add(length).is_some_and(|end| end <= size);
        if !fits(w, width) || !fits(h, height) {
            return Err(PackError::Shape(format!(
                "a window of {width} x {height} at {w}, {h} in {size}"
            )));
        }
        for (channel, differences) in view.data().chunks_exact(height * width).enumerate() {
            let to =
                &mut planes[(plane * FEATURES * DEPTH + channel) * size * size..][..size * size];
            let mut above = vec![0i8; width];
            for (y, row) in differences.chunks_exact(width).enumerate() {
                let mut run = 0i8;
                for (x, difference) in row.iter().enumerate() {
                    run = run.wrapping_add(*difference as i8);
                    above[x] = above[x].wrapping_add(run);
                    to[(h + y) * size + w + x] = f32::from(above[x]) * step;
                }
            }
        }
    }
    let mut tensors = vec![(
        "planes".to_owned(),
        Dtype::F32,
        vec![1, 3, FEATURES * DEPTH, size, size],
        bytemuck::cast_slice(&planes).to_vec(),
    )];
    for (name, view) in from.tensors() {
        if !name.starts_with("differences.") {
            tensors.push((
                name,
                view.dtype(),
                view.shape().to_vec(),
                view.data().to_vec(),
            ));
        }
    }
    serialize(&tensors, metadata)
}

fn serialize(
    tensors: &[(String, Dtype, Vec<usize>, Vec<u8>)],
    metadata: HashMap<String, String>,
) -> Result<Vec<u8>, PackError> {
    let views = tensors
        .iter()
        .map(|(name, dtype, shape, bytes)| {
            Ok((
                name.as_str(),
                TensorView::new(*dtype, shape.clone(), bytes)?,
            ))
        })
        .collect::<Result<Vec<_>, SafeTensorError>>()?;
    Ok(safetensors::serialize(views, Some(metadata))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::portrait::Portrait;

    #[test]
    fn what_only_begins_like_compressed_data_is_not_packed() {
        assert!(is_packed(Portrait::embedded_bytes()));
        // A safetensors file whose header has 376 bytes.
        assert!(!is_packed(b"\x78\x01\0\0\0\0\0\0{"));
        assert!(!is_packed(b"\x78\x02zlib never begins so"));
        assert!(!is_packed(b"\x78"));
    }
}
