//! The contact sheet: everyone's thumbnail with the seed below, in rising order.
//!
//! Large for few people and small for many, so that the sheet stays a picture that viewers open.

use std::path::Path;

use super::manifest::Entry;
use crate::export::png;
use crate::render::contact::{Grid, Sheet};
use crate::texture::Texture;

/// Sizes of a cell in pixels, each with the most cells that it is taken for. Thumbnails themselves have the first one.
const CELLS: [(u32, usize); 3] = [(256, 256), (128, 1024), (64, usize::MAX)];

/// Edge of a thumbnail in pixels.
pub const THUMBNAIL_PX: u32 = CELLS[0].0;

/// Edge of a cell in pixels on a sheet of so many.
pub fn cell_px(cells: usize) -> u32 {
    let fits = CELLS.iter().find(|&&(_, most)| cells <= most);
    fits.map_or(CELLS[0].0, |&(px, _)| px)
}

/// The sheet of those who have thumbnails, as a PNG; none where nobody has.
///
/// # Errors
/// What the encoder says. A thumbnail that cannot be read leaves its place empty.
pub fn sheet<'a>(
    folder: &Path,
    entries: impl Iterator<Item = &'a Entry>,
) -> Result<Option<Vec<u8>>, image::ImageError> {
    let shown: Vec<(u32, &str)> = entries
        .filter_map(|entry| Some((entry.seed, entry.thumbnail.as_deref()?)))
        .collect();
    if shown.is_empty() {
        return Ok(None);
    }
    let cell = cell_px(shown.len());
    let mut sheet = Sheet::new(Grid::of_cells(cell), shown.len());
    for (place, &(seed, thumbnail)) in shown.iter().enumerate() {
        if let Ok(picture) = read(&folder.join(thumbnail), cell) {
            sheet.put(place, &[picture]);
        }
        sheet.label(place, &seed.to_string());
    }
    png::encode(&sheet.picture).map(Some)
}

/// A thumbnail in the size of a cell.
///
/// # Errors
/// What the decoder says.
pub fn read(path: &Path, cell: u32) -> Result<Texture, image::ImageError> {
    let picture = image::open(path)?;
    let resized = if picture.width() == cell && picture.height() == cell {
        picture
    } else {
        picture.resize_exact(cell, cell, image::imageops::FilterType::Triangle)
    };
    let texels = resized.to_rgb8().pixels().map(|pixel| pixel.0).collect();
    Ok(Texture {
        width: cell,
        height: cell,
        texels,
    })
}
