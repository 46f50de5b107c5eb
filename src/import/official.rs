//! A published network, as a checkpoint.
//!
//! In: the bytes of a pickle of `{G_ema, D_ema, ...}` (network.md, "Published files"). Out: every parameter of both
//! networks under its published name, bit for bit as saved (the discriminator's with its prefix), the configuration, and
//! the body. Guaranteed: the tensors are those of the configuration, no more and no fewer, and finite. Left out: the
//! networks `G` and `D` that training would go on from, what follows from constants (resampling filters, which are
//! compared with the expected one) or from the body, and everything that is not a network.

use std::collections::BTreeMap;

use super::network::{Entangled, Module, Network};
use super::pickle::{self, Id, Pickle, PickleError};
use super::torch::{Element, Storages, TensorView};
use super::{body, options};
use crate::checkpoint::check::{Faults, check, expected};
use crate::checkpoint::file::Checkpoint;
use crate::checkpoint::layout::DISCRIMINATOR_PREFIX;
use crate::checkpoint::tensor::{Dtype, Tensor};
use crate::progress::Progress;

/// Bytes of tensors that each byte of a file may give: tensors of a network share nothing, but a hostile file could
/// show one storage many times.
pub const TENSORS_PER_BYTE: usize = 2;

/// The modules that a generator of this family has.
const MODULES: [&str; 7] = [
    "renderer",
    "backbone",
    "superresolution",
    "decoder",
    "torgb",
    "bcg_synthesis",
    "pose_branch",
];
/// Holds the body and nothing else of use.
const RENDERER: &str = "renderer";
/// The buffer of every layer that could resample.
const FILTER: &str = "resample_filter";
/// So many faults of one kind are told.
const MOST_TOLD: usize = 8;

/// Under which terms a network stands whose file does not say.
pub const LICENCE_AS_PUBLISHED: &str = "as published: proprietary licence of the 3DPortraitGAN authors for non-commercial research, \
     and the licence of the body model it was trained with, unless you know otherwise";

/// Why a pickle cannot be taken as a network.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It cannot be read, or is more than data.
    #[error("the file is not a pickle that can be imported")]
    Pickle(#[from] PickleError),
    /// A pickle of something else.
    #[error(
        "the pickle holds {found}; expected a published 3DPortraitGAN network: \
         a dictionary with `G_ema` whose modules are {}", MODULES.join(", ")
    )]
    Foreign {
        /// What it holds: classes and names.
        found: String,
    },
    /// Modules without end.
    #[error("the pickle's network cannot be walked")]
    Entangled(#[from] Entangled),
    /// Options are missing, or ask for what is not computed here.
    #[error("the network's options do not suit this program:\n  {}", .0.join("\n  "))]
    Options(Vec<String>),
    /// Tensors that cannot be taken.
    #[error("the network's tensors cannot be taken:\n  {}", .0.join("\n  "))]
    Tensors(Vec<String>),
    /// The tensors are not those of the configuration.
    #[error("another network than its options say (class {class})")]
    Check {
        /// The generator's class.
        class: String,
        /// What does not fit.
        #[source]
        faults: Faults,
    },
}

/// A network that was taken in.
#[derive(Debug)]
pub struct Imported {
    /// The network. Sources are still to be named.
    pub checkpoint: Checkpoint,
    /// Parameters of the generator: tensors.
    pub generator_tensors: usize,
    /// Parameters of the discriminator: tensors; none where the file has no `D_ema`.
    pub discriminator_tensors: usize,
    /// Vertices of the body.
    pub body_vertices: usize,
    /// What a person may want to know.
    pub notes: Vec<String>,
    /// What the file holds besides.
    pub left_out: Vec<String>,
}

/// Takes the networks out of a pickle's bytes.
///
/// # Errors
/// [`ImportError`], with all faults of a kind at once.
pub fn import(bytes: &[u8], progress: &dyn Progress) -> Result<Imported, ImportError> {
    let pickle = pickle::read(bytes)?;
    let network = Network::new(&pickle);
    let root = pickle.root();
    let generator = network.get(root, "G_ema").and_then(|id| network.module(id));
    let Some(generator) = generator else {
        return Err(ImportError::Foreign {
            found: describe_root(&network),
        });
    };
    let children = network.children(&generator);
    let missing = MODULES.iter().filter(|name| !children.contains(name));
    let missing: Vec<&str> = missing.copied().collect();
    if !missing.is_empty() {
        let found = format!(
            "`G_ema` of class {} with modules {}, without {}",
            generator.class,
            shortened(&children),
            missing.join(", ")
        );
        return Err(ImportError::Foreign { found });
    }
    let discriminator = network.get(root, "D_ema").and_then(|id| network.module(id));
    let found = find(&network, &generator, discriminator.as_ref())?;
    take(
        &network,
        &generator,
        discriminator.as_ref(),
        found,
        bytes.len(),
        progress,
    )
}

