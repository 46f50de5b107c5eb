//! What a file is, by how it begins.

use std::path::Path;

use anyhow::{Result, bail};

use crate::import::body_file::pickle_protocol;

/// A kind of file that can be told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// safetensors: a portrait field, a checkpoint, or neither.
    Tensors,
    /// The default portrait, or the default body, as it ships.
    Packed,
    /// A zip archive: a body's arrays or `MakeHuman`'s data, or neither.
    Zip,
    /// Binary glTF.
    Glb,
    /// glTF as JSON.
    Gltf,
    /// PLY.
    Ply,
    /// Wavefront OBJ.
    Obj,
    /// A Python pickle.
    Pickle {
        /// Version of the format.
        protocol: u8,
    },
}

/// What is known of other files, by how they begin.
const OTHERS: [(&[u8], &str); 13] = [
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (
        b"\x1F\x8B",
        "a gzip archive; unpack it first, or `import` it if it holds a published network",
    ),
    (b"Kaydara FBX Binary", "an FBX file"),
    (b"BLENDER", "a Blender file"),
    (b"\x93NUMPY", "a NumPy array"),
    (b"\x89HDF", "an HDF5 file"),
    (b"%PDF", "a PDF document"),
    (b"GGUF", "a GGUF model"),
    (b"solid ", "an STL mesh"),
    (b"<", "an XML or HTML document"),
    (b"\x7FELF", "a program"),
];

const KNOWN: &str = "a portrait field or checkpoint (.safetensors), an asset (.glb, .gltf, .obj, .ply), a published network \
                     (.pkl) or a body (.npz, .pkl, .packed, MakeHuman's wheel or folder)";

/// What a file of `bytes` bytes is that begins with `head`.
///
/// # Errors
/// What it looks like instead, and what is known.
pub fn recognise(head: &[u8], bytes: u64, path: &Path) -> Result<Kind> {
    if head.starts_with(b"glTF") {
        return Ok(Kind::Glb);
    }
    if head.starts_with(b"ply\n") || head.starts_with(b"ply\r") {
        return Ok(Kind::Ply);
    }
    if looks_like_tensors(head, bytes) {
        return Ok(Kind::Tensors);
    }
    // A zlib stream of deflated data: its first two bytes are a multiple of 31 (RFC 1950, section 2.2).
    if let [0x78, flags, ..] = *head
        && (0x7800 + u16::from(flags)) % 31 == 0
    {
        return Ok(Kind::Packed);
    }
    if head.starts_with(b"PK\x03\x04") {
        return Ok(Kind::Zip);
    }
    if let Some(protocol) = pickle_protocol(head) {
        return Ok(Kind::Pickle { protocol });
    }
    let text = head.trim_ascii_start();
    if text.starts_with(b"{") {
        return Ok(Kind::Gltf);
    }
    if is_obj(head, path) {
        return Ok(Kind::Obj);
    }
    bail!("it looks like {}; expected {KNOWN}", look(head, bytes));
}

/// Eight bytes of length, then a JSON object.
fn looks_like_tensors(head: &[u8], bytes: u64) -> bool {
    let Some((length, rest)) = head.split_first_chunk::<8>() else {
        return false;
    };
    // A header that goes on beyond the end is a file that was cut off, told by whoever reads it.
    let length = u64::from_le_bytes(*length);
    rest.first() == Some(&b'{') && length >= 2 && length < bytes.max(1 << 32)
}

/// Text with statements of OBJ: at least one if the name says so, else before anything else.
fn is_obj(head: &[u8], path: &Path) -> bool {
    let named = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("obj"));
    let Ok(text) = std::str::from_utf8(&head[..head.len() - incomplete_end(head)]) else {
        return false;
    };
    if text.contains('\0') {
        return false;
    }
    const STATEMENTS: [&str; 9] = ["v", "vn", "vt", "f", "o", "g", "mtllib", "usemtl", "s"];
    let mut words = text
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|word| !word.starts_with('#'));
    let is_statement = |word: &str| STATEMENTS.contains(&word);
    if named {
        let any_text = !text.trim().is_empty();
        any_text && words.next().is_none_or(is_statement)
    } else {
        words.take(3).filter(|word| is_statement(word)).count() == 3
    }
}

/// Bytes of a character that the end of `head` cuts.
fn incomplete_end(head: &[u8]) -> usize {
    match std::str::from_utf8(head) {
        Err(error) if error.error_len().is_none() => head.len() - error.valid_up_to(),
        _ => 0,
    }
}

/// A guess at what an unknown file is.
fn look(head: &[u8], bytes: u64) -> String {
    if bytes == 0 {
        return "an empty file".to_owned();
    }
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        return "a WebP picture".to_owned();
    }
    if let Some((_, look)) = OTHERS.iter().find(|(magic, _)| head.starts_with(magic)) {
        return (*look).to_owned();
    }
    let is_odd = |c: char| c.is_control() && !c.is_whitespace();
    let is_text = std::str::from_utf8(&head[..head.len() - incomplete_end(head)])
        .is_ok_and(|text| !text.contains(is_odd));
    if is_text {
        "some other text".to_owned()
    } else {
        let start: String = head.iter().take(8).map(|b| format!(" {b:02x}")).collect();
        format!("unknown data, beginning with{start}")
    }
}
