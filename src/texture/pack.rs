//! Places flat charts in a square without overlap, all at the same scale.
//!
//! In: charts as triangles in the plane, in a common unit. Out: the largest scale found at which all of them fit, and
//! each chart's place. Guaranteed: at least `padding` texels between charts, half of that to the border. Not
//! guaranteed: the best packing. Charts go bottom-left first, largest first, in one of four quarter turns, on a grid
//! of cells (compare Lévy et al. 2002, "Least squares conformal maps", which packs against a horizon; a
//! bitmap also fills holes).

use glam::Vec2;
use rayon::prelude::*;

/// Cells along the side of the square: finer costs time with the square, coarser wastes half a cell around every chart.
const CELLS: u32 = 1024;
/// Scales tried at once, and how often the gap between the best fit and the next failure is narrowed.
const TRIES: u32 = 4;
const ROUNDS: u32 = 3;
/// Shares of the square that the charts may fill: the first is tried with patience (halved until it fits), the
/// second is out of reach for curved outlines.
const LOW_FILL: f32 = 0.4;
const HIGH_FILL: f32 = 0.9;
/// How often the scale is halved before giving up: charts would be a 4096th of the square.
const HALVINGS: u32 = 12;

/// A chart in the plane; its least coordinates are 0.
#[derive(Debug, Clone)]
pub(super) struct FlatChart {
    /// Corners of its triangles.
    pub triangles: Vec<[Vec2; 3]>,
    /// Largest coordinates.
    pub extent: Vec2,
    /// Sum of the triangles' areas.
    pub area: f32,
}

/// Where a chart went.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placement {
    quarter_turns: u8,
    /// Texels from the square's corner to the chart's box.
    corner: Vec2,
    /// The box before turning, in texels.
    size: Vec2,
    /// Texels from the box's edge to the chart.
    margin: f32,
    texels_per_unit: f32,
}

impl Placement {
    /// Texel coordinates of a point of the chart.
    pub fn texels_from_chart(&self, point: Vec2) -> Vec2 {
        let p = point * self.texels_per_unit + Vec2::splat(self.margin);
        let Vec2 { x: w, y: h } = self.size;
        self.corner
            + match self.quarter_turns {
                0 => p,
                1 => Vec2::new(h - p.y, p.x),
                2 => Vec2::new(w - p.x, h - p.y),
                _ => Vec2::new(p.y, w - p.x),
            }
    }
}

/// Packs `charts` into a square of `size` texels: the scale in texels per unit and the charts' places, in their
/// order. `None` when even the smallest scale does not fit.
pub(super) fn pack(charts: &[FlatChart], size: u32, padding: u32) -> Option<(f32, Vec<Placement>)> {
    let by = |size_of: &dyn Fn(&FlatChart) -> f32| {
        let mut order: Vec<usize> = (0..charts.len()).collect();
        let size_of = |i: usize| size_of(&charts[i]);
        order.sort_by(|&a, &b| size_of(b).total_cmp(&size_of(a)).then(a.cmp(&b)));
        order
    };
    // No order is best for all: the first that fits counts.
    let orders = [
        by(&|chart| chart.extent.max_element()),
        by(&|chart| chart.extent.element_sum()),
        by(&|chart| chart.area),
    ];
    let area: f32 = charts.iter().map(|chart| chart.area).sum();
    let scale_of_fill = |fill: f32| (fill * (size as f32) * (size as f32) / area).sqrt();
    let attempt = |scale: f32| {
        orders
            .iter()
            .find_map(|order| place_all(charts, order, size, padding, scale))
            .map(|places| (scale, places))
    };
    let (mut low, mut high) = (scale_of_fill(LOW_FILL), scale_of_fill(HIGH_FILL));
    let mut best = None;
    for _ in 0..HALVINGS {
        best = attempt(low);
        if best.is_some() {
            break;
        }
        high = low;
        low *= 0.5;
    }
    best.as_ref()?;
    for _ in 0..ROUNDS {
        let step = (high - low) / (TRIES + 1) as f32;
        let found: Vec<_> = (1..=TRIES)
            .into_par_iter()
            .map(|i| attempt(low + step * i as f32))
            .collect();
        if let Some(last) = found.into_iter().flatten().last() {
            low = last.0;
            best = Some(last);
        }
        high = low + step;
    }
    best
}

