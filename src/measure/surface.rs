//! Distances and colours between two surfaces, over all and within the face.

use glam::Vec3;
use rayon::prelude::*;

use super::ColoredMesh;
use crate::mesh::Mesh;
use crate::mesh::deviation::{Site, area_sites};
use crate::mesh::nearest::{Hit, Nearest, NearestError, blend};

/// Points that a comparison spreads over each of the two surfaces: the mean of distances around 2 mm is then sure to some 1 %.
pub const SAMPLES: usize = 20_000;

/// The face reaches so far to either side, in canonical metres of the truth.
pub const FACE_HALF_WIDTH_M: f32 = 0.075;
/// From chin to brow.
pub const FACE_HEIGHTS_M: [f32; 2] = [0.02, 0.20];
/// It is in front of this.
pub const FACE_FRONT_M: f32 = 0.06;

/// Whether a point of the true surface belongs to the face: |x| below 75 mm, y from 20 to 200 mm, z above 60 mm.
pub fn is_face(point: Vec3) -> bool {
    let [low, high] = FACE_HEIGHTS_M;
    point.x.abs() < FACE_HALF_WIDTH_M && low < point.y && point.y < high && point.z > FACE_FRONT_M
}

/// Distances of many points to a surface.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Distances {
    /// Mean in metres.
    pub mean_m: f64,
    /// What half of them stay below, in metres.
    pub median_m: f64,
    /// What 95 % of them stay below, in metres.
    pub p95_m: f64,
    /// How many points were measured; all else is 0 where none was.
    pub samples: usize,
}

impl Distances {
    fn of(mut distances: Vec<f32>) -> Self {
        let samples = distances.len();
        if samples == 0 {
            return Self::default();
        }
        distances.sort_unstable_by(f32::total_cmp);
        let sum: f64 = distances.iter().map(|&distance| f64::from(distance)).sum();
        let at = |percent: usize| f64::from(distances[(samples - 1) * percent / 100]);
        Self {
            mean_m: sum / samples as f64,
            median_m: at(50),
            p95_m: at(95),
            samples,
        }
    }
}

/// How a surface differs from the true one in one part of it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Part {
    /// From points of the surface to the truth: shows what is too much.
    pub to_truth: Distances,
    /// From points of the truth to the surface: shows what is missing.
    pub from_truth: Distances,
    /// Root mean square difference of display values, over points of the surface and the closest of the truth, and three channels.
    pub color_rmse: f64,
}

/// How a surface differs from the true one.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Comparison {
    /// Everywhere.
    pub all: Part,
    /// Where the closest point of the truth [`is_face`].
    pub face: Part,
}

/// Compares a surface with the true one, at `samples` points of each.
///
/// # Errors
/// [`NearestError`] where one of them has no triangle.
pub fn compare(
    found: &ColoredMesh,
    truth: &ColoredMesh,
    samples: usize,
) -> Result<Comparison, NearestError> {
    let near_found = Nearest::build(&found.mesh)?;
    let near_truth = Nearest::build(&truth.mesh)?;
    let of_found: Vec<Pair> = area_sites(&found.mesh, samples)
        .par_iter()
        .map(|site| {
            let hit = near_truth.query(place(&found.mesh, site));
            Pair {
                distance_m: hit.distance,
                in_face: is_face(hit.point),
                squared_color: squared_difference(
                    color(found, site.triangle, site.weights),
                    color(truth, hit.triangle as usize, hit.barycentric.map(f64::from)),
                ),
            }
        })
        .collect();
    let of_truth: Vec<(f32, bool)> = area_sites(&truth.mesh, samples)
        .par_iter()
        .map(|site| {
            let point = place(&truth.mesh, site);
            (near_found.query(point).distance, is_face(point))
        })
        .collect();
    let part = |wanted: &dyn Fn(bool) -> bool| {
        let found = || of_found.iter().filter(|pair| wanted(pair.in_face));
        let truth = of_truth.iter().filter(|(_, in_face)| wanted(*in_face));
        let squares: f64 = found().map(|pair| pair.squared_color).sum();
        Part {
            to_truth: Distances::of(found().map(|pair| pair.distance_m).collect()),
            from_truth: Distances::of(truth.map(|(distance, _)| *distance).collect()),
            color_rmse: (squares / (3 * found().count().max(1)) as f64).sqrt(),
        }
    };
    Ok(Comparison {
        all: part(&|_| true),
        face: part(&|in_face| in_face),
    })
}

struct Pair {
    distance_m: f32,
    in_face: bool,
    /// Summed over the channels.
    squared_color: f64,
}

fn place(mesh: &Mesh, site: &Site) -> Vec3 {
    blend(mesh.corners(site.triangle), site.weights).as_vec3()
}

fn color(of: &ColoredMesh, triangle: usize, weights: [f64; 3]) -> Vec3 {
    let corners = of.mesh.triangles[triangle].map(|vertex| of.colors[vertex as usize].into());
    blend(corners, weights).as_vec3()
}

