//! What happens to files: one random spoiling at a place.

use crate::counting::Dice;

/// Spoils the bytes at `at` and tells how: cut off, a bit or a byte changed, a run of up to 64 bytes left out or doubled, two bytes swapped (with one
/// where `other` says), or what `own` does to this format.
pub fn spoil_at(
    bytes: &mut Vec<u8>,
    at: usize,
    dice: &mut Dice,
    own: impl FnOnce(&mut Vec<u8>, &mut Dice) -> String,
    other: impl FnOnce(&[u8], &mut Dice) -> usize,
) -> String {
    let end = (at + 1 + dice.roll(64)).min(bytes.len());
    match dice.roll(7) {
        0 => {
            bytes.truncate(at);
            format!("cut at {at}")
        }
        1 => {
            let bit = dice.roll(8);
            bytes[at] ^= 1 << bit;
            format!("bit {bit} of byte {at}")
        }
        2 => {
            bytes[at] = dice.roll(256) as u8;
            format!("byte {at} is {:#04x}", bytes[at])
        }
        3 => own(bytes, dice),
        4 => {
            bytes.drain(at..end);
            format!("without {at}..{end}")
        }
        5 => {
            let run = bytes[at..end].to_vec();
            bytes.splice(at..at, run);
            format!("{at}..{end} twice")
        }
        _ => {
            let other = other(bytes, dice);
            bytes.swap(at, other);
            format!("{at} and {other} swapped")
        }
    }
}
