//! Portraits of made people: pictures as a photograph shows them, with masks, and labels that are exact.
//!
//! ```text
//!  field, body ──▶ Sitter (mesh, colours, skin; once a person) ──┐
//!  key ──▶ Shot (camera, pose, light, backdrop) ─────────────────┴──▶ Portrait (RGB, mask) and label
//! ```
//!
//! Guaranteed: the same person, key and size give the same bytes on any number of threads; the label's camera and pose are those that the
//! picture was drawn with. Not promised: photographic light; it is soft, without shadows that things cast.

pub mod backdrop;
pub mod light;
pub mod shot;
pub mod sitter;

use std::sync::OnceLock;

use rayon::prelude::*;

pub use self::backdrop::Backdrop;
pub use self::light::Light;
pub use self::shot::{Shot, label};
pub use self::sitter::{Sitter, SitterError, SitterSettings, StillSitter};
use crate::body::Pose;
use crate::render::Camera;
use crate::render::direct::LinearPicture;
use crate::spaces::display_from_linear;

/// A finished picture of a person; square, rows from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// Edge in pixels.
    pub size_px: u32,
    /// Display (sRGB-encoded) colours of person and backdrop.
    pub rgb: Vec<[u8; 3]>,
    /// How much of a pixel the person covers; 255 is all.
    pub mask: Vec<u8>,
}

/// Takes one portrait; on the caller's thread.
pub fn portray(sitter: &Sitter, shot: &Shot, size_px: u32) -> Portrait {
    let seen = lit_view(sitter, &shot.camera, &shot.pose, Some(&shot.light), size_px);
    let backdrop = shot.backdrop.prepared();
    let table = display_table();
    let mut rgb = Vec::with_capacity(seen.color.len());
    for (pixel, (front, &alpha)) in seen.color.iter().zip(&seen.alpha).enumerate() {
        let (x, y) = (pixel as u32 % size_px, pixel as u32 / size_px);
        let place = [x, y].map(|at| (at as f32 + 0.5) / size_px as f32);
        let linear = if alpha < 1.0 {
            let back = backdrop.linear(place);
            std::array::from_fn(|c| back[c] + alpha * (front[c] - back[c]))
        } else {
            *front
        };
        rgb.push(linear.map(|value| table[(value.clamp(0.0, 1.0) * TABLE_STEPS + 0.5) as usize]));
    }
    let mask = seen.alpha.iter().map(|alpha| (alpha * 255.0 + 0.5) as u8);
    Portrait {
        size_px,
        rgb,
        mask: mask.collect(),
    }
}

/// Takes many portraits of one person, in the order of the shots; spread over threads.
pub fn portray_all(sitter: &Sitter, shots: &[Shot], size_px: u32) -> Vec<Portrait> {
    let one = |shot| portray(sitter, shot, size_px);
    shots.par_iter().map(one).collect()
}

/// The person alone, in linear light, before any backdrop. Without a light, colours are the surface's own. On the caller's thread.
pub fn lit_view(
    sitter: &Sitter,
    camera: &Camera,
    pose: &Pose,
    light: Option<&Light>,
    size_px: u32,
) -> LinearPicture {
    let posed = sitter.posed(pose);
    let still = sitter.still();
    let Some(light) = light else {
        return still.drawn(&posed.positions, sitter.linear_colors(), camera, size_px);
    };
    let light = light.prepared();
    let colors = sitter.linear_colors().iter().zip(&posed.normals);
    let colors: Vec<_> = colors
        .map(|(&albedo, &normal)| light.lit(albedo, normal))
        .collect();
    still.drawn(&posed.positions, &colors, camera, size_px)
}

/// Steps of the table from linear to display values: fine enough that no code is more than one off, near black too, where the curve
/// rises by 12.92.
const TABLE_STEPS: f32 = 16383.0;

fn display_table() -> &'static [u8] {
    static TABLE: OnceLock<Vec<u8>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let code = |step| (display_from_linear(step as f32 / TABLE_STEPS) * 255.0 + 0.5) as u8;
        (0..=TABLE_STEPS as u32).map(code).collect()
    })
}
