//! A shot: camera, pose, light and backdrop of one portrait, drawn from what photo collections of people look like.
//!
//! | | drawn from |
//! | --- | --- |
//! | camera's yaw | half: normal, 40 degrees about the front; half: any of the 360 degrees |
//! | camera's pitch | normal, 9 degrees about 3 from above, within 30 |
//! | head's pose about x, y, z | normal, 9, 12 and 7 degrees, within 30 |
//! | neck's pose about x, y, z | normal, 5, 6 and 4 degrees, within 15 |
//!
//! Cameras stand on the published standard sphere and look at its pivot; their focal length is that of published labels (network.md,
//! "Inputs").

use glam::Vec3;

use super::{Backdrop, Light};
use crate::body::Pose;
use crate::dataset::LABEL_LENGTH;
use crate::draws::Draws;
use crate::render::Camera;

/// Focal length of cameras in dataset labels, in picture widths.
pub const LABEL_FOCAL: f32 = 6.5104;

const FRONTAL_SHARE: f64 = 0.5;
const YAW_DEVIATION_DEG: f32 = 40.0;
const PITCH_MEAN_DEG: f32 = 3.0;
const PITCH_DEVIATION_DEG: f32 = 9.0;
const MOST_PITCH_DEG: f32 = 30.0;
const HEAD_DEVIATION_DEG: Vec3 = Vec3::new(9.0, 12.0, 7.0);
const MOST_HEAD_DEG: f32 = 30.0;
const NECK_DEVIATION_DEG: Vec3 = Vec3::new(5.0, 6.0, 4.0);
const MOST_NECK_DEG: f32 = 15.0;

/// All that a portrait shows beside the person.
#[derive(Debug, Clone, PartialEq)]
pub struct Shot {
    /// Who looks.
    pub camera: Camera,
    /// How neck and head are turned.
    pub pose: Pose,
    /// How light falls.
    pub light: Light,
    /// What is behind.
    pub backdrop: Backdrop,
}

impl Shot {
    /// The shot of a key, such as a person's seed and a number.
    pub fn draw(key: &[u64]) -> Self {
        let mut draws = Draws::new(key);
        let yaw_deg = if draws.unit() < FRONTAL_SHARE {
            YAW_DEVIATION_DEG * draws.normal()
        } else {
            draws.between(-180.0, 180.0)
        };
        let pitch_deg = (PITCH_MEAN_DEG + PITCH_DEVIATION_DEG * draws.normal())
            .clamp(-MOST_PITCH_DEG, MOST_PITCH_DEG);
        let yaw_rad = yaw_deg.to_radians();
        let mut turned = |deviation_deg: Vec3, most_deg: f32| {
            let normal = Vec3::from_array(std::array::from_fn(|_| draws.normal()));
            let deg = (deviation_deg * normal).clamp(Vec3::splat(-most_deg), Vec3::splat(most_deg));
            deg.to_array().map(f32::to_radians).into()
        };
        let pose = Pose {
            neck: turned(NECK_DEVIATION_DEG, MOST_NECK_DEG),
            head: turned(HEAD_DEVIATION_DEG, MOST_HEAD_DEG),
        };
        Self {
            camera: labelled_camera(yaw_rad, pitch_deg.to_radians()),
            pose,
            light: Light::draw(&mut draws, yaw_rad),
            backdrop: Backdrop::draw(&mut draws),
        }
    }
}

/// The standard camera, moved around the person as [`Camera::orbit`] does, with the focal length of dataset labels.
pub fn labelled_camera(yaw_rad: f32, pitch_rad: f32) -> Camera {
    Camera {
        focal: LABEL_FOCAL,
        ..Camera::orbit(yaw_rad, pitch_rad)
    }
}

/// Camera and pose as a dataset has them: canonical from camera (4 x 4, row by row), intrinsics in picture widths (3 x 3), rotation
/// vectors of neck and head in radians (network.md, "Inputs").
pub fn label(camera: &Camera, pose: &Pose) -> [f32; LABEL_LENGTH] {
    let mut label = [0.0; LABEL_LENGTH];
    let axes = &camera.world_from_camera;
    for row in 0..3 {
        for column in 0..3 {
            label[4 * row + column] = axes.col(column)[row];
        }
        label[4 * row + 3] = camera.eye[row];
    }
    label[15] = 1.0;
    let focal = camera.focal;
    label[16..25].copy_from_slice(&[focal, 0.0, 0.5, 0.0, focal, 0.5, 0.0, 0.0, 1.0]);
    label[25..].copy_from_slice(&pose.to_array());
    label
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shots_are_spread_as_told() {
        let shots: Vec<Shot> = (0..4000).map(|i| Shot::draw(&[7, i])).collect();
        let share = |of: &dyn Fn(&Shot) -> bool| {
            shots.iter().filter(|shot| of(shot)).count() as f32 / shots.len() as f32
        };
        let within = |deg: f32| {
            let least = libm::cosf(deg.to_radians());
            share(&|shot| {
                let level = Vec3::new(shot.camera.eye.x, 0.0, shot.camera.eye.z);
                level.normalize().z > least
            })
        };
        // Normal: 97.6 % within 90 degrees; uniform: half.
        assert!((within(90.0) - 0.738).abs() < 0.03, "{}", within(90.0));
        assert!((within(40.0) - 0.453).abs() < 0.03, "{}", within(40.0));
        let deviation = |of: &dyn Fn(&Shot) -> f32| {
            let sum: f32 = shots.iter().map(|shot| of(shot) * of(shot)).sum();
            (sum / shots.len() as f32).sqrt().to_degrees()
        };
        assert!((deviation(&|shot| shot.pose.head.y) - 12.0).abs() < 0.7);
        assert!((deviation(&|shot| shot.pose.neck.x) - 5.0).abs() < 0.4);
        let most = 30.0_f32.to_radians() + 1e-6;
        for shot in &shots {
            assert!(shot.pose.to_array().iter().all(|angle| angle.abs() <= most));
            assert!((shot.camera.eye.length() - 2.7).abs() < 1e-4);
        }
    }

    #[test]
    fn a_label_is_camera_then_intrinsics_then_pose() {
        let shot = Shot::draw(&[1, 2]);
        let label = label(&shot.camera, &shot.pose);
        let column = |c: usize| Vec3::new(label[c], label[4 + c], label[8 + c]);
        assert_eq!(column(2), shot.camera.world_from_camera.z_axis);
        assert_eq!(column(3), shot.camera.eye);
        assert_eq!(label[12..16], [0.0, 0.0, 0.0, 1.0]);
        assert_eq!(
            label[16..25],
            [6.5104, 0.0, 0.5, 0.0, 6.5104, 0.5, 0.0, 0.0, 1.0]
        );
        assert_eq!(label[25..], shot.pose.to_array());
    }
}
