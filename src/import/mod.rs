//! What was made elsewhere, taken in: published networks from Python pickles. Nothing in a file is ever executed.

pub mod pickle;
pub mod torch;
