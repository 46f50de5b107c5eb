//! How high a head is, from chin to crown, of a surface alone: no landmarks are known.
//!
//! The profile is the foremost point at each height in the middle plane. From the tip of the nose it is followed down as long as it stays
//! within 50 mm behind the tip: chins do, throats do not. The crown is the highest point near the middle, hair included.

use crate::mesh::Mesh;

/// Half of the width of the slice that is the profile, in metres.
const HALF_SLICE_M: f32 = 0.008;
/// Height of a step of the profile in metres: above the spacing of the meshes that are measured.
const STEP_M: f32 = 0.004;
/// Where the tip of the nose may be, in metres above the neck's joint: of people, with the posture they all have.
const NOSE_HEIGHTS_M: [f32; 2] = [0.04, 0.18];
/// The point of a chin is 15 to 40 mm behind the tip of the nose, the throat 60 mm and more.
const CHIN_BEHIND_M: f32 = 0.05;
/// The crown is searched for this far to both sides, in metres.
const CROWN_HALF_WIDTH_M: f32 = 0.1;

/// Chin to crown in metres; none where there is no profile at the heights of noses.
pub fn head_height_m(mesh: &Mesh) -> Option<f32> {
    let crown = mesh
        .positions
        .iter()
        .filter(|point| point.x.abs() < CROWN_HALF_WIDTH_M)
        .map(|point| point.y)
        .reduce(f32::max)?;
    let step_of = |height: f32| libm::floorf(height / STEP_M) as i32;
    let [lowest, highest] = [-0.1, 0.5].map(step_of);
    let mut profile = vec![f32::NEG_INFINITY; (highest - lowest) as usize];
    for point in &mesh.positions {
        let step = step_of(point.y) - lowest;
        if point.x.abs() < HALF_SLICE_M
            && point.z > 0.0
            && let Some(front) = usize::try_from(step)
                .ok()
                .and_then(|at| profile.get_mut(at))
        {
            *front = front.max(point.z);
        }
    }
    let [first, last] = NOSE_HEIGHTS_M.map(|height| (step_of(height) - lowest) as usize);
    let nose = (first..last)
        .filter(|&step| profile[step].is_finite())
        .max_by(|&a, &b| profile[a].total_cmp(&profile[b]))?;
    let chin = (0..=nose)
        .rev()
        // A coarse mesh may have no vertex at some height.
        .filter(|&step| profile[step].is_finite())
        .take_while(|&step| profile[step] > profile[nose] - CHIN_BEHIND_M)
        .last()?;
    Some(crown - (chin as i32 + lowest) as f32 * STEP_M)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::{Bounds, Field};
    use crate::measure::ColoredMesh;
    use glam::Vec3;

    /// An egg of a head on a neck, with a nose; the chin is at 0.02 and the crown at 0.26 m.
    struct Doll;

    impl Field for Doll {
        fn bounds(&self) -> Bounds {
            Bounds::cube(0.7)
        }

        fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
            for (&point, out) in points.iter().zip(density) {
                let point = Vec3::from_array(point);
                let head = (point - Vec3::new(0.0, 0.14, 0.02)) / Vec3::new(0.075, 0.12, 0.095);
                let nose = (point - Vec3::new(0.0, 0.11, 0.115)).length() - 0.012;
                let neck = Vec3::new(point.x, 0.0, point.z).length() - 0.05;
                let neck = neck.max(point.y - 0.1);
                let head = 0.07 * (head.length() - 1.0);
                *out = 10.0 - 20_000.0 * head.min(nose).min(neck);
            }
        }

        fn density_and_color(
            &self,
            points: &[[f32; 3]],
            density: &mut [f32],
            color: &mut [[f32; 3]],
        ) {
            self.density(points, density);
            color.fill([0.5; 3]);
        }
    }

    #[test]
    fn a_head_is_measured_from_chin_to_crown_and_without_the_neck() {
        let doll = ColoredMesh::of_field(&Doll, 10.0, Bounds::cube(0.6), 0.003).expect("a doll");
        let height = head_height_m(&doll.mesh).expect("a profile");
        // The egg bends away below the chin, where it is more than 50 mm behind the nose: some mm are lost.
        assert!((0.21..0.245).contains(&height), "{height}");
        assert_eq!(head_height_m(&Mesh::default()), None);
    }
}
