//! Vertices at one and the same place: joined where that keeps the surface closed and manifold, moved apart where not.
//!
//! Marching cubes leaves such pairs where the field meets the level exactly at a lattice point, and along the edges of
//! the region, where two caps meet; repair leaves them where it took a pinched surface apart. In: a closed manifold
//! mesh. Out: the same shape, still closed and manifold. [`join_coincident`] keeps vertex and triangle order and drops triangles
//! of no area (those whose removal would pinch the surface stay); [`separate_coincident`] makes sure that no reader that merges vertices by
//! position can pinch it again.

use std::collections::BTreeMap;

use glam::Vec3;
use rayon::prelude::*;

use super::Mesh;
use super::components::compacted;
use super::smooth::CutPlane;
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

/// How far vertices that share a position are moved, in metres: two move apart by more than the 0.1 mm within which
/// modelling programs merge vertices, and nobody sees it.
const SEPARATION_M: f32 = 1e-4;
/// And at most this share of the way to their neighbours, so that no triangle turns over.
const SEPARATION_SHARE: f32 = 0.1;

/// Moves vertices that share a position apart, each towards its own neighbours; within the cut planes that hold it.
pub fn separate_coincident(mesh: &Mesh, cuts: &[CutPlane]) -> Mesh {
    let order = by_position(&mesh.positions);
    let shared = order.chunk_by(same_place(&mesh.positions));
    let shared: Vec<u32> = shared
        .filter(|group| group.len() > 1)
        .flatten()
        .copied()
        .collect();
    if shared.is_empty() {
        return mesh.clone();
    }
    let corners = Corners::of(mesh);
    let mut positions = mesh.positions.clone();
    for vertex in shared {
        let place = mesh.positions[vertex as usize];
        let around = corners.around(vertex as usize);
        let others = around
            .iter()
            .flat_map(|corner| mesh.triangles[*corner as usize / 3]);
        let sum: Vec3 = others
            .map(|other| mesh.positions[other as usize] - place)
            .sum();
        // Each neighbour was counted twice, and the vertex itself adds nothing.
        let mut towards = sum / (2 * around.len()).max(1) as f32;
        for cut in cuts.iter().filter(|cut| cut.holds(place)) {
            towards[cut.axis] = 0.0;
        }
        let length = towards.length();
        if length > 0.0 {
            positions[vertex as usize] += towards * SEPARATION_SHARE.min(SEPARATION_M / length);
        }
    }
    Mesh {
        positions,
        triangles: mesh.triangles.clone(),
    }
}

/// The mesh as a reader has it that merges vertices with equal positions; triangles that lose a corner to that go.
pub fn merged_by_position(mesh: &Mesh) -> Mesh {
    let (merged, _) = merged_with_places(mesh);
    compacted(&merged.positions, merged.triangles)
}

/// As [`merged_by_position`], but vertices without triangles stay, and told is where each vertex went. Vertices keep the order of
/// the first at each place.
pub fn merged_with_places(mesh: &Mesh) -> (Mesh, Vec<u32>) {
    let order = by_position(&mesh.positions);
    let mut first_of: Vec<u32> = (0..mesh.positions.len() as u32).collect();
    for group in order.chunk_by(same_place(&mesh.positions)) {
        for vertex in group {
            first_of[*vertex as usize] = group[0];
        }
    }
    let mut positions = Vec::new();
    let mut place_of: Vec<u32> = Vec::with_capacity(first_of.len());
    for (vertex, &first) in first_of.iter().enumerate() {
        // The first of a group has its place before the others ask for it.
        let place = place_of.get(first as usize).copied();
        place_of.push(place.unwrap_or_else(|| {
            positions.push(mesh.positions[vertex]);
            positions.len() as u32 - 1
        }));
    }
    let triangles = mesh.triangles.iter();
    let triangles = triangles
        .map(|corners| corners.map(|vertex| place_of[vertex as usize]))
        .filter(|[a, b, c]| a != b && b != c && c != a)
        .collect();
    let merged = Mesh {
        positions,
        triangles,
    };
    (merged, place_of)
}

/// Vertices, those with equal positions beside each other and by rising index.
fn by_position(positions: &[Vec3]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..positions.len() as u32).collect();
    order.par_sort_unstable_by_key(|vertex| (position_bits(positions[*vertex as usize]), *vertex));
    order
}

/// Whether two vertices have equal positions.
fn same_place(positions: &[Vec3]) -> impl Fn(&u32, &u32) -> bool {
    |a, b| position_bits(positions[*a as usize]) == position_bits(positions[*b as usize])
}

/// Equal for equal positions (both zeros are one).
fn position_bits(position: Vec3) -> [u32; 3] {
    position
        .to_array()
        .map(|coordinate| (coordinate + 0.0).to_bits())
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
    fn touching_sheets_stay_apart_for_readers_that_merge_by_position() {
        // Two tetrahedra that share an edge by position, as repair leaves them.
        let [a, b] = [Vec3::ZERO, Vec3::Z];
        let (left, right) = (
            [Vec3::new(-1.0, -0.5, 0.5), Vec3::new(-1.0, 0.5, 0.5)],
            [Vec3::new(1.0, 0.5, 0.5), Vec3::new(1.0, -0.5, 0.5)],
        );
        let tetrahedron = |first: u32| {
            [[0, 2, 1], [0, 1, 3], [0, 3, 2], [1, 2, 3]].map(|t: [u32; 3]| t.map(|v| v + first))
        };
        let mesh = Mesh {
            positions: vec![a, b, left[0], left[1], a, b, right[0], right[1]],
            triangles: [tetrahedron(0), tetrahedron(4)].concat(),
        };
        assert!(Topology::of(&mesh).is_closed_manifold());
        assert!(!Topology::of(&merged_by_position(&mesh)).is_closed_manifold());
        let apart = separate_coincident(&mesh, &[]);
        assert!(Topology::of(&merged_by_position(&apart)).is_closed_manifold());
        let moved = apart
            .positions
            .iter()
            .zip(&mesh.positions)
            .map(|(p, q)| p.distance(*q));
        assert!(moved.fold(0.0, f32::max) <= 1.01 * SEPARATION_M);
        assert!(apart.positions[0].distance(apart.positions[4]) > SEPARATION_M);
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
