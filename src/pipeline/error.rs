//! Why no asset came out: the stages' errors, and what only the pipeline can know.

use super::settings::UNWRAP_LIMIT;
use crate::body::deformation::DeformationError;
use crate::export::check::AssetError;
use crate::lod::chain::ChainError;
use crate::mesh::extract::ExtractError;
use crate::mesh::nearest::NearestError;
use crate::mesh::simplify::SimplifyError;
use crate::mesh::topology::Topology;
use crate::render::raster::RasterError;
use crate::rig::transfer::TransferError;
use crate::texture::unwrap::UnwrapError;
use crate::texture::views::ViewBakeError;

/// Why no asset came out.
#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// No surface.
    #[error(transparent)]
    Extract(#[from] ExtractError),
    /// Not the asked triangle count.
    #[error(transparent)]
    Simplify(#[from] SimplifyError),
    /// No texture coordinates.
    #[error(transparent)]
    Unwrap(#[from] UnwrapError),
    /// A texture for more triangles than can be unwrapped.
    #[error(
        "a texture for {triangles} triangles would take hours to unwrap (the limit is {UNWRAP_LIMIT}); \
         ask for fewer triangles or for vertex colours (`--color vertices`)"
    )]
    TooManyToUnwrap {
        /// Triangles found or asked for.
        triangles: usize,
    },
    /// Levels of detail or maps for an asset without a texture.
    #[error(
        "levels of detail, normal maps and occlusion need a texture, and colours go to the vertices; \
         ask for `--color texture`, or leave them out"
    )]
    DetailAtVertices,
    /// A level of detail that is none.
    #[error(
        "asked for a coarser level of {asked} triangles, but the asset itself has only {available}; \
         ask for fewer (`--lods`), or for a finer asset (`--triangles`)"
    )]
    LevelNotCoarser {
        /// Triangles asked for.
        asked: usize,
        /// Triangles of the finest level.
        available: usize,
    },
    /// No such level of detail.
    #[error(transparent)]
    Level(#[from] ChainError),
    /// The silhouettes of levels cannot be drawn; a fault of this program.
    #[error(transparent)]
    Raster(#[from] RasterError),
    /// Views for colours that are not in a texture.
    #[error(
        "colours baked from views need a texture, and these go to the vertices; \
         ask for `--color texture` or `--bake field`"
    )]
    ViewsAtVertices,
    /// No texture from views.
    #[error("cannot bake from views")]
    Views(#[from] ViewBakeError),
    /// The surface broke on its way; a fault of this program.
    #[error(
        "the {stage} surface is not closed and manifold: {topology:?}; please report this with the input"
    )]
    Broken {
        /// After which stage.
        stage: &'static str,
        /// What is wrong.
        topology: Topology,
    },
    /// The surface cannot be searched.
    #[error(transparent)]
    Nearest(#[from] NearestError),
    /// The surface cannot be bound to the body.
    #[error("cannot bind the portrait to its body")]
    Rig(#[from] TransferError),
    /// The body cannot carry the surface.
    #[error("cannot pose the portrait")]
    Deformation(#[from] DeformationError),
    /// The asset broke on its way.
    #[error(transparent)]
    Asset(#[from] AssetError),
}
