//! A body out of its packed form.

use std::io::Read;

use flate2::read::ZlibDecoder;
use glam::{DVec3, Vec3};
use safetensors::SafeTensors;

use super::{FORMAT, PackedBodyError, STEP_M, WHOLE, predicted};
use crate::body::{BodyData, JOINTS};

/// A packed body unpacks to half a megabyte; far more is an attack or something else.
const MOST_BYTES: u64 = 1 << 24;

/// Unpacks a body; `name` is what to call it.
///
/// # Errors
/// [`PackedBodyError`] where the bytes are not what [`pack`](super::pack()) wrote.
pub fn unpack(packed: &[u8], name: &str) -> Result<BodyData, PackedBodyError> {
    let mut file = Vec::new();
    ZlibDecoder::new(packed)
        .take(MOST_BYTES)
        .read_to_end(&mut file)?;
    let (_, header) = SafeTensors::read_metadata(&file)?;
    let format = header
        .metadata()
        .as_ref()
        .and_then(|m| m.get("format").cloned());
    if format.as_deref() != Some(FORMAT) {
        let found = format.map_or("no `format`".into(), |format| format!("`{format}`"));
        return Err(PackedBodyError::Content(found));
    }
    let tensors = SafeTensors::deserialize(&file)?;
    let bytes = |name: &str| Ok::<_, PackedBodyError>(tensors.tensor(name)?.data());
    let count = bytes("counts")?.len();
    let vertices = bytes("vertices")?;
    let faces = bytes("faces")?;
    if count == 0 || vertices.len() != 6 * count || faces.len() % 6 != 0 {
        let found = format!("{} bytes of vertices for {count}", vertices.len());
        return Err(PackedBodyError::Content(found));
    }
    let centers = bytes("centers")?.as_chunks::<4>().0;
    let centers: Vec<f32> = centers.iter().map(|c| f32::from_le_bytes(*c)).collect();
    let (centers, parents) = (centers.as_chunks::<3>().0, bytes("parents")?);
    if centers.len() != JOINTS || parents.len() != JOINTS {
        let found = format!("{} centres and {} parents", centers.len(), parents.len());
        return Err(PackedBodyError::Content(found));
    }
    let weights = weights(bytes("counts")?, bytes("joints")?, bytes("weights")?)?;
    let licence = String::from_utf8_lossy(bytes("licence")?).into_owned();
    Ok(BodyData {
        name: name.to_owned(),
        licence: (!licence.is_empty()).then_some(licence),
        vertices: unpacked_vertices(vertices, count),
        faces: unpacked_faces(faces),
        weights,
        parents: std::array::from_fn(|joint| {
            (parents[joint] != 255).then_some(parents[joint].into())
        }),
        joints: std::array::from_fn(|joint| Vec3::from(centers[joint]).as_dvec3()),
        origin: DVec3::ZERO,
        pose_shapes: None,
    })
}

/// The differences of one axis or corner: low bytes, then high bytes, folded.
fn unfolded(planes: &[u8]) -> impl Iterator<Item = u16> + '_ {
    let (low, high) = planes.split_at(planes.len() / 2);
    let words = low
        .iter()
        .zip(high)
        .map(|(&low, &high)| u16::from_le_bytes([low, high]));
    words.map(|folded| (folded >> 1) ^ (folded & 1).wrapping_neg())
}

fn unpacked_vertices(planes: &[u8], count: usize) -> Vec<DVec3> {
    let mut vertices = vec![DVec3::ZERO; count];
    for (axis, planes) in planes.chunks_exact(2 * count).enumerate() {
        let mut at = 0u16;
        for (vertex, difference) in vertices.iter_mut().zip(unfolded(planes)) {
            at = at.wrapping_add(difference);
            vertex[axis] = f64::from(at as i16) * f64::from(STEP_M);
        }
    }
    vertices
}

fn unpacked_faces(planes: &[u8]) -> Vec<[u32; 3]> {
    let count = planes.len() / 6;
    if count == 0 {
        return Vec::new();
    }
    let corners: Vec<Vec<u16>> = planes
        .chunks_exact(2 * count)
        .map(|planes| unfolded(planes).collect())
        .collect();
    let mut faces = vec![[0u16; 3]; count];
    for face in 0..count {
        for corner in 0..3 {
            faces[face][corner] =
                corners[corner][face].wrapping_add(predicted(&faces, face, corner));
        }
    }
    faces.iter().map(|face| face.map(u32::from)).collect()
}

fn weights(
    counts: &[u8],
    joints: &[u8],
    weights: &[u8],
) -> Result<Vec<[f32; JOINTS]>, PackedBodyError> {
    let all: usize = counts.iter().map(|&count| usize::from(count)).sum();
    let fits = joints.len() == all
        && weights.len() == 2 * all.saturating_sub(counts.len())
        && joints.iter().all(|&joint| usize::from(joint) < JOINTS)
        && !counts.contains(&0);
    if !fits {
        let found = format!(
            "{} joints and {} bytes of weights for {all}",
            joints.len(),
            weights.len()
        );
        return Err(PackedBodyError::Content(found));
    }
    let (low, high) = weights.split_at(weights.len() / 2);
    let mut others = low
        .iter()
        .zip(high)
        .map(|(&low, &high)| u16::from_le_bytes([low, high]));
    let mut joints = joints.iter().map(|&joint| usize::from(joint));
    let rows = counts.iter().map(|&count| {
        let mut row = [0.0; JOINTS];
        let strongest = joints.next().unwrap_or_default();
        let mut left = WHOLE;
        for (joint, weight) in joints
            .by_ref()
            .zip(others.by_ref())
            .take(usize::from(count) - 1)
        {
            left = left.saturating_sub(weight);
            row[joint] = f32::from(weight) / f32::from(WHOLE);
        }
        row[strongest] = f32::from(left) / f32::from(WHOLE);
        row
    });
    Ok(rows.collect())
}
