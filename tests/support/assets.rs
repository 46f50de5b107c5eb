//! Small assets with a known shape, for the export tests.

use glam::{Vec2, Vec3};
use portrait_export::export::{Asset, Material};
use portrait_export::texture::{Texture, UnwrappedMesh};
use serde_json::json;

pub const CENTER: Vec3 = Vec3::new(0.25, 0.125, -0.5);
pub const RADIUS: f32 = 0.125;

/// A sphere of `rings` x `columns` cells. Its seam (u = 0 and u = 1) and its poles share positions bit for bit,
/// but not texture coordinates. Textured with a 64 x 64 gradient, or with one linear colour per vertex.
pub fn sphere(rings: u32, columns: u32, textured: bool) -> Asset {
    let mut mesh = UnwrappedMesh::default();
    for ring in 0..=rings {
        let polar = std::f32::consts::PI * ring as f32 / rings as f32;
        for column in 0..=columns {
            let around = std::f32::consts::TAU * (column % columns) as f32 / columns as f32;
            let at_pole = ring == 0 || ring == rings;
            let across = if at_pole { 0.0 } else { libm::sinf(polar) };
            let up = libm::cosf(polar);
            let normal =
                Vec3::new(across * libm::sinf(around), up, across * libm::cosf(around)).normalize();
            mesh.positions.push(CENTER + RADIUS * normal);
            mesh.normals.push(normal);
            let shift = if at_pole { 0.5 } else { 0.0 };
            mesh.uvs.push(Vec2::new(
                ((column as f32 + shift) / columns as f32).min(1.0),
                ring as f32 / rings as f32,
            ));
        }
    }
    let at = |ring: u32, column: u32| ring * (columns + 1) + column;
    for ring in 0..rings {
        for column in 0..columns {
            let (a, b) = (at(ring, column), at(ring, column + 1));
            let (c, d) = (at(ring + 1, column), at(ring + 1, column + 1));
            if ring > 0 {
                mesh.triangles.push([a, c, b]);
            }
            if ring + 1 < rings {
                mesh.triangles.push([b, c, d]);
            }
        }
    }
    let vertex_colors = mesh
        .normals
        .iter()
        .map(|n| (0.5 * *n + 0.5).to_array().map(|c| (c * 65_535.0) as u16))
        .collect();
    Asset {
        name: "test head".to_owned(),
        mesh,
        texture: textured.then(gradient),
        detail: None,
        occlusion: None,
        vertex_colors: (!textured).then_some(vertex_colors),
        material: Material::default(),
        rig: None,
        provenance: provenance(),
    }
}

fn gradient() -> Texture {
    let texels =
        (0..64 * 64).map(|i: u32| [(i % 64 * 4) as u8, (i / 64 * 4) as u8, (i % 251) as u8]);
    Texture {
        width: 64,
        height: 64,
        texels: texels.collect(),
    }
}

fn provenance() -> serde_json::Map<String, serde_json::Value> {
    let value = json!({"seed": 7, "note": "line\nbreak", "settings": {"texture": 64}});
    value.as_object().expect("an object").clone()
}
