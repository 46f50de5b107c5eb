//! The seam between what knows a person and what makes an asset of it: [`Field`], batched density and colour
//! over canonical space.
//!
//! Everything after this module works on any implementer: the analytic fields of [`analytic`], a portrait's
//! tri-grid ([`tri_grid`]), or a field of your own. The module promises nothing about how smooth a field is.

pub mod analytic;
pub mod bounds;
pub mod cropped;
pub mod kernel;
pub mod packed;
pub mod portrait;
pub mod portrait_data;
pub mod tri_grid;
pub mod volume;

use glam::Vec3;
use rayon::prelude::*;

pub use bounds::Bounds;
pub use cropped::Cropped;

/// Density and colour over canonical space (metres, +y up, the face along +z).
///
/// Density grows inwards; the surface lies where it equals an iso level. Colours are display (sRGB-encoded)
/// values, nominally in [0, 1], not clamped. Equal points give equal bits, whatever the batch or the thread.
pub trait Field: Sync {
    /// Where the field means something. Outside, density is far below any iso level.
    fn bounds(&self) -> Bounds;

    /// Density at each point.
    ///
    /// # Shapes
    /// `points`: n points in metres; `density`: n values, overwritten.
    fn density(&self, points: &[[f32; 3]], density: &mut [f32]);

    /// Density and colour at each point; the densities are those of [`Field::density`], bit for bit.
    ///
    /// # Shapes
    /// `points`: n points in metres; `density`, `color`: n values, overwritten.
    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]);
}

/// A field's display colours at points in metres, one each; spread over threads.
pub fn colors_at(field: &dyn Field, points: &[Vec3]) -> Vec<[f32; 3]> {
    /// Points asked for at once.
    const BATCH: usize = 512;
    let batches = points.par_chunks(BATCH).map(|batch| {
        let points: Vec<[f32; 3]> = batch.iter().map(Vec3::to_array).collect();
        let mut densities = vec![0.0; points.len()];
        let mut colors = vec![[0.0; 3]; points.len()];
        field.density_and_color(&points, &mut densities, &mut colors);
        colors
    });
    batches.flatten_iter().collect()
}
