//! Pictures to GIF bytes (version 89a, `CompuServe` 1990), one after another in an endless loop, or a single one.
//!
//! A GIF shows 256 colours. What has no more keeps them exactly; else all pictures of an animation share colours that are chosen for all of
//! them, and dithering follows a pattern that stands still, so that what does not change does not flicker, and only the rectangle that changed
//! is stored. Alpha is all or nothing: below one half, a pixel is transparent. Equal frames give equal bytes.

mod dither;
mod palette;

use std::collections::HashSet;

use gif::{DisposalMethod, Encoder, Repeat};
use rayon::prelude::*;

use self::dither::indices;
use self::palette::Seen;
use super::frame::{Frame, FrameError, durations};
use super::packed::{Kind, Packed, Part};

/// Most pixels a side.
const MOST_PX: u32 = 65_535;
/// Colours of one file.
const COLORS: usize = 256;
/// Pictures that are worked on at a time, and lie in memory unpacked.
const AT_A_TIME: usize = 16;

/// A picture that waits for its animation.
///
/// # Errors
/// [`FrameError`] for sizes that do not fit and for 16-bit pixels.
pub fn compress(frame: &Frame) -> Result<Packed, FrameError> {
    Packed::of(frame, "GIF", MOST_PX)
}

/// The frames in the given order at `fps` frames a second, again and again; a single one is a plain picture.
///
/// # Errors
/// [`FrameError`] without frames or where they differ in size or kind.
pub fn assemble(frames: &[&Packed], fps: f64) -> Result<Vec<u8>, FrameError> {
    let &Packed { size, .. } = Packed::first_of(frames)?;
    let failed = |error: gif::EncodingError| FrameError::Encoder(error.into());
    let mut seen = Seen::default();
    // A picture that is shown twice, there and back, counts once.
    let mut counted = HashSet::new();
    let is_new = |frame: &&Packed| counted.insert(std::ptr::from_ref(*frame));
    let distinct: Vec<&Packed> = frames.iter().copied().filter(is_new).collect();
    for frames in distinct.chunks(AT_A_TIME) {
        let of_each = frames.par_iter().map(|frame| Ok(Seen::of(&colors(frame)?)));
        for of_one in of_each.collect::<Result<Vec<_>, FrameError>>()? {
            seen.add(of_one);
        }
    }
    let palette = seen.palette(COLORS);
    let mut table = palette.colors.as_flattened().to_vec();
    let hole = palette.has_holes.then_some(palette.colors.len() as u8);
    if hole.is_some() {
        table.extend([0; 3]);
    }
    // Checked above: at most 65535.
    let [width, height] = size.map(|edge| edge as u16);
    let mut encoder = Encoder::new(Vec::new(), width, height, &table).map_err(failed)?;
    let is_animation = frames.len() > 1;
    if is_animation {
        encoder.set_repeat(Repeat::Infinite).map_err(failed)?;
    }
    let mut ticks = durations(frames.len(), fps, 100.0).into_iter();
    let mut before: Option<Vec<u8>> = None;
    for frames in frames.chunks(AT_A_TIME) {
        let drawn = frames
            .par_iter()
            .map(|frame| Ok(indices(&palette, &colors(frame)?, size[0], hole)));
        let drawn = drawn.collect::<Result<Vec<Vec<u8>>, FrameError>>()?;
        let compressed: Vec<gif::Frame> = (0..drawn.len())
            .into_par_iter()
            .map(|at| {
                let last = if at > 0 {
                    Some(&drawn[at - 1])
                } else {
                    before.as_ref()
                };
                compressed(&drawn[at], last, size, hole)
            })
            .collect();
        for (mut frame, ticks) in compressed.into_iter().zip(&mut ticks) {
            if is_animation {
                frame.delay = u16::try_from(ticks).unwrap_or(u16::MAX);
            }
            encoder
                .write_lzw_pre_encoded_frame(&frame)
                .map_err(failed)?;
        }
        before = drawn.into_iter().next_back();
    }
    encoder.into_inner().map_err(failed)
}

/// The colour of each pixel; none where it is transparent.
fn colors(frame: &Packed) -> Result<Vec<Option<[u8; 3]>>, FrameError> {
    let bytes = frame.bytes()?;
    let colors = match frame.kind {
        Kind::Rgb => bytes.as_chunks().0.iter().copied().map(Some).collect(),
        Kind::Grey => bytes.iter().map(|&grey| Some([grey; 3])).collect(),
        Kind::Rgba => {
            let pixels = bytes.as_chunks().0.iter();
            pixels
                .map(|&[r, g, b, alpha]| (alpha >= 128).then_some([r, g, b]))
                .collect()
        }
    };
    Ok(colors)
}

