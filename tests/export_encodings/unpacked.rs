//! What is stored in fewer bits is what was there, within the error that is stated where it is stored.

use std::collections::BTreeMap;

use portrait_export::export::encoding::{Geometry, ImageFormat, Packaging};
use portrait_export::export::files::encode_levels;
use portrait_export::export::format::Format;
use portrait_export::export::{Asset, files};

use crate::read::{File, Level};
use crate::{encoding, packers, people, statues};

/// How far numbers may be off.
struct Limits {
    /// In steps of the grid, of which there are `2^bits - 1` along the longest side.
    grid_bits: u32,
    normal_deg: f64,
    uv: f64,
    weight: f64,
}

fn limits(geometry: Geometry) -> Limits {
    match geometry {
        Geometry::Plain => Limits {
            grid_bits: 24,
            normal_deg: 1e-4,
            uv: 0.0,
            weight: 1e-9,
        },
        Geometry::Quantized => Limits {
            grid_bits: 16,
            normal_deg: 0.4,
            uv: 0.51 / 65_536.0,
            weight: 1.0 / 255.0,
        },
        // Images have 64 texels a side, so that the least number of bits, 10, counts.
        Geometry::Meshopt => Limits {
            grid_bits: 14,
            normal_deg: 0.7,
            uv: 0.51 / 1024.0,
            weight: 1.0 / 255.0,
        },
    }
}

fn stored(levels: &[Asset], geometry: Geometry, format: Format) -> File {
    let encoding = encoding(geometry, Packaging::Nodes, ImageFormat::Png);
    let levels: Vec<&Asset> = levels.iter().collect();
    let path = format!("head.{}", format.extension());
    let encoded = encode_levels(&levels, format, path.as_ref(), &encoding).expect("sound assets");
    let again = encode_levels(&levels, format, path.as_ref(), &encoding).expect("sound assets");
    assert_eq!(encoded, again, "same assets, same bytes");
    File::of(&encoded)
}

/// Each vertex's nearest one of the asset, by place and texture coordinate; no two have the same.
fn sources(level: &Level, asset: &Asset) -> Vec<usize> {
    let mesh = &asset.mesh;
    assert_eq!(level.positions.len(), mesh.positions.len());
    let mut taken = vec![false; mesh.positions.len()];
    let rows = level.positions.iter().zip(&level.uvs);
    rows.map(|(position, uv)| {
        let off = |&vertex: &usize| {
            let place = mesh.positions[vertex].as_dvec3().distance(*position);
            place + (mesh.uvs[vertex].as_dvec2() - glam::DVec2::from(*uv)).length()
        };
        let open = (0..taken.len()).filter(|&vertex| !taken[vertex]);
        let nearest = open.min_by(|a, b| off(a).total_cmp(&off(b)));
        let nearest = nearest.expect("as many as there are");
        taken[nearest] = true;
        nearest
    })
    .collect()
}

/// How often each triangle occurs, from its smallest corner on.
fn census(triangles: impl Iterator<Item = [usize; 3]>) -> BTreeMap<[usize; 3], usize> {
    let mut census = BTreeMap::new();
    for mut corners in triangles {
        let smallest = (0..3).min_by_key(|&i| corners[i]).unwrap_or(0);
        corners.rotate_left(smallest);
        *census.entry(corners).or_insert(0) += 1;
    }
    census
}

fn degrees(a: glam::DVec3, b: glam::DVec3) -> f64 {
    a.normalize()
        .cross(b.normalize())
        .length()
        .asin()
        .to_degrees()
}

fn compare(level: &Level, asset: &Asset, extent: f64, limits: &Limits) {
    let source = sources(level, asset);
    let found = level.triangles.iter().map(|t| t.map(|v| source[v]));
    let expected = asset.mesh.triangles.iter().map(|t| t.map(|v| v as usize));
    assert_eq!(census(found), census(expected), "triangles");
    let step = extent / f64::from((1_u32 << limits.grid_bits) - 1);
    let tangents = &asset.detail.as_ref().expect("detail").tangents;
    let (mut most_deg, mut most_weight) = (0.0_f64, 0.0_f64);
    for (vertex, &from) in source.iter().enumerate() {
        let off = level.positions[vertex] - asset.mesh.positions[from].as_dvec3();
        assert!(
            off.abs().max_element() <= 0.52 * step + 1e-8,
            "{off} of {step}"
        );
        for axis in 0..2 {
            let off = level.uvs[vertex][axis] - f64::from(asset.mesh.uvs[from][axis]);
            assert!(off.abs() <= limits.uv, "texture coordinate off by {off}");
        }
        let normal = asset.mesh.normals[from].as_dvec3();
        most_deg = most_deg.max(degrees(level.normals[vertex], normal));
        let tangent = tangents[from].as_dvec4();
        most_deg = most_deg.max(degrees(
            level.tangents[vertex].truncate(),
            tangent.truncate(),
        ));
        assert_eq!(level.tangents[vertex].w, tangent.w);
        let Some(rig) = &asset.rig else { continue };
        let mut weights = [0.0; 8];
        for (joint, weight) in level.influences[vertex] {
            weights[joint as usize] += weight;
        }
        for (found, expected) in weights.iter().zip(rig.skin.of(from)) {
            most_weight = most_weight.max((found - expected).abs());
        }
        let (sum, one): (u64, u64) = match level.stored_weights[vertex].iter().sum() {
            sum if limits.grid_bits == 24 => (sum, 65_535),
            sum => (sum, 255),
        };
        assert_eq!(sum, one);
        for (joint, weight) in level.influences[vertex] {
            assert!(
                weight > 0.0 || joint == 0,
                "an unused influence names a joint"
            );
        }
    }
    assert!(most_deg <= limits.normal_deg, "{most_deg} degrees");
    assert!(most_weight <= limits.weight, "weights off by {most_weight}");
}

