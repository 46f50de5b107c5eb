//! Checkpoint files: what is written comes back, equal checkpoints are equal bytes, and every fault is told at once.
//!
//! Does not prove that a network computes the same from a checkpoint; that is parity's to show.

#[path = "support/bodies.rs"]
mod bodies;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use bodies::tiny;
use portrait_export::body::Body;
use portrait_export::checkpoint::body::tensors as body_tensors;
use portrait_export::checkpoint::check::{check, expected};
use portrait_export::checkpoint::config::{Config, Discriminator, Rendering};
use portrait_export::checkpoint::file::{Checkpoint, CheckpointError};
use portrait_export::checkpoint::tensor::{Dtype, Tensor};

fn config() -> Config {
    Config {
        z_dim: 4,
        w_dim: 4,
        img_resolution: 128,
        channel_base: 512,
        channel_max: 2,
        mapping_layers: 1,
        plane_resolution: 8,
        neural_rendering_resolution: 16,
        rendering: Rendering {
            depth_resolution: 12,
            depth_resolution_importance: 12,
            ..Rendering::published()
        },
        discriminator: Some(Discriminator {
            channel_base: 512,
            channel_max: 2,
            mapping_layers: 1,
            mbstd_group_size: 2,
        }),
        ..Config::published()
    }
}

/// All tensors of the configuration, zero, and a body.
fn whole() -> BTreeMap<String, Tensor> {
    let parameters = expected(&config()).into_iter();
    let mut tensors: BTreeMap<String, Tensor> = parameters
        .map(|parameter| {
            let zeros = vec![0.0; parameter.shape.iter().product()];
            (parameter.name, Tensor::from_f32(&parameter.shape, &zeros))
        })
        .collect();
    tensors.extend(body_tensors(&Body::new(tiny()).expect("a body")));
    tensors
}

/// A few tensors of three types; files do not care whether they are a network.
fn few() -> Checkpoint {
    let tensors = [
        ("b", Tensor::from_f32(&[2], &[1.0, -2.5])),
        (
            "a",
            Tensor::from_f32(&[3], &[0.5, 65_504.0, -0.0])
                .to_half()
                .expect("fits"),
        ),
        ("scalar", Tensor::from_f32(&[], &[3.0])),
        ("body.faces", Tensor::from_i32(&[1, 3], &[2, 1, -1])),
        ("empty", Tensor::from_f32(&[0, 4], &[])),
    ];
    Checkpoint {
        config: config(),
        tensors: tensors
            .map(|(name, tensor)| (name.to_owned(), tensor))
            .into(),
        licence: "CC0".into(),
        sources: "\"quoted\"\nand ünicode".into(),
    }
}

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("writable"))
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn written(&self, checkpoint: &Checkpoint) -> Vec<u8> {
        checkpoint
            .write(&self.at("c.safetensors"))
            .expect("writable");
        fs::read(self.at("c.safetensors")).expect("written")
    }

    fn refusal(&self, bytes: &[u8]) -> CheckpointError {
        fs::write(self.at("bad.safetensors"), bytes).expect("writable");
        let error = Checkpoint::read(&self.at("bad.safetensors")).expect_err("spoilt");
        assert!(error.to_string().contains("bad.safetensors"), "{error}");
        error
    }
}

#[test]
fn what_is_written_comes_back() {
    let desk = Desk::new();
    desk.written(&few());
    let read = Checkpoint::read(&desk.at("c.safetensors")).expect("whole");
    assert_eq!(read, few());
    assert_eq!(read.tensors["a"].to_f32(), Some(vec![0.5, 65_504.0, -0.0]));
    assert_eq!(read.tensors["body.faces"].to_i32(), Some(vec![2, 1, -1]));
}

