//! An exported asset, looked at: the surface as an engine skins and lights it.

use std::path::Path;

use anyhow::{Context, Result, bail};
use glam::Vec4;

use crate::body::Pose;
use crate::export::Asset;
use crate::read::read;
use crate::render::raster::{self, BaseColor, Bumps};
use crate::render::shade::Shading;
use crate::render::view::ViewError;
use crate::render::{Camera, View, ViewSource};
use crate::rig::skinning::posed_with_tangents;

/// The finest level of an asset in a pose.
pub struct AssetViews {
    /// Its mesh is the posed one.
    asset: Asset,
    /// Of the posed mesh, where there is a normal map.
    tangents: Vec<Vec4>,
}

impl AssetViews {
    /// Reads an asset and poses it by its skin: as its file has it where nothing is asked for.
    ///
    /// # Errors
    /// A file that is no asset of this program, one without colours, or a pose for one without a skeleton.
    pub fn open(path: &Path, pose: Option<Pose>) -> Result<Self> {
        let told = || path.display().to_string();
        let mut levels = read(path).with_context(told)?;
        if levels.is_empty() || BaseColor::of(&levels[0]).is_none() {
            bail!("{}: it has no colours to show", told());
        }
        let mut asset = levels.swap_remove(0);
        let mut tangents = Vec::new();
        if let Some(detail) = &asset.detail {
            tangents.clone_from(&detail.tangents);
        }
        if let Some(rig) = &asset.rig {
            let pose = pose.unwrap_or(rig.pose);
            (asset.mesh, tangents) = posed_with_tangents(rig, &pose, &asset.mesh, &tangents);
        } else if pose.is_some() {
            bail!(
                "{}: it has no skeleton to pose; leave --pose out, or make one that moves with `mesh`",
                told()
            );
        }
        Ok(Self { asset, tangents })
    }
}

impl ViewSource for AssetViews {
    fn is_finer_than_field(&self) -> bool {
        false
    }

    fn view(&self, camera: &Camera, size_px: u32) -> Result<View, ViewError> {
        let Self { asset, tangents } = self;
        let settings = raster::Settings {
            shading: if asset.material.unlit {
                Shading::Unlit
            } else {
                Shading::Lit
            },
            ..raster::Settings::default()
        };
        let bumps = asset.detail.as_ref().map(|detail| Bumps {
            tangents,
            normal_map: &detail.normal_map,
        });
        let base = BaseColor::of(asset).ok_or("it has no colours to show")?;
        let size = [size_px; 2];
        let drawing = raster::draw_with(&asset.mesh, base, bumps, camera, size, &settings)?;
        Ok(View {
            image: drawing.picture,
            raw: None,
        })
    }
}
