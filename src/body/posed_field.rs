//! A field as a posed person has it: a canonical field, asked where a body carries the points.
//!
//! In: a canonical field and a deformation from posed to canonical space. Out: a field in posed space, for renderings. Its
//! bounds hold all that the canonical field has inside its own, wherever it was carried. Density is not smooth where the nearest face
//! changes. Points go where the deformation takes them, to within [`rigid_parts::TOLERANCE_M`](super::rigid_parts::TOLERANCE_M).

use super::Deformation;
use super::deformation::Last;
use super::rigid_parts::RigidParts;
use crate::field::{Bounds, Field};

/// A canonical field seen through a deformation from posed to canonical space.
pub struct PosedField<'a> {
    field: &'a dyn Field,
    parts: RigidParts,
    bounds: Bounds,
}

impl<'a> PosedField<'a> {
    /// Finds where the posed person may be, and where the body moves as one.
    pub fn new(field: &'a dyn Field, deformation: Deformation) -> Self {
        let bounds = deformation.source_bounds(&field.bounds());
        Self {
            field,
            parts: RigidParts::new(deformation, bounds),
            bounds,
        }
    }

    fn canonical(&self, points: &[[f32; 3]]) -> Vec<[f32; 3]> {
        let mut last = Last::default();
        let mut canonical = |point: &[f32; 3]| self.parts.apply_after((*point).into(), &mut last);
        points
            .iter()
            .map(|point| canonical(point).to_array())
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
