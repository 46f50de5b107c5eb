//! Normals. Does not prove that a network's gradient is smooth enough to shade with.

use crate::shapes::*;
use glam::Vec3;
use portrait_export::field::{Bounds, Field, analytic::Ball};
use portrait_export::mesh::Mesh;
use portrait_export::mesh::normals::{FieldNormalSettings, from_field, from_geometry};
use portrait_export::mesh::smooth::CutPlane;

fn radial(position: Vec3) -> Vec3 {
    (position - Vec3::from_array(Ball::default().center)).normalize()
}

#[test]
fn normals_of_a_ball_are_radial() {
    let mesh = ball(64);
    let worst = |normals: &[Vec3]| {
        let off = normals
            .iter()
            .zip(&mesh.positions)
            .map(|(n, p)| (*n - radial(*p)).length());
        off.fold(0.0, f32::max)
    };
    let from_field = from_field(
        &Ball::default(),
        &mesh,
        &FieldNormalSettings::default(),
        &[],
    );
    assert!(worst(&from_field) < 1e-3, "{}", worst(&from_field));
    assert!(
        worst(&from_geometry(&mesh)) < 0.1,
        "{}",
        worst(&from_geometry(&mesh))
    );
}

#[test]
fn geometric_normals_do_not_depend_on_the_cut_into_triangles() {
    // A cube: one face cut along its diagonal, yet the normal at a corner is the diagonal of the cube.
    let corners = (0..8).map(|i| Vec3::new((i & 1) as f32, (i >> 1 & 1) as f32, (i >> 2) as f32));
    let quads = [
        [0, 2, 3, 1],
        [4, 5, 7, 6],
        [0, 1, 5, 4],
        [2, 6, 7, 3],
        [0, 4, 6, 2],
        [1, 3, 7, 5],
    ];
    let triangles = quads
        .iter()
        .flat_map(|&[a, b, c, d]| [[a, b, c], [a, c, d]])
        .collect();
    let cube = Mesh::new(corners.collect(), triangles).unwrap();
    assert!(cube.signed_volume() > 0.0);
    for (normal, corner) in from_geometry(&cube).iter().zip(&cube.positions) {
        assert!(
            (*normal - (*corner - 0.5).normalize()).length() < 1e-6,
            "{normal} at {corner}"
        );
    }
}

/// A ball that ends where the region is cut: densities past the cut are far below.
struct CutBall(f32);

impl Field for CutBall {
    fn bounds(&self) -> Bounds {
        Ball::default().bounds()
    }
    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        Ball::default().density(points, density);
        for (point, density) in points.iter().zip(density) {
            if point[1] < self.0 {
                *density = -1e6;
            }
        }
    }
    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], _color: &mut [[f32; 3]]) {
        self.density(points, density);
    }
}

#[test]
fn caps_are_flat_and_rims_belong_to_the_skin() {
    let cut = CutPlane {
        axis: 1,
        value: 0.05,
    };
    let mut region = Ball::default().bounds();
    region.min[1] = cut.value;
    let mesh = extracted(&Ball::default(), region, 64);
    let normals = from_field(
        &CutBall(cut.value),
        &mesh,
        &FieldNormalSettings::default(),
        &[cut],
    );
    let mut of_cap = vec![true; mesh.positions.len()];
    for corners in &mesh.triangles {
        if !corners
            .iter()
            .all(|&v| cut.holds(mesh.positions[v as usize]))
        {
            corners.iter().for_each(|&v| of_cap[v as usize] = false);
        }
    }
    let [mut caps, mut rims] = [0, 0];
    for (vertex, (normal, position)) in normals.iter().zip(&mesh.positions).enumerate() {
        if of_cap[vertex] {
            caps += 1;
            assert_eq!(*normal, Vec3::NEG_Y);
        } else {
            rims += usize::from(cut.holds(*position));
            assert!(
                (*normal - radial(*position)).length() < 0.01,
                "{normal} at {position}"
            );
        }
    }
    assert!(caps > 100 && rims > 50, "{caps} {rims}");
}

/// A field whose gradient points the wrong way, is not a number, or vanishes.
struct Broken(f32);

impl Field for Broken {
    fn bounds(&self) -> Bounds {
        Bounds::cube(2.0)
    }
    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        Ball::default().density(points, density);
        density.iter_mut().for_each(|density| *density *= self.0);
    }
    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], _color: &mut [[f32; 3]]) {
        self.density(points, density);
    }
}

#[test]
fn geometry_answers_where_the_gradient_is_no_use() {
    let mesh = ball(24);
    for factor in [-1.0, 0.0, f32::NAN, f32::INFINITY] {
        let normals = from_field(&Broken(factor), &mesh, &FieldNormalSettings::default(), &[]);
        assert_eq!(normals, from_geometry(&mesh), "density times {factor}");
    }
}