fn squared_difference(a: Vec3, b: Vec3) -> f64 {
    let clamped = |color: Vec3| color.clamp(Vec3::ZERO, Vec3::ONE).as_dvec3();
    (clamped(a) - clamped(b)).length_squared()
}

/// How different people are: the mean, over all pairs, of the mean distance between their surfaces, both ways, at `samples` points of
/// each. None for fewer than two.
///
/// # Errors
/// [`NearestError`] where one of them has no triangle.
pub fn mean_pairwise_m(people: &[Mesh], samples: usize) -> Result<Option<f64>, NearestError> {
    let ready: Vec<(Nearest, Vec<Vec3>)> = people
        .par_iter()
        .map(|mesh| {
            let sites = area_sites(mesh, samples);
            let points = sites.iter().map(|site| place(mesh, site)).collect();
            Ok((Nearest::build(mesh)?, points))
        })
        .collect::<Result<_, _>>()?;
    let one_way = |from: &[Vec3], to: &Nearest| {
        let hits = from.iter().map(|&point| to.query(point));
        let sum: f64 = hits.map(|hit: Hit| f64::from(hit.distance)).sum();
        sum / from.len().max(1) as f64
    };
    let pairs: Vec<(usize, usize)> = (0..people.len())
        .flat_map(|a| (a + 1..people.len()).map(move |b| (a, b)))
        .collect();
    let means: Vec<f64> = pairs
        .par_iter()
        .map(|&(a, b)| {
            let ((near_a, of_a), (near_b, of_b)) = (&ready[a], &ready[b]);
            0.5 * (one_way(of_a, near_b) + one_way(of_b, near_a))
        })
        .collect();
    Ok((!means.is_empty()).then(|| means.iter().sum::<f64>() / means.len() as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::tests::ball;

    #[test]
    fn balls_within_each_other_are_as_far_apart_as_their_radii() {
        let (small, large) = (ball([0.0; 3], 0.1), ball([0.0; 3], 0.103));
        let compared = compare(&small, &large, 4000).expect("surfaces");
        for distances in [compared.all.to_truth, compared.all.from_truth] {
            for found in [distances.mean_m, distances.median_m, distances.p95_m] {
                assert!((found - 0.003).abs() < 1e-4, "{distances:?}");
            }
            assert_eq!(distances.samples, 4000);
        }
        // Colours vary by position: 3 mm apart they differ by up to 0.4 x 20 x 0.003 in a channel.
        assert!(compared.all.color_rmse > 0.003 && compared.all.color_rmse < 0.024);
        let same = compare(&small, &small, 1000).expect("surfaces");
        assert!(same.all.to_truth.p95_m < 1e-6 && same.all.color_rmse < 1e-6);
    }

    #[test]
    fn the_two_directions_show_what_is_too_much_and_what_is_missing() {
        let truth = ball([0.0; 3], 0.1);
        let mut found = truth.clone();
        // Half of it is missing.
        let (mesh, above) = (&mut found.mesh, |p: Vec3| p.y > 0.0);
        let positions = mesh.positions.clone();
        mesh.triangles
            .retain(|corners| corners.iter().all(|&v| above(positions[v as usize])));
        let compared = compare(&found, &truth, 4000).expect("surfaces");
        assert!(compared.all.to_truth.mean_m < 1e-6);
        assert!(compared.all.from_truth.mean_m > 0.02);
    }

    #[test]
    fn the_face_is_what_the_truth_has_there() {
        let truth = ball([0.0, 0.1, 0.0], 0.1);
        let mut found = truth.clone();
        // Dented by 4 mm and painted where the face is.
        for (position, color) in found.mesh.positions.iter_mut().zip(&mut found.colors) {
            if is_face(*position) {
                position.z -= 0.004;
                *color = color.map(|value| value + 0.05);
            }
        }
        let compared = compare(&found, &truth, 8000).expect("surfaces");
        let (all, face) = (compared.all, compared.face);
        assert!((0.003..0.0041).contains(&face.to_truth.mean_m), "{face:?}");
        assert!(
            (0.003..0.0041).contains(&face.from_truth.mean_m),
            "{face:?}"
        );
        assert!(all.to_truth.mean_m < 0.4 * face.to_truth.mean_m, "{all:?}");
        assert!((face.color_rmse - 0.05).abs() < 0.03, "{face:?}");
        assert!(face.to_truth.samples < 4000 && face.to_truth.samples > 500);
        assert!(is_face(Vec3::new(0.0, 0.1, 0.09)) && !is_face(Vec3::new(0.0, 0.1, -0.09)));
    }

    #[test]
    fn pairs_are_all_counted_and_both_ways() {
        let balls = [0.10, 0.102, 0.106].map(|radius| ball([0.0; 3], radius).mesh);
        let mean = mean_pairwise_m(&balls, 1000)
            .expect("surfaces")
            .expect("pairs");
        // 2, 6 and 4 mm.
        assert!((mean - 0.004).abs() < 1e-4, "{mean}");
        assert_eq!(mean_pairwise_m(&balls[..1], 10), Ok(None));
        assert!(mean_pairwise_m(&[Mesh::default()], 10).is_err());
    }
}
