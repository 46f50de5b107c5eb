//! Properties of the stages between extraction and texturing, on analytic shapes put through marching cubes.
//!
//! Does not prove anything about fields of real portraits, nor about the extraction that makes their surfaces:
//! the shapes here are extracted by a dense helper of the tests' own.
#![allow(clippy::unwrap_used, reason = "a test that panics fails, as it should")]

mod cleaning;
mod measuring;
mod shading;
mod shapes;
mod shrinking;
mod timing;
