//! Posed people on libtorch, with a body made of rings and untrained networks: the two paths of the deformation, the gradients of the
//! one that has them, and the person's own pose.
//!
//! Not proved: that the numbers are the published ones (`tests/parity.rs`, `tests/body_parity.rs`), and gradients through the choice of
//! the nearest face, of which there are none.
#![cfg(feature = "torch")]

#[path = "support/tube_body.rs"]
mod tube_body;
#[path = "support/untrained.rs"]
mod untrained;

use portrait_export::body::deformation::DeformationSettings;
use portrait_export::body::skinning::posed_vertices;
use portrait_export::body::{Body, Pose};
use portrait_export::generator::Synthesis2d;
use portrait_export::generator::body::BodyTensors;
use portrait_export::generator::deform::BodyDeform;
use portrait_export::generator::mapping::Truncation;
use portrait_export::generator::person::{Person, PersonSettings};
use portrait_export::generator::plain_field::plain;
use portrait_export::generator::volume::Deform;
use portrait_export::render::{Camera, ViewSource};
use tch::{Device, Kind, Tensor, no_grad};
use tube_body::tube_body_with_shapes;
use untrained::{config, inputs, network, relative_error};

/// Two poses of about ten degrees an axis.
const POSES: [[f32; 6]; 2] = [
    [0.1, -0.25, 0.05, 0.15, 0.3, -0.12],
    [-0.2, 0.1, 0.15, 0.05, -0.3, 0.1],
];

fn body() -> Body {
    Body::new(tube_body_with_shapes()).expect("a body")
}

fn pose_tensor() -> Tensor {
    Tensor::from_slice(POSES.as_flattened()).view([2, 6])
}

/// Points everywhere around the body, some of them too far from it, `[2, count, 3]`.
fn points(count: usize) -> Tensor {
    let draws = portrait_export::seeds::latent(5, 6 * count);
    let values: Vec<f32> = draws.iter().map(|v| 0.2 * v).collect();
    Tensor::from_slice(&values).view([2, -1, 3])
}

fn sum(tensor: &Tensor) -> f64 {
    tensor.sum(Kind::Double).double_value(&[])
}

#[test]
fn libtorch_poses_the_body_as_the_plain_code_does() {
    let body = body();
    let posed = no_grad(|| BodyTensors::new(&body, Device::Cpu).posed(&pose_tensor()));
    for (person, &pose) in POSES.iter().enumerate() {
        let expected = posed_vertices(&body, &Pose::from_array(pose));
        let expected: Vec<f32> = expected.iter().flat_map(|v| v.to_array()).collect();
        let found = plain(&posed.select(0, person as i64));
        let worst = found.iter().zip(&expected).map(|(a, b)| (a - b).abs());
        assert!(worst.fold(0.0, f32::max) < 1e-6);
    }
}

#[test]
fn both_paths_take_points_to_the_same_places() {
    let body = body();
    let tensors = BodyTensors::new(&body, Device::Cpu);
    let settings = DeformationSettings::default();
    let points = points(20_000);
    let poses = POSES.map(Pose::from_array);
    let plain = BodyDeform::new(&body, &poses, &settings).expect("in the box");
    let learnt = BodyDeform::differentiable(&tensors, &pose_tensor(), &settings);
    let learnt = learnt.expect("in the box");
    let [plain, learnt] = [&plain, &learnt].map(|d| d.canonical_from_posed(&points).detach());
    let moved = (&plain - &points).norm_scalaropt_dim(2, [2i64], false);
    // Some stay, exactly where they are.
    let staying = sum(&moved.eq(0.0)) / 40_000.0;
    assert!(staying > 0.05 && staying < 0.9, "{staying}");
    let apart = (&plain - &learnt).norm_scalaropt_dim(2, [2i64], false);
    // But for points between two faces that rounding decides.
    let close = sum(&apart.le(2e-6)) / 40_000.0;
    assert!(close > 0.9995, "{close}");
}

/// Points a millimetre over the middles of faces, which stay the nearest ones while the pose changes a little.
fn over_faces(body: &Body) -> Tensor {
    let person = |pose| {
        let vertices = posed_vertices(body, &Pose::from_array(pose));
        body.faces().iter().flat_map(move |corners| {
            let [a, b, c] = corners.map(|corner| vertices[corner as usize]);
            let normal = (b - a).cross(c - a).normalize();
            ((a + b + c) / 3.0 + 0.001 * normal).to_array()
        })
    };
    let values: Vec<f32> = POSES.into_iter().flat_map(person).collect();
    Tensor::from_slice(&values).view([2, -1, 3])
}

#[test]
fn gradients_are_those_of_the_mapping() {
    let body = body();
    let tensors = BodyTensors::new(&body, Device::Cpu);
    let settings = DeformationSettings::default();
    let points = over_faces(&body);
    let weights = portrait_export::seeds::latent(9, points.numel());
    let weights = Tensor::from_slice(&weights).view_as(&points);
    // Double precision for the sum, so that small steps can be told apart.
    let loss = |pose: &Tensor, points: &Tensor| {
        let deform = BodyDeform::differentiable(&tensors, pose, &settings).expect("in the box");
        let moved = deform.canonical_from_posed(points).to_kind(Kind::Double);
        (moved * &weights).sum(Kind::Double)
    };
    let pose = pose_tensor().set_requires_grad(true);
    let from = points.copy().set_requires_grad(true);
    loss(&pose, &from).backward();
    let step = 1e-3;
    for person in 0..2 {
        for axis in 0..6 {
            let at = |offset: f64| {
                let moved = pose_tensor();
                let _ = moved.get(person).get(axis).g_add_scalar_(offset);
                no_grad(|| loss(&moved, &points)).double_value(&[])
            };
            let measured = (at(step) - at(-step)) / (2.0 * step);
            let expected = pose.grad().double_value(&[person, axis]);
            let error = (measured - expected).abs();
            assert!(
                error < 2e-3 * expected.abs() + 2e-3,
                "{person}, {axis}: {measured} against {expected}"
            );
        }
    }
    let direction = portrait_export::seeds::latent(11, points.numel());
    let direction = Tensor::from_slice(&direction).view_as(&points);
    let at =
        |offset: f64| no_grad(|| loss(&pose, &(&points + &direction * offset))).double_value(&[]);
    let measured = (at(1e-4) - at(-1e-4)) / 2e-4;
    let expected = sum(&(from.grad() * &direction));
    assert!(
        (measured - expected).abs() < 0.01 * expected.abs() + 2e-3,
        "{measured} against {expected}"
    );
}

