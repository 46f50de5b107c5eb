//! Samples of synthetic people, kept on the disk: made once, read by every run.
//!
//! In: a folder, and a function that makes a person of a seed. Out: signed distances and colours at points in the box, quantised to
//! 11 bytes a sample. A shard of [`SHARD`] people is a safetensors file that is written whole or not at all, so work that was stopped goes on
//! where it was. Equal settings give equal bytes.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use half::f16;
use rayon::prelude::*;
use safetensors::{Dtype, SafeTensors};
use serde_json::{Map, Value, json};

use crate::export::files::{OutputFile, WriteError, write_all};
use crate::export::safetensors::header;
use crate::progress::Progress;
use crate::seeds::latent;

/// People in a file: 15 MB, and a few seconds of work that can be lost.
pub const SHARD: usize = 50;
/// What a sample takes in memory, and in a file.
pub const SAMPLE_BYTES: u64 = 11;
/// The `format` of a shard's metadata.
const FORMAT: &str = "portrait-samples/1";
/// Steps of a coordinate from the box's middle to its side.
const STEPS: f32 = 32_767.0;

/// What is known about people at points.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KnownPoints {
    /// Points in metres.
    pub points: Vec<[f32; 3]>,
    /// Signed distances in metres, negative inside.
    pub distances: Vec<f32>,
    /// Display-encoded sRGB.
    pub colors: Vec<[u8; 3]>,
}

/// Which samples are asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct CacheSettings {
    /// Seed of the first person; the others follow.
    pub first_seed: u32,
    /// How many people.
    pub people: usize,
    /// Samples of each.
    pub samples: usize,
    /// Length of a latent.
    pub z_dim: usize,
    /// Edge of the box that holds all points, in metres.
    pub box_m: f32,
    /// What people are made from: samples of another source are not taken.
    pub source: String,
}

/// Why samples cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CacheError {
    /// A file cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// A file is not what it should be.
    #[error(
        "{} is not a usable file of samples: {fault}; remove it, and it is made again, or name another --cache", path.display()
    )]
    Broken {
        /// Which file.
        path: PathBuf,
        /// What was expected and found.
        fault: String,
    },
}

/// One person's samples, quantised.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// The latent.
    pub z: Vec<f32>,
    points: Vec<[i16; 3]>,
    distances: Vec<f16>,
    colors: Vec<[u8; 3]>,
    box_m: f32,
}

impl Stored {
    fn new(z: Vec<f32>, known: &KnownPoints, box_m: f32) -> Self {
        let step = 0.5 * box_m / STEPS;
        let quantised = |value: f32| (value / step).round().clamp(-STEPS, STEPS) as i16;
        Self {
            z,
            points: known.points.iter().map(|p| p.map(quantised)).collect(),
            distances: known.distances.iter().map(|&d| f16::from_f32(d)).collect(),
            colors: known.colors.clone(),
            box_m,
        }
    }

    /// Number of samples.
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// A sample: point in metres, signed distance in metres, colour in [-1, 1].
    pub fn sample(&self, index: usize) -> ([f32; 3], f32, [f32; 3]) {
        let step = 0.5 * self.box_m / STEPS;
        (
            self.points[index].map(|value| f32::from(value) * step),
            self.distances[index].to_f32(),
            self.colors[index].map(|value| f32::from(value) / 127.5 - 1.0),
        )
    }
}

/// Reads the samples in `folder`, and makes those that are not there; none soon after `stop` is set, and what is finished stays.
///
/// # Errors
/// [`CacheError`] for a file that cannot be written, or one that is broken or of other settings.
pub fn open_or_make(
    folder: &Path,
    settings: &CacheSettings,
    make: impl Fn(u32, &[f32]) -> KnownPoints + Sync,
    stop: &AtomicBool,
    progress: &dyn Progress,
) -> Result<Option<Vec<Stored>>, CacheError> {
    progress.begin("people", settings.people as u64);
    let mut all = Vec::with_capacity(settings.people);
    for first in (0..settings.people).step_by(SHARD) {
        let count = SHARD.min(settings.people - first);
        let seeds = settings.first_seed + first as u32;
        if stop.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let path = folder.join(format!("people-{seeds:07}-{count:03}.safetensors"));
        let people = if path.exists() {
            let people = read(&path, seeds, count, settings)?;
            progress.stand(count as u64);
            people
        } else {
            let people: Option<Vec<Stored>> = (seeds..seeds + count as u32)
                .into_par_iter()
                .map(|seed| {
                    if stop.load(Ordering::Relaxed) {
                        return None;
                    }
                    let z = latent(seed, settings.z_dim);
                    let known = make(seed, &z);
                    Some(Stored::new(z, &known, settings.box_m))
                })
                .collect();
            let Some(people) = people else {
                return Ok(None);
            };
            write(&path, seeds, &people, settings)?;
            progress.advance(count as u64);
            people
        };
        all.extend(people);
    }
    progress.end();
    Ok(Some(all))
}

