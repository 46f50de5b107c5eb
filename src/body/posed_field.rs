//! A field as a posed person has it: a canonical field, asked where a body carries the points.
//!
//! In: a canonical field and a deformation from posed to canonical space. Out: a field in posed space, for renderings. Its
//! bounds hold all that the canonical field has inside its own, wherever it was carried. Density is not smooth where the nearest face
//! changes.

use super::Deformation;
use crate::field::{Bounds, Field};

/// A canonical field seen through a deformation from posed to canonical space.
pub struct PosedField<'a> {
    field: &'a dyn Field,
    deformation: &'a Deformation,
    bounds: Bounds,
}

impl<'a> PosedField<'a> {
    /// Finds where the posed person is.
    pub fn new(field: &'a dyn Field, deformation: &'a Deformation) -> Self {
        Self {
            bounds: field.bounds(),
            field,
            deformation,
        }
    }

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
