//! Event files as `TensorBoard` reads them: curves and pictures of a run.
//!
//! In: tags, steps, values, PNG files. Out: a file of records in the run's folder, each a length and a protocol buffer with checksums
//! (the `TFRecord` format: little endian, CRC-32C masked by a rotation and a constant; messages `Event` and `Summary` of `TensorFlow`'s
//! `event.proto` and `summary.proto`). A run that goes on begins a file of its own, after those that are there, whose first event tells
//! readers to forget what came at its step or later. Not promised: equal bytes, since every event holds the time.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::dataset::picture::Header;

/// Readers look for this in names; what follows orders them.
const PREFIX: &str = "events.out.tfevents.";
/// The version of the file that has what is written here.
const VERSION: &str = "brain.Event:2";
/// What `SessionLog` calls the start of a session.
const START: u64 = 1;
/// What `Summary.Image` calls RGB and grey.
const COLORSPACES: [(u8, u64); 2] = [(2, 3), (0, 1)];

/// Why events could not be stored.
#[derive(Debug, thiserror::Error)]
pub enum EventError {
    /// No file can be made there.
    #[error("cannot create an event file in {}; choose a folder that exists and that you may write to", folder.display())]
    Create {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file could not be extended.
    #[error("cannot write to {}; free some space", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Not a picture that event files can hold.
    #[error("expected a PNG file in RGB or grey of 8 bits for `{tag}`, found {found}")]
    Picture {
        /// What it was to be called.
        tag: String,
        /// What it is instead.
        found: String,
    },
}

/// An event file being written.
#[derive(Debug)]
pub struct Events {
    path: PathBuf,
    file: BufWriter<File>,
}

impl Events {
    /// Begins a file in a folder that exists, after the event files there; a run that begins.
    ///
    /// # Errors
    /// [`EventError`].
    pub fn create(folder: &Path) -> Result<Self, EventError> {
        Self::resume(folder, 0)
    }

    /// As [`Self::create`], for a run whose next step is `step`: what older files hold of that step and later ones counts no more.
    ///
    /// # Errors
    /// [`EventError`].
    pub fn resume(folder: &Path, step: u64) -> Result<Self, EventError> {
        let create = |source| EventError::Create {
            folder: folder.into(),
            source,
        };
        let mut last = None;
        for entry in fs::read_dir(folder).map_err(create)? {
            let name = entry.map_err(create)?.file_name();
            let number = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
            last = last.max(number.and_then(|number| number.parse::<u64>().ok()));
        }
        let number = last.map_or(0, |last| last + 1);
        let path = folder.join(format!("{PREFIX}{number:06}"));
        let file = File::create_new(&path).map_err(create)?;
        let mut events = Self {
            path,
            file: BufWriter::new(file),
        };
        events.record(&Message::new().text(3, VERSION))?;
        if step > 0 || number > 0 {
            let session = Message::new().number(1, START);
            events.record(&Message::new().number(2, step).message(7, &session))?;
        }
        events.flush()?;
        Ok(events)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds a point to the curve `tag`.
    ///
    /// # Errors
    /// [`EventError::Write`].
    pub fn scalar(&mut self, tag: &str, step: u64, value: f32) -> Result<(), EventError> {
        self.summary(step, &Message::new().text(1, tag).float(2, value))
    }

    /// Adds a picture to those called `tag`; `png` is a file of 8 bits, RGB or grey.
    ///
    /// # Errors
    /// [`EventError::Picture`] for other files, [`EventError::Write`].
    pub fn image(&mut self, tag: &str, step: u64, png: &[u8]) -> Result<(), EventError> {
        let fault = |found: String| EventError::Picture {
            tag: tag.to_owned(),
            found,
        };
        let header = Header::read(png).map_err(fault)?;
        let known = COLORSPACES.iter().find(|(color, _)| *color == header.color);
        let Some(&(_, colorspace)) = known.filter(|_| header.depth == 8) else {
            return Err(fault(header.describe()));
        };
        let [width, height] = header.size_px.map(u64::from);
        let image = Message::new().number(1, height).number(2, width);
        let image = image.number(3, colorspace).bytes(4, png);
        self.summary(step, &Message::new().text(1, tag).message(4, &image))
    }

    /// Hands everything to the system, for readers to see.
    ///
    /// # Errors
    /// [`EventError::Write`].
    pub fn flush(&mut self) -> Result<(), EventError> {
        let flushed = self.file.flush();
        self.told(flushed)
    }

    fn summary(&mut self, step: u64, value: &Message) -> Result<(), EventError> {
        let summary = Message::new().message(1, value);
        self.record(&Message::new().number(2, step).message(5, &summary))
    }

    /// Writes an event with the time added, as a record.
    fn record(&mut self, event: &Message) -> Result<(), EventError> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let seconds = now.map_or(0.0, |now| now.as_secs_f64());
        let event = [&Message::new().double(1, seconds).0[..], &event.0].concat();
        let length = (event.len() as u64).to_le_bytes();
        let mut record = Vec::with_capacity(event.len() + 16);
        record.extend(length);
        record.extend(masked_crc(&length).to_le_bytes());
        record.extend(&event);
        record.extend(masked_crc(&event).to_le_bytes());
        let written = self.file.write_all(&record);
        self.told(written)
    }

