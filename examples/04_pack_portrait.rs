//! Packs a field file into the small form that ships inside the program (how `templates/portrait.packed` was made):
//! `cargo run --release --example 04_pack_portrait -- FIELD.safetensors templates/portrait.packed`

use portrait_export::field::{Bounds, packed};
use safetensors::{Dtype, SafeTensors};

/// Density is made so much steeper around the iso level (10): the field was fitted with about 1200 per metre, which
/// renders as fog; the surface itself does not move.
const STEEPER: f32 = 16.0;

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
    for name in ["0.weight", "0.bias", "2.weight", "2.bias"].map(|n| format!("decoder.net.{n}")) {
        let view = file.tensor(&name)?;
        let float = |b: &[u8]| f32::from_le_bytes([b[0], b[1], b[2], b[3]]);
        decoder.push((
            name,
            view.shape().to_vec(),
            view.data().chunks_exact(4).map(float).collect(),
        ));
    }
    let weights: &mut Vec<f32> = &mut decoder[2].2;
    weights[..64].iter_mut().for_each(|w| *w *= STEEPER);
    decoder[3].2[0] = 10.0 + STEEPER * (decoder[3].2[0] - 10.0);
    // Head, neck and shoulders; the crown of this person's head is at 0.26 m.
    let extent = "-0.275,-0.25,-0.275,0.275,0.3,0.275";
    let metadata = [
        ("format", "portrait-field/1".into()),
        ("extent_m", extent.into()),
    ];
    let packed = packed::pack(
        &planes,
        size,
        &extent.parse::<Bounds>()?,
        1.0,
        &decoder,
        &metadata,
    )?;
    println!("{} bytes", packed.len());
    Ok(std::fs::write(to, packed)?)
}
