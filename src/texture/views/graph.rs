//! The uncut surface's vertices and their neighbours: what is smoothed over them knows no chart.

use glam::Vec3;

use super::Canvas;
use crate::texture::UnwrappedMesh;

/// Most rounds of smoothing: enough for 5 cm on 100 000 triangles of a head.
const MOST_ROUNDS: usize = 1000;

/// Neighbours of every vertex.
pub(super) struct Graph {
    /// Neighbours of vertex i are `neighbours[first[i]..first[i + 1]]`, ascending.
    first: Vec<u32>,
    neighbours: Vec<u32>,
    /// Mean length of an edge in metres.
    pub(super) mean_edge_m: f32,
}

impl Graph {
    /// `source_vertex` names, for every vertex of the cut mesh, the one of the uncut surface.
    pub(super) fn new(mesh: &UnwrappedMesh, source_vertex: &[u32]) -> Self {
        let vertices = source_vertex
            .iter()
            .max()
            .map_or(0, |&last| last as usize + 1);
        let mut edges = Vec::with_capacity(6 * mesh.triangles.len());
        let (mut length, mut count) = (0.0f64, 0u32);
        for corners in &mesh.triangles {
            for i in 0..3 {
                let [a, b] = [corners[i], corners[(i + 1) % 3]].map(|v| v as usize);
                length += f64::from(mesh.positions[a].distance(mesh.positions[b]));
                count += 1;
                let [a, b] = [a, b].map(|v| source_vertex[v]);
                edges.push((a, b));
                edges.push((b, a));
            }
        }
        edges.sort_unstable();
        edges.dedup();
        let mut first = vec![0u32; vertices + 1];
        for &(from, _) in &edges {
            first[from as usize + 1] += 1;
        }
        for vertex in 0..vertices {
            first[vertex + 1] += first[vertex];
        }
        Self {
            first,
            neighbours: edges.into_iter().map(|(_, to)| to).collect(),
            mean_edge_m: (length / f64::from(count.max(1))) as f32,
        }
    }

    /// How many vertices there are.
    pub(super) fn vertices(&self) -> usize {
        self.first.len() - 1
    }

    /// The mean of a value over a vertex' neighbours; its own value where it has none.
    pub(super) fn mean_around(&self, values: &[Vec3], vertex: usize) -> Vec3 {
        let around = self.first[vertex] as usize..self.first[vertex + 1] as usize;
        if around.is_empty() {
            return values[vertex];
        }
        let count = around.len() as f32;
        let sum: Vec3 = self.neighbours[around]
            .iter()
            .map(|&other| values[other as usize])
            .sum();
        sum / count
    }

    /// A value smoothed over the vertices, about as a Gaussian of this width (metres) does.
    pub(super) fn smoothed(&self, mut values: Vec<Vec3>, width_m: f32) -> Vec<Vec3> {
        // Each round adds half a squared edge of variance.
        let edges = width_m / self.mean_edge_m.max(1e-6);
        let rounds = (2.0 * edges * edges).min(MOST_ROUNDS as f32) as usize;
        for _ in 0..rounds {
            values = (0..values.len())
                .map(|vertex| 0.5 * (values[vertex] + self.mean_around(&values, vertex)))
                .collect();
        }
        values
    }

    /// The vertices' normals, smoothed over a width in metres; not of unit length.
    pub(super) fn smoothed_normals(&self, canvas: &Canvas, width_m: f32) -> Vec<Vec3> {
        let mut normals = vec![Vec3::ZERO; self.vertices()];
        for (vertex, &source) in canvas.source_vertex.iter().enumerate() {
            normals[source as usize] = canvas.mesh.normals[vertex];
        }
        self.smoothed(normals, width_m)
    }
}
