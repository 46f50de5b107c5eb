//! Assets spoilt in thousands of ways: never a panic, and never more memory than a file of that size can fill.
//!
//! The spoiling is deterministic: truncations, flipped bits, other bytes, inflated numbers, removed and doubled runs, mostly in the document, where
//! counts and references are. Memory is counted by this test's own allocator. Does not prove that no other spoiling breaks the promise.

#[allow(dead_code, reason = "other tests use more of it")]
#[path = "rig/bust.rs"]
mod bust;
#[path = "support/counting.rs"]
mod counting;
#[path = "support/glb_parts.rs"]
mod glb_parts;
#[path = "support/spoiling.rs"]
mod spoiling;

use counting::{Dice, peak_of};
use glb_parts::{parts, whole};
use portrait_export::export::glb;
use portrait_export::read::read_glb;
use serde_json::json;
use spoiling::spoil_at;

/// The most bytes that reading may take for each of the file, beside the floor: those of a picture or a compressed view are fewer by far in files
/// that hold what they say.
const MEMORY_PER_BYTE: usize = 64;
/// A picture of 2048 texels a side may be taken at its word: decoded, and without its fourth channel.
const MEMORY_FLOOR: usize = 64 << 20;

fn within_bounds(bytes: &[u8], what: &dyn Fn() -> String) -> bool {
    let (outcome, peak) = peak_of(|| read_glb(bytes).map(drop));
    let bound = MEMORY_FLOOR + MEMORY_PER_BYTE * bytes.len();
    assert!(
        peak <= bound,
        "{}: {peak} bytes for {}",
        what(),
        bytes.len()
    );
    outcome.is_ok()
}

/// A rigged asset, and the same with every view that can be compressed.
fn files() -> [Vec<u8>; 2] {
    let mut asset = bust::asset();
    asset
        .provenance
        .insert("program".into(), json!("portrait-export"));
    let plain = glb::encode(&asset).expect("valid");
    let (mut document, bin) = parts(&plain);
    let mut packed = Vec::new();
    for view in document["bufferViews"].as_array_mut().expect("views") {
        let number = |key: &str| view[key].as_u64().unwrap_or(0) as usize;
        let (start, length) = (number("byteOffset"), number("byteLength"));
        let bytes = &bin[start..start + length];
        let at = packed.len();
        if view["name"] == "positions" {
            let elements: Vec<[f32; 3]> = bytemuck::pod_collect_to_vec(bytes);
            let stream = meshopt::encode_vertex_buffer_level(&elements, 2, Some(0));
            packed.extend(stream.expect("positions"));
            view["extensions"] = json!({ "EXT_meshopt_compression": {
                "buffer": 0, "byteOffset": at, "byteLength": packed.len() - at, "byteStride": 12,
                "count": elements.len(), "mode": "ATTRIBUTES", "filter": "NONE",
            } });
        } else if view["name"] == "indices" {
            let indices: Vec<u16> = bytemuck::pod_collect_to_vec(bytes);
            let indices: Vec<u32> = indices.into_iter().map(u32::from).collect();
            let stream = meshopt::encode_index_buffer(&indices, 65_535).expect("indices");
            packed.extend(stream);
            view["extensions"] = json!({ "EXT_meshopt_compression": {
                "buffer": 0, "byteOffset": at, "byteLength": packed.len() - at, "byteStride": 2,
                "count": indices.len(), "mode": "TRIANGLES",
            } });
        } else {
            packed.extend(bytes);
            view["byteOffset"] = json!(at);
        }
        packed.resize(packed.len().next_multiple_of(4), 0);
    }
    document["extensionsUsed"] = json!(["EXT_meshopt_compression"]);
    document["extensionsRequired"] = json!(["EXT_meshopt_compression"]);
    document["buffers"][0]["byteLength"] = json!(packed.len());
    [plain, whole(&document, &packed)]
}

fn spoil(bytes: &mut Vec<u8>, document_end: usize, dice: &mut Dice) -> String {
    // Three of four times in the document.
    let most = if dice.roll(4) > 0 {
        document_end
    } else {
        bytes.len()
    };
    let at = dice.roll(most.min(bytes.len()));
    // The next number becomes another one, often huge.
    let digits = |bytes: &mut Vec<u8>, dice: &mut Dice| {
        let digits = bytes[at..].iter().position(u8::is_ascii_digit);
        let at = at + digits.unwrap_or(0);
        let many = [1, 3, 9, 18][dice.roll(4)];
        bytes.splice(at..at, std::iter::repeat_n(b'9', many));
        format!("{many} digits at {at}")
    };
    let anywhere = |bytes: &[u8], dice: &mut Dice| dice.roll(bytes.len());
    spoil_at(bytes, at, dice, digits, anywhere)
}

