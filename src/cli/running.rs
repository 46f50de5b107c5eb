//! Arguments about how a command runs, not about what it makes; the same in every command with long work.

use anyhow::{Context, Result, bail};
use clap::{Args, value_parser};

use super::listener::{Listener, Voice};
use crate::field::kernel::{Isa, LIMIT_VARIABLE};

/// Far more threads than processors only cost memory, and tens of thousands bring a machine to a halt.
const MOST_THREADS: i64 = 256;

/// How to tell of progress, and how many threads to use.
#[derive(Debug, Args)]
#[command(next_help_heading = "Running")]
pub struct RunningArguments {
    /// Say nothing but errors
    #[arg(short, long, conflicts_with = "json")]
    quiet: bool,

    /// Tell of progress as JSON events on standard output, one a line
    #[arg(long)]
    json: bool,

    /// Threads to use, at most 256; the result does not depend on it [default: one per core]
    #[arg(
        long,
        value_name = "N",
        value_parser = value_parser!(u16).range(1..=MOST_THREADS),
        allow_negative_numbers = true
    )]
    threads: Option<u16>,
}

impl RunningArguments {
    /// Who listens to progress.
    pub fn listener(&self) -> Listener {
        Listener::new(Voice::of(self.json, self.quiet))
    }

    /// How many threads all work together may use.
    pub fn threads(&self) -> usize {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        self.threads.map_or(cores, usize::from)
    }

    /// Starts the threads asked for, and refuses a misspelt limit of the vector instructions: it would silently be none.
    pub fn start(&self) -> Result<()> {
        let limit = std::env::var(LIMIT_VARIABLE).unwrap_or_default();
        if !limit.is_empty() && !Isa::NAMES.contains(&limit.to_lowercase().as_str()) {
            let known = Isa::NAMES.join(", ");
            bail!("the variable {LIMIT_VARIABLE} must be one of {known}, found `{limit}`");
        }
        if let Some(threads) = self.threads {
            rayon::ThreadPoolBuilder::new()
                .num_threads(threads.into())
                .build_global()
                .context("cannot start the threads")?;
            #[cfg(feature = "torch")]
            tch::set_num_threads(threads.into());
        }
        Ok(())
    }
}
