//! Light for previews, and the colour of a surface point. All values here are linear.

use glam::{Mat3, Vec2, Vec3};

use crate::texture::Texture;

/// How a rasterised surface is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shading {
    /// The base colour as it is.
    #[default]
    Unlit,
    /// A soft studio: key and fill that travel with the camera, a faint rim, and a hemisphere of sky and ground.
    Lit,
}

// The lights' directions in camera axes (x right, y down, z forward), towards the light; not normalised.
const KEY: Vec3 = Vec3::new(-0.7, -0.65, -0.7);
const FILL: Vec3 = Vec3::new(0.85, -0.05, -0.55);
const RIM: Vec3 = Vec3::new(0.6, -0.5, 0.75);
// Chosen so that skin facing the camera keeps about its base colour and nothing clips.
const KEY_STRENGTH: f32 = 0.92;
const FILL_STRENGTH: f32 = 0.13;
const RIM_STRENGTH: f32 = 0.22;
const SKY: f32 = 0.26;
const GROUND: f32 = 0.09;
/// Share of a light that wraps around the terminator, which softens it as a large source would.
const WRAP: f32 = 0.15;
/// A broad highlight of a rough dielectric.
const SPECULAR_STRENGTH: f32 = 0.035;
const SPECULAR_POWER: i32 = 24;

/// Linear light from a lit surface point.
///
/// `normal` and `to_eye` are unit vectors in world axes; `world_from_camera` is the camera's.
pub fn lit(albedo: Vec3, normal: Vec3, to_eye: Vec3, world_from_camera: &Mat3) -> Vec3 {
    let lamp = |direction: Vec3, strength: f32| {
        let facing = normal.dot((*world_from_camera * direction).normalize());
        strength * ((facing + WRAP) / (1.0 + WRAP)).max(0.0)
    };
    let sky = GROUND + (SKY - GROUND) * (0.5 + 0.5 * normal.y);
    let light = lamp(KEY, KEY_STRENGTH) + lamp(FILL, FILL_STRENGTH) + lamp(RIM, RIM_STRENGTH) + sky;
    let key = (*world_from_camera * KEY).normalize();
    let half = (key + to_eye).normalize_or(normal);
    let mut glint = normal.dot(half).max(0.0);
    let base = glint;
    for _ in 1..SPECULAR_POWER {
        glint *= base;
    }
    albedo * light + Vec3::splat(SPECULAR_STRENGTH * glint)
}

/// Linear values of the 256 display codes.
pub(super) fn linear_table() -> [f32; 256] {
    std::array::from_fn(|code| crate::spaces::linear_from_display(code as f32 / 255.0))
}

/// Bilinear lookup in linear light; coordinates outside [0, 1] take the edge's texels.
pub(super) fn sampled(texture: &Texture, table: &[f32; 256], uv: Vec2) -> Vec3 {
    let [width, height] = [texture.width as usize, texture.height as usize];
    let place = |coordinate: f32, texels: usize| {
        let last = (texels - 1) as f32;
        let place = (coordinate * texels as f32 - 0.5).clamp(0.0, last);
        let low = place as usize;
        (low, (low + 1).min(texels - 1), place - low as f32)
    };
    let (left, right, across) = place(uv.x, width);
    let (top, bottom, down) = place(uv.y, height);
    let texel = |x: usize, y: usize| {
        Vec3::from_array(texture.texels[y * width + x].map(|code| table[code as usize]))
    };
    let upper = texel(left, top).lerp(texel(right, top), across);
    let lower = texel(left, bottom).lerp(texel(right, bottom), across);
    upper.lerp(lower, down)
}
