//! Vertices in fewer bits (`KHR_mesh_quantization`), and the forms in which they compress best.
//!
//! | | `Quantized` | `Meshopt`, before compression | off by at most |
//! | --- | --- | --- | --- |
//! | positions | 3 x u16 | 3 x u16, of which 14 bits are used | half a step of the [grid](Grid): 4 and 17 micrometres on a bust |
//! | normals | 3 x i8 | the same, through the octahedral filter | 0.4 and 0.7 degrees |
//! | tangents | 4 x i8 | the same, through the octahedral filter | 0.4 and 0.7 degrees |
//! | texture coordinates | 2 x u16 | 2 x f32, through the exponential filter | 2^-17; an eighth of a texel |
//! | joints | 4 x u8 | 4 x u8 | 0 |
//! | weights | 4 x u8, sum 255 | 4 x u8, sum 255 | 1/255 |
//! | colours | 4 x u16 | 4 x u16 | 0 |
//!
//! Numbers are padded to 4 bytes, as the specification demands. Positions are whole numbers on a grid that all levels of a file share;
//! who stands between the grid and space is up to the caller: the skin's inverse bind matrices, or the node.

use glam::{DMat4, DVec3, Vec2, Vec3, Vec4};
use gltf_json::accessor::{ComponentType, Type};
use gltf_json::buffer::Target;
use gltf_json::mesh::Semantic;
use serde_json::json;

use super::column::Column;
use super::surface::Surface;
use crate::export::meshopt_view::Filter;
use crate::rig::weights::INFLUENCES;
use crate::rig::{RigJoint, Skin};

/// What 8 bits can tell, with sign and without.
const MOST_I8: f32 = 127.0;
const ONE_U8: u32 = 255;
/// What a skin's 16-bit weights are divided by to be of 8 bits: 65,535 / 255, a whole number.
const TO_U8: u32 = 257;

/// Bits of a position: all that two bytes have, as the third of a step more costs nothing.
pub(super) const BITS: u32 = 16;
/// Bits of a position that is compressed, where each bit costs: gltfpack's default.
pub(super) const PACKED_BITS: u32 = 14;

/// Texture coordinates step by this part of a texel: coarser ones would be seen, finer ones are not.
const STEPS_A_TEXEL: u32 = 4;
/// At least and at most so many bits of a texture coordinate.
const UV_BITS: [u32; 2] = [10, 15];

/// Where [`RigJoint::ALL`] stand among a vertex's influences: root and head share a place, and so do the clavicles.
const HOMES: [usize; RigJoint::ALL.len()] = [0, 1, 2, 2, 3, 0];

/// Places that positions can have: `origin + step * [x, y, z]`, whole numbers in `0..=most`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Grid {
    pub origin: Vec3,
    pub step: f32,
    pub most: u16,
}

impl Grid {
    /// The finest grid of so many bits that spans all points.
    pub fn around<'a>(points: impl Iterator<Item = &'a Vec3> + Clone, bits: u32) -> Self {
        let low = points.clone().fold(Vec3::INFINITY, |a, &b| a.min(b));
        let high = points.fold(Vec3::NEG_INFINITY, |a, &b| a.max(b));
        let most = ((1_u32 << bits) - 1) as u16;
        let step = (high - low).max_element() / f32::from(most);
        Self {
            origin: low,
            step: if step > 0.0 { step } else { 1.0 },
            most,
        }
    }

    /// The nearest place.
    pub fn nearest(&self, point: Vec3) -> [u16; 3] {
        let place = (point.as_dvec3() - self.origin.as_dvec3()) / f64::from(self.step);
        place
            .to_array()
            .map(|c| c.round().clamp(0.0, f64::from(self.most)) as u16)
    }

    /// From the grid to space.
    pub fn matrix(&self) -> DMat4 {
        let scale = DMat4::from_scale(DVec3::splat(f64::from(self.step)));
        DMat4::from_translation(self.origin.as_dvec3()) * scale
    }
}

