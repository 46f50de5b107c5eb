//! The archives that `torch.save` writes: an uncompressed zip of a pickle and one file for each storage.

use std::io::Cursor;

use zip::{CompressionMethod, ZipArchive};

use super::storage::{Reference, Storage};
use super::{TensorError, unexpected};
use crate::import::pickle;

/// How these archives begin.
pub const SIGNATURE: &[u8] = b"PK\x03\x04";
/// How each entry of an archive's directory begins.
const ENTRY_SIGNATURE: &[u8] = b"PK\x01\x02";
/// An archive of one storage has about five entries; a directory of many would take many times its size in memory.
const MOST_ENTRIES: usize = 64;

/// Opens the only storage in `bytes`. Compressed entries are refused, so that nothing can swell.
pub fn load(bytes: &[u8]) -> Result<Storage<'_>, TensorError> {
    if bytes
        .windows(4)
        .filter(|at| *at == ENTRY_SIGNATURE)
        .nth(MOST_ENTRIES)
        .is_some()
    {
        let found = format!("more than {MOST_ENTRIES} entries");
        return Err(unexpected("an archive of one storage", found));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let is_pickle = |name: &str| name == "data.pkl" || name.ends_with("/data.pkl");
    let found = archive
        .file_names()
        .flatten()
        .find(|name| is_pickle(name))
        .map(std::borrow::Cow::into_owned);
    let name = found.ok_or_else(|| unexpected("an archive with `data.pkl`", "none"))?;
    let folder = &name[..name.len() - "data.pkl".len()];
    let object = pickle::read(entry(bytes, &mut archive, &name)?)?;
    let reference = Reference::read(&object)?;
    let order = format!("{folder}byteorder");
    let big_endian = match archive.index_for_name(&order) {
        Some(_) => entry(bytes, &mut archive, &order)? == b"big",
        None => false,
    };
    let saved = entry(
        bytes,
        &mut archive,
        &format!("{folder}data/{}", reference.key),
    )?;
    reference.within(saved, big_endian)
}

/// The bytes of an entry, as they lie in the archive.
fn entry<'a>(
    bytes: &'a [u8],
    archive: &mut ZipArchive<Cursor<&'a [u8]>>,
    name: &str,
) -> Result<&'a [u8], TensorError> {
    let entry = archive.by_name(name)?;
    if entry.compression() != CompressionMethod::Stored {
        let found = format!("{} in `{name}`", entry.compression());
        return Err(unexpected("an archive without compression", found));
    }
    let claimed = entry.size();
    let start = usize::try_from(entry.data_start().unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let rest = bytes.get(start..).unwrap_or_default();
    usize::try_from(claimed)
        .ok()
        .and_then(|size| rest.get(..size))
        .ok_or(TensorError::Short {
            expected: claimed,
            found: rest.len(),
        })
}
