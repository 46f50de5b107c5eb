//! The page itself, as it is built from `templates/viewer` (its sources are there), inside the program.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::digest::sha256;

/// A file of the page.
#[derive(Debug)]
pub struct PageFile {
    /// Its path in the site, with `/`.
    pub name: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
}

/// Where the page begins.
pub const INDEX: &str = "index.html";

/// All of the page.
pub const FILES: [PageFile; 6] = [
    PageFile {
        name: INDEX,
        bytes: include_bytes!("../../templates/viewer/dist/index.html"),
    },
    PageFile {
        name: "viewer.css",
        bytes: include_bytes!("../../templates/viewer/dist/viewer.css"),
    },
    PageFile {
        name: "viewer.js",
        bytes: include_bytes!("../../templates/viewer/dist/viewer.js"),
    },
    PageFile {
        name: "basis/basis_transcoder.js",
        bytes: include_bytes!("../../templates/viewer/dist/basis/basis_transcoder.js"),
    },
    PageFile {
        name: "basis/basis_transcoder.wasm",
        bytes: include_bytes!("../../templates/viewer/dist/basis/basis_transcoder.wasm"),
    },
    PageFile {
        name: "LICENSES.txt",
        bytes: include_bytes!("../../templates/viewer/dist/LICENSES.txt"),
    },
];

/// Bytes to be sent, also compressed, with a tag of their content.
#[derive(Debug)]
pub struct Body {
    /// As they are.
    pub plain: Vec<u8>,
    /// As gzip has them.
    pub gzip: Vec<u8>,
    /// Equal for equal bytes alone (RFC 9110, section 8.8.3); weak, since it stands for both encodings.
    pub tag: String,
}

impl Body {
    /// Compresses and tags bytes.
    ///
    /// # Errors
    /// None that memory gives.
    pub fn new(plain: Vec<u8>, level: Compression) -> std::io::Result<Self> {
        let mut encoder = GzEncoder::new(Vec::new(), level);
        encoder.write_all(&plain)?;
        Ok(Self {
            tag: format!("W/\"{}\"", &sha256(&plain)[..32]),
            gzip: encoder.finish()?,
            plain,
        })
    }
}

/// The type that a file is sent as, by its name. What browsers would run or draw as a document is no more than bytes.
pub fn content_type(name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    match extension.unwrap_or_default().to_ascii_lowercase().as_str() {
        "glb" => "model/gltf-binary",
        "gltf" => "model/gltf+json",
        "json" => "application/json",
        "jsonl" => "application/x-ndjson",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ktx2" => "image/ktx2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The type of a file of the page.
pub fn page_content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => content_type(name),
    }
}
