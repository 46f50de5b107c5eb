//! Tensors: a shape and strides over a storage.

use super::element::Element;
use super::storage::{Storage, Storages, count};
use super::{TensorError, unexpected};
use crate::import::pickle::{Global, Id, Pickle};

/// No network has tensors of more dimensions.
const MOST_DIMENSIONS: usize = 8;
/// A parameter is wrapped in a few calls at most.
const MOST_WRAPPERS: usize = 4;

/// A tensor whose elements lie in the file.
#[derive(Debug, Clone)]
pub struct TensorView<'a> {
    /// Sizes; empty for a scalar.
    pub shape: Vec<usize>,
    strides: Vec<usize>,
    offset: usize,
    storage: Storage<'a>,
}

/// Whether a value looks like a tensor or parameter.
pub fn is_tensor(pickle: &Pickle<'_>, id: Id) -> bool {
    pickle
        .made_by(id)
        .is_some_and(|(_, by)| by.module.starts_with("torch.") && by.name.starts_with("_rebuild_"))
}

impl<'a> TensorView<'a> {
    /// Takes a tensor or parameter out of a pickle.
    ///
    /// # Errors
    /// [`TensorError`] where it is none, or its elements are not all within its storage.
    pub fn read(
        pickle: &Pickle<'a>,
        storages: &mut Storages<'a>,
        id: Id,
    ) -> Result<Self, TensorError> {
        let (mut id, mut args) = call(pickle, id)?;
        for _ in 0..MOST_WRAPPERS {
            match (id.name, args) {
                (
                    "_rebuild_tensor" | "_rebuild_tensor_v2",
                    &[storage, offset, shape, strides, ..],
                ) => {
                    return Self::checked(pickle, storages, [storage, offset, shape, strides]);
                }
                ("_rebuild_parameter" | "_rebuild_parameter_with_state", &[data, ..]) => {
                    (id, args) = call(pickle, data)?;
                }
                ("_rebuild_from_type_v2", &[function, _class, inner, ..]) => {
                    id = pickle
                        .global(function)
                        .ok_or_else(|| unexpected("a function", pickle.kind(function)))?;
                    args = pickle.elements(inner);
                }
                _ => break,
            }
        }
        Err(unexpected("a tensor", id.to_string()))
    }

    fn checked(
        pickle: &Pickle<'a>,
        storages: &mut Storages<'a>,
        [storage, offset, shape, strides]: [Id; 4],
    ) -> Result<Self, TensorError> {
        let (loader, bytes) = call(pickle, storage)?;
        let &[bytes] = bytes else {
            return Err(unexpected(
                "a storage with one argument",
                loader.to_string(),
            ));
        };
        if loader.name != "_load_from_bytes" {
            return Err(unexpected("a storage", loader.to_string()));
        }
        let storage = storages.load(pickle, bytes)?;
        let shape = sizes(pickle, shape)?;
        let strides = sizes(pickle, strides)?;
        let tensor = Self {
            offset: count(pickle, offset)?,
            shape,
            strides,
            storage,
        };
        if !tensor.fits() {
            return Err(TensorError::Outside {
                elements: tensor.storage.len(),
                shape: tensor.shape,
                strides: tensor.strides,
                offset: tensor.offset,
            });
        }
        Ok(tensor)
    }

    /// Whether all elements lie within the storage, and their number and size can be counted.
    fn fits(&self) -> bool {
        let mut count = Some(self.storage.element.size());
        let mut last = Some(self.offset);
        for (&size, &stride) in self.shape.iter().zip(&self.strides) {
            count = count.and_then(|count| count.checked_mul(size));
            let reach = size.saturating_sub(1).checked_mul(stride);
            last = last.and_then(|last| last.checked_add(reach?));
        }
        let empty = self.shape.contains(&0);
        self.shape.len() == self.strides.len()
            && count.is_some()
            && last.is_some_and(|last| empty || last < self.storage.len())
    }

    /// Type of the elements.
    pub fn element(&self) -> Element {
        self.storage.element
    }

    /// Number of elements.
    pub fn len(&self) -> usize {
        self.shape.iter().product()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes that [`TensorView::to_bytes`] will take. Elements that several indices share count for each.
    pub fn byte_len(&self) -> usize {
        self.len() * self.element().size()
    }

    /// The elements row-major and little-endian, whatever their order in the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.byte_len());
        if self.is_empty() {
            return bytes;
        }
        let size = self.element().size();
        if self.is_contiguous() {
            bytes.extend_from_slice(&self.storage.bytes[self.offset * size..][..self.byte_len()]);
        } else {
            self.gather(&mut bytes);
        }
        if self.storage.big_endian {
            bytes.chunks_exact_mut(size).for_each(<[u8]>::reverse);
        }
        bytes
    }

    fn is_contiguous(&self) -> bool {
        let mut expected = 1;
        for (&size, &stride) in self.shape.iter().zip(&self.strides).rev() {
            if size != 1 && stride != expected {
                return false;
            }
            expected *= size;
        }
        true
    }

    /// Appends the elements one by one, the last index turning fastest.
    fn gather(&self, bytes: &mut Vec<u8>) {
        let size = self.element().size();
        let mut index = vec![0; self.shape.len()];
        let mut at = self.offset;
        for _ in 0..self.len() {
            bytes.extend_from_slice(&self.storage.bytes[at * size..][..size]);
            for dimension in (0..index.len()).rev() {
                index[dimension] += 1;
                at += self.strides[dimension];
                if index[dimension] < self.shape[dimension] {
                    break;
                }
                at -= self.strides[dimension] * self.shape[dimension];
                index[dimension] = 0;
            }
        }
    }
}

/// Who is called, with which positional arguments.
fn call<'a, 'p>(pickle: &'p Pickle<'a>, id: Id) -> Result<(Global<'a>, &'p [Id]), TensorError> {
    let (object, by) = pickle
        .made_by(id)
        .ok_or_else(|| unexpected("a tensor", pickle.kind(id)))?;
    Ok((by, pickle.elements(object.args)))
}

/// Sizes or strides: a tuple of numbers, or a `torch.Size` of one.
fn sizes(pickle: &Pickle<'_>, id: Id) -> Result<Vec<usize>, TensorError> {
    let mut sizes = pickle.elements(id);
    if let Some(object) = pickle.object(id)
        && let &[inner] = pickle.elements(object.args)
    {
        sizes = pickle.elements(inner);
    }
    if sizes.len() > MOST_DIMENSIONS {
        let found = sizes.len().to_string();
        return Err(unexpected("a tensor of at most 8 dimensions", found));
    }
    sizes.iter().map(|&id| count(pickle, id)).collect()
}
