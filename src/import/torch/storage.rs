//! Storages: flat runs of elements, saved within a pickle as bytes that are a saved file themselves.

use std::collections::HashMap;

use super::element::Element;
use super::{TensorError, archive, legacy, unexpected};
use crate::import::pickle::{Id, Pickle};

/// The elements of a storage, as they lie in the file.
#[derive(Debug, Clone, Copy)]
pub struct Storage<'a> {
    /// Their type.
    pub element: Element,
    /// Their bytes, a whole number of elements.
    pub bytes: &'a [u8],
    /// Whether each element's most significant byte comes first.
    pub big_endian: bool,
}

impl Storage<'_> {
    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.bytes.len() / self.element.size()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// The storages of a pickle; each is opened once, however many tensors share it.
#[derive(Debug, Default)]
pub struct Storages<'a> {
    /// Nothing where it could not be opened: that is told once.
    opened: HashMap<Id, Option<Storage<'a>>>,
}

impl<'a> Storages<'a> {
    /// The storage that is saved in the bytes of value `id`.
    ///
    /// # Errors
    /// [`TensorError`] where the value is not the bytes of a saved storage.
    pub fn load(&mut self, pickle: &Pickle<'a>, id: Id) -> Result<Storage<'a>, TensorError> {
        if let Some(opened) = self.opened.get(&id) {
            return opened.ok_or_else(|| unexpected("a storage", "a faulty one, again"));
        }
        self.opened.insert(id, None);
        let bytes = pickle
            .bytes(id)
            .ok_or_else(|| unexpected("the bytes of a storage", pickle.kind(id)))?;
        let storage = if bytes.starts_with(archive::SIGNATURE) {
            archive::load(bytes)?
        } else {
            legacy::load(bytes)?
        };
        self.opened.insert(id, Some(storage));
        Ok(storage)
    }
}

/// What a nested pickle says of its only storage.
#[derive(Debug, Clone, Copy)]
pub struct Reference<'a> {
    /// Type of its elements.
    pub element: Element,
    /// Under which key its bytes are saved.
    pub key: &'a str,
    /// How many elements there are.
    pub count: u64,
    /// First element and number of elements, where the storage is a part of the one saved.
    pub part: Option<(u64, u64)>,
}

impl<'a> Reference<'a> {
    /// Reads the persistent identity `('storage', class, key, location, count)`, in the legacy format with a part on top.
    pub fn read(pickle: &Pickle<'a>) -> Result<Self, TensorError> {
        let root = pickle.root();
        let crate::import::pickle::Value::Persistent(identity) = pickle.value(root) else {
            return Err(unexpected("a reference to a storage", pickle.kind(root)));
        };
        let fields = pickle.elements(*identity);
        let &[tag, class, key, _location, count, ref rest @ ..] = fields else {
            return Err(unexpected(
                "a storage described by 5 or 6 fields",
                format!("{} fields", fields.len()),
            ));
        };
        if pickle.text(tag) != Some("storage") {
            return Err(unexpected("a storage", pickle.kind(tag)));
        }
        let class = pickle
            .global(class)
            .ok_or_else(|| unexpected("the class of a storage", pickle.kind(class)))?;
        let element = Element::of_storage(class)
            .ok_or_else(|| unexpected("a storage of numbers or truth values", class.to_string()))?;
        let key = pickle
            .text(key)
            .ok_or_else(|| unexpected("the key of a storage as text", pickle.kind(key)))?;
        let part = rest
            .first()
            .map(|part| pickle.elements(*part))
            .filter(|part| !part.is_empty());
        Ok(Self {
            element,
            key,
            count: natural(pickle, count)?,
            part: match part {
                None => None,
                Some(&[_key, offset, count]) => {
                    Some((natural(pickle, offset)?, natural(pickle, count)?))
                }
                Some(part) => {
                    let found = format!("{} fields", part.len());
                    return Err(unexpected("a part of a storage in 3 fields", found));
                }
            },
        })
    }

    /// The storage within `saved`, the bytes saved under its key.
    pub fn within(&self, saved: &'a [u8], big_endian: bool) -> Result<Storage<'a>, TensorError> {
        let size = self.element.size() as u64;
        let (first, count) = self.part.unwrap_or((0, self.count));
        let end = first
            .saturating_add(count)
            .max(self.count)
            .saturating_mul(size);
        let short = || TensorError::Short {
            expected: end,
            found: saved.len(),
        };
        if end > saved.len() as u64 {
            return Err(short());
        }
        let range = (first * size) as usize..((first + count) * size) as usize;
        Ok(Storage {
            element: self.element,
            bytes: saved.get(range).ok_or_else(short)?,
            big_endian,
        })
    }
}

/// A number of elements, or the place of one.
pub fn count(pickle: &Pickle<'_>, id: Id) -> Result<usize, TensorError> {
    let count = natural(pickle, id)?;
    usize::try_from(count).map_err(|_| unexpected("what fits into memory", count.to_string()))
}

/// An integer that is not negative.
fn natural(pickle: &Pickle<'_>, id: Id) -> Result<u64, TensorError> {
    let found = || match pickle.int(id) {
        Some(int) => int.to_string(),
        None => pickle.kind(id).to_owned(),
    };
    pickle
        .int(id)
        .and_then(|int| u64::try_from(int).ok())
        .ok_or_else(|| unexpected("a number of at least 0", found()))
}
