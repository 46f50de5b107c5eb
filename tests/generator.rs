//! Properties of the generator that hold for any weights: one person and several agree, the plain evaluator and libtorch agree,
//! gradients are those of the function, everything that is learnt is reached, left and right are alike.
//!
//! Not proved here: agreement with the published computation (tests/parity.rs), and that training improves anything.
#![cfg(feature = "torch")]

#[path = "support/untrained.rs"]
mod untrained;

use portrait_export::checkpoint::config::{Config, NoiseMode};
use portrait_export::checkpoint::layout;
use portrait_export::field::Field;
use portrait_export::generator::mapping::Truncation;
use portrait_export::generator::parameters::Parameters;
use portrait_export::generator::person::{Person, PersonSettings, camera_tensor};
use portrait_export::generator::steady;
use portrait_export::generator::volume::Sampling;
use portrait_export::generator::{Generator, Synthesis2d};
use portrait_export::render::{Camera, ViewSource};
use tch::{Device, Kind, Tensor, no_grad};
use untrained::{config, inputs, network, relative_error};

#[test]
fn one_person_alone_is_the_same_as_among_others() {
    for img_resolution in [128, 256, 512] {
        let config = config(img_resolution);
        let (_, generator) = network(&config, false);
        let [z, camera, pose] = inputs(&config);
        no_grad(|| {
            let draw = |z: &Tensor, camera: &Tensor, pose: &Tensor| {
                let ws = generator.map(z, camera, pose, Truncation::default());
                generator.synthesize(&ws, &ws, camera, None, &generator.settings())
            };
            let both = draw(&z, &camera, &pose);
            for person in 0..2 {
                let of = |tensor: &Tensor| tensor.narrow(0, person, 1);
                let alone = draw(&of(&z), &of(&camera), &of(&pose));
                for (alone, both) in [
                    (&alone.image, &both.image),
                    (&alone.raw, &both.raw),
                    (&alone.mask, &both.mask),
                    (&alone.background, &both.background),
                ] {
                    let error = relative_error(alone, &of(both));
                    assert!(error < 2e-5, "{img_resolution}, person {person}: {error:e}");
                }
                let size = img_resolution as i64;
                assert_eq!(alone.image.size(), [1, 3, size, size]);
            }
        });
    }
}

#[test]
fn the_plain_evaluator_agrees_with_the_decoder() {
    let config = config(128);
    let (_, generator) = network(&config, false);
    let person = Person::new(&generator, 7, &PersonSettings::default()).expect("a person");
    let data = person.data(serde_json::Map::new()).expect("a field");
    let portrait = data.portrait();
    let count = 3000;
    let points: Vec<f32> = portrait_export::seeds::latent(5, 3 * count)
        .iter()
        .map(|v| 0.25 * v)
        .collect();
    let (points3, _) = points.as_chunks::<3>();
    let mut density = vec![0.0; count];
    let mut color = vec![[0.0; 3]; count];
    portrait
        .grid
        .density_and_color(points3, &mut density, &mut color);
    let points = Tensor::from_slice(&points).view([1, -1, 3]);
    no_grad(|| {
        let planes = Tensor::from_slice(&data.planes).view([1, 3, 32, 3, 32, 32]);
        let (expected, features) = generator.sample(&planes, &points);
        let density = Tensor::from_slice(&density).view([1, -1, 1]);
        let error = relative_error(&density, &expected);
        assert!(error < 1e-5, "density is off by {error:e}");
        let (weight, bias) = data.weights.rgb.as_ref().expect("a colour head");
        let weight = Tensor::from_slice(weight).view([3, 32]);
        let shown = features.linear(&weight, Some(&Tensor::from_slice(bias)));
        let color = Tensor::from_slice(color.as_flattened()).view([1, -1, 3]);
        let error = relative_error(&(color * 2.0 - 1.0), &shown);
        assert!(error < 1e-5, "colours are off by {error:e}");
        let (again, again_features) = generator.field(planes).evaluate(&points);
        assert!(relative_error(&again, &expected) < 1e-5);
        assert!(relative_error(&again_features, &features) < 1e-5);
    });
    assert_eq!(portrait.info.iso_level, 15.0);
    assert!(portrait.bounds().max[0] < 0.401);
}

