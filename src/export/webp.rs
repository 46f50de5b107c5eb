//! Pictures to WebP bytes, with or without loss: a single one, or an animation in an endless loop.
//!
//! Frames are compressed by `libwebp` (VP8L without loss, VP8 with); the animation around them is ours, by the WebP Container
//! Specification (RFC 9649, section 2): `RIFF`, `VP8X`, `ANIM`, and an `ANMF` chunk for every frame, each replacing the whole
//! canvas. Equal frames give equal bytes.

use webp::{Encoder, WebPConfig};

use super::frame::{Frame, FrameError, Pixels, durations};

/// Most pixels a side that `libwebp` takes: the format would have one more.
const MOST_PX: u32 = 16_383;
/// How hard the encoder tries without loss, 0 to 6 and of 100, and with loss, 0 to 6.
const LOSSLESS_EFFORT: (i32, f32) = (4, 75.0);
const LOSSY_EFFORT: i32 = 5;
/// `RIFF`, the size of the rest, `WEBP`: what stands before the first chunk.
const RIFF_HEADER: usize = 12;
/// `VP8X`, RFC 9649 section 2.7.1: the file has an animation; some frame has alpha.
const ANIMATION: u8 = 0b0000_0010;
const ALPHA: u8 = 0b0001_0000;
/// The chunk of alpha beside colours with loss, section 2.7.1.2.
const PARTIAL_ALPHA: &[u8; 4] = b"ALPH";
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
    /// The chunks of its pixels, headers and padding included: `VP8L`, or `VP8 ` after an `ALPH` if there is one.
    chunks: Vec<u8>,
}

/// Compresses a picture: without loss, or with as much as `quality` of 100 allows; alpha never loses.
///
/// # Errors
/// [`FrameError`] for sizes that do not fit and for 16-bit pixels.
pub fn compress(frame: &Frame, quality: Option<u8>) -> Result<WebpFrame, FrameError> {
    frame.check("WebP", MOST_PX)?;
    let (width, height) = (frame.width, frame.height);
    let greys: Vec<u8>;
    let encoder = match &frame.pixels {
        Pixels::Rgb(pixels) => Encoder::from_rgb(pixels.as_flattened(), width, height),
        Pixels::Rgba(pixels) => Encoder::from_rgba(pixels.as_flattened(), width, height),
        Pixels::Grey(pixels) => {
            greys = pixels.iter().flat_map(|&grey| [grey; 3]).collect();
            Encoder::from_rgb(&greys, width, height)
        }
        Pixels::Grey16(_) => return Err(FrameError::Depth("WebP")),
    };
    let refused = |what: String| FrameError::Encoder(what.into());
    let config = config(quality).ok_or_else(|| refused("libwebp has no settings".into()))?;
    let file = encoder.encode_advanced(&config);
    let file = file.map_err(|error| refused(format!("libwebp refuses it: {error:?}")))?;
    Ok(WebpFrame {
        width,
        height,
        has_alpha: matches!(frame.pixels, Pixels::Rgba(_)),
        chunks: pixel_chunks(&file),
    })
}

fn config(quality: Option<u8>) -> Option<WebPConfig> {
    let mut config = WebPConfig::new().ok()?;
    config.thread_level = 0;
    config.alpha_quality = 100;
    match quality {
        Some(quality) => {
            config.quality = f32::from(quality);
            config.method = LOSSY_EFFORT;
            config.use_sharp_yuv = 1;
        }
        None => {
            config.lossless = 1;
            // Colours stay where nothing is seen of them, too.
            config.exact = 1;
            (config.method, config.quality) = LOSSLESS_EFFORT;
        }
    }
    Some(config)
}

/// The chunks of a file that hold its pixels.
fn pixel_chunks(file: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(file.len());
    let mut rest = file.get(RIFF_HEADER..).unwrap_or_default();
    while let [a, b, c, d, l0, l1, l2, l3, ..] = *rest {
        let content = u32::from_le_bytes([l0, l1, l2, l3]) as usize;
        let length = (8 + content.next_multiple_of(2)).min(rest.len());
        let (chunk, after) = rest.split_at(length);
        if [b"VP8 ", b"VP8L", PARTIAL_ALPHA].contains(&&[a, b, c, d]) {
            kept.extend(chunk);
        }
        rest = after;
    }
    kept
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
    let mut chunks = Vec::new();
    if rest.is_empty() {
        if first.chunks.starts_with(PARTIAL_ALPHA) {
            push_canvas(&mut chunks, ALPHA, size);
        }
        chunks.extend(&first.chunks);
        return riff(&chunks);
    }
    let mut flags = ANIMATION;
    if frames.iter().any(|frame| frame.has_alpha) {
        flags |= ALPHA;
    }
    push_canvas(&mut chunks, flags, size);
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
        content.extend(&frame.chunks);
        push_chunk(&mut chunks, b"ANMF", &content);
    }
    riff(&chunks)
}

