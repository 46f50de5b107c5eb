//! The file beside a published network that says how a pose is predicted from a photograph.

use std::path::{Path, PathBuf};

use crate::checkpoint::config::PosePrediction;

/// A file larger than this is none: four entries take a hundred bytes.
const MOST_BYTES: u64 = 1 << 20;

/// Why the file cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum PoseJsonError {
    /// It cannot be read.
    #[error("cannot read {}; check that it exists and may be read", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// It is far too large.
    #[error("{} has {bytes} bytes; expected a few lines of JSON on predicting poses", path.display())]
    Large {
        /// Which file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// It is something else.
    #[error(
        "{} does not say how poses are predicted; expected JSON with neural_rendering_resolution, blur_sigma, \
         resample_filter, filter_mode",
        path.display()
    )]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: serde_json::Error,
    },
}

/// Where the file would be: `NAME.json` beside `NAME.pkl` or `NAME.pkl.gz`.
pub fn beside(network: &Path) -> PathBuf {
    let without_gz = match network.extension() {
        Some(extension) if extension.eq_ignore_ascii_case("gz") => network.with_extension(""),
        _ => network.to_path_buf(),
    };
    without_gz.with_extension("json")
}

/// Reads the file.
///
/// # Errors
/// [`PoseJsonError`].
pub fn read(path: &Path) -> Result<PosePrediction, PoseJsonError> {
    let io = |source| PoseJsonError::Io {
        path: path.into(),
        source,
    };
    let bytes = std::fs::metadata(path).map_err(io)?.len();
    if bytes > MOST_BYTES {
        return Err(PoseJsonError::Large {
            path: path.into(),
            bytes,
        });
    }
    let text = std::fs::read(path).map_err(io)?;
    serde_json::from_slice(&text).map_err(|source| PoseJsonError::Foreign {
        path: path.into(),
        source,
    })
}
