//! The stages joined: a field goes in, a finished [`Asset`] and the figures of its making come out.
//!
//! ```text
//! Field -> surface -> clean -> smooth -> simplify -> normals -> unwrap -> bake -> order -> Asset
//! ```
//!
//! Guaranteed: the asset's surface is closed, manifold and wound outwards (checked, not assumed), and equal input
//! gives equal output, whatever the number of threads. Writing files is [`crate::export::files`]'s part.

mod error;
mod settings;
mod timed;

use std::sync::OnceLock;

use glam::Vec3;

pub use self::error::PipelineError;
pub use self::settings::{ColorSettings, Settings, TriangleBudget, UNWRAP_LIMIT};
pub use self::timed::{StageTime, Timed};
use crate::export::{Asset, order};
use crate::field::{Bounds, Cropped, Field};
use crate::mesh::Mesh;
use crate::mesh::coincident::join_coincident;
use crate::mesh::components::{Removed, keep_portrait};
use crate::mesh::extract::extract;
use crate::mesh::lattice::Lattice;
use crate::mesh::nearest::Nearest;
use crate::mesh::normals::{self, FieldNormalSettings};
use crate::mesh::simplify::simplify;
use crate::mesh::smooth::{CutPlane, smooth};
use crate::mesh::topology::Topology;
use crate::progress::Progress;
use crate::texture::bake::{BakeStats, bake, vertex_colors};
use crate::texture::seen::seen_offsets;
use crate::texture::shell::ShellSettings;
use crate::texture::unwrap::{UnwrapSettings, UnwrapStats, Unwrapped, unwrap};
use crate::texture::{Texture, UnwrappedMesh, atlas, pad};

/// What the making of an asset came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The lattice of extraction.
    pub lattice: Lattice,
    /// Field evaluations of extraction.
    pub evaluations: u64,
    /// Pieces removed.
    pub removed: Removed,
    /// The finished surface's topology.
    pub topology: Topology,
    /// The finished surface's volume in cubic metres.
    pub volume_m3: f64,
    /// The simplifier's own estimate of its error in metres; 0 where nothing was simplified.
    pub simplify_error_m: f32,
    /// Charts, slivers, fill, texels per metre; absent without a texture.
    pub unwrap: Option<UnwrapStats>,
    /// Texels baked and missed; absent without a texture.
    pub bake: Option<BakeStats>,
}

/// An asset, the surfaces it came from, and its figures.
#[derive(Debug, Clone)]
pub struct Product {
    /// Ready to be written. Its provenance is empty: the caller knows where the field came from.
    pub asset: Asset,
    /// The full-resolution surface after cleaning and smoothing.
    pub full: Mesh,
    /// The asset's surface before it was cut into charts.
    pub surface: Mesh,
    /// What the making came to.
    pub figures: Figures,
}