/// Tries one scale.
fn place_all(
    charts: &[FlatChart],
    order: &[usize],
    size: u32,
    padding: u32,
    scale: f32,
) -> Option<Vec<Placement>> {
    let cell = size.div_ceil(CELLS).max(1);
    let margin = 0.5 * padding as f32;
    let mut square = Square::new((size / cell) as usize);
    let mut places = vec![None; charts.len()];
    for &index in order {
        let base = rasterise(&charts[index], scale, margin, cell as f32);
        let mut best: Option<(usize, usize, u8, Vec<Run>)> = None;
        let mut turned = base.clone();
        let mut least_top = usize::MAX;
        for quarter_turns in 0..4 {
            if quarter_turns > 0 {
                turned = turned.turned();
            }
            let runs = turned.runs();
            if let Some((x, y)) = square.first_fit(&turned, &runs, least_top) {
                least_top = y + turned.height;
                best = Some((x, y, quarter_turns, runs));
            }
        }
        let (x, y, quarter_turns, runs) = best?;
        square.add(&runs, x, y);
        places[index] = Some(Placement {
            quarter_turns,
            corner: Vec2::new(x as f32, y as f32) * cell as f32,
            size: Vec2::new(base.width as f32, base.height as f32) * cell as f32,
            margin,
            texels_per_unit: scale,
        });
    }
    places.into_iter().collect()
}

/// The cells within `margin` texels of a chart.
fn rasterise(chart: &FlatChart, scale: f32, margin: f32, cell: f32) -> Cells {
    let cells = ((chart.extent * scale + Vec2::splat(2.0 * margin)) / cell).floor();
    let mut grid = Cells::new(cells.x as usize + 1, cells.y as usize + 1);
    let half = 0.5 * cell + margin;
    for triangle in &chart.triangles {
        let corners = triangle.map(|p| p * scale + Vec2::splat(margin));
        let low = (corners[0].min(corners[1]).min(corners[2]) - Vec2::splat(margin)) / cell;
        let high = (corners[0].max(corners[1]).max(corners[2]) + Vec2::splat(margin)) / cell;
        for y in low.y.max(0.0) as usize..=(high.y as usize).min(grid.height - 1) {
            for x in low.x.max(0.0) as usize..=(high.x as usize).min(grid.width - 1) {
                let center = (Vec2::new(x as f32, y as f32) + 0.5) * cell;
                let taken = &mut grid.taken[y * grid.width + x];
                *taken = *taken || touches(&corners, center, half);
            }
        }
    }
    grid
}

/// Whether a triangle meets the square of half side `half` around `center`; its box is known to (separating axes).
fn touches(corners: &[Vec2; 3], center: Vec2, half: f32) -> bool {
    let winding = (corners[1] - corners[0]).perp_dot(corners[2] - corners[0]);
    let sign = if winding < 0.0 { -1.0 } else { 1.0 };
    (0..3).all(|i| {
        let edge = corners[(i + 1) % 3] - corners[i];
        let reach = half * (edge.x.abs() + edge.y.abs());
        sign * edge.perp_dot(center - corners[i]) >= -reach
    })
}

/// A chart's cells, row by row.
#[derive(Debug, Clone)]
struct Cells {
    width: usize,
    height: usize,
    taken: Vec<bool>,
}

/// Neighbouring taken cells of one row.
#[derive(Debug, Clone, Copy)]
struct Run {
    row: usize,
    first: usize,
    /// One past the last.
    end: usize,
}

impl Cells {
    fn new(width: usize, height: usize) -> Self {
        let taken = vec![false; width * height];
        Self {
            width,
            height,
            taken,
        }
    }

    /// A quarter turn: (x, y) goes to (height - y, x).
    fn turned(&self) -> Self {
        let mut turned = Self::new(self.height, self.width);
        for y in 0..self.height {
            for x in 0..self.width {
                turned.taken[x * turned.width + self.height - 1 - y] =
                    self.taken[y * self.width + x];
            }
        }
        turned
    }

