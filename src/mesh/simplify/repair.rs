//! What mends a closed surface that edge collapses have pinched or folded.
//!
//! In: triangles whose every edge has as many in one direction as in the other, as collapses of a closed surface
//! leave them. Out: a closed manifold of the same shape, where that is possible; vertices may share a position.

use crate::mesh::{Mesh, components::compacted, topology::Topology};

/// Makes a surface manifold again that collapses have pinched; nothing if that fails.
///
/// Edge collapses leave every edge with as many triangles in one direction as in the other, so each side of a
/// triangle can be given a partner. Where sheets only touch, that takes them apart; where a sheet touches itself
/// along an edge and both ends stay common, that edge gets a middle of its own on all sheets but one.
pub(super) fn repaired(mut mesh: Mesh) -> Option<Mesh> {
    /// Each round splits at most one side of a triangle, so that three do unless new sides meet again.
    const ROUNDS: usize = 8;
    for _ in 0..ROUNDS {
        if Topology::of(&mesh).is_closed_manifold() {
            return Some(mesh);
        }
        let partners = take_apart(&mut mesh)?;
        split_crowded_edges(&mut mesh, &partners);
    }
    Topology::of(&mesh).is_closed_manifold().then_some(mesh)
}

/// Gives each side of a triangle a partner and each ring of partners a vertex. Returns the partners, each side by
/// the corner it starts from; nothing if the surface is open.
fn take_apart(mesh: &mut Mesh) -> Option<Vec<[u32; 2]>> {
    // Each side: (lower end, higher end, whether it runs upwards, the corner it starts from).
    let mut sides: Vec<(u32, u32, bool, u32)> = Vec::with_capacity(3 * mesh.triangles.len());
    for corner in 0..3 * mesh.triangles.len() as u32 {
        let (from, to) = ends(mesh, corner);
        sides.push((from.min(to), from.max(to), from < to, corner));
    }
    sides.sort_unstable();
    let mut partners = Vec::with_capacity(sides.len() / 2);
    let mut vertex_of_corner: Vec<u32> = (0..sides.len() as u32).collect();
    for edge in sides.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let (down, up) = edge.split_at(edge.partition_point(|side| !side.2));
        if down.len() != up.len() {
            return None;
        }
        for (one, other) in down.iter().zip(up) {
            join(&mut vertex_of_corner, one.3, following(other.3));
            join(&mut vertex_of_corner, following(one.3), other.3);
            partners.push([one.3, other.3]);
        }
    }
    let corners = mesh.triangles.iter().flatten();
    let positions: Vec<_> = corners
        .map(|&vertex| mesh.positions[vertex as usize])
        .collect();
    let triangles = (0..mesh.triangles.len() as u32)
        .map(|triangle| [0, 1, 2].map(|k| representative(&vertex_of_corner, 3 * triangle + k)))
        .collect();
    *mesh = compacted(&positions, triangles);
    Some(partners)
}

/// Where several pairs of partners share both ends, puts a vertex in the middle of all but the first.
fn split_crowded_edges(mesh: &mut Mesh, partners: &[[u32; 2]]) {
    let mut edges: Vec<(u32, u32, [u32; 2])> = partners
        .iter()
        .map(|&pair| {
            let (from, to) = ends(mesh, pair[0]);
            (from.min(to), from.max(to), pair)
        })
        .collect();
    edges.sort_unstable();
    let mut touched = vec![false; mesh.triangles.len()];
    for edge in edges.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        for &(low, high, pair) in &edge[1..] {
            let [one, other] = pair.map(|corner| corner as usize / 3);
            if touched[one] || touched[other] || one == other {
                continue;
            }
            (touched[one], touched[other]) = (true, true);
            let middle = mesh.positions.len() as u32;
            let [low, high] = [low, high].map(|vertex| mesh.positions[vertex as usize]);
            mesh.positions.push(0.5 * (low + high));
            for corner in pair {
                let (triangle, k) = (corner as usize / 3, corner as usize % 3);
                let mut second = mesh.triangles[triangle];
                second[k] = middle;
                mesh.triangles[triangle][(k + 1) % 3] = middle;
                mesh.triangles.push(second);
            }
        }
    }
}

