//! With the feature `torch`: makes programs, tests, benchmarks and examples look for libtorch where the build found it (rpath),
//! and says what to do where there is none or one of another version. Without the feature, does nothing.
//!
//! What finds and links the library is the build script of `torch-sys`; this one looks in the same places, in the same order.
//! It does not depend on that crate, so that it may run before, and its message may come instead of a compiler's.

use std::path::{Path, PathBuf};
use std::{env, fs, process::Command};

/// The releases whose interface `tch` is written for.
const SERIES: &str = "2.11.";

/// How to come by the library, for every message.
const REMEDY: &str = "run `make setup` in the repository, or set LIBTORCH to the folder of a libtorch or PyTorch 2.11 (the one with \
                      include and lib), or build without the generator: --no-default-features";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if env::var_os("CARGO_FEATURE_TORCH").is_none()
        || !["linux", "macos"].contains(&target.as_str())
    {
        return;
    }
    match library_folder() {
        Ok(libraries) => link(&libraries, &target),
        Err(fault) => println!("cargo::error={fault}; {REMEDY}"),
    }
}

/// The folder with libtorch's shared libraries, checked as far as can be; or what is wrong, in one line.
fn library_folder() -> Result<PathBuf, String> {
    if variable("LIBTORCH_USE_PYTORCH").is_some() {
        let python = if env::var_os("VIRTUAL_ENV").is_some() {
            "python"
        } else {
            "python3"
        };
        let script =
            "import importlib.util as u; print(u.find_spec('torch').submodule_search_locations[0])";
        let output = Command::new(python).args(["-c", script]).output();
        let folder = output.ok().filter(|output| output.status.success());
        let folder = folder
            .ok_or_else(|| format!("LIBTORCH_USE_PYTORCH is set, and {python} has no PyTorch"))?;
        return checked(Path::new(String::from_utf8_lossy(&folder.stdout).trim()));
    }
    match variable("LIBTORCH") {
        Some(folder) => {
            let libraries = variable("LIBTORCH_LIB").map(|folder| Path::new(&folder).join("lib"));
            checked(Path::new(&folder)).map(|found| libraries.unwrap_or(found))
        }
        None if Path::new("/usr/lib/libtorch.so").exists() => checked(Path::new("/usr")),
        None => Err("libtorch, which the generator needs, is not set up".to_owned()),
    }
}

/// The folder `lib` of the libtorch in `folder`, if that is whole and of the right version.
fn checked(folder: &Path) -> Result<PathBuf, String> {
    let libraries = folder.join("lib");
    let missing = |what: &str| {
        format!(
            "expected libtorch {SERIES}x in {}, found no {what} in it",
            folder.display()
        )
    };
    let library = ["libtorch.so", "libtorch.dylib"]
        .map(|name| libraries.join(name))
        .into_iter()
        .find(|path| path.exists());
    let library = library.ok_or_else(|| missing("lib/libtorch.so"))?;
    println!("cargo::rerun-if-changed={}", library.display());
    match version(folder) {
        Some(version)
            if !version.starts_with(SERIES)
                && variable("LIBTORCH_BYPASS_VERSION_CHECK").is_none() =>
        {
            Err(format!(
                "expected libtorch {SERIES}x in {}, found version {version}",
                folder.display()
            ))
        }
        // A link may be moved or removed later; what it leads to is what programs are to look for.
        _ => fs::canonicalize(libraries).map_err(|error| format!("{}: {error}", folder.display())),
    }
}

/// The version that the libtorch in `folder` says it is, such as `2.11.0`.
fn version(folder: &Path) -> Option<String> {
    let files = [
        "build-version",
        "include/torch/headeronly/version.h",
        "include/torch/csrc/api/include/torch/version.h",
    ];
    let text = files
        .into_iter()
        .find_map(|file| fs::read_to_string(folder.join(file)).ok())?;
    let mut words = text.split(['"', '+', '\n', ' ']).map(str::trim);
    words
        .find(|word| word.contains('.') && word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
}

/// Has the linker note the folder in what it makes, and keep the part of libtorch that works on GPUs.
fn link(libraries: &Path, target: &str) {
    let libraries_text = libraries.to_string_lossy();
    // One argument each, since `-Wl,` would split a path at its commas.
    let mut arguments = vec!["-Xlinker", "-rpath", "-Xlinker", &libraries_text];
    if target == "linux" {
        // Nothing calls these by name (they register themselves on loading), so the linker would leave them out.
        for (file, argument) in [
            ("libtorch_cuda.so", "-ltorch_cuda"),
            ("libtorch_hip.so", "-ltorch_hip"),
        ] {
            if libraries.join(file).exists() {
                arguments.extend([
                    "-Wl,--push-state,--no-as-needed",
                    argument,
                    "-Wl,--pop-state",
                ]);
            }
        }
    }
    for argument in arguments {
        println!("cargo::rustc-link-arg={argument}");
    }
}

/// An environment variable whose change has this script run again.
fn variable(name: &str) -> Option<String> {
    println!("cargo::rerun-if-env-changed={name}");
    env::var(name).ok()
}
