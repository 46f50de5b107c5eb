//! Binary little-endian PLY: the surface for those who measure, print or scan-match it.
//!
//! | asset has | vertex properties | seams |
//! | --- | --- | --- |
//! | vertex colours | `x y z nx ny nz` f32, `red green blue` u8, display-encoded | welded: the surface is closed |
//! | only a texture | `x y z nx ny nz s t` f32, `TextureFile` comment; v up | split |
//! | neither | `x y z nx ny nz` f32 | welded |
//!
//! Faces are lists of int32. Comments hold the generator and the provenance as JSON: one line if it is short enough
//! for readers with fixed line buffers, otherwise one line per entry.

use glam::{Vec2, Vec3};
use serde_json::{Map, Value, json};

use super::Asset;
use super::dedup::{bits2, bits3, distinct, is_degenerate};
use super::gltf::GENERATOR;
use crate::spaces::{display_from_linear, obj_from_gltf_uv};

/// The longest provenance line. A common reader (rply) keeps header lines in 1024 bytes.
const MAX_COMMENT_BYTES: usize = 1000;

#[derive(Clone, Copy)]
struct Vertex {
    position: Vec3,
    normal: Vec3,
    uv: Option<Vec2>,
    color: Option<[u8; 3]>,
}

/// Whether the file will refer to an image beside it.
pub(super) fn refers_to_image(asset: &Asset) -> bool {
    asset.texture.is_some() && asset.vertex_colors.is_none()
}

/// Encodes a valid asset; `image_name` is the texture's file, if [`refers_to_image`] says there is one.
pub(super) fn encode(asset: &Asset, image_name: &str) -> Vec<u8> {
    let textured = refers_to_image(asset);
    let mesh = &asset.mesh;
    let vertices = (0..mesh.positions.len()).map(|index| Vertex {
        position: mesh.positions[index],
        normal: mesh.normals[index],
        uv: textured.then(|| obj_from_gltf_uv(mesh.uvs[index])),
        color: asset
            .vertex_colors
            .as_ref()
            .map(|colors| display_color(colors[index])),
    });
    let vertices = distinct(vertices, |v| (bits3(v.position), v.uv.map(bits2)));
    let triangles: Vec<[u32; 3]> = mesh
        .triangles
        .iter()
        .map(|corners| corners.map(|vertex| vertices.index_of_item[vertex as usize]))
        .filter(|&corners| !is_degenerate(corners))
        .collect();

    let mut ply = header(asset, image_name, vertices.values.len(), triangles.len()).into_bytes();
    for vertex in &vertices.values {
        for value in [vertex.position, vertex.normal]
            .map(|v| v.to_array())
            .as_flattened()
        {
            ply.extend_from_slice(&value.to_le_bytes());
        }
        for value in vertex.uv.map(|uv| uv.to_array()).iter().flatten() {
            ply.extend_from_slice(&value.to_le_bytes());
        }
        ply.extend(vertex.color.iter().flatten());
    }
    for corners in triangles {
        ply.push(3);
        ply.extend(corners.into_iter().flat_map(u32::to_le_bytes));
    }
    ply
}

fn header(asset: &Asset, image_name: &str, vertices: usize, faces: usize) -> String {
    let mut lines = vec![
        "ply".to_owned(),
        "format binary_little_endian 1.0".to_owned(),
        format!("comment {GENERATOR}"),
    ];
    lines.extend(
        provenance_lines(&asset.provenance)
            .into_iter()
            .map(|json| format!("comment provenance {json}")),
    );
    let textured = refers_to_image(asset);
    if textured {
        lines.push(format!("comment TextureFile {image_name}"));
    }
    lines.push(format!("element vertex {vertices}"));
    let mut float_names = vec!["x", "y", "z", "nx", "ny", "nz"];
    if textured {
        float_names.extend(["s", "t"]);
    }
    lines.extend(
        float_names
            .into_iter()
            .map(|name| format!("property float {name}")),
    );
    if asset.vertex_colors.is_some() {
        lines.extend(["red", "green", "blue"].map(|name| format!("property uchar {name}")));
    }
    lines.push(format!("element face {faces}"));
    lines.push("property list uchar int vertex_indices".to_owned());
    lines.push("end_header\n".to_owned());
    lines.join("\n")
}

fn provenance_lines(provenance: &Map<String, Value>) -> Vec<String> {
    if provenance.is_empty() {
        return Vec::new();
    }
    let whole = Value::Object(provenance.clone()).to_string();
    if whole.len() <= MAX_COMMENT_BYTES {
        return vec![whole];
    }
    provenance
        .iter()
        .map(|(key, value)| json!({ key.as_str(): value }).to_string())
        .collect()
}

/// Display colour in 8 bits of a linear 16-bit one.
fn display_color(linear: [u16; 3]) -> [u8; 3] {
    linear.map(|channel| {
        let display = display_from_linear(f32::from(channel) / f32::from(u16::MAX));
        (display * 255.0 + 0.5) as u8
    })
}
