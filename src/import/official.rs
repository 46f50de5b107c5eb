//! A published network, as a checkpoint.
//!
//! In: the bytes of a pickle of `{G_ema, D_ema, ...}` (network.md, "Published files"). Out: every parameter of both
//! networks under its published name, bit for bit as saved (the discriminator's with its prefix), the configuration, and
//! the body. Guaranteed: the tensors are those of the configuration, no more and no fewer, and finite. Left out: the
//! networks `G` and `D` that training would go on from, what follows from constants (resampling filters, which are
//! compared with the expected one) or from the body, and everything that is not a network.

use std::collections::BTreeMap;

use super::body::{self, Body};
use super::foreign::{describe_root, shortened};
use super::network::{Entangled, Module, Network};
use super::options;
use super::pickle::{self, PickleError};
use super::taker::{Taker, is_filter};
use crate::checkpoint::check::{Faults, check, expected};
use crate::checkpoint::config::Config;
use crate::checkpoint::file::Checkpoint;
use crate::checkpoint::layout::DISCRIMINATOR_PREFIX;
use crate::checkpoint::tensor::Tensor;
use crate::progress::Progress;

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
        faults: Box<Faults>,
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
    let mut taker = Taker::new(&pickle, bytes.len());
    let taken = take(
        &network,
        &generator,
        discriminator.as_ref(),
        &mut taker,
        progress,
    )?;
    let shape = |name: &str| {
        let tensor = taken.tensors.get(&format!("{DISCRIMINATOR_PREFIX}{name}"));
        tensor.map(|tensor| tensor.shape.clone())
    };
    let config = options::read(&network, &generator, discriminator.as_ref(), shape);
    if network.is_exhausted() {
        return Err(Entangled.into());
    }
    let faults = taker.into_faults();
    if !faults.is_empty() {
        return Err(ImportError::Tensors(faults));
    }
    let config = config.map_err(ImportError::Options)?;
    assemble(&network, generator.class, config, taken)
}

/// Everything of the networks but their options.
struct Taken {
    /// All parameters, named as in a checkpoint.
    tensors: BTreeMap<String, Tensor>,
    body: Body,
    generator_tensors: usize,
    discriminator_tensors: usize,
    filters: usize,
}

/// Takes all tensors; what is wrong with them goes to `taker`.
fn take<'p, 'a>(
    network: &Network<'p, 'a>,
    generator: &Module,
    discriminator: Option<&Module>,
    taker: &mut Taker<'p, 'a>,
    progress: &dyn Progress,
) -> Result<Taken, Entangled> {
    let mut places = network.tensors(generator, &[RENDERER])?;
    let of_generator = places.len();
    if let Some(module) = discriminator {
        let found = network.tensors(module, &[])?.into_iter();
        places.extend(found.map(|(name, id)| (format!("{DISCRIMINATOR_PREFIX}{name}"), id)));
    }
    progress.begin("take", places.len() as u64 + 1);
    let mut taken = Taken {
        tensors: BTreeMap::new(),
        body: Body::default(),
        generator_tensors: 0,
        discriminator_tensors: 0,
        filters: 0,
    };
    for (index, (name, id)) in places.into_iter().enumerate() {
        if is_filter(&name) {
            taker.check_filter(&name, id);
            taken.filters += 1;
        } else if let Some(tensor) = taker.take(&name, id) {
            taken.tensors.insert(name, tensor);
            if index < of_generator {
                taken.generator_tensors += 1;
            } else {
                taken.discriminator_tensors += 1;
            }
        }
        progress.advance(1);
    }
    if let Some(renderer) = network.child(generator, RENDERER) {
        taken.body = body::take(network, &renderer, taker);
    }
    progress.advance(1);
    progress.end();
    Ok(taken)
}

/// The checkpoint of tensors without a fault, if they are those of the configuration.
fn assemble(
    network: &Network<'_, '_>,
    class: String,
    config: Config,
    mut taken: Taken,
) -> Result<Imported, ImportError> {
    check(&taken.tensors, &expected(&config)).map_err(|faults| ImportError::Check {
        class,
        faults: Box::new(faults),
    })?;
    taken.tensors.extend(taken.body.tensors);
    let mut notes = Vec::new();
    if config.discriminator.is_none() {
        notes.push(
            "the file has no discriminator `D_ema`: the checkpoint can make people, but neither be trained on \
             nor predict poses"
                .into(),
        );
    }
    if taken.body.is_shaped {
        notes.push("the body has a shape of its own; it was folded into `body.v_template`".into());
    }
    Ok(Imported {
        checkpoint: Checkpoint {
            config,
            tensors: taken.tensors,
            licence: LICENCE_AS_PUBLISHED.into(),
            sources: String::new(),
        },
        generator_tensors: taken.generator_tensors,
        discriminator_tensors: taken.discriminator_tensors,
        body_vertices: taken.body.vertices,
        notes,
        left_out: left_out(network, taken.filters),
    })
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
