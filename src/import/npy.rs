//! `NumPy`'s array files (`.npy`, format versions 1 to 3 of NEP 1), read as a stream.
//!
//! In: a stream that begins as such a file. Out: a [`Table`]. Numbers only: f32, f64 and integers of 32 and 64 bits, of either byte
//! order; arrays of objects, records, text and the rest are refused. Guaranteed for any input: no panic, and no more than
//! [`MOST_HEADER_BYTES`] of memory beside the table's own. (The `npyz` crate takes the header's claimed length, up to 4 GiB, as it
//! comes, and overflows on large shapes.)

use std::io::{BufReader, Read};

use super::tables::{Table, Values};

/// How these files begin.
pub const SIGNATURE: &[u8] = b"\x93NUMPY";
/// A header of numbers takes some 100 bytes; records may take more, but are refused.
pub const MOST_HEADER_BYTES: usize = 1 << 14;
/// `NumPy` has arrays of at most 64 dimensions; a body's have three.
const MOST_DIMENSIONS: usize = 8;

/// Opens an array file.
///
/// # Errors
/// What is wrong with its beginning, in a line.
pub fn open<'r, R: Read + 'r>(mut stream: R) -> Result<Table<'r>, String> {
    let header = read_header(&mut stream)?;
    let Header {
        descr,
        is_fortran,
        shape,
    } = parse(&header).ok_or_else(|| {
        let start: String = header.chars().take(80).collect();
        format!(
            "expected a header of NumPy's with a plain type, an order and a shape, found {start:?}"
        )
    })?;
    Ok(Table {
        shape,
        is_fortran,
        values: numbers(BufReader::new(stream), &descr)?,
    })
}

/// The numbers of a stream, by `NumPy`'s name of their type and byte order, such as `<f8`.
///
/// # Errors
/// What else the type is, in a line.
pub fn numbers<'r>(stream: impl Read + 'r, descr: &str) -> Result<Values<'r>, String> {
    Ok(values(stream, element(descr)?, descr.starts_with('>')))
}

#[derive(Debug, Clone, Copy)]
enum Element {
    F32,
    F64,
    I32,
    U32,
    I64,
    U64,
}

fn element(descr: &str) -> Result<Element, String> {
    Ok(match descr.trim_start_matches(['<', '>', '=', '|']) {
        "f4" => Element::F32,
        "f8" => Element::F64,
        "i4" => Element::I32,
        "u4" => Element::U32,
        "i8" => Element::I64,
        "u8" => Element::U64,
        kind if kind.starts_with('O') => {
            return Err(
                "expected numbers, found Python objects, which are not read; save it from NumPy as an array of numbers"
                    .into(),
            );
        }
        _ => {
            let found: String = descr.chars().take(40).collect();
            return Err(format!(
                "expected numbers (f4, f8, i4, u4, i8 or u8), found type {found:?}"
            ));
        }
    })
}

fn values<'r, R: Read + 'r>(stream: R, element: Element, big_endian: bool) -> Values<'r> {
    match element {
        Element::F32 => each(stream, big_endian, |b| f32::from_le_bytes(b).into()),
        Element::F64 => each(stream, big_endian, f64::from_le_bytes),
        Element::I32 => each(stream, big_endian, |b| i32::from_le_bytes(b).into()),
        Element::U32 => each(stream, big_endian, |b| u32::from_le_bytes(b).into()),
        Element::I64 => each(stream, big_endian, |b| i64::from_le_bytes(b) as f64),
        Element::U64 => each(stream, big_endian, |b| u64::from_le_bytes(b) as f64),
    }
}

fn each<'r, R: Read + 'r, const N: usize>(
    mut stream: R,
    big_endian: bool,
    value: impl Fn([u8; N]) -> f64 + 'r,
) -> Values<'r> {
    Box::new(std::iter::from_fn(move || {
        let mut bytes = [0; N];
        if let Err(error) = stream.read_exact(&mut bytes) {
            return Some(Err(told(&error)));
        }
        if big_endian {
            bytes.reverse();
        }
        Some(Ok(value(bytes)))
    }))
}

fn told(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::UnexpectedEof => {
            "breaks off; if it was copied or downloaded, fetch it again".into()
        }
        _ => format!("cannot be read ({error})"),
    }
}

/// The header's text.
fn read_header(stream: &mut impl Read) -> Result<String, String> {
    let mut start = [0; 8];
    let mut take = |bytes: &mut [u8]| stream.read_exact(bytes).map_err(|e| told(&e));
    take(&mut start)?;
    if !start.starts_with(SIGNATURE) {
        return Err("expected an array of NumPy's (.npy), found something else".into());
    }
    let length = match start[6] {
        1 => {
            let mut length = [0; 2];
            take(&mut length)?;
            u16::from_le_bytes(length).into()
        }
        2 | 3 => {
            let mut length = [0; 4];
            take(&mut length)?;
            u32::from_le_bytes(length) as usize
        }
        version => {
            return Err(format!(
                "expected version 1 to 3 of NumPy's format, found {version}"
            ));
        }
    };
    if length > MOST_HEADER_BYTES {
        return Err(format!(
            "expected a header of at most {MOST_HEADER_BYTES} bytes, found {length}"
        ));
    }
    let mut text = vec![0; length];
    take(&mut text)?;
    String::from_utf8(text).map_err(|_| "expected a header of text".into())
}

