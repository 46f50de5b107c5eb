//! Pickles written by hand, instruction by instruction (protocol 4).

#![allow(
    dead_code,
    reason = "each test file uses the part of this module that it needs"
)]

/// Instructions in a row.
#[derive(Debug, Clone, Default)]
pub struct Instructions(pub Vec<u8>);

impl Instructions {
    /// Raw bytes.
    pub fn raw(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(bytes);
        self
    }

    /// Pushes text.
    pub fn text(self, text: &str) -> Self {
        let length = (text.len() as u32).to_le_bytes();
        self.raw(b"X").raw(&length).raw(text.as_bytes())
    }

    /// Pushes bytes.
    pub fn bytes(self, bytes: &[u8]) -> Self {
        let length = (bytes.len() as u32).to_le_bytes();
        self.raw(b"B").raw(&length).raw(bytes)
    }

    /// Pushes an integer.
    pub fn int(self, int: i32) -> Self {
        self.raw(b"J").raw(&int.to_le_bytes())
    }

    /// Pushes the name of a class or function.
    pub fn global(self, module: &str, name: &str) -> Self {
        self.text(module).text(name).raw(b"\x93")
    }

    /// A tuple of integers.
    pub fn ints(self, ints: &[i32]) -> Self {
        let pushed = ints.iter().fold(self.raw(b"("), |made, &int| made.int(int));
        pushed.raw(b"t")
    }

    /// The end; all bytes.
    pub fn end(self) -> Vec<u8> {
        self.raw(b".").0
    }
}

/// The beginning of a pickle.
pub fn pickle() -> Instructions {
    Instructions::default().raw(b"\x80\x04")
}

/// A storage of single precision in the legacy format.
pub fn legacy_storage(values: &[f32]) -> Vec<u8> {
    let count = values.len() as i32;
    let magic = b"\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.";
    let version = pickle().int(1001).end();
    let machine = pickle().raw(b"}").text("little_endian").raw(b"\x88s").end();
    let identity = pickle()
        .raw(b"(")
        .text("storage")
        .global("torch", "FloatStorage")
        .text("key")
        .text("cpu")
        .int(count)
        .raw(b"NtQ")
        .end();
    let keys = pickle().raw(b"](").text("key").raw(b"e").end();
    let mut saved = [&magic[..], &version, &machine, &identity, &keys].concat();
    saved.extend_from_slice(&(values.len() as u64).to_le_bytes());
    saved.extend(values.iter().flat_map(|value| value.to_le_bytes()));
    saved
}

/// Appends a tensor over a storage's bytes.
pub fn tensor(
    made: Instructions,
    storage: &[u8],
    offset: i32,
    shape: &[i32],
    strides: &[i32],
) -> Instructions {
    made.global("torch._utils", "_rebuild_tensor_v2")
        .raw(b"(")
        .global("torch.storage", "_load_from_bytes")
        .bytes(storage)
        .raw(b"\x85R")
        .int(offset)
        .ints(shape)
        .ints(strides)
        .raw(b"\x89}tR")
}
