//! What the chart library needs so that it does not hang or crash: a closed mesh, and no triangle without an area.
//!
//! In: a mesh with its normals. Out: a refusal, or places of which few are moved, by a thousandth of an edge: charts are grown and flattened by them, and the
//! surface itself stays where it is. Flat triangles come from the extraction, where the field meets its level at a lattice point, and stay in
//! a surface that is not smoothed.

use glam::Vec3;

use super::unwrap::UnwrapError;
use crate::mesh::Mesh;

/// A triangle as low as this over its longest side has no area, in units.
const FLAT: f32 = 1e-3;
/// How high its corner is lifted over that side.
const LIFTED: f32 = 1e-2;
/// Lifting a corner may flatten a neighbour, which is lifted in the next round.
const ROUNDS: usize = 8;

/// That a mesh is closed and has a normal for each vertex.
///
/// # Errors
/// [`UnwrapError`] otherwise.
pub fn check(mesh: &Mesh, normals: &[Vec3]) -> Result<(), UnwrapError> {
    if normals.len() != mesh.positions.len() {
        return Err(UnwrapError::NormalCount {
            vertices: mesh.positions.len(),
            normals: normals.len(),
        });
    }
    if mesh.triangles.is_empty() {
        return Err(UnwrapError::Empty);
    }
    let mut edges: Vec<[u32; 2]> = mesh
        .triangles
        .iter()
        .flat_map(|&[a, b, c]| [[a, b], [b, c], [c, a]])
        .collect();
    edges.sort_unstable();
    for (i, &[a, b]) in edges.iter().enumerate() {
        let twice = edges.get(i + 1) == Some(&[a, b]);
        if a == b || twice || edges.binary_search(&[b, a]).is_err() {
            return Err(UnwrapError::NotClosed { edge: [a, b] });
        }
    }
    Ok(())
}

/// Moves corners of flat triangles; `places` in units in which edges are some units long. Else how many triangles stay flat.
///
/// # Errors
/// Triangles are still flat after all rounds, or have corners that are not finite.
pub fn lifted(
    mut places: Vec<Vec3>,
    triangles: &[[u32; 3]],
    normals: &[Vec3],
) -> Result<Vec<Vec3>, usize> {
    for _ in 0..ROUNDS {
        let mut moved = false;
        for corners in triangles {
            let Some((apex, side)) = flat_corner(&places, corners) else {
                continue;
            };
            // Across the side, within the surface: the triangle is then wound as the surface is.
            let normal = normals[apex as usize];
            let across = normal
                .cross(side)
                .normalize_or(normal.any_orthonormal_vector());
            places[apex as usize] += LIFTED * across;
            moved = true;
        }
        if !moved {
            return Ok(places);
        }
    }
    let flat = |corners: &&[u32; 3]| flat_corner(&places, corners).is_some();
    match triangles.iter().filter(flat).count() {
        0 => Ok(places),
        count => Err(count),
    }
}

/// Of a triangle without an area, the corner across from its longest side, and that side in the triangle's winding.
fn flat_corner(places: &[Vec3], corners: &[u32; 3]) -> Option<(u32, Vec3)> {
    let side = |k: usize| places[corners[(k + 1) % 3] as usize] - places[corners[k] as usize];
    let longest = (1..3).fold(0, |best, k| {
        if side(k).length_squared() > side(best).length_squared() {
            k
        } else {
            best
        }
    });
    let height = side(longest).cross(side((longest + 1) % 3)).length() / side(longest).length();
    // What is not a number is flat.
    let has_area = height > FLAT;
    (!has_area).then(|| (corners[(longest + 2) % 3], side(longest)))
}

#[cfg(test)]
mod tests {
    //! They do not prove that flattening likes the places, which `tests/texture_unwrap.rs` does.

    use super::*;

    #[test]
    fn flat_triangles_get_an_area_and_their_winding_and_others_stay() {
        // A point on a side, and one on a corner.
        let places = vec![
            Vec3::ZERO,
            Vec3::X,
            Vec3::Y,
            Vec3::new(0.5, 0.0, 0.0),
            Vec3::X,
            Vec3::new(3.0, 0.0, 0.0),
        ];
        let triangles = [[0, 3, 1], [1, 4, 2], [0, 5, 2]];
        let found = lifted(places.clone(), &triangles, &[Vec3::Z; 6]).expect("areas");
        for corners in &triangles {
            let [a, b, c] = corners.map(|vertex| found[vertex as usize]);
            assert!((b - a).cross(c - a).z > 0.0, "{corners:?}");
        }
        for (vertex, (now, before)) in found.iter().zip(&places).enumerate() {
            let off = now.distance(*before);
            assert!(
                off < 0.1 && (off == 0.0 || triangles[..2].concat().contains(&(vertex as u32)))
            );
        }
        let lost = vec![Vec3::NAN; 3];
        assert_eq!(lifted(lost, &[[0, 1, 2]], &[Vec3::Z; 3]), Err(1));
    }
}