/// Appends what the file holds, and its size.
fn push_canvas(to: &mut Vec<u8>, flags: u8, size: [u32; 2]) {
    let mut canvas = vec![flags, 0, 0, 0];
    canvas.extend(less_one(size));
    push_chunk(to, b"VP8X", &canvas);
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
    //! Read back with `image`'s decoder, which shares nothing with the encoder.

    use super::*;
    use crate::export::frame::read_back;
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
                .map(|frame| compress(frame, None).expect("fits"))
                .collect();
            let bytes = assemble(&compressed.iter().collect::<Vec<_>>(), 24.0).expect("fits");
            let decoder = WebPDecoder::new(Cursor::new(&bytes)).expect("a WebP");
            assert!(decoder.has_animation());
            let read = decoder
                .into_frames()
                .collect_frames()
                .expect("whole frames");
            let lasts = read_back(read, &frames);
            assert_eq!(lasts, durations(7, 24.0, 1000.0));
        }
    }

    /// Smooth, as a face is; half transparent below, nothing above.
    fn shaded(phase: u32) -> Frame {
        let pixels = (0..64 * 64).map(|i| {
            let (x, y) = (i % 64, i / 64);
            let alpha = if y < 8 { 0 } else { 255 - (y / 2) as u8 };
            let shade = |k: u32| (60 + 2 * ((x + phase) % 64) + k * y / 2) as u8;
            if alpha == 0 {
                [0; 4]
            } else {
                [shade(0), shade(1), shade(2), alpha]
            }
        });
        Frame {
            width: 64,
            height: 64,
            pixels: Pixels::Rgba(pixels.collect()),
        }
    }

    #[test]
    fn with_loss_colours_come_close_alpha_stays_and_quality_counts() {
        let frames: Vec<Frame> = (0..3).map(shaded).collect();
        let film = |quality, count: usize| {
            let compressed: Vec<WebpFrame> = frames[..count]
                .iter()
                .map(|frame| compress(frame, quality).expect("fits"))
                .collect();
            assemble(&compressed.iter().collect::<Vec<_>>(), 12.0).expect("fits")
        };
        assert!(film(Some(30), 3).len() < film(Some(95), 3).len());
        assert_eq!(film(Some(80), 3), film(Some(80), 3));
        for count in [1, 3] {
            let bytes = film(Some(90), count);
            let decoder = WebPDecoder::new(Cursor::new(&bytes)).expect("a WebP");
            assert_eq!(decoder.has_animation(), count > 1);
            let read: Vec<image::RgbaImage> = if count > 1 {
                let read = decoder.into_frames().collect_frames().expect("whole");
                read.into_iter().map(image::Frame::into_buffer).collect()
            } else {
                vec![
                    image::load_from_memory(&bytes)
                        .expect("readable")
                        .to_rgba8(),
                ]
            };
            for (read, frame) in read.iter().zip(&frames) {
                let Pixels::Rgba(pixels) = &frame.pixels else {
                    unreachable!()
                };
                let mut squares = 0.0;
                for (found, wanted) in read.pixels().zip(pixels) {
                    assert_eq!(found.0[3], wanted[3]);
                    if wanted[3] > 0 {
                        let off = (0..3).map(|c| f64::from(found.0[c].abs_diff(wanted[c])));
                        squares += off.map(|off| off * off).sum::<f64>();
                    }
                }
                let rms = (squares / (3.0 * 64.0 * 56.0)).sqrt();
                assert!(rms < 6.0, "{rms}");
            }
        }
    }

    #[test]
    fn a_single_frame_is_a_plain_picture() {
        let frame = Frame {
            width: 5,
            height: 2,
            pixels: Pixels::Grey((0..10).collect()),
        };
        let bytes = assemble(&[&compress(&frame, None).expect("fits")], 1.0).expect("fits");
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
            compress(&deep, None)
                .expect_err("16 bits")
                .to_string()
                .contains("8 bits")
        );
        let wide = Frame {
            width: 16_384,
            height: 1,
            pixels: Pixels::Grey(vec![0; 16_384]),
        };
        assert!(
            compress(&wide, None)
                .expect_err("too wide")
                .to_string()
                .contains("16383")
        );
        assert!(assemble(&[], 12.0).is_err());
        let other = Frame {
            width: 2,
            height: 1,
            pixels: Pixels::Grey(vec![0; 2]),
        };
        let [a, b] = [&frame(0, false), &other].map(|frame| compress(frame, None).expect("fits"));
        assert!(
            assemble(&[&a, &b], 12.0)
                .expect_err("sizes")
                .to_string()
                .contains("33 x 21")
        );
    }
}