/// The vertices at which the side that starts from a corner begins and ends.
fn ends(mesh: &Mesh, corner: u32) -> (u32, u32) {
    let triangle = mesh.triangles[corner as usize / 3];
    (
        triangle[corner as usize % 3],
        triangle[following(corner) as usize % 3],
    )
}

/// The next corner of the same triangle.
fn following(corner: u32) -> u32 {
    corner - corner % 3 + (corner + 1) % 3
}

fn representative(parents: &[u32], mut corner: u32) -> u32 {
    while parents[corner as usize] != corner {
        corner = parents[corner as usize];
    }
    corner
}

fn join(parents: &mut [u32], a: u32, b: u32) {
    let (a, b) = (representative(parents, a), representative(parents, b));
    parents[a.max(b) as usize] = a.min(b);
}

/// Drops triangles with the same corners and opposite winding, two by two.
pub(super) fn without_double_layers(triangles: Vec<[u32; 3]>) -> Vec<[u32; 3]> {
    let keyed = |&[a, b, c]: &[u32; 3]| {
        let mut key = [a, b, c];
        key.sort_unstable();
        let upwards = (a < b) as u8 + (b < c) as u8 + (c < a) as u8 == 2;
        (key, upwards)
    };
    let mut order: Vec<_> = triangles
        .iter()
        .enumerate()
        .map(|(index, corners)| (keyed(corners), index))
        .collect();
    order.sort_unstable();
    let mut dropped = vec![false; triangles.len()];
    for layer in order.chunk_by(|a, b| a.0.0 == b.0.0) {
        let (down, up) = layer.split_at(layer.partition_point(|side| !side.0.1));
        for (one, other) in down.iter().zip(up) {
            dropped[one.1] = true;
            dropped[other.1] = true;
        }
    }
    let kept = triangles.into_iter().zip(dropped);
    kept.filter(|(_, dropped)| !dropped)
        .map(|(corners, _)| corners)
        .collect()
}

#[cfg(test)]
mod tests {
    //! Repair on small made-up faults; tests/surface covers the whole stage. Does not prove that repair always works.
    use super::*;
    use glam::Vec3;

    fn tetrahedron([a, b, c, d]: [u32; 4]) -> Vec<[u32; 3]> {
        vec![[a, c, b], [a, b, d], [b, c, d], [c, a, d]]
    }

    #[test]
    fn tetrahedra_that_touch_at_an_edge_are_taken_apart() {
        let corners = [
            [0., 0., 0.],
            [0., 0., 1.],
            [1., 0., 0.],
            [1., 1., 0.],
            [-1., 0., 0.],
            [-1., -1., 0.],
        ];
        let triangles = [tetrahedron([0, 1, 2, 3]), tetrahedron([0, 1, 4, 5])].concat();
        let mesh = Mesh::new(corners.map(Vec3::from_array).to_vec(), triangles)
            .expect("indices are valid");
        assert_eq!(Topology::of(&mesh).non_manifold_edges, 1);
        let repaired = repaired(mesh.clone()).expect("it can be repaired");
        assert_eq!(repaired.triangles.len(), 8);
        assert_eq!(repaired.positions.len(), 8);
        assert!((repaired.signed_volume() - mesh.signed_volume()).abs() < 1e-12);
    }

    #[test]
    fn two_layers_that_cover_each_other_vanish() {
        let fin = vec![[0, 1, 4], [4, 1, 0]];
        let solid = tetrahedron([0, 1, 2, 3]);
        assert_eq!(without_double_layers([solid.clone(), fin].concat()), solid);
    }
}
