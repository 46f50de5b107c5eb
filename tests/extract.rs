//! Extraction against marching cubes on the whole dense lattice, and the promises of its module head.
//!
//! Does not prove: how close a surface is to the truth behind a field (tests/quality.rs), or anything about specks
//! smaller than 16 lattice steps.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use mcubes::{MarchingCubes, MeshSide};
use portrait_export::field::portrait::Portrait;
use portrait_export::field::{Bounds, Field, analytic::Ball};
use portrait_export::mesh::Mesh;
use portrait_export::mesh::extract::{ExtractError, ExtractSettings, Extracted, extract, plan};
use portrait_export::progress::Silent;

/// A sum of plane waves of random direction and phase, none shorter than a given wavelength.
struct Waves {
    /// Wave vector (radians per metre), phase, amplitude.
    waves: Vec<([f32; 3], f32, f32)>,
    bounds: Bounds,
}

impl Waves {
    fn new(seed: u64, shortest_m: f32, bounds: Bounds) -> Self {
        let mut state = seed;
        let mut random = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f32 / (1u64 << 24) as f32
        };
        let waves = (0..12)
            .map(|wave| {
                let z = 2.0 * random() - 1.0;
                let angle = std::f32::consts::TAU * random();
                let flat = (1.0 - z * z).sqrt();
                // Every other wave at the limit, where catching it is hardest.
                let wavelength = shortest_m
                    * if wave % 2 == 0 {
                        1.0
                    } else {
                        1.0 + 2.0 * random()
                    };
                let k = std::f32::consts::TAU / wavelength;
                let direction = [flat * angle.cos(), flat * angle.sin(), z];
                (
                    direction.map(|d| k * d),
                    std::f32::consts::TAU * random(),
                    0.5 + random(),
                )
            })
            .collect();
        Self { waves, bounds }
    }
}

impl Field for Waves {
    fn bounds(&self) -> Bounds {
        self.bounds
    }
    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        for (p, out) in points.iter().zip(density) {
            *out = self
                .waves
                .iter()
                .map(|(k, phase, amplitude)| {
                    amplitude * (k[0] * p[0] + k[1] * p[1] + k[2] * p[2] + phase).sin()
                })
                .sum();
        }
    }
    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.density(points, density);
        color.fill([0.5; 3]);
    }
}

fn settings(iso_level: f32, region: Bounds, resolution: usize) -> ExtractSettings {
    ExtractSettings {
        iso_level,
        region,
        resolution,
    }
}

/// Marching cubes by `mcubes` alone on every cell of the padded lattice: triangles as sorted multiset of corner positions
/// in lattice units, rounded to 1/64 (the pad layer has unit thickness here, so cap vertices are compared there by edge).
fn dense_triangles(
    field: &dyn Field,
    extracted: &Extracted,
    iso: f32,
) -> (usize, BTreeMap<[i64; 9], usize>) {
    let lattice = &extracted.lattice;
    let [nx, ny, nz] = lattice.padded_points();
    let mut values = Vec::with_capacity(nx * ny * nz);
    for z in 0..nz {
        for y in 0..ny {
            let row: Vec<[f32; 3]> = (0..nx)
                .map(|x| {
                    [
                        lattice.coordinate(0, x),
                        lattice.coordinate(1, y),
                        lattice.coordinate(2, z),
                    ]
                })
                .collect();
            let mut density = vec![0.0; nx];
            field.density(&row, &mut density);
            let edge = lattice.is_padding(1, y) || lattice.is_padding(2, z);
            for (x, value) in density.into_iter().enumerate() {
                // A hair below the level: the crossing of a padding edge then lies on the region's plane.
                values.push(if edge || lattice.is_padding(0, x) {
                    value.min(iso - 1e-6)
                } else {
                    value
                });
            }
        }
    }
    let size = (nx as f32, ny as f32, nz as f32);
    let zero = lin_alg::f32::Vec3::new_zero();
    let cubes =
        MarchingCubes::new((nx, ny, nz), size, size, zero, values, iso).expect("a full lattice");
    let soup = cubes.generate(MeshSide::InsideOnly);
    let mut triangles = BTreeMap::new();
    for corners in soup.indices.chunks_exact(3) {
        let key = corners.iter().map(|c| {
            let p = soup.vertices[*c].posit;
            in_steps([p.x, p.y, p.z], lattice.points)
        });
        *triangles.entry(rotated(key.collect())).or_insert(0) += 1;
    }
    (soup.indices.len() / 3, triangles)
}

