//! From network colours to stored bytes, and averages of them in linear light.
//!
//! Display (sRGB-encoded) bytes decode by a table of 256 linear values; linear values encode to the byte whose display
//! value is nearest, exactly (a search among the 255 boundaries), so `encode(decode(b)) == b` for every byte.

use crate::spaces::linear_from_display;
use std::sync::LazyLock;

/// Steps of the table that says where a search may begin.
const GUESS_STEPS: usize = 4096;

struct Tables {
    linear_of_byte: [f32; 256],
    /// `boundaries[b]`: the linear value between bytes b and b + 1.
    boundaries: [f32; 255],
    /// The byte at the lower end of each step.
    guess: Vec<u8>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let boundaries: [f32; 255] =
        std::array::from_fn(|b| linear_from_display((b as f32 + 0.5) / 255.0));
    let guess = (0..=GUESS_STEPS)
        .map(|step| {
            let low = step as f32 / GUESS_STEPS as f32;
            boundaries.partition_point(|&boundary| boundary <= low) as u8
        })
        .collect();
    Tables {
        linear_of_byte: std::array::from_fn(|b| linear_from_display(b as f32 / 255.0)),
        boundaries,
        guess,
    }
});

/// Linear value in [0, 1] of a display byte.
pub fn linear_from_byte(byte: u8) -> f32 {
    TABLES.linear_of_byte[usize::from(byte)]
}

/// The display byte nearest to a linear value; values outside [0, 1] are clamped, NaN is 0.
pub fn byte_from_linear(linear: f32) -> u8 {
    let tables = &*TABLES;
    let linear = linear.clamp(0.0, 1.0);
    let mut byte = tables.guess[(linear * GUESS_STEPS as f32) as usize];
    while byte < 255 && tables.boundaries[usize::from(byte)] <= linear {
        byte += 1;
    }
    byte
}

/// The byte nearest to a display value; values outside [0, 1] are clamped, NaN is 0.
pub fn byte_from_display(display: f32) -> u8 {
    (display.clamp(0.0, 1.0) * 255.0 + 0.5) as u8
}

/// The 16-bit linear value nearest to that of a display value; values outside [0, 1] are clamped, NaN is 0.
pub fn linear_u16_from_display(display: f32) -> u16 {
    (linear_from_display(display) * 65535.0 + 0.5) as u16
}

/// Linear values of a display texel.
pub fn linear_from_texel(texel: [u8; 3]) -> [f32; 3] {
    texel.map(linear_from_byte)
}

/// Display texel of linear values.
pub fn texel_from_linear(linear: [f32; 3]) -> [u8; 3] {
    linear.map(byte_from_linear)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spaces::display_from_linear;

    #[test]
    fn bytes_survive_the_round_trip() {
        for byte in 0..=255 {
            assert_eq!(byte_from_linear(linear_from_byte(byte)), byte);
        }
    }

    #[test]
    fn encoding_rounds_to_the_nearest_byte() {
        for step in 0..=100_000 {
            let linear = step as f32 / 100_000.0;
            let display = 255.0 * display_from_linear(linear);
            let error = (display - f32::from(byte_from_linear(linear))).abs();
            assert!(error < 0.5 + 1e-3, "{linear}: {error}");
        }
    }

    #[test]
    fn odd_values_are_clamped() {
        assert_eq!(byte_from_linear(f32::NAN), 0);
        assert_eq!(byte_from_display(f32::NAN), 0);
        assert_eq!(byte_from_display(7.0), 255);
        assert_eq!(byte_from_display(-7.0), 0);
        assert_eq!(linear_u16_from_display(1.0), u16::MAX);
    }

    #[test]
    fn averages_are_linear() {
        let middle = 0.5 * (linear_from_byte(0) + linear_from_byte(255));
        assert_eq!(byte_from_linear(middle), 188);
    }
}
