//! Pictures on the processor: cameras, volume rendering of any field, and a rasteriser for textured meshes.

pub mod camera;
pub mod march;
pub mod psnr;
pub mod raster;
