//! Training against the published computation: weights filled from their names, inputs, and the expected scores, losses and gradients of
//! the parity cases that have them (`tests/parity.rs` says where these are).
//!
//! Not proved: whole runs, schedules and random draws (`tests/training.rs`), and that learning leads anywhere.
#![cfg(feature = "torch")]

#[path = "support/parity.rs"]
mod parity;

use parity::{Case, case_body, case_folders, discriminator, filled};
use portrait_export::body::Body;
use portrait_export::checkpoint::config::NoiseMode;
use portrait_export::checkpoint::layout;
use portrait_export::generator::body::BodyTensors;
use portrait_export::generator::parameters::Parameters;
use portrait_export::generator::volume::Sampling;
use portrait_export::generator::{Generator, Synthesis2d};
use portrait_export::train::discriminator::{Discriminator, Portraits};
use portrait_export::train::loss::{
    Gammas, Latents, Networks, Now, Phase, Reals, discriminator_phase, generator_phase,
    penalty_phase,
};
use serde_json::Value;
use tch::{Device, Kind};

/// Norm of the difference over norm of what is expected.
const TOLERANCE: f64 = 1e-4;

/// Seed of the portraits that the discriminator is shown.
const SHOWN_SEED: u64 = 7;
/// Of every gradient's norm; single gradients of the generator hang on which of two equally near faces carries a sample.
const GRADIENT_TOLERANCE: f64 = 1e-3;
/// Seed of the photographs.
const REAL_SEED: u64 = 9;

#[test]
fn scores_and_poses_agree() {
    for folder in case_folders() {
        let case = Case::read(&folder);
        let config = case.config();
        if config.discriminator.is_none() || !case.tensors.contains_key("d_logits") {
            eprintln!("{:>8} has no discriminator", case.name);
            continue;
        }
        let (_, discriminator) = discriminator(&case, false);
        let (size, rays) = (config.img_resolution, config.neural_rendering_resolution);
        let image = |name, channels, size, offset, scale| {
            filled(name, &[2, channels, size, size], offset, scale, SHOWN_SEED)
        };
        let shown = Portraits {
            image: image("real_image", 3, size, 0.0, 0.5),
            raw: image("real_raw", 3, rays, 0.0, 0.5),
            mask: image("real_mask", 1, rays, 0.5, 0.25),
        };
        let camera = case.tensor("camera").to_device(Device::Cpu);
        let judged = discriminator.judge(&shown, &camera);
        case.check("d_pose", &judged.pose, TOLERANCE);
        case.check("d_logits", &judged.score, TOLERANCE);
        case.check("d_logits", &discriminator.score(&shown, &camera), TOLERANCE);
    }
}

#[test]
fn losses_and_gradients_agree() {
    for folder in case_folders() {
        let case = Case::read(&folder);
        if !case.manifest["loss"].is_object() {
            eprintln!("{:>8} has no losses", case.name);
            continue;
        }
        let players = Players::of(&case, case_body(&folder));
        let tensors = BodyTensors::new(&players.body, Device::Cpu);
        let networks = Networks {
            generator: &players.generator,
            discriminator: &players.discriminator,
            body: &tensors,
        };
        let (latents, reals, now) = (latents(&case), reals(&case), now(&case));

        let (phase, _) = generator_phase(&networks, &latents, &now).expect("a body in the box");
        let reports = [
            ("Loss/scores/fake_posed", "generator/score_fake"),
            ("Loss/signs/fake_posed", "generator/sign_fake"),
            ("Loss/D/input_pose_params_reg_loss", "generator/pose_prior"),
            ("Loss/G/loss", "generator/adversarial"),
        ];
        players.agree(&case, "Gboth", &players.of_generator, &phase, &reports);

        let phase = discriminator_phase(&networks, &latents, &reals, &now);
        let reports = [
            ("Loss/scores/fake", "discriminator/score_fake"),
            ("Loss/signs/fake", "discriminator/sign_fake"),
            ("Loss/D/Poseloss", "discriminator/pose"),
            ("Loss/scores/real", "discriminator/score_real"),
            ("Loss/signs/real", "discriminator/sign_real"),
            ("Loss/D/loss", "discriminator/adversarial"),
            ("Loss/D/loss_gen", "discriminator/on_fake"),
            ("Loss/D/loss_real", "discriminator/on_real"),
        ];
        let phase = phase.expect("a body in the box");
        players.agree(&case, "Dmain", &players.of_discriminator, &phase, &reports);

        let settings = &case.manifest["loss"];
        let gammas = Gammas {
            image: number(&settings["r1_gamma"]),
            mask: number(&settings["r1_gamma_seg"]),
        };
        let phase = penalty_phase(&players.discriminator, &reals, gammas, &now);
        let reports = [
            ("Loss/scores/real", "penalty/score_real"),
            ("Loss/signs/real", "penalty/sign_real"),
            ("Loss/r1_penalty", "penalty/image"),
            ("Loss/r1_penalty_seg", "penalty/mask"),
            ("Loss/D/reg", "penalty/loss"),
        ];
        players.agree(&case, "Dreg", &players.of_discriminator, &phase, &reports);
    }
}

