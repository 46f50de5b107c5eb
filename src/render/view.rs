//! The seam between what can be looked at (a field, a generator's person) and what looks: the command `render` and
//! the bake from views.
//!
//! A source need not be `Sync`: a tensor library's handles are not. Callers ask for one view after another; a source spreads the
//! work of a view over threads itself.

use super::{Camera, Picture};

/// Why a view could not be made.
pub type ViewError = Box<dyn std::error::Error + Send + Sync>;

/// What a camera sees.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The finished picture. Of a generator with super-resolution `color` is its image, background included, and
    /// `alpha` its mask: only where that is near 1, the colour is the person's.
    pub image: Picture,
    /// The picture before super-resolution, at ray resolution; absent where `image` is that already.
    pub raw: Option<Picture>,
}

/// Something that can be looked at from any side.
pub trait ViewSource {
    /// What `camera` sees; `image` is `size_px` pixels wide and high.
    ///
    /// # Errors
    /// Whatever stands in the way of a picture, such as a network whose numbers are not finite.
    fn view(&self, camera: &Camera, size_px: u32) -> Result<View, ViewError>;

    /// Whether its finished pictures show finer details than the field that they are of: where nothing else is asked for, textures are then
    /// baked from pictures.
    fn is_finer_than_field(&self) -> bool;
}
