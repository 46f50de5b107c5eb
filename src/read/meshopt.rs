//! `EXT_meshopt_compression` undone: <https://github.com/KhronosGroup/glTF/tree/main/extensions/2.0/Vendor/EXT_meshopt_compression>.
//!
//! The codecs are meshoptimizer's, which are safe with any bytes; counts and strides are checked here first, since they decide how
//! much memory is taken.

use bytemuck::Pod;
use serde_json::Value;

use super::{ReadError, broken};

/// The most bytes that one compressed byte can stand for: 256 vertices' bytes of one channel take 2 bits at least.
const MOST_PER_BYTE: usize = 1024;

/// What a compressed view says of itself.
pub struct Packed<'a> {
    bytes: &'a [u8],
    count: usize,
    stride: usize,
    mode: &'a str,
    filter: &'a str,
    place: String,
}

impl<'a> Packed<'a> {
    /// The extension's object and the bytes that it names.
    pub fn of(object: &'a Value, bytes: &'a [u8], index: &Value) -> Result<Self, ReadError> {
        let number = |key: &str| usize::try_from(object[key].as_u64()?).ok();
        let place = format!("compressed buffer view {index}");
        let (Some(count), Some(stride)) = (number("count"), number("byteStride")) else {
            return Err(broken(place, "a count and a stride", object));
        };
        let length = count.checked_mul(stride);
        if length.is_none_or(|length| length > bytes.len().saturating_mul(MOST_PER_BYTE)) {
            let expected = format!("{count} elements of {stride} bytes");
            return Err(broken(place, expected, format!("{} bytes", bytes.len())));
        }
        Ok(Self {
            bytes,
            count,
            stride,
            mode: object["mode"].as_str().unwrap_or_default(),
            filter: object["filter"].as_str().unwrap_or("NONE"),
            place,
        })
    }
}

/// The bytes as they would be without compression.
pub fn unpack(packed: &Packed) -> Result<Vec<u8>, ReadError> {
    let Packed {
        bytes,
        count,
        stride,
        mode,
        filter,
        ref place,
    } = *packed;
    let unpacked = match (mode, stride, filter) {
        ("ATTRIBUTES", _, _) => return attributes(packed),
        ("TRIANGLES", 2 | 4, "NONE") if !count.is_multiple_of(3) => {
            return Err(broken(place, "whole triangles", format!("{count} indices")));
        }
        ("TRIANGLES", 2, "NONE") => meshopt::decode_index_buffer::<u16>(bytes, count).map(to_bytes),
        ("TRIANGLES", 4, "NONE") => meshopt::decode_index_buffer::<u32>(bytes, count).map(to_bytes),
        ("INDICES", 2, "NONE") => meshopt::decode_index_sequence::<u16>(bytes, count).map(to_bytes),
        ("INDICES", 4, "NONE") => meshopt::decode_index_sequence::<u32>(bytes, count).map(to_bytes),
        _ => {
            let expected = "a known mode, stride and filter";
            return Err(broken(
                place,
                expected,
                format!("{mode}, {stride}, {filter}"),
            ));
        }
    };
    unpacked.map_err(|_| undecodable(packed))
}

fn undecodable(packed: &Packed) -> ReadError {
    let Packed {
        count, mode, place, ..
    } = packed;
    let expected = format!("{count} elements in the code of {mode}");
    broken(
        place,
        expected,
        format!("{} bytes that are not", packed.bytes.len()),
    )
}

fn attributes(packed: &Packed) -> Result<Vec<u8>, ReadError> {
    // Elements as words of 4 bytes, of which the code demands whole numbers; 16 make the largest element, a matrix.
    match packed.stride {
        4 => words::<1>(packed),
        8 => words::<2>(packed),
        12 => words::<3>(packed),
        16 => words::<4>(packed),
        64 => words::<16>(packed),
        stride => Err(broken(
            &packed.place,
            "elements of 4, 8, 12, 16 or 64 bytes",
            stride,
        )),
    }
}

fn words<const N: usize>(packed: &Packed) -> Result<Vec<u8>, ReadError>
where
    [u32; N]: Pod + Default,
{
    let mut elements = meshopt::decode_vertex_buffer::<[u32; N]>(packed.bytes, packed.count)
        .map_err(|_| undecodable(packed))?;
    match (packed.filter, N) {
        ("NONE", _) => {}
        ("EXPONENTIAL", _) => meshopt::decode_filter_exp(&mut elements),
        ("OCTAHEDRAL", 1) => {
            meshopt::decode_filter_oct::<i8>(bytemuck::cast_slice_mut(&mut elements));
        }
        ("OCTAHEDRAL", 2) => {
            meshopt::decode_filter_oct::<i16>(bytemuck::cast_slice_mut(&mut elements));
        }
        ("QUATERNION", 2) => meshopt::decode_filter_quat(bytemuck::cast_slice_mut(&mut elements)),
        (filter, _) => {
            let found = format!("{filter} with {} bytes", packed.stride);
            return Err(broken(
                &packed.place,
                "a filter that fits its elements",
                found,
            ));
        }
    }
    Ok(to_bytes(elements))
}

/// As files have them; this program's platforms are little-endian.
fn to_bytes<T: Pod>(values: Vec<T>) -> Vec<u8> {
    bytemuck::cast_slice(&values).to_vec()
}
