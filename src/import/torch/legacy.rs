//! The format that `torch.save` wrote before archives, and still writes for storages within pickles.
//!
//! Five pickles in a row (a magic number, the format's version, facts of the machine, the object, the keys of its
//! storages), then for each key the number of elements (8 bytes, little-endian) and the elements.

use super::storage::{Reference, Storage};
use super::{TensorError, unexpected};
use crate::import::pickle::{Id, Pickle, PickleError, Value, read_prefix};

/// The first pickle: 0x1950a86a20f9469cfc6c, little-endian.
const MAGIC: [u8; 10] = [0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19];
/// The second pickle.
const VERSION: i64 = 1001;

/// Opens the only storage in `bytes`.
pub fn load(bytes: &[u8]) -> Result<Storage<'_>, TensorError> {
    let mut rest = bytes;
    let magic = next(&mut rest)?;
    if *magic.value(magic.root()) != Value::BigInt(&MAGIC) {
        let found = magic.kind(magic.root());
        return Err(unexpected("PyTorch's magic number", found));
    }
    let version = next(&mut rest)?;
    if version.int(version.root()) != Some(VERSION) {
        let found = describe(&version, version.root());
        return Err(unexpected("version 1001 of the format", found));
    }
    let machine = next(&mut rest)?;
    let little = machine.get(machine.root(), "little_endian");
    let big_endian = little.is_some_and(|id| *machine.value(id) == Value::Bool(false));
    let object = next(&mut rest)?;
    let reference = Reference::read(&object)?;
    let keys = next(&mut rest)?;
    let keys = match *keys.elements(keys.root()) {
        [key] => keys.text(key).map(str::to_owned),
        _ => None,
    };
    if keys.as_deref() != Some(reference.key) {
        return Err(unexpected("one storage under its key", "others"));
    }
    let Some((count, saved)) = rest.split_first_chunk::<8>() else {
        let found = rest.len();
        return Err(TensorError::Short { expected: 8, found });
    };
    let count = u64::from_le_bytes(*count);
    if count != reference.count {
        let found = format!("{count}");
        return Err(unexpected("as many elements as the storage says", found));
    }
    reference.within(saved, big_endian)
}

fn next<'a>(rest: &mut &'a [u8]) -> Result<Pickle<'a>, PickleError> {
    let (pickle, length) = read_prefix(rest)?;
    *rest = &rest[length..];
    Ok(pickle)
}

fn describe(pickle: &Pickle<'_>, id: Id) -> String {
    match pickle.int(id) {
        Some(int) => int.to_string(),
        None => pickle.kind(id).to_owned(),
    }
}
