//! Density field to closed surface, without a dense grid: coarse samples find the bricks near the surface, marching
//! cubes (Lorensen and Cline 1987, by the crate `mcubes`) runs on those bricks in parallel, and the pieces are welded.
//!
//! In: any [`Field`], an iso level, a region, a resolution. Out: a mesh in metres that is closed, manifold and wound
//! outwards whatever the field; cuts at the region's planes are flat. It equals marching cubes on the dense lattice
//! wherever the field's shortest wavelength is 16 lattice steps or more (tests/extract.rs); a speck smaller than that, apart
//! from every found surface, may be missed, but never a part of a surface that was found: bricks grow along it.

mod brick;
mod coarse;

use rayon::prelude::*;

use self::coarse::BrickId;
use super::Mesh;
use super::lattice::{Lattice, RESOLUTION_MAX, RESOLUTION_MIN};
use super::weld::{Piece, weld};
use crate::field::{Bounds, Field};
use crate::progress::Progress;

/// Lattice cells along the edge of a brick, and lattice steps between coarse samples. A quarter of the shortest
/// wavelength that must be caught (16 steps): the largest spacing at which neighbours still tell of a crest between
/// them. Smaller bricks cost coarse samples, larger ones wasted fine samples.
pub(crate) const BRICK_CELLS: usize = 4;

/// Bricks evaluated in one batch: some thousand points, a few tens of kilobytes.
const BRICKS_PER_BATCH: usize = 32;

/// What to extract.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExtractSettings {
    /// Density on the surface.
    pub iso_level: f32,
    /// What to extract, in metres.
    pub region: Bounds,
    /// Lattice points along the region's longest edge.
    pub resolution: usize,
}

/// Why no surface came out.
#[derive(Debug, thiserror::Error)]
pub enum ExtractError {
    /// The resolution makes no sense.
    #[error(
        "resolution {0} is out of range; expected {RESOLUTION_MIN} to {RESOLUTION_MAX} lattice points along the longest edge"
    )]
    Resolution(usize),
    /// The region holds nothing.
    #[error(
        "the region {:?} to {:?} m is empty, or lies outside of what the field covers ({:?} to {:?} m)",
        region.min, region.max, covered.min, covered.max
    )]
    EmptyRegion {
        /// The region found.
        region: Bounds,
        /// Where the field means something.
        covered: Bounds,
    },
    /// Not enough memory, found before the work.
    #[error(
        "resolution {resolution} needs about {needed_mib} MiB, but only {available_mib} MiB are free; \
         lower the resolution or the region"
    )]
    Memory {
        /// The resolution asked for.
        resolution: usize,
        /// Estimated need.
        needed_mib: u64,
        /// What the machine has.
        available_mib: u64,
    },
    /// Nothing crosses the iso level.
    #[error(
        "iso level {iso_level} is outside of the field: densities in the region run from {min} to {max}; choose a level between these (`--iso`)"
    )]
    IsoOutsideRange {
        /// The level asked for.
        iso_level: f32,
        /// Least density sampled.
        min: f32,
        /// Greatest density sampled.
        max: f32,
    },
    /// The field is broken there.
    #[error("the field's density at {point:?} m is {value}, which is not a finite number")]
    NotFinite {
        /// Where, in metres.
        point: [f32; 3],
        /// What was found.
        value: f32,
    },
}

/// What came out, and what it cost.
#[derive(Debug, Clone)]
pub struct Extracted {
    /// The welded surface, in metres.
    pub mesh: Mesh,
    /// The lattice it was taken on.
    pub lattice: Lattice,
    /// Field evaluations made.
    pub evaluations: u64,
}

