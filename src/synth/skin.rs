//! Skin and what grows in the face: colour, lips, brows, lashes, beard; by canonical place (metres; [`super::template`]).

use glam::Vec3;

use super::latent::{Latent, coordinate};
use super::maths::{along, bell, mix, mix_color, ramp, shade, sigmoid};
use super::shape::Build;

/// From light to dark.
const TONES: [[f32; 3]; 6] = [
    [0.98, 0.87, 0.80],
    [0.95, 0.79, 0.68],
    [0.87, 0.67, 0.53],
    [0.72, 0.50, 0.37],
    [0.53, 0.35, 0.26],
    [0.38, 0.25, 0.19],
];
/// Melanin that African, Asian and European people have on average, in TONES from 0 to 1.
const MELANIN: [f64; 3] = [0.80, 0.32, 0.14];

/// A person's skin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Skin {
    /// From 0 to 1.
    pub melanin: f32,
    tone: [f32; 3],
    lip: [f32; 3],
    brows: f32,
    /// From none to a full beard.
    beard: f32,
}

/// A place on the skin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SkinSite {
    /// Canonical place, metres.
    pub place: Vec3,
    /// How much lip it is, from 0 to 1.
    pub lips: f32,
    /// How much ear it is, from 0 to 1.
    pub ears: f32,
    /// Distance from the surface of the nearer eyeball, metres.
    pub to_eye: f32,
}

impl Skin {
    /// A person's skin.
    pub fn new(latent: &Latent, build: &Build) -> Self {
        let average: f64 = (0..3).map(|k| build.ethnicity[k] * MELANIN[k]).sum();
        let warmth = latent.normal(coordinate::WARMTH) as f32;
        let melanin = 0.40 * latent.share(coordinate::MELANIN) + 0.75 * average - 0.06;
        let melanin = (melanin as f32).clamp(0.0, 1.0);
        let [red, green, blue] = along(&TONES, melanin);
        let tone = [
            red * (1.0 + 0.02 * warmth),
            green,
            blue * (1.0 - 0.03 * warmth),
        ];
        let rosy = latent.share(coordinate::LIPS) as f32;
        let beard = ramp(0.4, 1.0, latent.share(coordinate::BEARD) as f32);
        Self {
            melanin,
            tone,
            lip: [
                tone[0] * mix(0.94, 0.99, rosy),
                tone[1] * mix(0.86, 0.70, rosy),
                tone[2] * mix(0.86, 0.74, rosy),
            ],
            brows: 0.6 + 0.7 * latent.share(coordinate::BROWS) as f32,
            beard: beard * ramp(0.6, 0.95, build.male as f32),
        }
    }

    /// What its colours hang on, and what grows there.
    pub(super) fn traits(&self) -> impl Iterator<Item = f32> {
        let colors = [self.tone, self.lip].into_iter().flatten();
        colors.chain([self.brows, self.beard])
    }

    /// How much beard grows somewhere, from 0 to 1.
    pub fn beard(&self, place: Vec3, lips: f32) -> f32 {
        let Vec3 { x, y, z } = place;
        let lower =
            y + 0.25 * (0.10 - z).clamp(0.0, 0.2) - 0.5 * x.abs().clamp(0.045, 0.08) + 0.0225;
        let jaw = ramp(0.105, 0.06, lower)
            * ramp(0.012, 0.03, y + 0.10 * (z - 0.06))
            * ramp(0.03, 0.065, z);
        let moustache =
            bell((y - 0.0885) / 0.007) * ramp(0.038, 0.030, x.abs()) * ramp(0.11, 0.125, z);
        jaw.max(moustache) * (1.0 - lips) * self.beard
    }

    /// Thickness of a beard of so much growth, metres.
    pub fn beard_thickness(&self, growth: f32) -> f32 {
        growth * (0.002 + 0.011 * ramp(0.4, 1.0, self.beard))
    }

    /// Colour of the skin with all that grows in the face.
    pub fn color(&self, site: &SkinSite, hair: [f32; 3]) -> [f32; 3] {
        let SkinSite {
            place, lips, ears, ..
        } = *site;
        let mut color = self.bare(place, ears);
        color = mix_color(color, self.lip, (1.2 * lips).clamp(0.0, 1.0));
        let between_lips = bell((place.y - 0.0728) / 0.0020)
            * ramp(0.029, 0.022, place.x.abs())
            * ramp(0.115, 0.125, place.z);
        color = shade(color, 1.0 - 0.5 * between_lips);
        color = shade(color, 1.0 - 0.75 * lashes(site));
        color = mix_color(color, shade(hair, 0.7), 0.85 * self.brow(place));
        let beard = (1.6 * self.beard(place, lips)).clamp(0.0, 0.9);
        mix_color(color, shade(hair, 0.92), beard)
    }

    /// Skin with its blush, shades and nostrils.
    fn bare(&self, place: Vec3, ears: f32) -> [f32; 3] {
        let Vec3 { x, y, z } = place;
        let (side, front) = (x.abs(), ramp(0.07, 0.09, z));
        let near = |dx: f32, dy: f32| bell((dx * dx + dy * dy).sqrt());
        let cheeks = near((side - 0.042) / 0.02, (y - 0.098) / 0.02) * front;
        let tip = near(x / 0.017, (y - 0.104) / 0.017) * bell((z - 0.158) / 0.017);
        let blush = 0.8 * cheeks + 0.6 * tip + 0.5 * ears;
        let socket = near((side - 0.031) / 0.0235, (y - 0.139) / 0.0175) * front;
        let nostril = near((side - 0.008) / 0.0050, (y - 0.0950) / 0.0045) * ramp(0.11, 0.125, z);
        let light = (1.0 - 0.12 * socket) * (1.0 - 0.55 * nostril);
        let [red, green, blue] = self.tone;
        shade(
            [
                red * (1.0 - 0.02 * blush),
                green * (1.0 - 0.11 * blush),
                blue * (1.0 - 0.10 * blush),
            ],
            light,
        )
    }

    /// How much eyebrow a place is, from 0 to 1.
    fn brow(&self, place: Vec3) -> f32 {
        let side = place.x.abs();
        let arc = libm::sinf(((side - 0.012) / 0.042).clamp(0.0, 1.0) * 0.8 * std::f32::consts::PI);
        let middle = 0.1585 + 0.004 * arc;
        let half = 0.0034 * self.brows * (1.0 - 0.5 * ramp(0.03, 0.056, side));
        sigmoid((half - (place.y - middle).abs()) / 0.0008)
            * ramp(0.009, 0.014, side)
            * ramp(0.061, 0.052, side)
            * ramp(0.06, 0.08, place.z)
    }
}

/// The dark line where the lids meet the eye, stronger above.
fn lashes(site: &SkinSite) -> f32 {
    let front = ramp(0.09, 0.105, site.place.z);
    let above = ramp(0.134, 0.142, site.place.y);
    bell((site.to_eye - 0.0005) / 0.0016) * front * (0.35 + 0.65 * above)
}
