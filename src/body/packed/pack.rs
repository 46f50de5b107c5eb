//! A body into its packed form.

use std::collections::HashMap;
use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};
use glam::Vec3;
use safetensors::tensor::TensorView;
use safetensors::{Dtype, SafeTensorError};

use super::{FORMAT, PackedBodyError, STEP_M, WHOLE, predicted};
use crate::body::{Body, JOINTS};

/// Packs the part of a body inside a box of at most a metre around the origin.
///
/// # Errors
/// [`PackedBodyError::Size`] where the box has no face, or too many vertices.
pub fn pack(body: &Body, box_m: f32) -> Result<Vec<u8>, PackedBodyError> {
    let (vertices, faces) = cropped(body, box_m)?;
    let coordinates = coordinates(body, &vertices);
    let mut corners = Vec::new();
    for corner in 0..3 {
        let differences = (0..faces.len())
            .map(|face| faces[face][corner].wrapping_sub(predicted(&faces, face, corner)));
        corners.extend(planes(differences.map(folded)));
    }
    let (mut counts, mut joints, mut weights) = (Vec::new(), Vec::new(), Vec::new());
    for &vertex in &vertices {
        let influences = influences(&body.weights()[vertex as usize]);
        counts.push(influences.len() as u8);
        joints.extend(influences.iter().map(|&(joint, _)| joint));
        weights.extend(influences.iter().skip(1).map(|&(_, weight)| weight));
    }
    let weights = planes(weights.into_iter());
    let parents = body.parents().map(|parent| parent.map_or(255, |p| p as u8));
    let centers: Vec<f32> = body.joints().iter().flat_map(Vec3::to_array).collect();
    let centers: Vec<u8> = centers.iter().flat_map(|c| c.to_le_bytes()).collect();
    let licence = body.licence().unwrap_or_default().as_bytes();
    compress(&[
        ("vertices", vec![3, 2, vertices.len()], &coordinates),
        ("faces", vec![3, 2, faces.len()], &corners),
        ("counts", vec![counts.len()], &counts),
        ("joints", vec![joints.len()], &joints),
        ("weights", vec![2, weights.len() / 2], &weights),
        ("centers", vec![JOINTS, 3], &centers),
        ("parents", vec![JOINTS], &parents),
        ("licence", vec![licence.len()], licence),
    ])
}

/// The vertices of the faces inside the box, in their order, and these faces by their places among them.
fn cropped(body: &Body, box_m: f32) -> Result<(Vec<u32>, Vec<[u16; 3]>), PackedBodyError> {
    let inside = body.faces_in_box(box_m.min(1.0));
    let faces = inside.iter().map(|&face| body.faces()[face as usize]);
    let mut vertices: Vec<u32> = faces.clone().flatten().collect();
    vertices.sort_unstable();
    vertices.dedup();
    if inside.is_empty() || vertices.len() > 1 << 16 {
        return Err(PackedBodyError::Size {
            box_m,
            faces: inside.len(),
            vertices: vertices.len(),
        });
    }
    let place = |vertex: u32| vertices.binary_search(&vertex).unwrap_or_default() as u16;
    let faces = faces.map(|face| face.map(place)).collect();
    Ok((vertices, faces))
}

/// Coordinates in steps, as differences.
fn coordinates(body: &Body, vertices: &[u32]) -> Vec<u8> {
    let most = f32::from(i16::MAX);
    let steps: Vec<[u16; 3]> = vertices
        .iter()
        .map(|&vertex| {
            let steps = (body.vertices()[vertex as usize] / STEP_M).round();
            steps.to_array().map(|s| s.clamp(-most, most) as i16 as u16)
        })
        .collect();
    let mut bytes = Vec::new();
    for axis in 0..3 {
        let before = std::iter::once(0).chain(steps.iter().map(|step| step[axis]));
        let differences = steps.iter().zip(before);
        let differences = differences.map(|(step, before)| step[axis].wrapping_sub(before));
        bytes.extend(planes(differences.map(folded)));
    }
    bytes
}

/// Joints and weights of a row, the strongest first and the rest in their order; weights sum to [`WHOLE`].
fn influences(row: &[f32; JOINTS]) -> Vec<(u8, u16)> {
    let sum: f32 = row.iter().map(|weight| weight.max(0.0)).sum();
    let strongest = (0..JOINTS).fold(
        0,
        |best, joint| if row[joint] > row[best] { joint } else { best },
    );
    let others = (0..JOINTS).filter(|&joint| joint != strongest);
    let quantised = others.map(|joint| {
        let weight = f32::from(WHOLE) * row[joint].max(0.0) / sum;
        (joint as u8, weight.round() as u16)
    });
    let others: Vec<(u8, u16)> = quantised.filter(|&(_, weight)| weight > 0).collect();
    let rest = others
        .iter()
        .fold(WHOLE, |left, &(_, w)| left.saturating_sub(w));
    std::iter::once((strongest as u8, rest))
        .chain(others)
        .collect()
}

/// A difference as a number that is small where it is small, whatever its sign.
fn folded(difference: u16) -> u16 {
    (difference << 1) ^ ((difference as i16 >> 15) as u16)
}

/// All low bytes, then all high bytes.
fn planes(words: impl Iterator<Item = u16>) -> Vec<u8> {
    let words: Vec<u16> = words.collect();
    let low = words.iter().map(|word| *word as u8);
    low.chain(words.iter().map(|word| (word >> 8) as u8))
        .collect()
}

fn compress(tensors: &[(&str, Vec<usize>, &[u8])]) -> Result<Vec<u8>, PackedBodyError> {
    let views = tensors.iter().map(|(name, shape, bytes)| {
        let dtype = if *name == "centers" {
            Dtype::F32
        } else {
            Dtype::U8
        };
        Ok((*name, TensorView::new(dtype, shape.clone(), bytes)?))
    });
    let views = views.collect::<Result<Vec<_>, SafeTensorError>>()?;
    // One entry only, since their order would differ from run to run.
    let metadata = HashMap::from([("format".to_owned(), FORMAT.to_owned())]);
    let file = safetensors::serialize(views, Some(metadata))?;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&file)?;
    Ok(encoder.finish()?)
}
