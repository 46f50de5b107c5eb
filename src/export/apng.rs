//! Pictures to animated PNG (PNG third edition, section 11.3.6), without loss, in an endless loop; a single one is a plain PNG.
//!
//! Every picture after the first is stored as the rectangle that changed. Programs that know no animations show the first picture. Equal
//! pictures give equal bytes.

use png::{BitDepth, BlendOp, ColorType, DisposeOp, Encoder, SrgbRenderingIntent};

use super::frame::{Frame, FrameError, durations};
use super::packed::{Kind, Packed, Part};

/// Sizes have 31 bits.
const MOST_PX: u32 = i32::MAX as u32;
/// Where effort stops to buy much: on a turntable of a portrait the highest level takes several times as long for a few percent.
const LEVEL: u8 = 6;

/// A picture that waits for its animation.
///
/// # Errors
/// [`FrameError`] for sizes that do not fit and for 16-bit pixels.
pub fn compress(frame: &Frame) -> Result<Packed, FrameError> {
    Packed::of(frame, "an animated PNG", MOST_PX)
}

/// The frames in the given order at `fps` frames a second, again and again; a single one is a plain picture.
///
/// # Errors
/// [`FrameError`] without frames or where they differ in size or kind.
pub fn assemble(frames: &[&Packed], fps: f64) -> Result<Vec<u8>, FrameError> {
    let &Packed { size, kind, .. } = Packed::first_of(frames)?;
    let mut bytes = Vec::new();
    encode(frames, fps, size, kind, &mut bytes)
        .map_err(|error| FrameError::Encoder(error.into()))??;
    Ok(bytes)
}

/// The outer error is the encoder's.
fn encode(
    frames: &[&Packed],
    fps: f64,
    size: [u32; 2],
    kind: Kind,
    to: &mut Vec<u8>,
) -> Result<Result<(), FrameError>, png::EncodingError> {
    let mut encoder = Encoder::new(to, size[0], size[1]);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_color(match kind {
        Kind::Rgb => ColorType::Rgb,
        Kind::Rgba => ColorType::Rgba,
        Kind::Grey => ColorType::Grayscale,
    });
    encoder.set_deflate_compression(png::DeflateCompression::Level(LEVEL));
    encoder.set_filter(png::Filter::Adaptive);
    if kind != Kind::Grey {
        encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    }
    let is_animation = frames.len() > 1;
    if is_animation {
        let count = u32::try_from(frames.len()).unwrap_or(u32::MAX);
        encoder.set_animated(count, 0)?;
        encoder.set_blend_op(BlendOp::Source)?;
        encoder.set_dispose_op(DisposeOp::None)?;
    }
    let mut writer = encoder.write_header()?;
    let delays = delays(frames.len(), fps);
    let mut before: Option<Vec<u8>> = None;
    for (frame, [ticks, per_second]) in frames.iter().zip(delays) {
        let pixels = match frame.bytes() {
            Ok(pixels) => pixels,
            Err(error) => return Ok(Err(error)),
        };
        let of = |pixel: usize| pixel * kind.bytes()..(pixel + 1) * kind.bytes();
        let part = before.as_ref().map_or(Part::whole(size), |before| {
            Part::holding(size, |pixel| before[of(pixel)] != pixels[of(pixel)])
        });
        if is_animation {
            writer.set_frame_delay(ticks, per_second)?;
            writer.set_frame_position(0, 0)?;
            writer.set_frame_dimension(part.size[0], part.size[1])?;
            writer.set_frame_position(part.corner[0], part.corner[1])?;
        }
        writer.write_image_data(&part.cut(&pixels, size[0], kind.bytes()))?;
        before = Some(pixels);
    }
    writer.finish()?;
    Ok(Ok(()))
}

