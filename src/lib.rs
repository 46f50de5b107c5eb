//! Turns a 3D portrait field into an asset that a game engine, a DCC tool or a web page takes as it is.

pub mod cli;
pub mod export;
pub mod field;
pub mod mesh;
pub mod pipeline;
pub mod progress;
pub mod render;
pub mod report;
pub mod spaces;
pub mod texture;
