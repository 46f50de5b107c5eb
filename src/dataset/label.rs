//! Labels: camera and pose of a picture, checked, and their mirror images.

use super::{CAMERA_LENGTH, LABEL_LENGTH};

/// Camera and pose of a picture (network.md, "Inputs").
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Canonical from camera (4 x 4, row by row), then intrinsics in picture widths (3 x 3).
    pub camera: [f32; CAMERA_LENGTH],
    /// Rotation vectors of neck and head in radians.
    pub pose: [f32; 6],
}

/// Entries of the camera that change sign in a mirror: those of cam2world in which x occurs once.
pub(crate) const CAMERA_MIRRORED: [usize; 5] = [1, 2, 3, 4, 8];
/// Entries of the pose that change sign in a mirror: turns about y and z.
pub(crate) const POSE_MIRRORED: [usize; 4] = [1, 2, 4, 5];
/// The camera's skew.
const SKEW: usize = 17;
/// Where along the picture's width the camera looks.
const CENTER_X: usize = 18;
/// How far from orthonormal the axes of a camera may be: labels are written with some 6 digits, and are used in single precision.
const ORTHONORMAL: f32 = 1e-3;
/// No camera of a portrait is farther from the person, in metres; beyond, single precision sees nothing.
const FARTHEST_M: f32 = 1000.0;

impl Label {
    /// From the numbers of a label.
    ///
    /// # Errors
    /// What is wrong with them, and what was expected; the first thing.
    pub fn new(numbers: &[f32]) -> Result<Self, String> {
        if numbers.len() != LABEL_LENGTH {
            return Err(format!(
                "label of {} numbers, expected {LABEL_LENGTH} ({CAMERA_LENGTH} of the camera, 6 of the pose)",
                numbers.len()
            ));
        }
        if !numbers.iter().all(|number| number.is_finite()) {
            return Err("label with numbers that are not finite".into());
        }
        let mut label = Self {
            camera: [0.0; CAMERA_LENGTH],
            pose: [0.0; 6],
        };
        label.camera.copy_from_slice(&numbers[..CAMERA_LENGTH]);
        label.pose.copy_from_slice(&numbers[CAMERA_LENGTH..]);
        label.check_camera()?;
        label.check_pose()?;
        Ok(label)
    }

    /// A full turn is more than any neck does: such numbers are degrees.
    fn check_pose(&self) -> Result<(), String> {
        let turns = self.pose.as_chunks::<3>().0.iter();
        let most = turns.map(|turn| glam::Vec3::from(*turn).length());
        if most.fold(0.0, f32::max) > std::f32::consts::TAU {
            return Err(
                "pose that turns by more than a full turn, expected rotation vectors in radians in numbers 25 to 30".into(),
            );
        }
        Ok(())
    }

    fn check_camera(&self) -> Result<(), String> {
        let axis = |column: usize| glam::Vec3::from([0, 4, 8].map(|row| self.camera[row + column]));
        let axes = glam::Mat3::from_cols(axis(0), axis(1), axis(2));
        let product = axes.transpose() * axes;
        if !product.abs_diff_eq(glam::Mat3::IDENTITY, ORTHONORMAL) || axes.determinant() < 0.0 {
            return Err(
                "camera whose 3 x 3 axes are not a rotation, expected cam2world row by row in numbers 0 to 15".into(),
            );
        }
        if self.camera[12..16] != [0.0, 0.0, 0.0, 1.0] {
            return Err("camera whose numbers 12 to 15 are not 0, 0, 0, 1".into());
        }
        let eye = glam::Vec3::from([3, 7, 11].map(|at| self.camera[at]));
        if eye.length() > FARTHEST_M {
            return Err(format!(
                "camera more than {FARTHEST_M} m away, expected its place in metres in numbers 3, 7 and 11"
            ));
        }
        if self.camera[16] <= 0.0 || self.camera[20] <= 0.0 {
            return Err("camera without a positive focal length at numbers 16 and 20".into());
        }
        let center = [18, 21].map(|at| self.camera[at]);
        if !center.iter().all(|at| (0.0..=1.0).contains(at)) {
            return Err(format!(
                "camera whose picture is centred at {}, {}, expected numbers 16 to 24 in picture widths: 0 to 1 at 18 and 21",
                center[0], center[1]
            ));
        }
        Ok(())
    }