/// A frame, after the one before it: what changed, where that stays on show; where holes are wiped after each frame, what is opaque.
fn compressed(
    drawn: &[u8],
    before: Option<&Vec<u8>>,
    size: [u32; 2],
    hole: Option<u8>,
) -> gif::Frame<'static> {
    let part = match (before, hole) {
        (None, _) => Part::whole(size),
        (Some(_), Some(hole)) => Part::holding(size, |pixel| drawn[pixel] != hole),
        (Some(before), None) => Part::holding(size, |pixel| drawn[pixel] != before[pixel]),
    };
    let [left, top] = part.corner.map(|edge| edge as u16);
    let [width, height] = part.size.map(|edge| edge as u16);
    let mut frame = gif::Frame {
        left,
        top,
        width,
        height,
        dispose: if hole.is_some() {
            DisposalMethod::Background
        } else {
            DisposalMethod::Keep
        },
        transparent: hole,
        buffer: part.cut(drawn, size[0], 1).into(),
        ..gif::Frame::default()
    };
    frame.make_lzw_pre_encoded();
    frame
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::frame::Pixels;

    /// Smooth shading on a flat background: more colours than a GIF can show.
    fn shaded(size: u32, alpha: bool) -> Frame {
        let at = |i: u32| {
            let (x, y) = ((i % size) as i32, (i / size) as i32);
            let half = size as i32 / 2;
            let inside = (x - half).pow(2) + (y - half).pow(2) < (half - 2).pow(2);
            let shade = |k: i32| (40 + 180 * (x + k * y) / ((1 + k) * size as i32)) as u8;
            if inside {
                Some([shade(0), shade(1), shade(2)])
            } else {
                None
            }
        };
        let pixels = (0..size * size).map(at);
        Frame {
            width: size,
            height: size,
            pixels: if alpha {
                Pixels::Rgba(
                    pixels
                        .map(|p| p.map_or([0; 4], |[r, g, b]| [r, g, b, 200]))
                        .collect(),
                )
            } else {
                Pixels::Rgb(pixels.map(|p| p.unwrap_or([251, 252, 253])).collect())
            },
        }
    }

    /// Every frame as RGBA, and how long it stands in milliseconds.
    fn read(bytes: &[u8]) -> Vec<(image::RgbaImage, u32)> {
        use image::AnimationDecoder;
        let decoder =
            image::codecs::gif::GifDecoder::new(std::io::Cursor::new(bytes)).expect("a GIF");
        let frames = decoder
            .into_frames()
            .collect_frames()
            .expect("whole frames");
        let told = |frame: image::Frame| {
            let (ticks, per) = frame.delay().numer_denom_ms();
            (frame.into_buffer(), ticks / per)
        };
        frames.into_iter().map(told).collect()
    }

    fn one(frame: &Frame) -> image::RgbaImage {
        let compressed = compress(frame).expect("fits");
        let bytes = assemble(&[&compressed], 12.0).expect("fits");
        let mut frames = read(&bytes);
        assert_eq!(frames.len(), 1);
        frames.remove(0).0
    }

    #[test]
    fn up_to_256_colours_are_kept_exactly() {
        let frame = Frame {
            width: 32,
            height: 8,
            pixels: Pixels::Grey((0..=255).collect()),
        };
        let read = one(&frame);
        let greys: Vec<u8> = read.pixels().map(|pixel| pixel.0[1]).collect();
        assert_eq!(Pixels::Grey(greys), frame.pixels);
    }

    #[test]
    fn more_colours_are_met_on_average_and_a_flat_background_exactly() {
        let frame = shaded(200, false);
        let read = one(&frame);
        let Pixels::Rgb(expected) = &frame.pixels else {
            unreachable!()
        };
        let mut worst = 0;
        for (pixel, expected) in read.pixels().zip(expected) {
            if *expected == [251, 252, 253] {
                assert_eq!(pixel.0[..3], *expected);
            }
            let channels = pixel.0.iter().zip(expected);
            let off = channels.map(|(found, expected)| found.abs_diff(*expected));
            worst = off.fold(worst, u8::max);
        }
        assert!(worst < 32, "{worst}");
        // Means over 10 x 10 pixels in the middle: what is left of the error after it was passed on.
        for (left, top) in [(60, 60), (100, 80), (120, 130)] {
            for c in [0, 1, 2] {
                let mean = |of: &dyn Fn(u32, u32) -> u8| -> f64 {
                    let cells = (0..100).map(|i| f64::from(of(left + i % 10, top + i / 10)));
                    cells.sum::<f64>() / 100.0
                };
                let found = mean(&|x, y| read.get_pixel(x, y).0[c]);
                let wanted = mean(&|x, y| expected[(y * 200 + x) as usize][c]);
                assert!((found - wanted).abs() < 1.0, "{found} for {wanted}");
            }
        }
    }

    #[test]
    fn what_stands_still_is_the_same_in_every_picture() {
        // The same shading, and a square that moves over it.
        let still = shaded(100, false);
        let moving = |at: usize| {
            let mut frame = still.clone();
            let Pixels::Rgb(pixels) = &mut frame.pixels else {
                unreachable!()
            };
            for y in 40..50 {
                pixels[y * 100 + 30 + at..y * 100 + 40 + at].fill([250, 20, 30]);
            }
            frame
        };
        let frames: Vec<Packed> = (0..3)
            .map(|at| compress(&moving(5 * at)).expect("fits"))
            .collect();
        let bytes = assemble(&frames.iter().collect::<Vec<_>>(), 12.0).expect("fits");
        let read = read(&bytes);
        for (number, (picture, _)) in read.iter().enumerate() {
            for (x, y, pixel) in picture.enumerate_pixels() {
                if !(30..50).contains(&x) || !(40..50).contains(&y) {
                    assert_eq!(pixel, read[0].0.get_pixel(x, y), "{x} {y} of {number}");
                }
            }
            let square = picture.get_pixel(32 + 5 * number as u32, 45).0;
            assert!(square[0] > 230 && square[1] < 40, "{square:?}");
        }
        // Only the square's way is stored again.
        let first = assemble(&[&frames[0]], 12.0).expect("fits");
        assert!(
            bytes.len() < first.len() + 2 * 400,
            "{} {}",
            bytes.len(),
            first.len()
        );
    }

    #[test]
    fn holes_are_transparent_and_nothing_shines_through_from_the_frame_before() {
        let full = Frame {
            width: 200,
            height: 200,
            pixels: Pixels::Rgba(vec![[9, 8, 7, 255]; 40_000]),
        };
        let [full, holed] = [&full, &shaded(200, true)].map(|f| compress(f).expect("fits"));
        let frames = read(&assemble(&[&holed, &full, &holed], 12.0).expect("fits"));
        assert_eq!(frames[0].0.get_pixel(0, 0).0[3], 0);
        assert_eq!(frames[0].0.get_pixel(100, 100).0[3], 255);
        assert_eq!(frames[1].0.get_pixel(0, 0).0, [9, 8, 7, 255]);
        assert_eq!(frames[2].0, frames[0].0);
    }

    #[test]
    fn an_animation_loops_and_lasts_as_long_as_it_should() {
        let frames: Vec<Packed> = (0..24)
            .map(|i| Frame {
                width: 4,
                height: 3,
                pixels: Pixels::Grey(vec![i; 12]),
            })
            .map(|frame| compress(&frame).expect("fits"))
            .collect();
        let bytes = assemble(&frames.iter().collect::<Vec<_>>(), 24.0).expect("fits");
        let read = read(&bytes);
        assert_eq!(read.len(), 24);
        assert_eq!(read.iter().map(|(_, ms)| ms).sum::<u32>(), 1000);
        assert!(
            read.iter()
                .zip(0..)
                .all(|((picture, _), i)| picture.get_pixel(3, 2).0 == [i, i, i, 255])
        );
        let forever = b"NETSCAPE2.0\x03\x01\0\0";
        assert!(bytes.windows(forever.len()).any(|part| part == forever));
    }

    #[test]
    fn what_a_gif_cannot_hold_is_an_error() {
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
            width: 65_536,
            height: 1,
            pixels: Pixels::Grey(vec![0; 65_536]),
        };
        assert!(
            compress(&wide)
                .expect_err("too wide")
                .to_string()
                .contains("65535")
        );
        let torn = Frame {
            width: 2,
            height: 2,
            pixels: Pixels::Grey(vec![0; 3]),
        };
        assert!(compress(&torn).is_err());
        assert!(assemble(&[], 12.0).is_err());
        let [one, two] = [1, 2].map(|width| {
            let pixels = Pixels::Grey(vec![0; width as usize]);
            compress(&Frame {
                width,
                height: 1,
                pixels,
            })
            .expect("fits")
        });
        assert!(
            assemble(&[&one, &two], 12.0)
                .expect_err("sizes")
                .to_string()
                .contains("found 2 x 1")
        );
    }
}
