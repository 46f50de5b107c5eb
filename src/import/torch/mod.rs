//! Tensors within pickles: how `PyTorch` lays them out (`torch.save`, both its formats, and `torch._utils`).
//!
//! In: an object of a [`Pickle`](super::pickle::Pickle). Out: a [`TensorView`], which borrows the file's bytes: shape, strides and
//! element type are checked against the storage, and nothing is copied before [`TensorView::to_bytes`].
//! Supported: `_rebuild_tensor`, `_rebuild_tensor_v2`, `_rebuild_parameter` and their wrappers, over storages saved by
//! `torch.storage._load_from_bytes`, be they in the legacy format or in an uncompressed archive; both byte orders.
//! Not supported, and told: compressed archives (`PyTorch` writes none), quantised, sparse and complex tensors.

mod archive;
mod element;
mod legacy;
mod storage;
mod tensor;

pub use self::element::Element;
pub use self::storage::{Storage, Storages};
pub use self::tensor::{TensorView, is_tensor};

use super::pickle::PickleError;

/// Why a tensor cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum TensorError {
    /// A nested pickle is faulty.
    #[error("in its storage")]
    Pickle(#[from] PickleError),
    /// A nested archive is faulty.
    #[error("its storage is not an archive that PyTorch writes")]
    Archive(#[from] zip::result::ZipError),
    /// Something else than expected.
    #[error("expected {expected}, found {found}")]
    Unexpected {
        /// What should be there.
        expected: &'static str,
        /// What is.
        found: String,
    },
    /// A storage that holds less than it says.
    #[error("its storage should hold {expected} bytes, found {found}")]
    Short {
        /// Bytes that its elements take.
        expected: u64,
        /// Bytes that are there.
        found: usize,
    },
    /// Elements outside of the storage.
    #[error(
        "shape {shape:?} with strides {strides:?} from element {offset} does not fit into a storage of {elements} elements"
    )]
    Outside {
        /// Sizes.
        shape: Vec<usize>,
        /// Elements from one index to the next, for each dimension.
        strides: Vec<usize>,
        /// The first element.
        offset: usize,
        /// Elements in the storage.
        elements: usize,
    },
}

/// Shorthand for a mismatch.
fn unexpected(expected: &'static str, found: impl Into<String>) -> TensorError {
    TensorError::Unexpected {
        expected,
        found: found.into(),
    }
}
