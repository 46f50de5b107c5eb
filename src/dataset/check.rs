//! Everything about a dataset that can be known without decoding its pictures, checked before any use.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use serde_json::Value;
use zip::result::ZipError;

use super::faults::Gathered;
use super::picture::Header;
use super::{DatasetFaults, Entry, LABELS_FILE, Label};
use crate::digest::sha256;
use crate::import::zip_file::{ZipFile, open_within};

/// Bytes that a zip's directory may take: over a million pictures.
pub(super) const MOST_DIRECTORY_BYTES: u64 = 256 << 20;
/// Bytes that the file of labels may take: over a million labels.
const MOST_LABEL_BYTES: u64 = 1 << 30;

/// Names of pictures, and their places in the zip's directory.
type Places = BTreeMap<String, usize>;

/// All pictures, by name, and their size; or all that is wrong.
pub(super) fn entries(
    images: &Path,
    masks: &Path,
    batch: usize,
) -> Result<(Vec<Entry>, u32), DatasetFaults> {
    let mut faults = Gathered::default();
    let mut sizes = BTreeMap::new();
    let mut of_images = opened(images, "images", &mut faults);
    let mut of_masks = opened(masks, "masks", &mut faults);
    let mut look = |zip: &mut Option<ZipFile>, kind, faults: &mut Gathered| {
        zip.as_mut()
            .map(|zip| pictures(zip, kind, &mut sizes, faults))
    };
    let image_places = look(&mut of_images, Kind::Image, &mut faults);
    let mask_places = look(&mut of_masks, Kind::Mask, &mut faults);
    let labels = of_images.as_mut().and_then(|zip| labels(zip, &mut faults));
    if let (Some(images), Some(masks)) = (&image_places, &mask_places) {
        compare_names(images, masks, &mut faults);
    }
    if let Some(images) = &image_places
        && images.len() < batch.max(1)
    {
        let found = images.len();
        faults.whole(format!(
            "{found} pictures, expected at least {} (a batch, or --measured); lower that, or take more pictures",
            batch.max(1)
        ));
    }
    let size_px = one_size(&sizes, &mut faults);
    let labels = match (&image_places, labels) {
        (Some(images), Some(labels)) => checked_labels(images, labels, &mut faults),
        _ => BTreeMap::new(),
    };
    let faults = faults.into_faults();
    if !faults.is_empty() {
        return Err(DatasetFaults {
            images: images.into(),
            masks: masks.into(),
            faults,
        });
    }
    // Without a fault, all names are in all three.
    let masks = mask_places.unwrap_or_default();
    let entries = image_places.unwrap_or_default().into_iter();
    let entries = entries.filter_map(|(name, image)| {
        let places = [image, *masks.get(&name)?];
        let label = *labels.get(&name)?;
        Some(Entry {
            name,
            places,
            label,
        })
    });
    Ok((entries.collect(), size_px))
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Image,
    Mask,
}

fn opened(path: &Path, of: &str, faults: &mut Gathered) -> Option<ZipFile> {
    match open_within(path, MOST_DIRECTORY_BYTES) {
        Ok(zip) => Some(zip),
        Err(error) => {
            let path = path.display();
            faults.whole(format!(
                "cannot open the {of}' zip {path}, expected a whole zip file: {error}"
            ));
            None
        }
    }
}

/// A hash of a zip's names and contents, as its directory has them, whatever their order and packing.
pub(super) fn fingerprint(path: &Path) -> Result<String, ZipError> {
    let mut zip = open_within(path, MOST_DIRECTORY_BYTES)?;
    let mut lines = Vec::with_capacity(zip.len());
    for place in 0..zip.len() {
        let file = zip.by_index_raw(place)?;
        if !file.is_dir() {
            lines.push(format!(
                "{:08x} {} {}\n",
                file.crc32(),
                file.size(),
                file.name()?
            ));
        }
    }
    lines.sort_unstable();
    Ok(sha256(lines.concat().as_bytes()))
}

/// The pictures of a zip; their headers are checked, and their sizes counted (with an example each).
fn pictures(
    zip: &mut ZipFile,
    kind: Kind,
    sizes: &mut BTreeMap<[u32; 2], (usize, String)>,
    faults: &mut Gathered,
) -> Places {
    let mut places = Places::new();
    if zip.has_duplicate_names() {
        let of = if kind == Kind::Image {
            "images"
        } else {
            "masks"
        };
        faults.whole(format!("the {of}' zip holds several files of one name"));
    }
    for place in 0..zip.len() {
        let (name, header) = match header_at(zip, place) {
            Ok(Some(found)) => found,
            Ok(None) => continue,
            Err((name, error)) => {
                faults.one(format!("unreadable picture ({error})"), name.clone());
                places.insert(name, place);
                continue;
            }
        };
        match header {
            Ok(header) => {
                let (fits, expected) = match kind {
                    Kind::Image => (
                        header.is_rgb8(),
                        "image that is not RGB of 8 bits a channel",
                    ),
                    Kind::Mask => (header.is_grey8(), "mask that is not grey of 8 bits"),
                };
                if !fits {
                    let found = header.describe();
                    faults.one(format!("{expected} but {found}"), name.clone());
                }
                let size = sizes.entry(header.size_px);
                size.or_insert_with(|| (0, name.clone())).0 += 1;
            }
            Err(wrong) => faults.one(wrong, name.clone()),
        }
        places.insert(name, place);
    }
    places
}

