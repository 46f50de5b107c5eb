//! Fields with a formula, for tests, examples and whoever wants to see the pipeline without a network.

use super::{Bounds, Field};

/// A ball of given centre and radius: density = `slope` * (radius - distance) + `iso`, so the surface at `iso` is exact.
/// Its colour varies smoothly with position.
#[derive(Debug, Clone, Copy)]
pub struct Ball {
    /// Centre in metres.
    pub center: [f32; 3],
    /// Radius in metres.
    pub radius: f32,
    /// Density per metre of depth.
    pub slope: f32,
    /// Density on the surface.
    pub iso: f32,
}

impl Default for Ball {
    fn default() -> Self {
        Self {
            center: [0.0, 0.1, 0.0],
            radius: 0.12,
            slope: 20_000.0,
            iso: 10.0,
        }
    }
}

impl Field for Ball {
    fn bounds(&self) -> Bounds {
        Bounds {
            min: self.center.map(|c| c - 1.5 * self.radius),
            max: self.center.map(|c| c + 1.5 * self.radius),
        }
    }

    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        for (point, out) in points.iter().zip(density) {
            let offset = glam::Vec3::from_array(*point) - glam::Vec3::from_array(self.center);
            *out = self.slope * (self.radius - offset.length()) + self.iso;
        }
    }

    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.density(points, density);
        for (point, out) in points.iter().zip(color) {
            *out = std::array::from_fn(|axis| {
                0.5 + 0.4 * libm::sinf(20.0 * (point[axis] - self.center[axis]) + axis as f32)
            });
        }
    }
}
