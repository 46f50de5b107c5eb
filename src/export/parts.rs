//! Assets to files in memory: which files a format and an encoding need, and their bytes.
//!
//! | format | files |
//! | --- | --- |
//! | `.glb` | `STEM.glb` |
//! | `.gltf` | `STEM.bin`, images ([names](super::images)), `STEM.gltf` |
//! | `.obj` | `STEM.mtl`, `STEM.png`, `STEM.obj` |
//! | `.ply` | `STEM.png` if the texture is shown, `STEM.ply` |
//!
//! With [`Packaging::Files`] each level of detail is an asset of its own, coarser ones as `STEM_LOD1`, `STEM_LOD2`, ... Otherwise a file holds
//! all levels, which only glTF can.

use std::path::{Path, PathBuf};

use super::check::{AssetError, check};
use super::encoding::{Encoding, ImageFormat, Packaging};
use super::files::OutputFile;
use super::format::Format;
use super::gltf::{GltfError, GltfFiles, buffer_name};
use super::images::{self, Role};
use super::{Asset, glb, gltf, obj, ply, png};

/// What can go wrong before anything is written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The asset is not fit for any format.
    #[error("the asset cannot be exported")]
    Asset(#[from] AssetError),
    /// The glTF document could not be made.
    #[error(transparent)]
    Gltf(#[from] GltfError),
    /// The texture could not be encoded.
    #[error("cannot encode the texture as PNG")]
    Image(#[from] image::ImageError),
    /// Files refer to each other by name, and this name cannot be written down.
    #[error(
        "the file name must be text without control characters, to be named in other files; choose another name than {path:?}"
    )]
    Name {
        /// The path given.
        path: PathBuf,
    },
    /// More levels of detail than the format can hold.
    #[error(
        "a .{extension} file holds one level of detail, found {levels} for {}; ask for a file for each (`--packaging files`) or for .glb",
        path.display()
    )]
    Levels {
        /// The format's extension.
        extension: &'static str,
        /// Levels to write.
        levels: usize,
        /// The path given.
        path: PathBuf,
    },
}

/// What an asset is going to hold, known before it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contents {
    /// Levels of detail, at least 1.
    pub levels: usize,
    /// Whether there is a texture (for PLY: and no vertex colours, which take its place).
    pub texture: bool,
    /// Whether there are normal maps.
    pub normal_map: bool,
    /// Whether there is a map of ambient occlusion.
    pub occlusion: bool,
}

impl Contents {
    /// One level without maps.
    pub const fn plain(texture: bool) -> Self {
        Self {
            levels: 1,
            texture,
            normal_map: false,
            occlusion: false,
        }
    }
}

/// The files that `format` puts beside `path` for one level in plain form: `STEM.bin`, `STEM.mtl`, `STEM.png` as needed. `with_texture` says
/// whether the asset has a texture (for PLY: and no vertex colours, which take its place).
pub fn companions(path: &Path, format: Format, with_texture: bool) -> Vec<PathBuf> {
    let mut paths = paths(
        path,
        format,
        &Contents::plain(with_texture),
        &Encoding::PLAIN,
    );
    paths.pop();
    paths
}

/// Every file that [`encode_levels`] may make of such an asset, the main one (`path`) last. Images that turn out to be equal are stored
/// once, so fewer may come.
pub fn paths(
    path: &Path,
    format: Format,
    contents: &Contents,
    encoding: &Encoding,
) -> Vec<PathBuf> {
    let mut list = Vec::new();
    if encoding.packaging == Packaging::Files {
        let single = Contents {
            levels: 1,
            ..*contents
        };
        for level in (0..contents.levels).rev() {
            let path = level_path(path, level);
            list.extend(paths_of_file(&path, format, &single, encoding));
        }
    } else {
        list.extend(paths_of_file(path, format, contents, encoding));
    }
    list
}

fn paths_of_file(
    path: &Path,
    format: Format,
    contents: &Contents,
    encoding: &Encoding,
) -> Vec<PathBuf> {
    let mut list = Vec::new();
    let png = || contents.texture.then(|| path.with_extension("png"));
    match format {
        Format::Glb => {}
        Format::Gltf => {
            // Names that are not text are told of in time by `check_names`.
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            list.push(path.with_file_name(buffer_name(&stem)));
            let mut add = |level, role, format: ImageFormat| {
                list.push(path.with_file_name(images::file_name(&stem, level, role, format)));
            };
            for level in 0..contents.levels {
                if contents.texture && level == 0 {
                    add(level, Role::BaseColor, encoding.base_color);
                }
                if contents.texture && contents.normal_map {
                    add(level, Role::Normal, encoding.data);
                }
                if contents.texture && contents.occlusion {
                    add(level, Role::Occlusion, encoding.data);
                }
            }
        }
        Format::Obj => {
            list.push(path.with_extension("mtl"));
            list.extend(png());
        }
        Format::Ply => list.extend(png()),
    }
    list.push(path.to_path_buf());
    list
}

