//! Images in each format: what they lose, and what they must not.

use glam::Vec3;
use portrait_export::export::encoding::{Geometry, ImageFormat, Packaging};
use portrait_export::export::files::encode_levels;
use portrait_export::export::format::Format;
use portrait_export::texture::Texture;

use crate::{encoding, statues};

const SIZE: u32 = 256;

/// Pores and wrinkles: slopes of a few frequencies, as 8-bit normals.
fn bumps() -> Texture {
    let texels = (0..SIZE * SIZE).map(|i| {
        let (x, y) = ((i % SIZE) as f32, (i / SIZE) as f32);
        let slope = |a: f32, b: f32| {
            0.25 * libm::sinf(0.05 * a + 0.02 * b) + 0.2 * libm::sinf(0.9 * b - 0.4 * a)
        };
        let normal = Vec3::new(slope(x, y), slope(y, x), 1.0).normalize();
        (normal * 127.5 + 127.5).to_array().map(|c| c.round() as u8)
    });
    Texture {
        width: SIZE,
        height: SIZE,
        texels: texels.collect(),
    }
}

/// Base colour, normals and occlusion as they come back.
fn read_back(format: ImageFormat) -> ([image::DynamicImage; 3], [Vec<u8>; 3]) {
    let mut asset = statues().swap_remove(0);
    let map = bumps();
    asset.texture = Some(map.clone());
    asset.occlusion = Some(Texture {
        texels: map.texels.iter().map(|&[x, ..]| [x; 3]).collect(),
        ..map.clone()
    });
    asset.detail.as_mut().expect("detail").normal_map = map;
    let form = encoding(Geometry::Plain, Packaging::Nodes, format);
    let path = std::path::Path::new("a.gltf");
    let files = encode_levels(&[&asset], Format::Gltf, path, &form).expect("a sound asset");
    let bytes = [1, 2, 3].map(|file: usize| files[file].bytes.clone());
    let images = bytes
        .each_ref()
        .map(|bytes| image::load_from_memory(bytes).expect("an image"));
    (images, bytes)
}

/// Mean and greatest angle between normals.
fn degrees(found: &image::DynamicImage, expected: &Texture) -> [f32; 2] {
    let normal = |texel: [u8; 3]| (Vec3::from(texel.map(f32::from)) / 127.5 - 1.0).normalize();
    let rows = found.to_rgb8();
    let pairs = rows.pixels().zip(&expected.texels);
    let off = pairs.map(|(a, &b)| normal(a.0).angle_between(normal(b)).to_degrees());
    let off: Vec<f32> = off.collect();
    let mean = off.iter().sum::<f32>() / off.len() as f32;
    [mean, off.into_iter().fold(0.0, f32::max)]
}

#[test]
fn formats_lose_what_they_may() {
    let expected = bumps();
    for (format, mean_deg, least_db) in [
        (ImageFormat::Png, 0.0, f64::INFINITY),
        (ImageFormat::Jpeg { quality: 92 }, 1.5, 30.0),
        (ImageFormat::Jpeg { quality: 97 }, 0.9, 35.0),
        (ImageFormat::Webp { quality: 90 }, 0.0, 25.0),
    ] {
        let ([base, normal, occlusion], files) = read_back(format);
        let [mean, most] = degrees(&normal, &expected);
        let [lossy, _] = degrees(&base, &expected);
        println!(
            "{format:?}: normals off by {mean} degrees in the mean, {most} at most; {} bytes (as colours: {lossy}, {} bytes)",
            files[1].len(),
            files[0].len(),
        );
        assert!(
            mean <= mean_deg,
            "{format:?}: normals off by {mean} degrees"
        );
        let psnr = |found: Vec<u8>, expected: Vec<u8>| {
            assert_eq!(found.len(), expected.len());
            let squares = found.iter().zip(&expected).map(|(&a, &b)| {
                let off = f64::from(a) - f64::from(b);
                off * off
            });
            let mean = squares.sum::<f64>() / found.len() as f64;
            10.0 * (255.0 * 255.0 / mean).log10()
        };
        let colors = psnr(
            base.to_rgb8().into_raw(),
            expected.texels.as_flattened().to_vec(),
        );
        assert!(colors >= least_db, "{format:?}: colours {colors} dB");
        let reds = expected.texels.iter().map(|&[red, ..]| red).collect();
        let shares = occlusion
            .to_rgb8()
            .pixels()
            .map(|pixel| pixel.0[0])
            .collect();
        let shares = psnr(shares, reds);
        assert!(shares >= least_db, "{format:?}: occlusion {shares} dB");
        assert_eq!(
            occlusion.color().channel_count() == 1,
            !matches!(format, ImageFormat::Webp { .. }),
            "one channel where the format has that"
        );
    }
}

#[test]
fn colours_of_jpeg_are_not_subsampled() {
    let (_, [base, ..]) = read_back(ImageFormat::Jpeg { quality: 92 });
    let frame = base.windows(2).position(|marker| marker == [0xFF, 0xC0]);
    let header = &base[frame.expect("a baseline frame")..];
    // ITU T.81, section B.2.2: three components, each with its sampling factors.
    assert_eq!(header[9], 3);
    assert_eq!([header[11], header[14], header[17]], [0x11; 3]);
}

#[test]
fn bytes_do_not_depend_on_threads() {
    for format in crate::IMAGES {
        let on = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.expect("a pool").install(|| read_back(format).1)
        };
        assert!(on(1) == on(4), "{format:?}");
    }
}

#[test]
fn only_colours_are_marked_as_such() {
    let (_, files) = read_back(ImageFormat::Png);
    let marked = files.map(|bytes| bytes.windows(4).any(|name| name == b"sRGB"));
    assert_eq!(marked, [true, false, false]);
}
