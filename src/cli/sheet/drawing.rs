//! A person to pictures: a batch's thumbnail, or the asset itself from the sides asked for.

use std::path::Path;

use anyhow::{Result, bail};
use clap::ValueEnum;

use super::people::Person;
use crate::batch::sheet::{THUMBNAIL_PX, read as thumbnail};
use crate::read::read;
use crate::render::preview::VIEWS_DEG;
use crate::render::raster::BaseColor;
use crate::render::thumbnail::{FRONT_DEG, views};
use crate::texture::Texture;

/// A side to see somebody from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum View {
    /// The face
    Front,
    /// Half to the person's left
    ThreeQuarter,
    /// The person's left
    Side,
    /// From behind
    Back,
}

impl View {
    /// Yaw and pitch.
    fn degrees(self) -> (f32, f32) {
        let [front, three_quarter, side, back] = VIEWS_DEG;
        match self {
            Self::Front => front,
            Self::ThreeQuarter => three_quarter,
            Self::Side => side,
            Self::Back => back,
        }
    }
}

/// A person's pictures: one for each view, or where none are asked for, one from the front.
///
/// # Errors
/// An asset that cannot be read or drawn, where there is no thumbnail either.
pub fn pictures(person: &Person, asked: Option<&[View]>, cell_px: u32) -> Result<Vec<Texture>> {
    let small = person.thumbnail.as_deref().filter(|_| asked.is_none());
    let small = small.and_then(|path| thumbnail(path, cell_px).ok());
    let degrees = match asked {
        Some(views) => views.iter().map(|view| view.degrees()).collect(),
        None => vec![FRONT_DEG],
    };
    match (small, &person.asset) {
        (Some(picture), _) if cell_px <= THUMBNAIL_PX => Ok(vec![picture]),
        // Larger than the thumbnail is, what can be drawn is sharper.
        (Some(picture), Some(asset)) => {
            Ok(drawn(asset, &degrees, cell_px).unwrap_or_else(|_| vec![picture]))
        }
        (Some(picture), None) => Ok(vec![picture]),
        (None, Some(asset)) => drawn(asset, &degrees, cell_px),
        (None, None) => bail!(
            "no picture and no asset that can be drawn (.glb, .gltf); make the batch with --format glb"
        ),
    }
}

fn drawn(path: &Path, degrees: &[(f32, f32)], cell_px: u32) -> Result<Vec<Texture>> {
    let assets = read(path)?;
    let finest = assets.first();
    let Some((asset, base)) = finest.and_then(|it| Some((it, BaseColor::of(it)?))) else {
        bail!("it has no colours to show");
    };
    Ok(views(
        &asset.mesh,
        base,
        asset.material.unlit,
        degrees,
        cell_px,
    )?)
}
