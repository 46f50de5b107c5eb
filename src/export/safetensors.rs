//! Headers of safetensors files whose bytes depend on their content alone.
//!
//! The `safetensors` crate writes metadata in the order of a hash map, which differs from run to run; everything else of the
//! format is as it does.

use safetensors::Dtype;
use serde_json::{Map, Value, json};

/// The length and the JSON of a header, padded with spaces so that the data is aligned to 8 bytes. The tensors' bytes follow in the
/// order given; wider elements should come first, so that all are aligned.
pub fn header<'a>(
    metadata: &Map<String, Value>,
    tensors: impl Iterator<Item = (&'a str, Dtype, &'a [usize])>,
) -> Vec<u8> {
    let mut entries = Map::new();
    entries.insert("__metadata__".into(), Value::Object(metadata.clone()));
    let mut at = 0;
    for (name, dtype, shape) in tensors {
        let end = at + shape.iter().product::<usize>() * dtype.bitsize() / 8;
        let entry = json!({ "dtype": dtype, "shape": shape, "data_offsets": [at, end] });
        entries.insert(name.to_owned(), entry);
        at = end;
    }
    let mut text = Value::Object(entries).to_string().into_bytes();
    text.resize(text.len().next_multiple_of(8), b' ');
    let mut header = (text.len() as u64).to_le_bytes().to_vec();
    header.append(&mut text);
    header
}
