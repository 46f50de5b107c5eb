//! How much memory the values of a pickle may take.

use super::PickleError;

/// Bytes of memory for structure that each byte of a pickle may bring. Files of weights need far below 1; an object
/// of few bytes can be had for some 20 times its size in memory, so that a file of nothing else is refused.
pub const STRUCTURE_PER_BYTE: usize = 4;
/// Bytes of memory for structure that any pickle may take, so that small ones need not be mostly weights.
pub const STRUCTURE_FLOOR: usize = 1 << 20;

/// What is left of a pickle's memory for structure.
///
/// Charges are upper bounds: a vector that doubles when full takes up to three times its contents while it moves.
#[derive(Debug)]
pub struct Budget {
    size: usize,
    limit: usize,
    spent: usize,
}

impl Budget {
    /// For a pickle of `size` bytes.
    pub fn new(size: usize) -> Self {
        let limit = size
            .saturating_mul(STRUCTURE_PER_BYTE)
            .saturating_add(STRUCTURE_FLOOR);
        Self {
            size,
            limit,
            spent: 0,
        }
    }

    /// Takes the bytes for `count` elements of `T` in a growing vector.
    ///
    /// # Errors
    /// [`PickleError::Structure`] where too little is left.
    pub fn charge<T>(&mut self, count: usize) -> Result<(), PickleError> {
        /// Old and new allocation of a vector that just doubled, in its former length.
        const GROWTH: usize = 3;
        self.charge_bytes(count.saturating_mul(GROWTH * size_of::<T>()))
    }

    /// Takes `bytes`.
    ///
    /// # Errors
    /// [`PickleError::Structure`] where too little is left.
    pub fn charge_bytes(&mut self, bytes: usize) -> Result<(), PickleError> {
        self.spent = self.spent.saturating_add(bytes);
        if self.spent > self.limit {
            return Err(PickleError::Structure {
                limit: self.limit,
                size: self.size,
            });
        }
        Ok(())
    }
}
