//! The binary glTF container (specification, section 4.4): a header, one JSON chunk padded with spaces and one
//! BIN chunk padded with zeros, each a multiple of 4 bytes long.

use super::Asset;
use super::encoding::Encoding;
use super::gltf::{Document, GltfError, Storage, document};

const MAGIC: &[u8; 4] = b"glTF";
const VERSION: u32 = 2;
const HEADER_LEN: usize = 12;
const CHUNK_HEADER_LEN: usize = 8;

/// Encodes an asset as one self-contained binary file. Equal assets give equal bytes.
///
/// # Errors
/// [`GltfError`] if the asset is not valid, its texture cannot be encoded, or the file would pass 4 GiB.
pub fn encode(asset: &Asset) -> Result<Vec<u8>, GltfError> {
    encode_levels(&[asset], &Encoding::PLAIN)
}

/// As [`encode`], with levels of detail, the finest first, in any form but that of several files.
///
/// # Errors
/// As [`encode`], and [`GltfError`] if there is no level or they do not fit each other.
pub fn encode_levels(levels: &[&Asset], encoding: &Encoding) -> Result<Vec<u8>, GltfError> {
    let Document {
        root, mut buffer, ..
    } = document(levels, encoding, Storage::Embedded)?;
    let mut json = root.to_vec()?;
    json.resize(json.len().next_multiple_of(4), b' ');
    buffer.resize(buffer.len().next_multiple_of(4), 0);

    let len = HEADER_LEN + 2 * CHUNK_HEADER_LEN + json.len() + buffer.len();
    let total = u32::try_from(len).map_err(|_| GltfError::TooLarge { found: len })?;
    let mut glb = Vec::with_capacity(len);
    glb.extend_from_slice(MAGIC);
    glb.extend_from_slice(&VERSION.to_le_bytes());
    glb.extend_from_slice(&total.to_le_bytes());
    // A chunk is shorter than the whole, so its length fits as well.
    for (kind, content) in [(b"JSON", json), (b"BIN\0", buffer)] {
        glb.extend_from_slice(&(content.len() as u32).to_le_bytes());
        glb.extend_from_slice(kind);
        glb.extend_from_slice(&content);
    }
    Ok(glb)
}
