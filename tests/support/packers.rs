//! gltfpack and glTF Transform, run through node, for tests that compare with them or read with them.
//!
//! They are installed with `npm ci` in `tests/packers`. Where they are not, [`run`] says so and does nothing, unless
//! `PORTRAIT_REQUIRE_VALIDATOR=1` makes that a failure.

use std::path::Path;
use std::process::Command;

/// Lets a packer (see `packers.mjs`) make a file of a file; false where there is none.
pub fn run(what: &str, input: &Path, output: &Path) -> bool {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packers");
    if !folder.join("node_modules/gltfpack").is_dir() {
        let message =
            "gltfpack and glTF Transform are not installed: run `npm ci` in tests/packers";
        let required = std::env::var("PORTRAIT_REQUIRE_VALIDATOR").is_ok_and(|value| value == "1");
        assert!(!required, "{message}");
        eprintln!("SKIPPED {what}: {message}");
        return false;
    }
    let done = Command::new("node")
        .arg(folder.join("packers.mjs"))
        .arg(what)
        .args([input, output])
        .output()
        .expect("node runs");
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{what}: {told}");
    true
}
