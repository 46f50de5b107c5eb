//! Every parameter of a network, by its published name: shape and initial values, from its [`Config`].
//!
//! One list serves the check of a checkpoint, an import and a network to be trained. Order: as the network is computed.
//! Buffers that follow from constants (the resampling filter) are not stored.

use super::config::{
    CAMERA_LENGTH, Config, DECODER_HIDDEN, Discriminator, FEATURES, POSE_LENGTH, SPATIAL_BIAS_FROM,
};

/// What a parameter is before training (`StyleGAN2`, arXiv 1912.04958, and network.md, "Equalised layers").
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Init {
    /// Independent normal values of this standard deviation.
    Normal(f32),
    /// The same value everywhere.
    Constant(f32),
}

/// A named tensor of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// The published name.
    pub name: String,
    /// Sizes; empty for a scalar.
    pub shape: Vec<usize>,
    /// Value before training.
    pub init: Init,
    /// Whether it is learnt; constants of a network (fixed noise, the running mean of w) are not.
    pub learnt: bool,
}

/// Prefix of the discriminator's parameters in a checkpoint.
pub const DISCRIMINATOR_PREFIX: &str = "discriminator.";
/// Learning-rate multiplier of mapping layers.
pub const MAPPING_LR_MUL: f32 = 0.01;
/// Widths of the generator's pose branch between its input and its six outputs.
pub const POSE_BRANCH: [usize; 2] = [128, 32];
/// Widths of the discriminator's pose branch between its input and its six outputs.
pub const DISCRIMINATOR_POSE_BRANCH: [usize; 4] = [2048, 512, 128, 32];
/// Channels of what the discriminator sees: image, raw image, mask.
pub const DISCRIMINATOR_INPUTS: usize = 7;
/// Length of the conditioning vector: camera and pose.
pub const CONDITION_LENGTH: usize = CAMERA_LENGTH + POSE_LENGTH;

/// The generator's parameters.
pub fn generator(config: &Config) -> Vec<Parameter> {
    let mut list = List::default();
    list.mapping(
        "backbone.mapping",
        config.z_dim,
        config.w_dim,
        config.mapping_layers,
    );
    list.push(
        "backbone.mapping.w_avg",
        &[config.w_dim],
        Init::Constant(0.0),
        false,
    );
    list.synthesis(
        "backbone.synthesis",
        config.w_dim,
        config.plane_resolution,
        config.plane_channels(),
        |resolution| config.channels(resolution),
    );
    if config.spatial_bias {
        list.spatial_biases("backbone.synthesis", config);
    }
    let lr_mul = config.rendering.decoder_lr_mul as f32;
    list.linear("decoder.net.0", FEATURES, DECODER_HIDDEN, 0.0, lr_mul);
    list.linear("decoder.net.2", DECODER_HIDDEN, 1 + FEATURES, 0.0, lr_mul);
    list.synthesis(
        "bcg_synthesis",
        config.w_dim,
        config.superresolution_input(),
        FEATURES,
        |resolution| config.background_channels(resolution),
    );
    list.color_layer("torgb", config.w_dim, FEATURES, 3);
    for (index, block) in config.superresolution_blocks().into_iter().enumerate() {
        let name = format!("superresolution.block{index}");
        let (inputs, outputs) = (block.inputs, block.outputs);
        let resolution = block.resolution;
        list.convolution(
            &format!("{name}.conv0"),
            config.w_dim,
            inputs,
            outputs,
            resolution,
        );
        list.convolution(
            &format!("{name}.conv1"),
            config.w_dim,
            outputs,
            outputs,
            resolution,
        );
        list.color_layer(&format!("{name}.torgb"), config.w_dim, outputs, 3);
    }
    list.chain(
        "pose_branch.net",
        config.z_dim + CAMERA_LENGTH,
        &POSE_BRANCH,
    );
    list.0
}

/// The discriminator's parameters, without [`DISCRIMINATOR_PREFIX`].
pub fn discriminator(img_resolution: usize, config: &Discriminator) -> Vec<Parameter> {
    let channels = |resolution: usize| config.channels(resolution);
    let mut list = List::default();
    let mut resolution = img_resolution;
    while resolution > 4 {
        let (inputs, outputs) = (channels(resolution), channels(resolution / 2));
        let name = format!("b{resolution}");
        if resolution == img_resolution {
            list.weight_and_bias(
                &format!("{name}.fromrgb"),
                &[inputs, DISCRIMINATOR_INPUTS, 1, 1],
            );
        }
        list.weight_and_bias(&format!("{name}.conv0"), &[inputs, inputs, 3, 3]);
        list.weight_and_bias(&format!("{name}.conv1"), &[outputs, inputs, 3, 3]);
        list.push(
            format!("{name}.skip.weight"),
            &[outputs, inputs, 1, 1],
            Init::Normal(1.0),
            true,
        );
        resolution /= 2;
    }
    let width = channels(4);
    let flat = width * 16;
    list.weight_and_bias("b4.conv", &[width, width + 1, 3, 3]);
    list.linear("b4.fc", flat, width, 0.0, 1.0);
    list.linear("b4.out", width, width, 0.0, 1.0);
    list.mapping("mapping", 0, width, config.mapping_layers);
    list.chain(
        "pose_branch.net",
        flat + CAMERA_LENGTH,
        &DISCRIMINATOR_POSE_BRANCH,
    );
    list.0
}

