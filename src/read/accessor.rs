//! Numbers by their accessors (specification, section 3.6.2), with every claim checked against the bytes that are there.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use serde_json::Value;

use super::container::Container;
use super::meshopt::unpack;
use super::{ReadError, broken, foreign};

/// The document's numbers.
pub struct Data<'a> {
    /// The document.
    pub json: &'a Value,
    buffers: &'a [Vec<u8>],
    /// Compressed views that were asked for already.
    unpacked: RefCell<BTreeMap<usize, Rc<[u8]>>>,
    /// Compressed bytes that may still be unpacked: each byte of a file is needed once, so views cannot all name the same ones.
    budget: Cell<usize>,
}

/// The bytes of a view.
enum Bytes<'a> {
    Stored(&'a [u8]),
    Unpacked(Rc<[u8]>),
}

impl Deref for Bytes<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Stored(bytes) => bytes,
            Self::Unpacked(bytes) => bytes,
        }
    }
}

/// Elements of N numbers, which fit into their bytes.
pub struct Elements<'a, const N: usize> {
    bytes: Bytes<'a>,
    start: usize,
    stride: usize,
    component: Component,
    is_normalized: bool,
    /// How many there are.
    pub count: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Component {
    I8,
    U8,
    I16,
    U16,
    U32,
    F32,
}

impl Component {
    fn of(code: &Value) -> Option<Self> {
        Some(match code.as_u64()? {
            5120 => Self::I8,
            5121 => Self::U8,
            5122 => Self::I16,
            5123 => Self::U16,
            5125 => Self::U32,
            5126 => Self::F32,
            _ => return None,
        })
    }

    fn bytes(self) -> usize {
        match self {
            Self::I8 | Self::U8 => 1,
            Self::I16 | Self::U16 => 2,
            Self::U32 | Self::F32 => 4,
        }
    }

    /// The value, and what stands for 1 where whole numbers mean shares.
    fn value(self, bytes: &[u8]) -> (f64, f64) {
        match (self, bytes) {
            (Self::I8, &[a]) => (f64::from(a as i8), 127.0),
            (Self::U8, &[a]) => (f64::from(a), 255.0),
            (Self::I16, &[a, b]) => (f64::from(i16::from_le_bytes([a, b])), 32_767.0),
            (Self::U16, &[a, b]) => (f64::from(u16::from_le_bytes([a, b])), 65_535.0),
            (Self::U32, &[a, b, c, d]) => (
                f64::from(u32::from_le_bytes([a, b, c, d])),
                f64::from(u32::MAX),
            ),
            (Self::F32, &[a, b, c, d]) => (f64::from(f32::from_le_bytes([a, b, c, d])), 1.0),
            _ => unreachable!("elements are cut to the component's size"),
        }
    }
}

impl<'a> Data<'a> {
    /// The numbers of a document.
    ///
    /// # Errors
    /// A required extension that changes the meaning of numbers and is not known here.
    pub fn new(container: &'a Container) -> Result<Self, ReadError> {
        const KNOWN: [&str; 6] = [
            "KHR_mesh_quantization",
            "EXT_meshopt_compression",
            "EXT_texture_webp",
            "KHR_texture_transform",
            "KHR_materials_unlit",
            "MSFT_lod",
        ];
        let required = container.json["extensionsRequired"].as_array();
        for name in required.into_iter().flatten() {
            if !KNOWN.contains(&name.as_str().unwrap_or_default()) {
                return Err(foreign(format!("one that needs the extension {name}")));
            }
        }
        Ok(Self {
            json: &container.json,
            buffers: &container.buffers,
            unpacked: RefCell::default(),
            budget: Cell::new(container.buffers.iter().map(Vec::len).sum()),
        })
    }

