//! The discriminator's pose branch learns what cameras do to poses, before it is shown any picture; no part of the paper.
//!
//! A picture shows how neck and head are turned as its camera has it, but poses are told in the body's axes, and the camera stands anywhere around. From one to the
//! other it is a product of two of the branch's inputs, which reading portraits teaches slowly, since what is seen is learnt at the same time. Here the branch
//! is given features by chance instead, in which a pose in the camera's axes is hidden along fixed directions, and learns to tell it in the
//! body's. The convolutions then only have to find out what is seen, and every portrait tells them along which directions.
//!
//! In: cameras and poses of a data set, drawn apart. Out: another pose branch; nothing else moves.

use std::sync::atomic::{AtomicBool, Ordering};

use tch::{Kind, Tensor};

use super::learning::is_pose_branch;
use super::pose_error::mean_angle_deg;
use super::settings::Settings;
use super::trainer::{Labels, Trainer};
use crate::checkpoint::config::{CAMERA_LENGTH, POSE_LENGTH};
use crate::draws::Draws;
use crate::generator::guard::{Refused, guarded};
use crate::generator::layers::activate;
use crate::generator::parameters::Parameters;
use crate::generator::plain_field::plain;
use crate::generator::pose_branch::{is_mirrored, mirrored_pose};
use crate::progress::Progress;
use crate::train::adam::{Adam, AdamSettings};
use crate::train::average::follow;
use crate::train::discriminator::Discriminator;

/// Labels in a step.
const BATCH: i64 = 256;
/// How long a turn of a radian is among features, whose own root mean square is near 1: a portrait's turns of some degrees stand out of what they vary by.
const LENGTH: f64 = 60.0;
/// Standard deviation of features before their activation, as far as all of a step share them.
const SHARED: f64 = 0.8;
/// Standard deviation of what each label's features add to that. (Both together: 1.)
const OWN: f64 = 0.6;
/// Learning rate of the first lesson; it falls linearly towards 0.
const RATE: f64 = 0.002;
/// Lessons between two that are told of.
const TOLD: u64 = 100;
/// Which draws are meant.
const DIRECTIONS: u64 = 1;
const STEP: u64 = 2;

/// A pose branch in the hands of its teacher.
pub struct Lessons<'a> {
    discriminator: &'a Discriminator,
    /// `[M, 31]`, cameras and poses.
    labels: &'a Tensor,
    /// `[6, features]`.
    directions: Tensor,
    adam: Adam,
    steps: u64,
    seed: u64,
}

impl<'a> Lessons<'a> {
    /// Begins; there will be so many `steps`.
    pub fn new(
        discriminator: &'a Discriminator,
        parameters: &Parameters,
        labels: &'a Labels,
        steps: u64,
        seed: u64,
    ) -> Self {
        tch::manual_seed(Draws::new(&[seed, DIRECTIONS]).bits() as i64);
        let options = (Kind::Float, parameters.device());
        let directions =
            Tensor::randn([POSE_LENGTH as i64, discriminator.feature_count()], options);
        let lengths = directions
            .square()
            .sum_dim_intlist(1i64, true, Kind::Float)
            .sqrt();
        Self {
            discriminator,
            labels: &labels.0,
            directions: directions / lengths * LENGTH,
            adam: Adam::new(parameters, AdamSettings::SUPERVISED, |name| {
                is_pose_branch(name).then_some(1.0)
            }),
            steps,
            seed,
        }
    }

    /// Lesson `step` of all; the mean angle in degrees by which poses are told wrong in it.
    pub fn step(&mut self, step: u64) -> f64 {
        tch::manual_seed(Draws::new(&[self.seed, STEP, step]).bits() as i64);
        let [camera, pose] = [CAMERA_LENGTH as i64, POSE_LENGTH as i64];
        let camera = self.drawn().narrow(1, 0, camera);
        let pose = self.drawn().narrow(1, CAMERA_LENGTH as i64, pose);
        let options = (Kind::Float, self.directions.device());
        let count = self.directions.size()[1];
        let features = Tensor::randn([1, count], options) * SHARED
            + Tensor::randn([BATCH, count], options) * OWN;
        let features = activate(&features) + as_seen(&pose, &camera).matmul(&self.directions);
        let told = self.discriminator.pose_by(&features, &camera);
        self.adam.zero_gradients();
        (&told - &pose)
            .square()
            .sum_dim_intlist(1i64, false, Kind::Float)
            .mean(Kind::Float)
            .backward();
        self.adam
            .step(RATE * (1.0 - step as f64 / self.steps as f64));
        mean_angle_deg(&plain(&told.detach()), &plain(&pose))
    }

    /// Rows of the labels.
    fn drawn(&self) -> Tensor {
        let rows = Tensor::randint(
            self.labels.size()[0],
            [BATCH],
            (Kind::Int64, self.labels.device()),
        );
        self.labels
            .index_select(0, &rows)
            .to_device(self.directions.device())
    }
}

