//! The order in which a dataset is seen: every item once an epoch, in an order of the epoch's own.
//!
//! Depends on the seed and the place in the stream alone, so that a run that goes on after a pause sees what it would have seen.

use crate::draws::Draws;

/// An endless stream of items.
#[derive(Debug)]
pub(super) struct Order {
    items: usize,
    seed: u64,
    /// Epochs and their orders: the last two that were asked for.
    known: [(u64, Vec<u32>); 2],
}

impl Order {
    /// The stream of a seed over `items` items, at least one.
    pub(super) fn new(items: usize, seed: u64) -> Self {
        Self {
            items,
            seed,
            known: Default::default(),
        }
    }

    /// The item at a place in the stream.
    pub(super) fn at(&mut self, place: u64) -> usize {
        let (epoch, within) = (place / self.items as u64, place % self.items as u64);
        let known = &mut self.known[(epoch % 2) as usize];
        if known.0 != epoch || known.1.is_empty() {
            *known = (epoch, shuffled(self.items, &[self.seed, epoch]));
        }
        known.1[within as usize] as usize
    }
}

/// Numbers below `items` in random order (Durstenfeld, "Algorithm 235: random permutation", 1964).
fn shuffled(items: usize, key: &[u64]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..items as u32).collect();
    let mut draws = Draws::new(key);
    for last in (1..items).rev() {
        order.swap(last, draws.below(last as u64 + 1) as usize);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_epoch_has_every_item_once_in_another_order() {
        let mut order = Order::new(50, 3);
        let epochs: Vec<Vec<usize>> = (0..3)
            .map(|epoch| (0..50).map(|i| order.at(50 * epoch + i)).collect())
            .collect();
        for epoch in &epochs {
            let mut sorted = epoch.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..50).collect::<Vec<_>>());
        }
        assert_ne!(epochs[0], epochs[1]);
        assert_ne!(epochs[0], (0..50).collect::<Vec<_>>());
        // Places may be asked for in any order, and again.
        assert_eq!(Order::new(50, 3).at(137), epochs[2][37]);
        assert_eq!(order.at(7), epochs[0][7]);
        assert!((0..50).any(|i| Order::new(50, 4).at(i) != epochs[0][i as usize]));
    }
}
