//! How well the discriminator reads poses of portraits whose poses are known.

use glam::Vec3;

use crate::body::pose::rotation_matrix;

/// The angle of the turn that is between two poses, in degrees; the mean over people, and over neck and head.
///
/// Both `[N][6]`, rotation vectors in radians, at least one.
pub fn mean_angle_deg(found: &[f32], labels: &[f32]) -> f64 {
    let joints = |poses: &[f32]| -> Vec<Vec3> {
        let (joints, _) = poses.as_chunks::<3>();
        joints.iter().map(|&turn| turn.into()).collect()
    };
    let (found, labels) = (joints(found), joints(labels));
    let angles = found.iter().zip(&labels).map(|(&found, &label)| {
        let between = rotation_matrix(found).transpose() * rotation_matrix(label);
        let trace = between.x_axis.x + between.y_axis.y + between.z_axis.z;
        libm::acos((0.5 * (trace - 1.0)).clamp(-1.0, 1.0)).to_degrees()
    });
    angles.sum::<f64>() / found.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::mean_angle_deg;

    #[test]
    fn the_angle_is_that_of_the_turn_between() {
        let quarter = std::f32::consts::FRAC_PI_2;
        let rest = [0.0; 6];
        assert!(mean_angle_deg(&rest, &rest) < 1e-3);
        let neck = [0.0, quarter, 0.0, 0.0, 0.0, 0.0];
        assert!((mean_angle_deg(&rest, &neck) - 45.0).abs() < 1e-3);
        let both = [0.0, quarter, 0.0, 0.0, -0.2, 0.0];
        let found = [0.0, quarter, 0.0, 0.0, 0.1, 0.0];
        assert!((mean_angle_deg(&found, &both) - 0.15f64.to_degrees()).abs() < 1e-3);
    }
}
