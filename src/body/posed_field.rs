//! A field as a posed person has it: a canonical field, asked where a body carries the points.
//!
//! In: a canonical field and a deformation from posed to canonical space. Out: a field in posed space, for renderings. Its
//! bounds are the canonical field's with room for what turns out of them. Density is not smooth where the nearest face
//! changes.

use super::Deformation;
use crate::field::{Bounds, Field};

/// A canonical field seen through a deformation from posed to canonical space.
pub struct PosedField<'a> {
    /// The canonical field; empty outside of its bounds.
    pub field: &'a dyn Field,
    /// From posed to canonical space.
    pub deformation: &'a Deformation,
    /// Where the posed person is.
    pub bounds: Bounds,
}

impl PosedField<'_> {
    fn canonical(&self, points: &[[f32; 3]]) -> Vec<[f32; 3]> {
        let points = points.iter();
        points
            .map(|&point| self.deformation.apply(point.into()).to_array())
            .collect()
    }
}

impl Field for PosedField<'_> {
    fn bounds(&self) -> Bounds {
        self.bounds
    }

    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        self.field.density(&self.canonical(points), density);
    }

    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.field
            .density_and_color(&self.canonical(points), density, color);
    }
}
