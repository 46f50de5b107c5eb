//! Pictures of somebody that show nothing: grey, and half of everything a head.

use portrait_export::checkpoint::config::CAMERA_LENGTH;
use portrait_export::train::pretrain::pairs::Views;

/// Two from the front.
pub fn grey_views(z: Vec<f32>) -> Views {
    let pixels = 128 * 128;
    let mut camera = [0.0; CAMERA_LENGTH];
    for (at, value) in [(0, 1.0), (5, -1.0), (10, -1.0), (11, 2.7), (15, 1.0)] {
        camera[at] = value;
    }
    for (at, value) in [(16, 6.5), (18, 0.5), (20, 6.5), (21, 0.5), (24, 1.0)] {
        camera[at] = value;
    }
    Views {
        z,
        size_px: 128,
        cameras: vec![camera; 2],
        colors: vec![vec![[0.3; 3]; pixels]; 2],
        masks: vec![vec![0.5; pixels]; 2],
        heads: vec![vec![0.5; pixels]; 2],
    }
}
