//! People made up, and their portraits: what the generator learns from.

pub mod dataset;
pub mod portrait;
