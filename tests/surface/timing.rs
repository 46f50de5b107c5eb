//! Times at about 700,000 triangles; run by hand with `--ignored --nocapture`. Proves nothing, so asserts little.

use crate::{shapes::*, shrinking};
use portrait_export::mesh::components::{ComponentSettings, keep_portrait};
use portrait_export::mesh::deviation::{area_samples, deviation};
use portrait_export::mesh::nearest::Nearest;
use portrait_export::mesh::normals::{FieldNormalSettings, from_field, from_geometry};
use portrait_export::mesh::simplify::simplify;
use portrait_export::mesh::smooth::{SmoothSettings, smooth};
use portrait_export::mesh::topology::Topology;

fn timed<T>(stage: &str, run: impl FnOnce() -> T) -> T {
    let start = std::time::Instant::now();
    let result = run();
    println!("{stage}: {:.3} s", start.elapsed().as_secs_f64());
    result
}

#[test]
#[ignore = "takes long; for its printed times"]
fn all_stages_on_a_large_bust() {
    let mesh = timed("extract (helper)", || bust(384));
    println!(
        "{} triangles, {} vertices",
        mesh.triangles.len(),
        mesh.positions.len()
    );
    let topology = timed("topology", || Topology::of(&mesh));
    assert!(topology.is_closed_manifold(), "{topology:?}");
    let (mesh, _) = timed("keep_portrait", || {
        keep_portrait(&mesh, &ComponentSettings::default())
    });
    let mesh = timed("smooth", || {
        smooth(&mesh, &SmoothSettings::default(), &bust_cuts())
    });
    let normals = timed("normals from geometry", || from_geometry(&mesh));
    assert_eq!(normals.len(), mesh.positions.len());
    let settings = FieldNormalSettings::default();
    timed("normals from field", || {
        from_field(&Bust, &mesh, &settings, &bust_cuts())
    });
    let nearest = timed("nearest build", || Nearest::build(&mesh).unwrap());
    let mut next = noise(9);
    let mut points = area_samples(&mesh, 500_000);
    points
        .iter_mut()
        .for_each(|p| *p += (glam::Vec3::new(next(), next(), next()) - 0.5) * 0.002);
    timed("500,000 queries, all threads", || {
        nearest.query_all(&points)
    });
    timed("100,000 queries, one thread", || {
        points[..100_000]
            .iter()
            .map(|p| nearest.query(*p))
            .collect::<Vec<_>>()
    });
    for asked in [20_000, 10_000, 5_000, 2_500] {
        let low = timed(&format!("simplify to {asked}"), || {
            simplify(&mesh, asked, &bust_cuts()).unwrap()
        });
        let angles = shrinking::least_angles(&low.mesh);
        let count = angles.len();
        let off = deviation(&low.mesh, &nearest, 200_000);
        let against = shrinking::against(&low.mesh, &mesh, &nearest);
        println!(
            "  {count} triangles, estimate {:.3} mm, mean {:.3} p99 {:.3} max {:.3} mm, {against} against; least angle 1 % {:.1} 5 % {:.1} 25 % {:.1} 50 % {:.1}",
            1e3 * low.error_m,
            1e3 * off.mean_m,
            1e3 * off.p99_m,
            1e3 * off.max_m,
            angles[count / 100],
            angles[count / 20],
            angles[count / 4],
            angles[count / 2],
        );
    }
}
