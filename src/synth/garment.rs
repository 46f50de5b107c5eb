//! Clothes: a shirt over the chest and shoulders, and a jacket over it that may be open.
//!
//! Both are thicknesses on the skin, by canonical place (metres; [`super::template`]); so they fit every body and pose.

use glam::Vec3;

use super::latent::{Latent, coordinate};
use super::maths::{bell, mix_color, ramp, shade, sigmoid, soft_min};

/// How thick the cloth is, and over which length an edge falls.
const SHIRT_M: f32 = 0.006;
const JACKET_M: f32 = 0.007;
const EDGE_M: f32 = 0.003;

/// A person's clothes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Garment {
    shirt: [f32; 3],
    jacket: [f32; 3],
    /// How far the neckline is lower (or higher) than the pit of the neck, metres.
    neckline_m: f32,
    /// Up to 0 the jacket is closed; 1 shows most of the shirt.
    opening: f32,
    stripes: f32,
    collar: f32,
}

/// How far a place is under cloth, metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worn {
    /// Under the shirt.
    pub shirt: f32,
    /// Under the jacket.
    pub jacket: f32,
}

impl Garment {
    /// A person's clothes.
    pub fn new(latent: &Latent) -> Self {
        // Bright colours as often as dark ones.
        let color =
            |first: usize| std::array::from_fn(|c| 0.14 + 0.80 * latent.share(first + c) as f32);
        Self {
            shirt: color(coordinate::SHIRT),
            jacket: color(coordinate::JACKET),
            neckline_m: 0.055 * latent.share(coordinate::NECKLINE) as f32 - 0.015,
            opening: (0.7 * latent.normal(coordinate::OPENING) as f32).clamp(-1.0, 1.1),
            stripes: ramp(0.7, 0.95, latent.share(coordinate::STRIPES) as f32),
            collar: latent.share(coordinate::COLLAR) as f32,
        }
    }

    /// What shape and colours of the clothes hang on.
    pub(super) fn traits(&self) -> impl Iterator<Item = f32> {
        let striped = self.shirt.map(|channel| channel * self.stripes);
        let colors = [self.shirt, self.jacket, striped].into_iter().flatten();
        colors.chain([
            self.neckline_m,
            self.opening,
            self.opening.max(0.0),
            self.stripes,
            self.collar,
        ])
    }

    /// How far a canonical place is under the clothes.
    pub fn worn(&self, place: Vec3) -> Worn {
        let Vec3 { x, y, z } = place;
        let front = ramp(0.0, 0.06, z);
        // A plane around the neck: from its pit in front to the seventh vertebra behind, and all of the shoulders.
        let line = -0.012 - 0.37 * z + 0.8 * (x.abs() - 0.045).clamp(0.0, 0.08);
        let lower = self.neckline_m * (0.35 + 0.65 * front * bell(x / 0.05));
        let shirt = line - lower - y;
        let half_open = 0.25 * self.opening.max(0.0) * (y + 0.36).max(0.0)
            - 0.03 * (-self.opening / 0.3).clamp(0.0, 1.0);
        // The opening is in front only.
        let beside = x.abs() - half_open + 0.06 * ramp(0.055, 0.0, z) + 0.09 * ramp(0.02, -0.05, z);
        Worn {
            shirt,
            jacket: soft_min(
                line - 0.35 * self.neckline_m.max(0.0) - 0.010 - y,
                beside,
                0.02,
            ),
        }
    }

    /// Thickness of the clothes, metres.
    pub fn thickness(&self, place: Vec3, worn: Worn) -> f32 {
        let jacket = sigmoid(worn.jacket / EDGE_M);
        let collar = (0.002 + 0.008 * self.collar) * bell((worn.jacket - 0.012) / 0.010);
        let high = ramp(-0.16, -0.05, place.y);
        SHIRT_M * sigmoid(worn.shirt / EDGE_M)
            + jacket * (JACKET_M + 0.0025 * fold(place) * ramp(-0.05, -0.2, place.y))
            + collar * high
    }

    /// The colour of a place whose skin has a colour.
    pub fn over(&self, skin: [f32; 3], place: Vec3, worn: Worn) -> [f32; 3] {
        let stripe = sigmoid(6.0 * libm::sinf(150.0 * place.y + 1.0));
        let shirt = shade(self.shirt, 1.0 - 0.45 * self.stripes * stripe);
        let color = mix_color(skin, shirt, sigmoid(worn.shirt / 0.0015));
        let hem = bell((worn.jacket - 0.012) / 0.009) * (0.10 + 0.15 * self.collar);
        let jacket = shade(self.jacket, (1.0 + 0.05 * fold(place)) * (1.0 - hem));
        mix_color(color, jacket, sigmoid(worn.jacket / 0.0015))
    }
}

/// Folds of the cloth, from -1 to 1.
fn fold(place: Vec3) -> f32 {
    libm::sinf(70.0 * place.y + 200.0 * place.x * place.x + 30.0 * place.z)
}
