//! What the tests of training train: the published network in small, on portraits that a formula draws.

#![allow(
    dead_code,
    reason = "each test file uses the part of this module that it needs"
)]

use std::io::Cursor;
use std::path::Path;

use image::{DynamicImage, GrayImage, ImageFormat, Luma, Rgb, RgbImage};
use portrait_export::checkpoint::config::{Config, Discriminator, Rendering};
use portrait_export::dataset::writer::DatasetWriter;
use portrait_export::synth::portrait::{Shot, label};
use serde_json::json;

/// Edge of the portraits in pixels, the smallest that the published form has.
pub const SIZE: u32 = 128;

/// Networks whose step takes a fraction of a second.
pub fn config() -> Config {
    Config {
        z_dim: 8,
        w_dim: 16,
        img_resolution: SIZE as usize,
        channel_base: 512,
        channel_max: 8,
        plane_resolution: 16,
        spatial_bias: true,
        neural_rendering_resolution: 8,
        rendering: Rendering {
            depth_resolution: 6,
            depth_resolution_importance: 6,
            ..Rendering::published()
        },
        discriminator: Some(Discriminator {
            channel_base: 512,
            channel_max: 8,
            mapping_layers: 2,
            mbstd_group_size: 4,
        }),
        ..Config::published()
    }
}

/// A dataset of `count` discs of many colours, with labels, in a folder.
pub fn write_dataset(folder: &Path, count: usize) {
    write_changed_dataset(folder, count, |_, png| png);
}

/// As [`write_dataset`], with images' PNG files as `change` makes them.
pub fn write_changed_dataset(
    folder: &Path,
    count: usize,
    change: impl Fn(usize, Vec<u8>) -> Vec<u8>,
) {
    let mut writer = DatasetWriter::create(folder).expect("a folder");
    for index in 0..count {
        let radius = 30.0 + (index % 7) as f32 * 3.0;
        let inside = |x: u32, y: u32| {
            let (x, y) = (x as f32 - 63.5, y as f32 - 63.5);
            (x * x + y * y).sqrt() < radius
        };
        let image = RgbImage::from_fn(SIZE, SIZE, |x, y| match inside(x, y) {
            true => Rgb([200, (index * 37 % 256) as u8, (2 * y) as u8]),
            false => Rgb([x as u8, 40, (index * 11 % 256) as u8]),
        });
        let mask = GrayImage::from_fn(SIZE, SIZE, |x, y| Luma([255 * u8::from(inside(x, y))]));
        let shot = Shot::draw(&[9, index as u64]);
        let label = label(&shot.camera, &shot.pose);
        let name = format!("00000/img{index:08}.png");
        writer
            .add(
                &name,
                &change(index, png(image)),
                &png(mask),
                &label,
                &json!({}),
            )
            .expect("a picture");
    }
    writer.finish().expect("a dataset");
}

fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture: DynamicImage = picture.into();
    picture
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("a PNG");
    bytes.into_inner()
}
