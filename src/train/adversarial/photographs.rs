//! From the disk to the losses: photographs of a dataset on the networks' device.
//!
//! In: batches as they are read, or a dataset. Out: [`Reals`], pictures and labels as the dataset says them.

use std::sync::Arc;

use tch::{Device, Tensor};

use crate::checkpoint::config::{CAMERA_LENGTH, POSE_LENGTH};
use crate::dataset::{Batch, Dataset, LoadError, Loader};
use crate::train::loss::Reals;

/// Photographs that are read at once.
const AT_ONCE: usize = 16;

impl Reals {
    /// A batch of a dataset.
    pub fn of(batch: &Batch, device: Device) -> Self {
        let (n, size) = (batch.count as i64, i64::from(batch.size_px));
        let tensor = |values: &[f32], shape: &[i64]| {
            Tensor::from_slice(values).view(shape).to_device(device)
        };
        Self {
            image: tensor(&batch.images, &[n, 3, size, size]),
            mask: tensor(&batch.masks, &[n, 1, size, size]),
            camera: tensor(&batch.cameras, &[n, CAMERA_LENGTH as i64]),
            pose: tensor(&batch.poses, &[n, POSE_LENGTH as i64]),
        }
    }

    /// The first `count` pictures of a dataset in the order of a seed, at least one; few of them are in memory twice.
    ///
    /// # Errors
    /// [`LoadError`].
    pub fn first(
        dataset: &Arc<Dataset>,
        count: usize,
        seed: u64,
        device: Device,
    ) -> Result<Self, LoadError> {
        let count = count.max(1);
        let at_once = AT_ONCE.min(count);
        let batches = Loader::new(Arc::clone(dataset), at_once, seed, 0)?;
        let batches = batches.take(count.div_ceil(at_once));
        let parts = batches
            .map(|batch| Ok(Self::of(&batch?, device)))
            .collect::<Result<Vec<Self>, LoadError>>()?;
        let joined = |of: fn(&Self) -> &Tensor| {
            let parts: Vec<&Tensor> = parts.iter().map(of).collect();
            Tensor::cat(&parts, 0).narrow(0, 0, count as i64)
        };
        Ok(Self {
            image: joined(|part| &part.image),
            mask: joined(|part| &part.mask),
            camera: joined(|part| &part.camera),
            pose: joined(|part| &part.pose),
        })
    }
}
