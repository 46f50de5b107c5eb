//! Packs a field file into the small form that ships inside the program (how `templates/portrait.packed` was made):
//! `cargo run --release --example 04_pack_portrait -- FIELD.safetensors templates/portrait.packed`

use portrait_export::field::{Bounds, packed};
use safetensors::SafeTensors;

/// Head, neck and shoulders up to the crown of this person's head; what lies beyond is cropped away.
const EXTENT_M: &str = "-0.275,-0.25,-0.275,0.275,0.33,0.275";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, from, to] = &arguments[..] else {
        return Err("expected FIELD and OUTPUT".into());
    };
    let bytes = std::fs::read(from)?;
    let (_, header) = SafeTensors::read_metadata(&bytes)?;
    let mut metadata = header.metadata().clone().unwrap_or_default();
    let box_m: f32 = metadata.get("box_m").map_or(Ok(1.0), |text| text.parse())?;
    metadata.insert("extent_m".into(), EXTENT_M.into());
    let file = SafeTensors::deserialize(&bytes)?;
    let view = file.tensor("planes")?;
    let half = |b: &[u8; 2]| half::f16::from_le_bytes(*b).to_f32();
    let planes: Vec<f32> = view.data().as_chunks().0.iter().map(half).collect();
    let size = view.shape()[3];
    let mut decoder = Vec::new();
    for name in ["0.weight", "0.bias", "2.weight", "2.bias"].map(|n| format!("decoder.net.{n}")) {
        let view = file.tensor(&name)?;
        let floats = view.data().as_chunks().0.iter();
        decoder.push((
            name,
            view.shape().to_vec(),
            floats.map(|b| f32::from_le_bytes(*b)).collect(),
        ));
    }
    let region = EXTENT_M.parse::<Bounds>()?;
    let packed = packed::pack(&planes, size, &region, box_m, &decoder, metadata)?;
    println!("{} bytes", packed.len());
    Ok(std::fs::write(to, packed)?)
}