/// Where a level goes that has a file of its own: `STEM_LOD1.glb` beside `STEM.glb`; the finest one keeps the name.
fn level_path(path: &Path, level: usize) -> PathBuf {
    if level == 0 {
        return path.to_path_buf();
    }
    let mut name = path.file_stem().unwrap_or_default().to_os_string();
    name.push(format!("_LOD{level}"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

/// Encodes an asset in plain form as the files of `format`, the main one (`path`) last and its [`companions`] before it.
/// Equal assets and file names give equal bytes. Nothing is written yet.
///
/// # Errors
/// [`ExportError`] if the asset is not valid or `path` has no usable file name.
pub fn encode(asset: &Asset, format: Format, path: &Path) -> Result<Vec<OutputFile>, ExportError> {
    encode_levels(&[asset], format, path, &Encoding::PLAIN)
}

/// Encodes levels of detail, the finest first, as files of `format`: all that [`paths`] names, or fewer, in that order. Formats other than
/// glTF know nothing of the encoding but its packaging. Equal assets and file names give equal bytes. Nothing is written yet.
///
/// # Errors
/// [`ExportError`] if a level is not valid, there is none, they do not fit each other or the format, or `path` has no usable file name.
pub fn encode_levels(
    levels: &[&Asset],
    format: Format,
    path: &Path,
    encoding: &Encoding,
) -> Result<Vec<OutputFile>, ExportError> {
    if encoding.packaging != Packaging::Files || levels.is_empty() {
        return encode_file(levels, format, path, encoding);
    }
    let mut files = Vec::new();
    for (level, asset) in levels.iter().enumerate().rev() {
        let path = level_path(path, level);
        files.extend(encode_file(&[asset], format, &path, encoding)?);
    }
    Ok(files)
}

/// All levels to one main file, and those beside it.
fn encode_file(
    levels: &[&Asset],
    format: Format,
    path: &Path,
    encoding: &Encoding,
) -> Result<Vec<OutputFile>, ExportError> {
    let mut files = Vec::new();
    let mut add = |path: PathBuf, bytes: Vec<u8>| files.push(OutputFile { path, bytes });
    let image = path.with_extension("png");
    let main = match format {
        Format::Glb => glb::encode_levels(levels, encoding)?,
        Format::Gltf => {
            let stem = path.file_stem().unwrap_or_default();
            let GltfFiles {
                json,
                buffer,
                images,
            } = gltf::encode(levels, encoding, name(stem.as_ref())?)?;
            add(path.with_extension("bin"), buffer);
            for (name, bytes) in images {
                add(path.with_file_name(name), bytes);
            }
            json
        }
        Format::Obj => {
            let asset = only(levels, format, path)?;
            let mtl = path.with_extension("mtl");
            let material = obj::encode_material(asset, name(&image)?);
            let main = obj::encode(asset, name(&mtl)?);
            add(mtl, material.into_bytes());
            if let Some(texture) = &asset.texture {
                add(image, png::encode(texture)?);
            }
            main.into_bytes()
        }
        Format::Ply => {
            let asset = only(levels, format, path)?;
            let main = ply::encode(asset, name(&image)?);
            if let Some(texture) = asset
                .texture
                .as_ref()
                .filter(|_| ply::refers_to_image(asset))
            {
                add(image, png::encode(texture)?);
            }
            main
        }
    };
    add(path.to_path_buf(), main);
    Ok(files)
}

/// The one level that a format without levels takes, once it is known to be valid.
fn only<'a>(levels: &[&'a Asset], format: Format, path: &Path) -> Result<&'a Asset, ExportError> {
    match levels {
        [asset] => {
            check(asset)?;
            Ok(asset)
        }
        [] => Err(GltfError::NoLevel.into()),
        _ => Err(ExportError::Levels {
            extension: format.extension(),
            levels: levels.len(),
            path: path.to_path_buf(),
        }),
    }
}

/// Whether files of `format` can name each other where the main one is at `path`, as [`encode`] will demand. To be
/// asked before long work.
///
/// # Errors
/// [`ExportError::Name`] if not.
pub fn check_names(path: &Path, format: Format) -> Result<(), ExportError> {
    match format {
        Format::Glb => Ok(()),
        Format::Gltf | Format::Obj | Format::Ply => name(path).map(drop),
    }
}

/// A path's last part, as other files may name it.
fn name(path: &Path) -> Result<&str, ExportError> {
    path.file_name()
        .and_then(|name| name.to_str())
        .filter(|name| !name.contains(char::is_control))
        .ok_or_else(|| ExportError::Name {
            path: path.to_path_buf(),
        })
}
