//! The two networks that play: which of their parameters do what, and which learn.

use tch::{Device, Tensor};

use super::schedule::reading_edge;
use super::settings::Settings;
use crate::checkpoint::config::{CAMERA_LENGTH, Config};
use crate::checkpoint::layout;
use crate::generator::parameters::{Parameters, drawn};
use crate::train::discriminator::opened;

/// Either network's pose branch.
const POSE_BRANCH_PREFIX: &str = "pose_branch.";

/// What the discriminator's pose branch makes of what it sees and, in the last columns, of the camera.
const POSE_FEATURES_WEIGHT: &str = "pose_branch.net.0.weight";
/// How much more the camera's place and axes count there at first than features, where poses are read before the game. They are twelve of
/// thousands, and how a head is turned must be told relative to them. (The camera's other numbers are the same in all portraits, or nearly so.)
const CAMERA_GAIN: f64 = 8.0;
/// How many of the camera's numbers say where it is and where it looks; the first ones.
const PLACE_LENGTH: i64 = 12;

/// The variables of a network that learn.
pub struct Learning(Vec<Tensor>);

impl Learning {
    /// Those of a network whose gradients are kept now.
    pub fn of(parameters: &Parameters) -> Self {
        let learning = parameters
            .named()
            .filter(|(_, tensor)| tensor.requires_grad());
        Self(learning.map(|(_, tensor)| tensor.shallow_clone()).collect())
    }

    /// Keeps their gradients, or leaves them alone.
    pub fn set(&self, learns: bool) {
        for tensor in &self.0 {
            let _ = tensor.set_requires_grad(learns);
        }
    }
}

/// One of the two networks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Draws.
    Generator,
    /// Judges.
    Discriminator,
}

/// A parameter before the first step, where known poses are read before the game and where they are not.
pub fn first(
    side: Side,
    parameter: &layout::Parameter,
    config: &Config,
    settings: &Settings,
) -> Tensor {
    let value = drawn(parameter, Device::Cpu);
    if settings.reading_images() == 0 || side != Side::Discriminator {
        return value;
    }
    if parameter.name == POSE_FEATURES_WEIGHT {
        let camera = value.size()[1] - CAMERA_LENGTH as i64;
        let mut place = value.narrow(1, camera, PLACE_LENGTH);
        let _ = place.g_mul_scalar_(CAMERA_GAIN);
    }
    if makes_poses(&parameter.name) {
        // Drawn poses are tenfold too wide, and what first shrinks them shuts the layers before this one.
        return value.zeros_like();
    }
    match reading_edge(config, settings, 0) {
        Some(edge) => opened(parameter, config.img_resolution as i64, edge, value),
        None => value,
    }
}

/// Whether a discriminator's parameter makes the poses that it reads.
fn makes_poses(name: &str) -> bool {
    let last = layout::DISCRIMINATOR_POSE_BRANCH.len();
    name.strip_prefix(POSE_BRANCH_PREFIX)
        .is_some_and(|rest| rest.starts_with(&format!("net.{last}.")))
}

/// Whether a discriminator's parameter is what a block's convolutions multiply by, but for the one that is given the inputs.
pub fn convolves(name: &str) -> bool {
    let layer = name.split_once('.').map(|(_, rest)| rest);
    matches!(
        layer,
        Some("conv.weight" | "conv0.weight" | "conv1.weight" | "skip.weight")
    )
}

/// Whether a network's parameter belongs to its pose branch.
pub fn is_pose_branch(name: &str) -> bool {
    name.starts_with(POSE_BRANCH_PREFIX)
}

#[cfg(test)]
mod tests {
    use tch::Kind;

    use super::*;

    #[test]
    fn the_camera_counts_more_where_poses_are_read_and_poses_begin_at_rest() {
        let config = Config::small();
        let sizes = config.discriminator.as_ref().expect("a discriminator");
        let layout = layout::discriminator(config.img_resolution, sizes);
        let of = |name: &str, reads| {
            let parameter = layout.iter().find(|it| it.name == name).expect(name);
            let mut settings = Settings::of(&config, false);
            settings.reading_kimg = f64::from(u8::from(reads));
            first(Side::Discriminator, parameter, &config, &settings)
        };
        let rms = |tensor: &Tensor| {
            let mean = tensor.square().mean(Kind::Double);
            mean.sqrt().double_value(&[])
        };
        tch::manual_seed(1);
        for (reads, gain) in [(false, 1.0), (true, CAMERA_GAIN)] {
            let weight = of(POSE_FEATURES_WEIGHT, reads);
            let camera = weight.size()[1] - CAMERA_LENGTH as i64;
            let part = |first, length| rms(&weight.narrow(1, first, length));
            let rest = CAMERA_LENGTH as i64 - PLACE_LENGTH;
            let [seen, place, lens] = [
                part(0, camera),
                part(camera, PLACE_LENGTH),
                part(camera + PLACE_LENGTH, rest),
            ];
            assert!((seen - 1.0).abs() < 0.01, "{seen}");
            assert!((place / gain - 1.0).abs() < 0.02, "{place}");
            assert!((lens - 1.0).abs() < 0.02, "{lens}");
            let last = layout::DISCRIMINATOR_POSE_BRANCH.len();
            let poses = rms(&of(&format!("pose_branch.net.{last}.weight"), reads));
            assert_eq!(poses == 0.0, reads);
        }
    }
}
