//! Pictures to GIF bytes (version 89a, `CompuServe` 1990), one after another in an endless loop, or a single one.
//!
//! A GIF shows 256 colours a picture. A frame with no more keeps them exactly; of others, colours that cover a large part (a
//! background) are kept exactly, the rest is chosen by `NeuQuant` (Dekker, 1994) for each frame, and the error of every pixel
//! is passed on to its neighbours (Floyd and Steinberg, 1976), so that smooth skin shows no bands. Alpha is all or
//! nothing: below one half, a pixel is transparent. Equal frames give equal bytes.

use std::collections::BTreeMap;

use color_quant::NeuQuant;
use gif::{DisposalMethod, Encoder, Repeat};

use super::frame::{Frame, FrameError, Pixels, durations};

/// Most pixels a side.
const MOST_PX: u32 = 65_535;
/// Colours of one picture.
const COLORS: usize = 256;
/// A colour that covers more than this share is kept exactly: noise in a flat background would be seen first.
const FLAT_SHARE: f64 = 0.02;
/// Pixels that `NeuQuant` learns from: about what it takes to see every shade of a face; more cost time only.
const LEARNED_PIXELS: usize = 60_000;

/// A picture, compressed, as the file will hold it.
#[derive(Debug, Clone)]
pub struct GifFrame(gif::Frame<'static>);

/// Chooses a picture's colours and compresses it; alone it is far smaller than its pixels.
///
/// # Errors
/// [`FrameError`] for sizes that do not fit and for 16-bit pixels.
pub fn compress(frame: &Frame) -> Result<GifFrame, FrameError> {
    frame.check("GIF", MOST_PX)?;
    let colors: Vec<Option<[u8; 3]>> = match &frame.pixels {
        Pixels::Rgb(pixels) => pixels.iter().copied().map(Some).collect(),
        Pixels::Rgba(pixels) => pixels
            .iter()
            .map(|&[r, g, b, alpha]| (alpha >= 128).then_some([r, g, b]))
            .collect(),
        Pixels::Grey(pixels) => pixels.iter().map(|&grey| Some([grey; 3])).collect(),
        Pixels::Grey16(_) => return Err(FrameError::Depth("GIF")),
    };
    let has_holes = colors.contains(&None);
    let palette = Palette::of(&colors, COLORS - usize::from(has_holes));
    let hole = palette.colors.len() as u8;
    let indices = if palette.is_exact {
        let index = |color: [u8; 3]| palette.colors.binary_search(&color).ok();
        colors
            .iter()
            .map(|color| color.and_then(index).map_or(hole, |index| index as u8))
            .collect()
    } else {
        palette.diffused(&colors, frame.width as usize, hole)
    };
    let mut table = palette.colors;
    if has_holes {
        table.push([0; 3]);
    }
    let mut compressed = gif::Frame {
        // Checked above: at most 65535.
        width: frame.width as u16,
        height: frame.height as u16,
        dispose: if has_holes {
            DisposalMethod::Background
        } else {
            DisposalMethod::Keep
        },
        transparent: has_holes.then_some(hole),
        palette: Some(table.into_flattened()),
        buffer: indices.into(),
        ..gif::Frame::default()
    };
    compressed.make_lzw_pre_encoded();
    Ok(GifFrame(compressed))
}

/// The frames in the given order at `fps` frames a second, again and again; a single one is a plain picture.
///
/// # Errors
/// [`FrameError`] without frames or where their sizes differ.
pub fn assemble(frames: &[&GifFrame], fps: f64) -> Result<Vec<u8>, FrameError> {
    let [GifFrame(first), ..] = frames else {
        return Err(FrameError::Empty);
    };
    let failed = |error: gif::EncodingError| FrameError::Encoder(error.into());
    let mut encoder = Encoder::new(Vec::new(), first.width, first.height, &[]).map_err(failed)?;
    let is_animation = frames.len() > 1;
    if is_animation {
        encoder.set_repeat(Repeat::Infinite).map_err(failed)?;
    }
    for (GifFrame(frame), ticks) in frames.iter().zip(durations(frames.len(), fps, 100.0)) {
        if [frame.width, frame.height] != [first.width, first.height] {
            return Err(FrameError::Mixed {
                expected: [first.width, first.height].map(u32::from),
                found: [frame.width, frame.height].map(u32::from),
            });
        }
        let mut frame = gif::Frame {
            buffer: frame.buffer.as_ref().into(),
            ..frame.clone()
        };
        frame.delay = if is_animation {
            u16::try_from(ticks).unwrap_or(u16::MAX)
        } else {
            0
        };
        encoder
            .write_lzw_pre_encoded_frame(&frame)
            .map_err(failed)?;
    }
    encoder.into_inner().map_err(failed)
}

/// The colours of one picture.
struct Palette {
    colors: Vec<[u8; 3]>,
    /// The first so many are kept exactly.
    flat: usize,
    /// Whether every colour of the picture is among them.
    is_exact: bool,
}

impl Palette {
    fn of(pixels: &[Option<[u8; 3]>], most: usize) -> Self {
        let mut counts = BTreeMap::new();
        for color in pixels.iter().flatten() {
            *counts.entry(*color).or_insert(0usize) += 1;
        }
        if counts.len() <= most {
            return Self {
                flat: counts.len(),
                colors: counts.into_keys().collect(),
                is_exact: true,
            };
        }
        let large = (FLAT_SHARE * pixels.len() as f64) as usize;
        counts.retain(|_, &mut count| count > large);
        let others: Vec<u8> = pixels
            .iter()
            .flatten()
            .filter(|color| !counts.contains_key(*color))
            .flat_map(|&[r, g, b]| [r, g, b, 255])
            .collect();
        let mut colors: Vec<[u8; 3]> = counts.into_keys().collect();
        let flat = colors.len();
        // Learning from every n-th pixel; the crate takes up to 30.
        let nth = (others.len() / 4 / LEARNED_PIXELS).clamp(1, 30);
        let learned = NeuQuant::new(nth as i32, most - flat, &others).color_map_rgb();
        colors.extend(learned.as_chunks::<3>().0);
        Self {
            colors,
            flat,
            is_exact: false,
        }
    }

    /// The index of the colour nearest to `wanted`; of equally near ones, the first.
    fn nearest(&self, wanted: [i32; 3]) -> u8 {
        let keys = self.colors.iter().zip(0u32..).map(|(color, index)| {
            let away = |c: usize| i32::from(color[c]) - wanted[c];
            let squared = (0..3).map(|c| away(c) * away(c)).sum::<i32>();
            (squared as u32) << 8 | index
        });
        keys.min().unwrap_or_default() as u8
    }

    /// An index for every pixel, its error passed on to the right and below, rows in alternating directions.
    fn diffused(&self, pixels: &[Option<[u8; 3]>], width: usize, hole: u8) -> Vec<u8> {
        let mut indices = vec![hole; pixels.len()];
        // Errors in sixteenths, of this row and the next, with a place to spare on each side.
        let mut errors = [vec![[0i32; 3]; width + 2], vec![[0i32; 3]; width + 2]];
        for (y, row) in pixels.chunks(width).enumerate() {
            let leftwards = y % 2 == 1;
            for step in 0..width {
                let x = if leftwards { width - 1 - step } else { step };
                let Some(color) = row[x] else { continue };
                let flat = self.colors[..self.flat].iter().position(|c| *c == color);
                if let Some(index) = flat {
                    // Nothing is passed on: flat parts stay flat.
                    indices[y * width + x] = index as u8;
                    continue;
                }
                let error = errors[0][x + 1];
                let wanted: [i32; 3] = std::array::from_fn(|c| {
                    (i32::from(color[c]) + (error[c] + 8).div_euclid(16)).clamp(0, 255)
                });
                let index = self.nearest(wanted);
                indices[y * width + x] = index;
                let (ahead, behind) = if leftwards { (x, x + 2) } else { (x + 2, x) };
                for c in 0..3 {
                    let left = wanted[c] - i32::from(self.colors[usize::from(index)][c]);
                    errors[0][ahead][c] += 7 * left;
                    errors[1][behind][c] += 3 * left;
                    errors[1][x + 1][c] += 5 * left;
                    errors[1][ahead][c] += left;
                }
            }
            errors.swap(0, 1);
            errors[1].fill([0; 3]);
        }
        indices
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            worst = (0..3)
                .map(|c| pixel.0[c].abs_diff(expected[c]))
                .fold(worst, u8::max);
        }
        assert!(worst < 32, "{worst}");
        // Means over 10 x 10 pixels in the middle: what is left of the error after it was passed on.
        for (left, top) in [(60, 60), (100, 80), (120, 130)] {
            for c in 0..3 {
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
    fn holes_are_transparent_and_nothing_shines_through_from_the_frame_before() {
        let full = Frame {
            width: 200,
            height: 200,
            pixels: Pixels::Rgb(vec![[9, 8, 7]; 40_000]),
        };
        let [full, holed] = [&full, &shaded(200, true)].map(|f| compress(f).expect("fits"));
        let frames = read(&assemble(&[&holed, &full, &holed], 12.0).expect("fits"));
        assert_eq!(frames[0].0.get_pixel(0, 0).0[3], 0);
        assert_eq!(frames[0].0.get_pixel(100, 100).0[3], 255);
        assert_eq!(frames[1].0.get_pixel(0, 0).0, [9, 8, 7, 255]);
    }

    #[test]
    fn an_animation_loops_and_lasts_as_long_as_it_should() {
        let frames: Vec<GifFrame> = (0..24)
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
