//! The base mesh: a Wavefront OBJ of a body, and of helpers for clothes, hair and joints, each in a group of its own.

use std::collections::BTreeMap;

use glam::DVec3;

use super::{BASE_VERTICES, METRES_PER_UNIT};

/// The base mesh, unshaped.
#[derive(Debug, Clone, PartialEq)]
pub struct BaseMesh {
    /// All vertices, in metres; y is up, the face looks along z, and the origin is between the hips.
    pub vertices: Vec<DVec3>,
    /// Texture coordinates from 0 to 1; v grows upwards, as in all Wavefront files.
    pub uvs: Vec<[f32; 2]>,
    /// Groups by name: `body`, `joint-neck`, ...
    pub groups: BTreeMap<String, Group>,
}

/// A part of the base mesh.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Vertices of its quadrangles, counter-clockwise seen from outside.
    pub quads: Vec<[u32; 4]>,
    /// Texture coordinates of the corners of each quadrangle, as [`BaseMesh::uvs`] numbers them; 0 for corners without.
    pub quad_uvs: Vec<[u32; 4]>,
}

impl Group {
    /// Its vertices, sorted, each once.
    pub fn vertices(&self) -> Vec<u32> {
        let mut vertices = self.quads.concat();
        vertices.sort_unstable();
        vertices.dedup();
        vertices
    }

    /// Its triangles: each quadrangle halved from its first corner.
    pub fn triangles(&self) -> Vec<[u32; 3]> {
        self.quads.iter().flat_map(halves).collect()
    }

    /// Texture coordinates of the corners of its triangles, in the same order.
    pub fn triangle_uvs(&self) -> Vec<[u32; 3]> {
        self.quad_uvs.iter().flat_map(halves).collect()
    }
}

fn halves(&[a, b, c, d]: &[u32; 4]) -> [[u32; 3]; 2] {
    [[a, b, c], [a, c, d]]
}

impl BaseMesh {
    /// Reads an OBJ of quadrangles in groups.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (mut vertices, mut uvs) = (Vec::new(), Vec::new());
        let mut groups: BTreeMap<String, Group> = BTreeMap::new();
        let mut group = String::new();
        for (number, line) in text.lines().enumerate() {
            let bad =
                |what: &str| format!("line {}: expected {what}, found {line:.40?}", number + 1);
            let mut words = line.split_whitespace();
            match words.next() {
                Some("v") => {
                    let mut next = || words.next()?.parse::<f64>().ok().filter(|v| v.is_finite());
                    let vertex = next().zip(next()).zip(next());
                    let ((x, y), z) = vertex.ok_or_else(|| bad("three numbers"))?;
                    vertices.push(METRES_PER_UNIT * DVec3::new(x, y, z));
                }
                Some("vt") => {
                    let mut next = || words.next()?.parse::<f32>().ok().filter(|v| v.is_finite());
                    let (u, v) = next().zip(next()).ok_or_else(|| bad("two numbers"))?;
                    uvs.push([u, v]);
                }
                Some("g") => group = words.next().unwrap_or_default().to_owned(),
                Some("f") => {
                    let corners: Option<Vec<_>> = words.map(corner).collect();
                    let corners = corners.and_then(|c| <[[u32; 2]; 4]>::try_from(c).ok());
                    let corners = corners.ok_or_else(|| bad("four corners"))?;
                    let group = groups.entry(group.clone()).or_default();
                    group.quads.push(corners.map(|[vertex, _]| vertex));
                    group.quad_uvs.push(corners.map(|[_, uv]| uv));
                }
                _ => {}
            }
        }
        if vertices.len() != BASE_VERTICES {
            return Err(format!(
                "expected MakeHuman's base mesh of {BASE_VERTICES} vertices, found {}",
                vertices.len()
            ));
        }
        let beyond = |group: &Group| {
            let mut corners = group.quads.as_flattened().iter();
            corners.any(|&corner| corner as usize >= vertices.len())
        };
        if let Some((name, _)) = groups.iter().find(|(_, group)| beyond(group)) {
            return Err(format!("group `{name}` has corners beyond its vertices"));
        }
        Ok(Self {
            vertices,
            uvs,
            groups,
        })
    }

    /// The vertices of a group; none where there is no such group.
    pub fn group_vertices(&self, name: &str) -> Option<Vec<u32>> {
        self.groups.get(name).map(Group::vertices)
    }
}

/// A corner as it is written: a vertex and, where there is a stroke, texture coordinates; both from 1.
fn corner(word: &str) -> Option<[u32; 2]> {
    let mut numbers = word.split('/');
    let vertex = numbers.next()?.parse::<u32>().ok()?.checked_sub(1)?;
    let uv = numbers.next().and_then(|word| word.parse::<u32>().ok());
    Some([vertex, uv.unwrap_or(1).saturating_sub(1)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_mesh_is_told_by_line_or_by_count() {
        for (text, told) in [
            ("v 1 2", "line 1"),
            ("v 1 2 nan", "three numbers"),
            ("g body\nf 1 2 3", "line 2"),
            ("f 0 1 2 3", "four corners"),
            ("v 1 2 3\n", "found 1"),
        ] {
            let error = BaseMesh::parse(text).expect_err(text);
            assert!(error.contains(told), "{error}");
        }
    }
}
