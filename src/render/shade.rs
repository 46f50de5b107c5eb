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
/// Linear light in the middle of the key's highlight.
const SPECULAR_STRENGTH: f32 = 0.035;

/// The studio's lights, turned with a camera; directions are unit vectors in world axes.
pub(super) struct Studio {
    lamps: [(Vec3, f32); 3],
}

impl Studio {
    /// The lights as they stand for a camera with these axes.
    pub(super) fn new(world_from_camera: &Mat3) -> Self {
        let lamps = [
            (KEY, KEY_STRENGTH),
            (FILL, FILL_STRENGTH),
            (RIM, RIM_STRENGTH),
        ];
        Self {
            lamps: lamps.map(|(direction, strength)| {
                ((*world_from_camera * direction).normalize(), strength)
            }),
        }
    }

    /// Linear light from a surface point; `normal` and `to_eye` are unit vectors in world axes.
    pub(super) fn lit(&self, albedo: Vec3, normal: Vec3, to_eye: Vec3) -> Vec3 {
        let mut light = GROUND + (SKY - GROUND) * (0.5 + 0.5 * normal.y);
        for (direction, strength) in self.lamps {
            light += strength * ((normal.dot(direction) + WRAP) / (1.0 + WRAP)).max(0.0);
        }
        let half = (self.lamps[0].0 + to_eye).normalize_or(normal);
        // To the 24th power by squaring: a broad highlight of a rough dielectric.
        let facing = normal.dot(half).max(0.0);
        let eighth = facing * facing * (facing * facing) * (facing * facing * (facing * facing));
        albedo * light + Vec3::splat(SPECULAR_STRENGTH * eighth * eighth * eighth)
    }
}

/// Linear values of the 256 display codes.
pub(super) fn linear_table() -> [f32; 256] {
    std::array::from_fn(|code| crate::spaces::linear_from_display(code as f32 / 255.0))
}

/// Bilinear lookup in linear light; coordinates outside [0, 1] take the edge's texels.
pub(super) fn sampled(texture: &Texture, table: &[f32; 256], uv: Vec2) -> Vec3 {
    bilinear(texture, uv, |texel| {
        Vec3::from_array(texel.map(|code| table[code as usize]))
    })
}

/// Bilinear lookup of what texels stand for; coordinates outside [0, 1] take the edge's texels.
pub(super) fn bilinear(texture: &Texture, uv: Vec2, decode: impl Fn([u8; 3]) -> Vec3) -> Vec3 {
    let [width, height] = [texture.width as usize, texture.height as usize];
    let place = |coordinate: f32, texels: usize| {
        let last = (texels - 1) as f32;
        let place = (coordinate * texels as f32 - 0.5).clamp(0.0, last);
        let low = place as usize;
        (low, (low + 1).min(texels - 1), place - low as f32)
    };
    let (left, right, across) = place(uv.x, width);
    let (top, bottom, down) = place(uv.y, height);
    let texel = |x: usize, y: usize| decode(texture.texels[y * width + x]);
    let upper = texel(left, top).lerp(texel(right, top), across);
    let lower = texel(left, bottom).lerp(texel(right, bottom), across);
    upper.lerp(lower, down)
}
