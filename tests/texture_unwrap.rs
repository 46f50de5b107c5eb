//! Unwrapping: completeness, even density, determinism, errors.
//!
//! Does not prove that charts are few or seams well placed; `prints_time_and_charts` (ignored) shows numbers.

mod texture_common;

use portrait_export::mesh::Mesh;
use portrait_export::texture::unwrap::{UnwrapError, UnwrapSettings, Unwrapped, unwrap};

fn unwrapped(level: u32) -> (Mesh, Unwrapped) {
    let (mesh, normals) = texture_common::bumpy(level);
    let result = unwrap(&mesh, &normals, &UnwrapSettings::default()).expect("a closed mesh");
    (mesh, result)
}

#[test]
fn triangles_keep_order_and_corners() {
    let (mesh, result) = unwrapped(3);
    assert_eq!(result.mesh.triangles.len(), mesh.triangles.len());
    for (old, new) in mesh.triangles.iter().zip(&result.mesh.triangles) {
        assert_eq!(*old, new.map(|v| result.source_vertex[v as usize]));
    }
    assert!(
        result
            .mesh
            .uvs
            .iter()
            .all(|uv| uv.min_element() >= 0.0 && uv.max_element() <= 1.0)
    );
    let charts = result.chart_of_triangle.iter().max().expect("triangles") + 1;
    assert_eq!(charts as usize, result.stats.charts);
}

#[test]
fn density_is_even() {
    let (_, result) = unwrapped(4);
    let stats = result.stats;
    assert!(
        stats.low_texels_per_metre > 0.6 * stats.texels_per_metre,
        "{stats:?}"
    );
    assert!(
        stats.high_texels_per_metre < 1.6 * stats.texels_per_metre,
        "{stats:?}"
    );
    assert!(stats.fill > 0.5, "{stats:?}");
}

#[test]
fn same_input_same_output_for_any_threads() {
    let (mesh, normals) = texture_common::bumpy(4);
    let run = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool")
            .install(|| unwrap(&mesh, &normals, &UnwrapSettings::default()))
    };
    let first = run(1);
    assert_eq!(first, run(2));
    assert_eq!(first, run(2));
}

/// As an extraction leaves them that is not smoothed: a chart library has no chart for them, and crashed on some.
#[test]
fn triangles_of_no_area_get_a_chart() {
    let (mut mesh, mut normals) = texture_common::bumpy(4);
    let count = mesh.triangles.len();
    let mut taken = vec![false; count];
    for first in (0..count).step_by(250) {
        let [a, b, c] = mesh.triangles[first];
        let beside =
            |corners: &[u32; 3]| (0..3).find(|&k| corners[k] == b && corners[(k + 1) % 3] == a);
        // One beside it that has not been cut yet.
        let found = mesh.triangles[..count]
            .iter()
            .position(|it| beside(it).is_some());
        let Some(second) = found.filter(|&second| !taken[first] && !taken[second]) else {
            continue;
        };
        (taken[first], taken[second]) = (true, true);
        let d = mesh.triangles[second]
            .into_iter()
            .find(|v| ![a, b].contains(v));
        let d = d.expect("a third corner");
        // A vertex at one end of the edge, or in its middle.
        let new = mesh.positions.len() as u32;
        let [at_a, at_b] = [a, b].map(|vertex| mesh.positions[vertex as usize]);
        let place = if first % 2 == 0 {
            at_a
        } else {
            at_a.midpoint(at_b)
        };
        mesh.positions.push(place);
        normals.push(normals[a as usize]);
        mesh.triangles[first] = [a, new, c];
        mesh.triangles[second] = [b, new, d];
        mesh.triangles.extend([[new, b, c], [new, a, d]]);
    }
    let flat = mesh.triangles.iter().filter(|corners| {
        let [a, b, c] = corners.map(|vertex| mesh.positions[vertex as usize]);
        (b - a).cross(c - a).length() == 0.0
    });
    let flat = flat.count();
    assert!(flat > 10, "{flat}");
    let result = unwrap(&mesh, &normals, &UnwrapSettings::default()).expect("charts");
    assert_eq!(result.chart_of_triangle.len(), mesh.triangles.len());
    assert!(result.mesh.uvs.iter().all(|uv| uv.is_finite()));
    // Long and thin as they are, most become charts of their own, which take little room.
    let (_, without) = unwrapped(4);
    let [with, without] = [result.stats, without.stats];
    assert!(
        with.charts <= without.charts + 2 * flat,
        "{with:?}, not {without:?}"
    );
    assert!(
        with.texels_per_metre > 0.8 * without.texels_per_metre,
        "{with:?}, not {without:?}"
    );
}

#[test]
fn an_open_mesh_is_refused() {
    let (mut mesh, normals) = texture_common::bumpy(1);
    mesh.triangles.pop();
    let error = unwrap(&mesh, &normals, &UnwrapSettings::default()).expect_err("open");
    assert!(matches!(error, UnwrapError::NotClosed { .. }));
}

#[test]
fn an_empty_mesh_is_refused() {
    let error = unwrap(&Mesh::default(), &[], &UnwrapSettings::default()).expect_err("empty");
    assert_eq!(error, UnwrapError::Empty);
}

#[test]
#[ignore = "prints numbers; run by hand"]
fn prints_time_and_charts() {
    for (mesh, normals) in [texture_common::bumpy(5), texture_common::rough(5)] {
        for (max_cost, max_chart_share) in [(2.0, 0.03), (1.0, 0.03), (0.7, 0.03), (0.5, 0.03)] {
            let settings = UnwrapSettings {
                max_cost,
                max_chart_share,
                ..Default::default()
            };
            let start = std::time::Instant::now();
            let result = unwrap(&mesh, &normals, &settings).expect("closed");
            let mut hash = 0xcbf2_9ce4_8422_2325u64;
            for uv in &result.mesh.uvs {
                for bits in [uv.x.to_bits(), uv.y.to_bits()] {
                    hash = (hash ^ u64::from(bits)).wrapping_mul(0x100_0000_01b3);
                }
            }
            println!(
                "{max_cost} {max_chart_share}: {:?} {hash:x} {:?}",
                start.elapsed(),
                result.stats
            );
        }
    }
}
