//! Pictures that wait, in little memory, until all of their animation are there; and where two of them differ.
//!
//! What an animation shares (colours) and leaves out (what did not change) can only be told once every picture is known.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use super::frame::{Frame, FrameError, Pixels};

/// What the bytes of a picture mean, one a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Display colour.
    Rgb,
    /// Display colour, not premultiplied, and alpha.
    Rgba,
    /// A quantity.
    Grey,
}

impl Kind {
    /// Bytes of a pixel.
    pub fn bytes(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::Rgb => 3,
            Self::Rgba => 4,
        }
    }
}

/// A picture of 8 bits a channel, compressed quickly and without loss.
#[derive(Debug, Clone)]
pub struct Packed {
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// What its bytes mean.
    pub kind: Kind,
    deflated: Vec<u8>,
}

impl Packed {
    /// Packs a picture for a format, whose sizes end at `most_px` a side.
    ///
    /// # Errors
    /// [`FrameError`] for sizes that do not fit and for 16-bit pixels.
    pub(super) fn of(
        frame: &Frame,
        format: &'static str,
        most_px: u32,
    ) -> Result<Self, FrameError> {
        frame.check(format, most_px)?;
        let (kind, bytes) = match &frame.pixels {
            Pixels::Rgb(pixels) => (Kind::Rgb, pixels.as_flattened()),
            Pixels::Rgba(pixels) => (Kind::Rgba, pixels.as_flattened()),
            Pixels::Grey(pixels) => (Kind::Grey, pixels.as_slice()),
            Pixels::Grey16(_) => return Err(FrameError::Depth(format)),
        };
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).map_err(failed)?;
        Ok(Self {
            size: [frame.width, frame.height],
            kind,
            deflated: encoder.finish().map_err(failed)?,
        })
    }

    /// Its bytes again, row by row.
    ///
    /// # Errors
    /// None: what was packed here unpacks.
    pub fn bytes(&self) -> Result<Vec<u8>, FrameError> {
        let [width, height] = self.size.map(|edge| edge as usize);
        let mut bytes = Vec::with_capacity(width * height * self.kind.bytes());
        let mut decoder = DeflateDecoder::new(self.deflated.as_slice());
        decoder.read_to_end(&mut bytes).map_err(failed)?;
        Ok(bytes)
    }

    /// The first of some pictures, where all have its size and kind.
    ///
    /// # Errors
    /// [`FrameError`] without pictures, or of the first that differs.
    pub(super) fn first_of<'a>(frames: &[&'a Self]) -> Result<&'a Self, FrameError> {
        let Some(first) = frames.first() else {
            return Err(FrameError::Empty);
        };
        for frame in frames {
            if frame.size != first.size {
                return Err(FrameError::Mixed {
                    expected: first.size,
                    found: frame.size,
                });
            }
            if frame.kind != first.kind {
                return Err(FrameError::Kinds);
            }
        }
        Ok(first)
    }
}

fn failed(error: std::io::Error) -> FrameError {
    FrameError::Encoder(error.into())
}

/// A rectangle of a picture, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Upper left corner.
    pub corner: [u32; 2],
    /// Width and height, at least 1.
    pub size: [u32; 2],
}

impl Part {
    /// A whole picture.
    pub fn whole(size: [u32; 2]) -> Self {
        Self {
            corner: [0; 2],
            size,
        }
    }

    /// The smallest part of a picture that holds every pixel of which `is_in` is true of its number; one pixel where there is none.
    pub fn holding([width, height]: [u32; 2], is_in: impl Fn(usize) -> bool) -> Self {
        let (mut low, mut high) = ([u32::MAX; 2], [0; 2]);
        for y in 0..height {
            let row = y as usize * width as usize;
            let mut columns = (0..width).filter(|&x| is_in(row + x as usize));
            if let Some(first) = columns.next() {
                let last = columns.next_back().unwrap_or(first);
                low = [low[0].min(first), low[1].min(y)];
                high = [high[0].max(last), y];
            }
        }
        if low[0] == u32::MAX {
            return Self {
                corner: [0; 2],
                size: [1; 2],
            };
        }
        Self {
            corner: low,
            size: [high[0] - low[0] + 1, high[1] - low[1] + 1],
        }
    }

    /// The part of a picture's pixels, of `width` a row and `bytes` each.
    pub fn cut(self, pixels: &[u8], width: u32, bytes: usize) -> Vec<u8> {
        let ([x, y], [across, down]) = (self.corner, self.size);
        let rows = y as usize..(y + down) as usize;
        let row = |row: usize| {
            let from = (row * width as usize + x as usize) * bytes;
            &pixels[from..from + across as usize * bytes]
        };
        rows.flat_map(row).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_unpack_as_they_were() {
        let frame = Frame {
            width: 3,
            height: 2,
            pixels: Pixels::Rgba((0..6).map(|i| [i, 2 * i, 3 * i, 255 - i]).collect()),
        };
        let packed = Packed::of(&frame, "a format", 3).expect("fits");
        let Pixels::Rgba(pixels) = &frame.pixels else {
            unreachable!()
        };
        assert_eq!(packed.bytes().expect("whole"), pixels.as_flattened());
        assert!(Packed::of(&frame, "a format", 2).is_err());
    }

    #[test]
    fn parts_hold_what_they_should_and_no_more() {
        let set = [7, 13, 14];
        let part = Part::holding([5, 4], |pixel| set.contains(&pixel));
        let expected = Part {
            corner: [2, 1],
            size: [3, 2],
        };
        assert_eq!(part, expected);
        let pixels: Vec<u8> = (0..40).collect();
        assert_eq!(
            part.cut(&pixels, 5, 2),
            [14, 15, 16, 17, 18, 19, 24, 25, 26, 27, 28, 29]
        );
        assert_eq!(Part::holding([5, 4], |_| true), Part::whole([5, 4]));
        assert_eq!(Part::holding([5, 4], |_| false).size, [1, 1]);
    }
}