    /// What the label is of the picture mirrored left to right.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        for entry in CAMERA_MIRRORED {
            self.camera[entry] *= -1.0;
        }
        for entry in POSE_MIRRORED {
            self.pose[entry] *= -1.0;
        }
        // Nothing where the camera looks straight through the middle, as all published ones do.
        self.camera[SKEW] = 0.0 - self.camera[SKEW];
        self.camera[CENTER_X] = 1.0 - self.camera[CENTER_X];
        self
    }

    /// Whether the camera stands behind the person: it is then where canonical z is negative.
    pub fn is_rear(&self) -> bool {
        self.camera[11] < 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::pose::rotation_matrix;
    use crate::synth::portrait::{Shot, label};
    use glam::{DMat3, DVec3, Vec3};

    fn drawn(key: u64) -> [f32; LABEL_LENGTH] {
        let shot = Shot::draw(&[key]);
        label(&shot.camera, &shot.pose)
    }

    /// Where a canonical point is seen, in picture widths from the upper left corner.
    fn seen(label: &Label, point: Vec3) -> [f32; 2] {
        let eye = Vec3::from([3, 7, 11].map(|i| label.camera[i]));
        let axis = |c: usize| Vec3::from([0, 4, 8].map(|row| label.camera[row + c]));
        let off = point - eye;
        let depth = off.dot(axis(2));
        let [x, y] = [0, 1].map(|c| off.dot(axis(c)) / depth);
        let lens = &label.camera[16..];
        [lens[0] * x + lens[1] * y + lens[2], lens[4] * y + lens[5]]
    }

    #[test]
    fn a_mirrored_label_sees_the_mirrored_world_mirrored() {
        let mirror = Vec3::new(-1.0, 1.0, 1.0);
        for key in 0..20 {
            let mut numbers = drawn(key);
            if key % 2 == 1 {
                // Skewed, and not through the middle.
                numbers[17..19].copy_from_slice(&[0.03, 0.4]);
            }
            let label = Label::new(&numbers).expect("a label");
            let mirrored = label.mirrored();
            for point in [Vec3::new(0.1, 0.2, 0.05), Vec3::new(-0.03, 0.0, -0.1)] {
                let [x, y] = seen(&label, point);
                let [mx, my] = seen(&mirrored, point * mirror);
                assert!((mx + x - 1.0).abs() < 1e-5 && (my - y).abs() < 1e-5);
            }
            let flip = DMat3::from_diagonal(DVec3::new(-1.0, 1.0, 1.0));
            for joint in 0..2 {
                let turn = |label: &Label| {
                    let at = 3 * joint;
                    rotation_matrix(Vec3::from_slice(&label.pose[at..at + 3]))
                };
                let expected = flip * turn(&label) * flip;
                assert!(turn(&mirrored).abs_diff_eq(expected, 1e-6));
            }
            let mut again = mirrored.mirrored();
            let off = again.camera[CENTER_X] - label.camera[CENTER_X];
            assert!(off.abs() < 1e-6);
            again.camera[CENTER_X] = label.camera[CENTER_X];
            assert_eq!(again, label);
            assert_eq!(mirrored.is_rear(), label.is_rear());
            Label::new(&[&mirrored.camera[..], &mirrored.pose[..]].concat()).expect("a label");
        }
    }

    #[test]
    fn labels_that_are_none_are_told_why() {
        let wrong = |change: &dyn Fn(&mut Vec<f32>)| {
            let mut numbers = drawn(1).to_vec();
            change(&mut numbers);
            Label::new(&numbers).expect_err("not a label")
        };
        assert!(wrong(&|n| n.truncate(25)).contains("25 numbers, expected 31"));
        assert!(wrong(&|n| n[27] = f32::NAN).contains("finite"));
        assert!(wrong(&|n| n[0] += 0.1).contains("not a rotation"));
        assert!(wrong(&|n| [0, 4, 8].into_iter().for_each(|i| n[i] *= -1.0)).contains("rotation"));
        assert!(wrong(&|n| n[12] = 1.0).contains("12 to 15"));
        assert!(wrong(&|n| n[16] = 0.0).contains("focal"));
        assert!(wrong(&|n| n[18] = 256.0).contains("centred at 256"));
        assert!(wrong(&|n| n[11] = 1e30).contains("in metres"));
        assert!(wrong(&|n| n[29] = 20.0).contains("in radians"));
    }
}
