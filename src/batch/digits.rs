//! Numbers drawn into pictures: ten digits of 5 by 7 pixels, and nothing else.

use crate::texture::Texture;

/// Width of a digit without its gap, in pixels.
const WIDTH: u32 = 5;
/// Height of a digit, in pixels.
pub const HEIGHT: u32 = 7;
/// From one digit to the next.
const ADVANCE: u32 = WIDTH + 1;

/// Rows from the top; the highest of five bits is on the left.
const DIGITS: [[u8; 7]; 10] = [
    [
        0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110,
    ],
    [
        0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110,
    ],
    [
        0b01110, 0b10001, 0b00001, 0b00010, 0b00100, 0b01000, 0b11111,
    ],
    [
        0b11111, 0b00010, 0b00100, 0b00010, 0b00001, 0b10001, 0b01110,
    ],
    [
        0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010,
    ],
    [
        0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110,
    ],
    [
        0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110,
    ],
    [
        0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000,
    ],
    [
        0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110,
    ],
    [
        0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100,
    ],
];

/// Writes a number with its upper left corner at (`x`, `y`), each pixel of a digit a square of `scale`; what does not fit is left out.
pub fn write(picture: &mut Texture, [x, y]: [u32; 2], scale: u32, number: u32, color: [u8; 3]) {
    for (place, digit) in number.to_string().bytes().enumerate() {
        let left = x + place as u32 * ADVANCE * scale;
        for (row, bits) in DIGITS[usize::from(digit - b'0')].into_iter().enumerate() {
            for column in (0..WIDTH).filter(|column| bits >> (WIDTH - 1 - column) & 1 == 1) {
                let corner = [left + column * scale, y + row as u32 * scale];
                fill(picture, corner, scale, color);
            }
        }
    }
}

fn fill(picture: &mut Texture, [x, y]: [u32; 2], edge: u32, color: [u8; 3]) {
    for row in y..(y + edge).min(picture.height) {
        for column in x..(x + edge).min(picture.width) {
            picture.texels[row as usize * picture.width as usize + column as usize] = color;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_drawn_where_they_fit() {
        let mut picture = Texture {
            width: 12,
            height: 8,
            texels: vec![[0; 3]; 96],
        };
        write(&mut picture, [0, 0], 1, 171, [255; 3]);
        let rows: Vec<String> = picture
            .texels
            .chunks(12)
            .map(|row| {
                row.iter()
                    .map(|texel| if texel[0] > 0 { '#' } else { '.' })
                    .collect()
            })
            .collect();
        let expected = [
            "..#...#####.",
            ".##.......#.",
            "..#......#..",
            "..#.....#...",
            "..#....#....",
            "..#....#....",
            ".###...#....",
            "............",
        ];
        assert_eq!(rows, expected);
    }
}
