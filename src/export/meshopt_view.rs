//! One buffer view in `EXT_meshopt_compression`: numbers to fewer bytes, and back.
//!
//! Bitstreams are the extension's own (Khronos, 2021): vertex codec version 0, index codec version 1. Version 1 of the vertex codec
//! belongs to another extension, and readers of this one refuse it.

use bytemuck::{AnyBitPattern, NoUninit, Zeroable};

/// The extension.
pub const EXTENSION: &str = "EXT_meshopt_compression";

/// No stream stands for more than this many times its own bytes: in the vertex codec, 64 bytes of elements take at least one of
/// headers; in the index codec, 12 bytes of a triangle take at least one.
const MOST_EXPANSION: usize = 128;

/// What a view holds, as its extension names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Elements of so many bytes (a multiple of 4), of which neighbours are alike.
    Attributes(Filter),
    /// A list of triangles' corners.
    Triangles,
    /// Indices that make no triangles.
    Indices,
}

/// What is done to elements after they are unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Nothing.
    None,
    /// Unit vectors, as points on an octahedron.
    Octahedral,
    /// Unit quaternions, without their greatest component.
    Quaternion,
    /// Floats of 24 bits of mantissa and 8 of exponent.
    Exponential,
}

/// Why a view cannot be unpacked.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ViewError {
    /// It promises more than it can hold.
    #[error("expected {expected} bytes of {found} compressed ones, which cannot hold them")]
    Size {
        /// Bytes promised.
        expected: u64,
        /// Bytes of the stream.
        found: usize,
    },
    /// Elements of a length that the extension or this reader does not take.
    #[error("elements of {stride} bytes are not among those that can be unpacked")]
    Stride {
        /// Bytes of an element.
        stride: usize,
    },
    /// The bitstream is broken, or of another version.
    #[error("its compressed bytes are broken")]
    Stream,
}

impl Mode {
    /// The mode that a file names.
    pub fn named(mode: &str, filter: Option<&str>) -> Option<Self> {
        match (mode, filter.unwrap_or("NONE")) {
            ("ATTRIBUTES", "NONE") => Some(Self::Attributes(Filter::None)),
            ("ATTRIBUTES", "OCTAHEDRAL") => Some(Self::Attributes(Filter::Octahedral)),
            ("ATTRIBUTES", "QUATERNION") => Some(Self::Attributes(Filter::Quaternion)),
            ("ATTRIBUTES", "EXPONENTIAL") => Some(Self::Attributes(Filter::Exponential)),
            ("TRIANGLES", "NONE") => Some(Self::Triangles),
            ("INDICES", "NONE") => Some(Self::Indices),
            _ => None,
        }
    }

    /// Its name, and that of its filter where it has one.
    pub(super) fn names(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Attributes(Filter::None) => ("ATTRIBUTES", None),
            Self::Attributes(Filter::Octahedral) => ("ATTRIBUTES", Some("OCTAHEDRAL")),
            Self::Attributes(Filter::Quaternion) => ("ATTRIBUTES", Some("QUATERNION")),
            Self::Attributes(Filter::Exponential) => ("ATTRIBUTES", Some("EXPONENTIAL")),
            Self::Triangles => ("TRIANGLES", None),
            Self::Indices => ("INDICES", None),
        }
    }
}

/// Calls `$run::<[u32; N]>` for elements of N words.
macro_rules! by_words {
    ($words:expr, $run:ident $arguments:tt, $($n:literal)*) => {
        match $words {
            $($n => Some($run::<[u32; $n]> $arguments),)*
            _ => None,
        }
    };
}

/// Elements of `stride` bytes, a multiple of 4 up to 64, compressed; filtered ones in their filter's form. None for another stride.
pub(super) fn encode_attributes(bytes: &[u8], stride: usize) -> Option<Vec<u8>> {
    fn run<T: NoUninit + AnyBitPattern>(bytes: &[u8]) -> Option<Vec<u8>> {
        let elements: Vec<T> = bytemuck::pod_collect_to_vec(bytes);
        meshopt::encode_vertex_buffer_level(&elements, 2, Some(0)).ok()
    }
    if stride % 4 != 0 || !bytes.len().is_multiple_of(stride.max(1)) {
        return None;
    }
    by_words!(stride / 4, run(bytes), 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16).flatten()
}

/// Triangles' corners, compressed. Corners of a triangle may turn, as long as its winding stays.
pub(super) fn encode_triangles(indices: &[u32], vertices: usize) -> Option<Vec<u8>> {
    meshopt::encode_index_buffer(indices, vertices).ok()
}

