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
//! Not promised: that no triangle folds over or cuts another; on the smooth shapes of the tests fewer than one in a thousand does.

mod repair;

use meshopt::{SimplifyOptions, VertexDataAdapter};

use super::{
    Mesh,
    coincident::{merged_by_position, separate_coincident},
    components::compacted,
    smooth::{CutPlane, cap_of},
    topology::Topology,
};
use repair::{repaired, without_double_layers};

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
        "asked for {asked} triangles, but the surface does not hold together with so few (it was off by \
         {error_mm:.2} mm with {reached}); ask for more"
    )]
    TooFew {
        /// How many were asked for.
        asked: usize,
        /// How many were left when it stopped.
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

/// How often to try. Smooth surfaces take one attempt; pinched ones take more to hit the count after repair.
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
                reached: triangles.len().max(FEWEST),
                error_mm: 1000.0 * error_m,
            });
        }
        let mut simplified = compacted(&mesh.positions, triangles);
        flip_flat_triangles(&mut simplified);
        let Some(mesh) = repaired(simplified)
            .map(|mesh| separate_coincident(&mesh, cuts))
            .filter(|mesh| Topology::of(&merged_by_position(mesh)).is_closed_manifold())
        else {
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
