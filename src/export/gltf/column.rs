//! Numbers as a document holds them: an accessor, its buffer view, and that view's bytes, plain or compressed.

use gltf_json::accessor::{ComponentType, GenericComponentType, Type};
use gltf_json::buffer::{Stride, Target, View};
use gltf_json::validation::Checked::Valid;
use gltf_json::{Accessor, Index};
use serde_json::{Map, Value, json};

use super::Builder;
use crate::export::meshopt_view::{EXTENSION, Filter, Mode, encode_attributes, encode_triangles};

/// Elements of one accessor.
pub(super) struct Column {
    pub name: String,
    /// Elements one after the other; in the filter's form where there is one.
    pub bytes: Vec<u8>,
    /// Bytes from one element to the next.
    pub stride: usize,
    pub component: ComponentType,
    pub type_: Type,
    pub normalized: bool,
    /// Smallest and greatest element.
    pub bounds: Option<[Value; 2]>,
    pub target: Option<Target>,
    /// What compression does to elements; one with a filter can only be stored compressed.
    pub filter: Filter,
}

impl Column {
    /// Elements as they are.
    pub fn new<T: bytemuck::NoUninit>(
        target: Option<Target>,
        name: &str,
        elements: &[T],
        component: ComponentType,
        type_: Type,
    ) -> Self {
        Self {
            name: name.to_owned(),
            bytes: bytemuck::cast_slice(elements).to_vec(),
            stride: size_of::<T>(),
            component,
            type_,
            normalized: false,
            bounds: None,
            target,
            filter: Filter::None,
        }
    }

    /// Rows of floats.
    pub fn floats<const N: usize>(
        target: Option<Target>,
        name: &str,
        values: &[[f32; N]],
        type_: Type,
    ) -> Self
    where
        [f32; N]: bytemuck::NoUninit,
    {
        Self::new(target, name, values, ComponentType::F32, type_)
    }

    /// Whole numbers that stand for fractions.
    pub fn normalized(self) -> Self {
        Self {
            normalized: true,
            ..self
        }
    }

    pub fn filtered(self, filter: Filter) -> Self {
        Self { filter, ..self }
    }

    /// Whether elements stand further apart than they are long.
    fn is_padded(&self) -> bool {
        self.stride != self.component.size() * self.type_.multiplicity()
    }

    fn count(&self) -> usize {
        self.bytes.len() / self.stride
    }
}

impl Builder<'_> {
    /// Stores a column in a view of its own.
    pub(super) fn column(&mut self, column: &Column) -> Index<Accessor> {
        let view = self.attribute_view(column);
        self.accessor(view, 0, column)
    }

    /// Stores columns of one kind in one view, one after the other.
    pub(super) fn columns<'c>(
        &mut self,
        name: &str,
        columns: impl Iterator<Item = &'c Column> + Clone,
    ) -> Vec<Index<Accessor>> {
        let Some(first) = columns.clone().next() else {
            return Vec::new();
        };
        let bytes = columns.clone().flat_map(|it| &it.bytes);
        let whole = Column {
            name: name.to_owned(),
            bytes: bytes.copied().collect(),
            bounds: None,
            ..*first
        };
        let view = self.attribute_view(&whole);
        let mut offset = 0;
        let mut indices = Vec::new();
        for column in columns {
            indices.push(self.accessor(view, offset, column));
            offset += column.bytes.len();
        }
        indices
    }

    /// Stores the corners of triangles among `vertices` vertices.
    pub(super) fn triangles(
        &mut self,
        column: &Column,
        triangles: &[[u32; 3]],
        vertices: usize,
    ) -> Index<Accessor> {
        let packed = self
            .compresses()
            .then(|| encode_triangles(triangles.as_flattened(), vertices))
            .flatten();
        let view = match packed {
            Some(packed) => self.compressed_view(column, Mode::Triangles, &packed),
            None => self.plain_view(column),
        };
        self.accessor(view, 0, column)
    }

    /// Compressed where that is asked for and does not take more.
    fn attribute_view(&mut self, column: &Column) -> Index<View> {
        let packed = self
            .compresses()
            .then(|| encode_attributes(&column.bytes, column.stride))
            .flatten()
            .filter(|packed| column.filter != Filter::None || packed.len() < column.bytes.len());
        match packed {
            Some(packed) => self.compressed_view(column, Mode::Attributes(column.filter), &packed),
            None => self.plain_view(column),
        }
    }

    fn plain_view(&mut self, column: &Column) -> Index<View> {
        let view = self.view(&column.name, &column.bytes, column.target);
        if column.is_padded() {
            self.root.buffer_views[view.value()].byte_stride = Some(Stride(column.stride));
        }
        view
    }

    /// The view belongs to a buffer without data; its extension says where the compressed bytes are.
    fn compressed_view(&mut self, column: &Column, mode: Mode, packed: &[u8]) -> Index<View> {
        let (mode, filter) = mode.names();
        let mut told = json!({
            "buffer": 0,
            "byteOffset": self.append(packed),
            "byteLength": packed.len(),
            "byteStride": column.stride,
            "count": column.count(),
            "mode": mode,
        });
        if let Some(filter) = filter {
            told["filter"] = filter.into();
        }
        self.unpacked = self.unpacked.next_multiple_of(4);
        let offset = self.unpacked;
        self.unpacked += column.bytes.len();
        self.root.push(View {
            buffer: Index::new(1),
            byte_length: column.bytes.len().into(),
            byte_offset: (offset > 0).then(|| offset.into()),
            byte_stride: column.is_padded().then_some(Stride(column.stride)),
            name: None,
            target: column.target.map(Valid),
            extensions: Some(gltf_json::extensions::buffer::View {
                others: Map::from_iter([(EXTENSION.to_owned(), told)]),
            }),
            extras: None,
        })
    }

    fn accessor(
        &mut self,
        view: Index<View>,
        byte_offset: usize,
        column: &Column,
    ) -> Index<Accessor> {
        let [min, max] = match &column.bounds {
            Some([min, max]) => [Some(min.clone()), Some(max.clone())],
            None => [None, None],
        };
        self.root.push(Accessor {
            buffer_view: Some(view),
            byte_offset: (byte_offset > 0).then(|| byte_offset.into()),
            count: column.count().into(),
            component_type: Valid(GenericComponentType(column.component)),
            extensions: None,
            extras: None,
            type_: Valid(column.type_),
            min,
            max,
            name: None,
            normalized: column.normalized,
            sparse: None,
        })
    }
}