/// Extracts the iso surface of a field.
///
/// # Errors
/// [`ExtractError`]; resolution, region and memory are checked before the work.
pub fn extract(
    field: &dyn Field,
    settings: &ExtractSettings,
    progress: &dyn Progress,
) -> Result<Extracted, ExtractError> {
    let lattice = plan(settings, field.bounds())?;
    let coarse = coarse::sample(field, &lattice, progress)?;
    let (min, max) = coarse.range();
    let outside = ExtractError::IsoOutsideRange {
        iso_level: settings.iso_level,
        min,
        max,
    };
    // All inside: what closes then is the region's own box, not a surface of the field.
    if settings.iso_level < min {
        return Err(outside);
    }
    let (mut todo, mut visited) = coarse.near_surface(settings.iso_level);
    let mut evaluations = coarse.values.len() as u64;
    let mut done: Vec<(BrickId, Piece)> = Vec::new();
    progress.begin("surface", todo.len() as u64);
    while !todo.is_empty() {
        let batches: Vec<Vec<brick::Evaluated>> = todo
            .par_chunks(BRICKS_PER_BATCH)
            .map(|bricks| {
                let evaluated =
                    brick::evaluate(field, &lattice, &coarse.layout, settings.iso_level, bricks);
                progress.advance(bricks.len() as u64);
                evaluated
            })
            .collect::<Result<_, _>>()?;
        evaluations += (todo.len() * brick::POINTS) as u64;
        let mut neighbours = Vec::new();
        for (id, evaluated) in todo.iter().zip(batches.into_iter().flatten()) {
            // A surface that leaves a brick through a face is followed, whatever the coarse samples said.
            neighbours.extend(coarse.layout.neighbours(*id, evaluated.open_faces));
            if !evaluated.piece.triangles.is_empty() {
                done.push((*id, evaluated.piece));
            }
        }
        todo = visited.insert_all(neighbours);
    }
    progress.end();
    if done.is_empty() {
        return Err(outside);
    }
    done.sort_unstable_by_key(|(id, _)| *id);
    let pieces: Vec<Piece> = done.into_iter().map(|(_, piece)| piece).collect();
    Ok(Extracted {
        mesh: weld(&lattice, &pieces),
        lattice,
        evaluations,
    })
}

/// Checks the settings and lays out the lattice.
///
/// # Errors
/// [`ExtractError::Resolution`], [`ExtractError::EmptyRegion`], [`ExtractError::Memory`].
pub fn plan(settings: &ExtractSettings, covered: Bounds) -> Result<Lattice, ExtractError> {
    let resolution = settings.resolution;
    if !(RESOLUTION_MIN..=RESOLUTION_MAX).contains(&resolution) {
        return Err(ExtractError::Resolution(resolution));
    }
    let region = settings.region.intersection(&covered);
    if settings.region.is_empty() || region.is_empty() {
        return Err(ExtractError::EmptyRegion {
            region: settings.region,
            covered,
        });
    }
    let lattice = Lattice::new(region, resolution);
    let needed = memory_estimate(&lattice);
    if let Some(available) = crate::report::available_memory()
        && needed > available
    {
        let [needed_mib, available_mib] = [needed, available].map(|bytes| bytes >> 20);
        return Err(ExtractError::Memory {
            resolution,
            needed_mib,
            available_mib,
        });
    }
    Ok(lattice)
}

/// Bytes that extraction and the stages after it take at most for a portrait: the coarse samples, and the surface with its welding tables.
fn memory_estimate(lattice: &Lattice) -> u64 {
    /// Value, variation, and the visited flag of a coarse sample.
    const BYTES_PER_COARSE: u64 = 9;
    /// Triangles over the square of the resolution: 3 on head and shoulders, caps included; doubled for safety.
    const TRIANGLES_PER_SQUARE: u64 = 6;
    /// Pieces, sorting table, mesh and what later stages add at their peak (160 measured at 1024 points).
    const BYTES_PER_TRIANGLE: u64 = 240;
    let coarse: u64 = lattice
        .points
        .iter()
        .map(|n| (n / BRICK_CELLS + 2) as u64)
        .product();
    let longest = lattice.points.iter().copied().max().unwrap_or_default() as u64;
    coarse * BYTES_PER_COARSE + longest * longest * TRIANGLES_PER_SQUARE * BYTES_PER_TRIANGLE
}