/// The attributes of a surface. `packed` ones are in the form in which they compress, and must be compressed.
pub(super) fn attributes(surface: &Surface, grid: &Grid, packed: bool) -> Vec<(Semantic, Column)> {
    let mut list = vec![
        (Semantic::Positions, positions(&surface.positions, grid)),
        (Semantic::Normals, normals(&surface.normals, packed)),
    ];
    if let Some(all) = &surface.tangents {
        list.push((Semantic::Tangents, tangents(all, packed)));
    }
    if let Some(uvs) = &surface.uvs {
        let column = if !uvs.iter().all(|uv| within_unit(*uv)) {
            super::plain::uvs(uvs)
        } else if packed {
            packed_uvs(uvs, surface.texels)
        } else {
            short_uvs(uvs)
        };
        list.push((Semantic::TexCoords(0), column));
    }
    if let Some(colors) = &surface.colors {
        list.push((Semantic::Colors(0), super::plain::colors(colors)));
    }
    if let Some(skin) = &surface.skin {
        let [joints, weights] = influences(skin, packed);
        list.push((Semantic::Joints(0), joints));
        list.push((Semantic::Weights(0), weights));
    }
    list
}

fn column<T: bytemuck::NoUninit>(
    name: &str,
    elements: &[T],
    component: ComponentType,
    type_: Type,
) -> Column {
    Column::new(Some(Target::ArrayBuffer), name, elements, component, type_)
}

fn positions(points: &[Vec3], grid: &Grid) -> Column {
    let places: Vec<[u16; 4]> = points
        .iter()
        .map(|&point| {
            let [x, y, z] = grid.nearest(point);
            [x, y, z, 0]
        })
        .collect();
    let end = |pick: fn(u16, u16) -> u16| {
        let first = places.first().copied().unwrap_or_default();
        let [x, y, z, _] = places
            .iter()
            .fold(first, |a, b| std::array::from_fn(|i| pick(a[i], b[i])));
        json!([x, y, z])
    };
    let bounds = Some([end(u16::min), end(u16::max)]);
    Column {
        bounds,
        ..column("positions", &places, ComponentType::U16, Type::Vec3)
    }
}

/// A signed fraction in 8 bits.
fn short(value: f32) -> i8 {
    (value * MOST_I8).round().clamp(-MOST_I8, MOST_I8) as i8
}

fn normals(normals: &[Vec3], packed: bool) -> Column {
    let vectors: Vec<Vec4> = normals.iter().map(|normal| normal.extend(0.0)).collect();
    unit_vectors("normals", &vectors, Type::Vec3, packed)
}

fn tangents(tangents: &[Vec4], packed: bool) -> Column {
    unit_vectors("tangents", tangents, Type::Vec4, packed)
}

fn unit_vectors(name: &str, vectors: &[Vec4], type_: Type, packed: bool) -> Column {
    let rows = vectors.iter().map(|vector| vector.to_array());
    let (elements, filter) = if packed {
        let rows: Vec<[f32; 4]> = rows.collect();
        (
            meshopt::encode_filter_oct::<i8>(&rows, 8),
            Filter::Octahedral,
        )
    } else {
        (rows.map(|row| row.map(short)).collect(), Filter::None)
    };
    column(name, &elements, ComponentType::I8, type_)
        .normalized()
        .filtered(filter)
}

fn within_unit(uv: Vec2) -> bool {
    uv.min_element() >= 0.0 && uv.max_element() <= 1.0
}

fn short_uvs(uvs: &[Vec2]) -> Column {
    let one = f32::from(u16::MAX);
    let elements: Vec<[u16; 2]> = uvs
        .iter()
        .map(|uv| uv.to_array().map(|c| (c * one).round() as u16))
        .collect();
    column("uvs", &elements, ComponentType::U16, Type::Vec2).normalized()
}

/// Whole numbers of steps, as mantissas to one exponent.
fn packed_uvs(uvs: &[Vec2], texels: u32) -> Column {
    let steps = texels.max(1) * STEPS_A_TEXEL;
    let bits = steps
        .next_power_of_two()
        .ilog2()
        .clamp(UV_BITS[0], UV_BITS[1]);
    let exponent = (-(bits as i32)) as u32 & 0xFF;
    let elements: Vec<[u32; 2]> = uvs
        .iter()
        .map(|uv| {
            let mantissas = uv * (1_u32 << bits) as f32;
            mantissas
                .to_array()
                .map(|m| exponent << 24 | m.round() as u32)
        })
        .collect();
    column("uvs", &elements, ComponentType::F32, Type::Vec2).filtered(Filter::Exponential)
}

