//! A traced field is the function that libtorch samples, and so are its gradients along planes, points and decoder, the border of the box and
//! what lies beyond it included. Not proved here: that it is faster (README, "Performance").
#![cfg(feature = "torch")]

use portrait_export::checkpoint::config::Config;
use portrait_export::checkpoint::layout;
use portrait_export::generator::Generator;
use portrait_export::generator::parameters::Parameters;
use portrait_export::generator::traced::TracedField;
use portrait_export::generator::volume::Evaluate;
use tch::{Device, Kind, Tensor};

#[test]
fn a_traced_field_has_the_values_and_gradients_of_the_sampled_one() {
    tch::manual_seed(3);
    let config = Config {
        plane_resolution: 16,
        ..Config::small()
    };
    let parameters = Parameters::initial(&layout::generator(&config), Device::Cpu);
    let generator = Generator::new(&config, &parameters);
    let options = (Kind::Float, Device::Cpu);
    // Planes need not be square.
    let planes = Tensor::randn([2, 3, 32, 3, 12, 16], options);
    let points = (Tensor::rand([2, 400, 3], options) - 0.5) * 0.8;
    let weights = Tensor::randn([2, 400, 33], options);
    let gradients = |run: &dyn Fn(&Tensor, &Tensor)| {
        let [planes, points] =
            [&planes, &points].map(|tensor| tensor.copy().set_requires_grad(true));
        let hidden = parameters.root().tensor("decoder.net.0.weight");
        hidden.shallow_clone().zero_grad();
        run(&planes, &points);
        [planes.grad(), points.grad(), hidden.grad().copy()]
    };
    let loss = |(density, features): (Tensor, Tensor)| {
        (Tensor::cat(&[density, features], 2) * &weights).sum(Kind::Float)
    };
    let sampled = gradients(&|planes, points| loss(generator.sample(planes, points)).backward());
    let traced = gradients(&|planes, points| {
        // Operations before and after, so that graphs have more than leaves.
        let field = TracedField::new(&generator, planes * 1.0);
        // Asked twice, each time for one half.
        let halves = points.chunk(2, 1).into_iter();
        let (density, features): (Vec<_>, Vec<_>) =
            halves.map(|half| field.evaluate(&half)).unzip();
        let cat = |parts: &[Tensor]| Tensor::cat(parts, 1);
        let seen = (cat(&density), cat(&features));
        let known = generator.sample(planes, points);
        for (seen, known) in [(&seen.0, known.0), (&seen.1, known.1)] {
            assert!(off(seen, &known) < 1e-5, "values");
        }
        loss(seen).backward();
        field.rest().backward();
    });
    for (name, (expected, found)) in ["planes", "points", "decoder"]
        .into_iter()
        .zip(sampled.iter().zip(&traced))
    {
        assert!(off(found, expected) < 1e-5, "{name}");
    }
}

/// Norm of the difference over norm of what is expected.
fn off(found: &Tensor, expected: &Tensor) -> f64 {
    let norm = |tensor: Tensor| tensor.norm().double_value(&[]);
    norm(found - expected) / norm(expected.shallow_clone())
}