#[test]
fn keeping_gradients_changes_no_picture() {
    let config = config(128);
    let (_, generator) = network(&config, true);
    let [z, camera, pose] = inputs(&config);
    let [z, camera, pose] = [z, camera, pose].map(|tensor| tensor.narrow(0, 0, 1));
    // More points than one chunk has, so that chunks are joined too.
    let settings = Synthesis2d {
        resolution: 96,
        sampling: generator.settings().sampling.finer(4),
        ..generator.settings()
    };
    let draw = || {
        let ws = generator.map(&z, &camera, &pose, Truncation::NONE);
        generator.synthesize(&ws, &ws, &camera, None, &settings)
    };
    let (with, without) = (draw(), no_grad(draw));
    for (with, without) in [
        (&with.image, &without.image),
        (&with.raw, &without.raw),
        (&with.depth, &without.depth),
        (&with.mask, &without.mask),
    ] {
        let error = relative_error(&without.detach(), &with.detach());
        assert!(error < 1e-4, "{error:e}");
    }
    assert!(with.image.requires_grad() && !without.image.requires_grad());
}

#[test]
fn the_same_input_gives_the_same_bits() {
    let config = config(256);
    let (_, generator) = network(&config, false);
    let [z, camera, pose] = inputs(&config);
    let draw = || {
        no_grad(|| {
            let ws = generator.map(&z, &camera, &pose, Truncation::default());
            generator.synthesize(&ws, &ws, &camera, None, &generator.settings())
        })
    };
    let (first, second) = (draw(), draw());
    assert!(first.image.equal(&second.image) && first.depth.equal(&second.depth));
}

#[test]
fn random_noise_is_for_training_only() {
    let mut config = config(128);
    config.rendering.superresolution_noise_mode = NoiseMode::Random;
    let (_, generator) = network(&config, false);
    let person = Person::new(&generator, 7, &PersonSettings::default()).expect("a person");
    let look = || person.view(&Camera::orbit(0.0, 0.0), 64).expect("a view");
    assert_eq!(look(), look());
}

#[test]
fn the_number_of_threads_changes_no_bit() {
    if std::env::var_os(steady::VARIABLE).is_none() {
        // As the program sets it, which a test among threads cannot; and without, as on processors where MKL does not heed it.
        for asked in [steady::STRICT, "OFF"] {
            let test = std::env::current_exe().expect("this test");
            let status = std::process::Command::new(test)
                .args(["the_number_of_threads_changes_no_bit", "--exact"])
                .env(steady::VARIABLE, asked)
                .status();
            assert!(status.expect("a second run").success(), "{asked}");
        }
        return;
    }
    // Wide enough that libtorch spreads every operation.
    let config = Config {
        channel_base: 8192,
        channel_max: 128,
        plane_resolution: 128,
        ..config(512)
    };
    let (_, generator) = network(&config, false);
    let view = |threads| {
        tch::set_num_threads(threads);
        let person = Person::new(&generator, 7, &PersonSettings::default()).expect("a person");
        let data = person.data(serde_json::Map::new()).expect("a field");
        let view = person.view(&Camera::orbit(0.4, 0.1), 512).expect("a view");
        (data.planes, view)
    };
    let usual = tch::get_num_threads();
    let alone = view(1);
    for threads in [2, 3, 8] {
        let several = view(threads);
        assert_eq!(alone.0, several.0, "planes with {threads} threads");
        assert!(alone.1 == several.1, "pictures with {threads} threads");
    }
    tch::set_num_threads(usual);
}

#[test]
fn gradients_are_those_of_the_function() {
    let config = config(128);
    let (parameters, generator) = network(&config, true);
    let [z, camera, pose] = inputs(&config);
    // Without importance samples: where they lie changes with the weights, and no gradient is to flow there.
    let settings = Synthesis2d {
        sampling: Sampling {
            importance_samples: 0,
            ..generator.settings().sampling
        },
        ..generator.settings()
    };
    let loss = || {
        let ws = generator.map(&z, &camera, &pose, Truncation::NONE);
        let drawn = generator.synthesize(&ws, &ws, &camera, None, &settings);
        let drawn = [&drawn.image, &drawn.mask, &drawn.raw].map(|t| t.square().mean(Kind::Double));
        let [image, mask, raw] = drawn;
        image + mask * 10.0 + raw
    };
    loss().backward();
    for name in [
        "backbone.mapping.fc0.weight",
        "backbone.synthesis.b4.const",
        "backbone.synthesis.b16.conv0.weight",
        "backbone.synthesis.b32.conv1.noise_strength",
        "backbone.synthesis.b32.torgb.affine.weight",
        "decoder.net.0.weight",
        "bcg_synthesis.b64.conv1.weight",
        "superresolution.block1.conv0.weight",
        "torgb.weight",
    ] {
        let variable = parameters.root().tensor(name);
        let gradient = variable.grad();
        // Along its own gradient the function changes most, which single precision can resolve.
        let direction = &gradient / gradient.norm();
        let step = 2e-3 * variable.norm().double_value(&[]).max(1.0);
        let at = |offset: f64| {
            let moved = || {
                let mut variable = variable.shallow_clone();
                let _ = variable.g_add_(&(&direction * offset));
            };
            no_grad(moved);
            let value = no_grad(loss).double_value(&[]);
            no_grad(|| {
                let mut variable = variable.shallow_clone();
                let _ = variable.g_sub_(&(&direction * offset));
            });
            value
        };
        let measured = (at(step) - at(-step)) / (2.0 * step);
        let expected = gradient.norm().double_value(&[]);
        let error = (measured / expected - 1.0).abs();
        assert!(error < 0.02, "{name}: {measured:e} against {expected:e}");
    }
}

