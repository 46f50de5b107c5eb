//! The body that ships inside the program: cropped to a box, quantised and compressed.
//!
//! In: a [`Body`]. Out: a zlib-compressed safetensors file of bytes, and from that a body again, whose vertices and faces are
//! those of the faces strictly inside the box, in their order. Lossy: vertices move by at most half of [`STEP_M`] along each axis
//! (but by one on the box's border), and weights by 1/65535 for each joint; joint centres are exact. Pose blend shapes are left out.
//!
//! | tensor | shape | |
//! | --- | --- | --- |
//! | `vertices` | `[3, 2, V]` | coordinates in steps, less the vertex before: low bytes, then high bytes |
//! | `faces` | `[3, 2, F]` | corners, less another corner of the face or of the one before (`predicted`) |
//! | `counts` | `[V]` | joints that move each vertex |
//! | `joints` | `[N]` | these joints, of each vertex the strongest first |
//! | `weights` | `[2, N - V]` | weights of all but the strongest, which has the rest of 65535 |
//! | `centers` | `[24, 3]` | joint centres, F32 |
//! | `parents` | `[24]` | parents, 255 for none |
//! | `licence` | `[L]` | text |
//!
//! Differences are modulo 65536 and folded (0, -1, 1, -2, ...), so that high bytes are mostly zero.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::sync::OnceLock;

use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};
use glam::{DVec3, Vec3};
use safetensors::tensor::TensorView;
use safetensors::{Dtype, SafeTensorError, SafeTensors};

use super::{Body, BodyData, JOINTS};

/// The `format` in the metadata of a packed body.
pub const FORMAT: &str = "portrait-body/1";
/// The grid of coordinates, in metres: the box of a metre just fits into 16 bits.
pub const STEP_M: f32 = 1.0 / 65536.0;
/// Weights of a vertex sum to this.
const WHOLE: u16 = u16::MAX;
/// A packed body unpacks to half a megabyte; far more is an attack or something else.
const MOST_BYTES: u64 = 1 << 24;
/// What the embedded body is called in messages and provenance.
pub const EMBEDDED_NAME: &str = "embedded default body";

const EMBEDDED: &[u8] = include_bytes!("../../templates/body.packed");

/// Why a body cannot be packed, or a packed one not unpacked.
#[derive(Debug, thiserror::Error)]
pub enum PackedBodyError {
    /// The container is broken.
    #[error("not a packed body")]
    Container(#[from] SafeTensorError),
    /// Compressed data are broken.
    #[error("the compressed stream is broken")]
    Stream(#[from] std::io::Error),
    /// Its tensors contradict each other.
    #[error("expected a packed body ({FORMAT}), found {0}")]
    Content(String),
    /// It does not fit into the form.
    #[error(
        "expected a body with faces inside the box of {box_m} m and at most 65536 vertices there, found {faces} faces and {vertices} vertices"
    )]
    Size {
        /// Edge of the box in metres.
        box_m: f32,
        /// Faces inside.
        faces: usize,
        /// Vertices inside.
        vertices: usize,
    },
}

impl Body {
    /// The body that ships inside the program: an average adult of `MakeHuman`'s, CC0 1.0, inside the box of a metre.
    ///
    /// # Panics
    /// Never in a program whose tests passed: the bytes are part of it.
    pub fn embedded() -> &'static Self {
        static BODY: OnceLock<Body> = OnceLock::new();
        BODY.get_or_init(|| {
            let data = unpack(EMBEDDED, EMBEDDED_NAME);
            match data.map(Self::new) {
                Ok(Ok(body)) => body,
                // The bytes are part of the program; a test unpacks them.
                Ok(Err(error)) => unreachable!("the embedded body is faulty: {error}"),
                Err(error) => unreachable!("the embedded body is broken: {error}"),
            }
        })
    }

    /// The bytes of the embedded body, to hash.
    pub fn embedded_bytes() -> &'static [u8] {
        EMBEDDED
    }
}

