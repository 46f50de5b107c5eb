//! `portrait-export convert`: an asset of this program into the form of another profile.
//!
//! What the file holds is the finest level: nothing is added to it. Coarser levels, smaller images, other names of bones and another storage are made of
//! it; a person, a field or a network is not needed.

mod images;
mod levels;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::{Value, json};

use self::levels::{LevelSettings, levels};
use super::listener::Listener;
use super::mesh::form::{FormArguments, Map};
use super::mesh::{ColorTarget, named};
use super::paths::check_inputs_stay;
use super::running::RunningArguments;
use crate::digest::sha256_of_file;
use crate::export::Asset;
use crate::export::files::{check_names, check_writable, encode_levels, write_all};
use crate::export::format::Format;
use crate::export::gltf::GENERATOR;
use crate::progress::Progress;
use crate::read::read_with_companions;
use crate::rig::BonePreset;

/// Bring an asset of this program into another form.
#[derive(Debug, Args)]
pub struct ConvertArguments {
    /// The asset to read: a .glb or .gltf that this program wrote
    #[arg(value_name = "FILE")]
    input: PathBuf,

    /// The asset to write: .glb or .gltf
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    /// Triangles of the finest level [default: the profile's, or all that the file holds where it has fewer]
    #[arg(long, value_name = "N", value_parser = parse_triangles)]
    triangles: Option<usize>,

    /// Texels along a side of the texture: a power of two [default: the profile's, or what the file holds where that is less]
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    texture_size: Option<u32>,

    /// How the bones are called [default: the profile's]
    #[arg(long, value_enum)]
    bones: Option<BonePreset>,

    /// Leave the animation clips out
    #[arg(long)]
    no_clips: bool,

    #[command(flatten)]
    form: FormArguments,

    #[command(flatten)]
    running: RunningArguments,
}

