//! What was made elsewhere, taken in: published networks from Python pickles, as checkpoints; bodies from files of several kinds.
//!
//! ```text
//!  .pkl, .pkl.gz ──▶ source ──▶ pickle ──▶ network, torch ──▶ official ──▶ checkpoint
//!                    (bytes)   (values)   (modules, tensors)  (+ options, body, pose_json)
//!
//!  .npz ──▶ zip_file, npy ──▶ smpl_npz ────┐
//!  .pkl ──▶ pickle ──────────▶ smpl_pickle ─┴─▶ tables ──▶ smpl ──▶ body_file ──▶ Body
//!  .whl, folder ──▶ makehuman ───────────────────────────────────────▲
//! ```
//!
//! Nothing in a file is ever executed. Memory: a file of `n` bytes (unpacked, where it was compressed) takes at most
//! [`MEMORY_PER_BYTE`] `n` and [`MEMORY_FLOOR`] bytes, whatever it claims; published files take a little over `2 n`.
//! Bodies have bounds of their own: [`smpl`], [`makehuman`].

pub mod body;
pub mod body_file;
mod foreign;
pub mod makehuman;
pub mod network;
pub mod npy;
pub mod official;
pub mod options;
pub mod pickle;
pub mod pose_json;
pub mod smpl;
pub mod smpl_npz;
pub mod smpl_pickle;
pub mod source;
pub mod tables;
pub mod taker;
pub mod torch;
pub mod zip_file;

/// Most bytes of memory for each byte of an imported file: the file itself, the structure of its pickle
/// ([`pickle::STRUCTURE_PER_BYTE`]), the tensors taken ([`taker::TENSORS_PER_BYTE`]) and one of them in passing.
pub const MEMORY_PER_BYTE: usize = 8;
/// Most bytes of memory for an import on top of that.
pub const MEMORY_FLOOR: usize = 16 << 20;
