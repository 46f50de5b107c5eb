//! Pictures to WebP bytes, lossless: a single one, or an animation in an endless loop.
//!
//! Frames are compressed by `image`'s encoder (VP8L); the animation around them is ours, by the WebP Container
//! Specification (RFC 9649, section 2): `RIFF`, `VP8X`, `ANIM`, and an `ANMF` chunk for every frame, each replacing the whole
//! canvas. Equal frames give equal bytes.

use image::ExtendedColorType;
use image::codecs::webp::WebPEncoder;

use super::frame::{Frame, FrameError, Pixels, durations};

/// Most pixels a side: 14 bits.
const MOST_PX: u32 = 16_384;
/// `RIFF`, the size of the rest, `WEBP`: what stands before the first chunk.
const RIFF_HEADER: usize = 12;
/// `VP8X`, RFC 9649 section 2.7.1: the file has an animation; some frame has alpha.
const ANIMATION: u8 = 0b0000_0010;
const ALPHA: u8 = 0b0001_0000;
/// `ANMF`, section 2.7.1.1: the frame replaces what was there instead of blending with it.
const DO_NOT_BLEND: u8 = 0b0000_0010;
/// Longest a frame can stand, in milliseconds: 24 bits.
const LONGEST_MS: u32 = (1 << 24) - 1;

/// A picture, compressed, as the file will hold it.
#[derive(Debug, Clone)]
pub struct WebpFrame {
    width: u32,
    height: u32,
    has_alpha: bool,
    /// The `VP8L` chunk, header and padding included.
    chunk: Vec<u8>,
}

/// Compresses a picture without loss.
///
/// # Errors
/// [`FrameError`] for sizes that do not fit and for 16-bit pixels.
pub fn compress(frame: &Frame) -> Result<WebpFrame, FrameError> {
    frame.check("WebP", MOST_PX)?;
    let (bytes, color) = match &frame.pixels {
        Pixels::Rgb(pixels) => (pixels.as_flattened(), ExtendedColorType::Rgb8),
        Pixels::Rgba(pixels) => (pixels.as_flattened(), ExtendedColorType::Rgba8),
        Pixels::Grey(pixels) => (pixels.as_slice(), ExtendedColorType::L8),
        Pixels::Grey16(_) => return Err(FrameError::Depth("WebP")),
    };
    let mut file = Vec::new();
    WebPEncoder::new_lossless(&mut file)
        .encode(bytes, frame.width, frame.height, color)
        .map_err(|error| FrameError::Encoder(error.into()))?;
    Ok(WebpFrame {
        width: frame.width,
        height: frame.height,
        has_alpha: matches!(frame.pixels, Pixels::Rgba(_)),
        chunk: file.split_off(RIFF_HEADER),
    })
}

/// The frames in the given order at `fps` frames a second, again and again; a single one is a plain picture.
///
/// # Errors
/// [`FrameError`] without frames, where their sizes differ, or beyond 4 GiB.
pub fn assemble(frames: &[&WebpFrame], fps: f64) -> Result<Vec<u8>, FrameError> {
    let [first, rest @ ..] = frames else {
        return Err(FrameError::Empty);
    };
    let size = [first.width, first.height];
    if rest.is_empty() {
        return riff(&first.chunk);
    }
    let mut flags = ANIMATION;
    if frames.iter().any(|frame| frame.has_alpha) {
        flags |= ALPHA;
    }
    let mut chunks = Vec::new();
    let mut canvas = vec![flags, 0, 0, 0];
    canvas.extend(less_one(size));
    push_chunk(&mut chunks, b"VP8X", &canvas);
    // Background colour (transparent; each frame covers all) and the number of loops: 0 is endless.
    push_chunk(&mut chunks, b"ANIM", &[0; 6]);
    for (frame, ms) in frames.iter().zip(durations(frames.len(), fps, 1000.0)) {
        if [frame.width, frame.height] != size {
            return Err(FrameError::Mixed {
                expected: size,
                found: [frame.width, frame.height],
            });
        }
        // At the canvas' top left.
        let mut content = vec![0; 6];
        content.extend(less_one(size));
        content.extend(&ms.min(LONGEST_MS).to_le_bytes()[..3]);
        content.push(DO_NOT_BLEND);
        content.extend(&frame.chunk);
        push_chunk(&mut chunks, b"ANMF", &content);
    }
    riff(&chunks)
}

/// Width and height less one, 24 bits each.
fn less_one(size: [u32; 2]) -> impl Iterator<Item = u8> {
    size.into_iter()
        .flat_map(|px| (px - 1).to_le_bytes().into_iter().take(3))
}

