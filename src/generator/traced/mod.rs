//! A field for training on a processor: the same function as libtorch's sampling of the tri-grid, with gradients, in a fraction of its time.
//!
//! libtorch reads every feature of a texel from another place of memory, and takes longest where gradients are added up. Here texels are
//! runs of memory. libtorch does not know of it, so gradients take two steps: what [`TracedField`] gives begins graphs of their own, and once a
//! loss has been differentiated, [`TracedField::rest`] carries on into planes and points. On other devices libtorch samples, and gradients
//! take the same two steps.

pub(crate) mod rows;

use std::cell::RefCell;

use tch::{Device, Kind, Tensor, no_grad};

use self::rows::{Sizes, gather, point_slopes, scatter};
use super::Generator;
use super::plain_field::plain;
use super::tri_grid::sampled;
use super::volume::Evaluate;
use crate::checkpoint::config::FEATURES;

/// Planes that keep gradients, and all that was asked of them.
pub struct TracedField<'a> {
    generator: &'a Generator,
    /// `[N, 3, 32, depth, H, W]`.
    planes: Tensor,
    /// On a processor.
    by_texel: Option<ByTexel>,
    asked: RefCell<Vec<Asked>>,
}

/// Planes with their channels last.
struct ByTexel {
    /// `[N, 3, depth, H, W, 32]`.
    planes: Tensor,
    values: Vec<f32>,
    texels: [usize; 3],
    scale: f32,
}

/// Points and what was seen there.
struct Asked {
    /// `[N, M, 3]`, metres.
    points: Tensor,
    /// `[N, M, 32]`, a leaf.
    features: Tensor,
}

impl<'a> TracedField<'a> {
    /// A field of planes that keep gradients.
    ///
    /// # Shapes
    /// `planes`: `[N, 3, 32, depth, H, W]`.
    pub fn new(generator: &'a Generator, planes: Tensor) -> Self {
        let by_texel = (planes.device() == Device::Cpu).then(|| {
            let size = planes.size();
            let by_texel = planes.permute([0, 1, 3, 4, 5, 2]).contiguous();
            ByTexel {
                values: plain(&by_texel),
                planes: by_texel,
                texels: [5, 4, 3].map(|dim: usize| size[dim] as usize),
                scale: (2.0 / generator.config().rendering.box_warp) as f32,
            }
        });
        Self {
            generator,
            planes,
            by_texel,
            asked: RefCell::default(),
        }
    }

    /// A scalar whose gradients are those of the loss that was differentiated, along planes and points.
    pub fn rest(&self) -> Tensor {
        let asked = self.asked.borrow();
        let seen = asked.iter().filter(|asked| asked.features.grad().defined());
        let along = |tensor: &Tensor, slopes: &Tensor| (tensor * slopes).sum(Kind::Float);
        let Some(by_texel) = &self.by_texel else {
            let zero = Tensor::zeros([], (Kind::Float, self.planes.device()));
            return seen.fold(zero, |rest, asked| {
                rest + along(&self.features(&asked.points), &asked.features.grad())
            });
        };
        let mut of_planes = vec![0.0; by_texel.values.len()];
        let mut rest = Tensor::zeros([], (Kind::Float, Device::Cpu));
        for asked in seen {
            let slopes = no_grad(|| plain(&asked.features.grad()));
            let points = &asked.points;
            if let Some(of_points) = by_texel.backward(points, &slopes, &mut of_planes) {
                rest += along(points, &of_points);
            }
        }
        let of_planes = Tensor::from_slice(&of_planes).view(by_texel.planes.size().as_slice());
        rest + along(&by_texel.planes, &of_planes)
    }

    fn features(&self, points: &Tensor) -> Tensor {
        sampled(
            &self.planes,
            points,
            self.generator.config().rendering.box_warp,
        )
    }
}

impl Evaluate for TracedField<'_> {
    fn evaluate(&self, points: &Tensor) -> (Tensor, Tensor) {
        let features = match &self.by_texel {
            Some(by_texel) => by_texel.features(points),
            None => no_grad(|| self.features(points)),
        };
        let features = features.set_requires_grad(true);
        self.asked.borrow_mut().push(Asked {
            points: points.shallow_clone(),
            features: features.shallow_clone(),
        });
        self.generator.heads().0.forward(&features)
    }
}

impl ByTexel {
    fn sizes(&self, points: &Tensor) -> Sizes {
        Sizes {
            points: points.size()[1] as usize,
            texels: self.texels,
        }
    }

    /// `[N, M, 32]` at points `[N, M, 3]`.
    fn features(&self, points: &Tensor) -> Tensor {
        let (size, flat) = (points.size(), plain(points));
        let (own, _) = flat.as_chunks::<3>();
        let features = gather(&self.values, own, self.scale, &self.sizes(points));
        Tensor::from_slice(&features).view([size[0], size[1], FEATURES as i64])
    }

    /// Adds to the slopes along planes; gives those along points, `[N, M, 3]`, where they are wanted.
    fn backward(&self, points: &Tensor, slopes: &[f32], of_planes: &mut [f32]) -> Option<Tensor> {
        let (flat, sizes) = (plain(points), self.sizes(points));
        let (own, _) = flat.as_chunks::<3>();
        scatter(of_planes, slopes, own, self.scale, &sizes);
        points.requires_grad().then(|| {
            let moved = point_slopes(&self.values, slopes, own, self.scale, &sizes);
            Tensor::from_slice(moved.as_flattened()).view(points.size().as_slice())
        })
    }
}
