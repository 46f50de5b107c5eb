//! Where parity cases are, and what they hold, without libtorch.

#![allow(
    dead_code,
    reason = "each test file uses the part of this module that it needs"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use portrait_export::body::Body;
use portrait_export::import::body_file;
use safetensors::SafeTensors;

/// Shape and values, row by row.
pub type Plain = (Vec<usize>, Vec<f32>);

/// The case folders to be tested: the extract in the repository, and those of `PARITY_CASES` or of `../shared/parity`,
/// which are skipped, after saying so, where there are none.
pub fn case_folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = match std::env::var("PARITY_CASES") {
        Ok(list) => list.split(':').map(PathBuf::from).collect(),
        Err(_) => {
            let entries = std::fs::read_dir(root.join("../shared/parity"));
            let entries = entries.into_iter().flatten();
            let mut folders: Vec<PathBuf> = entries
                .filter_map(|entry| Some(entry.ok()?.path()))
                .filter(|path| path.join("manifest.json").is_file())
                .collect();
            folders.sort();
            folders
        }
    };
    if folders.is_empty() {
        eprintln!("skipped: no parity cases but the extract (set PARITY_CASES to their folders)");
    }
    folders.insert(0, root.join("tests/fixtures/parity_small"));
    assert!(
        folders
            .iter()
            .all(|folder| folder.join("manifest.json").is_file()),
        "every folder of PARITY_CASES has a manifest.json: {folders:?}"
    );
    folders
}

/// A case's inputs and expected outputs.
pub fn tensors(folder: &Path) -> BTreeMap<String, Plain> {
    let bytes = std::fs::read(folder.join("expected.safetensors")).expect("expected tensors");
    let file = SafeTensors::deserialize(&bytes).expect("a safetensors file");
    let tensor = |(name, view): (&str, safetensors::tensor::TensorView)| {
        assert_eq!(view.dtype(), safetensors::Dtype::F32, "{name}");
        let (values, _) = view.data().as_chunks::<4>();
        let values = values.iter().map(|&bytes| f32::from_le_bytes(bytes));
        (name.to_owned(), (view.shape().to_vec(), values.collect()))
    };
    file.iter().map(tensor).collect()
}

/// The body of a case: its own, else the one beside the cases with its landmarks.
pub fn case_body(folder: &Path) -> Body {
    let own = folder.join("body.npz");
    let body = if own.is_file() {
        body_file::read(&own)
    } else {
        let landmarks = folder.with_file_name("body_joint_regressor.npy");
        body_file::read_with_landmarks(&folder.with_file_name("body_smpl.npz"), Some(&landmarks))
    };
    body.unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
}

/// Which vertices of that body the case tells the places of: every 37th, or a list where only a part of the body is there.
pub fn probed_vertices(folder: &Path, vertices: usize) -> Vec<usize> {
    let text = std::fs::read_to_string(folder.join("manifest.json")).expect("a manifest");
    let manifest: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    match manifest["body_probe_vertices"].as_array() {
        Some(list) => {
            let vertex = |at: &serde_json::Value| at.as_u64().expect("a vertex") as usize;
            list.iter().map(vertex).collect()
        }
        None => (0..vertices).step_by(37).collect(),
    }
}
