//! PNG files of a dataset: what their header says, and their pixels.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::{ColorType, ImageDecoder};

/// The fixed beginning of a PNG file: its signature and the header chunk (PNG third edition, sections 5.2 and 11.2.1).
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];

/// What the header of a PNG file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Width and height in pixels.
    pub size_px: [u32; 2],
    /// Bits a channel.
    pub depth: u8,
    /// PNG's number of the colour type.
    pub color: u8,
}

impl Header {
    /// Bytes from a file's beginning that are needed.
    pub const BYTES: u64 = 26;

    /// Reads a header.
    ///
    /// # Errors
    /// What is wrong.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        if bytes.get(..8) != Some(&SIGNATURE) || bytes.get(12..16) != Some(b"IHDR") {
            return Err("picture that is not a PNG".into());
        }
        let number = |at: usize| {
            let bytes = bytes.get(at..at + 4)?;
            Some(u32::from_be_bytes(bytes.try_into().ok()?))
        };
        match (number(16), number(20), bytes.get(24..26)) {
            (Some(width), Some(height), Some(&[depth, color])) => Ok(Self {
                size_px: [width, height],
                depth,
                color,
            }),
            _ => Err("picture that is cut short".into()),
        }
    }

    /// Whether it is RGB of 8 bits a channel.
    pub fn is_rgb8(&self) -> bool {
        (self.color, self.depth) == (2, 8)
    }

    /// Whether it is grey of 8 bits.
    pub fn is_grey8(&self) -> bool {
        (self.color, self.depth) == (0, 8)
    }

    /// In words.
    pub fn describe(&self) -> String {
        let color = match self.color {
            0 => "grey",
            2 => "RGB",
            3 => "a palette",
            4 => "grey with alpha",
            6 => "RGB with alpha",
            _ => "an unknown colour type",
        };
        format!("{color} of {} bits", self.depth)
    }
}

/// Pixels of a square PNG file of the size and the colour type expected, row by row, channels interleaved.
///
/// # Errors
/// What is wrong.
pub fn decoded(bytes: &[u8], size_px: u32, color: ColorType) -> Result<Vec<u8>, String> {
    let told = |error: image::ImageError| error.to_string();
    let decoder = PngDecoder::new(Cursor::new(bytes)).map_err(told)?;
    let found = (decoder.dimensions(), decoder.color_type());
    if found != ((size_px, size_px), color) {
        let ((width, height), found) = found;
        return Err(format!(
            "{width} x {height} pixels of {found:?}, expected {size_px} x {size_px} of {color:?}"
        ));
    }
    let mut pixels = vec![0; decoder.total_bytes() as usize];
    decoder.read_image(&mut pixels).map_err(told)?;
    Ok(pixels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::frame::{Frame, Pixels};
    use crate::export::png::encode_frame;

    fn png(pixels: Pixels) -> Vec<u8> {
        let frame = Frame {
            width: 4,
            height: 2,
            pixels,
        };
        encode_frame(&frame).expect("encodes")
    }

    #[test]
    fn headers_tell_size_and_colour() {
        let rgb = Header::read(&png(Pixels::Rgb(vec![[1; 3]; 8]))).expect("a PNG");
        assert_eq!(rgb.size_px, [4, 2]);
        assert!(rgb.is_rgb8() && !rgb.is_grey8());
        let grey = Header::read(&png(Pixels::Grey(vec![1; 8]))).expect("a PNG");
        assert!(grey.is_grey8() && !grey.is_rgb8());
        let deep = Header::read(&png(Pixels::Grey16(vec![1; 8]))).expect("a PNG");
        assert_eq!(deep.describe(), "grey of 16 bits");
        assert!(!deep.is_grey8());
        for broken in [&b"GIF89a"[..], &png(Pixels::Grey(vec![1; 8]))[..20], b""] {
            assert!(Header::read(broken).is_err());
        }
    }

    #[test]
    fn broken_pixels_are_an_error() {
        let frame = Frame {
            width: 4,
            height: 4,
            pixels: Pixels::Grey((0..16).collect()),
        };
        let whole = encode_frame(&frame).expect("encodes");
        let pixels = decoded(&whole, 4, ColorType::L8).expect("whole");
        assert_eq!(pixels, (0..16).collect::<Vec<u8>>());
        assert!(decoded(&whole, 8, ColorType::L8).is_err());
        assert!(decoded(&whole, 4, ColorType::Rgb8).is_err());
        assert!(decoded(&whole[..whole.len() - 20], 4, ColorType::L8).is_err());
        let mut flipped = whole.clone();
        flipped[48] ^= 0x55;
        assert!(decoded(&flipped, 4, ColorType::L8).is_err());
    }
}