/// Names and places of all tensors: the generator's, then the discriminator's.
struct Found {
    generator: Vec<(String, Id)>,
    discriminator: Vec<(String, Id)>,
}

fn find(
    network: &Network<'_, '_>,
    generator: &Module,
    discriminator: Option<&Module>,
) -> Result<Found, Entangled> {
    Ok(Found {
        generator: network.tensors(generator, &[RENDERER])?,
        discriminator: match discriminator {
            Some(module) => network.tensors(module, &[])?,
            None => Vec::new(),
        },
    })
}

fn take(
    network: &Network<'_, '_>,
    generator: &Module,
    discriminator: Option<&Module>,
    found: Found,
    file_bytes: usize,
    progress: &dyn Progress,
) -> Result<Imported, ImportError> {
    let mut taker = Taker::new(network.pickle, file_bytes);
    let counts = (found.generator.len(), found.discriminator.len());
    progress.begin("take", (counts.0 + counts.1 + 1) as u64);
    let filters = |list: &[(String, Id)]| list.iter().filter(|(name, _)| is_filter(name)).count();
    let filter_counts = (filters(&found.generator), filters(&found.discriminator));
    let of_discriminator = found.discriminator.into_iter();
    let of_discriminator =
        of_discriminator.map(|(name, id)| (format!("{DISCRIMINATOR_PREFIX}{name}"), id));
    let mut tensors = BTreeMap::new();
    for (name, id) in found.generator.into_iter().chain(of_discriminator) {
        if is_filter(&name) {
            taker.check_filter(&name, id);
        } else if let Some(tensor) = taker.take(&name, id) {
            tensors.insert(name, tensor);
        }
        progress.advance(1);
    }
    let renderer = network.child(generator, RENDERER);
    let body = renderer.map(|renderer| body::take(network, &renderer, &mut taker));
    let body = body.unwrap_or_default();
    progress.advance(1);
    progress.end();
    let shape = |name: &str| {
        let tensor = tensors.get(&format!("{DISCRIMINATOR_PREFIX}{name}"));
        tensor.map(|tensor| tensor.shape.clone())
    };
    let config = options::read(network, generator, discriminator, shape);
    if network.is_exhausted() {
        return Err(Entangled.into());
    }
    taker.finish()?;
    let config = config.map_err(ImportError::Options)?;
    check(&tensors, &expected(&config)).map_err(|faults| ImportError::Check {
        class: generator.class.clone(),
        faults,
    })?;
    tensors.extend(body.tensors);
    let mut notes = Vec::new();
    if discriminator.is_none() {
        notes.push("the file has no discriminator `D_ema`: the checkpoint can make people, but not be trained on".into());
    }
    if body.is_shaped {
        notes.push("the body has a shape of its own; it was folded into `body.v_template`".into());
    }
    Ok(Imported {
        checkpoint: Checkpoint {
            config,
            tensors,
            licence: LICENCE_AS_PUBLISHED.into(),
            sources: String::new(),
        },
        generator_tensors: counts.0 - filter_counts.0,
        discriminator_tensors: counts.1 - filter_counts.1,
        body_vertices: body.vertices,
        notes,
        left_out: left_out(network, filter_counts.0 + filter_counts.1),
    })
}

fn is_filter(name: &str) -> bool {
    name == FILTER || name.ends_with(".resample_filter")
}

/// Everything else that a published file holds.
fn left_out(network: &Network<'_, '_>, filters: usize) -> Vec<String> {
    let root = network.pickle.root();
    let mut left_out: Vec<String> = ["G", "D", "augment_pipe", "training_set_kwargs"]
        .into_iter()
        .filter(|name| network.get(root, name).is_some())
        .map(str::to_owned)
        .collect();
    left_out.push(format!("{filters} resampling filters"));
    left_out.push("what follows from the body".into());
    left_out
}