/// The `count` elements of `stride` bytes that a compressed view stands for.
///
/// # Errors
/// [`ViewError`] for whatever is no such view.
pub fn decode(
    mode: Mode,
    count: usize,
    stride: usize,
    compressed: &[u8],
) -> Result<Vec<u8>, ViewError> {
    let expected = (count as u64).saturating_mul(stride as u64);
    if expected > compressed.len() as u64 * MOST_EXPANSION as u64 {
        return Err(ViewError::Size {
            expected,
            found: compressed.len(),
        });
    }
    let wrong_stride = ViewError::Stride { stride };
    match mode {
        Mode::Attributes(filter) => {
            if stride % 4 != 0 {
                return Err(wrong_stride);
            }
            let unpacked = by_words!(stride / 4, attributes(compressed, count),
                1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16);
            filtered(unpacked.ok_or(wrong_stride)??, filter, stride)
        }
        Mode::Triangles => match stride {
            _ if !count.is_multiple_of(3) => Err(ViewError::Stream),
            2 => bytes_of(meshopt::decode_index_buffer::<u16>(compressed, count)),
            4 => bytes_of(meshopt::decode_index_buffer::<u32>(compressed, count)),
            _ => Err(wrong_stride),
        },
        Mode::Indices => match stride {
            2 => bytes_of(meshopt::decode_index_sequence::<u16>(compressed, count)),
            4 => bytes_of(meshopt::decode_index_sequence::<u32>(compressed, count)),
            _ => Err(wrong_stride),
        },
    }
}

fn attributes<T: Clone + Default + NoUninit>(
    compressed: &[u8],
    count: usize,
) -> Result<Vec<u8>, ViewError> {
    if meshopt::decode_vertex_version(compressed) != Some(0) {
        return Err(ViewError::Stream);
    }
    bytes_of(meshopt::decode_vertex_buffer::<T>(compressed, count))
}

fn bytes_of<T: NoUninit>(decoded: meshopt::Result<Vec<T>>) -> Result<Vec<u8>, ViewError> {
    decoded
        .map(|elements| bytemuck::cast_slice(&elements).to_vec())
        .map_err(|_| ViewError::Stream)
}

/// The filter's inverse, as readers apply it.
fn filtered(bytes: Vec<u8>, filter: Filter, stride: usize) -> Result<Vec<u8>, ViewError> {
    fn through<T: AnyBitPattern + NoUninit + Zeroable>(
        bytes: &[u8],
        run: impl Fn(&mut [T]),
    ) -> Vec<u8> {
        let mut elements: Vec<T> = bytemuck::pod_collect_to_vec(bytes);
        run(&mut elements);
        bytemuck::cast_slice(&elements).to_vec()
    }
    match (filter, stride) {
        (Filter::None, _) => Ok(bytes),
        (Filter::Octahedral, 4) => Ok(through::<[i8; 4]>(&bytes, meshopt::decode_filter_oct)),
        (Filter::Octahedral, 8) => Ok(through::<[i16; 4]>(&bytes, meshopt::decode_filter_oct)),
        (Filter::Quaternion, 8) => Ok(through::<[i16; 4]>(&bytes, meshopt::decode_filter_quat)),
        (Filter::Exponential, _) => Ok(through::<[u32; 1]>(&bytes, meshopt::decode_filter_exp)),
        _ => Err(ViewError::Stride { stride }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        for stride in [4, 8, 12, 16, 64] {
            let bytes: Vec<u8> = (0..stride * 1000).map(|i| (i * i / 97) as u8).collect();
            let packed = encode_attributes(&bytes, stride).expect("a known stride");
            let mode = Mode::Attributes(Filter::None);
            assert_eq!(decode(mode, 1000, stride, &packed), Ok(bytes));
            assert_eq!(packed[0], 0xA0, "the extension's own version");
        }
        assert_eq!(encode_attributes(&[0; 12], 6), None);
        let indices: Vec<u32> = (0..300).flat_map(|i| [i, i + 1, i + 2]).collect();
        let packed = encode_triangles(&indices, 302).expect("triangles");
        let bytes = decode(Mode::Triangles, 900, 2, &packed).expect("as packed");
        let found: Vec<u16> = bytemuck::pod_collect_to_vec(&bytes);
        for (found, packed) in found.chunks(3).zip(indices.chunks(3)) {
            let turns = (0..3).map(|turn| [0, 1, 2].map(|i| packed[(i + turn) % 3] as u16));
            assert!(turns.into_iter().any(|corners| corners == found));
        }
    }

    #[test]
    fn a_broken_view_is_an_error() {
        let packed = encode_attributes(&[7; 4000], 8).expect("a known stride");
        let mode = Mode::Attributes(Filter::None);
        assert_eq!(
            decode(mode, 500, 8, &packed[..packed.len() / 2]),
            Err(ViewError::Stream)
        );
        assert!(matches!(
            decode(mode, 1 << 40, 8, &packed),
            Err(ViewError::Size { .. })
        ));
        assert_eq!(
            decode(mode, 500, 6, &packed),
            Err(ViewError::Stride { stride: 6 })
        );
        assert_eq!(
            decode(Mode::Triangles, 3, 4, &packed),
            Err(ViewError::Stream)
        );
    }
}
