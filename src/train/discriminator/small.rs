//! Portraits that are read small, before the discriminator reads them at their size; no part of the paper, but in the manner of
//! Karras et al., "Progressive Growing of GANs", 2018, section 2.
//!
//! Most of the work of reading a portrait is in the first blocks, and most of how a person is turned is still to be seen without them. So these let pictures
//! through at first: their skips carry a copy that is never negative, and what their convolutions add is nothing ([`opened`]). All blocks then give what
//! the skips alone would, at the size that is left, which takes a fraction of the time ([`super::Discriminator::small_pose`]). The parameters are the discriminator's own:
//! when the small portraits have taught theirs, it reads large ones as well as small ones, and its first blocks begin to learn.

use std::f64::consts::SQRT_2;

use tch::{Kind, Tensor};

use super::convolution::smoothed;
use crate::checkpoint::layout::{self, DISCRIMINATOR_INPUTS};

/// Added to all inputs: they are in [-1, 1], and what lets through lets only positive numbers through.
const SHIFT: f64 = 1.0;

/// A parameter of a discriminator whose blocks above `edge` pixels let pictures of `image_size` pixels through; `value`: as drawn.
pub fn opened(parameter: &layout::Parameter, image_size: i64, edge: i64, value: Tensor) -> Tensor {
    let Some((resolution, rest)) = block_of(&parameter.name) else {
        return value;
    };
    if resolution <= edge {
        return value;
    }
    let top = resolution == image_size;
    let inputs = DISCRIMINATOR_INPUTS as i64;
    match rest {
        // The first channels are the inputs themselves.
        "fromrgb.weight" => {
            let gain = (inputs as f64 / 2.0).sqrt();
            let eye = Tensor::eye(inputs, (Kind::Float, value.device())) * gain;
            value
                .narrow(0, 0, inputs)
                .copy_(&eye.view([inputs, inputs, 1, 1]));
            value
        }
        "fromrgb.bias" => {
            let _ = value.narrow(0, 0, inputs).fill_(SHIFT / SQRT_2);
            value
        }
        "conv1.weight" => value.zeros_like(),
        // One of two branches now gives all of the variance; at the top by the first channels alone.
        "skip.weight" => {
            let all = value.size()[1];
            let seen = if top { inputs } else { all };
            let opened = value.zeros_like();
            let gain = (2.0 * all as f64 / seen as f64).sqrt();
            opened
                .narrow(1, 0, seen)
                .copy_(&(value.narrow(1, 0, seen) * gain));
            opened
        }
        _ => value,
    }
}

/// A parameter's block, by the edge of what it is given, and its name therein.
fn block_of(name: &str) -> Option<(i64, &str)> {
    let (resolution, rest) = name.strip_prefix('b')?.split_once('.')?;
    Some((resolution.parse().ok()?, rest))
}

/// What the first block is given of the inputs, at `edge` pixels.
///
/// # Shapes
/// `input`: `[N, 7, S, S]`; result: `[N, 7, edge, edge]`.
pub fn shrunk(input: &Tensor, edge: i64) -> Tensor {
    let mut x = input + SHIFT;
    while x.size()[2] > edge {
        x = smoothed(&x, 1, 2);
    }
    x
}
