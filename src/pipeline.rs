//! The stages joined: a field goes in, a finished [`Asset`] and the figures of its making come out.
//!
//! ```text
//! Field -> surface -> clean -> smooth -> simplify -> normals -> unwrap -> bake -> rig -> order -> Asset -> pose baked in
//!                                                                         ^       ^                 |       (no skeleton)
//!                             views (the field's own, or a generator's) --'       '-- body          '-> levels of detail, maps
//! ```
//!
//! Guaranteed: the asset's surface is closed, manifold and wound outwards (checked, not assumed), and equal input
//! gives equal output, whatever the number of threads. Writing files is [`crate::export::files`]'s part.

mod color;
mod detailed;
mod error;
mod rigged;
mod settings;
mod timed;

use self::color::colored;
pub(crate) use self::detailed::{REACH_M, add_normal_map};
use self::detailed::{check_levels, detailed};
pub use self::error::PipelineError;
use self::rigged::rigged;
pub(crate) use self::rigged::surface_of;
pub use self::rigged::{RigSettings, pose_baked};
pub use self::settings::{Bake, ColorSettings, Settings, TriangleBudget, UNWRAP_LIMIT};
pub use self::timed::{StageTime, Timed};
use crate::body::Body;
use crate::export::{Asset, order};
use crate::field::{Bounds, Field};
use crate::lod::LevelFigures;
use crate::mesh::Mesh;
use crate::mesh::coincident::{join_coincident, merged_by_position, separate_coincident};
use crate::mesh::components::{Removed, keep_portrait};
use crate::mesh::extract::extract;
use crate::mesh::lattice::Lattice;
use crate::mesh::nearest::Nearest;
use crate::mesh::simplify::{Simplified, simplify};
use crate::mesh::smooth::{CutPlane, smooth};
use crate::mesh::topology::Topology;
use crate::progress::Progress;
use crate::render::view::ViewSource;
use crate::rig::transfer::BodyDistance;
use crate::texture::Texture;
use crate::texture::bake::BakeStats;
use crate::texture::unwrap::UnwrapStats;
use crate::texture::views::ViewStats;

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
    /// Texels baked from the field and missed; absent without a texture.
    pub bake: Option<BakeStats>,
    /// Cameras of the bake from views and what they see; absent without one.
    pub views: Option<ViewStats>,
    /// How far the surface is from the body that it is bound to; absent without one.
    pub body: Option<BodyDistance>,
    /// Each level of detail, the finest first; empty unless coarser levels or maps are asked for.
    pub levels: Vec<LevelFigures>,
}

/// What an asset is made of.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// Shape and colour.
    pub field: &'a dyn Field,
    /// Pictures of what the field holds, to bake from; none: the field's own renderings. What the asset is cut from may be in them. They
    /// are not asked for unless [`Settings::bake`] says so.
    pub views: Option<&'a dyn ViewSource>,
    /// The body that moves the asset; none: it does not move.
    pub body: Option<&'a Body>,
}

/// An asset, the surfaces it came from, and its figures.
#[derive(Debug, Clone)]
pub struct Product {
    /// Ready to be written. Its provenance is empty: the caller knows where the field came from.
    pub asset: Asset,
    /// Coarser levels of detail, the finest first, each an asset of its own with the same name, texture and rig.
    pub coarser: Vec<Asset>,
    /// The full-resolution surface after cleaning and smoothing.
    pub full: Mesh,
    /// The asset's surface before it was cut into charts.
    pub surface: Mesh,
    /// Where the asset's texture was baked from views and [`Settings::compare_bakes`] asks for it: the one from the field alone.
    pub field_texture: Option<Texture>,
    /// What the making came to.
    pub figures: Figures,
}

/// Makes an asset of a field alone: it does not move, and a bake from views looks at the field's own renderings.
///
/// # Errors
/// [`PipelineError`]; what can be known before the work is told before it.
pub fn make(
    field: &dyn Field,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Product, PipelineError> {
    let sources = Sources {
        field,
        views: None,
        body: None,
    };
    make_from(&sources, settings, progress)
}

/// Makes an asset.
///
/// # Errors
/// As [`make`], and where a picture cannot be had or the surface is not around the body.
pub fn make_from(
    sources: &Sources,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Product, PipelineError> {
    let Sources { field, views, body } = *sources;
    if settings.bake != Bake::Field && settings.color == ColorSettings::Vertices {
        return Err(PipelineError::ViewsAtVertices);
    }
    if settings.is_detailed() && settings.color == ColorSettings::Vertices {
        return Err(PipelineError::DetailAtVertices);
    }
    if let TriangleBudget::Count(triangles) = settings.triangles {
        check_unwrappable(settings.color, triangles)?;
        check_levels(settings, triangles)?;
    }
    let shape = shape(field, settings, progress)?;
    check_unwrappable(settings.color, shape.surface.triangles.len())?;
    check_levels(settings, shape.surface.triangles.len())?;
    let colored = colored(field, views, &shape, settings, progress)?;
    let bound = body.map(|body| rigged(body, &colored.mesh, settings, progress));
    let (rig, body) = bound.transpose()?.unzip();
    let mut asset = Asset {
        name: settings.name.clone(),
        mesh: colored.mesh,
        texture: colored.texture,
        detail: None,
        occlusion: None,
        vertex_colors: colored.vertex_colors,
        material: settings.material,
        rig,
        provenance: serde_json::Map::new(),
    };
    stage(progress, "order", || order::optimize(&mut asset))?;
    let (coarser, levels) = detailed(field, &shape, &mut asset, settings, progress)?;
    let figures = Figures {
        lattice: shape.lattice,
        evaluations: shape.evaluations,
        removed: shape.removed,
        topology: shape.topology,
        volume_m3: shape.volume_m3,
        simplify_error_m: shape.simplify_error_m,
        unwrap: colored.unwrap,
        bake: colored.bake,
        views: colored.views,
        body,
        levels,
    };
    Ok(Product {
        asset,
        coarser,
        full: shape.full,
        surface: shape.surface,
        field_texture: colored.field_texture,
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
    /// Of the full surface. Built before work is spread: a thread that waits for its parts may be handed work that needs it.
    tree: Nearest,
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
    let tree = stage(progress, "index", || Nearest::build(&full))?;
    Ok(Shape {
        tree,
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
