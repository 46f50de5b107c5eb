//! Assets of this program back from glTF: what [`files::encode`](crate::export::files::encode) wrote, as [`Asset`]s again.
//!
//! ```text
//!  .glb, .gltf ──▶ container ──▶ accessors ──▶ geometry ─┐
//!                                (meshopt)     rig       ├──▶ Asset, the finest level first
//!                                              material ─┘
//! ```
//!
//! In: a file of this program in any of its forms: plain, quantised (`KHR_mesh_quantization`), compressed (`EXT_meshopt_compression`), images as PNG,
//! JPEG or WebP, levels of detail as nodes or by `MSFT_lod`. Plain numbers come back as they were, bit for bit, but a pose's angles, which
//! files hold as quaternions; clips of [`clips::all`](crate::rig::clips::all) are recognised and come back exactly.
//!
//! A file may claim anything: every reference, count and size is checked before memory is taken for it, so that no file makes this
//! program panic, or take much more memory than a file of its size can fill. Files of other programs are refused: they may hold anything
//! that this program has no place for.

mod accessor;
mod clips;
mod container;
mod geometry;
mod levels;
mod material;
mod meshopt;
mod rig;

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use self::accessor::Data;
use self::container::Container;
use self::geometry::Placement;
use crate::export::Asset;
use crate::export::check::{AssetError, check};

/// How the generator's name and the provenance's program begin in files of this program.
const PROGRAM: &str = "portrait-export";

/// What can go wrong in reading an asset.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system does not give the file.
    #[error("cannot read {}", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It was not made by this program, or was changed by another one.
    #[error(
        "expected an asset made by portrait-export, found {found}; make one with `portrait-export mesh`, and convert other files with a tool \
         for any glTF, such as gltfpack"
    )]
    Foreign {
        /// What tells so.
        found: String,
    },
    /// It contradicts itself or the specification.
    #[error(
        "{place}: expected {expected}, found {found}; if it was copied or downloaded, fetch it again"
    )]
    Broken {
        /// What it is about.
        place: String,
        /// What should be there.
        expected: String,
        /// What is there.
        found: String,
    },
    /// A picture inside cannot be decoded.
    #[error("cannot decode the {place}; if the file was copied or downloaded, fetch it again")]
    Image {
        /// Which picture.
        place: String,
        /// What the decoder says.
        source: image::ImageError,
    },
    /// Every part can be read, but they do not make an asset.
    #[error("what the file holds is not a whole asset")]
    Asset(#[from] AssetError),
}

fn broken(
    place: impl Into<String>,
    expected: impl Into<String>,
    found: impl std::fmt::Display,
) -> ReadError {
    ReadError::Broken {
        place: place.into(),
        expected: expected.into(),
        found: found.to_string(),
    }
}

fn foreign(found: impl Into<String>) -> ReadError {
    ReadError::Foreign {
        found: found.into(),
    }
}

/// Reads an asset and its coarser levels of detail, as far as they are in the same file; the finest first. A `.gltf` file's data are read from beside
/// it.
///
/// # Errors
/// [`ReadError`] names the first thing that is wrong.
pub fn read(path: &Path) -> Result<Vec<Asset>, ReadError> {
    read_with_companions(path).map(|(assets, _)| assets)
}

/// As [`read`], and the files beside a `.gltf` file that it names.
///
/// # Errors
/// As [`read`].
pub fn read_with_companions(path: &Path) -> Result<(Vec<Asset>, Vec<PathBuf>), ReadError> {
    let container = Container::open(path)?;
    Ok((assets(&container)?, container.companions()))
}

/// Reads a binary glTF file's bytes, as [`read`].
///
/// # Errors
/// As [`read`].
pub fn read_glb(bytes: &[u8]) -> Result<Vec<Asset>, ReadError> {
    assets(&Container::of_glb(bytes)?)
}

fn assets(container: &Container) -> Result<Vec<Asset>, ReadError> {
    let provenance = provenance(&container.json)?;
    let data = Data::new(container)?;
    let mut pictures = material::Pictures::new(container);
    let levels = levels::levels(&data)?;
    let mut assets: Vec<Asset> = Vec::with_capacity(levels.len());
    for level in &levels {
        let primitive = level.primitive;
        let material = material::material(&data, primitive, &mut pictures)?;
        let bound = level.skin.map(|skin| rig::bound(&data, skin)).transpose()?;
        // A skinned mesh stands where its joints are, wherever its node is.
        let placement = bound.as_ref().map_or(level.placement, |it| it.placement);
        let geometry = geometry::geometry(&data, primitive, placement, material.uv)?;
        let rig = match bound {
            Some(bound) => Some(rig::rig(
                &data,
                bound,
                primitive,
                geometry.mesh.positions.len(),
            )?),
            None => None,
        };
        let detail = geometry.tangents.zip(material.normal_map);
        let asset = Asset {
            name: level.name.clone(),
            mesh: geometry.mesh,
            texture: material.texture,
            detail: detail.map(|(tangents, normal_map)| crate::export::Detail {
                tangents,
                normal_map,
            }),
            occlusion: material.occlusion,
            vertex_colors: geometry.colors,
            material: material.surface,
            rig,
            provenance: provenance.clone(),
        };
        check(&asset)?;
        assets.push(asset);
    }
    Ok(assets)
}

/// What made the asset, where that is this program.
fn provenance(document: &Value) -> Result<Map<String, Value>, ReadError> {
    let asset = &document["asset"];
    match asset["generator"].as_str() {
        Some(generator) if generator.starts_with(PROGRAM) => {}
        Some(generator) => return Err(foreign(format!("a file of {generator:?}"))),
        None => return Err(foreign("a file that does not name its maker")),
    }
    if asset["version"] != "2.0" {
        return Err(broken("asset.version", "\"2.0\"", &asset["version"]));
    }
    let extras = asset["extras"].as_object();
    let is_ours = |extras: &&Map<String, Value>| {
        let program = extras.get("program").and_then(Value::as_str);
        program.is_some_and(|program| program.starts_with(PROGRAM))
    };
    extras.filter(is_ours).cloned().ok_or_else(|| {
        foreign("one whose provenance (asset.extras) is gone or was written by another program")
    })
}

impl Placement {
    /// Where stored numbers are what they say.
    const IDENTITY: Self = Self {
        scale: glam::Vec3::ONE,
        offset: glam::Vec3::ZERO,
    };
}
