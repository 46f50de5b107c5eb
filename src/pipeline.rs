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

use glam::{Vec2, Vec3};

pub use self::error::PipelineError;
pub use self::settings::{ColorSettings, Settings, TriangleBudget, UNWRAP_LIMIT};
pub use self::timed::{StageTime, Timed};
use crate::export::{Asset, order};
use crate::field::{Bounds, Cropped, Field};
use crate::mesh::Mesh;
use crate::mesh::coincident::{join_coincident, merged_by_position, separate_coincident};
use crate::mesh::components::{Removed, keep_portrait};
use crate::mesh::extract::extract;
use crate::mesh::lattice::Lattice;
use crate::mesh::nearest::Nearest;
use crate::mesh::normals::{self, FieldNormalSettings};
use crate::mesh::simplify::{Simplified, simplify};
use crate::mesh::smooth::{CutPlane, smooth};
use crate::mesh::topology::Topology;
use crate::progress::Progress;
use crate::texture::bake::{BakeStats, bake, vertex_colors};
use crate::texture::seen::seen_offsets;
use crate::texture::shell::ShellSettings;
use crate::texture::unwrap::{UnwrapSettings, UnwrapStats, unwrap};
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
    if let TriangleBudget::Count(triangles) = settings.triangles {
        check_unwrappable(settings.color, triangles)?;
    }
    let shape = shape(field, settings, progress)?;
    check_unwrappable(settings.color, shape.surface.triangles.len())?;
    let colored = colored(field, &shape, settings, progress)?;
    let mut asset = Asset {
        name: settings.name.clone(),
        mesh: colored.mesh,
        texture: colored.texture,
        vertex_colors: colored.vertex_colors,
        material: settings.material,
        provenance: serde_json::Map::new(),
    };
    stage(progress, "order", || order::optimize(&mut asset))?;
    let figures = Figures {
        lattice: shape.lattice,
        evaluations: shape.evaluations,
        removed: shape.removed,
        topology: shape.topology,
        volume_m3: shape.volume_m3,
        simplify_error_m: shape.simplify_error_m,
        unwrap: colored.unwrap,
        bake: colored.bake,
    };
    Ok(Product {
        asset,
        full: shape.full,
        surface: shape.surface,
        figures,
    })
}

fn check_unwrappable(color: ColorSettings, triangles: usize) -> Result<(), PipelineError> {
    match color {
        ColorSettings::Texture { .. } if triangles > UNWRAP_LIMIT => {
            Err(PipelineError::TooManyToUnwrap { triangles })
        }
        _ => Ok(()),
    }
}

/// Runs a step that does not report for itself.
fn stage<T>(progress: &dyn Progress, name: &str, work: impl FnOnce() -> T) -> T {
    progress.begin(name, 1);
    let result = work();
    progress.advance(1);
    progress.end();
    result
}

/// Geometry, full and simplified.
struct Shape {
    lattice: Lattice,
    evaluations: u64,
    removed: Removed,
    full: Mesh,
    surface: Mesh,
    simplify_error_m: f32,
    topology: Topology,
    volume_m3: f64,
}

/// The planes where the region cuts the person.
fn cut_planes(lattice: &Lattice) -> Vec<CutPlane> {
    let Bounds { min, max } = lattice.region;
    (0..3)
        .flat_map(|axis| [min[axis], max[axis]].map(|value| CutPlane { axis, value }))
        .collect()
}

