//! What all people have in common: the bust's triangles, sealed, and where each of its vertices is on the canonical head.
//!
//! In: the base mesh. Out: a [`Template`]. The body of the base mesh is closed, but its mouth and the sockets of its eyes are pockets; here
//! the mouth is closed by a strip between the lips, and each socket is replaced by a cone from the lids' rim to the middle of the eyeball, where only
//! the eyeball covers it. What is farther down than any portrait shows is left out.
//!
//! *Canonical places* are those of the unshaped base mesh, with its neck at the origin, in metres: a nostril has the same place in everybody. Eyes lie at
//! (±0.031, 0.139, 0.118), the nose's tip at (0, 0.105, 0.16), the chin at (0, 0.03, 0.13), the crown at y = 0.25.

use std::collections::{BTreeMap, BTreeSet};

use glam::{DVec3, Vec3};

use crate::import::makehuman::{BaseMesh, Mask};

/// Triangles whose corners are all below this height, with the arms lowered, are in nobody's portrait: 0.15 m under the lowest point shown.
const LOWEST_M: f64 = -0.50;
/// Rings of vertices from the back of an eye's socket to the rim of its lids, where the lids touch the eyeball.
const SOCKET_RINGS: usize = 11;
/// How far behind an eye's middle the back of its socket is.
const SOCKET_DEPTH_M: f64 = 0.016;
/// Groups of the eyeballs, left one first.
const EYEBALLS: [&str; 2] = ["helper-l-eye", "helper-r-eye"];
const NECK: &str = "joint-neck";

/// The bust and what is known of its vertices.
#[derive(Debug, Clone)]
pub struct Template {
    /// The vertex of the base mesh that each vertex of the bust is; none for the middle of an eyeball, left one first.
    pub sources: Vec<VertexSource>,
    /// The bust's triangles, wound outwards; a closed surface but for its lower end.
    pub triangles: Vec<[u32; 3]>,
    /// Where each vertex is on the canonical head, metres.
    pub canonical: Vec<Vec3>,
    /// Texture coordinates of each triangle's corners.
    pub uvs: Vec<[[f32; 2]; 3]>,
    /// Vertices of the base mesh that the neck's joint is in the middle of.
    pub neck: Vec<u32>,
    /// Vertices of the base mesh of the eyeballs, left one first.
    pub eyeballs: [Vec<u32>; 2],
    /// What is lip.
    pub lips: Mask,
    /// What is ear.
    pub ears: Mask,
}

/// Where a vertex of the bust comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VertexSource {
    /// A vertex of the base mesh.
    Base(u32),
    /// The middle of an eyeball, 0 for the left one.
    Eye(usize),
}

/// The masks that a template needs.
#[derive(Debug, Clone)]
pub struct Masks {
    /// What is lip.
    pub lips: Mask,
    /// What is ear.
    pub ears: Mask,
    /// What is behind the lips.
    pub inside_mouth: Mask,
}

/// A triangle of the base mesh or of a cap: corners, and their texture coordinates.
type Face = ([VertexSource; 3], [[f32; 2]; 3]);

impl Template {
    /// Seals a base mesh; `lowered` are its vertices with the arms down, in metres from the neck.
    ///
    /// # Errors
    /// What is not as expected in the base mesh.
    pub fn new(base: &BaseMesh, lowered: &[DVec3], masks: Masks) -> Result<Self, String> {
        let of_group = |name: &str| {
            let vertices = base.group_vertices(name);
            vertices.ok_or_else(|| format!("it has no group `{name}`"))
        };
        let neck = of_group(NECK)?;
        let eyeballs = [of_group(EYEBALLS[0])?, of_group(EYEBALLS[1])?];
        let origin = middle(&base.vertices, &neck);
        let eyes = [0, 1].map(|eye| middle(&base.vertices, &eyeballs[eye]));
        let body = base.groups.get("body").ok_or("it has no group `body`")?;
        let uv = |&at: &u32| base.uvs.get(at as usize).copied();
        let mut faces = Vec::new();
        for (corners, uvs) in body.triangles().into_iter().zip(body.triangle_uvs()) {
            let uvs = uvs.each_ref().map(uv);
            let [Some(a), Some(b), Some(c)] = uvs else {
                return Err("its body has no texture coordinates".into());
            };
            faces.push((corners, [a, b, c]));
        }
        let mut sealed = seal_mouth(&base.vertices, faces, &masks.inside_mouth)?;
        for (eye, &center) in eyes.iter().enumerate() {
            seal_socket(&base.vertices, &mut sealed, center, eye)?;
        }
        let height = |corner: VertexSource| match corner {
            VertexSource::Base(vertex) => lowered[vertex as usize].y,
            VertexSource::Eye(_) => 0.0,
        };
        sealed.retain(|(corners, _)| corners.iter().any(|&corner| height(corner) > LOWEST_M));
        let place = |source: &VertexSource| match *source {
            VertexSource::Base(vertex) => (base.vertices[vertex as usize] - origin).as_vec3(),
            VertexSource::Eye(eye) => (eyes[eye] - origin).as_vec3(),
        };
        let (sources, triangles) = number(&sealed);
        Ok(Self {
            canonical: sources.iter().map(place).collect(),
            sources,
            triangles,
            uvs: sealed.into_iter().map(|(_, uvs)| uvs).collect(),
            neck,
            eyeballs,
            lips: masks.lips,
            ears: masks.ears,
        })
    }
}

