//! Where the portrait comes from: a field file or the embedded default.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::field::portrait::{EMBEDDED_NAME, Portrait, PortraitError, read_bytes};

/// A portrait, and what provenance says of it.
pub struct Source {
    /// The field.
    pub portrait: Portrait,
    /// File name, without its folders.
    pub name: String,
    /// Hash of the file's bytes, in hexadecimal.
    pub sha256: String,
}

impl Source {
    /// Reads the file, or takes the embedded portrait where there is none.
    pub fn open(path: Option<&Path>) -> Result<Self, PortraitError> {
        let Some(path) = path else {
            return Ok(Self {
                portrait: Portrait::embedded(),
                name: EMBEDDED_NAME.to_owned(),
                sha256: hash(Portrait::embedded_bytes()),
            });
        };
        let bytes = read_bytes(path)?;
        Ok(Self {
            portrait: Portrait::from_bytes(&bytes, path)?,
            name: path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            sha256: hash(&bytes),
        })
    }
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
