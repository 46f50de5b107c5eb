//! The body that moves a portrait: a file's, a checkpoint's own, or the embedded one.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::source::Choice;
use crate::body::Body;
use crate::body::deformation::DeformationSettings;
use crate::checkpoint::body_layout::is_of_body;
use crate::digest::sha256_of_file;
use crate::import::body_file;

/// A body in use, and how far it carries.
#[derive(Debug, Clone)]
pub struct Carrier {
    /// The body.
    pub body: Body,
    /// How far it carries.
    pub deformation: DeformationSettings,
    /// Hash of its file, in hexadecimal, where it has one of its own.
    sha256: Option<String>,
}

impl Carrier {
    /// The body of a file where one is named, else a generator's own, else the embedded one. A generator says how far bodies carry.
    ///
    /// # Errors
    /// A file that is not a usable body, or a checkpoint with a broken one.
    pub fn open(choice: &Choice, path: Option<&Path>) -> Result<Self> {
        let mut deformation = DeformationSettings::default();
        let mut own = None;
        if let Choice::Checkpoint(generator) = choice {
            let source = &generator.checkpoint;
            let checkpoint = source.read_some(is_of_body)?;
            deformation = DeformationSettings {
                box_m: checkpoint.config.rendering.box_warp as f32,
                thickness_m: checkpoint.config.thickness as f32,
            };
            if path.is_none() {
                own = checkpoint.body_from(source.name())?;
            }
        }
        let body = match (path, own) {
            (Some(path), _) => body_file::read(path)?,
            (None, Some(own)) => own,
            (None, None) => Body::embedded().clone(),
        };
        let file = path.filter(|path| path.is_file());
        let sha256 = file.map(|path| {
            sha256_of_file(path).with_context(|| format!("cannot read {}", path.display()))
        });
        Ok(Self {
            body,
            deformation,
            sha256: sha256.transpose()?,
        })
    }

    /// What provenance says of it.
    pub fn provenance(&self) -> Value {
        let mut told = json!({ "name": self.body.name(), "licence": self.body.licence() });
        if let Some(sha256) = &self.sha256 {
            told["sha256"] = json!(sha256);
        }
        told
    }
}
