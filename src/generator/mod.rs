//! The generator, on libtorch.

pub mod device;
