//! Portraits that are read small at first: the discriminator reads them as if they were large, and its first blocks learn later.
//!
//! Not proved: that small portraits tell poses as well as large ones, or how much sooner (the figures are in README.md).
#![cfg(feature = "torch")]

#[path = "support/studio.rs"]
mod studio;
#[path = "support/tiny_training.rs"]
mod tiny_training;

use portrait_export::checkpoint::config::{Config, Discriminator};
use portrait_export::generator::plain_field::plain;
use portrait_export::train::adversarial::learning::Side;
use portrait_export::train::adversarial::settings::Settings;
use portrait_export::train::adversarial::trainer::Trainer;
use portrait_export::train::loss::{Reals, seen_real};
use portrait_export::train::snapshot::Snapshot;
use studio::{Studio, copied, settings};
use tch::{Device, no_grad};
use tiny_training::config;

/// Channels enough to let portraits through.
fn wide() -> Config {
    Config {
        discriminator: Some(Discriminator {
            channel_base: 1024,
            ..config().discriminator.expect("a discriminator")
        }),
        ..config()
    }
}

/// Reads 4 portraits a step: two thirds of `small` ones at 32 pixels, the others at 64, then at 128.
fn reading(small: usize) -> Settings {
    settings(|settings| {
        settings.known_poses = 1.0;
        settings.reading_kimg = 1.0;
        settings.small_kimg = small as f64 / 1000.0;
        settings.discriminator_rate = 0.004;
    })
}

fn trainer<'a>(studio: &'a Studio, settings: &Settings, from: Option<&Trainer>) -> Trainer<'a> {
    let known = from.map(|trainer| copied(trainer.parameters(Side::Discriminator)));
    Trainer::new(&wide(), settings, &studio.body, Device::Cpu, |side, it| {
        let known = known.as_ref().filter(|_| side == Side::Discriminator);
        known.map(|known| known[&it.name].copy())
    })
    .expect("a discriminator")
}

/// What is read of all portraits, as they are and at an edge of so many pixels.
fn read(studio: &Studio, trainer: &Trainer, edge: i64) -> [Vec<f32>; 2] {
    let reals = Reals::first(&studio.dataset, 12, 3, Device::Cpu).expect("portraits");
    let shown = seen_real(&reals, &trainer.now());
    let judge = trainer.networks().discriminator;
    no_grad(|| {
        [
            plain(&judge.pose(&shown, &reals.camera)),
            plain(&judge.small_pose(&shown, &reals.camera, edge)),
        ]
    })
}

fn furthest(a: &[f32], b: &[f32]) -> f32 {
    assert_eq!(a.len(), b.len());
    let apart = a.iter().zip(b).map(|(a, b)| (a - b).abs());
    apart.fold(0.0, f32::max)
}

#[test]
fn what_was_learnt_of_small_portraits_is_read_in_large_ones() {
    let studio = Studio::new();
    // 8 steps at a quarter of the size, 4 at half of it.
    let mut trainer = trainer(&studio, &reading(48), None);
    let mut before = vec![0.0; 72];
    for (steps, edge) in [(8, 32), (4, 64)] {
        assert_eq!(trainer.reading_edge(), Some(edge));
        studio.steps(&mut trainer, steps);
        let [large, small] = read(&studio, &trainer, edge);
        let (apart, learnt) = (furthest(&large, &small), furthest(&large, &before));
        assert!(learnt > 1e-3, "{learnt} at {edge}");
        assert!(apart < 1e-5, "{apart} at {edge}");
        before = large;
    }
    assert_eq!(trainer.reading_edge(), None);
    studio.steps(&mut trainer, 1);
    let [large, small] = read(&studio, &trainer, 64);
    assert!(
        furthest(&large, &small) > 1e-4,
        "the first block learns now"
    );
}

