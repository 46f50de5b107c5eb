//! What a build without the generator says when it is asked to teach one.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Args;

/// Whatever was asked for.
#[derive(Debug, Args)]
pub struct AnyArguments {
    /// Not understood by this build
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    rest: Vec<OsString>,
}

/// Says that `command` needs what this program was built without.
pub fn refuse(command: &str, _: &AnyArguments) -> ExitCode {
    eprintln!(
        "error: `{command}` needs the generator, which this program was built without (feature `torch`); build it with libtorch, as the README says"
    );
    ExitCode::FAILURE
}