#[test]
fn numbers_are_what_they_were_within_their_steps() {
    for (what, levels) in [("people", people()), ("statues", statues())] {
        let points = || levels.iter().flat_map(|level| &level.mesh.positions);
        let low = points().fold(glam::Vec3::INFINITY, |a, &b| a.min(b));
        let high = points().fold(glam::Vec3::NEG_INFINITY, |a, &b| a.max(b));
        let extent = f64::from((high - low).max_element());
        for geometry in crate::GEOMETRIES {
            for format in [Format::Glb, Format::Gltf] {
                let read = stored(&levels, geometry, format).levels();
                assert_eq!(read.len(), 3, "{what}");
                for (number, (level, asset)) in read.iter().zip(&levels).enumerate() {
                    assert_eq!(level.name, format!("bust_LOD{number}"));
                    compare(level, asset, extent, &limits(geometry));
                }
            }
        }
    }
}

#[test]
fn clips_turn_as_they_did() {
    let levels = people();
    let read = |geometry| {
        let file = stored(&levels[..1], geometry, Format::Glb);
        let clips = file.json["animations"].as_array().expect("clips").clone();
        let samplers = clips
            .iter()
            .flat_map(|clip| clip["samplers"].as_array().expect("some"));
        let tracks = samplers.map(|sampler| {
            let times = file.values::<1>(&sampler["input"]);
            let turns = file.values::<4>(&sampler["output"]);
            assert_eq!(times.len(), turns.len());
            (times, turns)
        });
        tracks.collect::<Vec<_>>()
    };
    let plain = read(Geometry::Plain);
    assert!(plain.len() >= 4);
    for (geometry, most_deg) in [(Geometry::Quantized, 0.01), (Geometry::Meshopt, 0.02)] {
        let packed = read(geometry);
        assert_eq!(packed.len(), plain.len());
        for ((times, turns), (plain_times, plain_turns)) in packed.iter().zip(&plain) {
            assert_eq!(times, plain_times);
            for (a, b) in turns.iter().zip(plain_turns) {
                let [a, b] = [a, b].map(|q| glam::DQuat::from_array(*q).normalize());
                let off = a
                    .angle_between(if a.dot(b) < 0.0 { -b } else { b })
                    .to_degrees();
                assert!(off < most_deg, "{off} degrees");
            }
        }
    }
}

/// glTF Transform reads compressed files with a decoder of its own and writes them plain; the `gltf` crate reads those.
#[test]
fn another_reader_finds_the_same() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let levels = people();
    let levels: Vec<&Asset> = levels.iter().collect();
    for geometry in [Geometry::Quantized, Geometry::Meshopt] {
        let [packed, plain] = ["packed.glb", "plain.glb"].map(|name| folder.path().join(name));
        let encoding = encoding(geometry, Packaging::Nodes, ImageFormat::Png);
        let encoded = encode_levels(&levels, Format::Glb, &packed, &encoding).expect("sound");
        files::write_all(&encoded).expect("writable");
        if !packers::run("unpack", &packed, &plain) {
            return;
        }
        let expected = File::of(&encoded);
        let (document, buffers, _) = gltf::import(&plain).expect("core glTF");
        assert_eq!(document.meshes().len(), 3);
        for (mesh, level) in document.meshes().zip(expected.levels()) {
            let primitive = mesh.primitives().next().expect("a primitive");
            let reader = primitive.reader(|buffer| Some(&buffers[buffer.index()]));
            let indices = reader.read_indices().expect("indices").into_u32();
            let corners: Vec<u32> = indices.collect();
            assert_eq!(corners.len(), 3 * level.triangles.len());
            let uvs = reader.read_tex_coords(0).expect("coordinates").into_f32();
            for (found, expected) in uvs.zip(&level.uvs) {
                assert!((f64::from(found[0]) - expected[0]).abs() < 1e-6);
                assert!((f64::from(found[1]) - expected[1]).abs() < 1e-6);
            }
            let normals = reader.read_normals().expect("normals");
            for (found, expected) in normals.zip(&level.normals) {
                let found = glam::Vec3::from(found).as_dvec3();
                assert!(found.distance(expected.normalize()) < 0.02);
            }
        }
    }
}
