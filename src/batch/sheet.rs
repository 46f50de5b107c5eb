//! The contact sheet: everyone's thumbnail with the seed below, in rising order.
//!
//! Large for few people and small for many, so that the sheet stays a picture that viewers open.

use std::path::Path;

use super::digits;
use super::manifest::Entry;
use crate::export::png;
use crate::texture::Texture;

/// Sizes of a thumbnail on the sheet in pixels, each with the most people that it is taken for. Thumbnails themselves have the first one.
const CELLS: [(u32, usize); 3] = [(256, 256), (128, 1024), (64, usize::MAX)];
/// Between thumbnails, and around labels.
const GAP: u32 = 4;
const BACKGROUND: [u8; 3] = [24, 25, 27];
const LABEL: [u8; 3] = [214, 214, 210];

/// Edge of a thumbnail in pixels.
pub const THUMBNAIL_PX: u32 = CELLS[0].0;

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
    let fits = |&&(_, most): &&(u32, usize)| shown.len() <= most;
    let (Some(&(cell, _)), false) = (CELLS.iter().find(fits), shown.is_empty()) else {
        return Ok(None);
    };
    let scale = (cell / 128).max(1);
    let pitch = [cell + GAP, cell + 2 * GAP + digits::HEIGHT * scale];
    // About as wide as high.
    let across = (shown.len() as f64 * f64::from(pitch[1]) / f64::from(pitch[0])).sqrt();
    let columns = (across.ceil() as usize).clamp(1, shown.len());
    let rows = shown.len().div_ceil(columns);
    let [width, height] = [
        columns as u32 * pitch[0] + GAP,
        rows as u32 * pitch[1] + GAP,
    ];
    let mut sheet = Texture {
        width,
        height,
        texels: vec![BACKGROUND; width as usize * height as usize],
    };
    for (place, &(seed, thumbnail)) in shown.iter().enumerate() {
        let (column, row) = ((place % columns) as u32, (place / columns) as u32);
        let corner = [GAP + column * pitch[0], GAP + row * pitch[1]];
        if let Some(picture) = read(&folder.join(thumbnail), cell) {
            put(&mut sheet, corner, &picture);
        }
        let below = [corner[0], corner[1] + cell + GAP];
        digits::write(&mut sheet, below, scale, seed, LABEL);
    }
    png::encode(&sheet).map(Some)
}

/// A thumbnail in the size of a cell.
fn read(path: &Path, cell: u32) -> Option<Texture> {
    let picture = image::open(path).ok()?;
    let resized = if picture.width() == cell && picture.height() == cell {
        picture
    } else {
        picture.resize_exact(cell, cell, image::imageops::FilterType::Triangle)
    };
    let texels = resized.to_rgb8().pixels().map(|pixel| pixel.0).collect();
    Some(Texture {
        width: cell,
        height: cell,
        texels,
    })
}

fn put(sheet: &mut Texture, [x, y]: [u32; 2], picture: &Texture) {
    let width = picture.width as usize;
    for (row, texels) in picture.texels.chunks(width).enumerate() {
        let from = (y as usize + row) * sheet.width as usize + x as usize;
        sheet.texels[from..from + width].copy_from_slice(texels);
    }
}
