//! A GLB taken apart and put together, for tests that change its document.

use serde_json::Value;

/// The document and the binary chunk.
pub fn parts(glb: &[u8]) -> (Value, Vec<u8>) {
    let length = |at: usize| u32::from_le_bytes(glb[at..at + 4].try_into().expect("four")) as usize;
    let json_end = 20 + length(12);
    let document = serde_json::from_slice(&glb[20..json_end]).expect("JSON");
    let bin = glb.get(json_end + 8..).unwrap_or_default().to_vec();
    (document, bin)
}

/// A GLB of both.
pub fn whole(document: &Value, bin: &[u8]) -> Vec<u8> {
    let mut json = serde_json::to_vec(document).expect("JSON");
    json.resize(json.len().next_multiple_of(4), b' ');
    let mut bin = bin.to_vec();
    bin.resize(bin.len().next_multiple_of(4), 0);
    let mut glb = b"glTF\x02\0\0\0".to_vec();
    glb.extend(((28 + json.len() + bin.len()) as u32).to_le_bytes());
    for (kind, chunk) in [(b"JSON", json), (b"BIN\0", bin)] {
        glb.extend((chunk.len() as u32).to_le_bytes());
        glb.extend(kind);
        glb.extend(chunk);
    }
    glb
}