/// Lengths of the file and of its first chunk, as they have become, so that readers look further than the header.
fn mend(bytes: &mut [u8], shift: isize) {
    if bytes.len() > 20 {
        let length = (bytes.len() as u32).to_le_bytes();
        bytes[8..12].copy_from_slice(&length);
        let json = u32::from_le_bytes([bytes[12], bytes[13], bytes[14], bytes[15]]);
        let json = json.wrapping_add(shift as u32).to_le_bytes();
        bytes[12..16].copy_from_slice(&json);
    }
}

/// One test, since the allocator counts for all threads.
#[test]
fn spoilt_assets_neither_panic_nor_swell() {
    const SPOILINGS: u64 = 3000;
    for (form, file) in files().into_iter().enumerate() {
        assert!(within_bounds(&file, &|| "whole".into()), "form {form}");
        let document_end =
            20 + u32::from_le_bytes([file[12], file[13], file[14], file[15]]) as usize;
        let mut refused = 0;
        for seed in 0..SPOILINGS {
            let mut dice = Dice(seed + 1);
            let mut bytes = file.clone();
            let mut told = Vec::new();
            for _ in 0..=dice.roll(3) {
                let before = bytes.len() as isize;
                told.push(spoil(&mut bytes, document_end, &mut dice));
                if bytes.is_empty() {
                    break;
                }
                if dice.roll(4) > 0 {
                    let shift = bytes.len() as isize - before;
                    mend(&mut bytes, shift);
                }
            }
            let what = || format!("form {form}, seed {seed}: {}", told.join(", "));
            refused += u64::from(!within_bounds(&bytes, &what));
        }
        assert!((SPOILINGS / 3..SPOILINGS).contains(&refused), "{refused}");
    }
    lies();
}

/// Single claims that would take memory without end.
fn lies() {
    let [plain, packed] = files();
    let check = |file: &[u8], what: &str, change: &dyn Fn(&mut serde_json::Value)| {
        let (mut document, bin) = parts(file);
        change(&mut document);
        let is_read = within_bounds(&whole(&document, &bin), &|| what.to_owned());
        assert!(!is_read, "{what}");
    };
    let (document, _) = parts(&packed);
    let views = document["bufferViews"].as_array().expect("views");
    let compressed: Vec<usize> = (0..views.len())
        .filter(|&view| !views[view]["extensions"].is_null())
        .collect();
    assert_eq!(compressed.len(), 2);
    for huge in [1_u64 << 31, 1 << 40, u64::MAX] {
        for key in ["count", "byteOffset"] {
            check(&plain, "an accessor", &|d| {
                d["accessors"][1][key] = json!(huge);
            });
        }
        for key in ["byteLength", "byteOffset"] {
            check(&plain, "a view", &|d| {
                d["bufferViews"][1][key] = json!(huge);
            });
        }
        for view in compressed.clone() {
            for key in ["count", "byteStride", "byteLength", "byteOffset"] {
                check(&packed, "a compressed view", &|d| {
                    let packed = &mut d["bufferViews"][view]["extensions"];
                    packed["EXT_meshopt_compression"][key] = json!(huge);
                });
            }
        }
        check(&plain, "a buffer", &|d| {
            d["buffers"][0]["byteLength"] = json!(huge);
        });
    }
    // A picture of 8192 texels a side in a hundred bytes: width and height stand at the head of a PNG.
    let (document, mut bin) = parts(&plain);
    let image = document["images"][0]["bufferView"]
        .as_u64()
        .expect("a view") as usize;
    let start = document["bufferViews"][image]["byteOffset"]
        .as_u64()
        .unwrap_or(0) as usize;
    for size in [8192_u32, 20_000, u32::MAX] {
        for at in [16, 20] {
            bin[start + at..start + at + 4].copy_from_slice(&size.to_be_bytes());
        }
        assert!(!within_bounds(&whole(&document, &bin), &|| format!(
            "{size} texels"
        )));
    }
    // Documents that are deep or wide.
    let deep = ["[".repeat(1 << 20), "[".repeat(100) + &"]".repeat(100)];
    for text in deep.iter().chain([
        &"[0,".repeat(1 << 20),
        &format!("[{}0]", "{},".repeat(1 << 20)),
    ]) {
        let mut file = whole(&json!(null), &[]);
        file.truncate(12);
        file.extend((text.len() as u32).to_le_bytes());
        file.extend(b"JSON");
        file.extend(text.as_bytes());
        mend(&mut file, 0);
        assert!(!within_bounds(&file, &|| "a document".to_owned()));
    }
}
