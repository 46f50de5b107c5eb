//! Skip networks of modulated convolutions: the backbone that emits the tri-grid, and the background (`StyleGAN2`, section
//! 4.1 "skip"; network.md, Generator, 2 and 6).

use tch::Tensor;

use super::layers::upsampled;
use super::modulated::{ModulatedConvolution, ToRgb};
use super::parameters::Scope;
use crate::checkpoint::config::NoiseMode;

/// One resolution: one or two convolutions, and a layer to the image that all blocks sum up.
pub struct Block {
    first: Option<ModulatedConvolution>,
    second: ModulatedConvolution,
    to_rgb: ToRgb,
    up: bool,
    /// Added to the features before the second convolution, `[C, H, W]`; an extension of the published form.
    spatial_bias: Option<Tensor>,
}

impl Block {
    /// The block in `scope` with both convolutions.
    pub fn new(scope: &Scope, up: bool, clamp: Option<f64>) -> Self {
        Self {
            first: Some(ModulatedConvolution::new(&scope.sub("conv0"), up, clamp)),
            second: ModulatedConvolution::new(&scope.sub("conv1"), false, clamp),
            to_rgb: ToRgb::new(&scope.sub("torgb"), clamp),
            up,
            spatial_bias: None,
        }
    }

    /// The lowest block of a network: without a first convolution.
    pub fn lowest(scope: &Scope) -> Self {
        Self {
            first: None,
            second: ModulatedConvolution::new(&scope.sub("conv1"), false, None),
            to_rgb: ToRgb::new(&scope.sub("torgb"), None),
            up: false,
            spatial_bias: None,
        }
    }

    /// How many latents its convolutions take; the image layer takes the one after.
    pub fn convolutions(&self) -> i64 {
        1 + i64::from(self.first.is_some())
    }

    /// Features after this block, without the image.
    fn features(&self, x: &Tensor, ws: &Tensor, noise: NoiseMode) -> Tensor {
        let x = match &self.first {
            Some(first) => first.forward(x, &ws.select(1, 0), noise),
            None => x.shallow_clone(),
        };
        let x = match &self.spatial_bias {
            Some(bias) => x + bias.unsqueeze(0),
            None => x,
        };
        self.second
            .forward(&x, &ws.select(1, self.convolutions() - 1), noise)
    }

    /// Features and image after this block.
    ///
    /// # Shapes
    /// `x`: `[N, inputs, H, W]`, `image`: `[N, colours, H, W]`, `ws`: `[N, convolutions + 1, w_dim]`; results twice as
    /// high and wide where the block doubles the resolution.
    pub fn forward(
        &self,
        x: &Tensor,
        image: Option<&Tensor>,
        ws: &Tensor,
        noise: NoiseMode,
    ) -> (Tensor, Tensor) {
        let x = self.features(x, ws, noise);
        let colors = self.to_rgb.forward(&x, &ws.select(1, self.convolutions()));
        let image = match image {
            Some(image) if self.up => colors + upsampled(image),
            Some(image) => colors + image,
            None => colors,
        };
        (x, image)
    }
}

/// A network's image before its topmost block makes it: its two parts, which are added up at twice the size.
pub struct Halves<'a> {
    /// The image of the blocks below, `[N, colours, H / 2, W / 2]`, to be doubled.
    pub image: Tensor,
    /// The topmost block's features, `[N, channels, H, W]`.
    pub features: Tensor,
    /// From these features to their part of the image.
    pub to_rgb: &'a ToRgb,
    /// Which latent that layer takes.
    pub latent: i64,
}

/// A learnt constant, then blocks from 4 pixels up.
pub struct Synthesis {
    constant: Tensor,
    blocks: Vec<Block>,
}

impl Synthesis {
    /// The network in `scope`, up to `resolution` pixels; from `spatial_bias_from` up, where given, with spatial biases.
    pub fn new(scope: &Scope, resolution: usize, spatial_bias_from: Option<usize>) -> Self {
        let lowest = scope.sub("b4");
        let mut blocks = vec![Block::lowest(&lowest)];
        let mut at = 8;
        while at <= resolution {
            let scope = scope.sub(&format!("b{at}"));
            let biased = spatial_bias_from.is_some_and(|from| at >= from);
            blocks.push(Block {
                spatial_bias: biased.then(|| scope.tensor("spatial_bias")),
                ..Block::new(&scope, true, None)
            });
            at *= 2;
        }
        Self {
            constant: lowest.tensor("const"),
            blocks,
        }
    }

    /// The image of the topmost block.
    ///
    /// # Shapes
    /// `ws`: `[N, latents or more, w_dim]`; result: `[N, colours, resolution, resolution]`.
    pub fn forward(&self, ws: &Tensor, noise: NoiseMode) -> Tensor {
        self.forward_to(ws, noise, self.blocks.len())
    }

    /// As [`Self::forward`] by the lowest `blocks` of the network only: the image of `2^(blocks + 1)` pixels that the blocks above would refine.
    pub fn forward_to(&self, ws: &Tensor, noise: NoiseMode, blocks: usize) -> Tensor {
        let (x, image, _) = self.after(ws, noise, blocks);
        image.unwrap_or(x)
    }

    /// The two parts of [`Self::forward_to`], at least two blocks up.
    pub fn halves(&self, ws: &Tensor, noise: NoiseMode, blocks: usize) -> Halves<'_> {
        let blocks = blocks.clamp(2, self.blocks.len());
        let top = &self.blocks[blocks - 1];
        let (x, image, at) = self.after(ws, noise, blocks - 1);
        let own = ws.narrow(1, at, top.convolutions() + 1);
        Halves {
            features: top.features(&x, &own, noise),
            image: image.unwrap_or(x),
            to_rgb: &top.to_rgb,
            latent: at + top.convolutions(),
        }
    }

    /// Features and image of the lowest blocks, and the latent that the next one begins with.
    fn after(&self, ws: &Tensor, noise: NoiseMode, blocks: usize) -> (Tensor, Option<Tensor>, i64) {
        let n = ws.size()[0];
        let mut x = self.constant.unsqueeze(0).repeat([n, 1, 1, 1]);
        let mut image = None;
        let mut at = 0;
        for block in self.blocks.iter().take(blocks) {
            // The image layer's latent is the next block's first.
            let ws = ws.narrow(1, at, block.convolutions() + 1);
            let (features, colors) = block.forward(&x, image.as_ref(), &ws, noise);
            x = features;
            image = Some(colors);
            at += block.convolutions();
        }
        (x, image, at)
    }
}
