//! Rays through pixel centres, and where along them the field is first sampled (network.md, Generator, 5).

use tch::{Device, Kind, Tensor};

use crate::generator::layers::float_on;

/// Rays of N cameras.
pub struct Rays {
    /// `[N, M, 3]`, metres.
    pub origins: Tensor,
    /// `[N, M, 3]`, unit length.
    pub directions: Tensor,
}

impl Rays {
    /// One ray a pixel, row by row, for square pictures.
    ///
    /// # Shapes
    /// `camera`: `[N, 25]`; rays: M = `resolution`^2.
    pub fn through_pixels(camera: &Tensor, resolution: i64) -> Self {
        let n = camera.size()[0];
        let pose = camera.narrow(1, 0, 16).view([n, 4, 4]);
        let intrinsics = camera.narrow(1, 16, 9).view([n, 3, 3]);
        let entry =
            |row: i64, column: i64| intrinsics.select(1, row).select(1, column).unsqueeze(1);
        let (fx, fy, skew) = (entry(0, 0), entry(1, 1), entry(0, 1));
        let (cx, cy) = (entry(0, 2), entry(1, 2));
        let options = float_on(camera.device());
        let centers = (Tensor::arange(resolution, options) + 0.5) / resolution as f64;
        let u = centers.unsqueeze(0).repeat([resolution, 1]).view([1, -1]);
        let v = centers.unsqueeze(1).repeat([1, resolution]).view([1, -1]);
        let y = (v - cy) / fy;
        let x = (u - cx - skew * &y) / fx;
        let z = x.ones_like();
        let in_camera = Tensor::stack(&[x, y, z], 2); // (n, m, 3)
        let rotation = pose.narrow(1, 0, 3).narrow(2, 0, 3);
        // A sum instead of a product of matrices: products may depend on the number of threads.
        let directions = (in_camera.unsqueeze(2) * rotation.unsqueeze(1)).sum_dim_intlist(
            3i64,
            false,
            Kind::Float,
        );
        let length = directions
            .square()
            .sum_dim_intlist(2i64, true, Kind::Float)
            .sqrt();
        let eye = pose.narrow(1, 0, 3).select(2, 3).unsqueeze(1);
        Self {
            origins: eye.expand_as(&directions),
            directions: directions / length,
        }
    }

    /// How many rays a camera has.
    pub fn count(&self) -> i64 {
        self.origins.size()[1]
    }

    /// Rays `start` to `start + length` of every camera.
    #[must_use]
    pub fn narrow(&self, start: i64, length: i64) -> Self {
        Self {
            origins: self.origins.narrow(1, start, length),
            directions: self.directions.narrow(1, start, length),
        }
    }

    /// Points at the given depths.
    ///
    /// # Shapes
    /// `depths`: `[N, M, S]`; result: `[N, M * S, 3]`.
    pub fn points(&self, depths: &Tensor) -> Tensor {
        let n = self.origins.size()[0];
        let along = depths.unsqueeze(-1) * self.directions.unsqueeze(2);
        (self.origins.unsqueeze(2) + along).reshape([n, -1, 3])
    }
}

/// One depth a stratum of width (end - start) / (count - 1): in its middle, or anywhere in it if `random`.
///
/// # Shapes
/// Result: `[N, M, count]`, metres.
pub fn stratified_depths(
    [n, m, count]: [i64; 3],
    [start_m, end_m]: [f64; 2],
    random: bool,
    device: Device,
) -> Tensor {
    let options = float_on(device);
    let step = (end_m - start_m) / (count - 1) as f64;
    let edges = Tensor::linspace(start_m, end_m, count, options);
    if random {
        edges.expand([n, m, count], false) + Tensor::rand([n, m, count], options) * step
    } else {
        (edges + 0.5 * step).expand([n, m, count], false)
    }
}
