//! What a PLY file holds, by its header, and whether its data can be all there.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::facts::Facts;

/// Far above any header that a program writes.
const MOST_HEADER_BYTES: u64 = 1 << 20;

/// One element of the header.
struct Element {
    name: String,
    count: u64,
    properties: Vec<String>,
    /// Bytes of each in binary files; none where a list is among them.
    bytes: Option<u64>,
}

/// Tells of a PLY file.
pub fn tell(path: &Path, facts: &mut Facts) -> Result<()> {
    facts.kind = "PLY asset".into();
    let file = File::open(path).context("cannot open it")?;
    let mut lines = BufReader::new(file).take(MOST_HEADER_BYTES);
    let (mut format, mut comments, mut header_bytes) = (String::new(), Vec::new(), 0u64);
    let mut elements: Vec<Element> = Vec::new();
    loop {
        let mut line = Vec::new();
        let read = lines
            .read_until(b'\n', &mut line)
            .context("cannot read it")?;
        header_bytes += read as u64;
        if read == 0 {
            bail!("its header does not end: no line `end_header` in {header_bytes} bytes");
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["end_header"] => break,
            ["format", name, version] => format = format!("{name} {version}"),
            ["comment" | "obj_info", ..] => {
                let text = line
                    .split_once(char::is_whitespace)
                    .map_or("", |(_, text)| text);
                comments.push(Value::from(text.trim()));
            }
            ["element", name, count] => match count.parse() {
                Ok(count) => elements.push(Element {
                    name: name.into(),
                    count,
                    properties: Vec::new(),
                    bytes: Some(0),
                }),
                Err(_) => facts.fault(format!("element {name}: expected a count, found `{count}`")),
            },
            ["property", ref rest @ ..] => add_property(rest, elements.last_mut(), facts),
            ["ply"] | [] => {}
            _ => facts.fault(format!("unknown line in the header: `{line}`")),
        }
    }
    if ![
        "ascii 1.0",
        "binary_little_endian 1.0",
        "binary_big_endian 1.0",
    ]
    .contains(&format.as_str())
    {
        facts.fault(format!(
            "format: expected ascii or binary, version 1.0, found `{format}`"
        ));
    }
    check_length(&format, &elements, header_bytes, facts);
    facts.add("format", format);
    for (key, name) in [("vertices", "vertex"), ("faces", "face")] {
        let found = elements.iter().find(|element| element.name == name);
        facts.add_some(key, found.map(|element| element.count));
    }
    let told = elements.iter().map(|element| {
        json!({ "element": element.name, "count": element.count, "properties": element.properties })
    });
    facts.add("elements", told.collect::<Vec<_>>());
    facts.add_some("comments", Some(comments));
    Ok(())
}

fn add_property(words: &[&str], element: Option<&mut Element>, facts: &mut Facts) {
    let Some(element) = element else {
        facts.fault(format!("property {} before any element", words.join(" ")));
        return;
    };
    match words {
        ["list", count, item, name] if size_of(count).is_some() && size_of(item).is_some() => {
            element.properties.push(format!("{name} (list of {item})"));
            element.bytes = None;
        }
        [kind, name] if size_of(kind).is_some() => {
            element.properties.push(format!("{name} ({kind})"));
            element.bytes = element
                .bytes
                .zip(size_of(kind))
                .map(|(sum, size)| sum + size);
        }
        _ => facts.fault(format!(
            "element {}: unknown property `{}`",
            element.name,
            words.join(" ")
        )),
    }
}

/// Bytes of a scalar type.
fn size_of(kind: &str) -> Option<u64> {
    match kind {
        "char" | "uchar" | "int8" | "uint8" => Some(1),
        "short" | "ushort" | "int16" | "uint16" => Some(2),
        "int" | "uint" | "int32" | "uint32" | "float" | "float32" => Some(4),
        "double" | "float64" => Some(8),
        _ => None,
    }
}

/// A file cannot be shorter than its elements are; lists take a byte at least.
fn check_length(format: &str, elements: &[Element], header_bytes: u64, facts: &mut Facts) {
    let is_binary = format.starts_with("binary");
    let least = elements.iter().try_fold(0u64, |sum, element| {
        let each = if is_binary {
            element.bytes.unwrap_or(1)
        } else {
            2
        };
        element.count.checked_mul(each)?.checked_add(sum)
    });
    let found = facts.bytes() - header_bytes.min(facts.bytes());
    if least.is_none_or(|least| least > found) {
        let least = least.map_or("more than any file holds".to_owned(), |least| {
            format!("at least {least} bytes")
        });
        facts.fault(format!(
            "the header promises {least} of data, found {found} bytes"
        ));
    }
}
