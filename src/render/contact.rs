//! A contact sheet: pictures of many people in a grid, each with a label below, and a title above if there is one.
//!
//! The grid is about as wide as high unless the columns are given. A person has a cell, or one for each view side by side, which touch.

use super::letters::{HEIGHT, Text, fill};
use crate::texture::Texture;

/// Between people, and around labels.
const GAP: u32 = 4;
/// Edge of a cell for which letters have their own size; they grow with it.
const LETTER_CELL_PX: u32 = 128;
/// Free share of a cell around the cross of one that cannot be shown: one part in so many.
const CROSS_MARGIN: u32 = 4;

/// Display colours of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colors {
    /// Behind everything.
    pub background: [u8; 3],
    /// Of labels and of the title.
    pub label: [u8; 3],
    /// Of a cell that cannot be shown.
    pub fault: [u8; 3],
    /// Of the cross in it.
    pub cross: [u8; 3],
}

impl Colors {
    /// Light letters on a dark sheet.
    pub const DARK: Self = Self {
        background: [24, 25, 27],
        label: [214, 214, 210],
        fault: [52, 30, 30],
        cross: [204, 78, 68],
    };
    /// Dark letters on a light sheet.
    pub const LIGHT: Self = Self {
        background: [244, 244, 242],
        label: [42, 43, 46],
        fault: [250, 226, 222],
        cross: [186, 52, 44],
    };
}

/// How a sheet is divided.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// Edge of a cell in pixels.
    pub cell_px: u32,
    /// Cells of a person, side by side.
    pub views: u32,
    /// People in a row; none for a sheet about as wide as high.
    pub columns: Option<usize>,
    /// Above all.
    pub title: Option<String>,
    /// Its colours.
    pub colors: Colors,
}

impl Grid {
    /// A sheet of one picture a person, about as wide as high, dark.
    pub fn of_cells(cell_px: u32) -> Self {
        Self {
            cell_px,
            views: 1,
            columns: None,
            title: None,
            colors: Colors::DARK,
        }
    }

    /// Pixels of a letter's pixel, in labels.
    fn scale(&self) -> u32 {
        (self.cell_px / LETTER_CELL_PX).max(1)
    }

    /// Pixels of a letter's pixel, in the title.
    fn title_scale(&self) -> u32 {
        2 * self.scale()
    }

    /// Width of a person's cells.
    fn person_px(&self) -> u32 {
        self.cell_px * self.views
    }

    /// From one person to the next, across and down.
    fn pitch(&self) -> [u32; 2] {
        let down = self.cell_px + 2 * GAP + HEIGHT * self.scale();
        [self.person_px() + GAP, down]
    }

    /// Where people begin below the title.
    fn top(&self) -> u32 {
        let title = self.title.as_ref();
        GAP + title.map_or(0, |_| HEIGHT * self.title_scale() + 2 * GAP)
    }

    /// How many of `people` stand in a row.
    pub fn columns_of(&self, people: usize) -> usize {
        let [across, down] = self.pitch().map(f64::from);
        let square = (people as f64 * down / across).sqrt().ceil() as usize;
        self.columns.unwrap_or(square).clamp(1, people.max(1))
    }

    /// Width and height of the sheet of so many people, in pixels.
    pub fn size(&self, people: usize) -> [u64; 2] {
        let columns = self.columns_of(people);
        let rows = people.div_ceil(columns);
        let [across, down] = self.pitch().map(u64::from);
        [
            columns as u64 * across + u64::from(GAP),
            rows as u64 * down + u64::from(self.top()),
        ]
    }
}

/// A sheet to be filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    grid: Grid,
    columns: usize,
    /// The sheet so far.
    pub picture: Texture,
}

impl Sheet {
    /// An empty sheet with its title. Whoever calls has made sure that its [size](Grid::size) is one to have in memory.
    pub fn new(grid: Grid, people: usize) -> Self {
        let [width, height] = grid.size(people).map(|edge| edge as u32);
        let mut picture = Texture {
            width,
            height,
            texels: vec![grid.colors.background; width as usize * height as usize],
        };
        if let Some(title) = &grid.title {
            let scale = grid.title_scale();
            let text = Text::fitted(title, width.saturating_sub(4 * GAP), scale);
            text.draw(&mut picture, [2 * GAP; 2], scale, grid.colors.label);
        }
        Self {
            columns: grid.columns_of(people),
            grid,
            picture,
        }
    }

    /// The upper left corner of a person's first cell.
    pub fn corner(&self, place: usize) -> [u32; 2] {
        let [across, down] = self.grid.pitch();
        let (column, row) = (place % self.columns, place / self.columns);
        [
            GAP + column as u32 * across,
            self.grid.top() + row as u32 * down,
        ]
    }

