//! Equal values to one index each. The order is that of first use, so equal input gives equal output.

use std::collections::HashMap;
use std::hash::Hash;

use glam::{Vec2, Vec3};

/// Distinct values in order of first use, and the position of every item's value among them.
#[derive(Debug, Default)]
pub(super) struct Distinct<T> {
    pub values: Vec<T>,
    pub index_of_item: Vec<u32>,
}

/// Collects the distinct values of `items`; two items are the same if `key` says so, and the first one stays.
pub(super) fn distinct<T: Copy, K: Hash + Eq>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(T) -> K,
) -> Distinct<T> {
    // The map is only looked up, never walked, so its own order cannot show.
    let mut known = HashMap::new();
    let mut values = Vec::new();
    let mut index_of_item = Vec::new();
    for item in items {
        let index = *known.entry(key(item)).or_insert_with(|| {
            values.push(item);
            values.len() as u32 - 1
        });
        index_of_item.push(index);
    }
    Distinct {
        values,
        index_of_item,
    }
}

/// Bits that are equal exactly where the coordinates are; both zeros count as one.
pub(super) fn bits3(v: Vec3) -> [u32; 3] {
    v.to_array().map(|c| (c + 0.0).to_bits())
}

/// As [`bits3`], for two coordinates.
pub(super) fn bits2(v: Vec2) -> [u32; 2] {
    v.to_array().map(|c| (c + 0.0).to_bits())
}

/// Whether two corners share an index.
pub(super) fn is_degenerate([a, b, c]: [u32; 3]) -> bool {
    a == b || b == c || c == a
}
