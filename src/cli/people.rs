//! The people of a checkpoint, for the commands that can make one.

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::generator_arguments::Noise;
use super::source::{GeneratorChoice, People, Someone};
use crate::body::{Body, Pose};
use crate::checkpoint::config::NoiseMode;
use crate::field::portrait_data::PortraitData;
use crate::generator::guard::guarded;
use crate::generator::loaded::Loaded;
use crate::generator::mapping::Truncation;
use crate::generator::person::{Person, PersonSettings};
use crate::progress::Progress;
use crate::render::view::ViewError;
use crate::render::{Camera, View, ViewSource};

/// An opened checkpoint.
struct Checkpoint {
    loaded: Loaded,
    settings: PersonSettings,
    /// What every person of it has in common.
    provenance: Map<String, Value>,
}

/// Opens a checkpoint where the command line says.
///
/// # Errors
/// A device that is not there, or a file that is not a usable checkpoint.
pub fn open(choice: &GeneratorChoice, progress: &dyn Progress) -> Result<Box<dyn People>> {
    let device = choice.device.resolve()?;
    progress.begin("checkpoint", 2);
    let loaded = guarded(|| choice.checkpoint.load(device))??;
    progress.advance(1);
    let provenance = provenance(choice, &loaded)?;
    progress.advance(1);
    progress.end();
    let noise = match choice.noise {
        Noise::Const => NoiseMode::Const,
        Noise::None => NoiseMode::None,
    };
    let truncation = Truncation {
        psi: choice.truncation,
        cutoff: None,
    };
    Ok(Box::new(Checkpoint {
        loaded,
        settings: PersonSettings { truncation, noise },
        provenance,
    }))
}

fn provenance(choice: &GeneratorChoice, loaded: &Loaded) -> Result<Map<String, Value>> {
    let path = choice.checkpoint.name();
    let name = path.file_name().map(|name| name.to_string_lossy());
    let noise = match choice.noise {
        Noise::Const => "const",
        Noise::None => "none",
    };
    let sha256 = choice
        .checkpoint
        .sha256()
        .with_context(|| format!("cannot read {}", path.display()))?;
    let facts = json!({
        "checkpoint": name,
        "checkpoint_sha256": sha256,
        "checkpoint_licence": loaded.licence,
        "checkpoint_sources": loaded.sources,
        "truncation": choice.truncation,
        "noise": noise,
    });
    Ok(match facts {
        Value::Object(map) => map,
        _ => Map::new(),
    })
}

impl People for Checkpoint {
    fn person(&self, seed: u32) -> Result<Box<dyn Someone + '_>> {
        let mut provenance = self.provenance.clone();
        provenance.insert("seed".into(), seed.into());
        Ok(Box::new(One {
            person: guarded(|| Person::new(&self.loaded.generator, seed, &self.settings))??,
            provenance,
        }))
    }
}

/// One person and where they come from.
struct One<'a> {
    person: Person<'a>,
    provenance: Map<String, Value>,
}

impl ViewSource for One<'_> {
    fn view(&self, camera: &Camera, size_px: u32) -> Result<View, ViewError> {
        guarded(|| self.person.view(camera, size_px))?
    }

    fn is_finer_than_field(&self) -> bool {
        self.person.is_finer_than_field()
    }
}

impl Someone for One<'_> {
    fn data(&self) -> Result<PortraitData> {
        Ok(guarded(|| self.person.data(self.provenance.clone()))??)
    }

    fn natural_pose(&self) -> Result<Pose> {
        Ok(guarded(|| self.person.natural_pose())??)
    }

    fn pose(&mut self, pose: &Pose, body: &Body) -> Result<()> {
        Ok(guarded(|| self.person.pose(pose, body))??)
    }
}
