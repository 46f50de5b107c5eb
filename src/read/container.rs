//! The document and its buffers: a GLB's chunks, or a `.gltf` file and those beside it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{ReadError, broken, foreign};
use crate::export::uri::unescaped;

/// A document of this program has some tens of thousands of bytes.
const MOST_DOCUMENT_BYTES: usize = 1 << 22;
/// Types of chunks (specification, section 4.4.3).
const JSON_CHUNK: u32 = 0x4E4F_534A;
const BIN_CHUNK: u32 = 0x004E_4942;
const HEADER_BYTES: usize = 12;

/// A document and what it refers to.
pub struct Container {
    /// The document.
    pub json: Value,
    /// Contents of each buffer; empty where it only stands for what is compressed elsewhere.
    pub buffers: Vec<Vec<u8>>,
    /// Where files beside it are.
    folder: Option<PathBuf>,
}

impl Container {
    /// Opens a file, which its first bytes tell to be binary or not.
    pub fn open(path: &Path) -> Result<Self, ReadError> {
        let bytes = contents(path)?;
        if bytes.starts_with(b"glTF") {
            return Self::of_glb(&bytes);
        }
        if bytes.is_empty() {
            return Err(foreign("an empty file"));
        }
        let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
        if first != Some(&b'{') {
            return Err(foreign("a file that is not glTF"));
        }
        let folder = path.parent().map_or_else(PathBuf::new, Path::to_path_buf);
        let container = Self {
            json: parse(&bytes)?,
            buffers: Vec::new(),
            folder: Some(folder),
        };
        container.with_buffers(None)
    }

    /// The chunks of a binary file.
    pub fn of_glb(bytes: &[u8]) -> Result<Self, ReadError> {
        let number = |at: usize| {
            let four = bytes.get(at..at + 4)?.try_into().ok()?;
            Some(u32::from_le_bytes(four))
        };
        let (Some(version), Some(length)) = (number(4), number(8)) else {
            let place = "the GLB's header";
            return Err(broken(place, format!("{HEADER_BYTES} bytes"), bytes.len()));
        };
        if version != 2 {
            return Err(broken("the GLB's version", "2", version));
        }
        if length as usize != bytes.len() {
            let expected = format!("{length} bytes, by its header");
            return Err(broken("the GLB", expected, bytes.len()));
        }
        let (mut json, mut bin) = (None, None);
        let mut at = HEADER_BYTES;
        for place in 0.. {
            let (Some(length), Some(kind)) = (number(at), number(at + 4)) else {
                break;
            };
            let rest = bytes.len() - at - 8;
            let chunk = bytes[at + 8..].get(..length as usize).ok_or_else(|| {
                broken(
                    format!("chunk {place} of the GLB"),
                    format!("{length} bytes"),
                    rest,
                )
            })?;
            match (place, kind) {
                (0, JSON_CHUNK) => json = Some(chunk),
                (1, BIN_CHUNK) => bin = Some(chunk),
                _ => {}
            }
            at += 8 + chunk.len();
        }
        let json = json.ok_or_else(|| broken("the GLB", "a JSON chunk first", "none"))?;
        let container = Self {
            json: parse(json)?,
            buffers: Vec::new(),
            folder: None,
        };
        container.with_buffers(bin)
    }

    fn with_buffers(mut self, mut bin: Option<&[u8]>) -> Result<Self, ReadError> {
        let told = self.json["buffers"]
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        let mut buffers = Vec::new();
        for (i, buffer) in told.iter().enumerate() {
            let place = || format!("buffer {i}");
            let is_fallback = buffer["extensions"]["EXT_meshopt_compression"]["fallback"] == true;
            let mut bytes = match buffer["uri"].as_str() {
                Some(uri) => self.beside(uri)?,
                None if is_fallback => {
                    buffers.push(Vec::new());
                    continue;
                }
                None => bin
                    .take()
                    .ok_or_else(|| broken(place(), "its bytes", "none"))?
                    .to_vec(),
            };
            let promised = buffer["byteLength"].as_u64().unwrap_or(u64::MAX);
            match usize::try_from(promised) {
                Ok(promised) if promised <= bytes.len() => bytes.truncate(promised),
                _ => {
                    let expected = format!("{} bytes", buffer["byteLength"]);
                    return Err(broken(place(), expected, bytes.len()));
                }
            }
            buffers.push(bytes);
        }
        self.buffers = buffers;
        Ok(self)
    }

    /// The files beside a document that it names.
    pub fn companions(&self) -> Vec<PathBuf> {
        let Some(folder) = &self.folder else {
            return Vec::new();
        };
        let lists = ["buffers", "images"].map(|list| self.json[list].as_array());
        let parts = lists.into_iter().flatten().flatten();
        let uris = parts.filter_map(|part| part["uri"].as_str());
        uris.map(|uri| folder.join(unescaped(uri))).collect()
    }

    /// A file in the same folder: this program's documents name no other.
    pub fn beside(&self, uri: &str) -> Result<Vec<u8>, ReadError> {
        let name = unescaped(uri);
        let is_name = !name.is_empty()
            && name != ".."
            && !name.contains(['/', '\\', ':', '\0'])
            && !uri.contains(':');
        match &self.folder {
            Some(folder) if is_name => contents(&folder.join(name)),
            _ => Err(foreign(
                "a document whose data are neither within it nor right beside it",
            )),
        }
    }
}

fn contents(path: &Path) -> Result<Vec<u8>, ReadError> {
    let failed = |source| ReadError::File {
        path: path.to_path_buf(),
        source,
    };
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(failed(std::io::Error::other("it is not a regular file")));
    }
    fs::read(path).map_err(failed)
}

fn parse(bytes: &[u8]) -> Result<Value, ReadError> {
    if bytes.len() > MOST_DOCUMENT_BYTES {
        let expected = format!("at most {MOST_DOCUMENT_BYTES} bytes");
        return Err(broken("the JSON document", expected, bytes.len()));
    }
    serde_json::from_slice(bytes)
        .map_err(|error| broken("the JSON document", "JSON", format!("an error: {error}")))
}
