//! A deformation that knows where it need not search: most of a body is not bent by a pose but turns as one, as the skull, or stays, as the
//! chest.
//!
//! In: a deformation, and where it will be asked. Out: the same mapping, to within [`TOLERANCE_M`], and without a search where one rigid
//! part is nearer than everything else. Space is cut into cells; where, seen from a cell's centre, the nearest part is so much nearer than the second
//! nearest that no point of the cell can be of another opinion, points move as that part does; other cells are cut further, down to a
//! centimetre. Everywhere else the nearest face is found. Threads change nothing.

use glam::Vec3;
use rayon::prelude::*;

use super::deformation::{Carry, Deformation, Last};
use crate::field::Bounds;
use crate::mesh::Mesh;
use crate::mesh::nearest::Nearest;

/// A face is of a rigid part if it takes no point within its reach farther than this from where the part takes it, in metres. It is what rounding
/// of the vertices moves the frame of a small face by, and an eightieth of a pixel of a picture of 512.
pub const TOLERANCE_M: f32 = 1e-5;
/// Parts that are looked for: what stays and the head.
const PARTS: usize = 2;
/// Faces that are tried as the pattern of a part; all that move as one are a large share of the body, so that few trials find them.
const TRIALS: usize = 64;
/// Fewer faces than this share are not worth being a part.
const LEAST_SHARE: f32 = 0.02;
/// Edge of the smallest cells in metres. Smaller ones find the borders of the parts better and cost more to judge.
const CELL_M: f32 = 0.01;
/// Smallest cells along the edge of the largest; a power of two.
const BLOCK: usize = 8;

/// More than distances are off by rounding, in metres.
const ROUNDING_M: f32 = 1e-5;
/// Most blocks, of a kilobyte each; a bust within a box of 1 m takes a tenth. Where more would be needed none is judged.
const MOST_BLOCKS: f64 = 65536.0;

/// What is known of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// Nothing: the nearest face must be found.
    Ask,
    /// All of it is too far from the body.
    Stay,
    /// All of it moves as this part.
    Part(u8),
}

/// A deformation with its rigid parts.
#[derive(Debug, Clone)]
pub struct RigidParts {
    deformation: Deformation,
    parts: Vec<Carry>,
    /// Outside of it every point stays.
    reach: Bounds,
    /// What is judged: where points come from, within reach.
    bounds: Bounds,
    /// How many along each axis.
    blocks: [usize; 3],
    /// The smallest cells of each block; x runs fastest.
    cells: Vec<[Cell; BLOCK * BLOCK * BLOCK]>,
}

impl RigidParts {
    /// Finds the parts, and judges the cells of `bounds`, which are in the space that points come from. Beyond the body's reach there is
    /// nothing to judge, so bounds may be of any size.
    pub fn new(deformation: Deformation, bounds: Bounds) -> Self {
        let reach = reach(&deformation);
        let bounds = Bounds {
            min: [0, 1, 2].map(|axis| bounds.min[axis].max(reach.min[axis])),
            max: [0, 1, 2].map(|axis| bounds.max[axis].min(reach.max[axis])),
        };
        let part_of_face = part_of_face(&deformation);
        let parts: Vec<Carry> = part_of_face
            .patterns
            .iter()
            .map(|&face| deformation.carries[face])
            .collect();
        let block_m = CELL_M * BLOCK as f32;
        let blocks = bounds
            .size()
            .map(|edge| libm::ceilf(edge / block_m).max(0.0) as usize);
        let judge = Judge {
            searches: searches(&deformation.from, &part_of_face.parts, parts.len()),
            part_of_face: &part_of_face.parts,
            deformation: &deformation,
        };
        let block = |index: usize| {
            let place = [
                index % blocks[0],
                index / blocks[0] % blocks[1],
                index / blocks[0] / blocks[1],
            ];
            let low = Vec3::from_array(place.map(|i| i as f32)) * block_m;
            let mut cells = [Cell::Ask; BLOCK * BLOCK * BLOCK];
            let low = Vec3::from_array(bounds.min) + low;
            judge.fill(low, BLOCK, [0; 3], f32::INFINITY, &mut cells);
            cells
        };
        let needed: f64 = blocks.iter().map(|&count| count as f64).product();
        let is_usable = !parts.is_empty() && !bounds.is_empty() && needed <= MOST_BLOCKS;
        let count = if is_usable {
            blocks.iter().product()
        } else {
            0
        };
        let cells: Vec<_> = (0..count).into_par_iter().map(block).collect();
        Self {
            deformation,
            parts,
            reach,
            bounds,
            blocks,
            cells,
        }
    }

