//! The chain: fewer triangles of the same vertices.

use std::collections::BTreeSet;

use portrait_export::export::Asset;
use portrait_export::field::portrait::Portrait;
use portrait_export::lod::silhouettes::{Silhouettes, VIEWS_DEG};
use portrait_export::mesh::Mesh;
use portrait_export::mesh::coincident::merged_by_position;
use portrait_export::mesh::topology::Topology;
use portrait_export::pipeline::{PipelineError, TriangleBudget, make};
use portrait_export::progress::Silent;
use portrait_export::texture::atlas::rasterise;

use crate::support::{LEVELS, made, product, settings};

/// All that a vertex has but its tangent, bit for bit.
fn vertices(asset: &Asset) -> BTreeSet<Vec<u32>> {
    let skin = &asset.rig.as_ref().expect("a rig").skin;
    (0..asset.mesh.positions.len())
        .map(|vertex| {
            let mut bits: Vec<u32> = Vec::new();
            bits.extend(asset.mesh.positions[vertex].to_array().map(f32::to_bits));
            bits.extend(asset.mesh.normals[vertex].to_array().map(f32::to_bits));
            bits.extend(asset.mesh.uvs[vertex].to_array().map(f32::to_bits));
            bits.extend(skin.joints[vertex].map(u32::from));
            bits.extend(skin.weights[vertex].map(u32::from));
            bits
        })
        .collect()
}

fn surface(asset: &Asset) -> Mesh {
    merged_by_position(&Mesh {
        positions: asset.mesh.positions.clone(),
        triangles: asset.mesh.triangles.clone(),
    })
}

#[test]
fn levels_have_the_count_asked_for_and_stay_closed() {
    let product = product();
    assert_eq!(product.coarser.len(), 3);
    assert_eq!(product.figures.levels.len(), 4);
    let levels = product.coarser.iter().zip(&LEVELS[1..]);
    for ((level, &asked), figures) in levels.zip(&product.figures.levels[1..]) {
        let found = level.mesh.triangles.len();
        assert!((asked * 97 / 100..=asked).contains(&found), "{found}");
        let surface = surface(level);
        let topology = Topology::of(&surface);
        assert!(topology.is_closed_manifold(), "{topology:?}");
        assert!(surface.signed_volume() > 0.0);
        assert_eq!(figures.triangles, found);
        assert_eq!(figures.topology, topology);
        assert!(figures.deviation.mean_m < 1e-3, "{figures:?}");
    }
}

/// The symmetric difference of the covered pixels as a share of those that the finest level covers, in each of eight views.
#[test]
fn outlines_stay_within_a_percent() {
    let product = product();
    let silhouettes = Silhouettes::of(&product.asset.mesh).expect("it can be drawn");
    for level in &product.coarser {
        let off = silhouettes
            .differences(&level.mesh)
            .expect("it can be drawn");
        eprintln!("{} triangles: {off:.4?}", level.mesh.triangles.len());
        assert_eq!(off.len(), VIEWS_DEG.len());
        assert!(off.iter().all(|&share| share < 0.01), "{off:?}");
    }
}

#[test]
fn vertices_are_copies_on_one_atlas() {
    let product = product();
    let finest = vertices(&product.asset);
    let rig = product.asset.rig.as_ref().expect("a rig");
    for level in &product.coarser {
        assert!(vertices(level).is_subset(&finest));
        assert_eq!(level.texture, product.asset.texture);
        assert_eq!(level.occlusion, product.asset.occlusion);
        assert_eq!(level.name, product.asset.name);
        assert_eq!(level.rig.as_ref().expect("a rig").skeleton, rig.skeleton);
        // Charts are as they were: nothing overlaps.
        let atlas = rasterise(&level.mesh, 1024);
        assert!(atlas.overlaps < 50, "{} texels overlap", atlas.overlaps);
    }
    for figures in &product.figures.levels {
        assert_eq!(figures.flipped_uvs, 0, "{figures:?}");
    }
}

#[test]
fn threads_change_nothing() {
    let portrait = Portrait::embedded();
    let mut settings = settings(&portrait);
    settings.extract.resolution = 96;
    settings.triangles = TriangleBudget::Count(3_000);
    settings.coarser = vec![1_500];
    settings.normal_map_size = Some(128);
    settings.occlusion_size = Some(64);
    let [one, two] = [1, 2].map(|threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads")
            .install(|| made(&portrait, &settings))
    });
    assert_eq!(one.asset, two.asset);
    assert_eq!(one.coarser, two.coarser);
    assert_eq!(one.figures, two.figures);
    assert!(one.asset.detail.is_some() && one.asset.occlusion.is_some());
}

#[test]
fn levels_that_are_not_coarser_are_left_out_or_an_error() {
    let portrait = Portrait::embedded();
    let mut settings = settings(&portrait);
    settings.extract.resolution = 64;
    settings.triangles = TriangleBudget::AtMost(2_000);
    settings.coarser = vec![2_500, 1_000];
    let made = make(&portrait, &settings, &Silent).map(|_| ());
    let error = made.expect_err("not coarser");
    assert!(
        matches!(error, PipelineError::LevelNotCoarser { asked: 2_500, available } if available <= 2_000),
        "{error}"
    );
    settings.may_leave_out = true;
    let product = make(&portrait, &settings, &Silent).expect("an asset");
    assert_eq!(product.coarser.len(), 1);
    settings.coarser = vec![3];
    settings.may_leave_out = false;
    let made = make(&portrait, &settings, &Silent).map(|_| ());
    let error = made.expect_err("too few");
    assert!(matches!(error, PipelineError::Level(_)), "{error}");
}