/// A layout under construction.
#[derive(Default)]
struct List(Vec<Parameter>);

impl List {
    fn push(&mut self, name: impl Into<String>, shape: &[usize], init: Init, learnt: bool) {
        self.0.push(Parameter {
            name: name.into(),
            shape: shape.to_vec(),
            init,
            learnt,
        });
    }

    fn weight_and_bias(&mut self, name: &str, shape: &[usize]) {
        self.push(format!("{name}.weight"), shape, Init::Normal(1.0), true);
        self.push(
            format!("{name}.bias"),
            &shape[..1],
            Init::Constant(0.0),
            true,
        );
    }

    /// An equalised linear layer; its stored weights are divided by the learning-rate multiplier.
    fn linear(&mut self, name: &str, inputs: usize, outputs: usize, bias: f32, lr_mul: f32) {
        let weight = Init::Normal(1.0 / lr_mul);
        self.push(format!("{name}.weight"), &[outputs, inputs], weight, true);
        self.push(
            format!("{name}.bias"),
            &[outputs],
            Init::Constant(bias / lr_mul),
            true,
        );
    }

    /// Linear layers `name.0`, `name.1`, ... that end in a pose.
    fn chain(&mut self, name: &str, inputs: usize, hidden: &[usize]) {
        let mut width = inputs;
        for (index, &outputs) in hidden.iter().chain(&[POSE_LENGTH]).enumerate() {
            self.linear(&format!("{name}.{index}"), width, outputs, 0.0, 1.0);
            width = outputs;
        }
    }

    fn mapping(&mut self, name: &str, z_dim: usize, w_dim: usize, layers: usize) {
        self.linear(&format!("{name}.embed"), CONDITION_LENGTH, w_dim, 0.0, 1.0);
        let mut width = z_dim + w_dim;
        for layer in 0..layers {
            self.linear(
                &format!("{name}.fc{layer}"),
                width,
                w_dim,
                0.0,
                MAPPING_LR_MUL,
            );
            width = w_dim;
        }
    }

    /// A modulated 3x3 convolution with noise.
    fn convolution(
        &mut self,
        name: &str,
        w_dim: usize,
        inputs: usize,
        outputs: usize,
        resolution: usize,
    ) {
        self.linear(&format!("{name}.affine"), w_dim, inputs, 1.0, 1.0);
        self.weight_and_bias(name, &[outputs, inputs, 3, 3]);
        let noise = [resolution, resolution];
        self.push(
            format!("{name}.noise_const"),
            &noise,
            Init::Normal(1.0),
            false,
        );
        self.push(
            format!("{name}.noise_strength"),
            &[],
            Init::Constant(0.0),
            true,
        );
    }

    fn color_layer(&mut self, name: &str, w_dim: usize, inputs: usize, outputs: usize) {
        self.linear(&format!("{name}.affine"), w_dim, inputs, 1.0, 1.0);
        self.weight_and_bias(name, &[outputs, inputs, 1, 1]);
    }

    /// An image to be added to the features of every resolution from [`SPATIAL_BIAS_FROM`] up.
    fn spatial_biases(&mut self, name: &str, config: &Config) {
        let mut at = SPATIAL_BIAS_FROM;
        while at <= config.plane_resolution {
            let shape = [config.channels(at), at, at];
            let name = format!("{name}.b{at}.spatial_bias");
            self.push(name, &shape, Init::Normal(1.0), true);
            at *= 2;
        }
    }

    /// A skip network from 4 pixels up to `resolution`.
    fn synthesis(
        &mut self,
        name: &str,
        w_dim: usize,
        resolution: usize,
        image_channels: usize,
        channels: impl Fn(usize) -> usize,
    ) {
        let mut at = 4;
        while at <= resolution {
            let block = format!("{name}.b{at}");
            let outputs = channels(at);
            if at == 4 {
                self.push(
                    format!("{block}.const"),
                    &[outputs, 4, 4],
                    Init::Normal(1.0),
                    true,
                );
            } else {
                let inputs = channels(at / 2);
                self.convolution(&format!("{block}.conv0"), w_dim, inputs, outputs, at);
            }
            self.convolution(&format!("{block}.conv1"), w_dim, outputs, outputs, at);
            self.color_layer(&format!("{block}.torgb"), w_dim, outputs, image_channels);
            at *= 2;
        }
    }
}
