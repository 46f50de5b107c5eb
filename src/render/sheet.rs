//! Many pictures of one size on one sheet: people in rows, and in each row what is shown of them (image, raw image, depth, mask, posed).
//!
//! In: rows of pictures in display values. Out: one picture, row by row, with a gap between neighbours. Rows may be of different
//! lengths; what is missing at their ends is left in the sheet's colour. Enlarging is by whole factors, a pixel becomes a square.

use crate::spaces::display_from_linear;
use crate::texture::Texture;

/// Pixels between neighbours.
const GAP_PX: u32 = 2;
/// Colour of gaps and of what is missing: a middle grey, unlike any mask or background.
const GAP_COLOR: [u8; 3] = [118; 3];

/// Why pictures do not go on one sheet.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SheetError {
    /// There is nothing to lay out.
    #[error("expected at least one picture for a sheet, found none")]
    Empty,
    /// Cells of a sheet have one size, of which smaller pictures are a whole part.
    #[error(
        "picture {column} of row {row} has {} x {} pixels; expected {} x {}, or a whole part of that", found[0], found[1], expected[0], expected[1]
    )]
    Size {
        /// Its row.
        row: usize,
        /// Its place in the row.
        column: usize,
        /// Width and height found.
        found: [u32; 2],
        /// Width and height of the largest picture.
        expected: [u32; 2],
    },
    /// The number of texels does not fit the size.
    #[error("picture {column} of row {row} has {found} texels, expected {expected}")]
    Texels {
        /// Its row.
        row: usize,
        /// Its place in the row.
        column: usize,
        /// Texels found.
        found: usize,
        /// Width times height.
        expected: u64,
    },
}

/// Lays out rows of pictures. All cells are as large as the largest picture; a smaller one is enlarged by a whole factor.
///
/// # Errors
/// [`SheetError`] names the first picture that does not fit, or says that there is none.
pub fn sheet(rows: &[Vec<Texture>]) -> Result<Texture, SheetError> {
    let all = || rows.iter().flatten();
    let cell = [
        all().map(|picture| picture.width).max().unwrap_or(0),
        all().map(|picture| picture.height).max().unwrap_or(0),
    ];
    if cell.contains(&0) {
        return Err(SheetError::Empty);
    }
    for (row, pictures) in rows.iter().enumerate() {
        for (column, picture) in pictures.iter().enumerate() {
            check(picture, row, column, cell)?;
        }
    }
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0) as u32;
    let edge = |cells: u32, size: u32| cells * size + (cells - 1) * GAP_PX;
    let width = edge(columns, cell[0]);
    let height = edge(rows.len() as u32, cell[1]);
    let mut texels = vec![GAP_COLOR; width as usize * height as usize];
    for (row, pictures) in rows.iter().enumerate() {
        for (column, picture) in pictures.iter().enumerate() {
            let left = column * (cell[0] + GAP_PX) as usize;
            let top = row * (cell[1] + GAP_PX) as usize;
            let factor = cell[0] / picture.width;
            for y in 0..cell[1] {
                let line = (top + y as usize) * width as usize + left;
                let from = (y / factor) as usize * picture.width as usize;
                for x in 0..cell[0] {
                    texels[line + x as usize] = picture.texels[from + (x / factor) as usize];
                }
            }
        }
    }
    Ok(Texture {
        width,
        height,
        texels,
    })
}

fn check(picture: &Texture, row: usize, column: usize, cell: [u32; 2]) -> Result<(), SheetError> {
    let found = [picture.width, picture.height];
    let expected = u64::from(found[0]) * u64::from(found[1]);
    let fits = !found.contains(&0)
        && cell[0].is_multiple_of(found[0])
        && cell[1].is_multiple_of(found[1])
        && cell[0] / found[0] == cell[1] / found[1];
    if !fits {
        return Err(SheetError::Size {
            row,
            column,
            found,
            expected: cell,
        });
    }
    if expected != picture.texels.len() as u64 {
        return Err(SheetError::Texels {
            row,
            column,
            found: picture.texels.len(),
            expected,
        });
    }
    Ok(())
}