    /// Where a point goes; `last` is the one that was asked for before, which makes near ones faster.
    pub fn apply_after(&self, point: Vec3, last: &mut Last) -> Vec3 {
        match self.cell(point) {
            Cell::Ask => self.deformation.apply_after(point, last),
            Cell::Stay => point,
            Cell::Part(part) => self.parts[part as usize].apply(point),
        }
    }

    /// The share of the bounds within the body's reach in which no search is needed, in [0, 1].
    pub fn known_share(&self) -> f32 {
        let known = self.cells.iter().flatten();
        let known = known.filter(|cell| **cell != Cell::Ask).count();
        known as f32 / self.cells.as_flattened().len().max(1) as f32
    }

    fn cell(&self, point: Vec3) -> Cell {
        let is_beyond =
            |axis: usize| point[axis] < self.reach.min[axis] || point[axis] > self.reach.max[axis];
        if (0..3).any(is_beyond) {
            return Cell::Stay;
        }
        let place = (point - Vec3::from_array(self.bounds.min)) / CELL_M;
        let (mut block, mut within) = (0, 0);
        for axis in [2, 1, 0] {
            let most = (self.blocks[axis] * BLOCK) as f32;
            if !(place[axis] >= 0.0 && place[axis] < most) {
                return Cell::Ask;
            }
            let cell = place[axis] as usize;
            block = block * self.blocks[axis] + cell / BLOCK;
            within = within * BLOCK + cell % BLOCK;
        }
        self.cells
            .get(block)
            .map_or(Cell::Ask, |block| block[within])
    }
}

/// A box that holds every point that the deformation moves.
fn reach(deformation: &Deformation) -> Bounds {
    let from = &deformation.from;
    let (mut low, mut high) = (Vec3::INFINITY, Vec3::NEG_INFINITY);
    for &corner in from.triangles.iter().flatten() {
        let position = from.positions[corner as usize];
        (low, high) = (low.min(position), high.max(position));
    }
    let margin_m = deformation.thickness_m + ROUNDING_M;
    Bounds {
        min: (low - margin_m).to_array(),
        max: (high + margin_m).to_array(),
    }
}

/// The faces of each part.
struct PartOfFace {
    /// The face that each part is like.
    patterns: Vec<usize>,
    /// The part of each face; as many as there are parts where it is of none.
    parts: Vec<usize>,
}

fn part_of_face(deformation: &Deformation) -> PartOfFace {
    let faces = deformation.carries.len();
    let follows = |face: usize, pattern: usize| {
        let (own, other) = (deformation.carries[face], deformation.carries[pattern]);
        let [a, b, c] = deformation.from.corners(face);
        let reach = deformation.thickness_m + (b - a).length().max((c - a).length());
        let turned = own.rotation - other.rotation;
        let turned_by = turned
            .to_cols_array()
            .map(|x| x * x)
            .iter()
            .sum::<f32>()
            .sqrt();
        (own.apply(a) - other.apply(a)).length() + turned_by * reach <= TOLERANCE_M
    };
    let mut found = PartOfFace {
        patterns: Vec::new(),
        parts: vec![usize::MAX; faces],
    };
    for part in 0..PARTS {
        let is_free = |face: &usize| found.parts[*face] == usize::MAX;
        let followers = |pattern: usize| -> Vec<usize> {
            let free = (0..faces).filter(is_free);
            free.filter(|&face| follows(face, pattern)).collect()
        };
        let trials: Vec<usize> = (0..TRIALS).map(|trial| trial * faces / TRIALS).collect();
        let best = trials
            .into_par_iter()
            .filter(is_free)
            .map(|pattern| (pattern, followers(pattern)));
        // Of equally large ones the first.
        let best = best.max_by_key(|(pattern, own)| (own.len(), std::cmp::Reverse(*pattern)));
        let Some((pattern, own)) = best else { break };
        if (own.len() as f32) < LEAST_SHARE * faces as f32 {
            break;
        }
        own.into_iter().for_each(|face| found.parts[face] = part);
        found.patterns.push(pattern);
    }
    let rest = found.patterns.len();
    found
        .parts
        .iter_mut()
        .for_each(|part| *part = (*part).min(rest));
    found
}