    fn told(&self, result: io::Result<()>) -> Result<(), EventError> {
        result.map_err(|source| EventError::Write {
            path: self.path.clone(),
            source,
        })
    }
}

/// A protocol buffer message being put together (Protocol Buffers, "Encoding"): each field is its number and wire type, then its value.
#[derive(Debug, Default)]
struct Message(Vec<u8>);

impl Message {
    fn new() -> Self {
        Self::default()
    }

    fn varint(mut self, mut value: u64) -> Self {
        while value >= 0x80 {
            self.0.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
        self
    }

    fn number(self, field: u64, value: u64) -> Self {
        self.varint(field << 3).varint(value)
    }

    fn double(self, field: u64, value: f64) -> Self {
        let mut message = self.varint(field << 3 | 1);
        message.0.extend(value.to_le_bytes());
        message
    }

    fn float(self, field: u64, value: f32) -> Self {
        let mut message = self.varint(field << 3 | 5);
        message.0.extend(value.to_le_bytes());
        message
    }

    fn bytes(self, field: u64, value: &[u8]) -> Self {
        let mut message = self.varint(field << 3 | 2).varint(value.len() as u64);
        message.0.extend(value);
        message
    }

    fn text(self, field: u64, value: &str) -> Self {
        self.bytes(field, value.as_bytes())
    }

    fn message(self, field: u64, value: &Self) -> Self {
        self.bytes(field, &value.0)
    }
}

/// CRC-32C (RFC 3720, section 12.1: reflected polynomial 0x82f63b78), bit by bit: event files are small.
fn crc32c(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| (crc >> 1) ^ (0x82f6_3b78 & (crc & 1).wrapping_neg());
    let add = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), step);
    !bytes.iter().fold(!0, add)
}

