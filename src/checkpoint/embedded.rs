//! The checkpoint that ships inside the program: a generator of synthetic people, with the body that moves them.
//!
//! Only builds that can make its people carry it. `templates/README.md` tells its origin.

use std::io::Cursor;
use std::path::Path;

use super::file::{Checkpoint, CheckpointError};

/// What errors and provenance call it: the name of its file.
pub const EMBEDDED_NAME: &str = "default.safetensors";

static EMBEDDED: &[u8] = include_bytes!("../../templates/default.safetensors");

impl Checkpoint {
    /// The checkpoint that ships inside the program.
    ///
    /// # Errors
    /// None in a program whose tests passed: the bytes are part of it.
    pub fn embedded() -> Result<Self, CheckpointError> {
        Self::embedded_some(|_| true)
    }

    /// As [`Checkpoint::embedded`], but only the tensors whose names are `wanted`; the others are not copied.
    ///
    /// # Errors
    /// As [`Checkpoint::embedded`].
    pub fn embedded_some(wanted: impl Fn(&str) -> bool) -> Result<Self, CheckpointError> {
        let size = EMBEDDED.len() as u64;
        Self::take(
            Cursor::new(EMBEDDED),
            size,
            Path::new(EMBEDDED_NAME),
            wanted,
        )
    }

    /// The bytes of its file, to hash.
    pub fn embedded_bytes() -> &'static [u8] {
        EMBEDDED
    }
}
