//! Configurations that contradict themselves, or that no network can be built of.

use std::fmt::Display;

use super::Config;

/// Finished images that there is a super-resolution for, in pixels.
pub const IMAGE_RESOLUTIONS: [usize; 3] = [128, 256, 512];
/// A network wider than this is a mistake or an attack: the published one has 512.
const MOST_CHANNELS: usize = 4096;
/// Portraits are a metre across; a hundred is a mistake, or another unit.
const MOST_METRES: f64 = 100.0;

/// Collects what does not hold.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn expect(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.0.push(fault());
        }
    }

    /// A value must lie in a range; what is not a number lies in none.
    fn expect_in<T: PartialOrd + Display>(&mut self, name: &str, value: T, least: T, most: T) {
        let holds = least <= value && value <= most;
        self.expect(holds, || {
            format!("{name}: expected {least} to {most}, found {value}")
        });
    }
}

impl Config {
    /// Whatever contradicts itself or cannot be built, all at once.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Faults::default();
        self.size_faults(&mut faults);
        self.rendering_faults(&mut faults);
        if let Some(discriminator) = &self.discriminator {
            let mut size = |name: &str, value, least, most| {
                faults.expect_in(&format!("discriminator.{name}"), value, least, most);
            };
            size("channel_max", discriminator.channel_max, 1, MOST_CHANNELS);
            size(
                "channel_base",
                discriminator.channel_base,
                self.img_resolution,
                1 << 20,
            );
            size("mapping_layers", discriminator.mapping_layers, 1, 64);
            size("mbstd_group_size", discriminator.mbstd_group_size, 1, 4096);
        }
        faults.0
    }

    fn size_faults(&self, faults: &mut Faults) {
        let image = self.img_resolution;
        faults.expect(IMAGE_RESOLUTIONS.contains(&image), || {
            format!("img_resolution: expected 128, 256 or 512, found {image}")
        });
        faults.expect_in("z_dim", self.z_dim, 1, MOST_CHANNELS);
        faults.expect_in("w_dim", self.w_dim, 1, MOST_CHANNELS);
        faults.expect_in("channel_max", self.channel_max, 1, MOST_CHANNELS);
        faults.expect_in("channel_base", self.channel_base, 512, 1 << 20);
        faults.expect_in("mapping_layers", self.mapping_layers, 1, 64);
        let planes = self.plane_resolution;
        faults.expect_in("plane_resolution", planes, 8, 1024);
        faults.expect(planes.is_power_of_two(), || {
            format!("plane_resolution: expected a power of two, found {planes}")
        });
        let rays = self.neural_rendering_resolution;
        faults.expect_in("neural_rendering_resolution", rays, 8, 1024);
        let finest = planes.max(2 * self.superresolution_input());
        faults.expect(self.channel_base >= finest, || {
            let found = self.channel_base;
            format!(
                "channel_base: expected at least {finest}, so that every layer has a channel, found {found}"
            )
        });
    }

    fn rendering_faults(&self, faults: &mut Faults) {
        let rendering = &self.rendering;
        for (name, value, least, most) in [
            ("depth_resolution", rendering.depth_resolution, 4, 4096),
            (
                "depth_resolution_importance",
                rendering.depth_resolution_importance,
                0,
                4096,
            ),
            ("triplane_depth", rendering.triplane_depth, 1, 64),
        ] {
            faults.expect_in(&format!("rendering.{name}"), value, least, most);
        }
        for (name, value, least, most) in [
            ("ray_start", rendering.ray_start, 1e-3, MOST_METRES),
            ("ray_end", rendering.ray_end, 1e-3, MOST_METRES),
            ("box_warp", rendering.box_warp, 0.01, MOST_METRES),
            // Something must be left of the box between its margins.
            (
                "crop_margin",
                rendering.crop_margin,
                0.0,
                0.5 * rendering.box_warp - 0.004,
            ),
            ("c_scale", rendering.c_scale, -1e3, 1e3),
            ("decoder_lr_mul", rendering.decoder_lr_mul, 1e-6, 1e3),
            ("gpc_reg_prob", rendering.gpc_reg_prob, 0.0, 1.0),
        ] {
            faults.expect_in(&format!("rendering.{name}"), value, least, most);
        }
        faults.expect_in("thickness", self.thickness, 0.0, MOST_METRES);
        faults.expect_in("iso_level", self.iso_level, -1e6, 1e6);
        let (start, end) = (rendering.ray_start, rendering.ray_end);
        faults.expect(start < end, || {
            format!(
                "rendering.ray_start and ray_end: expected start < end, found {start} and {end}"
            )
        });
    }
}
