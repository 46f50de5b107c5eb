//! safetensors files: which of ours one is, from its header alone.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail};
use safetensors::tensor::Metadata;
use serde_json::{Value, json};

use super::facts::Facts;
use super::{checkpoint, field};
use crate::checkpoint::file;
use crate::field::portrait;

/// As much header as the format allows.
const MOST_HEADER_BYTES: u64 = 100_000_000;

/// Tells of a safetensors file.
pub fn tell(path: &Path, facts: &mut Facts) -> Result<()> {
    let header = read_header(path, facts)?;
    let format = header
        .metadata()
        .as_ref()
        .and_then(|metadata| metadata.get("format").cloned());
    let has = |name: &str| header.info(name).is_some();
    match format.as_deref() {
        Some(file::FORMAT) => {
            checkpoint::tell(path, &header, facts);
            Ok(())
        }
        Some(portrait::FORMAT) => field::tell(path, &header, facts),
        // The field reader takes files without metadata too.
        None if has("planes") && has("decoder.net.0.weight") => field::tell(path, &header, facts),
        other => {
            let names = header.offset_keys();
            let some: Vec<&str> = names.iter().take(3).map(String::as_str).collect();
            bail!(
                "it is a safetensors file of something else: {}, {} tensors ({}{}); expected `format` {} or {}",
                other.map_or("no `format`".to_owned(), |format| format!(
                    "`format` {format:?}"
                )),
                names.len(),
                some.join(", "),
                if names.len() > 3 { ", ..." } else { "" },
                portrait::FORMAT,
                file::FORMAT,
            )
        }
    }
}

/// The header; a file that is longer or shorter than it says has a fault.
fn read_header(path: &Path, facts: &mut Facts) -> Result<Metadata> {
    let mut file = File::open(path).context("cannot open it")?;
    let mut length = [0; 8];
    file.read_exact(&mut length).context("cannot read it")?;
    let length = u64::from_le_bytes(length);
    if length > MOST_HEADER_BYTES || length + 8 > facts.bytes() {
        bail!(
            "it begins like a safetensors file, but its header of {length} bytes does not fit into {} bytes; if it was copied \
             or downloaded, fetch it again",
            facts.bytes()
        );
    }
    let mut header = vec![0; length as usize];
    file.read_exact(&mut header).context("cannot read it")?;
    let header: Metadata = serde_json::from_slice(&header)
        .context("it begins like a safetensors file, but its header cannot be read")?;
    let expected = length + 8 + header.data_len() as u64;
    if expected != facts.bytes() {
        facts.fault(format!(
            "expected {expected} bytes by its header, found {}; if it was copied or downloaded, fetch it again",
            facts.bytes()
        ));
    }
    Ok(header)
}

/// Name, type and shape of tensors, and each in a line.
pub fn described<'a>(
    header: &Metadata,
    names: impl IntoIterator<Item = &'a str>,
) -> Vec<(Value, String)> {
    let describe = |name: &str| match header.info(name) {
        None => (Value::Null, format!("{name} missing")),
        Some(info) => (
            json!({ "name": name, "dtype": format!("{:?}", info.dtype), "shape": info.shape }),
            format!("{name} {:?} {:?}", info.dtype, info.shape),
        ),
    };
    names.into_iter().map(describe).collect()
}
