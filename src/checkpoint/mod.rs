//! Checkpoints: a trained network as a safetensors file, and what it must hold.
//!
//! [`config`] says how large a network is, [`layout`] follows from it: every parameter by its published name, with its
//! shape. [`mod@file`] reads and writes, [`mod@check`] compares a file's tensors with the list,
//! [`mod@body`] makes a body of those that are one. Nothing here needs libtorch;
//! the generator takes its variables from a checked checkpoint. Builds with it carry one of their own (`embedded`).

pub mod body;
pub mod body_layout;
pub mod check;
pub mod config;
#[cfg(feature = "torch")]
pub mod embedded;
pub mod file;
pub mod layout;
pub mod tensor;
