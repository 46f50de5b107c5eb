//! Volume rendering by libtorch: differentiable pictures of a field in the generator's own features.
//!
//! In: cameras and a function from points to density and features. Out: features, depth and opacity a ray. Deterministic unless
//! asked otherwise; without gradients memory is bounded, whatever the resolution. Not promised: equal bits on
//! different devices.

mod importance;
mod march;
mod rays;

use tch::{Kind, Tensor};

use self::importance::importance_depths;
pub use self::march::Marched;
use self::march::{march, weights};
pub use self::rays::Rays;
use self::rays::stratified_depths;
use crate::checkpoint::config::Rendering;

/// Points evaluated at once where no gradients are kept: some 250 MB of features and hidden units.
const CHUNK_POINTS: i64 = 1 << 19;
/// Density where nothing is, as published.
const EMPTY_DENSITY: f64 = -1000.0;

/// How rays are sampled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sampling {
    /// Stratified samples a ray, at least 4.
    pub samples: i64,
    /// Importance samples a ray; 0: none.
    pub importance_samples: i64,
    /// Where rays start, in metres from the eye.
    pub start_m: f64,
    /// Where rays end, in metres from the eye.
    pub end_m: f64,
    /// Edge of the cube that the field spans, in metres.
    pub box_m: f64,
    /// Width of the empty margin of the box along x and z, in metres (network.md, Generator, 5).
    pub crop_margin_m: f64,
    /// Whether depths are drawn at random, as in training.
    pub random: bool,
    /// Deviation of the noise added to densities, as early in training; 0: none.
    pub density_noise: f64,
}

impl Sampling {
    /// What a network was trained with, deterministic.
    pub fn of(rendering: &Rendering) -> Self {
        Self {
            samples: rendering.depth_resolution as i64,
            importance_samples: rendering.depth_resolution_importance as i64,
            start_m: rendering.ray_start,
            end_m: rendering.ray_end,
            box_m: rendering.box_warp,
            crop_margin_m: rendering.crop_margin,
            random: false,
            density_noise: 0.0,
        }
    }

    /// `factor` times as many samples of both kinds.
    #[must_use]
    pub fn finer(self, factor: i64) -> Self {
        Self {
            samples: self.samples * factor,
            importance_samples: self.importance_samples * factor,
            ..self
        }
    }
}

/// A field as the renderer sees it: what is at given points.
pub trait Evaluate {
    /// Density `[N, M, 1]` and features `[N, M, C]` at points `[N, M, 3]` in canonical metres.
    fn evaluate(&self, points: &Tensor) -> (Tensor, Tensor);
}

/// Where canonical space is, seen from a posed person: the seam for body models. (A tri-grid knows canonical space only.)
pub trait Deform {
    /// Canonical points of posed ones; both `[N, M, 3]`, metres.
    fn canonical_from_posed(&self, points: &Tensor) -> Tensor;
}

/// Renders a field along rays.
pub fn render(
    field: &dyn Evaluate,
    deform: Option<&dyn Deform>,
    rays: &Rays,
    sampling: &Sampling,
) -> Marched {
    let scene = Scene {
        field,
        deform,
        sampling,
    };
    let n = rays.origins.size()[0];
    let per_ray = n * (sampling.samples + sampling.importance_samples);
    let chunk = if keeps_graph() {
        rays.count()
    } else {
        (CHUNK_POINTS / per_ray).max(1)
    };
    let parts: Vec<(Marched, [Tensor; 2])> = (0..rays.count())
        .step_by(chunk as usize)
        .map(|start| {
            let length = chunk.min(rays.count() - start);
            scene.render(&rays.narrow(start, length))
        })
        .collect();
    let join = |pick: fn(&Marched) -> &Tensor| {
        let parts: Vec<&Tensor> = parts.iter().map(|(part, _)| pick(part)).collect();
        Tensor::cat(&parts, 1)
    };
    let extreme = |which: usize| {
        let ends: Vec<&Tensor> = parts.iter().map(|(_, ends)| &ends[which]).collect();
        Tensor::stack(&ends, 0)
    };
    // Where nothing is seen, the distance is 0/0 and becomes the farthest.
    let depth = join(|part| &part.depth).nan_to_num(f64::INFINITY, None, None);
    Marched {
        features: join(|part| &part.features),
        depth: depth.clamp_tensor(Some(extreme(0).min()), Some(extreme(1).max())),
        opacity: join(|part| &part.opacity),
    }
}