/// Packs the part of a body inside a box of at most a metre around the origin.
///
/// # Errors
/// [`PackedBodyError::Size`] where the box has no face, or too many vertices.
pub fn pack(body: &Body, box_m: f32) -> Result<Vec<u8>, PackedBodyError> {
    let faces: Vec<[u32; 3]> = body
        .faces_in_box(box_m.min(1.0))
        .iter()
        .map(|&face| body.faces()[face as usize])
        .collect();
    let mut vertices: Vec<u32> = faces.concat();
    vertices.sort_unstable();
    vertices.dedup();
    if faces.is_empty() || vertices.len() > 1 << 16 {
        return Err(PackedBodyError::Size {
            box_m,
            faces: faces.len(),
            vertices: vertices.len(),
        });
    }
    let renumbered: HashMap<u32, u16> = vertices
        .iter()
        .enumerate()
        .map(|(at, &vertex)| (vertex, at as u16))
        .collect();
    let faces: Vec<[u16; 3]> = faces
        .iter()
        .map(|face| face.map(|vertex| renumbered[&vertex]))
        .collect();
    let steps: Vec<[u16; 3]> = vertices
        .iter()
        .map(|&vertex| {
            let most = f32::from(i16::MAX);
            let steps = (body.vertices()[vertex as usize] / STEP_M).round();
            steps.to_array().map(|s| s.clamp(-most, most) as i16 as u16)
        })
        .collect();
    let mut coordinates = Vec::new();
    for axis in 0..3 {
        let before = std::iter::once(0).chain(steps.iter().map(|step| step[axis]));
        let differences = steps
            .iter()
            .zip(before)
            .map(|(step, b)| step[axis].wrapping_sub(b));
        coordinates.extend(planes(differences));
    }
    let mut corners = Vec::new();
    for corner in 0..3 {
        let differences = (0..faces.len())
            .map(|face| faces[face][corner].wrapping_sub(predicted(&faces, face, corner)));
        corners.extend(planes(differences));
    }
    let (mut counts, mut joints, mut weights) = (Vec::new(), Vec::new(), Vec::new());
    for &vertex in &vertices {
        let influences = influences(&body.weights()[vertex as usize]);
        counts.push(influences.len() as u8);
        joints.extend(influences.iter().map(|&(joint, _)| joint));
        weights.extend(influences.iter().skip(1).map(|&(_, weight)| weight));
    }
    let parents = body.parents().map(|parent| parent.map_or(255, |p| p as u8));
    let centers: Vec<f32> = body.joints().iter().flat_map(Vec3::to_array).collect();
    let centers: Vec<u8> = centers.iter().flat_map(|c| c.to_le_bytes()).collect();
    let low_high = |words: &[u16]| -> Vec<u8> {
        let low = words.iter().map(|word| *word as u8);
        low.chain(words.iter().map(|word| (word >> 8) as u8))
            .collect()
    };
    let weights = low_high(&weights);
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

/// The corner that a corner of a face is written less of: halves of a quadrangle follow each other and share two.
fn predicted(faces: &[[u16; 3]], face: usize, corner: usize) -> u16 {
    match corner {
        2 => faces[face][1],
        _ if face == 0 => 0,
        0 => faces[face - 1][0],
        _ => faces[face - 1][2],
    }
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

/// Folded differences: all low bytes, then all high bytes.
fn planes(differences: impl Iterator<Item = u16>) -> Vec<u8> {
    let folded: Vec<u16> = differences
        .map(|d| (d << 1) ^ ((d as i16 >> 15) as u16))
        .collect();
    let low = folded.iter().map(|word| *word as u8);
    low.chain(folded.iter().map(|word| (word >> 8) as u8))
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

/// Unpacks a body; `name` is what to call it.
///
/// # Errors
/// [`PackedBodyError`] where the bytes are not what [`pack`] wrote.
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

/// The differences of one axis or corner out of [`planes`].
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
