//! How far each pixel of a picture may be trusted to show the surface and nothing else.
//!
//! A pixel is refused where the mesh is not, where its depth jumps (there a picture mixes near and far, and a surface
//! that is a millimetre off puts the colour of one onto the other), where the picture is not opaque, and where it shows
//! something at quite another depth, such as parts that the asset was cut from. Trust grows smoothly with the distance
//! from all refused pixels and from the border, so that no edge of a view shows.

use super::distance::distance_to_marked;
use super::smoothstep;
use crate::render::{Camera, Picture};

/// Below this alpha a pixel shows something behind the person too.
const OPAQUE: f32 = 0.95;
/// Steeper than this, 78 degrees, a step between pixels is an edge: views beyond 75 degrees are not taken anyway.
const EDGE_SLOPE: f32 = 4.7;
/// What the picture shows may be this much nearer than the mesh, in metres: smoothing, simplification and soft
/// densities stay far below, a shoulder that was cut away or a dropped piece is farther.
const NEARER_M: f32 = 0.02;
/// And this much farther: foggy fields are seen centimetres deep.
const FARTHER_M: f32 = 0.1;
/// Distance from a refused pixel, in pixels of a picture of 512, at which trust begins. Bicubic lookups reach 2 pixels
/// along each axis, so none ever reads a refused pixel; published networks' pictures bleed about as far.
const FIRST_PX: f32 = 3.0;
/// And where it is full: short enough to leave ears and nose their own views, long enough that no border shows.
const FULL_PX: f32 = 14.0;
/// The picture width that the two are meant for.
const USUAL_WIDTH_PX: f32 = 512.0;

/// Metres from one pixel's centre to the next, at a distance.
pub(super) fn footprint_m(camera: &Camera, size_px: u32, distance_m: f32) -> f32 {
    distance_m / (camera.focal * size_px as f32)
}

/// Trust in [0, 1] for every pixel of a square picture of the mesh: `drawn` is its depth alone, `image` what the
/// source shows there (none: only the mesh counts).
pub(super) fn trust(drawn: &Picture, image: Option<&Picture>, camera: &Camera) -> Vec<f32> {
    let size = drawn.width as usize;
    let refused = |pixel: usize| {
        let (x, y) = (pixel % size, pixel / size);
        let depth = drawn.depth[pixel];
        if !depth.is_finite() {
            return true;
        }
        let step = EDGE_SLOPE * footprint_m(camera, drawn.width, depth);
        let jumps = |other: usize| (drawn.depth[other] - depth).abs() > step;
        x > 0 && jumps(pixel - 1)
            || x + 1 < size && jumps(pixel + 1)
            || y > 0 && jumps(pixel - size)
            || y + 1 < size && jumps(pixel + size)
            || image.is_some_and(|image| !shows(image, pixel, depth))
    };
    let refused: Vec<bool> = (0..size * size).map(refused).collect();
    // Never below what a bicubic lookup needs, however small the picture.
    let scale = (drawn.width as f32 / USUAL_WIDTH_PX).max(0.25);
    let first = FIRST_PX
        * if image.is_some() {
            scale.max(1.0)
        } else {
            scale
        };
    distance_to_marked(&refused, size)
        .into_iter()
        .map(|distance| smoothstep(first, first + (FULL_PX - FIRST_PX) * scale, distance))
        .collect()
}

/// Whether a pixel of the source's picture shows the mesh at `depth` metres.
fn shows(image: &Picture, pixel: usize, depth: f32) -> bool {
    let found = image.depth[pixel];
    let finite = image.color[pixel].iter().all(|value| value.is_finite());
    // Written so that a depth or alpha that is not a number is refused.
    finite
        && image.alpha[pixel] >= OPAQUE
        && found >= depth - NEARER_M
        && found <= depth + FARTHER_M
}
