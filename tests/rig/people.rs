//! How closely rigs of people follow the body's own deformation.
//!
//! Not proved: a portrait with long hair within 8 mm everywhere (the embedded one comes to 17 mm).
//!
//! The embedded portrait on the embedded body; and, where they are to be had, the field `adult_01` as the program meshes it on the embedded
//! body, and the surface that it was fitted to on that surface's own body, the one of the parity cases, which has pose blend shapes. Folders come from the variables `PORTRAIT_FIELDS` and `PORTRAIT_PARITY`, defaults
//! `../shared/fields` and `../shared/parity`.

use std::path::{Path, PathBuf};

use glam::{DVec3, Vec3};
use portrait_export::body::deformation::{DeformationSettings, Direction};
use portrait_export::body::{Body, Deformation, Pose};
use portrait_export::field::portrait::Portrait;
use portrait_export::import::body_file;
use portrait_export::mesh::Mesh;
use portrait_export::pipeline::{ColorSettings, Settings, make};
use portrait_export::progress::Silent;
use portrait_export::rig::figures::{POSES, RigFigures, figures};
use portrait_export::rig::skinning::{joint_transforms, posed_positions};
use portrait_export::rig::{BonePreset, Rig, RigJoint, Skeleton, TransferSettings, faults};
use safetensors::SafeTensors;

fn shared(variable: &str, folder: &str, file: &str) -> Option<PathBuf> {
    let folder = std::env::var(variable).unwrap_or_else(|_| folder.to_owned());
    let path = Path::new(&folder).join(file);
    if !path.exists() {
        eprintln!("SKIPPED: {} is not here", path.display());
        return None;
    }
    Some(path)
}

fn measured(name: &str, body: &Body, mesh: &Mesh) -> RigFigures {
    let settings = TransferSettings::default();
    let (rig, distance) = Rig::new(body, mesh, BonePreset::Vrm, &settings).expect("close enough");
    assert_eq!(faults::check(&rig, mesh.positions.len()), Ok(()));
    assert_only_the_head_moves(&rig, mesh);
    let found = figures(
        body,
        mesh,
        &rig,
        distance,
        &DeformationSettings::default(),
        POSES,
    )
    .expect("a body");
    eprintln!("{name} on `{}`: {found:?}", body.name());
    found
}

/// The head turned by 30 degrees moves the head, and nothing below the collar bones.
fn assert_only_the_head_moves(rig: &Rig, mesh: &Mesh) {
    let clavicles = [RigJoint::LeftClavicle, RigJoint::RightClavicle];
    let clavicles = clavicles.map(|joint| rig.skeleton.centers[joint as usize].y);
    for axis in Vec3::AXES {
        let pose = Pose {
            head: axis * 30_f32.to_radians(),
            ..Pose::REST
        };
        let transforms = joint_transforms(&rig.skeleton, &pose);
        let posed = posed_positions(&rig.skin, &transforms, &mesh.positions);
        let moved = |is_below: bool| {
            let places = mesh.positions.iter().zip(&posed);
            let places =
                places.filter(|(rest, _)| clavicles.iter().all(|y| rest.y < *y) == is_below);
            places
                .map(|(rest, posed)| rest.distance(*posed))
                .fold(0.0, f32::max)
        };
        assert!(moved(true) < 1e-4, "{} m below the clavicles", moved(true));
        assert!(moved(false) > 0.04, "{} m above them", moved(false));
    }
}

/// What of the surface is well within the box of the body's deformation; the surface goes down to the feet.
fn bust_of(mesh: &Mesh) -> Mesh {
    let is_inside = |vertex: u32| mesh.positions[vertex as usize].abs().max_element() < 0.45;
    let mut place = vec![None; mesh.positions.len()];
    let mut bust = Mesh::default();
    for corners in &mesh.triangles {
        if corners.iter().all(|&corner| is_inside(corner)) {
            let corners = corners.map(|corner| {
                *place[corner as usize].get_or_insert_with(|| {
                    bust.positions.push(mesh.positions[corner as usize]);
                    bust.positions.len() as u32 - 1
                })
            });
            bust.triangles.push(corners);
        }
    }
    bust
}

#[test]
fn a_rig_of_the_bodys_own_surface_reaches_its_figures() {
    let field = shared(
        "PORTRAIT_FIELDS",
        "../shared/fields",
        "adult_01.safetensors",
    );
    let body = shared("PORTRAIT_PARITY", "../shared/parity", "body_smpl.npz");
    let (Some(field), Some(body)) = (field, body) else {
        return;
    };
    let bytes = std::fs::read(field).expect("the field file");
    let file = SafeTensors::deserialize(&bytes).expect("safetensors");
    let words = |name: &str| {
        file.tensor(name)
            .expect(name)
            .data()
            .as_chunks::<4>()
            .0
            .to_vec()
    };
    let floats: Vec<f32> = words("truth_vertices")
        .into_iter()
        .map(f32::from_le_bytes)
        .collect();
    let indices: Vec<u32> = words("truth_faces")
        .into_iter()
        .map(u32::from_le_bytes)
        .collect();
    let positions = floats
        .as_chunks::<3>()
        .0
        .iter()
        .map(|p| Vec3::from_array(*p));
    let whole = Mesh::new(positions.collect(), indices.as_chunks::<3>().0.to_vec());
    let body = body_file::read(&body).expect("the parity body");
    let found = measured("adult_01", &body, &bust_of(&whole.expect("a sound mesh")));
    assert!(found.mean_mm <= 2.0 && found.p99_mm <= 8.0, "{found:?}");
    assert!(
        found.face_triangles > 1000 && found.inverted_triangles == 0,
        "{found:?}"
    );
}