#[test]
fn the_pose_has_a_gradient_at_rest() {
    let body = body();
    let tensors = BodyTensors::new(&body, Device::Cpu);
    let pose = Tensor::zeros([1, 6], (Kind::Float, Device::Cpu)).set_requires_grad(true);
    tensors.posed(&pose).square().sum(Kind::Double).backward();
    let gradient = plain(&pose.grad());
    let at = |axis: usize, angle: f32| {
        let mut six = [0.0; 6];
        six[axis] = angle;
        let vertices = posed_vertices(&body, &Pose::from_array(six));
        let squares = vertices.iter().map(|v| v.as_dvec3().length_squared());
        squares.sum::<f64>()
    };
    for (axis, &found) in gradient.iter().enumerate() {
        let measured = (at(axis, 1e-2) - at(axis, -1e-2)) / 2e-2;
        let error = (f64::from(found) - measured).abs();
        assert!(
            error < 2e-3 * measured.abs() + 2e-3,
            "{axis}: {found} against {measured}"
        );
    }
}

#[test]
fn a_posed_picture_teaches_the_pose_branch() {
    let config = config(128);
    let (parameters, generator) = network(&config, true);
    let [z, camera, _] = inputs(&config);
    let body = body();
    let tensors = BodyTensors::new(&body, Device::Cpu);
    let pose = generator.pose(&z, &camera);
    let ws = generator.map(&z, &camera, &pose, Truncation::NONE);
    let deform = BodyDeform::differentiable(&tensors, &pose, &generator.deformation());
    let deform = deform.expect("in the box");
    let drawn = generator.synthesize(&ws, &ws, &camera, Some(&deform), &generator.settings());
    drawn.mask.square().mean(Kind::Float).backward();
    let gradient = parameters.root().tensor("pose_branch.net.0.weight").grad();
    let norm = gradient.norm().double_value(&[]);
    assert!(norm.is_finite() && norm > 0.0, "{norm}");
}

#[test]
fn keeping_gradients_changes_no_posed_picture() {
    let config = config(128);
    let (_, generator) = network(&config, true);
    let [z, camera, _] = inputs(&config);
    let body = body();
    let tensors = BodyTensors::new(&body, Device::Cpu);
    let pose = pose_tensor();
    let reach = generator.deformation();
    let settings = Synthesis2d {
        resolution: 32,
        ..generator.settings()
    };
    let draw = |deform: &BodyDeform| {
        let ws = generator.map(&z, &camera, &pose, Truncation::NONE);
        generator.synthesize(&ws, &ws, &camera, Some(deform), &settings)
    };
    let learnt = BodyDeform::differentiable(&tensors, &pose, &reach).expect("in the box");
    let plain = BodyDeform::new(&body, &POSES.map(Pose::from_array), &reach);
    let with = draw(&learnt);
    let without = no_grad(|| draw(&plain.expect("in the box")));
    for (with, without) in [(&with.raw, &without.raw), (&with.mask, &without.mask)] {
        let error = relative_error(&without.detach(), &with.detach());
        assert!(error < 1e-3, "{error:e}");
    }
}

#[test]
fn a_person_at_rest_is_the_canonical_one_and_a_posed_one_is_not() {
    let config = config(128);
    let (_, generator) = network(&config, false);
    let body = body();
    let person = || Person::new(&generator, 7, &PersonSettings::default()).expect("a person");
    let look = |person: &Person| person.view(&Camera::orbit(0.2, 0.0), 64).expect("a view");
    let canonical = look(&person());
    let posed = |pose: &Pose| {
        let mut person = person();
        person.pose(pose, &body).expect("in the box");
        person
    };
    assert!(look(&posed(&Pose::REST)) == canonical);
    let turned = look(&posed(&Pose::from_array(POSES[0])));
    assert!(turned != canonical);
    assert!(
        turned == look(&posed(&Pose::from_array(POSES[0]))),
        "equal input, equal bits"
    );
}

#[test]
fn a_persons_own_pose_is_the_pose_branchs_before_the_standard_camera() {
    let config = config(128);
    let (_, generator) = network(&config, false);
    let person = Person::new(&generator, 7, &PersonSettings::default()).expect("a person");
    let found = person.natural_pose().expect("finite").to_array();
    let z = Tensor::from_slice(&portrait_export::seeds::latent(7, config.z_dim)).view([1, -1]);
    let half = std::f32::consts::FRAC_PI_2;
    let camera = portrait_export::generator::person::camera_tensor(
        &Camera::standard(half, half),
        Device::Cpu,
    );
    let expected = no_grad(|| generator.pose(&z, &camera));
    assert_eq!(found.to_vec(), plain(&expected));
    assert!(found.iter().any(|&angle| angle != 0.0));
}
