//! Field files made by hand, whole or spoilt.

use std::collections::HashMap;

use safetensors::tensor::TensorView;
use safetensors::{Dtype, serialize};

/// The texels along a side of the planes here: enough to be well-formed.
pub const SIZE: usize = 4;

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
