//! Datasets in the published form: pictures of people with masks, cameras and poses (network.md, "Training", data).
//!
//! ```text
//!  images.zip  NAME.png (RGB) ..., dataset.json = {"labels": [[NAME, [31 numbers]], ...]}
//!  masks.zip   NAME.png (grey), the same names
//! ```
//!
//! A label is a camera's 25 numbers and a pose's 6 (network.md, "Inputs"). [`writer`] makes such files.

pub mod writer;

/// Numbers in a label: a camera's 25, then a pose's 6.
pub const LABEL_LENGTH: usize = 31;
/// Numbers of the camera in a label.
pub const CAMERA_LENGTH: usize = 25;
/// The file of labels inside the images' zip.
pub const LABELS_FILE: &str = "dataset.json";
