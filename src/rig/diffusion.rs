//! Values on a surface, smoothed over given lengths.
//!
//! In: a mesh, a row of values at each vertex, and at each vertex a length. Out: the rows that minimise, by column,
//!
//! ```text
//! sum over vertices   area / length^2 * (smooth - given)^2   +   integral over the surface of |gradient of smooth|^2
//! ```
//!
//! which is one implicit step of diffusion (Desbrun et al., "Implicit fairing of irregular meshes using diffusion and curvature flow",
//! 1999) with a step size that varies: a jump is smoothed to about the length on both sides, however fine the mesh is. Gradients are
//! measured by cotangents, negative ones left out, so that smooth values stay between the least and the greatest given one, and rows that
//! sum to 1 still do. Solved by conjugate gradients; sums run in one order, so threads change nothing.

use glam::DVec3;
use rayon::prelude::*;

use super::weights::JointWeights;
use crate::mesh::Mesh;

/// Iterations at most; 20 000 triangles take about 60.
const MOST_ITERATIONS: usize = 1000;
/// Iterations end when the error, relative to what is given, falls below this: a tenth of a stored step.
const RELATIVE_ERROR: f64 = 1e-6;
/// Cotangents beyond this are from triangles without area.
const MOST_COTANGENT: f64 = 100.0;
/// Area of a vertex without triangles, in square metres: any will do.
const LEAST_AREA_M2: f64 = 1e-12;

/// The rows, smoothed; a length of 0 leaves a row as it is, nearly.
pub(super) fn diffused(
    mesh: &Mesh,
    given: &[JointWeights],
    lengths_m: &[f64],
) -> Vec<JointWeights> {
    let system = System::of(mesh, lengths_m);
    system.solve(given)
}

/// `(D + L) smooth = D given`: D is diagonal, L the cotangent Laplacian.
struct System {
    data: Vec<f64>,
    offsets: Vec<u32>,
    neighbours: Vec<(u32, f64)>,
    diagonal: Vec<f64>,
}

impl System {
    fn of(mesh: &Mesh, lengths_m: &[f64]) -> Self {
        let vertices = mesh.positions.len();
        let mut areas = vec![0.0; vertices];
        let mut edges: Vec<(u32, u32, f64)> = Vec::with_capacity(6 * mesh.triangles.len());
        for (triangle, corners) in mesh.triangles.iter().enumerate() {
            let points = mesh.corners(triangle).map(|point| point.as_dvec3());
            for k in 0..3 {
                let (i, j) = (corners[(k + 1) % 3], corners[(k + 2) % 3]);
                let (cotangent, twice_area) =
                    cotangent(points[k], points[(k + 1) % 3], points[(k + 2) % 3]);
                areas[corners[k] as usize] += twice_area / 6.0;
                edges.extend([(i, j, 0.5 * cotangent), (j, i, 0.5 * cotangent)]);
            }
        }
        // Stable, so that sums run in the order of triangles.
        edges.sort_by_key(|&(from, to, _)| (from, to));
        let mut offsets = vec![0_u32; vertices + 1];
        let mut neighbours = Vec::with_capacity(edges.len() / 2);
        for edge in edges.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let weight: f64 = edge.iter().map(|&(_, _, half)| half).sum();
            neighbours.push((edge[0].1, weight.max(0.0)));
            offsets[edge[0].0 as usize + 1] += 1;
        }
        for vertex in 0..vertices {
            offsets[vertex + 1] += offsets[vertex];
        }
        let data: Vec<f64> = areas
            .iter()
            .zip(lengths_m)
            .map(|(area, length)| area.max(LEAST_AREA_M2) / (length * length).max(LEAST_AREA_M2))
            .collect();
        let diagonal = (0..vertices)
            .map(|vertex| {
                let around = &neighbours[offsets[vertex] as usize..offsets[vertex + 1] as usize];
                data[vertex] + around.iter().map(|&(_, weight)| weight).sum::<f64>()
            })
            .collect();
        Self {
            data,
            offsets,
            neighbours,
            diagonal,
        }
    }

    fn times(&self, rows: &[JointWeights]) -> Vec<JointWeights> {
        (0..rows.len())
            .into_par_iter()
            .with_min_len(1 << 10)
            .map(|vertex| {
                let mut sum = rows[vertex].map(|value| value * self.diagonal[vertex]);
                let [start, end] = [vertex, vertex + 1].map(|at| self.offsets[at] as usize);
                for &(neighbour, weight) in &self.neighbours[start..end] {
                    for (sum, value) in sum.iter_mut().zip(rows[neighbour as usize]) {
                        *sum -= weight * value;
                    }
                }
                sum
            })
            .collect()
    }

    /// Preconditioned conjugate gradients (Saad, "Iterative methods for sparse linear systems", 2003, algorithm 9.1), for all columns at once.
    fn solve(&self, given: &[JointWeights]) -> Vec<JointWeights> {
        let preconditioned = |rows: &[JointWeights]| -> Vec<JointWeights> {
            let rows = rows.iter().zip(&self.diagonal);
            rows.map(|(row, diagonal)| row.map(|value| value / diagonal))
                .collect()
        };
        let right: Vec<JointWeights> = given
            .iter()
            .zip(&self.data)
            .map(|(row, data)| row.map(|value| value * data))
            .collect();
        let mut smooth = given.to_vec();
        let mut residual = right.clone();
        add(&mut residual, &self.times(&smooth), [-1.0; 6]);
        let mut direction = preconditioned(&residual);
        let mut error = dot(&residual, &direction);
        let enough = dot(&right, &preconditioned(&right))
            .map(|scale| scale * RELATIVE_ERROR * RELATIVE_ERROR);
        for _ in 0..MOST_ITERATIONS {
            if (0..error.len()).all(|column| error[column] <= enough[column]) {
                break;
            }
            let image = self.times(&direction);
            let step = quotient(error, dot(&direction, &image));
            add(&mut smooth, &direction, step);
            add(&mut residual, &image, step.map(|step| -step));
            let scaled = preconditioned(&residual);
            let next = dot(&residual, &scaled);
            let turn = quotient(next, error);
            for (direction, scaled) in direction.iter_mut().zip(&scaled) {
                for column in 0..scaled.len() {
                    direction[column] = scaled[column] + turn[column] * direction[column];
                }
            }
            error = next;
        }
        smooth
    }
}

