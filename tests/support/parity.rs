//! Parity cases: networks filled from names, inputs, and what the published computation makes of them.

#![allow(
    dead_code,
    reason = "each test file uses the part of this module that it needs"
)]

#[path = "fill.rs"]
mod fill;
#[path = "parity_cases.rs"]
mod parity_cases;

use std::collections::BTreeMap;
use std::path::Path;

use fill::{filled_parameters, manifest};
pub use parity_cases::{case_body, case_folders};
use portrait_export::checkpoint::config::Config;
use portrait_export::checkpoint::layout;
use portrait_export::generator::Generator;
use portrait_export::generator::parameters::Parameters;
use portrait_export::train::discriminator::Discriminator;
use serde_json::{Value, json};
use tch::{Device, Kind, Tensor};

/// A folder with a manifest and expected tensors.
pub struct Case {
    /// The folder's name.
    pub name: String,
    /// Sizes, parameters, probes.
    pub manifest: Value,
    /// Inputs and expected outputs.
    pub tensors: BTreeMap<String, Tensor>,
}

impl Case {
    /// Reads a case.
    pub fn read(folder: &Path) -> Self {
        let tensors = parity_cases::tensors(folder).into_iter();
        let tensors = tensors.map(|(name, (shape, values))| {
            let shape: Vec<i64> = shape.iter().map(|&size| size as i64).collect();
            (name, Tensor::from_slice(&values).view(shape.as_slice()))
        });
        Self {
            name: folder
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            manifest: manifest(folder),
            tensors: tensors.collect(),
        }
    }

    /// An input or expected output.
    pub fn tensor(&self, name: &str) -> &Tensor {
        self.tensors
            .get(name)
            .unwrap_or_else(|| panic!("{} has no {name}", self.name))
    }

    /// The manifest's sizes as our configuration.
    pub fn config(&self) -> Config {
        let g = &self.manifest["generator"];
        let keep = |from: &Value, names: &[&str]| -> serde_json::Map<String, Value> {
            names
                .iter()
                .map(|&name| (name.to_owned(), from[name].clone()))
                .collect()
        };
        let mut config = keep(
            g,
            &[
                "z_dim",
                "w_dim",
                "img_resolution",
                "channel_base",
                "channel_max",
                "mapping_layers",
                "neural_rendering_resolution",
                "thickness",
            ],
        );
        let rendering = keep(
            &g["rendering"],
            &[
                "depth_resolution",
                "depth_resolution_importance",
                "ray_start",
                "ray_end",
                "box_warp",
                "triplane_depth",
                "c_scale",
                "decoder_activation",
                "decoder_lr_mul",
                "superresolution_noise_mode",
                "sr_antialias",
                "gpc_reg_prob",
            ],
        );
        config.insert("rendering".to_owned(), rendering.into());
        let d = &self.manifest["discriminator"];
        if d.is_object() {
            let names = [
                "channel_base",
                "channel_max",
                "mapping_layers",
                "mbstd_group_size",
            ];
            config.insert("discriminator".to_owned(), keep(d, &names).into());
        }
        let config: Config = serde_json::from_value(json!(config)).expect("a configuration");
        assert_eq!(config.faults(), Vec::<String>::new());
        config
    }

    /// The generator with weights filled from names.
    pub fn generator(&self, device: Device) -> Generator {
        let config = self.config();
        let layout = layout::generator(&config);
        let parameters = self.parameters("generator", &layout, device, false);
        Generator::new(&config, &parameters)
    }

    /// A network's parameters, filled from names.
    pub fn parameters(
        &self,
        part: &str,
        layout: &[layout::Parameter],
        device: Device,
        training: bool,
    ) -> Parameters {
        let (filled, seed) = filled_parameters(&self.manifest, part);
        let by_name: BTreeMap<&str, _> = filled.iter().map(|f| (f.name.as_str(), f)).collect();
        Parameters::new(layout, device, training, |parameter| {
            let values = by_name[parameter.name.as_str()].values(seed);
            let shape: Vec<i64> = parameter.shape.iter().map(|&size| size as i64).collect();
            Tensor::from_slice(&values).view(shape.as_slice())
        })
    }

    /// Names and shapes that the manifest lists for a part.
    pub fn listed(&self, part: &str) -> BTreeMap<String, Vec<usize>> {
        let (filled, _) = filled_parameters(&self.manifest, part);
        filled.into_iter().map(|f| (f.name, f.shape)).collect()
    }

    /// The part of a tensor that the case holds: flattened with a stride where the manifest says so.
    pub fn probed(&self, name: &str, tensor: &Tensor) -> Tensor {
        let stride = self.manifest["probe"][name]["stride"].as_i64().unwrap_or(1);
        if stride == 1 {
            return tensor.shallow_clone();
        }
        tensor.reshape([-1]).slice(0, 0, None, stride)
    }

    /// Asserts that a result is close to what is expected.
    pub fn check(&self, name: &str, found: &Tensor, tolerance: f64) {
        let expected = self.tensor(name);
        let found = self.probed(name, found).to_device(Device::Cpu);
        assert_eq!(
            found.size(),
            expected.size(),
            "{}: shape of {name}",
            self.name
        );
        let error = relative_error(&found, expected);
        eprintln!("{:>8} {name:<28} {error:.2e}", self.name);
        assert!(
            error <= tolerance,
            "{}: {name} is off by {error:.3e}, more than {tolerance:.0e}",
            self.name
        );
    }
}

/// The discriminator of a case that has one, with weights filled from names.
pub fn discriminator(case: &Case, training: bool) -> (Parameters, Discriminator) {
    let config = case.config();
    let sizes = config.discriminator.as_ref().expect("a discriminator");
    let layout = layout::discriminator(config.img_resolution, sizes);
    let parameters = case.parameters("discriminator", &layout, Device::Cpu, training);
    let discriminator = Discriminator::new(&config, &parameters).expect("a discriminator");
    (parameters, discriminator)
}

/// A tensor filled from a name.
pub fn filled(name: &str, shape: &[usize], offset: f32, scale: f32, seed: u64) -> Tensor {
    let values = fill::fill(name, shape.iter().product(), offset, scale, seed);
    let shape: Vec<i64> = shape.iter().map(|&size| size as i64).collect();
    Tensor::from_slice(&values).view(shape.as_slice())
}

/// Norm of the difference over norm of what is expected; infinite where a value is not finite.
pub fn relative_error(found: &Tensor, expected: &Tensor) -> f64 {
    let [found, expected] = [found, expected].map(|tensor| tensor.to_kind(Kind::Double));
    let error = ((found - &expected).norm() / expected.norm()).double_value(&[]);
    if error.is_finite() {
        error
    } else {
        f64::INFINITY
    }
}
