//! Any field as a source of views: volume renderings by the published renderer's rules.
//!
//! In: a field and how to march it. Out: for every camera a picture with straight colours, alpha and depth; `raw` is absent,
//! since a field has no super-resolution. The empty space is found once, when the source is made. Equal cameras give
//! equal pictures, whatever the threads. Not guaranteed: anything for cameras from which the field lies outside of the
//! marched span ([`march::Settings::start_m`] to `end_m`), which is the standard orbit's.

use super::march::{self, render_quietly};
use super::occupancy::{EMPTY_BELOW, Occupancy};
use super::view::{View, ViewError, ViewSource};
use super::{Camera, Picture};
use crate::field::Field;

/// A field, looked at.
pub struct FieldViews<'a, F: Field + ?Sized> {
    field: &'a F,
    settings: march::Settings,
    occupancy: Occupancy,
}

impl<'a, F: Field + ?Sized> FieldViews<'a, F> {
    /// Finds where the field is not empty, and remembers how to march it.
    pub fn new(field: &'a F, settings: march::Settings) -> Self {
        let bounds = settings.visible_bounds(field);
        Self {
            field,
            settings,
            occupancy: Occupancy::build(field, bounds, EMPTY_BELOW, settings.step_m()),
        }
    }

    /// What `camera` sees; `size` is `[width, height]` in pixels.
    pub fn picture(&self, camera: &Camera, size: [u32; 2]) -> Picture {
        self.picture_told(camera, size, &|| {})
    }

    /// [`FieldViews::picture`] for a caller that shows progress: `tile_done` is called from any thread, once for each of
    /// the picture's [`march::tile_count`] tiles.
    pub(crate) fn picture_told(
        &self,
        camera: &Camera,
        size: [u32; 2],
        tile_done: &(dyn Fn() + Sync),
    ) -> Picture {
        let occupancy = Some(&self.occupancy);
        render_quietly(
            self.field,
            camera,
            size,
            &self.settings,
            occupancy,
            tile_done,
        )
    }
}

impl<F: Field + ?Sized> ViewSource for FieldViews<'_, F> {
    fn is_finer_than_field(&self) -> bool {
        false
    }

    fn view(&self, camera: &Camera, size_px: u32) -> Result<View, ViewError> {
        Ok(View {
            image: self.picture(camera, [size_px; 2]),
            raw: None,
        })
    }
}

#[cfg(test)]
mod tests {
    //! These prove that a view is the renderer's picture; what the renderer promises is tested there.

    use super::*;
    use crate::field::analytic::Ball;
    use crate::progress::Silent;

    #[test]
    fn a_view_is_the_rendering_itself() {
        let ball = Ball::default();
        let settings = march::Settings::default();
        let camera = Camera::orbit(0.3, -0.1);
        let source = FieldViews::new(&ball, settings);
        let view = source.view(&camera, 48).expect("a field is always seen");
        let expected = march::render(
            &ball,
            &camera,
            [48; 2],
            &settings,
            Some(&source.occupancy),
            &Silent,
        );
        assert!(view.image.alpha.iter().any(|&alpha| alpha > 0.99));
        assert_eq!((view.image, view.raw), (expected, None));
    }
}
