//! Field files made by hand, whole or spoilt.

use std::collections::HashMap;

use safetensors::tensor::TensorView;
use safetensors::{Dtype, serialize};

/// The texels along a side of the planes here: enough to be well-formed.
const SIZE: usize = 4;

/// A field file whose tensors and metadata a test may spoil before it is written.
pub struct FieldFile {
    pub tensors: Vec<(String, Vec<usize>, Vec<f32>)>,
    pub metadata: Vec<(String, String)>,
}

impl FieldFile {
    /// Every tensor that a field needs, all zeros: well-formed, with the same density everywhere.
    pub fn flat() -> Self {
        let shapes: [(&str, &[usize]); 5] = [
            ("planes", &[1, 3, 96, SIZE, SIZE]),
            ("decoder.net.0.weight", &[64, 32]),
            ("decoder.net.0.bias", &[64]),
            ("decoder.net.2.weight", &[33, 64]),
            ("decoder.net.2.bias", &[33]),
        ];
        let tensor = |(name, shape): (&str, &[usize])| {
            (
                name.to_owned(),
                shape.to_vec(),
                vec![0.0; shape.iter().product()],
            )
        };
        Self {
            tensors: shapes.map(tensor).into(),
            metadata: vec![("format".to_owned(), "portrait-field/1".to_owned())],
        }
    }

    /// A red block at the person's left: x from about 0 to 0.25, y within 0.25, all along z, in metres. Its densities are
    /// far above and its surroundings far below any iso level.
    pub fn block_at_the_left() -> Self {
        let mut file = Self::flat();
        let planes = file.values("planes");
        // Plane (x, y), feature 0, in all three slices along z: the texels around (0.125, 0) metres.
        for slice in planes[..3 * SIZE * SIZE].chunks_exact_mut(SIZE * SIZE) {
            for y in [1, 2] {
                slice[y * SIZE + 2] = 3.0;
            }
        }
        // Weights are scaled by 1 / sqrt(inputs) in use: hidden unit 0 is softplus(10 feature).
        file.values("decoder.net.0.weight")[0] = 10.0 * 32.0f32.sqrt();
        file.values("decoder.net.2.weight")[0] = 800.0;
        file.values("decoder.net.2.bias")[..4].copy_from_slice(&[-500.0, 1.0, -1.0, 0.0]);
        file
    }

    /// The values of a tensor, to be spoilt.
    pub fn values(&mut self, name: &str) -> &mut Vec<f32> {
        let found = self.tensors.iter_mut().find(|tensor| tensor.0 == name);
        &mut found.expect("a tensor of this name").2
    }

    /// Gives a tensor another shape, and zeros to fill it.
    pub fn reshape(&mut self, name: &str, shape: &[usize]) {
        *self.values(name) = vec![0.0; shape.iter().product()];
        let found = self.tensors.iter_mut().find(|tensor| tensor.0 == name);
        found.expect("a tensor of this name").1 = shape.to_vec();
    }

    pub fn bytes(&self) -> Vec<u8> {
        let data: Vec<Vec<u8>> = self
            .tensors
            .iter()
            .map(|(.., values)| values.iter().flat_map(|v| v.to_le_bytes()).collect())
            .collect();
        let views = self
            .tensors
            .iter()
            .zip(&data)
            .map(|((name, shape, _), data)| {
                let view = TensorView::new(Dtype::F32, shape.clone(), data);
                (
                    name.as_str(),
                    view.expect("as many bytes as the shape says"),
                )
            });
        let metadata: HashMap<String, String> = self.metadata.iter().cloned().collect();
        serialize(views, Some(metadata)).expect("serialisable")
    }
}
