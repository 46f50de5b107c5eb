//! The discriminator: whether a portrait with its raw image and mask is a photograph's, given camera and pose, and which pose it shows
//! (arXiv 2307.14770, section 3.3; `StyleGAN2`'s residual network; network.md, Discriminator).
//!
//! In: images in [-1, 1] and masks in [0, 1]. Out: a score for each, and a pose. It judges by the pose that it reads itself, through which no
//! gradient flows. A person's score depends on the others in its batch (minibatch standard deviation); that is meant.

mod convolution;
mod small;

use tch::{Kind, Tensor, no_grad};

use self::convolution::Convolution;
pub use self::small::opened;
use crate::checkpoint::config::{self, CAMERA_LENGTH, Config};
use crate::checkpoint::layout::{DISCRIMINATOR_POSE_BRANCH, MAPPING_LR_MUL};
use crate::generator::layers::{Linear, activate, normalized, resized};
use crate::generator::parameters::{Parameters, Scope};
use crate::generator::pose_branch::{is_mirrored, mirrored_pose};

/// Added to variances before their root is taken.
const DEVIATION_EPSILON: f64 = 1e-8;

/// What a discriminator is shown of N portraits.
pub struct Portraits {
    /// `[N, 3, S, S]`, in [-1, 1].
    pub image: Tensor,
    /// As the rays drew it, `[N, 3, R, R]`, in [-1, 1].
    pub raw: Tensor,
    /// `[N, 1, R, R]`, in [0, 1].
    pub mask: Tensor,
}

/// A score and the pose by which it was given.
pub struct Judged {
    /// `[N, 1]`; positive: a photograph.
    pub score: Tensor,
    /// `[N, 6]`, radians.
    pub pose: Tensor,
}

/// All networks of a discriminator.
pub struct Discriminator {
    image_size: i64,
    blocks: Vec<Block>,
    epilogue: Epilogue,
    mapping: Mapping,
    pose_branch: Vec<Linear>,
}

impl Discriminator {
    /// The networks with these parameters, for portraits of `config`; none: the configuration has no discriminator.
    pub fn new(config: &Config, parameters: &Parameters) -> Option<Self> {
        let sizes = config.discriminator.as_ref()?;
        let root = parameters.root();
        let mut blocks = Vec::new();
        let mut at = config.img_resolution;
        while at > 4 {
            let top = at == config.img_resolution;
            blocks.push(Block::new(&root.sub(&format!("b{at}")), top));
            at /= 2;
        }
        let pose = root.sub("pose_branch.net");
        Some(Self {
            image_size: config.img_resolution as i64,
            blocks,
            epilogue: Epilogue::new(&root.sub("b4"), sizes),
            mapping: Mapping::new(&root.sub("mapping"), sizes.mapping_layers),
            pose_branch: (0..=DISCRIMINATOR_POSE_BRANCH.len())
                .map(|layer| Linear::new(&pose.sub(&layer.to_string()), 1.0))
                .collect(),
        })
    }

    /// The score, by the pose that is read without gradients.
    ///
    /// # Shapes
    /// `camera`: `[N, 25]`; result: `[N, 1]`.
    pub fn score(&self, seen: &Portraits, camera: &Tensor) -> Tensor {
        let input = self.input(seen);
        let pose = no_grad(|| self.pose_of(&input, camera));
        self.score_of(&input, camera, &pose)
    }

    /// The pose, with gradients.
    ///
    /// # Shapes
    /// `camera`: `[N, 25]`; result: `[N, 6]`, radians.
    pub fn pose(&self, seen: &Portraits, camera: &Tensor) -> Tensor {
        self.pose_of(&self.input(seen), camera)
    }

