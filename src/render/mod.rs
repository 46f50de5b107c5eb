//! Pictures on the processor: cameras, volume rendering of any field, a rasteriser for textured meshes, and how
//! well the two agree.
//!
//! In: a [`Field`](crate::field::Field) or a textured mesh in canonical space, and a [`Camera`]. Out: a [`Picture`].
//! The same input gives the same bits, whatever the number of threads.

pub mod camera;
pub mod compare;
pub mod contact;
pub mod direct;
pub mod field_view;
mod importance;
pub mod letters;
pub mod march;
pub mod occupancy;
pub mod picture;
pub mod preview;
pub mod psnr;
pub mod raster;
pub mod shade;
pub mod sheet;
pub mod thumbnail;
mod triangle;
pub mod view;

pub use camera::Camera;
pub use field_view::FieldViews;
pub use picture::Picture;
pub use view::{View, ViewSource};