/// Extracts, cleans, smooths and simplifies.
fn shape(
    field: &dyn Field,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Shape, PipelineError> {
    let extracted = extract(field, &settings.extract, progress)?;
    let cuts = cut_planes(&extracted.lattice);
    let (full, removed) = stage(progress, "clean", || {
        let joined = join_coincident(&extracted.mesh);
        let (kept, removed) = keep_portrait(&joined, &settings.components);
        let smoothed = smooth(&kept, &settings.smooth, &cuts);
        (separate_coincident(&smoothed, &cuts), removed)
    });
    let asked = match settings.triangles {
        TriangleBudget::Count(count) => count,
        TriangleBudget::AtMost(count) => count.min(full.triangles.len()),
        TriangleBudget::Full => full.triangles.len(),
    };
    let Simplified {
        mesh: surface,
        error_m: simplify_error_m,
    } = stage(progress, "simplify", || simplify(&full, asked, &cuts))?;
    // As readers see it that merge vertices by position.
    let topology = Topology::of(&merged_by_position(&surface));
    let volume_m3 = surface.signed_volume();
    if !topology.is_closed_manifold() || volume_m3 <= 0.0 {
        return Err(PipelineError::Broken {
            stage: "simplified",
            topology,
        });
    }
    Ok(Shape {
        lattice: extracted.lattice,
        evaluations: extracted.evaluations,
        removed,
        full,
        surface,
        simplify_error_m,
        topology,
        volume_m3,
    })
}

/// A mesh with its colours, wherever they live.
struct Colored {
    mesh: UnwrappedMesh,
    texture: Option<Texture>,
    vertex_colors: Option<Vec<[u16; 3]>>,
    unwrap: Option<UnwrapStats>,
    bake: Option<BakeStats>,
}

/// Normals, and colours in a texture or at the vertices.
fn colored(
    field: &dyn Field,
    shape: &Shape,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Colored, PipelineError> {
    let surface = &shape.surface;
    let normals = stage(progress, "normals", || {
        let cuts = cut_planes(&shape.lattice);
        let step_m = shape
            .lattice
            .step_m
            .into_iter()
            .fold(f32::INFINITY, f32::min);
        let settings = FieldNormalSettings {
            step_m,
            ..FieldNormalSettings::default()
        };
        normals::from_field(field, surface, &settings, &cuts)
    });
    let shell = ShellSettings {
        iso_level: settings.extract.iso_level,
        ..ShellSettings::default()
    }
    .with_simplification_error(shape.simplify_error_m);
    // What lies beyond the cut is gone: rays through a cap begin at the cap.
    let field = &Cropped {
        field,
        window: shape.lattice.region,
    };
    // Built before the work is spread: a thread that waits for its parts may be handed work that needs it.
    let tree = stage(progress, "index", || Nearest::build(&shape.full))?;
    let nearest = |point| closest(&tree, &shape.full, point);
    let offsets = stage(progress, "views", || {
        seen_offsets(field, &surface.positions, &normals, &shell, Some(&nearest))
    });
    match settings.color {
        ColorSettings::Texture { size } => {
            let unwrapped = stage(progress, "unwrap", || {
                let settings = UnwrapSettings {
                    size_texels: size,
                    ..UnwrapSettings::default()
                };
                unwrap(surface, &normals, &settings)
            })?;
            let sources = unwrapped.source_vertex.iter();
            let offsets: Vec<[f32; 3]> = sources.map(|vertex| offsets[*vertex as usize]).collect();
            let mesh = &unwrapped.mesh;
            let atlas = atlas::rasterise(mesh, size);
            let baked = bake(
                field,
                mesh,
                &atlas,
                Some(&offsets),
                &shell,
                Some(&nearest),
                progress,
            );
            let mut texture = baked.texture;
            stage(progress, "pad", || pad::fill(&mut texture, &atlas));
            Ok(Colored {
                mesh: unwrapped.mesh,
                texture: Some(texture),
                vertex_colors: None,
                unwrap: Some(unwrapped.stats),
                bake: Some(baked.stats),
            })
        }
        ColorSettings::Vertices => {
            let positions = &surface.positions;
            let colors = stage(progress, "colours", || {
                vertex_colors(
                    field,
                    positions,
                    &normals,
                    Some(&offsets),
                    &shell,
                    Some(&nearest),
                )
            });
            Ok(Colored {
                mesh: UnwrappedMesh {
                    positions: positions.clone(),
                    normals,
                    uvs: vec![Vec2::ZERO; positions.len()],
                    triangles: surface.triangles.clone(),
                },
                texture: None,
                vertex_colors: Some(colors),
                unwrap: None,
                bake: None,
            })
        }
    }
}

/// The closest point of the full surface and the outward normal of its triangle.
fn closest(tree: &Nearest, full: &Mesh, point: Vec3) -> Option<(Vec3, Vec3)> {
    let hit = tree.query(point);
    let [a, b, c] = full.corners(hit.triangle as usize);
    let normal = (b - a).cross(c - a).try_normalize()?;
    Some((hit.point, normal))
}