/// How long each frame stands: ticks, and how many of them make a second. Milliseconds, or where those need more than 16 bits, hundredths.
fn delays(count: usize, fps: f64) -> impl Iterator<Item = [u16; 2]> {
    let ticks = move |per_second: u16| {
        let ticks = durations(count, fps, f64::from(per_second)).into_iter();
        let ticks = ticks.map(move |ticks| Some([u16::try_from(ticks).ok()?, per_second]));
        ticks.collect::<Option<Vec<_>>>()
    };
    let all = ticks(1000).or_else(|| ticks(100));
    all.unwrap_or_else(|| vec![[u16::MAX, 1]; count])
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::frame::{Pixels, read_back};
    use image::AnimationDecoder;
    use image::codecs::png::PngDecoder;
    use std::io::Cursor;

    /// A square that moves over a gradient.
    fn frame(at: u32, alpha: bool) -> Frame {
        let [width, height] = [20, 9_u32];
        let pixels = (0..width * height).map(|i| {
            let (x, y) = (i % width, i / width);
            if x.wrapping_sub(at) < 4 && (2..5).contains(&y) {
                [200, 10, at as u8, if at == 3 { 0 } else { 255 }]
            } else {
                [
                    x as u8 * 9,
                    y as u8 * 9,
                    7,
                    if alpha { x as u8 } else { 255 },
                ]
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

    fn film(frames: &[Frame], fps: f64) -> Vec<u8> {
        let packed: Vec<Packed> = frames
            .iter()
            .map(|frame| compress(frame).expect("fits"))
            .collect();
        assemble(&packed.iter().collect::<Vec<_>>(), fps).expect("fits")
    }

    #[test]
    fn frames_and_durations_read_back_exactly() {
        for alpha in [false, true] {
            let mut frames: Vec<Frame> = (0..7).map(|at| frame(2 * at, alpha)).collect();
            // One that stands still.
            frames.push(frames[6].clone());
            let bytes = film(&frames, 24.0);
            let decoder = PngDecoder::new(Cursor::new(&bytes)).expect("a PNG");
            let read = decoder.apng().expect("animated").into_frames();
            let read = read.collect_frames().expect("whole frames");
            let lasts = read_back(read, &frames);
            assert_eq!(lasts, durations(8, 24.0, 1000.0));
            let forever = b"acTL\0\0\0\x08\0\0\0\0";
            assert!(bytes.windows(forever.len()).any(|part| part == forever));
        }
    }

    #[test]
    fn what_does_not_change_is_stored_once() {
        let [still, moving] = [[4; 9], [0, 1, 2, 3, 4, 5, 6, 7, 8]]
            .map(|places| film(&places.map(|at| frame(at, false)), 12.0));
        assert!(still.len() < moving.len());
        let one = film(&[frame(4, false)], 12.0);
        // A chunk of control and a pixel for each frame.
        assert!(still.len() < one.len() + 20 + 8 * 80, "{}", still.len());
    }

    #[test]
    fn a_single_frame_is_a_plain_picture() {
        let bytes = film(&[frame(4, true)], 12.0);
        let decoder = PngDecoder::new(Cursor::new(&bytes)).expect("a PNG");
        assert!(!decoder.is_apng().expect("readable"));
        let read = image::load_from_memory(&bytes).expect("readable");
        let Pixels::Rgba(pixels) = frame(4, true).pixels else {
            unreachable!()
        };
        assert_eq!(
            read.as_rgba8().expect("RGBA").as_raw(),
            pixels.as_flattened()
        );
    }

    #[test]
    fn slow_animations_are_slow_and_what_does_not_fit_is_an_error() {
        assert!(delays(2, 0.01).eq([[10_000, 100]; 2]));
        assert!(delays(2, 12.5).eq([[80, 1000]; 2]));
        assert!(assemble(&[], 12.0).is_err());
        let grey = Frame {
            width: 20,
            height: 9,
            pixels: Pixels::Grey(vec![0; 180]),
        };
        let small = Frame {
            width: 1,
            height: 1,
            pixels: Pixels::Rgb(vec![[0; 3]]),
        };
        let [one, grey, small] =
            [&frame(0, false), &grey, &small].map(|frame| compress(frame).expect("fits"));
        let says = |frames: &[&Packed]| assemble(frames, 1.0).expect_err("mixed").to_string();
        assert!(says(&[&one, &grey]).contains("one kind"));
        assert!(says(&[&one, &small]).contains("found 1 x 1"));
    }
}
