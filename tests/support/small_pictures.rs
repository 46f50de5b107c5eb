//! Small pictures of people, through the program, and a body to pose them by.

use std::path::Path;
use std::process::Output;

use crate::program::{Desk, text};

/// A whole body in SMPL's format, cut off at the borders of the box.
const BODY: &str = "tests/fixtures/parity_small/body.npz";
/// Pictures of this width take a second.
pub const SIZE: u32 = 48;

impl Desk {
    /// A small picture of whom the options `whom` name.
    pub fn render_of(&self, whom: &[&str], arguments: &[&str]) -> Output {
        let mut command = self.command("render");
        command.args(["--size", &SIZE.to_string()]);
        let output = command.args(whom).args(arguments).output();
        output.expect("the program starts")
    }

    /// A picture, and what was said beside it.
    pub fn shot(&self, whom: &[&str], arguments: &[&str]) -> (Vec<u8>, String) {
        let output = self.render_of(whom, &[arguments, &["-o", "shot.png"]].concat());
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        (self.read("shot.png"), text(&output.stderr).to_owned())
    }
}

/// Where the body is.
pub fn body() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(BODY);
    path.to_str().expect("a name").to_owned()
}