    /// All runs, longest first: those meet an obstacle soonest.
    fn runs(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        for (row, cells) in self.taken.chunks_exact(self.width).enumerate() {
            let mut x = 0;
            while x < self.width {
                let end = x + cells[x..].iter().take_while(|&&taken| taken).count();
                if end > x {
                    runs.push(Run { row, first: x, end });
                }
                x = end + 1;
            }
        }
        runs.sort_by_key(|run| (usize::MAX - (run.end - run.first), run.row, run.first));
        runs
    }
}

/// The cells of the square, as distances to the next change along each row.
struct Square {
    side: usize,
    /// Per cell, the first taken cell of its row from there on, or `side`.
    next_taken: Vec<u16>,
    /// Per cell, the first free cell of its row from there on, or `side`.
    next_free: Vec<u16>,
}

impl Square {
    fn new(side: usize) -> Self {
        Self {
            side,
            next_taken: vec![side as u16; side * side],
            next_free: (0..side * side).map(|cell| (cell % side) as u16).collect(),
        }
    }

    /// The lowest, then leftmost, free place for a chart that ends below `least_top`.
    fn first_fit(&self, chart: &Cells, runs: &[Run], least_top: usize) -> Option<(usize, usize)> {
        let last_x = self.side.checked_sub(chart.width)?;
        let last_y = self
            .side
            .min(least_top.saturating_sub(1))
            .checked_sub(chart.height)?;
        (0..=last_y).find_map(|y| self.first_fit_in_row(runs, y, last_x).map(|x| (x, y)))
    }

    /// Moves right past each obstacle in turn.
    fn first_fit_in_row(&self, runs: &[Run], y: usize, last_x: usize) -> Option<usize> {
        let mut x = 0;
        while x <= last_x {
            let obstacle = runs.iter().find_map(|run| {
                let row = (y + run.row) * self.side;
                let taken = usize::from(self.next_taken[row + x + run.first]);
                (taken < x + run.end).then(|| usize::from(self.next_free[row + taken]) - run.first)
            });
            match obstacle {
                Some(next) => x = next,
                None => return Some(x),
            }
        }
        None
    }

    fn add(&mut self, runs: &[Run], x: usize, y: usize) {
        for run in runs {
            let row = (y + run.row) * self.side;
            let (first, end) = (x + run.first, x + run.end);
            let next_free = match self.next_free[row..row + self.side].get(end) {
                Some(&next) => next,
                None => end as u16,
            };
            for cell in (0..end).rev() {
                if cell >= first {
                    self.next_taken[row + cell] = cell as u16;
                    self.next_free[row + cell] = next_free;
                    continue;
                }
                let (taken, free) = (self.next_taken[row + cell], self.next_free[row + cell]);
                self.next_taken[row + cell] = taken.min(first as u16);
                if usize::from(free) == first {
                    self.next_free[row + cell] = next_free;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square_chart(side: f32) -> FlatChart {
        let [a, b, c, d] = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)].map(Vec2::from);
        FlatChart {
            triangles: vec![[a, b, c], [a, c, d]],
            extent: c,
            area: side * side,
        }
    }

    #[test]
    fn charts_keep_their_distance() {
        let charts: Vec<_> = (1..30).map(|i| square_chart(i as f32)).collect();
        let (_, places) = pack(&charts, 512, 6).expect("squares fit");
        let boxes: Vec<_> = charts
            .iter()
            .zip(&places)
            .map(|(chart, place)| {
                let a = place.texels_from_chart(Vec2::ZERO);
                let b = place.texels_from_chart(chart.extent);
                (a.min(b), a.max(b))
            })
            .collect();
        for (i, a) in boxes.iter().enumerate() {
            assert!(a.0.min_element() >= 2.999 && a.1.max_element() <= 512.0 - 2.999);
            for b in &boxes[i + 1..] {
                let gap = (b.0 - a.1).max(a.0 - b.1).max_element();
                assert!(gap > 5.999, "gap {gap}");
            }
        }
    }

    #[test]
    fn squares_fill_most_of_the_square() {
        let charts: Vec<_> = (0..100).map(|_| square_chart(1.0)).collect();
        let (scale, _) = pack(&charts, 1024, 4).expect("squares fit");
        assert!(
            scale * scale * 100.0 > 0.8 * 1024.0 * 1024.0,
            "scale {scale}"
        );
    }
}