    /// As [`Self::pose`], of portraits made `edge` pixels large, where the blocks above let them through ([`opened`]): a half, a quarter and so on of
    /// their size, and 4 at least.
    ///
    /// # Shapes
    /// `camera`: `[N, 25]`; result: `[N, 6]`, radians.
    pub fn small_pose(&self, seen: &Portraits, camera: &Tensor, edge: i64) -> Tensor {
        let turned = turned(&self.input(seen), camera);
        let mut x = small::shrunk(&turned, edge);
        let mut at = self.image_size;
        for block in &self.blocks {
            x = if at > edge {
                block.skip.of_first_channels(&x)
            } else {
                block.forward(&x)
            };
            at /= 2;
        }
        self.pose_by(&self.epilogue.features(&x), camera)
    }

    /// Score and pose, both with gradients.
    ///
    /// # Shapes
    /// `camera`: `[N, 25]`.
    pub fn judge(&self, seen: &Portraits, camera: &Tensor) -> Judged {
        let input = self.input(seen);
        let pose = self.pose_of(&input, camera);
        Judged {
            score: self.score_of(&input, camera, &pose.detach()),
            pose,
        }
    }

    /// Everything as one image, `[N, 7, S, S]`.
    fn input(&self, seen: &Portraits) -> Tensor {
        let sized = |image: &Tensor| resized(image, self.image_size, true);
        let mask = sized(&(&seen.mask * 2.0 - 1.0));
        Tensor::cat(&[sized(&seen.image), sized(&seen.raw), mask], 1)
    }

    fn pose_of(&self, input: &Tensor, camera: &Tensor) -> Tensor {
        self.pose_by(&self.features(&turned(input, camera)), camera)
    }

    /// The pose by what a portrait shows, or its mirror image where the camera stands on that side.
    ///
    /// # Shapes
    /// `features`: `[N, `[`Self::feature_count`]`]`, `camera`: `[N, 25]`; result: `[N, 6]`, radians.
    pub fn pose_by(&self, features: &Tensor, camera: &Tensor) -> Tensor {
        let mut x = Tensor::cat(&[features, camera], 1);
        for (index, layer) in self.pose_branch.iter().enumerate() {
            x = layer.forward(&x);
            if index + 1 < self.pose_branch.len() {
                x = activate(&x);
            }
        }
        mirrored_pose(&x).where_self(&is_mirrored(camera), &x)
    }

    /// Whether it reads rest in every portrait, as where poses are to be read first (`adversarial::learning::first`).
    pub fn is_at_rest(&self) -> bool {
        let last = self.pose_branch.last().expect("layers");
        is_zero(&last.scaled_weight()) && is_zero(&last.scaled_bias())
    }

    /// Whether the blocks above `edge` pixels let portraits through, as [`Self::small_pose`] wants it.
    pub fn lets_through(&self, edge: i64) -> bool {
        let mut above = self.blocks.iter().zip(0..);
        above.all(|(block, level)| self.image_size >> level <= edge || block.second.is_silent())
    }

    /// By how many numbers the pose branch is told what a portrait shows.
    pub fn feature_count(&self) -> i64 {
        self.pose_branch[0].scaled_weight().size()[1] - CAMERA_LENGTH as i64
    }

    fn score_of(&self, input: &Tensor, camera: &Tensor, pose: &Tensor) -> Tensor {
        let out = self.epilogue.out(&self.features(input));
        let condition = self.mapping.forward(camera, pose);
        let width = condition.size()[1] as f64;
        (out * condition).sum_dim_intlist(1i64, true, Kind::Float) / width.sqrt()
    }

    /// What the portraits show, `[N, 16 C]`.
    fn features(&self, input: &Tensor) -> Tensor {
        let mut x = input.shallow_clone();
        for block in &self.blocks {
            x = block.forward(&x);
        }
        self.epilogue.features(&x)
    }
}

/// Whether it holds nothing else.
fn is_zero(tensor: &Tensor) -> bool {
    tensor.abs().max().double_value(&[]) == 0.0
}

/// Portraits from one side are read as their mirror image; the camera is told as it is.
fn turned(input: &Tensor, camera: &Tensor) -> Tensor {
    let mirrored = is_mirrored(camera);
    input
        .flip([3])
        .where_self(&mirrored.view([-1, 1, 1, 1]), input)
}

