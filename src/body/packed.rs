//! The body that ships inside the program: cropped to a box, quantised and compressed.
//!
//! In: a [`Body`]. Out: a zlib-compressed safetensors file of bytes, and from that a body again, whose vertices and faces are
//! those of the faces strictly inside the box, in their order. Lossy: vertices move by at most half of [`STEP_M`] along each axis
//! (but by one on the box's border), and weights by 1/65535 for each joint; joint centres are exact. Pose blend shapes are left out.
//!
//! | tensor | shape | |
//! | --- | --- | --- |
//! | `vertices` | `[3, 2, V]` | coordinates in steps, less the vertex before: low bytes, then high bytes |
//! | `faces` | `[3, 2, F]` | corners, less another corner of the face or of the one before (`predicted`) |
//! | `counts` | `[V]` | joints that move each vertex |
//! | `joints` | `[N]` | these joints, of each vertex the strongest first |
//! | `weights` | `[2, N - V]` | weights of all but the strongest, which has the rest of 65535 |
//! | `centers` | `[24, 3]` | joint centres, F32 |
//! | `parents` | `[24]` | parents, 255 for none |
//! | `licence` | `[L]` | text |
//!
//! Differences are modulo 65536 and folded (0, -1, 1, -2, ...), so that high bytes are mostly zero.

mod pack;
mod unpack;

use std::sync::OnceLock;

use safetensors::SafeTensorError;

use super::Body;

pub use self::pack::pack;
pub use self::unpack::unpack;

/// The `format` in the metadata of a packed body.
pub const FORMAT: &str = "portrait-body/1";
/// The grid of coordinates, in metres: the box of a metre just fits into 16 bits.
pub const STEP_M: f32 = 1.0 / 65536.0;
/// Weights of a vertex sum to this.
const WHOLE: u16 = u16::MAX;
/// What the embedded body is called in messages and provenance.
pub const EMBEDDED_NAME: &str = "embedded default body";

const EMBEDDED: &[u8] = include_bytes!("../../templates/body.packed");

/// Why a body cannot be packed, or a packed one not unpacked.
#[derive(Debug, thiserror::Error)]
pub enum PackedBodyError {
    /// The container is broken.
    #[error("not a packed body")]
    Container(#[from] SafeTensorError),
    /// Compressed data are broken.
    #[error("the compressed stream is broken")]
    Stream(#[from] std::io::Error),
    /// Its tensors contradict each other.
    #[error("expected a packed body ({FORMAT}), found {0}")]
    Content(String),
    /// It does not fit into the form.
    #[error(
        "expected a body with faces inside the box of {box_m} m and at most 65536 vertices there, found {faces} faces and {vertices} vertices"
    )]
    Size {
        /// Edge of the box in metres.
        box_m: f32,
        /// Faces inside.
        faces: usize,
        /// Vertices inside.
        vertices: usize,
    },
}

impl Body {
    /// The body that ships inside the program: an average adult of `MakeHuman`'s, CC0 1.0, inside the box of a metre.
    ///
    /// # Panics
    /// Never in a program whose tests passed: the bytes are part of it.
    pub fn embedded() -> &'static Self {
        static BODY: OnceLock<Body> = OnceLock::new();
        BODY.get_or_init(|| {
            let data = unpack(EMBEDDED, EMBEDDED_NAME);
            match data.map(Self::new) {
                Ok(Ok(body)) => body,
                // The bytes are part of the program; a test unpacks them.
                Ok(Err(error)) => unreachable!("the embedded body is faulty: {error}"),
                Err(error) => unreachable!("the embedded body is broken: {error}"),
            }
        })
    }

    /// The bytes of the embedded body, to hash.
    pub fn embedded_bytes() -> &'static [u8] {
        EMBEDDED
    }
}

/// The corner that a corner of a face is written less of: halves of a quadrangle follow each other and share two.
fn predicted(faces: &[[u16; 3]], face: usize, corner: usize) -> u16 {
    match corner {
        2 => faces[face][1],
        _ if face == 0 => 0,
        0 => faces[face - 1][0],
        _ => faces[face - 1][2],
    }
}
