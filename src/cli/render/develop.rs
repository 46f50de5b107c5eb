//! A view to what a file holds: its colours over a background, its distances, or its coverage, in 8 or 16 bits.

use std::str::FromStr;

use clap::ValueEnum;

use crate::export::frame::{Frame, Pixels};
use crate::render::{Picture, View};

/// Coverage from which a pixel has a distance: where less is covered, most of what is seen is something else.
const COVERED: f32 = 0.5;
/// 16-bit distances count tenths of a millimetre: they reach 6.5 m, and a face keeps its relief.
const DEEP_STEPS_PER_M: f32 = 10_000.0;
/// What 8-bit nearness spans, in metres from the eye: 0.4 m to either side of the neck joint, which holds a bust from any
/// side. Fixed, so that frames and people can be compared.
const NEAR_M: f32 = 2.3;
const FAR_M: f32 = 3.1;

/// What to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum What {
    /// The finished picture
    Image,
    /// The picture before super-resolution, in its own size; of a field the same as image
    Raw,
    /// A generator's person by rays alone, in the size asked for: the field that assets are made of; of a field the same as image
    Volume,
    /// The distance from the eye: in .png 16 bits, tenths of a millimetre, 0 where nothing is; in .apng, .gif and .webp 8 bits,
    /// from 255 (2.3 m) down to 1 (3.1 m), 0 where nothing is
    Depth,
    /// How much of the pixel the person covers, 0 to 255
    Mask,
}

/// What stands behind the person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Background {
    /// What the source itself puts there; its colours are taken as they are.
    Own,
    /// One display colour.
    Color([u8; 3]),
    /// Nothing: the picture has alpha.
    Transparent,
}

impl FromStr for Background {
    type Err = String;

    /// `white`, `black`, `transparent` or `#rrggbb`.
    fn from_str(text: &str) -> Result<Self, String> {
        let hex = |text: &str| {
            let digits = text.strip_prefix('#')?;
            let all_hex = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
            let [_, r, g, b] = all_hex
                .then(|| u32::from_str_radix(digits, 16).ok())??
                .to_be_bytes();
            Some(Self::Color([r, g, b]))
        };
        match text {
            "white" => Ok(Self::Color([255; 3])),
            "black" => Ok(Self::Color([0; 3])),
            "transparent" => Ok(Self::Transparent),
            _ => hex(text).ok_or_else(|| {
                format!("expected white, black, transparent or #rrggbb, found `{text}`")
            }),
        }
    }
}

/// What is shown of a view; `deep` asks for 16 bits where they mean something.
pub fn develop(view: &View, what: What, background: Background, deep: bool) -> Frame {
    let picture = match what {
        What::Raw => view.raw.as_ref().unwrap_or(&view.image),
        What::Image | What::Volume | What::Depth | What::Mask => &view.image,
    };
    let pixels = match what {
        What::Image | What::Raw | What::Volume => colors(picture, background),
        What::Mask => Pixels::Grey(picture.alpha.iter().map(|&a| quantised(a)).collect()),
        What::Depth if deep => Pixels::Grey16(distances(picture).map(tenths_of_mm).collect()),
        What::Depth => Pixels::Grey(distances(picture).map(nearness).collect()),
    };
    Frame {
        width: picture.width,
        height: picture.height,
        pixels,
    }
}

fn colors(picture: &Picture, background: Background) -> Pixels {
    match background {
        Background::Own => Pixels::Rgb(picture.color.iter().map(|c| c.map(quantised)).collect()),
        Background::Color(color) => {
            let behind = color.map(|channel| f32::from(channel) / 255.0);
            Pixels::Rgb(picture.over(|_, _| behind).texels)
        }
        Background::Transparent => {
            let pixels = picture.color.iter().zip(&picture.alpha);
            let pixel = |(color, &alpha): (&[f32; 3], &f32)| {
                let [r, g, b] = color.map(quantised);
                let alpha = quantised(alpha);
                // What cannot be seen has no colour, so that files stay small.
                if alpha == 0 { [0; 4] } else { [r, g, b, alpha] }
            };
            Pixels::Rgba(pixels.map(pixel).collect())
        }
    }
}

