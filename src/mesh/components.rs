//! The pieces of a surface, and the one that is the portrait.
//!
//! In: a closed surface wound outwards, as extraction leaves it: the portrait, floaters (stray density beside it)
//! and cavities (shells inside it, wound towards their own inside, so that their signed volume is negative).
//! Out of [`keep_portrait`]: the piece that encloses most, and floaters only as far as asked for; vertices and
//! triangles keep their order. Pieces are told apart by shared vertices alone. Not promised: that a floater kept
//! on request does not lie in a removed cavity.

use glam::Vec3;

use super::Mesh;
use crate::field::Bounds;

/// One piece of a surface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Component {
    /// How many triangles.
    pub triangles: usize,
    /// Surface area in square metres.
    pub area_m2: f64,
    /// Enclosed volume in cubic metres; negative for a cavity.
    pub volume_m3: f64,
    /// The smallest box around it.
    pub bounds: Bounds,
}

/// All pieces of a surface, by their first triangle.
#[derive(Debug, Clone, PartialEq)]
pub struct Components {
    /// The pieces.
    pub parts: Vec<Component>,
    /// For each triangle its piece, an index into `parts`.
    pub part_of_triangle: Vec<u32>,
}

/// Which pieces [`keep_portrait`] keeps.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ComponentSettings {
    /// Keep floaters with at least this share of the portrait's area; none are kept where absent.
    pub keep_floaters_above: Option<f32>,
}

/// What [`keep_portrait`] took away.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Removed {
    /// Pieces beside the portrait.
    pub floaters: usize,
    /// Shells inside.
    pub cavities: usize,
    /// Triangles of all these.
    pub triangles: usize,
    /// Area of all these in square metres.
    pub area_m2: f64,
}

/// Finds the pieces and measures them.
pub fn components(mesh: &Mesh) -> Components {
    const NONE: u32 = u32::MAX;
    let mut parents: Vec<u32> = (0..mesh.positions.len() as u32).collect();
    for &[a, b, c] in &mesh.triangles {
        unite(&mut parents, a, b);
        unite(&mut parents, b, c);
    }
    let mut part_of_root = vec![NONE; mesh.positions.len()];
    let mut parts: Vec<Component> = Vec::new();
    let mut part_of_triangle = Vec::with_capacity(mesh.triangles.len());
    for (triangle, &[a, ..]) in mesh.triangles.iter().enumerate() {
        let part = &mut part_of_root[root(&mut parents, a) as usize];
        if *part == NONE {
            *part = parts.len() as u32;
            parts.push(Component {
                triangles: 0,
                area_m2: 0.0,
                volume_m3: 0.0,
                bounds: Bounds {
                    min: [f32::INFINITY; 3],
                    max: [f32::NEG_INFINITY; 3],
                },
            });
        }
        part_of_triangle.push(*part);
        parts[*part as usize].add(mesh.corners(triangle));
    }
    Components {
        parts,
        part_of_triangle,
    }
}

impl Component {
    fn add(&mut self, corners: [Vec3; 3]) {
        let [a, b, c] = corners.map(|p| p.as_dvec3());
        self.triangles += 1;
        self.area_m2 += 0.5 * (b - a).cross(c - a).length();
        self.volume_m3 += a.dot(b.cross(c)) / 6.0;
        for corner in corners {
            let (min, max) = (self.bounds.min.into(), self.bounds.max.into());
            self.bounds.min = corner.min(min).to_array();
            self.bounds.max = corner.max(max).to_array();
        }
    }
}

/// Keeps the piece with the largest enclosed volume and drops the others, floaters as `settings` say.
pub fn keep_portrait(mesh: &Mesh, settings: &ComponentSettings) -> (Mesh, Removed) {
    let Components {
        parts,
        part_of_triangle,
    } = components(mesh);
    let mut portrait = 0;
    for (index, part) in parts.iter().enumerate() {
        if part.volume_m3 > parts[portrait].volume_m3 {
            portrait = index;
        }
    }
    let mut removed = Removed::default();
    let mut kept = Vec::with_capacity(parts.len());
    for (index, part) in parts.iter().enumerate() {
        let cavity = part.volume_m3 < 0.0;
        let large = settings
            .keep_floaters_above
            .is_some_and(|share| part.area_m2 >= f64::from(share) * parts[portrait].area_m2);
        kept.push(index == portrait || (large && !cavity));
        if !kept[index] {
            removed.cavities += usize::from(cavity);
            removed.floaters += usize::from(!cavity);
            removed.triangles += part.triangles;
            removed.area_m2 += part.area_m2;
        }
    }
    let triangles = mesh.triangles.iter().zip(&part_of_triangle);
    let triangles = triangles
        .filter(|(_, part)| kept[**part as usize])
        .map(|(corners, _)| *corners)
        .collect();
    (compacted(&mesh.positions, triangles), removed)
}

/// A mesh of the given triangles and the vertices they use; both keep their order.
pub(super) fn compacted(positions: &[Vec3], mut triangles: Vec<[u32; 3]>) -> Mesh {
    let mut new_of_old = vec![0_u32; positions.len()];
    for &vertex in triangles.iter().flatten() {
        new_of_old[vertex as usize] = 1;
    }
    let mut kept = Vec::new();
    for (new, position) in new_of_old.iter_mut().zip(positions) {
        if *new == 1 {
            *new = kept.len() as u32;
            kept.push(*position);
        }
    }
    for vertex in triangles.iter_mut().flatten() {
        *vertex = new_of_old[*vertex as usize];
    }
    Mesh {
        positions: kept,
        triangles,
    }
}

/// The representative of a vertex's set, with path halving.
fn root(parents: &mut [u32], mut vertex: u32) -> u32 {
    while parents[vertex as usize] != vertex {
        let grandparent = parents[parents[vertex as usize] as usize];
        parents[vertex as usize] = grandparent;
        vertex = grandparent;
    }
    vertex
}

/// Joins two sets; the lower representative stays.
fn unite(parents: &mut [u32], a: u32, b: u32) {
    let (a, b) = (root(parents, a), root(parents, b));
    let (low, high) = (a.min(b), a.max(b));
    parents[high as usize] = low;
}
