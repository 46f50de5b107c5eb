//! Networks spoilt in thousands of ways: never a panic, and never more memory than is promised.
//!
//! The spoiling is deterministic, so that a failure can be repeated: truncations, flipped bits, other bytes, inflated
//! lengths, removed and doubled runs of the tiny network's pickle, and what the fuzzer has found worth keeping
//! (`tests/fuzz/corpus`). Memory is counted by this test's own allocator, and floods of every cheap instruction try to make it grow.
//! Does not prove that no other spoiling breaks the promise; the fuzz target looks for those.

#[path = "support/counting.rs"]
mod counting;
#[path = "support/spoiling.rs"]
mod spoiling;

use std::fs;
use std::path::{Path, PathBuf};

use counting::{Dice, peak_of};
use portrait_export::import::official::import;
use portrait_export::import::source::Source;
use portrait_export::import::{MEMORY_FLOOR, MEMORY_PER_BYTE};
use portrait_export::progress::Silent;
use spoiling::spoil_at;

/// Imports `bytes`, which are held already, within the memory promised; tells whether it could, and the peak above the
/// file itself.
fn within_bounds(bytes: &[u8], what: &dyn Fn() -> String) -> (bool, usize) {
    let (outcome, peak) = peak_of(|| import(bytes, &Silent).map(drop));
    // The file itself counts once.
    let bound = (MEMORY_PER_BYTE - 1) * bytes.len() + MEMORY_FLOOR;
    assert!(
        peak <= bound,
        "{}: {peak} bytes for {}",
        what(),
        bytes.len()
    );
    (outcome.is_ok(), peak)
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(name)
}

fn tiny() -> Vec<u8> {
    let path = folder("fixtures/tiny_network.pkl.gz");
    Source::read(&path).expect("readable").bytes
}

/// Where the pickle is structure and not weights, of which every byte is one of these three.
fn structure(bytes: &[u8]) -> Vec<usize> {
    let is_weight = |byte: u8| matches!(byte, 0x00 | 0x3c | 0xbc);
    (0..bytes.len())
        .filter(|&at| !is_weight(bytes[at]))
        .collect()
}

fn spoil(bytes: &mut Vec<u8>, places: &[usize], dice: &mut Dice) -> String {
    let place =
        |bytes: &[u8], dice: &mut Dice| places[dice.roll(places.len())].min(bytes.len() - 1);
    let at = place(bytes, dice);
    // Four bytes of all ones make of most lengths one beyond the end.
    let ones = |bytes: &mut Vec<u8>, _: &mut Dice| {
        let end = (at + 4).min(bytes.len());
        bytes[at..end].fill(0xff);
        format!("ones from {at}")
    };
    spoil_at(bytes, at, dice, ones, place)
}

/// One test, since the allocator counts for all threads.
#[test]
fn spoilt_networks_neither_panic_nor_swell() {
    let whole = tiny();
    let (imported, peak) = within_bounds(&whole, &|| "whole".into());
    assert!(imported);
    // "A little over 2 n": the file, its tensors, and a structure that the floor holds.
    assert!(peak < 5 * whole.len() / 2, "{peak} bytes");
    spoil_thousands(&whole);
    flood();
    replay_the_corpus();
}

fn spoil_thousands(whole: &[u8]) {
    const SPOILINGS: u64 = 4000;
    let places = structure(whole);
    assert!(places.len() > 10_000, "the fixture is all weights");
    let mut refused = 0;
    for seed in 0..SPOILINGS {
        let mut dice = Dice(seed + 1);
        let mut bytes = whole.to_vec();
        let mut told = Vec::new();
        for _ in 0..=dice.roll(3) {
            told.push(spoil(&mut bytes, &places, &mut dice));
            if bytes.is_empty() {
                break;
            }
        }
        let what = || format!("seed {seed}: {}", told.join(", "));
        let (imported, _) = within_bounds(&bytes, &what);
        refused += usize::from(!imported);
    }
    // Some spoil a weight, a name that nobody reads, or nothing at all.
    assert!(refused > 1000, "{refused} of {SPOILINGS} were refused");
}

/// Cheap instructions, over and over: what they make must stay in proportion.
fn flood() {
    const TIMES: usize = 1 << 20;
    let prefix = b"\x80\x04N\x94";
    for instruction in [
        &b"]"[..],
        b"}",
        b"\x8f",
        b"(",
        b"N",
        b"\x94",
        b"2",
        b"h\0",
        b"\x85",
        b"K\x01",
        b"\x8c\0",
        b"\x8c\0\x8c\0\x93",
        b"]\x94",
        b"}\x94a",
        b"(t",
        b"(l\x94",
        b"ca\nb\n",
        b"ca\nb\n)\x81",
        b"ccollections\nOrderedDict\n)R}b",
        b"cos\nf\n0",
        b"NQ",
        b"P\n",
    ] {
        for times in [TIMES / 64, TIMES] {
            let bytes = [&prefix[..], &instruction.repeat(times), b"."].concat();
            within_bounds(&bytes, &|| format!("{times} of {instruction:?}"));
        }
    }
    // A list that grows by one at a time, and one that grows from itself.
    let growing = [&b"\x80\x04]\x94"[..], &b"Na".repeat(TIMES), b"."].concat();
    within_bounds(&growing, &|| "a growing list".into());
    let doubling = [
        &b"\x80\x04]\x94"[..],
        &b"](h\0h\0h\0e\x94e0h\0".repeat(TIMES / 8),
        b".",
    ]
    .concat();
    within_bounds(&doubling, &|| "a list in itself".into());
}

/// Inputs of the fuzz target that are worth repeating.
fn replay_the_corpus() {
    let corpus = fs::read_dir(folder("fuzz/corpus/import")).expect("a corpus");
    let mut paths: Vec<PathBuf> = corpus
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let bytes = fs::read(&path).expect("readable");
        within_bounds(&bytes, &|| path.display().to_string());
    }
}
