//! Settings of an asset as text: for provenance, for the folder of a batch, for people.

use clap::ValueEnum;
use serde_json::{Value, json};

use super::AssetArguments;
use crate::export::encoding::{Encoding, ImageFormat};
use crate::export::format::Format;
use crate::field::Bounds;
use crate::pipeline::TriangleBudget;

impl AssetArguments {
    /// All that changes an asset's bytes, but for the portrait itself, its pose and its body.
    pub fn told(&self, format: Format) -> Value {
        let target = self.color_of(format);
        let profile = self.form.profile();
        let triangles = TriangleBudget::AtMost(profile.levels[0]);
        let Encoding {
            base_color,
            data,
            geometry,
            packaging,
        } = self.form.encoding();
        json!({
            "format": format.extension(),
            "resolution": self.surface.resolution,
            "triangles": triangles_text(self.surface.triangles.unwrap_or(triangles)),
            "iso_level": self.surface.iso,
            "region_m": self.surface.region.map(|it| [it.min, it.max]),
            "smooth_iterations": self.surface.smooth,
            "keep_floaters": self.surface.keep_floaters,
            "color": named(&target),
            "texture_size": self.texture_size(),
            // By default what shows more.
            "bake": self.color.bake.as_ref().map_or(Some("finer".into()), named),
            "unlit": self.color.unlit,
            // A number with the digits that were typed.
            "roughness": self.roughness().to_string().parse::<f64>().ok(),
            "rig": self.is_rigged(format),
            "bones": named(&self.rig.bones.unwrap_or(profile.bones)),
            "clips": !self.rig.no_clips && profile.clips,
            "lods": self.form.coarser(format, target),
            "normal_map": self.form.normal_map_size(format, target),
            "occlusion": self.form.occlusion_size(),
            "images": image_text(base_color),
            "map_images": image_text(data),
            "geometry": named(&geometry),
            "packaging": named(&packaging),
        })
    }

    /// What to say where `--region` reaches beyond the box that a field covers.
    pub fn cut_region(&self, covered: Bounds) -> Option<String> {
        let asked = self.surface.region?;
        let shared = asked.intersection(&covered);
        let corners = |it: Bounds| {
            [it.min, it.max]
                .as_flattened()
                .iter()
                .map(f32::to_string)
                .collect::<Vec<_>>()
                .join(",")
        };
        (shared != asked && !shared.is_empty()).then(|| {
            format!(
                "the field ends within --region; what it covers of that is {}",
                corners(shared)
            )
        })
    }
}

/// A choice as on the command line.
pub fn named<T: ValueEnum>(choice: &T) -> Option<String> {
    Some(choice.to_possible_value()?.get_name().to_owned())
}

fn image_text(format: ImageFormat) -> String {
    match format {
        ImageFormat::Png => "png".to_owned(),
        ImageFormat::Jpeg { quality } => format!("jpeg, quality {quality}"),
        ImageFormat::Webp { quality } => format!("webp, quality {quality}"),
    }
}

/// As on the command line, but for the default, which cannot be written there.
pub fn triangles_text(budget: TriangleBudget) -> String {
    match budget {
        TriangleBudget::Count(count) => count.to_string(),
        TriangleBudget::AtMost(count) => format!("at most {count}"),
        TriangleBudget::Full => "full".to_owned(),
    }
}
