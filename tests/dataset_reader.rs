//! Datasets as training reads them: every fault is told at once, batches depend on seed and step alone, mirrors are mirrored.
//!
//! Not proved here: how fast batches come; that published collections, which nobody may pass on, have no fault of another kind.

use std::fs::File;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use image::{DynamicImage, GrayImage, ImageFormat, Rgb, RgbImage};
use portrait_export::dataset::{Batch, Dataset, DatasetFaults, LoadError, Loader, ReadSettings};
use portrait_export::synth::portrait::{Shot, label};
use serde_json::{Value, json};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A dataset to be spoilt: files of both zips, and labels.
struct Made {
    folder: TempDir,
    images: Vec<(String, Vec<u8>)>,
    masks: Vec<(String, Vec<u8>)>,
    labels: Value,
}

const SIZE: u32 = 8;

fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture: DynamicImage = picture.into();
    picture
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("a PNG");
    bytes.into_inner()
}

/// Every pixel of picture `index` tells the picture, the row and the column.
fn image_of(index: usize) -> Vec<u8> {
    let pixel = |x: u32, y: u32| Rgb([index as u8, 10 * y as u8, 20 * x as u8]);
    png(RgbImage::from_fn(SIZE, SIZE, pixel))
}

fn mask_of(index: usize) -> Vec<u8> {
    let pixel = |x: u32, _| image::Luma([if x < 2 { 255 } else { index as u8 }]);
    png(GrayImage::from_fn(SIZE, SIZE, pixel))
}

fn numbers_of(index: usize) -> Vec<f32> {
    let shot = Shot::draw(&[5, index as u64]);
    label(&shot.camera, &shot.pose).to_vec()
}

impl Made {
    fn new(pictures: usize) -> Self {
        let name = |i: usize| format!("{:05}/img{i:08}.png", i / 3);
        let all = |of: &dyn Fn(usize) -> Vec<u8>| (0..pictures).map(|i| (name(i), of(i))).collect();
        let labels = (0..pictures).map(|i| json!([name(i), numbers_of(i)]));
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            images: all(&image_of),
            masks: all(&mask_of),
            labels: labels.collect(),
        }
    }

    fn paths(&self) -> [PathBuf; 2] {
        ["images.zip", "masks.zip"].map(|name| self.folder.path().join(name))
    }

    /// Writes the zips: stored and deflated, with folders, as packers do.
    fn written(&self) -> &Self {
        let [images, masks] = self.paths();
        let labels = json!({ "labels": self.labels }).to_string().into_bytes();
        let mut files = self.images.clone();
        files.push(("dataset.json".into(), labels));
        write_zip(&images, &files, CompressionMethod::Stored);
        write_zip(&masks, &self.masks, CompressionMethod::Deflated);
        self
    }

    fn open(&self, settings: &ReadSettings) -> Result<Dataset, DatasetFaults> {
        let [images, masks] = self.paths();
        Dataset::open(&images, &masks, settings)
    }

    fn faults(&self) -> String {
        let settings = ReadSettings {
            batch: 2,
            ..Default::default()
        };
        let error = self.written().open(&settings).expect_err("faults");
        error.to_string()
    }
}

fn write_zip(path: &Path, files: &[(String, Vec<u8>)], method: CompressionMethod) {
    let mut zip = ZipWriter::new(File::create(path).expect("a file"));
    let options = SimpleFileOptions::default().compression_method(method);
    zip.add_directory("00000/", options).expect("a folder");
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).expect("an entry");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("a zip");
}

fn batches(
    made: &Made,
    settings: &ReadSettings,
    seed: u64,
    start: u64,
    count: usize,
) -> Vec<Batch> {
    let dataset = Arc::new(made.open(settings).expect("a dataset"));
    let loader = Loader::new(dataset, settings.batch, seed, start).expect("threads");
    let made = loader.take(count);
    made.map(|batch| batch.expect("a batch")).collect()
}

fn of_batch(batch: usize) -> ReadSettings {
    ReadSettings {
        batch,
        ..Default::default()
    }
}

