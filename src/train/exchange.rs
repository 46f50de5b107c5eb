//! What processes that train one network together tell each other: the seam for several devices.
//!
//! A batch is cut into parts, and part `p` of a step is played by rank `p % ranks`; what parts are drawn from hangs on the part alone, so
//! that however many ranks there are, together they play the same parts. Between playing and moving, gradients are summed over
//! ranks ([`Exchange::sum`]), after which all ranks move their copies of the networks alike.

use tch::Tensor;

/// One of several processes with copies of the same networks.
pub trait Exchange {
    /// Which one, from 0.
    fn rank(&self) -> usize;

    /// How many there are.
    fn ranks(&self) -> usize;

    /// Replaces every tensor in place by its sum over all ranks, which call this equally often with tensors of equal shapes, in the same order.
    fn sum(&self, tensors: &mut [Tensor]);
}

/// A single process with a single device.
#[derive(Debug, Clone, Copy, Default)]
pub struct Alone;

impl Exchange for Alone {
    fn rank(&self) -> usize {
        0
    }

    fn ranks(&self) -> usize {
        1
    }

    fn sum(&self, _: &mut [Tensor]) {}
}

/// The parts of a batch that a rank plays.
pub fn own_parts(exchange: &dyn Exchange, parts: usize) -> impl Iterator<Item = usize> {
    (exchange.rank()..parts).step_by(exchange.ranks())
}
