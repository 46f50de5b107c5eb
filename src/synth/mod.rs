//! Synthetic people: geometry and colour of as many different adults as wanted, of data that anybody may use.
//!
//! ```text
//!  CC0 data ──▶ People ──┐
//!                        ├──▶ Person: signed distance and colour anywhere, body to pose ──▶ Samples
//!  64 numbers (latent) ──┘
//! ```
//!
//! In: `MakeHuman`'s base mesh and targets ([`crate::import::makehuman`]), and a latent vector. Out: a person with eyes, hair, beard
//! and clothes, as a signed distance and a colour at every point of canonical space (metres, +y up, the face along +z, the neck's joint at the origin).
//! The bust is cut flat at the shoulders ([`SHOULDERS_M`]) and the chest ([`CHEST_M`]). Guaranteed: the same latent vector and data give the same bits on any
//! machine and any number of threads; the surface is closed; everything is continuous in the latent vector, so that a network can learn
//! it; people are adults. Not promised: exact distances farther than 15 mm from the surface, where they only keep their sign and order of size.

pub mod dataset;
pub mod eyes;
pub mod garment;
pub mod hair;
pub mod latent;
pub mod maths;
pub mod people;
pub mod person;
pub mod portrait;
pub mod samples;
pub mod shape;
pub mod sheet;
pub mod skin;
pub mod surface;
pub mod template;
pub mod traits;
pub mod winding;

pub use self::latent::{LATENT, latent_of};
pub use self::people::People;
pub use self::person::Person;
pub use self::samples::Samples;

/// Version of what people look like: samples of another one are of other people.
pub const VERSION: u32 = 1;
/// Edge of the cube around the neck's joint that holds all people, metres.
pub const BOX_M: f32 = 0.7;
/// The bust ends at this height, metres.
pub const CHEST_M: f32 = -0.335;
/// The bust ends at this distance to both sides, metres.
pub const SHOULDERS_M: f32 = 0.275;
/// Density on the surface, as field files have it by default.
pub const ISO: f32 = 10.0;
/// How much the density rises a metre inwards: softer slopes render as fog.
pub const SLOPE: f32 = 20_000.0;
/// Densities stay within this of [`ISO`]: 15 mm.
pub const MOST_DENSITY: f32 = 300.0;