/// Runs the command; errors are told here.
pub fn run(arguments: &ConvertArguments) -> ExitCode {
    let listener = arguments.running.listener();
    match convert(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn convert(arguments: &ConvertArguments, listener: &Listener) -> Result<()> {
    arguments.running.start()?;
    let ConvertArguments { input, output, .. } = arguments;
    let format = Format::from_path(output)?;
    if !format.holds_rigs() {
        bail!(
            "convert writes .glb and .gltf, and the output is .{}; `mesh` writes that format",
            format.extension()
        );
    }
    check_outputs(input, output, format)?;
    let told = || input.display().to_string();

    listener.begin("read", 1);
    let (held, companions) = read_with_companions(input).with_context(told)?;
    let input_sha256 = sha256_of_file(input).with_context(told)?;
    listener.end();
    let Some(finest) = held.first() else {
        bail!("{}: it holds no mesh", told());
    };
    let settings = arguments.settings(finest, format).with_context(told)?;
    listener.begin("levels", 1);
    let mut made = levels(finest, &settings).with_context(told)?;
    listener.end();
    if settings.normal_map_size.is_some() && made.iter().all(|level| level.detail.is_none()) {
        listener.note(
            "no level has a normal map: the file holds no finer shape than its triangles; `mesh` bakes one from the full surface",
        );
    }
    let conversion = arguments.conversion(&input_sha256, &made);
    for level in &mut made {
        add_conversion(level, &conversion);
    }

    listener.begin("write", 1);
    let all: Vec<&Asset> = made.iter().collect();
    let files = encode_levels(&all, format, output, &arguments.form.encoding())?;
    let paths: Vec<PathBuf> = files.iter().map(|file| file.path.clone()).collect();
    let inputs: Vec<&Path> = companions
        .iter()
        .chain([input])
        .map(PathBuf::as_path)
        .collect();
    check_inputs_stay(&inputs, &paths)?;
    write_all(&files)?;
    listener.end();

    let triangles: Vec<usize> = made.iter().map(|it| it.mesh.triangles.len()).collect();
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    let event = json!({
        "event": "done",
        "files": paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
        "triangles": triangles,
        "bytes": bytes,
    });
    let levels: Vec<String> = triangles.iter().map(usize::to_string).collect();
    let summary = format!(
        "{}: {:.1} MB, {} triangles",
        output.display(),
        bytes as f64 / 1e6,
        levels.join(", ")
    );
    listener.finish(&summary, event);
    Ok(())
}

fn check_outputs(input: &Path, output: &Path, format: Format) -> Result<()> {
    check_names(output, format)?;
    let main = [output.to_path_buf()];
    check_inputs_stay(&[input], &main)?;
    check_writable(&main)?;
    Ok(())
}

impl ConvertArguments {
    /// What is asked for and what the profile says, as far as the file holds it.
    fn settings(&self, finest: &Asset, format: Format) -> Result<LevelSettings> {
        let color = match finest.texture {
            Some(_) => ColorTarget::Texture,
            None => ColorTarget::Vertices,
        };
        self.form.check(format, color)?;
        let profile = self.form.profile();
        let held = finest.mesh.triangles.len();
        if let Some(asked) = self.triangles.filter(|&asked| asked > held) {
            bail!(
                "asked for {asked} triangles, but it holds {held}; ask for fewer, or make a finer one with `mesh`"
            );
        }
        let triangles = self.triangles.unwrap_or(profile.levels[0]).min(held);
        let mut coarser = self.form.coarser(format, color);
        match &self.form.lods {
            Some(_) => {
                if let Some(level) = coarser.iter().find(|&&level| level >= triangles) {
                    bail!(
                        "asked for a coarser level of {level} triangles, but the finest has {triangles}; ask for fewer (--lods)"
                    );
                }
            }
            None => coarser.retain(|&level| level < triangles),
        }
        if finest.rig.is_none() && (self.bones.is_some() || self.no_clips) {
            bail!(
                "it has no skeleton, so --bones and --no-clips have nothing to do; leave them out, or make one that moves with `mesh`"
            );
        }
        Ok(LevelSettings {
            triangles,
            coarser,
            texture_size: self.texture_size(finest)?,
            normal_map_size: self.form.normal_map_size(format, color),
            occlusion_size: match self.form.occlusion {
                Some(Map(size)) => size,
                None => finest.occlusion.as_ref().map(|map| map.width),
            },
            bones: self.bones.unwrap_or(profile.bones),
            clips: profile.clips && !self.no_clips,
        })
    }

    fn texture_size(&self, finest: &Asset) -> Result<Option<u32>> {
        let Some(texture) = &finest.texture else {
            if self.texture_size.is_some() {
                bail!(
                    "its colours are at the vertices, so --texture-size has nothing to do; leave it out"
                );
            }
            return Ok(None);
        };
        let held = texture.width;
        let Some(asked) = self.texture_size else {
            return Ok(Some(self.form.profile().texture_size.min(held)));
        };
        if !asked.is_power_of_two() || asked < 64 {
            bail!("--texture-size must be a power of two from 64 on, found {asked}");
        }
        if asked > held {
            bail!(
                "asked for {asked} texels a side, but it holds {held}; ask for fewer, or make a finer one with `mesh`"
            );
        }
        Ok(Some(asked))
    }

    /// What was done, for the provenance; no time and no path, so that equal input gives equal bytes.
    fn conversion(&self, input_sha256: &str, levels: &[Asset]) -> Value {
        let rig = levels[0].rig.as_ref();
        let width = |texture: Option<&crate::texture::Texture>| texture.map(|it| it.width);
        json!({
            "program": GENERATOR,
            "input_sha256": input_sha256,
            "profile": named(&self.form.profile),
            "triangles": levels.iter().map(|it| it.mesh.triangles.len()).collect::<Vec<_>>(),
            "texture_size": width(levels[0].texture.as_ref()),
            "bones": rig.and_then(|rig| named(&rig.bones)),
            "clips": rig.map(|rig| !rig.clips.is_empty()),
        })
    }
}

/// Conversions stand in the order in which they were done.
fn add_conversion(asset: &mut Asset, conversion: &Value) {
    let entry = asset.provenance.entry("conversions");
    match entry.or_insert_with(|| json!([])) {
        Value::Array(done) => done.push(conversion.clone()),
        other => *other = json!([conversion]),
    }
}

fn parse_triangles(text: &str) -> Result<usize, String> {
    text.replace(['_', ','], "")
        .parse()
        .ok()
        .filter(|&count| count > 0)
        .ok_or_else(|| "expected a number of triangles above 0".to_owned())
}