/// The mean of some vertices.
pub fn middle(vertices: &[DVec3], of: &[u32]) -> DVec3 {
    let sum: DVec3 = of.iter().map(|&vertex| vertices[vertex as usize]).sum();
    sum / of.len() as f64
}

/// Numbers the vertices that are used, in the order of the base mesh.
fn number(faces: &[Face]) -> (Vec<VertexSource>, Vec<[u32; 3]>) {
    let key = |source: VertexSource| match source {
        VertexSource::Base(vertex) => vertex as usize,
        VertexSource::Eye(eye) => usize::MAX - 1 + eye,
    };
    let used: BTreeMap<usize, VertexSource> = faces
        .iter()
        .flat_map(|(corners, _)| corners)
        .map(|&corner| (key(corner), corner))
        .collect();
    let numbers: BTreeMap<usize, u32> = used.keys().copied().zip(0..).collect();
    let triangles = faces
        .iter()
        .map(|(corners, _)| corners.map(|corner| numbers[&key(corner)]));
    let triangles = triangles.collect();
    (used.into_values().collect(), triangles)
}

/// Leaves out what is behind the lips, and closes the gap with a strip from corner to corner.
fn seal_mouth(
    vertices: &[DVec3],
    faces: Vec<([u32; 3], [[f32; 2]; 3])>,
    inside: &Mask,
) -> Result<Vec<Face>, String> {
    let is_inside = |uvs: &[[f32; 2]; 3]| {
        let mean = |c: usize| (uvs[0][c] + uvs[1][c] + uvs[2][c]) / 3.0;
        inside.at([mean(0), mean(1)]) > 0.5
    };
    // Quadrangles are left out whole, so that the rim is even.
    let behind: Vec<bool> = faces
        .chunks(2)
        .flat_map(|quad| [quad.iter().any(|(_, uvs)| is_inside(uvs)); 2])
        .collect();
    let removed: Vec<[u32; 3]> = faces
        .iter()
        .zip(&behind)
        .filter(|(_, behind)| **behind)
        .map(|((corners, _), _)| *corners)
        .collect();
    let rim = rim(&removed).ok_or("its mouth has no single rim")?;
    let mut sealed: Vec<Face> = faces
        .iter()
        .zip(&behind)
        .filter(|(_, behind)| !**behind)
        .map(|((corners, uvs), _)| (corners.map(VertexSource::Base), *uvs))
        .collect();
    let uv_of = corner_uvs(&sealed);
    let x = |at: usize| vertices[rim[at] as usize].x;
    let by_x = |a: &usize, b: &usize| x(*a).total_cmp(&x(*b)).then(a.cmp(b));
    let ends = (0..rim.len()).min_by(by_x).zip((0..rim.len()).max_by(by_x));
    let (right, left) = ends.ok_or("its mouth has no rim")?;
    // Two ways from the left corner to the right one: along the rim, and against it.
    let steps = |to: usize| (to + rim.len() - left) % rim.len();
    let along: Vec<u32> = (0..=steps(right))
        .map(|step| rim[(left + step) % rim.len()])
        .collect();
    let against: Vec<u32> = (0..=rim.len() - steps(right))
        .map(|step| rim[(left + rim.len() - step) % rim.len()])
        .collect();
    for triangle in strip(vertices, &along, &against) {
        let uvs = triangle.map(|vertex| uv_of.get(&vertex).copied().unwrap_or_default());
        sealed.push((triangle.map(VertexSource::Base), uvs));
    }
    Ok(sealed)
}

/// Triangles between two chains with the same ends, each wound so that it continues the surface around the gap.
fn strip(vertices: &[DVec3], along: &[u32], against: &[u32]) -> Vec<[u32; 3]> {
    let x = |vertex: u32| vertices[vertex as usize].x;
    let (mut i, mut j) = (0, 0);
    let mut triangles = Vec::new();
    while i + 1 < along.len() || j + 1 < against.len() {
        // Both chains run from the left (large x) to the right: the one whose next vertex comes first goes on.
        let on_along =
            j + 1 == against.len() || (i + 1 < along.len() && x(along[i + 1]) >= x(against[j + 1]));
        let triangle = if on_along {
            i += 1;
            [along[i - 1], along[i], against[j]]
        } else {
            j += 1;
            [along[i], against[j], against[j - 1]]
        };
        let [a, b, c] = triangle;
        if a != b && b != c && c != a {
            triangles.push(triangle);
        }
    }
    triangles
}