/// What a shard says of itself.
fn metadata(first_seed: u32, count: usize, settings: &CacheSettings) -> Map<String, Value> {
    let facts = json!({
        "format": FORMAT,
        "first_seed": first_seed.to_string(),
        "people": count.to_string(),
        "samples": settings.samples.to_string(),
        "box_m": settings.box_m.to_string(),
        "source": settings.source,
    });
    match facts {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn shapes(count: usize, settings: &CacheSettings) -> [(&'static str, Dtype, Vec<usize>); 4] {
    let samples = settings.samples;
    [
        ("z", Dtype::F32, vec![count, settings.z_dim]),
        ("points", Dtype::I16, vec![count, samples, 3]),
        ("distances", Dtype::F16, vec![count, samples]),
        ("colors", Dtype::U8, vec![count, samples, 3]),
    ]
}

fn write(
    path: &Path,
    first_seed: u32,
    people: &[Stored],
    settings: &CacheSettings,
) -> Result<(), WriteError> {
    let shapes = shapes(people.len(), settings);
    let named = shapes
        .iter()
        .map(|(name, dtype, shape)| (*name, *dtype, shape.as_slice()));
    let mut bytes = header(&metadata(first_seed, people.len(), settings), named);
    for person in people {
        bytes.extend(person.z.iter().flat_map(|v| v.to_le_bytes()));
    }
    for person in people {
        let values = person.points.as_flattened().iter();
        bytes.extend(values.flat_map(|v| v.to_le_bytes()));
    }
    for person in people {
        bytes.extend(person.distances.iter().flat_map(|v| v.to_le_bytes()));
    }
    for person in people {
        bytes.extend(person.colors.as_flattened());
    }
    write_all(&[OutputFile {
        path: path.to_path_buf(),
        bytes,
    }])
}

fn read(
    path: &Path,
    first_seed: u32,
    count: usize,
    settings: &CacheSettings,
) -> Result<Vec<Stored>, CacheError> {
    let broken = |fault: String| CacheError::Broken {
        path: path.into(),
        fault,
    };
    let data = std::fs::read(path).map_err(|error| broken(error.to_string()))?;
    let told = |error: safetensors::SafeTensorError| broken(error.to_string());
    let (_, header) = SafeTensors::read_metadata(&data).map_err(told)?;
    for (key, expected) in metadata(first_seed, count, settings) {
        let found = header.metadata().as_ref().and_then(|map| map.get(&key));
        let (found, expected) = (found.map(String::as_str), expected.as_str());
        if found != expected {
            let [expected, found] = [expected, found].map(|told| told.unwrap_or("none"));
            return Err(broken(format!(
                "`{key}`: expected {expected}, found {found}"
            )));
        }
    }
    let file = SafeTensors::deserialize(&data).map_err(told)?;
    let mut parts = Vec::new();
    for (name, dtype, shape) in shapes(count, settings) {
        let view = file.tensor(name).map_err(told)?;
        if (view.dtype(), view.shape()) != (dtype, shape.as_slice()) {
            return Err(broken(format!(
                "`{name}`: expected {dtype:?} {shape:?}, found {:?} {:?}",
                view.dtype(),
                view.shape()
            )));
        }
        parts.push(view.data());
    }
    let each = settings.samples;
    let z: Vec<f32> = words(parts[0], f32::from_le_bytes);
    let points: Vec<i16> = words(parts[1], i16::from_le_bytes);
    let distances: Vec<f16> = words(parts[2], f16::from_le_bytes);
    let (points, _) = points.as_chunks::<3>();
    let (colors, _) = parts[3].as_chunks::<3>();
    let people = (0..count).map(|person| {
        let own = person * each..(person + 1) * each;
        Stored {
            z: z[person * settings.z_dim..(person + 1) * settings.z_dim].to_vec(),
            points: points[own.clone()].to_vec(),
            distances: distances[own.clone()].to_vec(),
            colors: colors[own].to_vec(),
            box_m: settings.box_m,
        }
    });
    Ok(people.collect())
}

/// Little-endian numbers.
fn words<T, const N: usize>(bytes: &[u8], of: impl Fn([u8; N]) -> T) -> Vec<T> {
    bytes
        .as_chunks::<N>()
        .0
        .iter()
        .map(|&word| of(word))
        .collect()
}
