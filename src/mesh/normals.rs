//! Vertex normals: from the triangles, or from the field that they approximate.
//!
//! In: a surface wound outwards. Out: one unit normal for each vertex, outward. [`from_geometry`] weighs triangles
//! by their angle at the vertex (Thürmer and Wüthrich, "Computing vertex normals from polygonal facets", 1998), so
//! a normal depends on the shape and hardly on how it is cut into triangles. [`from_field`] takes the negated
//! density gradient, which is finer than a simplified surface, and falls back to geometry where it is no use.
//! Caps along cut planes get the plane's normal and rims that of the skin. Not promised: a normal of any meaning
//! where a vertex has no triangle with an area; it is +z there.

use glam::{DVec3, Vec3};
use rayon::prelude::*;

use super::{
    Mesh,
    smooth::{CutPlane, cap_of},
    topology::{Corners, next_and_previous},
};
use crate::field::{Bounds, Field};

/// How normals come from a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FieldNormalSettings {
    /// Half the length over which density is differenced, in metres; about the spacing of the extraction lattice.
    pub step_m: f32,
    /// Least cosine between a usable gradient and the geometric normal, in [0, 1].
    pub min_cosine: f32,
}

impl Default for FieldNormalSettings {
    /// 1 mm, the spacing of half a metre in 512 steps. 0.35 is 70 degrees: a gradient that far off belongs to
    /// another sheet or to noise. Judged, not measured.
    fn default() -> Self {
        Self {
            step_m: 1e-3,
            min_cosine: 0.35,
        }
    }
}

/// Unit normals from the triangles around each vertex, weighed by their angles there.
pub fn from_geometry(mesh: &Mesh) -> Vec<Vec3> {
    let corners = Corners::of(mesh);
    (0..mesh.positions.len())
        .into_par_iter()
        .with_min_len(1 << 10)
        .map(|vertex| unit(angle_weighted(mesh, corners.around(vertex).iter().copied())))
        .collect()
}

/// Unit normals from the field's gradient where it can be trusted, from the triangles elsewhere.
///
/// Differences never reach over a cut plane or out of the field's bounds: at the border they are one-sided.
/// Vertices inside a cap get the plane's outward normal; on the edge between two caps the triangles decide.
pub fn from_field(
    field: &dyn Field,
    mesh: &Mesh,
    settings: &FieldNormalSettings,
    cuts: &[CutPlane],
) -> Vec<Vec3> {
    /// Vertices whose densities are asked for at once.
    const BATCH: usize = 1024;
    let corners = Corners::of(mesh);
    let limits = stencil_limits(field.bounds(), mesh, cuts);
    let mut normals = vec![Vec3::ZERO; mesh.positions.len()];
    normals
        .par_chunks_mut(BATCH)
        .zip(mesh.positions.par_chunks(BATCH))
        .enumerate()
        .for_each(|(batch, (normals, positions))| {
            let gradients = gradients(field, positions, settings.step_m, &limits);
            for (offset, (normal, gradient)) in normals.iter_mut().zip(gradients).enumerate() {
                let around = corners.around(batch * BATCH + offset);
                let (geometric, on_skin) = geometric_normal(mesh, cuts, around);
                let outward = (-gradient).normalize_or_zero();
                let usable =
                    on_skin && outward.dot(geometric.as_dvec3()) >= f64::from(settings.min_cosine);
                *normal = if usable { outward.as_vec3() } else { geometric };
            }
        });
    normals
}

/// The normal by triangles, and whether the vertex touches the skin; then only the skin's triangles count.
fn geometric_normal(mesh: &Mesh, cuts: &[CutPlane], around: &[u32]) -> (Vec3, bool) {
    let cap = |corner: u32| cap_of(cuts, mesh.corners(corner as usize / 3));
    let skin = || {
        around
            .iter()
            .copied()
            .filter(|&corner| cap(corner).is_none())
    };
    if skin().next().is_some() {
        return (unit(angle_weighted(mesh, skin())), true);
    }
    let normal = unit(angle_weighted(mesh, around.iter().copied()));
    let first = around.first().and_then(|&corner| cap(corner));
    match first {
        Some(plane) if around.iter().all(|&corner| cap(corner) == first) => {
            let axis = cuts[plane].axis;
            let mut outward = Vec3::ZERO;
            outward[axis] = if normal[axis] < 0.0 { -1.0 } else { 1.0 };
            (outward, false)
        }
        _ => (normal, false),
    }
}

fn angle_weighted(mesh: &Mesh, corners: impl Iterator<Item = u32>) -> DVec3 {
    let mut sum = DVec3::ZERO;
    for corner in corners {
        let here = mesh.triangles[corner as usize / 3][corner as usize % 3];
        let (next, previous) = next_and_previous(mesh, corner);
        let [here, next, previous] =
            [here, next, previous].map(|vertex| mesh.positions[vertex as usize].as_dvec3());
        let (to_next, to_previous) = (next - here, previous - here);
        let cross = to_next.cross(to_previous);
        let twice_area = cross.length();
        if twice_area > 0.0 {
            let angle_rad = libm::atan2(twice_area, to_next.dot(to_previous));
            sum += cross * (angle_rad / twice_area);
        }
    }
    sum
}

fn unit(normal: DVec3) -> Vec3 {
    normal.try_normalize().unwrap_or(DVec3::Z).as_vec3()
}

/// Where densities may be asked for: within the field, on the surface's side of every cut.
fn stencil_limits(field: Bounds, mesh: &Mesh, cuts: &[CutPlane]) -> Bounds {
    let mut limits = field;
    for cut in cuts {
        let coordinates = || mesh.positions.iter().map(|position| position[cut.axis]);
        let low = coordinates().fold(f32::INFINITY, f32::min);
        let high = coordinates().fold(f32::NEG_INFINITY, f32::max);
        if cut.value - low < high - cut.value {
            limits.min[cut.axis] = limits.min[cut.axis].max(cut.value);
        } else {
            limits.max[cut.axis] = limits.max[cut.axis].min(cut.value);
        }
    }
    limits
}

/// Density per metre along each axis; zero along an axis on which `limits` leave no room.
fn gradients(field: &dyn Field, positions: &[Vec3], step_m: f32, limits: &Bounds) -> Vec<DVec3> {
    let points: Vec<[f32; 3]> = positions
        .iter()
        .flat_map(|position| {
            [
                (0, -1.0),
                (0, 1.0),
                (1, -1.0),
                (1, 1.0),
                (2, -1.0),
                (2, 1.0),
            ]
            .map(|(axis, side)| {
                let mut point = position.to_array();
                point[axis] = (point[axis] + side * step_m)
                    .min(limits.max[axis])
                    .max(limits.min[axis]);
                point
            })
        })
        .collect();
    let mut density = vec![0.0; points.len()];
    field.density(&points, &mut density);
    let stencils = points.chunks_exact(6).zip(density.chunks_exact(6));
    stencils
        .map(|(points, density)| {
            let slope = |axis: usize| {
                let (low, high) = (2 * axis, 2 * axis + 1);
                let length = f64::from(points[high][axis]) - f64::from(points[low][axis]);
                let rise = f64::from(density[high]) - f64::from(density[low]);
                if length > 0.0 { rise / length } else { 0.0 }
            };
            DVec3::new(slope(0), slope(1), slope(2))
        })
        .collect()
}
