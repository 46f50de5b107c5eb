//! A primitive's vertices and triangles.

use glam::{Vec2, Vec3, Vec4};
use serde_json::Value;

use super::accessor::Data;
use super::{ReadError, broken, foreign};
use crate::texture::UnwrappedMesh;

/// How far a stored normal's length may be from 1: floats were normalised when they were written.
const UNIT: f32 = 1e-6;

/// How far texture coordinates may lie beyond the texture: compressed ones miss by an eighth of a texel.
const UV_SLACK: f32 = 0.01;

/// What stored numbers stand for: `value * scale + offset`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// Along each axis.
    pub scale: Vec3,
    /// Where 0 is.
    pub offset: Vec3,
}

impl Placement {
    /// Where a stored point is.
    pub fn point(&self, stored: Vec3) -> Vec3 {
        if *self == Self::IDENTITY {
            return stored;
        }
        // In f64, so that rounding adds nothing to quantisation.
        (stored.as_dvec3() * self.scale.as_dvec3() + self.offset.as_dvec3()).as_vec3()
    }

    /// The same inside another one.
    pub fn within(&self, outer: &Self) -> Self {
        Self {
            scale: self.scale * outer.scale,
            offset: outer.point(self.offset),
        }
    }
}

/// What is at the vertices, but for what moves them.
pub struct Geometry {
    /// The surface.
    pub mesh: UnwrappedMesh,
    /// Tangents, where there are.
    pub tangents: Option<Vec<Vec4>>,
    /// Linear colours, where there are.
    pub colors: Option<Vec<[u16; 3]>>,
}

/// Reads a primitive. Texture coordinates are stored within `uv`.
pub fn geometry(
    data: &Data,
    primitive: &Value,
    placement: Placement,
    uv: Placement,
) -> Result<Geometry, ReadError> {
    let attributes = &primitive["attributes"];
    let floats = |name: &str| -> Result<_, ReadError> {
        let elements = data.elements::<3>(&attributes[name], name)?;
        Ok(elements.floats().into_iter().map(Vec3::from))
    };
    let positions: Vec<Vec3> = floats("POSITION")?
        .map(|stored| placement.point(stored))
        .collect();
    let normals: Vec<Vec3> = floats("NORMAL")?.map(unit).collect();
    let count = positions.len();
    let same = |name: &str, found: usize| match found == count {
        true => Ok(()),
        false => Err(broken(
            name,
            format!("{count}, one for each position"),
            found,
        )),
    };
    same("NORMAL", normals.len())?;
    let uvs: Vec<Vec2> = match &attributes["TEXCOORD_0"] {
        Value::Null => Vec::new(),
        index => {
            let stored = data.elements::<2>(index, "TEXCOORD_0")?.floats();
            let at = |[u, v]: [f32; 2]| uv.point(Vec3::new(u, v, 0.0)).truncate();
            stored.into_iter().map(at).collect()
        }
    };
    if !attributes["TEXCOORD_0"].is_null() {
        same("TEXCOORD_0", uvs.len())?;
    }
    let is_on_texture = |uv: &Vec2| (*uv - 0.5).abs().max_element() <= 0.5 + UV_SLACK;
    if let Some(uv) = uvs.iter().find(|uv| !is_on_texture(uv)) {
        return Err(broken("TEXCOORD_0", "coordinates from 0 to 1", uv));
    }
    let tangents = match &attributes["TANGENT"] {
        Value::Null => None,
        index => {
            let stored = data.elements::<4>(index, "TANGENT")?.floats();
            same("TANGENT", stored.len())?;
            let of = |[x, y, z, w]: [f32; 4]| unit(Vec3::new(x, y, z)).extend(w.signum());
            Some(stored.into_iter().map(of).collect())
        }
    };
    let colors = match &attributes["COLOR_0"] {
        Value::Null => None,
        index => {
            let colors = colors(data, index)?;
            same("COLOR_0", colors.len())?;
            Some(colors)
        }
    };
    if !attributes["JOINTS_1"].is_null() {
        return Err(foreign("a mesh with more than four influences a vertex"));
    }
    Ok(Geometry {
        mesh: UnwrappedMesh {
            triangles: triangles(data, &primitive["indices"], count)?,
            positions,
            normals,
            uvs,
        },
        tangents,
        colors,
    })
}

/// Of length 1, as it is where it has that.
fn unit(stored: Vec3) -> Vec3 {
    if (stored.length() - 1.0).abs() <= UNIT {
        return stored;
    }
    stored.as_dvec3().normalize_or_zero().as_vec3()
}

fn triangles(data: &Data, index: &Value, vertices: usize) -> Result<Vec<[u32; 3]>, ReadError> {
    let elements = data.elements::<1>(index, "indices")?;
    let count = elements.count;
    let indices = elements.whole().filter(|_| count.is_multiple_of(3));
    let indices = indices.ok_or_else(|| {
        broken(
            "indices",
            "three whole numbers a triangle",
            format!("{count}"),
        )
    })?;
    let (triangles, _) = indices.as_flattened().as_chunks::<3>();
    let highest = triangles.as_flattened().iter().max();
    match highest {
        Some(&highest) if highest as usize >= vertices => Err(broken(
            "indices",
            format!("those of {vertices} vertices"),
            highest,
        )),
        _ => Ok(triangles.to_vec()),
    }
}

fn colors(data: &Data, index: &Value) -> Result<Vec<[u16; 3]>, ReadError> {
    let shares = match data.components(index)? {
        Some(3) => data.elements::<3>(index, "COLOR_0")?.shares(),
        _ => data
            .elements::<4>(index, "COLOR_0")?
            .shares()
            .map(|colors| {
                let rgb = |[r, g, b, _]: [u16; 4]| [r, g, b];
                colors.into_iter().map(rgb).collect()
            }),
    };
    shares.ok_or_else(|| broken("COLOR_0", "8 or 16 bits a channel", "other numbers"))
}