/// The distance of each pixel in metres, where it has one.
fn distances(picture: &Picture) -> impl Iterator<Item = Option<f32>> {
    let pixels = picture.depth.iter().zip(&picture.alpha);
    pixels.map(|(&depth, &alpha)| (alpha >= COVERED && depth.is_finite()).then_some(depth))
}

fn tenths_of_mm(depth_m: Option<f32>) -> u16 {
    depth_m.map_or(0, |depth| {
        (depth * DEEP_STEPS_PER_M + 0.5).clamp(1.0, f32::from(u16::MAX)) as u16
    })
}

fn nearness(depth_m: Option<f32>) -> u8 {
    depth_m.map_or(0, |depth| {
        let share = (FAR_M - depth) / (FAR_M - NEAR_M);
        (1.5 + 254.0 * share).clamp(1.0, 255.0) as u8
    })
}

fn quantised(value: f32) -> u8 {
    (value.clamp(0.0, 1.0) * 255.0 + 0.5) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four pixels: empty, faint, half, full.
    fn view() -> View {
        let mut image = Picture::empty([4, 1]);
        image.alpha = vec![0.0, 0.2, 0.5, 1.0];
        image.color[1..].fill([1.0, 0.5, 0.0]);
        image.depth[1..].copy_from_slice(&[2.3, 2.7, 2.34567]);
        View { image, raw: None }
    }

    fn shown(what: What, background: Background, deep: bool) -> Pixels {
        develop(&view(), what, background, deep).pixels
    }

    #[test]
    fn backgrounds_are_read_or_refused() {
        let read = |text: &str| text.parse::<Background>();
        assert_eq!(read("white"), Ok(Background::Color([255; 3])));
        assert_eq!(read("#0a80FF"), Ok(Background::Color([10, 128, 255])));
        assert_eq!(read("transparent"), Ok(Background::Transparent));
        for text in ["", "White", "#fff", "#12345g", "#+12345", "0a80ff", "#ééé"] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn colours_lie_over_the_background_in_linear_light() {
        let Pixels::Rgb(pixels) = shown(What::Image, Background::Color([255; 3]), false) else {
            unreachable!()
        };
        assert_eq!(pixels[0], [255; 3]);
        assert_eq!(pixels[3], [255, 128, 0]);
        // Half of white and half of black are 188 in display values, not 128.
        assert_eq!(pixels[2][2], 188);
        let clear = Pixels::Rgba(vec![
            [0; 4],
            [255, 128, 0, 51],
            [255, 128, 0, 128],
            [255, 128, 0, 255],
        ]);
        assert_eq!(shown(What::Image, Background::Transparent, false), clear);
        let own = Pixels::Rgb(vec![[0; 3], [255, 128, 0], [255, 128, 0], [255, 128, 0]]);
        assert_eq!(shown(What::Image, Background::Own, false), own);
    }

    #[test]
    fn distances_have_the_documented_scale() {
        let background = Background::Color([255; 3]);
        let deep = Pixels::Grey16(vec![0, 0, 27_000, 23_457]);
        assert_eq!(shown(What::Depth, background, true), deep);
        assert_eq!(
            shown(What::Depth, background, false),
            Pixels::Grey(vec![0, 0, 128, 240])
        );
        assert_eq!(
            [2.0, 2.3, 3.1, 9.0].map(|m| nearness(Some(m))),
            [255, 255, 1, 1]
        );
        assert_eq!(
            shown(What::Mask, background, true),
            Pixels::Grey(vec![0, 51, 128, 255])
        );
    }

    #[test]
    fn the_raw_picture_is_shown_where_there_is_one() {
        let mut view = view();
        let shown = |view: &View, what| develop(view, what, Background::Own, false);
        assert_eq!(shown(&view, What::Raw), shown(&view, What::Image));
        view.raw = Some(Picture::empty([2, 3]));
        assert_eq!(shown(&view, What::Raw).height, 3);
        assert_eq!(shown(&view, What::Image).height, 1);
    }
}
