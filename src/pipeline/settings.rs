//! What to make of a field: one struct for all stages, with the defaults of a portrait.

use super::rigged::RigSettings;
use crate::export::Material;
use crate::field::Bounds;
use crate::mesh::components::ComponentSettings;
use crate::mesh::extract::ExtractSettings;
use crate::mesh::smooth::SmoothSettings;
use crate::texture::views::ViewBakeSettings;

/// More triangles than this are not unwrapped: 50 thousand take half a minute, a million half a day.
pub const UNWRAP_LIMIT: usize = 100_000;

/// How many triangles the asset gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TriangleBudget {
    /// At most so many, and at least 97 % of them.
    Count(usize),
    /// At most so many; fewer where the surface has fewer.
    AtMost(usize),
    /// All that extraction produced.
    Full,
}

/// Where the asset's colours live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColorSettings {
    /// In a square texture of so many texels a side.
    Texture {
        /// Texels a side.
        size: u32,
    },
    /// At the vertices, linear, 16 bits.
    Vertices,
}

/// Where a texture's colours come from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bake {
    /// The field itself, straight inwards at every texel.
    Field,
    /// Pictures from cameras all around, and the field where none sees.
    Views(ViewBakeSettings),
}

/// What to make of a field.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Name of the asset's node, mesh and material.
    pub name: String,
    /// Iso level, region and resolution.
    pub extract: ExtractSettings,
    /// Which pieces stay.
    pub components: ComponentSettings,
    /// How much to smooth.
    pub smooth: SmoothSettings,
    /// How many triangles.
    pub triangles: TriangleBudget,
    /// Triangles of coarser levels of detail, falling; they share the texture. Only with a texture.
    pub coarser: Vec<usize>,
    /// Leave out those of the coarser levels that cannot be had: that have no fewer triangles than the asset, or fewer than its seams allow;
    /// otherwise they are an error.
    pub may_leave_out: bool,
    /// Texels a side of a normal map for every level; none: no normal map. Only with a texture.
    pub normal_map_size: Option<u32>,
    /// Texels a side of a map of ambient occlusion; none: no such map. Only with a texture.
    pub occlusion_size: Option<u32>,
    /// Where colours live.
    pub color: ColorSettings,
    /// Where a texture's colours come from; colours at vertices are always the field's.
    pub bake: Bake,
    /// Bake a texture from views from the field alone as well, to compare.
    pub compare_bakes: bool,
    /// How the surface answers light.
    pub material: Material,
    /// How the asset is bound to a body, where there is one.
    pub rig: RigSettings,
}

impl Settings {
    /// Whether more is asked for than one mesh with its colours.
    pub fn is_detailed(&self) -> bool {
        let maps = [self.normal_map_size, self.occlusion_size];
        !self.coarser.is_empty() || maps.iter().any(Option::is_some)
    }

    /// The defaults for a portrait: 512 lattice points along the longest edge, 20 000 triangles, 2048 x 2048 texels.
    pub fn new(iso_level: f32, region: Bounds) -> Self {
        Self {
            name: "portrait".into(),
            extract: ExtractSettings {
                iso_level,
                region,
                resolution: 512,
            },
            components: ComponentSettings::default(),
            smooth: SmoothSettings::default(),
            triangles: TriangleBudget::AtMost(20_000),
            coarser: Vec::new(),
            may_leave_out: false,
            normal_map_size: None,
            occlusion_size: None,
            color: ColorSettings::Texture { size: 2048 },
            bake: Bake::Field,
            compare_bakes: false,
            material: Material::default(),
            rig: RigSettings::default(),
        }
    }
}
