//! A Python with Blender's package.

use std::process::Command;

/// `python3`, or the interpreter in `PORTRAIT_BLENDER_PYTHON`, where it has the package `bpy`; says that the test is skipped where not.
pub fn python() -> Option<String> {
    let python = std::env::var("PORTRAIT_BLENDER_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let found = Command::new(&python).args(["-c", "import bpy"]).output();
    // Some builds of the package crash as they unload.
    if found.is_ok_and(|output| output.status.success() || output.status.code().is_none()) {
        return Some(python);
    }
    eprintln!("SKIPPED: {python} has no package bpy (4.2 or later)");
    None
}
