//! `portrait-export view`: avatars and training runs in the browser of this machine, or as a static site.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Args;
use serde_json::json;

use super::interrupt;
use super::listener::{Listener, Voice};
use crate::progress::Progress;
use crate::view::Viewed;
use crate::view::server::{Routes, Server};
use crate::view::site::{self, Site};

/// Between two looks at whether to end.
const LOOK_INTERVAL: Duration = Duration::from_millis(50);

/// Look at avatars and training runs in a browser.
#[derive(Debug, Args)]
pub struct ViewArguments {
    /// A .glb or .gltf, a folder of them, the folder of a batch, a training run, or a folder of runs
    #[arg(value_name = "PATH")]
    path: PathBuf,

    /// The port of 127.0.0.1 to answer on [default: any that is free]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..), allow_negative_numbers = true)]
    port: Option<u16>,

    /// Do not open a browser
    #[arg(long)]
    no_open: bool,

    /// Write the page with all that it shows into a new or empty folder, for any static host, and end
    #[arg(long, value_name = "SITE", conflicts_with_all = ["port", "no_open"])]
    export: Option<PathBuf>,

    /// The report of a single asset, where it is not beside it as STEM.json
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,

    /// Say nothing but the address and errors
    #[arg(short, long)]
    quiet: bool,
}

/// Runs the command; errors are told here.
pub fn run(arguments: &ViewArguments) -> ExitCode {
    let listener = Listener::new(Voice::of(false, arguments.quiet));
    match view(arguments, &listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            listener.fail(&error);
            ExitCode::FAILURE
        }
    }
}

fn view(arguments: &ViewArguments, listener: &Listener) -> Result<()> {
    let viewed = Viewed::open(&arguments.path, arguments.report.as_deref())?;
    match &arguments.export {
        Some(folder) => export(&viewed, folder, listener),
        None => serve(arguments, viewed, listener),
    }
}

fn export(viewed: &Viewed, folder: &Path, listener: &Listener) -> Result<()> {
    let asked = interrupt::flag()?;
    let stopping = || asked.load(Ordering::SeqCst);
    let Site {
        files,
        bytes,
        notes,
    } = site::export(viewed, folder, listener, &stopping)?;
    for note in notes {
        listener.note(&note);
    }
    let megabytes = bytes as f64 / 1e6;
    let folder = folder.display();
    let summary = format!(
        "{folder}: {files} files, {megabytes:.1} MB; put it on any web server (a browser does not load it from the disk)"
    );
    listener.finish(&summary, json!(null));
    Ok(())
}

fn serve(arguments: &ViewArguments, viewed: Viewed, listener: &Listener) -> Result<()> {
    let server = Server::bind(arguments.port.unwrap_or(0))?;
    let address = server.address();
    let routes = Routes::new(viewed).context("cannot prepare the page")?;
    let asked = interrupt::flag()?;
    thread::Builder::new()
        .spawn(move || server.run(&Arc::new(routes)))
        .context("cannot start a thread for the server")?;
    let mut out = std::io::stdout();
    // A reader that went away is no reason to end.
    let _ = writeln!(out, "{address}").and_then(|()| out.flush());
    let told = format!(
        "{} is shown there; Ctrl-C ends it",
        arguments.path.display()
    );
    listener.tell(&told, &json!(null));
    if !arguments.no_open && has_display() {
        // Nothing of the browser's is waited for.
        if let Err(error) = open::that_detached(&address) {
            listener.note(&format!(
                "cannot open a browser ({error}); open the address above in one"
            ));
        }
    }
    // Ends by a signal, or never.
    while !asked.load(Ordering::SeqCst) {
        thread::sleep(LOOK_INTERVAL);
    }
    Ok(())
}

/// Whether a browser would have a screen to appear on.
fn has_display() -> bool {
    let variables = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];
    let is_set = |name: &&str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || variables.iter().any(is_set)
}