/// The cotangent of the angle at `a`, and twice the triangle's area.
fn cotangent(a: DVec3, b: DVec3, c: DVec3) -> (f64, f64) {
    let (to_b, to_c) = (b - a, c - a);
    let twice_area = to_b.cross(to_c).length();
    let cotangent = to_b.dot(to_c) / twice_area.max(f64::MIN_POSITIVE);
    (cotangent.clamp(-MOST_COTANGENT, MOST_COTANGENT), twice_area)
}

fn add(sums: &mut [JointWeights], rows: &[JointWeights], factors: JointWeights) {
    for (sum, row) in sums.iter_mut().zip(rows) {
        for column in 0..row.len() {
            sum[column] += factors[column] * row[column];
        }
    }
}

fn dot(a: &[JointWeights], b: &[JointWeights]) -> JointWeights {
    let mut sums = JointWeights::default();
    for (a, b) in a.iter().zip(b) {
        for column in 0..a.len() {
            sums[column] += a[column] * b[column];
        }
    }
    sums
}

/// Quotients by column; 0 where nothing is left to divide.
fn quotient(above: JointWeights, below: JointWeights) -> JointWeights {
    std::array::from_fn(|column| {
        if below[column] > 0.0 {
            above[column] / below[column]
        } else {
            0.0
        }
    })
}

#[cfg(test)]
mod tests {
    use glam::Vec3;

    use super::*;

    /// A strip along x, 0.2 m long, with so many cells along it, and a step from the first column to the fourth in its middle.
    fn step(cells: u32) -> (Mesh, Vec<JointWeights>) {
        let mut mesh = Mesh::default();
        let across = 4;
        let edge = 0.2 / cells as f32;
        for x in 0..=cells {
            for y in 0..=across {
                mesh.positions
                    .push(Vec3::new(x as f32 * edge - 0.1, y as f32 * edge, 0.0));
            }
        }
        for x in 0..cells {
            for y in 0..across {
                let a = x * (across + 1) + y;
                let b = a + across + 1;
                mesh.triangles.extend([[a, b, a + 1], [b, b + 1, a + 1]]);
            }
        }
        let given = mesh.positions.iter().map(|p| {
            let high = if p.x.abs() < 1e-6 {
                0.5
            } else {
                f64::from(p.x > 0.0)
            };
            [1.0 - high, 0.0, 0.0, high, 0.0, 0.0]
        });
        let given = given.collect();
        (mesh, given)
    }

    /// Beside a step on a line the minimum is half an exponential, exp(-x / length) / 2.
    #[test]
    fn a_step_decays_over_the_length_however_fine_the_mesh() {
        for cells in [80, 240] {
            let (mesh, given) = step(cells);
            let smooth = diffused(&mesh, &given, &vec![0.01; given.len()]);
            for (row, position) in smooth.iter().zip(&mesh.positions) {
                let x = f64::from(position.x);
                let low = 0.5 * libm::exp(-x.abs() / 0.01);
                let expected = if x < 0.0 { low } else { 1.0 - low };
                assert!(
                    (row[3] - expected).abs() < 0.01,
                    "{x}: {} {expected}",
                    row[3]
                );
                assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-6);
                assert!(row.iter().all(|value| (-1e-9..=1.0 + 1e-9).contains(value)));
            }
        }
    }

    #[test]
    fn lone_vertices_and_lengths_of_nothing_keep_what_is_given() {
        let (mut mesh, mut given) = step(20);
        let smooth = diffused(&mesh, &given, &vec![0.0; given.len()]);
        for (smooth, given) in smooth.iter().zip(&given) {
            assert!((smooth[3] - given[3]).abs() < 1e-3);
        }
        mesh.positions.push(Vec3::ONE);
        given.push([0.0, 0.25, 0.75, 0.0, 0.0, 0.0]);
        // And a triangle without area.
        mesh.triangles.push([0, 1, 1]);
        let smooth = diffused(&mesh, &given, &vec![0.01; given.len()]);
        let last = smooth.last().expect("a vertex");
        assert!((last[2] - 0.75).abs() < 1e-6, "{last:?}");
        assert!(smooth.iter().flatten().all(|value| value.is_finite()));
    }
}
