//! Joins neighbouring vertices at one and the same place, where that keeps the surface closed and manifold.
//!
//! Marching cubes leaves such pairs where the field meets the level exactly at a lattice point, and along the edges of
//! the region, where two caps meet. In: a closed manifold mesh. Out: the same shape, still closed and manifold, with
//! fewer triangles of no area (those whose removal would pinch the surface stay). Vertex and triangle order are kept.

use std::collections::BTreeMap;

use super::Mesh;
use super::components::compacted;
use super::topology::Corners;

/// Contracts all edges of length zero that may be contracted.
pub fn join_coincident(mesh: &Mesh) -> Mesh {
    let edges = coincident_edges(mesh);
    if edges.is_empty() {
        return mesh.clone();
    }
    let corners = Corners::of(mesh);
    let mut contraction = Contraction {
        triangles: mesh.triangles.clone(),
        around: BTreeMap::new(),
    };
    for edge in &edges {
        for vertex in edge {
            let around = || {
                corners
                    .around(*vertex as usize)
                    .iter()
                    .map(|corner| corner / 3)
                    .collect()
            };
            contraction.around.entry(*vertex).or_insert_with(around);
        }
    }
    let mut merged_into: BTreeMap<u32, u32> = BTreeMap::new();
    for [a, b] in edges {
        let [a, b] = [a, b].map(|vertex| resolve(&merged_into, vertex));
        if a != b && contraction.allows(a, b) {
            contraction.contract(a, b);
            merged_into.insert(b, a);
        }
    }
    let triangles = contraction
        .triangles
        .into_iter()
        .filter(|[a, b, c]| a != b && b != c && c != a)
        .collect();
    compacted(&mesh.positions, triangles)
}

/// Edges between vertices with equal positions, each once, in order.
fn coincident_edges(mesh: &Mesh) -> Vec<[u32; 2]> {
    let mut edges: Vec<[u32; 2]> = mesh
        .triangles
        .iter()
        .flat_map(|[a, b, c]| [[*a, *b], [*b, *c], [*c, *a]])
        .filter(|[from, to]| {
            from < to && mesh.positions[*from as usize] == mesh.positions[*to as usize]
        })
        .collect();
    edges.sort_unstable();
    edges
}

/// The vertex that a vertex has become.
fn resolve(merged_into: &BTreeMap<u32, u32>, mut vertex: u32) -> u32 {
    while let Some(next) = merged_into.get(&vertex) {
        vertex = *next;
    }
    vertex
}

/// Triangles on their way, and which of them surround the vertices in question.
struct Contraction {
    /// Contracted triangles have equal corners.
    triangles: Vec<[u32; 3]>,
    around: BTreeMap<u32, Vec<u32>>,
}

impl Contraction {
    /// The link condition (Dey, Edelsbrunner et al. 1999): the ends share exactly the two neighbours opposite the edge,
    /// and those two do not close a tetrahedron with it.
    fn allows(&self, a: u32, b: u32) -> bool {
        let [near_a, near_b] = [a, b].map(|vertex| self.neighbours(vertex));
        let shared: Vec<u32> = near_a
            .iter()
            .filter(|v| near_b.binary_search(v).is_ok())
            .copied()
            .collect();
        let &[c, d] = &shared[..] else { return false };
        let has = |vertex: u32| {
            self.around[&vertex].iter().any(|t| {
                let corners = self.triangles[*t as usize];
                corners.contains(&vertex) && corners.contains(&c) && corners.contains(&d)
            })
        };
        !(has(a) && has(b))
    }

    /// Vertices that share a triangle with a vertex, sorted.
    fn neighbours(&self, vertex: u32) -> Vec<u32> {
        let mut near: Vec<u32> = self.around[&vertex]
            .iter()
            .flat_map(|t| self.triangles[*t as usize])
            .filter(|other| *other != vertex)
            .collect();
        near.sort_unstable();
        near.dedup();
        near
    }

    /// Makes `b` one with `a`.
    fn contract(&mut self, a: u32, b: u32) {
        let moved = self.around.remove(&b).unwrap_or_default();
        let mut around = self.around.remove(&a).unwrap_or_default();
        for t in moved {
            let corners = &mut self.triangles[t as usize];
            *corners = corners.map(|vertex| if vertex == b { a } else { vertex });
            around.push(t);
        }
        let whole = |t: &u32| {
            let [x, y, z] = self.triangles[*t as usize];
            x != y && y != z && z != x
        };
        around.retain(whole);
        around.sort_unstable();
        self.around.insert(a, around);
    }
}

#[cfg(test)]
mod tests {
    //! These prove closedness and shape on cut balls and on noise; not that every coincident pair can go.

    use super::*;
    use crate::field::{Bounds, Field, analytic::Ball};
    use crate::mesh::extract::{ExtractSettings, extract};
    use crate::mesh::topology::Topology;
    use crate::progress::Silent;

    fn surface(field: &dyn Field, iso_level: f32, region: Bounds) -> Mesh {
        let settings = ExtractSettings {
            iso_level,
            region,
            resolution: 40,
        };
        extract(field, &settings, &Silent).expect("a surface").mesh
    }

    #[test]
    fn the_edges_of_a_cut_box_become_sharp() {
        let ball = Ball {
            center: [0.0; 3],
            radius: 0.3,
            ..Ball::default()
        };
        let mesh = surface(
            &ball,
            ball.iso,
            Bounds {
                min: [-0.2; 3],
                max: [0.2; 3],
            },
        );
        let joined = join_coincident(&mesh);
        assert!(!coincident_edges(&mesh).is_empty());
        assert_eq!(coincident_edges(&joined), Vec::<[u32; 2]>::new());
        assert!(Topology::of(&joined).is_closed_manifold());
        assert!((mesh.signed_volume() - joined.signed_volume()).abs() < 1e-9);
    }

    #[test]
    fn noise_that_meets_the_level_on_lattice_points_stays_closed() {
        struct Steps;
        impl Field for Steps {
            fn bounds(&self) -> Bounds {
                Bounds::cube(1.0)
            }
            fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
                for (p, out) in points.iter().zip(density) {
                    let bits = p.iter().fold(5u64, |h, v| {
                        (h ^ u64::from(v.to_bits()))
                            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                            .rotate_left(29)
                    });
                    *out = ((bits >> 41) % 3) as f32 - 1.0;
                }
            }
            fn density_and_color(
                &self,
                points: &[[f32; 3]],
                density: &mut [f32],
                _: &mut [[f32; 3]],
            ) {
                self.density(points, density);
            }
        }
        let mesh = surface(&Steps, 0.0, Bounds::cube(1.0));
        let joined = join_coincident(&mesh);
        assert!(joined.triangles.len() < mesh.triangles.len());
        let topology = Topology::of(&joined);
        assert!(topology.is_closed_manifold(), "{topology:?}");
        assert_eq!(topology.components, Topology::of(&mesh).components);
    }
}
