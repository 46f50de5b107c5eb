//! Fills texels outside the charts so that no filter, at any mip level, mixes in a foreign background.
//!
//! Pull-push (Gortler et al. 1996, "The Lumigraph") in linear light (numbers: as they are): averages of covered texels only,
//! level by level; then every texel still empty takes its value from the level above. Covered texels keep their
//! bytes. Emptiness is told by the atlas, so black is a colour like any other.

use super::Texture;
use super::atlas::Atlas;
use super::color::{linear_from_texel, texel_from_linear};
use rayon::prelude::*;

/// One level: linear colours and whether any covered texel lies below.
struct Level {
    size: usize,
    colors: Vec<[f32; 3]>,
    filled: Vec<bool>,
}

/// Fills the texels of `texture` (colours in display values) that `atlas` does not cover. Does nothing where none is covered or the sizes
/// differ.
pub fn fill(texture: &mut Texture, atlas: &Atlas) {
    fill_with(texture, atlas, linear_from_texel, texel_from_linear);
}

/// As [`fill`] for a texture of numbers, such as normals, whose bytes are proportional to what they stand for.
pub fn fill_numbers(texture: &mut Texture, atlas: &Atlas) {
    let nearest = |value: f32| (value + 0.5) as u8;
    fill_with(
        texture,
        atlas,
        |texel| texel.map(f32::from),
        |values| values.map(nearest),
    );
}

fn fill_with(
    texture: &mut Texture,
    atlas: &Atlas,
    decode: impl Fn([u8; 3]) -> [f32; 3] + Sync,
    encode: impl Fn([f32; 3]) -> [u8; 3] + Sync,
) {
    let size = atlas.size_texels as usize;
    if texture.texels.len() != size * size {
        return;
    }
    let texels = &texture.texels;
    let mut levels = vec![pull(size, |index| {
        atlas.is_covered(index).then(|| decode(texels[index]))
    })];
    while let Some(level) = levels.last().filter(|level| level.size > 1) {
        levels.push(pull(level.size, |index| {
            level.filled[index].then(|| level.colors[index])
        }));
    }
    let Some(mut above) = levels.pop() else {
        return;
    };
    if !above.filled.iter().any(|&filled| filled) {
        return;
    }
    while let Some(mut level) = levels.pop() {
        let (size, filled) = (level.size, &level.filled);
        level
            .colors
            .par_chunks_mut(size)
            .enumerate()
            .for_each(|(y, row)| {
                for (x, color) in row.iter_mut().enumerate() {
                    if !filled[y * size + x] {
                        *color = above.sample(x, y);
                    }
                }
            });
        above = level;
    }
    texture
        .texels
        .par_chunks_mut(size)
        .enumerate()
        .for_each(|(y, row)| {
            for (x, texel) in row.iter_mut().enumerate() {
                if !atlas.is_covered(y * size + x) {
                    *texel = encode(above.sample(x, y));
                }
            }
        });
}

/// The next coarser level: the mean of those of four values that exist.
fn pull(finer_size: usize, finer: impl Fn(usize) -> Option<[f32; 3]> + Sync) -> Level {
    let size = finer_size.div_ceil(2);
    let rows: Vec<(Vec<[f32; 3]>, Vec<bool>)> = (0..size)
        .into_par_iter()
        .map(|y| {
            (0..size)
                .map(|x| {
                    let (mut sum, mut count) = ([0f32; 3], 0.0);
                    for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
                        let (x, y) = (2 * x + dx, 2 * y + dy);
                        if x >= finer_size || y >= finer_size {
                            continue;
                        }
                        if let Some(color) = finer(y * finer_size + x) {
                            sum = std::array::from_fn(|i| sum[i] + color[i]);
                            count += 1.0;
                        }
                    }
                    (
                        sum.map(|s| if count > 0.0 { s / count } else { 0.0 }),
                        count > 0.0,
                    )
                })
                .unzip()
        })
        .collect();
    let (mut colors, mut filled) = (
        Vec::with_capacity(size * size),
        Vec::with_capacity(size * size),
    );
    for (row_colors, row_filled) in rows {
        colors.extend(row_colors);
        filled.extend(row_filled);
    }
    Level {
        size,
        colors,
        filled,
    }
}

impl Level {
    /// Bilinear value at the centre of texel (x, y) of the next finer level. Every texel here must have a colour.
    fn sample(&self, x: usize, y: usize) -> [f32; 3] {
        let near = |i: usize| {
            let other = if i.is_multiple_of(2) {
                (i / 2).saturating_sub(1)
            } else {
                (i / 2 + 1).min(self.size - 1)
            };
            (i / 2, other)
        };
        let ((x0, x1), (y0, y1)) = (near(x), near(y));
        let at = |x: usize, y: usize| &self.colors[y * self.size + x];
        let (a, b, c, d) = (at(x0, y0), at(x1, y0), at(x0, y1), at(x1, y1));
        std::array::from_fn(|i| 0.5625 * a[i] + 0.1875 * (b[i] + c[i]) + 0.0625 * d[i])
    }
}