#[test]
fn equal_checkpoints_are_equal_bytes_and_others_read_them() {
    let desk = Desk::new();
    let bytes = desk.written(&few());
    for _ in 0..8 {
        assert_eq!(desk.written(&few()), bytes);
    }
    let file = safetensors::SafeTensors::deserialize(&bytes).expect("safetensors");
    assert_eq!(file.len(), 5);
    let b = file.tensor("b").expect("there");
    assert_eq!(
        (b.dtype(), b.shape(), b.data().len()),
        (Dtype::F32, &[2][..], 8)
    );
    for (name, tensor) in file.tensors() {
        let width = tensor.dtype().bitsize() / 8;
        let at = tensor.data().as_ptr() as usize - bytes.as_ptr() as usize;
        assert_eq!(at % width, 0, "{name} is not aligned");
    }
    let names: Vec<String> = fs::read_dir(desk.0.path())
        .expect("readable")
        .map(|entry| {
            entry
                .expect("readable")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    assert_eq!(names, ["c.safetensors"], "temporary files stay");
}

#[test]
fn half_precision_is_exact_or_refused() {
    let fits = Tensor::from_f32(&[2], &[0.1, -65_519.0]);
    let half = fits.to_half().expect("rounds to the largest");
    assert_eq!(
        half.to_f32(),
        Some(vec![half::f16::from_f32(0.1).to_f32(), -65_504.0])
    );
    assert_eq!(half.to_half(), None);
    assert_eq!(Tensor::from_f32(&[1], &[65_520.0]).to_half(), None);
}

#[test]
fn a_checkpoint_cut_off_or_padded_anywhere_is_told() {
    let desk = Desk::new();
    let whole = desk.written(&few());
    let last = whole.len() - 1;
    for kept in [0, 1, 7, 8, 9, 100, whole.len() / 2, last] {
        let error = desk.refusal(&whole[..kept]);
        assert!(
            matches!(error, CheckpointError::Foreign { .. }),
            "{kept}: {error}"
        );
    }
    let padded = [&whole[..], b"x"].concat();
    let error = desk.refusal(&padded).to_string();
    assert!(error.contains("fetch it again"), "{error}");
}

#[test]
fn headers_that_claim_too_much_are_told_before_memory_is_taken() {
    let desk = Desk::new();
    for claim in [u64::MAX, 1 << 40, 17 << 20] {
        let error = desk.refusal(&[&claim.to_le_bytes()[..], b"{}"].concat());
        let claim = format!("a header of {claim} bytes");
        assert!(error.to_string().contains(&claim), "{error}");
    }
    let metadata = r#""__metadata__":{"format":"portrait-checkpoint/1","config":CONFIG}"#;
    let text = serde_json::to_string(&config()).expect("JSON");
    let metadata = metadata.replace("CONFIG", &serde_json::to_string(&text).expect("JSON"));
    for tensor in [
        r#""a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,16]}"#,
        r#""a":{"dtype":"F32","shape":[1000000000],"data_offsets":[0,4000000000]}"#,
        r#""a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}"#,
        r#""a":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}"#,
        r#""a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}"#,
    ] {
        let header = format!("{{{metadata},{tensor}}}");
        let length = (header.len() as u64).to_le_bytes();
        let error = desk.refusal(&[&length[..], header.as_bytes(), &[0; 8]].concat());
        assert!(
            matches!(error, CheckpointError::Foreign { .. }),
            "{tensor}: {error}"
        );
    }
}

#[test]
fn metadata_of_something_else_is_told() {
    let desk = Desk::new();
    let refusal = |metadata: serde_json::Value| {
        let header = serde_json::json!({ "__metadata__": metadata }).to_string();
        let length = (header.len() as u64).to_le_bytes();
        let error = desk.refusal(&[&length[..], header.as_bytes()].concat());
        assert!(matches!(error, CheckpointError::Metadata { .. }), "{error}");
        error.to_string()
    };
    let format = "portrait-checkpoint/1";
    let told = refusal(serde_json::json!({ "format": "portrait-field/1" }));
    assert!(
        told.contains("expected `portrait-checkpoint/1`, found `portrait-field/1`"),
        "{told}"
    );
    assert!(refusal(serde_json::json!({})).contains("found none"));
    assert!(refusal(serde_json::json!({ "format": format })).contains("`config`: missing"));
    let told = refusal(serde_json::json!({ "format": format, "config": "{}" }));
    assert!(
        told.contains("not understood (missing field `z_dim`"),
        "{told}"
    );
    let wrong = Config {
        img_resolution: 100,
        z_dim: 0,
        ..config()
    };
    let wrong = serde_json::to_string(&wrong).expect("JSON");
    let told = refusal(serde_json::json!({ "format": format, "config": wrong }));
    assert!(
        told.contains("found 100") && told.contains("z_dim"),
        "both faults: {told}"
    );
}

#[test]
fn a_whole_checkpoint_fits() {
    assert_eq!(check(&whole(), &expected(&config())), Ok(()));
}

#[test]
fn every_fault_of_the_tensors_is_told_at_once() {
    let mut tensors = whole();
    tensors.remove("torgb.bias");
    tensors.insert("extra".into(), Tensor::from_f32(&[1], &[0.0]));
    tensors.insert(
        "torgb.weight".into(),
        Tensor::from_f32(&[3, 32], &[0.0; 96]),
    );
    let bias = tensors.get_mut("decoder.net.0.bias").expect("there");
    (bias.dtype, bias.data) = (Dtype::F64, vec![0; 8 * 64]);
    let wide = tensors.get_mut("decoder.net.2.bias").expect("there");
    (wide.dtype, wide.data) = (Dtype::BF16, vec![0; 2 * 33]);
    let mut values = vec![0.0; 64];
    (values[3], values[9]) = (f32::NAN, f32::NEG_INFINITY);
    let name = "backbone.synthesis.b8.conv0.noise_const";
    tensors.insert(name.into(), Tensor::from_f32(&[8, 8], &values));
    tensors.remove("body.parents");
    tensors.insert("body.origin".into(), Tensor::from_f32(&[2], &[0.0; 2]));
    let faults = check(&tensors, &expected(&config())).expect_err("spoilt");
    let missing = [
        ("body.parents".to_owned(), vec![24]),
        ("torgb.bias".to_owned(), vec![3]),
    ];
    assert_eq!(faults.missing, missing);
    assert_eq!(faults.unused, [("extra".to_owned(), vec![1])]);
    let misshaped = ("torgb.weight".to_owned(), vec![3, 32, 1, 1], vec![3, 32]);
    let of_body = ("body.origin".to_owned(), vec![3], vec![2]);
    assert_eq!(faults.misshaped, [of_body, misshaped]);
    let mistyped = [
        ("decoder.net.0.bias", Dtype::F64),
        ("decoder.net.2.bias", Dtype::BF16),
    ];
    assert_eq!(
        faults.mistyped,
        mistyped.map(|(name, dtype)| (name.to_owned(), dtype))
    );
    assert_eq!(faults.not_finite, [(name.to_owned(), 2)]);
    let told = faults.to_string();
    for part in [
        "missing: body.parents [24], torgb.bias [3]",
        "unused: extra [1]",
        "found [3, 32]",
        "F64",
        "BF16",
        "2 values",
    ] {
        assert!(told.contains(part), "no `{part}` in {told}");
    }
}

#[test]
fn a_checkpoint_of_another_configuration_names_a_few_and_counts_the_rest() {
    let other = Config {
        channel_max: 4,
        discriminator: None,
        ..config()
    };
    let faults = check(&whole(), &expected(&other)).expect_err("another one");
    assert!(faults.misshaped.len() > 6 && faults.unused.len() > 6 && faults.missing.is_empty());
    let told = faults.to_string();
    let rest = format!("and {} more", faults.misshaped.len() - 6);
    assert!(told.contains(&rest) && told.lines().count() == 3, "{told}");
}

#[test]
fn numbers_that_no_network_has_are_told_by_name() {
    assert_eq!(Config::published().faults(), Vec::<String>::new());
    let told = |change: &dyn Fn(&mut Config)| {
        let mut config = Config::published();
        change(&mut config);
        config.faults().join("\n")
    };
    assert!(told(&|c| c.rendering.ray_end = 1e300).contains("rendering.ray_end"));
    assert!(told(&|c| c.rendering.box_warp = f64::NAN).contains("rendering.box_warp"));
    assert!(told(&|c| c.rendering.c_scale = f64::INFINITY).contains("rendering.c_scale"));
    assert!(told(&|c| c.rendering.decoder_lr_mul = 0.0).contains("rendering.decoder_lr_mul"));
    assert!(told(&|c| c.iso_level = 1e300).contains("iso_level"));
    assert!(told(&|c| c.thickness = -1.0).contains("thickness"));
    assert!(told(&|c| c.rendering.ray_start = 3.3).contains("start < end"));
    let narrow = |c: &mut Config| {
        c.channel_base = 512;
        c.plane_resolution = 1024;
    };
    assert!(told(&narrow).contains("every layer has a channel"));
}
