//! Turns a 3D portrait field, or a person whom a generator makes, into an asset that a game engine, a DCC tool or a web page takes as it is.
//!
//! ```text
//!  portrait file ─┐   seed ──▶ generator (checkpoint, libtorch) ──▶ field, pictures
//!                 ▼
//!            ┌─────────┐ densities ┌─────────┐ closed  ┌──────────┐ 20 k    ┌─────────┐ charts ┌─────────┐
//!            │  field  │──────────▶│ extract │────────▶│  clean,  │────────▶│ unwrap, │───────▶│ export  │──▶ .glb .gltf
//!            │ (trait) │           │ (bricks)│ surface │ simplify │ surface │  bake   │ texture│ (order) │    .obj .ply
//!            └─────────┘           └─────────┘         └──────────┘         └─────────┘        └─────────┘
//!                 │                                                              ▲                  │
//!                 └──────────────── colours along short rays ────────────────────┘                  ▼
//!                 └──────────────── volume renderings ──────────────────────────▶ report ◀── rasteriser ──▶ preview
//! ```
//!
//! Data flows one way; [`pipeline`] joins the stages, and no stage knows it. [`field::Field`] is the seam: implement its three
//! methods for what you have, and the rest follows.
//!
//! ```
//! use portrait_export::export::{files::encode, format::Format};
//! use portrait_export::field::{Field, analytic::Ball};
//! use portrait_export::pipeline::{Settings, make};
//! use portrait_export::progress::Silent;
//!
//! let ball = Ball::default();
//! let mut settings = Settings::new(ball.iso, ball.bounds());
//! settings.extract.resolution = 64;
//! settings.triangles = portrait_export::pipeline::TriangleBudget::Count(1000);
//! settings.color = portrait_export::pipeline::ColorSettings::Texture { size: 128 };
//! let product = make(&ball, &settings, &Silent)?;
//! let files = encode(&product.asset, Format::Glb, "ball.glb".as_ref())?;
//! assert!(files[0].bytes.starts_with(b"glTF"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Promises that hold throughout: lengths in metres in canonical space, which is glTF's ([`spaces`]); surfaces closed, manifold
//! and wound outwards; equal input gives equal bytes whatever the threads or vector instructions; errors carry what
//! was expected and what was found.

pub mod batch;
pub mod body;
pub mod checkpoint;
pub mod cli;
pub mod dataset;
pub mod device;
pub mod differences;
pub mod digest;
pub mod draws;
pub mod events;
pub mod export;
pub mod field;
#[cfg(feature = "torch")]
pub mod generator;
pub mod import;
pub mod lock;
pub mod lod;
pub mod measure;
pub mod mesh;
pub mod pipeline;
pub mod profile;
pub mod progress;
pub mod read;
pub mod render;
pub mod report;
pub mod rig;
pub mod seeds;
pub mod spaces;
pub mod synth;
pub mod texture;
#[cfg(feature = "torch")]
pub mod train;
pub mod view;
