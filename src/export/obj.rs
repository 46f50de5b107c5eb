//! Wavefront OBJ with its material library.
//!
//! Positions, texture coordinates and normals are numbered separately, each distinct value once. So a position on
//! a chart seam is **one** `v` with several `vt`, and the surface stays closed. Numbers are the shortest decimals
//! that read back as the same f32. Texture coordinates have v up, as OBJ has it. Without a texture, vertex colours
//! follow the positions (`v x y z r g b`, display-encoded, the common extension); with one they are left out.
//! The provenance is one JSON line in a comment. Names in statements that take a word have no blanks; file names
//! keep theirs, since readers take them to the end of the line.

use std::fmt::Write;

use glam::Vec3;

use super::Asset;
use super::dedup::{Distinct, bits2, bits3, distinct, is_degenerate};
use super::gltf::GENERATOR;
use crate::spaces::{display_from_linear, obj_from_gltf_uv};

/// Encodes a valid asset as OBJ text that refers to the material library `mtl_name` beside it.
pub(super) fn encode(asset: &Asset, mtl_name: &str) -> String {
    let mesh = &asset.mesh;
    let positions = distinct(mesh.positions.iter().copied().enumerate(), |(_, p)| {
        bits3(p)
    });
    let normals = distinct(mesh.normals.iter().copied(), bits3);
    let uvs = if asset.texture.is_some() {
        distinct(mesh.uvs.iter().copied(), bits2)
    } else {
        Distinct::default()
    };

    let mut text = comments(asset);
    line(&mut text, format_args!("mtllib {mtl_name}"));
    line(&mut text, format_args!("o {}", word(&asset.name)));
    let colors = asset.vertex_colors.as_ref();
    let colors = colors.filter(|_| asset.texture.is_none());
    for &(vertex, Vec3 { x, y, z }) in &positions.values {
        match colors.map(|colors| display_color(colors[vertex])) {
            Some([r, g, b]) => line(&mut text, format_args!("v {x} {y} {z} {r} {g} {b}")),
            None => line(&mut text, format_args!("v {x} {y} {z}")),
        }
    }
    for &uv in &uvs.values {
        let uv = obj_from_gltf_uv(uv);
        line(&mut text, format_args!("vt {} {}", uv.x, uv.y));
    }
    for Vec3 { x, y, z } in &normals.values {
        line(&mut text, format_args!("vn {x} {y} {z}"));
    }
    line(&mut text, format_args!("usemtl {}", word(&asset.name)));
    line(&mut text, format_args!("s 1"));
    for &corners in &mesh.triangles {
        let v = corners.map(|vertex| positions.index_of_item[vertex as usize]);
        if is_degenerate(v) {
            continue;
        }
        text.push('f');
        for (v, vertex) in v.into_iter().zip(corners) {
            let vertex = vertex as usize;
            let (v, vn) = (v + 1, normals.index_of_item[vertex] + 1);
            match uvs.index_of_item.get(vertex) {
                Some(vt) => append(&mut text, format_args!(" {v}/{}/{vn}", vt + 1)),
                None => append(&mut text, format_args!(" {v}//{vn}")),
            }
        }
        text.push('\n');
    }
    text
}

/// Encodes the material library: a matte white surface, textured with `image_name` if the asset has a texture.
pub(super) fn encode_material(asset: &Asset, image_name: &str) -> String {
    let mut text = format!("# {GENERATOR}\n");
    line(&mut text, format_args!("newmtl {}", word(&asset.name)));
    text.push_str("Ka 0 0 0\nKd 1 1 1\nKs 0 0 0\nd 1\nillum 1\n");
    if asset.texture.is_some() {
        line(&mut text, format_args!("map_Kd {image_name}"));
    }
    text
}

fn comments(asset: &Asset) -> String {
    let mut text = format!("# {GENERATOR}\n");
    if !asset.provenance.is_empty() {
        // JSON text escapes line breaks, so this stays one line.
        let provenance = serde_json::Value::Object(asset.provenance.clone());
        line(&mut text, format_args!("# provenance {provenance}"));
    }
    text
}

/// Display colour in [0, 1] of a linear 16-bit one.
fn display_color(linear: [u16; 3]) -> [f32; 3] {
    linear.map(|channel| display_from_linear(f32::from(channel) / f32::from(u16::MAX)))
}

/// A name as one word: blanks and control characters become underscores.
fn word(name: &str) -> String {
    let word: String = name
        .chars()
        .map(|c| {
            if c.is_whitespace() || c.is_control() {
                '_'
            } else {
                c
            }
        })
        .collect();
    if word.is_empty() {
        "asset".to_owned()
    } else {
        word
    }
}

fn line(text: &mut String, content: std::fmt::Arguments) {
    append(text, content);
    text.push('\n');
}

fn append(text: &mut String, content: std::fmt::Arguments) {
    // Formatting numbers and strings into a String cannot fail.
    let _ = text.write_fmt(content);
}
