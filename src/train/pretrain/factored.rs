//! Features at points straight from the backbone's two topmost images, so that direct supervision never makes whole planes.
//!
//! The same function as [`Generator::coarse_planes`](crate::generator::Generator::coarse_planes) and then
//! [`tri_grid::sampled`](crate::generator::tri_grid::sampled), to rounding, for less time and memory. Gradients take two
//! steps, since libtorch knows nothing of [`gather`]: [`Factored::features`] begins a graph of its own, and once its loss has been
//! differentiated, [`Factored::backward`] carries on into the backbone.

use tch::{Kind, Tensor, no_grad};

use super::gather::{FEATURES, PLANES, Seen, Sizes, gather, scatter};
use crate::generator::plain_field::plain;
use crate::generator::synthesis::Halves;

/// Planes before they are made, and points to look at.
pub struct Factored {
    /// `[N, 3, depth, B, B, 32]`.
    base: Tensor,
    /// `[N, 2 B, 2 B, C]`.
    top: Tensor,
    /// `[N * M]`, metres.
    points: Vec<[f32; 3]>,
    box_m: f32,
    sizes: Sizes,
    /// What points see of both, `[N * M, 32]` and `[N * M, 3, C]`: the beginnings of the second graph.
    seen: [Tensor; 2],
}

impl Factored {
    /// Looks at points, and gives their features `[N, M, 32]`, which gradients leave for `ws` only.
    ///
    /// # Shapes
    /// `ws`: `[N, latents, w_dim]`, a leaf; `points`: `[N, M, 3]`, metres.
    pub fn features(halves: &Halves, ws: &Tensor, points: &Tensor, box_m: f64) -> (Self, Tensor) {
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
        let Seen {
            base: of_base,
            top: of_top,
            slices,
            inside,
        } = no_grad(|| gather(&plain(&base), &plain(&top), &points, box_m, &sizes));
        let device = halves.image.device();
        let on_device = |values: &[f32], shape: &[i64]| {
            Tensor::from_slice(values).view(shape).to_device(device)
        };
        let of_base = on_device(&of_base, &[n * m, features]).set_requires_grad(true);
        let of_top = on_device(&of_top, &[n * m, planes, channels]).set_requires_grad(true);
        let slices = on_device(&slices, &[n * m, planes, 1, depth]);
        let inside = on_device(&inside, &[n * m, planes, 1]);
        // weight (planes * 32 * depth, c), bias (planes * 32 * depth), style (n, c)
        let (weight, bias, style) = halves.to_rgb.parts(&ws.select(1, halves.latent));
        let styled = of_top.view([n, m, planes, channels]) * style.view([n, 1, 1, channels]);
        let styled = styled.view([n * m, planes, channels]);
        let weight = weight.view([planes, features * depth, channels]);
        let bias = bias.view([1, planes, features * depth]);
        let mut sum = of_base.shallow_clone();
        for plane in 0..planes {
            let of_plane = |tensor: &Tensor| tensor.select(1, plane);
            let added = of_plane(&styled).matmul(&weight.get(plane).tr())
                + of_plane(&inside) * of_plane(&bias);
            let shares = of_plane(&slices);
            let added = (added.view([n * m, features, depth]) * shares).sum_dim_intlist(
                2i64,
                false,
                Kind::Float,
            );
            sum = &sum + added / planes as f64;
        }
        let factored = Self {
            base,
            top,
            points,
            box_m,
            sizes,
            seen: [of_base, of_top],
        };
        (factored, sum.view([n, m, features]))
    }

    /// A scalar whose gradients are those of the loss that was differentiated, along everything before the points.
    pub fn backward(&self) -> Tensor {
        let [of_base, of_top] = self.seen.each_ref().map(|seen| plain(&seen.grad()));
        let (base, top) = scatter(&of_base, &of_top, &self.points, self.box_m, &self.sizes);
        let device = self.base.device();
        let along = |tensor: &Tensor, slopes: &[f32]| {
            let slopes = Tensor::from_slice(slopes)
                .view(tensor.size().as_slice())
                .to_device(device);
            (tensor * slopes).sum(Kind::Float)
        };
        along(&self.base, &base) + along(&self.top, &top)
    }
}
