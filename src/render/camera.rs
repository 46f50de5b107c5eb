//! Pinhole cameras: the standard camera of the network, orbits around a person, and framings for previews.
//!
//! Camera axes are those of `OpenCV` (x right, y down, z forward), world axes are canonical (see [`crate::spaces`]).
//! Intrinsics are normalised by the picture's **width**, pixels are square, the principal point is the centre.

use std::f32::consts::{FRAC_PI_2, PI};

use glam::{Mat3, Vec3};

/// Distance of the standard camera from the origin, in metres.
pub const STANDARD_RADIUS_M: f32 = 2.7;
/// What the standard camera looks at, in canonical metres.
pub const STANDARD_PIVOT: Vec3 = Vec3::new(0.0, 0.0649, 0.0);
/// Focal length of the standard camera in picture widths.
pub const STANDARD_FOCAL: f32 = 6.484_79;
/// Keeps the published polar angle away from the poles, where "up" is undefined.
const POLAR_MARGIN: f32 = 1e-5;

/// A pinhole camera in canonical space.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// Where the camera is, in metres.
    pub eye: Vec3,
    /// Columns are the camera's x (right), y (down) and z (forward) in world axes; orthonormal.
    pub world_from_camera: Mat3,
    /// Focal length in picture widths.
    pub focal: f32,
}

impl Camera {
    /// A camera at `eye` that looks at `target` with +y up; the two must not be above one another.
    pub fn looking_at(eye: Vec3, target: Vec3, focal: f32) -> Self {
        let forward = (target - eye).normalize_or(Vec3::NEG_Z);
        let right = forward.cross(Vec3::Y).normalize_or(Vec3::X);
        let down = forward.cross(right);
        Self {
            eye,
            world_from_camera: Mat3::from_cols(right, down, forward),
            focal,
        }
    }

    /// The standard camera moved around the person: yaw 0 is frontal and positive towards the person's left (+x),
    /// pitch positive is from above. The eye stays on the sphere around the origin, looking at the pivot.
    pub fn orbit(yaw_rad: f32, pitch_rad: f32) -> Self {
        let direction = orbit_direction(yaw_rad, pitch_rad);
        Self::looking_at(
            STANDARD_RADIUS_M * direction,
            STANDARD_PIVOT,
            STANDARD_FOCAL,
        )
    }

    /// The standard camera in the published parametrisation; `h = v = pi/2` is frontal, a larger `h` moves towards
    /// +x, and `v` is uniform in height on the sphere (0 above, pi below).
    pub fn standard(h_rad: f32, v: f32) -> Self {
        let v = v.clamp(POLAR_MARGIN, PI - POLAR_MARGIN);
        let phi = libm::acosf(1.0 - 2.0 * v / PI);
        let theta = PI - h_rad;
        let direction = Vec3::new(
            libm::sinf(phi) * libm::cosf(theta),
            libm::cosf(phi),
            libm::sinf(phi) * libm::sinf(theta),
        );
        Self::looking_at(
            STANDARD_RADIUS_M * direction,
            STANDARD_PIVOT,
            STANDARD_FOCAL,
        )
    }

    /// Cameras at the given (yaw, pitch) in radians that all see every point, at one scale, with at least `margin`
    /// (a share of the picture's width and height) free on each side. The focal length is the standard camera's.
    ///
    /// `aspect` is height over width. Without points the cameras stand at the standard distance.
    pub fn framing(
        points: &[Vec3],
        views_rad: &[(f32, f32)],
        aspect: f32,
        margin: f32,
    ) -> Vec<Self> {
        let low = points.iter().copied().reduce(Vec3::min);
        let high = points.iter().copied().reduce(Vec3::max);
        let center = match (low, high) {
            (Some(low), Some(high)) => 0.5 * (low + high),
            _ => STANDARD_PIVOT,
        };
        let half = [0.5 - margin, (0.5 - margin) * aspect].map(|half| half.max(0.05));
        let at = |&(yaw, pitch): &(f32, f32), distance: f32| {
            let eye = center + distance * orbit_direction(yaw, pitch);
            Self::looking_at(eye, center, STANDARD_FOCAL)
        };
        // A point (x, y, z) seen from the centre fits when |x| focal <= half_width (z + distance).
        let distance = views_rad
            .iter()
            .flat_map(|view| {
                let camera_from_world = at(view, 1.0).world_from_camera.transpose();
                points.iter().map(move |&point| {
                    let p = camera_from_world * (point - center);
                    let reach = (p.x.abs() / half[0]).max(p.y.abs() / half[1]);
                    reach * STANDARD_FOCAL - p.z
                })
            })
            .reduce(f32::max)
            .unwrap_or(STANDARD_RADIUS_M)
            .max(1e-3);
        views_rad.iter().map(|view| at(view, distance)).collect()
    }

    /// Origin and unit direction of the ray through the centre of pixel (`x`, `y`) of a picture of `size`
    /// `[width, height]`, in canonical space.
    pub fn ray(&self, x: u32, y: u32, size: [u32; 2]) -> (Vec3, Vec3) {
        let direction = self.direction_in_camera([x as f32 + 0.5, y as f32 + 0.5], size);
        (self.eye, self.world_from_camera * direction.normalize())
    }

