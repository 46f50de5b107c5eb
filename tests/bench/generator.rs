//! The published size of the network on the processor, against the same layers in eager `PyTorch` (`pytorch_eager.py`, which says
//! what it computes), both in one run: `cargo bench --bench generator`.
//!
//! Weights are random: times do not depend on them. `PyTorch` is timed in the Python that `PORTRAIT_PYTHON` names, else in
//! `python3`, where that has it; it should be the same release as the libtorch of this program. Not measured: loading, and GPUs.

#![allow(missing_docs, reason = "criterion's macros make items without docs")]

#[cfg(not(feature = "torch"))]
fn main() {
    eprintln!("skipped: the generator needs the feature torch");
}

#[cfg(feature = "torch")]
criterion::criterion_main!(bench::benches);

#[cfg(feature = "torch")]
mod bench {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
    use std::time::{Duration, Instant};

    use criterion::{Criterion, criterion_group};
    use portrait_export::checkpoint::config::{Config, NoiseMode};
    use portrait_export::checkpoint::layout::{self, Init};
    use portrait_export::generator::Generator;
    use portrait_export::generator::mapping::Truncation;
    use portrait_export::generator::parameters::Parameters;
    use portrait_export::generator::person::camera_tensor;
    use portrait_export::render::Camera;
    use tch::{Device, Kind, Tensor, no_grad};

    fn generator() -> Generator {
        let config = Config::published();
        let layout = layout::generator(&config);
        let parameters = Parameters::new(&layout, Device::Cpu, false, |parameter| {
            let shape: Vec<i64> = parameter.shape.iter().map(|&size| size as i64).collect();
            let options = (Kind::Float, Device::Cpu);
            match parameter.init {
                Init::Normal(deviation) => Tensor::randn(shape, options) * f64::from(deviation),
                Init::Constant(value) => Tensor::full(shape, f64::from(value), options),
            }
        });
        Generator::new(&config, &parameters)
    }

    /// A Python process that times eager `PyTorch`.
    struct PyTorch {
        process: Child,
        ask: ChildStdin,
        answers: BufReader<ChildStdout>,
    }

    impl PyTorch {
        fn start() -> Option<Self> {
            let python = std::env::var("PORTRAIT_PYTHON").unwrap_or("python3".into());
            let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bench/pytorch_eager.py");
            let mut process = Command::new(python)
                .arg(script)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .ok()?;
            let ask = process.stdin.take()?;
            let answers = BufReader::new(process.stdout.take()?);
            let mut pytorch = Self {
                process,
                ask,
                answers,
            };
            pytorch.run("planes", 1).map(|_| pytorch)
        }

        fn run(&mut self, what: &str, count: u64) -> Option<Duration> {
            writeln!(self.ask, "{what} {count}").ok()?;
            let mut answer = String::new();
            self.answers.read_line(&mut answer).ok()?;
            answer.trim().parse().ok().map(Duration::from_secs_f64)
        }
    }

    impl Drop for PyTorch {
        fn drop(&mut self) {
            // It may have ended by itself; nothing is lost either way.
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
    }

    fn compare(criterion: &mut Criterion) {
        let generator = generator();
        let z = Tensor::randn([1, 512], (Kind::Float, Device::Cpu));
        let camera = camera_tensor(&Camera::orbit(0.0, 0.0), Device::Cpu);
        let pose = Tensor::zeros([1, 6], (Kind::Float, Device::Cpu));
        let ws = no_grad(|| generator.map(&z, &camera, &pose, Truncation::default()));
        let planes = || {
            let _ = no_grad(|| generator.planes(&ws, NoiseMode::Const));
        };
        let image = || {
            let _ =
                no_grad(|| generator.synthesize(&ws, &ws, &camera, None, &generator.settings()));
        };
        let mut pytorch = PyTorch::start();
        if pytorch.is_none() {
            eprintln!("no PyTorch found (PORTRAIT_PYTHON): only this program is timed");
        }
        let works: [(&str, &dyn Fn()); 2] = [("planes", &planes), ("image", &image)];
        for (name, ours) in works {
            let mut group = criterion.benchmark_group(format!("published size, {name}"));
            group.sample_size(10);
            group.bench_function("this program", |bencher| {
                bencher.iter_custom(|count| {
                    let start = Instant::now();
                    (0..count).for_each(|_| ours());
                    start.elapsed()
                });
            });
            if let Some(pytorch) = &mut pytorch {
                group.bench_function("eager PyTorch", |bencher| {
                    bencher.iter_custom(|count| {
                        pytorch.run(name, count).expect("PyTorch answers as before")
                    });
                });
            }
            group.finish();
        }
    }

    criterion_group!(benches, compare);
}
