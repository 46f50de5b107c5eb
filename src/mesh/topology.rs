//! How a surface hangs together: what is open, what is shared by too many, how many pieces and handles.
//!
//! In: any [`Mesh`]. Out: counts ([`Topology`]), and the triangles around each vertex ([`Corners`]), which the
//! stages beside this one walk. Counts are exact and depend on indices alone, but for
//! [`Topology::degenerate_triangles`], which looks at areas too. Triangles that name a vertex twice have no edges
//! here. Not promised: that a surface with clean counts does not cut through itself.

use rayon::prelude::*;

use super::{Mesh, components};

/// The triangle corners around each vertex, by rising triangle.
#[derive(Debug, Clone)]
pub struct Corners {
    offsets: Vec<u32>,
    corners: Vec<u32>,
}

impl Corners {
    /// Collects the corners by counting; linear time.
    pub fn of(mesh: &Mesh) -> Self {
        let mut offsets = vec![0_u32; mesh.positions.len() + 1];
        for &vertex in mesh.triangles.iter().flatten() {
            offsets[vertex as usize + 1] += 1;
        }
        for vertex in 1..offsets.len() {
            offsets[vertex] += offsets[vertex - 1];
        }
        let mut next = offsets.clone();
        let mut corners = vec![0_u32; 3 * mesh.triangles.len()];
        for (corner, &vertex) in mesh.triangles.iter().flatten().enumerate() {
            let slot = &mut next[vertex as usize];
            corners[*slot as usize] = corner as u32;
            *slot += 1;
        }
        Self { offsets, corners }
    }

    /// The corners at a vertex; corner c is corner c % 3 of triangle c / 3.
    pub fn around(&self, vertex: usize) -> &[u32] {
        &self.corners[self.offsets[vertex] as usize..self.offsets[vertex + 1] as usize]
    }
}

/// The vertices that follow and precede a corner in its triangle.
pub(super) fn next_and_previous(mesh: &Mesh, corner: u32) -> (u32, u32) {
    let triangle = mesh.triangles[corner as usize / 3];
    let corner = corner as usize % 3;
    (triangle[(corner + 1) % 3], triangle[(corner + 2) % 3])
}

/// What a surface's connectivity amounts to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Topology {
    /// Edges with one triangle.
    pub boundary_edges: usize,
    /// Edges with more than two triangles.
    pub non_manifold_edges: usize,
    /// Edges whose two triangles run along it in the same direction, so that one of them is inside out.
    pub inconsistent_edges: usize,
    /// Vertices whose triangles form more than one fan.
    pub non_manifold_vertices: usize,
    /// Triangles that name a vertex twice or have no area.
    pub degenerate_triangles: usize,
    /// Pieces that share no vertex.
    pub components: usize,
    /// Vertices in use - edges + triangles; 2 for each piece like a ball, less 2 for each handle.
    pub euler_characteristic: i64,
}