    /// Direction through a place in pixels, in camera axes with z = 1.
    pub(super) fn direction_in_camera(&self, place_px: [f32; 2], size: [u32; 2]) -> Vec3 {
        let scale = 1.0 / (size[0] as f32 * self.focal);
        Vec3::new(
            (place_px[0] - 0.5 * size[0] as f32) * scale,
            (place_px[1] - 0.5 * size[1] as f32) * scale,
            1.0,
        )
    }

    /// Where a point in canonical space appears: x and y in pixels, z the distance along the camera's axis in metres.
    /// Meaningless unless z is positive.
    pub fn project(&self, point: Vec3, size: [u32; 2]) -> Vec3 {
        let p = self.world_from_camera.transpose() * (point - self.eye);
        let scale = size[0] as f32 * self.focal / p.z;
        Vec3::new(
            p.x * scale + 0.5 * size[0] as f32,
            p.y * scale + 0.5 * size[1] as f32,
            p.z,
        )
    }
}

fn orbit_direction(yaw_rad: f32, pitch_rad: f32) -> Vec3 {
    let pitch = pitch_rad.clamp(-FRAC_PI_2 + 1e-3, FRAC_PI_2 - 1e-3);
    Vec3::new(
        libm::sinf(yaw_rad) * libm::cosf(pitch),
        libm::sinf(pitch),
        libm::cosf(yaw_rad) * libm::cosf(pitch),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frontal_cameras_agree_and_face_the_person() {
        let orbit = Camera::orbit(0.0, 0.0);
        let standard = Camera::standard(FRAC_PI_2, FRAC_PI_2);
        assert!((orbit.eye - Vec3::new(0.0, 0.0, 2.7)).length() < 1e-5);
        assert!((orbit.eye - standard.eye).length() < 1e-5);
        assert!(
            orbit
                .world_from_camera
                .abs_diff_eq(standard.world_from_camera, 1e-5)
        );
    }

    #[test]
    fn both_parametrisations_agree_and_turn_to_the_left() {
        for (yaw, pitch) in [(0.4_f32, 0.2_f32), (-2.0, -0.3), (3.0, 0.5)] {
            let orbit = Camera::orbit(yaw, pitch);
            let standard = Camera::standard(FRAC_PI_2 + yaw, (1.0 - libm::sinf(pitch)) * FRAC_PI_2);
            assert!((orbit.eye - standard.eye).length() < 1e-5);
            assert!(
                orbit
                    .world_from_camera
                    .abs_diff_eq(standard.world_from_camera, 1e-5)
            );
        }
        assert!(Camera::orbit(0.3, 0.0).eye.x > 0.0);
        assert!(Camera::orbit(0.0, 0.3).eye.y > 0.0);
    }

    #[test]
    fn axes_are_right_down_forward() {
        let axes = Camera::orbit(0.0, 0.0).world_from_camera;
        assert!(axes.x_axis.x > 0.999, "{axes}");
        assert!(axes.y_axis.y < -0.99, "{axes}");
        assert!(axes.z_axis.z < -0.99, "{axes}");
        assert!((axes.determinant() - 1.0).abs() < 1e-5);
    }

    #[test]
    fn rays_and_projection_are_inverse() {
        let camera = Camera::orbit(0.7, -0.2);
        let size = [64, 48];
        for (x, y) in [(0, 0), (63, 47), (20, 31)] {
            let (origin, direction) = camera.ray(x, y, size);
            let seen = camera.project(origin + 2.5 * direction, size);
            assert!((seen.x - (x as f32 + 0.5)).abs() < 1e-2, "{seen}");
            assert!((seen.y - (y as f32 + 0.5)).abs() < 1e-2, "{seen}");
        }
    }

    #[test]
    fn framing_fits_every_point_and_touches_the_margin() {
        let points: Vec<Vec3> = (0..8)
            .map(|i| {
                Vec3::new(
                    (i & 1) as f32 * 0.5,
                    (i >> 1 & 1) as f32 * 0.6,
                    (i >> 2) as f32 * 0.3,
                )
            })
            .collect();
        let size = [640, 800];
        let cameras = Camera::framing(&points, &[(0.0, 0.1), (0.7, 0.1), (3.1, 0.0)], 1.25, 0.05);
        let mut tightest = f32::INFINITY;
        for seen in cameras
            .iter()
            .flat_map(|camera| points.iter().map(|&p| camera.project(p, size)))
        {
            let free = [
                seen.x / 640.0,
                1.0 - seen.x / 640.0,
                seen.y / 800.0,
                1.0 - seen.y / 800.0,
            ]
            .into_iter()
            .fold(f32::INFINITY, f32::min);
            assert!(free > 0.0499, "{seen}");
            tightest = tightest.min(free);
        }
        assert!(tightest < 0.0501, "{tightest}");
    }
}