#[test]
fn batches_hold_the_pictures_masks_and_labels_of_their_items() {
    let made = Made::new(7);
    made.written();
    let settings = ReadSettings {
        mirror: true,
        ..of_batch(3)
    };
    let dataset = made.open(&settings).expect("a dataset");
    assert_eq!([dataset.pictures(), dataset.items()], [7, 14]);
    assert_eq!(dataset.size_px(), SIZE);
    let size = SIZE as usize;
    let mut mirrored_seen = 0;
    for batch in batches(&made, &settings, 4, 0, 10) {
        assert_eq!(batch.images.len(), 3 * 3 * size * size);
        assert_eq!([batch.cameras.len(), batch.poses.len()], [3 * 25, 3 * 6]);
        for (place, &item) in batch.items.iter().enumerate() {
            let index = item / 2;
            let mirrored = item % 2 == 1;
            mirrored_seen += usize::from(mirrored);
            let mut expected = numbers_of(index);
            if mirrored {
                for entry in [1, 2, 3, 4, 8, 26, 27, 29, 30] {
                    expected[entry] *= -1.0;
                }
            }
            let label = dataset.label(item);
            assert_eq!([&label.camera[..], &label.pose[..]].concat(), expected);
            assert_eq!(batch.cameras[25 * place..25 * (place + 1)], expected[..25]);
            assert_eq!(batch.poses[6 * place..6 * (place + 1)], expected[25..]);
            for y in 0..size {
                for x in 0..size {
                    let column = if mirrored { size - 1 - x } else { x };
                    let colors = [index, 10 * y, 20 * column];
                    for (channel, &code) in colors.iter().enumerate() {
                        let at = ((place * 3 + channel) * size + y) * size + x;
                        assert_eq!(batch.images[at], code as f32 / 127.5 - 1.0);
                    }
                    let mask = batch.masks[(place * size + y) * size + x];
                    let code = if column < 2 { 255 } else { index };
                    assert_eq!(mask, code as f32 / 255.0);
                }
            }
        }
    }
    assert!((5..25).contains(&mirrored_seen), "{mirrored_seen}");
}

#[test]
fn a_run_that_goes_on_sees_the_batches_it_would_have_seen() {
    let made = Made::new(7);
    made.written();
    let whole = batches(&made, &of_batch(3), 11, 0, 12);
    for start in [1, 5, 8] {
        let rest = batches(&made, &of_batch(3), 11, start, 12 - start as usize);
        assert_eq!(rest, whole[start as usize..]);
    }
    assert_ne!(batches(&made, &of_batch(3), 12, 0, 12), whole);
    assert!(
        whole
            .iter()
            .enumerate()
            .all(|(step, batch)| batch.step == step as u64)
    );
    // 21 pictures are three epochs of 7.
    let mut seen = [0; 7];
    let items = whole[..7].iter().flat_map(|batch| &batch.items);
    items.for_each(|&item| seen[item] += 1);
    assert_eq!(seen, [3; 7]);
}

#[test]
fn pictures_from_behind_are_repeated() {
    let made = Made::new(40);
    made.written();
    let plain = made.open(&of_batch(1)).expect("a dataset");
    let rear = (0..40)
        .filter(|&item| plain.label(item).camera[11] < 0.0)
        .count();
    assert!((3..37).contains(&rear), "{rear}");
    let settings = ReadSettings {
        rear_repeats: 3,
        ..of_batch(1)
    };
    let repeated = made.open(&settings).expect("a dataset");
    assert_eq!(repeated.items(), 40 + 2 * rear);
    let of_rear = (0..repeated.items()).filter(|&item| repeated.label(item).is_rear());
    assert_eq!(of_rear.count(), 3 * rear);
}

#[test]
fn every_fault_is_told_at_once() {
    let mut made = Made::new(9);
    // Image 0 has no mask, mask 1 no image; 2 is of another size, 3 not square, 4 grey, 5's mask RGB.
    made.masks.remove(0);
    made.images.remove(1);
    made.images[1].1 = png(RgbImage::new(16, 16));
    made.images[2].1 = png(RgbImage::new(8, 4));
    made.images[3].1 = png(GrayImage::new(8, 8));
    made.masks[4].1 = png(RgbImage::new(8, 8));
    // 6 is text, and 7's mask has 16 bits.
    made.images[5].1 = b"not a picture".to_vec();
    made.masks[6].1 = png(DynamicImage::new_luma16(8, 8));
    // Labels: 2 is short, 3 no rotation, 4 not finite, 5 is twice, 6 is missing, one more is of nobody, one is nothing.
    let labels = made.labels.as_array_mut().expect("a list");
    labels[2][1].as_array_mut().expect("numbers").truncate(25);
    labels[3][1][0] = json!(2.0);
    labels[4][1][30] = json!(1e300);
    labels[6] = labels[5].clone();
    labels.push(json!(["nobody.png", numbers_of(0)]));
    labels.push(json!(["00002/img00000008.png", null]));
    let told = made.faults();
    for expected in [
        "image without a mask of the same name: 00000/img00000000.png",
        "mask without an image of the same name: 00000/img00000001.png",
        "pictures of several sizes, expected one: ",
        "1 picture(s) of 8 x 4 pixels, such as 00001/img00000003.png; expected squares",
        "image that is not RGB of 8 bits a channel but grey of 8 bits: 00001/img00000004.png",
        "mask that is not grey of 8 bits but RGB of 8 bits: 00001/img00000005.png",
        "mask that is not grey of 8 bits but grey of 16 bits: 00002/img00000007.png",
        "picture that is not a PNG: 00002/img00000006.png",
        "label of 25 numbers, expected 31 (25 of the camera, 6 of the pose): 00000/img00000002.png",
        "not a rotation, expected cam2world row by row in numbers 0 to 15: 00001/img00000003.png",
        "label with numbers that are not finite: 00001/img00000004.png",
        "picture with two labels: 00001/img00000005.png",
        "picture without a label: 00002/img00000006.png",
        "label of a picture that is not there: 00000/img00000001.png, nobody.png",
        "label that is not [NAME, [31 numbers]]: label 10",
    ] {
        assert!(
            told.contains(expected),
            "`{expected}` is missing in\n{told}"
        );
    }
    let lines = told.lines().count();
    assert_eq!(lines, 1 + 15, "{told}");
}

