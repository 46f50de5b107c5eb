//! Shapes to test on: analytic fields and a dense marching cubes with closed, flat cuts.

use glam::Vec3;
use mcubes::{MarchingCubes, MeshSide};
use portrait_export::field::{Bounds, Field, analytic::Ball};
use portrait_export::mesh::{Mesh, smooth::CutPlane};
use rayon::prelude::*;
use std::collections::HashMap;

/// A head on a neck on shoulders that the region cuts at y = -0.25 and x = +-0.275, with bumps of a centimetre.
pub struct Bust;

pub const BUST_REGION: Bounds = Bounds {
    min: [-0.275, -0.25, -0.275],
    max: [0.275, 0.3, 0.275],
};

pub fn bust_cuts() -> Vec<CutPlane> {
    vec![
        CutPlane {
            axis: 1,
            value: -0.25,
        },
        CutPlane {
            axis: 0,
            value: -0.275,
        },
        CutPlane {
            axis: 0,
            value: 0.275,
        },
    ]
}

impl Field for Bust {
    fn bounds(&self) -> Bounds {
        Bounds::cube(1.0)
    }

    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        for (&[x, y, z], out) in points.iter().zip(density) {
            let wave = |k: f32| {
                libm::sinf(k * x) * libm::sinf(k * (y + 0.01)) * libm::sinf(k * (z - 0.02))
            };
            let ellipsoid = |c: f32, r: [f32; 3]| {
                let scaled = Vec3::new(x / r[0], (y - c) / r[1], z / r[2]).length();
                (1.0 - scaled) * r[0].min(r[1]).min(r[2])
            };
            let head =
                ellipsoid(0.1, [0.09, 0.13, 0.11]) + 0.008 * wave(60.0) + 0.001 * wave(250.0);
            let neck = (0.06 - (x * x + z * z).sqrt()).min(0.1 - y);
            let shoulders = ellipsoid(-0.25, [0.4, 0.12, 0.12]) + 0.005 * wave(50.0);
            // A smooth maximum with a centimetre of blending.
            let blend = |a: f32, b: f32| 0.5 * (a + b + ((a - b) * (a - b) + 1e-4).sqrt());
            *out = 10.0 + 2000.0 * blend(blend(head, neck), shoulders);
        }
    }

    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.density(points, density);
        color.fill([0.5; 3]);
    }
}

