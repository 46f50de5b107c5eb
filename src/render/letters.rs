//! Texts drawn into pictures: letters of 5 by 7 pixels with two rows below the line, for ASCII alone.
//!
//! The letters are this program's own, drawn in `letters.txt`: sixteen side by side, nine rows each, in ASCII's order from the space on. The last
//! place, which has no letter, holds the dots of a text that was cut.

use crate::texture::Texture;

const LETTERS: &[u8] = include_bytes!("letters.txt");
/// In the file: letters side by side, columns from one to the next, and bytes of a line with its end.
const ACROSS: usize = 16;
const COLUMNS: usize = 6;
const LINE: usize = ACROSS * COLUMNS;
/// The first letter of the file.
const FIRST: u8 = b' ';
/// Where the file has the dots of a cut text.
const DOTS: u8 = 0x7f;
/// What is drawn for a character that has no letter.
const UNKNOWN: u8 = b'?';

/// Width of a letter without its gap, in pixels.
const WIDTH: u32 = 5;
/// From one letter to the next.
const ADVANCE: u32 = WIDTH + 1;
/// Height of a letter with what reaches below the line, in pixels.
pub const HEIGHT: u32 = 9;

/// A text in letters that there are, cut to fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text(Vec<u8>);

impl Text {
    /// As much of a text as fits into `width_px` pixels, with dots at its end where it is cut; each pixel of a letter is a square of `scale`.
    pub fn fitted(text: &str, width_px: u32, scale: u32) -> Self {
        let known = |letter: char| match u8::try_from(letter) {
            Ok(letter @ FIRST..DOTS) => letter,
            _ => UNKNOWN,
        };
        let mut letters: Vec<u8> = text.chars().map(known).collect();
        // The last letter needs no gap.
        let most = ((width_px / scale.max(1) + 1) / ADVANCE) as usize;
        if letters.len() > most {
            letters.truncate(most.saturating_sub(1));
            letters.extend((most > 0).then_some(DOTS));
        }
        Self(letters)
    }

    /// Draws the text with its upper left corner at (`x`, `y`); what is outside of the picture is left out.
    pub fn draw(&self, picture: &mut Texture, [x, y]: [u32; 2], scale: u32, color: [u8; 3]) {
        for (place, &letter) in self.0.iter().enumerate() {
            let left = x + place as u32 * ADVANCE * scale;
            for row in 0..HEIGHT {
                for column in (0..WIDTH).filter(|&column| is_set(letter, column, row)) {
                    let corner = [left + column * scale, y + row * scale];
                    fill(picture, corner, [scale; 2], color);
                }
            }
        }
    }
}

/// Whether a letter has a pixel.
fn is_set(letter: u8, column: u32, row: u32) -> bool {
    let place = usize::from(letter - FIRST);
    let line = place / ACROSS * HEIGHT as usize + row as usize;
    LETTERS[line * LINE + place % ACROSS * COLUMNS + column as usize] == b'#'
}

/// A rectangle of one colour, as far as it is within the picture.
pub fn fill(picture: &mut Texture, [x, y]: [u32; 2], [width, height]: [u32; 2], color: [u8; 3]) {
    let columns = x.min(picture.width) as usize..(x + width).min(picture.width) as usize;
    for row in y..(y + height).min(picture.height) {
        let from = row as usize * picture.width as usize;
        picture.texels[from + columns.start..from + columns.end].fill(color);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str, width: u32, scale: u32) -> Vec<String> {
        let height = HEIGHT * scale;
        let mut picture = Texture {
            width,
            height,
            texels: vec![[0; 3]; (width * height) as usize],
        };
        Text::fitted(text, width, scale).draw(&mut picture, [0, 0], scale, [255; 3]);
        let mark = |texel: &[u8; 3]| if texel[0] > 0 { '#' } else { '.' };
        let rows = picture.texels.chunks(width as usize);
        rows.map(|row| row.iter().map(mark).collect()).collect()
    }

    #[test]
    fn the_file_has_every_letter_and_no_two_alike() {
        assert_eq!(LETTERS.len(), 6 * HEIGHT as usize * LINE);
        assert!(LETTERS.iter().all(|byte| b"#. \n".contains(byte)));
        let mut seen = std::collections::BTreeMap::new();
        for letter in FIRST..=DOTS {
            let pixels: Vec<bool> = (0..HEIGHT * WIDTH)
                .map(|i| is_set(letter, i % WIDTH, i / WIDTH))
                .collect();
            assert_eq!(pixels.contains(&true), letter != b' ', "{letter}");
            assert_eq!(seen.insert(pixels, letter), None, "{letter}");
        }
    }

    #[test]
    fn texts_are_drawn_where_they_fit_and_cut_with_dots() {
        let expected = [
            "..#..........",
            ".##..........",
            "..#....####..",
            "..#...#...#..",
            "..#...#...#..",
            "..#...#...#..",
            ".###...####..",
            "..........#..",
            ".......###...",
        ];
        assert_eq!(drawn("1g", 13, 1), expected);
        assert_eq!(Text::fitted("1234", 17, 1).0, [b'1', b'2', DOTS]);
        let cut = drawn("1234", 17, 1);
        assert!(cut[6].ends_with("#.#.#") && cut[5].ends_with("....."));
        assert_eq!(drawn("é", 5, 1), drawn("?", 5, 1));
        // Twice as large: every pixel is a square.
        let [small, large] = [drawn("Ab", 11, 1), drawn("Ab", 22, 2)];
        for (row, line) in large.iter().enumerate() {
            let expected: String = small[row / 2].chars().flat_map(|c| [c, c]).collect();
            assert_eq!(*line, expected);
        }
    }

    #[test]
    fn texts_that_fit_are_whole() {
        for (text, width, letters) in [("", 0, 0), ("ab", 11, 2), ("ab", 10, 1), ("ab", 4, 0)] {
            let fitted = Text::fitted(text, width, 1);
            assert_eq!(fitted.0.len(), letters, "{text} in {width}");
            assert_eq!(fitted.0.last() == Some(&DOTS), letters == 1);
        }
    }
}