/// Padded-lattice units to sixty-fourths of a step, padding folded into the region's planes.
fn in_steps(position: [f32; 3], points: [usize; 3]) -> [i64; 3] {
    std::array::from_fn(|axis| {
        let at = position[axis].clamp(1.0, points[axis] as f32);
        (64.0 * f64::from(at)).round() as i64
    })
}

/// The same triangle whichever corner comes first, winding kept.
fn rotated(corners: Vec<[i64; 3]>) -> [i64; 9] {
    (0..3)
        .map(|r| {
            let c: Vec<i64> = (0..3).flat_map(|k| corners[(r + k) % 3]).collect();
            c.try_into().expect("nine numbers")
        })
        .min()
        .expect("three rotations")
}

fn sparse_triangles(extracted: &Extracted) -> BTreeMap<[i64; 9], usize> {
    let lattice = &extracted.lattice;
    let mut triangles = BTreeMap::new();
    for triangle in 0..extracted.mesh.triangles.len() {
        let key = extracted.mesh.corners(triangle).map(|p| {
            let p = p.to_array();
            let steps = [0, 1, 2].map(|a| 1.0 + (p[a] - lattice.region.min[a]) / lattice.step_m[a]);
            in_steps(steps, lattice.points)
        });
        *triangles.entry(rotated(key.to_vec())).or_insert(0) += 1;
    }
    triangles
}

/// Equal counts, and equal corner positions but for those few that the rounding to 1/64 splits.
fn assert_same_as_dense(field: &dyn Field, extracted: &Extracted, iso: f32) {
    let (count, dense) = dense_triangles(field, extracted, iso);
    assert_eq!(extracted.mesh.triangles.len(), count, "number of triangles");
    let sparse = sparse_triangles(extracted);
    let shared: usize = sparse
        .iter()
        .map(|(k, n)| dense.get(k).map_or(0, |m| *n.min(m)))
        .sum();
    // Positions near a multiple of 1/128 of a step may round either way: single precision at 256 steps leaves 2^-16.
    let split = 1.0 - shared as f64 / count as f64;
    assert!(
        split < 0.03,
        "{shared} of {count} triangles are the dense lattice's"
    );
}

fn assert_closed(mesh: &Mesh) {
    let mut edges: HashMap<(u32, u32), u32> = HashMap::new();
    for t in &mesh.triangles {
        for k in 0..3 {
            *edges.entry((t[k], t[(k + 1) % 3])).or_default() += 1;
        }
    }
    for ((a, b), count) in &edges {
        assert_eq!(
            *count, 1,
            "edge {a}-{b} is used twice in the same direction"
        );
        assert_eq!(
            edges.get(&(*b, *a)),
            Some(&1),
            "edge {a}-{b} has no partner"
        );
    }
}

#[test]
fn equals_dense_marching_cubes_on_band_limited_fields_at_256() {
    let bounds = Bounds {
        min: [0.0; 3],
        max: [1.0, 0.6, 0.5],
    };
    for (seed, iso) in [(1, 0.0), (2, 4.0), (3, 7.0)] {
        let field = Waves::new(seed, 16.0 / 255.0, bounds);
        let extracted = extract(&field, &settings(iso, bounds, 256), &Silent).expect("a surface");
        assert_same_as_dense(&field, &extracted, iso);
        assert_closed(&extracted.mesh);
        assert!(extracted.mesh.signed_volume() > 0.0);
    }
}

#[test]
fn equals_dense_marching_cubes_on_the_portrait_at_256() {
    let path = Path::new("../shared/fields/adult_01.safetensors");
    let mut fields = vec![("embedded", Portrait::embedded())];
    match path.exists() {
        true => fields.push((
            "adult_01",
            Portrait::read(path).expect("the portrait field"),
        )),
        false => eprintln!("SKIPPED in part: {} is not here", path.display()),
    }
    for (name, portrait) in fields {
        let info = portrait.info;
        let extracted = extract(
            &portrait,
            &settings(info.iso_level, info.region(), 256),
            &Silent,
        )
        .expect(name);
        assert_same_as_dense(&portrait, &extracted, info.iso_level);
        assert_closed(&extracted.mesh);
        let dense = extracted.lattice.len() as u64;
        assert!(
            extracted.evaluations < dense / 3,
            "{} of {dense} points",
            extracted.evaluations
        );
    }
}