/// The checksum as records have it, masked so that records of records do not check themselves.
fn masked_crc(bytes: &[u8]) -> u32 {
    crc32c(bytes).rotate_right(15).wrapping_add(0xa282_ead8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::png;
    use crate::texture::Texture;

    /// A field of a message: its number, and a number or the bytes.
    type Field = (u64, Result<u64, Vec<u8>>);

    fn varint(bytes: &mut &[u8]) -> u64 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = bytes[0];
            *bytes = &bytes[1..];
            value |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return value;
            }
        }
    }

    fn fields(mut bytes: &[u8]) -> Vec<Field> {
        let mut fields = Vec::new();
        while !bytes.is_empty() {
            let key = varint(&mut bytes);
            let value = match key & 7 {
                0 => Ok(varint(&mut bytes)),
                kind => {
                    let length = match kind {
                        1 => 8,
                        5 => 4,
                        _ => varint(&mut bytes) as usize,
                    };
                    let (value, rest) = bytes.split_at(length);
                    bytes = rest;
                    Err(value.to_vec())
                }
            };
            fields.push((key >> 3, value));
        }
        fields
    }

    fn bytes_of(fields: &[Field], number: u64) -> Vec<u8> {
        let field = fields.iter().find(|(found, _)| *found == number);
        field
            .and_then(|(_, value)| value.clone().err())
            .expect("bytes")
    }

    fn number_of(fields: &[Field], number: u64) -> Option<u64> {
        let field = fields.iter().find(|(found, _)| *found == number);
        field.and_then(|(_, value)| value.clone().ok())
    }

    /// The events of a file; checksums are checked.
    fn read(path: &Path) -> Vec<Vec<Field>> {
        let file = fs::read(path).expect("a file");
        let mut rest = &file[..];
        let mut events = Vec::new();
        while !rest.is_empty() {
            let (length, after) = rest.split_at(8);
            let (crc, after) = after.split_at(4);
            assert_eq!(crc, masked_crc(length).to_le_bytes());
            let length = u64::from_le_bytes(length.try_into().expect("eight")) as usize;
            let (event, after) = after.split_at(length);
            let (crc, after) = after.split_at(4);
            assert_eq!(crc, masked_crc(event).to_le_bytes());
            events.push(fields(event));
            rest = after;
        }
        events
    }

    fn picture() -> Vec<u8> {
        png::encode(&Texture {
            width: 3,
            height: 2,
            texels: vec![[9, 8, 7]; 6],
        })
        .expect("encodes")
    }

    #[test]
    fn checksums_are_those_of_the_standard() {
        // RFC 3720, appendix B.4, and the usual check value.
        assert_eq!(crc32c(&[0; 32]), 0x8a91_36aa);
        assert_eq!(crc32c(&[0xff; 32]), 0x62a8_ab43);
        assert_eq!(crc32c(b"123456789"), 0xe306_9283);
    }

    #[test]
    fn what_was_written_is_read_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut events = Events::create(folder.path()).expect("a file");
        events.scalar("loss/G", 300, 0.25).expect("written");
        events.image("grid", 301, &picture()).expect("written");
        events.flush().expect("written");
        let read = read(events.path());
        assert_eq!(read.len(), 3);
        assert_eq!(bytes_of(&read[0], 3), VERSION.as_bytes());
        let value = |event: &[Field]| fields(&bytes_of(&fields(&bytes_of(event, 5)), 1));
        assert_eq!(number_of(&read[1], 2), Some(300));
        assert_eq!(bytes_of(&value(&read[1]), 1), b"loss/G");
        assert_eq!(bytes_of(&value(&read[1]), 2), 0.25_f32.to_le_bytes());
        let image = fields(&bytes_of(&value(&read[2]), 4));
        let numbers = [1, 2, 3].map(|field| number_of(&image, field));
        assert_eq!(numbers, [Some(2), Some(3), Some(3)]);
        assert_eq!(bytes_of(&image, 4), picture());
        let second = bytes_of(&read[1], 1).try_into().map(f64::from_le_bytes);
        assert!(second.expect("eight bytes") > 1e9);
    }

    #[test]
    fn a_run_that_goes_on_has_a_file_of_its_own_that_takes_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = Events::create(folder.path()).expect("a file");
        let second = Events::resume(folder.path(), 20).expect("a file");
        assert!(second.path() > first.path());
        let start = &read(second.path())[1];
        assert_eq!(number_of(start, 2), Some(20));
        assert_eq!(number_of(&fields(&bytes_of(start, 7)), 1), Some(START));
        assert_eq!(read(first.path()).len(), 1);
        // Also where the first run kept nothing to go on from.
        let anew = Events::create(folder.path()).expect("a file");
        assert_eq!(number_of(&read(anew.path())[1], 2), Some(0));
    }

    #[test]
    fn what_is_no_picture_or_no_folder_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut events = Events::create(folder.path()).expect("a file");
        let error = events.image("grid", 1, b"GIF89a").expect_err("no PNG");
        assert!(error.to_string().contains("not a PNG"), "{error}");
        let missing = folder.path().join("missing");
        let error = Events::create(&missing).expect_err("no folder");
        assert!(matches!(error, EventError::Create { .. }), "{error}");
    }
}