#[test]
fn what_is_wrong_with_the_whole_is_told() {
    let expect = |change: &dyn Fn(&mut Made), expected: &str| {
        let mut made = Made::new(4);
        change(&mut made);
        let told = made.faults();
        assert!(
            told.contains(expected),
            "`{expected}` is missing in\n{told}"
        );
    };
    expect(
        &|made| made.labels = Value::Null,
        "are null, expected a camera and a pose",
    );
    expect(&|made| made.labels = json!({}), "is not a list");
    let only = |made: &mut Made, count: usize| {
        made.images.truncate(count);
        made.masks.truncate(count);
        made.labels.as_array_mut().expect("a list").truncate(count);
    };
    expect(
        &|made| only(made, 1),
        "1 pictures, expected at least 2 (a batch, or --measured)",
    );
    expect(
        &|made| only(made, 0),
        "0 pictures, expected at least 2 (a batch, or --measured)",
    );
    let odd = |of: &mut Vec<(String, Vec<u8>)>, color: bool| {
        for (_, bytes) in of {
            let picture: DynamicImage = match color {
                true => RgbImage::new(12, 12).into(),
                false => GrayImage::new(12, 12).into(),
            };
            *bytes = png(picture);
        }
    };
    expect(
        &|made| (odd(&mut made.images, true), odd(&mut made.masks, false)).0,
        "8 picture(s) of 12 x 12 pixels",
    );
}

#[test]
fn files_that_are_no_zips_are_told_together() {
    let made = Made::new(3);
    made.written();
    let [images, masks] = made.paths();
    std::fs::write(&masks, "no zip").expect("written");
    let missing = images.with_file_name("missing.zip");
    let error = Dataset::open(&missing, &masks, &of_batch(1)).expect_err("no zips");
    assert_eq!(error.faults.len(), 2, "{error}");
    let labelless = images.with_file_name("labelless.zip");
    write_zip(&labelless, &made.images, CompressionMethod::Stored);
    made.written();
    let error = Dataset::open(&labelless, &masks, &of_batch(1)).expect_err("no labels");
    assert!(
        error.to_string().contains("no dataset.json at its top"),
        "{error}"
    );
    let whole = std::fs::read(&images).expect("a file");
    std::fs::write(&images, &whole[..whole.len() / 2]).expect("written");
    let error = made.open(&of_batch(1)).expect_err("half a zip").to_string();
    assert!(error.contains("expected a whole zip file"), "{error}");
    // Its directory still names what is broken.
    let name = "00000/img00000001.png";
    let mut names = whole.windows(name.len());
    let header = names
        .position(|bytes| bytes == name.as_bytes())
        .expect("there")
        - 30;
    let mut spoilt = whole;
    spoilt[header..header + 4].fill(0);
    std::fs::write(&images, &spoilt).expect("written");
    let error = made.open(&of_batch(1)).expect_err("no such picture");
    assert_eq!(error.faults.len(), 1, "{error}");
    assert_eq!(error.faults[0].examples, [name]);
}

#[test]
fn a_picture_that_cannot_be_decoded_is_named_and_ends_the_stream() {
    let mut made = Made::new(3);
    let spoilt = made.images[1].1.len() - 20;
    made.images[1].1[spoilt] ^= 0xff;
    made.written();
    let dataset = Arc::new(made.open(&of_batch(1)).expect("headers are whole"));
    let loader = Loader::new(dataset, 1, 0, 0).expect("threads");
    let all: Vec<Result<Batch, LoadError>> = loader.take(10).collect();
    let (last, before) = all.split_last().expect("some");
    assert!(before.len() < 3 && before.iter().all(Result::is_ok));
    let error = last.as_ref().expect_err("a broken picture").to_string();
    assert!(error.contains("00000/img00000001.png"), "{error}");
}