/// Replaces the socket of an eye by a cone from the rim of its lids to the eyeball's middle.
fn seal_socket(
    vertices: &[DVec3],
    faces: &mut Vec<Face>,
    center: DVec3,
    eye: usize,
) -> Result<(), String> {
    let back = center - SOCKET_DEPTH_M * DVec3::Z;
    let base = |corner: &VertexSource| match corner {
        VertexSource::Base(vertex) => Some(*vertex),
        VertexSource::Eye(_) => None,
    };
    let distance = |vertex: &u32| vertices[*vertex as usize].distance_squared(back);
    let deepest = faces
        .iter()
        .flat_map(|(corners, _)| corners.iter().filter_map(base))
        .min_by(|a, b| distance(a).total_cmp(&distance(b)).then(a.cmp(b)));
    let mut socket: BTreeSet<u32> = deepest.into_iter().collect();
    let mut grown = false;
    for _ in 0..SOCKET_RINGS {
        let touching = faces.chunks(2).filter(|quad| touches(quad, &socket));
        let next: BTreeSet<u32> = touching
            .flatten()
            .flat_map(|(corners, _)| corners.iter().filter_map(base))
            .collect();
        grown = next.len() > socket.len();
        // Grown by one ring; the faces between its last two rings are the last to go.
        let last = std::mem::replace(&mut socket, next);
        if !grown || last.is_empty() {
            break;
        }
    }
    let inside = |(corners, _): &Face| {
        corners
            .iter()
            .all(|corner| base(corner).is_some_and(|vertex| socket.contains(&vertex)))
    };
    let removed: Vec<[u32; 3]> = faces
        .iter()
        .filter(|face| inside(face))
        .map(|(corners, _)| corners.map(|corner| base(&corner).unwrap_or_default()))
        .collect();
    let uv_of = corner_uvs(faces);
    faces.retain(|face| !inside(face));
    let rim = rim(&removed)
        .filter(|_| grown)
        .ok_or("an eye's socket has no single rim")?;
    for (at, &from) in rim.iter().enumerate() {
        let to = rim[(at + 1) % rim.len()];
        let uv = uv_of.get(&from).copied().unwrap_or_default();
        let corners = [
            VertexSource::Base(from),
            VertexSource::Base(to),
            VertexSource::Eye(eye),
        ];
        faces.push((corners, [uv; 3]));
    }
    Ok(())
}

fn touches(quad: &[Face], vertices: &BTreeSet<u32>) -> bool {
    let mut corners = quad.iter().flat_map(|(corners, _)| corners);
    corners.any(|corner| matches!(corner, VertexSource::Base(v) if vertices.contains(v)))
}

/// Texture coordinates of vertices, those of the first face that has them.
fn corner_uvs(faces: &[Face]) -> BTreeMap<u32, [f32; 2]> {
    let mut uvs = BTreeMap::new();
    for (corners, of_corners) in faces {
        for (corner, uv) in corners.iter().zip(of_corners) {
            if let VertexSource::Base(vertex) = corner {
                uvs.entry(*vertex).or_insert(*uv);
            }
        }
    }
    uvs
}

/// The edges of an area that belong to one triangle only, as one chain around it in the area's own direction; none if there are several
/// chains, or none.
fn rim(area: &[[u32; 3]]) -> Option<Vec<u32>> {
    let edges = |&[a, b, c]: &[u32; 3]| [(a, b), (b, c), (c, a)];
    let all: BTreeSet<(u32, u32)> = area.iter().flat_map(edges).collect();
    let next: BTreeMap<u32, u32> = all
        .iter()
        .copied()
        .filter(|&(a, b)| !all.contains(&(b, a)))
        .collect();
    let (&first, _) = next.first_key_value()?;
    let mut chain = vec![first];
    while chain.len() <= next.len() {
        let last = chain[chain.len() - 1];
        let follower = *next.get(&last)?;
        if follower == first {
            return (chain.len() == next.len()).then_some(chain);
        }
        chain.push(follower);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rim_of_an_area_runs_around_it_and_two_rims_are_none() {
        assert_eq!(rim(&[[0, 1, 2], [0, 2, 3]]), Some(vec![0, 1, 2, 3]));
        assert_eq!(rim(&[[0, 1, 2], [3, 4, 5]]), None);
        assert_eq!(rim(&[]), None);
    }

    #[test]
    fn a_strip_between_two_chains_closes_the_gap_that_they_surround() {
        let at = |x: f64, y: f64| DVec3::new(x, y, 0.0);
        let vertices = [
            at(2.0, 0.0),
            at(1.0, 1.0),
            at(0.5, 1.0),
            at(0.0, 0.0),
            at(0.7, -1.0),
        ];
        let triangles = strip(&vertices, &[0, 1, 2, 3], &[0, 4, 3]);
        assert_eq!(triangles.len(), 3);
        assert_eq!(rim(&triangles), Some(vec![0, 1, 2, 3, 4]));
    }
}