/// The surface of `field` at density 10 within `region`, `n` lattice points along the longest edge. Vertices of
/// caps lie exactly on the region's sides.
pub fn extracted(field: &dyn Field, region: Bounds, n: usize) -> Mesh {
    let step = region.longest_edge() / (n - 1) as f32;
    // One layer of outside around the region, so that cuts close.
    let counts = region.size().map(|size| (size / step).round() as usize + 3);
    let coordinate = |axis: usize, index: usize| {
        let last = counts[axis] - 2;
        match index {
            i if i <= 1 => region.min[axis],
            i if i >= last => region.max[axis],
            i => region.min[axis] + (i - 1) as f32 * step,
        }
    };
    let slab = counts[0] * counts[1];
    let mut density = vec![0.0_f32; slab * counts[2]];
    density
        .par_chunks_mut(slab)
        .enumerate()
        .for_each(|(z, slab)| {
            let points: Vec<[f32; 3]> = (0..slab.len())
                .map(|i| {
                    [
                        coordinate(0, i % counts[0]),
                        coordinate(1, i / counts[0]),
                        coordinate(2, z),
                    ]
                })
                .collect();
            field.density(&points, slab);
            for (i, value) in slab.iter_mut().enumerate() {
                let index = [i % counts[0], i / counts[0], z];
                if (0..3).any(|axis| index[axis] == 0 || index[axis] == counts[axis] - 1) {
                    *value = f32::NEG_INFINITY;
                }
            }
        });
    let signs = density
        .iter()
        .map(|d| if *d > 10.0 { 1.0 } else { -1.0 })
        .collect();
    let size = (counts[0] as f32, counts[1] as f32, counts[2] as f32);
    let origin = lin_alg::f32::Vec3::new(0.0, 0.0, 0.0);
    let cubes = MarchingCubes::new(
        (counts[0], counts[1], counts[2]),
        size,
        size,
        origin,
        signs,
        0.0,
    )
    .unwrap();
    let soup = cubes.generate(MeshSide::InsideOnly);

    let mut vertex_of_edge: HashMap<[u32; 3], u32> = HashMap::new();
    let mut positions = Vec::new();
    let indices: Vec<u32> = soup
        .vertices
        .iter()
        .map(|vertex| {
            let p = vertex.posit;
            let mut key = [p.x, p.y, p.z].map(|c| (2.0 * c).round() as u32);
            let [low, high] =
                [0, 1].map(|up| key.map(|k| (k as usize + up * (k as usize % 2)) / 2));
            let d = [low, high].map(|i| density[i[0] + i[1] * counts[0] + i[2] * slab]);
            let share = match d {
                [a, _] if a == f32::NEG_INFINITY => 1.0,
                [_, b] if b == f32::NEG_INFINITY => 0.0,
                [a, b] => ((10.0 - a) / (b - a)).clamp(1e-3, 1.0 - 1e-3),
            };
            // Crossings into the outer layer all lie on the lattice point inside, and are one vertex.
            if share == 0.0 || share == 1.0 {
                key = if share == 0.0 { low } else { high }.map(|i| 2 * i as u32);
            }
            *vertex_of_edge.entry(key).or_insert_with(|| {
                positions.push(Vec3::from_array([0, 1, 2].map(|axis| {
                    let (a, b) = (coordinate(axis, low[axis]), coordinate(axis, high[axis]));
                    if a == b { a } else { a + share * (b - a) }
                })));
                positions.len() as u32 - 1
            })
        })
        .collect();
    let triangles = indices.chunks_exact(3).map(|t| [t[0], t[1], t[2]]);
    let triangles = triangles
        .filter(|&[a, b, c]| a != b && b != c && c != a)
        .collect();
    Mesh::new(positions, triangles).unwrap()
}

pub fn bust(n: usize) -> Mesh {
    extracted(&Bust, BUST_REGION, n)
}

/// A whole ball.
pub fn ball(n: usize) -> Mesh {
    extracted(&Ball::default(), Ball::default().bounds(), n)
}

pub fn joined(parts: &[&Mesh]) -> Mesh {
    let mut whole = Mesh::default();
    for part in parts {
        let first = whole.positions.len() as u32;
        whole.positions.extend(&part.positions);
        whole
            .triangles
            .extend(part.triangles.iter().map(|t| t.map(|v| v + first)));
    }
    whole
}

/// Moved and scaled; a negative scale also turns it inside out.
pub fn placed(mesh: &Mesh, scale: f32, offset: Vec3) -> Mesh {
    Mesh {
        positions: mesh.positions.iter().map(|p| *p * scale + offset).collect(),
        triangles: mesh.triangles.clone(),
    }
}

pub fn flipped(mesh: &Mesh) -> Mesh {
    Mesh {
        positions: mesh.positions.clone(),
        triangles: mesh.triangles.iter().map(|&[a, b, c]| [a, c, b]).collect(),
    }
}

/// Numbers in [0, 1) that look random and are always the same (splitmix64).
pub fn noise(seed: u64) -> impl FnMut() -> f32 {
    let mut state = seed;
    move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 40) as f32 / (1_u64 << 24) as f32
    }
}

/// Unit normal of a triangle, zero if it has no area.
pub fn face_normal(mesh: &Mesh, triangle: usize) -> Vec3 {
    let [a, b, c] = mesh.corners(triangle).map(|p| p.as_dvec3());
    (b - a).cross(c - a).normalize_or_zero().as_vec3()
}

/// Area of the triangles that lie in a plane, in square metres.
pub fn cap_area(mesh: &Mesh, cut: &CutPlane) -> f64 {
    let on_plane = mesh
        .triangles
        .iter()
        .copied()
        .filter(|t| t.iter().all(|&v| cut.holds(mesh.positions[v as usize])));
    let cap = Mesh {
        positions: mesh.positions.clone(),
        triangles: on_plane.collect(),
    };
    cap.area()
}
