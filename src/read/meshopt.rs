//! `EXT_meshopt_compression` undone: <https://github.com/KhronosGroup/glTF/tree/main/extensions/2.0/Vendor/EXT_meshopt_compression>.

use serde_json::Value;

use super::{ReadError, broken};
use crate::export::meshopt_view::{Mode, decode};

/// The bytes that a view's extension object and its compressed bytes stand for. What it promises is checked before memory is taken for it.
pub fn unpack(object: &Value, compressed: &[u8], index: &Value) -> Result<Vec<u8>, ReadError> {
    let place = || format!("compressed buffer view {index}");
    let number = |key: &str| usize::try_from(object[key].as_u64()?).ok();
    let (Some(count), Some(stride)) = (number("count"), number("byteStride")) else {
        return Err(broken(place(), "a count and a stride", object));
    };
    let mode = object["mode"].as_str().unwrap_or_default();
    let mode = Mode::named(mode, object["filter"].as_str())
        .ok_or_else(|| broken(place(), "a known mode and filter", object))?;
    decode(mode, count, stride, compressed).map_err(|error| {
        let expected = format!("{count} elements of {stride} bytes");
        broken(place(), expected, error)
    })
}
