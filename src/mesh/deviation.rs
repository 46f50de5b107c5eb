//! How far one surface is from another, at points spread evenly over its area.
//!
//! One way only: what the other surface has and this one lacks does not show.

use glam::Vec3;
use rayon::prelude::*;

use super::Mesh;
use super::nearest::{Nearest, blend};

/// How far one surface is from another.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Deviation {
    /// Mean distance in metres.
    pub mean_m: f64,
    /// The distance that 99 % of the surface stay below, in metres.
    pub p99_m: f64,
    /// The largest distance found, in metres.
    pub max_m: f64,
}

/// Measures `samples` points spread evenly over the area of one surface against another; one way only.
///
/// All zero where there is no area or no sample. The points are those of [`area_samples`].
pub fn deviation(from: &Mesh, to: &Nearest, samples: usize) -> Deviation {
    let hits = to.query_all(&area_samples(from, samples));
    let mut distances: Vec<f64> = hits.iter().map(|hit| f64::from(hit.distance)).collect();
    distances.sort_unstable_by(f64::total_cmp);
    let Some(&max_m) = distances.last() else {
        return Deviation::default();
    };
    Deviation {
        mean_m: distances.iter().sum::<f64>() / distances.len() as f64,
        p99_m: distances[(distances.len() - 1) * 99 / 100],
        max_m,
    }
}

/// A place on a surface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Site {
    /// The triangle's index in the mesh.
    pub triangle: usize,
    /// Weights of the triangle's corners; they sum to 1 and none is negative.
    pub weights: [f64; 3],
}

/// Points on a surface, as many as asked for, evenly spread over its area and always the same: those of [`area_sites`].
pub fn area_samples(mesh: &Mesh, samples: usize) -> Vec<Vec3> {
    area_sites(mesh, samples)
        .par_iter()
        .map(|site| blend(mesh.corners(site.triangle), site.weights).as_vec3())
        .collect()
}

/// Places on a surface, as many as asked for, evenly spread over its area and always the same: the area is divided
/// into equal shares, and within triangles the points follow the R2 sequence (Roberts, "The unreasonable
/// effectiveness of quasirandom sequences", 2018). None where the surface has no area.
pub fn area_sites(mesh: &Mesh, samples: usize) -> Vec<Site> {
    /// 1 / g and 1 / g^2 of the plastic number g, the root of g^3 = g + 1.
    const R2: [f64; 2] = [0.754_877_666_246_692_8, 0.569_840_290_998_053_3];
    let mut area = 0.0;
    let area_up_to: Vec<f64> = (0..mesh.triangles.len())
        .map(|triangle| {
            let [a, b, c] = mesh.corners(triangle).map(|p| p.as_dvec3());
            area += (b - a).cross(c - a).length();
            area
        })
        .collect();
    if area.is_nan() || area <= 0.0 {
        return Vec::new();
    }
    (0..samples)
        .into_par_iter()
        .map(|sample| {
            let share = area * (sample as f64 + 0.5) / samples as f64;
            let triangle = area_up_to.partition_point(|&up_to| up_to <= share);
            let [x, y] = R2.map(|step| (0.5 + step * (sample + 1) as f64).fract());
            let root = x.sqrt();
            Site {
                triangle: triangle.min(mesh.triangles.len() - 1),
                weights: [1.0 - root, root * (1.0 - y), root * y],
            }
        })
        .collect()
}
