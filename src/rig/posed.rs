//! The posed shape of a surface, for formats without a skeleton.
//!
//! In: a surface in the unposed shape, where its skin takes it, and the body's [`Deformation`] from canonical to posed space. Out:
//! the surface in the pose, with normals. The learned deformation is rigid for each face of the body and jumps between faces, most
//! where a surface is far from the body; a mesh would tear there. So the skin, which is smooth, carries the surface, and
//! what the learned deformation does beside it is smoothed over the surface before it is added. Vertices at one place stay at one
//! place; threads change nothing. Not promised: the deformation itself, vertex by vertex ([`PosedShape::off_m`] tells how near).

use std::collections::HashMap;

use glam::{Quat, Vec3};
use rayon::prelude::*;

use crate::body::Deformation;
use crate::mesh::Mesh;
use crate::mesh::normals::from_geometry;
use crate::texture::UnwrappedMesh;

/// Rounds in which each vertex takes the mean of itself and its neighbours: jumps of a few millimetres fade over
/// as many triangles (5 mm each at 20 000), while pose blend shapes, which span centimetres, stay. Fewer leave creases under the chin.
const SMOOTHING_ROUNDS: usize = 12;

/// A posed surface.
#[derive(Debug, Clone, PartialEq)]
pub struct PosedShape {
    /// Positions and normals of the pose; all else as it was.
    pub mesh: UnwrappedMesh,
    /// Mean distance to where the learned deformation takes each vertex, in metres.
    pub off_m: f64,
}

/// Poses a surface.
///
/// # Shapes
/// `skinned`: one position a vertex of `mesh`, equal where vertices are at one place.
pub fn posed(mesh: &UnwrappedMesh, skinned: &[Vec3], deformation: &Deformation) -> PosedShape {
    let Welded { surface, of_vertex } = Welded::of(mesh);
    let mut carried = vec![Vec3::ZERO; surface.positions.len()];
    for (&place, &position) in of_vertex.iter().zip(skinned) {
        carried[place as usize] = position;
    }
    let learned = deformation.apply_all(&surface.positions);
    let beside = learned.iter().zip(&carried).map(|(to, from)| *to - *from);
    let beside = smoothed(&surface, beside.collect());
    let posed: Vec<Vec3> = carried.iter().zip(&beside).map(|(a, b)| *a + *b).collect();
    let pairs = posed.iter().zip(&learned);
    let off: f64 = pairs
        .map(|(found, told)| f64::from(found.distance(*told)))
        .sum();
    let off_m = off / posed.len().max(1) as f64;

    let before = from_geometry(&surface);
    let after = from_geometry(&Mesh {
        positions: posed.clone(),
        triangles: surface.triangles,
    });
    let normals = mesh.normals.iter().zip(&of_vertex).map(|(normal, &place)| {
        let turn = Quat::from_rotation_arc(before[place as usize], after[place as usize]);
        (turn * *normal).normalize_or(*normal)
    });
    PosedShape {
        mesh: UnwrappedMesh {
            positions: of_vertex
                .iter()
                .map(|&place| posed[place as usize])
                .collect(),
            normals: normals.collect(),
            uvs: mesh.uvs.clone(),
            triangles: mesh.triangles.clone(),
        },
        off_m,
    }
}

/// A surface whose seams are closed.
struct Welded {
    surface: Mesh,
    /// The place in the surface of each vertex of the original.
    of_vertex: Vec<u32>,
}

impl Welded {
    fn of(mesh: &UnwrappedMesh) -> Self {
        let mut places: HashMap<[u32; 3], u32> = HashMap::new();
        let mut positions = Vec::new();
        let mut of_vertex = Vec::with_capacity(mesh.positions.len());
        for &position in &mesh.positions {
            // Adding 0 makes both zeros the same.
            let key = (position + Vec3::ZERO).to_array().map(f32::to_bits);
            let place = *places.entry(key).or_insert_with(|| {
                positions.push(position);
                positions.len() as u32 - 1
            });
            of_vertex.push(place);
        }
        let triangles = mesh.triangles.iter();
        let triangles = triangles.map(|corners| corners.map(|vertex| of_vertex[vertex as usize]));
        Self {
            surface: Mesh {
                positions,
                triangles: triangles.collect(),
            },
            of_vertex,
        }
    }
}

/// Values at vertices, smoothed over the surface.
fn smoothed(surface: &Mesh, mut values: Vec<Vec3>) -> Vec<Vec3> {
    let neighbours = Neighbours::of(surface);
    for _ in 0..SMOOTHING_ROUNDS {
        values = (0..values.len())
            .into_par_iter()
            .with_min_len(1024)
            .map(|vertex| {
                let around = neighbours.around(vertex);
                let sum: Vec3 = around.iter().map(|&other| values[other as usize]).sum();
                let mean = sum / around.len().max(1) as f32;
                if around.is_empty() {
                    values[vertex]
                } else {
                    0.5 * (values[vertex] + mean)
                }
            })
            .collect();
    }
    values
}

/// The vertices that each vertex shares a side with, ascending.
struct Neighbours {
    starts: Vec<u32>,
    list: Vec<u32>,
}

impl Neighbours {
    fn of(surface: &Mesh) -> Self {
        let sides = surface
            .triangles
            .iter()
            .flat_map(|&[a, b, c]| [(a, b), (b, a), (b, c), (c, b), (c, a), (a, c)]);
        let mut sides: Vec<(u32, u32)> = sides.collect();
        sides.par_sort_unstable();
        sides.dedup();
        let mut starts = vec![0u32; surface.positions.len() + 1];
        for &(vertex, _) in &sides {
            starts[vertex as usize + 1] += 1;
        }
        for vertex in 1..starts.len() {
            starts[vertex] += starts[vertex - 1];
        }
        Self {
            starts,
            list: sides.into_iter().map(|(_, other)| other).collect(),
        }
    }

    fn around(&self, vertex: usize) -> &[u32] {
        &self.list[self.starts[vertex] as usize..self.starts[vertex + 1] as usize]
    }
}
