//! A closed test surface: a subdivided icosahedron with bumps, of about 20,000 triangles at level 5.
#![allow(dead_code, reason = "each test file uses its part")]

use glam::Vec3;
use portrait_export::mesh::Mesh;
use std::collections::BTreeMap;

/// A unit icosphere, each level quartering the triangles (20, 80, ...).
pub fn icosphere(level: u32) -> Mesh {
    let t = (1.0 + 5f32.sqrt()) / 2.0;
    let mut positions: Vec<Vec3> = [
        (-1.0, t, 0.0),
        (1.0, t, 0.0),
        (-1.0, -t, 0.0),
        (1.0, -t, 0.0),
        (0.0, -1.0, t),
        (0.0, 1.0, t),
        (0.0, -1.0, -t),
        (0.0, 1.0, -t),
        (t, 0.0, -1.0),
        (t, 0.0, 1.0),
        (-t, 0.0, -1.0),
        (-t, 0.0, 1.0),
    ]
    .map(|p| Vec3::from(p).normalize())
    .to_vec();
    let mut triangles: Vec<[u32; 3]> = vec![
        [0, 11, 5],
        [0, 5, 1],
        [0, 1, 7],
        [0, 7, 10],
        [0, 10, 11],
        [1, 5, 9],
        [5, 11, 4],
        [11, 10, 2],
        [10, 7, 6],
        [7, 1, 8],
        [3, 9, 4],
        [3, 4, 2],
        [3, 2, 6],
        [3, 6, 8],
        [3, 8, 9],
        [4, 9, 5],
        [2, 4, 11],
        [6, 2, 10],
        [8, 6, 7],
        [9, 8, 1],
    ];
    for _ in 0..level {
        let mut middles = BTreeMap::new();
        let mut next = Vec::new();
        for [a, b, c] in triangles {
            let mut middle = |a: u32, b: u32| {
                *middles.entry((a.min(b), a.max(b))).or_insert_with(|| {
                    positions.push((positions[a as usize] + positions[b as usize]).normalize());
                    positions.len() as u32 - 1
                })
            };
            let [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)];
            next.extend([[a, ab, ca], [ab, b, bc], [ca, bc, c], [ab, bc, ca]]);
        }
        triangles = next;
    }
    Mesh::new(positions, triangles).expect("an icosphere is a mesh")
}

/// A ball of the default analytic field, exactly on its surface.
pub fn ball(level: u32) -> (Mesh, Vec<Vec3>) {
    let field = portrait_export::field::analytic::Ball::default();
    let mut mesh = icosphere(level);
    let normals = mesh.positions.clone();
    for p in &mut mesh.positions {
        *p = *p * field.radius + Vec3::from_array(field.center);
    }
    (mesh, normals)
}

/// A head-sized ball with bumps a few centimetres wide and outward vertex normals.
pub fn bumpy(level: u32) -> (Mesh, Vec<Vec3>) {
    displaced(level, 0.0)
}

/// The same with half a millimetre of noise at every vertex, as hair has after simplification.
pub fn rough(level: u32) -> (Mesh, Vec<Vec3>) {
    displaced(level, 0.0005)
}

fn displaced(level: u32, noise_m: f32) -> (Mesh, Vec<Vec3>) {
    let mut mesh = icosphere(level);
    for (i, p) in (0u32..).zip(&mut mesh.positions) {
        let noise = i.wrapping_mul(2_654_435_761) as f32 / u32::MAX as f32 - 0.5;
        let q = *p * 9.0;
        let bump = libm::sinf(q.x) * libm::sinf(q.y + 1.0) * libm::sinf(q.z + 2.0);
        *p *= 0.12 * (1.0 + 0.12 * bump) + 2.0 * noise_m * noise;
    }
    let mut normals = vec![Vec3::ZERO; mesh.positions.len()];
    for (triangle, corners) in mesh.triangles.iter().enumerate() {
        let [a, b, c] = mesh.corners(triangle);
        for &vertex in corners {
            normals[vertex as usize] += (b - a).cross(c - a);
        }
    }
    let normals = normals.into_iter().map(Vec3::normalize).collect();
    (mesh, normals)
}
