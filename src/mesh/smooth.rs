//! Light smoothing that does not shrink: Taubin, "A signal processing approach to fair surface design", 1995.
//!
//! In: a closed surface and the planes it was cut along. Out: the same triangles with moved vertices. Each
//! iteration moves every vertex towards the mean of its neighbours and then, a little farther, back: noise at the
//! scale of a triangle goes, larger shapes stay. All neighbours weigh the same: the slivers of marching cubes make
//! cotangent weights huge or negative, and an even pull also evens out the triangles, which simplification likes.
//!
//! Guaranteed: a vertex on a cut plane stays on it, bit for bit; one on two planes stays on their line; the rim
//! where a cap meets the skin is smoothed as a curve of its own, so it does not round off; where rims meet, and
//! along open boundaries, nothing moves. The result depends on no thread count. Not promised: that no triangle
//! flips on a surface rougher than its triangles are long.

use glam::{BVec3, Vec3};
use rayon::prelude::*;

use super::{
    Mesh,
    topology::{Corners, next_and_previous},
};

/// A plane that a surface was cut along: all points whose coordinate `axis` is exactly `value`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CutPlane {
    /// 0, 1 or 2 for x, y or z.
    pub axis: usize,
    /// The coordinate in metres.
    pub value: f32,
}

impl CutPlane {
    /// Whether a point lies on the plane, bit for bit.
    pub fn holds(&self, point: Vec3) -> bool {
        point[self.axis] == self.value
    }
}

/// The first plane that holds the whole triangle, which is then part of a cap; skin where there is none.
pub(crate) fn cap_of(cuts: &[CutPlane], corners: [Vec3; 3]) -> Option<usize> {
    cuts.iter()
        .position(|cut| corners.iter().all(|&corner| cut.holds(corner)))
}

/// How much to smooth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SmoothSettings {
    /// How often to move towards the neighbours and back; 0 changes nothing.
    pub iterations: usize,
    /// Share of the way towards the mean of the neighbours, in (0, 1).
    pub towards: f32,
    /// Share of the way back; a little more than `towards`, or the surface shrinks.
    pub back: f32,
}

impl Default for SmoothSettings {
    /// Four times 0.5 and 0.53, a pass band of 1 / 0.5 - 1 / 0.53 = 0.11 (Taubin's section 3 names 0.01 to 0.1):
    /// takes the terraces of marching cubes, which alternate from vertex to vertex, and leaves what spans ten.
    fn default() -> Self {
        Self {
            iterations: 4,
            towards: 0.5,
            back: 0.53,
        }
    }
}

/// Smooths a surface; see the module's head for what holds.
pub fn smooth(mesh: &Mesh, settings: &SmoothSettings, cuts: &[CutPlane]) -> Mesh {
    if settings.iterations == 0 {
        return mesh.clone();
    }
    let pulls = Pulls::of(mesh, cuts);
    let mut positions = mesh.positions.clone();
    let mut moved = positions.clone();
    for _ in 0..settings.iterations {
        for share in [settings.towards, -settings.back] {
            moved
                .par_iter_mut()
                .with_min_len(1 << 12)
                .enumerate()
                .for_each(|(vertex, moved)| *moved = pulls.moved(&positions, vertex, share));
            std::mem::swap(&mut positions, &mut moved);
        }
    }
    Mesh {
        positions,
        triangles: mesh.triangles.clone(),
    }
}

/// For each vertex the neighbours that pull at it (none: it stays) and the coordinates that must not change.
struct Pulls {
    offsets: Vec<u32>,
    neighbors: Vec<u32>,
    held: Vec<BVec3>,
}

impl Pulls {
    fn of(mesh: &Mesh, cuts: &[CutPlane]) -> Self {
        let corners = Corners::of(mesh);
        let caps: Vec<Option<usize>> = (0..mesh.triangles.len())
            .into_par_iter()
            .map(|triangle| cap_of(cuts, mesh.corners(triangle)))
            .collect();
        // Chunks of vertices in parallel, joined in their order.
        const CHUNK: usize = 1 << 14;
        let vertices = mesh.positions.len();
        let chunks: Vec<(Vec<u32>, Vec<u32>)> = (0..vertices.div_ceil(CHUNK))
            .into_par_iter()
            .map(|chunk| {
                let (mut counts, mut neighbors) = (Vec::new(), Vec::new());
                for vertex in chunk * CHUNK..((chunk + 1) * CHUNK).min(vertices) {
                    let before = neighbors.len();
                    push_neighbors(mesh, &caps, corners.around(vertex), &mut neighbors);
                    counts.push((neighbors.len() - before) as u32);
                }
                (counts, neighbors)
            })
            .collect();
        let mut offsets = vec![0];
        let mut neighbors = Vec::with_capacity(3 * mesh.triangles.len());
        for (counts, chunk) in chunks {
            for count in counts {
                offsets.push(offsets[offsets.len() - 1] + count);
            }
            neighbors.extend(chunk);
        }
        let held = mesh.positions.iter().map(|&position| {
            let held = |axis| {
                cuts.iter()
                    .any(|cut| cut.axis == axis && cut.holds(position))
            };
            BVec3::new(held(0), held(1), held(2))
        });
        Self {
            offsets,
            neighbors,
            held: held.collect(),
        }
    }

    fn moved(&self, positions: &[Vec3], vertex: usize, share: f32) -> Vec3 {
        let pulling = self.offsets[vertex] as usize..self.offsets[vertex + 1] as usize;
        let here = positions[vertex];
        if pulling.is_empty() {
            return here;
        }
        let count = pulling.len() as f32;
        let pull: Vec3 = self.neighbors[pulling]
            .iter()
            .map(|&neighbor| positions[neighbor as usize] - here)
            .sum();
        Vec3::select(self.held[vertex], here, here + pull * (share / count))
    }
}

/// Appends the neighbours that pull at the vertex with these corners: all around where the surface is plain, the
/// two along the rim where it has one, none at open boundaries and where rims meet.
fn push_neighbors(mesh: &Mesh, caps: &[Option<usize>], corners: &[u32], neighbors: &mut Vec<u32>) {
    let start = neighbors.len();
    let mut along_rim = [0; 2];
    let mut rims = 0;
    for &corner in corners {
        let (next, _) = next_and_previous(mesh, corner);
        // The triangle on the other side of the edge to `next`.
        let mut others = corners
            .iter()
            .filter(|&&other| next_and_previous(mesh, other).1 == next);
        let (Some(other), None) = (others.next(), others.next()) else {
            neighbors.truncate(start);
            return;
        };
        if caps[*other as usize / 3] != caps[corner as usize / 3] {
            if rims < 2 {
                along_rim[rims] = next;
            }
            rims += 1;
        }
        neighbors.push(next);
    }
    if rims > 0 {
        neighbors.truncate(start);
    }
    if rims == 2 {
        neighbors.extend(along_rim);
    }
}
