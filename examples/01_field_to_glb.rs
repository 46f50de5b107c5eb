//! A field of your own to a GLB, here a toy head of balls that melt into each other:
//! `cargo run --release --example 01_field_to_glb -- [OUTPUT.glb]`

use portrait_export::field::{Bounds, Field};
use portrait_export::pipeline::{Settings, make};
use portrait_export::{export::glb, progress::Silent};

/// Centre and radius in metres, and display colour, of hair, face, nose, and neck with shoulders.
const BALLS: [([f32; 4], [f32; 3]); 4] = [
    ([0.0, 0.15, -0.02, 0.1], [0.25, 0.14, 0.1]),
    ([0.0, 0.09, 0.03, 0.08], [0.88, 0.66, 0.55]),
    ([0.0, 0.1, 0.12, 0.012], [0.95, 0.5, 0.45]),
    ([0.0, -0.18, 0.0, 0.15], [0.2, 0.4, 0.5]),
];

struct Head;
impl Field for Head {
    fn bounds(&self) -> Bounds {
        Bounds::cube(0.6)
    }
    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        self.density_and_color(points, density, &mut vec![[0.0; 3]; points.len()]);
    }
    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        for ((&[x, y, z], density), color) in points.iter().zip(density).zip(color) {
            let mut sum = glam::Vec4::ZERO;
            for ([cx, cy, cz, radius], [r, g, b]) in BALLS {
                let distance2 = glam::vec3(x - cx, y - cy, z - cz).length_squared();
                let near = radius * radius / distance2.max(1e-6);
                sum += near * near * glam::vec4(r, g, b, 1.0);
            }
            (*density, *color) = (500.0 * (sum.w - 1.0), (sum.truncate() / sum.w).into());
        }
    }
}
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let output = std::env::args().nth(1).unwrap_or("target/head.glb".into());
    let asset = make(&Head, &Settings::new(10.0, Head.bounds()), &Silent)?.asset;
    Ok(std::fs::write(output, glb::encode(&asset)?)?)
}
