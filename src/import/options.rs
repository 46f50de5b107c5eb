//! The configuration of a published network, from the options that its modules were made with.
//!
//! In: the modules of `G_ema` and `D_ema`. Out: a [`Config`], or everything that is missing or that this program does not
//! compute, at once. Sizes of a discriminator are taken from its tensors' shapes, since not every file states them.

use super::network::{Module, Network};
use super::pickle::{Id, Value};
use crate::checkpoint::config::{
    CAMERA_LENGTH, Config, DecoderActivation, Discriminator, NoiseMode, Rendering,
};

/// Density on the surface, as the published sampler takes it.
const ISO_LEVEL: f64 = 15.0;
/// The published networks' size, where a file does not say.
const CHANNEL_BASE: usize = 32_768;
const CHANNEL_MAX: usize = 512;
/// Samples over which `StyleGAN2`'s discriminator takes the standard deviation unless told.
const MBSTD_GROUP_SIZE: usize = 4;

/// Reads the configuration; `shape` gives the shape of a discriminator's tensor.
///
/// # Errors
/// Every missing or foreign option, one a line.
pub fn read(
    network: &Network<'_, '_>,
    generator: &Module,
    discriminator: Option<&Module>,
    shape: impl Fn(&str) -> Option<Vec<usize>>,
) -> Result<Config, Vec<String>> {
    let given = network.get(generator.state, "_init_kwargs");
    let rendering = network
        .get(generator.state, "rendering_kwargs")
        .or_else(|| network.get(given?, "rendering_kwargs"));
    let mut reader = Reader {
        network,
        own: [Some(generator.state), given],
        rendering: [rendering, None],
        faults: Vec::new(),
    };
    reader.refuse_what_is_not_computed();
    let child = |module: &Module, name: &str| network.child(module, name).map(|child| child.state);
    let backbone = network.child(generator, "backbone");
    let synthesis = backbone.as_ref().and_then(|it| child(it, "synthesis"));
    let mapping = backbone.as_ref().and_then(|it| child(it, "mapping"));
    let synthesis = synthesis.and_then(|state| network.get(state, "_init_kwargs"));
    let superresolution = child(generator, "superresolution");
    let superresolution = superresolution.and_then(|state| network.get(state, "_init_kwargs"));
    let renderer = child(generator, "renderer");
    let own = reader.own;
    let config = Config {
        z_dim: reader.natural(own, "z_dim", None),
        w_dim: reader.natural(own, "w_dim", None),
        img_resolution: reader.natural(own, "img_resolution", None),
        channel_base: reader.natural([given, synthesis], "channel_base", Some(CHANNEL_BASE)),
        channel_max: reader.natural([given, synthesis], "channel_max", Some(CHANNEL_MAX)),
        mapping_layers: reader.natural([mapping, None], "num_layers", None),
        plane_resolution: reader.natural(
            [backbone.map(|it| it.state), synthesis],
            "img_resolution",
            Some(256),
        ),
        spatial_bias: false,
        neural_rendering_resolution: reader.natural(own, "neural_rendering_resolution", None),
        sr_num_fp16_res: reader.natural([given, superresolution], "sr_num_fp16_res", Some(4)),
        rendering: reader.rendering(),
        thickness: reader.number([renderer, given], "thickness", Some(0.25)),
        iso_level: ISO_LEVEL,
        discriminator: discriminator.and_then(|module| reader.discriminator(module, shape)),
        pose_prediction: None,
    };
    let mut faults = reader.faults;
    if faults.is_empty() {
        faults = config.faults();
    }
    if faults.is_empty() {
        Ok(config)
    } else {
        Err(faults)
    }
}

/// Where to look first, and where next.
type Places = [Option<Id>; 2];

/// Collects faults while it reads.
struct Reader<'n, 'p, 'a> {
    network: &'n Network<'p, 'a>,
    own: Places,
    rendering: Places,
    faults: Vec<String>,
}