type HeaderAt = Option<(String, Result<Header, String>)>;

/// Name and header of the picture at a place in the directory; nothing where no picture is.
fn header_at(zip: &mut ZipFile, place: usize) -> Result<HeaderAt, (String, ZipError)> {
    // By the directory, which names also what cannot be read.
    let name = match zip.name_for_index(place) {
        Some(Ok(name)) => name.into_owned(),
        Some(Err(error)) => return Err((format!("entry {place}"), error)),
        None => return Ok(None),
    };
    let extension = Path::new(&name).extension().unwrap_or_default();
    let extension = extension.to_string_lossy().to_lowercase();
    if name.ends_with('/') || !["png", "jpg", "jpeg", "webp"].contains(&extension.as_str()) {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let read = zip.by_index(place).and_then(|file| {
        file.take(Header::BYTES).read_to_end(&mut bytes)?;
        Ok(())
    });
    match read {
        Ok(()) => Ok(Some((name, Header::read(&bytes)))),
        Err(error) => Err((name, error)),
    }
}

/// The labels as the images' zip has them.
fn labels(zip: &mut ZipFile, faults: &mut Gathered) -> Option<Vec<Value>> {
    let mut bytes = Vec::new();
    let read = match zip.by_name(LABELS_FILE) {
        Ok(file) => file.take(MOST_LABEL_BYTES).read_to_end(&mut bytes),
        Err(ZipError::FileNotFound) => {
            faults.whole(format!(
                "the images' zip has no {LABELS_FILE} at its top, expected one with cameras and poses"
            ));
            return None;
        }
        Err(error) => Err(error.into()),
    };
    if let Err(error) = read {
        faults.whole(format!("cannot read {LABELS_FILE}: {error}"));
        return None;
    }
    let parsed: Result<Value, _> = serde_json::from_slice(&bytes);
    match parsed {
        Err(error) => faults.whole(format!("{LABELS_FILE} is not JSON: {error}")),
        Ok(mut value) => match value.get_mut("labels").map(Value::take) {
            Some(Value::Array(labels)) => return Some(labels),
            Some(Value::Null) => faults.whole(format!(
                "the labels in {LABELS_FILE} are null, expected a camera and a pose for each picture; this dataset has none"
            )),
            Some(_) => faults.whole(format!(
                "`labels` in {LABELS_FILE} is not a list, expected [[NAME, [31 numbers]], ...]"
            )),
            None => faults.whole(format!("{LABELS_FILE} has no `labels`")),
        },
    }
    None
}

/// The label of each picture.
fn checked_labels(
    images: &Places,
    labels: Vec<Value>,
    faults: &mut Gathered,
) -> BTreeMap<String, Label> {
    let mut found = BTreeMap::new();
    for (row, value) in labels.into_iter().enumerate() {
        let parsed: Result<(String, Vec<f64>), _> = serde_json::from_value(value);
        let Ok((name, numbers)) = parsed else {
            let example = format!("label {row}");
            faults.one("label that is not [NAME, [31 numbers]]", example);
            continue;
        };
        if !images.contains_key(&name) {
            faults.one("label of a picture that is not there", name);
            continue;
        }
        let numbers: Vec<f32> = numbers.iter().map(|&number| number as f32).collect();
        let label = Label::new(&numbers);
        if let Err(wrong) = &label {
            faults.one(wrong.clone(), name.clone());
        }
        if found.insert(name.clone(), label.ok()).is_some() {
            faults.one("picture with two labels", name);
        }
    }
    for name in images.keys().filter(|name| !found.contains_key(*name)) {
        faults.one("picture without a label", name.clone());
    }
    let known = found.into_iter();
    known
        .filter_map(|(name, label)| Some((name, label?)))
        .collect()
}

fn compare_names(images: &Places, masks: &Places, faults: &mut Gathered) {
    for name in images.keys().filter(|name| !masks.contains_key(*name)) {
        faults.one("image without a mask of the same name", name.clone());
    }
    for name in masks.keys().filter(|name| !images.contains_key(*name)) {
        faults.one("mask without an image of the same name", name.clone());
    }
}

/// The size of all pictures; of several, any.
fn one_size(sizes: &BTreeMap<[u32; 2], (usize, String)>, faults: &mut Gathered) -> u32 {
    for ([width, height], (count, example)) in sizes {
        if width != height || !width.is_power_of_two() {
            faults.whole(format!(
                "{count} picture(s) of {width} x {height} pixels, such as {example}; expected squares whose edge is a power of two"
            ));
        }
    }
    if sizes.len() > 1 {
        let told: Vec<String> = sizes
            .iter()
            .map(|([width, height], (count, example))| {
                format!("{count} of {width} x {height} (such as {example})")
            })
            .collect();
        faults.whole(format!(
            "pictures of several sizes, expected one: {}",
            told.join(", ")
        ));
    }
    sizes.keys().next().map_or(0, |size| size[0])
}
