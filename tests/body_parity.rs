//! Bodies and their deformation against the published computation, without libtorch: vertices of two posed bodies, and where points
//! around them come from, in an extract in the repository and in the cases that `tests/support/parity_cases.rs` finds.
//!
//! Not proved: posed pictures (`tests/parity.rs`), and the other direction, canonical to posed, which has no published numbers.

#[path = "support/parity_cases.rs"]
mod parity_cases;

use std::collections::BTreeMap;
use std::path::Path;

use glam::Vec3;
use parity_cases::{Plain, case_body, case_folders, probed_vertices, tensors};
use portrait_export::body::deformation::{DeformationSettings, Direction};
use portrait_export::body::skinning::posed_vertices;
use portrait_export::body::{Body, Deformation, Pose};

/// Metres; expected numbers are of single precision.
const TOLERANCE_M: f32 = 1e-5;
/// Where two faces are equally near within rounding, the published code may take the other one.
const LEAST_SHARE: f64 = 0.999;
/// Every case has two people.
const PEOPLE: usize = 2;

#[test]
fn bodies_agree() {
    for folder in case_folders() {
        let (case, body) = (Case::read(&folder), case_body(&folder));
        let probed = probed_vertices(&folder, body.vertices().len());
        for person in 0..PEOPLE {
            let posed = posed_vertices(&body, &case.pose(person));
            for (key, vertices) in [
                ("canonical_body_probe", body.vertices()),
                ("posed_body_probe", &posed),
            ] {
                let probed: Vec<Vec3> = probed.iter().map(|&vertex| vertices[vertex]).collect();
                let worst = distances(&probed, case.points(key, person));
                let worst = worst.into_iter().fold(0.0, f32::max);
                println!("{:>12} {key:<22} {worst:.1e} m", case.name);
                assert!(worst <= TOLERANCE_M, "{}: {key}, {worst:e} m", case.name);
            }
        }
    }
}

#[test]
fn deformed_points_agree() {
    for folder in case_folders() {
        let (case, body) = (Case::read(&folder), case_body(&folder));
        for person in 0..PEOPLE {
            let off = case.deformed(&body, person);
            let close = off.iter().filter(|&&distance| distance <= TOLERANCE_M);
            let share = close.count() as f64 / off.len() as f64;
            let worst = off.into_iter().fold(0.0, f32::max);
            println!(
                "{:>12} deform_out {:.2} %, worst {worst:.1e} m",
                case.name,
                100.0 * share
            );
            assert!(share >= LEAST_SHARE, "{}: {share}", case.name);
        }
    }
}

struct Case {
    name: String,
    tensors: BTreeMap<String, Plain>,
}

impl Case {
    fn read(folder: &Path) -> Self {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        Self {
            name: name.into_owned(),
            tensors: tensors(folder),
        }
    }

    fn pose(&self, person: usize) -> Pose {
        let (poses, _) = self.tensors["pose"].1.as_chunks::<6>();
        Pose::from_array(poses[person])
    }

    /// The points of one person.
    fn points(&self, key: &str, person: usize) -> &[[f32; 3]] {
        let (shape, values) = &self.tensors[key];
        let (points, _) = values.as_chunks::<3>();
        &points[person * shape[1]..(person + 1) * shape[1]]
    }

    /// How far each deformed point is from where it should be, in metres.
    fn deformed(&self, body: &Body, person: usize) -> Vec<f32> {
        let deformation = Deformation::new(
            body,
            &self.pose(person),
            Direction::PosedToCanonical,
            &DeformationSettings::default(),
        );
        let given = self.points("deform_in", person).iter();
        let given: Vec<Vec3> = given.map(|&point| point.into()).collect();
        let found = deformation.expect("in the box").apply_all(&given);
        distances(&found, self.points("deform_out", person))
    }
}

fn distances(found: &[Vec3], expected: &[[f32; 3]]) -> Vec<f32> {
    assert_eq!(found.len(), expected.len());
    let pairs = found.iter().zip(expected);
    pairs
        .map(|(found, &expected)| (*found - Vec3::from(expected)).length())
        .collect()
}
