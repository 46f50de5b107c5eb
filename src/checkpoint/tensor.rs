//! A tensor of a checkpoint: plain bytes with a type and a shape.

pub use safetensors::Dtype;

use half::f16;

/// A tensor, row-major and little-endian.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tensor {
    /// Type of the elements.
    pub dtype: Dtype,
    /// Sizes; empty for a scalar.
    pub shape: Vec<usize>,
    /// The elements' bytes: as many as type and shape say.
    pub data: Vec<u8>,
}

impl Tensor {
    /// A tensor of single precision.
    pub fn from_f32(shape: &[usize], values: &[f32]) -> Self {
        Self {
            dtype: Dtype::F32,
            shape: shape.to_vec(),
            data: values.iter().flat_map(|v| v.to_le_bytes()).collect(),
        }
    }

    /// A tensor of 32-bit integers.
    pub fn from_i32(shape: &[usize], values: &[i32]) -> Self {
        Self {
            dtype: Dtype::I32,
            shape: shape.to_vec(),
            data: values.iter().flat_map(|v| v.to_le_bytes()).collect(),
        }
    }

    /// Number of elements.
    pub fn len(&self) -> usize {
        self.shape.iter().product()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The elements in single precision, exactly; none where they are neither F32 nor F16.
    pub fn to_f32(&self) -> Option<Vec<f32>> {
        match self.dtype {
            Dtype::F32 => Some(chunks(&self.data).map(f32::from_le_bytes).collect()),
            Dtype::F16 => Some(
                chunks(&self.data)
                    .map(|bytes| f16::from_le_bytes(bytes).to_f32())
                    .collect(),
            ),
            _ => None,
        }
    }

    /// The elements as 32-bit integers; none where they are not I32.
    pub fn to_i32(&self) -> Option<Vec<i32>> {
        (self.dtype == Dtype::I32).then(|| chunks(&self.data).map(i32::from_le_bytes).collect())
    }

    /// The same in half precision, rounded to the nearest; none where a value would overflow or the elements are not F32.
    pub fn to_half(&self) -> Option<Self> {
        if self.dtype != Dtype::F32 {
            return None;
        }
        let mut data = Vec::with_capacity(self.data.len() / 2);
        for value in chunks(&self.data).map(f32::from_le_bytes) {
            let half = f16::from_f32(value);
            if half.is_infinite() && value.is_finite() {
                return None;
            }
            data.extend_from_slice(&half.to_le_bytes());
        }
        Some(Self {
            dtype: Dtype::F16,
            shape: self.shape.clone(),
            data,
        })
    }

    /// How many elements are NaN or infinite; 0 for types that cannot be.
    pub fn not_finite(&self) -> usize {
        match self.dtype {
            Dtype::F32 => chunks(&self.data)
                .filter(|bytes| !f32::from_le_bytes(*bytes).is_finite())
                .count(),
            Dtype::F16 => chunks(&self.data)
                .filter(|bytes| !f16::from_le_bytes(*bytes).is_finite())
                .count(),
            _ => 0,
        }
    }
}

fn chunks<const N: usize>(data: &[u8]) -> impl Iterator<Item = [u8; N]> + '_ {
    data.as_chunks::<N>().0.iter().copied()
}
