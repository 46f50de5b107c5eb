//! Hair: a thickness on the scalp, and for long hair a curtain around the back of the head, a layer down the back, and a bun.
//!
//! Everything is rounder than a centimetre, and one piece with the head. Places are canonical where a function says so ([`super::template`]), else points
//! are the person's own; both in metres.

use glam::Vec3;

use super::latent::{Latent, coordinate};
use super::maths::{along, bell, mix, mix_color, ramp, shade, sigmoid, soft_max, soft_min};
use super::shape::Build;

/// From black over brown to fair.
const COLORS: [[f32; 3]; 5] = [
    [0.09, 0.07, 0.06],
    [0.22, 0.13, 0.09],
    [0.43, 0.26, 0.15],
    [0.68, 0.48, 0.26],
    [0.90, 0.76, 0.50],
];
const RED: [f32; 3] = [0.64, 0.27, 0.11];
const GREY: [f32; 3] = [0.83, 0.82, 0.80];
/// The thinnest hair that covers, on top of the skin.
const STUBBLE_M: f32 = 0.0015;
/// How far the curtain and the bun are rounded into what they touch.
const ROUND_M: f32 = 0.014;
/// Curls repeat every 55 mm.
const CURLS_PER_M: f32 = 115.0;

/// A person's own measures of the head that hair must fit, metres.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Head {
    /// Between the eyes.
    pub eyes: Vec3,
    /// Half its width above the ears.
    pub half_width: f32,
    /// Height of the crown.
    pub top: f32,
    /// z of the back.
    pub back: f32,
}

/// A person's hair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hair {
    /// Its colour.
    pub color: [f32; 3],
    /// From cropped, 0, to the waist, 1.
    pub length: f32,
    volume: f32,
    curl: f32,
    recession: f32,
    fringe: f32,
    bun: f32,
    part_m: f32,
    wave: f32,
    /// How much of a curtain: 0 up to the ears' length.
    long: f32,
    head: Head,
}

/// What the curtain and the bun are at a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Loose {
    /// Signed distance, metres.
    pub distance: f32,
    /// Light and shade of its strands, around 1.
    pub shade: f32,
}

impl Hair {
    /// A person's hair; `melanin` from 0 to 1.
    pub fn new(latent: &Latent, build: &Build, melanin: f32, head: Head) -> Self {
        let share = |coordinate| latent.share(coordinate) as f32;
        let (male, age) = (build.male as f32, build.age as f32);
        let fair = share(coordinate::HAIR_COLOR) * libm::powf(1.0 - melanin, 0.7) * 1.1;
        let red_or_grey = share(coordinate::RED_OR_GREY);
        let red = ramp(0.8, 1.0, red_or_grey) * (1.0 - melanin);
        let grey = ramp(0.64, 0.9, age) * (0.35 + 0.65 * red_or_grey);
        let color = mix_color(mix_color(along(&COLORS, fair), RED, red), GREY, grey);
        let length = share(coordinate::HAIR_LENGTH);
        let length = (0.75 * length + 0.33 * (1.0 - male) - 0.08).clamp(0.0, 1.0);
        let curl = 0.7 * share(coordinate::CURL) + 0.5 * build.ethnicity[0] as f32;
        let fringe = ramp(0.45, 1.0, share(coordinate::FRINGE));
        Self {
            color,
            length,
            volume: 0.5 + share(coordinate::HAIR_VOLUME),
            curl: ramp(0.35, 1.0, curl),
            recession: male
                * ramp(0.55, 1.0, share(coordinate::RECESSION))
                * ramp(0.5, 0.9, age + 0.1),
            fringe: fringe * (0.3 + 0.7 * ramp(0.25, 0.5, length)),
            bun: ramp(0.72, 0.95, share(coordinate::BUN)) * ramp(0.3, 0.6, length),
            part_m: 0.014 * latent.normal(coordinate::PARTING) as f32,
            wave: share(coordinate::WAVE),
            long: ramp(0.42, 0.95, length),
            head,
        }
    }

    /// What its shape, cover and colours hang on, but for the measures of the head.
    pub(super) fn traits(&self) -> impl Iterator<Item = f32> {
        let (body, cover) = (self.body(), self.covering());
        let strands = (1.0 - self.curl) * body;
        let phase = 60.0 * self.part_m;
        let straight = shade(self.color, (1.0 - self.curl) * cover);
        let curly = shade(self.color, self.curl * cover);
        let colors = [self.color, straight, curly].into_iter().flatten();
        colors.chain([
            self.length,
            self.volume,
            self.curl,
            self.recession,
            self.fringe,
            self.part_m,
            self.wave,
            self.long,
            ramp(0.0, 0.25, self.long),
            self.bun,
            self.bun * (0.7 + 0.3 * self.volume),
            ramp(0.0, 0.4, self.bun),
            cover,
            body,
            self.curl * body,
            strands,
            strands * libm::sinf(phase),
            strands * libm::cosf(phase),
        ])
    }