/// Networks whose gradients are kept, and the body.
struct Players {
    of_generator: Parameters,
    generator: Generator,
    of_discriminator: Parameters,
    discriminator: Discriminator,
    body: Body,
}

impl Players {
    fn of(case: &Case, body: Body) -> Self {
        let config = case.config();
        let layout = layout::generator(&config);
        let of_generator = case.parameters("generator", &layout, Device::Cpu, true);
        let (of_discriminator, discriminator) = discriminator(case, true);
        Self {
            generator: Generator::new(&config, &of_generator),
            of_generator,
            of_discriminator,
            discriminator,
            body,
        }
    }

    /// Compares what a phase reports, and every gradient that it makes in `parameters`; forgets all gradients.
    fn agree(
        &self,
        case: &Case,
        name: &str,
        parameters: &Parameters,
        phase: &Phase,
        reports: &[(&str, &str)],
    ) {
        let expected = &case.manifest["loss"]["phases"][name];
        let listed = expected["reports"].as_object().expect("reports");
        assert!(
            reports.len() + 1 >= listed.len(),
            "every report is compared"
        );
        let mut off = Vec::new();
        for (theirs, ours) in reports {
            let found = phase.reports.iter().find(|(name, _)| name == ours);
            let found = found.expect("a report of this name").1;
            let expected = number(&expected["reports"][theirs][0]);
            let error = (found - expected).abs() / expected.abs();
            eprintln!("{:>8} {name} {ours:<28} {error:.2e}", case.name);
            if error > TOLERANCE || !error.is_finite() {
                off.push(format!("{ours}: {found}, not {expected}"));
            }
        }
        assert_eq!(off, Vec::<String>::new(), "{name}");
        phase.backward(1.0);
        let (worst, at) = self.worst_gradient(expected, parameters);
        eprintln!("{:>8} {name} gradient of {at}: {worst:.2e}", case.name);
        assert!(
            worst <= GRADIENT_TOLERANCE,
            "{name}: {at} is off by {worst:.3e}"
        );
        for (_, tensor) in self
            .of_generator
            .named()
            .chain(self.of_discriminator.named())
        {
            tensor.shallow_clone().zero_grad();
        }
    }

    /// The largest difference of a gradient's norm or sum, over the norm, and where it is.
    fn worst_gradient(&self, expected: &Value, parameters: &Parameters) -> (f64, String) {
        let expected = expected["grad_norm_and_sum"]
            .as_object()
            .expect("gradients");
        let mut worst = (0.0, String::new());
        let mut compared = 0;
        for (name, tensor) in parameters.named().filter(|(_, t)| t.requires_grad()) {
            let gradient = tensor.grad();
            let Some(listed) = expected.get(name) else {
                assert!(
                    !gradient.defined() || gradient.norm().double_value(&[]) == 0.0,
                    "{name} has a gradient, but should not"
                );
                continue;
            };
            compared += 1;
            let (norm, sum) = (number(&listed[0]), number(&listed[1]));
            let found = if gradient.defined() {
                let gradient = gradient.to_kind(Kind::Double);
                let sum = gradient.sum(Kind::Double).double_value(&[]);
                [gradient.norm().double_value(&[]), sum]
            } else {
                [0.0, 0.0]
            };
            let off = [(found[0] - norm).abs(), (found[1] - sum).abs()];
            // A sum of n terms of both signs is known to the root of n times the norm at best.
            let root = (tensor.numel() as f64).sqrt();
            let error = if norm == 0.0 {
                found[0]
            } else {
                (off[0] / norm).max(off[1] / (norm * root))
            };
            if error > worst.0 || !error.is_finite() {
                worst = (error, name.to_owned());
            }
        }
        assert_eq!(
            compared,
            expected.len(),
            "every listed gradient is compared"
        );
        worst
    }
}

fn latents(case: &Case) -> Latents {
    Latents {
        z: case.tensor("loss_gen_z").shallow_clone(),
        camera: case.tensor("loss_gen_camera").shallow_clone(),
        pose: case.tensor("loss_gen_pose_prior").shallow_clone(),
    }
}

fn reals(case: &Case) -> Reals {
    let size = case.config().img_resolution;
    let shape = |channels| [2, channels, size, size];
    Reals {
        image: filled("loss_real_image", &shape(3), 0.0, 0.5, REAL_SEED),
        mask: filled("loss_real_mask", &shape(1), 0.5, 0.25, REAL_SEED),
        camera: case.tensor("cameras_for_pose_branch").narrow(0, 1, 2),
        pose: case.tensor("loss_gen_pose_prior").shallow_clone(),
    }
}

/// The case's settings: always swapped, never another's background, no noise.
fn now(case: &Case) -> Now {
    let settings = &case.manifest["loss"];
    let sampling = Sampling::of(&case.config().rendering);
    Now {
        blur_sigma_px: number(&settings["blur_sigma"]),
        swap_probability: 1.0,
        background_swap_probability: 0.0,
        pose_weight: number(&settings["pose_loss_weight"]),
        known_poses: 0.0,
        render: Synthesis2d {
            resolution: number(&settings["neural_rendering_resolution"]) as i64,
            noise: NoiseMode::None,
            sampling,
        },
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}
