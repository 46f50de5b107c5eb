//! What a renderer makes: colour, coverage and depth per pixel.

use crate::spaces::{display_from_linear, linear_from_display};
use crate::texture::Texture;

/// A picture of `height` rows of `width` pixels, rows from the top, stored row by row.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Straight (not premultiplied) colour in display (sRGB-encoded) values, nominally in [0, 1], not clamped;
    /// zero where `alpha` is.
    pub color: Vec<[f32; 3]>,
    /// How much of the pixel is covered, in [0, 1].
    pub alpha: Vec<f32>,
    /// Distance from the eye along the pixel's ray in metres; infinite where `alpha` is zero.
    pub depth: Vec<f32>,
}

impl Picture {
    /// A picture of nothing; `size` is `[width, height]` in pixels.
    pub fn empty(size: [u32; 2]) -> Self {
        let [width, height] = size;
        let pixels = width as usize * height as usize;
        Self {
            width,
            height,
            color: vec![[0.0; 3]; pixels],
            alpha: vec![0.0; pixels],
            depth: vec![f32::INFINITY; pixels],
        }
    }

    /// Where pixel (`x`, `y`) is stored.
    pub fn index(&self, x: u32, y: u32) -> usize {
        y as usize * self.width as usize + x as usize
    }

    /// The picture in 8 bits over a background, blended in linear light.
    ///
    /// `background(x, y)` is the display colour behind a pixel.
    pub fn over(&self, background: impl Fn(u32, u32) -> [f32; 3]) -> Texture {
        let mut texels = Vec::with_capacity(self.color.len());
        for y in 0..self.height {
            for x in 0..self.width {
                let pixel = self.index(x, y);
                let (front, back) = (self.color[pixel], background(x, y));
                texels.push(blend(front, back, self.alpha[pixel]).map(quantised));
            }
        }
        Texture {
            width: self.width,
            height: self.height,
            texels,
        }
    }
}

/// `front` over `back` (display values), mixed in linear light.
fn blend(front: [f32; 3], back: [f32; 3], alpha: f32) -> [f32; 3] {
    if alpha <= 0.0 {
        return back;
    }
    if alpha >= 1.0 {
        return front;
    }
    std::array::from_fn(|channel| {
        let front = linear_from_display(front[channel]);
        let back = linear_from_display(back[channel]);
        display_from_linear(back + alpha * (front - back))
    })
}

fn quantised(display: f32) -> u8 {
    (display.clamp(0.0, 1.0) * 255.0 + 0.5) as u8
}
