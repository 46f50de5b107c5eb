//! Packs a field file into the small form that ships inside the program (how `templates/portrait.packed` was made):
//! `cargo run --release --example 04_pack_portrait -- FIELD.safetensors templates/portrait.packed`

use portrait_export::field::{Bounds, packed};
use safetensors::{Dtype, SafeTensors};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, from, to] = &arguments[..] else {
        return Err("expected FIELD and OUTPUT".into());
    };
    let bytes = std::fs::read(from)?;
    let file = SafeTensors::deserialize(&bytes)?;
    let view = file.tensor("planes")?;
    let (Dtype::F16, &[1, 3, 96, size, _]) = (view.dtype(), view.shape()) else {
        return Err("expected square half-precision planes".into());
    };
    let half = |b: &[u8]| half::f16::from_le_bytes([b[0], b[1]]).to_f32();
    let planes: Vec<f32> = view.data().chunks_exact(2).map(half).collect();
    let mut decoder = Vec::new();
    for name in [
        "decoder.net.0.weight",
        "decoder.net.0.bias",
        "decoder.net.2.weight",
        "decoder.net.2.bias",
    ] {
        let view = file.tensor(name)?;
        let values: Vec<f32> = view
            .data()
            .chunks_exact(4)
            .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .collect();
        decoder.push((name, view.shape().to_vec(), values));
    }
    // Head, neck and shoulders; the crown of this person's head is at 0.26 m.
    let region = Bounds {
        min: [-0.275, -0.25, -0.275],
        max: [0.275, 0.3, 0.275],
    };
    let extent = "-0.275,-0.25,-0.275,0.275,0.3,0.275".to_owned();
    let metadata = [
        ("format", "portrait-field/1".to_owned()),
        ("extent_m", extent),
    ];
    let packed = packed::pack(&planes, size, &region, 1.0, &decoder, &metadata)?;
    println!("{} bytes", packed.len());
    Ok(std::fs::write(to, packed)?)
}
