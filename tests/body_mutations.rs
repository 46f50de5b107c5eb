//! Body files spoilt in thousands of ways: never a panic, and never more memory than is promised.
//!
//! As `import_mutations` does for networks: truncations, flipped bits, other bytes, inflated lengths, removed and doubled runs, of
//! archives, of the arrays within them, of pickles, checkpoints and the packed form; and files that claim as much as is allowed. Does
//! not prove that no other spoiling breaks the promise.

#[path = "support/bodies.rs"]
mod bodies;
#[path = "support/counting.rs"]
mod counting;

use std::path::Path;

use bodies::{Array, Numbers, Style, arrays, npz, pkl, put, tiny, zipped};
use counting::{Dice, peak_of};
use portrait_export::body::{Body, JOINTS};
use portrait_export::checkpoint::body::tensors;
use portrait_export::checkpoint::config::Config;
use portrait_export::checkpoint::file::Checkpoint;
use portrait_export::import::body_file::read;

/// What small files may take: buffers, and the structure that a pickle may have.
const FLOOR: usize = 16 << 20;
/// Bytes for each byte of a file, as for networks.
const PER_BYTE: usize = 8;
/// Bytes for each vertex, as `import::smpl` promises, and what vectors that double take on top.
const PER_VERTEX: usize = 400 + 2 * 24;

/// Whether a file is read, and the peak of memory.
fn outcome(path: &Path, bytes: &[u8]) -> (bool, usize) {
    std::fs::write(path, bytes).expect("writable");
    peak_of(|| read(path).is_ok())
}

fn spoil(bytes: &mut Vec<u8>, dice: &mut Dice) -> String {
    let at = dice.roll(bytes.len());
    let end = (at + 1 + dice.roll(64)).min(bytes.len());
    match dice.roll(6) {
        0 => bytes.truncate(at.max(1)),
        1 => bytes[at] ^= 1 << dice.roll(8),
        2 => bytes[at] = dice.roll(256) as u8,
        3 => bytes[at..end.min(at + 4)].fill(0xff),
        4 if end - at < bytes.len() => drop(bytes.drain(at..end)),
        _ => {
            let run = bytes[at..end].to_vec();
            bytes.splice(at..at, run);
        }
    }
    format!("{at}..{end}")
}

/// One test, since the allocator counts for all threads.
#[test]
fn spoilt_bodies_neither_panic_nor_swell() {
    let desk = tempfile::tempdir().expect("writable");
    let path = desk.path().join("body");
    let body = Body::new(tiny()).expect("a body");
    let checkpoint = Checkpoint {
        config: Config::published(),
        tensors: tensors(&body),
        licence: "CC0".into(),
        sources: "a test".into(),
    };
    checkpoint.write(&path).expect("writable");
    let checkpoint = std::fs::read(&path).expect("written");
    let mut fortran = arrays();
    fortran.iter_mut().for_each(|array| array.is_fortran = true);
    for (name, whole, times) in [
        ("npz", npz(&arrays()), 600),
        ("npz, Fortran order", npz(&fortran), 300),
        ("pkl, chumpy", pkl(&arrays(), Style::Chumpy), 1500),
        ("pkl, Latin-1", pkl(&arrays(), Style::Latin1), 600),
        ("pkl, bytes", pkl(&arrays(), Style::Bytes), 600),
        ("pkl, buffers", pkl(&arrays(), Style::Buffers), 600),
        ("checkpoint", checkpoint, 600),
        ("packed", Body::embedded_bytes().to_vec(), 100),
    ] {
        assert!(outcome(&path, &whole).0, "{name}");
        let mut refused = 0;
        for seed in 0..times {
            let mut dice = Dice(seed + 1);
            let mut bytes = whole.clone();
            let told: Vec<String> = (0..=dice.roll(3))
                .map(|_| spoil(&mut bytes, &mut dice))
                .collect();
            let (is_read, peak) = outcome(&path, &bytes);
            let bound = PER_BYTE * bytes.len() + FLOOR;
            assert!(peak <= bound, "{name}, seed {seed}, {told:?}: {peak} bytes");
            refused += u64::from(!is_read);
        }
        assert!(
            refused > times / 10,
            "{name}: {refused} of {times} were refused"
        );
    }
    spoil_within_archives(&path);
    flood(desk.path());
}

/// Arrays spoilt before they are packed, which no checksum protects.
fn spoil_within_archives(path: &Path) {
    let files: Vec<(String, Vec<u8>)> = arrays()
        .iter()
        .map(|array| (format!("{}.npy", array.name), array.npy()))
        .collect();
    let mut refused = 0;
    for seed in 0..800 {
        let mut dice = Dice(seed + 1);
        let mut files = files.clone();
        let file = dice.roll(files.len());
        // The header is where arrays can lie.
        let end = files[file].1.len().min(160);
        let mut start = files[file].1[..end].to_vec();
        let told = spoil(&mut start, &mut dice);
        files[file].1.splice(..end, start);
        let (is_read, peak) = outcome(path, &zipped(files));
        assert!(peak <= FLOOR, "seed {seed}, {told}: {peak} bytes");
        refused += u32::from(!is_read);
    }
    assert!(refused > 200, "{refused} of 800 were refused");
}

/// Vertices of a large body: a quarter of what is allowed.
const MANY: usize = 1 << 16;

/// Large arrays of zeros, which a zip file holds in a few kilobytes.
fn flood(folder: &Path) {
    let zeros = |name, shape: &[usize]| Array {
        name,
        shape: shape.to_vec(),
        numbers: Numbers::F32(vec![0.0; shape.iter().product()]),
        is_fortran: false,
    };
    let large = [
        zeros("v_template", &[MANY, 3]),
        zeros("weights", &[MANY, JOINTS]),
        zeros("J_regressor", &[JOINTS, MANY]),
        zeros("posedirs", &[MANY, 3, 207]),
        zeros("f", &[1, 3]),
        zeros("kintree_table", &[2, JOINTS]),
    ];
    let bytes = npz(&large);
    let path = put(folder, "large.npz", &bytes);
    let (is_read, peak) = peak_of(|| read(&path).is_ok());
    assert!(!is_read, "weights of zero");
    assert!(
        peak <= FLOOR + PER_VERTEX * MANY,
        "{peak} bytes for {}",
        bytes.len()
    );
    println!("{} bytes in the file take {peak} at most", bytes.len());
}