impl Topology {
    /// Counts.
    pub fn of(mesh: &Mesh) -> Self {
        let corners = Corners::of(mesh);
        let around_vertices = (0..mesh.positions.len())
            .into_par_iter()
            .with_min_len(1 << 12)
            .fold(
                || (Tally::default(), Scratch::default()),
                |(tally, mut scratch), vertex| {
                    (
                        tally.with_vertex(mesh, &corners, vertex, &mut scratch),
                        scratch,
                    )
                },
            )
            .map(|(tally, _)| tally)
            .reduce(Tally::default, Tally::plus);
        let (named_twice, flat) = (0..mesh.triangles.len())
            .into_par_iter()
            .with_min_len(1 << 12)
            .map(|triangle| match () {
                () if names_twice(mesh.triangles[triangle]) => (1, 0),
                () if has_no_area(mesh, triangle) => (0, 1),
                () => (0, 0),
            })
            .reduce(|| (0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
        Self {
            boundary_edges: around_vertices.boundary,
            non_manifold_edges: around_vertices.crowded,
            inconsistent_edges: around_vertices.inconsistent,
            non_manifold_vertices: around_vertices.torn,
            degenerate_triangles: named_twice + flat,
            components: components::components(mesh).parts.len(),
            euler_characteristic: around_vertices.used as i64 - around_vertices.edges as i64
                + (mesh.triangles.len() - named_twice) as i64,
        }
    }

    /// Whether the surface is closed, manifold and wound one way, so that it bounds a solid.
    pub fn is_closed_manifold(&self) -> bool {
        self.boundary_edges == 0
            && self.non_manifold_edges == 0
            && self.inconsistent_edges == 0
            && self.non_manifold_vertices == 0
    }
}

/// Vertices at which a surface is open, shared by too many triangles or inside out; ascending. Of an edge that is, at least one end.
pub fn faulty_vertices(mesh: &Mesh) -> Vec<u32> {
    let corners = Corners::of(mesh);
    let mut scratch = Scratch::default();
    let mut is_faulty = |vertex: &u32| {
        let around = Tally::default().with_vertex(mesh, &corners, *vertex as usize, &mut scratch);
        around.boundary + around.crowded + around.inconsistent + around.torn > 0
    };
    (0..mesh.positions.len() as u32)
        .filter(|vertex| is_faulty(vertex))
        .collect()
}

fn names_twice([a, b, c]: [u32; 3]) -> bool {
    a == b || b == c || c == a
}

fn has_no_area(mesh: &Mesh, triangle: usize) -> bool {
    let [a, b, c] = mesh.corners(triangle).map(|p| p.as_dvec3());
    (b - a).cross(c - a) == glam::DVec3::ZERO
}

#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    used: usize,
    edges: usize,
    boundary: usize,
    crowded: usize,
    inconsistent: usize,
    torn: usize,
}

/// What [`Tally::with_vertex`] would otherwise allocate for every vertex.
#[derive(Debug, Default)]
struct Scratch {
    /// For each side of a triangle that meets the vertex: the other end, whether outgoing, the triangle's place.
    rim: Vec<(u32, bool, u32)>,
    /// For each triangle that meets the vertex, its fan.
    fan_of: Vec<u32>,
}

impl Tally {
    /// Adds the edges from `vertex` to higher vertices, and the fans around it.
    fn with_vertex(
        mut self,
        mesh: &Mesh,
        corners: &Corners,
        vertex: usize,
        Scratch { rim, fan_of }: &mut Scratch,
    ) -> Self {
        rim.clear();
        let mut triangles = 0;
        for &corner in corners.around(vertex) {
            if names_twice(mesh.triangles[corner as usize / 3]) {
                continue;
            }
            let (next, previous) = next_and_previous(mesh, corner);
            rim.push((next, true, triangles));
            rim.push((previous, false, triangles));
            triangles += 1;
        }
        if triangles == 0 {
            return self;
        }
        self.used += 1;
        rim.sort_unstable();
        fan_of.clear();
        fan_of.extend(0..triangles);
        let mut fans = triangles;
        for edge in rim.chunk_by(|a, b| a.0 == b.0) {
            fans -= join(fan_of, edge);
            if edge[0].0 as usize > vertex {
                let outgoing = edge.iter().filter(|side| side.1).count();
                self.edges += 1;
                self.boundary += usize::from(edge.len() == 1);
                self.crowded += usize::from(edge.len() > 2);
                self.inconsistent += usize::from(edge.len() == 2 && outgoing != 1);
            }
        }
        self.torn += usize::from(fans > 1);
        self
    }

    fn plus(self, other: Self) -> Self {
        Self {
            used: self.used + other.used,
            edges: self.edges + other.edges,
            boundary: self.boundary + other.boundary,
            crowded: self.crowded + other.crowded,
            inconsistent: self.inconsistent + other.inconsistent,
            torn: self.torn + other.torn,
        }
    }
}

/// Joins the fans of all triangles at an edge; returns by how many their number fell.
fn join(fan_of: &mut [u32], edge: &[(u32, bool, u32)]) -> u32 {
    let mut joined = 0;
    for pair in edge.windows(2) {
        let (kept, gone) = (fan_of[pair[0].2 as usize], fan_of[pair[1].2 as usize]);
        if kept != gone {
            fan_of
                .iter_mut()
                .filter(|fan| **fan == gone)
                .for_each(|fan| *fan = kept);
            joined += 1;
        }
    }
    joined
}
