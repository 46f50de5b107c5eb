//! The files of each person: the asset, and its preview, report and field where they are asked for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::super::names::{SEED, beside, check_placeholders, is_folder};
use super::super::paths::{check_inputs_stay, identity};
use crate::export::encoding::Encoding;
use crate::export::files::{Contents, check_names, check_writable, paths};
use crate::export::format::Format;

/// Paths for one person, or patterns for several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outputs {
    /// The asset.
    pub asset: PathBuf,
    /// A picture of it.
    pub preview: Option<PathBuf>,
    /// Its figures.
    pub report: Option<PathBuf>,
    /// The person's field.
    pub field: Option<PathBuf>,
}

/// What decides which files an asset becomes.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The format.
    pub format: Format,
    /// How glTF is stored.
    pub encoding: Encoding,
    /// What is stored.
    pub contents: Contents,
}

impl Outputs {
    /// What is asked for, checked against the people to make; a folder gets `seed_N.glb` of each.
    ///
    /// # Errors
    /// One name for several people, placeholders that are not known, a wrong extension.
    pub fn new(asked: Self, seeds: &[Option<u32>]) -> Result<Self> {
        let mut patterns = asked;
        if is_folder(&patterns.asset) && seeds.iter().any(Option::is_some) {
            patterns.asset = patterns.asset.join(format!("seed_{SEED}.glb"));
        }
        for path in patterns.paths() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            check_placeholders(&name, &[SEED])?;
            let has_seed = name.contains(SEED);
            if has_seed && seeds.iter().all(Option::is_none) {
                bail!(
                    "{SEED} in {} stands for a generator's people; a portrait field is one person without a seed",
                    path.display()
                );
            }
            if !has_seed && seeds.len() > 1 {
                bail!(
                    "{} people cannot go to one file, {}; put {SEED} into the name, such as {}, or name a folder",
                    seeds.len(),
                    path.display(),
                    beside(path, SEED).display()
                );
            }
        }
        Ok(patterns)
    }

    /// Under another extension, readers would take a file for what it is not.
    fn check_extensions(&self) -> Result<()> {
        for (path, extension, what) in [
            (&self.preview, "png", "the preview is a PNG"),
            (
                &self.field,
                "safetensors",
                "a portrait field is a safetensors file",
            ),
        ] {
            if let Some(path) = path
                && !path
                    .extension()
                    .is_some_and(|found| found.eq_ignore_ascii_case(extension))
            {
                bail!(
                    "{what}, so its name must end in .{extension}; found {}",
                    path.display()
                );
            }
        }
        Ok(())
    }

    fn paths(&self) -> impl Iterator<Item = &PathBuf> {
        let others = [&self.preview, &self.report, &self.field];
        std::iter::once(&self.asset).chain(others.into_iter().flatten())
    }

    /// The files of one person.
    #[must_use]
    pub fn of(&self, seed: Option<u32>) -> Self {
        let of = |path: &PathBuf| match (seed, path.file_name().and_then(|name| name.to_str())) {
            (Some(seed), Some(name)) if name.contains(SEED) => {
                path.with_file_name(name.replace(SEED, &seed.to_string()))
            }
            _ => path.clone(),
        };
        Self {
            asset: of(&self.asset),
            preview: self.preview.as_ref().map(of),
            report: self.report.as_ref().map(of),
            field: self.field.as_ref().map(of),
        }
    }

    /// Every file must be writable under a fitting name, no two the same, and none a file to read.
    ///
    /// # Errors
    /// The first that is not.
    pub fn check(&self, form: &Form, seeds: &[Option<u32>], inputs: &[&Path]) -> Result<()> {
        let format = form.format;
        let paths_of = |seed| {
            let files = self.of(seed);
            let mut paths = paths(&files.asset, format, &form.contents, &form.encoding);
            // The asset itself comes with the others.
            paths.pop();
            paths.extend(files.paths().cloned());
            (files.asset, paths)
        };
        let mut all: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
        for &seed in seeds {
            for path in paths_of(seed).1 {
                if all.insert(identity(&path), path.clone()).is_some() {
                    bail!(
                        "{} would be written twice; give the preview, the report or the field another name, and each person one",
                        path.display()
                    );
                }
            }
        }
        self.check_extensions()?;
        for &seed in seeds {
            let (asset, paths) = paths_of(seed);
            check_names(&asset, format)?;
            check_writable(&paths)?;
        }
        let outputs: Vec<PathBuf> = all.into_values().collect();
        check_inputs_stay(inputs, &outputs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::encoding::Packaging;

    fn outputs(asset: &str, preview: Option<&str>, seeds: &[Option<u32>]) -> Result<Outputs> {
        let asked = Outputs {
            asset: asset.into(),
            preview: preview.map(PathBuf::from),
            report: None,
            field: None,
        };
        Outputs::new(asked, seeds)
    }

    #[test]
    fn people_get_files_of_their_own() {
        let seeds = [Some(0), Some(42)];
        let many = outputs("people/{seed}.glb", Some("{seed}.png"), &seeds).expect("patterns");
        let files = many.of(Some(42));
        assert_eq!(files.asset, Path::new("people/42.glb"));
        assert_eq!(files.preview.as_deref(), Some(Path::new("42.png")));
        let folder = outputs("people/", None, &seeds).expect("a folder");
        assert_eq!(folder.of(Some(0)).asset, Path::new("people/seed_0.glb"));
        let one = outputs("a.glb", None, &[Some(7)]).expect("one person");
        assert_eq!(one.of(Some(7)).asset, Path::new("a.glb"));
    }

    #[test]
    fn names_that_cannot_hold_the_people_are_refused_with_a_way_out() {
        let refusal = |asset, preview, seeds: &[Option<u32>]| {
            outputs(asset, preview, seeds)
                .expect_err("refused")
                .to_string()
        };
        let many = [Some(0), Some(1)];
        assert!(refusal("a.glb", None, &many).contains("a_{seed}.glb"));
        assert!(refusal("{seed}.glb", Some("look.png"), &many).contains("look_{seed}.png"));
        assert!(refusal("{seed}.glb", None, &[None]).contains("one person"));
        assert!(refusal("{name}.glb", None, &many).contains("unknown placeholder {name}"));
        let picture = outputs("a.glb", Some("look.jpg"), &[None]).expect("patterns");
        let refused = picture.check(&form(Format::Glb, 1, Packaging::Nodes), &[None], &[]);
        assert!(refused.expect_err("no PNG").to_string().contains(".png"));
    }

    fn form(format: Format, levels: usize, packaging: Packaging) -> Form {
        Form {
            format,
            encoding: Encoding {
                packaging,
                ..Encoding::PLAIN
            },
            contents: Contents {
                levels,
                normal_map: true,
                ..Contents::plain(true)
            },
        }
    }

    #[test]
    fn a_picture_that_would_lie_on_a_level_or_a_map_is_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let refused = |asset: &str, preview: &str, form: &Form| {
            let of = |name: &str| folder.path().join(name).display().to_string();
            let outputs = outputs(&of(asset), Some(&of(preview)), &[None]).expect("patterns");
            outputs
                .check(form, &[None], &[])
                .err()
                .map(|error| error.to_string())
        };
        let maps = form(Format::Gltf, 2, Packaging::Nodes);
        for name in ["a.png", "a_normal.png", "a_LOD1_normal.png"] {
            let told = refused("a.gltf", name, &maps).expect("refused");
            assert!(told.contains(name) && told.contains("twice"), "{told}");
        }
        assert_eq!(refused("a.gltf", "a_LOD1.png", &maps), None);
        let files = form(Format::Gltf, 2, Packaging::Files);
        assert!(refused("a.gltf", "a_LOD1.png", &files).is_some());
        let one = form(Format::Glb, 2, Packaging::MsftLod);
        assert_eq!(refused("a.glb", "a.png", &one), None);
    }
}
