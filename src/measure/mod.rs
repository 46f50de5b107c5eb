//! How good people are: meshes against the people they should be, against each other, and pictures against pictures.
//!
//! In: surfaces with colours ([`ColoredMesh`], cut to one region, so that caps agree), pictures. Out: figures, distances in metres. What is
//! measured is spread evenly over the surfaces and always the same; threads change nothing.

pub mod head;
pub mod picture;
pub mod surface;

use crate::field::{Bounds, Field, colors_at};
use crate::mesh::Mesh;
use crate::mesh::components::components;
use crate::mesh::extract::{ExtractError, ExtractSettings, extract};
use crate::progress::Silent;
use crate::synth::Person;
use crate::synth::surface::mesh_of_person;

/// A surface with a colour at each vertex; V vertices.
#[derive(Debug, Clone, PartialEq)]
pub struct ColoredMesh {
    /// The surface, canonical, metres.
    pub mesh: Mesh,
    /// V display colours, nominally in [0, 1].
    pub colors: Vec<[f32; 3]>,
}

impl ColoredMesh {
    /// The surface of a field with the field's colours at the vertices, as marching cubes leaves it: nothing is cleaned.
    ///
    /// # Errors
    /// [`ExtractError`].
    pub fn of_field(
        field: &dyn Field,
        iso_level: f32,
        region: Bounds,
        spacing_m: f32,
    ) -> Result<Self, ExtractError> {
        let region = region.intersection(&field.bounds());
        let settings = ExtractSettings {
            iso_level,
            region,
            resolution: (region.longest_edge() / spacing_m + 1.5) as usize,
        };
        let mesh = extract(field, &settings, &Silent)?.mesh;
        let colors = colors_at(field, &mesh.positions);
        Ok(Self { mesh, colors })
    }

    /// A made person's own surface: the truth. As [`Self::of_field`], in less time.
    ///
    /// # Errors
    /// [`ExtractError`].
    pub fn of_person(
        person: &Person,
        region: Bounds,
        spacing_m: f32,
    ) -> Result<Self, ExtractError> {
        let mesh = mesh_of_person(person, region, spacing_m)?;
        let colors = colors_at(person, &mesh.positions);
        Ok(Self { mesh, colors })
    }
}

/// The share of a surface's area that its largest piece holds, in [0, 1]; 0 without a surface.
pub fn largest_share(mesh: &Mesh) -> f64 {
    let parts = components(mesh).parts;
    let areas = || parts.iter().map(|part| part.area_m2);
    let all: f64 = areas().sum();
    if all > 0.0 {
        areas().fold(0.0, f64::max) / all
    } else {
        0.0
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::field::analytic::Ball;

    /// A ball's surface.
    pub(crate) fn ball(center: [f32; 3], radius: f32) -> ColoredMesh {
        let ball = Ball {
            center,
            radius,
            ..Ball::default()
        };
        ColoredMesh::of_field(&ball, ball.iso, ball.bounds(), 0.004).expect("a ball")
    }

    #[test]
    fn the_largest_share_is_by_area() {
        let mut mesh = ball([0.0; 3], 0.1).mesh;
        assert_eq!(largest_share(&mesh), 1.0);
        let small = ball([0.5, 0.0, 0.0], 0.05).mesh;
        let first = mesh.positions.len() as u32;
        mesh.positions.extend(small.positions);
        let moved = small.triangles.iter().map(|t| t.map(|v| v + first));
        mesh.triangles.extend(moved);
        assert!((largest_share(&mesh) - 0.8).abs() < 0.01);
        assert_eq!(largest_share(&Mesh::default()), 0.0);
    }

    #[test]
    fn colours_are_the_fields_at_the_vertices() {
        let found = ball([0.0; 3], 0.1);
        assert_eq!(found.colors.len(), found.mesh.positions.len());
        let field = Ball {
            center: [0.0; 3],
            radius: 0.1,
            ..Ball::default()
        };
        let vertex = 77;
        let mut color = [[0.0; 3]];
        let point = [found.mesh.positions[vertex].to_array()];
        field.density_and_color(&point, &mut [0.0], &mut color);
        assert_eq!(found.colors[vertex], color[0]);
    }
}
