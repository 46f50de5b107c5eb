//! Bodies that are whole, but not as people are: turned, scaled, backwards, inside out, or without a neck that turns.
//!
//! Made from the embedded body, which is usable as it is. Does not prove that every body that is accepted looks like a person.

#[path = "support/tube_body.rs"]
mod tube_body;

use glam::DVec3;
use portrait_export::body::packed::{EMBEDDED_NAME, unpack};
use portrait_export::body::{Body, BodyData, HEAD, JOINTS, NECK};

fn embedded() -> BodyData {
    unpack(Body::embedded_bytes(), EMBEDDED_NAME).expect("whole")
}

/// The embedded body with every place of it moved.
fn moved(place: impl Fn(DVec3) -> DVec3) -> BodyData {
    let mut data = embedded();
    data.vertices.iter_mut().for_each(|v| *v = place(*v));
    data.joints = data.joints.map(&place);
    data.origin = place(data.origin);
    data
}

fn assert_refused(what: &str, data: BodyData, parts: &[&str]) {
    let Err(faults) = Body::new(data) else {
        panic!("{what}: accepted");
    };
    let told = faults.to_string();
    for part in parts {
        assert!(told.contains(part), "{what}: no `{part}` in {told}");
    }
}

#[test]
fn bodies_as_they_should_be_are_usable() {
    Body::new(embedded()).expect("the embedded body");
    Body::new(tube_body::tube_body()).expect("the tests' body");
    // Where the file's own origin is does not matter.
    Body::new(moved(|v| v + DVec3::new(3.0, -1.0, 2.0))).expect("the embedded body, elsewhere");
}

#[test]
fn turned_bodies_are_told() {
    const AXES: &str = "bodies are in metres, +Y up, facing +Z";
    let up = "head joint 0.04 to 0.25 m straight above the neck joint";
    let upside_down = moved(|v| DVec3::new(v.x, -v.y, -v.z));
    let below = "head's vertices above the neck joint, found them";
    assert_refused("upside down", upside_down, &[up, below, AXES]);
    let z_up = moved(|v| DVec3::new(v.x, -v.z, v.y));
    assert_refused("z up", z_up, &[up, AXES]);
    let backwards = moved(|v| DVec3::new(-v.x, v.y, -v.z));
    assert_refused("backwards", backwards, &["left collar bone", AXES]);
    let mirrored = moved(|v| DVec3::new(-v.x, v.y, v.z));
    assert_refused("mirrored", mirrored, &["left collar bone", "inside out"]);
    let mut inside_out = embedded();
    inside_out.faces.iter_mut().for_each(|face| face.swap(0, 1));
    assert_refused(
        "inside out",
        inside_out,
        &["counter-clockwise", "inside out"],
    );
}

#[test]
fn scaled_bodies_are_told() {
    let size = "top of the head 0.17 to 0.48 m above the neck joint, found";
    for scale in [0.01, 0.5, 2.0, 100.0] {
        let scaled = moved(|v| v * scale);
        assert_refused(&scale.to_string(), scaled, &[size, "in metres"]);
    }
}

#[test]
fn joints_that_are_elsewhere_are_told() {
    for scale in [0.0, 0.5] {
        let mut data = moved(|v| v + DVec3::Y);
        data.joints[HEAD] *= scale;
        assert_refused("the head's joint", data, &["head joint 0.04 to 0.25 m"]);
    }
    let mut data = embedded();
    data.origin.z += 0.2;
    assert_refused("the origin", data, &["within 0.1 m", "found 0.200 m"]);
}

#[test]
fn a_neck_or_head_that_moves_nothing_is_told() {
    let mut data = embedded();
    for row in &mut data.weights {
        *row = [0.0; JOINTS];
        row[0] = 1.0;
    }
    assert_refused(
        "all on the root",
        data,
        &[
            "weight on the head (joint 15), found none",
            "weight on the neck (joint 12), found none",
        ],
    );
}

#[test]
fn other_trees_of_joints_are_told() {
    let with = |change: &dyn Fn(&mut [Option<u32>; JOINTS])| {
        let mut data = embedded();
        change(&mut data.parents);
        data
    };
    let roots = with(&|parents| *parents = [None; JOINTS]);
    assert_refused("24 roots", roots, &["one root of the joints, found 24"]);
    let apart = with(&|parents| parents[HEAD] = Some(9));
    assert_refused(
        "a head apart",
        apart,
        &["hang on the neck (joint 12), found its parent spine3"],
    );
    let collar = with(&|parents| parents[NECK] = Some(13));
    assert_refused("on a collar", collar, &["found it on left_collar"]);
    let circle = with(&|parents| parents[0] = Some(HEAD as u32));
    assert_refused("no root", circle, &["parents in a circle"]);
}

#[test]
fn what_does_not_count_anything_is_told_with_its_value() {
    let mut data = embedded();
    data.faces[9][1] = 70_000;
    assert_refused("a face", data, &["found 70000 in face 9; do"]);
    let mut data = embedded();
    data.weights[5][NECK] += 1.0;
    let told = Body::new(data).expect_err("weights").to_string();
    assert!(told.contains("at vertex 5; divide"), "{told}");
}