fn influences(skin: &Skin, packed: bool) -> [Column; 2] {
    let (joints, weights): (Vec<_>, Vec<_>) = skin
        .joints
        .iter()
        .zip(&skin.weights)
        .map(|(&joints, &weights)| {
            let short = short_influences(joints, weights);
            if packed { at_home(short) } else { short }
        })
        .unzip();
    [
        column("joints", &joints, ComponentType::U8, Type::Vec4),
        column("weights", &weights, ComponentType::U8, Type::Vec4).normalized(),
    ]
}

/// Four influences of a vertex, in 8 bits.
type Influences = ([u8; INFLUENCES], [u8; INFLUENCES]);

/// Influences where neighbours have theirs, each joint in a place of its own if that is free: columns that change little compress well,
/// by a tenth here. Joints that share a place rarely move the same vertex.
fn at_home((joints, weights): Influences) -> Influences {
    let mut placed = Influences::default();
    for (joint, weight) in joints
        .into_iter()
        .zip(weights)
        .filter(|(_, weight)| *weight > 0)
    {
        let home = HOMES.get(usize::from(joint)).copied().unwrap_or(0);
        let places = std::iter::once(home).chain(0..INFLUENCES);
        if let Some(place) = places.into_iter().find(|&place| placed.1[place] == 0) {
            placed.0[place] = joint;
            placed.1[place] = weight;
        }
    }
    placed
}

/// Weights in 8 bits by the method of largest remainders, which keeps the sum; a joint that no longer counts is 0.
fn short_influences(joints: [u8; INFLUENCES], weights: [u16; INFLUENCES]) -> Influences {
    let mut short = weights.map(|weight| u32::from(weight) / TO_U8);
    let mut order: [usize; INFLUENCES] = std::array::from_fn(|place| place);
    order.sort_by_key(|&place| std::cmp::Reverse(u32::from(weights[place]) % TO_U8));
    let missing = ONE_U8.saturating_sub(short.iter().sum()) as usize;
    for &place in order.iter().take(missing) {
        short[place] += 1;
    }
    let joints = std::array::from_fn(|place| if short[place] == 0 { 0 } else { joints[place] });
    (joints, short.map(|weight| weight as u8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_weights_keep_their_sum_and_drop_who_does_not_count() {
        let (joints, weights) = short_influences([3, 2, 1, 5], [65_000, 400, 130, 5]);
        assert_eq!(weights.iter().map(|&w| u32::from(w)).sum::<u32>(), 255);
        assert_eq!((joints, weights), ([3, 2, 0, 0], [253, 2, 0, 0]));
        let (_, weights) = short_influences([0, 1, 2, 3], [16_384, 16_384, 16_384, 16_383]);
        assert_eq!(weights, [64, 64, 64, 63]);
    }

    #[test]
    fn influences_go_home_and_none_is_lost() {
        let at = |joints, weights| at_home((joints, weights));
        assert_eq!(
            at([4, 1, 0, 0], [200, 55, 0, 0]),
            ([0, 1, 0, 4], [0, 55, 0, 200])
        );
        let (joints, weights) = at([2, 3, 5, 0], [100, 100, 50, 5]);
        let mut found: Vec<_> = joints.into_iter().zip(weights).collect();
        found.sort_unstable();
        assert_eq!(found, [(0, 5), (2, 100), (3, 100), (5, 50)]);
    }

    #[test]
    fn a_point_is_half_a_step_from_its_place_at_most() {
        let points = [
            Vec3::new(-0.3, 0.1, 0.0),
            Vec3::new(0.25, 0.4, -0.2),
            Vec3::new(0.1, 0.2, 0.123),
        ];
        for bits in [PACKED_BITS, BITS] {
            let grid = Grid::around(points.iter(), bits);
            for point in points {
                let place = grid.nearest(point).map(f64::from);
                let back = grid.matrix().transform_point3(DVec3::from_array(place));
                let off = (back - point.as_dvec3()).abs().max_element();
                assert!(off <= 0.501 * f64::from(grid.step), "{off}");
            }
        }
    }
}
