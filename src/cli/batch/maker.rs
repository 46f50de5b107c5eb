//! A worker's way from a seed to files: the person is made once, and what profiles have in common too.

use std::cell::RefCell;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};
use serde_json::{Map, Value, json};

use super::super::body::Carrier;
use super::super::mesh::{AssetArguments, Made as MadeAsset, Making, Outputs, Subject, warn};
use super::super::pose::PoseChoice;
use super::super::source::{People, Source};
use crate::batch::sheet::THUMBNAIL_PX;
use crate::batch::{Made, MakeError, Maker};
use crate::export::files::OutputFile;
use crate::export::format::Format;
use crate::export::png;
use crate::pipeline::{Product, Settings, Timed};
use crate::progress::Progress;
use crate::render::raster::BaseColor;
use crate::render::thumbnail::thumbnail;
use crate::render::view::ViewError;
use crate::render::{Camera, View, ViewSource};
use crate::rig::BonePreset;

/// What is the same for everyone.
pub struct Plan {
    /// Name and settings of each profile; at least one.
    pub profiles: Vec<(String, AssetArguments)>,
    /// The files of an asset.
    pub format: Format,
    /// The body that moves people.
    pub carrier: Option<Carrier>,
    /// How people are posed.
    pub pose: PoseChoice,
    /// Whether assets are drawn.
    pub previews: bool,
    /// Whether assets are measured.
    pub reports: bool,
    /// Whether fields are kept.
    pub fields: bool,
}

impl Plan {
    /// Where files of a person go, within the folder.
    fn outputs(&self, profile: &str, seed: u32) -> Outputs {
        let folder = if self.profiles.len() > 1 { profile } else { "" };
        let path = |rest: &str| PathBuf::from(folder).join(format!("seed_{seed}{rest}"));
        Outputs {
            asset: path(&format!(".{}", self.format.extension())),
            preview: self.previews.then(|| path("_preview.png")),
            report: self.reports.then(|| path("_report.json")),
            field: None,
        }
    }
}

/// A generator of a worker's own.
pub struct PeopleMaker<'a> {
    /// The generator.
    pub people: Box<dyn People>,
    /// What to make of its people.
    pub plan: &'a Plan,
}

impl Maker for PeopleMaker<'_> {
    fn make(&mut self, seed: u32, stopping: &(dyn Fn() -> bool + Sync)) -> Result<Made, MakeError> {
        Ok(self.made(seed, stopping)?)
    }
}

impl PeopleMaker<'_> {
    fn made(&self, seed: u32, stopping: &(dyn Fn() -> bool + Sync)) -> Result<Made> {
        let plan = self.plan;
        let person = self.people.person(seed)?;
        let data = person.data()?;
        let mut made = Made::default();
        if plan.fields {
            made.files.push(OutputFile {
                path: format!("fields/seed_{seed}.safetensors").into(),
                bytes: data.file(),
            });
        }
        let source = Source::of_data(data);
        let views = SharedViews {
            of: &*person,
            taken: RefCell::default(),
            keeps: plan.profiles.len() > 1,
        };
        let pose = plan.pose.of_person(&*person)?;
        let mut products: Vec<(Settings, Product)> = Vec::new();
        for (number, (profile, asset)) in plan.profiles.iter().enumerate() {
            let progress = Quiet {
                stopping,
                notes: Mutex::default(),
            };
            let making = Making {
                asset,
                format: plan.format,
                carrier: plan.carrier.as_ref(),
                tells_cost: false,
                reports: plan.reports,
            };
            let subject = Subject {
                source: &source,
                views: asset.views(&views),
                pose: asset.pose.settle(pose, &progress),
            };
            let settings = making.settings(&subject);
            let product = shared(&mut products, &making, &subject, &settings, &progress)?;
            warn(&product, &progress);
            let timed = Timed::new(&progress);
            let outputs = plan.outputs(profile, seed);
            let finished = making.files(product, &subject, &settings, &outputs, &timed)?;
            if number == 0 {
                let (path, bytes) = front(&finished, seed)?;
                made.thumbnail = Some(path.clone());
                made.files.push(OutputFile {
                    path: path.into(),
                    bytes,
                });
            }
            made.figures
                .insert(profile.clone(), figures(&finished, progress.notes()));
            made.files.extend(finished.outputs);
        }
        Ok(made)
    }
}