#[test]
fn convolutions_of_blocks_move_by_orthogonal_steps_while_poses_are_read() {
    let studio = Studio::new();
    let settings = reading(0);
    let mut trainer = trainer(&studio, &settings, None);
    // Poses begin as zeros, and what is behind them learns from the second step on.
    studio.steps(&mut trainer, 1);
    let before = copied(trainer.parameters(Side::Discriminator));
    studio.steps(&mut trainer, 1);
    let after = copied(trainer.parameters(Side::Discriminator));
    // Moved by, in learning rates: all numbers together, and the furthest.
    let moved = |name: &str| {
        let by = (&after[name] - &before[name]) / (settings.discriminator_rate * 16.0 / 17.0);
        let of = |tensor: tch::Tensor| tensor.double_value(&[]);
        let mean_square = of(by.square().mean(tch::Kind::Double));
        (mean_square.sqrt(), of(by.abs().max()))
    };
    // The first step of Adam moves every number alike.
    let (together, furthest) = moved("b128.fromrgb.weight");
    assert!(
        (furthest / together - 1.0).abs() < 0.2,
        "{together} {furthest}"
    );
    for name in ["b128.skip.weight", "b64.conv0.weight", "b32.conv1.weight"] {
        let (together, furthest) = moved(name);
        assert!((0.5..1.2).contains(&together), "{name}: {together}");
        assert!(furthest > 2.0 * together, "{name}: {together} {furthest}");
    }
}

#[test]
fn blocks_above_the_size_that_is_read_learn_their_skips_alone() {
    let studio = Studio::new();
    let mut trainer = trainer(&studio, &reading(48), None);
    let mut before = copied(trainer.parameters(Side::Discriminator));
    for (steps, edge) in [(8, 32), (4, 64), (4, 128)] {
        studio.steps(&mut trainer, steps);
        let after = copied(trainer.parameters(Side::Discriminator));
        for name in [
            "b128.fromrgb.weight",
            "b128.conv1.weight",
            "b64.conv1.weight",
        ] {
            let block: i64 = name[1..]
                .split('.')
                .next()
                .expect("a block")
                .parse()
                .expect("pixels");
            assert_eq!(
                after[name] != before[name],
                block <= edge,
                "{name} at {edge}"
            );
        }
        for name in ["b128.skip.weight", "b64.skip.weight", "b32.conv1.weight"] {
            assert!(after[name] != before[name], "{name} at {edge}");
        }
        before = after;
    }
}

#[test]
fn a_discriminator_that_does_not_let_small_portraits_through_reads_large_ones() {
    let studio = Studio::new();
    let mut taught = trainer(&studio, &reading(4), None);
    assert_eq!(taught.reading_edge(), Some(32));
    studio.steps(&mut taught, 3);
    let other = trainer(&studio, &reading(48), Some(&taught));
    assert_eq!(other.reading_edge(), None, "its first blocks have learnt");
    // And where channels are too few.
    let narrow = studio.trainer(|settings| {
        settings.reading_kimg = 1.0;
        settings.small_kimg = 1.0;
    });
    assert_eq!(narrow.reading_edge(), None);
    let mut unread = settings(|_| ());
    unread.reading_kimg = 0.5;
    unread.small_kimg = 0.6;
    let faults = unread.faults();
    assert!(
        faults.len() == 1 && faults[0].starts_with("--small-kimg"),
        "{faults:?}"
    );
}

#[test]
fn a_run_goes_on_bit_for_bit_where_portraits_become_larger() {
    let studio = Studio::new();
    let made = || trainer(&studio, &reading(12), None);
    let path = |name: &str| studio.folder.path().join(name);
    let bytes = |name: &str| std::fs::read(path(name)).expect("a file");
    let mut whole = made();
    studio.steps(&mut whole, 4);
    whole.snapshot().write(&path("whole")).expect("written");
    for done in 1..4 {
        let mut first = made();
        studio.steps(&mut first, done);
        first.snapshot().write(&path("part")).expect("written");
        let mut second = made();
        let part = Snapshot::read(&path("part")).expect("a snapshot");
        second.restore(&part, false).expect("fits");
        studio.steps(&mut second, 4 - done);
        second.snapshot().write(&path("resumed")).expect("written");
        assert!(bytes("resumed") == bytes("whole"), "after {done} steps");
    }
}