/// A mask in [0, 1] as a picture, black where nothing is; `size_px` is `[width, height]`.
pub fn of_mask(mask: &[f32], size_px: [u32; 2]) -> Texture {
    let code = |share: &f32| (share.clamp(0.0, 1.0) * 255.0 + 0.5) as u8;
    Texture {
        width: size_px[0],
        height: size_px[1],
        texels: mask.iter().map(|share| [code(share); 3]).collect(),
    }
}

/// Depths in metres as a picture: nearest white, `far_m` and all beyond black, and what is not finite too. Equal steps of depth are equal
/// steps of light.
pub fn of_depth(depths_m: &[f32], size_px: [u32; 2], near_m: f32, far_m: f32) -> Texture {
    let code = |&depth: &f32| {
        let nearness = ((far_m - depth) / (far_m - near_m)).clamp(0.0, 1.0);
        let nearness = if depth.is_finite() { nearness } else { 0.0 };
        [(display_from_linear(nearness) * 255.0 + 0.5) as u8; 3]
    };
    Texture {
        width: size_px[0],
        height: size_px[1],
        texels: depths_m.iter().map(code).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(size: u32, code: u8) -> Texture {
        Texture {
            width: size,
            height: size,
            texels: vec![[code; 3]; (size * size) as usize],
        }
    }

    #[test]
    fn every_pixel_of_every_picture_is_where_it_belongs() {
        let mut corner = flat(4, 10);
        corner.texels[0] = [200; 3];
        let rows = vec![vec![flat(4, 1), flat(4, 2), corner], vec![flat(4, 4)]];
        let laid = sheet(&rows).expect("pictures of one size");
        assert_eq!([laid.width, laid.height], [16, 10]);
        let at = |x: u32, y: u32| laid.texels[(y * laid.width + x) as usize][0];
        assert_eq!([at(0, 0), at(3, 3), at(6, 0), at(9, 3)], [1, 1, 2, 2]);
        assert_eq!([at(12, 0), at(13, 0), at(0, 6)], [200, 10, 4]);
        // Gaps, and what is missing.
        for (x, y) in [(4, 0), (5, 9), (0, 4), (0, 5), (6, 6), (15, 9)] {
            assert_eq!(at(x, y), GAP_COLOR[0], "{x}, {y}");
        }
    }

    #[test]
    fn small_pictures_are_enlarged_by_whole_factors() {
        let mut small = flat(2, 0);
        small.texels[3] = [255; 3];
        let laid = sheet(&[vec![flat(4, 7), small]]).expect("whole parts");
        let at = |x: u32, y: u32| laid.texels[(y * laid.width + x) as usize][0];
        let seen = [at(6, 0), at(7, 3), at(8, 1), at(8, 2), at(9, 3)];
        assert_eq!(seen, [0, 0, 0, 255, 255]);
    }

    #[test]
    fn what_does_not_fit_is_named() {
        assert_eq!(sheet(&[]), Err(SheetError::Empty));
        assert_eq!(sheet(&[vec![]]), Err(SheetError::Empty));
        let error = sheet(&[vec![flat(4, 0)], vec![flat(4, 0), flat(3, 0)]]);
        let expected = SheetError::Size {
            row: 1,
            column: 1,
            found: [3, 3],
            expected: [4, 4],
        };
        assert_eq!(error, Err(expected));
        let mut broken = flat(4, 0);
        broken.texels.pop();
        assert!(matches!(
            sheet(&[vec![broken]]),
            Err(SheetError::Texels { .. })
        ));
    }

    #[test]
    fn depths_run_from_white_to_black() {
        let depths = [1.0, 2.0, 3.0, f32::INFINITY, f32::NAN, 0.5];
        let codes: Vec<u8> = of_depth(&depths, [6, 1], 1.0, 3.0)
            .texels
            .iter()
            .map(|texel| texel[0])
            .collect();
        assert_eq!(codes, [255, 188, 0, 0, 0, 255]);
        assert_eq!(of_mask(&[0.0, 0.5, 2.0], [3, 1]).texels[1], [128; 3]);
    }
}
