//! Features at points straight from the backbone's two topmost images, so that direct supervision never makes whole planes.
//!
//! The same function as [`Generator::coarse_planes`](crate::generator::Generator::coarse_planes) and then
//! [`tri_grid::sampled`](crate::generator::tri_grid::sampled), to rounding, for less time and memory. Gradients take two
//! steps, since libtorch knows nothing of [`gather`]: [`Factored::features`] gives features that begin a graph of their own, and once its
//! loss has been differentiated, [`Factored::backward`] carries on into the backbone.

use tch::{Device, Kind, Tensor, no_grad};

use super::gather::{Seen, Sizes, blend, gather, scatter, unblend};
use crate::checkpoint::config::{FEATURES, PLANES};
use crate::generator::plain_field::plain;
use crate::generator::synthesis::Halves;

/// Planes before they are made, and points that looked at them.
pub struct Factored {
    /// `[N, 3, depth, B, B, 32]`.
    base: Tensor,
    /// `[N, 2 B, 2 B, C]`.
    top: Tensor,
    /// The topmost image layer for each person, `[N * 3, depth * 32, C]`, and its bias `[3, depth, 32]`.
    layer: [Tensor; 2],
    /// `[N * M]`, metres.
    points: Vec<[f32; 3]>,
    box_m: f32,
    sizes: Sizes,
    seen: Seen,
    /// What points see of `top`, `[N * 3, M, C]`.
    of_top: Tensor,
    /// `[N, M, 32]`: the beginning of the second graph.
    features: Tensor,
}

impl Factored {
    /// Looks at points; [`Self::features`] is what they see.
    ///
    /// # Shapes
    /// `ws`: `[N, latents, w_dim]`; `points`: `[N, M, 3]`, metres.
    pub fn new(halves: &Halves, ws: &Tensor, points: &Tensor, box_m: f64) -> Self {
        let size = halves.features.size();
        let (n, channels, edge) = (size[0], size[1], size[2] / 2);
        let m = points.size()[1];
        let [planes, features] = [PLANES as i64, FEATURES as i64];
        let depth = halves.image.size()[1] / (planes * features);
        let base = halves
            .image
            .view([n, planes, features, depth, edge, edge])
            .permute([0, 1, 3, 4, 5, 2])
            .contiguous(); // (n, planes, depth, h, w, 32)
        let top = halves.features.permute([0, 2, 3, 1]).contiguous(); // (n, h, w, c)
        // weight (planes * 32 * depth, c), bias (planes * 32 * depth), style (n, c)
        let (weight, bias, style) = halves.to_rgb.parts(&ws.select(1, halves.latent));
        let by_slice = |tensor: Tensor| tensor.view([planes, features, depth, -1]).transpose(1, 2);
        let weight = by_slice(weight).reshape([1, planes, depth * features, channels])
            * style.view([n, 1, 1, channels]);
        let weight = weight.view([n * planes, depth * features, channels]);
        let bias = by_slice(bias).reshape([planes, depth, features]);
        let sizes = Sizes {
            people: n as usize,
            points: m as usize,
            depth: depth as usize,
            base: edge as usize,
            channels: channels as usize,
        };
        let flat = plain(points);
        let points = flat.as_chunks::<3>().0.to_vec();
        let box_m = box_m as f32;
        let device = halves.image.device();
        let (seen, of_top, values) = no_grad(|| {
            let mut seen = gather(&plain(&base), &plain(&top), &points, box_m, &sizes);
            let of_top = as_tensor(&seen.top, &[n * planes, m, channels], device);
            seen.top = Vec::new();
            let made = plain(&of_top.bmm(&weight.transpose(1, 2)));
            let mut values = std::mem::take(&mut seen.base);
            blend(&mut values, &made, &plain(&bias), &seen, &sizes);
            (seen, of_top, values)
        });
        let features = as_tensor(&values, &[n, m, features], device);
        Self {
            base,
            top,
            layer: [weight, bias],
            points,
            box_m,
            sizes,
            seen,
            of_top,
            features: features.set_requires_grad(true),
        }
    }

    /// Features at the points, `[N, M, 32]`: a leaf.
    pub fn features(&self) -> &Tensor {
        &self.features
    }

    /// A scalar whose gradients are those of the loss that was differentiated, along everything before the points.
    pub fn backward(&self) -> Tensor {
        let device = self.base.device();
        let [weight, bias] = &self.layer;
        let (slopes, of_weight, of_bias) = no_grad(|| {
            let of_features = plain(&self.features.grad());
            let (of_made, of_bias) = unblend(&of_features, &self.seen, &self.sizes);
            let size = weight.size();
            let shape = [size[0], self.sizes.points as i64, size[1]];
            let of_made = as_tensor(&of_made, &shape, device);
            let of_top = plain(&of_made.bmm(weight));
            let of_weight = of_made.transpose(1, 2).bmm(&self.of_top);
            let (points, box_m) = (&self.points, self.box_m);
            let slopes = scatter(&of_features, &of_top, points, box_m, &self.sizes);
            (slopes, of_weight, as_tensor(&of_bias, &bias.size(), device))
        });
        let along = |tensor: &Tensor, slopes: &Tensor| (tensor * slopes).sum(Kind::Float);
        let plain_along = |tensor: &Tensor, slopes: &[f32]| {
            along(tensor, &as_tensor(slopes, &tensor.size(), device))
        };
        plain_along(&self.base, &slopes.0)
            + plain_along(&self.top, &slopes.1)
            + along(weight, &of_weight)
            + along(bias, &of_bias)
    }
}

fn as_tensor(values: &[f32], shape: &[i64], device: Device) -> Tensor {
    Tensor::from_slice(values).view(shape).to_device(device)
}
