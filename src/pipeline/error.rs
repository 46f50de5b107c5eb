//! Why no asset came out: the stages' errors, and what only the pipeline can know.

use super::settings::UNWRAP_LIMIT;
use crate::body::deformation::DeformationError;
use crate::export::check::AssetError;
use crate::mesh::extract::ExtractError;
use crate::mesh::nearest::NearestError;
use crate::mesh::simplify::SimplifyError;
use crate::mesh::topology::Topology;
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
