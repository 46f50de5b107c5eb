//! Batches of people and of samples of them, drawn by step.
//!
//! Guaranteed: which samples a step sees depends on the run's seed and the step only, so that a resumed run sees the same.

use tch::{Device, Tensor};

use super::cache::Stored;
use crate::draws::Draws;

/// People and samples of them.
pub struct Batch {
    /// `[N, z_dim]`.
    pub z: Tensor,
    /// `[N, M, 3]`, metres.
    pub points: Tensor,
    /// `[N, M, 1]`, metres, negative inside.
    pub distances: Tensor,
    /// `[N, M, 3]`, in [-1, 1].
    pub colors: Tensor,
}

impl Batch {
    /// The same on a device.
    #[must_use]
    pub fn on(&self, device: Device) -> Self {
        Self {
            z: self.z.to_device(device),
            points: self.points.to_device(device),
            distances: self.distances.to_device(device),
            colors: self.colors.to_device(device),
        }
    }
}

/// `people` of all, drawn with replacement, and `samples` of each.
pub fn drawn(all: &[Stored], people: usize, samples: usize, draws: &mut Draws) -> Batch {
    let chosen: Vec<&Stored> = (0..people).map(|_| &all[draws.index(all.len())]).collect();
    of(&chosen, |person| {
        (0..samples).map(|_| draws.index(person.len())).collect()
    })
}

/// All samples of a person.
pub fn whole(person: &Stored) -> Batch {
    of(&[person], |person| (0..person.len()).collect())
}

fn of(people: &[&Stored], mut which: impl FnMut(&Stored) -> Vec<usize>) -> Batch {
    let n = people.len() as i64;
    let (mut z, mut points, mut distances, mut colors) = (vec![], vec![], vec![], vec![]);
    for person in people {
        z.extend_from_slice(&person.z);
        for index in which(person) {
            let (point, distance, color) = person.sample(index);
            points.extend(point);
            distances.push(distance);
            colors.extend(color);
        }
    }
    Batch {
        z: Tensor::from_slice(&z).view([n, -1]),
        points: Tensor::from_slice(&points).view([n, -1, 3]),
        distances: Tensor::from_slice(&distances).view([n, -1, 1]),
        colors: Tensor::from_slice(&colors).view([n, -1, 3]),
    }
}
