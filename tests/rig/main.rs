//! Rigs: weights carried over from a body, how closely they follow its deformation, and what an engine reads in a file.
//!
//! Proved here: on a body turned on a lathe, exact and smooth weights, the limits of a turned head, files that an independent
//! reader skins to the same shape and the Khronos validator finds nothing in; on real bodies, where they are to be had, the figures
//! that skinning must reach. Not proved: that engines agree with the reader, nor that a pose pleases.

mod blender;
mod bust;
mod export;
mod faults;
mod people;
mod preview;
#[path = "../support/blender.rs"]
mod python;
mod transfer;
#[path = "../support/validator.rs"]
mod validator;
