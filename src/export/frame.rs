//! One finished picture, quantised, as picture files and animations store it; and how long each picture of an animation
//! stands.

/// What a pixel holds; rows from the top, stored row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pixels {
    /// Display (sRGB-encoded) colour.
    Rgb(Vec<[u8; 3]>),
    /// Display colour, not premultiplied, and alpha.
    Rgba(Vec<[u8; 4]>),
    /// A quantity, not a colour: coverage or nearness.
    Grey(Vec<u8>),
    /// A quantity with more steps: distance.
    Grey16(Vec<u16>),
}

/// A finished picture of `height` rows of `width` pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// `width * height` pixels.
    pub pixels: Pixels,
}

/// Why a picture cannot be stored.
#[derive(Debug, thiserror::Error)]
pub enum FrameError {
    /// The number of pixels does not fit the size.
    #[error("expected {width} x {height} pixels, found {pixels}")]
    Size {
        /// Width stated, in pixels.
        width: u32,
        /// Height stated, in pixels.
        height: u32,
        /// Pixels found.
        pixels: usize,
    },
    /// The format's sizes end below this picture's.
    #[error("{format} holds pictures of 1 to {most} pixels a side, found {width} x {height}")]
    Format {
        /// The format.
        format: &'static str,
        /// Most pixels a side.
        most: u32,
        /// Width found, in pixels.
        width: u32,
        /// Height found, in pixels.
        height: u32,
    },
    /// The format has 8 bits a channel at most.
    #[error("{0} holds 8 bits a channel, found 16; store such pictures as PNG")]
    Depth(&'static str),
    /// Pictures of one animation have one size.
    #[error("expected a picture of {} x {} pixels as the first one is, found {} x {}", expected[0], expected[1], found[0], found[1])]
    Mixed {
        /// Width and height of the first picture.
        expected: [u32; 2],
        /// Width and height of this one.
        found: [u32; 2],
    },
    /// Pictures of one animation hold the same.
    #[error(
        "expected pictures of one kind (colours, colours with alpha, or quantities), found several"
    )]
    Kinds,
    /// An animation without a picture.
    #[error("expected at least one picture, found none")]
    Empty,
    /// The file would outgrow what its format can say.
    #[error(
        "the animation takes more than the 4 GiB that {0} can hold; make fewer or smaller frames"
    )]
    TooLong(&'static str),
    /// What the encoder says.
    #[error("cannot encode the picture")]
    Encoder(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Frame {
    /// How many pixels are stored.
    pub fn len(&self) -> usize {
        match &self.pixels {
            Pixels::Rgb(pixels) => pixels.len(),
            Pixels::Rgba(pixels) => pixels.len(),
            Pixels::Grey(pixels) => pixels.len(),
            Pixels::Grey16(pixels) => pixels.len(),
        }
    }

    /// Whether no pixel is stored.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether `format`, with at most `most` pixels a side, can hold the frame at all.
    pub(super) fn check(&self, format: &'static str, most: u32) -> Result<(), FrameError> {
        let Self { width, height, .. } = *self;
        if u64::from(width) * u64::from(height) != self.len() as u64 {
            return Err(FrameError::Size {
                width,
                height,
                pixels: self.len(),
            });
        }
        if !(1..=most).contains(&width) || !(1..=most).contains(&height) {
            return Err(FrameError::Format {
                format,
                most,
                width,
                height,
            });
        }
        Ok(())
    }
}

/// How long each of `count` pictures stands at `fps` pictures a second, in ticks of which `per_second` make a second.
/// Roundings do not add up: the whole lasts as long as it should, to a tick.
pub fn durations(count: usize, fps: f64, per_second: f64) -> Vec<u32> {
    let end_of = |frame: usize| (frame as f64 * per_second / fps + 0.5).floor() as u32;
    (0..count)
        .map(|frame| end_of(frame + 1) - end_of(frame))
        .collect()
}

/// Demands that a decoder's frames hold what these do, and gives how long each stands in milliseconds.
#[cfg(test)]
pub(super) fn read_back(read: Vec<image::Frame>, frames: &[Frame]) -> Vec<u32> {
    assert_eq!(read.len(), frames.len());
    let mut lasts = Vec::new();
    for (read, frame) in read.into_iter().zip(frames) {
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
    lasts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roundings_of_durations_do_not_add_up() {
        let centiseconds = durations(24, 24.0, 100.0);
        assert_eq!(centiseconds.iter().sum::<u32>(), 100);
        assert!(centiseconds.iter().all(|&ticks| ticks == 4 || ticks == 5));
        assert_eq!(durations(3, 12.5, 100.0), [8, 8, 8]);
    }
}
