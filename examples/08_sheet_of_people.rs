//! Twenty people of a generator on one sheet, each from the front, the side and the back, seeds from left to right and downwards: their fields, by rays alone.
//!
//! Usage: `cargo run --release --example 08_sheet_of_people -- [SHEET.png [CHECKPOINT.safetensors]]`

use std::f32::consts::{FRAC_PI_2, PI};
use std::path::Path;

use portrait_export::device::DeviceChoice;
use portrait_export::export::png;
use portrait_export::generator::loaded::Loaded;
use portrait_export::generator::person::{Person, PersonSettings};
use portrait_export::render::field_view::FieldViews;
use portrait_export::render::{Camera, march, sheet::sheet};

const PEOPLE_A_ROW: u32 = 4;
const ROWS: u32 = 5;
/// Edge of a picture.
const SIZE_PX: u32 = 160;

fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut arguments = std::env::args().skip(1);
    let output = arguments.next().unwrap_or("target/people.png".into());
    let device = DeviceChoice::Auto.resolve()?;
    let loaded = match arguments.next() {
        Some(checkpoint) => Loaded::open(Path::new(&checkpoint), device)?,
        None => Loaded::embedded(device)?,
    };
    let wall = |_, _| [0.82; 3];
    let mut rows = Vec::new();
    for row in 0..ROWS {
        let mut pictures = Vec::new();
        for seed in row * PEOPLE_A_ROW..(row + 1) * PEOPLE_A_ROW {
            let person = Person::new(&loaded.generator, seed, &PersonSettings::default())?;
            let portrait = person.data(serde_json::Map::new())?.portrait();
            let views = FieldViews::new(&portrait, march::Settings::default());
            for yaw_rad in [0.0, FRAC_PI_2, PI] {
                let picture = views.picture(&Camera::orbit(yaw_rad, 0.0), [SIZE_PX; 2]);
                pictures.push(picture.over(wall));
            }
        }
        rows.push(pictures);
    }
    Ok(std::fs::write(output, png::encode(&sheet(&rows)?)?)?)
}
