//! Inside or outside of a surface that may pass through itself: the winding number, exactly.
//!
//! A ray goes straight up and counts the triangles that it leaves through, less those that it enters through; the sum is the winding number
//! of its start. It is a whole number for a closed surface, and positive within, also where parts overlap, as an arm and a chest. The surface may be
//! open where no ray goes: below all points that are asked for. A ray never slips through between two triangles: both judge their common
//! edge by the same number, with its sign. Triangles are found by a grid seen from above.

use glam::{DVec3, Vec3};

/// Edge of a cell, metres: about the length of the triangles' edges in a face.
const CELL_M: f64 = 0.004;

/// What rounding may do to a height, and much more, metres.
const SLACK_M: f64 = 1e-9;

/// A surface that can be asked what is inside of it.
#[derive(Debug, Clone)]
pub struct Winding {
    corners: Vec<DVec3>,
    triangles: Vec<[u32; 3]>,
    min: [f64; 2],
    cells: [usize; 2],
    /// The highest corner of each triangle.
    tops: Vec<f64>,
    /// Cell c holds `members[starts[c]..starts[c + 1]]`, highest first.
    starts: Vec<u32>,
    members: Vec<u32>,
}

impl Winding {
    /// Sorts triangles into cells.
    pub fn build(positions: &[Vec3], triangles: &[[u32; 3]]) -> Self {
        let corners: Vec<DVec3> = positions.iter().map(|p| p.as_dvec3()).collect();
        let low = corners.iter().fold(DVec3::INFINITY, |low, &p| low.min(p));
        let high = corners
            .iter()
            .fold(DVec3::NEG_INFINITY, |high, &p| high.max(p));
        let cells = [high.x - low.x, high.z - low.z].map(|size| (size / CELL_M) as usize + 1);
        let top = |&[a, b, c]: &[u32; 3]| {
            let height = |corner: u32| corners[corner as usize].y;
            height(a).max(height(b)).max(height(c))
        };
        let mut grid = Self {
            tops: triangles.iter().map(top).collect(),
            triangles: triangles.to_vec(),
            corners,
            min: [low.x, low.z],
            cells,
            starts: vec![0; cells[0] * cells[1] + 1],
            members: Vec::new(),
        };
        let spans: Vec<_> = triangles.iter().map(|&t| grid.span(t)).collect();
        for cell in spans
            .iter()
            .flat_map(|span| grid.covered(span))
            .collect::<Vec<_>>()
        {
            grid.starts[cell + 1] += 1;
        }
        for cell in 1..grid.starts.len() {
            grid.starts[cell] += grid.starts[cell - 1];
        }
        let mut next = grid.starts.clone();
        grid.members = vec![0; grid.starts[grid.starts.len() - 1] as usize];
        let mut order: Vec<usize> = (0..triangles.len()).collect();
        order.sort_by(|&a, &b| grid.tops[b].total_cmp(&grid.tops[a]));
        for triangle in order {
            for cell in grid.covered(&spans[triangle]).collect::<Vec<_>>() {
                grid.members[next[cell] as usize] = triangle as u32;
                next[cell] += 1;
            }
        }
        grid
    }

    /// How often the surface winds around a point.
    pub fn number(&self, point: Vec3) -> i32 {
        let point = point.as_dvec3();
        let [Some(column), Some(row)] = [self.cell(0, point.x), self.cell(1, point.z)] else {
            return 0;
        };
        let cell = row * self.cells[0] + column;
        let members = &self.members[self.starts[cell] as usize..self.starts[cell + 1] as usize];
        // What ends below is passed by no ray upwards.
        let above = |triangle: &&u32| self.tops[**triangle as usize] >= point.y - SLACK_M;
        members
            .iter()
            .take_while(above)
            .map(|&triangle| self.passage(self.triangles[triangle as usize], point))
            .sum()
    }

    /// 1 if a ray upwards from a point leaves through a triangle, -1 if it enters, 0 if it misses.
    fn passage(&self, [a, b, c]: [u32; 3], point: DVec3) -> i32 {
        let sides = [(b, c), (c, a), (a, b)].map(|(from, to)| self.side(from, to, point));
        let [left, second, third] = sides.map(|(_, left)| left);
        if left != second || left != third {
            return 0;
        }
        let weights = sides.map(|(area, _)| area);
        let heights = [a, b, c].map(|corner| self.corners[corner as usize].y);
        let sum: f64 = weights.iter().sum();
        let height: f64 = (0..3).map(|corner| weights[corner] * heights[corner]).sum();
        // Multiplied by the sum instead of divided; a triangle seen edge-on sums to 0 and is missed.
        let above = if sum > 0.0 {
            height > point.y * sum
        } else {
            height < point.y * sum
        };
        // Seen from above, x to the right and z down: what is wound outwards and faces up turns clockwise in (x, z).
        i32::from(above) * if left { -1 } else { 1 }
    }