#[derive(Debug, PartialEq)]
struct Header {
    descr: String,
    is_fortran: bool,
    shape: Vec<usize>,
}

/// Parses `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`, keys in any order.
fn parse(text: &str) -> Option<Header> {
    let mut rest = text.trim().strip_prefix('{')?.strip_suffix('}')?.trim();
    let (mut descr, mut is_fortran, mut shape) = (None, None, None);
    while !rest.is_empty() {
        let (key, after) = quoted(rest)?;
        rest = after.trim_start().strip_prefix(':')?.trim_start();
        match key {
            "descr" => {
                let (kind, after) = quoted(rest)?;
                (descr, rest) = (Some(kind.to_owned()), after);
            }
            "fortran_order" => {
                let is = rest.starts_with("True");
                rest = rest.strip_prefix(if is { "True" } else { "False" })?;
                is_fortran = Some(is);
            }
            "shape" => {
                let (sizes, after) = rest.strip_prefix('(')?.split_once(')')?;
                (shape, rest) = (Some(parse_sizes(sizes)?), after);
            }
            _ => return None,
        }
        rest = rest.trim_start();
        rest = match rest.strip_prefix(',') {
            Some(rest) => rest.trim_start(),
            None if rest.is_empty() => rest,
            None => return None,
        };
    }
    Some(Header {
        descr: descr?,
        is_fortran: is_fortran?,
        shape: shape?,
    })
}

/// The text in quotes that `text` begins with, and what follows.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    text[1..].split_once(quote)
}

fn parse_sizes(text: &str) -> Option<Vec<usize>> {
    let mut sizes: Vec<&str> = text.split(',').map(str::trim).collect();
    if sizes.last() == Some(&"") {
        sizes.pop();
    }
    // Python 2 wrote long integers with an L.
    let size = |text: &&str| text.trim_end_matches('L').parse().ok();
    (sizes.len() <= MOST_DIMENSIONS).then(|| sizes.iter().map(size).collect())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(header: &str, data: &[u8]) -> Vec<u8> {
        let mut bytes = SIGNATURE.to_vec();
        bytes.extend([1, 0]);
        bytes.extend((header.len() as u16).to_le_bytes());
        bytes.extend(header.as_bytes());
        bytes.extend(data);
        bytes
    }

    fn read(header: &str, data: &[u8]) -> Result<Vec<f64>, String> {
        let bytes = file(header, data);
        let mut values = Vec::new();
        open(&bytes[..])?.each(|_, value| values.push(value))?;
        Ok(values)
    }

    #[test]
    fn every_type_of_number_is_read() {
        let header = |kind: &str| {
            format!("{{'descr': '{kind}', 'fortran_order': False, 'shape': (1,), }}     \n")
        };
        for (kind, bytes, value) in [
            ("<f4", &1.5f32.to_le_bytes()[..], 1.5),
            ("<f8", &(-0.1f64).to_le_bytes(), -0.1),
            (">f8", &0.1f64.to_be_bytes(), 0.1),
            ("<i4", &(-1i32).to_le_bytes(), -1.0),
            ("<u4", &u32::MAX.to_le_bytes(), 4_294_967_295.0),
            (">i8", &(-7i64).to_be_bytes(), -7.0),
            ("<u8", &u64::MAX.to_le_bytes(), u64::MAX as f64),
        ] {
            assert_eq!(read(&header(kind), bytes), Ok(vec![value]), "{kind}");
        }
        let cut = read(&header("<f8"), &[0; 7]).expect_err("too short");
        assert!(cut.contains("breaks off"), "{cut}");
        for (kind, told) in [("|O", "Python objects"), ("<c16", "\"<c16\"")] {
            let error = read(&header(kind), &[0; 64]).expect_err(kind);
            assert!(error.contains(told), "{error}");
        }
    }

    #[test]
    fn headers_in_any_order_are_understood_and_others_refused() {
        let swapped = "{\"shape\": (2L, 3), 'fortran_order': True, 'descr': '<f4'}";
        let expected = Header {
            descr: "<f4".into(),
            is_fortran: true,
            shape: vec![2, 3],
        };
        assert_eq!(parse(swapped), Some(expected));
        for bad in [
            "",
            "{}",
            "{'descr': '<f4'}",
            "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}",
            "{'descr': '<f4', 'fortran_order': Maybe, 'shape': (1,)}",
            "{'descr': '<f4', 'fortran_order': True, 'shape': (-1,)}",
            "{'descr': '<f4', 'fortran_order': True, 'shape': (99999999999999999999999,)}",
            "{'descr': '<f4', 'fortran_order': True, 'shape': (1,1,1,1,1,1,1,1,1)}",
            "{'descr': '<f4', 'fortran_order': True, 'shape': (1,) 'x'}",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_header_that_claims_gigabytes_takes_none() {
        let bytes = [SIGNATURE, &[2, 0], &[0xff; 4], &[b' '; 64]].concat();
        let error = open(&bytes[..]).err().expect("refused");
        assert!(error.contains("at most"), "{error}");
    }
}