/// A search among each part's faces, and last among those of none; none where there are no faces.
fn searches(from: &Mesh, parts: &[usize], rest: usize) -> Vec<Option<Nearest>> {
    let of_part = |part: usize| {
        let faces = from.triangles.iter().zip(parts);
        let own = faces.filter(|(_, of)| **of == part).map(|(face, _)| *face);
        let mesh = Mesh {
            positions: from.positions.clone(),
            triangles: own.collect(),
        };
        Nearest::build(&mesh).ok()
    };
    (0..=rest).map(of_part).collect()
}

/// Tells what cells have in common.
struct Judge<'a> {
    deformation: &'a Deformation,
    part_of_face: &'a [usize],
    /// Of each part, and last of what is none.
    searches: Vec<Option<Nearest>>,
}

/// What is known of a cell of any size.
enum Verdict {
    Is(Cell),
    /// Parts of it may be known; its centre is so far from the body.
    Mixed(f32),
}

impl Judge<'_> {
    /// Fills the cube of `edge` cells whose lowest corner is at `low_m` in space and `low` in the block; the body is no farther than `reach_m`
    /// from its centre.
    fn fill(
        &self,
        low_m: Vec3,
        edge: usize,
        low: [usize; 3],
        reach_m: f32,
        cells: &mut [Cell; BLOCK * BLOCK * BLOCK],
    ) {
        let edge_m = edge as f32 * CELL_M;
        let cell = match self.judge(low_m + 0.5 * edge_m, edge_m, reach_m) {
            Verdict::Is(cell) => cell,
            Verdict::Mixed(_) if edge == 1 => Cell::Ask,
            Verdict::Mixed(distance_m) => {
                let half = edge / 2;
                // From this centre to those of the eighths.
                let reach_m = distance_m + 0.25 * 3f32.sqrt() * edge_m;
                for corner in 0..8 {
                    let step = [0, 1, 2].map(|axis| (corner >> axis & 1) * half);
                    let low_m = low_m + CELL_M * Vec3::from_array(step.map(|cells| cells as f32));
                    let low = [0, 1, 2].map(|axis| low[axis] + step[axis]);
                    self.fill(low_m, half, low, reach_m, cells);
                }
                return;
            }
        };
        for z in low[2]..low[2] + edge {
            for y in low[1]..low[1] + edge {
                let row = (z * BLOCK + y) * BLOCK + low[0];
                cells[row..row + edge].fill(cell);
            }
        }
    }

    /// What all points of the cell around `center` have in common.
    fn judge(&self, center: Vec3, edge_m: f32, reach_m: f32) -> Verdict {
        // From the centre to a corner, and a little against rounding.
        let half_diagonal = 0.5 * 3f32.sqrt() * edge_m + ROUNDING_M;
        let most = (self.deformation.thickness_m + half_diagonal).min(reach_m + ROUNDING_M);
        let Some(hit) = self.deformation.nearest.query_within(center, most) else {
            return Verdict::Is(Cell::Stay);
        };
        if hit.distance + half_diagonal >= self.deformation.thickness_m {
            return Verdict::Mixed(hit.distance);
        }
        let part = self.part_of_face[hit.triangle as usize];
        let rivals = self.searches.iter().enumerate();
        let rivals = rivals.filter(|(other, _)| *other != part);
        let rivalled_m = hit.distance + 2.0 * half_diagonal;
        let is_rivalled = rivals
            .filter_map(|(_, search)| search.as_ref())
            .any(|search| search.query_within(center, rivalled_m).is_some());
        if is_rivalled {
            Verdict::Mixed(hit.distance)
        } else if part + 1 < self.searches.len() {
            Verdict::Is(Cell::Part(part as u8))
        } else {
            Verdict::Is(Cell::Ask)
        }
    }
}