/// What a pickle holds that is no published network.
fn describe_root(network: &Network<'_, '_>) -> String {
    let (pickle, root) = (network.pickle, network.pickle.root());
    if let Some((_, by)) = pickle.made_by(root) {
        return format!("an object of {by}");
    }
    if network.get(root, "G_ema").is_some() {
        return "`G_ema` that is no network".into();
    }
    let entries = pickle.entries(root);
    if entries.is_empty() {
        return pickle.kind(root).into();
    }
    let names = entries.iter().take(MOST_TOLD + 1).map(|(name, value)| {
        let name = pickle.text(*name).unwrap_or(pickle.kind(*name));
        let name: String = name.chars().take(40).collect();
        match network.module(*value) {
            Some(module) => format!("{name} ({})", module.class),
            None => name,
        }
    });
    let names: Vec<String> = names.collect();
    format!("a dictionary of {}", shortened(&names))
}

fn shortened<T: AsRef<str>>(names: &[T]) -> String {
    let mut told: Vec<&str> = names.iter().take(MOST_TOLD).map(AsRef::as_ref).collect();
    if names.len() > MOST_TOLD {
        told.push("and more");
    }
    told.join(", ")
}

/// Takes tensors out of a pickle, and collects what is wrong with them.
pub struct Taker<'p, 'a> {
    pickle: &'p Pickle<'a>,
    storages: Storages<'a>,
    bytes_left: usize,
    faults: Vec<String>,
    more_faults: usize,
}

impl<'p, 'a> Taker<'p, 'a> {
    fn new(pickle: &'p Pickle<'a>, file_bytes: usize) -> Self {
        Self {
            pickle,
            storages: Storages::default(),
            bytes_left: file_bytes.saturating_mul(TENSORS_PER_BYTE),
            faults: Vec::new(),
            more_faults: 0,
        }
    }

    /// Notes a fault.
    pub fn fault(&mut self, fault: String) {
        if self.faults.len() < MOST_TOLD {
            self.faults.push(fault);
        } else {
            self.more_faults += 1;
        }
    }

    fn finish(mut self) -> Result<(), ImportError> {
        if self.more_faults > 0 {
            self.faults.push(format!("and {} more", self.more_faults));
        }
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(ImportError::Tensors(self.faults))
        }
    }

    /// A tensor in the file; nothing and a fault where it cannot be had.
    pub fn view(&mut self, name: &str, id: Id) -> Option<TensorView<'a>> {
        match TensorView::read(self.pickle, &mut self.storages, id) {
            Ok(view) => Some(view),
            Err(error) => {
                self.fault(format!("{name}: {}", with_causes(&error)));
                None
            }
        }
    }

    /// The elements of a tensor; nothing and a fault where all tensors together are larger than the file could hold.
    pub fn copy(&mut self, view: &TensorView<'_>) -> Option<Tensor> {
        let Some(left) = self.bytes_left.checked_sub(view.byte_len()) else {
            self.fault("the tensors take more bytes than the file has: they share storages".into());
            return None;
        };
        self.bytes_left = left;
        Some(Tensor {
            dtype: dtype(view.element()),
            shape: view.shape.clone(),
            data: view.to_bytes(),
        })
    }

    fn take(&mut self, name: &str, id: Id) -> Option<Tensor> {
        let view = self.view(name, id)?;
        self.copy(&view)
    }

    /// Layers resample with one filter, which the generator knows; another would give other images.
    fn check_filter(&mut self, name: &str, id: Id) {
        const TAPS: [f32; 4] = [1.0, 3.0, 3.0, 1.0];
        let expected = TAPS.map(|row| TAPS.map(|column| row * column / 64.0));
        let Some(tensor) = self.take(name, id) else {
            return;
        };
        let fits = tensor.shape == [4, 4]
            && tensor
                .to_f32()
                .is_some_and(|found| found == expected.as_flattened());
        if !fits {
            self.fault(format!(
                "{name}: expected [1, 3, 3, 1] times itself over 64, found another filter of shape {:?}",
                tensor.shape
            ));
        }
    }
}

fn dtype(element: Element) -> Dtype {
    match element {
        Element::F16 => Dtype::F16,
        Element::Bf16 => Dtype::BF16,
        Element::F32 => Dtype::F32,
        Element::F64 => Dtype::F64,
        Element::U8 => Dtype::U8,
        Element::I8 => Dtype::I8,
        Element::I16 => Dtype::I16,
        Element::I32 => Dtype::I32,
        Element::I64 => Dtype::I64,
        Element::Bool => Dtype::BOOL,
    }
}

/// An error and what caused it, in one line.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        told.push_str(&format!(": {error}"));
        cause = error.source();
    }
    told
}