#[test]
fn the_rig_of_a_meshed_adult_reaches_its_figures() {
    let field = shared(
        "PORTRAIT_FIELDS",
        "../shared/fields",
        "adult_01.safetensors",
    );
    let Some(field) = field else {
        return;
    };
    let surface = meshed(&Portrait::read(&field).expect("a portrait field"));
    let found = measured("adult_01, meshed", Body::embedded(), &surface);
    assert!(found.mean_mm <= 2.0 && found.p99_mm <= 8.0, "{found:?}");
    assert!(
        found.face_triangles > 1000 && found.inverted_triangles == 0,
        "{found:?}"
    );
}

/// The surface that the program makes of a field with its defaults.
fn meshed(portrait: &Portrait) -> Mesh {
    let mut settings = Settings::new(portrait.info.iso_level, portrait.info.region());
    settings.color = ColorSettings::Vertices;
    let product = make(portrait, &settings, &Silent);
    product.expect("a portrait").surface
}

/// Her hair falls to the neck, up to 9 cm from the body, and there the deformation tears: no weights whatever come to 8 mm in 99 % of all cases.
/// What is near the body must, and the rest be near what can be reached.
#[test]
fn the_embedded_portraits_rig_reaches_its_figures() {
    let surface = meshed(&Portrait::embedded());
    let found = measured("the embedded portrait", Body::embedded(), &surface);
    assert!(found.mean_mm <= 2.0, "{found:?}");
    assert!(found.near_vertices * 4 > found.vertices * 3, "{found:?}");
    assert!(
        found.near_mean_mm <= 2.0 && found.near_p99_mm <= 8.0,
        "{found:?}"
    );
    assert!(
        found.face_triangles > 1000 && found.inverted_triangles == 0,
        "{found:?}"
    );
    let least = least_p99_mm(Body::embedded(), &surface);
    eprintln!(
        "the best weights for each vertex by itself, from a few poses: 99 % within {least} mm"
    );
    assert!(
        least > 8.0,
        "{least}: the figure of all vertices can be demanded now"
    );
    assert!(found.p99_mm < 2.0 * f64::from(least), "{found:?} {least}");
}

/// The 99th percentile that weights fitted to the deformation itself reach, vertex by vertex without a thought for the neighbours, in the
/// poses that they were fitted to.
fn least_p99_mm(body: &Body, mesh: &Mesh) -> f32 {
    let skeleton = Skeleton::of(body);
    let mut state = 1_u64;
    let mut angle = || {
        state = state
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        ((state >> 40) as f32 / (1 << 24) as f32 - 0.5) * 60_f32.to_radians()
    };
    let poses: Vec<Pose> = (0..12)
        .map(|_| Pose::from_array(std::array::from_fn(|_| angle())))
        .collect();
    let moves = poses.iter().map(|pose| {
        let settings = DeformationSettings::default();
        let deformation = Deformation::new(body, pose, Direction::CanonicalToPosed, &settings);
        let learned = deformation.expect("a body").apply_all(&mesh.positions);
        (joint_transforms(&skeleton, pose), learned)
    });
    let moves: Vec<_> = moves.collect();
    let mut off_mm = Vec::new();
    for (vertex, position) in mesh.positions.iter().enumerate() {
        let rest = position.as_dvec3();
        // Rows of neck's and head's move, and of the one to match.
        let rows: Vec<[DVec3; 3]> = moves
            .iter()
            .map(|(transforms, learned)| {
                let [neck, head] = [RigJoint::Neck, RigJoint::Head]
                    .map(|joint| transforms[joint as usize].apply(rest) - rest);
                [neck, head, learned[vertex].as_dvec3() - rest]
            })
            .collect();
        let off = |[neck, head]: [f64; 2]| -> f64 {
            rows.iter()
                .map(|row| (neck * row[0] + head * row[1] - row[2]).length_squared())
                .sum()
        };
        // All weights in steps of 1/20: coarse, but off by less than a millimetre.
        let steps = (0..=20_u32).flat_map(|neck| {
            (0..=20 - neck).map(move |head| [neck, head].map(|s| f64::from(s) / 20.0))
        });
        let Some([neck, head]) = steps.min_by(|a, b| off(*a).total_cmp(&off(*b))) else {
            continue;
        };
        if neck + head > 0.05 {
            off_mm.extend(
                rows.iter()
                    .map(|row| 1e3 * (neck * row[0] + head * row[1] - row[2]).length() as f32),
            );
        }
    }
    off_mm.sort_by(f32::total_cmp);
    off_mm[off_mm.len() * 99 / 100]
}