/// Makes an asset of a field.
///
/// # Errors
/// [`PipelineError`]; what can be known before the work is told before it.
pub fn make(
    field: &dyn Field,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Product, PipelineError> {
    let textured = matches!(settings.color, ColorSettings::Texture { .. });
    if let TriangleBudget::Count(triangles) = settings.triangles
        && textured
        && triangles > UNWRAP_LIMIT
    {
        return Err(PipelineError::TooManyToUnwrap { triangles });
    }
    let extracted = extract(field, &settings.extract, progress)?;
    let cuts = cut_planes(&extracted.lattice.region);
    let (full, removed) = stage(progress, "clean", || {
        let (kept, removed) =
            keep_portrait(&join_coincident(&extracted.mesh), &settings.components);
        (smooth(&kept, &settings.smooth, &cuts), removed)
    });
    let (surface, simplify_error_m) = stage(progress, "simplify", || match settings.triangles {
        TriangleBudget::Count(asked) => {
            simplify(&full, asked, &cuts).map(|simplified| (simplified.mesh, simplified.error_m))
        }
        TriangleBudget::Full => Ok((full.clone(), 0.0)),
    })?;
    if textured && surface.triangles.len() > UNWRAP_LIMIT {
        return Err(PipelineError::TooManyToUnwrap {
            triangles: surface.triangles.len(),
        });
    }
    let topology = Topology::of(&surface);
    let volume_m3 = surface.signed_volume();
    if !topology.is_closed_manifold() || volume_m3 <= 0.0 {
        return Err(PipelineError::Broken {
            stage: "simplified",
            topology,
        });
    }
    let normals = stage(progress, "normals", || {
        normals::from_field(field, &surface, &FieldNormalSettings::default(), &cuts)
    });
    let shell = ShellSettings {
        iso_level: settings.extract.iso_level,
        ..ShellSettings::default()
    }
    .with_simplification_error(simplify_error_m);
    // What lies beyond the cut is gone: rays through a cap begin at the cap.
    let field = &Cropped {
        field,
        window: extracted.lattice.region,
    };
    let nearest = LazyNearest::new(&full);
    let offsets = stage(progress, "views", || {
        seen_offsets(
            field,
            &surface.positions,
            &normals,
            &shell,
            Some(&|p| nearest.query(p)),
        )
    });
    let colored = match settings.color {
        ColorSettings::Texture { size } => {
            let unwrapped = stage(progress, "unwrap", || {
                let settings = UnwrapSettings {
                    size_texels: size,
                    ..UnwrapSettings::default()
                };
                unwrap(&surface, &normals, &settings)
            })?;
            let offsets: Vec<[f32; 3]> = unwrapped
                .source_vertex
                .iter()
                .map(|v| offsets[*v as usize])
                .collect();
            bake_texture(field, unwrapped, size, &offsets, &shell, &nearest, progress)
        }
        ColorSettings::Vertices => {
            let colors = stage(progress, "colours", || {
                let nearest = |p| nearest.query(p);
                vertex_colors(
                    field,
                    &surface.positions,
                    &normals,
                    Some(&offsets),
                    &shell,
                    Some(&nearest),
                )
            });
            Colored::at_vertices(&surface, normals, colors)
        }
    };
    let mut asset = Asset {
        name: settings.name.clone(),
        mesh: colored.mesh,
        texture: colored.texture,
        vertex_colors: colored.vertex_colors,
        material: settings.material,
        provenance: serde_json::Map::new(),
    };
    order::optimize(&mut asset)?;
    let figures = Figures {
        lattice: extracted.lattice,
        evaluations: extracted.evaluations,
        removed,
        topology,
        volume_m3,
        simplify_error_m,
        unwrap: colored.unwrap,
        bake: colored.bake,
    };
    Ok(Product {
        asset,
        full,
        surface,
        figures,
    })
}

/// Runs a step that does not report for itself.
fn stage<T>(progress: &dyn Progress, name: &str, work: impl FnOnce() -> T) -> T {
    progress.begin(name, 1);
    let result = work();
    progress.advance(1);
    progress.end();
    result
}

/// The planes where the region cuts the person.
fn cut_planes(region: &Bounds) -> Vec<CutPlane> {
    (0..3)
        .flat_map(|axis| [region.min[axis], region.max[axis]].map(|value| CutPlane { axis, value }))
        .collect()
}

/// A mesh with its colours, wherever they live.
struct Colored {
    mesh: UnwrappedMesh,
    texture: Option<Texture>,
    vertex_colors: Option<Vec<[u16; 3]>>,
    unwrap: Option<UnwrapStats>,
    bake: Option<BakeStats>,
}

impl Colored {
    fn at_vertices(surface: &Mesh, normals: Vec<Vec3>, colors: Vec<[u16; 3]>) -> Self {
        let mesh = UnwrappedMesh {
            positions: surface.positions.clone(),
            normals,
            uvs: vec![glam::Vec2::ZERO; surface.positions.len()],
            triangles: surface.triangles.clone(),
        };
        Self {
            mesh,
            texture: None,
            vertex_colors: Some(colors),
            unwrap: None,
            bake: None,
        }
    }
}

/// Bakes and pads.
fn bake_texture(
    field: &dyn Field,
    unwrapped: Unwrapped,
    size: u32,
    offsets: &[[f32; 3]],
    shell: &ShellSettings,
    nearest: &LazyNearest,
    progress: &dyn Progress,
) -> Colored {
    let atlas = atlas::rasterise(&unwrapped.mesh, size);
    let nearest = |p| nearest.query(p);
    let baked = bake(
        field,
        &unwrapped.mesh,
        &atlas,
        Some(offsets),
        shell,
        Some(&nearest),
        progress,
    );
    let mut texture = baked.texture;
    stage(progress, "pad", || pad::fill(&mut texture, &atlas));
    Colored {
        mesh: unwrapped.mesh,
        texture: Some(texture),
        vertex_colors: None,
        unwrap: Some(unwrapped.stats),
        bake: Some(baked.stats),
    }
}

/// The search tree of the full surface, built when a texel first misses the surface along its normal.
struct LazyNearest<'a> {
    mesh: &'a Mesh,
    tree: OnceLock<Option<Nearest>>,
}

impl<'a> LazyNearest<'a> {
    fn new(mesh: &'a Mesh) -> Self {
        Self {
            mesh,
            tree: OnceLock::new(),
        }
    }

    /// The closest point and the outward normal of its triangle.
    fn query(&self, point: Vec3) -> Option<(Vec3, Vec3)> {
        let tree = self
            .tree
            .get_or_init(|| Nearest::build(self.mesh).ok())
            .as_ref()?;
        let hit = tree.query(point);
        let [a, b, c] = self.mesh.corners(hit.triangle as usize);
        let normal = (b - a).cross(c - a).try_normalize()?;
        Some((hit.point, normal))
    }
}