    /// The part of one of the document's lists that an index names.
    pub fn item(&self, list: &str, index: &Value) -> Result<&'a Value, ReadError> {
        let found = index
            .as_u64()
            .and_then(|index| self.json[list].get(usize::try_from(index).ok()?));
        found.ok_or_else(|| broken(list, format!("one with the index {index}"), "none"))
    }

    /// The elements of an accessor.
    pub fn elements<const N: usize>(
        &self,
        index: &Value,
        what: &str,
    ) -> Result<Elements<'a, N>, ReadError> {
        let accessor = self.item("accessors", index)?;
        let place = || format!("accessor {index} ({what})");
        if !accessor["sparse"].is_null() || accessor["bufferView"].is_null() {
            return Err(foreign(format!("{} without data of its own", place())));
        }
        let component = Component::of(&accessor["componentType"]).ok_or_else(|| {
            broken(
                place(),
                "a known type of component",
                &accessor["componentType"],
            )
        })?;
        let found = components(accessor);
        if found != Some(N) {
            let expected = format!("{N} numbers an element");
            return Err(broken(place(), expected, &accessor["type"]));
        }
        let (bytes, stride) = self.view(&accessor["bufferView"])?;
        let size = N * component.bytes();
        let stride = stride.unwrap_or(size);
        let number = |key: &str| match &accessor[key] {
            Value::Null => Some(0),
            value => usize::try_from(value.as_u64()?).ok(),
        };
        let (count, start) = (number("count"), number("byteOffset"));
        let (Some(count), Some(start)) = (count, start) else {
            return Err(broken(place(), "a count and an offset", accessor));
        };
        if stride < size {
            return Err(broken(
                place(),
                format!("a stride of at least {size}"),
                stride,
            ));
        }
        let end = match count.checked_sub(1) {
            None => Some(0),
            Some(last) => last
                .checked_mul(stride)
                .and_then(|last| last.checked_add(start)?.checked_add(size)),
        };
        if end.is_none_or(|end| end > bytes.len()) {
            let expected = format!("{count} elements of {size} bytes from {start} on");
            return Err(broken(place(), expected, format!("{} bytes", bytes.len())));
        }
        Ok(Elements {
            bytes,
            start,
            stride,
            component,
            is_normalized: accessor["normalized"] == true,
            count,
        })
    }

    /// How many numbers an element of an accessor has.
    pub fn components(&self, index: &Value) -> Result<Option<usize>, ReadError> {
        Ok(components(self.item("accessors", index)?))
    }

    /// The bytes of a view that is not compressed, such as an image's.
    pub fn bytes(&self, index: &Value) -> Result<&'a [u8], ReadError> {
        let view = self.item("bufferViews", index)?;
        self.range(view, index)
    }

    /// The bytes of a view, unpacked where they are compressed, and its stride.
    fn view(&self, index: &Value) -> Result<(Bytes<'a>, Option<usize>), ReadError> {
        let view = self.item("bufferViews", index)?;
        let stride = match &view["byteStride"] {
            Value::Null => None,
            stride => Some(
                stride
                    .as_u64()
                    .and_then(|it| usize::try_from(it).ok())
                    .ok_or_else(|| {
                        broken(format!("buffer view {index}"), "a stride in bytes", stride)
                    })?,
            ),
        };
        let packed = &view["extensions"]["EXT_meshopt_compression"];
        if packed.is_null() {
            return Ok((Bytes::Stored(self.range(view, index)?), stride));
        }
        let key = index.as_u64().unwrap_or_default() as usize;
        if let Some(bytes) = self.unpacked.borrow().get(&key) {
            return Ok((Bytes::Unpacked(bytes.clone()), stride));
        }
        let bytes = self.range(packed, index)?;
        let left = self.budget.get().checked_sub(bytes.len());
        self.budget.set(left.ok_or_else(|| {
            broken(
                format!("buffer view {index}"),
                "compressed bytes of its own",
                "others'",
            )
        })?);
        let unpacked: Rc<[u8]> = unpack(packed, bytes, index)?.into();
        self.unpacked.borrow_mut().insert(key, unpacked.clone());
        Ok((Bytes::Unpacked(unpacked), stride))
    }

    /// The bytes that a view, or what stands for it, names.
    fn range(&self, view: &Value, index: &Value) -> Result<&'a [u8], ReadError> {
        let number = |key: &str| match &view[key] {
            Value::Null => Some(0),
            value => usize::try_from(value.as_u64()?).ok(),
        };
        let buffer = view["buffer"].as_u64();
        let buffer = buffer.and_then(|it| self.buffers.get(usize::try_from(it).ok()?));
        let found = buffer.and_then(|buffer| {
            let (start, length) = (number("byteOffset")?, number("byteLength")?);
            buffer.get(start..start.checked_add(length)?)
        });
        found.ok_or_else(|| {
            let place = format!("buffer view {index}");
            let found = buffer.map_or("none".to_owned(), |it| format!("{} bytes", it.len()));
            let [start, length] = ["byteOffset", "byteLength"].map(|key| &view[key]);
            broken(
                place,
                format!("{length} bytes from {start} on in its buffer"),
                found,
            )
        })
    }
}

fn components(accessor: &Value) -> Option<usize> {
    Some(match accessor["type"].as_str()? {
        "SCALAR" => 1,
        "VEC2" => 2,
        "VEC3" => 3,
        "VEC4" => 4,
        "MAT4" => 16,
        _ => return None,
    })
}

impl<const N: usize> Elements<'_, N> {
    fn map<T>(&self, value: impl Fn(&[u8]) -> T) -> Vec<[T; N]> {
        let width = self.component.bytes();
        (0..self.count)
            .map(|i| {
                let element = &self.bytes[self.start + i * self.stride..];
                std::array::from_fn(|k| value(&element[k * width..][..width]))
            })
            .collect()
    }

    /// As numbers; whole ones that mean shares are divided (section 3.6.2.2).
    pub fn floats(&self) -> Vec<[f32; N]> {
        self.map(|bytes| {
            let (value, one) = self.component.value(bytes);
            if self.is_normalized {
                (value / one).max(-1.0) as f32
            } else {
                value as f32
            }
        })
    }

    /// As whole numbers; none where they are signed or floats.
    pub fn whole(&self) -> Option<Vec<[u32; N]>> {
        let is_whole = matches!(
            self.component,
            Component::U8 | Component::U16 | Component::U32
        );
        is_whole.then(|| self.map(|bytes| self.component.value(bytes).0 as u32))
    }

    /// As shares of 65,535 where they are stored as whole numbers of 16 bits, or of 8.
    pub fn shares(&self) -> Option<Vec<[u16; N]>> {
        let factor = match self.component {
            Component::U16 => 1,
            Component::U8 => 257,
            _ => return None,
        };
        self.is_normalized
            .then(|| self.map(|bytes| self.component.value(bytes).0 as u16 * factor))
    }
}
