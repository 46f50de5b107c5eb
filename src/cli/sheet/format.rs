//! Formats of a sheet, and how large a sheet they take.

use std::path::Path;

use anyhow::{Result, bail};

use crate::export::encoding::{ImageFormat, JPEG_QUALITY, WEBP_QUALITY};
use crate::export::images::encode_picture;
use crate::render::contact::Grid;
use crate::report::available_memory;
use crate::texture::Texture;

/// Most pixels of a sheet: beyond, viewers give up.
const MOST_PIXELS: u64 = 1 << 28;
/// Memory that a pixel needs: its colour, once more while it is encoded, and what the encoder itself needs.
const BYTES_PER_PIXEL: u64 = 12;

/// A format of sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    image: ImageFormat,
    /// Most pixels a side.
    most_px: u64,
}

impl Format {
    /// The format that a name's extension asks for.
    ///
    /// # Errors
    /// Another extension, or none.
    pub fn of(path: &Path) -> Result<Self> {
        let extension = path
            .extension()
            .map(|it| it.to_string_lossy().to_lowercase());
        let (image, most_px) = match extension.as_deref() {
            Some("png") => (ImageFormat::Png, MOST_PIXELS),
            Some("jpg" | "jpeg") => {
                let quality = JPEG_QUALITY;
                (ImageFormat::Jpeg { quality }, 65_535)
            }
            Some("webp") => {
                let quality = WEBP_QUALITY;
                (ImageFormat::Webp { quality }, 16_383)
            }
            found => bail!(
                "cannot tell the format from {}: expected .png, .jpg or .webp; path {}",
                match found {
                    Some(found) => format!("the extension .{found}"),
                    None => "a name without an extension".to_owned(),
                },
                path.display()
            ),
        };
        Ok(Self { image, most_px })
    }

    /// Whether the format, and this machine, can hold the sheet of so many people.
    ///
    /// # Errors
    /// A sheet that is too large, with what to lower.
    pub fn check(self, grid: &Grid, people: usize, path: &Path) -> Result<()> {
        let [width, height] = grid.size(people);
        let pixels = width * height;
        let bytes = pixels.saturating_mul(BYTES_PER_PIXEL);
        let sheet = format!("the sheet of {people} people would have {width} x {height} pixels");
        let (most, name) = (self.most_px, path.display());
        let what = if width > most {
            format!("{sheet}, and {name} takes {most} across; lower --columns or --cell")
        } else if height > most {
            format!("{sheet}, and {name} takes {most} down; lower --cell, or raise --columns")
        } else if pixels > MOST_PIXELS {
            format!("{sheet}, and at most {MOST_PIXELS} are drawn; lower --cell")
        } else if let Some(free) = available_memory().filter(|&free| bytes > free) {
            format!(
                "{sheet}, which need {} MiB of memory, of which {} are free; lower --cell",
                bytes >> 20,
                free >> 20
            )
        } else {
            return Ok(());
        };
        let other = match self.image {
            ImageFormat::Png => "",
            _ => ", or write a .png",
        };
        bail!("{what}, or name fewer people (--seeds){other}")
    }

    /// The sheet's file.
    ///
    /// # Errors
    /// What the encoder says.
    pub fn encode(self, picture: &Texture) -> Result<Vec<u8>> {
        Ok(encode_picture(picture, self.image)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(name: &str, grid: &Grid, people: usize) -> String {
        let path = Path::new(name);
        let format = Format::of(path).expect("a format");
        format
            .check(grid, people, path)
            .expect_err("too large")
            .to_string()
    }

    #[test]
    fn sheets_that_are_too_large_are_refused_with_what_to_lower() {
        let grid = Grid::of_cells(512);
        let says = refusal("a.webp", &grid, 5000);
        assert!(
            says.contains("16383 across") && says.contains("--cell"),
            "{says}"
        );
        let one = Grid {
            columns: Some(1),
            ..Grid::of_cells(64)
        };
        let says = refusal("a.jpg", &one, 5000);
        assert!(
            says.contains("65535 down") && says.contains("raise --columns"),
            "{says}"
        );
        let says = refusal("a.png", &grid, 5000);
        assert!(
            says.contains("268435456") && says.contains("--seeds"),
            "{says}"
        );
        let small = Grid::of_cells(64);
        let format = Format::of(Path::new("a.WEBP")).expect("a format");
        assert!(format.check(&small, 5000, Path::new("a.webp")).is_ok());
        for name in ["a.gif", "a", "a.png/b"] {
            assert!(Format::of(Path::new(name)).is_err(), "{name}");
        }
    }
}
