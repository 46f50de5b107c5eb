//! The embedded portrait against an independent double-precision evaluation of the same file
//! (`tests/fixtures/field_reference.py`), and field files written and read back.
//!
//! Does not prove parity with a published network's own decoder: for that its planes are needed.

use std::collections::HashMap;
use std::path::Path;

use portrait_export::field::kernel::Isa;
use portrait_export::field::portrait::Portrait;
use portrait_export::field::{Bounds, Field, packed};

#[derive(serde::Deserialize)]
struct Row {
    point: [f32; 3],
    density: f64,
    color: [f64; 3],
}

fn rows() -> Vec<Row> {
    serde_json::from_str(include_str!("fixtures/field_reference.json")).expect("the fixture")
}

#[test]
fn densities_and_colours_are_those_of_the_reference() {
    let rows = rows();
    assert_eq!(rows.len(), 68);
    let points: Vec<[f32; 3]> = rows.iter().map(|row| row.point).collect();
    for isa in Isa::available() {
        let grid = Portrait::embedded().grid.with_isa(isa);
        let (mut density, mut color) = (vec![0.0; points.len()], vec![[0.0; 3]; points.len()]);
        grid.density_and_color(&points, &mut density, &mut color);
        for ((row, density), color) in rows.iter().zip(density).zip(color) {
            // Sums of 64 terms of up to 20 000 in single precision; 0.1 is a fifth of a micrometre at this field's slope.
            assert!(
                (row.density - f64::from(density)).abs() < 0.1,
                "{isa:?} {:?}: {density}",
                row.point
            );
            for (expected, found) in row.color.iter().zip(color) {
                assert!(
                    (expected - f64::from(found)).abs() < 1e-5,
                    "{isa:?} {:?}: {color:?}",
                    row.point
                );
            }
        }
    }
}

#[test]
fn beyond_its_extent_a_portrait_is_empty() {
    let portrait = Portrait::embedded();
    let mut density = [0.0; 2];
    portrait.density(&[[0.0, 0.0, 0.0], [0.3, 0.0, 0.0]], &mut density);
    assert!(density[0] > 0.0);
    assert_eq!(density[1], -1000.0);
}

#[test]
fn packing_loses_less_than_half_a_step() {
    let size = 16;
    let noise = |i: usize| ((i * 2_654_435_761) % 4001) as f32 / 1000.0 - 2.0;
    let planes: Vec<f32> = (0..3 * 96 * size * size).map(noise).collect();
    let decoder = [
        ("0.weight", 64 * 32),
        ("0.bias", 64),
        ("2.weight", 33 * 64),
        ("2.bias", 33),
    ]
    .map(|(name, n)| {
        let shape = if n % 64 == 0 && n > 64 {
            vec![64, n / 64]
        } else {
            vec![n]
        };
        let shape = if name == "2.weight" {
            vec![33, 64]
        } else {
            shape
        };
        (
            format!("decoder.net.{name}"),
            shape,
            (0..n).map(noise).collect::<Vec<f32>>(),
        )
    });
    let metadata = HashMap::from([
        ("format".to_owned(), "portrait-field/1".to_owned()),
        ("iso_level".to_owned(), "12.5".to_owned()),
    ]);
    let packed =
        packed::pack(&planes, size, &Bounds::cube(1.0), 1.0, &decoder, metadata).expect("packs");
    let file = packed::unpack(&packed).expect("unpacks");
    let portrait = Portrait::from_bytes(&file, Path::new("packed")).expect("a field file");
    assert_eq!(portrait.info.iso_level, 12.5);
    let tensors = safetensors::SafeTensors::deserialize(&file).expect("safetensors");
    let unpacked = tensors.tensor("planes").expect("planes").data().to_vec();
    for (expected, bytes) in planes.iter().zip(unpacked.as_chunks::<4>().0) {
        // 2 / 127 is the step; half of it, and rounding.
        assert!((expected - f32::from_le_bytes(*bytes)).abs() <= 1.001 / 127.0);
    }
}

#[test]
fn every_broken_packing_is_an_error() {
    let whole = Portrait::embedded_bytes();
    for end in [0, 1, 100, whole.len() / 2, whole.len() - 5] {
        assert!(packed::unpack(&whole[..end]).is_err(), "cut at {end}");
    }
}
