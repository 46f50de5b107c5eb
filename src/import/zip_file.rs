//! Zip files on the disk, opened with a bound on what their directory may take.
//!
//! The directory of a zip file takes several times its own size in memory, and may be as large as the file. Entries are read as
//! streams; how much of one is taken is up to whoever reads it.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::rc::Rc;

use zip::ZipArchive;
use zip::result::ZipError;

/// Bytes that may be read to open a file: the directory of a wheel of 2000 files takes some 250 kB.
const MOST_DIRECTORY_BYTES: u64 = 8 << 20;

/// A zip file.
pub type ZipFile = ZipArchive<Rationed>;

/// Opens a zip file.
///
/// # Errors
/// As the `zip` crate tells them; a directory beyond the bound is an error of reading.
pub fn open(path: &Path) -> Result<ZipFile, ZipError> {
    let ration = Rc::new(Cell::new(MOST_DIRECTORY_BYTES));
    let inner = BufReader::new(File::open(path)?);
    let archive = ZipArchive::new(Rationed {
        inner,
        ration: Rc::clone(&ration),
    })?;
    ration.set(u64::MAX);
    Ok(archive)
}

/// A file of which only so many bytes can be read.
#[derive(Debug)]
pub struct Rationed {
    inner: BufReader<File>,
    ration: Rc<Cell<u64>>,
}

impl Read for Rationed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.ration.get();
        if left < buffer.len() as u64 {
            return Err(io::Error::other(format!(
                "its directory takes more than {MOST_DIRECTORY_BYTES} bytes"
            )));
        }
        let read = self.inner.read(buffer)?;
        if left != u64::MAX {
            self.ration.set(left - read as u64);
        }
        Ok(read)
    }
}

impl Seek for Rationed {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
