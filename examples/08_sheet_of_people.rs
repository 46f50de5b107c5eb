//! Twenty people of a generator on one sheet, each from the front, the side and the back, seeds from left to right and downwards.
//!
//! Usage: `cargo run --release --example 08_sheet_of_people -- [SHEET.png [CHECKPOINT.safetensors]]`

use std::f32::consts::{FRAC_PI_2, PI};
use std::path::Path;

use portrait_export::device::DeviceChoice;
use portrait_export::export::png;
use portrait_export::generator::loaded::Loaded;
use portrait_export::generator::person::{Person, PersonSettings};
use portrait_export::render::{Camera, ViewSource, sheet::sheet};

const PEOPLE_A_ROW: u32 = 4;
const ROWS: u32 = 5;

fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut arguments = std::env::args().skip(1);
    let output = arguments.next().unwrap_or("target/people.png".into());
    let device = DeviceChoice::Auto.resolve()?;
    let loaded = match arguments.next() {
        Some(checkpoint) => Loaded::open(Path::new(&checkpoint), device)?,
        None => Loaded::embedded(device)?,
    };
    // Their own backgrounds would distract.
    let wall = |_, _| [0.82; 3];
    let size_px = loaded.generator.config().img_resolution as u32;
    let mut rows = Vec::new();
    for row in 0..ROWS {
        let mut pictures = Vec::new();
        for seed in row * PEOPLE_A_ROW..(row + 1) * PEOPLE_A_ROW {
            let person = Person::new(&loaded.generator, seed, &PersonSettings::default())?;
            for yaw_rad in [0.0, FRAC_PI_2, PI] {
                let view = person.view(&Camera::orbit(yaw_rad, 0.0), size_px)?;
                pictures.push(view.image.over(wall));
            }
        }
        rows.push(pictures);
    }
    Ok(std::fs::write(output, png::encode(&sheet(&rows)?)?)?)
}