#[test]
fn training_reaches_everything_that_is_learnt() {
    let config = config(512);
    tch::manual_seed(1);
    let layout = layout::generator(&config);
    let parameters = Parameters::initial(&layout, Device::Cpu);
    let mut generator = Generator::new(&config, &parameters);
    let [z, camera, pose] = inputs(&config);
    let ws = generator.map(&z, &camera, &pose, Truncation::NONE);
    let settings = Synthesis2d {
        noise: NoiseMode::Random,
        sampling: Sampling {
            random: true,
            density_noise: 0.5,
            ..generator.settings().sampling
        },
        ..generator.settings()
    };
    let drawn = generator.synthesize(&ws, &ws, &camera, None, &settings);
    let again = generator.synthesize(&ws, &ws, &camera, None, &settings);
    assert!(
        !drawn.image.equal(&again.image),
        "random rays and noise differ"
    );
    let posed = generator.pose(&z, &camera);
    let loss = drawn.image.square().mean(Kind::Float) + posed.square().mean(Kind::Float);
    loss.backward();
    for parameter in &layout {
        let variable = parameters.root().tensor(&parameter.name);
        assert_eq!(
            variable.requires_grad(),
            parameter.learnt,
            "{}",
            parameter.name
        );
        // Published networks have noise in the super-resolution's parameters, and never use it.
        let unused =
            parameter.name.starts_with("superresolution") && parameter.name.contains("noise");
        if parameter.learnt && !unused {
            let norm = variable.grad().norm().double_value(&[]);
            assert!(norm.is_finite() && norm > 0.0, "{}: {norm}", parameter.name);
        }
    }
    let before = no_grad(|| {
        generator.map(
            &z,
            &camera,
            &pose,
            Truncation {
                psi: 0.0,
                cutoff: None,
            },
        )
    });
    generator.mapping_mut().update_average(&ws.select(1, 0));
    let after = no_grad(|| {
        generator.map(
            &z,
            &camera,
            &pose,
            Truncation {
                psi: 0.0,
                cutoff: None,
            },
        )
    });
    let moved = &after - &before;
    let expected = ws.select(1, 0).mean_dim(0, false, Kind::Float) * (1.0 - 0.998);
    assert!(relative_error(&moved.select(0, 0).select(0, 0), &expected.detach()) < 1e-3);
}

#[test]
fn left_and_right_are_mirror_images() {
    let config = config(128);
    let (_, generator) = network(&config, false);
    let [z, ..] = inputs(&config);
    let z = z.narrow(0, 0, 1);
    let pose = |yaw: f32| {
        let camera = camera_tensor(&Camera::orbit(yaw, 0.15), Device::Cpu);
        no_grad(|| generator.pose(&z, &camera))
    };
    for yaw in [0.2, 1.4, 2.5] {
        let (left, right) = (pose(yaw), pose(-yaw));
        let signs = Tensor::from_slice(&[1.0f32, -1.0, -1.0, 1.0, -1.0, -1.0]);
        let error = relative_error(&(left * signs), &right);
        assert!(error < 1e-5, "yaw {yaw}: {error:e}");
    }
}

#[test]
fn truncation_draws_people_together() {
    let config = config(128);
    let (_, generator) = network(&config, false);
    let [z, camera, pose] = inputs(&config);
    let distance = |psi: f64| {
        let truncation = Truncation { psi, cutoff: None };
        let ws = no_grad(|| generator.map(&z, &camera, &pose, truncation));
        (ws.select(0, 0) - ws.select(0, 1)).norm().double_value(&[])
    };
    assert!(distance(0.0) < 1e-5);
    assert!((distance(0.5) / distance(1.0) - 0.5).abs() < 1e-4);
}
