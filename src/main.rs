//! The `portrait-export` program: parses the command line and hands over to [`portrait_export::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    portrait_export::cli::main()
}
