//! What collapses may have broken: places where a surface is pinched or open, and triangles turned over in the texture.

use std::collections::BTreeSet;

use crate::mesh::Mesh;
use crate::mesh::coincident::merged_with_places;
use crate::mesh::components::components;
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
    /// The places of all these, ascending.
    pub places: BTreeSet<u32>,
    broken_places: usize,
}

impl Faults {
    pub fn is_sound(&self) -> bool {
        self.places.is_empty() && self.is_outward
    }

    /// Less is better: a closed surface first, then charts.
    pub fn rank(&self) -> (bool, usize, usize) {
        (!self.is_outward, self.broken_places, self.flipped_uvs)
    }
}

/// What stays the same of a mesh while its triangles become fewer.
pub(super) struct Ground<'a> {
    mesh: &'a UnwrappedMesh,
    windings: Vec<f64>,
    /// Vertices at one position have one place.
    place_of: Vec<u32>,
    /// Places that share an edge with each place.
    beside: Vec<Vec<u32>>,
}

impl<'a> Ground<'a> {
    pub fn of(mesh: &'a UnwrappedMesh) -> Self {
        let (merged, place_of) = merged_with_places(&Mesh {
            positions: mesh.positions.clone(),
            triangles: mesh.triangles.clone(),
        });
        let mut beside = vec![Vec::new(); merged.positions.len()];
        for &[a, b, c] in &merged.triangles {
            for (from, to) in [(a, b), (b, c), (c, a)] {
                beside[from as usize].push(to);
                beside[to as usize].push(from);
            }
        }
        Self {
            mesh,
            windings: windings(mesh),
            place_of,
            beside,
        }
    }

    /// How many places there are.
    pub fn places(&self) -> usize {
        self.beside.len()
    }

    /// The place of each vertex.
    pub fn place_of(&self) -> &[u32] {
        &self.place_of
    }

    /// All places within so many edges of one, itself included.
    pub fn around(&self, place: u32, rings: usize) -> BTreeSet<u32> {
        let mut found = BTreeSet::from([place]);
        for _ in 0..rings {
            let next: Vec<u32> = found
                .iter()
                .flat_map(|&place| &self.beside[place as usize])
                .copied()
                .collect();
            found.extend(next);
        }
        found
    }

    /// What is wrong with some triangles of the mesh's vertices.
    pub fn faults(&self, triangles: &[[u32; 3]]) -> Faults {
        let (merged, _) = merged_with_places(&Mesh {
            positions: self.mesh.positions.clone(),
            triangles: triangles.to_vec(),
        });
        let mut places: BTreeSet<u32> = faulty_vertices(&merged).into_iter().collect();
        let broken_places = places.len();
        let flipped = triangles.iter().filter(|triangle| {
            uv_area(self.mesh, triangle) * self.windings[triangle[0] as usize] < 0.0
        });
        let flipped: Vec<[u32; 3]> = flipped.copied().collect();
        let corners = flipped.as_flattened().iter();
        places.extend(corners.map(|&vertex| self.place_of[vertex as usize]));
        Faults {
            topology: Topology::of(&merged),
            is_outward: merged.signed_volume() > 0.0,
            flipped_uvs: flipped.len(),
            places,
            broken_places,
        }
    }
}

/// Which way round each chart of a mesh runs in the texture: 1 or -1 for each vertex (charts share none), 0 where it has no area.
fn windings(mesh: &UnwrappedMesh) -> Vec<f64> {
    let charts = components(&Mesh {
        positions: mesh.positions.clone(),
        triangles: mesh.triangles.clone(),
    });
    let mut area_of_chart = vec![0.0; charts.parts.len()];
    for (triangle, &chart) in mesh.triangles.iter().zip(&charts.part_of_triangle) {
        area_of_chart[chart as usize] += uv_area(mesh, triangle);
    }
    let mut windings = vec![0.0; mesh.positions.len()];
    for (triangle, &chart) in mesh.triangles.iter().zip(&charts.part_of_triangle) {
        let area: f64 = area_of_chart[chart as usize];
        for &vertex in triangle {
            windings[vertex as usize] = if area == 0.0 { 0.0 } else { area.signum() };
        }
    }
    windings
}

/// Twice the area of a triangle in the texture, with a sign.
fn uv_area(mesh: &UnwrappedMesh, triangle: &[u32; 3]) -> f64 {
    let [a, b, c] = triangle.map(|vertex| mesh.uvs[vertex as usize].as_dvec2());
    (b - a).perp_dot(c - a)
}

#[cfg(test)]
mod tests {
    use glam::{Vec2, Vec3};

    use super::*;

    #[test]
    fn turned_over_is_what_runs_against_its_own_chart() {
        // Two charts, one mirrored in the texture; the second triangle of the first is turned over.
        let uvs = [
            (0.0, 0.0),
            (0.4, 0.0),
            (0.0, 0.4),
            (0.1, 0.1),
            (0.6, 0.0),
            (0.6, 0.4),
            (1.0, 0.0),
        ];
        let mesh = UnwrappedMesh {
            positions: (0..7).map(|i| Vec3::X * i as f32).collect(),
            normals: vec![Vec3::Z; 7],
            uvs: uvs.map(Vec2::from).to_vec(),
            triangles: vec![[0, 1, 2], [1, 0, 3], [4, 5, 6]],
        };
        let found = Ground::of(&mesh).faults(&mesh.triangles);
        assert_eq!(found.flipped_uvs, 1);
        assert!([0, 1, 3].iter().all(|place| found.places.contains(place)));
    }
}