/// One resolution: two convolutions beside a skip, and half the size.
struct Block {
    from_rgb: Option<Convolution>,
    first: Convolution,
    second: Convolution,
    skip: Convolution,
}

impl Block {
    fn new(scope: &Scope, top: bool) -> Self {
        // Either branch carries half of the variance.
        let gain = std::f64::consts::FRAC_1_SQRT_2;
        Self {
            from_rgb: top.then(|| Convolution::new(&scope.sub("fromrgb"), false, 1.0)),
            first: Convolution::new(&scope.sub("conv0"), false, 1.0),
            second: Convolution::new(&scope.sub("conv1"), true, gain),
            skip: Convolution::linear(&scope.sub("skip"), true, gain),
        }
    }

    /// `[N, inputs, H, W]` to `[N, outputs, H / 2, W / 2]`.
    fn forward(&self, x: &Tensor) -> Tensor {
        let x = match &self.from_rgb {
            Some(from_rgb) => from_rgb.forward(x),
            None => x.shallow_clone(),
        };
        self.second.forward(&self.first.forward(&x)) + self.skip.forward(&x)
    }
}

/// From 4 pixels to features, and to the vector that is compared with the condition.
struct Epilogue {
    group: i64,
    convolution: Convolution,
    fc: Linear,
    out: Linear,
}

impl Epilogue {
    fn new(scope: &Scope, sizes: &config::Discriminator) -> Self {
        Self {
            group: sizes.mbstd_group_size as i64,
            convolution: Convolution::new(&scope.sub("conv"), false, 1.0),
            fc: Linear::new(&scope.sub("fc"), 1.0),
            out: Linear::new(&scope.sub("out"), 1.0),
        }
    }

    /// `[N, C, 4, 4]` to `[N, 16 C]`.
    fn features(&self, x: &Tensor) -> Tensor {
        let x = Tensor::cat(&[x, &deviation(x, self.group)], 1);
        self.convolution.forward(&x).flatten(1, 3)
    }

    /// `[N, 16 C]` to `[N, C]`.
    fn out(&self, features: &Tensor) -> Tensor {
        self.out.forward(&activate(&self.fc.forward(features)))
    }
}

/// How much portraits differ within groups: the mean of all values' standard deviations, as one more channel (Karras et al., "Progressive
/// Growing of GANs", 2018, section 3). Groups have as many portraits as `most` allows and the batch can be split into.
///
/// # Shapes
/// `x`: `[N, C, H, W]`; result: `[N, 1, H, W]`.
fn deviation(x: &Tensor, most: i64) -> Tensor {
    let size = x.size();
    let n = size[0];
    let group = (1..=most.min(n)).rev().find(|g| n % g == 0).unwrap_or(1);
    let grouped = x.reshape([group, n / group, size[1], size[2], size[3]]);
    let centered = &grouped - grouped.mean_dim(0, true, Kind::Float);
    let variance = centered.square().mean_dim(0, false, Kind::Float); // (groups, c, h, w)
    let deviation = (variance + DEVIATION_EPSILON).sqrt();
    deviation
        .mean_dim([1i64, 2, 3].as_slice(), true, Kind::Float) // (groups, 1, 1, 1)
        .repeat([group, 1, size[2], size[3]])
}

/// Camera and pose to what the score compares with.
struct Mapping {
    embed: Linear,
    layers: Vec<Linear>,
}

impl Mapping {
    fn new(scope: &Scope, layers: usize) -> Self {
        let layer =
            |index| Linear::new(&scope.sub(&format!("fc{index}")), f64::from(MAPPING_LR_MUL));
        Self {
            embed: Linear::new(&scope.sub("embed"), 1.0),
            layers: (0..layers).map(layer).collect(),
        }
    }

    /// `[N, 25]` and `[N, 6]` to `[N, C]`.
    fn forward(&self, camera: &Tensor, pose: &Tensor) -> Tensor {
        let condition = Tensor::cat(&[camera, pose], 1);
        let mut x = normalized(&self.embed.forward(&condition));
        for layer in &self.layers {
            x = activate(&layer.forward(&x));
        }
        x
    }
}
