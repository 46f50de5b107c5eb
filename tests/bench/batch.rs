//! People of one batch against the same people one by one: `cargo bench --bench batch`.
//!
//! Default quality, the program in its release profile, both on the same machine one after the other. `PORTRAIT_SEEDS=0-49` for the
//! published figure; the default is a few people. `PORTRAIT_OPTIONS` are options of both, such as `--device cpu`.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use portrait_export::seeds::SeedList;

fn run(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portrait-export"));
    command.current_dir(folder).args(arguments).arg("--quiet");
    let options = std::env::var("PORTRAIT_OPTIONS").unwrap_or_default();
    command
        .args(options.split_whitespace())
        .stdout(Stdio::null());
    assert!(command.status().expect("the program starts").success());
}

fn main() {
    if cfg!(not(feature = "torch")) {
        println!("skipped: people need the generator (feature `torch`)");
        return;
    }
    let text = std::env::var("PORTRAIT_SEEDS").unwrap_or_else(|_| "0-3".to_owned());
    let seeds: SeedList = text.parse().expect("seeds");
    let folder = tempfile::tempdir().expect("a folder");
    let began = Instant::now();
    run(
        folder.path(),
        &["batch", "--seeds", &text, "--out", "batch"],
    );
    let batch = began.elapsed().as_secs_f64();
    let began = Instant::now();
    for seed in seeds.as_slice() {
        let (seed, path) = (seed.to_string(), format!("seed_{seed}.glb"));
        run(folder.path(), &["mesh", "--seed", &seed, "-o", &path]);
    }
    let single = began.elapsed().as_secs_f64();
    let people = seeds.as_slice().len() as f64;
    for seed in seeds.as_slice() {
        let [one, many] = ["", "batch/"].map(|place| {
            let path = folder.path().join(format!("{place}seed_{seed}.glb"));
            std::fs::read(path).expect("a file")
        });
        assert!(one == many, "seed {seed} differs");
    }
    println!(
        "{people} people: {:.2} s each in a batch, {:.2} s each one by one, ratio {:.2}",
        batch / people,
        single / people,
        batch / single
    );
}
