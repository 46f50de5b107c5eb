//! Khronos' glTF validator, run through node, for any test that writes glTF.
//!
//! It is installed with `npm ci` in `tests/validator`. Where it is not, [`assert_valid`] says so and checks nothing,
//! unless `PORTRAIT_REQUIRE_VALIDATOR=1` makes that a failure.

use std::path::{Path, PathBuf};
use std::process::Command;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/validator")
}

/// Whether there is a validator to ask.
pub fn is_installed() -> bool {
    folder().join("node_modules/gltf-validator").is_dir()
}

/// Demands 0 errors, 0 warnings, 0 infos and 0 hints for each `.glb` or `.gltf` file.
pub fn assert_valid(paths: &[PathBuf]) {
    for report in reports(paths) {
        for severity in ["errors", "warnings", "infos", "hints"] {
            assert_eq!(report[severity], 0, "{severity} of {report:#}");
        }
    }
}

/// What the validator says of each file, see `validate.mjs`; nothing where there is none.
pub fn reports(paths: &[PathBuf]) -> Vec<serde_json::Value> {
    if !is_installed() {
        let message = "the glTF validator is not installed: run `npm ci` in tests/validator";
        let required = std::env::var("PORTRAIT_REQUIRE_VALIDATOR").is_ok_and(|value| value == "1");
        assert!(!required, "{message}");
        eprintln!("SKIPPED, {} files not validated: {message}", paths.len());
        return Vec::new();
    }
    let output = Command::new("node")
        .arg(folder().join("validate.mjs"))
        .args(paths)
        .output()
        .expect("node runs");
    let stdout = String::from_utf8(output.stdout).expect("UTF-8");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the validator failed: {stderr}");
    let reports: Vec<serde_json::Value> = stdout
        .lines()
        .map(|line| serde_json::from_str(line).expect("one JSON object a line"))
        .collect();
    assert_eq!(reports.len(), paths.len(), "one report a file");
    reports
}
