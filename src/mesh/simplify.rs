//! Fewer triangles for nearly the same surface: edge collapses by quadric error, with `meshopt`.
//!
//! In: a closed manifold surface wound outwards, and the planes it was cut along. Out: a closed manifold surface
//! of at most as many triangles as asked for, whose vertices are vertices of the input. Caps stay flat and their
//! rims keep to the rim: meshopt lets a seam vertex move along its seam only (`kCanCollapse`), so caps and skin are
//! handed over as separate sheets that meet at seams, and joined again afterwards. Quadrics are those of Garland
//! and Heckbert, "Surface simplification using quadric error metrics", 1997, made more even in triangle size
//! (`RegularizeLight`), because long thin triangles make bad charts.
//!
//! meshopt does not check that a collapse keeps the surface manifold. A result that is not is repaired (sheets
//! that only touch are taken apart, sheets folded onto each other are dropped) or made again with fewer triangles.
//! Not promised: that no triangle folds over or cuts another; on smooth input fewer than one in a thousand does.

use meshopt::{SimplifyOptions, VertexDataAdapter};

use super::{
    Mesh,
    components::compacted,
    smooth::{CutPlane, cap_of},
    topology::Topology,
};

/// What stands in the way of a triangle count.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum SimplifyError {
    /// The surface has fewer triangles than asked for.
    #[error(
        "asked for {asked} triangles, but the surface has {available}; ask for fewer, raise the resolution, \
         or take them all with `--triangles full`"
    )]
    TooMany {
        /// How many were asked for.
        asked: usize,
        /// How many there are.
        available: usize,
    },
    /// The surface cannot be had with so few triangles.
    #[error(
        "asked for {asked} triangles, but no fewer than {reached} hold the surface together (off by \
         {error_mm:.2} mm by then); ask for at least {reached}"
    )]
    TooFew {
        /// How many were asked for.
        asked: usize,
        /// The fewest that were reached.
        reached: usize,
        /// How far off the surface is with that many, in millimetres.
        error_mm: f32,
    },
    /// The input is not a closed manifold surface.
    #[error(
        "the surface to simplify is not closed and manifold ({boundary_edges} open edges, {non_manifold} edges or \
         vertices shared by too many triangles); extract it again or repair it first"
    )]
    NotClosed {
        /// Edges with one triangle.
        boundary_edges: usize,
        /// Other faults.
        non_manifold: usize,
    },
    /// Every attempt came out with faults that repair could not mend, or off the count after repair.
    #[error(
        "no closed manifold surface of {asked} triangles was found in {attempts} attempts; ask for more triangles"
    )]
    NotManifold {
        /// How many were asked for.
        asked: usize,
        /// How often it was tried.
        attempts: usize,
    },
}

/// A simplified surface.
#[derive(Debug, Clone, PartialEq)]
pub struct Simplified {
    /// The surface.
    pub mesh: Mesh,
    /// How far it is off by meshopt's own estimate, in metres.
    pub error_m: f32,
}

/// How often to try. Smooth surfaces take one attempt, pinched ones two to hit the count after repair.
const ATTEMPTS: usize = 5;

/// A solid has at least four faces.
const FEWEST: usize = 4;

/// Reduces a surface to at most `asked` triangles, and at least 97 % of them.
///
/// # Errors
/// [`SimplifyError`]: more triangles asked for than there are, fewer than can be reached, or a surface that is not
/// closed and manifold.
pub fn simplify(mesh: &Mesh, asked: usize, cuts: &[CutPlane]) -> Result<Simplified, SimplifyError> {
    let available = mesh.triangles.len();
    if asked > available {
        return Err(SimplifyError::TooMany { asked, available });
    }
    let topology = Topology::of(mesh);
    if !topology.is_closed_manifold() {
        return Err(SimplifyError::NotClosed {
            boundary_edges: topology.boundary_edges,
            non_manifold: topology.non_manifold_edges
                + topology.inconsistent_edges
                + topology.non_manifold_vertices,
        });
    }
    if asked == available {
        return Ok(Simplified {
            mesh: mesh.clone(),
            error_m: 0.0,
        });
    }
    let sheets = Sheets::of(mesh, cuts);
    let mut target = asked.max(FEWEST);
    for _ in 0..ATTEMPTS {
        let (triangles, error_m) = sheets.simplified(target);
        let triangles = without_double_layers(triangles);
        if asked < FEWEST || triangles.len() > target || triangles.is_empty() {
            return Err(SimplifyError::TooFew {
                asked,
                reached: triangles.len().max(FEWEST).max(asked + 1),
                error_mm: 1000.0 * error_m,
            });
        }
        let mut simplified = compacted(&mesh.positions, triangles);
        flip_flat_triangles(&mut simplified);
        let Some(mesh) = repaired(simplified) else {
            target = (target * 99 / 100).max(FEWEST);
            continue;
        };
        let reached = mesh.triangles.len();
        if (asked * 97 / 100..=asked).contains(&reached) {
            return Ok(Simplified { mesh, error_m });
        }
        // Repair adds triangles and takes some away: aim at 99 % with as many more or fewer.
        target = (target + asked * 99 / 100)
            .saturating_sub(reached)
            .clamp(FEWEST, available);
    }
    Err(SimplifyError::NotManifold {
        asked,
        attempts: ATTEMPTS,
    })
}