impl Reader<'_, '_, '_> {
    fn find(&self, places: Places, key: &str) -> Option<Id> {
        let mut places = places.into_iter().flatten();
        places.find_map(|place| self.network.get(place, key))
    }

    /// What `take` makes of an option; `default` where it is not there, and a fault without a default.
    fn option<T: Default>(
        &mut self,
        places: Places,
        key: &str,
        default: Option<T>,
        expected: &str,
        take: impl Fn(Id) -> Option<T>,
    ) -> T {
        let fault = match (self.find(places, key), default) {
            (Some(found), _) => match take(found) {
                Some(value) => return value,
                None => format!(
                    "option `{key}`: expected {expected}, found {}",
                    self.shown(found)
                ),
            },
            (None, Some(default)) => return default,
            (None, None) => format!("option `{key}`: missing"),
        };
        self.faults.push(fault);
        T::default()
    }

    fn shown(&self, id: Id) -> String {
        /// Longer text is no option's.
        const MOST: usize = 60;
        match self.network.pickle.value(id) {
            Value::Bool(value) => format!("{value}"),
            Value::Int(value) => format!("{value}"),
            Value::Float(value) => format!("{value}"),
            Value::Text(text) => format!("`{}`", text.chars().take(MOST).collect::<String>()),
            _ => self.network.pickle.kind(id).to_owned(),
        }
    }

    fn natural(&mut self, places: Places, key: &str, default: Option<usize>) -> usize {
        let pickle = self.network.pickle;
        self.option(places, key, default, "a number of at least 0", |id| {
            usize::try_from(pickle.int(id)?).ok()
        })
    }

    fn number(&mut self, places: Places, key: &str, default: Option<f64>) -> f64 {
        let pickle = self.network.pickle;
        self.option(places, key, default, "a number", |id| {
            match pickle.value(id) {
                Value::Int(value) => Some(*value as f64),
                Value::Float(value) => Some(*value).filter(|value| value.is_finite()),
                _ => None,
            }
        })
    }

    fn truth(&mut self, places: Places, key: &str, default: Option<bool>) -> bool {
        let pickle = self.network.pickle;
        self.option(places, key, default, "True or False", |id| {
            match pickle.value(id) {
                Value::Bool(value) => Some(*value),
                _ => None,
            }
        })
    }

    /// One of some words.
    fn word<T: Copy>(&mut self, key: &str, words: &[(&str, T)], default: T) -> T {
        let pickle = self.network.pickle;
        let names: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        let find = |id| {
            words
                .iter()
                .position(|(word, _)| pickle.text(id) == Some(word))
        };
        let found = self.option(
            self.rendering,
            key,
            Some(usize::MAX),
            &names.join(" or "),
            find,
        );
        words.get(found).map_or(default, |(_, value)| *value)
    }

    fn rendering(&mut self) -> Rendering {
        let places = self.rendering;
        let activations = [
            ("none", DecoderActivation::None),
            ("sigmoid", DecoderActivation::Sigmoid),
            ("lrelu", DecoderActivation::Lrelu),
        ];
        let noises = [
            ("none", NoiseMode::None),
            ("const", NoiseMode::Const),
            ("random", NoiseMode::Random),
        ];
        Rendering {
            depth_resolution: self.natural(places, "depth_resolution", None),
            depth_resolution_importance: self.natural(places, "depth_resolution_importance", None),
            ray_start: self.number(places, "ray_start", None),
            ray_end: self.number(places, "ray_end", None),
            box_warp: self.number(places, "box_warp", None),
            crop_margin: Rendering::published().crop_margin,
            triplane_depth: self.natural(places, "triplane_depth", None),
            c_scale: self.number(places, "c_scale", Some(1.0)),
            decoder_activation: self.word(
                "decoder_activation",
                &activations,
                DecoderActivation::None,
            ),
            decoder_lr_mul: self.number(places, "decoder_lr_mul", Some(1.0)),
            superresolution_noise_mode: self.word(
                "superresolution_noise_mode",
                &noises,
                NoiseMode::None,
            ),
            sr_antialias: self.truth(places, "sr_antialias", Some(true)),
            gpc_reg_prob: self.number(places, "gpc_reg_prob", Some(0.0)),
        }
    }

    /// Options under which the published code computes something else than this program.
    fn refuse_what_is_not_computed(&mut self) {
        let camera = self.natural(self.own, "c_dim", Some(CAMERA_LENGTH));
        if camera != CAMERA_LENGTH {
            self.faults.push(format!(
                "option `c_dim`: expected {CAMERA_LENGTH}, found {camera}"
            ));
        }
        for (places, key, expected) in [
            (self.own, "explicitly_symmetry", true),
            (self.rendering, "use_torgb_raw", true),
            (self.rendering, "use_background", true),
            (self.rendering, "disparity_space_sampling", false),
            (self.rendering, "c_gen_conditioning_zero", false),
        ] {
            if self.truth(places, key, Some(expected)) != expected {
                self.faults.push(format!(
                    "option `{key}`: {} is not supported; expected {expected}",
                    !expected
                ));
            }
        }
        self.word("clamp_mode", &[("softplus", ())], ());
    }

    /// Channels from shapes: with `c` channels at the image's resolution and `m` at the last, `c * resolution` and `m`
    /// give the same channels everywhere as whatever was chosen.
    fn discriminator(
        &mut self,
        module: &Module,
        shape: impl Fn(&str) -> Option<Vec<usize>>,
    ) -> Option<Discriminator> {
        let network = self.network;
        let resolution = self.natural([Some(module.state), None], "img_resolution", None);
        let mut width = |name: &str| {
            let found = shape(name).and_then(|shape| shape.first().copied());
            if found.is_none() {
                self.faults
                    .push(format!("discriminator: `{name}` is missing"));
            }
            found
        };
        let top = width(&format!("b{resolution}.conv0.weight"));
        let last = width("b4.out.weight");
        let epilogue = network.child(module, "b4");
        let deviation = epilogue.as_ref().and_then(|it| network.child(it, "mbstd"));
        let given = |module: Option<Module>| network.get(module?.state, "_init_kwargs");
        let group = self.natural(
            [deviation.map(|it| it.state), None],
            "group_size",
            Some(MBSTD_GROUP_SIZE),
        );
        let group = self.natural([given(epilogue), None], "mbstd_group_size", Some(group));
        let mapping = network.child(module, "mapping").map(|it| it.state);
        Some(Discriminator {
            channel_base: top?.saturating_mul(resolution),
            channel_max: last?,
            mapping_layers: self.natural([mapping, None], "num_layers", None),
            mbstd_group_size: group,
        })
    }
}
