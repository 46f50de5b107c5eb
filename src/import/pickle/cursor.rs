//! A place in the bytes of a pickle; everything it gives is borrowed, and nothing is given that is not there.

use super::PickleError;

/// Reads forward through bytes.
#[derive(Debug)]
pub struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// At the beginning of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Bytes passed.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The next `count` bytes.
    pub fn take(&mut self, count: u64) -> Result<&'a [u8], PickleError> {
        let left = self.bytes.len() - self.at;
        let Some(taken) = usize::try_from(count)
            .ok()
            .and_then(|count| self.bytes[self.at..].get(..count))
        else {
            return Err(PickleError::Truncated {
                at: self.at,
                needed: count,
                left,
            });
        };
        self.at += taken.len();
        Ok(taken)
    }

    /// Whether `count` more bytes follow.
    pub fn expect(&self, count: u64) -> Result<(), PickleError> {
        let left = self.bytes.len() - self.at;
        if count > left as u64 {
            return Err(PickleError::Truncated {
                at: self.at,
                needed: count,
                left,
            });
        }
        Ok(())
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], PickleError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N as u64)?);
        Ok(array)
    }

    /// The next byte.
    pub fn u8(&mut self) -> Result<u8, PickleError> {
        Ok(self.array::<1>()?[0])
    }

    /// The next two bytes, little-endian.
    pub fn u16(&mut self) -> Result<u16, PickleError> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    /// The next four bytes, little-endian.
    pub fn u32(&mut self) -> Result<u32, PickleError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    /// The next four bytes, little-endian and signed.
    pub fn i32(&mut self) -> Result<i32, PickleError> {
        Ok(i32::from_le_bytes(self.array()?))
    }

    /// The next eight bytes, little-endian.
    pub fn u64(&mut self) -> Result<u64, PickleError> {
        Ok(u64::from_le_bytes(self.array()?))
    }

    /// The next eight bytes as a number, big-endian as pickles have it.
    pub fn f64(&mut self) -> Result<f64, PickleError> {
        Ok(f64::from_be_bytes(self.array()?))
    }

    /// Text up to the end of the line, which is passed.
    pub fn line(&mut self) -> Result<&'a str, PickleError> {
        let at = self.at;
        let rest = &self.bytes[at..];
        let end = rest
            .iter()
            .position(|&byte| byte == b'\n')
            .ok_or(PickleError::TruncatedLine { at })?;
        self.at += end + 1;
        utf8(&rest[..end], at)
    }

    /// The next `count` bytes as text.
    pub fn text(&mut self, count: u64) -> Result<&'a str, PickleError> {
        let at = self.at;
        utf8(self.take(count)?, at)
    }
}

fn utf8(bytes: &[u8], at: usize) -> Result<&str, PickleError> {
    std::str::from_utf8(bytes).map_err(|_| PickleError::Literal {
        at,
        expected: "text in UTF-8",
    })
}
