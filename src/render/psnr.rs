//! How well two pictures of the same thing agree: the peak signal-to-noise ratio where both show it.
//!
//! Compared are straight colours in display values, clamped to [0, 1], over pixels where both alphas exceed 0.5. That mask is eroded by
//! 2 pixels with a square (a pixel counts when its whole 5 x 5 neighbourhood does; what lies outside the picture does
//! not), so that silhouettes, where a pixel mixes surface and nothing, do not count.

use super::Picture;

/// Alpha above which a pixel shows the surface.
const COVERED: f32 = 0.5;
/// How far the mask is eroded, in pixels, along each axis.
const EROSION_PX: u32 = 2;
/// What equal pictures are said to have: their ratio is infinite, which neither tables nor JSON can hold. 8 bits reach about 59.
pub const HIGHEST_DB: f64 = 100.0;

/// The squared differences of two pictures; add them up to pool several views.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Difference {
    /// Sum over pixels and the three channels of the squared difference of display values in [0, 1].
    pub squared_error: f64,
    /// How many pixels were compared.
    pub pixels: u64,
}

impl Difference {
    /// Peak signal-to-noise ratio in decibels, at most [`HIGHEST_DB`]; none if no pixel was compared.
    pub fn psnr_db(&self) -> Option<f64> {
        if self.pixels == 0 {
            return None;
        }
        let mean = self.squared_error / (3.0 * self.pixels as f64);
        Some(if mean > 0.0 {
            (-10.0 * libm::log10(mean)).min(HIGHEST_DB)
        } else {
            HIGHEST_DB
        })
    }

    /// Both sums together.
    pub fn pooled(self, other: Self) -> Self {
        Self {
            squared_error: self.squared_error + other.squared_error,
            pixels: self.pixels + other.pixels,
        }
    }
}

/// Compares two pictures; none if their sizes differ.
pub fn difference(a: &Picture, b: &Picture) -> Option<Difference> {
    if [a.width, a.height] != [b.width, b.height] {
        return None;
    }
    let mask = eroded_mask(a, b);
    let mut sum = Difference::default();
    for pixel in (0..mask.len()).filter(|&pixel| mask[pixel]) {
        for channel in 0..3 {
            let [a, b] = [a, b].map(|of| of.color[pixel][channel].clamp(0.0, 1.0));
            sum.squared_error += f64::from(a - b) * f64::from(a - b);
        }
        sum.pixels += 1;
    }
    Some(sum)
}

/// Peak signal-to-noise ratio in decibels, at most [`HIGHEST_DB`]; none if no pixel remains or the sizes differ.
pub fn psnr(a: &Picture, b: &Picture) -> Option<f64> {
    difference(a, b)?.psnr_db()
}

/// Which pixels of two pictures of one size are compared.
fn eroded_mask(a: &Picture, b: &Picture) -> Vec<bool> {
    let covered: Vec<bool> = a
        .alpha
        .iter()
        .zip(&b.alpha)
        .map(|(&a, &b)| a > COVERED && b > COVERED)
        .collect();
    let rows = eroded(&covered, a.width, a.height, 1, a.width);
    eroded(&rows, a.height, a.width, a.width, 1)
}

/// Keeps a pixel when all within the erosion along one axis hold: `length` pixels `step` apart, on `lines` lines `stride`
/// apart.
fn eroded(mask: &[bool], length: u32, lines: u32, step: u32, stride: u32) -> Vec<bool> {
    let mut kept = vec![false; mask.len()];
    for line in 0..lines {
        let at = |i: u32| line as usize * stride as usize + i as usize * step as usize;
        for i in EROSION_PX..length.saturating_sub(EROSION_PX) {
            kept[at(i)] = (i - EROSION_PX..=i + EROSION_PX).all(|i| mask[at(i)]);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(value: f32) -> Picture {
        let mut picture = Picture::empty([20, 10]);
        picture.color.fill([value; 3]);
        picture.alpha.fill(1.0);
        picture
    }

    #[test]
    fn equal_pictures_have_the_highest_ratio() {
        assert_eq!(psnr(&flat(0.3), &flat(0.3)), Some(HIGHEST_DB));
    }

    #[test]
    fn a_known_difference_has_its_ratio() {
        let ratio = psnr(&flat(0.3), &flat(0.4)).expect("all is covered");
        assert!((ratio - 20.0).abs() < 1e-4, "{ratio}");
        // Noise of +-0.01 has a mean square of 1e-4: 40 dB.
        let mut noisy = flat(0.5);
        for (i, color) in noisy.color.iter_mut().enumerate() {
            color
                .iter_mut()
                .for_each(|value| *value += if i % 3 == 0 { 0.01 } else { -0.01 });
        }
        let ratio = psnr(&noisy, &flat(0.5)).expect("all is covered");
        assert!((ratio - 40.0).abs() < 1e-3, "{ratio}");
    }

    #[test]
    fn only_what_both_show_counts_less_two_pixels() {
        let (mut a, mut b) = (flat(0.0), flat(0.0));
        let all = difference(&a, &b).expect("sizes agree");
        assert_eq!(all.pixels, 16 * 6);
        for y in 0..10 {
            let pixel = a.index(4, y);
            a.alpha[pixel] = 0.5;
            b.color[pixel] = [1.0; 3];
        }
        let split = difference(&a, &b).expect("sizes agree");
        assert_eq!((split.pixels, split.squared_error), (11 * 6, 0.0));
        b.alpha.fill(0.0);
        assert_eq!(psnr(&a, &b), None);
        assert_eq!(psnr(&a, &Picture::empty([3, 3])), None);
    }
}
