//! A field with a shape that is easy to tell from any side.

use super::field_files::{FieldFile, SIZE};

/// A block at the person's left: x from about 0 to 0.25, y within 0.25, all along z, in metres. Its densities are far above and
/// its surroundings far below any iso level; its colour is (1, 0, 0.5) in display values.
pub fn block_at_the_left() -> FieldFile {
    let mut file = FieldFile::flat();
    let planes = file.values("planes");
    // Plane (x, y), feature 0, in all three slices along z: the texels around (0.125, 0) metres.
    for slice in planes[..3 * SIZE * SIZE].chunks_exact_mut(SIZE * SIZE) {
        for y in [1, 2] {
            slice[y * SIZE + 2] = 3.0;
        }
    }
    // Weights are scaled by 1 / sqrt(inputs) in use: hidden unit 0 is softplus(10 feature).
    file.values("decoder.net.0.weight")[0] = 10.0 * 32.0f32.sqrt();
    file.values("decoder.net.2.weight")[0] = 800.0;
    file.values("decoder.net.2.bias")[..4].copy_from_slice(&[-500.0, 1.0, -1.0, 0.0]);
    file
}