    /// Puts a person's pictures, which have the size of cells, into their place.
    pub fn put(&mut self, place: usize, pictures: &[Texture]) {
        let [left, top] = self.corner(place);
        for (view, picture) in pictures.iter().enumerate() {
            let left = (left + view as u32 * self.grid.cell_px) as usize;
            let width = picture.width as usize;
            for (row, texels) in picture.texels.chunks(width).enumerate() {
                let from = (top as usize + row) * self.picture.width as usize + left;
                self.picture.texels[from..from + width].copy_from_slice(texels);
            }
        }
    }

    /// Writes a label below a person's cells, cut to their width.
    pub fn label(&mut self, place: usize, label: &str) {
        let [x, y] = self.corner(place);
        let scale = self.grid.scale();
        let text = Text::fitted(label, self.grid.person_px(), scale);
        let below = [x, y + self.grid.cell_px + GAP];
        text.draw(&mut self.picture, below, scale, self.grid.colors.label);
    }

    /// Marks a person who cannot be shown: a cross in every cell.
    pub fn mark(&mut self, place: usize) {
        let Grid {
            cell_px,
            views,
            colors,
            ..
        } = self.grid;
        let [left, top] = self.corner(place);
        let size = [self.grid.person_px(), cell_px];
        fill(&mut self.picture, [left, top], size, colors.fault);
        let (margin, thick) = (cell_px / CROSS_MARGIN, 2 * self.grid.scale());
        for view in 0..views {
            let left = left + view * cell_px;
            for step in margin..cell_px - margin {
                for x in [step, cell_px - thick - step] {
                    let corner = [left + x, top + step];
                    fill(&mut self.picture, corner, [thick; 2], colors.cross);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(size: u32, color: [u8; 3]) -> Texture {
        Texture {
            width: size,
            height: size,
            texels: vec![color; (size * size) as usize],
        }
    }

    #[test]
    fn every_person_is_in_their_place_and_the_size_is_as_told() {
        let grid = Grid {
            views: 2,
            columns: Some(3),
            title: Some("People".into()),
            colors: Colors::LIGHT,
            ..Grid::of_cells(64)
        };
        // Title: 4 + 18 + 8. Each row: 64 + 8 + 9.
        assert_eq!(grid.size(5), [3 * 132 + 4, 30 + 2 * 81]);
        let mut sheet = Sheet::new(grid, 5);
        for place in 0..5 {
            let shade = |view: u8| [10 + place as u8, 100 + view, 0];
            sheet.put(place, &[0, 1].map(|view| flat(64, shade(view))));
        }
        let at = |[x, y]: [u32; 2]| sheet.picture.texels[(y * sheet.picture.width + x) as usize];
        assert_eq!(sheet.corner(4), [4 + 132, 30 + 81]);
        for place in 0..5 {
            let [x, y] = sheet.corner(place);
            let ends = [[x, y], [x + 63, y + 63], [x + 64, y], [x + 127, y + 63]];
            let views = ends.map(at);
            let expected = [100, 100, 101, 101].map(|view| [10 + place as u8, view, 0]);
            assert_eq!(views, expected, "{place}");
            assert_eq!(at([x + 128, y]), Colors::LIGHT.background);
        }
        let label = Colors::LIGHT.label;
        let titled = sheet.picture.texels[..30 * sheet.picture.width as usize].contains(&label);
        assert!(titled);
    }

    #[test]
    fn sheets_are_about_square_and_columns_are_held_to() {
        let grid = Grid::of_cells(256);
        assert_eq!(grid.columns_of(60), 9);
        let [width, height] = grid.size(60);
        assert!(width.abs_diff(height) < 600, "{width} {height}");
        let one = |columns| Grid {
            columns: Some(columns),
            ..Grid::of_cells(64)
        };
        assert_eq!(one(100).size(3), [3 * 68 + 4, 81 + 4]);
        assert_eq!(one(1).size(3), [68 + 4, 3 * 81 + 4]);
        assert_eq!(one(1).size(0), [68 + 4, 4]);
    }

    #[test]
    fn who_cannot_be_shown_has_a_cross() {
        let mut sheet = Sheet::new(Grid::of_cells(64), 1);
        sheet.mark(0);
        let at = |x: u32, y: u32| sheet.picture.texels[(y * sheet.picture.width + x) as usize];
        assert_eq!(at(4 + 32, 4 + 31), Colors::DARK.cross);
        assert_eq!([at(4, 4), at(67, 67)], [Colors::DARK.fault; 2]);
        assert_eq!(at(68, 68), Colors::DARK.background);
    }
}