/// Whether operations are recorded for gradients here, that is outside [`tch::no_grad`].
pub fn keeps_graph() -> bool {
    let probe = Tensor::zeros([1], (Kind::Float, tch::Device::Cpu)).set_requires_grad(true);
    (&probe + 1.0).requires_grad()
}

/// Everything that stays the same along all rays.
struct Scene<'a> {
    field: &'a dyn Evaluate,
    deform: Option<&'a dyn Deform>,
    sampling: &'a Sampling,
}

impl Scene<'_> {
    /// What the rays see, and the nearest and farthest depth sampled.
    fn render(&self, rays: &Rays) -> (Marched, [Tensor; 2]) {
        let sampling = self.sampling;
        let size = [rays.origins.size()[0], rays.count(), sampling.samples];
        let range = [sampling.start_m, sampling.end_m];
        let device = rays.origins.device();
        let coarse = stratified_depths(size, range, sampling.random, device);
        let (density, features) = self.sampled(rays, &coarse);
        let (depths, density, features) = if sampling.importance_samples > 0 {
            let found = tch::no_grad(|| weights(&coarse, &density));
            let count = sampling.importance_samples;
            let fine = importance_depths(&coarse, &found, count, sampling.random);
            let (fine_density, fine_features) = self.sampled(rays, &fine);
            merged(
                [&coarse, &fine],
                [&density, &fine_density],
                [&features, &fine_features],
            )
        } else {
            (coarse, density, features)
        };
        let ends = [depths.min(), depths.max()];
        (march(&depths, &density, &features), ends)
    }

    /// Density `[N, M, S]` and features `[N, M, S, C]` at depths `[N, M, S]`.
    fn sampled(&self, rays: &Rays, depths: &Tensor) -> (Tensor, Tensor) {
        let points = rays.points(depths);
        let points = match self.deform {
            Some(deform) => deform.canonical_from_posed(&points),
            None => points,
        };
        let (density, features) = self.field.evaluate(&points);
        let noise = self.sampling.density_noise;
        let density = if noise > 0.0 {
            &density + density.randn_like() * noise
        } else {
            density
        };
        let half = 0.5 * self.sampling.box_m - self.sampling.crop_margin_m;
        let side = points.abs();
        let beyond = side
            .select(2, 0)
            .gt(half)
            .logical_or(&side.select(2, 2).gt(half));
        let density = density.squeeze_dim(-1).masked_fill(&beyond, EMPTY_DENSITY);
        let size = depths.size();
        (
            density.view(size.as_slice()),
            features.reshape([size[0], size[1], size[2], -1]),
        )
    }
}

/// Two sets of samples as one, ascending by depth.
fn merged(
    depths: [&Tensor; 2],
    density: [&Tensor; 2],
    features: [&Tensor; 2],
) -> (Tensor, Tensor, Tensor) {
    let (depths, order) = Tensor::cat(&depths, 2).sort(2, false);
    let density = Tensor::cat(&density, 2).gather(2, &order, false);
    let features = Tensor::cat(&features, 2);
    let size = features.size();
    let (rays, samples) = (size[0] * size[1], size[2]);
    // Rows of one table: far faster than gathering every channel.
    let options = (Kind::Int64, order.device());
    let first = (Tensor::arange(rays, options) * samples).view([size[0], size[1], 1]);
    let rows = (order + first).view([-1]);
    let features = features
        .view([rays * samples, size[3]])
        .index_select(0, &rows)
        .view(size.as_slice());
    (depths, density, features)
}
