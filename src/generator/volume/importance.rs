//! Where along a ray to look again: inverse-transform sampling of the coarse weights (Mildenhall et al., "`NeRF`", 2020, section
//! 5.2; pooling: Barron et al., "Mip-NeRF", 2021, section 3.1; the exact rules: network.md, Generator, 5).

use tch::{Kind, Tensor};

use crate::generator::layers::float_on;

/// Added to every pooled weight, so that samples reach everywhere.
const PADDING: f64 = 0.01;
/// Added before weights are normalised; below this a step of their sum counts as 1.
const SMALLEST_STEP: f64 = 1e-5;

/// `count` more depths a ray; no gradient flows into them.
///
/// # Shapes
/// `depths`: `[N, M, S]`, ascending; `weights`: `[N, M, S - 1]`; result: `[N, M, count]`, ascending unless `random`.
pub fn importance_depths(depths: &Tensor, weights: &Tensor, count: i64, random: bool) -> Tensor {
    tch::no_grad(|| {
        let size = depths.size();
        let (rays, samples) = (size[0] * size[1], size[2]);
        let options = float_on(depths.device());
        let pooled = weights
            .detach()
            .reshape([rays, 1, samples - 1])
            .max_pool1d(2, 1, 1, 1, false) // (rays, 1, s)
            .avg_pool1d(2, 1, 0, false, true) // (rays, 1, s - 1)
            .view([rays, samples - 1]);
        // Without the first and the last.
        let inner = pooled.narrow(1, 1, samples - 3) + (PADDING + SMALLEST_STEP);
        let shares = &inner / inner.sum_dim_intlist(1i64, true, Kind::Float);
        let zero = Tensor::zeros([rays, 1], options);
        let cdf = Tensor::cat(&[zero, shares.cumsum(1, Kind::Float)], 1).contiguous(); // (rays, s - 2)
        let u = if random {
            Tensor::rand([rays, count], options)
        } else {
            Tensor::linspace(0.0, 1.0, count, options).expand([rays, count], false)
        };
        let last = samples - 3;
        // tch calls this on the values and passes the sorted sequence.
        let found = u
            .contiguous()
            .searchsorted(&cdf, false, true, "right", None::<Tensor>);
        let low = (&found - 1).clamp_min(0);
        let high = found.clamp_max(last);
        let flat = depths.detach().reshape([rays, samples]);
        let middles = (flat.narrow(1, 0, samples - 1) + flat.narrow(1, 1, samples - 1)) * 0.5;
        let (cdf_low, cdf_high) = (cdf.gather(1, &low, false), cdf.gather(1, &high, false));
        let (from, to) = (
            middles.gather(1, &low, false),
            middles.gather(1, &high, false),
        );
        let step = &cdf_high - &cdf_low;
        let step = step.where_self(&step.ge(SMALLEST_STEP), &step.ones_like());
        let fine = &from + (u - cdf_low) / step * (to - &from);
        fine.view([size[0], size[1], count])
    })
}
