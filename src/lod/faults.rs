//! What collapses may have broken: places where a surface is pinched or open, and triangles turned over in the texture.

use std::collections::BTreeSet;

use crate::mesh::Mesh;
use crate::mesh::coincident::merged_with_places;
use crate::mesh::topology::{Topology, faulty_vertices};
use crate::texture::UnwrappedMesh;

/// What is wrong with some triangles of a mesh.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Faults {
    /// How they hang together, vertices at one place taken as one.
    pub topology: Topology,
    /// Whether they enclose a volume, outwards.
    pub is_outward: bool,
    /// Triangles turned over in the texture.
    pub flipped_uvs: usize,
    /// Vertices of the mesh at these places, ascending.
    pub vertices: Vec<u32>,
    broken_places: usize,
}

impl Faults {
    pub fn is_sound(&self) -> bool {
        self.vertices.is_empty() && self.is_outward
    }

    /// Less is better: a closed surface first, then charts.
    pub fn rank(&self) -> (bool, usize, usize) {
        (!self.is_outward, self.broken_places, self.flipped_uvs)
    }
}

/// Looks at `triangles` of the vertices of `mesh`.
pub(super) fn faults(mesh: &UnwrappedMesh, triangles: &[[u32; 3]]) -> Faults {
    let (merged, place_of) = merged_with_places(&Mesh {
        positions: mesh.positions.clone(),
        triangles: triangles.to_vec(),
    });
    let broken: BTreeSet<u32> = faulty_vertices(&merged).into_iter().collect();
    let flipped: Vec<[u32; 3]> = flipped_uvs(mesh, triangles).collect();
    let mut places = broken.clone();
    let corners = flipped.as_flattened().iter();
    places.extend(corners.map(|&vertex| place_of[vertex as usize]));
    let vertices = (0u32..).zip(&place_of);
    Faults {
        topology: Topology::of(&merged),
        is_outward: merged.signed_volume() > 0.0,
        flipped_uvs: flipped.len(),
        vertices: vertices
            .filter(|(_, place)| places.contains(place))
            .map(|(vertex, _)| vertex)
            .collect(),
        broken_places: broken.len(),
    }
}

/// Triangles that run the other way round in the texture than most.
pub(super) fn flipped_uvs<'a>(
    mesh: &'a UnwrappedMesh,
    triangles: &'a [[u32; 3]],
) -> impl Iterator<Item = [u32; 3]> + 'a {
    let area = |triangle: &[u32; 3]| {
        let [a, b, c] = triangle.map(|vertex| mesh.uvs[vertex as usize].as_dvec2());
        (b - a).perp_dot(c - a)
    };
    let usual: f64 = mesh.triangles.iter().map(area).sum();
    let triangles = triangles.iter();
    triangles
        .filter(move |triangle| area(triangle) * usual < 0.0)
        .copied()
}