/// The product for these settings. Names of bones, and whether clips come along, are settled last: profiles that differ in nothing else share the rest.
fn shared(
    products: &mut Vec<(Settings, Product)>,
    making: &Making,
    subject: &Subject,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Product> {
    let mut common = settings.clone();
    common.rig.bones = BonePreset::default();
    common.rig.clips = true;
    let known = products.iter().find(|(known, _)| *known == common);
    let mut product = match known {
        Some((_, product)) => product.clone(),
        None => {
            let product = making.product(subject, &common, progress)?;
            products.push((common, product.clone()));
            product
        }
    };
    for asset in std::iter::once(&mut product.asset).chain(&mut product.coarser) {
        if let Some(rig) = &mut asset.rig {
            rig.bones = settings.rig.bones;
            if !settings.rig.clips {
                rig.clips.clear();
            }
        }
    }
    Ok(product)
}

fn front(made: &MadeAsset, seed: u32) -> Result<(String, Vec<u8>)> {
    let asset = made.shown();
    let Some(base) = BaseColor::of(asset) else {
        bail!("the asset has no colours to show");
    };
    let picture = thumbnail(&asset.mesh, base, asset.material.unlit, THUMBNAIL_PX)?;
    Ok((
        format!("thumbnails/seed_{seed}.png"),
        png::encode(&picture)?,
    ))
}

fn figures(made: &MadeAsset, notes: Vec<String>) -> Value {
    let product = &made.product;
    let bytes: usize = made.asset_files.iter().map(|file| file.bytes).sum();
    let told = json!({
        "triangles": product.surface.triangles.len(),
        "charts": product.figures.unwrap.map(|stats| stats.charts),
        "psnr_db": made.psnr,
        "bytes": bytes,
        "notes": (!notes.is_empty()).then_some(notes),
    });
    let mut told = match told {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    told.retain(|_, value| !value.is_null());
    Value::Object(told)
}

/// Keeps what a person should know, and ends the making between two steps where nobody waits for it any more.
struct Quiet<'a> {
    stopping: &'a (dyn Fn() -> bool + Sync),
    notes: Mutex<Vec<String>>,
}

impl Quiet<'_> {
    /// Unwinds where the work is to stop; rayon carries that from its threads to the worker.
    fn check(&self) {
        if (self.stopping)() {
            resume_unwind(Box::new(Stopped));
        }
    }

    fn notes(&self) -> Vec<String> {
        self.notes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

/// What a worker that was told to stop is unwound with.
struct Stopped;

impl Progress for Quiet<'_> {
    fn begin(&self, _stage: &str, _total: u64) {
        self.check();
    }

    fn advance(&self, _steps: u64) {
        self.check();
    }

    fn end(&self) {}

    fn note(&self, message: &str) {
        let mut notes = self.notes.lock().unwrap_or_else(PoisonError::into_inner);
        notes.push(message.to_owned());
    }
}

/// A person's pictures, each taken once: profiles often look from the same sides.
struct SharedViews<'a> {
    of: &'a dyn ViewSource,
    taken: RefCell<Vec<(Camera, u32, View)>>,
    keeps: bool,
}

impl ViewSource for SharedViews<'_> {
    fn view(&self, camera: &Camera, size_px: u32) -> Result<View, ViewError> {
        let taken = self.taken.borrow();
        let known = taken
            .iter()
            .find(|taken| taken.0 == *camera && taken.1 == size_px);
        if let Some((_, _, view)) = known {
            return Ok(view.clone());
        }
        drop(taken);
        let view = self.of.view(camera, size_px)?;
        if self.keeps {
            self.taken
                .borrow_mut()
                .push((*camera, size_px, view.clone()));
        }
        Ok(view)
    }

    fn is_finer_than_field(&self) -> bool {
        self.of.is_finer_than_field()
    }
}
