//! Vertices as core glTF 2.0 stores them without loss.

use glam::{Vec2, Vec3};
use gltf_json::accessor::{ComponentType, Type};
use gltf_json::buffer::Target;
use gltf_json::mesh::Semantic;
use serde_json::json;

use super::column::Column;
use super::surface::Surface;

/// The most vertices that u16 indices can name: 65,535 itself is reserved for primitive restart
/// (specification, section 3.7.2.1).
const MAX_U16_VERTICES: usize = 65_535;

/// The corners of triangles, as narrow as the vertices allow.
pub(super) fn indices(triangles: &[[u32; 3]], vertices: usize) -> Column {
    let indices = triangles.as_flattened();
    let target = Some(Target::ElementArrayBuffer);
    if vertices <= MAX_U16_VERTICES {
        let narrow: Vec<u16> = indices.iter().map(|&i| i as u16).collect();
        Column::new(target, "indices", &narrow, ComponentType::U16, Type::Scalar)
    } else {
        Column::new(target, "indices", indices, ComponentType::U32, Type::Scalar)
    }
}

/// The attributes of a surface.
pub(super) fn attributes(surface: &Surface) -> Vec<(Semantic, Column)> {
    let mut list = vec![
        (Semantic::Positions, positions(&surface.positions)),
        (
            Semantic::Normals,
            floats("normals", &surface.normals, Vec3::to_array, Type::Vec3),
        ),
    ];
    if let Some(tangents) = &surface.tangents {
        let column = floats("tangents", tangents, glam::Vec4::to_array, Type::Vec4);
        list.push((Semantic::Tangents, column));
    }
    if let Some(all) = &surface.uvs {
        list.push((Semantic::TexCoords(0), uvs(all)));
    }
    if let Some(all) = &surface.colors {
        list.push((Semantic::Colors(0), colors(all)));
    }
    if let Some(skin) = &surface.skin {
        // Each is aligned to 4 bytes.
        let joints = Column::new(
            Some(Target::ArrayBuffer),
            "joints",
            &skin.joints,
            ComponentType::U8,
            Type::Vec4,
        );
        let weights = Column::new(
            Some(Target::ArrayBuffer),
            "weights",
            &skin.weights,
            ComponentType::U16,
            Type::Vec4,
        );
        list.push((Semantic::Joints(0), joints));
        list.push((Semantic::Weights(0), weights.normalized()));
    }
    list
}

fn positions(points: &[Vec3]) -> Column {
    let start = points.first().copied().unwrap_or_default();
    let min = points.iter().fold(start, |a, &b| a.min(b));
    let max = points.iter().fold(start, |a, &b| a.max(b));
    Column {
        // As f64, so that the text names exactly the stored f32.
        bounds: Some([min, max].map(|end| json!(end.as_dvec3().to_array()))),
        ..floats("positions", points, Vec3::to_array, Type::Vec3)
    }
}

pub(super) fn uvs(uvs: &[Vec2]) -> Column {
    floats("uvs", uvs, Vec2::to_array, Type::Vec2)
}

/// RGBA rather than RGB, since elements must be aligned to 4 bytes and three u16 are not.
pub(super) fn colors(colors: &[[u16; 3]]) -> Column {
    let elements: Vec<[u16; 4]> = colors
        .iter()
        .map(|&[r, g, b]| [r, g, b, u16::MAX])
        .collect();
    Column::new(
        Some(Target::ArrayBuffer),
        "colors",
        &elements,
        ComponentType::U16,
        Type::Vec4,
    )
    .normalized()
}

fn floats<T, const N: usize>(
    name: &str,
    vectors: &[T],
    components: impl Fn(&T) -> [f32; N],
    type_: Type,
) -> Column
where
    [f32; N]: bytemuck::NoUninit,
{
    let values: Vec<[f32; N]> = vectors.iter().map(components).collect();
    Column::floats(Some(Target::ArrayBuffer), name, &values, type_)
}