/// A surface taken apart along the rims of its caps.
struct Sheets {
    positions: Vec<[f32; 3]>,
    indices: Vec<u32>,
    /// For each position the vertex of the whole surface.
    whole_of_sheet: Vec<u32>,
}

impl Sheets {
    fn of(mesh: &Mesh, cuts: &[CutPlane]) -> Self {
        /// The sheet of a vertex that no triangle has claimed yet.
        const UNCLAIMED: usize = usize::MAX;
        let vertices = mesh.positions.len();
        let mut sheets = Self {
            positions: mesh.positions.iter().map(|p| p.to_array()).collect(),
            indices: Vec::with_capacity(3 * mesh.triangles.len()),
            whole_of_sheet: (0..vertices as u32).collect(),
        };
        // The first sheet at a vertex takes the vertex itself; later ones take copies (few, so searched for).
        let mut sheet_of_vertex = vec![UNCLAIMED; vertices];
        let mut copies = std::collections::BTreeMap::new();
        for (triangle, corners) in mesh.triangles.iter().enumerate() {
            let sheet = cap_of(cuts, mesh.corners(triangle)).map_or(0, |cut| cut + 1);
            for &vertex in corners {
                let owner = &mut sheet_of_vertex[vertex as usize];
                if *owner == UNCLAIMED {
                    *owner = sheet;
                }
                let index = if *owner == sheet {
                    vertex
                } else {
                    *copies.entry((vertex, sheet)).or_insert_with(|| {
                        sheets
                            .positions
                            .push(mesh.positions[vertex as usize].to_array());
                        sheets.whole_of_sheet.push(vertex);
                        sheets.positions.len() as u32 - 1
                    })
                };
                sheets.indices.push(index);
            }
        }
        sheets
    }

    /// The triangles of the whole surface after simplification, and the error in metres.
    fn simplified(&self, target: usize) -> (Vec<[u32; 3]>, f32) {
        /// No limit: the triangle count decides. In metres, and its square is still a number.
        const ANY_ERROR_M: f32 = 1e6;
        let bytes = bytemuck::cast_slice(&self.positions);
        let Ok(positions) = VertexDataAdapter::new(bytes, size_of::<[f32; 3]>(), 0) else {
            unreachable!("three floats are a multiple of three floats")
        };
        let mut error_m = 0.0;
        let options = SimplifyOptions::RegularizeLight | SimplifyOptions::ErrorAbsolute;
        let indices = meshopt::simplify(
            &self.indices,
            &positions,
            3 * target,
            ANY_ERROR_M,
            options,
            Some(&mut error_m),
        );
        let whole = |&index: &u32| self.whole_of_sheet[index as usize];
        let triangles = indices
            .chunks_exact(3)
            .map(|corners| [0, 1, 2].map(|k| whole(&corners[k])));
        (
            triangles
                .filter(|&[a, b, c]| a != b && b != c && c != a)
                .collect(),
            error_m,
        )
    }
}

/// Gives triangles whose corners lie on a line, as collapses leave them along straight rims, another side: the
/// longest one gives way to the other diagonal of the two triangles beside it. Stays where that edge exists already.
fn flip_flat_triangles(mesh: &mut Mesh) {
    /// Height over longest side below which a triangle counts as flat; at this share moving a corner onto the side
    /// changes nothing that could be seen, and shading it would be noise.
    const FLAT: f32 = 1e-4;
    for flat in 0..mesh.triangles.len() {
        let corners = mesh.corners(flat);
        let length = |k: usize| corners[k].distance(corners[(k + 1) % 3]);
        let longest = (1..3).fold(0, |best, k| if length(k) > length(best) { k } else { best });
        let twice_area = (corners[1] - corners[0])
            .cross(corners[2] - corners[0])
            .length();
        if twice_area > FLAT * length(longest) * length(longest) {
            continue;
        }
        let [a, b, c] = [0, 1, 2].map(|k| mesh.triangles[flat][(longest + k) % 3]);
        // The triangle across the side from a to b, its corner opposite, and whether c already has an edge to that.
        let across = mesh
            .triangles
            .iter()
            .enumerate()
            .find_map(|(index, corners)| {
                let k = (0..3).find(|&k| corners[k] == b && corners[(k + 1) % 3] == a)?;
                Some((index, corners[(k + 2) % 3]))
            });
        let Some((across, d)) = across else { continue };
        let joined = |corners: &[u32; 3]| corners.contains(&c) && corners.contains(&d);
        if c != d && !mesh.triangles.iter().any(joined) {
            mesh.triangles[flat] = [a, d, c];
            mesh.triangles[across] = [d, b, c];
        }
    }
}

/// Makes a surface manifold again that collapses have pinched; nothing if that fails.
///
/// Edge collapses leave every edge with as many triangles in one direction as in the other, so each side of a
/// triangle can be given a partner. Where sheets only touch, that takes them apart; where a sheet touches itself
/// along an edge and both ends stay common, that edge gets a middle of its own on all sheets but one.
fn repaired(mut mesh: Mesh) -> Option<Mesh> {
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
fn without_double_layers(triangles: Vec<[u32; 3]>) -> Vec<[u32; 3]> {
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