/// Appends name, length, content, and the padding that makes it even.
fn push_chunk(to: &mut Vec<u8>, name: &[u8; 4], content: &[u8]) {
    to.extend(name);
    // A frame is far below 4 GiB: its pixels are, and compression adds little.
    to.extend((content.len() as u32).to_le_bytes());
    to.extend(content);
    if content.len() % 2 == 1 {
        to.push(0);
    }
}

/// The file around its chunks.
fn riff(chunks: &[u8]) -> Result<Vec<u8>, FrameError> {
    let size = u32::try_from(chunks.len() + 4).map_err(|_| FrameError::TooLong("WebP"))?;
    let mut file = Vec::with_capacity(chunks.len() + RIFF_HEADER);
    file.extend(b"RIFF");
    file.extend(size.to_le_bytes());
    file.extend(b"WEBP");
    file.extend(chunks);
    Ok(file)
}

#[cfg(test)]
mod tests {
    //! Read back with `image`'s decoder, which shares its bit reader with the encoder but not the container; files were
    //! also read with another library while this was written.

    use super::*;
    use image::AnimationDecoder;
    use image::codecs::webp::WebPDecoder;
    use std::io::Cursor;

    /// A picture whose every pixel differs from that of another `phase`.
    fn frame(phase: u32, alpha: bool) -> Frame {
        let [width, height] = [33, 21];
        let pixels = (0..width * height).map(|i| {
            let grain = (i + phase).wrapping_mul(2_654_435_761).to_be_bytes();
            if alpha {
                grain
            } else {
                [grain[0], grain[1], grain[2], 255]
            }
        });
        Frame {
            width,
            height,
            pixels: if alpha {
                Pixels::Rgba(pixels.collect())
            } else {
                Pixels::Rgb(pixels.map(|[r, g, b, _]| [r, g, b]).collect())
            },
        }
    }

    #[test]
    fn frames_and_durations_read_back_exactly() {
        for alpha in [false, true] {
            let frames: Vec<Frame> = (0..7).map(|phase| frame(phase, alpha)).collect();
            let compressed: Vec<WebpFrame> = frames
                .iter()
                .map(|frame| compress(frame).expect("fits"))
                .collect();
            let bytes = assemble(&compressed.iter().collect::<Vec<_>>(), 24.0).expect("fits");
            let decoder = WebPDecoder::new(Cursor::new(&bytes)).expect("a WebP");
            assert!(decoder.has_animation());
            let read = decoder
                .into_frames()
                .collect_frames()
                .expect("whole frames");
            assert_eq!(read.len(), frames.len());
            let mut lasts = Vec::new();
            for (read, frame) in read.into_iter().zip(&frames) {
                let (ms, per) = read.delay().numer_denom_ms();
                lasts.push(ms / per);
                let expected: Vec<u8> = match &frame.pixels {
                    Pixels::Rgba(pixels) => pixels.as_flattened().into(),
                    Pixels::Rgb(pixels) => pixels
                        .iter()
                        .flat_map(|&[r, g, b]| [r, g, b, 255])
                        .collect(),
                    _ => unreachable!(),
                };
                assert_eq!(read.into_buffer().into_raw(), expected);
            }
            assert_eq!(lasts, durations(7, 24.0, 1000.0));
        }
    }

    #[test]
    fn a_single_frame_is_a_plain_picture() {
        let frame = Frame {
            width: 5,
            height: 2,
            pixels: Pixels::Grey((0..10).collect()),
        };
        let bytes = assemble(&[&compress(&frame).expect("fits")], 1.0).expect("fits");
        let decoder = WebPDecoder::new(Cursor::new(&bytes)).expect("a WebP");
        assert!(!decoder.has_animation());
        let read = image::load_from_memory(&bytes)
            .expect("readable")
            .to_luma8();
        assert_eq!(Pixels::Grey(read.into_raw()), frame.pixels);
    }

    #[test]
    fn what_a_webp_cannot_hold_is_an_error() {
        let deep = Frame {
            width: 1,
            height: 1,
            pixels: Pixels::Grey16(vec![1]),
        };
        assert!(
            compress(&deep)
                .expect_err("16 bits")
                .to_string()
                .contains("8 bits")
        );
        let wide = Frame {
            width: 16_385,
            height: 1,
            pixels: Pixels::Grey(vec![0; 16_385]),
        };
        assert!(
            compress(&wide)
                .expect_err("too wide")
                .to_string()
                .contains("16384")
        );
        assert!(assemble(&[], 12.0).is_err());
        let other = Frame {
            width: 2,
            height: 1,
            pixels: Pixels::Grey(vec![0; 2]),
        };
        let [a, b] = [&frame(0, false), &other].map(|frame| compress(frame).expect("fits"));
        assert!(
            assemble(&[&a, &b], 12.0)
                .expect_err("sizes")
                .to_string()
                .contains("33 x 21")
        );
    }
}
