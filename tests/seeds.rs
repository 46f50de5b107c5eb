//! A seed gives the latent vector that the published samplers give it: the bits of `NumPy`'s `RandomState(seed).randn`.
//!
//! The reference is written by `fixtures/seeds_reference.py`. Not proved: equality beyond the seeds and the 10^5 values
//! compared here; the logarithm may differ in the last bit of an f64, which rounding to f32 hides but for less than one value
//! in 10^9.

use portrait_export::seeds::latent;
use serde_json::Value;
use sha2::{Digest, Sha256};

fn reference() -> Vec<Value> {
    let text = include_str!("fixtures/seeds_reference.json");
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn latents_are_numpys_bit_for_bit() {
    let rows = reference();
    assert_eq!(rows.len(), 17);
    for row in rows {
        let number = |key: &str| row[key].as_u64().expect("a number");
        let seed = u32::try_from(number("seed")).expect("32 bits");
        let z = latent(seed, number("z_dim") as usize);
        assert_eq!(z.len() as u64, number("z_dim"));
        let first: Vec<Value> = z.iter().take(8).map(|v| v.to_bits().into()).collect();
        assert_eq!(row["first"], Value::from(first), "seed {seed}: {z:?}");
        let bytes: Vec<u8> = z.iter().flat_map(|v| v.to_le_bytes()).collect();
        let digest = Sha256::digest(&bytes);
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(row["sha256"], digest, "seed {seed}, {} values", z.len());
    }
}

#[test]
fn a_shorter_latent_is_the_beginning_of_a_longer_one() {
    let whole = latent(7, 513);
    for z_dim in [0, 1, 2, 511, 512] {
        assert_eq!(latent(7, z_dim), whole[..z_dim]);
    }
    assert_ne!(latent(8, 513), whole);
}
