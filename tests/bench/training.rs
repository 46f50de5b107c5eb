//! A step of adversarial training of the configuration `default` on the processor, against the same layers in eager `PyTorch`
//! (`pytorch_training.py`, which says what it leaves out), both in one run: `cargo bench --bench training`.
//!
//! Steps take seconds, so that each side is timed over a few of them, in turns, and the fastest counts. What of ours goes to posing people, which
//! `PyTorch`'s step leaves out, is timed alone too, at as many points. `PyTorch` is that of the Python that `PORTRAIT_PYTHON` names, else of
//! `python3`. Not measured: reading portraits (decoded meanwhile), the penalty of every 16th step, GPUs.

#![allow(missing_docs, reason = "a benchmark has no users")]

#[cfg(not(feature = "torch"))]
fn main() {
    eprintln!("skipped: training needs the feature torch");
}

#[cfg(feature = "torch")]
fn main() {
    bench::main();
}

#[cfg(feature = "torch")]
mod bench {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Child, Command, Stdio};
    use std::time::Instant;

    use portrait_export::body::deformation::DeformationSettings;
    use portrait_export::body::{Body, Pose};
    use portrait_export::checkpoint::config::Config;
    use portrait_export::generator::body::BodyTensors;
    use portrait_export::generator::deform::BodyDeform;
    use portrait_export::generator::volume::{Deform, Rays};
    use portrait_export::synth::portrait::{Shot, label};
    use portrait_export::train::adversarial::settings::Settings;
    use portrait_export::train::adversarial::trainer::{Labels, Trainer};
    use portrait_export::train::loss::Reals;
    use tch::{Device, Kind, Tensor};

    /// Steps of each side.
    const ROUNDS: usize = 3;

    pub fn main() {
        let config = Config::small();
        let settings = Settings::of(&config, true);
        let body = Body::embedded();
        let trainer = Trainer::new(&config, &settings, body, Device::Cpu, |_, _| None);
        let mut trainer = trainer.expect("a discriminator");
        let labels: Vec<f32> = (0..64)
            .flat_map(|shot| {
                let shot = Shot::draw(&[shot]);
                label(&shot.camera, &shot.pose)
            })
            .collect();
        let labels = Labels(Tensor::from_slice(&labels).view([64, -1]));
        let (n, size) = (settings.batch as i64, config.img_resolution as i64);
        let options = (Kind::Float, Device::Cpu);
        let reals = Reals {
            image: Tensor::rand([n, 3, size, size], options) * 2.0 - 1.0,
            mask: Tensor::rand([n, 1, size, size], options),
            camera: labels.0.narrow(0, 0, n).narrow(1, 0, 25),
            pose: labels.0.narrow(0, 0, n).narrow(1, 25, 6),
        };
        let mut pytorch = PyTorch::start();
        if pytorch.is_none() {
            eprintln!("no PyTorch found (PORTRAIT_PYTHON): only this program is timed");
        }
        // The first step has the penalty.
        trainer.step(&reals, &labels).expect("a step");
        let posing = Posing::new(&config, &settings, body, &labels);
        posing.seconds();
        let [mut ours, mut theirs, mut posed] = [f64::INFINITY; 3];
        for _ in 0..ROUNDS {
            let start = Instant::now();
            trainer.step(&reals, &labels).expect("a step");
            ours = ours.min(start.elapsed().as_secs_f64());
            posed = posed.min(posing.seconds());
            if let Some(seconds) = pytorch.as_mut().and_then(PyTorch::step) {
                theirs = theirs.min(seconds);
            }
        }
        let threads = tch::get_num_threads();
        println!("training step of default, batch {n}, {threads} threads");
        println!("this program   {ours:8.2} s, of which about {posed:.2} s pose people");
        if theirs.is_finite() {
            println!(
                "eager PyTorch  {theirs:8.2} s, people not posed: ours takes {:.2} times as long, {:.2} times without posing",
                ours / theirs,
                (ours - posed) / theirs
            );
        }
    }

    /// The posing of a step: for the generator's phase with gradients into the poses, for the discriminator's without.
    struct Posing<'a> {
        body: BodyTensors<'a>,
        reach: DeformationSettings,
        /// `[N, 6]`.
        pose: Tensor,
        /// All samples of N portraits, `[N, M, 3]`.
        points: Tensor,
        parts: usize,
    }

    impl<'a> Posing<'a> {
        fn new(config: &Config, settings: &Settings, body: &'a Body, labels: &Labels) -> Self {
            let n = settings.micro_batch as i64;
            let labels = labels.0.narrow(0, 0, n);
            let rendering = &config.rendering;
            let rays = Rays::through_pixels(&labels.narrow(1, 0, 25), settings.rays as i64);
            let samples = (settings.samples + settings.importance_samples) as i64;
            let options = (Kind::Float, Device::Cpu);
            let depths = Tensor::linspace(rendering.ray_start, rendering.ray_end, samples, options);
            let depths = depths.expand([n, rays.count(), samples], false);
            Self {
                body: BodyTensors::new(body, Device::Cpu),
                reach: DeformationSettings {
                    box_m: rendering.box_warp as f32,
                    thickness_m: config.thickness as f32,
                },
                pose: labels.narrow(1, 25, 6).copy(),
                points: rays.points(&depths),
                parts: settings.batch / settings.micro_batch,
            }
        }

        /// How long a step's posing takes.
        fn seconds(&self) -> f64 {
            let start = Instant::now();
            for _ in 0..self.parts {
                let pose = self.pose.detach().set_requires_grad(true);
                let deform = BodyDeform::differentiable(&self.body, &pose, &self.reach);
                let moved = deform.expect("a body").canonical_from_posed(&self.points);
                moved.sum(Kind::Float).backward();
                let six = Vec::<f32>::try_from(self.pose.flatten(0, -1)).expect("poses");
                let poses: Vec<Pose> = six
                    .as_chunks::<6>()
                    .0
                    .iter()
                    .map(|&six| Pose::from_array(six))
                    .collect();
                let deform = BodyDeform::new(self.body.body(), &poses, &self.reach);
                let _ = deform.expect("a body").canonical_from_posed(&self.points);
            }
            start.elapsed().as_secs_f64()
        }
    }

    /// A Python process that times eager `PyTorch`.
    struct PyTorch(Child);

    impl PyTorch {
        fn start() -> Option<Self> {
            let python = std::env::var("PORTRAIT_PYTHON").unwrap_or("python3".into());
            let script = concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/tests/bench/pytorch_training.py"
            );
            let process = Command::new(python)
                .arg(script)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .ok()?;
            let mut pytorch = Self(process);
            // Warms up.
            pytorch.step().map(|_| pytorch)
        }

        /// Seconds of a step.
        fn step(&mut self) -> Option<f64> {
            writeln!(self.0.stdin.as_mut()?, "step 1").ok()?;
            let mut answer = String::new();
            let answers = self.0.stdout.as_mut()?;
            BufReader::with_capacity(1, answers)
                .read_line(&mut answer)
                .ok()?;
            answer.trim().parse().ok()
        }
    }

    impl Drop for PyTorch {
        fn drop(&mut self) {
            // It may have ended by itself; nothing is lost either way.
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }
}
