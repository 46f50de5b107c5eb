//! A field seen through a window: empty outside of a box.

use super::{Bounds, Field};

/// Far below any iso level; the renderer's own value for what it looks away from (network.md, section Generator, 5).
pub const EMPTY_DENSITY: f32 = -1000.0;

/// Another field, empty outside of `window`: what remains of a person after the cut.
pub struct Cropped<'a> {
    /// The whole field.
    pub field: &'a dyn Field,
    /// What stays, in metres, borders included.
    pub window: Bounds,
}

/// Sets the density of all points outside of a box to [`EMPTY_DENSITY`].
pub fn empty_outside(window: &Bounds, points: &[[f32; 3]], density: &mut [f32]) {
    for (point, density) in points.iter().zip(density) {
        if !window.contains(*point) {
            *density = EMPTY_DENSITY;
        }
    }
}

impl Field for Cropped<'_> {
    fn bounds(&self) -> Bounds {
        self.field.bounds().intersection(&self.window)
    }

    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        self.field.density(points, density);
        empty_outside(&self.window, points, density);
    }

    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.field.density_and_color(points, density, color);
        empty_outside(&self.window, points, density);
    }
}