    /// How full it is.
    fn body(&self) -> f32 {
        ramp(0.0, 0.5, self.length) * self.volume
    }

    /// How far it hides the scalp: cropped hair lets some of it through.
    fn covering(&self) -> f32 {
        ramp(-0.02, 0.08, self.length + 0.03)
    }

    /// How far a canonical place is within the hairline, metres; negative on the face, neck and ears.
    pub fn inside_hairline(&self, place: Vec3, ears: f32) -> f32 {
        let Vec3 { x, y, z } = place;
        let front = ramp(0.05, 0.10, z);
        let temples = 1.0 + 0.5 * libm::cosf((x / 0.06).clamp(-1.0, 1.0) * std::f32::consts::PI);
        let middle = libm::expf(-(x / 0.055).powi(4));
        // Temples and fringe move the line; sideburns make it steep, so the way to it is shorter than its height.
        let slope = (hairline(z + 0.001) - hairline(z - 0.001)) / 0.002;
        let line =
            hairline(z) + front * (0.045 * self.recession * temples - 0.030 * self.fringe * middle);
        let beside_ear = ramp(0.062, 0.068, x.abs())
            * ramp(0.066, 0.061, z)
            * ramp(0.022, 0.028, z)
            * ramp(0.152, 0.146, y)
            * ramp(0.080, 0.092, y);
        (y - line) / (1.0 + slope * slope).sqrt() - 0.08 * ears - 0.05 * beside_ear
    }

    /// Thickness of the hair on the head, metres; `inside` as [`Hair::inside_hairline`] tells it.
    pub fn thickness(&self, place: Vec3, inside: f32) -> f32 {
        let up = ramp(0.15, 0.25, place.y);
        let body = self.body();
        let full =
            0.015 * body * (0.45 + 0.75 * up) + 0.032 * self.curl * body * ramp(0.0, 0.7, 0.3 + up);
        let strands =
            0.10 * (1.0 - self.curl) * self.strands(place) + 0.14 * self.curl * curls(place);
        let parted = 1.0 - 0.45 * self.parted(place);
        let full = STUBBLE_M + full * (1.0 + strands) * parted;
        // A ramp longer than it is high keeps distances true.
        full * ramp(0.0, 0.010 + 1.3 * full, inside)
    }

    /// How much of a canonical place's colour is hair, from 0 to 1.
    pub fn cover(&self, inside: f32) -> f32 {
        0.97 * sigmoid(inside / 0.0025) * self.covering()
    }

    /// Colour of the hair on the head.
    pub fn scalp_color(&self, place: Vec3) -> [f32; 3] {
        let straight = 0.90 + 0.15 * self.strands(place) + 0.05 * self.fine_strands(place);
        let light = mix(straight, 0.94 + 0.10 * curls(place), self.curl);
        let up = ramp(0.15, 0.25, place.y);
        shade(
            self.color,
            light * (0.85 + 0.15 * up) * (1.0 - 0.35 * self.parted(place)),
        )
    }

    /// How far a canonical place is under the hair that hangs down the back, metres.
    pub fn inside_back(&self, place: Vec3) -> f32 {
        let beside = 0.088 - place.x.abs();
        let behind = 0.6 * (0.01 - place.z);
        let above_end = place.y - self.lower_end() + 0.006 * libm::sinf(60.0 * place.x);
        soft_min(soft_min(beside, behind, 0.02), above_end, 0.02)
            - 0.05 * (1.0 - ramp(0.0, 0.3, self.long))
    }

    /// Thickness of the hair down the back, metres; `inside` as [`Hair::inside_back`] tells it.
    pub fn back_thickness(&self, place: Vec3, inside: f32) -> f32 {
        let full = 0.012 + 0.008 * self.volume + 0.004 * self.strands(place);
        full * ramp(0.0, 0.03, inside) * ramp(0.10, 0.03, place.y)
    }

    /// The curtain and the bun at a point.
    pub fn loose(&self, point: Vec3) -> Loose {
        let (curtain, around) = self.curtain(point);
        let distance = soft_min(curtain, self.bun_distance(point), ROUND_M);
        let flow = 13.0 * around
            + 9.0 * self.wave * libm::sinf(22.0 * point.y)
            + 2.0 * self.part_m / 0.028;
        let straight = 0.90 + 0.15 * libm::sinf(flow);
        Loose {
            distance,
            shade: mix(straight, 0.94 + 0.10 * curls(point), self.curl),
        }
    }