impl Trainer<'_> {
    /// Gives the discriminator's pose branch its lessons, where the settings say so. True: they were held, or none are due. False: `stop` was set;
    /// this trainer is half taught and to be dropped, another one begins anew.
    ///
    /// # Errors
    /// [`Refused`], mostly for want of memory.
    pub fn learn_cameras(
        &self,
        labels: &Labels,
        stop: &AtomicBool,
        progress: &dyn Progress,
    ) -> Result<bool, Refused> {
        let steps = self.settings.camera_lessons;
        let Some(mut lessons) = guarded(|| self.camera_lessons(labels))? else {
            return Ok(true);
        };
        progress.begin("cameras", steps);
        for done in 1..=steps {
            if stop.load(Ordering::Relaxed) {
                progress.end();
                return Ok(false);
            }
            let error_deg = guarded(|| lessons.step(done - 1))?;
            progress.advance(1);
            if done.is_multiple_of(TOLD) || done == steps {
                progress.note(&format!(
                    "cameras, lesson {done}: poses {error_deg:.1} degrees off"
                ));
            }
        }
        progress.end();
        guarded(|| self.begin_mean())?;
        Ok(true)
    }

    /// Whether the settings have lessons before the first step, and the discriminator knows nothing yet.
    pub fn is_to_learn_cameras(&self) -> bool {
        self.step == 0 && self.settings.camera_lessons > 0 && self.judging.is_at_rest()
    }

    /// What the discriminator's pose branch learns before the first step; none where not [`Self::is_to_learn_cameras`].
    pub fn camera_lessons<'b>(&'b self, labels: &'b Labels) -> Option<Lessons<'b>> {
        let Settings {
            camera_lessons: steps,
            seed,
            ..
        } = self.settings;
        let lessons = || Lessons::new(&self.judging, &self.discriminator, labels, steps, seed);
        self.is_to_learn_cameras().then(lessons)
    }

    /// The discriminator's running mean begins as it is now.
    pub fn begin_mean(&self) {
        follow(
            &self.average_discriminator,
            &self.discriminator,
            0.0,
            |_| false,
        );
    }
}

/// Turns as a camera sees them, and as its mirror image where the discriminator sees that.
///
/// # Shapes
/// `pose`: `[N, 6]`, rotation vectors in the body's axes; `camera`: `[N, 25]`; result: `[N, 6]`, in the camera's.
fn as_seen(pose: &Tensor, camera: &Tensor) -> Tensor {
    let to_world = camera.narrow(1, 0, 16).view([-1, 4, 4]);
    let to_world = to_world.narrow(1, 0, 3).narrow(2, 0, 3);
    // Vectors in rows: times the inverse, transposed.
    let seen = pose.view([-1, 2, 3]).matmul(&to_world).view([-1, 6]);
    mirrored_pose(&seen).where_self(&is_mirrored(camera), &seen)
}

#[cfg(test)]
mod tests {
    use glam::Vec3;

    use super::*;
    use crate::body::pose::Pose;
    use crate::render::Camera;
    use crate::synth::portrait::label;

    #[test]
    fn what_turns_about_the_line_of_sight_is_seen_as_that_and_the_other_way_round_in_the_mirror() {
        let mut signs = Vec::new();
        for yaw in [-0.7, 0.7] {
            let camera = Camera::orbit(yaw, 0.2);
            let row = Tensor::from_slice(&label(&camera, &Pose::REST)).view([1, -1]);
            let camera = row.narrow(1, 0, CAMERA_LENGTH as i64);
            let column = |axis: i64| {
                let at = |row: i64| camera.double_value(&[0, 4 * row + axis]) as f32;
                Vec3::new(at(0), at(1), at(2))
            };
            let seen = |turn: Vec3| {
                let pose = [Vec3::ZERO.to_array(), turn.to_array()].concat();
                plain(&as_seen(&Tensor::from_slice(&pose).view([1, 6]), &camera))
            };
            let told = seen(0.3 * column(2));
            assert!(told[..5].iter().all(|v| v.abs() < 1e-6), "{told:?}");
            assert!((told[5].abs() - 0.3).abs() < 1e-6, "{told:?}");
            signs.push(told[5].signum());
            // A nod about what is horizontal in the picture is one in the mirror too; a turn about what is upright is not.
            let nod = seen(0.3 * column(0));
            assert!((nod[3] - 0.3).abs() < 1e-6, "{nod:?}");
            let turn = seen(0.3 * column(1));
            assert!((turn[4].abs() - 0.3).abs() < 1e-6, "{turn:?}");
            assert_eq!(turn[4].signum(), told[5].signum());
        }
        // The person's left, as for the discriminator (network.md).
        assert_eq!(signs, [1.0, -1.0]);
    }
}
