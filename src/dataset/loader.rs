//! Batches of a dataset, decoded in background threads while the one before is used.
//!
//! Guaranteed: batch `step` of a seed is the same bits, whatever the step that a loader began with, and however many threads it has; at
//! most two batches a thread are kept ready. A picture that cannot be read ends the stream with an error that names it.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle};

use image::ColorType;

use super::check::MOST_DIRECTORY_BYTES;
use super::order::Order;
use super::picture::decoded;
use super::{Dataset, Item};
use crate::import::zip_file::{ZipFile, open_within};

/// Threads that decode: one decodes some thousand pictures of 128 x 128 a second, more than any network here takes.
const THREADS: usize = 2;
/// A PNG file takes no more bytes than its pixels do, its chunks and this.
const MOST_EXTRA_BYTES: u64 = 16 << 20;

/// Pictures for one step; N of them, of H x H pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch {
    /// The step it is for.
    pub step: u64,
    /// N.
    pub count: usize,
    /// H.
    pub size_px: u32,
    /// `[N, 3, H, H]`, display values from -1 to 1.
    pub images: Vec<f32>,
    /// `[N, 1, H, H]`, from 0 to 1.
    pub masks: Vec<f32>,
    /// `[N, 25]`.
    pub cameras: Vec<f32>,
    /// `[N, 6]`, radians.
    pub poses: Vec<f32>,
    /// N items of the dataset.
    pub items: Vec<usize>,
}

/// Why a batch could not be made.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A picture is broken, or not what it was when the dataset was opened.
    #[error("cannot read {name} of {}: {reason}", zip.display())]
    Picture {
        /// The zip.
        zip: PathBuf,
        /// The picture.
        name: String,
        /// What is wrong.
        reason: String,
    },
    /// A zip cannot be opened any more.
    #[error("cannot open {} again", zip.display())]
    Zip {
        /// The zip.
        zip: PathBuf,
        /// What is wrong.
        source: zip::result::ZipError,
    },
    /// The system gives no thread, or took one away.
    #[error("a thread that decodes pictures could not run")]
    Thread(#[source] Option<std::io::Error>),
}

type Made = Result<Batch, LoadError>;

/// An endless stream of batches; it ends only after an error.
#[derive(Debug)]
pub struct Loader {
    /// Thread t makes every THREADS-th batch.
    queues: Vec<Receiver<Made>>,
    threads: Vec<JoinHandle<()>>,
    /// Batches taken.
    taken: usize,
    failed: bool,
}

impl Loader {
    /// Begins to decode batches of `batch` pictures, the first of them for `start_step`.
    ///
    /// # Errors
    /// [`LoadError::Thread`].
    pub fn new(
        dataset: Arc<Dataset>,
        batch: usize,
        seed: u64,
        start_step: u64,
    ) -> Result<Self, LoadError> {
        let mut loader = Self {
            queues: Vec::new(),
            threads: Vec::new(),
            taken: 0,
            failed: false,
        };
        for thread in 0..THREADS {
            let (queue, receiver) = sync_channel(1);
            let worker = Worker {
                order: Order::new(dataset.items(), seed),
                dataset: Arc::clone(&dataset),
                batch: batch.max(1),
                zips: None,
            };
            let first = start_step + thread as u64;
            let spawned = Builder::new()
                .name("decode".into())
                .spawn(move || worker.run(first, &queue));
            loader.queues.push(receiver);
            let spawned = spawned.map_err(|error| LoadError::Thread(Some(error)))?;
            loader.threads.push(spawned);
        }
        Ok(loader)
    }
}

impl Iterator for Loader {
    type Item = Made;

    fn next(&mut self) -> Option<Made> {
        if self.failed {
            return None;
        }
        let made = self.queues[self.taken % self.queues.len()].recv();
        let made = made.unwrap_or(Err(LoadError::Thread(None)));
        self.taken += 1;
        self.failed = made.is_err();
        Some(made)
    }
}

impl Drop for Loader {
    fn drop(&mut self) {
        // Threads notice that nobody listens when they have made their batch.
        self.queues.clear();
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

struct Worker {
    dataset: Arc<Dataset>,
    order: Order,
    batch: usize,
    /// Images and masks, once they are open.
    zips: Option<[ZipFile; 2]>,
}

impl Worker {
    /// Makes every [`THREADS`]-th batch until nobody wants them, or one fails.
    fn run(mut self, first: u64, queue: &SyncSender<Made>) {
        for step in (first..).step_by(THREADS) {
            let made = self.made(step);
            let failed = made.is_err();
            if queue.send(made).is_err() || failed {
                return;
            }
        }
    }

    fn made(&mut self, step: u64) -> Made {
        let pixels = (self.dataset.size_px() as usize).pow(2);
        let mut batch = Batch {
            step,
            count: self.batch,
            size_px: self.dataset.size_px(),
            images: Vec::with_capacity(3 * pixels * self.batch),
            masks: Vec::with_capacity(pixels * self.batch),
            cameras: Vec::new(),
            poses: Vec::new(),
            items: Vec::new(),
        };
        for place in 0..self.batch as u64 {
            let item = self.order.at(step * self.batch as u64 + place);
            self.add(item, &mut batch)?;
            let label = self.dataset.label(item);
            batch.cameras.extend(label.camera);
            batch.poses.extend(label.pose);
            batch.items.push(item);
        }
        Ok(batch)
    }

    /// Adds the pictures of an item.
    fn add(&mut self, item: usize, batch: &mut Batch) -> Result<(), LoadError> {
        let mirrored = self.dataset.items[item].mirrored;
        let rgb = self.pixels(item, 0)?;
        let size = batch.size_px as usize;
        let column = |x: usize| if mirrored { size - 1 - x } else { x };
        for channel in 0..3 {
            for row in rgb.chunks_exact(3 * size) {
                let value = |x: usize| f32::from(row[3 * column(x) + channel]) / 127.5 - 1.0;
                batch.images.extend((0..size).map(value));
            }
        }
        let grey = self.pixels(item, 1)?;
        for row in grey.chunks_exact(size) {
            let value = |x: usize| f32::from(row[column(x)]) / 255.0;
            batch.masks.extend((0..size).map(value));
        }
        Ok(())
    }

    /// Decodes an item's image (0) or mask (1), not mirrored.
    fn pixels(&mut self, item: usize, which: usize) -> Result<Vec<u8>, LoadError> {
        let dataset = &self.dataset;
        let paths = [&dataset.images, &dataset.masks];
        let zips = match &mut self.zips {
            Some(zips) => zips,
            closed => closed.insert([open(paths[0])?, open(paths[1])?]),
        };
        let Item { entry, .. } = dataset.items[item];
        let entry = &dataset.entries[entry as usize];
        let size_px = dataset.size_px;
        let most = 4 * u64::from(size_px).pow(2) + MOST_EXTRA_BYTES;
        let fault = |reason: String| LoadError::Picture {
            zip: paths[which].clone(),
            name: entry.name.clone(),
            reason,
        };
        let mut bytes = Vec::new();
        let file = zips[which].by_index(entry.places[which]);
        let file = file.map_err(|error| fault(error.to_string()))?;
        let read = file.take(most).read_to_end(&mut bytes);
        read.map_err(|error| fault(error.to_string()))?;
        let color = [ColorType::Rgb8, ColorType::L8][which];
        decoded(&bytes, size_px, color).map_err(fault)
    }
}

fn open(path: &Path) -> Result<ZipFile, LoadError> {
    open_within(path, MOST_DIRECTORY_BYTES).map_err(|source| LoadError::Zip {
        zip: path.into(),
        source,
    })
}
