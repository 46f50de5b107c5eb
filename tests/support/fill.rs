//! Weights made from names, as the parity cases' manifests describe under `fill`: both sides of a comparison can build
//! networks of any size, and nothing has to be stored.
//!
//! Written from that description alone; no code of the program takes part.

#![allow(
    dead_code,
    reason = "each test file uses the part of this module that it needs"
)]

use std::path::PathBuf;

/// A tensor that a manifest lists, and how to fill it.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
pub struct Filled {
    /// Its published name, from which the values come.
    pub name: String,
    /// Its shape; empty for a single number.
    pub shape: Vec<usize>,
    /// What is added to each value.
    pub offset: f32,
    /// What each value, of variance 1, is multiplied with.
    pub scale: f32,
}

impl Filled {
    /// The values, row-major.
    pub fn values(&self, seed: u64) -> Vec<f32> {
        let count = self.shape.iter().product();
        fill(&self.name, count, self.offset, self.scale, seed)
    }
}

/// `count` values for a name, evenly spread over `offset` +- sqrt(3) `scale`.
pub fn fill(name: &str, count: usize, offset: f32, scale: f32, seed: u64) -> Vec<f32> {
    let start = fnv1a64(name.as_bytes()) ^ seed;
    let value = |i: u64| {
        let bits = mix(start.wrapping_add(i.wrapping_mul(0x9E37_79B9_7F4A_7C15))) >> 40;
        let share = bits as f64 / f64::from(1 << 24);
        let unit = (3f64.sqrt() * (2.0 * share - 1.0)) as f32;
        offset + scale * unit
    };
    (1..=count as u64).map(value).collect()
}

/// The tensors of `part` (`generator` or `discriminator`) of a manifest, and the seed to fill them with.
pub fn filled_parameters(manifest: &serde_json::Value, part: &str) -> (Vec<Filled>, u64) {
    let part = &manifest[part];
    let parameters = serde_json::from_value(part["params"].clone()).expect("a list of parameters");
    (parameters, part["fill_seed"].as_u64().expect("a seed"))
}

/// The folder of a parity case, if the shared material is there.
pub fn parity_case(name: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/parity")
        .join(name);
    folder.is_dir().then_some(folder)
}

/// A parity case's manifest.
pub fn manifest(case: &std::path::Path) -> serde_json::Value {
    let text = std::fs::read_to_string(case.join("manifest.json")).expect("a manifest");
    serde_json::from_str(&text).expect("a manifest is JSON")
}

/// FNV-1a with 64 bits.
fn fnv1a64(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

/// The last steps of splitmix64.
fn mix(x: u64) -> u64 {
    let x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}
