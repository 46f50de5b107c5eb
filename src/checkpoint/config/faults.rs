//! Configurations that contradict themselves, or that no network can be built of.

use super::Config;

/// Finished images that there is a super-resolution for, in pixels.
pub const IMAGE_RESOLUTIONS: [usize; 3] = [128, 256, 512];
/// A network wider than this is a mistake or an attack: the published one has 512.
const MOST_CHANNELS: usize = 4096;
/// Portraits are a metre across; a hundred is a mistake, or another unit.
const MOST_METRES: f64 = 100.0;

impl Config {
    /// Whatever contradicts itself or cannot be built, all at once.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut expect = |holds: bool, fault: String| {
            if !holds {
                faults.push(fault);
            }
        };
        expect(
            IMAGE_RESOLUTIONS.contains(&self.img_resolution),
            format!(
                "img_resolution: expected 128, 256 or 512, found {}",
                self.img_resolution
            ),
        );
        for (name, value, least, most) in [
            ("z_dim", self.z_dim, 1, MOST_CHANNELS),
            ("w_dim", self.w_dim, 1, MOST_CHANNELS),
            ("channel_max", self.channel_max, 1, MOST_CHANNELS),
            ("channel_base", self.channel_base, 512, 1 << 20),
            ("mapping_layers", self.mapping_layers, 1, 64),
            ("plane_resolution", self.plane_resolution, 8, 1024),
            (
                "neural_rendering_resolution",
                self.neural_rendering_resolution,
                8,
                1024,
            ),
            (
                "rendering.depth_resolution",
                self.rendering.depth_resolution,
                4,
                4096,
            ),
            (
                "rendering.depth_resolution_importance",
                self.rendering.depth_resolution_importance,
                0,
                4096,
            ),
            (
                "rendering.triplane_depth",
                self.rendering.triplane_depth,
                1,
                64,
            ),
        ] {
            expect(
                (least..=most).contains(&value),
                format!("{name}: expected {least} to {most}, found {value}"),
            );
        }
        expect(
            self.plane_resolution.is_power_of_two(),
            format!(
                "plane_resolution: expected a power of two, found {}",
                self.plane_resolution
            ),
        );
        let finest = self.plane_resolution.max(2 * self.superresolution_input());
        expect(
            self.channel_base >= finest,
            format!(
                "channel_base: expected at least {finest}, so that every layer has a channel, found {}",
                self.channel_base
            ),
        );
        let rendering = &self.rendering;
        for (name, value, least, most) in [
            (
                "rendering.ray_start",
                rendering.ray_start,
                1e-3,
                MOST_METRES,
            ),
            ("rendering.ray_end", rendering.ray_end, 1e-3, MOST_METRES),
            ("rendering.box_warp", rendering.box_warp, 0.21, MOST_METRES),
            ("rendering.c_scale", rendering.c_scale, -1e3, 1e3),
            (
                "rendering.decoder_lr_mul",
                rendering.decoder_lr_mul,
                1e-6,
                1e3,
            ),
            ("rendering.gpc_reg_prob", rendering.gpc_reg_prob, 0.0, 1.0),
            ("thickness", self.thickness, 0.0, MOST_METRES),
            ("iso_level", self.iso_level, -1e6, 1e6),
        ] {
            // Not a number lies in no range.
            expect(
                (least..=most).contains(&value),
                format!("{name}: expected {least} to {most}, found {value}"),
            );
        }
        expect(
            rendering.ray_start < rendering.ray_end,
            format!(
                "rendering.ray_start and ray_end: expected start < end, found {} and {}",
                rendering.ray_start, rendering.ray_end
            ),
        );
        if let Some(discriminator) = &self.discriminator {
            for (name, value, least, most) in [
                ("channel_max", discriminator.channel_max, 1, MOST_CHANNELS),
                ("channel_base", discriminator.channel_base, 512, 1 << 20),
                ("mapping_layers", discriminator.mapping_layers, 1, 64),
                ("mbstd_group_size", discriminator.mbstd_group_size, 1, 4096),
            ] {
                expect(
                    (least..=most).contains(&value),
                    format!("discriminator.{name}: expected {least} to {most}, found {value}"),
                );
            }
        }
        faults
    }
}