    /// Distance to the curtain around the back of the head, and the angle around its middle.
    fn curtain(&self, point: Vec3) -> (f32, f32) {
        let Head {
            eyes,
            half_width,
            top,
            back,
        } = self.head;
        let start = eyes.y + 0.045;
        let middle_z = 0.5 * (back + eyes.z) - 0.022;
        let down = ((start - point.y) / 0.3).clamp(0.0, 1.0);
        let beyond = 0.006 + 0.012 * self.volume + 0.03 * self.curl;
        let radii = Vec3::new(
            half_width + beyond + 0.022 * down * self.volume,
            (top + 0.004 + 0.010 * self.volume + 0.02 * self.curl - start).max(0.02),
            0.5 * (eyes.z - back) - 0.010 + beyond + 0.012 * down,
        );
        let q = Vec3::new(point.x, (point.y - start).max(0.0), point.z - middle_z);
        let around = libm::atan2f(q.x, q.z);
        let wave = 9.0 * self.wave * libm::sinf(22.0 * point.y);
        // Strands fade at the middle, where all angles meet.
        let ripple = 0.003 * libm::sinf(13.0 * around + wave) * (1.0 - self.curl)
            + 0.005 * self.curl * curls(point);
        let side = ellipsoid(q, radii) - ripple;
        let front = middle_z + 0.030 + 0.22 * point.x.abs() - 0.03 * down;
        let shell = soft_max(side, point.z - front, 0.03);
        let end = self.lower_end()
            + 0.010 * libm::sinf(9.0 * around) * ramp(0.0, 0.05, (q.x * q.x + q.z * q.z).sqrt());
        let curtain = soft_max(shell, end - point.y, 0.03);
        (curtain + 0.04 * (1.0 - ramp(0.0, 0.25, self.long)), around)
    }

    /// Where long hair ends.
    fn lower_end(&self) -> f32 {
        self.head.eyes.y - 0.02 - 0.36 * self.long
    }

    fn bun_distance(&self, point: Vec3) -> f32 {
        let Head {
            eyes, top, back, ..
        } = self.head;
        let middle = Vec3::new(0.0, top - 0.012, 0.55 * back + 0.12 * eyes.z);
        let radius = 0.052 * self.bun * (0.7 + 0.3 * self.volume);
        point.distance(middle) - radius + 0.03 * (1.0 - ramp(0.0, 0.4, self.bun))
    }

    /// Waves of the strands around the head, from -1 to 1.
    fn strands(&self, place: Vec3) -> f32 {
        let around = libm::atan2f(place.x - self.part_m, place.z - 0.045);
        let wave = 9.0 * self.wave * libm::sinf(22.0 * place.y);
        libm::sinf(13.0 * around + wave + 60.0 * self.part_m) * calm(place)
    }

    fn fine_strands(&self, place: Vec3) -> f32 {
        let around = libm::atan2f(place.x - self.part_m, place.z - 0.045);
        libm::sinf(31.0 * around + 60.0 * self.wave * place.y) * calm(place)
    }

    /// How much of a parting there is at a canonical place.
    fn parted(&self, place: Vec3) -> f32 {
        let line = bell((place.x - 2.0 * self.part_m) / 0.007);
        let on_top = ramp(0.20, 0.24, place.y) * ramp(-0.03, 0.05, place.z);
        line * on_top * (1.0 - self.curl) * ramp(0.0, 0.5, self.length)
    }
}

/// Height of the hairline, by canonical z: along the nape and behind the ears, down the sideburns, and over the forehead.
fn hairline(z: f32) -> f32 {
    let behind = 0.073 + 0.85 * z;
    let above = 0.160 + 0.80 * (z - 0.06);
    mix(behind, above, ramp(0.058, 0.088, z))
}

/// Strands fade where they all meet, at the crown.
fn calm(place: Vec3) -> f32 {
    let away = (place.x * place.x + (place.z - 0.045) * (place.z - 0.045)).sqrt();
    ramp(0.01, 0.06, away)
}

/// Curls, from -1 to 1.
fn curls(point: Vec3) -> f32 {
    let [x, y, z] = point
        .to_array()
        .map(|along| libm::sinf(CURLS_PER_M * along));
    x * y * z
}

/// Signed distance to an ellipsoid around the origin, nearly.
fn ellipsoid(point: Vec3, radii: Vec3) -> f32 {
    let scaled = (point / radii).length();
    let steep = (point / (radii * radii)).length();
    if steep > 1e-6 {
        scaled * (scaled - 1.0) / steep
    } else {
        -radii.min_element()
    }
}
