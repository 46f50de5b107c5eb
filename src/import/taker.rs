//! Tensors taken out of a pickle, one by one, with everything that is wrong with them.

use super::pickle::{Id, Pickle};
use super::torch::{Element, Storages, TensorView};
use crate::checkpoint::tensor::{Dtype, Tensor};

/// Bytes of tensors that each byte of a file may give: tensors of a network share nothing, but a hostile file could
/// show one storage many times.
pub const TENSORS_PER_BYTE: usize = 2;
/// So many faults are told; the rest is counted.
const MOST_TOLD: usize = 8;

/// Takes tensors out of a pickle, and collects what is wrong with them.
pub struct Taker<'p, 'a> {
    pickle: &'p Pickle<'a>,
    storages: Storages<'a>,
    bytes_left: usize,
    faults: Vec<String>,
    more_faults: usize,
}

impl<'p, 'a> Taker<'p, 'a> {
    /// For the tensors of a file of `file_bytes`.
    pub fn new(pickle: &'p Pickle<'a>, file_bytes: usize) -> Self {
        Self {
            pickle,
            storages: Storages::default(),
            bytes_left: file_bytes.saturating_mul(TENSORS_PER_BYTE),
            faults: Vec::new(),
            more_faults: 0,
        }
    }

    /// Notes a fault.
    pub fn fault(&mut self, fault: String) {
        if self.faults.len() < MOST_TOLD {
            self.faults.push(fault);
        } else {
            self.more_faults += 1;
        }
    }

    /// What was wrong.
    pub fn into_faults(mut self) -> Vec<String> {
        if self.more_faults > 0 {
            self.faults.push(format!("and {} more", self.more_faults));
        }
        self.faults
    }

    /// A tensor in the file; nothing and a fault where it cannot be had.
    pub fn view(&mut self, name: &str, id: Id) -> Option<TensorView<'a>> {
        match TensorView::read(self.pickle, &mut self.storages, id) {
            Ok(view) => Some(view),
            Err(error) => {
                self.fault(format!("{name}: {}", with_causes(&error)));
                None
            }
        }
    }

    /// The elements of a tensor; nothing and a fault where all tensors together are larger than the file could hold.
    pub fn copy(&mut self, view: &TensorView<'_>) -> Option<Tensor> {
        let Some(left) = self.bytes_left.checked_sub(view.byte_len()) else {
            self.fault("the tensors take more bytes than the file has: they share storages".into());
            return None;
        };
        self.bytes_left = left;
        Some(Tensor {
            dtype: dtype(view.element()),
            shape: view.shape.clone(),
            data: view.to_bytes(),
        })
    }

    /// A tensor with its elements; nothing and a fault where it cannot be had.
    pub fn take(&mut self, name: &str, id: Id) -> Option<Tensor> {
        let view = self.view(name, id)?;
        self.copy(&view)
    }

    /// Layers resample with one filter, which the generator knows; another would give other images.
    pub fn check_filter(&mut self, name: &str, id: Id) {
        const TAPS: [f32; 4] = [1.0, 3.0, 3.0, 1.0];
        let expected = TAPS.map(|row| TAPS.map(|column| row * column / 64.0));
        let Some(tensor) = self.take(name, id) else {
            return;
        };
        let fits = tensor.shape == [4, 4]
            && tensor
                .to_f32()
                .is_some_and(|found| found == expected.as_flattened());
        if !fits {
            self.fault(format!(
                "{name}: expected [1, 3, 3, 1] times itself over 64, found another filter of shape {:?}",
                tensor.shape
            ));
        }
    }
}

/// Whether a buffer is the filter of a layer that could resample.
pub fn is_filter(name: &str) -> bool {
    name == "resample_filter" || name.ends_with(".resample_filter")
}

fn dtype(element: Element) -> Dtype {
    match element {
        Element::F16 => Dtype::F16,
        Element::Bf16 => Dtype::BF16,
        Element::F32 => Dtype::F32,
        Element::F64 => Dtype::F64,
        Element::U8 => Dtype::U8,
        Element::I8 => Dtype::I8,
        Element::I16 => Dtype::I16,
        Element::I32 => Dtype::I32,
        Element::I64 => Dtype::I64,
        Element::Bool => Dtype::BOOL,
    }
}

/// An error and what caused it, in one line.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        told.push_str(&format!(": {error}"));
        cause = error.source();
    }
    told
}
