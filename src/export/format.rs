//! Which file format a path asks for, by its extension alone.

use std::path::{Path, PathBuf};

/// A file format this crate writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// glTF 2.0 in one binary file, image included.
    Glb,
    /// glTF 2.0 as JSON, with a `.bin` and, if textured, a `.png` beside it.
    Gltf,
    /// Wavefront OBJ, with a `.mtl` and, if textured, a `.png` beside it.
    Obj,
    /// Binary PLY, with a `.png` beside it only if it has a texture and no vertex colours.
    Ply,
}

/// A path whose extension names no known format.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "cannot tell the format from {found}: expected {}; path {}",
    Format::known(),
    path.display()
)]
pub struct FormatError {
    /// The path given.
    pub path: PathBuf,
    /// What stands where the extension should be, in words.
    pub found: String,
}

impl Format {
    /// Every format, in the order in which help texts name them.
    pub const ALL: [Self; 4] = [Self::Glb, Self::Gltf, Self::Obj, Self::Ply];

    /// The format's file extension, in lower case and without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Glb => "glb",
            Self::Gltf => "gltf",
            Self::Obj => "obj",
            Self::Ply => "ply",
        }
    }

    /// Whether it can hold a skeleton and what it plays.
    pub fn holds_rigs(self) -> bool {
        matches!(self, Self::Glb | Self::Gltf)
    }

    /// The format that a path's extension names, in upper or lower case.
    ///
    /// # Errors
    /// [`FormatError`] if there is no extension or it is not one of [`Format::ALL`].
    pub fn from_path(path: &Path) -> Result<Self, FormatError> {
        let extension = path.extension();
        extension
            .and_then(|found| {
                Self::ALL
                    .into_iter()
                    .find(|format| found.eq_ignore_ascii_case(format.extension()))
            })
            .ok_or_else(|| FormatError {
                path: path.to_path_buf(),
                found: match extension {
                    Some(found) => format!("the extension .{}", found.display()),
                    None => "a name without an extension".to_owned(),
                },
            })
    }

    fn known() -> String {
        Self::ALL
            .map(|format| format!(".{}", format.extension()))
            .join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_count_in_any_case() {
        for format in Format::ALL {
            let lower = PathBuf::from(format!("a.b/head.{}", format.extension()));
            let upper = PathBuf::from(format!("HEAD.{}", format.extension().to_uppercase()));
            assert_eq!(Format::from_path(&lower), Ok(format));
            assert_eq!(Format::from_path(&upper), Ok(format));
        }
    }

    #[test]
    fn an_unknown_extension_is_named_with_the_path_and_the_known_ones() {
        let unknown = Format::from_path(Path::new("out/head.fbx")).expect_err("not a format");
        assert_eq!(
            unknown.to_string(),
            "cannot tell the format from the extension .fbx: expected .glb, .gltf, .obj, .ply; path out/head.fbx"
        );
        let missing = Format::from_path(Path::new("out/head")).expect_err("no extension");
        assert!(missing.to_string().contains("without an extension"));
    }
}
