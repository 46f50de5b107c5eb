//! The command line: arguments in the user's units, checked into settings; progress; errors in one line.
//!
//! Exit code 0 means that every file asked for is written and whole, 1 that none was written (but see
//! [`WriteError::Rename`](crate::export::files::WriteError::Rename)), 2 that the command line itself was wrong.

mod batch;
mod body;
mod checkpoint;
mod convert;
mod generator_arguments;
mod import;
mod inspect;
mod interrupt;
mod listener;
mod merge;
mod mesh;
mod names;
mod paths;
#[cfg(feature = "torch")]
mod people;
mod pose;
#[cfg(feature = "torch")]
mod pretrain;
mod render;
mod running;
mod sheet;
mod source;
mod synth;
#[cfg(feature = "torch")]
mod train;
#[cfg(feature = "torch")]
mod training_config;
#[cfg(feature = "torch")]
mod training_run;
mod view;
#[cfg(not(feature = "torch"))]
mod without_generator;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Turns 3D portraits, made by a generator or given as fields, into textured, watertight, engine-ready assets.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 110)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make an asset (.glb, .gltf, .obj or .ply) of a portrait
    Mesh(Box<mesh::MeshArguments>),
    /// Make assets of many people in a folder, overnight or on many machines
    Batch(Box<batch::BatchArguments>),
    /// Join what many machines made of a batch, and tell what is missing
    Merge(merge::MergeArguments),
    /// Bring an asset (.glb, .gltf) of this program into another form: a profile, fewer triangles, smaller images
    Convert(convert::ConvertArguments),
    /// Take in a published network (.pkl, .pkl.gz) as a checkpoint, without executing anything in it
    Import(import::ImportArguments),
    /// Make pictures or animations (.png, .apng, .gif or .webp) of a portrait from any side
    Render(render::RenderArguments),
    /// Show everyone in a folder of assets on one picture (.png, .jpg or .webp), with seeds
    Sheet(sheet::SheetArguments),
    /// Make synthetic people, of data that anybody may use
    #[command(subcommand)]
    Synth(synth::Synth),
    /// Teach a generator synthetic people directly, from their known shapes and colours
    #[cfg(feature = "torch")]
    Pretrain(pretrain::PretrainArguments),
    /// Teach a generator synthetic people (needs a build with libtorch)
    #[cfg(not(feature = "torch"))]
    Pretrain(without_generator::AnyArguments),
    /// Let a generator learn from photographs against a discriminator
    #[cfg(feature = "torch")]
    Train(Box<train::TrainArguments>),
    /// Let a generator learn from photographs (needs a build with libtorch)
    #[cfg(not(feature = "torch"))]
    Train(without_generator::AnyArguments),
    /// Look at avatars (.glb, .gltf, folders of them) and training runs in a browser, or make a web site of them
    View(view::ViewArguments),
    /// Tell what a checkpoint, a portrait field or an asset holds
    Inspect(inspect::InspectArguments),
}

/// Parses the process's arguments and runs the command.
///
/// To be called while the process has a single thread.
pub fn main() -> ExitCode {
    #[cfg(feature = "torch")]
    crate::generator::steady::ask();
    let Arguments { command } = Arguments::parse();
    // Without it, Ctrl-C ends the program too, and may leave a temporary file.
    interrupt::listen();
    match command {
        Command::Mesh(arguments) => mesh::run(&arguments),
        Command::Batch(arguments) => batch::run(&arguments),
        Command::Merge(arguments) => merge::run(&arguments),
        Command::Convert(arguments) => convert::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Render(arguments) => render::run(&arguments),
        Command::Sheet(arguments) => sheet::run(&arguments),
        Command::Synth(synth) => synth::run(&synth),
        #[cfg(feature = "torch")]
        Command::Pretrain(arguments) => pretrain::run(&arguments),
        #[cfg(feature = "torch")]
        Command::Train(arguments) => train::run(&arguments),
        #[cfg(not(feature = "torch"))]
        Command::Pretrain(arguments) => without_generator::refuse("pretrain", &arguments),
        #[cfg(not(feature = "torch"))]
        Command::Train(arguments) => without_generator::refuse("train", &arguments),
        Command::View(arguments) => view::run(&arguments),
        Command::Inspect(arguments) => inspect::run(&arguments),
    }
}
