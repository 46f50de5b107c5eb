//! Zip files on the disk, opened with a bound on what their directory may take.
//!
//! The directory of a zip file takes several times its own size in memory, and may be as large as the file. Entries are read as
//! streams; how much of one is taken is up to whoever reads it.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

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
    open_within(path, MOST_DIRECTORY_BYTES)
}

/// Opens a zip file whose directory may take as many bytes as told.
///
/// # Errors
/// As [`open()`].
pub fn open_within(path: &Path, most_directory_bytes: u64) -> Result<ZipFile, ZipError> {
    let ration = Arc::new(AtomicU64::new(most_directory_bytes));
    let inner = BufReader::new(File::open(path)?);
    let archive = ZipArchive::new(Rationed {
        inner,
        ration: Arc::clone(&ration),
        most: most_directory_bytes,
    })?;
    ration.store(u64::MAX, Ordering::Relaxed);
    Ok(archive)
}

/// A file of which only so many bytes can be read.
#[derive(Debug)]
pub struct Rationed {
    inner: BufReader<File>,
    ration: Arc<AtomicU64>,
    /// What the ration was.
    most: u64,
}

impl Read for Rationed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.ration.load(Ordering::Relaxed);
        if left < buffer.len() as u64 {
            return Err(io::Error::other(format!(
                "its directory takes more than {} bytes",
                self.most
            )));
        }
        let read = self.inner.read(buffer)?;
        if left != u64::MAX {
            let left = left - read as u64;
            self.ration.store(left, Ordering::Relaxed);
        }
        Ok(read)
    }
}

impl Seek for Rationed {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