#[test]
fn closed_even_where_the_field_is_noise() {
    /// A hash of the position: nothing is smooth, every configuration of corners occurs.
    struct Noise;
    impl Field for Noise {
        fn bounds(&self) -> Bounds {
            Bounds::cube(1.0)
        }
        fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
            for (p, out) in points.iter().zip(density) {
                let bits = p.iter().fold(17u64, |h, v| {
                    (h ^ u64::from(v.to_bits()))
                        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                        .rotate_left(23)
                });
                // Some values hit the level exactly: vertices then coincide with lattice points.
                *out = ((bits >> 40) % 9) as f32 - 4.0;
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
    let extracted =
        extract(&Noise, &settings(0.0, Bounds::cube(1.0), 40), &Silent).expect("a surface");
    assert_closed(&extracted.mesh);
    assert!(extracted.mesh.triangles.len() > 50_000);
}

#[test]
fn a_ball_is_round_and_its_cut_is_flat() {
    let ball = Ball {
        center: [0.0, 0.0, 0.0],
        radius: 0.2,
        ..Ball::default()
    };
    let region = Bounds {
        min: [-0.25, -0.1, -0.25],
        max: [0.25, 0.25, 0.25],
    };
    let extracted = extract(&ball, &settings(ball.iso, region, 200), &Silent).expect("a surface");
    assert_closed(&extracted.mesh);
    let mut on_cut = 0;
    for p in &extracted.mesh.positions {
        if p.y == -0.1 {
            on_cut += 1;
            assert!(p.length() <= 0.2 + 1e-5);
        } else {
            assert!(p.y > -0.1);
            // The field is linear along radii; the interpolation error of a distance is h^2 / 8R.
            assert!(
                (p.length() - 0.2).abs() < 1e-5,
                "{p:?} is {} m from the centre",
                p.length()
            );
        }
    }
    assert!(on_cut > 1000);
    // A ball less its cap of height h = 0.1: pi h^2 (3 r - h) / 3.
    let cap = std::f64::consts::PI * 0.01 * (0.6 - 0.1) / 3.0;
    let expected = 4.0 / 3.0 * std::f64::consts::PI * 0.008 - cap;
    assert!((extracted.mesh.signed_volume() / expected - 1.0).abs() < 1e-3);
}

#[test]
fn threads_do_not_change_the_mesh() {
    let bounds = Bounds::cube(1.0);
    let field = Waves::new(9, 16.0 / 127.0, bounds);
    let run = |threads| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool");
        pool.install(|| {
            extract(&field, &settings(1.0, bounds, 160), &Silent)
                .expect("a surface")
                .mesh
        })
    };
    assert_eq!(run(1), run(2));
}

#[test]
fn errors_tell_what_was_found() {
    let ball = Ball::default();
    let fails = |iso, region, resolution| {
        extract(&ball, &settings(iso, region, resolution), &Silent)
            .expect_err("must fail")
            .to_string()
    };
    let bounds = ball.bounds();
    assert!(fails(10.0, bounds, 0).contains("resolution 0"));
    assert!(fails(10.0, bounds, 100_000).contains("resolution 100000"));
    // Told by the plan, before any work; on a machine with more memory the plan is fine.
    match plan(&settings(10.0, bounds, 4096), bounds) {
        Err(error) => assert!(error.to_string().contains("MiB are free"), "{error}"),
        Ok(_) => eprintln!("SKIPPED in part: this machine has memory for 4096 points"),
    }
    let message = fails(1e9, bounds, 64);
    assert!(
        message.contains("densities in the region run from -") && message.contains("1000000000"),
        "{message}"
    );
    let apart = Bounds {
        min: [5.0; 3],
        max: [6.0; 3],
    };
    assert!(fails(10.0, apart, 64).contains("outside of what the field covers"));
}

#[test]
fn a_field_with_nan_is_refused_with_its_place() {
    struct Broken;
    impl Field for Broken {
        fn bounds(&self) -> Bounds {
            Bounds::cube(1.0)
        }
        fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
            for (p, out) in points.iter().zip(density) {
                *out = if p[0] > 0.3 { f32::NAN } else { -p[1] };
            }
        }
        fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], _: &mut [[f32; 3]]) {
            self.density(points, density);
        }
    }
    let error = extract(&Broken, &settings(0.0, Bounds::cube(1.0), 64), &Silent).expect_err("NaN");
    assert!(matches!(error, ExtractError::NotFinite { .. }), "{error}");
}
