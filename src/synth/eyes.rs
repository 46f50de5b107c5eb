//! Eyes: balls whose front shows between the lids, painted by the angle from where they look.

use glam::Vec3;

use super::latent::{Latent, coordinate};
use super::maths::{along, bell, mix_color, shade, sigmoid};

/// From brown over hazel and green to blue.
const IRISES: [[f32; 3]; 5] = [
    [0.20, 0.11, 0.06],
    [0.38, 0.23, 0.11],
    [0.44, 0.46, 0.24],
    [0.38, 0.56, 0.60],
    [0.28, 0.50, 0.76],
];
const WHITE: [f32; 3] = [0.95, 0.93, 0.91];
const PUPIL: [f32; 3] = [0.03, 0.03, 0.03];
/// Angles that iris and pupil reach from the middle of the front, and how softly they end, radians.
const IRIS_RAD: f32 = 0.48;
const PUPIL_RAD: f32 = 0.21;
const SOFT_RAD: f32 = 0.03;

/// Both eyes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Eyes {
    /// Middle and radius of both eyeballs, the left one first, metres.
    pub balls: [(Vec3, f32); 2],
    /// Colour of the iris.
    pub iris: [f32; 3],
}

/// Where among the irises a person's are: from brown at 0 to blue at 1.
pub(super) fn iris_place(latent: &Latent, melanin: f32) -> f32 {
    latent.share(coordinate::IRIS) as f32 * (1.25 - 1.4 * melanin)
}

impl Eyes {
    /// A person's eyes; `melanin` from 0 to 1.
    pub fn new(latent: &Latent, balls: [(Vec3, f32); 2], melanin: f32) -> Self {
        Self {
            balls,
            iris: along(&IRISES, iris_place(latent, melanin)),
        }
    }

    /// The nearer eye, and the distance to its surface, metres.
    pub fn distance(&self, point: Vec3) -> (usize, f32) {
        let [left, right] = self
            .balls
            .map(|(center, radius)| point.distance(center) - radius);
        if left <= right { (0, left) } else { (1, right) }
    }

    /// Colour of an eye in the direction of a point.
    pub fn color(&self, eye: usize, point: Vec3) -> [f32; 3] {
        let direction = (point - self.balls[eye].0).normalize_or(Vec3::Z);
        let angle = libm::acosf(direction.z.clamp(-1.0, 1.0));
        let iris = sigmoid((IRIS_RAD - angle) / SOFT_RAD);
        let rim = bell((angle - IRIS_RAD + 0.04) / 0.06);
        let mut color = mix_color(WHITE, shade(self.iris, 1.0 - 0.5 * rim), iris);
        color = mix_color(color, PUPIL, sigmoid((PUPIL_RAD - angle) / SOFT_RAD));
        // What a window reflects.
        let glint =
            bell(((direction.x - 0.17).powi(2) + (direction.y - 0.19).powi(2)).sqrt() / 0.08);
        mix_color(color, [1.0; 3], 0.9 * glint)
    }
}
