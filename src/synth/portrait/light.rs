//! Soft light on a made portrait: a wide lamp, sky and ground. All values are linear; nothing casts a shadow.

use glam::Vec3;

use crate::draws::Draws;

// Where lamps stand, seen from the camera: mostly in front and above, as people are photographed.
const AZIMUTH_DEVIATION_DEG: f32 = 50.0;
const MOST_AZIMUTH_DEG: f32 = 120.0;
const ELEVATION_DEG: [f32; 2] = [10.0, 60.0];
/// Strength of lamp and surroundings, chosen so that a face towards the lamp is about as bright as its own colour.
const LAMP: [f32; 2] = [0.35, 0.75];
const AMBIENT: [f32; 2] = [0.30, 0.55];
/// Brightness of the ground as a share of the sky's.
const GROUND_SHARE: f32 = 0.45;
/// How much red and blue of a lamp may differ from green, either way: from lamplight to an overcast sky.
const TINT: f32 = 0.08;
/// Share of the lamp's light that reaches around the terminator, as from a large source.
const WRAP: f32 = 0.35;

/// The light of a shot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Light {
    /// Unit vector towards the lamp, canonical.
    pub towards: Vec3,
    /// Linear light of the lamp on a surface that faces it.
    pub lamp: Vec3,
    /// Linear light from all around on a surface that faces up; less on others.
    pub ambient: f32,
}

impl Light {
    /// A light for a camera that looks from the direction of `yaw_rad` (0 in front of the person, positive towards their left).
    pub fn draw(draws: &mut Draws, yaw_rad: f32) -> Self {
        let azimuth_deg =
            (AZIMUTH_DEVIATION_DEG * draws.normal()).clamp(-MOST_AZIMUTH_DEG, MOST_AZIMUTH_DEG);
        let azimuth = yaw_rad + azimuth_deg.to_radians();
        let elevation = draws
            .between(ELEVATION_DEG[0], ELEVATION_DEG[1])
            .to_radians();
        let level = libm::cosf(elevation);
        let towards = Vec3::new(
            libm::sinf(azimuth) * level,
            libm::sinf(elevation),
            libm::cosf(azimuth) * level,
        );
        let strength = draws.between(LAMP[0], LAMP[1]);
        let warmth = draws.between(-TINT, TINT);
        Self {
            towards,
            lamp: strength * Vec3::new(1.0 + warmth, 1.0, 1.0 - warmth),
            ambient: draws.between(AMBIENT[0], AMBIENT[1]),
        }
    }

    pub(super) fn prepared(&self) -> Prepared {
        Prepared {
            towards: self.towards / (1.0 + WRAP),
            lamp: self.lamp,
            level: 0.5 * self.ambient * (1.0 + GROUND_SHARE),
            rise: 0.5 * self.ambient * (1.0 - GROUND_SHARE),
        }
    }
}

/// A light with what does not change from point to point worked out.
pub(super) struct Prepared {
    towards: Vec3,
    lamp: Vec3,
    level: f32,
    rise: f32,
}

impl Prepared {
    /// Linear light from a matt surface of linear colour `albedo`.
    pub(super) fn lit(&self, albedo: Vec3, normal: Vec3) -> Vec3 {
        const SHIFT: f32 = WRAP / (1.0 + WRAP);
        let facing = (normal.dot(self.towards) + SHIFT).max(0.0);
        albedo * (self.lamp * facing + (self.level + self.rise * normal.y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_faces_the_lamp_is_brightest_and_nothing_is_black() {
        for seed in 0..50 {
            let light = Light::draw(&mut Draws::new(&[seed]), 0.7);
            assert!((light.towards.length() - 1.0).abs() < 1e-5);
            let prepared = light.prepared();
            let towards = prepared.lit(Vec3::ONE, light.towards);
            let away = prepared.lit(Vec3::ONE, -light.towards);
            assert!(towards.cmpgt(away).all(), "{light:?}");
            assert!(away.min_element() > 0.1 && towards.max_element() < 1.5);
        }
    }
}
