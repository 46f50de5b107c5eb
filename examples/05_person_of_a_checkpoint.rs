//! A person of a generator, from a seed to a GLB, its texture from the generator's own pictures where these are finer than its field.
//!
//! Usage: `cargo run --release --example 05_person_of_a_checkpoint -- 7 person.glb [CHECKPOINT.safetensors]`

use std::path::Path;

use portrait_export::device::DeviceChoice;
use portrait_export::export::files::{encode, write_all};
use portrait_export::export::format::Format;
use portrait_export::generator::loaded::Loaded;
use portrait_export::generator::person::{Person, PersonSettings};
use portrait_export::pipeline::{Bake, Settings, Sources, make_from};
use portrait_export::progress::Silent;
use portrait_export::render::ViewSource;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, seed, output, checkpoint @ ..] = arguments.as_slice() else {
        return Err("expected a seed, the GLB to write and, if not the one inside the program, a checkpoint".into());
    };
    let device = DeviceChoice::Auto.resolve()?;
    let loaded = match checkpoint.first() {
        Some(checkpoint) => Loaded::open(Path::new(checkpoint), device)?,
        None => Loaded::embedded(device)?,
    };
    let person = Person::new(&loaded.generator, seed.parse()?, &PersonSettings::default())?;
    let portrait = person.data(serde_json::Map::new())?.portrait();
    let mut settings = Settings::new(portrait.info.iso_level, portrait.info.region());
    if person.is_finer_than_field() {
        settings.bake = Bake::Views(Default::default());
    }
    let sources = Sources {
        field: &portrait,
        views: Some(&person),
        body: None,
    };
    let product = make_from(&sources, &settings, &Silent)?;
    write_all(&encode(&product.asset, Format::Glb, Path::new(output))?)?;
    println!("{}; {}", output, loaded.licence);
    Ok(())
}