    /// Twice the area that an edge spans with a point, in (x, z), and whether the point counts as left of the edge.
    fn side(&self, from: u32, to: u32, point: DVec3) -> (f64, bool) {
        let (low, high) = (from.min(to), from.max(to));
        let (p, q) = (self.corners[low as usize], self.corners[high as usize]);
        let area = (q.x - p.x) * (point.z - p.z) - (q.z - p.z) * (point.x - p.x);
        let left = area >= 0.0;
        if from == low {
            (area, left)
        } else {
            (-area, !left)
        }
    }

    fn cell(&self, axis: usize, place: f64) -> Option<usize> {
        let cell = (place - self.min[axis]) / CELL_M;
        (cell >= 0.0 && cell < self.cells[axis] as f64).then_some(cell as usize)
    }

    /// First and last cell of a triangle's box, along both axes.
    fn span(&self, triangle: [u32; 3]) -> [[usize; 2]; 2] {
        let corners = triangle.map(|corner| self.corners[corner as usize]);
        [0, 1].map(|axis| {
            let places = corners.map(|p| if axis == 0 { p.x } else { p.z });
            let cells = places.map(|place| self.cell(axis, place).unwrap_or(0));
            let [a, b, c] = cells;
            [a.min(b).min(c), a.max(b).max(c)]
        })
    }

    fn covered(&self, &[columns, rows]: &[[usize; 2]; 2]) -> impl Iterator<Item = usize> {
        let across = self.cells[0];
        (rows[0]..=rows[1])
            .flat_map(move |row| (columns[0]..=columns[1]).map(move |column| row * across + column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A box wound outwards.
    fn cuboid(min: Vec3, max: Vec3, first: u32) -> (Vec<Vec3>, Vec<[u32; 3]>) {
        let corner = |i: u32| {
            let pick = |axis: u32, low: f32, high: f32| if i >> axis & 1 == 0 { low } else { high };
            Vec3::new(
                pick(0, min.x, max.x),
                pick(1, min.y, max.y),
                pick(2, min.z, max.z),
            )
        };
        let quads = [
            [0, 4, 6, 2],
            [1, 3, 7, 5],
            [0, 1, 5, 4],
            [2, 6, 7, 3],
            [0, 2, 3, 1],
            [4, 5, 7, 6],
        ];
        let triangles = quads
            .iter()
            .flat_map(|&[a, b, c, d]| [[a, b, c], [a, c, d]]);
        let triangles = triangles.map(|t| t.map(|corner: u32| corner + first));
        ((0..8).map(corner).collect(), triangles.collect())
    }

    #[test]
    fn overlapping_boxes_wind_once_or_twice_also_on_rays_through_edges_and_corners() {
        let (mut positions, mut triangles) = cuboid(Vec3::ZERO, Vec3::ONE, 0);
        let (more, others) = cuboid(Vec3::splat(0.5), Vec3::splat(2.0), 8);
        positions.extend(more);
        triangles.extend(others);
        let winding = Winding::build(&positions, &triangles);
        for i in 0..1000 {
            let at = |step: usize| (i / step % 10) as f32 * 0.25 - 0.125;
            let point = Vec3::new(at(1), at(10), at(100));
            let inside = |low: f32, high: f32| {
                i32::from(
                    point.cmpgt(Vec3::splat(low)).all() && point.cmplt(Vec3::splat(high)).all(),
                )
            };
            let expected = inside(0.0, 1.0) + inside(0.5, 2.0);
            assert_eq!(winding.number(point), expected, "{point}");
        }
        // Straight below the diagonals, the edges and the corners of the faces.
        for (x, z) in [(0.25, 0.25), (0.25, 0.75), (0.75, 0.25)] {
            assert_eq!(winding.number(Vec3::new(x, 0.1, z)), 1);
            assert_eq!(winding.number(Vec3::new(x, -0.1, z)), 0);
        }
    }
}
